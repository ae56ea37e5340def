//! Recording, reading and withdrawing consents.

use actix_web::{get, post};
use chrono::NaiveDate;
use palvelurekisteri_domain::{
    access::Action,
    code_set::{rights::ConsentDecision, staff::RecordClass::Employment},
    consent::{ConsentFacts, ConsentReceiver, check_consent},
    id::{ClientId, ConsentId},
    time::range::DateRange,
};
use palvelurekisteri_store::{
    access::{ClientAccess, Owned, client_access, owned_access},
    consent::{self, ConsentRow, NamedConsent, NewConsent, Receiver, Shown},
    tx::Tx,
};

use super::dto::{ConsentList, ConsentView, CreateConsent, WithdrawConsent};
use crate::{
    annul::AnnulForm,
    call::{
        Call, etag,
        page::PageParams,
        reply::{Answer, Reply},
    },
    error::ApiError,
    problem::catalogue::{consent as codes, field},
    stored::code,
};

/// Whether a client's word can still be taken back.
fn is_live(row: &ConsentRow) -> bool {
    row.decision == ConsentDecision::Given.as_str() && row.withdrawn_at.is_none()
}

fn view(
    access: &ClientAccess,
    named: NamedConsent,
    today: NaiveDate,
) -> Result<ConsentView, ApiError> {
    let row = named.row;
    let valid = row.valid()?;
    let live = is_live(&row);
    let wishes: &[_] = match live {
        true => &[
            ("withdraw", Employment, Action::Update),
            ("annul", Employment, Action::Annul),
        ],
        false => &[("annul", Employment, Action::Annul)],
    };
    Ok(ConsentView {
        id: row.id.into(),
        client_id: row.client_id.into(),
        receiver_organisation_id: row.receiver_organisation_id.map(Into::into),
        receiver_employer_id: row.receiver_employer_id.map(Into::into),
        receiver_name: named.receiver_name,
        decision: code(&row.decision)?,
        record_classes: row
            .record_classes
            .iter()
            .map(|class| code(class))
            .collect::<Result<_, _>>()?,
        starts_on: valid.start(),
        ends_on: valid.end(),
        manner: code(&row.manner)?,
        given_on: row.given_on,
        withdrawn_at: row.withdrawn_at,
        withdrawal_manner: row.withdrawal_manner.as_deref().map(code).transpose()?,
        in_force: live && valid.contains(today),
        recorded_by: row.recorded_by.map(Into::into),
        created_at: row.created_at,
        etag: etag(row.version),
        permitted_actions: access.permitted(wishes),
    })
}

/// Who records consents sees them all; anybody else those to the own organisation.
fn shown(access: &ClientAccess, tx: &Tx) -> Result<Shown, ApiError> {
    if access.permits(Employment, Action::Create) {
        return Ok(Shown::All);
    }
    match &tx.actor().acting {
        Some(grant) => Ok(Shown::To(grant.organisation_id)),
        None => Err(ApiError::NOT_FOUND),
    }
}

/// Lists a client's consents
///
/// The newest first, with what has been refused and withdrawn. A worker of another organisation sees those to the own
/// organisation.
#[utoipa::path(tag = "consents",
    params(("client_id" = ClientId, Path, description = "Client."), PageParams),
    responses((status = 200, description = "A page.", body = ConsentList)))]
#[get("/clients/{client_id}/consents")]
pub(super) async fn list_consents(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("client_id")?;
        let access = client_access(tx, id, Employment, Action::Read).await?;
        let query = call.query()?;
        let page = call.page(tx, &query)?;
        let shown = shown(&access, tx)?;
        let rows = consent::list_consents(tx, id, shown, &page).await?;
        let today = tx.today();
        let page = rows.try_map(|row| view(&access, row, today))?;
        call.list(tx, &query, &page, |item| (item.given_on, item.id), None)
    })
    .await
}

/// Records a consent or a refusal
///
/// From the first day on, workers of the receiving organisation who work with the client read what it covers. Health
/// needs a consent of its own, in writing (380/2023 116 § 4); an employer is told in writing only (118 §). A refusal of
/// what a live consent covers is 409: withdraw that one.
#[utoipa::path(tag = "consents", request_body = CreateConsent,
    params(("client_id" = ClientId, Path, description = "Client.")),
    responses((status = 201, description = "Recorded.", body = ConsentView)))]
