-- One client with phases and placements, as a hand-written service would read it in one statement.
-- bench.client holds the clients whom the worker of the run may see; it costs one look-up in a small table.
\set n random(1, :clients)
select json_build_object(
           'client', to_json(c),
           'phases', (select coalesce(json_agg(to_json(a) order by a.planned_starts_on, a.id), '[]')
                        from activation_phase a where a.area_id = c.area_id and a.client_id = c.id),
           'placements', (select coalesce(json_agg(to_json(l) order by l.started_on, l.id), '[]')
                            from placement l where l.area_id = c.area_id and l.client_id = c.id))
  from bench.client b
  join client c on c.area_id = b.area_id and c.id = b.id
 where b.n = :n;
