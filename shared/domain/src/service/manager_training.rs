//! Training of an insurer's own managers of prevention work (管理人员培训): at least once a year (R-E13, AQ 9010 7.1).

use super::fact::ServiceFact;
use crate::actor::OrgId;
use crate::agency::parts::Paper;
use crate::id::TrainingId;
use crate::refusal::Refusal;
use crate::text::{Line, Name};
use crate::time::beijing_day;
use crate::watch::{Check, Question};
use crate::{Rulebook, Told};
use jiff::{Timestamp, civil::Date};
use std::collections::BTreeSet;

/// A training that was held.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ManagerTraining {
    /// Its id.
    pub id: TrainingId,
    /// Whose managers.
    pub insurer: OrgId,
    /// On which day.
    pub held_on: Date,
    /// What it was about.
    pub topic: Line,
    /// By whom.
    pub trainer: Line,
    /// How many hours (学时).
    pub hours: u32,
    /// Who took part.
    pub people: BTreeSet<Name>,
    /// What shows it: the sign-in sheet, the test.
    pub papers: Vec<Paper>,
    /// Who recorded it.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// What is recorded. The fields are those of [`ManagerTraining`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "see ManagerTraining")]
pub struct Held {
    pub held_on: Date,
    pub topic: Line,
    pub trainer: Line,
    pub hours: u32,
    pub people: BTreeSet<Name>,
    pub papers: Vec<Paper>,
}

crate::refusals! {
    /// Why a training is not recorded.
    pub enum TrainingRefusal {
        NotHeldYet => Unprocessable, "training-in-future", [], "培训日期不能晚于今天", "the training has not been held";
        NoHours => Unprocessable, "training-without-hours", ["R-E13"], "学时应为 1 至 200", "it lasts 1 to 200 hours";
        Nobody => Unprocessable, "training-without-people", ["R-E13"], "请填写 1 至 200 名参加人员", "1 to 200 people took part";
        NoPaper => Unprocessable, "evidence-needed", ["R-E13"], "请附签到表或考核材料", "add the sign-in sheet or the test";
    }
}

impl ManagerTraining {
    /// Records a training that was held.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub fn record(
        id: TrainingId,
        insurer: OrgId,
        held: Held,
        by: &str,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Vec<Refusal>> {
        let checks = [
            (held.held_on > beijing_day(now), TrainingRefusal::NotHeldYet, "/held_on"),
            (!(1..=200).contains(&held.hours), TrainingRefusal::NoHours, "/hours"),
            (!(1..=200).contains(&held.people.len()), TrainingRefusal::Nobody, "/people"),
            (held.papers.is_empty(), TrainingRefusal::NoPaper, "/papers"),
        ];
        let refusals: Vec<Refusal> =
            checks.into_iter().filter_map(|(wrong, why, at)| wrong.then(|| Refusal::from(why).at(at))).collect();
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let Held { held_on, topic, trainer, hours, people, papers } = held;
        let count = u32::try_from(people.len()).unwrap_or(u32::MAX);
        let told = Told::plain(ServiceFact::ManagersTrained { training: id, on: held_on, people: count });
        let training = Self { id, insurer, held_on, topic, trainer, hours, people, papers, by: by.to_owned(), at: now };
        Ok((training, told.resting_on(book.basis(&["R-E13"]))))
    }
}

/// How many trainings a year still lacks.
#[must_use]
pub fn missing(held: usize, book: &Rulebook) -> u32 {
    book.n.manager_training_per_year.saturating_sub(u32::try_from(held).unwrap_or(u32::MAX))
}

/// What is to be asked of an insurer late in a year that has too few; once a year.
#[must_use]
pub fn ask(insurer: &OrgId, held: usize, on: Date, book: &Rulebook) -> Option<Question> {
    let late = u32::try_from(on.month()).is_ok_and(|month| month >= book.n.manager_training_ask_month);
    (late && missing(held, book) > 0).then(|| Question {
        check: Check::ManagersUntrained,
        about: on.year().to_string(),
        insurer: insurer.clone(),
        policy: None,
        name: None,
        agency: None,
        lines: Vec::new(),
        numbers: [("held", held.to_string()), ("required", book.n.manager_training_per_year.to_string())]
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
        involved: BTreeSet::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::{at, book, day};
    use super::*;
    use uuid::Uuid;

    fn held() -> Held {
        Held {
            held_on: day("2026-03-01"),
            topic: "事故预防服务管理".parse().unwrap(),
            trainer: "市安科院".parse().unwrap(),
            hours: 8,
            people: ["卫".parse().unwrap()].into(),
            papers: vec![Paper { title: "签到表".parse().unwrap(), sha256: "a".repeat(64).parse().unwrap() }],
        }
    }

    fn record(held: Held) -> Result<(ManagerTraining, Told), Vec<Refusal>> {
        let id = TrainingId::from_uuid(Uuid::from_u128(1));
        ManagerTraining::record(id, "anping".parse().unwrap(), held, "anping/p", book(), at("2026-03-02T01:00:00Z"))
    }

    // R-E13: what was held, with its people and papers; all that is wrong at once.
    #[test]
    fn a_training_is_recorded_with_its_evidence() {
        assert!(record(held()).is_ok());
        let wrong =
            Held { held_on: day("2026-03-03"), hours: 0, people: BTreeSet::new(), papers: Vec::new(), ..held() };
        let codes: Vec<_> = record(wrong).unwrap_err().into_iter().map(|refusal| refusal.code).collect();
        assert_eq!(
            codes,
            ["training-in-future", "training-without-hours", "training-without-people", "evidence-needed"]
        );
    }

    // R-E13: a year without one is asked about from October on, and only then.
    #[test]
    fn a_year_without_training_is_asked_about() {
        let asks = |held, on| ask(&"anping".parse().unwrap(), held, day(on), book()).is_some();
        assert!(!asks(0, "2026-09-30"));
        assert!(asks(0, "2026-10-01"));
        assert!(!asks(1, "2026-12-31"));
        let question = ask(&"anping".parse().unwrap(), 0, day("2026-10-01"), book()).unwrap();
        let later = ask(&"anping".parse().unwrap(), 0, day("2026-12-01"), book()).unwrap();
        assert_eq!(question.identity(), later.identity());
    }
}
