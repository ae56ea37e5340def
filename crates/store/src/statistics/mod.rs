//! Indicators counted in SQL: one statement each, as aggregates only. No row of a client leaves the database.
//!
//! [`facts`] says which rows an indicator counts, [`dimensions`] what they are divided by. The text of the statement is
//! put together of these two and of nothing that a caller sends. With `known_at` each table is read as it was recorded
//! then: the rows of now that stood already, and the former versions of `<table>_history` (decision 5).

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, NaiveDate, Utc};
use diesel::{
    ExpressionMethods, QueryDsl, QueryResult,
    pg::Pg,
    query_builder::{AstPass, Query, QueryFragment, QueryId},
    sql_types::{Array, BigInt, Date, Integer, Nullable, Text, Timestamptz},
};
use diesel_async::{AsyncPgConnection, RunQueryDsl, SimpleAsyncConnection as _};
use palvelurekisteri_db_schema::schema::{municipality, unit};
use palvelurekisteri_domain::{
    code_set::statistics::StatisticDimension,
    label::Language,
    statistics::{
        figures::Figures,
        guard::Guard,
        indicator::{Indicator, TOTAL, text_of},
        period::{Days, Period},
        settings::StatisticsSettings,
        table::{Cell, Key, Table},
    },
};
use uuid::Uuid;

use crate::{error::StoreError, tx::Tx};

mod dimensions;
mod facts;
/// Results that were published.
pub mod publication;
/// Counting outside a request: the report.
pub mod reader;

/// What is counted, by what, when, and as what was known.
#[derive(Debug, Clone)]
pub struct Question<'a> {
    /// The indicator.
    pub indicator: &'static Indicator,
    /// At most two of its dimensions.
    pub by: Vec<StatisticDimension>,
    /// The days that count; `None` for a figure of a day.
    pub period: Option<Period>,
    /// Day up to which facts count.
    pub as_of: NaiveDate,
    /// Instant at which it was known; `None` for now.
    pub known_at: Option<DateTime<Utc>>,
    /// Places to hide beside those of few persons: what an earlier publication of the table has hidden.
    pub hidden_before: BTreeSet<Key>,
    /// Threshold and age bands of the installation.
    pub settings: &'a StatisticsSettings,
}

/// What was counted, small cells hidden: the open table does not leave this module.
#[derive(Debug, Clone)]
pub struct Counted {
    /// The figures.
    pub figures: Figures,
    /// When the newest record that counts was made; `None` without any.
    pub newest: Option<DateTime<Utc>>,
    names: HashMap<String, RegisterName>,
}

impl Counted {
    /// Text of a code of a dimension of the question, or of its total.
    #[must_use]
    pub fn label(
        &self,
        question: &Question<'_>,
        dimension: StatisticDimension,
        code: Option<&str>,
        language: Language,
    ) -> String {
        let Some(code) = code else {
            return TOTAL.get(language).to_owned();
        };
        text_of(dimension, code, &question.settings.age_bands, language)
            .or_else(|| self.names.get(code).map(|name| name.get(language)))
            .unwrap_or_else(|| code.to_owned())
    }
}

/// The name of a municipality or a unit.
#[derive(Debug, Clone)]
struct RegisterName {
    name: String,
    name_sv: Option<String>,
}

impl RegisterName {
    fn get(&self, language: Language) -> String {
        match (language, &self.name_sv) {
            (Language::Sv, Some(name)) => name.clone(),
            (Language::Sv, None) | (Language::Fi | Language::En, _) => self.name.clone(),
        }
    }
}

type Row = (
    i32,
    Option<String>,
    Option<String>,
    i64,
    i64,
    Option<i64>,
    Option<i64>,
    Option<i64>,
    Option<DateTime<Utc>>,
);

/// Counts an indicator in the caller's area: one statement, and one for each dimension whose codes a register names.
pub async fn count(tx: &mut Tx, question: &Question<'_>) -> Result<Counted, StoreError> {
    count_on(tx.connection()?, question).await
}

