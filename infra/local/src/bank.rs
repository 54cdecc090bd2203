//! The sandbox bank: settles, fails, pays without answering, answers twice, and never pays one order twice.
//!
//! What happens is chosen by fault switches, or by how an account ends, so that a demonstration can choose it: `0001` is
//! closed, `0002` is paid and then the answer gets lost, `0003` is pending until asked, anything else settles. The book
//! is on the disk before an answer goes out, so that tests can prove what was paid, also across a crash.

use crate::clock::LocalClock;
use crate::durable::Folder;
use crate::faults::Faults;
use axum::extract::{Path, Request, State};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::{Json, Router, routing};
use http::{HeaderMap, Method, StatusCode, header};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::io;
use std::sync::{Arc, Mutex, PoisonError};

/// The secret that orders are given with.
pub const BANK_TOKEN: &str = "local-bank-token";

/// An order to pay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// Whole fen.
    pub amount_fen: i64,
    /// Holder of the account.
    pub payee_name: String,
    /// Account.
    pub account_no: String,
    /// Bank of the account.
    pub bank_name: String,
    /// What for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
}

/// An order in the bank's book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Booked {
    /// Its number, chosen by who ordered.
    pub order_id: String,
    /// What was ordered.
    pub order: Order,
    /// How it stands.
    pub state: OrderState,
    /// Why it failed.
    pub reason: Option<String>,
    /// When money left, if it did.
    pub settled_at: Option<Timestamp>,
    /// How often it was ordered or asked for.
    pub asked: u32,
}

/// How an order stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrderState {
    /// Money has left, but the bank does not say so yet.
    Pending,
    /// Money has left.
    Settled,
    /// Money will never leave.
    Failed,
}

/// The bank. Cheap to clone.
#[derive(Clone)]
pub struct Bank(Arc<Inner>);

struct Inner {
    book: Folder,
    faults: Faults,
    clock: LocalClock,
    // One order at a time: looking and booking must not come apart.
    desk: Mutex<()>,
}

impl Bank {
    /// A bank with its book in a folder.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn open(folder: &Folder, faults: Faults, clock: LocalClock) -> io::Result<Self> {
        Ok(Self(Arc::new(Inner { book: folder.sub("bank")?, faults, clock, desk: Mutex::new(()) })))
    }

    /// Every order that was ever given, by number.
    ///
    /// # Errors
    /// When the disk does not answer.
    pub fn orders(&self) -> io::Result<Vec<Booked>> {
        let mut all: Vec<Booked> = self.0.book.all_json()?;
        all.sort_by(|a, b| a.order_id.cmp(&b.order_id));
        Ok(all)
    }

    /// The payments that were really made: each order that money has left for.
    ///
    /// # Errors
    /// When the disk does not answer.
    pub fn book(&self) -> io::Result<Vec<Booked>> {
        let mut all = self.orders()?;
        all.retain(|booked| booked.settled_at.is_some());
        Ok(all)
    }

    /// The bank's routes, and its book.
    pub fn routes(&self) -> Router {
        let counter = Router::new()
            .route("/bank/orders/{order_id}", routing::put(place).get(look))
            .layer(from_fn_with_state(self.clone(), guard));
        counter.route("/dev/bank/book", routing::get(show)).with_state(self.clone())
    }

    /// Books an order once.
    fn place(&self, order_id: &str, order: Order) -> io::Result<Placed> {
        let _desk = self.0.desk.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(mut known) = self.0.book.get_json::<Booked>(order_id)? {
            if known.order != order {
                return Ok(Placed::Other);
            }
            self.ask(&mut known)?;
            return Ok(Placed::Booked(known));
        }
        let ends = |with: &str| order.account_no.ends_with(with);
        let faults = &self.0.faults;
        let fails = ends("0001") || faults.take(|s| &mut s.bank.fail);
        let pending = !fails && (ends("0003") || faults.take(|s| &mut s.bank.answer_twice));
        let silent = !fails && (ends("0002") || faults.take(|s| &mut s.bank.timeout_after_paying));
        let state = if fails {
            OrderState::Failed
        } else if pending {
            OrderState::Pending
        } else {
            OrderState::Settled
        };
        let booked = Booked {
            order_id: order_id.to_owned(),
            order,
            state,
            reason: fails.then(|| "account_closed".to_owned()),
            settled_at: (!fails).then(|| self.0.clock.now()),
            asked: 1,
        };
        self.0.book.put_json(order_id, &booked)?;
        Ok(if silent { Placed::Silent } else { Placed::Booked(booked) })
    }

    /// Asking again settles what was pending.
    fn ask(&self, booked: &mut Booked) -> io::Result<()> {
        booked.asked = booked.asked.saturating_add(1);
        if booked.state == OrderState::Pending {
            booked.state = OrderState::Settled;
        }
        self.0.book.put_json(&booked.order_id, booked)
    }

    fn look(&self, order_id: &str) -> io::Result<Option<Booked>> {
        let _desk = self.0.desk.lock().unwrap_or_else(PoisonError::into_inner);
        let mut known = self.0.book.get_json::<Booked>(order_id)?;
        if let Some(booked) = &mut known {
            self.ask(booked)?;
        }
        Ok(known)
    }
}

