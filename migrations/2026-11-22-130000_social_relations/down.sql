drop table social_case_counter;
drop policy social_service_relationship_controller on social_service_relationship;
drop policy social_service_relationship_history_controller on social_service_relationship_history;
drop policy social_note_controller on social_note;
drop policy social_note_history_controller on social_note_history;
drop policy social_assessment_controller on social_assessment;
drop policy social_assessment_history_controller on social_assessment_history;
alter table social_service_relationship drop column identity_index;
alter table social_service_relationship_history drop column identity_index;
alter table social_service_relationship drop column identity_code_ciphertext;
alter table social_service_relationship_history drop column identity_code_ciphertext;
alter table social_service_relationship drop column first_names;
alter table social_service_relationship_history drop column first_names;
alter table social_service_relationship drop column last_name;
alter table social_service_relationship_history drop column last_name;
alter table social_service_relationship drop column birth_date;
alter table social_service_relationship_history drop column birth_date;
alter table social_service_relationship drop column service_language;
alter table social_service_relationship_history drop column service_language;
alter table social_service_relationship drop column interpreter_needed;
alter table social_service_relationship_history drop column interpreter_needed;
alter table social_service_relationship add column client_id uuid not null;
alter table social_service_relationship_history add column client_id uuid;
alter table social_service_relationship add constraint social_service_relationship_client_id_fkey foreign key (area_id, client_id) references client (area_id, id);
create index social_service_relationship_client_id_idx on social_service_relationship (area_id, client_id);
comment on column social_service_relationship.client_id is 'Asiakas.';
comment on column social_service_relationship_history.client_id is 'As in social_service_relationship.';
create policy social_service_relationship_tenant on social_service_relationship using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_service_relationship.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation()) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_service_relationship.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation());
create policy social_service_relationship_history_tenant on social_service_relationship_history using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_service_relationship_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation()) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_service_relationship_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation());
alter table social_note add column client_id uuid not null;
alter table social_note_history add column client_id uuid;
alter table social_note add constraint social_note_client_id_fkey foreign key (area_id, client_id) references client (area_id, id);
create index social_note_client_id_idx on social_note (area_id, client_id);
comment on column social_note.client_id is 'Asiakas.';
comment on column social_note_history.client_id is 'As in social_note.';
create policy social_note_tenant on social_note using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_note.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation()) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_note.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation());
create policy social_note_history_tenant on social_note_history using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_note_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation()) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_note_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation());
alter table social_assessment add column client_id uuid not null;
alter table social_assessment_history add column client_id uuid;
alter table social_assessment add constraint social_assessment_client_id_fkey foreign key (area_id, client_id) references client (area_id, id);
create index social_assessment_client_id_idx on social_assessment (area_id, client_id);
comment on column social_assessment.client_id is 'Asiakas.';
comment on column social_assessment_history.client_id is 'As in social_assessment.';
create policy social_assessment_tenant on social_assessment using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_assessment.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation()) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_assessment.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation());
create policy social_assessment_history_tenant on social_assessment_history using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_assessment_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation()) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_assessment_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation());
