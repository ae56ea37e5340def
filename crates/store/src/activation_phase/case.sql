select jsonb_build_object(
    'birth_date', (select c.birth_date from client c where c.id = p.client_id and c.birth_date_certainty <> 'estimated'),
    'situations', coalesce((
        select jsonb_agg(jsonb_build_object(
                   'kind', s.kind, 'code', s.code, 'starts_on', lower(s.valid), 'ends_on', upper(s.valid) - 1,
                   'paid_days', s.paid_days, 'paid_days_on', s.paid_days_on, 'data_source', s.data_source)
               order by lower(s.valid), s.id)
          from situation s
         where s.client_id = p.client_id and s.kind in ('benefit', 'unemployment_period', 'target_group', 'education') and s.annulled_at is null), '[]'),
    'employment_plan_on', (
        select max(l.in_force_on) from plan l
         where l.client_id = p.client_id and l.kind = 'employment' and l.ended_on is null and l.annulled_at is null),
    'discussion_on', (
        select max(e.held_on) from contact_event e
         where e.client_id = p.client_id and e.kind in ('initial_interview', 'job_search_discussion')
           and e.state = 'recorded' and e.annulled_at is null),
    'plan', (
        select jsonb_build_object(
                   'kind', l.kind, 'in_force_on', l.in_force_on, 'ended_on', l.ended_on, 'drafted_on', l.drafted_on,
                   'approved_by', coalesce((select jsonb_agg(a.party order by a.party) from plan_approval a
                                             where a.plan_id = l.id and a.annulled_at is null), '[]'),
                   'part', (select jsonb_build_object(
                                       'goal', r.goal is not null, 'place', r.place is not null,
                                       'support', r.support is not null, 'other_services', r.other_services is not null,
                                       'effect_assessment', r.assessed_by_on is not null,
                                       'starts_on', r.starts_on, 'ends_on', r.ends_on,
                                       'days_per_week', r.days_per_week, 'minutes_per_day', r.minutes_per_day)
                              from plan_rehabilitative_part r where r.plan_id = l.id))
          from plan l where l.id = p.plan_id and l.client_id = p.client_id and l.annulled_at is null),
    'trials', coalesce((
        select jsonb_agg(jsonb_build_object(
                   'starts_on', coalesce(a.starts_on, a.planned_starts_on),
                   'ends_on', coalesce(a.ends_on, a.planned_ends_on),
                   'organiser_id', coalesce(v.id, m.id), 'legal_form', coalesce(v.legal_form, m.legal_form),
                   'agreed_on', case when a.confirmation_basis = 'agreement' then a.confirmed_on end)
               order by a.id)
          from activation_phase a
          left join provider v on v.id = a.provider_id
          left join employer m on m.id = a.employer_id
         where a.client_id = p.client_id and a.kind = 'work_trial' and a.state <> 'cancelled' and a.annulled_at is null
           and a.id is distinct from p.own), '[]'),
    'supports_ended_on', coalesce((
        select jsonb_agg(coalesce(a.ends_on, a.planned_ends_on) order by a.id)
          from activation_phase a
         where a.client_id = p.client_id and a.kind = 'pay_subsidy' and a.starts_on is not null and a.annulled_at is null
           and a.id is distinct from p.own), '[]'),
    'attended', coalesce((
        select jsonb_agg(distinct d.day)
          from activation_phase a join attendance_day d on d.phase_id = a.id
         where a.client_id = p.client_id and a.kind = 'rehabilitative_work' and a.annulled_at is null
           and d.status = 'attended' and d.annulled_at is null), '[]'))::text
  from p
