-- A receipt that the command records is a version of every request for the run; and files that the command has made or
-- found are no longer only those of a request.

alter table export_run add column kept boolean default false not null;
comment on column export_run.kept is 'Whether the command made or found the files: then no end of a request takes them away.';
grant update (kept) on export_run to palvelurekisteri_export;
grant select (run_id) on export_request to palvelurekisteri_export;
