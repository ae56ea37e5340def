-- Class S by itself. A row of work_relation would tell the employment side that the social relationship exists, and a row
-- of client that the person was registered: who works in a social relationship stands in that relationship alone, and so
-- does the person, as the county knows her. Nothing that one side writes moves what the other one sees.

drop policy social_service_relationship_tenant on social_service_relationship;
drop policy social_service_relationship_history_tenant on social_service_relationship_history;
alter table social_service_relationship drop column client_id;
alter table social_service_relationship_history drop column client_id;
drop policy social_note_tenant on social_note;
drop policy social_note_history_tenant on social_note_history;
alter table social_note drop column client_id;
alter table social_note_history drop column client_id;
drop policy social_assessment_tenant on social_assessment;
drop policy social_assessment_history_tenant on social_assessment_history;
alter table social_assessment drop column client_id;
alter table social_assessment_history drop column client_id;

alter table social_service_relationship
    add column identity_index bytea not null,
    add column identity_code_ciphertext bytea not null,
    add column first_names text not null,
    add column last_name text not null,
    add column birth_date date not null,
    add column service_language text not null,
    add column interpreter_needed boolean not null,
    add constraint social_service_relationship_identity_index_range_check check (octet_length(identity_index) = 32),
    add constraint social_service_relationship_first_names_length_check check (char_length(first_names) between 1 and 200),
    add constraint social_service_relationship_last_name_length_check check (char_length(last_name) between 1 and 100),
    add constraint social_service_relationship_service_language_check check (service_language in ('fi', 'sv'));
alter table social_service_relationship_history
    add column identity_index bytea,
    add column identity_code_ciphertext bytea,
    add column first_names text,
    add column last_name text,
    add column birth_date date,
    add column service_language text,
    add column interpreter_needed boolean;
comment on column social_service_relationship.identity_index is 'Blind index of the identity code: finds the county''s relationships of one person.';
comment on column social_service_relationship_history.identity_index is 'As in social_service_relationship.';
comment on column social_service_relationship.identity_code_ciphertext is 'Henkilötunnus, encrypted.';
comment on column social_service_relationship_history.identity_code_ciphertext is 'As in social_service_relationship.';
comment on column social_service_relationship.first_names is 'Etunimet, as this county knows them.';
comment on column social_service_relationship_history.first_names is 'As in social_service_relationship.';
comment on column social_service_relationship.last_name is 'Sukunimi, as this county knows it.';
comment on column social_service_relationship_history.last_name is 'As in social_service_relationship.';
comment on column social_service_relationship.birth_date is 'Syntymäaika, by the identity code.';
comment on column social_service_relationship_history.birth_date is 'As in social_service_relationship.';
comment on column social_service_relationship.service_language is 'Asiointikieli.';
comment on column social_service_relationship_history.service_language is 'As in social_service_relationship.';
comment on column social_service_relationship.interpreter_needed is 'Tulkin tarve.';
comment on column social_service_relationship_history.interpreter_needed is 'As in social_service_relationship.';
create index social_service_relationship_identity_index_idx on social_service_relationship (area_id, controller_organisation_id, identity_index);

-- By controller, the relation stands in the query: a row that is handed on must stay visible to who hands it on. Only a
-- wellbeing services county keeps such rows.
create policy social_service_relationship_controller on social_service_relationship
    using (area_id = app_area() and controller_organisation_id = app_organisation())
    with check (area_id = app_area() and controller_organisation_id = app_organisation()
        and exists (select 1 from organisation o where o.id = controller_organisation_id and o.kind = 'wellbeing_county'));
create policy social_service_relationship_history_controller on social_service_relationship_history
    using (area_id = app_area() and controller_organisation_id = app_organisation())
    with check (area_id = app_area() and controller_organisation_id = app_organisation());

-- What is written in a relationship: by controller, by who works in it while it is open, and by who leads its unit. Of the
-- relationship its own policy is asked.
create policy social_note_controller on social_note
    using (area_id = app_area() and controller_organisation_id = app_organisation() and exists (
    select 1 from social_service_relationship s
     where s.id = social_note.relationship_id and s.annulled_at is null
       and ((s.closed_on is null and s.responsible_user_id = any (app_workers())) or s.unit_id = any (app_units()))))
    with check (area_id = app_area() and controller_organisation_id = app_organisation() and exists (
    select 1 from social_service_relationship s
     where s.id = social_note.relationship_id and s.annulled_at is null
       and ((s.closed_on is null and s.responsible_user_id = any (app_workers())) or s.unit_id = any (app_units()))));
create policy social_note_history_controller on social_note_history
    using (area_id = app_area() and controller_organisation_id = app_organisation() and exists (
    select 1 from social_service_relationship s
     where s.id = social_note_history.relationship_id and s.annulled_at is null
       and ((s.closed_on is null and s.responsible_user_id = any (app_workers())) or s.unit_id = any (app_units()))))
    with check (area_id = app_area() and controller_organisation_id = app_organisation() and exists (
    select 1 from social_service_relationship s
     where s.id = social_note_history.relationship_id and s.annulled_at is null
       and ((s.closed_on is null and s.responsible_user_id = any (app_workers())) or s.unit_id = any (app_units()))));
create policy social_assessment_controller on social_assessment
    using (area_id = app_area() and controller_organisation_id = app_organisation() and exists (
    select 1 from social_service_relationship s
     where s.id = social_assessment.relationship_id and s.annulled_at is null
       and ((s.closed_on is null and s.responsible_user_id = any (app_workers())) or s.unit_id = any (app_units()))))
    with check (area_id = app_area() and controller_organisation_id = app_organisation() and exists (
    select 1 from social_service_relationship s
     where s.id = social_assessment.relationship_id and s.annulled_at is null
       and ((s.closed_on is null and s.responsible_user_id = any (app_workers())) or s.unit_id = any (app_units()))));
create policy social_assessment_history_controller on social_assessment_history
    using (area_id = app_area() and controller_organisation_id = app_organisation() and exists (
    select 1 from social_service_relationship s
     where s.id = social_assessment_history.relationship_id and s.annulled_at is null
       and ((s.closed_on is null and s.responsible_user_id = any (app_workers())) or s.unit_id = any (app_units()))))
    with check (area_id = app_area() and controller_organisation_id = app_organisation() and exists (
    select 1 from social_service_relationship s
     where s.id = social_assessment_history.relationship_id and s.annulled_at is null
       and ((s.closed_on is null and s.responsible_user_id = any (app_workers())) or s.unit_id = any (app_units()))));

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
