-- Plans of all kinds with goals, agreed actions, approvals and reviews.

create table plan (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    relationship_id uuid not null,
    kind text not null,
    state text default 'draft' not null,
    drafted_on date not null,
    in_force_on date,
    ended_on date,
    next_review_on date,
    situation_summary text,
    goals_summary text,
    follow_up_method text,
    job_search_duty text,
    kela_rehabilitation boolean default false not null,
    author_id uuid not null,
    supersedes_id uuid,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint plan_pkey primary key (area_id, id),
    constraint plan_area_id_fkey foreign key (area_id) references area (id),
    constraint plan_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint plan_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint plan_relationship_id_fkey foreign key (area_id, relationship_id) references service_relationship (area_id, id),
    constraint plan_kind_check check (kind in ('employment', 'activation', 'multidisciplinary')),
    constraint plan_state_check check (state in ('draft', 'in_force', 'superseded', 'ended', 'annulled')),
    constraint plan_situation_summary_length_check check (char_length(situation_summary) between 1 and 4000),
    constraint plan_goals_summary_length_check check (char_length(goals_summary) between 1 and 4000),
    constraint plan_follow_up_method_length_check check (char_length(follow_up_method) between 1 and 2000),
    constraint plan_job_search_duty_length_check check (char_length(job_search_duty) between 1 and 2000),
    constraint plan_author_id_fkey foreign key (author_id) references user_account (id),
    constraint plan_supersedes_id_fkey foreign key (area_id, supersedes_id) references plan (area_id, id),
    constraint plan_annulment_reason_length_check check (char_length(annulment_reason) between 1 and 40)
);
create index plan_client_id_idx on plan (area_id, client_id);
create index plan_controller_organisation_id_idx on plan (controller_organisation_id);
create index plan_relationship_id_idx on plan (area_id, relationship_id);
create index plan_author_id_idx on plan (author_id);
create index plan_supersedes_id_idx on plan (area_id, supersedes_id);
create index plan_client_idx on plan (area_id, client_id, drafted_on);
comment on table plan is 'Suunnitelma: employment plan (380/2023 38 §), activation plan (189/2001), multidisciplinary plan (381/2023 5 §).';
comment on column plan.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column plan.id is 'Internal identifier (UUIDv7).';
comment on column plan.client_id is 'Asiakas.';
comment on column plan.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column plan.relationship_id is 'Service relationship.';
comment on column plan.kind is 'plan_kind.';
comment on column plan.state is 'plan_state.';
comment on column plan.drafted_on is 'Laadittu.';
comment on column plan.in_force_on is 'Voimaan: the day when the last required approval was given.';
comment on column plan.ended_on is 'Päättynyt.';
comment on column plan.next_review_on is 'Tarkistettava viimeistään.';
comment on column plan.situation_summary is 'Yhteenveto tilanteesta (385/2024 2 §).';
comment on column plan.goals_summary is 'Yhteenveto tavoitteista.';
comment on column plan.follow_up_method is 'How progress is followed.';
comment on column plan.job_search_duty is 'Työnhakuvelvollisuus (44-48 §).';
comment on column plan.kela_rehabilitation is 'True when Kela rehabilitation is needed and Kela approves too.';
comment on column plan.author_id is 'Laatija.';
comment on column plan.supersedes_id is 'Plan that this one replaces.';
comment on column plan.annulled_at is 'When the record was annulled as recorded on the wrong person (mitätöity).';
comment on column plan.annulled_by is 'Account that annulled the record.';
comment on column plan.annulment_reason is 'Coded reason of the annulment (correction_reason).';
comment on column plan.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column plan.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column plan.created_at is 'When the row was first recorded.';
comment on column plan.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column plan.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table plan_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    relationship_id uuid,
    kind text,
    state text,
    drafted_on date,
    in_force_on date,
    ended_on date,
    next_review_on date,
    situation_summary text,
    goals_summary text,
    follow_up_method text,
    job_search_duty text,
    kela_rehabilitation boolean,
    author_id uuid,
    supersedes_id uuid,
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
    constraint plan_history_pkey primary key (area_id, id, version),
    constraint plan_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table plan_history is 'History of plan: each former version with the time it was the recorded one (decision 5).';
