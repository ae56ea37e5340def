drop table export_request;
