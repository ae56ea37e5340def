drop table client_annulment_history;
drop table client_annulment;