comment on column plan_history.area_id is 'As in plan.';
comment on column plan_history.id is 'As in plan.';
comment on column plan_history.client_id is 'As in plan.';
comment on column plan_history.controller_organisation_id is 'As in plan.';
comment on column plan_history.relationship_id is 'As in plan.';
comment on column plan_history.kind is 'As in plan.';
comment on column plan_history.state is 'As in plan.';
comment on column plan_history.drafted_on is 'As in plan.';
comment on column plan_history.in_force_on is 'As in plan.';
comment on column plan_history.ended_on is 'As in plan.';
comment on column plan_history.next_review_on is 'As in plan.';
comment on column plan_history.situation_summary is 'As in plan.';
comment on column plan_history.goals_summary is 'As in plan.';
comment on column plan_history.follow_up_method is 'As in plan.';
comment on column plan_history.job_search_duty is 'As in plan.';
comment on column plan_history.kela_rehabilitation is 'As in plan.';
comment on column plan_history.author_id is 'As in plan.';
comment on column plan_history.supersedes_id is 'As in plan.';
comment on column plan_history.annulled_at is 'As in plan.';
comment on column plan_history.annulled_by is 'As in plan.';
comment on column plan_history.annulment_reason is 'As in plan.';
comment on column plan_history.version is 'As in plan.';
comment on column plan_history.changed_xid is 'As in plan.';
comment on column plan_history.created_at is 'As in plan.';
comment on column plan_history.recorded_at is 'As in plan.';
comment on column plan_history.recorded_by is 'As in plan.';
comment on column plan_history.recorded is 'When this version was the recorded one, half-open.';
comment on column plan_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger plan_touch before update on plan for each row execute function record_history();
alter table plan enable row level security;
alter table plan force row level security;
create policy plan_tenant on plan using (area_id = app_area()) with check (area_id = app_area());
alter table plan_history enable row level security;
alter table plan_history force row level security;
create policy plan_history_tenant on plan_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on plan to palvelurekisteri_app;
grant select, insert on plan_history to palvelurekisteri_app;

