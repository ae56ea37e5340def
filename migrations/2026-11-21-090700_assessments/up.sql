-- Service-need assessments: employment (380/2023 37 §), multidisciplinary (381/2023 4 §); health apart (EH), social apart (S).

create table assessment (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    relationship_id uuid not null,
    kind text not null,
    state text default 'draft' not null,
    started_on date not null,
    completed_on date,
    competence text,
    competence_goals text,
    job_search_skills text,
    other_factors text,
    prolonged_unemployment_risk text,
    conclusion text,
    multidisciplinary_need boolean,
    multidisciplinary_need_reason text,
    next_review_on date,
    assessor_id uuid not null,
    supersedes_id uuid,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint assessment_pkey primary key (area_id, id),
    constraint assessment_area_id_fkey foreign key (area_id) references area (id),
    constraint assessment_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint assessment_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint assessment_relationship_id_fkey foreign key (area_id, relationship_id) references service_relationship (area_id, id),
    constraint assessment_kind_check check (kind in ('employment', 'multidisciplinary')),
    constraint assessment_state_check check (state in ('draft', 'completed', 'superseded', 'annulled')),
    constraint assessment_competence_length_check check (char_length(competence) between 1 and 4000),
    constraint assessment_competence_goals_length_check check (char_length(competence_goals) between 1 and 4000),
    constraint assessment_job_search_skills_length_check check (char_length(job_search_skills) between 1 and 4000),
    constraint assessment_other_factors_length_check check (char_length(other_factors) between 1 and 4000),
    constraint assessment_prolonged_unemployment_risk_check check (prolonged_unemployment_risk in ('low', 'medium', 'high')),
    constraint assessment_conclusion_length_check check (char_length(conclusion) between 1 and 4000),
    constraint assessment_multidisciplinary_need_reason_length_check check (char_length(multidisciplinary_need_reason) between 1 and 2000),
    constraint assessment_assessor_id_fkey foreign key (assessor_id) references user_account (id),
    constraint assessment_supersedes_id_fkey foreign key (area_id, supersedes_id) references assessment (area_id, id),
    constraint assessment_annulment_reason_length_check check (char_length(annulment_reason) between 1 and 40),
    constraint assessment_completed_on_check check ((completed_on is null) = (state = 'draft') or state = 'annulled')
);
create index assessment_client_id_idx on assessment (area_id, client_id);
create index assessment_controller_organisation_id_idx on assessment (controller_organisation_id);
create index assessment_relationship_id_idx on assessment (area_id, relationship_id);
create index assessment_assessor_id_idx on assessment (assessor_id);
create index assessment_supersedes_id_idx on assessment (area_id, supersedes_id);
create index assessment_client_idx on assessment (area_id, client_id, started_on);
comment on table assessment is 'Palvelutarpeen arviointi. Immutable once completed; a correction is a new version that supersedes.';
comment on column assessment.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column assessment.id is 'Internal identifier (UUIDv7).';
comment on column assessment.client_id is 'Asiakas.';
comment on column assessment.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column assessment.relationship_id is 'Service relationship.';
comment on column assessment.kind is 'assessment_kind.';
comment on column assessment.state is 'assessment_state.';
comment on column assessment.started_on is 'Aloitettu.';
comment on column assessment.completed_on is 'Valmistunut.';
comment on column assessment.competence is 'Osaaminen ja ammattitaito (37 § item 1).';
comment on column assessment.competence_goals is 'The client''s own goals to develop competence (37 § item 1).';
comment on column assessment.job_search_skills is 'Työnhakuvalmiudet (37 § item 3).';
comment on column assessment.other_factors is 'Other factors affecting employability (37 § item 3).';
comment on column assessment.prolonged_unemployment_risk is 'Likelihood of prolonged unemployment (37 § item 4).';
comment on column assessment.conclusion is 'Johtopäätökset.';
comment on column assessment.multidisciplinary_need is 'Whether multidisciplinary support is needed (381/2023 3 §).';
comment on column assessment.multidisciplinary_need_reason is 'Why.';
comment on column assessment.next_review_on is 'When the need is looked at again.';
comment on column assessment.assessor_id is 'Arvioija.';
comment on column assessment.supersedes_id is 'Assessment that this one corrects.';
comment on column assessment.annulled_at is 'When the record was annulled as recorded on the wrong person (mitätöity).';
comment on column assessment.annulled_by is 'Account that annulled the record.';
comment on column assessment.annulment_reason is 'Coded reason of the annulment (correction_reason).';
comment on column assessment.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column assessment.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column assessment.created_at is 'When the row was first recorded.';
comment on column assessment.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column assessment.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table assessment_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    relationship_id uuid,
    kind text,
    state text,
    started_on date,
    completed_on date,
    competence text,
    competence_goals text,
    job_search_skills text,
    other_factors text,
    prolonged_unemployment_risk text,
    conclusion text,
    multidisciplinary_need boolean,
    multidisciplinary_need_reason text,
    next_review_on date,
    assessor_id uuid,
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
    constraint assessment_history_pkey primary key (area_id, id, version),
    constraint assessment_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table assessment_history is 'History of assessment: each former version with the time it was the recorded one (decision 5).';
