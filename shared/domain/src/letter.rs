//! A dead letter (死信): an event that no function could take, kept until a person has looked at it.
//!
//! It holds ids, counts and the function's own words, never personal data. Its replay is a fact of its own: the function
//! that could not take the event takes it again from there, and every step of it finds done what was done before.

use crate::Told;
use crate::actor::OrgId;
use crate::id::LetterId;
use crate::refusal::{Refusal, Said};
use crate::text::Note;
use crate::time::hours_after;
use jiff::Timestamp;

crate::labels! {
    /// What the event came from.
    pub enum LetterSource {
        Stream = "stream", "台账变更";
        Object = "object", "到达的文件";
        Schedule = "schedule", "定时任务";
        Unknown = "unknown", "来源不明";
    }
}

crate::labels! {
    /// Where a letter stands.
    pub enum LetterState {
        Open = "open", "待处理";
        Replaying = "replaying", "正在重新办理";
        Replayed = "replayed", "已重新办理";
        Dismissed = "dismissed", "已说明不再办理";
    }
}

crate::labels! {
    /// Why the function could not take it.
    pub enum Failure {
        Shape = "shape", "事件内容无法识别";
        Store = "store", "存储没有应答";
        Refused = "refused", "规则不允许";
        Unclear = "unclear", "对方没有明确应答";
        Crashed = "crashed", "程序中断，没有留下原因";
        NotTried = "not_tried", "同批其他事件失败，未及办理";
    }
}

/// What an event is about, as far as it can be found again.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Subject {
    /// A fact of the table, by its address.
    Fact {
        /// Partition key.
        pk: String,
        /// Sort key.
        sk: String,
    },
    /// An object of the document bucket, by its key.
    Object {
        /// Key.
        key: String,
    },
}

/// What a function noted when it could not take a record: it knows why, and the queue's message does not say.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Mark {
    /// The function.
    pub function: String,
    /// The record's number in its stream.
    pub sequence: String,
    /// The fact, where the record had one.
    pub subject: Option<Subject>,
    /// What happened, by its name on the wire; none where it could not be read.
    pub event: Option<String>,
    /// Why.
    pub failure: Failure,
    /// In the function's words.
    pub error: String,
    /// When.
    pub at: Timestamp,
}

/// What is known of an event that was given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The function that did not take it.
    pub function: String,
    /// Where it came from.
    pub source: LetterSource,
    /// What it is about.
    pub subject: Option<Subject>,
    /// What happened, by its name on the wire.
    pub event: Option<String>,
    /// The insurer whose business it is, if it is one's.
    pub insurer: Option<OrgId>,
    /// Why it was not taken.
    pub failure: Failure,
    /// In the function's words.
    pub error: String,
    /// How often it was tried.
    pub attempts: u32,
    /// When it was given up.
    pub failed_at: Timestamp,
}

/// A dead letter.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct DeadLetter {
    /// Its id, made of what it is about: giving up twice keeps one letter.
    pub id: LetterId,
    /// The function that did not take it.
    pub function: String,
    /// Where it came from.
    pub source: LetterSource,
    /// What it is about; none where that can no longer be found.
    pub subject: Option<Subject>,
    /// What happened, by its name on the wire; none where it could not be read.
    pub event: Option<String>,
    /// The insurer whose business it is; none where it is the city's.
    pub insurer: Option<OrgId>,
    /// Why it was not taken the last time.
    pub failure: Failure,
    /// In the function's words, bounded.
    pub error: String,
    /// How often it was tried so far.
    pub attempts: u32,
    /// When it was given up first.
    pub kept_at: Timestamp,
    /// When it was given up last.
    pub failed_at: Timestamp,
    /// Where it stands.
    pub state: LetterState,
    /// Who asked for the replay, and when.
    pub asked: Option<(String, Timestamp)>,
    /// Who dismissed it, why, and when.
    pub dismissed: Option<(String, Note, Timestamp)>,
    /// When the replay was done.
    pub replayed_at: Option<Timestamp>,
}

/// What happens to a letter.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum LetterFact {
    /// An event was given up and is kept.
    LetterKept {
        /// Which letter.
        letter: LetterId,
        /// The function that did not take it.
        function: String,
        /// Why.
        failure: Failure,
    },
    /// A person asked for its replay; the function that is named takes the event again.
    ReplayAsked {
        /// Which letter.
        letter: LetterId,
        /// The function that is to take it.
        function: String,
        /// What it is about.
        about: Subject,
    },
    /// The function took it.
    LetterReplayed {
        /// Which letter.
        letter: LetterId,
    },
    /// The function did not take it this time either.
    ReplayFailed {
        /// Which letter.
        letter: LetterId,
        /// Why.
        failure: Failure,
    },
    /// A person looked and said why nothing is to be done.
    LetterDismissed {
        /// Which letter.
        letter: LetterId,
    },
}

