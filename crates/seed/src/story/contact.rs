//! Contacts and notes: the interview, a discussion every three months, calls and messages between.

use chrono::NaiveDate;
use palvelurekisteri_domain::{
    code_set::{
        client::ServiceLanguage,
        contact::{
            ContactChannel, ContactEventKind, ContactLedTo, ContactOutcome, NoteKind,
            ProfessionalGroup,
        },
        staff::RecordClass,
    },
    time::{
        deadline::{Saturdays, add_working_days},
        month::add_months,
    },
};

use super::{Tale, relationship::NEW_ENTRY_SINCE};
use crate::{
    calendar::{days_between, plus, working_day, working_day_before},
    rows::{
        Secret, Stamp,
        contact::{ContactEventRow, NoteRow},
    },
};

/// A job-search discussion every three months (SP-04).
const DISCUSSION_MONTHS: i32 = 3;

impl Tale<'_> {
    /// Within 5 working days of the opening until 2025, within 10 since (SP-01).
    pub(super) fn draw_interview(&mut self) -> NaiveDate {
        let opened_on = self.timeline.opened_on;
        let most = if opened_on < NEW_ENTRY_SINCE { 5 } else { 10 };
        let days = u16::try_from(self.chance.between(1, most)).unwrap_or(1);
        add_working_days(opened_on, days, Saturdays::Free)
    }

    pub(super) fn write_contacts(&mut self) {
        let end = self.timeline.end(self.anchor());
        let interview_on = self.interview_on;
        if interview_on > end {
            return;
        }
        self.meet(
            interview_on,
            ContactEventKind::InitialInterview,
            ContactOutcome::Held,
        );
        let mut last = interview_on;
        loop {
            let due = add_months(last, DISCUSSION_MONTHS);
            let day = working_day_before(plus(due, -self.chance.between(0, 10)));
            let is_late = plus(due, 20) > end && self.chance.percent(12);
            if day >= end || is_late {
                break;
            }
            if self.chance.percent(12) {
                let missed = self.chance.pick(
                    ContactOutcome::NoShow,
                    &[
                        ContactOutcome::CancelledByClient,
                        ContactOutcome::CancelledByAuthority,
                    ],
                );
                let before = working_day_before(plus(day, -4));
                self.meet(before, ContactEventKind::JobSearchDiscussion, missed);
            }
            self.meet(
                day,
                ContactEventKind::JobSearchDiscussion,
                ContactOutcome::Held,
            );
            last = day;
        }
        self.write_other_contacts(interview_on, end);
        self.write_notes(interview_on, end);
    }

    fn write_other_contacts(&mut self, from: NaiveDate, end: NaiveDate) {
        let days = days_between(from, end);
        let count = days / 140 + self.chance.between(0, 2);
        for _ in 0..count.min(days) {
            let day = working_day(plus(from, self.chance.between(1, days)));
            if day >= end {
                continue;
            }
            let kind = self.chance.weighted(
                ContactEventKind::Call,
                &[
                    (25, ContactEventKind::Message),
                    (14, ContactEventKind::Visit),
                    (12, ContactEventKind::GuidanceDiscussion),
                    (9, ContactEventKind::NetworkMeeting),
                    (8, ContactEventKind::SupplementaryDiscussion),
                ],
            );
            let outcome = self.chance.weighted(
                ContactOutcome::Held,
                &[
                    (6, ContactOutcome::NoShow),
                    (4, ContactOutcome::CancelledByClient),
                ],
            );
            self.meet(day, kind, outcome);
        }
    }

    fn meet(&mut self, day: NaiveDate, kind: ContactEventKind, outcome: ContactOutcome) {
        let is_held = outcome == ContactOutcome::Held;
        if is_held {
            self.last_contact_on = self.last_contact_on.max(Some(day));
        }
        let channel = match kind {
            ContactEventKind::Call => ContactChannel::Phone,
            ContactEventKind::Message => ContactChannel::Written,
            ContactEventKind::Visit | ContactEventKind::NetworkMeeting => ContactChannel::InPerson,
            ContactEventKind::InitialInterview
            | ContactEventKind::JobSearchDiscussion
            | ContactEventKind::SupplementaryDiscussion
            | ContactEventKind::GuidanceDiscussion => self.chance.weighted(
                ContactChannel::InPerson,
                &[(35, ContactChannel::Phone), (15, ContactChannel::Video)],
            ),
        };
        let duration_minutes = match kind {
            ContactEventKind::Message => None,
            ContactEventKind::Call => Some(self.chance.between(3, 20)),
            ContactEventKind::InitialInterview
            | ContactEventKind::JobSearchDiscussion
            | ContactEventKind::SupplementaryDiscussion
            | ContactEventKind::GuidanceDiscussion
            | ContactEventKind::NetworkMeeting
            | ContactEventKind::Visit => Some(self.chance.between(4, 12) * 5),
        };
        let led_to = match is_held && self.chance.percent(20) {
            true => vec![self.chance.pick(
                ContactLedTo::Consultation,
                &[
                    ContactLedTo::WorkTrial,
                    ContactLedTo::RehabilitativeWork,
                    ContactLedTo::PaySubsidy,
                    ContactLedTo::JobCoaching,
                    ContactLedTo::Education,
                    ContactLedTo::HealthServices,
                    ContactLedTo::SocialServices,
                ],
            )],
            false => Vec::new(),
        };
        let participants = match kind == ContactEventKind::NetworkMeeting {
            true => vec![
                ProfessionalGroup::EmploymentOfficer,
                ProfessionalGroup::SocialWorker,
            ],
            false => Vec::new(),
        };
        let summary = (is_held && self.chance.percent(45)).then(|| self.text("contact"));
        let author_id = self.officer_on(day).user_id;
        let at = self.chance.office_hour(day);
        self.batch.contact_events.push(ContactEventRow {
            id: self.chance.id_at(at),
            client_id: self.client_id,
            relationship_id: self.relationship_id,
            kind,
            channel,
            outcome,
            held_on: day,
            duration_minutes: duration_minutes
                .filter(|_| is_held)
                .and_then(|minutes| i32::try_from(minutes).ok()),
            led_to,
            participants,
            summary_ciphertext: summary.map(Secret::fixed),
            author_id,
            stamp: Stamp::by(author_id, at),
        });
    }

    fn write_notes(&mut self, from: NaiveDate, end: NaiveDate) {
        let days = days_between(from, end);
        for _ in 0..self.chance.between(1, 4).min(days) {
            let day = working_day(plus(from, self.chance.between(0, days - 1)));
            if day >= end {
                continue;
            }
            let (kind, section) = self.chance.weighted(
                (NoteKind::ClientWork, "note client_work"),
                &[
                    (22, (NoteKind::PhoneCall, "note phone_call")),
                    (
                        15,
                        (NoteKind::ServiceCoordination, "note service_coordination"),
                    ),
                    (12, (NoteKind::Meeting, "note meeting")),
                ],
            );
            let section = match self.person.service_language {
                ServiceLanguage::Sv => "note sv",
                ServiceLanguage::Fi => section,
            };
            let text = self.text(section);
            let author = self.officer_on(day).user_id;
            self.note(kind, RecordClass::Employment, (day, author), text);
        }
        let Some(coaching) = self.coaching else {
            return;
        };
        let until = coaching.to.unwrap_or(self.anchor()).min(end);
        let days = days_between(coaching.from, until);
        for _ in 0..(days / 30).min(6) {
            let day = working_day_before(plus(coaching.from, self.chance.between(3, days)));
            let day = day.max(coaching.from);
            let text = self.text("note coaching");
            let author = coaching.coach.user_id;
            self.note(
                NoteKind::Coaching,
                RecordClass::Coaching,
                (day, author),
                text,
            );
        }
    }

    fn note(
        &mut self,
        kind: NoteKind,
        record_class: RecordClass,
        (day, author_id): (NaiveDate, uuid::Uuid),
        text: &'static str,
    ) {
        let at = self.chance.office_hour(day);
        self.batch.notes.push(NoteRow {
            id: self.chance.id_at(at),
            client_id: self.client_id,
            relationship_id: self.relationship_id,
            kind,
            record_class,
            text_ciphertext: Secret::fixed(text),
            occurred_on: day,
            author_id,
            phase_id: None,
            stamp: Stamp::by(author_id, at),
        });
    }
}
