alter table idempotency_record drop column record_class;
alter table idempotency_record drop column role_grant_id;
