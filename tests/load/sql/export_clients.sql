-- The clients of an export, as COPY writes them: what a hand-written night would send (crates/exports/src/datasets/clients.rs).
select 'upsert' as op, c.id as client_id, extract(year from c.birth_date)::int as birth_year, c.sex, c.service_language,
       case when c.protected then 'unknown' else coalesce(m.municipality_code, m.basis, 'unknown') end as municipality,
       c.version as row_version
  from (select c.id, c.birth_date, c.sex, c.service_language, c.version,
               exists (select from non_disclosure_order o
                        where o.area_id = app_area() and o.client_id = c.id and o.annulled_at is null
                          and (upper(o.valid) is null or upper(o.valid) > current_date)) as protected
          from client c
         where c.area_id = app_area() and c.controller_organisation_id = app_authority() and c.annulled_at is null
           and exists (select from service_relationship s
                        where s.area_id = app_area() and s.client_id = c.id and s.kind = 'employment'
                          and s.annulled_at is null)) c
  left join client_municipality m
         on m.area_id = app_area() and m.client_id = c.id and m.annulled_at is null and m.valid @> current_date
 order by c.id
