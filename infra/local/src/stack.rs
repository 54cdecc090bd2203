//! Everything together: the template, run.

use crate::bank::{BANK_TOKEN, Bank};
use crate::bucket::{ACCESS_KEY, Announce, Buckets, SECRET_KEY};
use crate::clock::LocalClock;
use crate::dev::Dev;
use crate::durable::{Data, Folder};
use crate::faults::Faults;
use crate::function::{EventHandler, Function, Functions, Rooms};
use crate::gateway::{self, Gateway};
use crate::identity::{AUDIENCE, Identity};
use crate::pump::dead::{DeadLetters, Source};
use crate::pump::{Parts, Pump, PumpError, Queue, Report, Sent};
use crate::routes::Routes;
use crate::site::Site;
use crate::table::{Table, TableError};
use crate::template::{BadTemplate, Template};
use axum::Router;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::net::{IpAddr, Ipv4Addr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::task::JoinHandle;

/// How a stack is started.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where its data lie.
    pub data: Data,
    /// Where it listens; `0.0.0.0` lets phones of the same network in.
    pub address: IpAddr,
    /// Port of the origin; 0 takes any.
    pub port: u16,
    /// Port of the table; 0 takes any.
    pub table_port: u16,
    /// The origin that people see, if it is not the address and port themselves.
    pub public_origin: Option<String>,
    /// The built web client.
    pub web: Option<PathBuf>,
    /// Whether events are carried and schedules tick by themselves. Tests drain instead, and know when all is quiet.
    pub background: bool,
}

impl Options {
    /// In memory, on any port, events carried when asked: for tests.
    #[must_use]
    pub const fn memory() -> Self {
        let address = IpAddr::V4(Ipv4Addr::LOCALHOST);
        Self { data: Data::Memory, address, port: 0, table_port: 0, public_origin: None, web: None, background: false }
    }

    /// In a folder, on a port, everything by itself: for `make run`.
    #[must_use]
    pub const fn folder(path: PathBuf, port: u16) -> Self {
        let address = IpAddr::V4(Ipv4Addr::LOCALHOST);
        Self {
            data: Data::Folder(path),
            address,
            port,
            table_port: 0,
            public_origin: None,
            web: None,
            background: true,
        }
    }
}

/// What a function needs to know of the stack, before the functions are made.
#[derive(Clone, Debug)]
pub struct Endpoints {
    /// The origin of API, buckets, issuer and web.
    pub public_origin: String,
    /// The DynamoDB endpoint.
    pub table_url: String,
    /// The S3 endpoint, addressed by path.
    pub s3_url: String,
    /// Access key for both.
    pub access_key: &'static str,
    /// Its secret.
    pub secret_key: &'static str,
    /// Region for both.
    pub region: &'static str,
    /// Issuer of tokens.
    pub issuer: String,
    /// Audience of tokens.
    pub audience: &'static str,
    /// Public keys of the issuer, as JSON.
    pub jwks: String,
    /// The bank; orders are at `{bank_url}/bank/orders/{id}`.
    pub bank_url: String,
    /// The secret that orders are given with.
    pub bank_token: &'static str,
    /// The stack's time.
    pub clock: LocalClock,
}

