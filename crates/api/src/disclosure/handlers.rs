//! The disclosure ledger of one client.

use actix_web::{get, post};
use palvelurekisteri_domain::{
    access::Action,
    code_set::{rights::DisclosureBasis, staff::RecordClass::Employment},
    consent::ConsentReceiver,
    disclosure::{DisclosureFacts, HeldConsent, check_disclosure},
    id::{ClientId, DisclosureId},
};
use palvelurekisteri_store::{
    access::client_access,
    consent::Receiver,
    disclosure::{self, NamedDisclosure, NewDisclosure},
};

use super::dto::{CreateDisclosure, DisclosureList, DisclosureView};
use crate::{
    call::{
        Call,
        page::PageParams,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::{consent as codes, field},
    stored::code,
};

fn view(named: NamedDisclosure) -> Result<DisclosureView, ApiError> {
    let row = named.row;
    Ok(DisclosureView {
        id: row.id.into(),
        client_id: row.client_id.into(),
        recipient_organisation_id: row.recipient_organisation_id.map(Into::into),
        recipient_employer_id: row.recipient_employer_id.map(Into::into),
        recipient_name: named.recipient_name,
        record_classes: row
            .record_classes
            .iter()
            .map(|class| code(class))
            .collect::<Result<_, _>>()?,
        basis: code(&row.basis)?,
        consent_id: row.consent_id.map(Into::into),
        purpose: code(&row.purpose)?,
        disclosed_on: row.disclosed_on,
        discloser_id: row.discloser_id.into(),
        created_at: row.created_at,
    })
}

/// Lists what was disclosed of a client
///
/// The disclosure ledger (703/2023 10 §), the newest first: what, by whom, to whom, when, why and on which ground. For
/// those who keep the client's file.
#[utoipa::path(tag = "disclosures",
    params(("client_id" = ClientId, Path, description = "Client."), PageParams),
    responses((status = 200, description = "A page.", body = DisclosureList)))]
#[get("/clients/{client_id}/disclosures")]
pub(super) async fn list_disclosures(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("client_id")?;
        client_access(tx, id, Employment, Action::Update).await?;
        let query = call.query()?;
        let page = call.page(tx, &query)?;
        let rows = disclosure::list_disclosures(tx, id, &page).await?;
        let page = rows.try_map(view)?;
        call.list(tx, &query, &page, |item| (item.disclosed_on, item.id), None)
    })
    .await
}

/// Records a disclosure
///
/// What was told by word, on paper or by secure mail. By consent: one that held on the day and covers every class; to an
/// employer by nothing else (380/2023 118 §). A row is never changed.
#[utoipa::path(tag = "disclosures", request_body = CreateDisclosure,
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 201, description = "Recorded.", body = DisclosureView)))]
#[post("/clients/{client_id}/disclosures")]
pub(super) async fn create_disclosure(call: Call) -> Answer {
    call.write(async |call, tx| {
        let client_id = call.id("client_id")?;
        client_access(tx, client_id, Employment, Action::Create).await?;
        let form: CreateDisclosure = call.body()?;
        let recipient = recipient(&form)?;
        let basis = form.basis.basis();
        let (ids, consents): (Vec<_>, Vec<HeldConsent>) =
            disclosure::find_consents(tx, client_id, recipient)
                .await?
                .into_iter()
                .unzip();
        let facts = DisclosureFacts {
            recipient: match recipient {
                Receiver::Organisation(_) => ConsentReceiver::Organisation,
                Receiver::Employer(_) => ConsentReceiver::Employer,
            },
            basis,
            classes: &form.record_classes,
            disclosed_on: form.disclosed_on,
            consents: &consents,
        };
        ApiError::refuse_blocking(check_disclosure(&facts, tx.today()))?;
        let held = |consent: &HeldConsent| consent.covers(&form.record_classes, form.disclosed_on);
        let rests_on = match basis == DisclosureBasis::Consent {
            true => consents.iter().position(held),
            false => None,
        };
        let id = DisclosureId::from(call.state().new_id());
        let new = NewDisclosure {
            id,
            client_id,
            recipient: Some(recipient),
            classes: &form.record_classes,
            basis,
            consent_id: rests_on.and_then(|place| ids.get(place).copied()),
            purpose: form.purpose,
            disclosed_on: form.disclosed_on,
        };
        let named = disclosure::insert_disclosure(tx, &new).await?;
        let location = format!("/api/v1/clients/{client_id}/disclosures");
        Ok(Reply::created(location, id.as_uuid(), &view(named)?)?.version(1))
    })
    .await
}

fn recipient(form: &CreateDisclosure) -> Result<Receiver, ApiError> {
    match (form.recipient_organisation_id, form.recipient_employer_id) {
        (Some(id), None) => Ok(Receiver::Organisation(id)),
        (None, Some(id)) => Ok(Receiver::Employer(id)),
        (None, None) => Err(ApiError::at(&field::REQUIRED, "/recipient_organisation_id")),
        (Some(_), Some(_)) => Err(ApiError::at(
            &codes::TWO_RECEIVERS,
            "/recipient_employer_id",
        )),
    }
}
