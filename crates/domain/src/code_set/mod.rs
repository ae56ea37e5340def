//! Code sets (koodistot): every closed list of the register, each defined once.
//!
//! `code_set!` makes one enum per set with its codes, labels, text form, JSON form and schema.
//! Codes never change and are never reused; a code that goes out of use gets a last day.

/// Assessments of service need.
pub mod assessment;
/// The access log.
pub mod audit;
/// Clients and the origin of facts about them.
pub mod client;
/// Contacts and notes.
pub mod contact;
/// Duties with a deadline.
pub mod deadline;
/// Access outside the own work.
pub mod exception;
/// Exports.
pub mod export;
/// Handoffs.
pub mod handoff;
/// Organisations and employers.
pub mod organisation;
/// Activation phases.
pub mod phase;
/// What the documents behind a phase say.
pub mod phase_case;
/// What is particular to one kind of phase, and attendance.
pub mod phase_details;
/// Placements and their follow-up.
pub mod placement;
/// Plans and their approvals.
pub mod plan;
/// Service relationships.
pub mod relationship;
/// Consents, disclosures and the person's own rights.
pub mod rights;
/// Rules and overrides of them.
pub mod rule;
/// Situations of a client.
pub mod situation;
/// Staff: roles, record classes, purposes.
pub mod staff;
/// Statistics.
pub mod statistics;

use std::{fmt, marker::PhantomData, str::FromStr};

use chrono::NaiveDate;
use serde::{Deserializer, Serialize, de};
use thiserror::Error;
use utoipa::{
    ToSchema,
    openapi::{
        ObjectBuilder, RefOr,
        schema::{Schema, Type},
    },
};

use crate::{label::Label, violation::Severity};

/// One code of a code set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct Code {
    /// The code: lower snake case, never changed, never reused.
    pub code: &'static str,
    /// Its text for people.
    pub label: Label,
    /// First day on which it may be used; `None` when it has always been.
    pub valid_from: Option<NaiveDate>,
    /// Last day on which it may be used; `None` while it is in use.
    pub valid_to: Option<NaiveDate>,
}

impl Code {
    /// Whether the code may be used on a day.
    #[must_use]
    pub fn is_valid_on(&self, day: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= day) && self.valid_to.is_none_or(|to| day <= to)
    }
}

/// A code set (koodisto) as `GET /code-sets/{id}` shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct CodeSet {
    /// Identifier: lower snake case.
    pub id: &'static str,
    /// Title for people.
    pub title: Label,
    /// Where the codes come from: statute, standard or the register itself.
    pub source: &'static str,
    /// The codes in the order in which they are offered.
    pub codes: &'static [Code],
}

/// A text that is not a code of the set. It does not repeat the text, which may be personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a code of the code set {set}")]
pub struct UnknownCode {
    /// Identifier of the code set.
    pub set: &'static str,
}

/// Every code set, in alphabetical order of the identifiers.
#[must_use]
pub fn registry() -> &'static [CodeSet] {
    &REGISTRY
}

/// The code set with an identifier, if there is one.
#[must_use]
pub fn find_code_set(id: &str) -> Option<&'static CodeSet> {
    registry().iter().find(|set| set.id == id)
}

