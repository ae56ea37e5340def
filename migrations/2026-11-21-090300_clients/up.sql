-- The client and what identifies a person. That somebody is a client is secret (621/1999 24 § 1 mom. 25).

create table client (
    area_id smallint default app_area() not null,
    id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    first_names text not null,
    last_name text not null,
    name_key text not null,
    birth_date date not null,
    birth_date_certainty text default 'verified' not null,
    sex text default 'unspecified' not null,
    native_language text default 'fi' not null,
    service_language text default 'fi' not null,
    interpreter_needed boolean default false not null,
    temporary_id text,
    died_on date,
    data_source text default 'client' not null,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint client_pkey primary key (area_id, id),
    constraint client_area_id_fkey foreign key (area_id) references area (id),
    constraint client_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint client_first_names_length_check check (char_length(first_names) between 1 and 200),
    constraint client_last_name_length_check check (char_length(last_name) between 1 and 100),
    constraint client_name_key_length_check check (char_length(name_key) between 1 and 320),
    constraint client_birth_date_range_check check (birth_date>='1900-01-01'),
    constraint client_birth_date_certainty_check check (birth_date_certainty in ('verified', 'stated', 'estimated')),
    constraint client_sex_check check (sex in ('female', 'male', 'unspecified')),
    constraint client_native_language_length_check check (char_length(native_language) between 1 and 8),
    constraint client_service_language_check check (service_language in ('fi', 'sv')),
    constraint client_temporary_id_length_check check (char_length(temporary_id) between 1 and 20),
    constraint client_data_source_check check (data_source in ('client', 'authority', 'register', 'provider')),
    constraint client_annulment_reason_length_check check (char_length(annulment_reason) between 1 and 40),
    constraint client_temporary_id_key unique (area_id, temporary_id)
);
create index client_controller_organisation_id_idx on client (controller_organisation_id);
create index client_name_key_idx on client (area_id, name_key collate "C", id) where annulled_at is null;
create index client_birth_date_idx on client (area_id, birth_date);
comment on table client is 'Asiakas (henkilöasiakas): a person known to the area. The internal id is the key; the identity code is a dated attribute.';
comment on column client.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column client.id is 'Internal identifier (UUIDv7).';
comment on column client.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column client.first_names is 'Etunimet.';
comment on column client.last_name is 'Sukunimi.';
comment on column client.name_key is 'Folded name for search and order: last name, first names.';
comment on column client.birth_date is 'Syntymäaika.';
comment on column client.birth_date_certainty is 'How certain the birth date is.';
comment on column client.sex is 'Sukupuoli as the register or the person states; never derived from the identity code.';
comment on column client.native_language is 'Äidinkieli: language.';
comment on column client.service_language is 'Asiointikieli.';
comment on column client.interpreter_needed is 'Tulkin tarve.';
comment on column client.temporary_id is 'Tilapäinen yksilöintitunnus for a person without an identity code.';
comment on column client.died_on is 'Kuolinpäivä; cancels follow-ups.';
comment on column client.data_source is 'Tietolähde (380/2023 114 § 4).';
comment on column client.annulled_at is 'When the record was annulled as recorded on the wrong person (mitätöity).';
comment on column client.annulled_by is 'Account that annulled the record.';
comment on column client.annulment_reason is 'Coded reason of the annulment (correction_reason).';
comment on column client.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column client.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column client.created_at is 'When the row was first recorded.';
comment on column client.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column client.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table client_history (
    area_id smallint not null,
    id uuid not null,
    controller_organisation_id uuid,
    first_names text,
    last_name text,
    name_key text,
    birth_date date,
    birth_date_certainty text,
    sex text,
    native_language text,
    service_language text,
    interpreter_needed boolean,
    temporary_id text,
    died_on date,
    data_source text,
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
    constraint client_history_pkey primary key (area_id, id, version),
    constraint client_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table client_history is 'History of client: each former version with the time it was the recorded one (decision 5).';
comment on column client_history.area_id is 'As in client.';
comment on column client_history.id is 'As in client.';
comment on column client_history.controller_organisation_id is 'As in client.';
comment on column client_history.first_names is 'As in client.';
comment on column client_history.last_name is 'As in client.';
comment on column client_history.name_key is 'As in client.';
comment on column client_history.birth_date is 'As in client.';
comment on column client_history.birth_date_certainty is 'As in client.';
comment on column client_history.sex is 'As in client.';
comment on column client_history.native_language is 'As in client.';
comment on column client_history.service_language is 'As in client.';
comment on column client_history.interpreter_needed is 'As in client.';
comment on column client_history.temporary_id is 'As in client.';
comment on column client_history.died_on is 'As in client.';
comment on column client_history.data_source is 'As in client.';
comment on column client_history.annulled_at is 'As in client.';
comment on column client_history.annulled_by is 'As in client.';
comment on column client_history.annulment_reason is 'As in client.';
comment on column client_history.version is 'As in client.';
comment on column client_history.changed_xid is 'As in client.';
comment on column client_history.created_at is 'As in client.';
comment on column client_history.recorded_at is 'As in client.';
comment on column client_history.recorded_by is 'As in client.';
comment on column client_history.recorded is 'When this version was the recorded one, half-open.';
comment on column client_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger client_touch before update on client for each row execute function record_history();
alter table client enable row level security;
alter table client force row level security;
create policy client_tenant on client using (area_id = app_area()) with check (area_id = app_area());
alter table client_history enable row level security;
alter table client_history force row level security;
create policy client_history_tenant on client_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on client to palvelurekisteri_app;
grant select, insert on client_history to palvelurekisteri_app;

create table work_relation (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    relationship_id uuid,
    relation text not null,
    user_id uuid,
    unit_id uuid,
    starts_at timestamptz not null,
    ends_at timestamptz,
    ground text not null,
    created_at timestamptz default clock_timestamp() not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    constraint work_relation_pkey primary key (area_id, id),
    constraint work_relation_area_id_fkey foreign key (area_id) references area (id),
    constraint work_relation_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint work_relation_relation_check check (relation in ('assigned', 'coach', 'support', 'handoff', 'consent', 'service_desk', 'follow_up', 'break_glass')),
    constraint work_relation_user_id_fkey foreign key (user_id) references user_account (id),
    constraint work_relation_unit_id_fkey foreign key (unit_id) references unit (id),
    constraint work_relation_ground_length_check check (char_length(ground) between 1 and 40),
    constraint work_relation_period_check check (ends_at is null or ends_at >= starts_at)
);
create index work_relation_client_id_idx on work_relation (area_id, client_id);
create index work_relation_user_id_idx on work_relation (user_id);
create index work_relation_unit_id_idx on work_relation (unit_id);
create index work_relation_user_idx on work_relation (area_id, user_id, client_id) include (relation, starts_at, ends_at);
create index work_relation_unit_idx on work_relation (area_id, unit_id, client_id) include (relation, starts_at, ends_at);
create index work_relation_client_idx on work_relation (area_id, client_id);
comment on table work_relation is 'Asiakassuhde työntekijään: who may work with a client, by which relation, from when to when. Access, lists and row-level security read it.';
comment on column work_relation.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column work_relation.id is 'Internal identifier (UUIDv7).';
comment on column work_relation.client_id is 'Asiakas.';
comment on column work_relation.relationship_id is 'Service relationship that the relation rests on; null where it rests on the client.';
comment on column work_relation.relation is 'Relation.';
comment on column work_relation.user_id is 'Worker.';
comment on column work_relation.unit_id is 'Unit, so that its lead has the team relation.';
comment on column work_relation.starts_at is 'From when.';
comment on column work_relation.ends_at is 'To when, half-open; null while it lasts.';
comment on column work_relation.ground is 'What made it: responsibility, coaching, closing …';
comment on column work_relation.created_at is 'When it was recorded.';
comment on column work_relation.changed_xid is 'Transaction of the newest change.';
alter table work_relation enable row level security;
alter table work_relation force row level security;
create policy work_relation_tenant on work_relation using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on work_relation to palvelurekisteri_app;

create table client_identity_code (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    identity_code_ciphertext bytea not null,
    blind_index bytea not null,
    valid daterange not null,
    data_source text default 'client' not null,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint client_identity_code_pkey primary key (area_id, id),
    constraint client_identity_code_area_id_fkey foreign key (area_id) references area (id),
    constraint client_identity_code_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint client_identity_code_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint client_identity_code_blind_index_range_check check (octet_length(blind_index)=32),
    constraint client_identity_code_data_source_check check (data_source in ('client', 'authority', 'register', 'provider')),
    constraint client_identity_code_annulment_reason_length_check check (char_length(annulment_reason) between 1 and 40),
    constraint client_identity_code_live_excl exclude using gist (area_id with =, blind_index with =, valid with &&) where (annulled_at is null),
    constraint client_identity_code_one_at_a_time_excl exclude using gist (area_id with =, client_id with =, valid with &&) where (annulled_at is null)
);
create index client_identity_code_client_id_idx on client_identity_code (area_id, client_id);
create index client_identity_code_controller_organisation_id_idx on client_identity_code (controller_organisation_id);
create index client_identity_code_blind_index_idx on client_identity_code (area_id, blind_index);
comment on table client_identity_code is 'Henkilötunnus: encrypted, found by a keyed index, dated because it can change. Unique in an area among live clients.';
comment on column client_identity_code.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column client_identity_code.id is 'Internal identifier (UUIDv7).';
comment on column client_identity_code.client_id is 'Asiakas.';
comment on column client_identity_code.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column client_identity_code.identity_code_ciphertext is 'The code, encrypted.';
comment on column client_identity_code.blind_index is 'HMAC-SHA-256 of all eleven characters, keyed per area.';
comment on column client_identity_code.valid is 'When the code was the person''s code, half-open.';
comment on column client_identity_code.data_source is 'Tietolähde (380/2023 114 § 4).';
comment on column client_identity_code.annulled_at is 'When the record was annulled as recorded on the wrong person (mitätöity).';
comment on column client_identity_code.annulled_by is 'Account that annulled the record.';
comment on column client_identity_code.annulment_reason is 'Coded reason of the annulment (correction_reason).';
comment on column client_identity_code.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column client_identity_code.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column client_identity_code.created_at is 'When the row was first recorded.';
comment on column client_identity_code.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column client_identity_code.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table client_identity_code_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    identity_code_ciphertext bytea,
    blind_index bytea,
    valid daterange,
    data_source text,
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
    constraint client_identity_code_history_pkey primary key (area_id, id, version),
    constraint client_identity_code_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table client_identity_code_history is 'History of client_identity_code: each former version with the time it was the recorded one (decision 5).';
comment on column client_identity_code_history.area_id is 'As in client_identity_code.';
comment on column client_identity_code_history.id is 'As in client_identity_code.';
comment on column client_identity_code_history.client_id is 'As in client_identity_code.';
comment on column client_identity_code_history.controller_organisation_id is 'As in client_identity_code.';
comment on column client_identity_code_history.identity_code_ciphertext is 'As in client_identity_code.';
comment on column client_identity_code_history.blind_index is 'As in client_identity_code.';
comment on column client_identity_code_history.valid is 'As in client_identity_code.';
comment on column client_identity_code_history.data_source is 'As in client_identity_code.';
comment on column client_identity_code_history.annulled_at is 'As in client_identity_code.';
comment on column client_identity_code_history.annulled_by is 'As in client_identity_code.';
comment on column client_identity_code_history.annulment_reason is 'As in client_identity_code.';
comment on column client_identity_code_history.version is 'As in client_identity_code.';
comment on column client_identity_code_history.changed_xid is 'As in client_identity_code.';
comment on column client_identity_code_history.created_at is 'As in client_identity_code.';
comment on column client_identity_code_history.recorded_at is 'As in client_identity_code.';
comment on column client_identity_code_history.recorded_by is 'As in client_identity_code.';
comment on column client_identity_code_history.recorded is 'When this version was the recorded one, half-open.';
comment on column client_identity_code_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger client_identity_code_touch before update on client_identity_code for each row execute function record_history();
alter table client_identity_code enable row level security;
alter table client_identity_code force row level security;
create policy client_identity_code_tenant on client_identity_code using (area_id = app_area()) with check (area_id = app_area());
alter table client_identity_code_history enable row level security;
alter table client_identity_code_history force row level security;
create policy client_identity_code_history_tenant on client_identity_code_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on client_identity_code to palvelurekisteri_app;
grant select, insert on client_identity_code_history to palvelurekisteri_app;

create table client_municipality (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    municipality_code text,
    basis text not null,
    valid daterange not null,
    data_source text default 'client' not null,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint client_municipality_pkey primary key (area_id, id),
    constraint client_municipality_area_id_fkey foreign key (area_id) references area (id),
    constraint client_municipality_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint client_municipality_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint client_municipality_municipality_code_length_check check (char_length(municipality_code) between 1 and 3),
    constraint client_municipality_municipality_code_fkey foreign key (municipality_code) references municipality (code),
    constraint client_municipality_basis_check check (basis in ('population_register', 'stated', 'unknown', 'none')),
    constraint client_municipality_data_source_check check (data_source in ('client', 'authority', 'register', 'provider')),
    constraint client_municipality_annulment_reason_length_check check (char_length(annulment_reason) between 1 and 40),
    constraint client_municipality_no_overlap_excl exclude using gist (area_id with =, client_id with =, valid with &&) where (annulled_at is null),
    constraint client_municipality_code_by_basis_check check ((municipality_code is null) = (basis in ('unknown', 'none')))
);
create index client_municipality_client_id_idx on client_municipality (area_id, client_id);
create index client_municipality_controller_organisation_id_idx on client_municipality (controller_organisation_id);
create index client_municipality_municipality_code_idx on client_municipality (municipality_code);
comment on table client_municipality is 'Kotikunta: dated, with its source. A move inside the area changes this and nothing else.';
comment on column client_municipality.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column client_municipality.id is 'Internal identifier (UUIDv7).';
comment on column client_municipality.client_id is 'Asiakas.';
comment on column client_municipality.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column client_municipality.municipality_code is 'Kuntakoodi; null when unknown or none.';
comment on column client_municipality.basis is 'municipality_basis.';
comment on column client_municipality.valid is 'When, half-open.';
comment on column client_municipality.data_source is 'Tietolähde (380/2023 114 § 4).';
comment on column client_municipality.annulled_at is 'When the record was annulled as recorded on the wrong person (mitätöity).';
comment on column client_municipality.annulled_by is 'Account that annulled the record.';
comment on column client_municipality.annulment_reason is 'Coded reason of the annulment (correction_reason).';
comment on column client_municipality.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column client_municipality.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column client_municipality.created_at is 'When the row was first recorded.';
comment on column client_municipality.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column client_municipality.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table client_municipality_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    municipality_code text,
    basis text,
    valid daterange,
    data_source text,
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
    constraint client_municipality_history_pkey primary key (area_id, id, version),
    constraint client_municipality_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table client_municipality_history is 'History of client_municipality: each former version with the time it was the recorded one (decision 5).';
comment on column client_municipality_history.area_id is 'As in client_municipality.';
comment on column client_municipality_history.id is 'As in client_municipality.';
comment on column client_municipality_history.client_id is 'As in client_municipality.';
comment on column client_municipality_history.controller_organisation_id is 'As in client_municipality.';
comment on column client_municipality_history.municipality_code is 'As in client_municipality.';
comment on column client_municipality_history.basis is 'As in client_municipality.';
comment on column client_municipality_history.valid is 'As in client_municipality.';
comment on column client_municipality_history.data_source is 'As in client_municipality.';
comment on column client_municipality_history.annulled_at is 'As in client_municipality.';
comment on column client_municipality_history.annulled_by is 'As in client_municipality.';
comment on column client_municipality_history.annulment_reason is 'As in client_municipality.';
comment on column client_municipality_history.version is 'As in client_municipality.';
comment on column client_municipality_history.changed_xid is 'As in client_municipality.';
comment on column client_municipality_history.created_at is 'As in client_municipality.';
comment on column client_municipality_history.recorded_at is 'As in client_municipality.';
comment on column client_municipality_history.recorded_by is 'As in client_municipality.';
comment on column client_municipality_history.recorded is 'When this version was the recorded one, half-open.';
comment on column client_municipality_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger client_municipality_touch before update on client_municipality for each row execute function record_history();
alter table client_municipality enable row level security;
alter table client_municipality force row level security;
create policy client_municipality_tenant on client_municipality using (area_id = app_area()) with check (area_id = app_area());
alter table client_municipality_history enable row level security;
alter table client_municipality_history force row level security;
create policy client_municipality_history_tenant on client_municipality_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on client_municipality to palvelurekisteri_app;
grant select, insert on client_municipality_history to palvelurekisteri_app;

create table client_protected_contact (
    area_id smallint default app_area() not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    phone_ciphertext bytea,
    email_ciphertext bytea,
    street_address_ciphertext bytea,
    postal_code_ciphertext bytea,
    post_office_ciphertext bytea,
    preferred_channel text default 'phone' not null,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint client_protected_contact_pkey primary key (area_id, client_id),
    constraint client_protected_contact_area_id_fkey foreign key (area_id) references area (id),
    constraint client_protected_contact_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint client_protected_contact_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint client_protected_contact_preferred_channel_check check (preferred_channel in ('phone', 'message', 'written', 'none'))
);
create index client_protected_contact_controller_organisation_id_idx on client_protected_contact (controller_organisation_id);
comment on table client_protected_contact is 'Yhteystiedot: contact details, a protected class (T) with its own version. Encrypted; masked for everybody while a non-disclosure order is in force.';
comment on column client_protected_contact.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column client_protected_contact.client_id is 'Asiakas.';
comment on column client_protected_contact.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column client_protected_contact.phone_ciphertext is 'Phone number, E.164, encrypted.';
comment on column client_protected_contact.email_ciphertext is 'E-mail, encrypted.';
comment on column client_protected_contact.street_address_ciphertext is 'Street address, encrypted.';
comment on column client_protected_contact.postal_code_ciphertext is 'Postal code, encrypted.';
comment on column client_protected_contact.post_office_ciphertext is 'Post office, encrypted.';
comment on column client_protected_contact.preferred_channel is 'How the client wants to be reached.';
comment on column client_protected_contact.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column client_protected_contact.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column client_protected_contact.created_at is 'When the row was first recorded.';
comment on column client_protected_contact.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column client_protected_contact.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table client_protected_contact_history (
    area_id smallint not null,
    client_id uuid not null,
    controller_organisation_id uuid,
    phone_ciphertext bytea,
    email_ciphertext bytea,
    street_address_ciphertext bytea,
    postal_code_ciphertext bytea,
    post_office_ciphertext bytea,
    preferred_channel text,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint client_protected_contact_history_pkey primary key (area_id, client_id, version),
    constraint client_protected_contact_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table client_protected_contact_history is 'History of client_protected_contact: each former version with the time it was the recorded one (decision 5).';
comment on column client_protected_contact_history.area_id is 'As in client_protected_contact.';
comment on column client_protected_contact_history.client_id is 'As in client_protected_contact.';
comment on column client_protected_contact_history.controller_organisation_id is 'As in client_protected_contact.';
comment on column client_protected_contact_history.phone_ciphertext is 'As in client_protected_contact.';
comment on column client_protected_contact_history.email_ciphertext is 'As in client_protected_contact.';
comment on column client_protected_contact_history.street_address_ciphertext is 'As in client_protected_contact.';
comment on column client_protected_contact_history.postal_code_ciphertext is 'As in client_protected_contact.';
comment on column client_protected_contact_history.post_office_ciphertext is 'As in client_protected_contact.';
comment on column client_protected_contact_history.preferred_channel is 'As in client_protected_contact.';
comment on column client_protected_contact_history.version is 'As in client_protected_contact.';
comment on column client_protected_contact_history.changed_xid is 'As in client_protected_contact.';
comment on column client_protected_contact_history.created_at is 'As in client_protected_contact.';
comment on column client_protected_contact_history.recorded_at is 'As in client_protected_contact.';
comment on column client_protected_contact_history.recorded_by is 'As in client_protected_contact.';
comment on column client_protected_contact_history.recorded is 'When this version was the recorded one, half-open.';
comment on column client_protected_contact_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger client_protected_contact_touch before update on client_protected_contact for each row execute function record_history();
alter table client_protected_contact enable row level security;
alter table client_protected_contact force row level security;
create policy client_protected_contact_tenant on client_protected_contact using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = client_protected_contact.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now()))) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = client_protected_contact.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())));
alter table client_protected_contact_history enable row level security;
alter table client_protected_contact_history force row level security;
create policy client_protected_contact_history_tenant on client_protected_contact_history using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = client_protected_contact_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now()))) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = client_protected_contact_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())));
grant select, insert, update on client_protected_contact to palvelurekisteri_app;
grant select, insert on client_protected_contact_history to palvelurekisteri_app;

