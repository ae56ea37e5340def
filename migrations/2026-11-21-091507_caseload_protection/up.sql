-- The days of non-disclosure orders are kept where the caseload is read: whether today is among them is still asked on
-- the day itself, and no longer of another table for each row (measured: more than half of the list's time).

alter table caseload_entry add column protected_on datemultirange;
comment on column caseload_entry.protected_on is 'Turvakielto: the days on which an order is in force; null without any.';

alter table caseload_entry no force row level security;
alter table non_disclosure_order no force row level security;
update caseload_entry e set protected_on = o.days
  from (select area_id, client_id, range_agg(valid) as days
          from non_disclosure_order where annulled_at is null group by area_id, client_id) o
 where o.area_id = e.area_id and o.client_id = e.client_id;
alter table caseload_entry force row level security;
alter table non_disclosure_order force row level security;
