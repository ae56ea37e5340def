drop table deadline_history;
drop table deadline;
