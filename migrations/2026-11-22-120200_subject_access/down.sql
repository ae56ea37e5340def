drop table subject_access_request_history;
drop table subject_access_request;