crate::refusals! {
    /// Why a letter is not handled so.
    pub enum LetterRefusal {
        ReplayUnderWay => Conflict, "replay-under-way", [], "正在重新办理，请等结果", "a replay is under way; wait for its outcome";
        LetterClosed => Conflict, "letter-closed", [], "已处理完毕，不能再次处理", "this letter is closed and is not handled again";
        NothingToReplay => Conflict, "nothing-to-replay", [], "已找不到原事件，只能说明原因后结案", "the event can no longer be found; it can only be dismissed with a reason";
        ComesAgain => Conflict, "comes-again", [], "定时任务到下一次会自动继续，不需要重新办理", "a schedule goes on at its next tick by itself; there is nothing to replay";
    }
}

/// Most characters of an error that are kept.
const MOST_ERROR: usize = 300;
/// After so long a replay that nobody answered may be asked for again: the stream has forgotten the first by then.
const FORGOTTEN_HOURS: u32 = 24;

/// An error as it is kept: one line, bounded.
#[must_use]
pub fn bounded(error: &str) -> String {
    error.chars().map(|c| if c.is_control() { ' ' } else { c }).take(MOST_ERROR).collect()
}

impl LetterFact {
    /// What the insurer is told.
    #[must_use]
    pub fn sentence(&self) -> Option<Said> {
        match self {
            Self::LetterKept { function, failure, .. } => Some(Said::new(
                format!("有一件事没有办成，请运维人员处理（{function}：{}）", failure.label()),
                format!("something could not be carried out and waits for the operator ({function}: {failure})"),
            )),
            _ => None,
        }
    }
}

impl DeadLetter {
    /// Keeps what was given up.
    #[must_use]
    pub fn keep(id: LetterId, given: Given) -> (Self, Told) {
        let letter = Self {
            id,
            function: given.function,
            source: given.source,
            subject: given.subject,
            event: given.event,
            insurer: given.insurer,
            failure: given.failure,
            error: bounded(&given.error),
            attempts: given.attempts,
            kept_at: given.failed_at,
            failed_at: given.failed_at,
            state: LetterState::Open,
            asked: None,
            dismissed: None,
            replayed_at: None,
        };
        let fact = LetterFact::LetterKept { letter: id, function: letter.function.clone(), failure: letter.failure };
        let told = Told::plain(fact).telling(letter.insurer.clone());
        (letter, told)
    }

    /// Asks for the replay.
    ///
    /// # Errors
    /// When one is under way, the letter is closed, or there is nothing to replay.
    pub fn ask_replay(&self, by: &str, now: Timestamp) -> Result<(Self, Told), Refusal> {
        match self.state {
            LetterState::Open => {}
            LetterState::Replaying if self.forgotten(now) => {}
            LetterState::Replaying => return Err(LetterRefusal::ReplayUnderWay.into()),
            LetterState::Replayed | LetterState::Dismissed => return Err(LetterRefusal::LetterClosed.into()),
        }
        if self.source == LetterSource::Schedule {
            return Err(LetterRefusal::ComesAgain.into());
        }
        let about = self.subject.clone().ok_or(LetterRefusal::NothingToReplay)?;
        let next = Self { state: LetterState::Replaying, asked: Some((by.to_owned(), now)), ..self.clone() };
        let fact = LetterFact::ReplayAsked { letter: self.id, function: self.function.clone(), about };
        Ok((next, Told::plain(fact)))
    }

    fn forgotten(&self, now: Timestamp) -> bool {
        self.asked.as_ref().is_some_and(|(_, at)| hours_after(*at, FORGOTTEN_HOURS) <= now)
    }

    /// Notes that the function took it; `None` where that is noted already or nobody asked.
    #[must_use]
    pub fn replayed(&self, now: Timestamp) -> Option<(Self, Told)> {
        let next = Self { state: LetterState::Replayed, replayed_at: Some(now), ..self.clone() };
        let told = Told::plain(LetterFact::LetterReplayed { letter: self.id });
        (self.state == LetterState::Replaying).then_some((next, told))
    }

    /// Notes that the function did not take it this time either; `None` where nothing was asked.
    #[must_use]
    pub fn failed_again(&self, given: &Given) -> Option<(Self, Told)> {
        let next = Self {
            state: LetterState::Open,
            failure: given.failure,
            error: bounded(&given.error),
            attempts: self.attempts.saturating_add(given.attempts),
            failed_at: given.failed_at,
            ..self.clone()
        };
        let told = Told::plain(LetterFact::ReplayFailed { letter: self.id, failure: given.failure });
        (self.state == LetterState::Replaying).then_some((next, told))
    }

