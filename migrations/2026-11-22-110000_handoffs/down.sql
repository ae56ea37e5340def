drop table handoff_history;
drop table handoff;
