drop table contact_event_history;
drop table contact_event;
