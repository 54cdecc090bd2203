//! Training of an insurer's own managers of prevention work (R-E13): recorded when it was held, and what a year lacks.

use crate::load::person;
use api::{Act, Answer, Asked, BadFields, Caller, Checked, Problem, Reply, Room, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::OrgKind;
use domain::access::{Action, Resource, allow};
use domain::agency::parts::Paper;
use domain::id::TrainingId;
use domain::service::manager_training::{Held, ManagerTraining, missing};
use domain::time::beijing_day;
use serde::Serialize;
use store::{Commit, keys};
use utoipa::{IntoParams, ToSchema};

/// A training that was held (管理人员培训).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct RecordTraining {
    /// On which day.
    pub held_on: wire::Date,
    /// What it was about.
    pub topic: wire::Line,
    /// By whom.
    pub trainer: wire::Line,
    /// How many hours.
    pub hours: u32,
    /// Who took part.
    pub people: Vec<wire::Name>,
    /// What shows it: the sign-in sheet, the test.
    pub papers: Vec<TrainingPaper>,
}

/// A paper: its title and the hash of its bytes.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct TrainingPaper {
    /// What it is.
    pub title: wire::Line,
    /// SHA-256 of its bytes.
    pub sha256: wire::Sha256,
}

impl Checked for RecordTraining {}

/// A training as it is kept.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ManagerTrainingView {
    /// Its id.
    pub id: wire::TrainingId,
    /// On which day.
    pub held_on: wire::Date,
    /// What it was about.
    pub topic: wire::Line,
    /// By whom.
    pub trainer: wire::Line,
    /// How many hours.
    pub hours: u32,
    /// How many took part.
    pub count: usize,
    /// Who; not for supervisors.
    pub people: Option<Vec<wire::Name>>,
    /// Titles of what shows it.
    pub papers: Vec<wire::Line>,
    /// Who recorded it.
    pub by: String,
    /// When.
    pub at: wire::Time,
}

impl ManagerTrainingView {
    fn of(of: ManagerTraining, people: bool) -> Self {
        Self {
            id: of.id.into(),
            held_on: of.held_on.into(),
            topic: of.topic.into(),
            trainer: of.trainer.into(),
            hours: of.hours,
            count: of.people.len(),
            people: people.then(|| of.people.into_iter().map(Into::into).collect()),
            papers: of.papers.into_iter().map(|paper| paper.title.into()).collect(),
            by: of.by,
            at: of.at.into(),
        }
    }
}

/// The trainings of a year.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ManagerTrainingsView {
    /// Whose managers.
    pub insurer: wire::OrgId,
    /// Which year.
    pub year: i16,
    /// How many it needs (R-E13).
    pub required: u32,
    /// How many it still lacks.
    pub missing: u32,
    /// Those that were held, the earliest first.
    pub items: Vec<ManagerTrainingView>,
}

/// Record a training of the insurer's own managers, with who took part and what shows it (R-E13).
#[utoipa::path(post, path = "/v1/manager-trainings", tag = "services", request_body = RecordTraining,
    params(("Idempotency-Key" = String, Header)),
    responses((status = 201, body = ManagerTrainingView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn record(State(room): State<Room>, act: Act<RecordTraining>) -> Answer {
    let insurer = person(&act.caller)?.org.clone();
    allow(&act.caller.actor, Action::RecordTraining, &Resource::of_insurer(insurer.clone()))?;
    let id = room.ids.make(TrainingId::from_uuid);
    decide(&room, &act.once, || async {
        let (ask, now) = (act.body.clone(), room.now());
        let held = Held {
            held_on: ask.held_on.0,
            topic: ask.topic.0,
            trainer: ask.trainer.0,
            hours: ask.hours,
            people: ask.people.into_iter().map(|name| name.0).collect(),
            papers: ask
                .papers
                .into_iter()
                .map(|paper| Paper { title: paper.title.0, sha256: paper.sha256.0 })
                .collect(),
        };
        let by = act.caller.actor.subject();
        let (training, told) = ManagerTraining::record(id, insurer.clone(), held, &by, room.book(), now)?;
        let view = ManagerTrainingView::of(training.clone(), true);
        let reply = Reply::created("/v1/manager-trainings", view).stored(&act.once)?;
        let commit =
            Commit::new(&act.caller.actor, now, &act.caller.request_id).create(&training, told).once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok::<_, Problem>(reply)
    })
    .await
}

/// Which year of whom.
#[derive(Clone, Debug, Deserr, IntoParams)]
#[deserr(error = BadFields, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct AskTrainings {
    /// Of which insurer; an insurer sees its own.
    #[deserr(default)]
    pub insurer: Option<wire::OrgId>,
    /// Which year; this one if not said.
    #[deserr(default)]
    #[param(inline)]
    pub year: Option<wire::WholeText>,
}

impl Checked for AskTrainings {}

/// The trainings of an insurer's managers in a year, and how many it lacks (R-E13).
#[utoipa::path(get, path = "/v1/manager-trainings", tag = "services", params(AskTrainings),
    responses((status = 200, body = ManagerTrainingsView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn list(State(room): State<Room>, caller: Caller, Asked(ask): Asked<AskTrainings>) -> Answer {
    let person = person(&caller)?;
    let own = (person.org_kind == OrgKind::Insurer).then(|| person.org.clone());
    let insurer = ask.insurer.map(|org| org.0).or(own).ok_or_else(Problem::not_found)?;
    allow(&caller.actor, Action::ReadTrainings, &Resource::of_insurer(insurer.clone()))?;
    let this_year = beijing_day(room.now()).year();
    let year = ask.year.map_or(this_year, |year| i16::try_from(year.0).unwrap_or(this_year));
    let partition = keys::fee::insurer_partition(&insurer);
    let held = room.store.parts::<ManagerTraining>(&partition, &keys::training::of_year(year)).await?;
    let people = person.org_kind == OrgKind::Insurer;
    let view = ManagerTrainingsView {
        insurer: insurer.into(),
        year,
        required: room.book().n.manager_training_per_year,
        missing: missing(held.len(), room.book()),
        items: held.into_iter().map(|held| ManagerTrainingView::of(held.value, people)).collect(),
    };
    Reply::ok(view).answer()
}