/// Counts an indicator in the area of the connection.
async fn count_on(
    connection: &mut AsyncPgConnection,
    question: &Question<'_>,
) -> Result<Counted, StoreError> {
    let guard = question
        .period
        .map(|period| Guard::of(period, question.as_of));
    let day = [(question.as_of, question.as_of)];
    let periods = guard.as_ref().map_or(day.as_slice(), Guard::periods);
    let (tables, newest) = tables_on(connection, question, periods).await?;
    let (min_cell, sensitive) = (question.settings.min_cell, question.indicator.sensitive());
    let mut figures = Figures::of(guard.as_ref(), tables, min_cell, sensitive);
    if !question.hidden_before.is_empty() {
        figures = figures.hiding(&question.hidden_before, min_cell, sensitive);
    }
    let mut names = HashMap::new();
    for (place, dimension) in question.by.iter().enumerate() {
        let codes: BTreeSet<String> = figures
            .cells()
            .filter_map(|(key, _)| key.get(place).cloned().flatten())
            .collect();
        names.extend(read_names(connection, *dimension, codes).await?);
    }
    Ok(Counted {
        figures,
        newest,
        names,
    })
}

/// The open tables of some periods, and when the newest record of the first was made.
async fn tables_on(
    connection: &mut AsyncPgConnection,
    question: &Question<'_>,
    periods: &[Days],
) -> Result<(Vec<Table>, Option<DateTime<Utc>>), StoreError> {
    let query = Count {
        sql: sql_of(question),
        as_of: question.as_of,
        known_at: question.known_at,
        from: periods.iter().map(|days| days.0).collect(),
        to: periods.iter().map(|days| days.1).collect(),
    };
    // Whoever is under a non-disclosure order is counted without a municipality, whoever asks.
    let looks_at_orders = question.by.contains(&StatisticDimension::Municipality);
    if looks_at_orders {
        connection
            .batch_execute("select set_config('app.counting', 'on', true)")
            .await?;
    }
    let rows: Vec<Row> = query.get_results(connection).await?;
    if looks_at_orders {
        connection
            .batch_execute("select set_config('app.counting', '', true)")
            .await?;
    }
    let mut cells: Vec<Vec<(Key, Cell)>> = vec![Vec::new(); periods.len()];
    let mut newest = None;
    for (period, first, second, persons, events, sum, median, p90, recorded_at) in rows {
        let at = usize::try_from(period)
            .ok()
            .and_then(|number| number.checked_sub(1));
        let Some(table) = at.and_then(|at| cells.get_mut(at)) else {
            return Err(StoreError::internal("a period that was not asked for"));
        };
        if at == Some(0) {
            newest = newest.max(recorded_at);
        }
        let number = |value: i64| u64::try_from(value).unwrap_or(0);
        let cell = Cell {
            persons: number(persons),
            events: number(events),
            sum: number(sum.unwrap_or(0)),
            median: median.map(number),
            p90: p90.map(number),
        };
        table.push(([first, second], cell));
    }
    Ok((cells.into_iter().map(Table::new).collect(), newest))
}

