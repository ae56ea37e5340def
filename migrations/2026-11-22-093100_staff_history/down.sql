drop trigger user_account_touch on user_account;
drop table user_account_history;
alter table user_account drop column recorded_by, drop column recorded_at, drop column changed_xid;
drop trigger unit_touch on unit;
drop table unit_history;
alter table unit drop column recorded_by, drop column recorded_at, drop column changed_xid;
drop trigger organisation_touch on organisation;
drop table organisation_history;
alter table organisation drop column recorded_by, drop column recorded_at, drop column changed_xid;
