-- What the acts on rehabilitative work and work trials ask about a case, besides the phase itself.

alter table phase_rehabilitative_work
    add column no_steward boolean default false not null,
    add column fits_person boolean default false not null,
    add column insured boolean default false not null,
    add column requested_on date,
    add column jointly_assessed_on date;
alter table phase_rehabilitative_work_history
    add column no_steward boolean,
    add column fits_person boolean,
    add column insured boolean,
    add column requested_on date,
    add column jointly_assessed_on date;
comment on column phase_rehabilitative_work.no_steward is 'Whether the workplace has no shop steward to notify (KTT-23).';
comment on column phase_rehabilitative_work.fits_person is 'Whether it was judged that the activity fits capacity and skills and that the support needed is there (KTT-19).';
comment on column phase_rehabilitative_work.insured is 'Whether the organiser has insured the person against accidents (KTT-29).';
comment on column phase_rehabilitative_work.requested_on is 'Day on which the person asked for the activity before the limits are met (KTT-03).';
comment on column phase_rehabilitative_work.jointly_assessed_on is 'Day on which both authorities had heard the person and judged together (KTT-03).';
comment on column phase_rehabilitative_work_history.no_steward is 'As in phase_rehabilitative_work.';
comment on column phase_rehabilitative_work_history.fits_person is 'As in phase_rehabilitative_work.';
comment on column phase_rehabilitative_work_history.insured is 'As in phase_rehabilitative_work.';
comment on column phase_rehabilitative_work_history.requested_on is 'As in phase_rehabilitative_work.';
comment on column phase_rehabilitative_work_history.jointly_assessed_on is 'As in phase_rehabilitative_work.';
alter table phase_work_trial
    add column goals text,
    add column employed_by_organiser boolean,
    add column bars_checked boolean default false not null,
    add column insured boolean default false not null,
    add column representative_notified_on date,
    add column no_representative boolean default false not null,
    add constraint phase_work_trial_goals_length_check check (char_length(goals) between 1 and 2000);
alter table phase_work_trial_history
    add column goals text,
    add column employed_by_organiser boolean,
    add column bars_checked boolean,
    add column insured boolean,
    add column representative_notified_on date,
    add column no_representative boolean;
comment on column phase_work_trial.goals is 'Goals as the agreement states them (TK-08).';
comment on column phase_work_trial.employed_by_organiser is 'Whether the person is employed by the organiser when the agreement is made; null when not asked (TK-02).';
comment on column phase_work_trial.bars_checked is 'Whether it was checked that nothing bars the placement (TK-12).';
comment on column phase_work_trial.insured is 'Whether the authority has insured the person (TK-13).';
comment on column phase_work_trial.representative_notified_on is 'Day on which the employees'' representative was notified (TK-13).';
comment on column phase_work_trial.no_representative is 'Whether the workplace has no employees'' representative (TK-13).';
comment on column phase_work_trial_history.goals is 'As in phase_work_trial.';
comment on column phase_work_trial_history.employed_by_organiser is 'As in phase_work_trial.';
comment on column phase_work_trial_history.bars_checked is 'As in phase_work_trial.';
comment on column phase_work_trial_history.insured is 'As in phase_work_trial.';
comment on column phase_work_trial_history.representative_notified_on is 'As in phase_work_trial.';
comment on column phase_work_trial_history.no_representative is 'As in phase_work_trial.';
