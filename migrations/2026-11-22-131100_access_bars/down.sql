drop trigger audit_event_alert on audit_event;
drop function raise_access_alert();
drop table access_alert;
drop trigger client_identity_code_bar on client_identity_code;
drop function bar_new_client();
drop table access_bar_history;
drop table access_bar;
