-- Handing a client on, asking for one, and sending one to another service beside the own work: offered, and then answered.

create table handoff (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    relationship_id uuid not null,
    kind text not null,
    legal_basis text not null,
    reason text not null,
    message_ciphertext bytea,
    from_user_id uuid not null,
    from_unit_id uuid not null,
    to_unit_id uuid not null,
    to_user_id uuid,
    receiver_role text not null,
    valid_until date,
    answer_by date not null,
    state text default 'open' not null,
    answered_at timestamptz,
    answered_by uuid,
    receiver_id uuid,
    decline_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint handoff_pkey primary key (area_id, id),
    constraint handoff_area_id_fkey foreign key (area_id) references area (id),
    constraint handoff_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint handoff_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint handoff_relationship_id_fkey foreign key (area_id, relationship_id) references service_relationship (area_id, id),
    constraint handoff_kind_check check (kind in ('transfer', 'referral', 'request')),
    constraint handoff_legal_basis_check check (legal_basis in ('same_controller', 'multidisciplinary_support', 'activation_plan')),
    constraint handoff_reason_length_check check (char_length(reason) between 1 and 40),
    constraint handoff_from_user_id_fkey foreign key (from_user_id) references user_account (id),
    constraint handoff_from_unit_id_fkey foreign key (from_unit_id) references unit (id),
    constraint handoff_to_unit_id_fkey foreign key (to_unit_id) references unit (id),
    constraint handoff_to_user_id_fkey foreign key (to_user_id) references user_account (id),
    constraint handoff_receiver_role_check check (receiver_role in ('employment_officer', 'social_worker')),
    constraint handoff_state_check check (state in ('open', 'accepted', 'declined', 'revoked')),
    constraint handoff_answered_by_fkey foreign key (answered_by) references user_account (id),
    constraint handoff_receiver_id_fkey foreign key (receiver_id) references user_account (id),
    constraint handoff_decline_reason_length_check check (char_length(decline_reason) between 1 and 40),
    constraint handoff_answer_check check ((state = 'open') = (answered_at is null) and (state = 'accepted') = (receiver_id is not null))
);
create index handoff_client_id_idx on handoff (area_id, client_id);
create index handoff_relationship_id_idx on handoff (area_id, relationship_id);
create index handoff_controller_organisation_id_idx on handoff (controller_organisation_id);
create index handoff_from_user_id_idx on handoff (from_user_id);
create index handoff_from_unit_id_idx on handoff (from_unit_id);
create index handoff_to_unit_id_idx on handoff (to_unit_id);
create index handoff_to_user_id_idx on handoff (to_user_id);
create index handoff_answered_by_idx on handoff (answered_by);
create index handoff_receiver_id_idx on handoff (receiver_id);
-- A form that is sent twice offers once; an expired one is revoked before it is offered anew.
create unique index handoff_one_open_key on handoff (area_id, relationship_id, kind, to_unit_id) where state = 'open';
comment on table handoff is 'Siirto ja lähete: a client offered to another unit, or asked for. Until it is accepted it gives nobody access. It expires by itself: that is a predicate at read, never a state.';
comment on column handoff.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column handoff.id is 'Internal identifier (UUIDv7).';
comment on column handoff.client_id is 'Asiakas.';
comment on column handoff.controller_organisation_id is 'Rekisterinpitäjä: the authority (decision 2).';
comment on column handoff.relationship_id is 'Service relationship.';
comment on column handoff.kind is 'handoff_kind: what accepting it does.';
comment on column handoff.legal_basis is 'handoff_basis: on what the receiver may know.';
comment on column handoff.reason is 'handoff_reason.';
comment on column handoff.message_ciphertext is 'Message to who answers, encrypted; null without one.';
comment on column handoff.from_user_id is 'Who offers or asks.';
comment on column handoff.from_unit_id is 'Unit on whose behalf.';
comment on column handoff.to_unit_id is 'Unit that answers.';
comment on column handoff.to_user_id is 'Worker who answers; null where anybody of the unit may.';
comment on column handoff.receiver_role is 'Role in which the client is received.';
comment on column handoff.valid_until is 'Last day of the receiver''s work beside the own; null while the relationship is open.';
comment on column handoff.answer_by is 'Last day to answer. From the next day on it has expired, and both leads have it before them.';
comment on column handoff.state is 'open, accepted, declined or revoked.';
comment on column handoff.answered_at is 'When it was accepted, declined or revoked.';
comment on column handoff.answered_by is 'Who did so.';
comment on column handoff.receiver_id is 'Who has received the client; null until it is accepted.';
comment on column handoff.decline_reason is 'handoff_decline_reason; null unless declined.';
comment on column handoff.version is 'Row version; ETag.';
comment on column handoff.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column handoff.created_at is 'When the row was first recorded.';
comment on column handoff.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column handoff.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table handoff_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    relationship_id uuid,
    kind text,
    legal_basis text,
    reason text,
    message_ciphertext bytea,
    from_user_id uuid,
    from_unit_id uuid,
    to_unit_id uuid,
    to_user_id uuid,
    receiver_role text,
    valid_until date,
    answer_by date,
    state text,
    answered_at timestamptz,
    answered_by uuid,
    receiver_id uuid,
    decline_reason text,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint handoff_history_pkey primary key (area_id, id, version),
    constraint handoff_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table handoff_history is 'History of handoff: each former version with the time it was the recorded one (decision 5).';
comment on column handoff_history.area_id is 'As in handoff.';
comment on column handoff_history.id is 'As in handoff.';
comment on column handoff_history.client_id is 'As in handoff.';
comment on column handoff_history.controller_organisation_id is 'As in handoff.';
comment on column handoff_history.relationship_id is 'As in handoff.';
comment on column handoff_history.kind is 'As in handoff.';
comment on column handoff_history.legal_basis is 'As in handoff.';
comment on column handoff_history.reason is 'As in handoff.';
comment on column handoff_history.message_ciphertext is 'As in handoff.';
comment on column handoff_history.from_user_id is 'As in handoff.';
comment on column handoff_history.from_unit_id is 'As in handoff.';
comment on column handoff_history.to_unit_id is 'As in handoff.';
comment on column handoff_history.to_user_id is 'As in handoff.';
comment on column handoff_history.receiver_role is 'As in handoff.';
comment on column handoff_history.valid_until is 'As in handoff.';
comment on column handoff_history.answer_by is 'As in handoff.';
comment on column handoff_history.state is 'As in handoff.';
comment on column handoff_history.answered_at is 'As in handoff.';
comment on column handoff_history.answered_by is 'As in handoff.';
comment on column handoff_history.receiver_id is 'As in handoff.';
comment on column handoff_history.decline_reason is 'As in handoff.';
comment on column handoff_history.version is 'As in handoff.';
comment on column handoff_history.changed_xid is 'As in handoff.';
comment on column handoff_history.created_at is 'As in handoff.';
comment on column handoff_history.recorded_at is 'As in handoff.';
comment on column handoff_history.recorded_by is 'As in handoff.';
comment on column handoff_history.recorded is 'When this version was the recorded one, half-open.';
comment on column handoff_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger handoff_touch before update on handoff for each row execute function record_history();
alter table handoff enable row level security;
alter table handoff force row level security;
create policy handoff_tenant on handoff using (area_id = app_area()) with check (area_id = app_area());
alter table handoff_history enable row level security;
alter table handoff_history force row level security;
create policy handoff_history_tenant on handoff_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on handoff to palvelurekisteri_app;
grant select, insert on handoff_history to palvelurekisteri_app;
