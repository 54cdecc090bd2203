//! Findings (问题): what an officer found about a sampled line, the insurer's answer, and another officer's verification.

use super::{Inspection, InspectionFact, InspectionRefusal};
use crate::fee::FeeLine;
use crate::id::LineId;
use crate::refusal::Refusal;
use crate::text::Note;
use crate::{Rulebook, Told};
use jiff::Timestamp;

crate::labels! {
    /// What was found (问题类别).
    pub enum FindingKind {
        Evidence = "evidence", "凭证不全或不实";
        Purpose = "purpose", "用途不符";
        Amount = "amount", "金额不实、单价不合理";
        NotRendered = "not_rendered", "服务未真实提供";
        Procedure = "procedure", "程序不规范";
        Other = "other", "其他";
    }
}

crate::labels! {
    /// Where a finding stands (问题状态).
    pub enum FindingState {
        Raised = "raised", "待答复";
        Answered = "answered", "待复核";
        Verified = "verified", "已复核";
    }
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Finding {
    /// Its number in the inspection, from 1.
    pub number: u32,
    /// About which line.
    pub line: LineId,
    /// What was found.
    pub kind: FindingKind,
    /// In words.
    pub text: Note,
    /// Who found it.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// Where it stands.
    pub state: FindingState,
    /// The insurer's latest answer, by whom, when.
    pub answer: Option<(Note, String, Timestamp)>,
    /// The latest look at the answer: whether it is remedied, in words, by whom, when.
    pub verification: Option<(bool, Note, String, Timestamp)>,
}

impl Inspection {
    /// Records a finding about a sampled line.
    ///
    /// # Errors
    /// When the inspection is not open, or the line is not in the sample.
    pub fn find(
        &self,
        line: LineId,
        (kind, text): (FindingKind, Note),
        by: &str,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        self.running()?;
        self.sampled(line)?;
        let number = u32::try_from(self.findings.len()).unwrap_or(u32::MAX).saturating_add(1);
        let finding = Finding {
            number,
            line,
            kind,
            text,
            by: by.to_owned(),
            at: now,
            state: FindingState::Raised,
            answer: None,
            verification: None,
        };
        let mut next = self.clone();
        next.findings.push(finding);
        let told = Told::plain(InspectionFact::FindingRaised { inspection: self.id, number, line, kind });
        Ok((next, told.resting_on(book.basis(&["R-H12"])).telling([self.insurer.clone()])))
    }

    /// The insurer answers a finding: nobody who booked, approved or posted the line.
    ///
    /// # Errors
    /// When the inspection is not open, the finding waits for no answer, or the person had a hand in the line.
    pub fn answer(
        &self,
        number: u32,
        line: &FeeLine,
        text: Note,
        by: &str,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        let people = [Some(&line.booked_by), line.approved_by.as_ref(), line.posted_by.as_ref()];
        if people.into_iter().flatten().any(|person| person == by) {
            return Err(InspectionRefusal::OwnLine.into());
        }
        let told = Told::plain(InspectionFact::FindingAnswered { inspection: self.id, number });
        let told = told.resting_on(book.basis(&["R-H12", "R-D17"])).telling([self.opened_org.clone()]);
        let next = self.changed(number, FindingState::Raised, |finding| {
            finding.state = FindingState::Answered;
            finding.answer = Some((text, by.to_owned(), now));
            Ok(())
        })?;
        Ok((next, told))
    }

    /// Another officer verifies what was answered; what is not remedied goes back to the insurer.
    ///
    /// # Errors
    /// When there is no answer to verify, or the same person found it.
    pub fn verify(
        &self,
        number: u32,
        (remedied, text): (bool, Note),
        by: &str,
        book: &Rulebook,
        now: Timestamp,
    ) -> Result<(Self, Told), Refusal> {
        let told = Told::plain(InspectionFact::FindingVerified { inspection: self.id, number, remedied });
        let told = told.resting_on(book.basis(&["R-H12"])).telling([self.insurer.clone()]);
        let next = self.changed(number, FindingState::Answered, |finding| {
            if finding.by == by {
                return Err(InspectionRefusal::MakerIsChecker);
            }
            finding.state = if remedied { FindingState::Verified } else { FindingState::Raised };
            finding.verification = Some((remedied, text, by.to_owned(), now));
            Ok(())
        })?;
        Ok((next, told))
    }

    fn changed(
        &self,
        number: u32,
        from: FindingState,
        change: impl FnOnce(&mut Finding) -> Result<(), InspectionRefusal>,
    ) -> Result<Self, InspectionRefusal> {
        self.running()?;
        let mut next = self.clone();
        let finding = next.findings.iter_mut().find(|finding| finding.number == number);
        let finding = finding.ok_or(InspectionRefusal::NoFinding)?;
        if finding.state != from {
            return Err(InspectionRefusal::FindingState);
        }
        change(finding)?;
        Ok(next)
    }
}
