drop table idempotency_record;
drop table refresh_token;
drop table session;
drop table absence_cover;
drop table role_grant;
drop table user_account;
