revoke update (acknowledged_at) on export_run from palvelurekisteri_app;
drop table export_request;
