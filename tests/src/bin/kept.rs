//! A product whose data lie in a folder, for the test that kills it: prints its origin when it is ready.
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use local::{Options, Stack, product};
use std::path::PathBuf;

#[tokio::main]
async fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap());
    let stack = Stack::start(Options::folder(folder, 0), product::functions).await.unwrap();
    println!("{}", stack.origin());
    std::future::pending::<()>().await;
}