#[post("/clients/{client_id}/consents")]
pub(super) async fn create_consent(call: Call) -> Answer {
    call.write(async |call, tx| {
        let client_id = call.id("client_id")?;
        let access = client_access(tx, client_id, Employment, Action::Create).await?;
        let form: CreateConsent = call.body()?;
        let receiver = receiver(&form)?;
        let valid = DateRange::new(form.starts_on, form.ends_on)
            .map_err(|_| ApiError::at(&field::ENDS_BEFORE_START, "/ends_on"))?;
        let facts = ConsentFacts {
            receiver: match receiver {
                Receiver::Organisation(_) => ConsentReceiver::Organisation,
                Receiver::Employer(_) => ConsentReceiver::Employer,
            },
            decision: form.decision,
            classes: &form.record_classes,
            manner: form.manner,
            given_on: form.given_on,
        };
        ApiError::refuse_blocking(check_consent(&facts, tx.today()))?;
        let id = ConsentId::from(call.state().new_id());
        let new = NewConsent {
            id,
            client_id,
            receiver,
            decision: form.decision,
            classes: &form.record_classes,
            valid,
            manner: form.manner,
            given_on: form.given_on,
        };
        let named = consent::insert_consent(tx, &new).await?;
        let version = named.row.version;
        let location = format!("/api/v1/consents/{id}");
        let body = view(&access, named, tx.today())?;
        Ok(Reply::created(location, id.as_uuid(), &body)?.version(version))
    })
    .await
}

fn receiver(form: &CreateConsent) -> Result<Receiver, ApiError> {
    match (form.receiver_organisation_id, form.receiver_employer_id) {
        (Some(id), None) => Ok(Receiver::Organisation(id)),
        (None, Some(id)) => Ok(Receiver::Employer(id)),
        (None, None) => Err(ApiError::at(&field::REQUIRED, "/receiver_organisation_id")),
        (Some(_), Some(_)) => Err(ApiError::at(&codes::TWO_RECEIVERS, "/receiver_employer_id")),
    }
}

/// A consent with the right to read it: one to another receiver needs the right to record them.
async fn open(tx: &mut Tx, id: ConsentId) -> Result<(ClientAccess, NamedConsent), ApiError> {
    let (owned, uuid) = (Owned::Consent, id.as_uuid());
    let access = owned_access(tx, owned, uuid, Employment, Action::Read).await?;
    let named = consent::read_consent(tx, id).await?;
    match shown(&access, tx)? {
        Shown::To(own) if named.row.receiver_organisation_id != Some(own.as_uuid()) => {
            owned_access(tx, owned, uuid, Employment, Action::Create).await?;
        }
        Shown::To(_) | Shown::All => {}
    }
    Ok((access, named))
}

/// Reads a consent
#[utoipa::path(tag = "consents",
    params(("consent_id" = ConsentId, Path, description = "Consent.")),
    responses((status = 200, description = "The consent.", body = ConsentView)))]
#[get("/consents/{consent_id}")]
pub(super) async fn read_consent(call: Call) -> Answer {
    call.read(async |call, tx| {
        let id = call.id("consent_id")?;
        let (access, named) = open(tx, id).await?;
        let version = named.row.version;
        Ok(Reply::ok(&view(&access, named, tx.today())?)?.version(version))
    })
    .await
}

/// Withdraws a consent
///
/// At once: the next request of whoever read by it is refused. What has been told before is not undone.
#[utoipa::path(tag = "consents", request_body = WithdrawConsent,
    params(("consent_id" = ConsentId, Path, description = "Consent."),
           ("If-Match" = String, Header, description = "Entity tag of the consent.")),
    responses((status = 200, description = "The withdrawn consent.", body = ConsentView)))]
#[post("/consents/{consent_id}/withdraw")]
pub(super) async fn withdraw_consent(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id = call.id("consent_id")?;
        let (owned, action) = (Owned::Consent, Action::Update);
        let access = owned_access(tx, owned, ConsentId::as_uuid(id), Employment, action).await?;
        let row = consent::lock_consent(tx, id).await?;
        call.if_match(row.version)?;
        let form: WithdrawConsent = call.body()?;
        if !is_live(&row) {
            return Err(ApiError::Problem(&codes::NOT_GIVEN));
        }
        let named = consent::withdraw_consent(tx, id, form.manner).await?;
        let version = named.row.version;
        Ok(Reply::ok(&view(&access, named, tx.today())?)?
            .version(version)
            .changed(["withdrawn_at", "withdrawal_manner"]))
    })
    .await
}

/// Annuls a consent
///
/// One that was recorded on the wrong person or by mistake. It leaves every list, and opens nothing any more.
#[utoipa::path(tag = "consents", request_body = AnnulForm,
    params(("consent_id" = ConsentId, Path, description = "Consent."),
           ("If-Match" = String, Header, description = "Entity tag of the consent.")),
    responses((status = 204, description = "Annulled.")))]
#[post("/consents/{consent_id}/annul")]
pub(super) async fn annul_consent(call: Call) -> Answer {
    call.write(async |call, tx| {
        let id: ConsentId = call.id("consent_id")?;
        let (owned, action) = (Owned::Consent, Action::Annul);
        owned_access(tx, owned, id.as_uuid(), Employment, action).await?;
        let row = consent::lock_consent(tx, id).await?;
        call.if_match(row.version)?;
        let form: AnnulForm = call.body()?;
        consent::annul_consent(tx, id, form.reason).await?;
        Ok(Reply::no_content().changed(["annulled_at"]))
    })
    .await
}
