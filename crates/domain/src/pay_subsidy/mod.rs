//! Pay subsidy (palkkatuki) and 55+ employment support (55 vuotta täyttäneiden työllistämistuki):
//! who may be paid for whom, how much and until when. Act 380/2023, chapter 10; until 2024 act
//! 916/2012, chapters 7 and 7 a.
//!
//! The rules here look at an application; `activation_phase::types::pay_subsidy` looks at the work
//! that was begun. The law is that of the granting decision. What is not known is `not_known`, what
//! no table covers `not_modelled`: nothing is guessed. Health is never here, only whether evidence
//! of reduced work capacity was seen and of which kind.

/// What is paid, period by period.
pub mod amount;
#[cfg(test)]
mod amount_tests;
#[cfg(test)]
mod bars_tests;
/// Breaks and claims.
pub mod calendar;
/// The wage that counts.
pub mod cost_base;
/// The employer's side of the conditions.
mod employer;
/// What the rules look at.
pub mod facts;
#[cfg(test)]
mod fixture;
/// The person's side of the conditions.
mod person;
/// Which day chooses the law, and the rules one by one.
pub mod rules;
#[cfg(test)]
mod rules_tests;
/// What is set in the settings file.
pub mod settings;
/// Which supports are open.
pub mod terms;
#[cfg(test)]
mod terms_tests;
/// Unemployment within a window.
pub mod unemployment;
/// The contract's side of the conditions.
mod work;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::code_set::phase_details::{PaySubsidyGround, SubsidyInstrument};

/// A support that an employer may be granted: an instrument and, for pay subsidy, its ground.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Support {
    /// Pay subsidy for deficits in vocational skill, 380/2023, section 86.
    SkillsDeficit,
    /// Pay subsidy after long unemployment, section 86.
    LongUnemployment,
    /// Pay subsidy for reduced work capacity, section 87.
    ReducedWorkCapacity,
    /// Pay subsidy of the full cost to an association, a foundation or the like, section 88.
    AssociationFullCost,
    /// Pay subsidy for a person of 60 years, section 89.
    #[serde(rename = "aged_60_plus")]
    Aged60Plus,
    /// Pay subsidy for an apprenticeship, section 90.
    Apprenticeship,
    /// Employment support for a person of 55 years, sections 95-97.
    #[serde(rename = "employment_support_55")]
    EmploymentSupport55,
}

impl Support {
    /// Every support, in the order of the sections.
    pub const ALL: [Self; 7] = [
        Self::SkillsDeficit,
        Self::LongUnemployment,
        Self::ReducedWorkCapacity,
        Self::AssociationFullCost,
        Self::Aged60Plus,
        Self::Apprenticeship,
        Self::EmploymentSupport55,
    ];

    /// The support of an instrument and its ground; 55+ employment support has one ground only.
    #[must_use]
    pub const fn of(instrument: SubsidyInstrument, ground: PaySubsidyGround) -> Self {
        match (instrument, ground) {
            (SubsidyInstrument::EmploymentSupport55, _) => Self::EmploymentSupport55,
            (SubsidyInstrument::PaySubsidy, PaySubsidyGround::SkillsDeficit) => Self::SkillsDeficit,
            (SubsidyInstrument::PaySubsidy, PaySubsidyGround::LongUnemployment) => {
                Self::LongUnemployment
            }
            (SubsidyInstrument::PaySubsidy, PaySubsidyGround::ReducedWorkCapacity) => {
                Self::ReducedWorkCapacity
            }
            (SubsidyInstrument::PaySubsidy, PaySubsidyGround::AssociationFullCost) => {
                Self::AssociationFullCost
            }
            (SubsidyInstrument::PaySubsidy, PaySubsidyGround::Aged60Plus) => Self::Aged60Plus,
            (SubsidyInstrument::PaySubsidy, PaySubsidyGround::Apprenticeship) => {
                Self::Apprenticeship
            }
        }
    }

    /// Whether it is pay subsidy, not 55+ employment support.
    #[must_use]
    pub const fn is_pay_subsidy(self) -> bool {
        !matches!(self, Self::EmploymentSupport55)
    }

    /// Whether it is granted for deficits in skill: sections 82, 86 and 88.
    #[must_use]
    pub const fn is_for_skills(self) -> bool {
        matches!(
            self,
            Self::SkillsDeficit | Self::LongUnemployment | Self::AssociationFullCost
        )
    }

    /// Whether economic activity gets it as de minimis aid only: sections 88-90.
    #[must_use]
    pub const fn is_de_minimis_in_business(self) -> bool {
        matches!(
            self,
            Self::AssociationFullCost | Self::Aged60Plus | Self::Apprenticeship
        )
    }
}