comment on column assessment_history.area_id is 'As in assessment.';
comment on column assessment_history.id is 'As in assessment.';
comment on column assessment_history.client_id is 'As in assessment.';
comment on column assessment_history.controller_organisation_id is 'As in assessment.';
comment on column assessment_history.relationship_id is 'As in assessment.';
comment on column assessment_history.kind is 'As in assessment.';
comment on column assessment_history.state is 'As in assessment.';
comment on column assessment_history.started_on is 'As in assessment.';
comment on column assessment_history.completed_on is 'As in assessment.';
comment on column assessment_history.competence is 'As in assessment.';
comment on column assessment_history.competence_goals is 'As in assessment.';
comment on column assessment_history.job_search_skills is 'As in assessment.';
comment on column assessment_history.other_factors is 'As in assessment.';
comment on column assessment_history.prolonged_unemployment_risk is 'As in assessment.';
comment on column assessment_history.conclusion is 'As in assessment.';
comment on column assessment_history.multidisciplinary_need is 'As in assessment.';
comment on column assessment_history.multidisciplinary_need_reason is 'As in assessment.';
comment on column assessment_history.next_review_on is 'As in assessment.';
comment on column assessment_history.assessor_id is 'As in assessment.';
comment on column assessment_history.supersedes_id is 'As in assessment.';
comment on column assessment_history.annulled_at is 'As in assessment.';
comment on column assessment_history.annulled_by is 'As in assessment.';
comment on column assessment_history.annulment_reason is 'As in assessment.';
comment on column assessment_history.version is 'As in assessment.';
comment on column assessment_history.changed_xid is 'As in assessment.';
comment on column assessment_history.created_at is 'As in assessment.';
comment on column assessment_history.recorded_at is 'As in assessment.';
comment on column assessment_history.recorded_by is 'As in assessment.';
comment on column assessment_history.recorded is 'When this version was the recorded one, half-open.';
comment on column assessment_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger assessment_touch before update on assessment for each row execute function record_history();
alter table assessment enable row level security;
alter table assessment force row level security;
create policy assessment_tenant on assessment using (area_id = app_area()) with check (area_id = app_area());
alter table assessment_history enable row level security;
alter table assessment_history force row level security;
create policy assessment_history_tenant on assessment_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on assessment to palvelurekisteri_app;
grant select, insert on assessment_history to palvelurekisteri_app;

