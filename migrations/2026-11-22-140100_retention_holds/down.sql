drop table retention_hold_history;
drop table retention_hold;
