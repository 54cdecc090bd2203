//! Report an accident: almost nothing is enough, and the receipt is given only after it is kept.

use crate::duplicates::{SuspectView, around, suspects};
use crate::load::scheduled;
use crate::terms::under;
use crate::view::ClaimView;
use api::{Act, Answer, BadFields, Checked, DirectAct, FieldError, Problem, Reply, Room, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, Resource, allow};
use domain::claim::casualty::Casualties;
use domain::claim::fact::ClaimFact;
use domain::claim::report::{Place, Report, Reporter};
use domain::claim::state::accident_day;
use domain::claim::{Claim, ClaimAccount};
use domain::id::ClaimId;
use domain::policy::Policy;
use domain::{Invalid, OrgId, Told};
use serde::Serialize;
use store::{Commit, Entity, PageAsk, keys};
use utoipa::ToSchema;

/// A report (报案).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct ReportClaim {
    /// When it happened; nothing if nobody knows.
    #[deserr(default)]
    pub occurred_at: Option<wire::Time>,
    /// Where.
    pub place: PlaceAsk,
    /// What.
    pub what: wire::AccidentKind,
    /// In own words.
    #[deserr(default)]
    pub description: Option<wire::Note>,
    /// Dead, as far as is known.
    #[deserr(default)]
    pub deaths: u32,
    /// Seriously injured.
    #[deserr(default)]
    pub serious_injuries: u32,
    /// Otherwise injured.
    #[deserr(default)]
    pub other_injured: u32,
    /// Missing.
    #[deserr(default)]
    pub missing: u32,
    /// Who reports.
    pub reporter: ReporterAsk,
    /// The unit's name.
    #[deserr(default)]
    pub enterprise_name: Option<wire::Name>,
    /// The unit's code.
    #[deserr(default)]
    pub credit_code: Option<wire::CreditCode>,
    /// The policy, if it is known.
    #[deserr(default)]
    pub policy: Option<wire::PolicyId>,
    /// The insurer, if it is known.
    #[deserr(default)]
    pub insurer: Option<wire::OrgId>,
}

/// A place.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct PlaceAsk {
    /// In words.
    pub text: wire::Line,
    /// District.
    #[deserr(default)]
    pub district: Option<wire::District>,
    /// Latitude in millionths of a degree.
    #[deserr(default)]
    pub latitude_micro: Option<i32>,
    /// Longitude in millionths of a degree.
    #[deserr(default)]
    pub longitude_micro: Option<i32>,
}

/// Who reports.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct ReporterAsk {
    /// Name.
    pub name: wire::Name,
    /// Telephone.
    pub phone: wire::Phone,
}

/// Most people that one count may name; more is a slip of the finger.
const MOST_PEOPLE: u32 = 100_000;

impl Checked for ReportClaim {
    fn check(&self) -> Vec<FieldError> {
        let mut errors = people_errors(&[
            ("/deaths", self.deaths),
            ("/serious_injuries", self.serious_injuries),
            ("/other_injured", self.other_injured),
            ("/missing", self.missing),
        ]);
        let (lat, lon) = (self.place.latitude_micro, self.place.longitude_micro);
        let outside = lat.is_some_and(|lat| lat.unsigned_abs() > 90_000_000)
            || lon.is_some_and(|lon| lon.unsigned_abs() > 180_000_000);
        if outside || lat.is_some() != lon.is_some() {
            let invalid = Invalid::new(
                "bad-position",
                "经纬度要一起填写，且在范围之内",
                "give latitude and longitude together, within their range",
            );
            errors.push(FieldError { pointer: "/place/latitude_micro".into(), invalid });
        }
        errors
    }
}

/// The errors of head-counts that cannot be.
#[must_use]
pub fn people_errors(counts: &[(&str, u32)]) -> Vec<FieldError> {
    let invalid = || Invalid::new("too-many-people", "人数不合理，请核对", "the number of people is not plausible");
    counts
        .iter()
        .filter(|(_, count)| *count > MOST_PEOPLE)
        .map(|(at, _)| FieldError { pointer: (*at).to_owned(), invalid: invalid() })
        .collect()
}

/// The receipt (回执): the claim is kept.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ReceiptOfClaim {
    /// The claim.
    pub claim: ClaimView,
    /// Whether a policy was matched. An unmatched report is taken all the same.
    pub matched: bool,
    /// Other reports that may be of the same accident; a person decides on merging.
    pub possible_duplicates: Vec<SuspectView>,
}

impl ReportClaim {
    fn report(&self) -> Report {
        Report {
            occurred_at: self.occurred_at.as_ref().map(|at| at.0),
            place: Place {
                text: self.place.text.0.clone(),
                district: self.place.district.as_ref().map(|district| district.0),
                position: self.place.latitude_micro.zip(self.place.longitude_micro),
            },
            kind: self.what.0,
            description: self.description.as_ref().map(|text| text.0.clone()),
            reporter: Reporter { name: self.reporter.name.0.clone(), phone: self.reporter.phone.0.clone() },
            enterprise_name: self.enterprise_name.as_ref().map(|name| name.0.clone()),
            credit_code: self.credit_code.as_ref().map(|code| code.0.clone()),
        }
    }

