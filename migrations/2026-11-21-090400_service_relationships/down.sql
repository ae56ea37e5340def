drop table caseload_entry;
drop table responsibility_history;
drop table responsibility;
drop table social_service_relationship_history;
drop table social_service_relationship;
drop table service_relationship_history;
drop table service_relationship;
drop table case_number_counter;
