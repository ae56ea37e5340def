-- What has to be done by a day: a copy of what follows from the records, for lists. Whoever changes a record of a client
-- makes her deadlines anew in the same transaction, and the history of a row tells how it moved. Nothing is typed but the
-- day on which what no record tells was done.

create table deadline (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    record_class text not null,
    kind text not null,
    cause text not null,
    cause_id uuid not null,
    number smallint not null,
    due_on date not null,
    calendar text not null,
    rule text,
    act text,
    section text,
    fulfilled_on date,
    done_on date,
    is_withdrawn boolean default false not null,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint deadline_pkey primary key (area_id, id),
    constraint deadline_area_id_fkey foreign key (area_id) references area (id),
    constraint deadline_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint deadline_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint deadline_record_class_check check (record_class in ('employment', 'activation_plan', 'multidisciplinary', 'phase')),
    constraint deadline_kind_check check (kind in ('initial_interview', 'job_search_discussion', 'discussion_before_end', 'activation_plan_start', 'multidisciplinary_plan', 'plan_review', 'plan_renewal', 'phase_notice', 'organiser_assessment', 'follow_up', 'plan_action', 'assessment_review', 'phase_end')),
    constraint deadline_cause_check check (cause in ('job_search', 'discussion', 'kela_notice', 'assessment', 'plan', 'phase', 'placement', 'plan_action')),
    constraint deadline_number_range_check check (number between 0 and 255),
    constraint deadline_calendar_check check (calendar in ('working_days', 'working_days_with_saturdays', 'moved_to_weekday', 'as_it_falls')),
    constraint deadline_rule_length_check check (char_length(rule) between 1 and 20),
    constraint deadline_act_length_check check (char_length(act) between 1 and 40),
    constraint deadline_section_length_check check (char_length(section) between 1 and 80),
    constraint deadline_basis_check check ((act is null) = (section is null)),
    constraint deadline_cause_key unique (area_id, cause_id, kind, number)
);
create index deadline_client_id_idx on deadline (area_id, client_id, due_on);
create index deadline_controller_organisation_id_idx on deadline (controller_organisation_id);
comment on table deadline is 'Määräaika: what has to be done by a day, made anew with every change of what it follows from; only done_on is told.';
comment on column deadline.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column deadline.id is 'Internal identifier (UUIDv7).';
comment on column deadline.client_id is 'Asiakas.';
comment on column deadline.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column deadline.record_class is 'record_class of the records that it speaks of: who may see it.';
comment on column deadline.kind is 'deadline_kind.';
comment on column deadline.cause is 'deadline_cause: the kind of record that it follows from.';
comment on column deadline.cause_id is 'Identifier of that record.';
comment on column deadline.number is 'Which of the deadlines of its kind from the same record: months of a follow-up point, else the place from 0.';
comment on column deadline.due_on is 'Last day on which it is in time.';
comment on column deadline.calendar is 'deadline_calendar: how the days are counted.';
comment on column deadline.rule is 'Rule of the rule tables, such as KTT-12; null where somebody agreed on the day.';
comment on column deadline.act is 'Statute; null for an agreed day and the own rule of the register.';
comment on column deadline.section is 'Section of the statute.';
comment on column deadline.fulfilled_on is 'Day on which it was done, by record or word; null while it is not.';
comment on column deadline.done_on is 'Day on which somebody said it to be done, for want of a record; null otherwise.';
comment on column deadline.is_withdrawn is 'True when what it followed from no longer asks for it.';
comment on column deadline.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column deadline.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column deadline.created_at is 'When the row was first recorded.';
comment on column deadline.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column deadline.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table deadline_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    record_class text,
    kind text,
    cause text,
    cause_id uuid,
    number smallint,
    due_on date,
    calendar text,
    rule text,
    act text,
    section text,
    fulfilled_on date,
    done_on date,
    is_withdrawn boolean,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint deadline_history_pkey primary key (area_id, id, version),
    constraint deadline_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table deadline_history is 'History of deadline: each former version with the time it was the recorded one (decision 5).';
comment on column deadline_history.area_id is 'As in deadline.';
comment on column deadline_history.id is 'As in deadline.';
comment on column deadline_history.client_id is 'As in deadline.';
comment on column deadline_history.controller_organisation_id is 'As in deadline.';
comment on column deadline_history.record_class is 'As in deadline.';
comment on column deadline_history.kind is 'As in deadline.';
comment on column deadline_history.cause is 'As in deadline.';
comment on column deadline_history.cause_id is 'As in deadline.';
comment on column deadline_history.number is 'As in deadline.';
comment on column deadline_history.due_on is 'As in deadline.';
comment on column deadline_history.calendar is 'As in deadline.';
comment on column deadline_history.rule is 'As in deadline.';
comment on column deadline_history.act is 'As in deadline.';
comment on column deadline_history.section is 'As in deadline.';
comment on column deadline_history.fulfilled_on is 'As in deadline.';
comment on column deadline_history.done_on is 'As in deadline.';
comment on column deadline_history.is_withdrawn is 'As in deadline.';
comment on column deadline_history.version is 'As in deadline.';
comment on column deadline_history.changed_xid is 'As in deadline.';
comment on column deadline_history.created_at is 'As in deadline.';
comment on column deadline_history.recorded_at is 'As in deadline.';
comment on column deadline_history.recorded_by is 'As in deadline.';
comment on column deadline_history.recorded is 'When this version was the recorded one, half-open.';
comment on column deadline_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger deadline_touch before update on deadline for each row execute function record_history();
alter table deadline enable row level security;
alter table deadline force row level security;
create policy deadline_tenant on deadline using (area_id = app_area()) with check (area_id = app_area());
alter table deadline_history enable row level security;
alter table deadline_history force row level security;
create policy deadline_history_tenant on deadline_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on deadline to palvelurekisteri_app;
grant select, insert on deadline_history to palvelurekisteri_app;
