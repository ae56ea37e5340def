-- A kept answer names a client: without a caller none is seen but those that have expired, which the leader deletes.

alter table idempotency_record enable row level security;
alter table idempotency_record force row level security;
create policy idempotency_record_own on idempotency_record
    using (user_id = app_user() or created_at <= app_now() - interval '24 hours')
    with check (user_id = app_user());
