//! The `documents` function.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), api::Error> {
    api::start(documents::router(), Some(boot::documents_client)).await
}
