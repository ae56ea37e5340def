-- The first 20 clients of the area whose name begins so. The range, not LIKE: it is what the index holds. The prefix is
-- fetched by sub-selects, which are known before the index is read; joined, every client of the prefix would be sorted.
\set n random(1, :prefixes)
select c.id, c.first_names, c.last_name, c.birth_date, c.service_language, c.version
  from client c
 where c.area_id = (select area_id from bench.prefix where n = :n) and c.annulled_at is null
   and c.name_key >= (select low from bench.prefix where n = :n)
   and c.name_key < (select high from bench.prefix where n = :n)
 order by c.name_key, c.id
 limit 20;
