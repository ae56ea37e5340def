//! The caseload rows of an open relationship: what lists show without a join. The same as the store
//! would write (`store/caseload/refresh.sql`), but for deadlines: the register makes those itself.

use chrono::Datelike as _;
use palvelurekisteri_domain::code_set::relationship::RelationshipKind;
use uuid::Uuid;

use super::Tale;
use crate::{calendar::instant, region::Worker, rows::casework::CaseloadRow};

impl Tale<'_> {
    pub(super) fn write_caseload(&mut self) {
        if self.timeline.closed_on.is_some() {
            return;
        }
        self.active_phases
            .sort_by_key(|phase| (phase.starts_on, phase.id));
        let officer = self.officer_on(self.anchor());
        self.carry(
            self.relationship_id,
            RelationshipKind::Employment,
            "assigned",
            officer,
        );
        if let Some(support) = self.multidisciplinary {
            self.carry(
                support.id,
                RelationshipKind::Multidisciplinary,
                "assigned",
                officer,
            );
        }
        if let Some(coaching) = self.coaching.filter(|coaching| coaching.to.is_none()) {
            self.carry(
                self.relationship_id,
                RelationshipKind::Employment,
                "coach",
                coaching.coach,
            );
        }
    }

    fn carry(
        &mut self,
        relationship_id: Uuid,
        relationship_kind: RelationshipKind,
        relation: &'static str,
        worker: Worker,
    ) {
        let person = &self.person;
        self.batch.caseload.push(CaseloadRow {
            relationship_id,
            user_id: worker.user_id,
            unit_id: worker.unit_id,
            relation,
            client_id: self.client_id,
            name_key: person.name_key.clone(),
            first_names: person.first_names.clone(),
            last_name: person.last_name.clone(),
            birth_year: person.birth_date.year(),
            relationship_kind,
            protected_on: self.protected_on.clone(),
            active_phases: self.active_phases.clone(),
            last_contact_on: self.last_contact_on,
            created_at: instant(self.timeline.opened_on, 9 * 60),
        });
    }
}
