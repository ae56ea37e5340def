-- Service relationship, responsibility, and the caseload that lists read.

create table case_number_counter (
    area_id smallint default app_area() not null,
    process text not null,
    year smallint not null,
    last_number integer not null,
    created_at timestamptz default clock_timestamp() not null,
    constraint case_number_counter_pkey primary key (area_id, process, year),
    constraint case_number_counter_area_id_fkey foreign key (area_id) references area (id),
    constraint case_number_counter_process_length_check check (char_length(process) between 1 and 10),
    constraint case_number_counter_last_number_range_check check (last_number>0)
);
comment on table case_number_counter is 'Asianumero: running numbers by process and year.';
comment on column case_number_counter.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column case_number_counter.process is 'Process code.';
comment on column case_number_counter.year is 'Calendar year.';
comment on column case_number_counter.last_number is 'Newest number given.';
comment on column case_number_counter.created_at is 'When the counter was made.';
alter table case_number_counter enable row level security;
alter table case_number_counter force row level security;
create policy case_number_counter_tenant on case_number_counter using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on case_number_counter to palvelurekisteri_app;

create table service_relationship (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    kind text not null,
    case_process text not null,
    case_year smallint not null,
    case_running integer not null,
    opened_on date not null,
    closed_on date,
    closing_reason text,
    reopened_count integer default 0 not null,
    entry_channel text,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint service_relationship_pkey primary key (area_id, id),
    constraint service_relationship_area_id_fkey foreign key (area_id) references area (id),
    constraint service_relationship_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint service_relationship_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint service_relationship_kind_check check (kind in ('employment', 'multidisciplinary')),
    constraint service_relationship_case_process_length_check check (char_length(case_process) between 1 and 10),
    constraint service_relationship_closing_reason_length_check check (char_length(closing_reason) between 1 and 40),
    constraint service_relationship_entry_channel_length_check check (char_length(entry_channel) between 1 and 40),
    constraint service_relationship_annulment_reason_length_check check (char_length(annulment_reason) between 1 and 40),
    constraint service_relationship_case_number_key unique (area_id, case_process, case_year, case_running),
    constraint service_relationship_period_check check (closed_on is null or closed_on >= opened_on),
    constraint service_relationship_closing_reason_check check ((closed_on is null) = (closing_reason is null)),
    constraint service_relationship_one_open_excl exclude using gist (area_id with =, client_id with =, kind with =, daterange(opened_on, closed_on, '[]') with &&) where (annulled_at is null)
);
create index service_relationship_client_id_idx on service_relationship (area_id, client_id);
create index service_relationship_controller_organisation_id_idx on service_relationship (controller_organisation_id);
comment on table service_relationship is 'Asiakkuus: a client relationship with the employment authority or the multidisciplinary model (381/2023).';
comment on column service_relationship.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column service_relationship.id is 'Internal identifier (UUIDv7).';
comment on column service_relationship.client_id is 'Asiakas.';
comment on column service_relationship.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column service_relationship.kind is 'relationship_kind; social ones are class S and live in their own table.';
comment on column service_relationship.case_process is 'Process code of the case number.';
comment on column service_relationship.case_year is 'Year of the case number.';
comment on column service_relationship.case_running is 'Running number of the case number.';
comment on column service_relationship.opened_on is 'Alkamispäivä.';
comment on column service_relationship.closed_on is 'Päättymispäivä; null while open.';
comment on column service_relationship.closing_reason is 'relationship_closing_reason.';
comment on column service_relationship.reopened_count is 'How often it was reopened.';
comment on column service_relationship.entry_channel is 'How the client came.';
comment on column service_relationship.annulled_at is 'When the record was annulled as recorded on the wrong person (mitätöity).';
comment on column service_relationship.annulled_by is 'Account that annulled the record.';
comment on column service_relationship.annulment_reason is 'Coded reason of the annulment (correction_reason).';
comment on column service_relationship.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column service_relationship.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column service_relationship.created_at is 'When the row was first recorded.';
comment on column service_relationship.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column service_relationship.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table service_relationship_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    kind text,
    case_process text,
    case_year smallint,
    case_running integer,
    opened_on date,
    closed_on date,
    closing_reason text,
    reopened_count integer,
    entry_channel text,
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
    constraint service_relationship_history_pkey primary key (area_id, id, version),
    constraint service_relationship_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table service_relationship_history is 'History of service_relationship: each former version with the time it was the recorded one (decision 5).';
