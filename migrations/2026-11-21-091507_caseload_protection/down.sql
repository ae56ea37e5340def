alter table caseload_entry drop column protected_on;
