//! What a fact is divided by, as an expression over the fact `f`, its client `c` and the question `p`.

use palvelurekisteri_domain::{
    code_set::statistics::StatisticDimension, statistics::age_band::AgeBands,
};

/// The expression of a dimension; a null is counted as unknown.
pub(super) fn expression(dimension: StatisticDimension, bands: &AgeBands) -> String {
    let text = match dimension {
        StatisticDimension::Municipality => MUNICIPALITY,
        StatisticDimension::AgeBand => return age_band(bands),
        StatisticDimension::Sex => "nullif(c.sex, 'unspecified')",
        StatisticDimension::RelationshipKind => "f.relationship_kind",
        StatisticDimension::EntryChannel => "f.entry_channel",
        StatisticDimension::ClosingReason => "f.closing_reason",
        StatisticDimension::PhaseKind => "f.phase_kind",
        StatisticDimension::EndReason => "f.end_reason",
        StatisticDimension::AttendanceStatus => "f.attendance_status",
        StatisticDimension::PlacementKind => "f.placement_kind",
        StatisticDimension::PlacementGroup => "f.placement_group",
        StatisticDimension::Contract => "f.contract",
        StatisticDimension::Hours => "f.hours",
        StatisticDimension::Sector => "f.sector",
        StatisticDimension::FollowUpPoint => "f.point",
        StatisticDimension::FollowUpBase => "f.base",
        StatisticDimension::FollowUpOutcome => "f.outcome",
        StatisticDimension::Step => "f.step",
        StatisticDimension::Unit => "f.unit_id",
        StatisticDimension::Benefit => "f.benefit",
        StatisticDimension::PaidDays => "f.paid_days",
        StatisticDimension::DeadlineKind => "f.deadline_kind",
    };
    text.to_owned()
}

/// Home municipality on the day of the event. Whoever is under a non-disclosure order on that day, on the day of the
/// figure or today counts for the area with municipality unknown (decision 16), whatever was known before the order.
const MUNICIPALITY: &str = "
  case when exists (select from non_disclosure_order o
                     where o.client_id = f.client_id and o.annulled_at is null
                       and (o.valid @> f.on_day or o.valid @> p.as_of
                            or o.valid @> app_today())) then null
       else (select coalesce(m.municipality_code, nullif(m.basis, 'unknown'))
               from client_municipality_at m
              where m.client_id = f.client_id and m.valid @> f.on_day limit 1) end";

/// The age band on the day of the event. Years are counted as `age_on` does: adding years to 29 February gives the 28th.
fn age_band(bands: &AgeBands) -> String {
    let mut cases = String::new();
    for band in bands.bands().iter().rev() {
        let (code, from) = (band.code(), band.from);
        cases.push_str(&format!(
            " when c.birth_date + interval '{from} years' <= f.on_day then '{code}'"
        ));
    }
    format!("case{cases} end")
}
