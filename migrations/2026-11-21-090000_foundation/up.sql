-- Organisations, areas, municipalities and what every later table leans on: the request context and history.

create extension if not exists btree_gist;

-- The request's context is set inside its transaction (set_config(…, true)). Unset or empty reads as null,
-- and null matches no row: without context a tenant table is empty.
create function app_area() returns smallint language sql stable parallel safe
    as $$ select nullif(current_setting('app.area', true), '')::smallint $$;
comment on function app_area() is 'Employment area of the running request; null outside a request.';

create function app_user() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('app.user', true), '')::uuid $$;
comment on function app_user() is 'Account of the running request; null for system work.';

create function app_authority() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('app.authority', true), '')::uuid $$;
comment on function app_authority() is 'Employment authority of the running request''s area: controller of classes E, EH and P.';

create function app_organisation() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
comment on function app_organisation() is 'Organisation of the acting grant: controller of class S rows.';

-- The accounts whose work the caller does (the caller, and those covered today) and the units that the caller leads.
create function app_workers() returns uuid[] language sql stable parallel safe
    as $$ select coalesce(nullif(current_setting('app.workers', true), '')::uuid[], '{}'::uuid[]) $$;
comment on function app_workers() is 'The caller and the colleagues whom the caller covers today.';

create function app_units() returns uuid[] language sql stable parallel safe
    as $$ select coalesce(nullif(current_setting('app.units', true), '')::uuid[], '{}'::uuid[]) $$;
comment on function app_units() is 'Units that the caller leads.';

create function app_now() returns timestamptz language sql stable parallel safe
    as $$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) $$;
comment on function app_now() is 'Instant of the running request, from the application''s clock.';

-- Every change keeps the former version. By name through jsonb, so that a column added later needs no new function.
create function record_history() returns trigger language plpgsql as $$
declare
    moment timestamptz := clock_timestamp();
begin
    new.version := old.version + 1;
    new.changed_xid := pg_current_xact_id();
    new.recorded_at := moment;
    new.recorded_by := app_user();
    execute format(
        'insert into %1$I select * from jsonb_populate_record(null::%1$I, $1)',
        tg_table_name || '_history')
    using to_jsonb(old) || jsonb_build_object(
        'recorded', tstzrange(old.recorded_at, moment),
        'change_reason', nullif(current_setting('app.change_reason', true), ''));
    return new;
end $$;
comment on function record_history() is 'Before update: copies the former version to <table>_history and stamps the new one.';

create table municipality (
    code text not null,
    name text not null,
    name_sv text not null,
    valid daterange not null,
    successor_code text,
    wellbeing_county_code text,
    wellbeing_county_name text,
    employment_area_code text,
    employment_area_name text,
    created_at timestamptz default clock_timestamp() not null,
    constraint municipality_pkey primary key (code),
    constraint municipality_code_length_check check (char_length(code) between 1 and 3),
    constraint municipality_name_length_check check (char_length(name) between 1 and 80),
    constraint municipality_name_sv_length_check check (char_length(name_sv) between 1 and 80),
    constraint municipality_successor_code_length_check check (char_length(successor_code) between 1 and 3),
    constraint municipality_successor_code_fkey foreign key (successor_code) references municipality (code),
    constraint municipality_wellbeing_county_code_length_check check (char_length(wellbeing_county_code) between 1 and 2),
    constraint municipality_wellbeing_county_name_length_check check (char_length(wellbeing_county_name) between 1 and 80),
    constraint municipality_employment_area_code_length_check check (char_length(employment_area_code) between 1 and 2),
    constraint municipality_employment_area_name_length_check check (char_length(employment_area_name) between 1 and 80)
);
create index municipality_successor_code_idx on municipality (successor_code);
comment on table municipality is 'Kunta: a dated code with its successor. Old codes stay valid for historical addresses.';
comment on column municipality.code is 'Kuntakoodi: three digits of Statistics Finland.';
comment on column municipality.name is 'Name in Finnish.';
comment on column municipality.name_sv is 'Name in Swedish.';
comment on column municipality.valid is 'When the municipality exists, half-open.';
comment on column municipality.successor_code is 'Municipality that took over when this one was abolished.';
comment on column municipality.wellbeing_county_code is 'Hyvinvointialue: code of the wellbeing services county today.';
comment on column municipality.wellbeing_county_name is 'Name of the wellbeing services county today.';
comment on column municipality.employment_area_code is 'Työllisyysalue: national code of the employment area today.';
comment on column municipality.employment_area_name is 'Name of the employment area today.';
comment on column municipality.created_at is 'When the row was recorded.';
grant select on municipality to palvelurekisteri_app;