create table assessment_score (
    area_id smallint default app_area() not null,
    assessment_id uuid not null,
    domain text not null,
    score smallint not null,
    note text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint assessment_score_pkey primary key (area_id, assessment_id, domain),
    constraint assessment_score_area_id_fkey foreign key (area_id) references area (id),
    constraint assessment_score_assessment_id_fkey foreign key (area_id, assessment_id) references assessment (area_id, id),
    constraint assessment_score_domain_check check (domain in ('competence', 'job_search_skills', 'digital_skills', 'language_skills', 'mobility', 'life_situation', 'motivation')),
    constraint assessment_score_score_range_check check (score >= 0 and score <= 10),
    constraint assessment_score_note_length_check check (char_length(note) between 1 and 1000)
);
comment on table assessment_score is 'Domain scores of an assessment; a missing answer has no row, never 0.';
comment on column assessment_score.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column assessment_score.assessment_id is 'Assessment.';
comment on column assessment_score.domain is 'assessment_domain.';
comment on column assessment_score.score is '0 to 10.';
comment on column assessment_score.note is 'Ground of the score.';
comment on column assessment_score.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column assessment_score.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column assessment_score.created_at is 'When the row was first recorded.';
comment on column assessment_score.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column assessment_score.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table assessment_score_history (
    area_id smallint not null,
    assessment_id uuid not null,
    domain text not null,
    score smallint,
    note text,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint assessment_score_history_pkey primary key (area_id, assessment_id, domain, version),
    constraint assessment_score_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table assessment_score_history is 'History of assessment_score: each former version with the time it was the recorded one (decision 5).';
comment on column assessment_score_history.area_id is 'As in assessment_score.';
comment on column assessment_score_history.assessment_id is 'As in assessment_score.';
comment on column assessment_score_history.domain is 'As in assessment_score.';
comment on column assessment_score_history.score is 'As in assessment_score.';
comment on column assessment_score_history.note is 'As in assessment_score.';
comment on column assessment_score_history.version is 'As in assessment_score.';
comment on column assessment_score_history.changed_xid is 'As in assessment_score.';
comment on column assessment_score_history.created_at is 'As in assessment_score.';
comment on column assessment_score_history.recorded_at is 'As in assessment_score.';
comment on column assessment_score_history.recorded_by is 'As in assessment_score.';
comment on column assessment_score_history.recorded is 'When this version was the recorded one, half-open.';
comment on column assessment_score_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger assessment_score_touch before update on assessment_score for each row execute function record_history();
alter table assessment_score enable row level security;
alter table assessment_score force row level security;
create policy assessment_score_tenant on assessment_score using (area_id = app_area()) with check (area_id = app_area());
alter table assessment_score_history enable row level security;
alter table assessment_score_history force row level security;
create policy assessment_score_history_tenant on assessment_score_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on assessment_score to palvelurekisteri_app;
grant select, insert on assessment_score_history to palvelurekisteri_app;

create table assessment_health (
    area_id smallint default app_area() not null,
    assessment_id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    work_capacity text not null,
    limits_ciphertext bytea,
    supports_ciphertext bytea,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint assessment_health_pkey primary key (area_id, assessment_id),
    constraint assessment_health_area_id_fkey foreign key (area_id) references area (id),
    constraint assessment_health_assessment_id_fkey foreign key (area_id, assessment_id) references assessment (area_id, id),
    constraint assessment_health_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint assessment_health_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint assessment_health_work_capacity_check check (work_capacity in ('full', 'reduced', 'reduced_permanently', 'under_examination', 'unknown'))
);
create index assessment_health_client_id_idx on assessment_health (area_id, client_id);
create index assessment_health_controller_organisation_id_idx on assessment_health (controller_organisation_id);
comment on table assessment_health is 'Työ- ja toimintakyky (37 § item 2): class EH, own version, encrypted. Health data are recorded only when necessary.';
comment on column assessment_health.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column assessment_health.assessment_id is 'Assessment.';
comment on column assessment_health.client_id is 'Asiakas.';
comment on column assessment_health.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column assessment_health.work_capacity is 'work_capacity.';
comment on column assessment_health.limits_ciphertext is 'Limits in work and functional capacity, encrypted.';
comment on column assessment_health.supports_ciphertext is 'What supports working, encrypted.';
comment on column assessment_health.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column assessment_health.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column assessment_health.created_at is 'When the row was first recorded.';
comment on column assessment_health.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column assessment_health.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table assessment_health_history (
    area_id smallint not null,
    assessment_id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    work_capacity text,
    limits_ciphertext bytea,
    supports_ciphertext bytea,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint assessment_health_history_pkey primary key (area_id, assessment_id, version),
    constraint assessment_health_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table assessment_health_history is 'History of assessment_health: each former version with the time it was the recorded one (decision 5).';
comment on column assessment_health_history.area_id is 'As in assessment_health.';
comment on column assessment_health_history.assessment_id is 'As in assessment_health.';
comment on column assessment_health_history.client_id is 'As in assessment_health.';
comment on column assessment_health_history.controller_organisation_id is 'As in assessment_health.';
comment on column assessment_health_history.work_capacity is 'As in assessment_health.';
comment on column assessment_health_history.limits_ciphertext is 'As in assessment_health.';
comment on column assessment_health_history.supports_ciphertext is 'As in assessment_health.';
comment on column assessment_health_history.version is 'As in assessment_health.';
comment on column assessment_health_history.changed_xid is 'As in assessment_health.';
comment on column assessment_health_history.created_at is 'As in assessment_health.';
comment on column assessment_health_history.recorded_at is 'As in assessment_health.';
comment on column assessment_health_history.recorded_by is 'As in assessment_health.';
comment on column assessment_health_history.recorded is 'When this version was the recorded one, half-open.';
comment on column assessment_health_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger assessment_health_touch before update on assessment_health for each row execute function record_history();
alter table assessment_health enable row level security;
alter table assessment_health force row level security;
create policy assessment_health_tenant on assessment_health using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = assessment_health.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now()))) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = assessment_health.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())));
alter table assessment_health_history enable row level security;
alter table assessment_health_history force row level security;
create policy assessment_health_history_tenant on assessment_health_history using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = assessment_health_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now()))) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = assessment_health_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())));
grant select, insert, update on assessment_health to palvelurekisteri_app;
grant select, insert on assessment_health_history to palvelurekisteri_app;

