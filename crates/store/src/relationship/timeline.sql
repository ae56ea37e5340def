select r.id, r.starts_at,
       -- While a relationship is closed nobody is responsible: then the relation ended before the next start.
       least(lead(r.starts_at) over (order by r.starts_at),
             (select min(w.ends_at) from work_relation w
               where w.relationship_id = r.relationship_id and w.relation = 'assigned' and w.user_id = r.user_id
                 and w.starts_at = r.starts_at)),
       r.user_id, a.display_name, r.unit_id, u.name, r.basis
  from p
  join responsibility r on r.relationship_id = p.relationship_id
  join user_account a on a.id = r.user_id
  join unit u on u.id = r.unit_id
 order by r.starts_at desc
