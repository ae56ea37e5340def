-- Who a caller is - grants, covers, units, disabling - is read once and kept by the program. One number tells whether
-- that still holds, so that a request asks for one row and not for five tables (measured: a sixth of a client's reading).

create table access_stamp (
    id smallint default 1 not null,
    stamp bigint default 1 not null,
    recorded_at timestamptz default clock_timestamp() not null,
    constraint access_stamp_pkey primary key (id),
    constraint access_stamp_id_check check (id = 1)
);
comment on table access_stamp is 'Moves in every transaction that changes who may do what; compared at the start of each request.';
comment on column access_stamp.id is 'There is one row.';
comment on column access_stamp.stamp is 'Number of the last change.';
comment on column access_stamp.recorded_at is 'When it was made.';
insert into access_stamp default values;
grant select, update on access_stamp to palvelurekisteri_app;

create function move_access_stamp() returns trigger language plpgsql as $$
begin
    update access_stamp set stamp = stamp + 1, recorded_at = clock_timestamp();
    return null;
end $$;
comment on function move_access_stamp() is 'After a change of who may do what: what the program has kept of callers no longer holds.';

create trigger access_stamp after insert or update or delete on role_grant
    for each statement execute function move_access_stamp();
create trigger access_stamp after insert or update or delete on absence_cover
    for each statement execute function move_access_stamp();
create trigger access_stamp after insert or update or delete on unit
    for each statement execute function move_access_stamp();
create trigger access_stamp after update of disabled_at, must_change_password on user_account
    for each statement execute function move_access_stamp();
create trigger access_stamp after update of authority_organisation_id on area
    for each statement execute function move_access_stamp();
