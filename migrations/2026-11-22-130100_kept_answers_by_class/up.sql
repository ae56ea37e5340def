-- A kept answer is repeated only to the grant that it was given under, and as far as its own class may still be read. Those
-- kept before say neither; they are forgotten, and a repeat of the last day is done as a new request.

alter table idempotency_record no force row level security;
delete from idempotency_record;
alter table idempotency_record force row level security;
alter table idempotency_record
    add column role_grant_id uuid not null,
    add column record_class text,
    add constraint idempotency_record_record_class_length_check check (char_length(record_class) between 1 and 40);
comment on column idempotency_record.role_grant_id is 'Grant under which it was given.';
comment on column idempotency_record.record_class is 'Tietoryhmä: what is decided anew before a repeat; null where no client is concerned.';
