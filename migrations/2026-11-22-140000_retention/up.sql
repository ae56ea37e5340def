-- The register deletes what the law no longer lets it keep (380/2023 122 §, 381/2023 12 §, 703/2023 annex). It is done by the
-- owner of the tables, whom row-level security holds as it holds everybody: a run names one client or relationship in its
-- transaction, and only then sees what is closed to all but her workers.

create function app_erased() returns uuid language sql stable parallel safe
    as $$ select nullif(current_setting('app.erased', true), '')::uuid $$;
comment on function app_erased() is 'Client or social relationship that a retention run is at; null in every request.';

create policy assessment_health_retention on assessment_health to palvelurekisteri_owner
    using (area_id = app_area() and client_id = app_erased())
    with check (area_id = app_area() and client_id = app_erased());
create policy assessment_health_history_retention on assessment_health_history to palvelurekisteri_owner
    using (area_id = app_area() and client_id = app_erased())
    with check (area_id = app_area() and client_id = app_erased());
create policy client_protected_contact_retention on client_protected_contact to palvelurekisteri_owner
    using (area_id = app_area() and client_id = app_erased())
    with check (area_id = app_area() and client_id = app_erased());
create policy client_protected_contact_history_retention on client_protected_contact_history to palvelurekisteri_owner
    using (area_id = app_area() and client_id = app_erased())
    with check (area_id = app_area() and client_id = app_erased());
create policy non_disclosure_order_retention on non_disclosure_order to palvelurekisteri_owner
    using (area_id = app_area() and client_id = app_erased())
    with check (area_id = app_area() and client_id = app_erased());
create policy non_disclosure_order_history_retention on non_disclosure_order_history to palvelurekisteri_owner
    using (area_id = app_area() and client_id = app_erased())
    with check (area_id = app_area() and client_id = app_erased());
create policy work_capacity_retention on work_capacity to palvelurekisteri_owner
    using (area_id = app_area() and client_id = app_erased())
    with check (area_id = app_area() and client_id = app_erased());
create policy work_capacity_history_retention on work_capacity_history to palvelurekisteri_owner
    using (area_id = app_area() and client_id = app_erased())
    with check (area_id = app_area() and client_id = app_erased());
create policy social_assessment_retention on social_assessment to palvelurekisteri_owner
    using (area_id = app_area() and relationship_id = app_erased())
    with check (area_id = app_area() and relationship_id = app_erased());
create policy social_assessment_history_retention on social_assessment_history to palvelurekisteri_owner
    using (area_id = app_area() and relationship_id = app_erased())
    with check (area_id = app_area() and relationship_id = app_erased());
create policy social_note_retention on social_note to palvelurekisteri_owner
    using (area_id = app_area() and relationship_id = app_erased())
    with check (area_id = app_area() and relationship_id = app_erased());
create policy social_note_history_retention on social_note_history to palvelurekisteri_owner
    using (area_id = app_area() and relationship_id = app_erased())
    with check (area_id = app_area() and relationship_id = app_erased());

-- What was told is kept three times as long as the client (703/2023 annex). The ledger goes on naming both by their ids,
-- behind which there is nobody any more.
alter table disclosure drop constraint disclosure_client_id_fkey;
alter table disclosure drop constraint disclosure_consent_id_fkey;
comment on column disclosure.client_id is 'Asiakas; the row outlives her.';
comment on column disclosure.consent_id is 'Consent that it rests on, which the row outlives; null where it rests on an act.';

-- Sessions that are over, with their refresh tokens, are purged by the leader.
grant delete on session, refresh_token to palvelurekisteri_app;
create index session_expires_at_idx on session (expires_at);

comment on column audit_event.action is 'read, list, search, create, update, transition, export, login, erase …';
comment on column audit_event.code is 'Problem code of a refusal; rule of an erasing.';
