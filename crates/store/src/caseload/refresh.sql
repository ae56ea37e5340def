, shown as (
    select r.relationship_id, r.user_id, r.unit_id, r.relation, c.id as client_id, c.name_key, c.first_names,
           c.last_name, extract(year from c.birth_date)::smallint as birth_year, s.kind as relationship_kind,
           coalesce((select jsonb_agg(jsonb_build_object(
                                'id', a.id, 'kind', a.kind, 'state', a.state,
                                'starts_on', coalesce(a.starts_on, a.planned_starts_on),
                                'ends_on', coalesce(a.ends_on, a.planned_ends_on))
                            order by coalesce(a.starts_on, a.planned_starts_on), a.id)
                       from activation_phase a
                      where a.client_id = c.id and a.state in ('confirmed', 'running', 'suspended')
                        and a.annulled_at is null),
                    '[]'::jsonb) as active_phases,
           (select max(e.held_on) from contact_event e
             where e.client_id = c.id and e.state = 'recorded' and e.outcome = 'held' and e.annulled_at is null)
               as last_contact_on,
           (select range_agg(o.valid) from non_disclosure_order o
             where o.client_id = c.id and o.annulled_at is null) as protected_on,
           due.due_on, due.kind as due_kind
      from p
      join client c on c.id = any (p.client_ids) and c.annulled_at is null
      join work_relation r on r.client_id = c.id and r.relation in ('assigned', 'coach') and r.relationship_id is not null
                          and r.starts_at <= p.now and (r.ends_at is null or r.ends_at > p.now)
      join service_relationship s on s.id = r.relationship_id and s.closed_on is null and s.annulled_at is null
      left join due on due.client_id = c.id and due.relationship_kind = s.kind
), gone as (
    delete from caseload_entry e using p
     where e.client_id = any (p.client_ids)
       and not exists (select 1 from shown n where n.relationship_id = e.relationship_id and n.user_id = e.user_id
                                              and n.relation = e.relation)
    returning 1
), kept as (
    insert into caseload_entry (relationship_id, user_id, unit_id, relation, client_id, name_key, first_names,
                                last_name, birth_year, relationship_kind, protected_on, active_phases,
                                last_contact_on, next_due_on, next_due_kind)
    select relationship_id, user_id, unit_id, relation, client_id, name_key, first_names, last_name, birth_year,
           relationship_kind, protected_on, active_phases, last_contact_on, due_on, due_kind
      from shown
    on conflict (area_id, relationship_id, user_id, relation) do update set
        unit_id = excluded.unit_id, name_key = excluded.name_key, first_names = excluded.first_names,
        last_name = excluded.last_name, birth_year = excluded.birth_year,
        relationship_kind = excluded.relationship_kind, protected_on = excluded.protected_on,
        active_phases = excluded.active_phases, last_contact_on = excluded.last_contact_on,
        next_due_on = excluded.next_due_on, next_due_kind = excluded.next_due_kind
    returning 1
)
select (select count(*) from kept) + 0 * (select count(*) from gone) + 0 * (select count(*) from told)
       + 0 * (select count(*) from withdrawn)
