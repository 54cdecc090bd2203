//! The `document-check` function.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), lambda_runtime::Error> {
    let desk = feed::start(&[], Some(boot::documents_client))?.0;
    feed::serve(desk, document_check::on).await
}
