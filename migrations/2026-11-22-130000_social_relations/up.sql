-- Class S by its own relationship. A row of work_relation would tell the employment side that the social one exists:
-- who works in a social relationship stands in that relationship alone.

drop policy social_service_relationship_tenant on social_service_relationship;
drop policy social_service_relationship_history_tenant on social_service_relationship_history;
-- By controller, the relation stands in the query: a row that is handed on must stay visible to who hands it on. Only a
-- wellbeing services county keeps such rows.
create policy social_service_relationship_controller on social_service_relationship
    using (area_id = app_area() and controller_organisation_id = app_organisation())
    with check (area_id = app_area() and controller_organisation_id = app_organisation()
        and exists (select 1 from organisation o where o.id = controller_organisation_id and o.kind = 'wellbeing_county'));
create policy social_service_relationship_history_controller on social_service_relationship_history
    using (area_id = app_area() and controller_organisation_id = app_organisation())
    with check (area_id = app_area() and controller_organisation_id = app_organisation());

-- What is written in a relationship: by controller, and by who works in it. Of the relationship its own policy is asked.
drop policy social_note_tenant on social_note;
create policy social_note_controller on social_note
    using (area_id = app_area() and controller_organisation_id = app_organisation() and exists (
    select 1 from social_service_relationship s
     where s.id = social_note.relationship_id
       and (s.responsible_user_id = any (app_workers()) or s.unit_id = any (app_units()))))
    with check (area_id = app_area() and controller_organisation_id = app_organisation() and exists (
    select 1 from social_service_relationship s
     where s.id = social_note.relationship_id
       and (s.responsible_user_id = any (app_workers()) or s.unit_id = any (app_units()))));
drop policy social_note_history_tenant on social_note_history;
create policy social_note_history_controller on social_note_history
    using (area_id = app_area() and controller_organisation_id = app_organisation() and exists (
    select 1 from social_service_relationship s
     where s.id = social_note_history.relationship_id
       and (s.responsible_user_id = any (app_workers()) or s.unit_id = any (app_units()))))
    with check (area_id = app_area() and controller_organisation_id = app_organisation() and exists (
    select 1 from social_service_relationship s
     where s.id = social_note_history.relationship_id
       and (s.responsible_user_id = any (app_workers()) or s.unit_id = any (app_units()))));
drop policy social_assessment_tenant on social_assessment;
create policy social_assessment_controller on social_assessment
    using (area_id = app_area() and controller_organisation_id = app_organisation() and exists (
    select 1 from social_service_relationship s
     where s.client_id = social_assessment.client_id
       and (s.responsible_user_id = any (app_workers()) or s.unit_id = any (app_units()))))
    with check (area_id = app_area() and controller_organisation_id = app_organisation() and exists (
    select 1 from social_service_relationship s
     where s.client_id = social_assessment.client_id
       and (s.responsible_user_id = any (app_workers()) or s.unit_id = any (app_units()))));
drop policy social_assessment_history_tenant on social_assessment_history;
create policy social_assessment_history_controller on social_assessment_history
    using (area_id = app_area() and controller_organisation_id = app_organisation() and exists (
    select 1 from social_service_relationship s
     where s.client_id = social_assessment_history.client_id
       and (s.responsible_user_id = any (app_workers()) or s.unit_id = any (app_units()))))
    with check (area_id = app_area() and controller_organisation_id = app_organisation() and exists (
    select 1 from social_service_relationship s
     where s.client_id = social_assessment_history.client_id
       and (s.responsible_user_id = any (app_workers()) or s.unit_id = any (app_units()))));

create table social_case_counter (
    area_id smallint default app_area() not null,
    controller_organisation_id uuid default app_organisation() not null,
    year smallint not null,
    last_number integer not null,
    created_at timestamptz default clock_timestamp() not null,
    constraint social_case_counter_pkey primary key (area_id, controller_organisation_id, year),
    constraint social_case_counter_area_id_fkey foreign key (area_id) references area (id),
    constraint social_case_counter_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint social_case_counter_last_number_range_check check (last_number > 0)
);
create index social_case_counter_controller_organisation_id_idx on social_case_counter (controller_organisation_id);
comment on table social_case_counter is 'Asianumero of class S: running numbers of a controller by year. Apart, so that nobody else can count its cases.';
comment on column social_case_counter.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column social_case_counter.controller_organisation_id is 'Rekisterinpitäjä.';
comment on column social_case_counter.year is 'Calendar year.';
comment on column social_case_counter.last_number is 'Newest number given.';
comment on column social_case_counter.created_at is 'When the counter was made.';
alter table social_case_counter enable row level security;
alter table social_case_counter force row level security;
create policy social_case_counter_controller on social_case_counter
    using (area_id = app_area() and controller_organisation_id = app_organisation())
    with check (area_id = app_area() and controller_organisation_id = app_organisation());
grant select, insert, update on social_case_counter to palvelurekisteri_app;
