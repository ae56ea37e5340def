-- What the scripts draw from: clients of one worker and beginnings of their names. Made anew for each run.
set client_min_messages = warning;
drop schema if exists bench cascade;
create schema bench;

create table bench.client as
select row_number() over (order by c.id)::integer as n, c.area_id, c.id, w.user_id, s.id as relationship_id,
       s.controller_organisation_id, c.name_key
  from user_account u
  join work_relation w on w.user_id = u.id and w.relation = 'assigned' and w.ends_at is null
  join service_relationship s on s.area_id = w.area_id and s.id = w.relationship_id and s.kind = 'employment'
                             and s.closed_on is null and s.annulled_at is null
  join client c on c.area_id = w.area_id and c.id = w.client_id and c.annulled_at is null and c.died_on is null
 where u.username = :'login';
alter table bench.client add primary key (n);

create table bench.prefix as
select row_number() over (order by low)::integer as n, area_id, low, left(low, 1) || chr(ascii(right(low, 1)) + 1) as high
  from (select distinct area_id, left(name_key, 2) as low from bench.client where name_key ~ '^[a-z]{2}') p;
alter table bench.prefix add primary key (n);
analyze bench.client, bench.prefix;
