drop index audit_event_occurred_at_idx;
drop index audit_event_user_id_idx;
drop index audit_event_sequence_idx;
create index audit_event_xid_idx on audit_event (xid);
alter table audit_checkpoint drop column frontier;
