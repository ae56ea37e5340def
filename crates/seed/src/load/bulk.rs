//! What costs time at each row is left out while rows are written, and made up for at the end.
//!
//! Without references, unique constraints and indexes PostgreSQL takes a row in a third of the time;
//! made over all rows at once they cost a fraction of what they do row by row. The definitions come
//! from the database itself, and everything happens in the transaction of the rows: nobody meets the
//! tables without them, a row that breaks one ends the run, and a run that ends early changes nothing.

use tokio_postgres::Client;

use crate::error::SeedError;

/// Row-level security that holds the owner too: COPY refuses to write under it.
const FORCED: &str = "select 'alter table ' || oid::regclass || ' no force row level security',
        'alter table ' || oid::regclass || ' force row level security'
   from pg_class
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relforcerowsecurity
  order by oid";

/// References from and to the tables.
const REFERENCES: &str = "select format('alter table %s drop constraint %I', conrelid::regclass, conname),
        format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
   from pg_constraint
  where connamespace = 'public'::regnamespace and contype = 'f' and conparentid = 0
    and (conrelid::regclass::text = any($1) or confrelid::regclass::text = any($1))
  order by oid";

/// Primary keys, unique and exclusion constraints of the tables. Clients keep theirs: a trigger looks
/// up whose relation it is.
const KEYS: &str = "select format('alter table %s drop constraint %I', conrelid::regclass, conname),
        format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
   from pg_constraint
  where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'x')
    and conrelid::regclass::text = any($1) and conname <> 'client_pkey'
  order by oid";

/// Indexes of the tables that belong to no constraint.
const INDEXES: &str = "select 'drop index ' || i.indexrelid::regclass, pg_get_indexdef(i.indexrelid)
   from pg_index i
  where i.indrelid::regclass::text = any($1)
    and not exists (select from pg_constraint c
                     where c.conindid = i.indexrelid and c.conrelid = i.indrelid and c.contype in ('p', 'u', 'x'))
  order by i.indexrelid";

/// Statements that make up for what was left out, in their order.
#[derive(Debug, Default)]
pub(super) struct LeftOut {
    forced: Vec<String>,
    keys: Vec<String>,
    indexes: Vec<String>,
    references: Vec<String>,
}

impl LeftOut {
    /// Lets the owner write below row-level security.
    pub(super) async fn row_security(client: &Client) -> Result<Self, SeedError> {
        let rows = client.query(FORCED, &[]).await?;
        let mut left_out = Self::default();
        let mut lift = Vec::new();
        for row in rows {
            lift.push(row.try_get::<_, String>(0)?);
            left_out.forced.push(row.try_get(1)?);
        }
        client.batch_execute(&lift.join(";")).await?;
        Ok(left_out)
    }

    /// Drops references, keys and indexes of the tables.
    pub(super) async fn constraints(
        &mut self,
        client: &Client,
        tables: &[&str],
    ) -> Result<(), SeedError> {
        let mut drops: Vec<String> = Vec::new();
        for (query, restore) in [
            (REFERENCES, &mut self.references),
            (KEYS, &mut self.keys),
            (INDEXES, &mut self.indexes),
        ] {
            for row in client.query(query, &[&tables]).await? {
                drops.push(row.try_get(0)?);
                restore.push(row.try_get(1)?);
            }
        }
        client.batch_execute(&drops.join(";")).await?;
        Ok(())
    }

    /// Makes everything as it was, over the rows that are there now, and tells how far it is.
    pub(super) async fn restore(
        self,
        client: &Client,
        mut done: impl FnMut(usize, usize),
    ) -> Result<(), SeedError> {
        // References are checked by joins, which need the keys and what the planner knows of the tables.
        let analyse = vec!["analyze".to_owned()];
        let steps = [
            self.keys,
            self.indexes,
            analyse,
            self.references,
            self.forced,
        ];
        let total = steps.iter().map(Vec::len).sum();
        for (number, step) in steps.into_iter().flatten().enumerate() {
            done(number, total);
            client.batch_execute(&step).await?;
        }
        Ok(())
    }
}