create table non_disclosure_order (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    valid daterange not null,
    data_source text default 'client' not null,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint non_disclosure_order_pkey primary key (area_id, id),
    constraint non_disclosure_order_area_id_fkey foreign key (area_id) references area (id),
    constraint non_disclosure_order_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint non_disclosure_order_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint non_disclosure_order_data_source_check check (data_source in ('client', 'authority', 'register', 'provider')),
    constraint non_disclosure_order_annulment_reason_length_check check (char_length(annulment_reason) between 1 and 40),
    constraint non_disclosure_order_no_overlap_excl exclude using gist (area_id with =, client_id with =, valid with &&) where (annulled_at is null)
);
create index non_disclosure_order_client_id_idx on non_disclosure_order (area_id, client_id);
create index non_disclosure_order_controller_organisation_id_idx on non_disclosure_order (controller_organisation_id);
comment on table non_disclosure_order is 'Turvakielto (661/2009 36-37 §): while valid, contact details and municipality are opened only by an explicit, logged call.';
comment on column non_disclosure_order.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column non_disclosure_order.id is 'Internal identifier (UUIDv7).';
comment on column non_disclosure_order.client_id is 'Asiakas.';
comment on column non_disclosure_order.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column non_disclosure_order.valid is 'When the order is in force, half-open.';
comment on column non_disclosure_order.data_source is 'Tietolähde (380/2023 114 § 4).';
comment on column non_disclosure_order.annulled_at is 'When the record was annulled as recorded on the wrong person (mitätöity).';
comment on column non_disclosure_order.annulled_by is 'Account that annulled the record.';
comment on column non_disclosure_order.annulment_reason is 'Coded reason of the annulment (correction_reason).';
comment on column non_disclosure_order.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column non_disclosure_order.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column non_disclosure_order.created_at is 'When the row was first recorded.';
comment on column non_disclosure_order.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column non_disclosure_order.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table non_disclosure_order_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    valid daterange,
    data_source text,
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
    constraint non_disclosure_order_history_pkey primary key (area_id, id, version),
    constraint non_disclosure_order_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table non_disclosure_order_history is 'History of non_disclosure_order: each former version with the time it was the recorded one (decision 5).';
