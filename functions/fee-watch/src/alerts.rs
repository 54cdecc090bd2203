//! Raising questions, each once for ever.

use crate::begin;
use domain::Told;
use domain::id::AlertId;
use domain::watch::{Alert, Question};
use feed::{Desk, FeedError, derived_uuid, settle};
use std::collections::BTreeMap;
use store::StoreError;
use store::keys::watch;

/// Actions of one alert: itself, its fact and its three rows.
pub(crate) const ACTIONS: usize = 5;
/// Alerts in one transaction.
const IN_ONE: usize = store::MAX_ACTIONS / ACTIONS;

/// The alerts of questions that were not asked before, each question once.
pub(crate) async fn unasked(desk: &Desk, questions: Vec<Question>) -> Result<Vec<(Alert, Told)>, FeedError> {
    let id = |question: &Question| AlertId::from_uuid(derived_uuid(&question.identity()));
    let mut asked: BTreeMap<AlertId, Question> = BTreeMap::new();
    for question in questions {
        asked.entry(id(&question)).or_insert(question);
    }
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let there = desk.store.there(asked.keys().map(|id| watch::alert(*id)).collect()).await?;
    let new = asked.into_iter().filter(|(id, _)| !there.contains(&watch::alert(*id)));
    Ok(new.map(|(id, question)| Alert::raise(id, question, desk.book(), desk.now())).collect())
}

/// Raises questions, each in its own right; says how many were new.
pub(crate) async fn raise(desk: &Desk, questions: Vec<Question>) -> Result<u64, FeedError> {
    let alerts = unasked(desk, questions).await?;
    for some in alerts.chunks(IN_ONE) {
        let commit = some.iter().fold(begin(desk), |commit, (alert, told)| commit.create(alert, told.clone()));
        match desk.store.commit(commit).await {
            Ok(()) => {}
            // One of them is in the way of the others: each by itself.
            Err(error) if error.is_contention() || matches!(error, StoreError::Exists(_)) => {
                for (alert, told) in some {
                    settle(|| async {
                        let commit = begin(desk).create(alert, told.clone());
                        desk.store.commit(commit).await.map_err(Into::into)
                    })
                    .await?;
                }
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(u64::try_from(alerts.len()).unwrap_or(u64::MAX))
}
