//! A simulated city: policies with fees and posted lines as they usually are, and frauds planted among them.
//!
//! Written straight into the table, in large transactions, because the watch looks at what is there however it came about.
//! Deterministic: the same day and size give the same city.

mod found;
mod frauds;
mod settle;

pub use found::alerts;

use domain::agency::Agency;
use domain::fee::account::FeeAccount;
use domain::fee::line::{Evidence, FeeLine, FeePayee, Invoice, LineMarks, LineState};
use domain::fee::posting::Balances;
use domain::id::{AgencyId, BookingId, DocumentId, LineId, PolicyId};
use domain::personal::CreditCode;
use domain::policy::{District, Period, Sector};
use domain::service::booking::Booking;
use domain::service::catalogue;
use domain::watch::Check;
use domain::{Money, Rounding};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The day on which a city is looked at if nothing else is said.
pub const TODAY: &str = "2027-08-15";

/// Of so many policies one has ended two weeks before, the others run since seven months.
const ENDED: u32 = 40;

/// A city.
pub struct City {
    /// The day on which it is looked at.
    today: Date,
    accounts: Vec<FeeAccount>,
    lines: Vec<FeeLine>,
    bookings: Vec<Booking>,
    agencies: Vec<Agency>,
    /// The lines and policies of planted frauds, by what should find them.
    pub planted: BTreeMap<Check, BTreeSet<String>>,
}

/// Numbers that look random and are always the same.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

fn fen(fen: u64) -> Money {
    Money::from_fen(i64::try_from(fen).unwrap()).unwrap()
}

impl City {
    /// So many policies of the insurer `anping`; with `frauds`, some of every kind among them.
    pub fn of(policies: u32, frauds: bool) -> Self {
        Self::on(TODAY.parse().unwrap(), policies, frauds)
    }

    /// The same, to be looked at on another day.
    pub fn on(today: Date, policies: u32, frauds: bool) -> Self {
        let mut city = Self {
            today,
            accounts: Vec::new(),
            lines: Vec::new(),
            bookings: Vec::new(),
            agencies: Vec::new(),
            planted: BTreeMap::new(),
        };
        let mut dice = Dice(7);
        for number in 0..policies {
            city.policy(number, &mut dice);
        }
        if frauds {
            city.plant(&mut dice);
        }
        city
    }

    /// The day so many days after the running policies began: 0 to 226, which is today.
    fn day(&self, after: i64) -> Date {
        self.today.checked_add(jiff::Span::new().days(after - 226)).unwrap()
    }

    /// A period of a year.
    fn period(&self, ended: bool) -> Period {
        let from = if ended { -153 } else { 0 };
        Period { from: self.day(from), to: self.day(from + 364) }
    }

    fn policy(&mut self, number: u32, dice: &mut Dice) {
        // Most premiums are below 2,000 yuan; one in twenty is above 20,000.
        let premium = match dice.roll(20) {
            0 => 2_500_000 + dice.roll(15_000_000),
            1..4 => 200_000 + dice.roll(1_800_000),
            _ => 60_000 + dice.roll(140_000),
        };
        let sector = Sector::ALL[usize::try_from(dice.roll(7)).unwrap()];
        let district = District::ALL[usize::try_from(dice.roll(16)).unwrap()];
        let account = FeeAccount {
            policy: PolicyId::from_uuid(Uuid::from_u128(0x7000_0000 + u128::from(number))),
            insurer: "anping".parse().unwrap(),
            enterprise: None,
            insured_name: format!("单位{number:06}").parse().unwrap(),
            insured_code: crate::people::credit_code(number).parse().unwrap(),
            sector,
            district,
            period: self.period(number % ENDED == ENDED - 1),
            contract_bp: None,
            collected: fen(premium),
            balances: Balances::ZERO,
            hazard_spent: Money::ZERO,
            by_purpose: BTreeMap::new(),
            over_since: None,
        };
        let ceiling = account.collected.share(2100, Rounding::Down).unwrap();
        self.accounts.push(account);
        let at = self.accounts.len() - 1;
        // Larger fees are on their pace by August; every twelfth small one had something.
        if ceiling >= fen(500_000) {
            for part in 0..3 {
                let amount = fen(u64::try_from(ceiling.fen()).unwrap() * 28 / 100 + 13 + dice.roll(90));
                let units = u32::try_from(amount.fen() / 80_000).unwrap().max(1);
                self.line(at, amount, units, part, dice);
            }
        } else if dice.roll(12) == 0 {
            let amount = fen(u64::try_from(ceiling.fen()).unwrap() / 2 + 7);
            self.line(at, amount, 1, 0, dice);
        }
    }