enum Placed {
    Booked(Booked),
    /// Paid, and the answer is lost.
    Silent,
    /// Another order has this number.
    Other,
}

async fn guard(State(bank): State<Bank>, headers: HeaderMap, request: Request, next: Next) -> Response {
    let given = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    if given.and_then(|value| value.strip_prefix("Bearer ")) != Some(BANK_TOKEN) {
        return (StatusCode::UNAUTHORIZED, Json(json!({ "error": "unauthorized" }))).into_response();
    }
    let mute = request.method() == Method::GET && bank.0.faults.take(|s| &mut s.bank.mute);
    if mute || bank.0.faults.take(|s| &mut s.bank.down) {
        return (StatusCode::SERVICE_UNAVAILABLE, Json(json!({ "error": "down" }))).into_response();
    }
    next.run(request).await
}

fn answer(booked: &Booked) -> Response {
    Json(json!({
        "order_id": booked.order_id,
        "state": booked.state,
        "reason": booked.reason,
        // Money that the bank does not speak of yet.
        "settled_at": booked.settled_at.filter(|_| booked.state == OrderState::Settled),
    }))
    .into_response()
}

async fn place(State(bank): State<Bank>, Path(order_id): Path<String>, Json(order): Json<Order>) -> Response {
    if order.amount_fen <= 0 || order.account_no.is_empty() || order.payee_name.is_empty() {
        return (StatusCode::BAD_REQUEST, Json(json!({ "error": "malformed_order" }))).into_response();
    }
    match bank.place(&order_id, order) {
        Ok(Placed::Booked(booked)) => answer(&booked),
        Ok(Placed::Silent) => StatusCode::GATEWAY_TIMEOUT.into_response(),
        Ok(Placed::Other) => (StatusCode::CONFLICT, Json(json!({ "error": "order_id_used" }))).into_response(),
        Err(error) => broken(&error),
    }
}

async fn look(State(bank): State<Bank>, Path(order_id): Path<String>) -> Response {
    match bank.look(&order_id) {
        Ok(Some(booked)) => answer(&booked),
        Ok(None) => {
            let unknown = json!({ "order_id": order_id, "state": "unknown_order" });
            (StatusCode::NOT_FOUND, Json(unknown)).into_response()
        }
        Err(error) => broken(&error),
    }
}

async fn show(State(bank): State<Bank>) -> Response {
    match (bank.book(), bank.orders()) {
        (Ok(paid), Ok(orders)) => Json(json!({ "paid": paid, "orders": orders })).into_response(),
        (Err(error), _) | (_, Err(error)) => broken(&error),
    }
}

