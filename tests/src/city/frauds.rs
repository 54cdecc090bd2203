//! What is planted in a city: some of every kind that the watch looks for, each with what should find it.

use super::{City, Dice, ENDED, fen};
use domain::Money;
use domain::agency::Agency;
use domain::agency::parts::{Entry, ListName};
use domain::fee::line::{FeeLine, FeePayee};
use domain::id::{AgencyId, ExpertId, PlanId, SlotId, StandingId};
use domain::service::booking::{Booking, BookingState, Side, Site};
use domain::time::day_start;
use domain::watch::Check;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Of each kind that shows in one line or in two.
const OF_EACH: usize = 10;
/// Of each kind that shows in a run of lines or in an account.
const RUNS: usize = 3;

/// A change of a line.
type Change<'a> = &'a dyn Fn(&mut FeeLine);

/// Posts a line on another day.
fn post(line: &mut FeeLine, on: Date) {
    line.booked_on = Some(on);
    line.posted_at = Some(day_start(on));
    line.invoice.as_mut().unwrap().dated = on;
    line.service_on = line.service_on.min(on);
}

fn payee(number: usize) -> FeePayee {
    FeePayee {
        name: format!("可疑机构{number}").parse().unwrap(),
        credit_code: crate::people::credit_code(950_000 + u32::try_from(number).unwrap()).parse().unwrap(),
    }
}

impl City {
    pub(super) fn plant(&mut self, dice: &mut Dice) {
        let large = |city: &Self, at: &usize| {
            city.accounts[*at].collected >= fen(2_500_000) && city.accounts[*at].period.covers(city.today)
        };
        let large: Vec<usize> = (0..self.accounts.len()).filter(|at| large(self, at)).collect();
        let ended = usize::try_from(ENDED).unwrap();
        let small = |city: &Self, at: &usize| at % ended == ended - 1 && city.accounts[*at].collected < fen(2_000_000);
        let ended: Vec<usize> = (0..self.accounts.len()).filter(|at| small(self, at)).collect();
        assert!(large.len() >= 40 && ended.len() >= 3 * RUNS, "the city is too small for its frauds");
        for n in 0..OF_EACH {
            let (at, other) = (large[n * 3 % large.len()], large[(n * 3 + 1) % large.len()]);
            self.plant_lines(n, at, dice);
            self.plant_pairs(n, at, other, dice);
        }
        for run in 0..RUNS {
            self.plant_runs(run, &large, dice);
            self.plant_ended(run, &ended, dice);
        }
    }

    fn planted(&mut self, check: Check, what: String) {
        self.planted.entry(check).or_default().insert(what);
    }

    fn changed(&mut self, at: usize, dice: &mut Dice, change: Change<'_>) -> usize {
        let made = self.line(at, fen(81_250), 1, 0, dice);
        change(&mut self.lines[made]);
        made
    }

    fn plant_line(&mut self, check: Check, at: usize, dice: &mut Dice, change: Change<'_>) {
        let made = self.changed(at, dice, change);
        let id = self.lines[made].id.to_string();
        self.planted(check, id);
    }

    /// Frauds of one line.
    fn plant_lines(&mut self, n: usize, at: usize, dice: &mut Dice) {
        self.plant_line(Check::MissingEvidence, at, dice, &|line| drop(line.evidence.pop()));
        self.plant_line(Check::PurposeNotListed, at, dice, &|line| {
            line.purpose = "client_relations".parse().unwrap();
        });
        self.plant_line(Check::BeforeService, at, dice, &|line| {
            line.invoice.as_mut().unwrap().dated = line.service_on.yesterday().unwrap();
        });
        // Half are paid to the insured itself, half to an agency that it owns.
        let agency = self.agency(n, at);
        self.plant_line(Check::PayeeLinked, at, dice, &|line| {
            if n.is_multiple_of(2) {
                line.payee.credit_code = line.insured_code.clone();
            } else {
                (line.agency, line.payee.credit_code) = (agency.id, agency.credit_code.clone());
            }
        });
        self.agencies.push(agency);
        // Black-listed between the service and its payment.
        let black = self.black(n);
        self.plant_line(Check::PayeeBlackListed, at, dice, &|line| {
            (line.agency, line.payee.credit_code) = (black.id, black.credit_code.clone());
        });
        self.agencies.push(black);
        // Late: before thirty prices are known, none is far off its peers.
        let late = self.day(199);
        self.plant_line(Check::PriceOutlier, at, dice, &|line| {
            line.spent = Some(fen(900_050));
            post(line, late);
        });
    }