create table social_assessment (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_organisation() not null,
    relationship_id uuid not null,
    state text default 'draft' not null,
    started_on date not null,
    completed_on date,
    content_ciphertext bytea,
    assessor_id uuid not null,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint social_assessment_pkey primary key (area_id, id),
    constraint social_assessment_area_id_fkey foreign key (area_id) references area (id),
    constraint social_assessment_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint social_assessment_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint social_assessment_relationship_id_fkey foreign key (area_id, relationship_id) references social_service_relationship (area_id, id),
    constraint social_assessment_state_check check (state in ('draft', 'completed', 'superseded', 'annulled')),
    constraint social_assessment_assessor_id_fkey foreign key (assessor_id) references user_account (id),
    constraint social_assessment_annulment_reason_length_check check (char_length(annulment_reason) between 1 and 40)
);
create index social_assessment_client_id_idx on social_assessment (area_id, client_id);
create index social_assessment_controller_organisation_id_idx on social_assessment (controller_organisation_id);
create index social_assessment_relationship_id_idx on social_assessment (area_id, relationship_id);
create index social_assessment_assessor_id_idx on social_assessment (assessor_id);
comment on table social_assessment is 'Sosiaalihuollon palvelutarpeen arviointi (1301/2014 36 §): class S.';
comment on column social_assessment.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column social_assessment.id is 'Internal identifier (UUIDv7).';
comment on column social_assessment.client_id is 'Asiakas.';
comment on column social_assessment.controller_organisation_id is 'Rekisterinpitäjä: the wellbeing county that keeps this row.';
comment on column social_assessment.relationship_id is 'Social relationship.';
comment on column social_assessment.state is 'assessment_state.';
comment on column social_assessment.started_on is 'Aloitettu.';
comment on column social_assessment.completed_on is 'Valmistunut.';
comment on column social_assessment.content_ciphertext is 'The assessment by the THL structure, encrypted.';
comment on column social_assessment.assessor_id is 'Arvioija.';
comment on column social_assessment.annulled_at is 'When the record was annulled as recorded on the wrong person (mitätöity).';
comment on column social_assessment.annulled_by is 'Account that annulled the record.';
comment on column social_assessment.annulment_reason is 'Coded reason of the annulment (correction_reason).';
comment on column social_assessment.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column social_assessment.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column social_assessment.created_at is 'When the row was first recorded.';
comment on column social_assessment.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column social_assessment.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table social_assessment_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    relationship_id uuid,
    state text,
    started_on date,
    completed_on date,
    content_ciphertext bytea,
    assessor_id uuid,
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
    constraint social_assessment_history_pkey primary key (area_id, id, version),
    constraint social_assessment_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table social_assessment_history is 'History of social_assessment: each former version with the time it was the recorded one (decision 5).';
comment on column social_assessment_history.area_id is 'As in social_assessment.';
comment on column social_assessment_history.id is 'As in social_assessment.';
comment on column social_assessment_history.client_id is 'As in social_assessment.';
comment on column social_assessment_history.controller_organisation_id is 'As in social_assessment.';
comment on column social_assessment_history.relationship_id is 'As in social_assessment.';
comment on column social_assessment_history.state is 'As in social_assessment.';
comment on column social_assessment_history.started_on is 'As in social_assessment.';
comment on column social_assessment_history.completed_on is 'As in social_assessment.';
comment on column social_assessment_history.content_ciphertext is 'As in social_assessment.';
comment on column social_assessment_history.assessor_id is 'As in social_assessment.';
comment on column social_assessment_history.annulled_at is 'As in social_assessment.';
comment on column social_assessment_history.annulled_by is 'As in social_assessment.';
comment on column social_assessment_history.annulment_reason is 'As in social_assessment.';
comment on column social_assessment_history.version is 'As in social_assessment.';
comment on column social_assessment_history.changed_xid is 'As in social_assessment.';
comment on column social_assessment_history.created_at is 'As in social_assessment.';
comment on column social_assessment_history.recorded_at is 'As in social_assessment.';
comment on column social_assessment_history.recorded_by is 'As in social_assessment.';
comment on column social_assessment_history.recorded is 'When this version was the recorded one, half-open.';
comment on column social_assessment_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger social_assessment_touch before update on social_assessment for each row execute function record_history();
alter table social_assessment enable row level security;
alter table social_assessment force row level security;
create policy social_assessment_tenant on social_assessment using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_assessment.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation()) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_assessment.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation());
alter table social_assessment_history enable row level security;
alter table social_assessment_history force row level security;
create policy social_assessment_history_tenant on social_assessment_history using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_assessment_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation()) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_assessment_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation());
grant select, insert, update on social_assessment to palvelurekisteri_app;
grant select, insert on social_assessment_history to palvelurekisteri_app;