    fn casualties(&self) -> Casualties {
        Casualties {
            deaths: self.deaths,
            serious_injuries: self.serious_injuries,
            other_injured: self.other_injured,
            missing: self.missing,
            direct_loss: None,
        }
    }
}

/// Report an accident.
///
/// Taken at any hour, however late or incomplete, with a policy or without (R-C1). A policy is matched when it is named
/// or when the unit has exactly one in force that day; otherwise the insurer matches it later. The grade and the track
/// come from the casualties (R-B1, R-C7).
#[utoipa::path(post, path = "/v1/claims", tag = "claims", request_body = ReportClaim,
    params(("Idempotency-Key" = String, Header, description = "made by the caller before it sends, kept until answered")),
    responses((status = 201, body = ReceiptOfClaim), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn report(State(room): State<Room>, DirectAct(act): DirectAct<ReportClaim>) -> Answer {
    let actor = &act.caller.actor;
    allow(actor, Action::ReportClaim, &Resource::default())?;
    let id = room.ids.make(ClaimId::from_uuid);
    decide(&room, &act.once, || {
        Box::pin(async {
            let now = room.now();
            // Neither needs the other: a report waits for the slower one.
            let day = accident_day(act.body.occurred_at.as_ref().map(|at| at.0), now);
            let (policy, around, insurer) =
                tokio::try_join!(policy_of(&room, &act, now), around(&room, day), insurer_of(&room, &act))?;
            let (claim, snapshot, told) = Claim::report(
                id,
                act.body.report(),
                act.body.casualties(),
                policy.as_ref(),
                insurer,
                actor,
                room.book(),
                now,
            )?;
            let claim = scheduled(&room, Box::pin(under(&room, claim)).await?);
            let possible_duplicates = suspects(&room, &act.caller, &claim, &around);
            let view = ClaimView::of(claim.clone(), 1, actor, &room);
            let receipt = ReceiptOfClaim { matched: claim.policy.is_some(), claim: view, possible_duplicates };
            let reply = Reply::created(format!("/v1/claims/{id}"), receipt).version(1).stored(&act.once)?;
            let recorded = Told { decision: None, ..told.clone() };
            let commit = Commit::new(actor, now, &act.caller.request_id)
                .name("receipt_no", &claim.receipt_no, &claim.key())
                .create(&claim, told)
                .create(&snapshot, recorded)
                .create(&ClaimAccount::open(id), Told::plain(ClaimFact::AccountOpened { claim: id }))
                .once(&act.once, &reply);
            room.store.commit(commit).await?;
            boot::metric::put("claims_reported", "Count", 1, &[("track", claim.track.name())], now);
            Ok(reply)
        })
    })
    .await
}

/// The insurer that is named, if it is one: it has policies here. A report for one that does not exist would be nobody's to
/// find; it is taken as unmatched instead, and any insurer may look (R-C1).
async fn insurer_of(room: &Room, act: &Act<ReportClaim>) -> Result<Option<OrgId>, Problem> {
    let Some(named) = act.body.insurer.as_ref().map(|org| &org.0) else { return Ok(None) };
    let some = room.store.list::<Policy>(&keys::org_list("POLICY", named), &PageAsk::first(1)).await?;
    Ok(some.items.iter().any(|policy| policy.value.insurer == *named).then(|| named.clone()))
}

/// The policy that is named, or the only one of the unit that is in force on the day. A policy that is named but not
/// the caller's is a bad field; that none is found is not.
async fn policy_of(room: &Room, act: &Act<ReportClaim>, now: jiff::Timestamp) -> Result<Option<Policy>, Problem> {
    let may_see = |policy: &Policy| {
        let resource =
            Resource { enterprise: policy.insured.org.clone(), ..Resource::of_insurer(policy.insurer.clone()) };
        allow(&act.caller.actor, Action::ReadPolicy, &resource).is_ok()
    };
    if let Some(id) = &act.body.policy {
        let found = room.store.find::<Policy>(&keys::policy(id.0)).await?.filter(|policy| may_see(&policy.value));
        let unknown = || {
            Problem::bad_field(
                "/policy",
                Invalid::new(
                    "unknown-policy",
                    "没有找到这张保单；可以不填，报案照样受理",
                    "no such policy; leave it out and the report is taken all the same",
                ),
            )
        };
        return found.map(|policy| Some(policy.value)).ok_or_else(unknown);
    }
    let Some(code) = &act.body.credit_code else { return Ok(None) };
    let day = accident_day(act.body.occurred_at.as_ref().map(|at| at.0), now);
    let list = keys::credit_code_list(code.0.as_str());
    let found = room
        .store
        .search::<Policy>(&list, &PageAsk::first(100), |policy| policy.period.covers(day) && may_see(policy))
        .await?;
    let mut found = found.items.into_iter();
    let first = found.next().map(|policy| policy.value);
    Ok(if found.next().is_some() { None } else { first })
}