/// The whole statement.
fn sql_of(question: &Question<'_>) -> String {
    let source = facts::of(question.indicator.id);
    let mut tables = source.tables.to_vec();
    if source.about == facts::About::Clients {
        tables.push(facts::CLIENT);
        if question.by.contains(&StatisticDimension::Municipality) {
            tables.push(facts::MUNICIPALITY);
        }
    }
    let at: Vec<String> = tables
        .iter()
        .map(|table| table.at(question.known_at.is_some()))
        .collect();
    let client = match source.about {
        facts::About::Clients => " join client_at c on c.id = f.client_id",
        facts::About::Workers => "",
    };
    let expressions: Vec<String> = question
        .by
        .iter()
        .map(|dimension| dimensions::expression(*dimension, &question.settings.age_bands))
        .collect();
    let column = |number: usize| match expressions.get(number) {
        Some(expression) => format!("coalesce(({expression})::text, 'unknown')"),
        None => "null::text".to_owned(),
    };
    let sets = match question.by.len() {
        0 => "(b.n)",
        1 => "(b.n, s.d1), (b.n)",
        _ => "(b.n, s.d1, s.d2), (b.n, s.d1), (b.n, s.d2), (b.n)",
    };
    let (d1, d2) = match question.by.len() {
        0 => ("null::text", "null::text"),
        1 => ("s.d1", "null::text"),
        _ => ("s.d1", "s.d2"),
    };
    format!(
        "{tables}, fact as ({fact}), shaped as materialized (
           select f.client_id, f.on_day, f.amount, f.recorded_at, {first} as d1, {second} as d2
             from p cross join fact f{client} where f.on_day <= p.as_of)
         select b.n::int, {d1}, {d2}, count(distinct s.client_id), count(*), sum(s.amount)::bigint,
                percentile_disc(0.5) within group (order by s.amount),
                percentile_disc(0.9) within group (order by s.amount), max(s.recorded_at)
           from p cross join lateral unnest(p.from_days, p.to_days) with ordinality b(first_day, last_day, n)
           join shaped s on s.on_day between b.first_day and b.last_day
          group by grouping sets ({sets})",
        tables = at.join(", "),
        fact = source.fact,
        first = column(0),
        second = column(1),
    )
}

struct Count {
    sql: String,
    as_of: NaiveDate,
    known_at: Option<DateTime<Utc>>,
    from: Vec<NaiveDate>,
    to: Vec<NaiveDate>,
}

impl QueryId for Count {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl Query for Count {
    type SqlType = (
        Integer,
        Nullable<Text>,
        Nullable<Text>,
        BigInt,
        BigInt,
        Nullable<BigInt>,
        Nullable<BigInt>,
        Nullable<BigInt>,
        Nullable<Timestamptz>,
    );
}

impl QueryFragment<Pg> for Count {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        // Written anew for each question; kept statements would pile up on the connection.
        out.unsafe_to_cache_prepared();
        out.push_sql("with p as (select ");
        out.push_bind_param::<Date, _>(&self.as_of)?;
        out.push_sql(" as as_of, ");
        out.push_bind_param::<Nullable<Timestamptz>, _>(&self.known_at)?;
        out.push_sql(" as known_at, ");
        out.push_bind_param::<Array<Date>, _>(&self.from)?;
        out.push_sql(" as from_days, ");
        out.push_bind_param::<Array<Date>, _>(&self.to)?;
        out.push_sql(" as to_days), ");
        out.push_sql(&self.sql);
        Ok(())
    }
}

/// The names of the codes of a dimension that a register gives: municipalities and units.
async fn read_names(
    connection: &mut AsyncPgConnection,
    dimension: StatisticDimension,
    codes: BTreeSet<String>,
) -> Result<HashMap<String, RegisterName>, StoreError> {
    let mut names = HashMap::new();
    if dimension == StatisticDimension::Municipality {
        let found: Vec<(String, String, String)> = municipality::table
            .filter(municipality::code.eq_any(codes))
            .select((
                municipality::code,
                municipality::name,
                municipality::name_sv,
            ))
            .load(connection)
            .await?;
        for (code, name, name_sv) in found {
            let name_sv = Some(name_sv);
            names.insert(code, RegisterName { name, name_sv });
        }
    } else if dimension == StatisticDimension::Unit {
        let ids: Vec<Uuid> = codes.iter().filter_map(|code| code.parse().ok()).collect();
        let found: Vec<(Uuid, String, Option<String>)> = unit::table
            .filter(unit::id.eq_any(ids))
            .select((unit::id, unit::name, unit::name_sv))
            .load(connection)
            .await?;
        for (id, name, name_sv) in found {
            names.insert(id.to_string(), RegisterName { name, name_sv });
        }
    }
    Ok(names)
}
