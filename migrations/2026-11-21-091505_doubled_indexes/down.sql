create index work_relation_client_id_idx on work_relation (area_id, client_id);
create index activation_phase_client_id_idx on activation_phase (area_id, client_id);
create index placement_client_id_idx on placement (area_id, client_id);
create index follow_up_client_id_idx on follow_up (area_id, client_id);