comment on column service_relationship_history.area_id is 'As in service_relationship.';
comment on column service_relationship_history.id is 'As in service_relationship.';
comment on column service_relationship_history.client_id is 'As in service_relationship.';
comment on column service_relationship_history.controller_organisation_id is 'As in service_relationship.';
comment on column service_relationship_history.kind is 'As in service_relationship.';
comment on column service_relationship_history.case_process is 'As in service_relationship.';
comment on column service_relationship_history.case_year is 'As in service_relationship.';
comment on column service_relationship_history.case_running is 'As in service_relationship.';
comment on column service_relationship_history.opened_on is 'As in service_relationship.';
comment on column service_relationship_history.closed_on is 'As in service_relationship.';
comment on column service_relationship_history.closing_reason is 'As in service_relationship.';
comment on column service_relationship_history.reopened_count is 'As in service_relationship.';
comment on column service_relationship_history.entry_channel is 'As in service_relationship.';
comment on column service_relationship_history.annulled_at is 'As in service_relationship.';
comment on column service_relationship_history.annulled_by is 'As in service_relationship.';
comment on column service_relationship_history.annulment_reason is 'As in service_relationship.';
comment on column service_relationship_history.version is 'As in service_relationship.';
comment on column service_relationship_history.changed_xid is 'As in service_relationship.';
comment on column service_relationship_history.created_at is 'As in service_relationship.';
comment on column service_relationship_history.recorded_at is 'As in service_relationship.';
comment on column service_relationship_history.recorded_by is 'As in service_relationship.';
comment on column service_relationship_history.recorded is 'When this version was the recorded one, half-open.';
comment on column service_relationship_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger service_relationship_touch before update on service_relationship for each row execute function record_history();
alter table service_relationship enable row level security;
alter table service_relationship force row level security;
create policy service_relationship_tenant on service_relationship using (area_id = app_area()) with check (area_id = app_area());
alter table service_relationship_history enable row level security;
alter table service_relationship_history force row level security;
create policy service_relationship_history_tenant on service_relationship_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on service_relationship to palvelurekisteri_app;
grant select, insert on service_relationship_history to palvelurekisteri_app;

