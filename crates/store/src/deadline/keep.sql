, d as (
    select * from jsonb_to_recordset((select p.deadlines from p)::jsonb) as d (
        id uuid, client_id uuid, record_class text, kind text, cause text, cause_id uuid, number smallint, due_on date,
        calendar text, rule text, act text, section text, fulfilled_on date)
), told as (
    insert into deadline (id, client_id, record_class, kind, cause, cause_id, number, due_on, calendar, rule, act,
                          section, fulfilled_on)
    select id, client_id, record_class, kind, cause, cause_id, number, due_on, calendar, rule, act, section, fulfilled_on
      from d
    on conflict (area_id, cause_id, kind, number) do update set
        record_class = excluded.record_class, due_on = excluded.due_on, calendar = excluded.calendar,
        rule = excluded.rule, act = excluded.act, section = excluded.section, fulfilled_on = excluded.fulfilled_on,
        is_withdrawn = false
     where (deadline.record_class, deadline.due_on, deadline.calendar, deadline.rule, deadline.act, deadline.section,
            deadline.fulfilled_on, deadline.is_withdrawn)
           is distinct from (excluded.record_class, excluded.due_on, excluded.calendar, excluded.rule, excluded.act,
                             excluded.section, excluded.fulfilled_on, false)
    returning 1
), withdrawn as (
    update deadline l set is_withdrawn = true from p
     where l.client_id = any (p.client_ids) and not l.is_withdrawn
       and not exists (select 1 from d where d.cause_id = l.cause_id and d.kind = l.kind and d.number = l.number)
    returning 1
)
, due as (
    -- Multidisciplinary support shows in its own entries only: not everybody who lists the others may know of it.
    select distinct on (d.client_id, k.relationship_kind) d.client_id, k.relationship_kind, d.due_on, d.kind
      from d cross join (values ('employment'), ('multidisciplinary')) k (relationship_kind)
     where d.fulfilled_on is null
       and (d.record_class <> 'multidisciplinary' or k.relationship_kind = 'multidisciplinary')
     order by d.client_id, k.relationship_kind, d.due_on, d.kind
)
