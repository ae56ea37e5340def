-- Case notes; social notes are class S and apart.

create table note (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_authority() not null,
    relationship_id uuid,
    kind text not null,
    record_class text not null,
    text_ciphertext bytea not null,
    occurred_on date not null,
    author_id uuid not null,
    corrects_id uuid,
    phase_id uuid,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint note_pkey primary key (area_id, id),
    constraint note_area_id_fkey foreign key (area_id) references area (id),
    constraint note_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint note_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint note_relationship_id_fkey foreign key (area_id, relationship_id) references service_relationship (area_id, id),
    constraint note_kind_check check (kind in ('client_work', 'phone_call', 'service_coordination', 'coaching', 'meeting')),
    constraint note_record_class_check check (record_class in ('employment', 'coaching')),
    constraint note_author_id_fkey foreign key (author_id) references user_account (id),
    constraint note_corrects_id_fkey foreign key (area_id, corrects_id) references note (area_id, id),
    constraint note_phase_id_fkey foreign key (area_id, phase_id) references activation_phase (area_id, id),
    constraint note_annulment_reason_length_check check (char_length(annulment_reason) between 1 and 40)
);
create index note_client_id_idx on note (area_id, client_id);
create index note_controller_organisation_id_idx on note (controller_organisation_id);
create index note_relationship_id_idx on note (area_id, relationship_id);
create index note_author_id_idx on note (author_id);
create index note_corrects_id_idx on note (area_id, corrects_id);
create index note_phase_id_idx on note (area_id, phase_id);
create index note_client_idx on note (area_id, client_id, occurred_on);
comment on table note is 'Asiakaskirjaus (classes E and C): encrypted, corrected by addition, never silently edited.';
comment on column note.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column note.id is 'Internal identifier (UUIDv7).';
comment on column note.client_id is 'Asiakas.';
comment on column note.controller_organisation_id is 'Rekisterinpitäjä: controller of this row; retention, exports and log reports key on it.';
comment on column note.relationship_id is 'Service relationship.';
comment on column note.kind is 'note_kind.';
comment on column note.record_class is 'record_class.';
comment on column note.text_ciphertext is 'Text, encrypted.';
comment on column note.occurred_on is 'Day that the note is about.';
comment on column note.author_id is 'Kirjaaja.';
comment on column note.corrects_id is 'Note that this one corrects or adds to.';
comment on column note.phase_id is 'Phase that it is about.';
comment on column note.annulled_at is 'When the record was annulled as recorded on the wrong person (mitätöity).';
comment on column note.annulled_by is 'Account that annulled the record.';
comment on column note.annulment_reason is 'Coded reason of the annulment (correction_reason).';
comment on column note.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column note.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column note.created_at is 'When the row was first recorded.';
comment on column note.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column note.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table note_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    relationship_id uuid,
    kind text,
    record_class text,
    text_ciphertext bytea,
    occurred_on date,
    author_id uuid,
    corrects_id uuid,
    phase_id uuid,
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
    constraint note_history_pkey primary key (area_id, id, version),
    constraint note_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table note_history is 'History of note: each former version with the time it was the recorded one (decision 5).';
comment on column note_history.area_id is 'As in note.';
comment on column note_history.id is 'As in note.';
comment on column note_history.client_id is 'As in note.';
comment on column note_history.controller_organisation_id is 'As in note.';
comment on column note_history.relationship_id is 'As in note.';
comment on column note_history.kind is 'As in note.';
comment on column note_history.record_class is 'As in note.';
comment on column note_history.text_ciphertext is 'As in note.';
comment on column note_history.occurred_on is 'As in note.';
comment on column note_history.author_id is 'As in note.';
comment on column note_history.corrects_id is 'As in note.';
comment on column note_history.phase_id is 'As in note.';
comment on column note_history.annulled_at is 'As in note.';
comment on column note_history.annulled_by is 'As in note.';
comment on column note_history.annulment_reason is 'As in note.';
comment on column note_history.version is 'As in note.';
comment on column note_history.changed_xid is 'As in note.';
comment on column note_history.created_at is 'As in note.';
comment on column note_history.recorded_at is 'As in note.';
comment on column note_history.recorded_by is 'As in note.';
comment on column note_history.recorded is 'When this version was the recorded one, half-open.';
comment on column note_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger note_touch before update on note for each row execute function record_history();
alter table note enable row level security;
alter table note force row level security;
create policy note_tenant on note using (area_id = app_area()) with check (area_id = app_area());
alter table note_history enable row level security;
alter table note_history force row level security;
create policy note_history_tenant on note_history using (area_id = app_area()) with check (area_id = app_area());
grant select, insert, update on note to palvelurekisteri_app;
grant select, insert on note_history to palvelurekisteri_app;

