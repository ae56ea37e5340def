-- Exports read as a role of their own, which sees the columns that go into the files and no other (decision 36), and keep
-- a ledger: one row per run with the position in the order of commits that it was read at (decision 35).

create table export_run (
    area_id smallint default app_area() not null,
    id uuid not null,
    profile text not null,
    receiver text not null,
    business_date date not null,
    kind text not null,
    gzip boolean not null,
    base_id uuid,
    previous_id uuid,
    position text not null,
    position_at timestamptz not null,
    database_id text not null,
    schema_version integer not null,
    code_set_version text not null,
    rule_set_version text not null,
    pseudonym_key text not null,
    manifest_sha256 text,
    row_count bigint,
    finished_at timestamptz,
    acknowledged_at timestamptz,
    created_at timestamptz default clock_timestamp() not null,
    constraint export_run_pkey primary key (area_id, id),
    constraint export_run_area_id_fkey foreign key (area_id) references area (id),
    constraint export_run_base_id_fkey foreign key (area_id, base_id) references export_run (area_id, id),
    constraint export_run_previous_id_fkey foreign key (area_id, previous_id) references export_run (area_id, id),
    constraint export_run_profile_length_check check (char_length(profile) between 1 and 40),
    constraint export_run_receiver_length_check check (char_length(receiver) between 1 and 40),
    constraint export_run_kind_check check (kind in ('full', 'delta')),
    constraint export_run_base_check check ((kind = 'delta') = (base_id is not null)),
    constraint export_run_position_length_check check (char_length(position) between 1 and 100000),
    constraint export_run_database_id_length_check check (char_length(database_id) between 1 and 60),
    constraint export_run_code_set_version_length_check check (char_length(code_set_version) between 1 and 64),
    constraint export_run_rule_set_version_length_check check (char_length(rule_set_version) between 1 and 64),
    constraint export_run_pseudonym_key_length_check check (char_length(pseudonym_key) between 1 and 40),
    constraint export_run_manifest_sha256_length_check check (char_length(manifest_sha256) = 64),
    constraint export_run_finished_check check (num_nulls(manifest_sha256, row_count, finished_at) in (0, 3)),
    constraint export_run_receipt_check check (acknowledged_at is null or manifest_sha256 is not null),
    constraint export_run_day_key unique (area_id, profile, receiver, business_date, kind)
);
create index export_run_base_id_idx on export_run (area_id, base_id);
create index export_run_previous_id_idx on export_run (area_id, previous_id);
comment on table export_run is 'Siirtoajo: the ledger of exports. What was handed to whom, of which day, as of which commit.';
comment on column export_run.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column export_run.id is 'Internal identifier (UUIDv7).';
comment on column export_run.profile is 'Profile: what is exported.';
comment on column export_run.receiver is 'Vastaanottaja: whose pseudonyms.';
comment on column export_run.business_date is 'Day that the run is for.';
comment on column export_run.kind is 'full or delta.';
comment on column export_run.gzip is 'Whether the files are compressed.';
comment on column export_run.base_id is 'Acknowledged run that a delta begins at.';
comment on column export_run.previous_id is 'Run before it, whose manifest its own names.';
comment on column export_run.position is 'Snapshot (pg_snapshot): which transactions had committed.';
comment on column export_run.position_at is 'When the snapshot was taken.';
comment on column export_run.database_id is 'Database whose transactions the position counts; another one after a restored dump.';
comment on column export_run.schema_version is 'Version of the datasets.';
comment on column export_run.code_set_version is 'Version of the code sets.';
comment on column export_run.rule_set_version is 'Version of the rules.';
comment on column export_run.pseudonym_key is 'Key of the pseudonyms.';
comment on column export_run.manifest_sha256 is 'SHA-256 of the manifest; null until the files were whole.';
comment on column export_run.row_count is 'Rows of all files.';
comment on column export_run.finished_at is 'When the files were whole.';
comment on column export_run.acknowledged_at is 'Kuittaus: when the receiver confirmed it.';
comment on column export_run.created_at is 'When the row was recorded.';
alter table export_run enable row level security;
alter table export_run force row level security;
create policy export_run_tenant on export_run using (area_id = app_area()) with check (area_id = app_area());
grant select on export_run to palvelurekisteri_app;
grant select, insert on export_run to palvelurekisteri_export;
grant update (position, position_at, database_id, schema_version, code_set_version, rule_set_version, pseudonym_key,
    manifest_sha256, row_count, finished_at, acknowledged_at) on export_run to palvelurekisteri_export;
grant insert on audit_event to palvelurekisteri_export;

-- That there is an order is read, so that what points to a place stays out of the files.
create policy non_disclosure_order_export on non_disclosure_order to palvelurekisteri_export
    using (area_id = app_area()) with check (area_id = app_area());
create policy non_disclosure_order_history_export on non_disclosure_order_history to palvelurekisteri_export
    using (area_id = app_area()) with check (area_id = app_area());
-- The policy of the workers is asked too, and asks for these.
grant select (area_id, client_id, user_id, unit_id, starts_at, ends_at) on work_relation to palvelurekisteri_export;

