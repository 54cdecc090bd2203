//! What complaints about insurers came to, by insurer (行为计数).

use api::{Answer, Caller, Problem, Reply, Room, wire};
use axum::extract::State;
use domain::OrgKind;
use domain::access::{Action, Resource, allow};
use domain::conduct::Tally;
use serde::Serialize;
use store::keys::supervision::CONDUCT;
use utoipa::ToSchema;

/// How many complaints of one kind stand how.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ConductCountView {
    /// What they are about.
    pub conduct: wire::Conduct,
    /// The same in Chinese.
    pub label: String,
    /// Not answered yet.
    pub open: u32,
    /// Upheld: the flag.
    pub upheld: u32,
    /// Explained.
    pub explained: u32,
    /// Not answered in time.
    pub overdue: u32,
}

/// The tally of an insurer (行为计数). Its rows are `/v1/complaints?insurer=…&conduct=…`.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ConductView {
    /// The insurer.
    pub insurer: wire::OrgId,
    /// Upheld complaints of every kind.
    pub flags: u32,
    /// By what they are about.
    pub counts: Vec<ConductCountView>,
}

impl From<Tally> for ConductView {
    fn from(tally: Tally) -> Self {
        let counts: Vec<_> = tally
            .counts
            .into_iter()
            .map(|(conduct, count)| ConductCountView {
                label: conduct.label().to_owned(),
                conduct: conduct.into(),
                open: count.open,
                upheld: count.upheld,
                explained: count.explained,
                overdue: count.overdue,
            })
            .collect();
        let flags = counts.iter().fold(0_u32, |sum, count| sum.saturating_add(count.upheld));
        Self { insurer: tally.insurer.into(), flags, counts }
    }
}

/// What complaints came to, by insurer; an insurer sees its own.
#[utoipa::path(get, path = "/v1/conduct", tag = "supervision",
    responses((status = 200, body = Vec<ConductView>), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller) -> Answer {
    allow(&caller.actor, Action::ReadConduct, &Resource::default())?;
    let person = caller.actor.person().ok_or_else(Problem::not_found)?;
    let own = (person.org_kind == OrgKind::Insurer).then_some(&person.org);
    let all = room.store.parts::<Tally>(CONDUCT, "INSURER#").await?;
    let seen = all.into_iter().map(|tally| tally.value).filter(|tally| own.is_none_or(|own| *own == tally.insurer));
    Reply::ok(seen.map(ConductView::from).collect::<Vec<_>>()).answer()
}
