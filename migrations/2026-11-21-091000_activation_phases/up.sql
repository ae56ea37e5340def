-- Activation phases: state machine, typed details, transitions, attendance, groups.

create table activation_phase (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    relationship_id uuid not null,
    kind text not null,
    overlap_group text not null,
    state text default 'planned' not null,
    planned_starts_on date not null,
    planned_ends_on date not null,
    starts_on date,
    ends_on date,
    days_per_week smallint,
    minutes_per_day smallint,
    plan_id uuid,
    organiser_organisation_id uuid,
    provider_id uuid,
    employer_id uuid,
    activity_place text,
    confirmation_basis text,
    confirmation_number text,
    confirmed_on date,
    end_reason text,
    terminated_by text,
    cancellation_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint activation_phase_pkey primary key (area_id, id),
    constraint activation_phase_area_id_fkey foreign key (area_id) references area (id),
    constraint activation_phase_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint activation_phase_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint activation_phase_relationship_id_fkey foreign key (area_id, relationship_id) references service_relationship (area_id, id),
    constraint activation_phase_kind_check check (kind in ('rehabilitative_work', 'work_trial', 'pay_subsidy', 'job_coaching')),
    constraint activation_phase_overlap_group_check check (overlap_group in ('statutory', 'beside')),
    constraint activation_phase_state_check check (state in ('planned', 'confirmed', 'running', 'suspended', 'ended', 'cancelled')),
    constraint activation_phase_days_per_week_range_check check (days_per_week>0),
    constraint activation_phase_minutes_per_day_range_check check (minutes_per_day>0),
    constraint activation_phase_plan_id_fkey foreign key (area_id, plan_id) references plan (area_id, id),
    constraint activation_phase_organiser_organisation_id_fkey foreign key (organiser_organisation_id) references organisation (id),
    constraint activation_phase_provider_id_fkey foreign key (area_id, provider_id) references provider (area_id, id),
    constraint activation_phase_employer_id_fkey foreign key (area_id, employer_id) references employer (area_id, id),
    constraint activation_phase_activity_place_length_check check (char_length(activity_place) between 1 and 300),
    constraint activation_phase_confirmation_basis_check check (confirmation_basis in ('agreement', 'decision', 'plan')),
    constraint activation_phase_confirmation_number_length_check check (char_length(confirmation_number) between 1 and 40),
    constraint activation_phase_end_reason_length_check check (char_length(end_reason) between 1 and 40),
    constraint activation_phase_terminated_by_check check (terminated_by in ('authority', 'client', 'organiser')),
    constraint activation_phase_cancellation_reason_length_check check (char_length(cancellation_reason) between 1 and 40),
    constraint activation_phase_planned_period_check check (planned_ends_on >= planned_starts_on),
    constraint activation_phase_period_check check (ends_on is null or ends_on >= starts_on),
    constraint activation_phase_no_overlap_excl exclude using gist (area_id with =, client_id with =, daterange(coalesce(starts_on, planned_starts_on), greatest(coalesce(ends_on, planned_ends_on), coalesce(starts_on, planned_starts_on)), '[]') with &&) where (overlap_group = 'statutory' and state <> 'cancelled')
);
create index activation_phase_client_id_idx on activation_phase (area_id, client_id);
create index activation_phase_controller_organisation_id_idx on activation_phase (controller_organisation_id);
create index activation_phase_relationship_id_idx on activation_phase (area_id, relationship_id);
create index activation_phase_plan_id_idx on activation_phase (area_id, plan_id);
create index activation_phase_organiser_organisation_id_idx on activation_phase (organiser_organisation_id);
create index activation_phase_provider_id_idx on activation_phase (area_id, provider_id);
create index activation_phase_employer_id_idx on activation_phase (area_id, employer_id);
create index activation_phase_client_idx on activation_phase (area_id, client_id, planned_starts_on);
create index activation_phase_state_idx on activation_phase (area_id, state, planned_ends_on);
comment on table activation_phase is 'Aktiivivaihe: rehabilitative work, work trial, subsidised work, and what runs beside them.';
comment on column activation_phase.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column activation_phase.id is 'Internal identifier (UUIDv7).';
comment on column activation_phase.client_id is 'Asiakas.';
comment on column activation_phase.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column activation_phase.relationship_id is 'Service relationship.';
comment on column activation_phase.kind is 'phase_kind.';
comment on column activation_phase.overlap_group is 'The three statutory kinds exclude one another (decision 11).';
comment on column activation_phase.state is 'phase_state.';
comment on column activation_phase.planned_starts_on is 'Suunniteltu alku.';
comment on column activation_phase.planned_ends_on is 'Suunniteltu loppu.';
comment on column activation_phase.starts_on is 'Alkoi: actual first day.';
comment on column activation_phase.ends_on is 'Päättyi: actual last day.';
comment on column activation_phase.days_per_week is 'Days in a calendar week.';
comment on column activation_phase.minutes_per_day is 'Minutes a day.';
comment on column activation_phase.plan_id is 'Plan that contains the phase.';
comment on column activation_phase.organiser_organisation_id is 'Järjestäjä; in KTT the wellbeing county.';
comment on column activation_phase.provider_id is 'Palveluntuottaja.';
comment on column activation_phase.employer_id is 'Työnantaja or toteuttaja.';
comment on column activation_phase.activity_place is 'Where the activity takes place.';
comment on column activation_phase.confirmation_basis is 'confirmation_basis.';
comment on column activation_phase.confirmation_number is 'Number of the agreement, decision or plan.';
comment on column activation_phase.confirmed_on is 'When it was confirmed.';
comment on column activation_phase.end_reason is 'phase_end_reason.';
comment on column activation_phase.terminated_by is 'Who broke it off.';
comment on column activation_phase.cancellation_reason is 'cancellation_reason.';
comment on column activation_phase.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column activation_phase.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column activation_phase.created_at is 'When the row was first recorded.';
comment on column activation_phase.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column activation_phase.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table activation_phase_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    relationship_id uuid,
    kind text,
    overlap_group text,
    state text,
    planned_starts_on date,
    planned_ends_on date,
    starts_on date,
    ends_on date,
    days_per_week smallint,
    minutes_per_day smallint,
    plan_id uuid,
    organiser_organisation_id uuid,
    provider_id uuid,
    employer_id uuid,
    activity_place text,
    confirmation_basis text,
    confirmation_number text,
    confirmed_on date,
    end_reason text,
    terminated_by text,
    cancellation_reason text,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint activation_phase_history_pkey primary key (area_id, id, version),
    constraint activation_phase_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table activation_phase_history is 'History of activation_phase: each former version with the time it was the recorded one (decision 5).';
