-- Each of these is the beginning of another index, or the same: it cost every write and served no read.

drop index work_relation_client_id_idx;
drop index activation_phase_client_id_idx;
drop index placement_client_id_idx;
drop index follow_up_client_id_idx;
