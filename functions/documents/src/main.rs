//! The `documents` function.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), api::Error> {
    api::start(documents::routes(), Some(boot::documents_client)).await
}
