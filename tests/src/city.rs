//! A simulated city: policies with fees and posted lines as they usually are, and frauds planted among them.
//!
//! Written straight into the table, in large transactions, because the watch looks at what is there however it came about.
//! Deterministic: the same size gives the same city.

use domain::fee::account::FeeAccount;
use domain::fee::line::{Evidence, FeeLine, FeePayee, Invoice, LineState};
use domain::fee::posting::Balances;
use domain::id::{AgencyId, BookingId, DocumentId, LineId, PolicyId};
use domain::policy::{District, Period, Sector};
use domain::service::catalogue;
use domain::watch::Check;
use domain::{Actor, Money, Rounding, Told};
use jiff::Timestamp;
use jiff::civil::Date;
use local::{Stack, product};
use std::collections::{BTreeMap, BTreeSet};
use store::{Commit, Store};
use uuid::Uuid;

/// Accounts in one transaction: each is an item, a fact and two rows.
const IN_ONE: usize = 20;

/// A city.
pub struct City {
    accounts: Vec<FeeAccount>,
    lines: Vec<FeeLine>,
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

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn fen(fen: u64) -> Money {
    Money::from_fen(i64::try_from(fen).unwrap()).unwrap()
}

impl City {
    /// So many policies of the insurer `anping` in 2027; with `frauds`, some of every kind among them.
    pub fn of(policies: u32, frauds: bool) -> Self {
        let mut city = Self { accounts: Vec::new(), lines: Vec::new(), planted: BTreeMap::new() };
        let mut dice = Dice(7);
        for number in 0..policies {
            city.policy(number, &mut dice);
        }
        if frauds {
            city.plant(&mut dice);
        }
        city
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
            period: Period { from: day("2027-01-01"), to: day("2027-12-31") },
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
        let served =
            day("2027-02-01").checked_add(jiff::Span::new().days(i64::try_from(dice.roll(150)).unwrap())).unwrap();
        let posted = served.checked_add(jiff::Span::new().days(5)).unwrap();
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
        };
        self.lines.push(line);
        self.lines.len() - 1
    }

    /// Ten of each kind of fraud in lines of their own, and accounts that break the band.
    fn plant(&mut self, dice: &mut Dice) {
        let large: Vec<usize> =
            (0..self.accounts.len()).filter(|at| self.accounts[*at].collected >= fen(2_500_000)).collect();
        assert!(large.len() >= 40, "the city is too small for its frauds");
        for n in 0..10 {
            let at = large[n * 3 % large.len()];
            let other = large[(n * 3 + 1) % large.len()];
            let mut plant = |city: &mut Self, check: Check, change: &dyn Fn(&mut FeeLine)| {
                let made = city.line(at, fen(81_250), 1, 0, dice);
                change(&mut city.lines[made]);
                let id = city.lines[made].id.to_string();
                city.planted.entry(check).or_default().insert(id);
                made
            };
            plant(self, Check::MissingEvidence, &|line| {
                line.evidence.pop();
            });
            plant(self, Check::PurposeNotListed, &|line| line.purpose = "client_relations".parse().unwrap());
            plant(self, Check::BeforeService, &|line| {
                line.invoice.as_mut().unwrap().dated = line.service_on.yesterday().unwrap();
            });
            plant(self, Check::PayeeLinked, &|line| line.payee.credit_code = line.insured_code.clone());
            // In July: before thirty prices are known, none is far off its peers.
            plant(self, Check::PriceOutlier, &|line| {
                line.spent = Some(fen(900_050));
                line.service_on = day("2027-07-12");
                line.booked_on = Some(day("2027-07-19"));
                line.posted_at = line.booked_on.map(domain::time::day_start);
                line.invoice.as_mut().unwrap().dated = day("2027-07-19");
            });
            // The same photo and the same invoice at another unit, a day later.
            for check in [Check::EvidenceReused, Check::InvoiceReused] {
                let first = self.line(other, fen(81_250), 1, 0, dice);
                let (evidence, invoice) = (self.lines[first].evidence[0].clone(), self.lines[first].invoice.clone());
                let after = self.lines[first].booked_on.unwrap().tomorrow().unwrap();
                let mut plant = |city: &mut Self, change: &dyn Fn(&mut FeeLine)| {
                    let made = city.line(at, fen(81_250), 1, 0, dice);
                    change(&mut city.lines[made]);
                    city.planted.entry(check).or_default().insert(city.lines[made].id.to_string());
                };
                plant(self, &|line| {
                    line.booked_on = Some(after);
                    line.posted_at = Some(domain::time::day_start(after));
                    match check {
                        Check::EvidenceReused => line.evidence[0].sha256 = evidence.sha256.clone(),
                        _ => line.invoice.clone_from(&invoice),
                    }
                });
            }
        }
        self.plant_runs(&large, dice);
    }

