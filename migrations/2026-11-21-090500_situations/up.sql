-- The client's situation: dated facts that never overlap, job search, and work capacity apart as class EH.

create table situation (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    kind text not null,
    code text,
    valid daterange not null,
    paid_days integer,
    paid_days_on date,
    data_source text default 'client' not null,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint situation_pkey primary key (area_id, id),
    constraint situation_area_id_fkey foreign key (area_id) references area (id),
    constraint situation_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint situation_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint situation_kind_check check (kind in ('employment_status', 'benefit', 'education', 'target_group', 'unemployment_period')),
    constraint situation_code_length_check check (char_length(code) between 1 and 40),
    constraint situation_paid_days_range_check check (paid_days>=0),
    constraint situation_data_source_check check (data_source in ('client', 'authority', 'register', 'provider')),
    constraint situation_annulment_reason_length_check check (char_length(annulment_reason) between 1 and 40),
    constraint situation_code_by_kind_check check ((code is null) = (kind = 'unemployment_period')),
    constraint situation_paid_days_check check (paid_days is null or (kind = 'benefit' and paid_days_on is not null)),
    constraint situation_no_overlap_excl exclude using gist (area_id with =, client_id with =, kind with =, (case when kind = 'target_group' then code else '' end) with =, valid with &&) where (annulled_at is null)
);
create index situation_client_id_idx on situation (area_id, client_id);
create index situation_controller_organisation_id_idx on situation (controller_organisation_id);
comment on table situation is 'Tilanne: dated rows of employment status, benefit, education, target group, unemployment period.';
comment on column situation.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column situation.id is 'Internal identifier (UUIDv7).';
comment on column situation.client_id is 'Asiakas.';
comment on column situation.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column situation.kind is 'situation_kind.';
comment on column situation.code is 'Code of the set that the kind names; null for an unemployment period.';
comment on column situation.valid is 'When, half-open.';
comment on column situation.paid_days is 'Maksetut päivät: paid benefit days, for a benefit.';
comment on column situation.paid_days_on is 'Day of the notice that the paid days come from.';
comment on column situation.data_source is 'Tietolähde (380/2023 114 § 4).';
comment on column situation.annulled_at is 'When the record was annulled as recorded on the wrong person (mitätöity).';
comment on column situation.annulled_by is 'Account that annulled the record.';
comment on column situation.annulment_reason is 'Coded reason of the annulment (correction_reason).';
comment on column situation.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column situation.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column situation.created_at is 'When the row was first recorded.';
comment on column situation.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column situation.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table situation_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    kind text,
    code text,
    valid daterange,
    paid_days integer,
    paid_days_on date,
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
    constraint situation_history_pkey primary key (area_id, id, version),
    constraint situation_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table situation_history is 'History of situation: each former version with the time it was the recorded one (decision 5).';
comment on column situation_history.area_id is 'As in situation.';
comment on column situation_history.id is 'As in situation.';
comment on column situation_history.client_id is 'As in situation.';
comment on column situation_history.controller_organisation_id is 'As in situation.';
comment on column situation_history.kind is 'As in situation.';
comment on column situation_history.code is 'As in situation.';
comment on column situation_history.valid is 'As in situation.';
comment on column situation_history.paid_days is 'As in situation.';
comment on column situation_history.paid_days_on is 'As in situation.';
comment on column situation_history.data_source is 'As in situation.';
comment on column situation_history.annulled_at is 'As in situation.';
comment on column situation_history.annulled_by is 'As in situation.';
comment on column situation_history.annulment_reason is 'As in situation.';
comment on column situation_history.version is 'As in situation.';
comment on column situation_history.changed_xid is 'As in situation.';
comment on column situation_history.created_at is 'As in situation.';
comment on column situation_history.recorded_at is 'As in situation.';
comment on column situation_history.recorded_by is 'As in situation.';
comment on column situation_history.recorded is 'When this version was the recorded one, half-open.';
comment on column situation_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger situation_touch before update on situation for each row execute function record_history();
alter table situation enable row level security;
alter table situation force row level security;
create policy situation_tenant on situation using (area_id = app_area()) with check (area_id = app_area());
alter table situation_history enable row level security;
alter table situation_history force row level security;
create policy situation_history_tenant on situation_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on situation to palvelurekisteri_app;
grant select, insert on situation_history to palvelurekisteri_app;

