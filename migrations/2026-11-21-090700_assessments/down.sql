drop table social_assessment_history;
drop table social_assessment;
drop table assessment_health_history;
drop table assessment_health;
drop table assessment_score_history;
drop table assessment_score;
drop table assessment_history;
drop table assessment;
