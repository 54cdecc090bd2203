//! The `document-check` function.
#![recursion_limit = "256"]

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), feed::Error> {
    let desk = feed::start(&[], Some(boot::documents_client))?.0;
    feed::serve_with(desk, document_check::on).await
}
