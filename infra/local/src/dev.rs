//! The `/dev` routes: clock, fault switches, dead letters, and what waits. They exist in the local stack alone.

use crate::clock::{LocalClock, Move};
use crate::faults::{Faults, Switches};
use crate::pump::{Pump, PumpError};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::{Json, Router, routing};
use http::StatusCode;
use serde::Serialize;
use serde_json::json;

/// What the routes need.
#[derive(Clone)]
pub(crate) struct Dev {
    pub(crate) clock: LocalClock,
    pub(crate) faults: Faults,
    pub(crate) pump: Pump,
}

impl Dev {
    pub(crate) fn routes(self) -> Router {
        Router::new()
            .route("/dev/clock", routing::get(read_clock).post(move_clock))
            .route("/dev/faults", routing::get(read_faults).post(set_faults).delete(clear_faults))
            .route("/dev/dead-letters", routing::get(list))
            .route("/dev/dead-letters/replay", routing::post(replay_all))
            .route("/dev/dead-letters/{id}", routing::get(read).delete(remove))
            .route("/dev/dead-letters/{id}/replay", routing::post(replay))
            .route("/dev/events", routing::get(waiting))
            .route("/dev/drain", routing::post(drain))
            .with_state(self)
    }
}

async fn read_clock(State(dev): State<Dev>) -> Response {
    Json(dev.clock.reading()).into_response()
}

async fn move_clock(State(dev): State<Dev>, Json(command): Json<Move>) -> Response {
    match dev.clock.follow(&command) {
        Ok(()) => Json(dev.clock.reading()).into_response(),
        Err(error) => (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "error": error.to_string() }))).into_response(),
    }
}

async fn read_faults(State(dev): State<Dev>) -> Response {
    Json(dev.faults.switches()).into_response()
}

async fn set_faults(State(dev): State<Dev>, Json(switches): Json<Switches>) -> Response {
    dev.faults.set(switches);
    Json(dev.faults.switches()).into_response()
}

async fn clear_faults(State(dev): State<Dev>) -> StatusCode {
    dev.faults.clear();
    StatusCode::NO_CONTENT
}

async fn list(State(dev): State<Dev>) -> Response {
    answer(dev.pump.dead_letters().list().map(|letters| json!({ "items": letters })).map_err(PumpError::from))
}

async fn read(State(dev): State<Dev>, Path(id): Path<String>) -> Response {
    match dev.pump.dead_letters().get(&id) {
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        found => answer(found.map_err(PumpError::from)),
    }
}

async fn remove(State(dev): State<Dev>, Path(id): Path<String>) -> Response {
    match dev.pump.dead_letters().remove(&id) {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(error) => broken(&error.into()),
    }
}

async fn replay(State(dev): State<Dev>, Path(id): Path<String>) -> Response {
    match dev.pump.replay(&id).await {
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Ok(Some(Ok(()))) => Json(json!({ "delivered": true })).into_response(),
        Ok(Some(Err(error))) => {
            (StatusCode::CONFLICT, Json(json!({ "delivered": false, "error": error }))).into_response()
        }
        Err(error) => broken(&error),
    }
}

async fn replay_all(State(dev): State<Dev>) -> Response {
    let outcomes = dev.pump.replay_all().await;
    answer(outcomes.map(|outcomes| {
        let outcome = |(letter, outcome): &(crate::pump::dead::DeadLetter, Result<(), String>)| {
            json!({ "id": letter.id, "delivered": outcome.is_ok(), "error": outcome.as_ref().err() })
        };
        json!({ "items": outcomes.iter().map(outcome).collect::<Vec<_>>() })
    }))
}

async fn waiting(State(dev): State<Dev>) -> Response {
    answer(dev.pump.waiting().await.map(|waiting| json!({ "waiting": waiting })))
}

async fn drain(State(dev): State<Dev>) -> Response {
    answer(dev.pump.drain().await)
}

fn answer<T: Serialize>(outcome: Result<T, PumpError>) -> Response {
    match outcome {
        Ok(value) => Json(value).into_response(),
        Err(error) => broken(&error),
    }
}

fn broken(error: &PumpError) -> Response {
    tracing::error!(%error, "the pump does not answer");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}