comment on column non_disclosure_order_history.area_id is 'As in non_disclosure_order.';
comment on column non_disclosure_order_history.id is 'As in non_disclosure_order.';
comment on column non_disclosure_order_history.client_id is 'As in non_disclosure_order.';
comment on column non_disclosure_order_history.controller_organisation_id is 'As in non_disclosure_order.';
comment on column non_disclosure_order_history.valid is 'As in non_disclosure_order.';
comment on column non_disclosure_order_history.data_source is 'As in non_disclosure_order.';
comment on column non_disclosure_order_history.annulled_at is 'As in non_disclosure_order.';
comment on column non_disclosure_order_history.annulled_by is 'As in non_disclosure_order.';
comment on column non_disclosure_order_history.annulment_reason is 'As in non_disclosure_order.';
comment on column non_disclosure_order_history.version is 'As in non_disclosure_order.';
comment on column non_disclosure_order_history.changed_xid is 'As in non_disclosure_order.';
comment on column non_disclosure_order_history.created_at is 'As in non_disclosure_order.';
comment on column non_disclosure_order_history.recorded_at is 'As in non_disclosure_order.';
comment on column non_disclosure_order_history.recorded_by is 'As in non_disclosure_order.';
comment on column non_disclosure_order_history.recorded is 'When this version was the recorded one, half-open.';
comment on column non_disclosure_order_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger non_disclosure_order_touch before update on non_disclosure_order for each row execute function record_history();
alter table non_disclosure_order enable row level security;
alter table non_disclosure_order force row level security;
create policy non_disclosure_order_tenant on non_disclosure_order using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = non_disclosure_order.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now()))) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = non_disclosure_order.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())));
alter table non_disclosure_order_history enable row level security;
alter table non_disclosure_order_history force row level security;
create policy non_disclosure_order_history_tenant on non_disclosure_order_history using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = non_disclosure_order_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now()))) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = non_disclosure_order_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())));
grant select, insert, update on non_disclosure_order to palvelurekisteri_app;
grant select, insert on non_disclosure_order_history to palvelurekisteri_app;

