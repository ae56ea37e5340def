, event (kind, id, object_id, day, event, object_kind, detail, ends_on, record_class) as (
    select 'service_relationship', x.id, x.id, x.opened_on, 'service_relationship.opened', x.kind, x.entry_channel,
           x.closed_on, x.kind
      from p join service_relationship x on x.client_id = p.client_id and x.annulled_at is null
    union all
    select 'service_relationship', x.id, x.id, x.closed_on, 'service_relationship.closed', x.kind, x.closing_reason,
           x.closed_on, x.kind
      from p join service_relationship x on x.client_id = p.client_id and x.annulled_at is null
     where x.closed_on is not null
    union all
    select 'responsibility', x.id, r.id, (x.starts_at at time zone 'Europe/Helsinki')::date, 'responsibility.assigned',
           r.kind, x.basis, null, r.kind
      from p join responsibility x on x.client_id = p.client_id
             join service_relationship r on r.id = x.relationship_id and r.annulled_at is null
    union all
    select 'situation', x.id, x.id, lower(x.valid), 'situation.started', x.kind, x.code, upper(x.valid) - 1, 'employment'
      from p join situation x on x.client_id = p.client_id and x.annulled_at is null
    union all
    select 'job_search', x.id, x.id, x.starts_on, 'job_search.started', null, null, x.ended_on, 'employment'
      from p join job_search x on x.client_id = p.client_id and x.annulled_at is null
    union all
    select 'job_search', x.id, x.id, x.ended_on, 'job_search.ended', null, null, x.ended_on, 'employment'
      from p join job_search x on x.client_id = p.client_id and x.annulled_at is null
     where x.ended_on is not null
    union all
    -- Drafts belong to their authors.
    select 'contact_event', x.id, x.id, x.held_on, 'contact_event.recorded', x.kind, x.outcome, null, 'employment'
      from p join contact_event x on x.client_id = p.client_id and x.annulled_at is null
     where x.state = 'recorded'
    union all
    select 'assessment', x.id, x.id, x.completed_on, 'assessment.completed', x.kind, x.state, null, x.kind
      from p join assessment x on x.client_id = p.client_id and x.annulled_at is null
     where x.state in ('completed', 'superseded') and x.completed_on is not null
    union all
    select 'plan', x.id, x.id, x.in_force_on, 'plan.in_force', x.kind, x.state, x.ended_on,
           case x.kind when 'activation' then 'activation_plan' else x.kind end
      from p join plan x on x.client_id = p.client_id and x.annulled_at is null
     where x.in_force_on is not null
    union all
    select 'plan', x.id, x.id, x.ended_on, 'plan.ended', x.kind, x.state, x.ended_on,
           case x.kind when 'activation' then 'activation_plan' else x.kind end
      from p join plan x on x.client_id = p.client_id and x.annulled_at is null
     where x.in_force_on is not null and x.ended_on is not null
    union all
    select 'activation_phase', x.id, a.id, x.effective_on, 'activation_phase.' || x.transition, a.kind, x.to_state,
           a.ends_on, 'phase'
      from p join phase_transition x on x.client_id = p.client_id
             join activation_phase a on a.id = x.phase_id and a.annulled_at is null
    union all
    select 'placement', x.id, x.id, x.started_on, 'placement.started', x.kind, x.contract, x.ended_on, 'phase'
      from p join placement x on x.client_id = p.client_id and x.annulled_at is null
    union all
    select 'follow_up', x.id, x.id, coalesce(x.recorded_on, x.due_on), 'follow_up.' || x.state,
           x.point_months::text, x.outcome, null, 'phase'
      from p join follow_up x on x.client_id = p.client_id
     where x.state in ('recorded', 'not_reached')
    union all
    select 'note', x.id, x.id, x.occurred_on, 'note.written', x.kind, null, null, x.record_class
      from p join note x on x.client_id = p.client_id and x.annulled_at is null
)
select e.kind, e.id, e.object_id, e.day, e.event, e.object_kind, e.detail, e.ends_on, e.record_class
  from p, event e
 where e.record_class = any (p.classes)
   and (p.kinds is null or e.kind = any (p.kinds))
   and (p.from_day is null or e.day >= p.from_day)
   and (p.to_day is null or e.day <= p.to_day)
   and (p.after_day is null or (e.day, e.id, e.event) < (p.after_day, p.after_id, p.after_event))
 order by e.day desc, e.id desc, e.event desc
 limit (select row_limit from p)
