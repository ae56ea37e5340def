alter table attendance_day_history drop column annulled_at;
alter table attendance_day drop constraint attendance_day_annulled_check;
alter table attendance_day drop column annulled_at;
