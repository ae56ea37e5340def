//! Words of the report that no indicator has.

use palvelurekisteri_domain::{label::Label, statistics::indicator};

pub(super) const HIDDEN: Label = indicator::HIDDEN;

pub(super) const HEADING: Label = Label::new(
    "Työllisyyspalvelujen kuukausiraportti",
    "Månadsrapport för sysselsättningstjänsterna",
    "Monthly report of the employment services",
);
pub(super) const OF_MONTH: Label = Label::new("Kuukausi", "Månad", "Month");
pub(super) const OF_DAY: Label = Label::new("Tilanne", "Läget", "As of");
pub(super) const OF_YEAR: Label = Label::new("Vuosi", "År", "Year");
pub(super) const DEFINITION: Label = Label::new("Määritelmä", "Definition", "Definition");
pub(super) const LIMITS: Label = Label::new("Rajaukset", "Begränsningar", "Limits");
pub(super) const VERSION: Label = Label::new("versio", "version", "version");
pub(super) const EVENTS: Label = Label::new("Tapahtumia", "Händelser", "Events");
pub(super) const PERSONS: Label = Label::new("Henkilöitä", "Personer", "Persons");
pub(super) const WORKERS: Label = Label::new("Työntekijöitä", "Arbetstagare", "Workers");
pub(super) const CLIENTS: Label = Label::new("Asiakkaita", "Klienter", "Clients");
pub(super) const DAYS: Label = Label::new("Päiviä", "Dagar", "Days");
pub(super) const EUROS: Label = Label::new(
    "Valtion korvaus",
    "Statens ersättning",
    "State compensation",
);
pub(super) const ACTIVE: Label = Label::new("Palveluissa", "I service", "In services");
pub(super) const RATE: Label = Label::new("Aktivointiaste", "Aktiveringsgrad", "Activation rate");
pub(super) const MEDIAN: Label = Label::new("Mediaani", "Median", "Median");
pub(super) const P90: Label = Label::new("90 % enintään", "90 % högst", "90% at most");
pub(super) const MADE: Label = Label::new("Laadittu", "Upprättad", "Made");
pub(super) const CONTENTS: Label = Label::new("Sisällys", "Innehåll", "Contents");
pub(super) const CHART: Label = Label::new("Kuvio", "Diagram", "Chart");
pub(super) const SECRECY: Label = Label::new(
    "Alle {min} henkilön luvut on suojattu, samoin ne, joista sellaisen voisi laskea.",
    "Tal för färre än {min} personer är skyddade, liksom de av vilka ett sådant kunde räknas ut.",
    "Figures of fewer than {min} persons are hidden, and so are those from which one could be computed.",
);
