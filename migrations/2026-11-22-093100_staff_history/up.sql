-- Organisations, units and accounts keep their former versions like every other record (decision 5): who called it
-- what, and when. Only what raises the version is kept: a login moves counters of the account, not the account.

alter table organisation
    add column changed_xid xid8 default pg_current_xact_id() not null,
    add column recorded_at timestamptz default clock_timestamp() not null,
    add column recorded_by uuid default app_user();
comment on column organisation.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column organisation.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column organisation.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table organisation_history (
    id uuid not null,
    kind text,
    name text,
    name_sv text,
    business_id text,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    updated_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint organisation_history_pkey primary key (id, version),
    constraint organisation_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table organisation_history is 'History of organisation: each former version with the time it was the recorded one (decision 5).';
comment on column organisation_history.id is 'As in organisation.';
comment on column organisation_history.kind is 'As in organisation.';
comment on column organisation_history.name is 'As in organisation.';
comment on column organisation_history.name_sv is 'As in organisation.';
comment on column organisation_history.business_id is 'As in organisation.';
comment on column organisation_history.version is 'As in organisation.';
comment on column organisation_history.changed_xid is 'As in organisation.';
comment on column organisation_history.created_at is 'As in organisation.';
comment on column organisation_history.updated_at is 'As in organisation.';
comment on column organisation_history.recorded_at is 'As in organisation.';
comment on column organisation_history.recorded_by is 'As in organisation.';
comment on column organisation_history.recorded is 'When this version was the recorded one, half-open.';
comment on column organisation_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger organisation_touch before update on organisation for each row
    when (new.version is distinct from old.version) execute function record_history();
grant select, insert on organisation_history to palvelurekisteri_app;

alter table unit
    add column changed_xid xid8 default pg_current_xact_id() not null,
    add column recorded_at timestamptz default clock_timestamp() not null,
    add column recorded_by uuid default app_user();
comment on column unit.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column unit.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column unit.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table unit_history (
    area_id smallint not null,
    id uuid not null,
    organisation_id uuid,
    name text,
    name_sv text,
    valid daterange,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    updated_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint unit_history_pkey primary key (area_id, id, version),
    constraint unit_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table unit_history is 'History of unit: each former version with the time it was the recorded one (decision 5).';
comment on column unit_history.area_id is 'As in unit.';
comment on column unit_history.id is 'As in unit.';
comment on column unit_history.organisation_id is 'As in unit.';
comment on column unit_history.name is 'As in unit.';
comment on column unit_history.name_sv is 'As in unit.';
comment on column unit_history.valid is 'As in unit.';
comment on column unit_history.version is 'As in unit.';
comment on column unit_history.changed_xid is 'As in unit.';
comment on column unit_history.created_at is 'As in unit.';
comment on column unit_history.updated_at is 'As in unit.';
comment on column unit_history.recorded_at is 'As in unit.';
comment on column unit_history.recorded_by is 'As in unit.';
comment on column unit_history.recorded is 'When this version was the recorded one, half-open.';
comment on column unit_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger unit_touch before update on unit for each row
    when (new.version is distinct from old.version) execute function record_history();
alter table unit_history enable row level security;
alter table unit_history force row level security;
create policy unit_history_tenant on unit_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert on unit_history to palvelurekisteri_app;

alter table user_account
    add column changed_xid xid8 default pg_current_xact_id() not null,
    add column recorded_at timestamptz default clock_timestamp() not null,
    add column recorded_by uuid default app_user();
comment on column user_account.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column user_account.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column user_account.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table user_account_history (
    id uuid not null,
    username text,
    display_name text,
    kind text,
    must_change_password boolean,
    disabled_at timestamptz,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    updated_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint user_account_history_pkey primary key (id, version),
    constraint user_account_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table user_account_history is 'History of user_account: each former version with the time it was the recorded one (decision 5). The password is not in it.';
comment on column user_account_history.id is 'As in user_account.';
comment on column user_account_history.username is 'As in user_account.';
comment on column user_account_history.display_name is 'As in user_account.';
comment on column user_account_history.kind is 'As in user_account.';
comment on column user_account_history.must_change_password is 'As in user_account.';
comment on column user_account_history.disabled_at is 'As in user_account.';
comment on column user_account_history.version is 'As in user_account.';
comment on column user_account_history.changed_xid is 'As in user_account.';
comment on column user_account_history.created_at is 'As in user_account.';
comment on column user_account_history.updated_at is 'As in user_account.';
comment on column user_account_history.recorded_at is 'As in user_account.';
comment on column user_account_history.recorded_by is 'As in user_account.';
comment on column user_account_history.recorded is 'When this version was the recorded one, half-open.';
comment on column user_account_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger user_account_touch before update on user_account for each row
    when (new.version is distinct from old.version) execute function record_history();
grant select, insert on user_account_history to palvelurekisteri_app;
