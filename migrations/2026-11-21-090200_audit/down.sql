drop table audit_checkpoint;
drop table audit_leaf;
drop table audit_client;
drop table audit_reason;
drop table audit_event;
drop function refuse_change();