create table social_note (
    area_id smallint default app_area() not null,
    id uuid not null,
    client_id uuid not null,
    controller_organisation_id uuid default app_organisation() not null,
    relationship_id uuid not null,
    text_ciphertext bytea not null,
    occurred_on date not null,
    author_id uuid not null,
    corrects_id uuid,
    annulled_at timestamptz,
    annulled_by uuid,
    annulment_reason text,
    version bigint default 1 not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    recorded_at timestamptz default clock_timestamp() not null,
    recorded_by uuid default app_user(),
    constraint social_note_pkey primary key (area_id, id),
    constraint social_note_area_id_fkey foreign key (area_id) references area (id),
    constraint social_note_client_id_fkey foreign key (area_id, client_id) references client (area_id, id),
    constraint social_note_controller_organisation_id_fkey foreign key (controller_organisation_id) references organisation (id),
    constraint social_note_relationship_id_fkey foreign key (area_id, relationship_id) references social_service_relationship (area_id, id),
    constraint social_note_author_id_fkey foreign key (author_id) references user_account (id),
    constraint social_note_corrects_id_fkey foreign key (area_id, corrects_id) references social_note (area_id, id),
    constraint social_note_annulment_reason_length_check check (char_length(annulment_reason) between 1 and 40)
);
create index social_note_client_id_idx on social_note (area_id, client_id);
create index social_note_controller_organisation_id_idx on social_note (controller_organisation_id);
create index social_note_relationship_id_idx on social_note (area_id, relationship_id);
create index social_note_author_id_idx on social_note (author_id);
create index social_note_corrects_id_idx on social_note (area_id, corrects_id);
comment on table social_note is 'Sosiaalihuollon asiakaskirjaus: class S.';
comment on column social_note.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column social_note.id is 'Internal identifier (UUIDv7).';
comment on column social_note.client_id is 'Asiakas.';
comment on column social_note.controller_organisation_id is 'Rekisterinpitäjä: the wellbeing county that keeps this row.';
comment on column social_note.relationship_id is 'Social relationship.';
comment on column social_note.text_ciphertext is 'Text, encrypted.';
comment on column social_note.occurred_on is 'Day that the note is about.';
comment on column social_note.author_id is 'Kirjaaja.';
comment on column social_note.corrects_id is 'Note that this one corrects or adds to.';
comment on column social_note.annulled_at is 'When the record was annulled as recorded on the wrong person (mitätöity).';
comment on column social_note.annulled_by is 'Account that annulled the record.';
comment on column social_note.annulment_reason is 'Coded reason of the annulment (correction_reason).';
comment on column social_note.version is 'Rivin versio; ETag. Kasvaa jokaisessa muutoksessa.';
comment on column social_note.changed_xid is 'Transaction of the newest change; deltas are cut by snapshot (decision 6).';
comment on column social_note.created_at is 'When the row was first recorded.';
comment on column social_note.recorded_at is 'When this version was recorded (kirjausaika).';
comment on column social_note.recorded_by is 'Account that recorded this version (kirjaaja); null only for system work.';
create table social_note_history (
    area_id smallint not null,
    id uuid not null,
    client_id uuid,
    controller_organisation_id uuid,
    relationship_id uuid,
    text_ciphertext bytea,
    occurred_on date,
    author_id uuid,
    corrects_id uuid,
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
    constraint social_note_history_pkey primary key (area_id, id, version),
    constraint social_note_history_change_reason_length_check check (char_length(change_reason) between 1 and 40)
);
comment on table social_note_history is 'History of social_note: each former version with the time it was the recorded one (decision 5).';
comment on column social_note_history.area_id is 'As in social_note.';
comment on column social_note_history.id is 'As in social_note.';
comment on column social_note_history.client_id is 'As in social_note.';
comment on column social_note_history.controller_organisation_id is 'As in social_note.';
comment on column social_note_history.relationship_id is 'As in social_note.';
comment on column social_note_history.text_ciphertext is 'As in social_note.';
comment on column social_note_history.occurred_on is 'As in social_note.';
comment on column social_note_history.author_id is 'As in social_note.';
comment on column social_note_history.corrects_id is 'As in social_note.';
comment on column social_note_history.annulled_at is 'As in social_note.';
comment on column social_note_history.annulled_by is 'As in social_note.';
comment on column social_note_history.annulment_reason is 'As in social_note.';
comment on column social_note_history.version is 'As in social_note.';
comment on column social_note_history.changed_xid is 'As in social_note.';
comment on column social_note_history.created_at is 'As in social_note.';
comment on column social_note_history.recorded_at is 'As in social_note.';
comment on column social_note_history.recorded_by is 'As in social_note.';
comment on column social_note_history.recorded is 'When this version was the recorded one, half-open.';
comment on column social_note_history.change_reason is 'Coded reason of the change that ended this version (correction_reason); null for ordinary work.';
create trigger social_note_touch before update on social_note for each row execute function record_history();
alter table social_note enable row level security;
alter table social_note force row level security;
create policy social_note_tenant on social_note using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_note.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation()) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_note.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation());
alter table social_note_history enable row level security;
alter table social_note_history force row level security;
create policy social_note_history_tenant on social_note_history using (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_note_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation()) with check (area_id = app_area() and exists (
    select 1 from work_relation r
     where r.area_id = app_area() and r.client_id = social_note_history.client_id
       and (r.user_id = any (app_workers()) or r.unit_id = any (app_units()))
       and r.starts_at <= app_now() and (r.ends_at is null or r.ends_at > app_now())) and controller_organisation_id = app_organisation());
grant select, insert, update on social_note to palvelurekisteri_app;
grant select, insert on social_note_history to palvelurekisteri_app;
