-- A day entered by mistake leaves the sheet and stays in the history (decision 13).

alter table attendance_day add column annulled_at timestamptz;
alter table attendance_day add constraint attendance_day_annulled_check check (annulled_at is null or not counted);
comment on column attendance_day.annulled_at is 'Mitätöity: when the day left the sheet; null while it is on it.';
alter table attendance_day_history add column annulled_at timestamptz;
comment on column attendance_day_history.annulled_at is 'As in attendance_day.';