create table work_capacity (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    code text not null,
    valid daterange not null,
    description_ciphertext bytea,
    data_source text default 'client' not null,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint work_capacity_pkey primary key (area_id, id),
    constraint work_capacity_area_id_fkey foreign key (area_id) references area (id),
    constraint work_capacity_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint work_capacity_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint work_capacity_code_check check (code in ('full', 'reduced', 'reduced_permanently', 'under_examination', 'unknown')),
    constraint work_capacity_data_source_check check (data_source in ('client', 'authority', 'register', 'provider')),
    constraint work_capacity_annulment_reason_length_check check (char_length(annulment_reason) between 1 and 40),
    constraint work_capacity_no_overlap_excl exclude using gist (area_id with =, client_id with =, valid with &&) where (annulled_at is null)
);
create index work_capacity_client_id_idx on work_capacity (area_id, client_id);
create index work_capacity_controller_organisation_id_idx on work_capacity (controller_organisation_id);
comment on table work_capacity is 'Työkyky: class EH (380/2023 114 § item 8), only where it affects employment and is necessary.';
comment on column work_capacity.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column work_capacity.id is 'Internal identifier (UUIDv7).';
comment on column work_capacity.client_id is 'Asiakas.';
comment on column work_capacity.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column work_capacity.code is 'work_capacity.';
comment on column work_capacity.valid is 'When, half-open.';
comment on column work_capacity.description_ciphertext is 'Description, encrypted.';
comment on column work_capacity.data_source is 'Tietolähde (380/2023 114 § 4).';
comment on column work_capacity.annulled_at is 'When the record was annulled as recorded on the wrong person (mitätöity).';
comment on column work_capacity.annulled_by is 'Account that annulled the record.';
comment on column work_capacity.annulment_reason is 'Coded reason of the annulment (correction_reason).';
comment on column work_capacity.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column work_capacity.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column work_capacity.created_at is 'When the row was first recorded.';
comment on column work_capacity.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column work_capacity.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table work_capacity_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    code text,
    valid daterange,
    description_ciphertext bytea,
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
    constraint work_capacity_history_pkey primary key (area_id, id, version),
    constraint work_capacity_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table work_capacity_history is 'History of work_capacity: each former version with the time it was the recorded one (decision 5).';
comment on column work_capacity_history.area_id is 'As in work_capacity.';
comment on column work_capacity_history.id is 'As in work_capacity.';
comment on column work_capacity_history.client_id is 'As in work_capacity.';
comment on column work_capacity_history.controller_organisation_id is 'As in work_capacity.';
comment on column work_capacity_history.code is 'As in work_capacity.';
comment on column work_capacity_history.valid is 'As in work_capacity.';
comment on column work_capacity_history.description_ciphertext is 'As in work_capacity.';
comment on column work_capacity_history.data_source is 'As in work_capacity.';
comment on column work_capacity_history.annulled_at is 'As in work_capacity.';
comment on column work_capacity_history.annulled_by is 'As in work_capacity.';
comment on column work_capacity_history.annulment_reason is 'As in work_capacity.';
comment on column work_capacity_history.version is 'As in work_capacity.';
comment on column work_capacity_history.changed_xid is 'As in work_capacity.';
comment on column work_capacity_history.created_at is 'As in work_capacity.';
comment on column work_capacity_history.recorded_at is 'As in work_capacity.';
comment on column work_capacity_history.recorded_by is 'As in work_capacity.';
comment on column work_capacity_history.recorded is 'When this version was the recorded one, half-open.';
comment on column work_capacity_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger work_capacity_touch before update on work_capacity for each row execute function record_history();
alter table work_capacity enable row level security;
alter table work_capacity force row level security;
create policy work_capacity_tenant on work_capacity using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = work_capacity.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now()))) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = work_capacity.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())));
alter table work_capacity_history enable row level security;
alter table work_capacity_history force row level security;
create policy work_capacity_history_tenant on work_capacity_history using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = work_capacity_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now()))) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = work_capacity_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())));
grant select, insert, update on work_capacity to palvelurekisteri_app;
grant select, insert on work_capacity_history to palvelurekisteri_app;

