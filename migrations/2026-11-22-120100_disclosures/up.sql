-- What left the register: to whom, why and on which ground (703/2023 10 §). Apart from the access log, which says who
-- looked. Rows are written with the act that tells and never changed.

create table disclosure (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    recipient_organisation_id uuid,
    recipient_employer_id uuid,
    record_classes text[] not null,
    basis text not null,
    consent_id uuid,
    purpose text not null,
    disclosed_on date not null,
    discloser_id uuid default app_user() not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    constraint disclosure_pkey primary key (area_id, id),
    constraint disclosure_area_id_fkey foreign key (area_id) references area (id),
    constraint disclosure_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint disclosure_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint disclosure_recipient_organisation_id_fkey foreign key (recipient_organisation_id) references organisation (id),
    constraint disclosure_recipient_employer_id_fkey foreign key (area_id, recipient_employer_id) references employer (area_id, id),
    constraint disclosure_consent_id_fkey foreign key (area_id, consent_id) references consent (area_id, id),
    constraint disclosure_discloser_id_fkey foreign key (discloser_id) references user_account (id),
    constraint disclosure_recipient_check check (num_nonnulls(recipient_organisation_id, recipient_employer_id) = case basis when 'subject_access' then 0 else 1 end),
    constraint disclosure_record_classes_check check (cardinality(record_classes) between 1 and 13),
    constraint disclosure_basis_check check (basis in ('consent', 'service_provider', 'multidisciplinary_support', 'activation_plan', 'subject_access')),
    constraint disclosure_consent_check check ((consent_id is not null) = (basis = 'consent')),
    constraint disclosure_purpose_length_check check (char_length(purpose) between 1 and 40)
);
create index disclosure_client_id_idx on disclosure (area_id, client_id);
create index disclosure_controller_organisation_id_idx on disclosure (controller_organisation_id);
create index disclosure_recipient_organisation_id_idx on disclosure (recipient_organisation_id);
create index disclosure_recipient_employer_id_idx on disclosure (area_id, recipient_employer_id);
create index disclosure_consent_id_idx on disclosure (area_id, consent_id);
create index disclosure_discloser_id_idx on disclosure (discloser_id);
comment on table disclosure is 'Luovutus: what was told to whom, on which ground (703/2023 10 §). Never changed.';
comment on column disclosure.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column disclosure.id is 'Internal identifier (UUIDv7).';
comment on column disclosure.client_id is 'Asiakas.';
comment on column disclosure.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column disclosure.recipient_organisation_id is 'Organisation that was told; null for another recipient.';
comment on column disclosure.recipient_employer_id is 'Employer who was told; null for another recipient.';
comment on column disclosure.record_classes is 'Classes of data that were told (record_class).';
comment on column disclosure.basis is 'disclosure_basis. The client in person is the recipient of subject_access.';
comment on column disclosure.consent_id is 'Consent that it rests on; null where it rests on an act.';
comment on column disclosure.purpose is 'Käyttötarkoitus: purpose.';
comment on column disclosure.disclosed_on is 'Day on which it was told.';
comment on column disclosure.discloser_id is 'Luovuttaja: account that told it.';
comment on column disclosure.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column disclosure.created_at is 'When the row was first recorded.';
alter table disclosure enable row level security;
alter table disclosure force row level security;
create policy disclosure_tenant on disclosure using (area_id = app_area()) with check (area_id = app_area());
grant select, insert on disclosure to palvelurekisteri_app;
