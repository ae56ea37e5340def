-- How the files of a run were written, so that it is written so again.

alter table export_run
    add column format text default 'both' not null,
    add column nested boolean default false not null,
    add constraint export_run_format_check check (format in ('csv', 'ndjson', 'both', 'parquet'));
comment on column export_run.format is 'Forms of the files: csv, ndjson, both of them, or parquet.';
comment on column export_run.nested is 'Whether clients with their phases are in a file of their own.';
