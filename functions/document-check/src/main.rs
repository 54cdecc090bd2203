//! The `document-check` function.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), feed::Error> {
    let desk = feed::start(&[], Some(boot::documents_client))?.0;
    feed::serve_with(desk, document_check::on).await
}
