//! A hint without a name (未具名举报, 5.14): supervisors alone see it, and nowhere does it say who gave it.

use api::{Act, Answer, BadFields, Checked, Reply, Room, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::Actor;
use domain::access::{Action, Resource, allow};
use domain::conduct::complaint::Ask;
use domain::conduct::{Complainant, Complaint};
use domain::id::ComplaintId;
use serde::Serialize;
use std::collections::BTreeSet;
use store::{Commit, Once};
use utoipa::ToSchema;

/// A hint (未具名举报).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct GiveHint {
    /// The insurer it is about.
    pub insurer: wire::OrgId,
    /// What it is about.
    pub conduct: wire::Conduct,
    /// What happened, and where it can be seen.
    pub text: wire::Note,
}

impl Checked for GiveHint {}

/// That it arrived, and nothing by which it could be found again.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct HintTaken {
    /// Always true.
    pub taken: bool,
}

/// Tell supervisors of something without saying who you are: the hint keeps no person, no organisation and no request,
/// and the answer no number by which the two could be brought together.
#[utoipa::path(post, path = "/v1/hints", tag = "supervision", request_body = GiveHint,
    params(("Idempotency-Key" = String, Header)),
    responses((status = 200, body = HintTaken), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn give(State(room): State<Room>, act: Act<GiveHint>) -> Answer {
    allow(&act.caller.actor, Action::GiveHint, &Resource::default())?;
    // The key is remembered for weeks beside a hash of what was said: not under whoever said it.
    let once = Once { subject: "hint".to_owned(), ..act.once.clone() };
    let id = room.ids.make(ComplaintId::from_uuid);
    decide(&room, &once, || async {
        let now = room.now();
        let ask = Ask {
            from: Complainant::Unnamed,
            from_org: None,
            victim: None,
            insurer: act.body.insurer.0.clone(),
            agency: None,
            conduct: act.body.conduct.0,
            text: act.body.text.0.clone(),
            policy: None,
            booking: None,
            claim: None,
            involved: BTreeSet::new(),
            by: None,
        };
        let (hint, told) = Complaint::open(id, ask, room.book(), &room.calendar, now);
        let reply = Reply::ok(HintTaken { taken: true }).stored(&once)?;
        // Not the caller: a fact is kept for years and names who acted.
        let commit = Commit::new(&Actor::system("supervision"), now, "hint").create(&hint, told).once(&once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}
