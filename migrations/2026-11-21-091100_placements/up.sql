-- Placement outcomes and their follow-up.

create table placement (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    relationship_id uuid,
    kind text not null,
    contract text,
    hours text,
    sector text,
    employer_id uuid,
    started_on date not null,
    ended_on date,
    source_phase_id uuid,
    data_source text default 'client' not null,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint placement_pkey primary key (area_id, id),
    constraint placement_area_id_fkey foreign key (area_id) references area (id),
    constraint placement_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint placement_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint placement_relationship_id_fkey foreign key (area_id, relationship_id) references service_relationship (area_id, id),
    constraint placement_kind_check check (kind in ('open_labour_market', 'entrepreneurship', 'apprenticeship', 'education_degree', 'self_motivated_study', 'military_or_civil_service', 'parental_leave', 'pension', 'unemployed', 'moved', 'other')),
    constraint placement_contract_check check (contract in ('permanent', 'fixed_term', 'temporary_agency')),
    constraint placement_hours_check check (hours in ('full_time', 'part_time')),
    constraint placement_sector_check check (sector in ('company', 'third_sector', 'public')),
    constraint placement_employer_id_fkey foreign key (area_id, employer_id) references employer (area_id, id),
    constraint placement_source_phase_id_fkey foreign key (area_id, source_phase_id) references activation_phase (area_id, id),
    constraint placement_data_source_check check (data_source in ('client', 'authority', 'register', 'provider')),
    constraint placement_annulment_reason_length_check check (char_length(annulment_reason) between 1 and 40),
    constraint placement_period_check check (ended_on is null or ended_on >= started_on)
);
create index placement_client_id_idx on placement (area_id, client_id);
create index placement_controller_organisation_id_idx on placement (controller_organisation_id);
create index placement_relationship_id_idx on placement (area_id, relationship_id);
create index placement_employer_id_idx on placement (area_id, employer_id);
create index placement_source_phase_id_idx on placement (area_id, source_phase_id);
create index placement_client_idx on placement (area_id, client_id, started_on);
comment on table placement is 'Sijoittuminen (tulos): an outcome. Work trial, KTT and subsidised work are derived from phases, never entered here.';
comment on column placement.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column placement.id is 'Internal identifier (UUIDv7).';
comment on column placement.client_id is 'Asiakas.';
comment on column placement.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column placement.relationship_id is 'Service relationship.';
comment on column placement.kind is 'placement_kind.';
comment on column placement.contract is 'placement_contract, for employment.';
comment on column placement.hours is 'placement_hours, for employment.';
comment on column placement.sector is 'employer_sector, for employment.';
comment on column placement.employer_id is 'Työnantaja.';
comment on column placement.started_on is 'First day.';
comment on column placement.ended_on is 'Last day; null while it goes on.';
comment on column placement.source_phase_id is 'Phase that led here.';
comment on column placement.data_source is 'Tietolähde (380/2023 114 § 4).';
comment on column placement.annulled_at is 'When the record was annulled as recorded on the wrong person (mitätöity).';
comment on column placement.annulled_by is 'Account that annulled the record.';
comment on column placement.annulment_reason is 'Coded reason of the annulment (correction_reason).';
comment on column placement.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column placement.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column placement.created_at is 'When the row was first recorded.';
comment on column placement.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column placement.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table placement_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    relationship_id uuid,
    kind text,
    contract text,
    hours text,
    sector text,
    employer_id uuid,
    started_on date,
    ended_on date,
    source_phase_id uuid,
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
    constraint placement_history_pkey primary key (area_id, id, version),
    constraint placement_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table placement_history is 'History of placement: each former version with the time it was the recorded one (decision 5).';
comment on column placement_history.area_id is 'As in placement.';
comment on column placement_history.id is 'As in placement.';
comment on column placement_history.client_id is 'As in placement.';
comment on column placement_history.controller_organisation_id is 'As in placement.';
comment on column placement_history.relationship_id is 'As in placement.';
comment on column placement_history.kind is 'As in placement.';
comment on column placement_history.contract is 'As in placement.';
comment on column placement_history.hours is 'As in placement.';
comment on column placement_history.sector is 'As in placement.';
comment on column placement_history.employer_id is 'As in placement.';
comment on column placement_history.started_on is 'As in placement.';
comment on column placement_history.ended_on is 'As in placement.';
comment on column placement_history.source_phase_id is 'As in placement.';
comment on column placement_history.data_source is 'As in placement.';
comment on column placement_history.annulled_at is 'As in placement.';
comment on column placement_history.annulled_by is 'As in placement.';
comment on column placement_history.annulment_reason is 'As in placement.';
comment on column placement_history.version is 'As in placement.';
comment on column placement_history.changed_xid is 'As in placement.';
comment on column placement_history.created_at is 'As in placement.';
comment on column placement_history.recorded_at is 'As in placement.';
comment on column placement_history.recorded_by is 'As in placement.';
comment on column placement_history.recorded is 'When this version was the recorded one, half-open.';
comment on column placement_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger placement_touch before update on placement for each row execute function record_history();
alter table placement enable row level security;
alter table placement force row level security;
create policy placement_tenant on placement using (area_id = app_area()) with check (area_id = app_area());
alter table placement_history enable row level security;
alter table placement_history force row level security;
create policy placement_history_tenant on placement_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on placement to palvelurekisteri_app;
grant select, insert on placement_history to palvelurekisteri_app;

