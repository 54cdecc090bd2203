//! The `agencies` function.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), api::Error> {
    api::start(agencies::routes(), None).await
}
