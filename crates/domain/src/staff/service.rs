//! From where and when a machine may log in (palvelutili): networks, and hours of the week in Helsinki.

use std::{fmt, net::IpAddr, str::FromStr};

use chrono::{DateTime, Datelike as _, Timelike as _, Utc};
use chrono_tz::Europe::Helsinki;

/// Minutes of a day as the wall clock shows them.
const DAY: u16 = 24 * 60;

/// A network in CIDR notation (RFC 4632, RFC 4291 2.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Network {
    address: IpAddr,
    prefix: u8,
}

/// Text that is no network: no address, no prefix length, or bits set behind the prefix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotANetwork;

impl FromStr for Network {
    type Err = NotANetwork;

    fn from_str(text: &str) -> Result<Self, NotANetwork> {
        let (address, prefix) = text.split_once('/').ok_or(NotANetwork)?;
        let network = Self {
            address: address.parse().map_err(|_| NotANetwork)?,
            prefix: prefix.parse().map_err(|_| NotANetwork)?,
        };
        // One spelling: no "+8", no 10.1.2.3/8 that somebody meant as one address.
        let is_whole = network.prefix <= width(network.address)
            && masked(network.address, network.prefix) == bits(network.address)
            && network.to_string() == text;
        is_whole.then_some(network).ok_or(NotANetwork)
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.address, self.prefix)
    }
}

impl Network {
    /// Whether an address lies in the network. An IPv4 address that came through an IPv6 socket counts as IPv4.
    #[must_use]
    pub fn contains(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        address.is_ipv4() == self.address.is_ipv4()
            && masked(address, self.prefix) == bits(self.address)
    }
}

fn width(address: IpAddr) -> u8 {
    match address {
        IpAddr::V4(_) => 32,
        IpAddr::V6(_) => 128,
    }
}

fn bits(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(address) => u128::from(address.to_bits()),
        IpAddr::V6(address) => address.to_bits(),
    }
}

fn masked(address: IpAddr, prefix: u8) -> u128 {
    let rest = u32::from(width(address).saturating_sub(prefix));
    let dropped = bits(address).checked_shr(rest).unwrap_or(0);
    dropped.checked_shl(rest).unwrap_or(0)
}

/// Hours of one day of the week, as the wall clock in Helsinki shows them: `1 00:00-05:00` is Monday night until five.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WeeklyHours {
    weekday: u8,
    from: u16,
    to: u16,
}

/// Text that is no hours of a week: weekday 1-7, two times of day, the first before the second; 24:00 ends a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotHours;

impl FromStr for WeeklyHours {
    type Err = NotHours;

    fn from_str(text: &str) -> Result<Self, NotHours> {
        let (weekday, times) = text.split_once(' ').ok_or(NotHours)?;
        let (from, to) = times.split_once('-').ok_or(NotHours)?;
        let hours = Self {
            weekday: weekday.parse().map_err(|_| NotHours)?,
            from: minute(from).ok_or(NotHours)?,
            to: minute(to).ok_or(NotHours)?,
        };
        let is_whole = (1..=7).contains(&hours.weekday)
            && hours.from < hours.to
            && hours.to <= DAY
            && hours.to_string() == text;
        is_whole.then_some(hours).ok_or(NotHours)
    }
}

impl fmt::Display for WeeklyHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { weekday, from, to } = self;
        let (from_hour, from_minute) = (from / 60, from % 60);
        let (to_hour, to_minute) = (to / 60, to % 60);
        write!(
            f,
            "{weekday} {from_hour:02}:{from_minute:02}-{to_hour:02}:{to_minute:02}"
        )
    }
}

fn minute(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once(':')?;
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    (minute < 60).then(|| hour.checked_mul(60)?.checked_add(minute))?
}

impl WeeklyHours {
    /// Whether an instant lies in the hours. What the clock skips in spring does not occur, what it repeats in autumn
    /// counts twice.
    #[must_use]
    pub fn contain(&self, instant: DateTime<Utc>) -> bool {
        let local = instant.with_timezone(&Helsinki);
        let minute = local.hour() * 60 + local.minute();
        u32::from(self.weekday) == local.weekday().number_from_monday()
            && (u32::from(self.from)..u32::from(self.to)).contains(&minute)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(text: &str) -> Network {
        text.parse().unwrap()
    }

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn an_address_lies_in_its_network_and_in_no_other() {
        for (net, inside, outside) in [
            ("10.0.0.0/8", "10.255.255.255", "11.0.0.0"),
            ("192.0.2.7/32", "192.0.2.7", "192.0.2.6"),
            ("0.0.0.0/0", "203.0.113.1", "::1"),
            ("::/0", "2001:db8::1", "203.0.113.1"),
            ("2001:db8::/32", "2001:db8:ffff::1", "2001:db9::"),
            ("::1/128", "::1", "::2"),
            ("127.0.0.0/8", "::ffff:127.0.0.1", "::1"),
        ] {
            assert!(network(net).contains(address(inside)), "{net} {inside}");
            assert!(!network(net).contains(address(outside)), "{net} {outside}");
            assert_eq!(network(net).to_string(), net);
        }
    }

    #[test]
    fn what_is_no_network_is_refused() {
        for text in [
            "",
            "10.0.0.1",
            "10.0.0.1/8",
            "10.0.0.0/33",
            "10.0.0.0/+8",
            "10.0.0.0/08",
            "a/8",
            "::/129",
            "2001:DB8::/32",
            "10.0.0.0/8 ",
        ] {
            assert_eq!(text.parse::<Network>(), Err(NotANetwork), "{text}");
        }
    }

    #[test]
    fn hours_begin_and_end_on_the_minute_in_helsinki() {
        let hours: WeeklyHours = "1 00:00-05:00".parse().unwrap();
        assert_eq!(hours.to_string(), "1 00:00-05:00");
        // Monday the 2nd of March in winter time, and the 1st of June in summer time.
        for (instant, expected) in [
            ("2026-03-01T21:59:59Z", false),
            ("2026-03-01T22:00:00Z", true),
            ("2026-03-02T02:59:59Z", true),
            ("2026-03-02T03:00:00Z", false),
            ("2026-05-31T20:59:59Z", false),
            ("2026-05-31T21:00:00Z", true),
            ("2026-06-01T02:00:00Z", false),
            ("2026-03-03T00:00:00Z", false),
        ] {
            assert_eq!(
                hours.contain(instant.parse().unwrap()),
                expected,
                "{instant}"
            );
        }
        let whole: WeeklyHours = "7 00:00-24:00".parse().unwrap();
        assert!(whole.contain("2026-03-01T21:59:59Z".parse().unwrap()));
    }

    #[test]
    fn what_is_no_hours_is_refused() {
        for text in [
            "",
            "0 00:00-05:00",
            "8 00:00-05:00",
            "1 05:00-05:00",
            "1 05:00-04:00",
            "1 00:00-24:01",
            "1 0:00-05:00",
            "1 00:60-05:00",
            "1 00:00 - 05:00",
            "01 00:00-05:00",
            "1 99999:00-05:00",
        ] {
            assert_eq!(text.parse::<WeeklyHours>(), Err(NotHours), "{text}");
        }
    }
}
