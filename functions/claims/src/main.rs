//! The `claims` function.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), api::Error> {
    api::start(claims::routes(), None).await
}
