-- Published results are frozen (decision 37): what was told once is told again, whatever is corrected or erased since. A row
-- holds aggregates with small cells hidden, no person and no open cell, and is never changed; a revision is a row of its own.

create table statistic_publication (
    area_id smallint default app_area() not null,
    id uuid not null,
    indicator text not null,
    definition_version smallint not null,
    from_on date not null,
    to_on date not null,
    as_of date not null,
    known_at timestamptz not null,
    dimensions text[] not null,
    age_bands text[] not null,
    figures jsonb not null,
    revises_id uuid,
    revision_reason text,
    published_by uuid default app_user() not null,
    changed_xid xid8 default pg_current_xact_id() not null,
    created_at timestamptz default clock_timestamp() not null,
    constraint statistic_publication_pkey primary key (area_id, id),
    constraint statistic_publication_area_id_fkey foreign key (area_id) references area (id),
    constraint statistic_publication_revises_id_fkey foreign key (area_id, revises_id) references statistic_publication (area_id, id),
    constraint statistic_publication_published_by_fkey foreign key (published_by) references user_account (id),
    -- A year less its published months would tell a month that was too small to be shown.
    constraint statistic_publication_from_on_excl exclude using gist (
        area_id with =, indicator with =, daterange(from_on, to_on, '[]') with &&, from_on with <>),
    constraint statistic_publication_to_on_excl exclude using gist (
        area_id with =, indicator with =, daterange(from_on, to_on, '[]') with &&, to_on with <>),
    constraint statistic_publication_revises_id_key unique (area_id, revises_id),
    constraint statistic_publication_indicator_length_check check (char_length(indicator) between 1 and 40),
    constraint statistic_publication_days_check check (from_on <= to_on),
    constraint statistic_publication_dimensions_check check (cardinality(dimensions) <= 2),
    constraint statistic_publication_revision_reason_check check (revision_reason in ('records_corrected', 'definition_changed', 'published_in_error')),
    constraint statistic_publication_revision_check check ((revises_id is null) = (revision_reason is null))
);
-- The first of a table; each later one takes the place of the one before.
create unique index statistic_publication_table_key
    on statistic_publication (area_id, indicator, from_on, to_on, dimensions) where revises_id is null;
create index statistic_publication_published_by_idx on statistic_publication (published_by);
comment on table statistic_publication is 'Tilastojulkaisu: figures as they were published. Never changed.';
comment on column statistic_publication.area_id is 'Työllisyysalue: the tenant; leads every key.';
comment on column statistic_publication.id is 'Internal identifier (UUIDv7).';
comment on column statistic_publication.indicator is 'Tunnusluku: statistic_indicator.';
comment on column statistic_publication.definition_version is 'Version of the definition that was counted by.';
comment on column statistic_publication.from_on is 'First day that counts; of a figure of a day, that day.';
comment on column statistic_publication.to_on is 'Last day that counts.';
comment on column statistic_publication.as_of is 'Tilastopäivä: day up to which facts count.';
comment on column statistic_publication.known_at is 'Instant as known at which it was counted; asked again with it, the figures are the same while the records live.';
comment on column statistic_publication.dimensions is 'statistic_dimension, in the order of the codes of a cell.';
comment on column statistic_publication.age_bands is 'Age bands that were counted by.';
comment on column statistic_publication.figures is 'What was told, small cells hidden: json and csv, each by language (fi, sv, en).';
comment on column statistic_publication.revises_id is 'Publication that it takes the place of; null for the first of its table.';
comment on column statistic_publication.revision_reason is 'statistic_revision_reason.';
comment on column statistic_publication.published_by is 'Account that published it.';
comment on column statistic_publication.changed_xid is 'Transaction that wrote it.';
comment on column statistic_publication.created_at is 'When it was published.';
create trigger statistic_publication_immutable before update or delete on statistic_publication
    for each row execute function refuse_change();
alter table statistic_publication enable row level security;
alter table statistic_publication force row level security;
create policy statistic_publication_tenant on statistic_publication
    using (area_id = app_area()) with check (area_id = app_area());
grant select, insert on statistic_publication to palvelurekisteri_app;