create table client_external_id (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    system text not null,
    external_id text not null,
    valid daterange not null,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint client_external_id_pkey primary key (area_id, id),
    constraint client_external_id_area_id_fkey foreign key (area_id) references area (id),
    constraint client_external_id_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint client_external_id_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint client_external_id_system_length_check check (char_length(system) between 1 and 40),
    constraint client_external_id_external_id_length_check check (char_length(external_id) between 1 and 80),
    constraint client_external_id_annulment_reason_length_check check (char_length(annulment_reason) between 1 and 40),
    constraint client_external_id_live_excl exclude using gist (area_id with =, system with =, external_id with =, valid with &&) where (annulled_at is null)
);
create index client_external_id_client_id_idx on client_external_id (area_id, client_id);
create index client_external_id_controller_organisation_id_idx on client_external_id (controller_organisation_id);
comment on table client_external_id is 'Identifier of the client in another system, e.g. the national one.';
comment on column client_external_id.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column client_external_id.id is 'Internal identifier (UUIDv7).';
comment on column client_external_id.client_id is 'Asiakas.';
comment on column client_external_id.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column client_external_id.system is 'Code of the other system.';
comment on column client_external_id.external_id is 'Identifier there.';
comment on column client_external_id.valid is 'When, half-open.';
comment on column client_external_id.annulled_at is 'When the record was annulled as recorded on the wrong person (mitätöity).';
comment on column client_external_id.annulled_by is 'Account that annulled the record.';
comment on column client_external_id.annulment_reason is 'Coded reason of the annulment (correction_reason).';
comment on column client_external_id.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column client_external_id.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column client_external_id.created_at is 'When the row was first recorded.';
comment on column client_external_id.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column client_external_id.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table client_external_id_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    system text,
    external_id text,
    valid daterange,
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
    constraint client_external_id_history_pkey primary key (area_id, id, version),
    constraint client_external_id_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table client_external_id_history is 'History of client_external_id: each former version with the time it was the recorded one (decision 5).';
