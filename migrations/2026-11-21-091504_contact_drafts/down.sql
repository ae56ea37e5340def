-- Drafts that are not whole cannot be kept in the former shape.
alter table contact_event no force row level security;
delete from contact_event where num_nulls(kind, channel, outcome, held_on) > 0;
alter table contact_event force row level security;
alter table contact_event
    drop constraint contact_event_recorded_check,
    alter column kind set not null,
    alter column channel set not null,
    alter column outcome set not null,
    alter column held_on set not null;
