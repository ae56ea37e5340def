-- What a client lets another organisation or an employer be told (380/2023 116 and 118 §). It is also a relation of the
-- access table: a right that ends with the consent, in the transaction that withdraws it.

create table consent (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    receiver_organisation_id uuid,
    receiver_employer_id uuid,
    decision text not null,
    record_classes text[] not null,
    valid daterange not null,
    manner text not null,
    given_on date not null,
    withdrawn_at timestamptz,
    withdrawal_manner text,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint consent_pkey primary key (area_id, id),
    constraint consent_area_id_fkey foreign key (area_id) references area (id),
    constraint consent_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint consent_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint consent_receiver_organisation_id_fkey foreign key (receiver_organisation_id) references organisation (id),
    constraint consent_receiver_employer_id_fkey foreign key (area_id, receiver_employer_id) references employer (area_id, id),
    constraint consent_receiver_check check (num_nonnulls(receiver_organisation_id, receiver_employer_id) = 1),
    constraint consent_decision_check check (decision in ('given', 'refused')),
    constraint consent_record_classes_check check (cardinality(record_classes) between 1 and 6),
    constraint consent_manner_check check (manner in ('written', 'electronic', 'oral')),
    constraint consent_withdrawal_manner_check check (withdrawal_manner in ('written', 'electronic', 'oral')),
    constraint consent_annulment_reason_length_check check (char_length(annulment_reason) between 1 and 40),
    constraint consent_withdrawal_check check ((withdrawn_at is null) = (withdrawal_manner is null) and (withdrawn_at is null or decision = 'given'))
);
create index consent_client_id_idx on consent (area_id, client_id);
create index consent_controller_organisation_id_idx on consent (controller_organisation_id);
create index consent_receiver_organisation_id_idx on consent (receiver_organisation_id);
create index consent_receiver_employer_id_idx on consent (area_id, receiver_employer_id);
create index consent_live_idx on consent (area_id, client_id, receiver_organisation_id) where decision = 'given' and withdrawn_at is null and annulled_at is null;
comment on table consent is 'Suostumus: what the client lets a receiver be told, or refuses (380/2023 116 § 4, 118 §). A live consent to the caller''s organisation is the relation consent.';
comment on column consent.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column consent.id is 'Internal identifier (UUIDv7).';
comment on column consent.client_id is 'Asiakas.';
comment on column consent.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column consent.receiver_organisation_id is 'Organisation that may be told; null where it is an employer.';
comment on column consent.receiver_employer_id is 'Employer who may be told; null where it is an organisation.';
comment on column consent.decision is 'consent_decision.';
comment on column consent.record_classes is 'Classes of data that it covers (record_class).';
comment on column consent.valid is 'On which days it holds, half-open.';
comment on column consent.manner is 'consent_manner.';
comment on column consent.given_on is 'Day on which the client said so.';
comment on column consent.withdrawn_at is 'From when it is withdrawn (peruutettu); null while it is not.';
comment on column consent.withdrawal_manner is 'How it was withdrawn (consent_manner).';
comment on column consent.annulled_at is 'When the record was annulled as recorded on the wrong person (mitätöity).';
comment on column consent.annulled_by is 'Account that annulled the record.';
comment on column consent.annulment_reason is 'Coded reason of the annulment (correction_reason).';
comment on column consent.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column consent.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column consent.created_at is 'When the row was first recorded.';
comment on column consent.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column consent.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table consent_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    receiver_organisation_id uuid,
    receiver_employer_id uuid,
    decision text,
    record_classes text[],
    valid daterange,
    manner text,
    given_on date,
    withdrawn_at timestamptz,
    withdrawal_manner text,
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
    constraint consent_history_pkey primary key (area_id, id, version),
    constraint consent_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table consent_history is 'History of consent: each former version with the time it was the recorded one (decision 5).';
comment on column consent_history.area_id is 'As in consent.';
comment on column consent_history.id is 'As in consent.';
comment on column consent_history.client_id is 'As in consent.';
comment on column consent_history.controller_organisation_id is 'As in consent.';
comment on column consent_history.receiver_organisation_id is 'As in consent.';
comment on column consent_history.receiver_employer_id is 'As in consent.';
comment on column consent_history.decision is 'As in consent.';
comment on column consent_history.record_classes is 'As in consent.';
comment on column consent_history.valid is 'As in consent.';
comment on column consent_history.manner is 'As in consent.';
comment on column consent_history.given_on is 'As in consent.';
comment on column consent_history.withdrawn_at is 'As in consent.';
comment on column consent_history.withdrawal_manner is 'As in consent.';
comment on column consent_history.annulled_at is 'As in consent.';
comment on column consent_history.annulled_by is 'As in consent.';
comment on column consent_history.annulment_reason is 'As in consent.';
comment on column consent_history.version is 'As in consent.';
comment on column consent_history.changed_xid is 'As in consent.';
comment on column consent_history.created_at is 'As in consent.';
comment on column consent_history.recorded_at is 'As in consent.';
comment on column consent_history.recorded_by is 'As in consent.';
comment on column consent_history.recorded is 'When this version was the recorded one, half-open.';
comment on column consent_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger consent_touch before update on consent for each row execute function record_history();
alter table consent enable row level security;
alter table consent force row level security;
create policy consent_tenant on consent using (area_id = app_area()) with check (area_id = app_area());
alter table consent_history enable row level security;
alter table consent_history force row level security;
create policy consent_history_tenant on consent_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on consent to palvelurekisteri_app;
grant select, insert on consent_history to palvelurekisteri_app;

-- Whether there is a consent is asked of consents, not of relations.
alter table work_relation drop constraint work_relation_relation_check;
alter table work_relation add constraint work_relation_relation_check
    check (relation in ('assigned', 'coach', 'support', 'handoff', 'service_desk', 'follow_up', 'break_glass'));
