-- Accounts, role grants, sessions: who may log in, and as what. Tokens carry identity only; rights are read here at each request.

create table user_account (
    id uuid not null,
    username text not null,
    display_name text not null,
    kind text default 'person' not null,
    password_hash text,
    must_change_password boolean default false not null,
    failed_logins integer default 0 not null,
    last_failed_login_at timestamptz,
    disabled_at timestamptz,
    version bigint default 1 not null,
    created_at timestamptz default clock_timestamp() not null,
    updated_at timestamptz default clock_timestamp() not null,
    constraint user_account_pkey primary key (id),
    constraint user_account_username_length_check check (char_length(username) between 1 and 80),
    constraint user_account_display_name_length_check check (char_length(display_name) between 1 and 120),
    constraint user_account_kind_check check (kind in ('person', 'service')),
    constraint user_account_password_hash_length_check check (char_length(password_hash) between 1 and 300),
    constraint user_account_failed_logins_range_check check (failed_logins>=0),
    constraint user_account_username_key unique (username),
    constraint user_account_username_form_check check (username = lower(username))
);
comment on table user_account is 'Käyttäjä: a person or a service that logs in.';
comment on column user_account.id is 'Internal identifier (UUIDv7).';
comment on column user_account.username is 'Login name, lower case.';
comment on column user_account.display_name is 'Name shown to colleagues and in the client''s log report.';
comment on column user_account.kind is 'Person or service account.';
comment on column user_account.password_hash is 'Argon2id PHC string; null where the account has none.';
comment on column user_account.must_change_password is 'True until a password given by an administrator has been changed.';
comment on column user_account.failed_logins is 'Failed logins since the last success; decays.';
comment on column user_account.last_failed_login_at is 'When the last login failed.';
comment on column user_account.disabled_at is 'When the account was disabled; a disabled account is refused at once.';
comment on column user_account.version is 'Row version; ETag.';
comment on column user_account.created_at is 'When the account was made.';
comment on column user_account.updated_at is 'When the account was last changed.';
grant select, insert, update on user_account to palvelurekisteri_app;

create table role_grant (
    id uuid not null,
    user_id uuid not null,
    area_id smallint not null,
    role text not null,
    organisation_id uuid not null,
    unit_id uuid,
    valid daterange not null,
    granted_by uuid,
    ended_by uuid,
    version bigint default 1 not null,
    created_at timestamptz default clock_timestamp() not null,
    updated_at timestamptz default clock_timestamp() not null,
    constraint role_grant_pkey primary key (id),
    constraint role_grant_user_id_fkey foreign key (user_id) references user_account (id),
    constraint role_grant_area_id_fkey foreign key (area_id) references area (id),
    constraint role_grant_role_check check (role in ('social_worker', 'employment_officer', 'coach', 'team_lead', 'admin', 'statistician', 'export_service', 'auditor')),
    constraint role_grant_organisation_id_fkey foreign key (organisation_id) references organisation (id),
    constraint role_grant_unit_id_fkey foreign key (unit_id) references unit (id),
    constraint role_grant_granted_by_fkey foreign key (granted_by) references user_account (id),
    constraint role_grant_ended_by_fkey foreign key (ended_by) references user_account (id)
);
create index role_grant_user_id_idx on role_grant (user_id);
create index role_grant_area_id_idx on role_grant (area_id);
create index role_grant_organisation_id_idx on role_grant (organisation_id);
create index role_grant_unit_id_idx on role_grant (unit_id);
create index role_grant_granted_by_idx on role_grant (granted_by);
create index role_grant_ended_by_idx on role_grant (ended_by);
create index role_grant_user_valid_idx on role_grant using gist (user_id, valid);
comment on table role_grant is 'Käyttöoikeus: ties a person to a role in an organisation or unit of an area from a day to a day (380/2023 124 §).';
comment on column role_grant.id is 'Internal identifier (UUIDv7).';
comment on column role_grant.user_id is 'Who.';
comment on column role_grant.area_id is 'In which employment area.';
comment on column role_grant.role is 'role.';
comment on column role_grant.organisation_id is 'On whose behalf.';
comment on column role_grant.unit_id is 'In which unit; null means the whole organisation in the area.';
comment on column role_grant.valid is 'From which day to which day, half-open.';
comment on column role_grant.granted_by is 'Who granted it; null for the first administrator.';
comment on column role_grant.ended_by is 'Who ended it before its time.';
comment on column role_grant.version is 'Row version; ETag.';
comment on column role_grant.created_at is 'When it was granted.';
comment on column role_grant.updated_at is 'When it was last changed.';
grant select, insert, update on role_grant to palvelurekisteri_app;