comment on column activation_phase_history.area_id is 'As in activation_phase.';
comment on column activation_phase_history.id is 'As in activation_phase.';
comment on column activation_phase_history.client_id is 'As in activation_phase.';
comment on column activation_phase_history.controller_organisation_id is 'As in activation_phase.';
comment on column activation_phase_history.relationship_id is 'As in activation_phase.';
comment on column activation_phase_history.kind is 'As in activation_phase.';
comment on column activation_phase_history.overlap_group is 'As in activation_phase.';
comment on column activation_phase_history.state is 'As in activation_phase.';
comment on column activation_phase_history.planned_starts_on is 'As in activation_phase.';
comment on column activation_phase_history.planned_ends_on is 'As in activation_phase.';
comment on column activation_phase_history.starts_on is 'As in activation_phase.';
comment on column activation_phase_history.ends_on is 'As in activation_phase.';
comment on column activation_phase_history.days_per_week is 'As in activation_phase.';
comment on column activation_phase_history.minutes_per_day is 'As in activation_phase.';
comment on column activation_phase_history.plan_id is 'As in activation_phase.';
comment on column activation_phase_history.organiser_organisation_id is 'As in activation_phase.';
comment on column activation_phase_history.provider_id is 'As in activation_phase.';
comment on column activation_phase_history.employer_id is 'As in activation_phase.';
comment on column activation_phase_history.activity_place is 'As in activation_phase.';
comment on column activation_phase_history.confirmation_basis is 'As in activation_phase.';
comment on column activation_phase_history.confirmation_number is 'As in activation_phase.';
comment on column activation_phase_history.confirmed_on is 'As in activation_phase.';
comment on column activation_phase_history.end_reason is 'As in activation_phase.';
comment on column activation_phase_history.terminated_by is 'As in activation_phase.';
comment on column activation_phase_history.cancellation_reason is 'As in activation_phase.';
comment on column activation_phase_history.version is 'As in activation_phase.';
comment on column activation_phase_history.changed_xid is 'As in activation_phase.';
comment on column activation_phase_history.created_at is 'As in activation_phase.';
comment on column activation_phase_history.recorded_at is 'As in activation_phase.';
comment on column activation_phase_history.recorded_by is 'As in activation_phase.';
comment on column activation_phase_history.recorded is 'When this version was the recorded one, half-open.';
comment on column activation_phase_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger activation_phase_touch before update on activation_phase for each row execute function record_history();
alter table activation_phase enable row level security;
alter table activation_phase force row level security;
create policy activation_phase_tenant on activation_phase using (area_id = app_area()) with check (area_id = app_area());
alter table activation_phase_history enable row level security;
alter table activation_phase_history force row level security;
create policy activation_phase_history_tenant on activation_phase_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on activation_phase to palvelurekisteri_app;
grant select, insert on activation_phase_history to palvelurekisteri_app;

