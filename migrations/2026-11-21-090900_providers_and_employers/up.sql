-- Minimal registers of service providers and employers.

create table provider (
    area_id smallint default app_area() not null,
    id uuid not null,
    organisation_id uuid,
    name text not null,
    business_id text,
    legal_form text not null,
    municipality_code text,
    services text[] default '{}' not null,
    contact_title text,
    phone text,
    email text,
    active boolean default true not null,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint provider_pkey primary key (area_id, id),
    constraint provider_area_id_fkey foreign key (area_id) references area (id),
    constraint provider_organisation_id_fkey foreign key (organisation_id) references organisation (id),
    constraint provider_name_length_check check (char_length(name) between 1 and 200),
    constraint provider_business_id_length_check check (char_length(business_id) between 1 and 9),
    constraint provider_legal_form_check check (legal_form in ('association', 'foundation', 'company', 'sole_trader', 'municipality', 'joint_municipal_authority', 'wellbeing_county', 'parish', 'state', 'private_person')),
    constraint provider_municipality_code_length_check check (char_length(municipality_code) between 1 and 3),
    constraint provider_municipality_code_fkey foreign key (municipality_code) references municipality (code),
    constraint provider_contact_title_length_check check (char_length(contact_title) between 1 and 120),
    constraint provider_phone_length_check check (char_length(phone) between 1 and 20),
    constraint provider_email_length_check check (char_length(email) between 1 and 120),
    constraint provider_business_id_key unique (area_id, business_id)
);
create index provider_organisation_id_idx on provider (organisation_id);
create index provider_municipality_code_idx on provider (municipality_code);
create index provider_name_idx on provider (area_id, lower(name));
comment on table provider is 'Palveluntuottaja: who gives a service or a place for an activity.';
comment on column provider.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column provider.id is 'Internal identifier (UUIDv7).';
comment on column provider.organisation_id is 'The organisation, when its people use the register.';
comment on column provider.name is 'Name.';
comment on column provider.business_id is 'Y-tunnus.';
comment on column provider.legal_form is 'legal_form.';
comment on column provider.municipality_code is 'Kunta.';
comment on column provider.services is 'phase_kind codes that the provider gives.';
comment on column provider.contact_title is 'Title of the contact person.';
comment on column provider.phone is 'Phone of the office, E.164.';
comment on column provider.email is 'E-mail of the office.';
comment on column provider.active is 'False when no longer used.';
comment on column provider.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column provider.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column provider.created_at is 'When the row was first recorded.';
comment on column provider.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column provider.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table provider_history (
    area_id smallint not null,
    id uuid not null,
    organisation_id uuid,
    name text,
    business_id text,
    legal_form text,
    municipality_code text,
    services text[],
    contact_title text,
    phone text,
    email text,
    active boolean,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint provider_history_pkey primary key (area_id, id, version),
    constraint provider_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table provider_history is 'History of provider: each former version with the time it was the recorded one (decision 5).';
comment on column provider_history.area_id is 'As in provider.';
comment on column provider_history.id is 'As in provider.';
comment on column provider_history.organisation_id is 'As in provider.';
comment on column provider_history.name is 'As in provider.';
comment on column provider_history.business_id is 'As in provider.';
comment on column provider_history.legal_form is 'As in provider.';
comment on column provider_history.municipality_code is 'As in provider.';
comment on column provider_history.services is 'As in provider.';
comment on column provider_history.contact_title is 'As in provider.';
comment on column provider_history.phone is 'As in provider.';
comment on column provider_history.email is 'As in provider.';
comment on column provider_history.active is 'As in provider.';
comment on column provider_history.version is 'As in provider.';
comment on column provider_history.changed_xid is 'As in provider.';
comment on column provider_history.created_at is 'As in provider.';
comment on column provider_history.recorded_at is 'As in provider.';
comment on column provider_history.recorded_by is 'As in provider.';
comment on column provider_history.recorded is 'When this version was the recorded one, half-open.';
comment on column provider_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger provider_touch before update on provider for each row execute function record_history();
alter table provider enable row level security;
alter table provider force row level security;
create policy provider_tenant on provider using (area_id = app_area()) with check (area_id = app_area());
alter table provider_history enable row level security;
alter table provider_history force row level security;
create policy provider_history_tenant on provider_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on provider to palvelurekisteri_app;
grant select, insert on provider_history to palvelurekisteri_app;

create table employer (
    area_id smallint default app_area() not null,
    id uuid not null,
    name text not null,
    business_id text,
    legal_form text not null,
    sector text not null,
    municipality_code text,
    contact_title text,
    phone text,
    email text,
    active boolean default true not null,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint employer_pkey primary key (area_id, id),
    constraint employer_area_id_fkey foreign key (area_id) references area (id),
    constraint employer_name_length_check check (char_length(name) between 1 and 200),
    constraint employer_business_id_length_check check (char_length(business_id) between 1 and 9),
    constraint employer_legal_form_check check (legal_form in ('association', 'foundation', 'company', 'sole_trader', 'municipality', 'joint_municipal_authority', 'wellbeing_county', 'parish', 'state', 'private_person')),
    constraint employer_sector_check check (sector in ('company', 'third_sector', 'public')),
    constraint employer_municipality_code_length_check check (char_length(municipality_code) between 1 and 3),
    constraint employer_municipality_code_fkey foreign key (municipality_code) references municipality (code),
    constraint employer_contact_title_length_check check (char_length(contact_title) between 1 and 120),
    constraint employer_phone_length_check check (char_length(phone) between 1 and 20),
    constraint employer_email_length_check check (char_length(email) between 1 and 120),
    constraint employer_business_id_key unique (area_id, business_id)
);
create index employer_municipality_code_idx on employer (municipality_code);
create index employer_name_idx on employer (area_id, lower(name));
comment on table employer is 'Työnantaja.';
comment on column employer.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column employer.id is 'Internal identifier (UUIDv7).';
comment on column employer.name is 'Name.';
comment on column employer.business_id is 'Y-tunnus.';
comment on column employer.legal_form is 'legal_form.';
comment on column employer.sector is 'employer_sector.';
comment on column employer.municipality_code is 'Kunta.';
comment on column employer.contact_title is 'Title of the contact person.';
comment on column employer.phone is 'Phone of the office, E.164.';
comment on column employer.email is 'E-mail of the office.';
comment on column employer.active is 'False when no longer used.';
comment on column employer.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column employer.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column employer.created_at is 'When the row was first recorded.';
comment on column employer.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column employer.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table employer_history (
    area_id smallint not null,
    id uuid not null,
    name text,
    business_id text,
    legal_form text,
    sector text,
    municipality_code text,
    contact_title text,
    phone text,
    email text,
    active boolean,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint employer_history_pkey primary key (area_id, id, version),
    constraint employer_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table employer_history is 'History of employer: each former version with the time it was the recorded one (decision 5).';
comment on column employer_history.area_id is 'As in employer.';
comment on column employer_history.id is 'As in employer.';
comment on column employer_history.name is 'As in employer.';
comment on column employer_history.business_id is 'As in employer.';
comment on column employer_history.legal_form is 'As in employer.';
comment on column employer_history.sector is 'As in employer.';
comment on column employer_history.municipality_code is 'As in employer.';
comment on column employer_history.contact_title is 'As in employer.';
comment on column employer_history.phone is 'As in employer.';
comment on column employer_history.email is 'As in employer.';
comment on column employer_history.active is 'As in employer.';
comment on column employer_history.version is 'As in employer.';
comment on column employer_history.changed_xid is 'As in employer.';
comment on column employer_history.created_at is 'As in employer.';
comment on column employer_history.recorded_at is 'As in employer.';
comment on column employer_history.recorded_by is 'As in employer.';
comment on column employer_history.recorded is 'When this version was the recorded one, half-open.';
comment on column employer_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger employer_touch before update on employer for each row execute function record_history();
alter table employer enable row level security;
alter table employer force row level security;
create policy employer_tenant on employer using (area_id = app_area()) with check (area_id = app_area());
alter table employer_history enable row level security;
alter table employer_history force row level security;
create policy employer_history_tenant on employer_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on employer to palvelurekisteri_app;
grant select, insert on employer_history to palvelurekisteri_app;
