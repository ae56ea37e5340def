, moved as (
    update caseload_entry e set next_due_on = n.due_on, next_due_kind = n.kind
      from (select c.relationship_id, c.user_id, c.relation, due.due_on, due.kind
              from p join caseload_entry c on c.client_id = any (p.client_ids)
              left join due on due.client_id = c.client_id and due.relationship_kind = c.relationship_kind) n
     where n.relationship_id = e.relationship_id and n.user_id = e.user_id and n.relation = e.relation
       and (e.next_due_on, e.next_due_kind) is distinct from (n.due_on, n.kind)
    returning 1
)
select (select count(*) from moved) + 0 * (select count(*) from told) + 0 * (select count(*) from withdrawn)
