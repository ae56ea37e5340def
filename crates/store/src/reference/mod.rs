//! Reference data as stored: municipalities. Code sets and rules live in the program.

use std::ops::Bound;

use chrono::NaiveDate;
use diesel::{
    ExpressionMethods, OptionalExtension, QueryDsl, Queryable, Selectable, SelectableHelper,
    sql_types::{BigInt, Date, Nullable, Text},
};
use diesel_async::RunQueryDsl;
use palvelurekisteri_db_schema::schema::municipality;

use crate::{
    error::StoreError,
    named_query::named_query,
    page::{PageOf, PageRequest},
    tx::Tx,
};

/// Place of a municipality in the list: its name in Finnish order, then its code.
pub type MunicipalityKey = (String, String);

/// A municipality (kunta).
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = municipality, check_for_backend(diesel::pg::Pg))]
pub struct MunicipalityRow {
    /// Code of Statistics Finland.
    pub code: String,
    /// Name in Finnish.
    pub name: String,
    /// Name in Swedish.
    pub name_sv: String,
    valid: crate::range::SqlRange,
    /// Municipality that took over.
    pub successor_code: Option<String>,
    /// Code of the wellbeing services county.
    pub wellbeing_county_code: Option<String>,
    /// Name of the wellbeing services county.
    pub wellbeing_county_name: Option<String>,
    /// National code of the employment area.
    pub employment_area_code: Option<String>,
    /// Name of the employment area.
    pub employment_area_name: Option<String>,
}

impl MunicipalityRow {
    /// First day; `None` where it has always been.
    #[must_use]
    pub fn starts_on(&self) -> Option<NaiveDate> {
        match self.valid.0 {
            Bound::Included(start) => Some(start),
            Bound::Excluded(_) | Bound::Unbounded => None,
        }
    }

    /// Last day; `None` while it exists.
    #[must_use]
    pub fn ends_on(&self) -> Option<NaiveDate> {
        match self.valid.1 {
            Bound::Excluded(after) => after.pred_opt(),
            Bound::Included(end) => Some(end),
            Bound::Unbounded => None,
        }
    }
}

named_query!(
    /// Codes of the municipalities of a day whose name begins so, in Finnish order.
    ListMunicipalities(
        name_start: String => Text,
        valid_on: NaiveDate => Date,
        after_name: Option<String> => Nullable<Text>,
        after_code: Option<String> => Nullable<Text>,
        row_limit: i64 => BigInt,
    ) -> Text,
    "select m.code from p, municipality m
      where m.valid @> p.valid_on
        and (starts_with(lower(m.name), p.name_start) or starts_with(lower(m.name_sv), p.name_start))
        and (p.after_name is null
             or (m.name collate \"fi-FI-x-icu\", m.code) > (p.after_name collate \"fi-FI-x-icu\", p.after_code))
      order by m.name collate \"fi-FI-x-icu\", m.code
      limit (select row_limit from p)",
);

/// A page of the municipalities that exist on a day and whose name begins with a text, in the order of names.
pub async fn list_municipalities(
    tx: &mut Tx,
    name_start: &str,
    valid_on: NaiveDate,
    page: &PageRequest<MunicipalityKey>,
) -> Result<PageOf<MunicipalityRow>, StoreError> {
    let query = ListMunicipalities {
        name_start: name_start.to_lowercase(),
        valid_on,
        after_name: page.after.as_ref().map(|(name, _)| name.clone()),
        after_code: page.after.as_ref().map(|(_, code)| code.clone()),
        row_limit: page.fetch(),
    };
    let codes: Vec<String> = query.get_results(tx.connection()?).await?;
    let codes = PageOf::from_fetched(codes, page.limit);
    let mut rows: Vec<MunicipalityRow> = municipality::table
        .filter(municipality::code.eq_any(&codes.items))
        .select(MunicipalityRow::as_select())
        .load(tx.connection()?)
        .await?;
    rows.sort_by_key(|row| codes.items.iter().position(|code| *code == row.code));
    Ok(PageOf {
        items: rows,
        more: codes.more,
    })
}

/// The municipality of a code.
pub async fn find_municipality(
    tx: &mut Tx,
    code: &str,
) -> Result<Option<MunicipalityRow>, StoreError> {
    Ok(municipality::table
        .filter(municipality::code.eq(code))
        .select(MunicipalityRow::as_select())
        .first(tx.connection()?)
        .await
        .optional()?)
}
