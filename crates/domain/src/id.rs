//! Typed identifiers: a client's id cannot be passed where a phase's is asked for.
//!
//! Nothing is generated here; ids come from the injected source of the server and are wrapped by
//! `ClientId::from(uuid)`.

use std::{borrow::Cow, fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        KnownFormat, ObjectBuilder, RefOr, SchemaFormat,
        schema::{Schema, Type},
    },
};
use uuid::Uuid;

macro_rules! typed_ids {
    ($($(#[$doc:meta])+ $name:ident,)+) => {$(
        $(#[$doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// The bare UUID, for storage.
            #[must_use]
            pub const fn as_uuid(self) -> Uuid {
                self.0
            }
        }

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                Self(uuid)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                uuid_schema(concat!("Identifier of type `", stringify!($name), "`: a UUID."))
            }
        }

        impl ToSchema for $name {
            fn name() -> Cow<'static, str> {
                Cow::Borrowed(stringify!($name))
            }
        }
    )+};
}

typed_ids! {
    /// A user of the register (käyttäjä).
    UserId,
    /// An organisation (organisaatio): authority, county, provider.
    OrganisationId,
    /// A unit of an organisation (yksikkö).
    UnitId,
    /// A dated tie of a user to a role in an organisation or unit (käyttöoikeus).
    RoleGrantId,
    /// A colleague's cover for an absence (sijaisuus).
    AbsenceCoverId,
    /// A signed-in session (istunto).
    SessionId,
    /// A public key of a machine (palvelutilin avain).
    ServiceKeyId,
    /// A client (asiakas).
    ClientId,
    /// A service relationship (asiakkuus).
    RelationshipId,
    /// The responsibility of a worker for a relationship (vastuu).
    ResponsibilityId,
    /// A file that is closed to a worker (estemerkintä).
    AccessBarId,
    /// An opening of somebody else's file (hätäavaus).
    BreakGlassId,
    /// A handoff (siirto, lähete).
    HandoffId,
    /// A dated situation of a client (tilanne).
    SituationId,
    /// A period of job search (työnhaku).
    JobSearchId,
    /// A contact event (asiakastapahtuma).
    ContactEventId,
    /// A service-need assessment (palvelutarpeen arviointi).
    AssessmentId,
    /// A plan (suunnitelma).
    PlanId,
    /// A goal of a plan (tavoite).
    PlanGoalId,
    /// An agreed action of a plan (toimenpide).
    PlanActionId,
    /// A party's approval of a plan (hyväksyntä).
    PlanApprovalId,
    /// A service provider (palveluntuottaja).
    ProviderId,
    /// An employer (työnantaja).
    EmployerId,
    /// An activation phase (aktiivivaihe).
    PhaseId,
    /// A group of participants (ryhmä).
    GroupId,
    /// A participant's membership in a group (ryhmän jäsenyys).
    GroupMemberId,
    /// A placement outcome (sijoittuminen).
    PlacementId,
    /// A follow-up point after a phase or placement (seuranta).
    FollowUpId,
    /// A deadline (määräaika).
    DeadlineId,
    /// A client note (asiakaskirjaus).
    NoteId,
    /// A consent (suostumus).
    ConsentId,
    /// A client relationship with social welfare (sosiaalihuollon asiakkuus).
    SocialRelationshipId,
    /// A note of social welfare (sosiaalihuollon asiakaskirjaus).
    SocialNoteId,
    /// A disclosure (luovutus).
    DisclosureId,
    /// A subject access request (tarkastuspyyntö).
    SubjectAccessId,
    /// A retention hold (hävittämisen esto).
    RetentionHoldId,
    /// An override of a rule (sääntöpoikkeama).
    RuleOverrideId,
    /// A published statistic (tilastojulkaisu).
    StatisticPublicationId,
    /// An export that was asked for (siirtopyyntö).
    ExportId,
}

fn uuid_schema(description: &str) -> RefOr<Schema> {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .format(Some(SchemaFormat::KnownFormat(KnownFormat::Uuid)))
        .description(Some(description))
        .examples(["01931b66-7d50-7c3a-9f52-3b0c5f2d8a10"])
        .build()
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "01931b66-7d50-7c3a-9f52-3b0c5f2d8a10";

    #[test]
    fn an_id_is_written_and_read_as_the_same_text_everywhere() {
        let id: ClientId = TEXT.parse().unwrap();
        assert_eq!(id.to_string(), TEXT);
        assert_eq!(serde_json::to_string(&id).unwrap(), format!("\"{TEXT}\""));
        assert_eq!(
            serde_json::from_str::<ClientId>(&format!("\"{TEXT}\"")).unwrap(),
            id
        );
        assert_eq!(ClientId::from(Uuid::from(id)), id);
    }

    #[test]
    fn a_text_that_is_no_uuid_is_refused() {
        assert!("564".parse::<ClientId>().is_err());
        assert!("".parse::<PhaseId>().is_err());
    }

    #[test]
    fn the_schema_is_a_named_uuid_string() {
        let json = serde_json::to_value(ClientId::schema()).unwrap();
        assert_eq!(json["type"], "string");
        assert_eq!(json["format"], "uuid");
        assert_eq!(ClientId::name(), "ClientId");
    }
}
