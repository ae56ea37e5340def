-- A draft of a contact keeps whatever has been typed so far (decision 33); only a recorded one is whole.

alter table contact_event
    alter column kind drop not null,
    alter column channel drop not null,
    alter column outcome drop not null,
    alter column held_on drop not null,
    add constraint contact_event_recorded_check check (state = 'draft' or num_nulls(kind, channel, outcome, held_on) = 0);
