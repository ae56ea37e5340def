//! The legal ground of each record class: what the table, `GET /access/explain`, the client's own log report and the
//! disclosure ledger cite (domain classes of docs/access-control.md).

use crate::code_set::staff::RecordClass;

/// A place in a statute that lets the class be used at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ground {
    /// Number and year of the act in the Statutes of Finland, such as `380/2023`.
    pub act: &'static str,
    /// Sections, as the act writes them.
    pub section: &'static str,
}

const fn ground(act: &'static str, section: &'static str) -> Ground {
    Ground { act, section }
}

/// What the use of a record class rests on. Whoever uses it also needs a role, a relation and a purpose
/// (703/2023 9 §, 380/2023 124 §).
#[must_use]
pub const fn grounds(class: RecordClass) -> &'static [Ground] {
    match class {
        RecordClass::Employment => {
            const {
                &[
                    ground("380/2023", "112 §, 114-116 § ja 124 §"),
                    ground("381/2023", "15 §"),
                ]
            }
        }
        RecordClass::EmploymentHealth => {
            const { &[ground("380/2023", "114 § 2 mom. 8 kohta ja 116 § 4 mom.")] }
        }
        RecordClass::Social => const { &[ground("703/2023", "4 ja 9 §")] },
        RecordClass::Multidisciplinary => const { &[ground("381/2023", "11-15 §")] },
        RecordClass::ActivationPlan => const { &[ground("189/2001", "9 ja 12 §")] },
        RecordClass::Phase => {
            const {
                &[
                    ground("189/2001", "16 ja 24 §"),
                    ground("380/2023", "57 ja 116 §"),
                ]
            }
        }
        RecordClass::Coaching => const { &[ground("380/2023", "53, 112 ja 116 §")] },
        RecordClass::Workshop => const { &[ground("1285/2016", "13 ja 14 §")] },
        RecordClass::Subsidy => const { &[ground("380/2023", "114 § 2 mom. 5 kohta ja 132 §")] },
        RecordClass::ProtectedContact => const { &[ground("661/2009", "36 ja 37 §")] },
        RecordClass::Log => {
            const {
                &[
                    ground("703/2023", "10 ja 11 §"),
                    ground("906/2019", "17 §"),
                    ground("380/2023", "124 § 4 mom."),
                ]
            }
        }
        RecordClass::Statistics => const { &[ground("380/2023", "112 § 1 mom. 3 kohta")] },
        RecordClass::Configuration => const { &[ground("906/2019", "16 §")] },
        RecordClass::Export => const { &[ground("380/2023", "112 § 1 mom. 3 kohta")] },
    }
}
