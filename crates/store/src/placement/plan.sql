, base as (
    -- The dead are not followed up; the lock orders this against recording the death.
    select p.* from p join client c on c.id = p.client_id and c.died_on is null
       for share of c
), point as (
    select b.*, e.id, e.months, e.due_on, b.reached is not null and e.months = 0 as is_reached
      from base b, unnest(b.ids, b.months_after, b.due_days) as e(id, months, due_on)
), kept as (
    insert into follow_up (id, client_id, phase_id, placement_id, point_months, due_on, state, outcome, recorded_on, data_source)
    select id, client_id, phase_id, placement_id, months, due_on,
           case when is_reached then 'recorded' else 'pending' end,
           case when is_reached then reached end, case when is_reached then today end, data_source
      from point
    on conflict (area_id, phase_id, placement_id, point_months) do update
       set due_on = excluded.due_on, state = excluded.state, outcome = excluded.outcome,
           recorded_on = excluded.recorded_on, data_source = excluded.data_source
     where (follow_up.state in ('pending', 'cancelled') or excluded.state = 'recorded')
       and (follow_up.due_on, follow_up.state, follow_up.outcome)
           is distinct from (excluded.due_on, excluded.state, excluded.outcome)
    returning 1
)
select count(*) from kept