    fn line(&mut self, at: usize, amount: Money, units: u32, part: u64, dice: &mut Dice) -> usize {
        let number = self.lines.len() as u128 + 1;
        let kind = "hazard_inspection".parse().unwrap();
        let evidence = catalogue::shipped().kind(&kind).unwrap().evidence.iter().zip(0u128..);
        let evidence: Vec<_> = evidence
            .map(|(of, n)| Evidence {
                kind: of.clone(),
                document: DocumentId::from_uuid(Uuid::from_u128(number * 10 + n)),
                sha256: format!("{:064x}", number * 10 + n).parse().unwrap(),
            })
            .collect();
        let served = 31 + i64::try_from(dice.roll(150)).unwrap();
        let (served, posted) = (self.day(served), self.day(served + 5));
        let agency = dice.roll(40) + part;
        let account = &mut self.accounts[at];
        let spent = account.balances.spent.plus(amount).unwrap();
        account.balances.spent = spent;
        account.balances.premium = Money::ZERO.minus(account.collected.share(2100, Rounding::Down).unwrap()).unwrap();
        account.balances.available = Money::ZERO.minus(account.balances.premium.plus(spent).unwrap()).unwrap();
        account.hazard_spent = spent;
        let line = FeeLine {
            id: LineId::from_uuid(Uuid::from_u128(number)),
            policy: account.policy,
            insurer: account.insurer.clone(),
            enterprise: None,
            insured_name: account.insured_name.clone(),
            insured_code: account.insured_code.clone(),
            sector: account.sector,
            district: account.district,
            booking: BookingId::from_uuid(Uuid::from_u128(number)),
            pooled: None,
            purpose: "hazard_inspection".parse().unwrap(),
            hazard: true,
            kind,
            state: LineState::Posted,
            frozen: false,
            reserved: amount,
            raise: None,
            recorded: None,
            spent: Some(amount),
            agency: AgencyId::from_uuid(Uuid::from_u128(u128::from(agency) + 1)),
            expert: None,
            payee: FeePayee {
                name: format!("机构{agency:02}").parse().unwrap(),
                credit_code: crate::people::credit_code(900_000 + u32::try_from(agency).unwrap()).parse().unwrap(),
            },
            invoice: Some(Invoice { number: format!("FP{number:08}").parse().unwrap(), dated: posted }),
            evidence,
            service_on: served,
            units,
            booked_by: "anping/an-prevention".into(),
            accepted_by: Some("unit/manager".into()),
            approved_by: None,
            posted_by: Some("anping/an-finance".into()),
            booked_on: Some(posted),
            reserved_at: domain::time::day_start(served),
            posted_at: Some(domain::time::day_start(posted)),
            ended_because: None,
            marks: LineMarks::default(),
        };
        self.lines.push(line);
        self.lines.len() - 1
    }

    /// Everybody who was paid.
    pub fn payees(&self) -> BTreeSet<CreditCode> {
        self.lines.iter().map(|line| line.payee.credit_code.clone()).collect()
    }

    /// How many policies and lines there are.
    pub fn size(&self) -> (usize, usize) {
        (self.accounts.len(), self.lines.len())
    }
}
