-- Scores are replaced as a whole: one that was taken back stays as a row without a score, with its history, and the
-- sum of the row versions is the version of the sheet.

alter table assessment_score alter column score drop not null;
comment on column assessment_score.score is '0 to 10; null when it was taken back. Never 0 for a missing answer.';
comment on table assessment_score is 'Domain scores of an assessment; a domain that was never scored has no row.';
