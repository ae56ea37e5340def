-- The first page of 50 of one worker's clients in the order of names, with their active phases, by the plain join:
-- what caseload_entry is kept to avoid.
select c.id, s.id, s.kind, c.first_names, c.last_name, extract(year from c.birth_date), w.unit_id, w.relation,
       active.phases
  from work_relation w
  join service_relationship s on s.area_id = w.area_id and s.id = w.relationship_id
                             and s.closed_on is null and s.annulled_at is null
  join client c on c.area_id = w.area_id and c.id = w.client_id and c.annulled_at is null
  left join lateral (
      select coalesce(json_agg(json_build_object(
                 'id', a.id, 'kind', a.kind, 'state', a.state,
                 'starts_on', coalesce(a.starts_on, a.planned_starts_on),
                 'ends_on', coalesce(a.ends_on, a.planned_ends_on)) order by a.planned_starts_on, a.id), '[]') as phases
        from activation_phase a
       where a.area_id = c.area_id and a.client_id = c.id and a.state in ('confirmed', 'running', 'suspended')) active
    on true
 where w.area_id = :area and w.user_id = :user_id and w.relation = 'assigned' and w.ends_at is null
   and (c.name_key, c.id) > ('', '00000000-0000-0000-0000-000000000000'::uuid)
 order by c.name_key, c.id
 limit 50;
