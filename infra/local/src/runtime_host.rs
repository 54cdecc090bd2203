//! A host for real `bootstrap` binaries: the Lambda Runtime API, one sandbox, with a stop-watch.
//!
//! For `make smoke` and `make bench`: the release binary is started as Lambda starts it, with its environment alone, and
//! asks here for events. One event at a time, as in one sandbox. Only the child that was started here is ended here.

mod http;

pub use http::{BadAnswer, answer_of, event_of};

use crate::clock::wall;
use crate::random;
use ::http::StatusCode;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::{Router, routing};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::net::TcpListener;
use tokio::process::{Child, Command};
use tokio::sync::{Mutex as AsyncMutex, Notify, mpsc, oneshot};
use tokio::task::JoinHandle;

/// What is started, and with what.
#[derive(Clone, Debug, Default)]
pub struct Bootstrap {
    /// The binary.
    pub path: PathBuf,
    /// Its arguments; Lambda gives none.
    pub args: Vec<String>,
    /// Its environment, all of it.
    pub environment: BTreeMap<String, String>,
    /// Name of the function.
    pub name: String,
    /// After how long an event is given up.
    pub timeout: Duration,
}

/// A running sandbox. Dropped, its child is killed.
pub struct RuntimeHost {
    shared: Arc<Shared>,
    // One event at a time.
    child: AsyncMutex<Child>,
    pid: Option<u32>,
    timeout: Duration,
    server: JoinHandle<()>,
}

/// What was measured.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timings {
    /// From exec to the first question for an event.
    pub init: Option<Duration>,
    /// From exec to the first answer.
    pub first_answer: Option<Duration>,
    /// From an event to its answer, the first left out.
    pub warm: Vec<Duration>,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum HostError {
    /// The process or the port.
    #[error("runtime host: {0}")]
    Io(#[from] io::Error),
    /// The process ended.
    #[error("the process ended: {0}")]
    Ended(String),
    /// It could not start, as it said itself.
    #[error("init failed: {0}")]
    Init(Value),
    /// No answer in time.
    #[error("no answer after {0:?}")]
    Timeout(Duration),
    /// The function's own error, as Lambda shows it.
    #[error("{0}")]
    Function(Value),
}

struct Shared {
    begun: Instant,
    events: AsyncMutex<mpsc::Receiver<Pending>>,
    sender: mpsc::Sender<Pending>,
    asked: Notify,
    state: Mutex<Measured>,
    name: String,
    timeout: Duration,
}

#[derive(Default)]
struct Measured {
    timings: Timings,
    init_error: Option<Value>,
    running: BTreeMap<String, oneshot::Sender<Result<Value, Value>>>,
}

struct Pending {
    event: Value,
    answer: oneshot::Sender<Result<Value, Value>>,
}

impl RuntimeHost {
    /// Starts a binary.
    ///
    /// # Errors
    /// When it cannot be started.
    pub async fn start(bootstrap: Bootstrap) -> Result<Self, HostError> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
        let address = listener.local_addr()?;
        let (sender, events) = mpsc::channel(1);
        let shared = Arc::new(Shared {
            begun: Instant::now(),
            events: AsyncMutex::new(events),
            sender,
            asked: Notify::new(),
            state: Mutex::default(),
            name: bootstrap.name.clone(),
            timeout: bootstrap.timeout,
        });
        let router = router(Arc::clone(&shared));
        let server = tokio::spawn(async move {
            if let Err(error) = axum::serve(listener, router).await {
                tracing::error!(%error, "the runtime API is closed");
            }
        });
        let child = Command::new(&bootstrap.path)
            .args(&bootstrap.args)
            .env_clear()
            .envs(&bootstrap.environment)
            .env("AWS_LAMBDA_RUNTIME_API", address.to_string())
            .env("AWS_LAMBDA_FUNCTION_NAME", &bootstrap.name)
            .env("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST")
            .env("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256")
            .env("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand")
            .env("_HANDLER", "bootstrap")
            .stdin(Stdio::null())
            // What it writes is its log; the output is that of the program that measures it.
            .stdout(io::stderr())
            .kill_on_drop(true)
            .spawn();
        let child = child.inspect_err(|_| server.abort())?;
        let pid = child.id();
        Ok(Self { shared, child: AsyncMutex::new(child), pid, timeout: bootstrap.timeout, server })
    }

    /// Waits until the binary asks for its first event; says how long that took.
    ///
    /// # Errors
    /// When it ends or fails first, or takes longer than an event may.
    pub async fn ready(&self) -> Result<Duration, HostError> {
        let mut child = self.child.lock().await;
        let asked = async {
            loop {
                let next = self.shared.asked.notified();
                if let Some(init) = self.shared.measured().timings.init {
                    return Ok(init);
                }
                if let Some(error) = self.shared.measured().init_error.clone() {
                    return Err(HostError::Init(error));
                }
                next.await;
            }
        };
        tokio::select! {
            biased;
            asked = asked => asked,
            ended = child.wait() => Err(self.ended(ended)),
            () = tokio::time::sleep(self.timeout) => Err(HostError::Timeout(self.timeout)),
        }
    }

    /// Hands an event over and waits for the answer.
    ///
    /// # Errors
    /// The function's own, or that there is none.
    pub async fn invoke(&self, event: Value) -> Result<Value, HostError> {
        let mut child = self.child.lock().await;
        let (answer, answered) = oneshot::channel();
        let begun = Instant::now();
        if self.shared.sender.try_send(Pending { event, answer }).is_err() {
            return Err(HostError::Ended("it does not ask for events".into()));
        }
        let answer = tokio::select! {
            biased;
            answer = answered => answer.map_err(|_| HostError::Ended("it dropped the event".into()))?,
            ended = child.wait() => return Err(self.ended(ended)),
            () = tokio::time::sleep(self.timeout) => return Err(HostError::Timeout(self.timeout)),
        };
        let mut measured = self.shared.measured();
        match measured.timings.first_answer {
            None => measured.timings.first_answer = Some(self.shared.begun.elapsed()),
            Some(_) => measured.timings.warm.push(begun.elapsed()),
        }
        answer.map_err(HostError::Function)
    }

    /// What was measured so far.
    #[must_use]
    pub fn timings(&self) -> Timings {
        self.shared.measured().timings.clone()
    }

    /// The most memory that the process ever held, in KiB, where the system tells.
    #[must_use]
    pub fn peak_memory_kib(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.pid?)).ok()?;
        let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
        line.split_whitespace().nth(1)?.parse().ok()
    }

    /// The processor time that the process has used, where the system tells.
    #[must_use]
    pub fn processor_time(&self) -> Option<Duration> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.pid?)).ok()?;
        // After the name in brackets: the state, ten other numbers, then hundredths of a second in user and system mode.
        let (_, after) = stat.rsplit_once(')')?;
        let hundredths = after.split_whitespace().skip(11).take(2).map(|field| field.parse::<u64>().ok());
        Some(Duration::from_millis(hundredths.sum::<Option<u64>>()?.saturating_mul(10)))
    }

    /// The binary as a function that answers requests, for [`crate::Functions`].
    #[must_use]
    pub fn http_function(self: Arc<Self>) -> crate::Function {
        crate::Function::Http(http::router(self))
    }

    /// The binary as a function that takes events, for [`crate::Functions`].
    #[must_use]
    pub fn event_function(self: Arc<Self>) -> crate::Function {
        crate::Function::event(move |event| {
            let host = Arc::clone(&self);
            async move { host.invoke(event).await.map_err(|error| error.to_string()) }
        })
    }

    fn ended(&self, ended: io::Result<std::process::ExitStatus>) -> HostError {
        if let Some(error) = self.shared.measured().init_error.clone() {
            return HostError::Init(error);
        }
        match ended {
            Ok(status) => HostError::Ended(status.to_string()),
            Err(error) => HostError::Io(error),
        }
    }
}

