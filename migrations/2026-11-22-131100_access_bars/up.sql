-- The own file and those of relatives are closed to a worker, whatever the relation (434/2003, section 28); trying is told to
-- the lead. Whoever bars somebody else learns nothing: a person is named by the keyed index of the identity code, before or
-- after becoming a client.

create table access_bar (
    area_id smallint default app_area() not null,
    id uuid not null,
    user_id uuid not null,
    kind text not null,
    blind_index bytea not null,
    social_index bytea not null,
    client_id uuid,
    ended_at timestamptz,
    ended_by uuid,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint access_bar_pkey primary key (area_id, id),
    constraint access_bar_area_id_fkey foreign key (area_id) references area (id),
    constraint access_bar_user_id_fkey foreign key (user_id) references user_account (id),
    constraint access_bar_kind_check check (kind in ('own', 'relative')),
    constraint access_bar_blind_index_length_check check (octet_length(blind_index) = 32),
    constraint access_bar_social_index_length_check check (octet_length(social_index) = 32),
    constraint access_bar_client_id_fkey foreign key (area_id, client_id) references client (area_id, id)
        on delete set null (client_id),
    constraint access_bar_ended_by_fkey foreign key (ended_by) references user_account (id),
    constraint access_bar_ended_check check ((ended_at is null) = (ended_by is null))
);
create index access_bar_user_id_idx on access_bar (user_id);
create index access_bar_client_id_idx on access_bar (area_id, client_id);
create index access_bar_blind_index_idx on access_bar (area_id, blind_index);
create index access_bar_ended_by_idx on access_bar (ended_by);
comment on table access_bar is 'Estemerkintä: whose file is closed to a worker. Read with the caller, and kept until access_stamp moves.';
comment on column access_bar.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column access_bar.id is 'Internal identifier (UUIDv7).';
comment on column access_bar.user_id is 'Worker to whom the file is closed.';
comment on column access_bar.kind is 'access_bar_kind.';
comment on column access_bar.blind_index is 'Keyed index of the person''s identity code.';
comment on column access_bar.social_index is 'The same for class S, whose index cannot be joined with the other.';
comment on column access_bar.client_id is 'The client with that code; null while there is none. Shown to nobody.';
comment on column access_bar.ended_at is 'When the bar was lifted; null while it stands.';
comment on column access_bar.ended_by is 'Who lifted it.';
comment on column access_bar.version is 'Row version; ETag.';
comment on column access_bar.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column access_bar.created_at is 'When the row was first recorded.';
comment on column access_bar.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column access_bar.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table access_bar_history (
    area_id smallint not null,
    id uuid not null,
    user_id uuid,
    kind text,
    blind_index bytea,
    social_index bytea,
    client_id uuid,
    ended_at timestamptz,
    ended_by uuid,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint access_bar_history_pkey primary key (area_id, id, version),
    constraint access_bar_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table access_bar_history is 'History of access_bar: each former version with the time it was the recorded one (decision 5).';
comment on column access_bar_history.area_id is 'As in access_bar.';
comment on column access_bar_history.id is 'As in access_bar.';
comment on column access_bar_history.user_id is 'As in access_bar.';
comment on column access_bar_history.kind is 'As in access_bar.';
comment on column access_bar_history.blind_index is 'As in access_bar.';
comment on column access_bar_history.social_index is 'As in access_bar.';
comment on column access_bar_history.client_id is 'As in access_bar.';
comment on column access_bar_history.ended_at is 'As in access_bar.';
comment on column access_bar_history.ended_by is 'As in access_bar.';
comment on column access_bar_history.version is 'As in access_bar.';
comment on column access_bar_history.changed_xid is 'As in access_bar.';
comment on column access_bar_history.created_at is 'As in access_bar.';
comment on column access_bar_history.recorded_at is 'As in access_bar.';
comment on column access_bar_history.recorded_by is 'As in access_bar.';
comment on column access_bar_history.recorded is 'When this version was the recorded one, half-open.';
comment on column access_bar_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger access_bar_touch before update on access_bar for each row execute function record_history();
alter table access_bar_history enable row level security;
alter table access_bar_history force row level security;
create policy access_bar_history_tenant on access_bar_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on access_bar to palvelurekisteri_app;
grant select, insert on access_bar_history to palvelurekisteri_app;

create trigger access_stamp after insert or update or delete on access_bar
    for each statement execute function move_access_stamp();

create function bar_new_client() returns trigger language plpgsql as $$
begin
    if exists (select from access_bar b where b.area_id = new.area_id and b.blind_index = new.blind_index) then
        update access_bar set client_id = new.client_id
         where area_id = new.area_id and blind_index = new.blind_index and client_id is distinct from new.client_id;
    end if;
    return null;
end $$;
comment on function bar_new_client() is 'After an identity code is recorded: bars that name the person close the file of the client.';
create trigger client_identity_code_bar after insert on client_identity_code
    for each row execute function bar_new_client();
