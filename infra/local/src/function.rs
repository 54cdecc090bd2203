//! A function of the product, as the stack sees it, and how it is called.

use serde_json::Value;
use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

/// What an event function answers some time.
pub type Answer = Pin<Box<dyn Future<Output = Result<Value, String>> + Send>>;

/// A function that takes events: JSON in, JSON or the text of an error out.
pub type EventHandler = Arc<dyn Fn(Value) -> Answer + Send + Sync>;

/// A function of the product.
pub enum Function {
    /// Answers requests.
    Http(axum::Router),
    /// Takes events.
    Event(EventHandler),
}

impl Function {
    /// An event function from anything that answers events.
    pub fn event<F, A>(handler: F) -> Self
    where
        F: Fn(Value) -> A + Send + Sync + 'static,
        A: Future<Output = Result<Value, String>> + Send + 'static,
    {
        Self::Event(Arc::new(move |event| Box::pin(handler(event))))
    }
}

/// The functions of a stack, by the names they have in the template. One that is missing answers 501 or leaves its
/// events where they are.
#[derive(Default)]
pub struct Functions(pub(crate) BTreeMap<String, Function>);

impl Functions {
    /// No functions yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// And a function.
    #[must_use]
    pub fn with(mut self, name: &str, function: Function) -> Self {
        self.0.insert(name.to_owned(), function);
        self
    }

    /// And a function that answers requests.
    #[must_use]
    pub fn http(self, name: &str, router: axum::Router) -> Self {
        self.with(name, Function::Http(router))
    }

    /// And a function that takes events.
    #[must_use]
    pub fn event<F, A>(self, name: &str, handler: F) -> Self
    where
        F: Fn(Value) -> A + Send + Sync + 'static,
        A: Future<Output = Result<Value, String>> + Send + 'static,
    {
        self.with(name, Function::event(handler))
    }
}

impl Functions {
    /// Hands an event to a function, as a test or a tool does that needs no stack around it.
    ///
    /// # Errors
    /// The function's own, or that it does not take events.
    pub async fn call(&self, name: &str, event: Value) -> Result<Value, String> {
        match self.0.get(name) {
            Some(Function::Event(handler)) => handler(event).await,
            Some(Function::Http(_)) | None => Err(format!("function {name} takes no events")),
        }
    }
}

/// Event functions with the time that the template gives them.
#[derive(Clone, Default)]
pub(crate) struct Rooms(Arc<BTreeMap<String, (EventHandler, Duration)>>);

impl Rooms {
    pub(crate) fn new(rooms: BTreeMap<String, (EventHandler, Duration)>) -> Self {
        Self(Arc::new(rooms))
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Calls a function. A panic or a time that is over is an error, as on Lambda, and ends nothing else.
    pub(crate) async fn call(&self, name: &str, event: Value) -> Result<Value, String> {
        let Some((handler, time)) = self.0.get(name) else {
            return Err(format!("function {name} is not part of this stack"));
        };
        let running = tokio::spawn(handler(event));
        let stop = running.abort_handle();
        match tokio::time::timeout(*time, running).await {
            Ok(Ok(answer)) => answer,
            Ok(Err(_)) => Err(format!("function {name} panicked")),
            Err(_) => {
                stop.abort();
                Err(format!("Task timed out after {} seconds", time.as_secs()))
            }
        }
    }
}
