-- p: part, id, version, workers
select plan.author_id = any (p.workers)
       or upper(former.recorded) > coalesce(
            (select max(upper(draft.recorded)) from plan_history draft
              where draft.id = plan.id and draft.state = 'draft'), '-infinity')
  from p
  join (select 'plan_goal' as part, id, version, plan_id, recorded from plan_goal_history
         union all
        select 'plan_action', id, version, plan_id, recorded from plan_action_history) former
    on former.part = p.part and former.id = p.id and former.version = p.version
  join plan on plan.id = former.plan_id
