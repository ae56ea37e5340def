-- A planned phase and its row in the access log, durable, in one statement and so in one transaction.
-- Job coaching runs beside every other phase: the same client may get any number.
\set n random(1, :clients)
with new as (
    insert into activation_phase (area_id, id, client_id, controller_organisation_id, relationship_id, kind,
                                  overlap_group, planned_starts_on, planned_ends_on, days_per_week, minutes_per_day,
                                  activity_place, recorded_by)
    select b.area_id, gen_random_uuid(), b.id, b.controller_organisation_id, b.relationship_id, 'job_coaching',
           'beside', current_date + 30, current_date + 120, 1, 120, 'Kuormituskoe', b.user_id
      from bench.client b
     where b.n = :n
    returning area_id, id, client_id, recorded_by
)
insert into audit_event (id, occurred_at, area_id, user_id, role, operation, action, record_class, relation, purpose,
                         outcome, status, request_id, client_ids, target_id)
select gen_random_uuid(), now(), area_id, recorded_by, 'employment_officer', 'create_activation_phase', 'create',
       'phase', 'assigned', 'client_service', 'allowed', 201, gen_random_uuid(), array[client_id], id
  from new;
