//! The `supervision` function.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), api::Error> {
    api::start(supervision::router(), None).await
}
