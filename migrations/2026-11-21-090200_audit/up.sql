-- The access log: who saw or did what, to whom, why. Its shape is settled by decision 7.

-- One event per request (decision 7): ids and codes only, immutable, no foreign keys, partitioned by year.
create table audit_event (
    id uuid not null,
    occurred_at timestamptz not null,
    area_id smallint,
    user_id uuid,
    session_id uuid,
    role text,
    role_grant_id uuid,
    organisation_id uuid,
    acting_for uuid,
    operation text not null,
    action text not null,
    record_class text,
    relation text,
    purpose text,
    outcome text not null,
    status smallint not null,
    code text,
    request_id uuid not null,
    subject_id uuid,
    client_ids uuid[] not null default '{}',
    row_count integer,
    changed_fields text[],
    target_id uuid,
    has_reason boolean not null default false,
    xid xid8 not null default pg_current_xact_id(),
    recorded_at timestamptz not null default clock_timestamp(),
    constraint audit_event_pkey primary key (id, occurred_at),
    constraint audit_event_operation_length_check check (char_length(operation) between 1 and 80),
    constraint audit_event_action_length_check check (char_length(action) between 1 and 40),
    constraint audit_event_role_length_check check (char_length(role) between 1 and 40),
    constraint audit_event_record_class_length_check check (char_length(record_class) between 1 and 40),
    constraint audit_event_relation_length_check check (char_length(relation) between 1 and 40),
    constraint audit_event_purpose_length_check check (char_length(purpose) between 1 and 40),
    constraint audit_event_outcome_check check (outcome in ('allowed', 'refused', 'replayed', 'failed')),
    constraint audit_event_code_length_check check (char_length(code) between 1 and 120)
) partition by range (occurred_at);
create table audit_event_2025 partition of audit_event for values from ('2025-01-01 00:00+00') to ('2026-01-01 00:00+00');
create table audit_event_2026 partition of audit_event for values from ('2026-01-01 00:00+00') to ('2027-01-01 00:00+00');
create table audit_event_2027 partition of audit_event for values from ('2027-01-01 00:00+00') to ('2028-01-01 00:00+00');
create table audit_event_2028 partition of audit_event for values from ('2028-01-01 00:00+00') to ('2029-01-01 00:00+00');
create table audit_event_other partition of audit_event default;
create index audit_event_request_id_idx on audit_event (request_id);
create index audit_event_xid_idx on audit_event (xid);
comment on table audit_event is 'Käyttöloki: every read, write, list, search, refusal and export, one row a request. 703/2023 10 §, 906/2019 17 §.';
comment on column audit_event.id is 'Identifier (UUIDv7).';
comment on column audit_event.occurred_at is 'When the request was answered (UTC).';
comment on column audit_event.area_id is 'Employment area of the session; null before login.';
comment on column audit_event.user_id is 'Account; null before login.';
comment on column audit_event.session_id is 'Session.';
comment on column audit_event.role is 'Role of the acting grant.';
comment on column audit_event.role_grant_id is 'Acting grant.';
comment on column audit_event.organisation_id is 'Organisation on whose behalf.';
comment on column audit_event.acting_for is 'Colleague whose work was covered, when the right came from cover.';
comment on column audit_event.operation is 'Operation id of the API, or command name.';
comment on column audit_event.action is 'read, list, search, create, update, transition, export, login …';
comment on column audit_event.record_class is 'Tietoryhmä: record class that was touched.';
comment on column audit_event.relation is 'Relation that gave the right.';
comment on column audit_event.purpose is 'Käyttötarkoitus: coded purpose.';
comment on column audit_event.outcome is 'allowed, refused, replayed or failed.';
comment on column audit_event.status is 'HTTP status of the answer.';
comment on column audit_event.code is 'Problem code of a refusal.';
comment on column audit_event.request_id is 'Request id, also in logs and answers.';
comment on column audit_event.subject_id is 'The one object that was addressed, as given in the path.';
comment on column audit_event.client_ids is 'Clients whose data were shown or changed, in the order shown.';
comment on column audit_event.row_count is 'Rows shown, for lists and searches.';
comment on column audit_event.changed_fields is 'Names of changed fields, never values.';
comment on column audit_event.target_id is 'Object that was created.';
comment on column audit_event.has_reason is 'True when a free-text reason is kept in audit_reason.';
comment on column audit_event.xid is 'Writing transaction; readers stop at pg_snapshot_xmin so that a past range never gains rows.';
comment on column audit_event.recorded_at is 'When the row was written (UTC).';

