-- A phase recorded on the wrong person leaves every list and frees its days (decision 13). Who and why stand in the
-- history: `recorded_by` of the annulled version, `change_reason` of the one before it.

alter table activation_phase add column annulled_at timestamptz;
comment on column activation_phase.annulled_at is 'Mitätöity: when the phase left every list, statistic and export; null while it stands.';
alter table activation_phase_history add column annulled_at timestamptz;
comment on column activation_phase_history.annulled_at is 'As in activation_phase.';

alter table activation_phase drop constraint activation_phase_no_overlap_excl;
alter table activation_phase add constraint activation_phase_no_overlap_excl exclude using gist (area_id with =, client_id with =, daterange(coalesce(starts_on, planned_starts_on), greatest(coalesce(ends_on, planned_ends_on), coalesce(starts_on, planned_starts_on)), '[]') with &&) where (overlap_group = 'statutory' and state <> 'cancelled' and annulled_at is null);
