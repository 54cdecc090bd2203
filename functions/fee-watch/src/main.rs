//! The `fee-watch` function.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), feed::Error> {
    let desk = feed::start(&[], None)?.0;
    feed::serve_until(desk, fee_watch::on).await
}
