-- Contacts: interviews, discussions, visits, calls, and those that the client missed.

create table contact_event (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    relationship_id uuid,
    state text default 'recorded' not null,
    kind text not null,
    channel text not null,
    outcome text not null,
    held_on date not null,
    duration_minutes integer,
    led_to text[] default '{}' not null,
    participants text[] default '{}' not null,
    summary_ciphertext bytea,
    author_id uuid not null,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint contact_event_pkey primary key (area_id, id),
    constraint contact_event_area_id_fkey foreign key (area_id) references area (id),
    constraint contact_event_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint contact_event_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint contact_event_relationship_id_fkey foreign key (area_id, relationship_id) references service_relationship (area_id, id),
    constraint contact_event_state_check check (state in ('draft', 'recorded')),
    constraint contact_event_kind_check check (kind in ('initial_interview', 'job_search_discussion', 'supplementary_discussion', 'guidance_discussion', 'network_meeting', 'visit', 'call', 'message')),
    constraint contact_event_channel_check check (channel in ('in_person', 'phone', 'video', 'written', 'home_visit')),
    constraint contact_event_outcome_check check (outcome in ('held', 'no_show', 'cancelled_by_client', 'cancelled_by_authority')),
    constraint contact_event_duration_minutes_range_check check (duration_minutes>0),
    constraint contact_event_author_id_fkey foreign key (author_id) references user_account (id),
    constraint contact_event_annulment_reason_length_check check (char_length(annulment_reason) between 1 and 40)
);
create index contact_event_client_id_idx on contact_event (area_id, client_id);
create index contact_event_controller_organisation_id_idx on contact_event (controller_organisation_id);
create index contact_event_relationship_id_idx on contact_event (area_id, relationship_id);
create index contact_event_author_id_idx on contact_event (author_id);
create index contact_event_held_on_idx on contact_event (area_id, client_id, held_on);
comment on table contact_event is 'Yhteydenotto, haastattelu, keskustelu: what was held with the client, when and with what result.';
comment on column contact_event.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column contact_event.id is 'Internal identifier (UUIDv7).';
comment on column contact_event.client_id is 'Asiakas.';
comment on column contact_event.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column contact_event.relationship_id is 'Service relationship.';
comment on column contact_event.state is 'Draft is seen by its author only.';
comment on column contact_event.kind is 'contact_event_kind.';
comment on column contact_event.channel is 'contact_channel.';
comment on column contact_event.outcome is 'contact_outcome.';
comment on column contact_event.held_on is 'Day of the contact.';
comment on column contact_event.duration_minutes is 'Length in minutes.';
comment on column contact_event.led_to is 'contact_led_to: where it led.';
comment on column contact_event.participants is 'Professional groups that took part.';
comment on column contact_event.summary_ciphertext is 'Summary, encrypted.';
comment on column contact_event.author_id is 'Kirjaaja.';
comment on column contact_event.annulled_at is 'When the record was annulled as recorded on the wrong person (mitätöity).';
comment on column contact_event.annulled_by is 'Account that annulled the record.';
comment on column contact_event.annulment_reason is 'Coded reason of the annulment (correction_reason).';
comment on column contact_event.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column contact_event.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column contact_event.created_at is 'When the row was first recorded.';
comment on column contact_event.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column contact_event.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table contact_event_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    relationship_id uuid,
    state text,
    kind text,
    channel text,
    outcome text,
    held_on date,
    duration_minutes integer,
    led_to text[],
    participants text[],
    summary_ciphertext bytea,
    author_id uuid,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint not null,
    changed_xid xid8,
    created_at timestamptz,
    recorded_at timestamptz,
    recorded_by uuid,
    recorded tstzrange not null,
    change_reason text,
    constraint contact_event_history_pkey primary key (area_id, id, version),
    constraint contact_event_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table contact_event_history is 'History of contact_event: each former version with the time it was the recorded one (decision 5).';
comment on column contact_event_history.area_id is 'As in contact_event.';
comment on column contact_event_history.id is 'As in contact_event.';
comment on column contact_event_history.client_id is 'As in contact_event.';
comment on column contact_event_history.controller_organisation_id is 'As in contact_event.';
comment on column contact_event_history.relationship_id is 'As in contact_event.';
comment on column contact_event_history.state is 'As in contact_event.';
comment on column contact_event_history.kind is 'As in contact_event.';
comment on column contact_event_history.channel is 'As in contact_event.';
comment on column contact_event_history.outcome is 'As in contact_event.';
comment on column contact_event_history.held_on is 'As in contact_event.';
comment on column contact_event_history.duration_minutes is 'As in contact_event.';
comment on column contact_event_history.led_to is 'As in contact_event.';
comment on column contact_event_history.participants is 'As in contact_event.';
comment on column contact_event_history.summary_ciphertext is 'As in contact_event.';
comment on column contact_event_history.author_id is 'As in contact_event.';
comment on column contact_event_history.annulled_at is 'As in contact_event.';
comment on column contact_event_history.annulled_by is 'As in contact_event.';
comment on column contact_event_history.annulment_reason is 'As in contact_event.';
comment on column contact_event_history.version is 'As in contact_event.';
comment on column contact_event_history.changed_xid is 'As in contact_event.';
comment on column contact_event_history.created_at is 'As in contact_event.';
comment on column contact_event_history.recorded_at is 'As in contact_event.';
comment on column contact_event_history.recorded_by is 'As in contact_event.';
comment on column contact_event_history.recorded is 'When this version was the recorded one, half-open.';
comment on column contact_event_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger contact_event_touch before update on contact_event for each row execute function record_history();
alter table contact_event enable row level security;
alter table contact_event force row level security;
create policy contact_event_tenant on contact_event using (area_id = app_area()) with check (area_id = app_area());
alter table contact_event_history enable row level security;
alter table contact_event_history force row level security;
create policy contact_event_history_tenant on contact_event_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on contact_event to palvelurekisteri_app;
grant select, insert on contact_event_history to palvelurekisteri_app;
