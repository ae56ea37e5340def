drop trigger client_identity_code_bar on client_identity_code;
drop function bar_new_client();
drop table access_bar_history;
drop table access_bar;
