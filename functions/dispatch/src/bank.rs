//! The bank's interface: an order under a number of ours, paid once however often it is sent.

use domain::claim::payment::BankAnswer;
use std::time::Duration;

/// The bank.
#[derive(Clone, Debug)]
pub struct Bank {
    http: reqwest::Client,
    url: String,
    token: String,
}

/// An order.
#[derive(Clone, serde::Serialize)]
pub struct Order {
    /// Whole fen.
    pub amount_fen: i64,
    /// Account holder.
    pub payee_name: String,
    /// Account, in clear text: it leaves the house here and nowhere else.
    pub account_no: String,
    /// Bank.
    pub bank_name: String,
}

#[derive(serde::Deserialize)]
struct Answered {
    state: String,
    #[serde(default)]
    reason: Option<String>,
}

/// What the bank knows of an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// It was never placed.
    Nothing,
    /// This became of it.
    Answer(BankAnswer),
    /// The bank says nothing at all, about this order or any other.
    Silence,
}

impl Bank {
    /// A bank at an address, with the secret it knows us by.
    ///
    /// # Errors
    /// When the client cannot be built.
    pub fn new(url: &str, token: &str) -> Result<Self, reqwest::Error> {
        let http = reqwest::Client::builder()
            .connect_timeout(Duration::from_secs(2))
            .timeout(Duration::from_secs(5))
            .build()?;
        Ok(Self { http, url: url.trim_end_matches('/').to_owned(), token: token.to_owned() })
    }

    fn address(&self, order_no: &str) -> String {
        format!("{}/orders/{order_no}", self.url)
    }

    /// Places an order. Anything but a plain answer is unclear: the bank may have paid.
    pub async fn place(&self, order_no: &str, order: &Order) -> BankAnswer {
        let sent = self.http.put(self.address(order_no)).bearer_auth(&self.token).json(order).send().await;
        match sent {
            Ok(response) if response.status().is_success() => plain(response).await,
            Ok(response) => {
                tracing::warn!(status = response.status().as_u16(), "the bank's answer is unclear");
                BankAnswer::Unclear
            }
            Err(error) => {
                tracing::warn!(%error, "the bank did not answer");
                BankAnswer::Unclear
            }
        }
    }

    /// Asks what became of an order.
    pub async fn ask(&self, order_no: &str) -> Known {
        match self.http.get(self.address(order_no)).bearer_auth(&self.token).send().await {
            Ok(response) if response.status() == reqwest::StatusCode::NOT_FOUND => Known::Nothing,
            Ok(response) if response.status().is_success() => Known::Answer(plain(response).await),
            // Nobody is behind the gateway; an error of its own may be about this order.
            Ok(response) if matches!(response.status().as_u16(), 502..=504) => Known::Silence,
            Ok(_) => Known::Answer(BankAnswer::Unclear),
            Err(_) => Known::Silence,
        }
    }
}

async fn plain(response: reqwest::Response) -> BankAnswer {
    match response.json::<Answered>().await {
        Ok(Answered { state, .. }) if state == "settled" => BankAnswer::Settled,
        Ok(Answered { state, reason }) if state == "failed" => {
            BankAnswer::Failed { reason: reason.unwrap_or_else(|| "银行未说明原因".to_owned()) }
        }
        Ok(_) | Err(_) => BankAnswer::Unclear,
    }
}
