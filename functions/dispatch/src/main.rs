//! The `dispatch` function.
#![recursion_limit = "256"]

use dispatch::{Bank, Dispatch};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), feed::Error> {
    let (desk, config) = feed::start(&["BANK_URL", "BANK_TOKEN", "SUPERVISOR_ORG"], None)?;
    let bank = Bank::new(config.get("BANK_URL"), config.get("BANK_TOKEN"))?;
    let supervisor = config.get("SUPERVISOR_ORG").parse().map_err(|_| "SUPERVISOR_ORG is not an organisation id")?;
    let dispatch = Dispatch { desk, bank, supervisor };
    feed::serve_with(dispatch, |dispatch, event| async move { Ok(dispatch::on(dispatch, event).await) }).await
}