create table follow_up (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    phase_id uuid,
    placement_id uuid,
    point_months smallint not null,
    due_on date not null,
    state text default 'pending' not null,
    outcome text,
    recorded_on date,
    data_source text default 'client' not null,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint follow_up_pkey primary key (area_id, id),
    constraint follow_up_area_id_fkey foreign key (area_id) references area (id),
    constraint follow_up_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint follow_up_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint follow_up_phase_id_fkey foreign key (area_id, phase_id) references activation_phase (area_id, id),
    constraint follow_up_placement_id_fkey foreign key (area_id, placement_id) references placement (area_id, id),
    constraint follow_up_point_months_range_check check (point_months=any(array[0,3,6,12])),
    constraint follow_up_state_check check (state in ('pending', 'recorded', 'not_reached', 'cancelled')),
    constraint follow_up_outcome_length_check check (char_length(outcome) between 1 and 40),
    constraint follow_up_data_source_check check (data_source in ('client', 'authority', 'register', 'provider')),
    constraint follow_up_base_check check ((phase_id is null) <> (placement_id is null)),
    constraint follow_up_outcome_check check ((outcome is null) = (state <> 'recorded')),
    constraint follow_up_point_key unique nulls not distinct (area_id, phase_id, placement_id, point_months)
);
create index follow_up_client_id_idx on follow_up (area_id, client_id);
create index follow_up_controller_organisation_id_idx on follow_up (controller_organisation_id);
create index follow_up_placement_id_idx on follow_up (area_id, placement_id);
create index follow_up_due_idx on follow_up (area_id, state, due_on);
create index follow_up_client_idx on follow_up (area_id, client_id);
comment on table follow_up is 'Seuranta at 0, 3, 6 and 12 months after a phase or a placement; a missing one stays visible.';
comment on column follow_up.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column follow_up.id is 'Internal identifier (UUIDv7).';
comment on column follow_up.client_id is 'Asiakas.';
comment on column follow_up.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column follow_up.phase_id is 'Phase whose end is the base.';
comment on column follow_up.placement_id is 'Placement whose start is the base.';
comment on column follow_up.point_months is 'Months after the base.';
comment on column follow_up.due_on is 'When it is due.';
comment on column follow_up.state is 'follow_up_state.';
comment on column follow_up.outcome is 'follow_up_outcome.';
comment on column follow_up.recorded_on is 'Day that the outcome was known.';
comment on column follow_up.data_source is 'Tietolähde (380/2023 114 § 4).';
comment on column follow_up.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column follow_up.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column follow_up.created_at is 'When the row was first recorded.';
comment on column follow_up.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column follow_up.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table follow_up_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    phase_id uuid,
    placement_id uuid,
    point_months smallint,
    due_on date,
    state text,
    outcome text,
    recorded_on date,
    data_source text,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint follow_up_history_pkey primary key (area_id, id, version),
    constraint follow_up_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table follow_up_history is 'History of follow_up: each former version with the time it was the recorded one (decision 5).';
comment on column follow_up_history.area_id is 'As in follow_up.';
comment on column follow_up_history.id is 'As in follow_up.';
comment on column follow_up_history.client_id is 'As in follow_up.';
comment on column follow_up_history.controller_organisation_id is 'As in follow_up.';
comment on column follow_up_history.phase_id is 'As in follow_up.';
comment on column follow_up_history.placement_id is 'As in follow_up.';
comment on column follow_up_history.point_months is 'As in follow_up.';
comment on column follow_up_history.due_on is 'As in follow_up.';
comment on column follow_up_history.state is 'As in follow_up.';
comment on column follow_up_history.outcome is 'As in follow_up.';
comment on column follow_up_history.recorded_on is 'As in follow_up.';
comment on column follow_up_history.data_source is 'As in follow_up.';
comment on column follow_up_history.version is 'As in follow_up.';
comment on column follow_up_history.changed_xid is 'As in follow_up.';
comment on column follow_up_history.created_at is 'As in follow_up.';
comment on column follow_up_history.recorded_at is 'As in follow_up.';
comment on column follow_up_history.recorded_by is 'As in follow_up.';
comment on column follow_up_history.recorded is 'When this version was the recorded one, half-open.';
comment on column follow_up_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger follow_up_touch before update on follow_up for each row execute function record_history();
alter table follow_up enable row level security;
alter table follow_up force row level security;
create policy follow_up_tenant on follow_up using (area_id = app_area()) with check (area_id = app_area());
alter table follow_up_history enable row level security;
alter table follow_up_history force row level security;
create policy follow_up_history_tenant on follow_up_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on follow_up to palvelurekisteri_app;
grant select, insert on follow_up_history to palvelurekisteri_app;
