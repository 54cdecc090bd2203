//! The people of a claim beside those of the one that it goes into, or went into.

use crate::load;
use api::{Problem, Room};
use domain::Told;
use domain::claim::Claim;
use domain::claim::merge::matched;
use domain::claim::victim::Victim;
use domain::id::VictimId;
use store::{Commit, Versioned};

/// The people of two claims.
pub struct Beside {
    here: Vec<Versioned<Victim>>,
    there: Vec<Versioned<Victim>>,
}

impl Beside {
    /// Reads both at once.
    ///
    /// # Errors
    /// When the table does not answer.
    pub async fn of(room: &Room, here: &Claim, there: &Claim) -> Result<Self, Problem> {
        // Boxed: two of the SDK's query futures side by side would make every caller's future large.
        let both = async { tokio::try_join!(load::victims(room, here), load::victims(room, there)) };
        let (here, there) = Box::pin(both).await?;
        Ok(Self { here, there })
    }

    /// The people as the rules look at them: here, there.
    pub fn people(&self) -> (Vec<Victim>, Vec<Victim>) {
        let plain = |of: &[Versioned<Victim>]| of.iter().map(|person| person.value.clone()).collect();
        (plain(&self.here), plain(&self.there))
    }

    /// Adds what changes with people there, each with its fact.
    pub fn changed(&self, commit: Commit, next: &[Victim], told: impl Fn(VictimId) -> Told) -> Commit {
        let was = |id: VictimId| self.there.iter().find(|person| person.value.id == id);
        next.iter()
            .filter_map(|next| Some((was(next.id)?, next)))
            .fold(commit, |commit, (was, next)| commit.update(was, next, told(next.id)))
    }
}

/// Who a person of a merged claim is in the one it went into: as it was decided then, whatever was corrected since; from
/// before that was kept, whoever it is for certain now.
///
/// # Errors
/// When the table does not answer.
pub async fn who(room: &Room, merged: &Claim, into: &Claim, victim: VictimId) -> Result<Option<VictimId>, Problem> {
    if let Some(same) = merged.merged_as.get(&victim) {
        return Ok(Some(*same));
    }
    let (here, there) = Beside::of(room, merged, into).await?.people();
    Ok(matched(&here, &there).get(&victim).copied())
}