create table absence_cover (
    id uuid not null,
    area_id smallint not null,
    absent_user_id uuid not null,
    substitute_user_id uuid not null,
    valid daterange not null,
    granted_by uuid not null,
    created_at timestamptz default clock_timestamp() not null,
    constraint absence_cover_pkey primary key (id),
    constraint absence_cover_area_id_fkey foreign key (area_id) references area (id),
    constraint absence_cover_absent_user_id_fkey foreign key (absent_user_id) references user_account (id),
    constraint absence_cover_substitute_user_id_fkey foreign key (substitute_user_id) references user_account (id),
    constraint absence_cover_granted_by_fkey foreign key (granted_by) references user_account (id),
    constraint absence_cover_distinct_check check (absent_user_id <> substitute_user_id)
);
create index absence_cover_area_id_idx on absence_cover (area_id);
create index absence_cover_absent_user_id_idx on absence_cover (absent_user_id);
create index absence_cover_substitute_user_id_idx on absence_cover (substitute_user_id);
create index absence_cover_granted_by_idx on absence_cover (granted_by);
comment on table absence_cover is 'Sijaisuus: while a colleague is away, another does the work; ends by itself.';
comment on column absence_cover.id is 'Internal identifier (UUIDv7).';
comment on column absence_cover.area_id is 'Employment area.';
comment on column absence_cover.absent_user_id is 'Whose work is covered.';
comment on column absence_cover.substitute_user_id is 'Who covers.';
comment on column absence_cover.valid is 'From which day to which day, half-open.';
comment on column absence_cover.granted_by is 'Who arranged it.';
comment on column absence_cover.created_at is 'When it was arranged.';
grant select, insert, update on absence_cover to palvelurekisteri_app;

create table session (
    id uuid not null,
    user_id uuid not null,
    area_id smallint not null,
    role_grant_id uuid,
    authenticated_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    end_reason text,
    created_at timestamptz default clock_timestamp() not null,
    constraint session_pkey primary key (id),
    constraint session_user_id_fkey foreign key (user_id) references user_account (id),
    constraint session_area_id_fkey foreign key (area_id) references area (id),
    constraint session_role_grant_id_fkey foreign key (role_grant_id) references role_grant (id),
    constraint session_end_reason_length_check check (char_length(end_reason) between 1 and 40)
);
create index session_user_id_idx on session (user_id);
create index session_area_id_idx on session (area_id);
create index session_role_grant_id_idx on session (role_grant_id);
comment on table session is 'Istunto: one login. A dead session is refused at the next request.';
comment on column session.id is 'Session identifier (sid of the access token).';
comment on column session.user_id is 'Whose session.';
comment on column session.area_id is 'The one active employment area of the session.';
comment on column session.role_grant_id is 'Acting grant chosen at login, when there are several.';
comment on column session.authenticated_at is 'When the password was last given; step-up looks at it.';
comment on column session.expires_at is 'Absolute end, 10 hours after login.';
comment on column session.ended_at is 'When it was ended: logout, reuse, password change, disabling.';
comment on column session.end_reason is 'Why it was ended.';
comment on column session.created_at is 'When it began.';
grant select, insert, update on session to palvelurekisteri_app;

create table refresh_token (
    token_hash bytea not null,
    session_id uuid not null,
    issued_at timestamptz not null,
    idle_expires_at timestamptz not null,
    used_at timestamptz,
    successor_hash bytea,
    created_at timestamptz default clock_timestamp() not null,
    constraint refresh_token_pkey primary key (token_hash),
    constraint refresh_token_token_hash_range_check check (octet_length(token_hash)=32),
    constraint refresh_token_session_id_fkey foreign key (session_id) references session (id)
);
create index refresh_token_session_id_idx on refresh_token (session_id);
comment on table refresh_token is 'Refresh tokens of a session, each used once; only their SHA-256 is kept.';
comment on column refresh_token.token_hash is 'SHA-256 of the token.';
comment on column refresh_token.session_id is 'Session (token family).';
comment on column refresh_token.issued_at is 'When it was issued.';
comment on column refresh_token.idle_expires_at is '30 minutes after issue.';
comment on column refresh_token.used_at is 'When it was exchanged.';
comment on column refresh_token.successor_hash is 'Hash of the token that replaced it.';
comment on column refresh_token.created_at is 'When the row was recorded.';
grant select, insert, update on refresh_token to palvelurekisteri_app;

create table idempotency_record (
    user_id uuid not null,
    idempotency_key text not null,
    operation text not null,
    request_hash bytea not null,
    area_id smallint,
    client_id uuid,
    status smallint not null,
    sealed_answer text not null,
    created_at timestamptz default clock_timestamp() not null,
    constraint idempotency_record_pkey primary key (user_id, idempotency_key),
    constraint idempotency_record_idempotency_key_length_check check (char_length(idempotency_key) between 1 and 255),
    constraint idempotency_record_operation_length_check check (char_length(operation) between 1 and 80),
    constraint idempotency_record_request_hash_range_check check (octet_length(request_hash)=32),
    constraint idempotency_record_sealed_answer_length_check check (char_length(sealed_answer) between 1 and 2000000)
);
create index idempotency_record_created_at_idx on idempotency_record (created_at);
comment on table idempotency_record is 'Stored answers of creating requests, so that a repeat is not done twice. Kept 24 hours, answers encrypted.';
comment on column idempotency_record.user_id is 'Account that sent the request.';
comment on column idempotency_record.idempotency_key is 'The key of the client.';
comment on column idempotency_record.operation is 'Operation id.';
comment on column idempotency_record.request_hash is 'SHA-256 of method, path and body.';
comment on column idempotency_record.area_id is 'Area of the session.';
comment on column idempotency_record.client_id is 'Client whose access is checked again before a replay.';
comment on column idempotency_record.status is 'Status of the stored answer.';
comment on column idempotency_record.sealed_answer is 'Headers and body, encrypted.';
comment on column idempotency_record.created_at is 'When the answer was stored.';
grant select, insert, delete on idempotency_record to palvelurekisteri_app;
