//! The `bookings` function.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), api::Error> {
    api::start(bookings::routes(), None).await
}
