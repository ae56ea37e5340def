//! Public holidays of Finland (pyhäpäivät) and the eves that act 150/1930 treats alike, by the
//! rules in force since 1992. Church Act 652/2023; 388/1937 (Independence Day); 272/1944 (May Day).

use chrono::{Datelike as _, Days, NaiveDate, Weekday};

use crate::label::Label;

/// A day on which authorities are closed whatever the weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holiday {
    /// Uudenvuodenpäivä, 1 January.
    NewYearsDay,
    /// Loppiainen, 6 January.
    Epiphany,
    /// Pitkäperjantai.
    GoodFriday,
    /// Pääsiäispäivä.
    EasterSunday,
    /// Toinen pääsiäispäivä.
    EasterMonday,
    /// Vappu, 1 May.
    MayDay,
    /// Helatorstai, 39 days after Easter.
    Ascension,
    /// Helluntai, 49 days after Easter.
    Pentecost,
    /// Juhannusaatto, Friday 19-25 June.
    MidsummerEve,
    /// Juhannuspäivä, Saturday 20-26 June.
    MidsummerDay,
    /// Pyhäinpäivä, Saturday 31 October - 6 November.
    AllSaintsDay,
    /// Itsenäisyyspäivä, 6 December.
    IndependenceDay,
    /// Jouluaatto, 24 December.
    ChristmasEve,
    /// Joulupäivä, 25 December.
    ChristmasDay,
    /// Tapaninpäivä, 26 December.
    BoxingDay,
}

impl Holiday {
    /// The name of the day.
    #[must_use]
    pub const fn label(self) -> Label {
        match self {
            Self::NewYearsDay => Label::new("Uudenvuodenpäivä", "Nyårsdagen", "New Year's Day"),
            Self::Epiphany => Label::new("Loppiainen", "Trettondagen", "Epiphany"),
            Self::GoodFriday => Label::new("Pitkäperjantai", "Långfredagen", "Good Friday"),
            Self::EasterSunday => Label::new("Pääsiäispäivä", "Påskdagen", "Easter Sunday"),
            Self::EasterMonday => {
                Label::new("Toinen pääsiäispäivä", "Annandag påsk", "Easter Monday")
            }
            Self::MayDay => Label::new("Vappu", "Första maj", "May Day"),
            Self::Ascension => Label::new("Helatorstai", "Kristi himmelsfärdsdag", "Ascension Day"),
            Self::Pentecost => Label::new("Helluntaipäivä", "Pingstdagen", "Pentecost"),
            Self::MidsummerEve => Label::new("Juhannusaatto", "Midsommarafton", "Midsummer Eve"),
            Self::MidsummerDay => Label::new("Juhannuspäivä", "Midsommardagen", "Midsummer Day"),
            Self::AllSaintsDay => Label::new("Pyhäinpäivä", "Alla helgons dag", "All Saints' Day"),
            Self::IndependenceDay => Label::new(
                "Itsenäisyyspäivä",
                "Självständighetsdagen",
                "Independence Day",
            ),
            Self::ChristmasEve => Label::new("Jouluaatto", "Julafton", "Christmas Eve"),
            Self::ChristmasDay => Label::new("Joulupäivä", "Juldagen", "Christmas Day"),
            Self::BoxingDay => Label::new("Tapaninpäivä", "Annandag jul", "Boxing Day"),
        }
    }
}

/// The holiday that a day is, if any. Sundays as such are not named.
#[must_use]
pub fn find_holiday(day: NaiveDate) -> Option<Holiday> {
    match (day.month(), day.day(), day.weekday()) {
        (1, 1, _) => Some(Holiday::NewYearsDay),
        (1, 6, _) => Some(Holiday::Epiphany),
        // May Day may fall on Ascension Day; the fixed name is given.
        (5, 1, _) => Some(Holiday::MayDay),
        (6, 19..=25, Weekday::Fri) => Some(Holiday::MidsummerEve),
        (6, 20..=26, Weekday::Sat) => Some(Holiday::MidsummerDay),
        (10, 31, Weekday::Sat) | (11, 1..=6, Weekday::Sat) => Some(Holiday::AllSaintsDay),
        (12, 6, _) => Some(Holiday::IndependenceDay),
        (12, 24, _) => Some(Holiday::ChristmasEve),
        (12, 25, _) => Some(Holiday::ChristmasDay),
        (12, 26, _) => Some(Holiday::BoxingDay),
        _ => find_easter_holiday(day),
    }
}

/// The holidays of a year in order.
pub fn list_holidays(year: i32) -> impl Iterator<Item = (NaiveDate, Holiday)> {
    NaiveDate::from_ymd_opt(year, 1, 1)
        .into_iter()
        .flat_map(|first| first.iter_days())
        .take_while(move |day| day.year() == year)
        .filter_map(|day| find_holiday(day).map(|holiday| (day, holiday)))
}

