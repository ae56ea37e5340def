alter table work_relation drop constraint work_relation_relation_check;
alter table work_relation add constraint work_relation_relation_check
    check (relation in ('assigned', 'coach', 'support', 'handoff', 'consent', 'service_desk', 'follow_up', 'break_glass'));
drop table consent_history;
drop table consent;