create table social_service_relationship (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_organisation() not null,
    case_process text not null,
    case_year smallint not null,
    case_running integer not null,
    opened_on date not null,
    closed_on date,
    closing_reason text,
    responsible_user_id uuid not null,
    unit_id uuid not null,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint social_service_relationship_pkey primary key (area_id, id),
    constraint social_service_relationship_area_id_fkey foreign key (area_id) references area (id),
    constraint social_service_relationship_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint social_service_relationship_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint social_service_relationship_case_process_length_check check (char_length(case_process) between 1 and 10),
    constraint social_service_relationship_closing_reason_length_check check (char_length(closing_reason) between 1 and 40),
    constraint social_service_relationship_responsible_user_id_fkey foreign key (responsible_user_id) references user_account (id),
    constraint social_service_relationship_unit_id_fkey foreign key (unit_id) references unit (id),
    constraint social_service_relationship_annulment_reason_length_check check (char_length(annulment_reason) between 1 and 40),
    constraint social_service_relationship_case_number_key unique (area_id, controller_organisation_id, case_process, case_year, case_running),
    constraint social_service_relationship_period_check check (closed_on is null or closed_on >= opened_on)
);
create index social_service_relationship_client_id_idx on social_service_relationship (area_id, client_id);
create index social_service_relationship_controller_organisation_id_idx on social_service_relationship (controller_organisation_id);
create index social_service_relationship_responsible_user_id_idx on social_service_relationship (responsible_user_id);
create index social_service_relationship_unit_id_idx on social_service_relationship (unit_id);
comment on table social_service_relationship is 'Sosiaalihuollon asiakkuus: class S. Its existence is unknown to the employment side.';
comment on column social_service_relationship.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column social_service_relationship.id is 'Internal identifier (UUIDv7).';
comment on column social_service_relationship.client_id is 'Asiakas.';
comment on column social_service_relationship.controller_organisation_id is 'Rekisterinpitäjä: the wellbeing county that keeps this row.';
comment on column social_service_relationship.case_process is 'Process code of the case number.';
comment on column social_service_relationship.case_year is 'Year of the case number.';
comment on column social_service_relationship.case_running is 'Running number of the case number.';
comment on column social_service_relationship.opened_on is 'Alkamispäivä.';
comment on column social_service_relationship.closed_on is 'Päättymispäivä; null while open.';
comment on column social_service_relationship.closing_reason is 'relationship_closing_reason.';
comment on column social_service_relationship.responsible_user_id is 'Omatyöntekijä.';
comment on column social_service_relationship.unit_id is 'Unit of the county.';
comment on column social_service_relationship.annulled_at is 'When the record was annulled as recorded on the wrong person (mitätöity).';
comment on column social_service_relationship.annulled_by is 'Account that annulled the record.';
comment on column social_service_relationship.annulment_reason is 'Coded reason of the annulment (correction_reason).';
comment on column social_service_relationship.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column social_service_relationship.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column social_service_relationship.created_at is 'When the row was first recorded.';
comment on column social_service_relationship.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column social_service_relationship.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table social_service_relationship_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    case_process text,
    case_year smallint,
    case_running integer,
    opened_on date,
    closed_on date,
    closing_reason text,
    responsible_user_id uuid,
    unit_id uuid,
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
    constraint social_service_relationship_history_pkey primary key (area_id, id, version),
    constraint social_service_relationship_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table social_service_relationship_history is 'History of social_service_relationship: each former version with the time it was the recorded one (decision 5).';
comment on column social_service_relationship_history.area_id is 'As in social_service_relationship.';
comment on column social_service_relationship_history.id is 'As in social_service_relationship.';
comment on column social_service_relationship_history.client_id is 'As in social_service_relationship.';
comment on column social_service_relationship_history.controller_organisation_id is 'As in social_service_relationship.';
comment on column social_service_relationship_history.case_process is 'As in social_service_relationship.';
comment on column social_service_relationship_history.case_year is 'As in social_service_relationship.';
comment on column social_service_relationship_history.case_running is 'As in social_service_relationship.';
comment on column social_service_relationship_history.opened_on is 'As in social_service_relationship.';
comment on column social_service_relationship_history.closed_on is 'As in social_service_relationship.';
comment on column social_service_relationship_history.closing_reason is 'As in social_service_relationship.';
comment on column social_service_relationship_history.responsible_user_id is 'As in social_service_relationship.';
comment on column social_service_relationship_history.unit_id is 'As in social_service_relationship.';
comment on column social_service_relationship_history.annulled_at is 'As in social_service_relationship.';
comment on column social_service_relationship_history.annulled_by is 'As in social_service_relationship.';
comment on column social_service_relationship_history.annulment_reason is 'As in social_service_relationship.';
comment on column social_service_relationship_history.version is 'As in social_service_relationship.';
comment on column social_service_relationship_history.changed_xid is 'As in social_service_relationship.';
comment on column social_service_relationship_history.created_at is 'As in social_service_relationship.';
comment on column social_service_relationship_history.recorded_at is 'As in social_service_relationship.';
comment on column social_service_relationship_history.recorded_by is 'As in social_service_relationship.';
comment on column social_service_relationship_history.recorded is 'When this version was the recorded one, half-open.';
comment on column social_service_relationship_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger social_service_relationship_touch before update on social_service_relationship for each row execute function record_history();
alter table social_service_relationship enable row level security;
alter table social_service_relationship force row level security;
create policy social_service_relationship_tenant on social_service_relationship using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_service_relationship.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation()) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_service_relationship.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation());
alter table social_service_relationship_history enable row level security;
alter table social_service_relationship_history force row level security;
create policy social_service_relationship_history_tenant on social_service_relationship_history using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_service_relationship_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation()) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_service_relationship_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation());
grant select, insert, update on social_service_relationship to palvelurekisteri_app;
grant select, insert on social_service_relationship_history to palvelurekisteri_app;

