-- Who asks for an export over HTTP, and what became of it. The run itself stands in export_run, as that of the command does.

create table export_request (
    area_id smallint default app_area() not null,
    id uuid not null,
    profile text not null,
    kind text not null,
    business_date date not null,
    state text default 'queued' not null,
    requested_by uuid default app_user() not null,
    requested_at timestamptz not null,
    attempts smallint default 0 not null,
    started_at timestamptz,
    finished_at timestamptz,
    failure text,
    run_id uuid,
    is_full_instead boolean,
    is_made_here boolean,
    folder text,
    files jsonb,
    expires_at timestamptz,
    removed_at timestamptz,
    version bigint default 1 not null,
    created_at timestamptz default clock_timestamp() not null,
    constraint export_request_pkey primary key (area_id, id),
    constraint export_request_area_id_fkey foreign key (area_id) references area (id),
    constraint export_request_requested_by_fkey foreign key (requested_by) references user_account (id),
    constraint export_request_run_id_fkey foreign key (area_id, run_id) references export_run (area_id, id),
    constraint export_request_profile_check check (profile in ('nightly')),
    constraint export_request_kind_check check (kind in ('full', 'delta')),
    constraint export_request_state_check check (state in ('queued', 'running', 'ready', 'failed', 'cancelled')),
    constraint export_request_failure_check check (failure in ('unrepeatable', 'disk', 'database', 'interrupted', 'internal')),
    constraint export_request_failed_check check ((state = 'failed') = (failure is not null)),
    constraint export_request_folder_length_check check (char_length(folder) between 1 and 200),
    constraint export_request_ready_check
        check (num_nulls(run_id, is_full_instead, is_made_here, folder, files, expires_at) = case state when 'ready' then 0 else 6 end),
    constraint export_request_finished_check check ((state in ('queued', 'running')) = (finished_at is null)),
    constraint export_request_removed_check check (removed_at is null or state = 'ready')
);
create index export_request_requested_by_idx on export_request (requested_by);
create index export_request_run_id_idx on export_request (area_id, run_id);
create index export_request_requested_at_idx on export_request (area_id, requested_at, id);
create index export_request_open_idx on export_request (area_id, requested_at, id)
    where state in ('queued', 'running') or state = 'ready' and removed_at is null;
comment on table export_request is 'Siirtopyyntö: an export that a machine asked for over HTTP.';
comment on column export_request.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column export_request.id is 'Internal identifier (UUIDv7).';
comment on column export_request.profile is 'export_profile: what is exported.';
comment on column export_request.kind is 'export_kind that was asked for.';
comment on column export_request.business_date is 'Day that it is for.';
comment on column export_request.state is 'Where it stands; that the files are over follows from expires_at.';
comment on column export_request.requested_by is 'Account that asked.';
comment on column export_request.requested_at is 'When it was asked for.';
comment on column export_request.attempts is 'How often it was begun: a run that ends with its server is taken up again, not for ever.';
comment on column export_request.started_at is 'When it was begun last; null until then.';
comment on column export_request.finished_at is 'When it was ready, failed or was cancelled; null until then.';
comment on column export_request.failure is 'export_failure: why there are no files; null unless it failed.';
comment on column export_request.run_id is 'The run in the ledger; null until it is ready.';
comment on column export_request.is_full_instead is 'Whether everything was exported where a delta was asked for.';
comment on column export_request.is_made_here is 'Whether the files were written for this request, so that they go with it.';
comment on column export_request.folder is 'Folder of the run below that of all exports.';
comment on column export_request.files is 'Name, rows, bytes and SHA-256 of each file.';
comment on column export_request.expires_at is 'From when the files are no longer handed out.';
comment on column export_request.removed_at is 'When the files were taken away, or left to whoever else made them.';
comment on column export_request.version is 'Row version; ETag.';
comment on column export_request.created_at is 'When the row was recorded.';
alter table export_request enable row level security;
alter table export_request force row level security;
create policy export_request_tenant on export_request using (area_id = app_area()) with check (area_id = app_area());
grant select, insert on export_request to palvelurekisteri_app;
grant update (state, finished_at, version) on export_request to palvelurekisteri_app;
-- The receipt of whoever fetched the files.
grant update (acknowledged_at) on export_run to palvelurekisteri_app;
-- Who asked is nothing that whoever writes the files has to know.
grant select (area_id, id, profile, kind, business_date, state, requested_at, attempts, is_made_here, folder, expires_at,
    removed_at, version) on export_request to palvelurekisteri_export;
grant update (state, attempts, started_at, finished_at, failure, run_id, is_full_instead, is_made_here, folder, files,
    expires_at, removed_at, version) on export_request to palvelurekisteri_export;
