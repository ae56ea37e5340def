-- Breaking the glass: a worker opens the file of somebody else's client for eight hours, with a reason, and a lead judges it.

create table break_glass (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    user_id uuid not null,
    unit_id uuid,
    responsible_unit_id uuid,
    reason text not null,
    explanation_ciphertext bytea not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    reviewed_at timestamptz,
    reviewed_by uuid,
    verdict text,
    review_ciphertext bytea,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint break_glass_pkey primary key (area_id, id),
    constraint break_glass_area_id_fkey foreign key (area_id) references area (id),
    constraint break_glass_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint break_glass_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint break_glass_user_id_fkey foreign key (user_id) references user_account (id),
    constraint break_glass_unit_id_fkey foreign key (unit_id) references unit (id),
    constraint break_glass_responsible_unit_id_fkey foreign key (responsible_unit_id) references unit (id),
    constraint break_glass_reason_length_check check (char_length(reason) between 1 and 40),
    constraint break_glass_period_check check (starts_at < ends_at),
    constraint break_glass_reviewed_by_fkey foreign key (reviewed_by) references user_account (id),
    constraint break_glass_verdict_length_check check (char_length(verdict) between 1 and 40),
    constraint break_glass_review_check check ((reviewed_at is null) = (verdict is null) and (verdict is null) = (reviewed_by is null) and reviewed_by is distinct from user_id)
);
create index break_glass_client_id_idx on break_glass (area_id, client_id);
create index break_glass_controller_organisation_id_idx on break_glass (controller_organisation_id);
create index break_glass_user_id_idx on break_glass (user_id);
create index break_glass_unit_id_idx on break_glass (unit_id);
create index break_glass_responsible_unit_id_idx on break_glass (responsible_unit_id);
create index break_glass_reviewed_by_idx on break_glass (reviewed_by);
comment on table break_glass is 'Hätäavaus: who opened whose file outside the own work, why, and what a lead says of it. The access itself is a work relation.';
comment on column break_glass.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column break_glass.id is 'Internal identifier (UUIDv7).';
comment on column break_glass.client_id is 'Asiakas.';
comment on column break_glass.controller_organisation_id is 'Rekisterinpitäjä: the authority (decision 2).';
comment on column break_glass.user_id is 'Who opened the file.';
comment on column break_glass.unit_id is 'Unit of that worker; null where the grant is of the whole organisation.';
comment on column break_glass.responsible_unit_id is 'Unit that was responsible for the client then; null without one.';
comment on column break_glass.reason is 'break_glass_reason.';
comment on column break_glass.explanation_ciphertext is 'Reason in the worker''s words, encrypted.';
comment on column break_glass.starts_at is 'From when.';
comment on column break_glass.ends_at is 'To when.';
comment on column break_glass.reviewed_at is 'When a lead judged it; null until then.';
comment on column break_glass.reviewed_by is 'Lead who judged it.';
comment on column break_glass.verdict is 'break_glass_verdict; null until judged.';
comment on column break_glass.review_ciphertext is 'Verdict in the lead''s words, encrypted.';
comment on column break_glass.version is 'Row version; ETag.';
comment on column break_glass.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column break_glass.created_at is 'When the row was first recorded.';
comment on column break_glass.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column break_glass.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table break_glass_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    user_id uuid,
    unit_id uuid,
    responsible_unit_id uuid,
    reason text,
    explanation_ciphertext bytea,
    starts_at timestamptz,
    ends_at timestamptz,
    reviewed_at timestamptz,
    reviewed_by uuid,
    verdict text,
    review_ciphertext bytea,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint break_glass_history_pkey primary key (area_id, id, version),
    constraint break_glass_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table break_glass_history is 'History of break_glass: each former version with the time it was the recorded one (decision 5).';
comment on column break_glass_history.area_id is 'As in break_glass.';
comment on column break_glass_history.id is 'As in break_glass.';
comment on column break_glass_history.client_id is 'As in break_glass.';
comment on column break_glass_history.controller_organisation_id is 'As in break_glass.';
comment on column break_glass_history.user_id is 'As in break_glass.';
comment on column break_glass_history.unit_id is 'As in break_glass.';
comment on column break_glass_history.responsible_unit_id is 'As in break_glass.';
comment on column break_glass_history.reason is 'As in break_glass.';
comment on column break_glass_history.explanation_ciphertext is 'As in break_glass.';
comment on column break_glass_history.starts_at is 'As in break_glass.';
comment on column break_glass_history.ends_at is 'As in break_glass.';
comment on column break_glass_history.reviewed_at is 'As in break_glass.';
comment on column break_glass_history.reviewed_by is 'As in break_glass.';
comment on column break_glass_history.verdict is 'As in break_glass.';
comment on column break_glass_history.review_ciphertext is 'As in break_glass.';
comment on column break_glass_history.version is 'As in break_glass.';
comment on column break_glass_history.changed_xid is 'As in break_glass.';
comment on column break_glass_history.created_at is 'As in break_glass.';
comment on column break_glass_history.recorded_at is 'As in break_glass.';
comment on column break_glass_history.recorded_by is 'As in break_glass.';
comment on column break_glass_history.recorded is 'When this version was the recorded one, half-open.';
comment on column break_glass_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger break_glass_touch before update on break_glass for each row execute function record_history();
alter table break_glass enable row level security;
alter table break_glass force row level security;
create policy break_glass_tenant on break_glass using (area_id = app_area()) with check (area_id = app_area());
alter table break_glass_history enable row level security;
alter table break_glass_history force row level security;
create policy break_glass_history_tenant on break_glass_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on break_glass to palvelurekisteri_app;
grant select, insert on break_glass_history to palvelurekisteri_app;