create table audit_reason (
    event_id uuid not null,
    reason text not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint audit_reason_pkey primary key (event_id),
    constraint audit_reason_reason_length_check check (char_length(reason) between 1 and 500)
);
comment on table audit_reason is 'Perustelu: free-text reasons, apart from the events so that those hold codes only.';
comment on column audit_reason.event_id is 'The audit event.';
comment on column audit_reason.reason is 'The reason as the worker gave it.';
comment on column audit_reason.recorded_at is 'When the row was written (UTC).';

create table audit_client (
    client_id uuid not null,
    position bigint not null,
    event_id uuid not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint audit_client_pkey primary key (client_id, position)
);
comment on table audit_client is 'Index of events by client, filled by the sequencer (decision 7).';
comment on column audit_client.client_id is 'The client.';
comment on column audit_client.position is 'Position of the event in the sealed order.';
comment on column audit_client.event_id is 'The audit event.';
comment on column audit_client.recorded_at is 'When the row was written (UTC).';

create table audit_leaf (
    position bigint not null,
    event_id uuid not null,
    hash bytea not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint audit_leaf_pkey primary key (position),
    constraint audit_leaf_event_id_key unique (event_id),
    constraint audit_leaf_hash_range_check check (octet_length(hash) = 32)
);
comment on table audit_leaf is 'Sealed order of the events: leaf hashes of the Merkle tree (RFC 9162).';
comment on column audit_leaf.position is 'Position in the tree, without gaps.';
comment on column audit_leaf.event_id is 'The audit event.';
comment on column audit_leaf.hash is 'SHA-256 leaf hash.';
comment on column audit_leaf.recorded_at is 'When the row was written (UTC).';

create table audit_checkpoint (
    tree_size bigint not null,
    root_hash bytea not null,
    signed_at timestamptz not null,
    key_id text not null,
    signature bytea not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint audit_checkpoint_pkey primary key (tree_size),
    constraint audit_checkpoint_key_id_length_check check (char_length(key_id) between 1 and 64),
    constraint audit_checkpoint_root_hash_range_check check (octet_length(root_hash) = 32)
);
comment on table audit_checkpoint is 'Signed tree heads, at most 60 seconds apart, copied outside the database.';
comment on column audit_checkpoint.tree_size is 'Number of leaves that the signature covers.';
comment on column audit_checkpoint.root_hash is 'Merkle root.';
comment on column audit_checkpoint.signed_at is 'When it was signed (UTC).';
comment on column audit_checkpoint.key_id is 'Signing key.';
comment on column audit_checkpoint.signature is 'Ed25519 signature.';
comment on column audit_checkpoint.recorded_at is 'When the row was written (UTC).';

-- Nobody changes what has been recorded, the owner included.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'audit rows are immutable' using errcode = 'insufficient_privilege';
end $$;
comment on function refuse_change() is 'Refuses update, delete and truncate on audit tables.';
create trigger audit_event_immutable before update or delete on audit_event for each row execute function refuse_change();
create trigger audit_reason_immutable before update or delete on audit_reason for each row execute function refuse_change();
create trigger audit_leaf_immutable before update or delete on audit_leaf for each row execute function refuse_change();
create trigger audit_checkpoint_immutable before update or delete on audit_checkpoint for each row execute function refuse_change();

-- Inserts are open, reads are for the auditor (decision 7).
alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy audit_event_append on audit_event for insert with check (true);
create policy audit_event_inspect on audit_event for select to palvelurekisteri_audit using (true);
alter table audit_reason enable row level security;
alter table audit_reason force row level security;
create policy audit_reason_append on audit_reason for insert with check (true);
create policy audit_reason_inspect on audit_reason for select to palvelurekisteri_audit using (true);
grant insert on audit_event, audit_reason to palvelurekisteri_app;
grant select on audit_event, audit_reason, audit_client, audit_leaf, audit_checkpoint to palvelurekisteri_audit;
grant insert on audit_client, audit_leaf, audit_checkpoint to palvelurekisteri_audit;