create table area (
    id smallint not null,
    code text not null,
    name text not null,
    name_sv text not null,
    authority_organisation_id uuid,
    created_at timestamptz default clock_timestamp() not null,
    constraint area_pkey primary key (id),
    constraint area_code_length_check check (char_length(code) between 1 and 2),
    constraint area_name_length_check check (char_length(name) between 1 and 80),
    constraint area_name_sv_length_check check (char_length(name_sv) between 1 and 80),
    constraint area_code_key unique (code)
);
comment on table area is 'Työllisyysalue: the tenant. A surrogate, because national codes may change.';
comment on column area.id is 'Surrogate that leads every key of tenant data.';
comment on column area.code is 'National code of the employment area, e.g. 24 for Oulun seutu.';
comment on column area.name is 'Name in Finnish.';
comment on column area.name_sv is 'Name in Swedish.';
comment on column area.authority_organisation_id is 'Työvoimaviranomainen: the authority that is controller of the area''s employment data.';
comment on column area.created_at is 'When the row was recorded.';
grant select, insert, update (authority_organisation_id, name, name_sv) on area to palvelurekisteri_app;

create table organisation (
    id uuid not null,
    kind text not null,
    name text not null,
    name_sv text,
    business_id text,
    version bigint default 1 not null,
    created_at timestamptz default clock_timestamp() not null,
    updated_at timestamptz default clock_timestamp() not null,
    constraint organisation_pkey primary key (id),
    constraint organisation_kind_check check (kind in ('employment_authority', 'wellbeing_county', 'municipality', 'provider', 'state', 'other')),
    constraint organisation_name_length_check check (char_length(name) between 1 and 200),
    constraint organisation_name_sv_length_check check (char_length(name_sv) between 1 and 200),
    constraint organisation_business_id_length_check check (char_length(business_id) between 1 and 9),
    constraint organisation_business_id_key unique (business_id)
);
comment on table organisation is 'Organisaatio: authority, wellbeing county, provider. Global; its work in an area is a row of organisation_area.';
comment on column organisation.id is 'Internal identifier (UUIDv7).';
comment on column organisation.kind is 'organisation_kind.';
comment on column organisation.name is 'Name in Finnish.';
comment on column organisation.name_sv is 'Name in Swedish, where there is one.';
comment on column organisation.business_id is 'Y-tunnus.';
comment on column organisation.version is 'Row version; ETag.';
comment on column organisation.created_at is 'When the row was recorded.';
comment on column organisation.updated_at is 'When the row was last changed.';
grant select, insert, update on organisation to palvelurekisteri_app;

alter table area add constraint area_authority_organisation_id_fkey
    foreign key (authority_organisation_id) references organisation (id);
create index area_authority_organisation_id_idx on area (authority_organisation_id);

create table organisation_area (
    organisation_id uuid not null,
    area_id smallint not null,
    valid daterange not null,
    created_at timestamptz default clock_timestamp() not null,
    constraint organisation_area_pkey primary key (organisation_id, area_id),
    constraint organisation_area_organisation_id_fkey foreign key (organisation_id) references organisation (id),
    constraint organisation_area_area_id_fkey foreign key (area_id) references area (id)
);
create index organisation_area_area_id_idx on organisation_area (area_id);
comment on table organisation_area is 'Which organisation works in which employment area, and when. A county spans several areas.';
comment on column organisation_area.organisation_id is 'The organisation.';
comment on column organisation_area.area_id is 'The employment area.';
comment on column organisation_area.valid is 'When the organisation works in the area, half-open.';
comment on column organisation_area.created_at is 'When the row was recorded.';
grant select, insert, update on organisation_area to palvelurekisteri_app;