    /// Frauds that show only in several lines of one payee.
    fn plant_runs(&mut self, large: &[usize], dice: &mut Dice) {
        let payee = |number: u32| FeePayee {
            name: format!("可疑机构{number}").parse().unwrap(),
            credit_code: crate::people::credit_code(950_000 + number).parse().unwrap(),
        };
        let from = day("2027-03-01");
        for run in 0..3u32 {
            for n in 0..3i64 {
                let made = self.line(large[run as usize], fen(4_800_050 + u64::from(run)), 60, 0, dice);
                let line = &mut self.lines[made];
                line.payee = payee(run);
                line.booked_on = from.checked_add(jiff::Span::new().days(n)).ok();
                line.posted_at = line.booked_on.map(domain::time::day_start);
                if n == 2 {
                    let code = line.payee.credit_code.to_string();
                    self.planted.entry(Check::Split).or_default().insert(code);
                }
            }
            for n in 0..12i64 {
                let made = self.line(large[10 + run as usize], fen(100_000 * (1 + dice.roll(3))), 3, 0, dice);
                let line = &mut self.lines[made];
                line.payee = payee(100 + run);
                line.booked_on = from.checked_add(jiff::Span::new().days(n)).ok();
                line.posted_at = line.booked_on.map(domain::time::day_start);
                if n == 0 {
                    let code = line.payee.credit_code.to_string();
                    self.planted.entry(Check::RoundSums).or_default().insert(code);
                }
            }
            let account = &mut self.accounts[large[20 + run as usize]];
            account.over_since = Some("2027-05-01T00:00:00Z".parse().unwrap());
            account.balances.spent = account.collected;
            self.planted.entry(Check::OverCeiling).or_default().insert(account.policy.to_string());
            let account = &mut self.accounts[large[25 + run as usize]];
            account.balances.spent = fen(100);
            self.planted.entry(Check::BehindPace).or_default().insert(account.policy.to_string());
        }
    }

    /// How many policies and lines there are.
    pub fn size(&self) -> (usize, usize) {
        (self.accounts.len(), self.lines.len())
    }

    /// Writes the city into a stack's table.
    pub async fn settle_in(&self, stack: &Stack) {
        let store = product::desk(stack.endpoints()).unwrap().store;
        let at: Timestamp = "2027-08-15T02:00:00Z".parse().unwrap();
        let told = |policy| Told::plain(domain::fee::FeeFact::FeeOpened { policy });
        for some in self.accounts.chunks(IN_ONE) {
            let commit = some.iter().fold(begin(at), |commit, of| commit.create(of, told(of.policy)));
            write(&store, commit).await;
        }
        for some in self.lines.chunks(IN_ONE - 4) {
            let commit = some.iter().fold(begin(at), |commit, of| {
                commit.create(of, Told::plain(domain::fee::FeeFact::LineAccepted { line: of.id }))
            });
            write(&store, commit).await;
        }
    }
}

fn begin(at: Timestamp) -> Commit {
    Commit::new(&Actor::system("city"), at, "city")
}

async fn write(store: &Store, commit: Commit) {
    store.commit(commit).await.unwrap();
}