comment on column client_external_id_history.area_id is 'As in client_external_id.';
comment on column client_external_id_history.id is 'As in client_external_id.';
comment on column client_external_id_history.client_id is 'As in client_external_id.';
comment on column client_external_id_history.controller_organisation_id is 'As in client_external_id.';
comment on column client_external_id_history.system is 'As in client_external_id.';
comment on column client_external_id_history.external_id is 'As in client_external_id.';
comment on column client_external_id_history.valid is 'As in client_external_id.';
comment on column client_external_id_history.annulled_at is 'As in client_external_id.';
comment on column client_external_id_history.annulled_by is 'As in client_external_id.';
comment on column client_external_id_history.annulment_reason is 'As in client_external_id.';
comment on column client_external_id_history.version is 'As in client_external_id.';
comment on column client_external_id_history.changed_xid is 'As in client_external_id.';
comment on column client_external_id_history.created_at is 'As in client_external_id.';
comment on column client_external_id_history.recorded_at is 'As in client_external_id.';
comment on column client_external_id_history.recorded_by is 'As in client_external_id.';
comment on column client_external_id_history.recorded is 'When this version was the recorded one, half-open.';
comment on column client_external_id_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger client_external_id_touch before update on client_external_id for each row execute function record_history();
alter table client_external_id enable row level security;
alter table client_external_id force row level security;
create policy client_external_id_tenant on client_external_id using (area_id = app_area()) with check (area_id = app_area());
alter table client_external_id_history enable row level security;
alter table client_external_id_history force row level security;
create policy client_external_id_history_tenant on client_external_id_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on client_external_id to palvelurekisteri_app;
grant select, insert on client_external_id_history to palvelurekisteri_app;

