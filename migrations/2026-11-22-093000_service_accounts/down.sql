alter table user_account drop constraint user_account_service_password_check;
drop table used_assertion;
drop table service_limit;
drop table service_key;