create table unit (
    id uuid not null,
    area_id smallint not null,
    organisation_id uuid not null,
    name text not null,
    name_sv text,
    valid daterange not null,
    version bigint default 1 not null,
    created_at timestamptz default clock_timestamp() not null,
    updated_at timestamptz default clock_timestamp() not null,
    constraint unit_pkey primary key (id),
    constraint unit_area_id_fkey foreign key (area_id) references area (id),
    constraint unit_organisation_id_fkey foreign key (organisation_id) references organisation (id),
    constraint unit_name_length_check check (char_length(name) between 1 and 200),
    constraint unit_name_sv_length_check check (char_length(name_sv) between 1 and 200),
    constraint unit_organisation_id_name_key unique (organisation_id, area_id, name)
);
create index unit_area_id_idx on unit (area_id);
comment on table unit is 'Yksikkö: a unit of an organisation in one area; team leads lead units.';
comment on column unit.id is 'Internal identifier (UUIDv7).';
comment on column unit.area_id is 'Employment area in which the unit works.';
comment on column unit.organisation_id is 'Organisation that the unit belongs to.';
comment on column unit.name is 'Name in Finnish.';
comment on column unit.name_sv is 'Name in Swedish, where there is one.';
comment on column unit.valid is 'When the unit exists, half-open.';
comment on column unit.version is 'Row version; ETag.';
comment on column unit.created_at is 'When the row was recorded.';
comment on column unit.updated_at is 'When the row was last changed.';
grant select, insert, update on unit to palvelurekisteri_app;

create table installation (
    id boolean default true not null,
    data_key_fingerprint text,
    signing_key_fingerprint text,
    synthetic boolean default false not null,
    seeded_at timestamptz,
    created_at timestamptz default clock_timestamp() not null,
    constraint installation_pkey primary key (id),
    constraint installation_id_range_check check (id),
    constraint installation_data_key_fingerprint_length_check check (char_length(data_key_fingerprint) between 1 and 128),
    constraint installation_signing_key_fingerprint_length_check check (char_length(signing_key_fingerprint) between 1 and 128)
);
comment on table installation is 'What this database belongs to: one row. A key ring with another fingerprint refuses to start.';
comment on column installation.id is 'Always true: there is one row.';
comment on column installation.data_key_fingerprint is 'Fingerprint of the data key ring that this database was first opened with.';
comment on column installation.signing_key_fingerprint is 'Fingerprint of the token key ring, for information.';
comment on column installation.synthetic is 'True where the people are synthetic (seeded); production identity codes are then refused.';
comment on column installation.seeded_at is 'When the synthetic region was last written whole.';
comment on column installation.created_at is 'When the database was prepared.';
grant select, insert, update on installation to palvelurekisteri_app;

create table tombstone (
    id bigint generated always as identity,
    area_id smallint not null,
    table_name text not null,
    row_id uuid not null,
    client_id uuid,
    rule text not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    constraint tombstone_pkey primary key (id),
    constraint tombstone_area_id_fkey foreign key (area_id) references area (id),
    constraint tombstone_table_name_length_check check (char_length(table_name) between 1 and 63),
    constraint tombstone_rule_length_check check (char_length(rule) between 1 and 40)
);
create index tombstone_area_id_idx on tombstone (area_id);
comment on table tombstone is 'Poistomerkintä: what was removed, for deltas and retention. Ids and rule only, never content.';
comment on column tombstone.id is 'Order of removal.';
comment on column tombstone.area_id is 'Employment area of the removed row.';
comment on column tombstone.table_name is 'Table that held the row.';
comment on column tombstone.row_id is 'Identifier of the removed row.';
comment on column tombstone.client_id is 'Client whom the row concerned.';
comment on column tombstone.rule is 'Rule or act that removed it.';
comment on column tombstone.changed_xid is 'Transaction of the removal.';
comment on column tombstone.created_at is 'When the row was removed.';
grant select, insert on tombstone to palvelurekisteri_app;

alter table tombstone enable row level security;
alter table tombstone force row level security;
create policy tombstone_tenant on tombstone using (area_id = app_area()) with check (area_id = app_area());
