drop policy idempotency_record_own on idempotency_record;
alter table idempotency_record no force row level security;
alter table idempotency_record disable row level security;