    fn agency(&self, n: usize, owner: usize) -> Agency {
        let payee = payee(500 + n);
        Agency {
            id: AgencyId::from_uuid(Uuid::from_u128(9_000 + n as u128)),
            org: "agency".parse().unwrap(),
            name: payee.name,
            credit_code: payee.credit_code,
            contact: domain::policy::Contact {
                name: "联系人".parse().unwrap(), phone: "13800138000".parse().unwrap()
            },
            sectors: BTreeSet::new(),
            qualifications: Vec::new(),
            owners: BTreeSet::from([self.accounts[owner].insured_code.clone()]),
            entries: Vec::new(),
            registered_at: day_start(self.day(0)),
        }
    }

    /// An agency that is on the black list on every day a line is posted.
    fn black(&self, n: usize) -> Agency {
        let payee = payee(600 + n);
        let standing = StandingId::from_uuid(Uuid::from_u128(n as u128 + 1));
        let (list, from) = (ListName::Black, self.day(0));
        let entry = Entry { seq: 1, list, listed: true, from, until: None, decided_on: from, standing };
        Agency {
            id: AgencyId::from_uuid(Uuid::from_u128(9_500 + n as u128)),
            credit_code: payee.credit_code,
            owners: BTreeSet::new(),
            entries: vec![entry],
            ..self.agency(n, 0)
        }
    }

    /// Frauds that show beside an honest line of another unit, posted the day before.
    fn plant_pairs(&mut self, n: usize, at: usize, other: usize, dice: &mut Dice) {
        for check in [Check::EvidenceReused, Check::InvoiceReused, Check::ExpertTwice] {
            let first = self.changed(other, dice, &|_| {});
            let line = self.lines[first].clone();
            let (served, after) = (line.service_on, line.booked_on.unwrap().tomorrow().unwrap());
            self.plant_line(check, at, dice, &|new| {
                post(new, after);
                new.service_on = served;
                match check {
                    Check::EvidenceReused => new.evidence[0].sha256 = line.evidence[0].sha256.clone(),
                    Check::InvoiceReused => new.invoice.clone_from(&line.invoice),
                    _ => {}
                }
            });
            if check == Check::ExpertTwice {
                let expert = ExpertId::from_uuid(Uuid::from_u128(n as u128 + 1));
                let second = self.lines.len() - 1;
                for (made, hour) in [(first, 1), (second, 2)] {
                    self.lines[made].expert = Some(expert);
                    let booking = booking(&self.lines[made], hour);
                    self.bookings.push(booking);
                }
            }
        }
    }

