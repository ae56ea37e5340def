-- The first 20 clients of the area whose name begins so. The range, not LIKE: it is what the index holds.
\set n random(1, :prefixes)
select c.id, c.first_names, c.last_name, c.birth_date, c.service_language, c.version
  from bench.prefix b
  join client c on c.area_id = b.area_id and c.annulled_at is null
               and c.name_key collate "C" >= b.low and c.name_key collate "C" < b.high
 where b.n = :n
 order by c.name_key collate "C", c.id
 limit 20;
