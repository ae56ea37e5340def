-- The client asks for everything that the register holds about her (GDPR article 15). What is given is made anew from
-- the tables each time; only that it was asked for, checked and given is stored.

create table subject_access_request (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    received_on date not null,
    due_on date not null,
    state text default 'received' not null,
    refused_classes text[] default '{}' not null,
    refusal_grounds text[] default '{}' not null,
    received_by uuid default app_user() not null,
    approved_by uuid,
    approved_at timestamptz,
    delivered_by uuid,
    delivered_on date,
    manner text,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint subject_access_request_pkey primary key (area_id, id),
    constraint subject_access_request_area_id_fkey foreign key (area_id) references area (id),
    constraint subject_access_request_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint subject_access_request_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint subject_access_request_received_by_fkey foreign key (received_by) references user_account (id),
    constraint subject_access_request_approved_by_fkey foreign key (approved_by) references user_account (id),
    constraint subject_access_request_delivered_by_fkey foreign key (delivered_by) references user_account (id),
    constraint subject_access_request_due_on_check check (due_on > received_on),
    constraint subject_access_request_state_check check (state in ('received', 'approved', 'delivered')),
    constraint subject_access_request_refusal_check check (cardinality(refused_classes) = cardinality(refusal_grounds) and cardinality(refused_classes) <= 13),
    constraint subject_access_request_second_person_check check (approved_by is distinct from received_by),
    constraint subject_access_request_approved_check check ((approved_by is null) = (approved_at is null) and (state = 'received') = (approved_by is null)),
    constraint subject_access_request_delivered_check check ((state = 'delivered') = (delivered_on is not null) and num_nulls(delivered_by, delivered_on, manner) in (0, 3)),
    constraint subject_access_request_manner_check check (manner in ('handed_over', 'posted', 'electronic')),
    constraint subject_access_request_annulment_reason_length_check check (char_length(annulment_reason) between 1 and 40)
);
create index subject_access_request_client_id_idx on subject_access_request (area_id, client_id);
create index subject_access_request_controller_organisation_id_idx on subject_access_request (controller_organisation_id);
create index subject_access_request_received_by_idx on subject_access_request (received_by);
create index subject_access_request_approved_by_idx on subject_access_request (approved_by);
create index subject_access_request_delivered_by_idx on subject_access_request (delivered_by);
comment on table subject_access_request is 'Tarkastuspyyntö: the client''s request for her own data (GDPR article 15), checked by a second person.';
comment on column subject_access_request.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column subject_access_request.id is 'Internal identifier (UUIDv7).';
comment on column subject_access_request.client_id is 'Asiakas.';
comment on column subject_access_request.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column subject_access_request.received_on is 'Day on which the client asked.';
comment on column subject_access_request.due_on is 'Last day on which it is answered in time (GDPR article 12(3)).';
comment on column subject_access_request.state is 'subject_access_state.';
comment on column subject_access_request.refused_classes is 'Classes that the copy leaves out (record_class).';
comment on column subject_access_request.refusal_grounds is 'Why, class by class (access_refusal_ground; 1050/2018 34 §).';
comment on column subject_access_request.received_by is 'Account that received it.';
comment on column subject_access_request.approved_by is 'Account that checked it: never the one that received it.';
comment on column subject_access_request.approved_at is 'When it was checked.';
comment on column subject_access_request.delivered_by is 'Account that gave the copy to the client.';
comment on column subject_access_request.delivered_on is 'Day on which the copy was given.';
comment on column subject_access_request.manner is 'How the copy was given (copy_manner).';
comment on column subject_access_request.annulled_at is 'When the record was annulled as recorded on the wrong person (mitätöity).';
comment on column subject_access_request.annulled_by is 'Account that annulled the record.';
comment on column subject_access_request.annulment_reason is 'Coded reason of the annulment (correction_reason).';
comment on column subject_access_request.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column subject_access_request.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column subject_access_request.created_at is 'When the row was first recorded.';
comment on column subject_access_request.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column subject_access_request.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table subject_access_request_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    received_on date,
    due_on date,
    state text,
    refused_classes text[],
    refusal_grounds text[],
    received_by uuid,
    approved_by uuid,
    approved_at timestamptz,
    delivered_by uuid,
    delivered_on date,
    manner text,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint subject_access_request_history_pkey primary key (area_id, id, version),
    constraint subject_access_request_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table subject_access_request_history is 'History of subject_access_request: each former version with the time it was the recorded one (decision 5).';
comment on column subject_access_request_history.area_id is 'As in subject_access_request.';
comment on column subject_access_request_history.id is 'As in subject_access_request.';
comment on column subject_access_request_history.client_id is 'As in subject_access_request.';
comment on column subject_access_request_history.controller_organisation_id is 'As in subject_access_request.';
comment on column subject_access_request_history.received_on is 'As in subject_access_request.';
comment on column subject_access_request_history.due_on is 'As in subject_access_request.';
comment on column subject_access_request_history.state is 'As in subject_access_request.';
comment on column subject_access_request_history.refused_classes is 'As in subject_access_request.';
comment on column subject_access_request_history.refusal_grounds is 'As in subject_access_request.';
comment on column subject_access_request_history.received_by is 'As in subject_access_request.';
comment on column subject_access_request_history.approved_by is 'As in subject_access_request.';
comment on column subject_access_request_history.approved_at is 'As in subject_access_request.';
comment on column subject_access_request_history.delivered_by is 'As in subject_access_request.';
comment on column subject_access_request_history.delivered_on is 'As in subject_access_request.';
comment on column subject_access_request_history.manner is 'As in subject_access_request.';
comment on column subject_access_request_history.annulled_at is 'As in subject_access_request.';
comment on column subject_access_request_history.annulled_by is 'As in subject_access_request.';
comment on column subject_access_request_history.annulment_reason is 'As in subject_access_request.';
comment on column subject_access_request_history.version is 'As in subject_access_request.';
comment on column subject_access_request_history.changed_xid is 'As in subject_access_request.';
comment on column subject_access_request_history.created_at is 'As in subject_access_request.';
comment on column subject_access_request_history.recorded_at is 'As in subject_access_request.';
comment on column subject_access_request_history.recorded_by is 'As in subject_access_request.';
comment on column subject_access_request_history.recorded is 'When this version was the recorded one, half-open.';
comment on column subject_access_request_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger subject_access_request_touch before update on subject_access_request for each row execute function record_history();
alter table subject_access_request enable row level security;
alter table subject_access_request force row level security;
create policy subject_access_request_tenant on subject_access_request using (area_id = app_area()) with check (area_id = app_area());
alter table subject_access_request_history enable row level security;
alter table subject_access_request_history force row level security;
create policy subject_access_request_history_tenant on subject_access_request_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on subject_access_request to palvelurekisteri_app;
grant select, insert on subject_access_request_history to palvelurekisteri_app;
