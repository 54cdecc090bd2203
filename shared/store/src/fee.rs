//! What a movement of the prevention fee rests on, and how it is written: the same for bookings and for the books.

use crate::{Commit, Key, Store, StoreError, Versioned, keys};
use domain::fee::account::Moved;
use domain::fee::budget::FeeBudget;
use domain::fee::line::{FeePayee, Invoice};
use domain::fee::purpose::{Purpose, PurposeCode};
use domain::fee::reshare::Reshared;
use domain::fee::{FeeAccount, FeeLine};
use domain::id::PolicyId;
use domain::value::ValueTouched;
use jiff::Timestamp;

/// What a reservation rests on. The account's version guards the ceiling; a budget or a purpose that changes in the same
/// moment is as if it had changed just after, so that an insurer's bookings do not wait for each other.
#[derive(Clone, Debug)]
pub struct FeeGrounds {
    /// The policy's account.
    pub account: Versioned<FeeAccount>,
    /// The insurer's budget of the year of the service.
    pub budget: FeeBudget,
    /// The purpose, where the insurer added it to the list.
    pub added: Vec<Purpose>,
}

impl Store {
    /// Loads what a reservation rests on.
    ///
    /// # Errors
    /// `NotFound` without an account.
    pub async fn fee_grounds(
        &self,
        policy: PolicyId,
        year: i16,
        purpose: &PurposeCode,
    ) -> Result<FeeGrounds, StoreError> {
        let account = self.get::<FeeAccount>(&keys::fee::account(policy)).await?;
        let insurer = account.value.insurer.clone();
        let purpose_key = keys::fee::purpose(&insurer, purpose);
        let (budget, added) =
            tokio::try_join!(self.hold(FeeBudget::none(insurer, year)), self.find::<Purpose>(&purpose_key))?;
        Ok(FeeGrounds {
            account,
            budget: budget.into_value(),
            added: added.into_iter().map(|purpose| purpose.value).collect(),
        })
    }
}

impl Commit {
    /// A line changes after it was posted: what was counted of its day is counted again (2.9).
    #[must_use]
    pub fn recounting(self, line: &FeeLine, now: Timestamp) -> Self {
        match ValueTouched::of(line, now) {
            Some(touched) => self.derive(&touched),
            None => self,
        }
    }

    /// One invoice pays one service, whoever's and however its number is written: the same of the same payee is found out
    /// (R-D9). The number as it stands is kept too: so were those before they were compared without their separators.
    #[must_use]
    pub fn invoice(self, payee: &FeePayee, invoice: Option<&Invoice>, bearer: &Key) -> Self {
        let Some(invoice) = invoice else { return self };
        let name = |number: &str| format!("{}#{number}", payee.credit_code);
        let (plain, written) = (invoice.plain_number(), invoice.number.as_str());
        let commit = self.name("invoice", &name(&plain), bearer);
        if written == plain { commit } else { commit.name("invoice", &name(written), bearer) }
    }

    /// A line in the place of another: the account with its ledger entry, the line that ended, the one that came.
    #[must_use]
    pub fn fee_corrected(
        self,
        account: &Versioned<FeeAccount>,
        was: &Versioned<FeeLine>,
        done: &Reshared,
        now: Timestamp,
    ) -> Self {
        self.update(account, &done.account, done.entry.clone())
            .update(was, &done.old, done.old_told.clone())
            .create(&done.new, done.new_told.clone())
            .recounting(&was.value, now)
    }

    /// A movement: the account with its ledger entry, and the line, new or changed.
    #[must_use]
    pub fn fee(self, account: &Versioned<FeeAccount>, line: Option<&Versioned<FeeLine>>, moved: &Moved) -> Self {
        let commit = self.update(account, &moved.account, moved.entry.clone());
        match line {
            Some(was) => commit.update(was, &moved.line, moved.told.clone()),
            None => commit.create(&moved.line, moved.told.clone()),
        }
    }
}