fn broken(error: &io::Error) -> Response {
    tracing::error!(%error, "the bank's book cannot be used");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::durable::Data;
    use axum::body::Body;
    use http_body_util::BodyExt;
    use serde_json::Value;
    use tower::ServiceExt;

    fn bank(faults: &Faults) -> (Bank, Folder) {
        let folder = Folder::root(&Data::Memory).unwrap();
        (Bank::open(&folder, faults.clone(), LocalClock::new()).unwrap(), folder)
    }

    async fn send(bank: &Bank, method: &str, id: &str, body: Option<(i64, &str)>) -> (u16, Value) {
        let order = body.map(|(fen, account)| json!({"amount_fen": fen, "payee_name": "王某", "account_no": account, "bank_name": "某银行"}));
        let request = http::Request::builder()
            .method(method)
            .uri(format!("/bank/orders/{id}"))
            .header("authorization", format!("Bearer {BANK_TOKEN}"))
            .header("content-type", "application/json")
            .body(order.map_or_else(Body::empty, |order| Body::from(order.to_string())))
            .unwrap();
        let response = bank.routes().oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        (status, serde_json::from_slice(&body).unwrap_or(Value::Null))
    }

    #[tokio::test]
    async fn one_order_is_paid_once_whatever_is_sent() {
        let faults = Faults::default();
        let (bank, folder) = bank(&faults);
        let (status, first) = send(&bank, "PUT", "p1", Some((1_200_000, "62220000"))).await;
        assert_eq!((status, &first["state"]), (200, &json!("settled")));
        assert_eq!(send(&bank, "PUT", "p1", Some((1_200_000, "62220000"))).await, (200, first));
        assert_eq!(send(&bank, "PUT", "p1", Some((1_200_001, "62220000"))).await.0, 409);
        drop(bank);
        let again = Bank::open(&folder, faults, LocalClock::new()).unwrap();
        assert_eq!(send(&again, "PUT", "p1", Some((1_200_000, "62220000"))).await.0, 200);
        let book = again.book().unwrap();
        assert_eq!((book.len(), book[0].order.amount_fen), (1, 1_200_000));
    }

    #[tokio::test]
    async fn endings_and_switches_choose_what_happens() {
        let faults = Faults::default();
        let (bank, _folder) = bank(&faults);
        let (_, closed) = send(&bank, "PUT", "closed", Some((1, "00010001"))).await;
        assert_eq!((&closed["state"], &closed["reason"]), (&json!("failed"), &json!("account_closed")));
        assert_eq!(send(&bank, "PUT", "silent", Some((2, "0002"))).await.0, 504);
        assert_eq!(send(&bank, "GET", "silent", None).await.1["state"], "settled");
        assert_eq!(send(&bank, "PUT", "slow", Some((3, "0003"))).await.1["state"], "pending");
        assert_eq!(send(&bank, "GET", "slow", None).await.1["state"], "settled");
        assert_eq!(
            send(&bank, "GET", "never", None).await,
            (404, json!({"order_id": "never", "state": "unknown_order"}))
        );
        faults.change(|s| s.bank.timeout_after_paying = 1);
        assert_eq!(send(&bank, "PUT", "x", Some((4, "9"))).await.0, 504);
        assert_eq!(send(&bank, "PUT", "x", Some((4, "9"))).await.1["state"], "settled");
        faults.change(|s| s.bank.down = 1);
        assert_eq!(send(&bank, "PUT", "y", Some((5, "9"))).await.0, 503);
        let paid: i64 = bank.book().unwrap().iter().map(|booked| booked.order.amount_fen).sum();
        assert_eq!(paid, 2 + 3 + 4);
    }

    #[tokio::test]
    async fn nobody_orders_without_the_secret() {
        let (bank, _folder) = bank(&Faults::default());
        let request =
            http::Request::get("/bank/orders/p1").header("authorization", "Bearer guess").body(Body::empty()).unwrap();
        assert_eq!(bank.routes().oneshot(request).await.unwrap().status(), 401);
    }
}
