alter table activation_phase drop constraint activation_phase_no_overlap_excl;
alter table activation_phase add constraint activation_phase_no_overlap_excl exclude using gist (area_id with =, client_id with =, daterange(coalesce(starts_on, planned_starts_on), greatest(coalesce(ends_on, planned_ends_on), coalesce(starts_on, planned_starts_on)), '[]') with &&) where (overlap_group = 'statutory' and state <> 'cancelled');

alter table activation_phase_history drop column annulled_at;
alter table activation_phase drop column annulled_at;
