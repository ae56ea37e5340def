//! Texts of the rules of handoffs.

use super::catalogue::{Entry, entry};

/// The entries, in the order of their codes.
pub(super) const HANDOFF: &[Entry] = &[
    entry(
        "handoff.answer_by.out_of_range",
        "Vastauspäivä on aikaisintaan tänään {today} ja viimeistään {latest}.",
        "Svarsdagen är tidigast i dag {today} och senast {latest}.",
        "The day to answer is today {today} at the earliest and {latest} at the latest.",
    ),
    entry(
        "handoff.legal_basis.missing",
        "Peruste ei oikeuta vastaanottajaa tietoihin. Tarkista vastaanottaja ja peruste; palveluntuottajalle tarvitaan asiakkaan suostumus.",
        "Grunden ger inte mottagaren rätt till uppgifterna. Kontrollera mottagaren och grunden; för en tjänsteproducent behövs klientens samtycke.",
        "The basis does not entitle the receiver to the data. Check receiver and basis; a service provider needs the client's consent.",
    ),
    entry(
        "handoff.to_unit.other_controller",
        "Vastuu siirtyy vain oman organisaation sisällä. Tee toiseen organisaatioon lähete.",
        "Ansvaret överförs bara inom den egna organisationen. Gör en remiss till den andra organisationen.",
        "Responsibility moves inside the own organisation only. Make a referral to the other organisation.",
    ),
    entry(
        "handoff.valid_until.in_past",
        "Viimeinen päivä on ennen tätä päivää {today}.",
        "Den sista dagen är före i dag {today}.",
        "The last day is before today, {today}.",
    ),
    entry(
        "handoff.valid_until.not_for_kind",
        "Vain lähetteellä on viimeinen päivä: vastuun siirto ei pääty itsestään.",
        "Bara en remiss har en sista dag: en överföring av ansvaret upphör inte av sig själv.",
        "Only a referral has a last day: a transfer of responsibility does not end by itself.",
    ),
];
