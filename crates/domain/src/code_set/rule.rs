//! Codes of rules and of what is decided in spite of them.

use crate::code_set::code_set;

code_set! {
    /// Where an override of a rule stands (sääntöpoikkeaman tila).
    RuleOverrideState {
        id: "rule_override_state",
        title: ["Sääntöpoikkeaman tila", "Status för undantag från regel", "State of an override"],
        source: "the register's own list",
        Asked = "asked" ["Pyydetty", "Begärd", "Asked for"],
        Approved = "approved" ["Hyväksytty", "Godkänd", "Approved"],
        Refused = "refused" ["Hylätty", "Avslagen", "Refused"],
        /// A phase has been recorded by it; it is not used again.
        Used = "used" ["Käytetty", "Använd", "Used"],
        /// It was not decided on, or not used, in time.
        Lapsed = "lapsed" ["Rauennut", "Förfallen", "Lapsed"],
    }
}
