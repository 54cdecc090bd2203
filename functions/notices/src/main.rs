//! The `notices` function.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), api::Error> {
    api::start(notices::routes(), None).await
}
