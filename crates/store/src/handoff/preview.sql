, record (kind, id, record_class) as (
    select 'client', c.id, 'employment'
      from p join client c on c.id = p.client_id and c.annulled_at is null
    union all
    -- Under a non-disclosure order the municipality is protected as well.
    select 'municipality', x.id,
           case when exists (select 1 from non_disclosure_order o
                              where o.client_id = p.client_id and o.annulled_at is null and o.valid @> app_today())
                then 'protected_contact' else 'employment' end
      from p join client_municipality x on x.client_id = p.client_id and x.annulled_at is null
    union all
    select 'non_disclosure_order', x.id, 'protected_contact'
      from p join non_disclosure_order x on x.client_id = p.client_id and x.annulled_at is null
    union all
    select 'service_relationship', x.id, x.kind
      from p join service_relationship x on x.client_id = p.client_id and x.annulled_at is null
    union all
    select 'situation', x.id, 'employment'
      from p join situation x on x.client_id = p.client_id and x.annulled_at is null
    union all
    select 'work_capacity', x.id, 'employment_health'
      from p join work_capacity x on x.client_id = p.client_id and x.annulled_at is null
    union all
    select 'job_search', x.id, 'employment'
      from p join job_search x on x.client_id = p.client_id and x.annulled_at is null
    union all
    -- Drafts belong to their authors.
    select 'contact_event', x.id, 'employment'
      from p join contact_event x on x.client_id = p.client_id and x.annulled_at is null
     where x.state <> 'draft' or x.author_id = p.receiver_id
    union all
    select 'assessment', x.id, x.kind
      from p join assessment x on x.client_id = p.client_id and x.annulled_at is null
     where x.state <> 'draft' or x.assessor_id = p.receiver_id
    union all
    select 'plan', x.id, case x.kind when 'activation' then 'activation_plan' else x.kind end
      from p join plan x on x.client_id = p.client_id and x.annulled_at is null
     where x.state <> 'draft' or x.author_id = p.receiver_id
    union all
    select 'activation_phase', x.id, 'phase'
      from p join activation_phase x on x.client_id = p.client_id and x.annulled_at is null
    union all
    select 'placement', x.id, 'phase'
      from p join placement x on x.client_id = p.client_id and x.annulled_at is null
    union all
    select 'note', x.id, x.record_class
      from p join note x on x.client_id = p.client_id and x.annulled_at is null
)
select r.kind, r.id, r.record_class
  from p, record r
 where r.record_class = any (p.classes)
 order by r.kind, r.id
