//! Query strings and path parameters, parsed into domain types; pages of lists.

use crate::fields::{BadFields, Checked};
use crate::problem::Problem;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use deserr::Deserr;
use domain::Invalid;
use std::collections::BTreeMap;
use store::PageAsk;

/// The parameters of a query string, with every bad one reported at once and unknown ones refused.
///
/// All values arrive as text, so the fields of `T` are texts and wire types, not numbers.
#[derive(Debug)]
pub struct Asked<T>(pub T);

impl<T: Deserr<BadFields> + Checked + Send, S: Sync> FromRequestParts<S> for Asked<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let query = parts.uri.query().unwrap_or_default();
        let mut fields = serde_json::Map::new();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            if fields.insert(name.clone().into_owned(), value.into_owned().into()).is_some() {
                let twice = Invalid::new("given-twice", "只能出现一次", "may be given once only");
                return Err(Problem::bad_fields(BadFields::one(name, twice)));
            }
        }
        let asked: T =
            deserr::deserialize::<T, _, BadFields>(serde_json::Value::Object(fields)).map_err(|mut bad| {
                for field in &mut bad.0 {
                    field.pointer = field.pointer.trim_start_matches('/').to_owned();
                }
                Problem::bad_fields(bad)
            })?;
        let between = asked.check();
        if between.is_empty() { Ok(Self(asked)) } else { Err(Problem::bad_fields(BadFields(between))) }
    }
}

/// The id or ids in the path. What does not parse as such an id is not found: no form of it is explained.
#[derive(Debug)]
pub struct PathIs<T>(pub T);

/// What a path is made of.
pub trait FromPath: Sized {
    /// Reads the named parameters.
    fn from_path(named: &BTreeMap<String, String>) -> Option<Self>;
}

macro_rules! from_path {
    ($($ty:ident . $name:literal),+ $(,)?) => { $(
        impl FromPath for domain::id::$ty {
            fn from_path(named: &BTreeMap<String, String>) -> Option<Self> { named.get($name)?.parse().ok() }
        }
    )+ };
}

from_path!(
    PolicyId."policy_id", ClaimId."claim_id", VictimId."victim_id", AdvanceId."advance_id", PaymentId."payment_id",
    DocumentId."document_id", NoticeId."notice_id", AlertId."alert_id", LetterId."letter_id", StandardId."standard_id", PromiseId."promise_id", RecoveryId."recovery_id",
    AgencyId."agency_id", ExpertId."expert_id", StandingId."standing_id", AgreementId."agreement_id", PlanId."plan_id",
    SlotId."slot_id", BookingId."booking_id", PooledId."pooled_id", ProjectId."project_id", LineId."line_id", DisputeId."dispute_id",
    ComplaintId."complaint_id", InspectionId."inspection_id", SituationNoteId."note_id",
);

impl FromPath for domain::fee::purpose::PurposeCode {
    fn from_path(named: &BTreeMap<String, String>) -> Option<Self> {
        named.get("code")?.parse().ok()
    }
}

impl<A: FromPath, B: FromPath> FromPath for (A, B) {
    fn from_path(named: &BTreeMap<String, String>) -> Option<Self> {
        Some((A::from_path(named)?, B::from_path(named)?))
    }
}

/// A path parameter taken as text, by the name the route gives it.
impl FromPath for BTreeMap<String, String> {
    fn from_path(named: &BTreeMap<String, String>) -> Option<Self> {
        Some(named.clone())
    }
}

impl<T: FromPath + Send, S: Send + Sync> FromRequestParts<S> for PathIs<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let params = RawPathParams::from_request_parts(parts, state).await.map_err(|_| Problem::not_found())?;
        let named: BTreeMap<String, String> = params.iter().map(|(n, v)| (n.to_owned(), v.to_owned())).collect();
        T::from_path(&named).map(Self).ok_or_else(Problem::not_found)
    }
}

/// The page that `limit` and `cursor` ask for; 1 to 100, 20 if not said.
///
/// # Errors
/// When the limit is not a number in that range, or the cursor is overlong.
pub fn page_of(limit: Option<&str>, cursor: Option<&str>) -> Result<PageAsk, Problem> {
    let limit = limit.map_or(Ok(20), |text| text.parse::<i32>().ok().filter(|n| (1..=100).contains(n)).ok_or(()));
    let limit = limit.map_err(|()| {
        Problem::bad_fields(BadFields::one(
            "limit",
            Invalid::new("bad-limit", "应为 1 至 100 的整数", "must be a whole number from 1 to 100"),
        ))
    })?;
    if cursor.is_some_and(|cursor| cursor.len() > 2048) {
        return Err(Problem::bad_cursor());
    }
    Ok(PageAsk { cursor: cursor.map(str::to_owned), ..PageAsk::first(limit) })
}