    /// Closes it without a replay, with a reason.
    ///
    /// # Errors
    /// When a replay is under way or it is closed.
    pub fn dismiss(&self, by: &str, reason: Note, now: Timestamp) -> Result<(Self, Told), Refusal> {
        match self.state {
            LetterState::Open => {}
            LetterState::Replaying if self.forgotten(now) => {}
            LetterState::Replaying => return Err(LetterRefusal::ReplayUnderWay.into()),
            LetterState::Replayed | LetterState::Dismissed => return Err(LetterRefusal::LetterClosed.into()),
        }
        let next =
            Self { state: LetterState::Dismissed, dismissed: Some((by.to_owned(), reason, now)), ..self.clone() };
        Ok((next, Told::plain(LetterFact::LetterDismissed { letter: self.id })))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn given() -> Given {
        Given {
            function: "dispatch".into(),
            source: LetterSource::Stream,
            subject: Some(Subject::Fact { pk: "CLAIM#c".into(), sk: "PAYMENT#p#EVENT#000002".into() }),
            event: Some("payment_ordered".into()),
            insurer: Some("anping".parse().unwrap()),
            failure: Failure::Unclear,
            error: "no clear answer".into(),
            attempts: 6,
            failed_at: at("2026-11-23T05:00:00Z"),
        }
    }

    fn letter(change: impl FnOnce(&mut Given)) -> DeadLetter {
        let mut given = given();
        change(&mut given);
        DeadLetter::keep(LetterId::from_uuid(uuid::Uuid::from_u128(1)), given).0
    }

    #[test]
    fn a_letter_is_replayed_once_and_then_closed() {
        let now = at("2026-11-23T06:00:00Z");
        let (asked, told) = letter(|_| {}).ask_replay("anping/op", now).unwrap();
        assert_eq!(told.what.event(), "replay_asked");
        assert_eq!(asked.ask_replay("anping/op", now).unwrap_err().code, "replay-under-way");
        assert_eq!(asked.dismiss("anping/op", "x".parse().unwrap(), now).unwrap_err().code, "replay-under-way");
        let (done, _) = asked.replayed(now).unwrap();
        assert!(done.replayed(now).is_none() && done.failed_again(&given()).is_none());
        assert_eq!(done.ask_replay("anping/op", now).unwrap_err().code, "letter-closed");
        assert!(letter(|_| {}).replayed(now).is_none(), "nobody asked");
    }

    #[test]
    fn a_replay_that_fails_opens_the_letter_again_and_counts() {
        let now = at("2026-11-23T06:00:00Z");
        let (asked, _) = letter(|_| {}).ask_replay("anping/op", now).unwrap();
        let (again, _) = asked.failed_again(&Given { failure: Failure::Store, failed_at: now, ..given() }).unwrap();
        assert_eq!((again.state, again.attempts, again.failure), (LetterState::Open, 12, Failure::Store));
        assert_eq!((again.kept_at, again.failed_at), (at("2026-11-23T05:00:00Z"), now));
    }

    // The stream keeps a fact for a day: a replay whose fact nobody answered is not lost for ever.
    #[test]
    fn a_forgotten_replay_may_be_asked_for_again() {
        let (asked, _) = letter(|_| {}).ask_replay("anping/op", at("2026-11-23T06:00:00Z")).unwrap();
        assert!(asked.ask_replay("anping/op", at("2026-11-24T05:59:59Z")).is_err());
        assert!(asked.ask_replay("anping/op", at("2026-11-24T06:00:00Z")).is_ok());
    }

    #[test]
    fn what_cannot_be_replayed_says_so_and_can_be_dismissed() {
        let now = at("2026-11-23T06:00:00Z");
        let lost = letter(|given| given.subject = None);
        assert_eq!(lost.ask_replay("o/p", now).unwrap_err().code, "nothing-to-replay");
        let tick = letter(|given| given.source = LetterSource::Schedule);
        assert_eq!(tick.ask_replay("o/p", now).unwrap_err().code, "comes-again");
        let (closed, _) = lost.dismiss("o/p", "已人工核对".parse().unwrap(), now).unwrap();
        assert_eq!(closed.dismiss("o/p", "x".parse().unwrap(), now).unwrap_err().code, "letter-closed");
    }

    #[test]
    fn an_error_is_one_bounded_line() {
        let long = format!("a\n\u{7}{}", "b".repeat(1000));
        assert_eq!(bounded(&long).chars().count(), 300);
        assert!(bounded(&long).starts_with("a  b"));
    }
}
