-- Sealing the access log: what the sequencer reads and what it keeps (decision 0016).

-- The right edge of the tree, so that a new sequencer goes on without reading every leaf; the signed root proves it.
alter table audit_checkpoint add column frontier bytea not null;
comment on column audit_checkpoint.frontier is 'Roots of the whole subtrees, the largest first; they make root_hash.';

-- The order of the log is (xid, id): whatever is below the oldest running transaction can gain no row.
drop index audit_event_xid_idx;
create index audit_event_sequence_idx on audit_event (xid, id);

-- What a worker has done, and what happened in a time.
create index audit_event_user_id_idx on audit_event (user_id, occurred_at);
create index audit_event_occurred_at_idx on audit_event (occurred_at);