/// Why a stack cannot start.
#[derive(Debug, thiserror::Error)]
pub enum StackError {
    /// The template.
    #[error(transparent)]
    Template(#[from] BadTemplate),
    /// The table.
    #[error(transparent)]
    Table(#[from] TableError),
    /// The pump.
    #[error(transparent)]
    Pump(#[from] PumpError),
    /// The disk or a port.
    #[error("stack: {0}")]
    Io(#[from] io::Error),
}

/// A running stack. Dropped, it stops.
pub struct Stack {
    endpoints: Endpoints,
    template: Template,
    clock: LocalClock,
    faults: Faults,
    table: Arc<Table>,
    bank: Bank,
    identity: Identity,
    pump: Pump,
    tasks: Vec<JoinHandle<()>>,
    folder: Folder,
    // Given back by the system when the process dies, however it dies.
    _lock: Option<File>,
}

impl Stack {
    /// Starts a stack of the shipped template. The functions are made when it is known where everything is.
    ///
    /// # Errors
    /// When the disk or a port cannot be used.
    pub async fn start(options: Options, functions: impl FnOnce(&Endpoints) -> Functions) -> Result<Self, StackError> {
        let template = Template::shipped()?;
        let folder = Folder::root(&options.data)?;
        let lock = folder.lock()?;
        let clock = LocalClock::kept_in(&folder)?;
        let faults = Faults::default();
        let listener =
            TcpListener::bind((options.address, options.port)).await.map_err(|error| taken(options.port, &error))?;
        let port = listener.local_addr()?.port();
        let origin = options.public_origin.clone().unwrap_or_else(|| format!("http://127.0.0.1:{port}"));
        let table = Arc::new(Table::start(&folder, &template, faults.clone(), options.table_port).await?);
        let identity = Identity::open(&origin, &folder, clock.clone())?;
        let bank = Bank::open(&folder, faults.clone(), clock.clone())?;
        let endpoints = Endpoints {
            table_url: table.url().to_owned(),
            s3_url: origin.clone(),
            access_key: ACCESS_KEY,
            secret_key: SECRET_KEY,
            region: "cn-north-1",
            issuer: origin.clone(),
            audience: AUDIENCE,
            jwks: identity.jwks().to_owned(),
            // The bank is reached from this machine whatever people see.
            bank_url: format!("http://127.0.0.1:{port}"),
            bank_token: BANK_TOKEN,
            clock: clock.clone(),
            public_origin: origin,
        };
        let (routers, rooms) = sort(functions(&endpoints), &template);
        let woken = Arc::new(Notify::new());
        let queue = Queue::open(&folder, Arc::clone(&woken))?;
        let announcer: Arc<dyn Announce> = Arc::new(Announcer { template: template.clone(), queue: queue.clone() });
        let buckets = Buckets::open(&folder, &template, &clock, faults.clone(), &announcer)?;
        let (streams, parts_clock) = (table.streams(), clock.clone());
        let parts = Parts {
            template: &template,
            folder: &folder,
            streams,
            queue,
            rooms,
            faults: faults.clone(),
            clock: parts_clock,
        };
        let pump = Pump::new(parts)?;
        let dev = Dev { clock: clock.clone(), faults: faults.clone(), pump: pump.clone() };
        let own = Router::new().merge(dev.routes()).merge(identity.routes()).merge(bank.routes());
        let gateway =
            Gateway { routes: Routes::of(&template), functions: routers, buckets, site: Site::new(options.web) };
        let router = gateway::router(gateway, own);
        let mut tasks = vec![tokio::spawn(async move {
            if let Err(error) = axum::serve(listener, router).await {
                tracing::error!(%error, "the origin's port is closed");
            }
        })];
        if options.background {
            tasks.push(tokio::spawn(pump.clone().run_in_background(Arc::clone(&table), woken)));
        }
        Ok(Self { endpoints, template, clock, faults, table, bank, identity, pump, tasks, folder, _lock: lock })
    }

    /// Where everything is.
    #[must_use]
    pub const fn endpoints(&self) -> &Endpoints {
        &self.endpoints
    }

    /// The origin of API, buckets, issuer and web.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.endpoints.public_origin
    }

    /// The template that it runs.
    #[must_use]
    pub const fn template(&self) -> &Template {
        &self.template
    }

    /// Its clock.
    #[must_use]
    pub const fn clock(&self) -> &LocalClock {
        &self.clock
    }

    /// Its fault switches.
    #[must_use]
    pub const fn faults(&self) -> &Faults {
        &self.faults
    }

    /// Its bank.
    #[must_use]
    pub const fn bank(&self) -> &Bank {
        &self.bank
    }

    /// Its issuer.
    #[must_use]
    pub const fn identity(&self) -> &Identity {
        &self.identity
    }

    /// What could not be delivered.
    #[must_use]
    pub const fn dead_letters(&self) -> &DeadLetters {
        self.pump.dead_letters()
    }

    /// What carries its events.
    #[must_use]
    pub const fn pump(&self) -> &Pump {
        &self.pump
    }

    /// Where its data lie.
    #[must_use]
    pub const fn folder(&self) -> &Folder {
        &self.folder
    }

    /// Delivers everything there is and what comes of it, schedules that are due included.
    ///
    /// # Errors
    /// When the disk or the stream does not answer.
    pub async fn drain(&self) -> Result<Report, PumpError> {
        self.pump.drain().await
    }

    /// Records and events that wait for their function.
    ///
    /// # Errors
    /// When the disk or the stream does not answer.
    pub async fn waiting(&self) -> Result<usize, PumpError> {
        self.pump.waiting().await
    }

    /// How many changes of items a table with a stream has seen: what a refused request leaves as it was.
    ///
    /// # Errors
    /// When the table has no stream.
    pub fn changes(&self, table: &str) -> Result<usize, TableError> {
        Ok(self.table.streams().after(table, None)?.len())
    }

    /// Removes the items whose time has passed; says how many.
    ///
    /// # Errors
    /// When the table says no.
    pub fn sweep(&self) -> Result<usize, TableError> {
        self.table.sweep(&self.clock)
    }
}

impl Drop for Stack {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

fn taken(port: u16, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("port {port}: {error}"))
}

type Sorted = (BTreeMap<String, Router>, Rooms);

/// Parts those who answer requests from those who take events.
fn sort(functions: Functions, template: &Template) -> Sorted {
    let mut routers = BTreeMap::new();
    let mut rooms: BTreeMap<String, (EventHandler, Duration)> = BTreeMap::new();
    for (name, function) in functions.0 {
        let Some(spec) = template.functions.get(&name) else {
            tracing::error!("function {name} is not in the template and will never be called");
            continue;
        };
        match function {
            Function::Http(router) => drop(routers.insert(name, router)),
            Function::Event(handler) => {
                rooms.insert(name, (handler, Duration::from_secs(spec.timeout_s.into())));
            }
        }
    }
    (routers, Rooms::new(rooms))
}

/// Tells the functions of new objects, as the template says.
struct Announcer {
    template: Template,
    queue: Queue,
}

impl Announce for Announcer {
    fn hold(&self, bucket: &str, event_name: &str, event: Value) -> io::Result<Vec<String>> {
        let mut held = Vec::new();
        for function in self.template.functions.values() {
            let told = function.buckets.iter().filter(|trigger| trigger.bucket == bucket);
            if told.flat_map(|trigger| &trigger.events).any(|wanted| covers(wanted, event_name)) {
                held.push(self.queue.hold(Sent {
                    function: function.name.clone(),
                    source: Source::Bucket,
                    most_retries: function.async_retries,
                    on_failure: function.async_on_failure.clone(),
                    event: event.clone(),
                })?);
            }
        }
        Ok(held)
    }

    fn release(&self, held: &[String]) {
        for id in held {
            self.queue.release(id);
        }
    }

    fn forget(&self, held: &[String]) {
        for id in held {
            if let Err(error) = self.queue.remove(id) {
                tracing::error!(%error, "news of an object that is not there cannot be taken back");
            }
        }
    }
}

/// `s3:ObjectCreated:*` covers `s3:ObjectCreated:Put`.
fn covers(wanted: &str, name: &str) -> bool {
    wanted == name || wanted.strip_suffix('*').is_some_and(|start| name.starts_with(start))
}
