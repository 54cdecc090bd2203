//! `make run`: the whole product on one machine.

use local::{Options, Stack, product};
use std::path::PathBuf;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    boot::start_log();
    let mut args = std::env::args().skip(1);
    let port: u16 = args.next().map_or(Ok(8080), |port| port.parse())?;
    let folder = args.next().map_or_else(|| PathBuf::from(".local"), PathBuf::from);
    let web = args.next().map_or_else(|| PathBuf::from("web/dist"), PathBuf::from);
    // A port of its own that can be known beforehand, for functions that run beside the stack (`cargo lambda watch`).
    let table_port = port.saturating_add(1);
    let options = Options { web: web.is_dir().then_some(web), table_port, ..Options::folder(folder, port) };
    let stack = Stack::start(options, product::functions).await?;
    tracing::info!("anze 安责 is at {}, its table at {}", stack.origin(), stack.endpoints().table_url);
    tokio::signal::ctrl_c().await?;
    Ok(())
}
