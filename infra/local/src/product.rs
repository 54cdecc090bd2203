//! The product's functions, built as Lambda builds them and mounted in the stack, and their common contract.

use crate::{Endpoints, Functions};
use api::Room;
use aws_credential_types::Credentials;
use boot::Config;
use feed::{Desk, FeedError};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use store::Files;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::openapi::{InfoBuilder, OpenApi, OpenApiBuilder, RefOr, SecurityRequirement};
use utoipa_axum::router::OpenApiRouter;

/// The key that seals personal data in the local stack. It protects nothing: the data are sample data.
const LOCAL_KEYS: &str = "local:bG9jYWwga2V5IGZvciBzYW1wbGUgZGF0YSBvbmx5ISE=";
/// The organisation that is told of overdue clocks.
pub const SUPERVISOR: &str = "yingji";
/// The table, as the template names it.
pub const TABLE: &str = "anze-records";
/// The bucket of documents.
pub const DOCUMENTS: &str = "anze-documents";

type Routes = fn() -> OpenApiRouter<Room>;

/// The functions that answer requests.
const HTTP: [(&str, Routes); 7] = [
    ("agencies", agencies::routes),
    ("bookings", bookings::routes),
    ("claims", claims::routes),
    ("documents", documents::routes),
    ("notices", notices::routes),
    ("policies", policies::routes),
    ("supervision", supervision::routes),
];

/// The configuration that a function would have from its environment.
#[must_use]
pub fn variable(endpoints: &Endpoints, name: &str) -> Option<String> {
    let value = match name {
        "TABLE_NAME" => TABLE,
        "DOCUMENTS_BUCKET" => DOCUMENTS,
        "JWT_ISSUER" => &endpoints.issuer,
        "JWT_AUDIENCE" => endpoints.audience,
        "JWKS" => &endpoints.jwks,
        "FIELD_KEYS" => LOCAL_KEYS,
        "PUBLIC_ORIGIN" => &endpoints.public_origin,
        "BANK_URL" => return Some(format!("{}/bank", endpoints.bank_url)),
        "BANK_TOKEN" => endpoints.bank_token,
        "SUPERVISOR_ORG" => SUPERVISOR,
        _ => return None,
    };
    Some(value.to_owned())
}

fn credentials(endpoints: &Endpoints) -> Credentials {
    Credentials::new(endpoints.access_key, endpoints.secret_key, None, None, "local")
}

/// The HTTP client of the SDK for a stack, which speaks without TLS.
#[must_use]
pub fn in_the_clear() -> aws_sdk_dynamodb::config::SharedHttpClient {
    aws_smithy_http_client::Builder::new().build_http()
}

/// The client of the stack's table.
#[must_use]
pub fn table_client(endpoints: &Endpoints) -> aws_sdk_dynamodb::Client {
    let config = aws_sdk_dynamodb::Config::builder()
        .behavior_version(aws_sdk_dynamodb::config::BehaviorVersion::latest())
        .http_client(in_the_clear())
        .region(aws_sdk_dynamodb::config::Region::new(endpoints.region))
        .credentials_provider(credentials(endpoints))
        .endpoint_url(&endpoints.table_url);
    aws_sdk_dynamodb::Client::from_conf(config.build())
}

fn streams(endpoints: &Endpoints) -> aws_sdk_dynamodbstreams::Client {
    let config = aws_sdk_dynamodbstreams::Config::builder()
        .behavior_version(aws_sdk_dynamodbstreams::config::BehaviorVersion::latest())
        .http_client(in_the_clear())
        .region(aws_sdk_dynamodbstreams::config::Region::new(endpoints.region))
        .credentials_provider(credentials(endpoints))
        .endpoint_url(&endpoints.table_url);
    aws_sdk_dynamodbstreams::Client::from_conf(config.build())
}

/// The client of the stack's buckets.
#[must_use]
pub fn bucket_client(endpoints: &Endpoints) -> aws_sdk_s3::Client {
    let config = aws_sdk_s3::Config::builder()
        .behavior_version(aws_sdk_s3::config::BehaviorVersion::latest())
        .http_client(in_the_clear())
        .region(aws_sdk_s3::config::Region::new(endpoints.region))
        .credentials_provider(credentials(endpoints))
        .endpoint_url(&endpoints.s3_url)
        .force_path_style(true);
    aws_sdk_s3::Client::from_conf(config.build())
}

fn files(endpoints: &Endpoints) -> Files {
    Files::new(bucket_client(endpoints), DOCUMENTS)
}

/// What is wrong with the stack's own configuration, which a test rules out.
type Broken = Box<dyn std::error::Error + Send + Sync>;