    /// Frauds that show only in several lines of one payee, and accounts that break the band.
    fn plant_runs(&mut self, run: usize, large: &[usize], dice: &mut Dice) {
        for n in 0..3 {
            let on = self.day(59 + n);
            let made = self.line(large[run], fen(4_800_050 + run as u64), 60, 0, dice);
            self.lines[made].payee = payee(run);
            post(&mut self.lines[made], on);
        }
        self.planted(Check::Split, payee(run).credit_code.to_string());
        for n in 0..12 {
            let on = self.day(59 + n);
            let made = self.line(large[10 + run], fen(100_000 * (1 + dice.roll(3))), 3, 0, dice);
            self.lines[made].payee = payee(100 + run);
            post(&mut self.lines[made], on);
        }
        self.planted(Check::RoundSums, payee(100 + run).credit_code.to_string());
        // A small insurer whose spending goes to one agency.
        for n in 0..40 {
            let made = self.line(large[5 + run], fen(81_250 + n), 1, 0, dice);
            let line = &mut self.lines[made];
            line.insurer = format!("xiaobao-{run}").parse().unwrap();
            if n % 5 > 0 {
                line.payee = payee(200 + run);
            }
        }
        self.planted(Check::PayeeShare, payee(200 + run).credit_code.to_string());
        let since = day_start(self.day(120));
        let account = &mut self.accounts[large[20 + run]];
        account.over_since = Some(since);
        account.balances.spent = account.collected;
        let policy = account.policy.to_string();
        self.planted(Check::OverCeiling, policy);
        let account = &mut self.accounts[large[25 + run]];
        account.balances.spent = fen(100);
        account.hazard_spent = fen(100);
        let policy = account.policy.to_string();
        self.planted(Check::BehindPace, policy);
    }

    /// Periods that ended badly: hardly anything spent, hardly any of it on hazards, nearly all of it in the last weeks.
    fn plant_ended(&mut self, run: usize, ended: &[usize], dice: &mut Dice) {
        let (early, late) = (self.day(100), self.day(226 - 20));
        let lines: [(Check, &[(u64, Date)]); 3] = [
            (Check::BelowFloor, &[(100_007, early)]),
            (Check::HazardShare, &[(450_007, early), (400_007, early)]),
            (Check::YearEndSpike, &[(100_007, early), (250_007, late), (250_007, late), (250_007, late)]),
        ];
        for (n, (check, lines)) in lines.into_iter().enumerate() {
            let at = ended[run * 3 + n];
            self.accounts[at].collected = fen(5_000_000);
            for (amount, on) in lines {
                let made = self.line(at, fen(*amount), u32::try_from(amount / 80_000).unwrap(), 0, dice);
                post(&mut self.lines[made], *on);
            }
            if check == Check::HazardShare {
                self.accounts[at].hazard_spent = Money::from_fen(10_000).unwrap();
            }
            let policy = self.accounts[at].policy.to_string();
            self.planted(check, policy);
        }
    }
}

/// The booking that a line pays for: two hours on the day of its service.
fn booking(line: &FeeLine, hour: i64) -> Booking {
    let from = day_start(line.service_on).checked_add(hour.hours()).unwrap();
    let number = line.id.uuid().as_u128();
    Booking {
        id: line.booking,
        policy: line.policy,
        insurer: line.insurer.clone(),
        enterprise: "unit".parse().unwrap(),
        insured_name: line.insured_name.clone(),
        insured_code: line.insured_code.clone(),
        sector: line.sector,
        plan: PlanId::from_uuid(Uuid::from_u128(number)),
        kind: line.kind.clone(),
        slot: SlotId::from_uuid(Uuid::from_u128(number)),
        agency: line.agency,
        agency_org: "agency".parse().unwrap(),
        agency_name: line.payee.name.clone(),
        expert: line.expert.unwrap(),
        from,
        to: from.checked_add(2.hours()).unwrap(),
        site: Site { text: "厂区".parse().unwrap(), district: line.district, position: None },
        line: line.id,
        reserved: line.reserved,
        pooled: None,
        booked_for: Side::Insurer,
        booked_by: line.booked_by.clone(),
        booked_at: line.reserved_at,
        state: BookingState::Closed,
        before: None,
        acceptance: None,
        moves: Vec::new(),
        check_in: None,
        record: None,
        former_records: Vec::new(),
        objections: Vec::new(),
        confirmation: None,
        revisit: None,
        record_due: None,
        overdue_told: true,
        closed: None,
        statements: Vec::new(),
        resolutions: Vec::new(),
        ending: None,
        unfit: None,
    }
}
