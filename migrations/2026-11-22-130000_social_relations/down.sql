drop table social_case_counter;
drop policy social_service_relationship_controller on social_service_relationship;
create policy social_service_relationship_tenant on social_service_relationship using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_service_relationship.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation()) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_service_relationship.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation());
drop policy social_service_relationship_history_controller on social_service_relationship_history;
create policy social_service_relationship_history_tenant on social_service_relationship_history using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_service_relationship_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation()) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_service_relationship_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation());
drop policy social_note_controller on social_note;
create policy social_note_tenant on social_note using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_note.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation()) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_note.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation());
drop policy social_note_history_controller on social_note_history;
create policy social_note_history_tenant on social_note_history using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_note_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation()) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_note_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation());
drop policy social_assessment_controller on social_assessment;
create policy social_assessment_tenant on social_assessment using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_assessment.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation()) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_assessment.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation());
drop policy social_assessment_history_controller on social_assessment_history;
create policy social_assessment_history_tenant on social_assessment_history using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_assessment_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation()) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_assessment_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation());
