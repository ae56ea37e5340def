//! Texts of the rules of role grants and cover.

use super::catalogue::{Entry, entry};

/// The entries, in the order of their codes.
pub(super) const STAFF: &[Entry] = &[
    entry(
        "absence_cover.ends_on.before_start",
        "Sijaisuuden viimeinen päivä on ennen ensimmäistä päivää {starts_on}.",
        "Vikariatets sista dag är före den första dagen {starts_on}.",
        "The last day of the cover is before its first day {starts_on}.",
    ),
    entry(
        "absence_cover.ends_on.in_past",
        "Sijaisuus voi päättyä aikaisintaan {earliest}: tehtyä ei kirjoiteta uudelleen.",
        "Vikariatet kan upphöra tidigast {earliest}: det som har gjorts skrivs inte om.",
        "The cover can end on {earliest} at the earliest: what has been done is not rewritten.",
    ),
    entry(
        "absence_cover.starts_on.too_early",
        "Sijaisuus voi alkaa aikaisintaan {earliest}.",
        "Vikariatet kan börja tidigast {earliest}.",
        "The cover can begin on {earliest} at the earliest.",
    ),
    entry(
        "role_grant.ends_on.before_start",
        "Käyttöoikeuden viimeinen päivä on ennen ensimmäistä päivää {starts_on}.",
        "Åtkomsträttens sista dag är före den första dagen {starts_on}.",
        "The last day of the grant is before its first day {starts_on}.",
    ),
    entry(
        "role_grant.ends_on.in_past",
        "Käyttöoikeus voi päättyä aikaisintaan {earliest}: tehtyä ei kirjoiteta uudelleen.",
        "Åtkomsträtten kan upphöra tidigast {earliest}: det som har gjorts skrivs inte om.",
        "The grant can end on {earliest} at the earliest: what has been done is not rewritten.",
    ),
    entry(
        "role_grant.role.not_for_account",
        "Rooli {role} ei sovi tilin lajille: siirtopalvelu on laitteen rooli, muut ovat henkilön.",
        "Rollen {role} passar inte kontots typ: överföringstjänsten är en maskins roll, de andra en persons.",
        "The role {role} does not fit the kind of account: the export service is a machine's role, the others a person's.",
    ),
    entry(
        "role_grant.role.not_in_organisation",
        "Roolissa {role} ei voi toimia tällaisessa organisaatiossa: {organisation}.",
        "I rollen {role} kan man inte verka i en sådan organisation: {organisation}.",
        "The role {role} cannot be held in such an organisation: {organisation}.",
    ),
    entry(
        "role_grant.starts_on.in_past",
        "Käyttöoikeus voi alkaa aikaisintaan tänään {today}.",
        "Åtkomsträtten kan börja tidigast i dag {today}.",
        "The grant can start today at the earliest, {today}.",
    ),
];
