drop table break_glass_history;
drop table break_glass;
