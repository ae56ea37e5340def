-- While an appeal, a complaint or an audit is pending nothing of the client is erased (380/2023 122 §): a person who
-- leads the work says so, with a coded reason and as long as it lasts.

create table retention_hold (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    reason text not null,
    starts_on date not null,
    ends_on date,
    placed_by uuid default app_user() not null,
    released_at timestamptz,
    released_by uuid,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint retention_hold_pkey primary key (area_id, id),
    constraint retention_hold_area_id_fkey foreign key (area_id) references area (id),
    constraint retention_hold_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint retention_hold_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint retention_hold_placed_by_fkey foreign key (placed_by) references user_account (id),
    constraint retention_hold_released_by_fkey foreign key (released_by) references user_account (id),
    constraint retention_hold_reason_check check (reason in ('appeal', 'complaint', 'audit', 'legal_claim', 'archive_order')),
    constraint retention_hold_days_check check (ends_on >= starts_on),
    constraint retention_hold_release_check check ((released_at is null) = (released_by is null))
);
create index retention_hold_client_id_idx on retention_hold (area_id, client_id);
create index retention_hold_controller_organisation_id_idx on retention_hold (controller_organisation_id);
create index retention_hold_placed_by_idx on retention_hold (placed_by);
create index retention_hold_released_by_idx on retention_hold (released_by);
comment on table retention_hold is 'Hävittämisen esto: why a client is kept beyond her time, and until when (380/2023 122 §).';
comment on column retention_hold.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column retention_hold.id is 'Internal identifier (UUIDv7).';
comment on column retention_hold.client_id is 'Asiakas.';
comment on column retention_hold.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column retention_hold.reason is 'retention_hold_reason.';
comment on column retention_hold.starts_on is 'First day on which nothing is erased.';
comment on column retention_hold.ends_on is 'Last day on which nothing is erased; null until it is released.';
comment on column retention_hold.placed_by is 'Account that placed it.';
comment on column retention_hold.released_at is 'From when it no longer holds; null while it does.';
comment on column retention_hold.released_by is 'Account that released it.';
comment on column retention_hold.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column retention_hold.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column retention_hold.created_at is 'When the row was first recorded.';
comment on column retention_hold.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column retention_hold.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table retention_hold_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    reason text,
    starts_on date,
    ends_on date,
    placed_by uuid,
    released_at timestamptz,
    released_by uuid,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint retention_hold_history_pkey primary key (area_id, id, version),
    constraint retention_hold_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table retention_hold_history is 'History of retention_hold: each former version with the time it was the recorded one (decision 5).';
comment on column retention_hold_history.area_id is 'As in retention_hold.';
comment on column retention_hold_history.id is 'As in retention_hold.';
comment on column retention_hold_history.client_id is 'As in retention_hold.';
comment on column retention_hold_history.controller_organisation_id is 'As in retention_hold.';
comment on column retention_hold_history.reason is 'As in retention_hold.';
comment on column retention_hold_history.starts_on is 'As in retention_hold.';
comment on column retention_hold_history.ends_on is 'As in retention_hold.';
comment on column retention_hold_history.placed_by is 'As in retention_hold.';
comment on column retention_hold_history.released_at is 'As in retention_hold.';
comment on column retention_hold_history.released_by is 'As in retention_hold.';
comment on column retention_hold_history.version is 'As in retention_hold.';
comment on column retention_hold_history.changed_xid is 'As in retention_hold.';
comment on column retention_hold_history.created_at is 'As in retention_hold.';
comment on column retention_hold_history.recorded_at is 'As in retention_hold.';
comment on column retention_hold_history.recorded_by is 'As in retention_hold.';
comment on column retention_hold_history.recorded is 'When this version was the recorded one, half-open.';
comment on column retention_hold_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger retention_hold_touch before update on retention_hold for each row execute function record_history();
alter table retention_hold enable row level security;
alter table retention_hold force row level security;
create policy retention_hold_tenant on retention_hold using (area_id = app_area()) with check (area_id = app_area());
alter table retention_hold_history enable row level security;
alter table retention_hold_history force row level security;
create policy retention_hold_history_tenant on retention_hold_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on retention_hold to palvelurekisteri_app;
grant select, insert on retention_hold_history to palvelurekisteri_app;
