//! A roster of people as a CSV file: all of it, or nothing with every bad row named.

use crate::load::{self, scheduled};
use api::{Answer, BadFields, CsvAct, FieldError, PathIs, Problem, Reply, Room, decide, wire};
use axum::extract::State;
use domain::access::Action;
use domain::claim::Claim;
use domain::claim::fact::ClaimFact;
use domain::claim::roster::{self, Row, RowError};
use domain::claim::victim::{MOST_VICTIMS, Payee, Victim, VictimRefusal};
use domain::id::{ClaimId, RosterId, VictimId};
use domain::{Invalid, Refusal, Told};
use serde::Serialize;
use std::collections::BTreeSet;
use store::{Commit, StoreError, derived_uuid};
use utoipa::ToSchema;

/// A roster that came in whole (名册).
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct RosterView {
    /// Its id.
    pub id: wire::RosterId,
    /// How many people it brought.
    pub imported: usize,
    /// How many are on file now.
    pub victims: u32,
}

/// People of one transaction: each is two items, and a transaction takes a hundred.
const CHUNK: usize = 45;

/// Import a roster of people.
///
/// The file is UTF-8 with a header row; columns may have their Chinese or English names. Every bad cell is reported with
/// its line and column, and then nothing is imported. The people become visible in one step, when the last is kept.
#[utoipa::path(post, path = "/v1/claims/{claim_id}/roster", tag = "claims",
    request_body(content = String, content_type = "text/csv", description = "姓名,身份证号,伤亡情况,与投保单位关系,伤残等级,联系电话,收款人身份,收款人,开户行,银行账号"),
    params(("claim_id" = wire::ClaimId, Path), ("Idempotency-Key" = String, Header)),
    responses((status = 201, body = RosterView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn import(State(room): State<Room>, PathIs(id): PathIs<ClaimId>, act: CsvAct) -> Answer {
    load::claim(&room, &act.caller, Action::RegisterVictims, id).await?;
    let rows = roster::read(&records(&act.text)?).map_err(|errors| Problem::bad_fields(bad_rows(errors)))?;
    decide(&room, &act.once, || async {
        let was = load::claim(&room, &act.caller, Action::RegisterVictims, id).await?;
        was.value.must_be_open()?;
        let others = load::victims(&room, &was.value).await?;
        if others.len().saturating_add(rows.len()) > MOST_VICTIMS {
            return Err(Refusal::from(VictimRefusal::TooManyVictims).into());
        }
        // Made of the key and the file, so that a second try after a crash writes the same people and not more, and
        // another file under the same key none of the first one's.
        let made_of = format!("{} {} {} roster", act.once.subject, act.once.key, act.once.asked);
        let roster = RosterId::from_uuid(derived_uuid(&made_of));
        let victims = rows.iter().map(|row| victim(&room, row, id, roster, &made_of)).collect::<Result<Vec<_>, _>>()?;
        let known: BTreeSet<&str> =
            others.iter().filter_map(|other| other.value.id_number.as_ref()).map(|id| id.print.as_str()).collect();
        let again = victims
            .iter()
            .zip(&rows)
            .filter(|(victim, _)| victim.id_number.as_ref().is_some_and(|id| known.contains(id.print.as_str())));
        let errors: Vec<RowError> = again.map(|(_, row)| already_there(row)).collect();
        if !errors.is_empty() {
            return Err(Problem::bad_fields(bad_rows(errors)));
        }
        stage(&room, &act, &victims).await?;
        let people = u32::try_from(victims.len()).unwrap_or(u32::MAX);
        let mut claim = Claim { victims: was.value.victims.saturating_add(people), ..was.value.clone() };
        claim.rosters.push(roster);
        let claim = scheduled(&room, claim);
        let view = RosterView { id: roster.into(), imported: victims.len(), victims: claim.victims };
        let reply = Reply::created(format!("/v1/claims/{id}/victims"), view).stored(&act.once)?;
        let told = Told::plain(ClaimFact::RosterImported { claim: id, roster, people });
        let commit = Commit::new(&act.caller.actor, room.now(), &act.caller.request_id)
            .update(&was, &claim, told)
            .once(&act.once, &reply);
        room.store.commit(commit).await?;
        Ok(reply)
    })
    .await
}

fn already_there(row: &Row) -> RowError {
    let invalid = Invalid::new(
        "duplicate-identity",
        "本案已登记同一身份证号的人员",
        "this claim already has a person with that identity number",
    );
    RowError { line: row.line, column: "id_number", invalid }
}

/// Keeps the people; nobody sees them before the claim names their roster.
async fn stage(room: &Room, act: &CsvAct, victims: &[Victim]) -> Result<(), Problem> {
    for chunk in victims.chunks(CHUNK) {
        let mut commit = Commit::new(&act.caller.actor, room.now(), &act.caller.request_id);
        for victim in chunk {
            commit =
                commit.create(victim, Told::plain(ClaimFact::VictimAdded { claim: victim.claim, victim: victim.id }));
        }
        match room.store.commit(commit).await {
            // An earlier try of the same import kept them.
            Ok(()) | Err(StoreError::Exists(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

fn victim(room: &Room, row: &Row, claim: ClaimId, roster: RosterId, made_of: &str) -> Result<Victim, Problem> {
    let vault = room.store.vault();
    let payee = match &row.payee {
        None => None,
        Some(payee) => Some(Payee {
            kind: payee.kind,
            name: payee.name.clone(),
            bank: payee.bank.clone(),
            account: vault.seal_account(&payee.account)?,
            id_number: None,
            proof: None,
        }),
    };
    Ok(Victim {
        id: VictimId::from_uuid(derived_uuid(&format!("{made_of} {}", row.line))),
        claim,
        roster: Some(roster),
        name: row.name.clone(),
        id_number: row.id_number.as_ref().map(|id| vault.seal_citizen(id)).transpose()?,
        relation: row.relation,
        outcome: row.outcome,
        disability_grade: row.disability_grade,
        phone: row.phone.clone(),
        payee,
        losses: Vec::new(),
        link: None,
        own_claim: None,
        carried: None,
    })
}

fn records(text: &str) -> Result<Vec<(u64, Vec<String>)>, Problem> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let mut records = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| {
            let line = error.position().map_or(0, csv::Position::line);
            Problem::bad_field(
                format!("line {line}"),
                Invalid::new("bad-csv", format!("第 {line} 行无法识别"), format!("line {line} cannot be read")),
            )
        })?;
        let line = record.position().map_or(0, csv::Position::line);
        let cells: Vec<String> = record.iter().map(str::to_owned).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            records.push((line, cells));
        }
        if records.len() > MOST_VICTIMS.saturating_add(1) {
            break;
        }
    }
    Ok(records)
}

fn bad_rows(errors: Vec<RowError>) -> BadFields {
    let field = |error: RowError| {
        let pointer = if error.column.is_empty() {
            format!("line {}", error.line)
        } else {
            format!("line {}, {}", error.line, error.column)
        };
        FieldError { pointer, invalid: error.invalid }
    };
    BadFields(errors.into_iter().map(field).collect())
}