static REGISTRY: [CodeSet; 100] = [
    audit::AccessAnomalyKind::CODE_SET,
    exception::AccessBarKind::CODE_SET,
    audit::AccessManner::CODE_SET,
    rights::AccessRefusalGround::CODE_SET,
    phase_case::ActivationPlanItem::CODE_SET,
    plan::ApprovalManner::CODE_SET,
    plan::ApprovalParty::CODE_SET,
    assessment::AssessmentDomain::CODE_SET,
    assessment::AssessmentKind::CODE_SET,
    assessment::AssessmentState::CODE_SET,
    phase_details::AttendanceStatus::CODE_SET,
    situation::Benefit::CODE_SET,
    client::BirthDateCertainty::CODE_SET,
    exception::BreakGlassReason::CODE_SET,
    exception::BreakGlassState::CODE_SET,
    exception::BreakGlassVerdict::CODE_SET,
    phase::CancellationReason::CODE_SET,
    relationship::CaseloadRelation::CODE_SET,
    phase::ConfirmationBasis::CODE_SET,
    phase::ConfirmationState::CODE_SET,
    rights::ConsentDecision::CODE_SET,
    rights::ConsentManner::CODE_SET,
    contact::ContactChannel::CODE_SET,
    contact::ContactEventKind::CODE_SET,
    contact::ContactEventState::CODE_SET,
    contact::ContactLedTo::CODE_SET,
    contact::ContactOutcome::CODE_SET,
    rights::CopyManner::CODE_SET,
    client::CorrectionReason::CODE_SET,
    client::DataSource::CODE_SET,
    deadline::DeadlineCalendar::CODE_SET,
    deadline::DeadlineCause::CODE_SET,
    deadline::DeadlineKind::CODE_SET,
    deadline::DeadlineState::CODE_SET,
    rights::DisclosureBasis::CODE_SET,
    situation::EducationLevel::CODE_SET,
    phase_details::EmployerNeglect::CODE_SET,
    organisation::EmployerSector::CODE_SET,
    situation::EmploymentStatus::CODE_SET,
    export::ExportFailure::CODE_SET,
    export::ExportKind::CODE_SET,
    export::ExportProfile::CODE_SET,
    export::ExportState::CODE_SET,
    statistics::FollowUpGap::CODE_SET,
    placement::FollowUpOutcome::CODE_SET,
    placement::FollowUpState::CODE_SET,
    handoff::HandoffBasis::CODE_SET,
    handoff::HandoffDeclineReason::CODE_SET,
    handoff::HandoffKind::CODE_SET,
    handoff::HandoffReason::CODE_SET,
    handoff::HandoffState::CODE_SET,
    client::ClientLanguage::CODE_SET,
    organisation::LegalForm::CODE_SET,
    client::MunicipalityBasis::CODE_SET,
    contact::NoteKind::CODE_SET,
    organisation::OrganisationKind::CODE_SET,
    phase_details::PaySubsidyGround::CODE_SET,
    phase::PhaseEndReason::CODE_SET,
    phase::PhaseKind::CODE_SET,
    phase::PhaseState::CODE_SET,
    phase::PhaseTransition::CODE_SET,
    placement::PlacementContract::CODE_SET,
    statistics::PlacementGroup::CODE_SET,
    placement::PlacementHours::CODE_SET,
    placement::PlacementKind::CODE_SET,
    plan::PlanActionOwner::CODE_SET,
    plan::PlanActionState::CODE_SET,
    plan::PlanGoalState::CODE_SET,
    plan::PlanKind::CODE_SET,
    plan::PlanState::CODE_SET,
    contact::ProfessionalGroup::CODE_SET,
    assessment::ProlongedUnemploymentRisk::CODE_SET,
    staff::Purpose::CODE_SET,
    staff::RecordClass::CODE_SET,
    relationship::RelationshipClosingReason::CODE_SET,
    relationship::RelationshipKind::CODE_SET,
    relationship::ResponsibilityBasis::CODE_SET,
    rights::RetentionHoldReason::CODE_SET,
    staff::Role::CODE_SET,
    rule::RuleOverrideState::CODE_SET,
    audit::SealFault::CODE_SET,
    exception::ServiceDeskReason::CODE_SET,
    client::ServiceLanguage::CODE_SET,
    client::Sex::CODE_SET,
    situation::SituationKind::CODE_SET,
    statistics::StatisticDimension::CODE_SET,
    statistics::StatisticIndicator::CODE_SET,
    statistics::StatisticRevisionReason::CODE_SET,
    statistics::StatisticStep::CODE_SET,
    rights::SubjectAccessState::CODE_SET,
    phase_details::SubsidyInstrument::CODE_SET,
    phase::SuspensionReason::CODE_SET,
    relationship::TakeInGround::CODE_SET,
    situation::TargetGroup::CODE_SET,
    phase::TerminatedBy::CODE_SET,
    Severity::CODE_SET,
    situation::WorkCapacity::CODE_SET,
    phase_case::WorkTrialAgreementPart::CODE_SET,
    phase_case::WorkTrialParty::CODE_SET,
    phase_details::WorkTrialPurpose::CODE_SET,
];

