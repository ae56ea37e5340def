-- Service accounts: machines log in with keys of their own, from the addresses and in the hours that an administrator allows.

create table service_key (
    id uuid not null,
    user_id uuid not null,
    public_key bytea not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    revoked_at timestamptz,
    created_by uuid,
    created_at timestamptz default clock_timestamp() not null,
    constraint service_key_pkey primary key (id),
    constraint service_key_user_id_fkey foreign key (user_id) references user_account (id),
    constraint service_key_created_by_fkey foreign key (created_by) references user_account (id),
    constraint service_key_public_key_key unique (public_key),
    constraint service_key_public_key_length_check check (octet_length(public_key) = 32),
    constraint service_key_period_check check (starts_at < ends_at)
);
create index service_key_user_id_idx on service_key (user_id);
create index service_key_created_by_idx on service_key (created_by);
comment on table service_key is 'Palvelutilin avain: a public key with which a machine says who it is (RFC 7523). The private half is the machine''s.';
comment on column service_key.id is 'Internal identifier (UUIDv7).';
comment on column service_key.user_id is 'Whose key.';
comment on column service_key.public_key is 'Ed25519 public key, 32 bytes; one key belongs to one account.';
comment on column service_key.starts_at is 'From when it is accepted.';
comment on column service_key.ends_at is 'Until when it is accepted.';
comment on column service_key.revoked_at is 'When it was revoked; it is refused from then on.';
comment on column service_key.created_by is 'Who registered it; null where the command line did.';
comment on column service_key.created_at is 'When it was registered.';
grant select, insert, update on service_key to palvelurekisteri_app;

create table service_limit (
    user_id uuid not null,
    allowed_addresses text[] default '{}' not null,
    allowed_hours text[] default '{}' not null,
    version bigint default 1 not null,
    created_at timestamptz default clock_timestamp() not null,
    updated_at timestamptz default clock_timestamp() not null,
    constraint service_limit_pkey primary key (user_id),
    constraint service_limit_user_id_fkey foreign key (user_id) references user_account (id),
    constraint service_limit_allowed_addresses_count_check check (cardinality(allowed_addresses) <= 50),
    constraint service_limit_allowed_hours_count_check check (cardinality(allowed_hours) <= 50)
);
comment on table service_limit is 'Palvelutilin rajat: from where and when a machine may log in. Without a row, nowhere and never.';
comment on column service_limit.user_id is 'The service account.';
comment on column service_limit.allowed_addresses is 'Networks in CIDR notation.';
comment on column service_limit.allowed_hours is 'Hours in Helsinki as weekday (1 is Monday), first and last minute of the day: 1 00:00-05:00.';
comment on column service_limit.version is 'Row version; ETag.';
comment on column service_limit.created_at is 'When the row was made.';
comment on column service_limit.updated_at is 'When it was last changed.';
grant select, insert, update on service_limit to palvelurekisteri_app;

create table used_assertion (
    user_id uuid not null,
    assertion_hash bytea not null,
    expires_at timestamptz not null,
    created_at timestamptz default clock_timestamp() not null,
    constraint used_assertion_pkey primary key (user_id, assertion_hash),
    constraint used_assertion_user_id_fkey foreign key (user_id) references user_account (id),
    constraint used_assertion_assertion_hash_length_check check (octet_length(assertion_hash) = 32)
);
create index used_assertion_expires_at_idx on used_assertion (expires_at);
comment on table used_assertion is 'Ids of assertions that were used, until they expire: each works once.';
comment on column used_assertion.user_id is 'Who used it.';
comment on column used_assertion.assertion_hash is 'SHA-256 of the id (jti).';
comment on column used_assertion.expires_at is 'Until when it would be accepted again.';
comment on column used_assertion.created_at is 'When it was used.';
grant select, insert, delete on used_assertion to palvelurekisteri_app;

-- A machine has no password.
update user_account set password_hash = null, must_change_password = false where kind = 'service';
alter table user_account add constraint user_account_service_password_check check (kind = 'person' or password_hash is null);
