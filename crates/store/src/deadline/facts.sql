, c as (
    select c.id, c.birth_date, c.birth_date_certainty, c.died_on is null as is_alive,
           c.died_on is null and exists (
               select 1 from service_relationship r
                where r.client_id = c.id and r.kind = 'employment' and r.closed_on is null and r.annulled_at is null)
               as is_served
      from p join client c on c.id = any (p.client_ids) and c.annulled_at is null
), live as (
    select r.id from c join service_relationship r on r.client_id = c.id
     where c.is_alive and r.closed_on is null and r.annulled_at is null
)
select c.id, jsonb_build_object(
    'birth_date', case when c.birth_date_certainty <> 'estimated' then c.birth_date end,
    'is_served', c.is_served,
    'situations', coalesce((
        select jsonb_agg(jsonb_build_object(
                   'id', s.id, 'kind', s.kind, 'code', s.code, 'starts_on', lower(s.valid), 'ends_on', upper(s.valid) - 1,
                   'paid_days', s.paid_days, 'paid_days_on', s.paid_days_on, 'data_source', s.data_source)
               order by lower(s.valid), s.id)
          from situation s
         where s.client_id = c.id and s.kind in ('benefit', 'unemployment_period') and s.annulled_at is null), '[]'),
    'job_searches', coalesce((
        select jsonb_agg(jsonb_build_object(
                   'id', j.id, 'starts_on', j.starts_on, 'ended_on', j.ended_on, 'is_live', c.is_served)
               order by j.starts_on, j.id)
          from job_search j where j.client_id = c.id and j.annulled_at is null), '[]'),
    'discussions', coalesce((
        select jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind, 'held_on', e.held_on)
               order by e.held_on, e.id)
          from contact_event e
         where e.client_id = c.id and e.kind in ('initial_interview', 'job_search_discussion')
           and e.state = 'recorded' and e.outcome = 'held' and e.annulled_at is null), '[]'),
    'assessments', coalesce((
        select jsonb_agg(jsonb_build_object(
                   'id', a.id, 'kind', a.kind, 'started_on', a.started_on, 'next_review_on', a.next_review_on,
                   'is_live', a.state = 'completed' and a.relationship_id in (select id from live))
               order by a.started_on, a.id)
          from assessment a
         where a.client_id = c.id and a.state in ('completed', 'superseded') and a.annulled_at is null), '[]'),
    'plans', coalesce((
        select jsonb_agg(jsonb_build_object(
                   'id', l.id, 'kind', l.kind, 'drafted_on', l.drafted_on, 'in_force_on', l.in_force_on,
                   'ended_on', l.ended_on, 'next_review_on', l.next_review_on,
                   'reviewed_on', coalesce((
                       select jsonb_agg(v.reviewed_on order by v.reviewed_on, v.id) from plan_review v
                        where v.plan_id = l.id and v.annulled_at is null), '[]'),
                   'actions', coalesce((
                       select jsonb_agg(jsonb_build_object(
                                  'id', t.id, 'due_on', t.due_on, 'state', t.state, 'done_on', t.done_on)
                              order by t.id)
                         from plan_action t where t.plan_id = l.id and t.due_on is not null), '[]'),
                   'is_live', l.state = 'in_force' and l.relationship_id in (select id from live))
               order by l.in_force_on, l.id)
          from plan l
         where l.client_id = c.id and l.in_force_on is not null and l.state <> 'draft' and l.annulled_at is null), '[]'),
    'phases', coalesce((
        select jsonb_agg(jsonb_build_object(
                   'id', a.id, 'kind', a.kind, 'state', a.state, 'starts_on', coalesce(a.starts_on, a.planned_starts_on),
                   'planned_ends_on', a.planned_ends_on, 'ended_on', case when a.state = 'ended' then a.ends_on end,
                   'changed_on', coalesce((
                       select jsonb_agg(t.effective_on order by t.sequence) from phase_transition t
                        where t.phase_id = a.id and t.transition in ('start', 'suspend')), '[]'),
                   'is_live', a.relationship_id in (select id from live))
               order by a.id)
          from activation_phase a
         where a.client_id = c.id and a.state <> 'cancelled' and a.annulled_at is null), '[]'),
    'followed', coalesce((
        select jsonb_agg(jsonb_build_object(
                   'cause', case when f.phase_id is null then 'placement' else 'phase' end,
                   'id', coalesce(f.phase_id, f.placement_id), 'base_on', f.base_on, 'points', f.points,
                   'is_live', c.is_alive)
               order by f.phase_id, f.placement_id)
          from (select f.phase_id, f.placement_id, coalesce(a.ends_on, m.started_on) as base_on,
                       jsonb_agg(jsonb_build_object(
                           'months', f.point_months,
                           'done_on', case when f.state <> 'pending' then coalesce(f.recorded_on, f.due_on) end)
                           order by f.point_months) as points
                  from follow_up f
                  left join activation_phase a on a.id = f.phase_id
                  left join placement m on m.id = f.placement_id
                 where f.client_id = c.id and f.state <> 'cancelled' and f.point_months > 0
                 group by 1, 2, 3) f
         where f.base_on is not null), '[]'),
    'acts', coalesce((
        select jsonb_agg(jsonb_build_object(
                   'kind', d.kind, 'cause', d.cause, 'cause_id', d.cause_id, 'number', d.number, 'done_on', d.done_on)
               order by d.id)
          from deadline d where d.client_id = c.id and d.done_on is not null), '[]'))::text
  from c