/// Defines a code set: an enum with its codes and labels `["fi", "sv", "en"]`; a code may have
/// a first day `from (y, m, d)` and a last day `to (y, m, d)`.
macro_rules! code_set {
    (
        $(#[$doc:meta])+
        $name:ident {
            id: $id:literal,
            title: [$title_fi:literal, $title_sv:literal, $title_en:literal],
            source: $source:literal,
            $(
                $(#[$variant_doc:meta])*
                $variant:ident = $code:literal [$fi:literal, $sv:literal, $en:literal]
                $(from ($($from:literal),+))?
                $(to ($($to:literal),+))?,
            )+
        }
    ) => {
        $(#[$doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(
                #[doc = $fi]
                #[doc = ""]
                $(#[$variant_doc])*
                $variant,
            )+
        }

        impl $name {
            /// Every code, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The set as data.
            pub const CODE_SET: $crate::code_set::CodeSet = $crate::code_set::CodeSet {
                id: $id,
                title: $crate::label::Label::new($title_fi, $title_sv, $title_en),
                source: $source,
                codes: &[$($crate::code_set::Code {
                    code: $code,
                    label: $crate::label::Label::new($fi, $sv, $en),
                    valid_from: $crate::code_set::optional_day!($($($from),+)?),
                    valid_to: $crate::code_set::optional_day!($($($to),+)?),
                }),+],
            };

            /// The code with its labels and validity.
            #[must_use]
            pub const fn code(self) -> &'static $crate::code_set::Code {
                match self {
                    $(Self::$variant => const {
                        &$crate::code_set::Code {
                            code: $code,
                            label: $crate::label::Label::new($fi, $sv, $en),
                            valid_from: $crate::code_set::optional_day!($($($from),+)?),
                            valid_to: $crate::code_set::optional_day!($($($to),+)?),
                        }
                    },)+
                }
            }

            /// The code as text.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }

            /// The texts for people.
            #[must_use]
            pub const fn label(self) -> $crate::label::Label {
                self.code().label
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::code_set::UnknownCode;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($code => Ok(Self::$variant),)+
                    _ => Err($crate::code_set::UnknownCode { set: $id }),
                }
            }
        }

        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::code_set::deserialize_code(deserializer)
            }
        }

        impl From<$name> for $crate::violation::Param {
            fn from(value: $name) -> Self {
                Self::Code(value.code())
            }
        }

        impl ::utoipa::PartialSchema for $name {
            fn schema() -> ::utoipa::openapi::RefOr<::utoipa::openapi::schema::Schema> {
                $crate::code_set::schema_of(&Self::CODE_SET)
            }
        }

        impl ::utoipa::ToSchema for $name {
            fn name() -> ::std::borrow::Cow<'static, str> {
                ::std::borrow::Cow::Borrowed(stringify!($name))
            }
        }
    };
}
pub(crate) use code_set;

macro_rules! optional_day {
    () => {
        None
    };
    ($($part:literal),+) => {
        Some($crate::time::date!($($part),+))
    };
}
pub(crate) use optional_day;

pub(crate) fn schema_of(set: &CodeSet) -> RefOr<Schema> {
    ObjectBuilder::new()
        .schema_type(Type::String)
        .enum_values(Some(set.codes.iter().map(|code| code.code)))
        .description(Some(format!(
            "{} ({}). Code set `{}`.",
            set.title.en, set.title.fi, set.id
        )))
        .examples(set.codes.first().map(|code| code.code))
        .build()
        .into()
}

pub(crate) fn deserialize_code<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr<Err = UnknownCode>,
{
    struct CodeVisitor<T>(PhantomData<T>);

    impl<T: FromStr<Err = UnknownCode>> de::Visitor<'_> for CodeVisitor<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a code of a code set")
        }

        fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(E::custom)
        }
    }

    deserializer.deserialize_str(CodeVisitor(PhantomData))
}

#[cfg(test)]
mod tests;