-- What the files are made of: crates/exports/src/datasets/tables.rs, compared by a test.
grant select (id, code, authority_organisation_id) on area to palvelurekisteri_export;
grant select (area_id, table_name, row_id, rule, changed_xid) on tombstone to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, birth_date, sex, service_language,
    annulled_at)
    on client to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, birth_date, sex, service_language,
    annulled_at)
    on client_history to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, municipality_code, basis,
    valid, annulled_at)
    on client_municipality to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, municipality_code, basis,
    valid, annulled_at)
    on client_municipality_history to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, valid, annulled_at)
    on non_disclosure_order to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, valid, annulled_at)
    on non_disclosure_order_history to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, kind, opened_on, closed_on,
    closing_reason, reopened_count, annulled_at)
    on service_relationship to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, kind, opened_on, closed_on,
    closing_reason, reopened_count, annulled_at)
    on service_relationship_history to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, kind, code, valid, paid_days,
    paid_days_on, data_source, annulled_at)
    on situation to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, kind, code, valid, paid_days,
    paid_days_on, data_source, annulled_at)
    on situation_history to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, relationship_id, state, kind,
    channel, outcome, held_on, duration_minutes, annulled_at)
    on contact_event to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, relationship_id, state, kind,
    channel, outcome, held_on, duration_minutes, annulled_at)
    on contact_event_history to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, relationship_id, kind, state,
    started_on, completed_on, next_review_on, annulled_at)
    on assessment to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, relationship_id, kind, state,
    started_on, completed_on, next_review_on, annulled_at)
    on assessment_history to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, relationship_id, kind, state,
    drafted_on, in_force_on, ended_on, next_review_on, annulled_at)
    on plan to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, relationship_id, kind, state,
    drafted_on, in_force_on, ended_on, next_review_on, annulled_at)
    on plan_history to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, kind, state,
    planned_starts_on, planned_ends_on, starts_on, ends_on, days_per_week, minutes_per_day, provider_id, employer_id,
    confirmation_basis, confirmed_on, end_reason, terminated_by, cancellation_reason, annulled_at)
    on activation_phase to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, kind, state,
    planned_starts_on, planned_ends_on, starts_on, ends_on, days_per_week, minutes_per_day, provider_id, employer_id,
    confirmation_basis, confirmed_on, end_reason, terminated_by, cancellation_reason, annulled_at)
    on activation_phase_history to palvelurekisteri_export;
grant select (area_id, version, changed_xid, phase_id, instrument, ground, contract)
    on phase_pay_subsidy to palvelurekisteri_export;
grant select (area_id, version, changed_xid, phase_id, instrument, ground, contract)
    on phase_pay_subsidy_history to palvelurekisteri_export;
grant select (area_id, version, changed_xid, phase_id, day, client_id, status, minutes, counted, annulled_at)
    on attendance_day to palvelurekisteri_export;
grant select (area_id, version, changed_xid, phase_id, day, client_id, status, minutes, counted, annulled_at)
    on attendance_day_history to palvelurekisteri_export;
grant select (area_id, version, changed_xid, id, phase_id, client_id, day, code, severity, found_at, resolved_at)
    on phase_finding to palvelurekisteri_export;
grant select (area_id, version, changed_xid, id, phase_id, client_id, day, code, severity, found_at, resolved_at)
    on phase_finding_history to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, kind, contract, hours, sector,
    employer_id, started_on, ended_on, source_phase_id, data_source, annulled_at)
    on placement to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, kind, contract, hours, sector,
    employer_id, started_on, ended_on, source_phase_id, data_source, annulled_at)
    on placement_history to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, phase_id, placement_id,
    point_months, due_on, state, outcome, recorded_on, data_source)
    on follow_up to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, phase_id, placement_id,
    point_months, due_on, state, outcome, recorded_on, data_source)
    on follow_up_history to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, relationship_id, kind,
    legal_basis, receiver_role, from_unit_id, to_unit_id, answer_by, state, answered_at, created_at)
    on handoff to palvelurekisteri_export;
grant select (area_id, controller_organisation_id, version, changed_xid, id, client_id, relationship_id, kind,
    legal_basis, receiver_role, from_unit_id, to_unit_id, answer_by, state, answered_at, created_at)
    on handoff_history to palvelurekisteri_export;
grant select (area_id, version, changed_xid, id, organisation_id, name, business_id, legal_form, municipality_code,
    active)
    on provider to palvelurekisteri_export;
grant select (area_id, version, changed_xid, id, organisation_id, name, business_id, legal_form, municipality_code,
    active)
    on provider_history to palvelurekisteri_export;
grant select (area_id, version, changed_xid, id, name, business_id, legal_form, sector, municipality_code, active)
    on employer to palvelurekisteri_export;
grant select (area_id, version, changed_xid, id, name, business_id, legal_form, sector, municipality_code, active)
    on employer_history to palvelurekisteri_export;
grant select (area_id, version, changed_xid, id, organisation_id, name, name_sv, valid)
    on unit to palvelurekisteri_export;
grant select (area_id, version, changed_xid, id, organisation_id, name, name_sv, valid)
    on unit_history to palvelurekisteri_export;
grant select (version, changed_xid, id, kind, name, name_sv, business_id)
    on organisation to palvelurekisteri_export;
grant select (version, changed_xid, id, kind, name, name_sv, business_id)
    on organisation_history to palvelurekisteri_export;
grant select (code, name, name_sv, valid, successor_code)
    on municipality to palvelurekisteri_export;
