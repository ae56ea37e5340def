drop table employer_history;
drop table employer;
drop table provider_history;
drop table provider;
