-- Where the act leaves a bar to judge, the authority may decide otherwise for a reason: one worker asks, another approves, and
-- the write that was asked for uses it once. The row holds the very facts, so that nothing else passes by it.

create table rule_override (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    relationship_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    phase_id uuid,
    code text not null,
    facts jsonb not null,
    reason_ciphertext bytea not null,
    state text default 'asked' not null,
    asked_by uuid default app_user() not null,
    asked_at timestamptz not null,
    decided_by uuid,
    decided_at timestamptz,
    used_phase_id uuid,
    used_at timestamptz,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint rule_override_pkey primary key (area_id, id),
    constraint rule_override_area_id_fkey foreign key (area_id) references area (id),
    constraint rule_override_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint rule_override_relationship_id_fkey foreign key (area_id, relationship_id) references service_relationship (area_id, id),
    constraint rule_override_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint rule_override_phase_id_fkey foreign key (area_id, phase_id) references activation_phase (area_id, id),
    constraint rule_override_used_phase_id_fkey foreign key (area_id, used_phase_id) references activation_phase (area_id, id),
    constraint rule_override_asked_by_fkey foreign key (asked_by) references user_account (id),
    constraint rule_override_decided_by_fkey foreign key (decided_by) references user_account (id),
    constraint rule_override_code_length_check check (char_length(code) between 1 and 80),
    constraint rule_override_facts_check check (jsonb_typeof(facts) = 'object'),
    constraint rule_override_state_check check (state in ('asked', 'approved', 'refused', 'used')),
    constraint rule_override_second_person_check check (decided_by is distinct from asked_by),
    constraint rule_override_decided_check check ((decided_by is null) = (decided_at is null) and (state = 'asked') = (decided_by is null)),
    constraint rule_override_used_check check ((used_phase_id is null) = (used_at is null) and (state = 'used') = (used_at is not null)),
    constraint rule_override_used_phase_check check (used_phase_id = phase_id)
);
create index rule_override_client_id_idx on rule_override (area_id, client_id);
create index rule_override_relationship_id_idx on rule_override (area_id, relationship_id);
create index rule_override_controller_organisation_id_idx on rule_override (controller_organisation_id);
create index rule_override_phase_id_idx on rule_override (area_id, phase_id);
create index rule_override_used_phase_id_idx on rule_override (area_id, used_phase_id);
create index rule_override_asked_by_idx on rule_override (asked_by);
create index rule_override_decided_by_idx on rule_override (decided_by);
comment on table rule_override is 'Sääntöpoikkeama: a bar that the act leaves to judge, decided otherwise by two people for one plan.';
comment on column rule_override.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column rule_override.id is 'Internal identifier (UUIDv7).';
comment on column rule_override.client_id is 'Asiakas.';
comment on column rule_override.relationship_id is 'Asiakkuus that the plan names.';
comment on column rule_override.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column rule_override.phase_id is 'The phase whose change was asked for; null when it was asked for a new one.';
comment on column rule_override.code is 'Code of the blocking finding; the register knows which the act leaves to judge.';
comment on column rule_override.facts is 'The plan as the rules look at it: the override holds for this and for nothing else.';
comment on column rule_override.reason_ciphertext is 'Why the authority decides otherwise, in the words of who asked; encrypted.';
comment on column rule_override.state is 'rule_override_state; that it has lapsed is a predicate at read.';
comment on column rule_override.asked_by is 'Account that asked.';
comment on column rule_override.asked_at is 'When it was asked for.';
comment on column rule_override.decided_by is 'Account that approved or refused: never the one that asked.';
comment on column rule_override.decided_at is 'When it was approved or refused; null until then.';
comment on column rule_override.used_phase_id is 'The phase that was recorded by it; null until then.';
comment on column rule_override.used_at is 'When it was used; null until then.';
comment on column rule_override.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column rule_override.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column rule_override.created_at is 'When the row was first recorded.';
comment on column rule_override.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column rule_override.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table rule_override_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    relationship_id uuid,
    controller_organisation_id uuid,
    phase_id uuid,
    code text,
    facts jsonb,
    reason_ciphertext bytea,
    state text,
    asked_by uuid,
    asked_at timestamptz,
    decided_by uuid,
    decided_at timestamptz,
    used_phase_id uuid,
    used_at timestamptz,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint rule_override_history_pkey primary key (area_id, id, version),
    constraint rule_override_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table rule_override_history is 'History of rule_override: each former version with the time it was the recorded one (decision 5).';
comment on column rule_override_history.area_id is 'As in rule_override.';
comment on column rule_override_history.id is 'As in rule_override.';
comment on column rule_override_history.client_id is 'As in rule_override.';
comment on column rule_override_history.relationship_id is 'As in rule_override.';
comment on column rule_override_history.controller_organisation_id is 'As in rule_override.';
comment on column rule_override_history.phase_id is 'As in rule_override.';
comment on column rule_override_history.code is 'As in rule_override.';
comment on column rule_override_history.facts is 'As in rule_override.';
comment on column rule_override_history.reason_ciphertext is 'As in rule_override.';
comment on column rule_override_history.state is 'As in rule_override.';
comment on column rule_override_history.asked_by is 'As in rule_override.';
comment on column rule_override_history.asked_at is 'As in rule_override.';
comment on column rule_override_history.decided_by is 'As in rule_override.';
comment on column rule_override_history.decided_at is 'As in rule_override.';
comment on column rule_override_history.used_phase_id is 'As in rule_override.';
comment on column rule_override_history.used_at is 'As in rule_override.';
comment on column rule_override_history.version is 'As in rule_override.';
comment on column rule_override_history.changed_xid is 'As in rule_override.';
comment on column rule_override_history.created_at is 'As in rule_override.';
comment on column rule_override_history.recorded_at is 'As in rule_override.';
comment on column rule_override_history.recorded_by is 'As in rule_override.';
comment on column rule_override_history.recorded is 'When this version was the recorded one, half-open.';
comment on column rule_override_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger rule_override_touch before update on rule_override for each row execute function record_history();
alter table rule_override enable row level security;
alter table rule_override force row level security;
create policy rule_override_tenant on rule_override using (area_id = app_area()) with check (area_id = app_area());
alter table rule_override_history enable row level security;
alter table rule_override_history force row level security;
create policy rule_override_history_tenant on rule_override_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on rule_override to palvelurekisteri_app;
grant select, insert on rule_override_history to palvelurekisteri_app;

alter table phase_pay_subsidy
    add column employer_neglect text,
    add constraint phase_pay_subsidy_employer_neglect_check check (employer_neglect in ('not_found', 'essential'));
alter table phase_pay_subsidy_history add column employer_neglect text;
comment on column phase_pay_subsidy.employer_neglect is 'employer_neglect: wages, taxes and statutory payments (PT-14, item 3); null when it was not looked at.';
comment on column phase_pay_subsidy_history.employer_neglect is 'As in phase_pay_subsidy.';
alter table activation_phase add column overridden_codes text[] default '{}' not null;
alter table activation_phase_history add column overridden_codes text[] default '{}' not null;
comment on column activation_phase.overridden_codes is 'Codes of blocking findings that were decided against for the plan as it is (rule_override).';
comment on column activation_phase_history.overridden_codes is 'As in activation_phase.';
