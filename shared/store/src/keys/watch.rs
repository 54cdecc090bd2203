//! Where the fee watch keeps its alerts and its books.
//!
//! | thing | PK | SK |
//! |---|---|---|
//! | alert | `ALERT#id` | `ALERT` |
//! | a line that was looked at | `WATCH#LINE#id` | `LOOKED` |
//! | books of a kind, a payee, an expert's day | `WATCH#PRICE#kind`, `WATCH#PAYEE#insurer#code`, `WATCH#EXPERT#id` | `BOOK`, `BOOK`, day |
//! | first use of evidence or an invoice | `WATCH#EVIDENCE#sha256`, `WATCH#INVOICE#name` | `USE` |
//! | how far a run came | `WATCH#RUN`, `WATCH#RUN#day` | `RUN`, `SHARD#nn` |

use super::{city_list, key, listed, org_list, sortable};
use crate::entity::{Derived, Entity, Key, Row};
use domain::OrgId;
use domain::id::{AlertId, ExpertId, LineId};
use domain::personal::CreditCode;
use domain::service::ServiceKindCode;
use domain::text::Sha256;
use domain::watch::Alert;
use domain::watch::account::ByInsurer;
use domain::watch::alert::AlertState;
use domain::watch::books::{EvidenceUse, ExpertDay, InvoiceUse, PayeeBook, PriceBook, SpendBook};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// An alert.
#[must_use]
pub fn alert(id: AlertId) -> Key {
    key(format!("ALERT#{id}"), "ALERT")
}

/// The alerts of an insurer that nobody has answered.
#[must_use]
pub fn open_alerts_list(insurer: &OrgId) -> String {
    org_list("ALERT-OPEN", insurer)
}

impl Entity for Alert {
    const KIND: &'static str = "Alert";
    fn key(&self) -> Key {
        alert(self.id)
    }
    fn rows(&self) -> Vec<Row> {
        let sk = format!("{}#{}", sortable(self.raised_at), self.id);
        let open = self.state != AlertState::Answered;
        vec![
            listed("insurer", Some(org_list("ALERT", &self.insurer)), sk.clone()),
            listed("open", open.then(|| open_alerts_list(&self.insurer)), sk.clone()),
            listed("city", Some(city_list("ALERT")), sk),
        ]
    }
}

/// That a line was looked at.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Looked {
    /// Which line.
    pub line: LineId,
}

/// Where it is noted that a line was looked at.
#[must_use]
pub fn looked(line: LineId) -> Key {
    key(format!("WATCH#LINE#{line}"), "LOOKED")
}

impl Derived for Looked {
    const KIND: &'static str = "WatchLooked";
    fn key(&self) -> Key {
        looked(self.line)
    }
}

/// The prices of a kind.
#[must_use]
pub fn prices(kind: &ServiceKindCode) -> Key {
    key(format!("WATCH#PRICE#{kind}"), "BOOK")
}

impl Derived for PriceBook {
    const KIND: &'static str = "WatchPrices";
    fn key(&self) -> Key {
        prices(&self.kind)
    }
}

/// What an insurer paid a payee.
#[must_use]
pub fn payee(insurer: &OrgId, code: &CreditCode) -> Key {
    key(format!("WATCH#PAYEE#{insurer}#{code}"), "BOOK")
}

impl Derived for PayeeBook {
    const KIND: &'static str = "WatchPayee";
    fn key(&self) -> Key {
        payee(&self.insurer, &self.payee)
    }
}

/// What an insurer spent in a year.
#[must_use]
pub fn spending(insurer: &OrgId, year: i16) -> Key {
    key(format!("WATCH#SPENDING#{insurer}"), format!("YEAR#{year:04}"))
}

impl Derived for SpendBook {
    const KIND: &'static str = "WatchSpending";
    fn key(&self) -> Key {
        spending(&self.insurer, self.year)
    }
}

/// An expert's visits of a day.
#[must_use]
pub fn expert_day(expert: ExpertId, on: Date) -> Key {
    key(format!("WATCH#EXPERT#{expert}"), on.to_string())
}

impl Derived for ExpertDay {
    const KIND: &'static str = "WatchExpertDay";
    fn key(&self) -> Key {
        expert_day(self.expert, self.on)
    }
}

/// The first use of a piece of evidence.
#[must_use]
pub fn evidence(sha256: &Sha256) -> Key {
    key(format!("WATCH#EVIDENCE#{}", sha256.as_str()), "USE")
}

impl Derived for EvidenceUse {
    const KIND: &'static str = "WatchEvidence";
    fn key(&self) -> Key {
        evidence(&self.sha256)
    }
}

/// The first use of an invoice number with an amount.
#[must_use]
pub fn invoice(name: &str) -> Key {
    key(format!("WATCH#INVOICE#{name}"), "USE")
}

impl Derived for InvoiceUse {
    const KIND: &'static str = "WatchInvoice";
    fn key(&self) -> Key {
        invoice(&self.invoice)
    }
}

/// How far the watch came.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The last day of which all lines were looked at.
    pub lines_through: Option<Date>,
    /// The last day on which all accounts were looked at.
    pub accounts_on: Option<Date>,
}

/// Where that is kept.
#[must_use]
pub fn run() -> Key {
    key("WATCH#RUN".to_owned(), "RUN")
}

impl Derived for Run {
    const KIND: &'static str = "WatchRun";
    fn key(&self) -> Key {
        run()
    }
}

/// One shard of one day's run over all accounts, done or as far as a run came that was cut off.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ShardDone {
    /// The day.
    pub on: Date,
    /// Which shard.
    pub shard: u8,
    /// Its sums.
    pub sums: ByInsurer,
    /// Where the next run goes on; done without.
    #[serde(default)]
    pub after: Option<String>,
}

/// Where that is kept.
#[must_use]
pub fn shard_done(on: Date, shard: u8) -> Key {
    key(format!("WATCH#RUN#{on}"), format!("SHARD#{shard:02}"))
}

impl Derived for ShardDone {
    const KIND: &'static str = "WatchShard";
    fn key(&self) -> Key {
        shard_done(self.on, self.shard)
    }
}
