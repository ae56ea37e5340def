drop table follow_up_history;
drop table follow_up;
drop table placement_history;
drop table placement;
