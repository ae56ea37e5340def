alter table caseload_entry add column protected boolean default false not null;
comment on column caseload_entry.protected is 'True while a non-disclosure order is in force.';

drop function app_today();
