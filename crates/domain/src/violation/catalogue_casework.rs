//! Texts of the rules of service relationships, responsibility and contact events.

use super::catalogue::{Entry, entry};

/// The entries, in the order of their codes.
pub(super) const CASEWORK: &[Entry] = &[
    entry(
        "contact_event.channel.missing",
        "Asiointitapa puuttuu. Valitse, miten asiakas tavattiin.",
        "Kontaktformen saknas. Välj hur klienten möttes.",
        "The channel is missing. Choose how the client was met.",
    ),
    entry(
        "contact_event.duration_minutes.not_held",
        "Kesto merkitään vain toteutuneelle tapaamiselle. Poista kesto tai muuta toteutumista.",
        "Längden antecknas endast för ett möte som hållits. Ta bort längden eller ändra utfallet.",
        "Only a contact that was held has a length. Remove the length or change the outcome.",
    ),
    entry(
        "contact_event.held_on.in_future",
        "Päivä on tulevaisuudessa; tänään on {today}. Tallenna luonnoksena, kunnes tapaaminen on pidetty.",
        "Datumet ligger i framtiden; i dag är det {today}. Spara som utkast tills mötet har hållits.",
        "The day is in the future; today is {today}. Save it as a draft until the contact has been held.",
    ),
    entry(
        "contact_event.held_on.missing",
        "Päivä puuttuu. Anna tapaamisen päivä.",
        "Datumet saknas. Ange dagen för kontakten.",
        "The day is missing. Give the day of the contact.",
    ),
    entry(
        "contact_event.kind.missing",
        "Tapahtuman laji puuttuu. Valitse laji.",
        "Typen av kontakt saknas. Välj en typ.",
        "The kind of contact is missing. Choose one.",
    ),
    entry(
        "contact_event.outcome.missing",
        "Toteutuminen puuttuu. Kerro, toteutuiko tapaaminen.",
        "Utfallet saknas. Ange om kontakten genomfördes.",
        "The outcome is missing. Tell whether the contact took place.",
    ),
    entry(
        "contact_event.summary.missing",
        "Keskustelusta ei ole yhteenvetoa. Täydennä se, jotta suunnitelma ja arvio voivat nojata siihen.",
        "Diskussionen saknar en sammanfattning. Komplettera den så att planen och bedömningen kan stödja sig på den.",
        "The discussion has no summary. Add one, so that the plan and the assessment can lean on it.",
    ),
    entry(
        "responsibility.unit.other_organisation",
        "Yksikkö kuuluu toiseen organisaatioon. Vastuun voi antaa vain oman organisaation yksikköön.",
        "Enheten hör till en annan organisation. Ansvaret kan ges endast till en enhet i den egna organisationen.",
        "The unit belongs to another organisation. Responsibility can be given only to a unit of your own.",
    ),
    entry(
        "responsibility.worker.barred",
        "Henkilö on esteellinen tämän asiakkaan asiassa (434/2003 28 §). Valitse toinen työntekijä.",
        "Personen är jävig i den här klientens ärende (434/2003 28 §). Välj en annan medarbetare.",
        "The person is disqualified in this client's case (434/2003, section 28). Choose another worker.",
    ),
    entry(
        "responsibility.worker.not_in_unit",
        "Henkilöllä ei ole yksikössä tänään voimassa olevaa omavalmentajan käyttöoikeutta. Valitse toinen työntekijä tai yksikkö.",
        "Personen har i dag ingen giltig behörighet som personlig handläggare i enheten. Välj en annan medarbetare eller enhet.",
        "The person has no grant as an employment officer in the unit today. Choose another worker or unit.",
    ),
    entry(
        "service_relationship.closed_on.before_opening",
        "Asiakkuus alkoi {opened_on}; se ei voi päättyä ennen sitä.",
        "Klientförhållandet inleddes {opened_on}; det kan inte avslutas före det.",
        "The relationship opened on {opened_on}; it cannot close before that.",
    ),
    entry(
        "service_relationship.closed_on.before_phase_end",
        "Asiakkuuteen kuuluva jakso päättyi {last_phase_day}; asiakkuus ei voi päättyä ennen sitä.",
        "En period i klientförhållandet avslutades {last_phase_day}; förhållandet kan inte avslutas före det.",
        "A phase in the relationship ended on {last_phase_day}; the relationship cannot close before that.",
    ),
    entry(
        "service_relationship.closed_on.in_future",
        "Päättymispäivä on tulevaisuudessa; tänään on {today}.",
        "Slutdatumet ligger i framtiden; i dag är det {today}.",
        "The closing day is in the future; today is {today}.",
    ),
    entry(
        "service_relationship.kind.social_not_in_use",
        "Sosiaalihuollon asiakkuuksia ei pidetä tässä rekisterissä. Avaa asiakkuus hyvinvointialueen asiakasrekisterissä.",
        "Socialvårdens klientförhållanden förs inte i detta register. Öppna förhållandet i välfärdsområdets klientregister.",
        "Social-welfare relationships are not kept in this register. Open it in the client register of the wellbeing services county.",
    ),
    entry(
        "service_relationship.opened_on.in_future",
        "Alkamispäivä on tulevaisuudessa; tänään on {today}.",
        "Startdatumet ligger i framtiden; i dag är det {today}.",
        "The opening day is in the future; today is {today}.",
    ),
];