create table phase_rehabilitative_work (
    area_id smallint default app_area() not null,
    phase_id uuid not null,
    support text,
    other_services text,
    effects_assessed_on date,
    steward_notified_on date,
    outside_commuting_area boolean default false not null,
    consent_outside_area_on date,
    replaces_no_paid_work boolean default false not null,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint phase_rehabilitative_work_pkey primary key (area_id, phase_id),
    constraint phase_rehabilitative_work_area_id_fkey foreign key (area_id) references area (id),
    constraint phase_rehabilitative_work_phase_id_fkey foreign key (area_id, phase_id) references activation_phase (area_id, id),
    constraint phase_rehabilitative_work_support_length_check check (char_length(support) between 1 and 2000),
    constraint phase_rehabilitative_work_other_services_length_check check (char_length(other_services) between 1 and 2000)
);
comment on table phase_rehabilitative_work is 'Kuntouttava työtoiminta: what the act asks beyond the core (189/2001).';
comment on column phase_rehabilitative_work.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column phase_rehabilitative_work.phase_id is 'Phase.';
comment on column phase_rehabilitative_work.support is 'Support and guidance (13 b §).';
comment on column phase_rehabilitative_work.other_services is 'Other services alongside.';
comment on column phase_rehabilitative_work.effects_assessed_on is 'When effects are assessed.';
comment on column phase_rehabilitative_work.steward_notified_on is 'Notice to the shop steward (16 §).';
comment on column phase_rehabilitative_work.outside_commuting_area is 'True outside the commuting area.';
comment on column phase_rehabilitative_work.consent_outside_area_on is 'Consent to a place outside the commuting area (14 §).';
comment on column phase_rehabilitative_work.replaces_no_paid_work is 'Declaration of the organiser (14 §).';
comment on column phase_rehabilitative_work.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column phase_rehabilitative_work.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column phase_rehabilitative_work.created_at is 'When the row was first recorded.';
comment on column phase_rehabilitative_work.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column phase_rehabilitative_work.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table phase_rehabilitative_work_history (
    area_id smallint not null,
    phase_id uuid not null,
    support text,
    other_services text,
    effects_assessed_on date,
    steward_notified_on date,
    outside_commuting_area boolean,
    consent_outside_area_on date,
    replaces_no_paid_work boolean,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint phase_rehabilitative_work_history_pkey primary key (area_id, phase_id, version),
    constraint phase_rehabilitative_work_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table phase_rehabilitative_work_history is 'History of phase_rehabilitative_work: each former version with the time it was the recorded one (decision 5).';
comment on column phase_rehabilitative_work_history.area_id is 'As in phase_rehabilitative_work.';
comment on column phase_rehabilitative_work_history.phase_id is 'As in phase_rehabilitative_work.';
comment on column phase_rehabilitative_work_history.support is 'As in phase_rehabilitative_work.';
comment on column phase_rehabilitative_work_history.other_services is 'As in phase_rehabilitative_work.';
comment on column phase_rehabilitative_work_history.effects_assessed_on is 'As in phase_rehabilitative_work.';
comment on column phase_rehabilitative_work_history.steward_notified_on is 'As in phase_rehabilitative_work.';
comment on column phase_rehabilitative_work_history.outside_commuting_area is 'As in phase_rehabilitative_work.';
comment on column phase_rehabilitative_work_history.consent_outside_area_on is 'As in phase_rehabilitative_work.';
comment on column phase_rehabilitative_work_history.replaces_no_paid_work is 'As in phase_rehabilitative_work.';
comment on column phase_rehabilitative_work_history.version is 'As in phase_rehabilitative_work.';
comment on column phase_rehabilitative_work_history.changed_xid is 'As in phase_rehabilitative_work.';
comment on column phase_rehabilitative_work_history.created_at is 'As in phase_rehabilitative_work.';
comment on column phase_rehabilitative_work_history.recorded_at is 'As in phase_rehabilitative_work.';
comment on column phase_rehabilitative_work_history.recorded_by is 'As in phase_rehabilitative_work.';
comment on column phase_rehabilitative_work_history.recorded is 'When this version was the recorded one, half-open.';
comment on column phase_rehabilitative_work_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger phase_rehabilitative_work_touch before update on phase_rehabilitative_work for each row execute function record_history();
alter table phase_rehabilitative_work enable row level security;
alter table phase_rehabilitative_work force row level security;
create policy phase_rehabilitative_work_tenant on phase_rehabilitative_work using (area_id = app_area()) with check (area_id = app_area());
alter table phase_rehabilitative_work_history enable row level security;
alter table phase_rehabilitative_work_history force row level security;
create policy phase_rehabilitative_work_history_tenant on phase_rehabilitative_work_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on phase_rehabilitative_work to palvelurekisteri_app;
grant select, insert on phase_rehabilitative_work_history to palvelurekisteri_app;

create table phase_work_trial (
    area_id smallint default app_area() not null,
    phase_id uuid not null,
    purpose text not null,
    tasks text,
    supervisor_title text,
    benefit_payer text,
    final_assessment_agreed boolean default false not null,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint phase_work_trial_pkey primary key (area_id, phase_id),
    constraint phase_work_trial_area_id_fkey foreign key (area_id) references area (id),
    constraint phase_work_trial_phase_id_fkey foreign key (area_id, phase_id) references activation_phase (area_id, id),
    constraint phase_work_trial_purpose_check check (purpose in ('career_clarification', 'return_to_labour_market')),
    constraint phase_work_trial_tasks_length_check check (char_length(tasks) between 1 and 2000),
    constraint phase_work_trial_supervisor_title_length_check check (char_length(supervisor_title) between 1 and 120),
    constraint phase_work_trial_benefit_payer_length_check check (char_length(benefit_payer) between 1 and 120)
);
comment on table phase_work_trial is 'Työkokeilu: what the agreement says (380/2023 57 §).';
comment on column phase_work_trial.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column phase_work_trial.phase_id is 'Phase.';
comment on column phase_work_trial.purpose is 'work_trial_purpose.';
comment on column phase_work_trial.tasks is 'Tasks.';
comment on column phase_work_trial.supervisor_title is 'Title of the person responsible for guidance.';
comment on column phase_work_trial.benefit_payer is 'Payer of the unemployment benefit.';
comment on column phase_work_trial.final_assessment_agreed is 'Clause on the final assessment.';
comment on column phase_work_trial.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column phase_work_trial.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column phase_work_trial.created_at is 'When the row was first recorded.';
comment on column phase_work_trial.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column phase_work_trial.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table phase_work_trial_history (
    area_id smallint not null,
    phase_id uuid not null,
    purpose text,
    tasks text,
    supervisor_title text,
    benefit_payer text,
    final_assessment_agreed boolean,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint phase_work_trial_history_pkey primary key (area_id, phase_id, version),
    constraint phase_work_trial_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table phase_work_trial_history is 'History of phase_work_trial: each former version with the time it was the recorded one (decision 5).';
comment on column phase_work_trial_history.area_id is 'As in phase_work_trial.';
comment on column phase_work_trial_history.phase_id is 'As in phase_work_trial.';
comment on column phase_work_trial_history.purpose is 'As in phase_work_trial.';
comment on column phase_work_trial_history.tasks is 'As in phase_work_trial.';
comment on column phase_work_trial_history.supervisor_title is 'As in phase_work_trial.';
comment on column phase_work_trial_history.benefit_payer is 'As in phase_work_trial.';
comment on column phase_work_trial_history.final_assessment_agreed is 'As in phase_work_trial.';
comment on column phase_work_trial_history.version is 'As in phase_work_trial.';
comment on column phase_work_trial_history.changed_xid is 'As in phase_work_trial.';
comment on column phase_work_trial_history.created_at is 'As in phase_work_trial.';
comment on column phase_work_trial_history.recorded_at is 'As in phase_work_trial.';
comment on column phase_work_trial_history.recorded_by is 'As in phase_work_trial.';
comment on column phase_work_trial_history.recorded is 'When this version was the recorded one, half-open.';
comment on column phase_work_trial_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger phase_work_trial_touch before update on phase_work_trial for each row execute function record_history();
alter table phase_work_trial enable row level security;
alter table phase_work_trial force row level security;
create policy phase_work_trial_tenant on phase_work_trial using (area_id = app_area()) with check (area_id = app_area());
alter table phase_work_trial_history enable row level security;
alter table phase_work_trial_history force row level security;
create policy phase_work_trial_history_tenant on phase_work_trial_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on phase_work_trial to palvelurekisteri_app;
grant select, insert on phase_work_trial_history to palvelurekisteri_app;

create table phase_pay_subsidy (
    area_id smallint default app_area() not null,
    phase_id uuid not null,
    instrument text default 'pay_subsidy' not null,
    ground text not null,
    decision_on date,
    decision_number text,
    subsidy_percent smallint,
    wage_cents_per_month bigint,
    weekly_minutes smallint,
    contract text default 'fixed_term' not null,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint phase_pay_subsidy_pkey primary key (area_id, phase_id),
    constraint phase_pay_subsidy_area_id_fkey foreign key (area_id) references area (id),
    constraint phase_pay_subsidy_phase_id_fkey foreign key (area_id, phase_id) references activation_phase (area_id, id),
    constraint phase_pay_subsidy_instrument_check check (instrument in ('pay_subsidy', 'employment_support_55')),
    constraint phase_pay_subsidy_ground_check check (ground in ('skills_deficit', 'long_unemployment', 'reduced_work_capacity', 'association_full_cost', 'aged_60_plus', 'apprenticeship')),
    constraint phase_pay_subsidy_decision_number_length_check check (char_length(decision_number) between 1 and 40),
    constraint phase_pay_subsidy_subsidy_percent_range_check check (subsidy_percent > 0 and subsidy_percent <= 100),
    constraint phase_pay_subsidy_wage_cents_per_month_range_check check (wage_cents_per_month>=0),
    constraint phase_pay_subsidy_weekly_minutes_range_check check (weekly_minutes>0),
    constraint phase_pay_subsidy_contract_check check (contract in ('permanent', 'fixed_term', 'temporary_agency'))
);
comment on table phase_pay_subsidy is 'Palkkatuki and 55+ employment support: the decision (380/2023 chapter 10).';
comment on column phase_pay_subsidy.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column phase_pay_subsidy.phase_id is 'Phase.';
comment on column phase_pay_subsidy.instrument is 'subsidy_instrument.';
comment on column phase_pay_subsidy.ground is 'pay_subsidy_ground.';
comment on column phase_pay_subsidy.decision_on is 'Day of the decision.';
comment on column phase_pay_subsidy.decision_number is 'Number of the decision.';
comment on column phase_pay_subsidy.subsidy_percent is 'Share of the wage cost, per cent.';
comment on column phase_pay_subsidy.wage_cents_per_month is 'Wage in cents a month.';
comment on column phase_pay_subsidy.weekly_minutes is 'Weekly working time in minutes.';
comment on column phase_pay_subsidy.contract is 'placement_contract.';
comment on column phase_pay_subsidy.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column phase_pay_subsidy.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column phase_pay_subsidy.created_at is 'When the row was first recorded.';
comment on column phase_pay_subsidy.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column phase_pay_subsidy.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table phase_pay_subsidy_history (
    area_id smallint not null,
    phase_id uuid not null,
    instrument text,
    ground text,
    decision_on date,
    decision_number text,
    subsidy_percent smallint,
    wage_cents_per_month bigint,
    weekly_minutes smallint,
    contract text,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint phase_pay_subsidy_history_pkey primary key (area_id, phase_id, version),
    constraint phase_pay_subsidy_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table phase_pay_subsidy_history is 'History of phase_pay_subsidy: each former version with the time it was the recorded one (decision 5).';
comment on column phase_pay_subsidy_history.area_id is 'As in phase_pay_subsidy.';
comment on column phase_pay_subsidy_history.phase_id is 'As in phase_pay_subsidy.';
comment on column phase_pay_subsidy_history.instrument is 'As in phase_pay_subsidy.';
comment on column phase_pay_subsidy_history.ground is 'As in phase_pay_subsidy.';
comment on column phase_pay_subsidy_history.decision_on is 'As in phase_pay_subsidy.';
comment on column phase_pay_subsidy_history.decision_number is 'As in phase_pay_subsidy.';
comment on column phase_pay_subsidy_history.subsidy_percent is 'As in phase_pay_subsidy.';
comment on column phase_pay_subsidy_history.wage_cents_per_month is 'As in phase_pay_subsidy.';
comment on column phase_pay_subsidy_history.weekly_minutes is 'As in phase_pay_subsidy.';
comment on column phase_pay_subsidy_history.contract is 'As in phase_pay_subsidy.';
comment on column phase_pay_subsidy_history.version is 'As in phase_pay_subsidy.';
comment on column phase_pay_subsidy_history.changed_xid is 'As in phase_pay_subsidy.';
comment on column phase_pay_subsidy_history.created_at is 'As in phase_pay_subsidy.';
comment on column phase_pay_subsidy_history.recorded_at is 'As in phase_pay_subsidy.';
comment on column phase_pay_subsidy_history.recorded_by is 'As in phase_pay_subsidy.';
comment on column phase_pay_subsidy_history.recorded is 'When this version was the recorded one, half-open.';
comment on column phase_pay_subsidy_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger phase_pay_subsidy_touch before update on phase_pay_subsidy for each row execute function record_history();
alter table phase_pay_subsidy enable row level security;
alter table phase_pay_subsidy force row level security;
create policy phase_pay_subsidy_tenant on phase_pay_subsidy using (area_id = app_area()) with check (area_id = app_area());
alter table phase_pay_subsidy_history enable row level security;
alter table phase_pay_subsidy_history force row level security;
create policy phase_pay_subsidy_history_tenant on phase_pay_subsidy_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on phase_pay_subsidy to palvelurekisteri_app;
grant select, insert on phase_pay_subsidy_history to palvelurekisteri_app;

create table phase_transition (
    area_id smallint default app_area() not null,
    id uuid not null,
    phase_id uuid not null,
    client_id uuid not null,
    sequence integer not null,
    transition text not null,
    from_state text,
    to_state text not null,
    effective_on date not null,
    reason text,
    terminated_by text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint phase_transition_pkey primary key (area_id, id),
    constraint phase_transition_area_id_fkey foreign key (area_id) references area (id),
    constraint phase_transition_phase_id_fkey foreign key (area_id, phase_id) references activation_phase (area_id, id),
    constraint phase_transition_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint phase_transition_sequence_range_check check (sequence>0),
    constraint phase_transition_transition_check check (transition in ('plan', 'confirm', 'start', 'suspend', 'resume', 'end', 'cancel')),
    constraint phase_transition_from_state_check check (from_state in ('planned', 'confirmed', 'running', 'suspended', 'ended', 'cancelled')),
    constraint phase_transition_to_state_check check (to_state in ('planned', 'confirmed', 'running', 'suspended', 'ended', 'cancelled')),
    constraint phase_transition_reason_length_check check (char_length(reason) between 1 and 40),
    constraint phase_transition_terminated_by_check check (terminated_by in ('authority', 'client', 'organiser')),
    constraint phase_transition_sequence_key unique (area_id, phase_id, sequence)
);
create index phase_transition_client_id_idx on phase_transition (area_id, client_id);
comment on table phase_transition is 'Siirtymä: each change of state with the day it takes effect; the last can be corrected.';
comment on column phase_transition.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column phase_transition.id is 'Internal identifier (UUIDv7).';
comment on column phase_transition.phase_id is 'Phase.';
comment on column phase_transition.client_id is 'Asiakas.';
comment on column phase_transition.sequence is 'Order within the phase.';
comment on column phase_transition.transition is 'What happened.';
comment on column phase_transition.from_state is 'State before.';
comment on column phase_transition.to_state is 'State after.';
comment on column phase_transition.effective_on is 'Day it takes effect.';
comment on column phase_transition.reason is 'Coded reason: suspension_reason, phase_end_reason or cancellation_reason.';
comment on column phase_transition.terminated_by is 'Who broke it off.';
comment on column phase_transition.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column phase_transition.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column phase_transition.created_at is 'When the row was first recorded.';
comment on column phase_transition.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column phase_transition.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table phase_transition_history (
    area_id smallint not null,
    id uuid not null,
    phase_id uuid,
    client_id uuid,
    sequence integer,
    transition text,
    from_state text,
    to_state text,
    effective_on date,
    reason text,
    terminated_by text,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint phase_transition_history_pkey primary key (area_id, id, version),
    constraint phase_transition_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table phase_transition_history is 'History of phase_transition: each former version with the time it was the recorded one (decision 5).';
comment on column phase_transition_history.area_id is 'As in phase_transition.';
comment on column phase_transition_history.id is 'As in phase_transition.';
comment on column phase_transition_history.phase_id is 'As in phase_transition.';
comment on column phase_transition_history.client_id is 'As in phase_transition.';
comment on column phase_transition_history.sequence is 'As in phase_transition.';
comment on column phase_transition_history.transition is 'As in phase_transition.';
comment on column phase_transition_history.from_state is 'As in phase_transition.';
comment on column phase_transition_history.to_state is 'As in phase_transition.';
comment on column phase_transition_history.effective_on is 'As in phase_transition.';
comment on column phase_transition_history.reason is 'As in phase_transition.';
comment on column phase_transition_history.terminated_by is 'As in phase_transition.';
comment on column phase_transition_history.version is 'As in phase_transition.';
comment on column phase_transition_history.changed_xid is 'As in phase_transition.';
comment on column phase_transition_history.created_at is 'As in phase_transition.';
comment on column phase_transition_history.recorded_at is 'As in phase_transition.';
comment on column phase_transition_history.recorded_by is 'As in phase_transition.';
comment on column phase_transition_history.recorded is 'When this version was the recorded one, half-open.';
comment on column phase_transition_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger phase_transition_touch before update on phase_transition for each row execute function record_history();
alter table phase_transition enable row level security;
alter table phase_transition force row level security;
create policy phase_transition_tenant on phase_transition using (area_id = app_area()) with check (area_id = app_area());
alter table phase_transition_history enable row level security;
alter table phase_transition_history force row level security;
create policy phase_transition_history_tenant on phase_transition_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on phase_transition to palvelurekisteri_app;
grant select, insert on phase_transition_history to palvelurekisteri_app;

create table phase_finding (
    area_id smallint default app_area() not null,
    id uuid not null,
    phase_id uuid not null,
    client_id uuid not null,
    day date,
    code text not null,
    severity text not null,
    params jsonb default '{}' not null,
    found_at timestamptz not null,
    resolved_at timestamptz,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint phase_finding_pkey primary key (area_id, id),
    constraint phase_finding_area_id_fkey foreign key (area_id) references area (id),
    constraint phase_finding_phase_id_fkey foreign key (area_id, phase_id) references activation_phase (area_id, id),
    constraint phase_finding_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint phase_finding_code_length_check check (char_length(code) between 1 and 120),
    constraint phase_finding_severity_check check (severity in ('block', 'warn', 'due'))
);
create index phase_finding_phase_id_idx on phase_finding (area_id, phase_id);
create index phase_finding_client_id_idx on phase_finding (area_id, client_id);
comment on table phase_finding is 'Havainto: a finding of a rule that did not stop the fact (decision 14).';
comment on column phase_finding.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column phase_finding.id is 'Internal identifier (UUIDv7).';
comment on column phase_finding.phase_id is 'Phase.';
comment on column phase_finding.client_id is 'Asiakas.';
comment on column phase_finding.day is 'Attendance day that it concerns; null for the phase.';
comment on column phase_finding.code is 'Code of the finding.';
comment on column phase_finding.severity is 'severity.';
comment on column phase_finding.params is 'Parameters of the text.';
comment on column phase_finding.found_at is 'When it was found.';
comment on column phase_finding.resolved_at is 'When it no longer held.';
comment on column phase_finding.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column phase_finding.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column phase_finding.created_at is 'When the row was first recorded.';
comment on column phase_finding.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column phase_finding.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table phase_finding_history (
    area_id smallint not null,
    id uuid not null,
    phase_id uuid,
    client_id uuid,
    day date,
    code text,
    severity text,
    params jsonb,
    found_at timestamptz,
    resolved_at timestamptz,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint phase_finding_history_pkey primary key (area_id, id, version),
    constraint phase_finding_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table phase_finding_history is 'History of phase_finding: each former version with the time it was the recorded one (decision 5).';
comment on column phase_finding_history.area_id is 'As in phase_finding.';
comment on column phase_finding_history.id is 'As in phase_finding.';
comment on column phase_finding_history.phase_id is 'As in phase_finding.';
comment on column phase_finding_history.client_id is 'As in phase_finding.';
comment on column phase_finding_history.day is 'As in phase_finding.';
comment on column phase_finding_history.code is 'As in phase_finding.';
comment on column phase_finding_history.severity is 'As in phase_finding.';
comment on column phase_finding_history.params is 'As in phase_finding.';
comment on column phase_finding_history.found_at is 'As in phase_finding.';
comment on column phase_finding_history.resolved_at is 'As in phase_finding.';
comment on column phase_finding_history.version is 'As in phase_finding.';
comment on column phase_finding_history.changed_xid is 'As in phase_finding.';
comment on column phase_finding_history.created_at is 'As in phase_finding.';
comment on column phase_finding_history.recorded_at is 'As in phase_finding.';
comment on column phase_finding_history.recorded_by is 'As in phase_finding.';
comment on column phase_finding_history.recorded is 'When this version was the recorded one, half-open.';
comment on column phase_finding_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger phase_finding_touch before update on phase_finding for each row execute function record_history();
alter table phase_finding enable row level security;
alter table phase_finding force row level security;
create policy phase_finding_tenant on phase_finding using (area_id = app_area()) with check (area_id = app_area());
alter table phase_finding_history enable row level security;
alter table phase_finding_history force row level security;
create policy phase_finding_history_tenant on phase_finding_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on phase_finding to palvelurekisteri_app;
grant select, insert on phase_finding_history to palvelurekisteri_app;

create table attendance_sheet (
    area_id smallint default app_area() not null,
    phase_id uuid not null,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint attendance_sheet_pkey primary key (area_id, phase_id),
    constraint attendance_sheet_area_id_fkey foreign key (area_id) references area (id),
    constraint attendance_sheet_phase_id_fkey foreign key (area_id, phase_id) references activation_phase (area_id, id)
);
comment on table attendance_sheet is 'Osallistumispäivät of a phase as one resource with its own version.';
comment on column attendance_sheet.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column attendance_sheet.phase_id is 'Phase.';
comment on column attendance_sheet.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column attendance_sheet.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column attendance_sheet.created_at is 'When the row was first recorded.';
comment on column attendance_sheet.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column attendance_sheet.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table attendance_sheet_history (
    area_id smallint not null,
    phase_id uuid not null,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint attendance_sheet_history_pkey primary key (area_id, phase_id, version),
    constraint attendance_sheet_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table attendance_sheet_history is 'History of attendance_sheet: each former version with the time it was the recorded one (decision 5).';
comment on column attendance_sheet_history.area_id is 'As in attendance_sheet.';
comment on column attendance_sheet_history.phase_id is 'As in attendance_sheet.';
comment on column attendance_sheet_history.version is 'As in attendance_sheet.';
comment on column attendance_sheet_history.changed_xid is 'As in attendance_sheet.';
comment on column attendance_sheet_history.created_at is 'As in attendance_sheet.';
comment on column attendance_sheet_history.recorded_at is 'As in attendance_sheet.';
comment on column attendance_sheet_history.recorded_by is 'As in attendance_sheet.';
comment on column attendance_sheet_history.recorded is 'When this version was the recorded one, half-open.';
comment on column attendance_sheet_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger attendance_sheet_touch before update on attendance_sheet for each row execute function record_history();
alter table attendance_sheet enable row level security;
alter table attendance_sheet force row level security;
create policy attendance_sheet_tenant on attendance_sheet using (area_id = app_area()) with check (area_id = app_area());
alter table attendance_sheet_history enable row level security;
alter table attendance_sheet_history force row level security;
create policy attendance_sheet_history_tenant on attendance_sheet_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on attendance_sheet to palvelurekisteri_app;
grant select, insert on attendance_sheet_history to palvelurekisteri_app;

create table attendance_day (
    area_id smallint default app_area() not null,
    phase_id uuid not null,
    day date not null,
    client_id uuid not null,
    status text not null,
    minutes smallint,
    counted boolean default true not null,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint attendance_day_pkey primary key (area_id, phase_id, day),
    constraint attendance_day_area_id_fkey foreign key (area_id) references area (id),
    constraint attendance_day_phase_id_fkey foreign key (area_id, phase_id) references activation_phase (area_id, id),
    constraint attendance_day_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint attendance_day_status_check check (status in ('attended', 'authorised', 'unauthorised', 'organiser_cancelled')),
    constraint attendance_day_minutes_range_check check (minutes > 0 and minutes <= 1440),
    constraint attendance_day_minutes_check check ((status = 'attended') = (minutes is not null))
);
create index attendance_day_client_id_idx on attendance_day (area_id, client_id);
comment on table attendance_day is 'Osallistumispäivä: one day of a phase. No health: an absence is authorised or not.';
comment on column attendance_day.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column attendance_day.phase_id is 'Phase.';
comment on column attendance_day.day is 'The day.';
comment on column attendance_day.client_id is 'Asiakas.';
comment on column attendance_day.status is 'attendance_status.';
comment on column attendance_day.minutes is 'Minutes attended.';
comment on column attendance_day.counted is 'False when a finding says that the day does not count.';
comment on column attendance_day.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column attendance_day.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column attendance_day.created_at is 'When the row was first recorded.';
comment on column attendance_day.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column attendance_day.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table attendance_day_history (
    area_id smallint not null,
    phase_id uuid not null,
    day date not null,
    client_id uuid,
    status text,
    minutes smallint,
    counted boolean,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint attendance_day_history_pkey primary key (area_id, phase_id, day, version),
    constraint attendance_day_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table attendance_day_history is 'History of attendance_day: each former version with the time it was the recorded one (decision 5).';
comment on column attendance_day_history.area_id is 'As in attendance_day.';
comment on column attendance_day_history.phase_id is 'As in attendance_day.';
comment on column attendance_day_history.day is 'As in attendance_day.';
comment on column attendance_day_history.client_id is 'As in attendance_day.';
comment on column attendance_day_history.status is 'As in attendance_day.';
comment on column attendance_day_history.minutes is 'As in attendance_day.';
comment on column attendance_day_history.counted is 'As in attendance_day.';
comment on column attendance_day_history.version is 'As in attendance_day.';
comment on column attendance_day_history.changed_xid is 'As in attendance_day.';
comment on column attendance_day_history.created_at is 'As in attendance_day.';
comment on column attendance_day_history.recorded_at is 'As in attendance_day.';
comment on column attendance_day_history.recorded_by is 'As in attendance_day.';
comment on column attendance_day_history.recorded is 'When this version was the recorded one, half-open.';
comment on column attendance_day_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger attendance_day_touch before update on attendance_day for each row execute function record_history();
alter table attendance_day enable row level security;
alter table attendance_day force row level security;
create policy attendance_day_tenant on attendance_day using (area_id = app_area()) with check (area_id = app_area());
alter table attendance_day_history enable row level security;
alter table attendance_day_history force row level security;
create policy attendance_day_history_tenant on attendance_day_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on attendance_day to palvelurekisteri_app;
grant select, insert on attendance_day_history to palvelurekisteri_app;

create table activity_group (
    area_id smallint default app_area() not null,
    id uuid not null,
    name text not null,
    kind text not null,
    provider_id uuid,
    leader_id uuid not null,
    unit_id uuid not null,
    starts_on date not null,
    ends_on date,
    capacity smallint,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint activity_group_pkey primary key (area_id, id),
    constraint activity_group_area_id_fkey foreign key (area_id) references area (id),
    constraint activity_group_name_length_check check (char_length(name) between 1 and 200),
    constraint activity_group_kind_check check (kind in ('rehabilitative_work', 'work_trial', 'pay_subsidy', 'job_coaching')),
    constraint activity_group_provider_id_fkey foreign key (area_id, provider_id) references provider (area_id, id),
    constraint activity_group_leader_id_fkey foreign key (leader_id) references user_account (id),
    constraint activity_group_unit_id_fkey foreign key (unit_id) references unit (id),
    constraint activity_group_capacity_range_check check (capacity>0),
    constraint activity_group_period_check check (ends_on is null or ends_on >= starts_on)
);
create index activity_group_provider_id_idx on activity_group (area_id, provider_id);
create index activity_group_leader_id_idx on activity_group (leader_id);
create index activity_group_unit_id_idx on activity_group (unit_id);
comment on table activity_group is 'Ryhmä: a group of a provider whose members attend together.';
comment on column activity_group.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column activity_group.id is 'Internal identifier (UUIDv7).';
comment on column activity_group.name is 'Name.';
comment on column activity_group.kind is 'phase_kind of its members.';
comment on column activity_group.provider_id is 'Palveluntuottaja.';
comment on column activity_group.leader_id is 'Ohjaaja.';
comment on column activity_group.unit_id is 'Unit.';
comment on column activity_group.starts_on is 'First day.';
comment on column activity_group.ends_on is 'Last day; null while it goes on.';
comment on column activity_group.capacity is 'Places.';
comment on column activity_group.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column activity_group.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column activity_group.created_at is 'When the row was first recorded.';
comment on column activity_group.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column activity_group.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table activity_group_history (
    area_id smallint not null,
    id uuid not null,
    name text,
    kind text,
    provider_id uuid,
    leader_id uuid,
    unit_id uuid,
    starts_on date,
    ends_on date,
    capacity smallint,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint activity_group_history_pkey primary key (area_id, id, version),
    constraint activity_group_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table activity_group_history is 'History of activity_group: each former version with the time it was the recorded one (decision 5).';
comment on column activity_group_history.area_id is 'As in activity_group.';
comment on column activity_group_history.id is 'As in activity_group.';
comment on column activity_group_history.name is 'As in activity_group.';
comment on column activity_group_history.kind is 'As in activity_group.';
comment on column activity_group_history.provider_id is 'As in activity_group.';
comment on column activity_group_history.leader_id is 'As in activity_group.';
comment on column activity_group_history.unit_id is 'As in activity_group.';
comment on column activity_group_history.starts_on is 'As in activity_group.';
comment on column activity_group_history.ends_on is 'As in activity_group.';
comment on column activity_group_history.capacity is 'As in activity_group.';
comment on column activity_group_history.version is 'As in activity_group.';
comment on column activity_group_history.changed_xid is 'As in activity_group.';
comment on column activity_group_history.created_at is 'As in activity_group.';
comment on column activity_group_history.recorded_at is 'As in activity_group.';
comment on column activity_group_history.recorded_by is 'As in activity_group.';
comment on column activity_group_history.recorded is 'When this version was the recorded one, half-open.';
comment on column activity_group_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger activity_group_touch before update on activity_group for each row execute function record_history();
alter table activity_group enable row level security;
alter table activity_group force row level security;
create policy activity_group_tenant on activity_group using (area_id = app_area()) with check (area_id = app_area());
alter table activity_group_history enable row level security;
alter table activity_group_history force row level security;
create policy activity_group_history_tenant on activity_group_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on activity_group to palvelurekisteri_app;
grant select, insert on activity_group_history to palvelurekisteri_app;

create table group_member (
    area_id smallint default app_area() not null,
    id uuid not null,
    group_id uuid not null,
    phase_id uuid not null,
    client_id uuid not null,
    starts_on date not null,
    ends_on date,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint group_member_pkey primary key (area_id, id),
    constraint group_member_area_id_fkey foreign key (area_id) references area (id),
    constraint group_member_group_id_fkey foreign key (area_id, group_id) references activity_group (area_id, id),
    constraint group_member_phase_id_fkey foreign key (area_id, phase_id) references activation_phase (area_id, id),
    constraint group_member_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint group_member_period_check check (ends_on is null or ends_on >= starts_on),
    constraint group_member_no_overlap_excl exclude using gist (area_id with =, group_id with =, phase_id with =, daterange(starts_on, ends_on, '[]') with &&)
);
create index group_member_group_id_idx on group_member (area_id, group_id);
create index group_member_phase_id_idx on group_member (area_id, phase_id);
create index group_member_client_id_idx on group_member (area_id, client_id);
comment on table group_member is 'Ryhmän jäsen: a phase in a group from a day to a day.';
comment on column group_member.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column group_member.id is 'Internal identifier (UUIDv7).';
comment on column group_member.group_id is 'Group.';
comment on column group_member.phase_id is 'Phase.';
comment on column group_member.client_id is 'Asiakas.';
comment on column group_member.starts_on is 'First day.';
comment on column group_member.ends_on is 'Last day; null while it goes on.';
comment on column group_member.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column group_member.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column group_member.created_at is 'When the row was first recorded.';
comment on column group_member.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column group_member.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table group_member_history (
    area_id smallint not null,
    id uuid not null,
    group_id uuid,
    phase_id uuid,
    client_id uuid,
    starts_on date,
    ends_on date,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint group_member_history_pkey primary key (area_id, id, version),
    constraint group_member_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table group_member_history is 'History of group_member: each former version with the time it was the recorded one (decision 5).';
comment on column group_member_history.area_id is 'As in group_member.';
comment on column group_member_history.id is 'As in group_member.';
comment on column group_member_history.group_id is 'As in group_member.';
comment on column group_member_history.phase_id is 'As in group_member.';
comment on column group_member_history.client_id is 'As in group_member.';
comment on column group_member_history.starts_on is 'As in group_member.';
comment on column group_member_history.ends_on is 'As in group_member.';
comment on column group_member_history.version is 'As in group_member.';
comment on column group_member_history.changed_xid is 'As in group_member.';
comment on column group_member_history.created_at is 'As in group_member.';
comment on column group_member_history.recorded_at is 'As in group_member.';
comment on column group_member_history.recorded_by is 'As in group_member.';
comment on column group_member_history.recorded is 'When this version was the recorded one, half-open.';
comment on column group_member_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger group_member_touch before update on group_member for each row execute function record_history();
alter table group_member enable row level security;
alter table group_member force row level security;
create policy group_member_tenant on group_member using (area_id = app_area()) with check (area_id = app_area());
alter table group_member_history enable row level security;
alter table group_member_history force row level security;
create policy group_member_history_tenant on group_member_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on group_member to palvelurekisteri_app;
grant select, insert on group_member_history to palvelurekisteri_app;