create table client_alias (
    area_id smallint default app_area() not null,
    id uuid not null,
    moved_to uuid not null,
    linked_at timestamptz not null,
    unlinked_at timestamptz,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint client_alias_pkey primary key (area_id, id),
    constraint client_alias_area_id_fkey foreign key (area_id) references area (id),
    constraint client_alias_moved_to_fkey foreign key (area_id, moved_to) references client (area_id, id)
);
create index client_alias_moved_to_idx on client_alias (area_id, moved_to);
comment on table client_alias is 'Former ids of a client after linking; old ids keep answering with moved_to.';
comment on column client_alias.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column client_alias.id is 'The former client id.';
comment on column client_alias.moved_to is 'The client that answers now.';
comment on column client_alias.linked_at is 'When the two were linked.';
comment on column client_alias.unlinked_at is 'When the link was undone.';
comment on column client_alias.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column client_alias.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column client_alias.created_at is 'When the row was first recorded.';
comment on column client_alias.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column client_alias.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table client_alias_history (
    area_id smallint not null,
    id uuid not null,
    moved_to uuid,
    linked_at timestamptz,
    unlinked_at timestamptz,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint client_alias_history_pkey primary key (area_id, id, version),
    constraint client_alias_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table client_alias_history is 'History of client_alias: each former version with the time it was the recorded one (decision 5).';
comment on column client_alias_history.area_id is 'As in client_alias.';
comment on column client_alias_history.id is 'As in client_alias.';
comment on column client_alias_history.moved_to is 'As in client_alias.';
comment on column client_alias_history.linked_at is 'As in client_alias.';
comment on column client_alias_history.unlinked_at is 'As in client_alias.';
comment on column client_alias_history.version is 'As in client_alias.';
comment on column client_alias_history.changed_xid is 'As in client_alias.';
comment on column client_alias_history.created_at is 'As in client_alias.';
comment on column client_alias_history.recorded_at is 'As in client_alias.';
comment on column client_alias_history.recorded_by is 'As in client_alias.';
comment on column client_alias_history.recorded is 'When this version was the recorded one, half-open.';
comment on column client_alias_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger client_alias_touch before update on client_alias for each row execute function record_history();
alter table client_alias enable row level security;
alter table client_alias force row level security;
create policy client_alias_tenant on client_alias using (area_id = app_area()) with check (area_id = app_area());
alter table client_alias_history enable row level security;
alter table client_alias_history force row level security;
create policy client_alias_history_tenant on client_alias_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on client_alias to palvelurekisteri_app;
grant select, insert on client_alias_history to palvelurekisteri_app;
