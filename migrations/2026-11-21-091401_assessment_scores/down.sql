alter table assessment_score no force row level security;
delete from assessment_score where score is null;
alter table assessment_score force row level security;
alter table assessment_score alter column score set not null;
comment on column assessment_score.score is '0 to 10.';
comment on table assessment_score is 'Domain scores of an assessment; a missing answer has no row, never 0.';