create table responsibility (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    relationship_id uuid not null,
    starts_at timestamptz not null,
    user_id uuid not null,
    unit_id uuid not null,
    basis text not null,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint responsibility_pkey primary key (area_id, id),
    constraint responsibility_area_id_fkey foreign key (area_id) references area (id),
    constraint responsibility_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint responsibility_relationship_id_fkey foreign key (area_id, relationship_id) references service_relationship (area_id, id),
    constraint responsibility_user_id_fkey foreign key (user_id) references user_account (id),
    constraint responsibility_unit_id_fkey foreign key (unit_id) references unit (id),
    constraint responsibility_basis_check check (basis in ('opening', 'assign', 'refer', 'transfer', 'request', 'reopening')),
    constraint responsibility_starts_at_key unique (area_id, relationship_id, starts_at)
);
create index responsibility_client_id_idx on responsibility (area_id, client_id);
create index responsibility_user_id_idx on responsibility (user_id);
create index responsibility_unit_id_idx on responsibility (unit_id);
comment on table responsibility is 'Vastuu: who is responsible, from which instant. The end is the next start or the closing, so gaps and overlaps cannot exist.';
comment on column responsibility.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column responsibility.id is 'Internal identifier (UUIDv7).';
comment on column responsibility.client_id is 'Asiakas.';
comment on column responsibility.relationship_id is 'Service relationship.';
comment on column responsibility.starts_at is 'From when.';
comment on column responsibility.user_id is 'Vastuutyöntekijä: the responsible worker.';
comment on column responsibility.unit_id is 'The responsible unit.';
comment on column responsibility.basis is 'How the responsibility came.';
comment on column responsibility.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column responsibility.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column responsibility.created_at is 'When the row was first recorded.';
comment on column responsibility.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column responsibility.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table responsibility_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    relationship_id uuid,
    starts_at timestamptz,
    user_id uuid,
    unit_id uuid,
    basis text,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint responsibility_history_pkey primary key (area_id, id, version),
    constraint responsibility_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table responsibility_history is 'History of responsibility: each former version with the time it was the recorded one (decision 5).';
comment on column responsibility_history.area_id is 'As in responsibility.';
comment on column responsibility_history.id is 'As in responsibility.';
comment on column responsibility_history.client_id is 'As in responsibility.';
comment on column responsibility_history.relationship_id is 'As in responsibility.';
comment on column responsibility_history.starts_at is 'As in responsibility.';
comment on column responsibility_history.user_id is 'As in responsibility.';
comment on column responsibility_history.unit_id is 'As in responsibility.';
comment on column responsibility_history.basis is 'As in responsibility.';
comment on column responsibility_history.version is 'As in responsibility.';
comment on column responsibility_history.changed_xid is 'As in responsibility.';
comment on column responsibility_history.created_at is 'As in responsibility.';
comment on column responsibility_history.recorded_at is 'As in responsibility.';
comment on column responsibility_history.recorded_by is 'As in responsibility.';
comment on column responsibility_history.recorded is 'When this version was the recorded one, half-open.';
comment on column responsibility_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger responsibility_touch before update on responsibility for each row execute function record_history();
alter table responsibility enable row level security;
alter table responsibility force row level security;
create policy responsibility_tenant on responsibility using (area_id = app_area()) with check (area_id = app_area());
alter table responsibility_history enable row level security;
alter table responsibility_history force row level security;
create policy responsibility_history_tenant on responsibility_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on responsibility to palvelurekisteri_app;
grant select, insert on responsibility_history to palvelurekisteri_app;