impl Drop for RuntimeHost {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl Shared {
    fn measured(&self) -> MutexGuard<'_, Measured> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn router(shared: Arc<Shared>) -> Router {
    Router::new()
        .route("/2018-06-01/runtime/invocation/next", routing::get(next))
        .route("/2018-06-01/runtime/invocation/{id}/response", routing::post(answered))
        .route("/2018-06-01/runtime/invocation/{id}/error", routing::post(failed))
        .route("/2018-06-01/runtime/init/error", routing::post(broken))
        .layer(axum::extract::DefaultBodyLimit::disable())
        .with_state(shared)
}

async fn next(State(shared): State<Arc<Shared>>) -> Response {
    {
        let mut measured = shared.measured();
        let since = shared.begun.elapsed();
        measured.timings.init.get_or_insert(since);
    }
    shared.asked.notify_waiters();
    let Some(pending) = shared.events.lock().await.recv().await else { return StatusCode::GONE.into_response() };
    let id = random::uuid();
    shared.measured().running.insert(id.clone(), pending.answer);
    let until = i128::from(wall().as_millisecond()) + i128::try_from(shared.timeout.as_millis()).unwrap_or_default();
    let arn = format!("arn:aws-cn:lambda:cn-north-1:000000000000:function:{}", shared.name);
    let headers = [
        ("lambda-runtime-aws-request-id", id),
        ("lambda-runtime-deadline-ms", until.to_string()),
        ("lambda-runtime-invoked-function-arn", arn),
        ("lambda-runtime-trace-id", "Root=1-00000000-000000000000000000000000;Sampled=0".to_owned()),
        ("content-type", "application/json".to_owned()),
    ];
    (headers, pending.event.to_string()).into_response()
}

async fn answered(State(shared): State<Arc<Shared>>, Path(id): Path<String>, body: String) -> StatusCode {
    // A function that answers with nothing answers null.
    let answer = serde_json::from_str(&body).unwrap_or(Value::Null);
    give(&shared, &id, Ok(answer))
}

async fn failed(State(shared): State<Arc<Shared>>, Path(id): Path<String>, body: String) -> StatusCode {
    give(&shared, &id, Err(error_of(&body)))
}

async fn broken(State(shared): State<Arc<Shared>>, body: String) -> StatusCode {
    shared.measured().init_error = Some(error_of(&body));
    shared.asked.notify_waiters();
    StatusCode::ACCEPTED
}

fn error_of(body: &str) -> Value {
    serde_json::from_str(body).unwrap_or_else(|_| json!({ "errorMessage": body }))
}

fn give(shared: &Shared, id: &str, answer: Result<Value, Value>) -> StatusCode {
    let Some(waiting) = shared.measured().running.remove(id) else { return StatusCode::NOT_FOUND };
    // Whoever waited may have given up.
    let _ = waiting.send(answer);
    StatusCode::ACCEPTED
}