fn config(endpoints: &Endpoints, names: &[&'static str]) -> Result<Config, Broken> {
    Ok(Config::read(names, |name| variable(endpoints, name))?)
}

/// The room of the functions that answer requests.
///
/// # Errors
/// When the configuration cannot be used.
pub fn room(endpoints: &Endpoints) -> Result<Room, Broken> {
    Ok(Room::new(&config(endpoints, api::VARIABLES)?, desk(endpoints)?)?)
}

/// The desk of every function.
///
/// # Errors
/// When the configuration cannot be used.
pub fn desk(endpoints: &Endpoints) -> Result<Desk, Broken> {
    let config = config(endpoints, boot::VARIABLES)?;
    Ok(Desk::new(&config, table_client(endpoints), Some(files(endpoints)), endpoints.clock.handle())?)
}

fn bank(endpoints: &Endpoints) -> Result<dispatch::Bank, Broken> {
    let config = config(endpoints, &["BANK_URL", "BANK_TOKEN"])?;
    Ok(dispatch::Bank::new(config.get("BANK_URL"), config.get("BANK_TOKEN"))?)
}

/// All functions of the product, for [`crate::Stack::start`]. What cannot be built is left out and said in the log, and
/// its routes answer 501.
#[must_use]
pub fn functions(endpoints: &Endpoints) -> Functions {
    match build(endpoints) {
        Ok(functions) => functions,
        Err(error) => {
            tracing::error!(%error, "the functions cannot be built");
            Functions::new()
        }
    }
}

fn build(endpoints: &Endpoints) -> Result<Functions, Broken> {
    let room = room(endpoints)?;
    let desk = desk(endpoints)?;
    let supervisor = SUPERVISOR.parse().map_err(|_| "SUPERVISOR")?;
    let dispatch = dispatch::Dispatch { desk: desk.clone(), bank: bank(endpoints)?, supervisor };
    let mut functions = Functions::new();
    for (name, routes) in HTTP {
        let (router, _) = routes().split_for_parts();
        functions = functions.http(name, api::finish(router, room.clone()));
    }
    let (checking, watching, supervising) = (desk.clone(), desk.clone(), desk.clone());
    let letters = dead_letters::DeadLetters { desk: desk.clone(), streams: store::Streams::new(streams(endpoints)) };
    Ok(functions
        .event("dispatch", move |event| {
            let dispatch = dispatch.clone();
            async move { answer(Ok(dispatch::on(&dispatch, read(event)?).await)) }
        })
        .event("dead-letters", move |event| {
            let letters = letters.clone();
            async move { answer(Ok(dead_letters::on(&letters, read(event)?).await)) }
        })
        .event("document-check", move |event| {
            let desk = checking.clone();
            async move { answer(document_check::on(&desk, event).await) }
        })
        .event("clock-watch", move |event| {
            let desk = desk.clone();
            async move { answer(clock_watch::on(&desk, read(event)?).await) }
        })
        .event("fee-watch", move |event| {
            let desk = watching.clone();
            async move { answer(fee_watch::on(&desk, read(event)?, feed::Deadline::never()).await) }
        })
        .event("supervision-watch", move |event| {
            let desk = supervising.clone();
            async move { answer(supervision_watch::on(&desk, read(event)?).await) }
        }))
}

fn read<E: DeserializeOwned>(event: Value) -> Result<E, String> {
    serde_json::from_value(event).map_err(|error| error.to_string())
}

fn answer<R: Serialize>(done: Result<R, FeedError>) -> Result<Value, String> {
    // As Lambda tells an error on.
    let said = |error: FeedError| json!({ "errorType": error.kind(), "errorMessage": error.to_string() }).to_string();
    let done = done.map_err(said)?;
    serde_json::to_value(done).map_err(|error| error.to_string())
}

/// The OpenAPI document of all functions.
#[must_use]
pub fn contract() -> OpenApi {
    let info = InfoBuilder::new()
        .title("anze 安责")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some("安全生产责任保险：报案、预付、理赔。金额一律为人民币元的字符串，时间为 RFC 3339。Work-safety liability insurance: reports, advances, claims."));
    let bearer = SecurityScheme::Http(HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build());
    let mut whole = OpenApiBuilder::new()
        .info(info.build())
        .security(Some([SecurityRequirement::new("bearer", Vec::<String>::new())]))
        .components(Some(utoipa::openapi::ComponentsBuilder::new().security_scheme("bearer", bearer).build()))
        .build();
    for (_, routes) in HTTP {
        let (_, own) = routes().split_for_parts();
        whole.merge(own);
    }
    describe(&mut whole);
    whole
}

/// Gives every operation a name of its own and every answer the description that OpenAPI wants, in one place instead of
/// at each route.
fn describe(whole: &mut OpenApi) {
    for (path, item) in &mut whole.paths.paths {
        let operations =
            [("get", &mut item.get), ("post", &mut item.post), ("put", &mut item.put), ("delete", &mut item.delete)];
        for (method, operation) in operations {
            let Some(operation) = operation else { continue };
            operation.operation_id = Some(operation_name(method, path));
            for (status, answer) in &mut operation.responses.responses {
                if let RefOr::T(answer) = answer
                    && answer.description.is_empty()
                {
                    let done = status.starts_with('2');
                    let said = if done {
                        "成功 · done"
                    } else {
                        "不能进行，原因见 code 与 errors · a problem; see code and errors"
                    };
                    said.clone_into(&mut answer.description);
                }
            }
        }
    }
}

/// `post` and `/v1/claims/{claim_id}/advances` make `post_claims_claim_id_advances`.
fn operation_name(method: &str, path: &str) -> String {
    let words = path.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty() && *word != "v1");
    std::iter::once(method).chain(words).collect::<Vec<_>>().join("_")
}

/// The routes of each function, as `(function, METHOD, path)`, from the code.
#[must_use]
pub fn routes() -> Vec<(String, String, String)> {
    let mut all = Vec::new();
    for (name, routes) in HTTP {
        let (_, own) = routes().split_for_parts();
        let document = serde_json::to_value(&own).unwrap_or_default();
        for (path, methods) in document.get("paths").and_then(Value::as_object).into_iter().flatten() {
            for (method, _) in methods.as_object().into_iter().flatten() {
                all.push((name.to_owned(), method.to_uppercase(), path.clone()));
            }
        }
    }
    all.push(("notices".into(), "GET".into(), "/openapi.json".into()));
    all.push(("notices".into(), "GET".into(), "/docs".into()));
    all.sort();
    all
}
