//! Contacts (yhteydenotot): when and how, never what was said. What a contact led to and who took part stay out: both can tell
//! of health and of social welfare.

use palvelurekisteri_domain::code_set::staff::RecordClass;

use super::tables::{CLIENT, CONTACT_EVENT, NON_DISCLOSURE_ORDER, SERVICE_RELATIONSHIP};
use crate::dataset::{Column, Dataset, Delta, Kind, Rows, words};

/// Which rows.
const FROM: &str = "{contact_event} e
             join {live_client} c on c.id = e.client_id
             left join {service_relationship} r on r.id = e.relationship_id
            where e.state = 'recorded' and e.annulled_at is null
              and (e.relationship_id is null or r.kind = 'employment' and r.annulled_at is null)";

/// Recorded contacts.
pub(super) const DATASET: Dataset = Dataset {
    name: "contact_events",
    version: 1,
    meaning: words("Kirjatut yhteydenotot.", "Recorded contacts."),
    grain: words("yhteydenotto", "contact"),
    keys: &["contact_event_id"],
    parents: &[("client_id", "clients")],
    delta: Delta::Changes,
    columns: &[
        Column::new(
            "contact_event_id",
            (Kind::Pseudonym("contact_event"), RecordClass::Employment),
            ("e.id", "contact_event.id"),
            words("Yhteydenoton pseudonyymi.", "Pseudonym of the contact."),
        ),
        Column::new(
            "client_id",
            (Kind::Pseudonym("client"), RecordClass::Employment),
            ("e.client_id", "contact_event.client_id"),
            words("Asiakkaan pseudonyymi.", "Pseudonym of the client."),
        ),
        Column::new(
            "kind",
            (Kind::Code, RecordClass::Employment),
            ("e.kind", "contact_event.kind"),
            words("Yhteydenoton laji.", "Kind of contact."),
        )
        .codes("contact_event_kind"),
        Column::new(
            "channel",
            (Kind::Code, RecordClass::Employment),
            ("e.channel", "contact_event.channel"),
            words("Asiointitapa.", "Channel."),
        )
        .codes("contact_channel"),
        Column::new(
            "outcome",
            (Kind::Code, RecordClass::Employment),
            ("e.outcome", "contact_event.outcome"),
            words("Toteutuiko.", "Whether it took place."),
        )
        .codes("contact_outcome"),
        Column::new(
            "held_on",
            (Kind::Date, RecordClass::Employment),
            ("e.held_on", "contact_event.held_on"),
            words("Päivä.", "Day."),
        ),
        Column::new(
            "duration_minutes",
            (Kind::Integer, RecordClass::Employment),
            ("e.duration_minutes", "contact_event.duration_minutes"),
            words("Kesto.", "How long it took."),
        )
        .nullable()
        .unit("minutes"),
        Column::new(
            "row_version",
            (Kind::Integer, RecordClass::Employment),
            ("e.version", "contact_event.version"),
            words(
                "Rivin versio; kasvaa rivin jokaisessa muutoksessa.",
                "Version of the row; grows with each change of it.",
            ),
        ),
    ],
    rows: Rows::Database {
        tables: &[
            &CLIENT,
            &NON_DISCLOSURE_ORDER,
            &SERVICE_RELATIONSHIP,
            &CONTACT_EVENT,
        ],
        from: FROM,
        erased: Some(("contact_event", "contact_event_id")),
    },
};
