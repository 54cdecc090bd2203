//! The three-party mechanism (三方合作机制): its members, and the council whose seats decide by vote.

use super::fact::AgencyFact;
use crate::actor::OrgId;
use crate::personal::CreditCode;
use crate::refusal::Refusal;
use crate::text::Name;
use crate::{Rulebook, Told};
use jiff::civil::Date;
use std::collections::BTreeSet;

crate::labels! {
    /// The three parties (三方).
    pub enum Party {
        Enterprise = "enterprise", "投保单位";
        Insurer = "insurer", "保险机构";
        Agency = "agency", "技术服务机构";
    }
}

crate::labels! {
    /// How a seat voted (表决).
    pub enum Ballot {
        For = "for", "赞成";
        Against = "against", "反对";
        Abstain = "abstain", "弃权";
    }
}

/// A member (成员单位).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Member {
    /// Its unified social credit code.
    pub credit_code: CreditCode,
    /// Its name.
    pub name: Name,
    /// Its organisation here, when it has accounts.
    pub org: Option<OrgId>,
    /// Which of the three it belongs to.
    pub party: Party,
    /// Whether it has a seat in the council (理事单位).
    pub council: bool,
    /// When it joined.
    pub joined_on: Date,
    /// When it left.
    pub left_on: Option<Date>,
}

/// A seat in the council, from a day to a day.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Seat {
    /// Whose.
    pub credit_code: CreditCode,
    /// Of which party.
    pub party: Party,
    /// The first day.
    pub from: Date,
    /// The last day, when it has ended.
    pub until: Option<Date>,
}

/// The council (理事会). Seats are added and ended, never removed, so that a past quorum can be counted again.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Council {
    /// All seats, past ones too.
    pub seats: Vec<Seat>,
}

/// One vote.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Vote {
    /// Whose seat.
    pub member: CreditCode,
    /// How.
    pub ballot: Ballot,
}

/// Votes counted (计票).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Tally {
    /// Seats that may vote: all in force that day but the one whose own case it is.
    pub seats: u32,
    /// Seats that voted.
    pub present: u32,
    /// Votes for.
    pub in_favour: u32,
    /// Whether enough were there, from all three parties (法定人数).
    pub quorate: bool,
    /// Whether it is carried (通过).
    pub carried: bool,
}

crate::refusals! {
    /// Why a membership or a vote is refused.
    pub enum MechanismRefusal {
        AlreadyMember => Conflict, "already-member", [], "该单位已是成员", "this unit is a member already";
        NoMember => Conflict, "not-a-member", [], "该单位不是在册成员", "this unit is no member now";
        CouncilFull => Conflict, "council-full", [], "理事席位已满（最多 99 席）", "the council is full (99 seats at most)";
        NoSeat => Unprocessable, "vote-without-seat", ["R-E14"], "该单位当日没有理事席位", "this unit has no seat in the council that day";
        VotedTwice => Unprocessable, "voted-twice", ["R-E14"], "同一席位只能投一票", "a seat votes once";
        OwnCase => Unprocessable, "vote-in-own-case", ["R-E14"], "当事机构应当回避", "the agency concerned does not vote in its own case";
    }
}

impl Member {
    /// Takes a unit in (req 2.1). One that left may join again.
    ///
    /// # Errors
    /// When it is a member, or the council is full.
    pub fn join(self, was: Option<&Self>, council: &Council, book: &Rulebook) -> Result<Joined, Refusal> {
        if was.is_some_and(|was| was.left_on.is_none()) {
            return Err(MechanismRefusal::AlreadyMember.into());
        }
        let mut next = council.clone();
        if self.council {
            if council.in_force(self.joined_on).count() >= 99 {
                return Err(Refusal::from(MechanismRefusal::CouncilFull).at("/council"));
            }
            let seat =
                Seat { credit_code: self.credit_code.clone(), party: self.party, from: self.joined_on, until: None };
            next.seats.push(seat);
        }
        let told = Told::plain(AgencyFact::MemberJoined { council: self.council });
        Ok(Joined { member: (self, told.resting_on(book.basis(&["R-E14"]))), council: next })
    }

    /// Lets a unit go, with today as its last day.
    ///
    /// # Errors
    /// When it has left already.
    pub fn leave(mut self, council: &Council, today: Date, book: &Rulebook) -> Result<Joined, Refusal> {
        if self.left_on.is_some() {
            return Err(MechanismRefusal::NoMember.into());
        }
        self.left_on = Some(today);
        let mut next = council.clone();
        let own = next.seats.iter_mut().filter(|seat| seat.credit_code == self.credit_code && seat.until.is_none());
        own.for_each(|seat| seat.until = Some(today));
        let told = Told::plain(AgencyFact::MemberLeft { council: self.council });
        Ok(Joined { member: (self, told.resting_on(book.basis(&["R-E14"]))), council: next })
    }
}

/// A member and the council as they are after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    /// The member.
    pub member: (Member, Told),
    /// The council.
    pub council: Council,
}

impl Council {
    /// Seats in force on a day.
    pub fn in_force(&self, on: Date) -> impl Iterator<Item = &Seat> {
        self.seats.iter().filter(move |seat| seat.from <= on && seat.until.is_none_or(|until| on <= until))
    }

    /// Counts the votes of a meeting on a case of an agency (req 2.2, R-E14).
    ///
    /// Enough are there when more than a set part of the seats vote and each of the three parties is among them; it is
    /// carried when more than a set part of those present are for it.
    ///
    /// # Errors
    /// Every vote that cannot be counted, at its place.
    pub fn count(
        &self,
        votes: &[Vote],
        accused: &CreditCode,
        held_on: Date,
        book: &Rulebook,
    ) -> Result<Tally, Vec<Refusal>> {
        let seats: Vec<&Seat> = self.in_force(held_on).filter(|seat| &seat.credit_code != accused).collect();
        let mut refusals = Vec::new();
        let mut seen = BTreeSet::new();
        let mut parties = BTreeSet::new();
        for (at, vote) in votes.iter().enumerate() {
            let mut refuse = |why: MechanismRefusal| {
                refusals.push(Refusal::from(why).at(format!("/votes/{at}/member")));
            };
            let seat = seats.iter().find(|seat| seat.credit_code == vote.member);
            match seat {
                None if &vote.member == accused => refuse(MechanismRefusal::OwnCase),
                None => refuse(MechanismRefusal::NoSeat),
                Some(_) if !seen.insert(&vote.member) => refuse(MechanismRefusal::VotedTwice),
                Some(seat) => {
                    parties.insert(seat.party);
                }
            }
        }
        if !refusals.is_empty() {
            return Err(refusals);
        }
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let (all, present) = (number(seats.len()), number(votes.len()));
        let in_favour = number(votes.iter().filter(|vote| vote.ballot == Ballot::For).count());
        let more_than = |part: u32, whole: u32, percent: u32| {
            u64::from(part).saturating_mul(100) > u64::from(whole).saturating_mul(u64::from(percent))
        };
        let quorate = parties.len() == Party::ALL.len() && more_than(present, all, book.n.standing_quorum_percent);
        let carried = quorate && more_than(in_favour, present, book.n.standing_majority_percent);
        Ok(Tally { seats: all, present, in_favour, quorate, carried })
    }
}

#[cfg(test)]
#[path = "mechanism_tests.rs"]
mod tests;
