//! What the mechanism added to what ships: service kinds, criteria; and the agreements of three parties.

use crate::keys::agency::{AddedKind, CATALOGUE, MECHANISM, PublishedCriterion, parties_list};
use crate::page::PageAsk;
use crate::{Store, StoreError};
use domain::OrgId;
use domain::agency::Agreement;
use domain::agency::criterion::{self, Criteria};
use domain::id::AgencyId;
use domain::personal::CreditCode;
use domain::service::{Catalogue, catalogue};

impl Store {
    /// The service catalogue: what ships, and the kinds that were added without a release (req 2.12).
    ///
    /// # Errors
    /// When the table does not answer.
    pub async fn catalogue(&self) -> Result<Catalogue, StoreError> {
        let mut whole = catalogue::shipped().clone();
        for added in self.parts::<AddedKind>(CATALOGUE, "KIND#").await? {
            // A release may ship a kind that was added before; then the release says what it is.
            whole.kinds.entry(added.value.code).or_insert(added.value.kind);
        }
        Ok(whole)
    }

    /// The criteria of the lists: those that ship and those that were published since.
    ///
    /// # Errors
    /// When the table does not answer.
    pub async fn criteria(&self) -> Result<Criteria, StoreError> {
        let mut all = criterion::shipped().clone();
        for published in self.parts::<PublishedCriterion>(MECHANISM, "CRITERION#").await? {
            all.entry(published.value.code).or_insert(published.value.criterion);
        }
        Ok(all)
    }

    /// The agreements of an insurer, an insured unit and an agency, the latest first; what
    /// [`domain::agency::agreement::carrying`] chooses from.
    ///
    /// Signatures are only ever added, so a row that lags behind can delay a service but never let one through.
    ///
    /// # Errors
    /// When the table does not answer.
    pub async fn agreements(
        &self,
        insurer: &OrgId,
        insured: &CreditCode,
        agency: AgencyId,
    ) -> Result<Vec<Agreement>, StoreError> {
        let list = parties_list(insurer, insured, agency);
        let found = self.list::<Agreement>(&list, &PageAsk::first(100)).await?;
        Ok(found.items.into_iter().map(|agreement| agreement.value).collect())
    }
}
