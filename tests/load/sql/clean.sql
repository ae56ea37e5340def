-- Takes away what create_phase made, so that the next measurement meets the same clients. No rows of the access log:
-- they are immutable, and their number changes nothing.
set session_replication_role = replica;
create temporary table made as select id from activation_phase where activity_place = 'Kuormituskoe';
delete from phase_transition t using made m where t.phase_id = m.id;
delete from phase_finding f using made m where f.phase_id = m.id;
delete from activation_phase a using made m where a.id = m.id;
truncate idempotency_record;
vacuum (analyze) phase_transition, phase_finding, activation_phase;
checkpoint;
