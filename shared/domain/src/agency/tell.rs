//! Facts about agencies as short sentences, for notices. No personal data.

use super::fact::AgencyFact;
use super::standing::StandingState;
use crate::refusal::Said;

/// The sentence of a fact, or none for the bookkeeping that people need not read.
#[must_use]
pub fn sentence(fact: &AgencyFact) -> Option<Said> {
    use AgencyFact as F;
    match fact {
        F::StandingProposed { list, change, .. } => Some(Said::new(
            format!("三方合作机制收到一项提议：{}{}", change.label(), list.label()),
            format!("it was proposed that the agency {change} the {list} list"),
        )),
        F::HearingCalled { list, change, until, .. } => Some(Said::new(
            format!("拟将贵机构{}{}，请在 {until} 前陈述申辩", change.label(), list.label()),
            format!("the agency may state its case until {until}: it would {change} the {list} list"),
        )),
        F::StandingDecided { list, change, state, from, .. } => Some(match (state, from) {
            (StandingState::Adopted, Some(from)) => Said::new(
                format!("决定{}{}，自 {from} 起生效", change.label(), list.label()),
                format!("decided: {change} the {list} list from {from}"),
            ),
            _ => Said::new(
                format!("未通过{}{}的提议", change.label(), list.label()),
                format!("not decided: {change} the {list} list"),
            ),
        }),
        F::AppealDecided { state, from, .. } => Some(match from {
            Some(from) => Said::new(
                format!("申诉成立，自 {from} 起{}", state.label()),
                format!("the appeal was allowed: {state} from {from}"),
            ),
            None => Said::new(format!("申诉未成立，{}", state.label()), format!("the appeal was not allowed: {state}")),
        }),
        F::AgreementDrawn { .. } => {
            Some(Said::new("有一份三方协议等待签署", "a tripartite agreement waits for your signature"))
        }
        F::AgreementSigned { party, complete, .. } => Some(if *complete {
            Said::new("三方协议已由三方签署", "the tripartite agreement is signed by all three")
        } else {
            Said::new(
                format!("{}已签署三方协议", party.label()),
                format!("the {party} signed the tripartite agreement"),
            )
        }),
        _ => None,
    }
}
