drop table job_search_history;
drop table job_search;
drop table work_capacity_history;
drop table work_capacity;
drop table situation_history;
drop table situation;
