//! The `supervision` function.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), api::Error> {
    api::start(supervision::router(), Some(boot::documents_client)).await
}