create table plan_rehabilitative_part (
    area_id smallint default app_area() not null,
    plan_id uuid not null,
    goal text,
    place text,
    minutes_per_day smallint,
    days_per_week smallint,
    starts_on date,
    ends_on date,
    support text,
    other_services text,
    assessed_by_on date,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint plan_rehabilitative_part_pkey primary key (area_id, plan_id),
    constraint plan_rehabilitative_part_area_id_fkey foreign key (area_id) references area (id),
    constraint plan_rehabilitative_part_plan_id_fkey foreign key (area_id, plan_id) references plan (area_id, id),
    constraint plan_rehabilitative_part_goal_length_check check (char_length(goal) between 1 and 2000),
    constraint plan_rehabilitative_part_place_length_check check (char_length(place) between 1 and 300),
    constraint plan_rehabilitative_part_minutes_per_day_range_check check (minutes_per_day>0),
    constraint plan_rehabilitative_part_days_per_week_range_check check (days_per_week>0),
    constraint plan_rehabilitative_part_support_length_check check (char_length(support) between 1 and 2000),
    constraint plan_rehabilitative_part_other_services_length_check check (char_length(other_services) between 1 and 2000),
    constraint plan_rehabilitative_part_period_check check (ends_on is null or starts_on is null or ends_on >= starts_on)
);
comment on table plan_rehabilitative_part is 'KTT-osuus: what an activation or multidisciplinary plan must say of rehabilitative work (189/2001 9 §).';
comment on column plan_rehabilitative_part.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column plan_rehabilitative_part.plan_id is 'Plan.';
comment on column plan_rehabilitative_part.goal is 'Goal and description of the activity.';
comment on column plan_rehabilitative_part.place is 'Place.';
comment on column plan_rehabilitative_part.minutes_per_day is 'Daily duration in minutes.';
comment on column plan_rehabilitative_part.days_per_week is 'Days in a calendar week.';
comment on column plan_rehabilitative_part.starts_on is 'First day.';
comment on column plan_rehabilitative_part.ends_on is 'Last day.';
comment on column plan_rehabilitative_part.support is 'Support and guidance during the activity.';
comment on column plan_rehabilitative_part.other_services is 'Other services offered alongside.';
comment on column plan_rehabilitative_part.assessed_by_on is 'Latest day on which effects are assessed.';
comment on column plan_rehabilitative_part.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column plan_rehabilitative_part.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column plan_rehabilitative_part.created_at is 'When the row was first recorded.';
comment on column plan_rehabilitative_part.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column plan_rehabilitative_part.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table plan_rehabilitative_part_history (
    area_id smallint not null,
    plan_id uuid not null,
    goal text,
    place text,
    minutes_per_day smallint,
    days_per_week smallint,
    starts_on date,
    ends_on date,
    support text,
    other_services text,
    assessed_by_on date,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint plan_rehabilitative_part_history_pkey primary key (area_id, plan_id, version),
    constraint plan_rehabilitative_part_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table plan_rehabilitative_part_history is 'History of plan_rehabilitative_part: each former version with the time it was the recorded one (decision 5).';
comment on column plan_rehabilitative_part_history.area_id is 'As in plan_rehabilitative_part.';
comment on column plan_rehabilitative_part_history.plan_id is 'As in plan_rehabilitative_part.';
comment on column plan_rehabilitative_part_history.goal is 'As in plan_rehabilitative_part.';
comment on column plan_rehabilitative_part_history.place is 'As in plan_rehabilitative_part.';
comment on column plan_rehabilitative_part_history.minutes_per_day is 'As in plan_rehabilitative_part.';
comment on column plan_rehabilitative_part_history.days_per_week is 'As in plan_rehabilitative_part.';
comment on column plan_rehabilitative_part_history.starts_on is 'As in plan_rehabilitative_part.';
comment on column plan_rehabilitative_part_history.ends_on is 'As in plan_rehabilitative_part.';
comment on column plan_rehabilitative_part_history.support is 'As in plan_rehabilitative_part.';
comment on column plan_rehabilitative_part_history.other_services is 'As in plan_rehabilitative_part.';
comment on column plan_rehabilitative_part_history.assessed_by_on is 'As in plan_rehabilitative_part.';
comment on column plan_rehabilitative_part_history.version is 'As in plan_rehabilitative_part.';
comment on column plan_rehabilitative_part_history.changed_xid is 'As in plan_rehabilitative_part.';
comment on column plan_rehabilitative_part_history.created_at is 'As in plan_rehabilitative_part.';
comment on column plan_rehabilitative_part_history.recorded_at is 'As in plan_rehabilitative_part.';
comment on column plan_rehabilitative_part_history.recorded_by is 'As in plan_rehabilitative_part.';
comment on column plan_rehabilitative_part_history.recorded is 'When this version was the recorded one, half-open.';
comment on column plan_rehabilitative_part_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger plan_rehabilitative_part_touch before update on plan_rehabilitative_part for each row execute function record_history();
alter table plan_rehabilitative_part enable row level security;
alter table plan_rehabilitative_part force row level security;
create policy plan_rehabilitative_part_tenant on plan_rehabilitative_part using (area_id = app_area()) with check (area_id = app_area());
alter table plan_rehabilitative_part_history enable row level security;
alter table plan_rehabilitative_part_history force row level security;
create policy plan_rehabilitative_part_history_tenant on plan_rehabilitative_part_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on plan_rehabilitative_part to palvelurekisteri_app;
grant select, insert on plan_rehabilitative_part_history to palvelurekisteri_app;

create table plan_goal (
    area_id smallint default app_area() not null,
    id uuid not null,
    plan_id uuid not null,
    client_id uuid not null,
    description text not null,
    state text default 'open' not null,
    due_on date,
    result text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint plan_goal_pkey primary key (area_id, id),
    constraint plan_goal_area_id_fkey foreign key (area_id) references area (id),
    constraint plan_goal_plan_id_fkey foreign key (area_id, plan_id) references plan (area_id, id),
    constraint plan_goal_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint plan_goal_description_length_check check (char_length(description) between 1 and 2000),
    constraint plan_goal_state_check check (state in ('open', 'reached', 'not_reached', 'dropped')),
    constraint plan_goal_result_length_check check (char_length(result) between 1 and 2000)
);
create index plan_goal_plan_id_idx on plan_goal (area_id, plan_id);
create index plan_goal_client_id_idx on plan_goal (area_id, client_id);
comment on table plan_goal is 'Tavoite of a plan.';
comment on column plan_goal.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column plan_goal.id is 'Internal identifier (UUIDv7).';
comment on column plan_goal.plan_id is 'Plan.';
comment on column plan_goal.client_id is 'Asiakas.';
comment on column plan_goal.description is 'What is aimed at.';
comment on column plan_goal.state is 'plan_goal_state.';
comment on column plan_goal.due_on is 'By when.';
comment on column plan_goal.result is 'What came of it.';
comment on column plan_goal.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column plan_goal.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column plan_goal.created_at is 'When the row was first recorded.';
comment on column plan_goal.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column plan_goal.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table plan_goal_history (
    area_id smallint not null,
    id uuid not null,
    plan_id uuid,
    client_id uuid,
    description text,
    state text,
    due_on date,
    result text,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint plan_goal_history_pkey primary key (area_id, id, version),
    constraint plan_goal_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table plan_goal_history is 'History of plan_goal: each former version with the time it was the recorded one (decision 5).';
comment on column plan_goal_history.area_id is 'As in plan_goal.';
comment on column plan_goal_history.id is 'As in plan_goal.';
comment on column plan_goal_history.plan_id is 'As in plan_goal.';
comment on column plan_goal_history.client_id is 'As in plan_goal.';
comment on column plan_goal_history.description is 'As in plan_goal.';
comment on column plan_goal_history.state is 'As in plan_goal.';
comment on column plan_goal_history.due_on is 'As in plan_goal.';
comment on column plan_goal_history.result is 'As in plan_goal.';
comment on column plan_goal_history.version is 'As in plan_goal.';
comment on column plan_goal_history.changed_xid is 'As in plan_goal.';
comment on column plan_goal_history.created_at is 'As in plan_goal.';
comment on column plan_goal_history.recorded_at is 'As in plan_goal.';
comment on column plan_goal_history.recorded_by is 'As in plan_goal.';
comment on column plan_goal_history.recorded is 'When this version was the recorded one, half-open.';
comment on column plan_goal_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger plan_goal_touch before update on plan_goal for each row execute function record_history();
alter table plan_goal enable row level security;
alter table plan_goal force row level security;
create policy plan_goal_tenant on plan_goal using (area_id = app_area()) with check (area_id = app_area());
alter table plan_goal_history enable row level security;
alter table plan_goal_history force row level security;
create policy plan_goal_history_tenant on plan_goal_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on plan_goal to palvelurekisteri_app;
grant select, insert on plan_goal_history to palvelurekisteri_app;

create table plan_action (
    area_id smallint default app_area() not null,
    id uuid not null,
    plan_id uuid not null,
    client_id uuid not null,
    goal_id uuid,
    description text not null,
    owner text not null,
    due_on date,
    state text default 'open' not null,
    done_on date,
    result text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint plan_action_pkey primary key (area_id, id),
    constraint plan_action_area_id_fkey foreign key (area_id) references area (id),
    constraint plan_action_plan_id_fkey foreign key (area_id, plan_id) references plan (area_id, id),
    constraint plan_action_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint plan_action_goal_id_fkey foreign key (area_id, goal_id) references plan_goal (area_id, id),
    constraint plan_action_description_length_check check (char_length(description) between 1 and 2000),
    constraint plan_action_owner_check check (owner in ('client', 'employment_authority', 'wellbeing_county', 'kela', 'provider')),
    constraint plan_action_state_check check (state in ('open', 'done', 'dropped')),
    constraint plan_action_result_length_check check (char_length(result) between 1 and 2000)
);
create index plan_action_plan_id_idx on plan_action (area_id, plan_id);
create index plan_action_client_id_idx on plan_action (area_id, client_id);
create index plan_action_goal_id_idx on plan_action (area_id, goal_id);
comment on table plan_action is 'Sovittu toimi: an agreed action with its owner and due day.';
comment on column plan_action.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column plan_action.id is 'Internal identifier (UUIDv7).';
comment on column plan_action.plan_id is 'Plan.';
comment on column plan_action.client_id is 'Asiakas.';
comment on column plan_action.goal_id is 'Goal that it serves.';
comment on column plan_action.description is 'What was agreed.';
comment on column plan_action.owner is 'plan_action_owner.';
comment on column plan_action.due_on is 'By when.';
comment on column plan_action.state is 'plan_action_state.';
comment on column plan_action.done_on is 'When it was done.';
comment on column plan_action.result is 'What came of it.';
comment on column plan_action.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column plan_action.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column plan_action.created_at is 'When the row was first recorded.';
comment on column plan_action.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column plan_action.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table plan_action_history (
    area_id smallint not null,
    id uuid not null,
    plan_id uuid,
    client_id uuid,
    goal_id uuid,
    description text,
    owner text,
    due_on date,
    state text,
    done_on date,
    result text,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint plan_action_history_pkey primary key (area_id, id, version),
    constraint plan_action_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table plan_action_history is 'History of plan_action: each former version with the time it was the recorded one (decision 5).';
comment on column plan_action_history.area_id is 'As in plan_action.';
comment on column plan_action_history.id is 'As in plan_action.';
comment on column plan_action_history.plan_id is 'As in plan_action.';
comment on column plan_action_history.client_id is 'As in plan_action.';
comment on column plan_action_history.goal_id is 'As in plan_action.';
comment on column plan_action_history.description is 'As in plan_action.';
comment on column plan_action_history.owner is 'As in plan_action.';
comment on column plan_action_history.due_on is 'As in plan_action.';
comment on column plan_action_history.state is 'As in plan_action.';
comment on column plan_action_history.done_on is 'As in plan_action.';
comment on column plan_action_history.result is 'As in plan_action.';
comment on column plan_action_history.version is 'As in plan_action.';
comment on column plan_action_history.changed_xid is 'As in plan_action.';
comment on column plan_action_history.created_at is 'As in plan_action.';
comment on column plan_action_history.recorded_at is 'As in plan_action.';
comment on column plan_action_history.recorded_by is 'As in plan_action.';
comment on column plan_action_history.recorded is 'When this version was the recorded one, half-open.';
comment on column plan_action_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger plan_action_touch before update on plan_action for each row execute function record_history();
alter table plan_action enable row level security;
alter table plan_action force row level security;
create policy plan_action_tenant on plan_action using (area_id = app_area()) with check (area_id = app_area());
alter table plan_action_history enable row level security;
alter table plan_action_history force row level security;
create policy plan_action_history_tenant on plan_action_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on plan_action to palvelurekisteri_app;
grant select, insert on plan_action_history to palvelurekisteri_app;

create table plan_approval (
    area_id smallint default app_area() not null,
    id uuid not null,
    plan_id uuid not null,
    client_id uuid not null,
    party text not null,
    manner text not null,
    approved_on date not null,
    copy_delivered_on date,
    approver_title text,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint plan_approval_pkey primary key (area_id, id),
    constraint plan_approval_area_id_fkey foreign key (area_id) references area (id),
    constraint plan_approval_plan_id_fkey foreign key (area_id, plan_id) references plan (area_id, id),
    constraint plan_approval_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint plan_approval_party_check check (party in ('client', 'employment_authority', 'wellbeing_county', 'kela')),
    constraint plan_approval_manner_check check (manner in ('electronic', 'paper', 'oral_copy_delivered')),
    constraint plan_approval_approver_title_length_check check (char_length(approver_title) between 1 and 120),
    constraint plan_approval_annulment_reason_length_check check (char_length(annulment_reason) between 1 and 40),
    constraint plan_approval_party_excl exclude using gist (area_id with =, plan_id with =, party with =) where (annulled_at is null),
    constraint plan_approval_copy_check check (manner <> 'oral_copy_delivered' or copy_delivered_on is not null)
);
create index plan_approval_plan_id_idx on plan_approval (area_id, plan_id);
create index plan_approval_client_id_idx on plan_approval (area_id, client_id);
comment on table plan_approval is 'Hyväksyntä: a party accepts the plan, and how.';
comment on column plan_approval.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column plan_approval.id is 'Internal identifier (UUIDv7).';
comment on column plan_approval.plan_id is 'Plan.';
comment on column plan_approval.client_id is 'Asiakas.';
comment on column plan_approval.party is 'approval_party.';
comment on column plan_approval.manner is 'approval_manner.';
comment on column plan_approval.approved_on is 'When the party accepted.';
comment on column plan_approval.copy_delivered_on is 'When a copy was delivered, for an oral acceptance (385/2024).';
comment on column plan_approval.approver_title is 'Title of the approver of an authority; no names.';
comment on column plan_approval.annulled_at is 'When the record was annulled as recorded on the wrong person (mitätöity).';
comment on column plan_approval.annulled_by is 'Account that annulled the record.';
comment on column plan_approval.annulment_reason is 'Coded reason of the annulment (correction_reason).';
comment on column plan_approval.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column plan_approval.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column plan_approval.created_at is 'When the row was first recorded.';
comment on column plan_approval.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column plan_approval.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table plan_approval_history (
    area_id smallint not null,
    id uuid not null,
    plan_id uuid,
    client_id uuid,
    party text,
    manner text,
    approved_on date,
    copy_delivered_on date,
    approver_title text,
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
    constraint plan_approval_history_pkey primary key (area_id, id, version),
    constraint plan_approval_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table plan_approval_history is 'History of plan_approval: each former version with the time it was the recorded one (decision 5).';
comment on column plan_approval_history.area_id is 'As in plan_approval.';
comment on column plan_approval_history.id is 'As in plan_approval.';
comment on column plan_approval_history.plan_id is 'As in plan_approval.';
comment on column plan_approval_history.client_id is 'As in plan_approval.';
comment on column plan_approval_history.party is 'As in plan_approval.';
comment on column plan_approval_history.manner is 'As in plan_approval.';
comment on column plan_approval_history.approved_on is 'As in plan_approval.';
comment on column plan_approval_history.copy_delivered_on is 'As in plan_approval.';
comment on column plan_approval_history.approver_title is 'As in plan_approval.';
comment on column plan_approval_history.annulled_at is 'As in plan_approval.';
comment on column plan_approval_history.annulled_by is 'As in plan_approval.';
comment on column plan_approval_history.annulment_reason is 'As in plan_approval.';
comment on column plan_approval_history.version is 'As in plan_approval.';
comment on column plan_approval_history.changed_xid is 'As in plan_approval.';
comment on column plan_approval_history.created_at is 'As in plan_approval.';
comment on column plan_approval_history.recorded_at is 'As in plan_approval.';
comment on column plan_approval_history.recorded_by is 'As in plan_approval.';
comment on column plan_approval_history.recorded is 'When this version was the recorded one, half-open.';
comment on column plan_approval_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger plan_approval_touch before update on plan_approval for each row execute function record_history();
alter table plan_approval enable row level security;
alter table plan_approval force row level security;
create policy plan_approval_tenant on plan_approval using (area_id = app_area()) with check (area_id = app_area());
alter table plan_approval_history enable row level security;
alter table plan_approval_history force row level security;
create policy plan_approval_history_tenant on plan_approval_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on plan_approval to palvelurekisteri_app;
grant select, insert on plan_approval_history to palvelurekisteri_app;

create table plan_review (
    area_id smallint default app_area() not null,
    id uuid not null,
    plan_id uuid not null,
    client_id uuid not null,
    reviewed_on date not null,
    conclusion text,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint plan_review_pkey primary key (area_id, id),
    constraint plan_review_area_id_fkey foreign key (area_id) references area (id),
    constraint plan_review_plan_id_fkey foreign key (area_id, plan_id) references plan (area_id, id),
    constraint plan_review_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint plan_review_conclusion_length_check check (char_length(conclusion) between 1 and 2000),
    constraint plan_review_annulment_reason_length_check check (char_length(annulment_reason) between 1 and 40)
);
create index plan_review_plan_id_idx on plan_review (area_id, plan_id);
create index plan_review_client_id_idx on plan_review (area_id, client_id);
comment on table plan_review is 'Tarkistus: a review of a plan in force.';
comment on column plan_review.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column plan_review.id is 'Internal identifier (UUIDv7).';
comment on column plan_review.plan_id is 'Plan.';
comment on column plan_review.client_id is 'Asiakas.';
comment on column plan_review.reviewed_on is 'When it was reviewed.';
comment on column plan_review.conclusion is 'What was found.';
comment on column plan_review.annulled_at is 'When the record was annulled as recorded on the wrong person (mitätöity).';
comment on column plan_review.annulled_by is 'Account that annulled the record.';
comment on column plan_review.annulment_reason is 'Coded reason of the annulment (correction_reason).';
comment on column plan_review.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column plan_review.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column plan_review.created_at is 'When the row was first recorded.';
comment on column plan_review.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column plan_review.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table plan_review_history (
    area_id smallint not null,
    id uuid not null,
    plan_id uuid,
    client_id uuid,
    reviewed_on date,
    conclusion text,
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
    constraint plan_review_history_pkey primary key (area_id, id, version),
    constraint plan_review_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table plan_review_history is 'History of plan_review: each former version with the time it was the recorded one (decision 5).';
comment on column plan_review_history.area_id is 'As in plan_review.';
comment on column plan_review_history.id is 'As in plan_review.';
comment on column plan_review_history.plan_id is 'As in plan_review.';
comment on column plan_review_history.client_id is 'As in plan_review.';
comment on column plan_review_history.reviewed_on is 'As in plan_review.';
comment on column plan_review_history.conclusion is 'As in plan_review.';
comment on column plan_review_history.annulled_at is 'As in plan_review.';
comment on column plan_review_history.annulled_by is 'As in plan_review.';
comment on column plan_review_history.annulment_reason is 'As in plan_review.';
comment on column plan_review_history.version is 'As in plan_review.';
comment on column plan_review_history.changed_xid is 'As in plan_review.';
comment on column plan_review_history.created_at is 'As in plan_review.';
comment on column plan_review_history.recorded_at is 'As in plan_review.';
comment on column plan_review_history.recorded_by is 'As in plan_review.';
comment on column plan_review_history.recorded is 'When this version was the recorded one, half-open.';
comment on column plan_review_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger plan_review_touch before update on plan_review for each row execute function record_history();
alter table plan_review enable row level security;
alter table plan_review force row level security;
create policy plan_review_tenant on plan_review using (area_id = app_area()) with check (area_id = app_area());
alter table plan_review_history enable row level security;
alter table plan_review_history force row level security;
create policy plan_review_history_tenant on plan_review_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on plan_review to palvelurekisteri_app;
grant select, insert on plan_review_history to palvelurekisteri_app;