create table job_search (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    starts_on date not null,
    ended_on date,
    master text default 'national_system' not null,
    data_source text default 'client' not null,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint job_search_pkey primary key (area_id, id),
    constraint job_search_area_id_fkey foreign key (area_id) references area (id),
    constraint job_search_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint job_search_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint job_search_master_check check (master in ('national_system')),
    constraint job_search_data_source_check check (data_source in ('client', 'authority', 'register', 'provider')),
    constraint job_search_annulment_reason_length_check check (char_length(annulment_reason) between 1 and 40),
    constraint job_search_period_check check (ended_on is null or ended_on >= starts_on),
    constraint job_search_no_overlap_excl exclude using gist (area_id with =, client_id with =, daterange(starts_on, ended_on, '[]') with &&) where (annulled_at is null)
);
create index job_search_client_id_idx on job_search (area_id, client_id);
create index job_search_controller_organisation_id_idx on job_search (controller_organisation_id);
comment on table job_search is 'Työnhaku: periods of valid job search. Master: the national system; kept here only to judge rules and deadlines.';
comment on column job_search.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column job_search.id is 'Internal identifier (UUIDv7).';
comment on column job_search.client_id is 'Asiakas.';
comment on column job_search.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column job_search.starts_on is 'Alkamispäivä.';
comment on column job_search.ended_on is 'Päättymispäivä; null while valid.';
comment on column job_search.master is 'Who is master of the fact.';
comment on column job_search.data_source is 'Tietolähde (380/2023 114 § 4).';
comment on column job_search.annulled_at is 'When the record was annulled as recorded on the wrong person (mitätöity).';
comment on column job_search.annulled_by is 'Account that annulled the record.';
comment on column job_search.annulment_reason is 'Coded reason of the annulment (correction_reason).';
comment on column job_search.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column job_search.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column job_search.created_at is 'When the row was first recorded.';
comment on column job_search.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column job_search.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table job_search_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    starts_on date,
    ended_on date,
    master text,
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
    constraint job_search_history_pkey primary key (area_id, id, version),
    constraint job_search_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table job_search_history is 'History of job_search: each former version with the time it was the recorded one (decision 5).';
comment on column job_search_history.area_id is 'As in job_search.';
comment on column job_search_history.id is 'As in job_search.';
comment on column job_search_history.client_id is 'As in job_search.';
comment on column job_search_history.controller_organisation_id is 'As in job_search.';
comment on column job_search_history.starts_on is 'As in job_search.';
comment on column job_search_history.ended_on is 'As in job_search.';
comment on column job_search_history.master is 'As in job_search.';
comment on column job_search_history.data_source is 'As in job_search.';
comment on column job_search_history.annulled_at is 'As in job_search.';
comment on column job_search_history.annulled_by is 'As in job_search.';
comment on column job_search_history.annulment_reason is 'As in job_search.';
comment on column job_search_history.version is 'As in job_search.';
comment on column job_search_history.changed_xid is 'As in job_search.';
comment on column job_search_history.created_at is 'As in job_search.';
comment on column job_search_history.recorded_at is 'As in job_search.';
comment on column job_search_history.recorded_by is 'As in job_search.';
comment on column job_search_history.recorded is 'When this version was the recorded one, half-open.';
comment on column job_search_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger job_search_touch before update on job_search for each row execute function record_history();
alter table job_search enable row level security;
alter table job_search force row level security;
create policy job_search_tenant on job_search using (area_id = app_area()) with check (area_id = app_area());
alter table job_search_history enable row level security;
alter table job_search_history force row level security;
create policy job_search_history_tenant on job_search_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on job_search to palvelurekisteri_app;
grant select, insert on job_search_history to palvelurekisteri_app;
