-- Two people annul a client (decision 13): the first proposes, the second agrees. Always two, so that the way does not
-- tell whether there are records that nobody in the office may know of.

create table client_annulment (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    reason text not null,
    proposed_by uuid default app_user() not null,
    proposed_at timestamptz not null,
    approved_by uuid,
    approved_at timestamptz,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint client_annulment_pkey primary key (area_id, id),
    constraint client_annulment_area_id_fkey foreign key (area_id) references area (id),
    constraint client_annulment_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint client_annulment_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint client_annulment_proposed_by_fkey foreign key (proposed_by) references user_account (id),
    constraint client_annulment_approved_by_fkey foreign key (approved_by) references user_account (id),
    constraint client_annulment_reason_length_check check (char_length(reason) between 1 and 40),
    constraint client_annulment_second_person_check check (approved_by is distinct from proposed_by),
    constraint client_annulment_approved_check check ((approved_by is null) = (approved_at is null))
);
create index client_annulment_client_id_idx on client_annulment (area_id, client_id);
create index client_annulment_controller_organisation_id_idx on client_annulment (controller_organisation_id);
create index client_annulment_proposed_by_idx on client_annulment (proposed_by);
create index client_annulment_approved_by_idx on client_annulment (approved_by);
comment on table client_annulment is 'Asiakkaan mitätöinti: a proposal to annul a client recorded wrongly, and who agreed.';
comment on column client_annulment.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column client_annulment.id is 'Internal identifier (UUIDv7).';
comment on column client_annulment.client_id is 'Asiakas.';
comment on column client_annulment.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column client_annulment.reason is 'correction_reason, as it was proposed.';
comment on column client_annulment.proposed_by is 'Account that proposed it.';
comment on column client_annulment.proposed_at is 'When it was proposed.';
comment on column client_annulment.approved_by is 'Account that agreed: never the one that proposed it.';
comment on column client_annulment.approved_at is 'When it was agreed; null until then.';
comment on column client_annulment.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column client_annulment.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column client_annulment.created_at is 'When the row was first recorded.';
comment on column client_annulment.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column client_annulment.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table client_annulment_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    reason text,
    proposed_by uuid,
    proposed_at timestamptz,
    approved_by uuid,
    approved_at timestamptz,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint client_annulment_history_pkey primary key (area_id, id, version),
    constraint client_annulment_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table client_annulment_history is 'History of client_annulment: each former version with the time it was the recorded one (decision 5).';
comment on column client_annulment_history.area_id is 'As in client_annulment.';
comment on column client_annulment_history.id is 'As in client_annulment.';
comment on column client_annulment_history.client_id is 'As in client_annulment.';
comment on column client_annulment_history.controller_organisation_id is 'As in client_annulment.';
comment on column client_annulment_history.reason is 'As in client_annulment.';
comment on column client_annulment_history.proposed_by is 'As in client_annulment.';
comment on column client_annulment_history.proposed_at is 'As in client_annulment.';
comment on column client_annulment_history.approved_by is 'As in client_annulment.';
comment on column client_annulment_history.approved_at is 'As in client_annulment.';
comment on column client_annulment_history.version is 'As in client_annulment.';
comment on column client_annulment_history.changed_xid is 'As in client_annulment.';
comment on column client_annulment_history.created_at is 'As in client_annulment.';
comment on column client_annulment_history.recorded_at is 'As in client_annulment.';
comment on column client_annulment_history.recorded_by is 'As in client_annulment.';
comment on column client_annulment_history.recorded is 'When this version was the recorded one, half-open.';
comment on column client_annulment_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger client_annulment_touch before update on client_annulment for each row execute function record_history();
alter table client_annulment enable row level security;
alter table client_annulment force row level security;
create policy client_annulment_tenant on client_annulment using (area_id = app_area()) with check (area_id = app_area());
alter table client_annulment_history enable row level security;
alter table client_annulment_history force row level security;
create policy client_annulment_history_tenant on client_annulment_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on client_annulment to palvelurekisteri_app;
grant select, insert on client_annulment_history to palvelurekisteri_app;