create table caseload_entry (
    area_id smallint default app_area() not null,
    relationship_id uuid not null,
    user_id uuid not null,
    unit_id uuid not null,
    relation text not null,
    client_id uuid not null,
    name_key text not null,
    first_names text not null,
    last_name text not null,
    birth_year smallint not null,
    relationship_kind text not null,
    protected boolean default false not null,
    active_phases jsonb default '[]' not null,
    last_contact_on date,
    next_due_on date,
    next_due_kind text,
    created_at timestamptz default clock_timestamp() not null,
    constraint caseload_entry_pkey primary key (area_id, relationship_id, user_id, relation),
    constraint caseload_entry_area_id_fkey foreign key (area_id) references area (id),
    constraint caseload_entry_relationship_id_fkey foreign key (area_id, relationship_id) references service_relationship (area_id, id),
    constraint caseload_entry_user_id_fkey foreign key (user_id) references user_account (id),
    constraint caseload_entry_unit_id_fkey foreign key (unit_id) references unit (id),
    constraint caseload_entry_relation_check check (relation in ('assigned', 'coach')),
    constraint caseload_entry_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint caseload_entry_name_key_length_check check (char_length(name_key) between 1 and 320),
    constraint caseload_entry_first_names_length_check check (char_length(first_names) between 1 and 200),
    constraint caseload_entry_last_name_length_check check (char_length(last_name) between 1 and 100),
    constraint caseload_entry_relationship_kind_check check (relationship_kind in ('employment', 'multidisciplinary')),
    constraint caseload_entry_next_due_kind_length_check check (char_length(next_due_kind) between 1 and 40)
);
create index caseload_entry_user_id_idx on caseload_entry (user_id);
create index caseload_entry_unit_id_idx on caseload_entry (unit_id);
create index caseload_entry_client_id_idx on caseload_entry (area_id, client_id);
create index caseload_entry_own_name_idx on caseload_entry (area_id, user_id, name_key collate "C", client_id);
create index caseload_entry_own_due_idx on caseload_entry (area_id, user_id, next_due_on, client_id);
create index caseload_entry_unit_name_idx on caseload_entry (area_id, unit_id, name_key collate "C", client_id);
create index caseload_entry_unit_due_idx on caseload_entry (area_id, unit_id, next_due_on, client_id);
comment on table caseload_entry is 'Asiakaskuorma: what a caseload list shows, one row per worker and open relationship, written in the changing transaction (decision 10).';
comment on column caseload_entry.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column caseload_entry.relationship_id is 'Service relationship.';
comment on column caseload_entry.user_id is 'Worker.';
comment on column caseload_entry.unit_id is 'Unit.';
comment on column caseload_entry.relation is 'Relation of the worker.';
comment on column caseload_entry.client_id is 'Asiakas.';
comment on column caseload_entry.name_key is 'Folded name, ordered bytewise.';
comment on column caseload_entry.first_names is 'Etunimet.';
comment on column caseload_entry.last_name is 'Sukunimi.';
comment on column caseload_entry.birth_year is 'Syntymävuosi.';
comment on column caseload_entry.relationship_kind is 'relationship_kind.';
comment on column caseload_entry.protected is 'True while a non-disclosure order is in force.';
comment on column caseload_entry.active_phases is 'Confirmed, running and suspended phases: id, kind, state, dates.';
comment on column caseload_entry.last_contact_on is 'Day of the last held contact.';
comment on column caseload_entry.next_due_on is 'Day of the next open deadline.';
comment on column caseload_entry.next_due_kind is 'Kind of the next open deadline.';
comment on column caseload_entry.created_at is 'When the entry was made.';
alter table caseload_entry enable row level security;
alter table caseload_entry force row level security;
create policy caseload_entry_tenant on caseload_entry using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update, delete on caseload_entry to palvelurekisteri_app;