fn find_easter_holiday(day: NaiveDate) -> Option<Holiday> {
    let easter = easter_sunday(day.year())?;
    match (day - easter).num_days() {
        -2 => Some(Holiday::GoodFriday),
        0 => Some(Holiday::EasterSunday),
        1 => Some(Holiday::EasterMonday),
        39 => Some(Holiday::Ascension),
        49 => Some(Holiday::Pentecost),
        _ => None,
    }
}

/// Easter Sunday of the Gregorian calendar, by the rule published in Nature in 1876.
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, in_century) = (year.div_euclid(100), year.rem_euclid(100));
    let moon_shift = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - moon_shift + 15).rem_euclid(30);
    let weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - moon - in_century % 4) % 7;
    let correction = (golden + 11 * moon + 22 * weekday) / 451;
    let days_after_22_march = moon + weekday - 7 * correction;
    NaiveDate::from_ymd_opt(year, 3, 22)?
        .checked_add_days(Days::new(u64::try_from(days_after_22_march).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::date;

    #[test]
    fn easter_falls_as_in_the_almanac_2020_to_2035() {
        for easter in [
            date!(2020, 4, 12),
            date!(2021, 4, 4),
            date!(2022, 4, 17),
            date!(2023, 4, 9),
            date!(2024, 3, 31),
            date!(2025, 4, 20),
            date!(2026, 4, 5),
            date!(2027, 3, 28),
            date!(2028, 4, 16),
            date!(2029, 4, 1),
            date!(2030, 4, 21),
            date!(2031, 4, 13),
            date!(2032, 3, 28),
            date!(2033, 4, 17),
            date!(2034, 4, 9),
            date!(2035, 3, 25),
        ] {
            assert_eq!(easter_sunday(easter.year()), Some(easter));
        }
    }

    #[test]
    fn the_days_of_2026_are_those_of_the_almanac() {
        let days: Vec<_> = list_holidays(2026).collect();
        assert_eq!(
            days,
            [
                (date!(2026, 1, 1), Holiday::NewYearsDay),
                (date!(2026, 1, 6), Holiday::Epiphany),
                (date!(2026, 4, 3), Holiday::GoodFriday),
                (date!(2026, 4, 5), Holiday::EasterSunday),
                (date!(2026, 4, 6), Holiday::EasterMonday),
                (date!(2026, 5, 1), Holiday::MayDay),
                (date!(2026, 5, 14), Holiday::Ascension),
                (date!(2026, 5, 24), Holiday::Pentecost),
                (date!(2026, 6, 19), Holiday::MidsummerEve),
                (date!(2026, 6, 20), Holiday::MidsummerDay),
                (date!(2026, 10, 31), Holiday::AllSaintsDay),
                (date!(2026, 12, 6), Holiday::IndependenceDay),
                (date!(2026, 12, 24), Holiday::ChristmasEve),
                (date!(2026, 12, 25), Holiday::ChristmasDay),
                (date!(2026, 12, 26), Holiday::BoxingDay),
            ]
        );
    }

    #[test]
    fn every_year_2020_to_2035_has_its_movable_days() {
        for year in 2020..=2035 {
            let days: Vec<_> = list_holidays(year).collect();
            assert_eq!(days.len(), 15, "{year}");
            let day_of = |wanted| {
                days.iter()
                    .find(|(_, holiday)| *holiday == wanted)
                    .unwrap()
                    .0
            };
            assert_eq!(day_of(Holiday::Ascension).weekday(), Weekday::Thu);
            assert_eq!(day_of(Holiday::Pentecost).weekday(), Weekday::Sun);
            assert_eq!(
                day_of(Holiday::MidsummerDay),
                day_of(Holiday::MidsummerEve) + Days::new(1)
            );
            assert_eq!(day_of(Holiday::AllSaintsDay).weekday(), Weekday::Sat);
        }
    }

    #[test]
    fn all_saints_day_and_midsummer_move_within_their_week() {
        for (day, holiday) in [
            (date!(2025, 11, 1), Holiday::AllSaintsDay),
            (date!(2027, 11, 6), Holiday::AllSaintsDay),
            (date!(2021, 6, 26), Holiday::MidsummerDay),
            (date!(2021, 6, 25), Holiday::MidsummerEve),
            (date!(2027, 6, 26), Holiday::MidsummerDay),
        ] {
            assert_eq!(find_holiday(day), Some(holiday), "{day}");
        }
        assert_eq!(find_holiday(date!(2026, 6, 26)), None);
        assert_eq!(find_holiday(date!(2026, 11, 7)), None);
    }
}
