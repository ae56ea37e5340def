revoke select (run_id) on export_request from palvelurekisteri_export;
alter table export_run drop column kept;
