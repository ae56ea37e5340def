-- A search compares the names of the caller's clients. They are kept beside the relations, so that it reads one range of
-- one index and then only the clients whom it found (measured: 580 to 90 microseconds of PostgreSQL for 60 clients).

alter table work_relation add column name_key text collate "C";
comment on column work_relation.name_key is 'Folded name of the client, kept by triggers: what a search compares.';

-- Its end as it is compared: what has ended stays behind the range that is read.
alter table work_relation add column live_until timestamptz
    generated always as (coalesce(ends_at, 'infinity')) stored;
comment on column work_relation.live_until is 'End of the relation, infinity while there is none: for comparison only.';

-- Bytewise order is the column's own, so that a statement need not name it: one that does is never kept prepared.
alter table client alter column name_key type text collate "C";
alter table caseload_entry alter column name_key type text collate "C";

alter table work_relation no force row level security;
alter table client no force row level security;
update work_relation r set name_key = c.name_key
  from client c where c.area_id = r.area_id and c.id = r.client_id;
alter table work_relation force row level security;
alter table client force row level security;

alter table work_relation alter column name_key set not null;
alter table work_relation add constraint work_relation_name_key_length_check
    check (char_length(name_key) between 1 and 320);

create function take_client_name() returns trigger language plpgsql as $$
begin
    select c.name_key into new.name_key from client c where c.area_id = new.area_id and c.id = new.client_id;
    return new;
end $$;
comment on function take_client_name() is 'Before a relation is recorded: takes the folded name of its client.';
create trigger work_relation_name before insert on work_relation
    for each row execute function take_client_name();

create function give_client_name() returns trigger language plpgsql as $$
begin
    update work_relation set name_key = new.name_key where area_id = new.area_id and client_id = new.id;
    return null;
end $$;
comment on function give_client_name() is 'After a change of name: gives it to the relations of the client.';
create trigger client_name after update of name_key on client
    for each row when (old.name_key is distinct from new.name_key) execute function give_client_name();

drop index work_relation_user_idx;
drop index work_relation_unit_idx;
create index work_relation_user_idx on work_relation (area_id, user_id, live_until)
    include (client_id, relation, starts_at, name_key);
create index work_relation_unit_idx on work_relation (area_id, unit_id, live_until)
    include (client_id, relation, starts_at, name_key);

-- The whole order of the caseload's pages, so that none is sorted.
drop index caseload_entry_own_due_idx;
drop index caseload_entry_own_name_idx;
drop index caseload_entry_unit_due_idx;
drop index caseload_entry_unit_name_idx;
create index caseload_entry_own_due_idx
    on caseload_entry (area_id, user_id, next_due_on, client_id, relationship_id, relation);
create index caseload_entry_own_name_idx
    on caseload_entry (area_id, user_id, name_key, client_id, relationship_id, relation);
create index caseload_entry_unit_due_idx
    on caseload_entry (area_id, unit_id, next_due_on, client_id, relationship_id, user_id, relation);
create index caseload_entry_unit_name_idx
    on caseload_entry (area_id, unit_id, name_key, client_id, relationship_id, user_id, relation);
