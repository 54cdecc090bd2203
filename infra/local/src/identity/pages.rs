//! The issuer's routes: discovery, the page where a person is picked, and the exchange of a code for tokens.

use super::{Identity, ORGANISATIONS, PEOPLE, Person, TOKEN_SECONDS, people};
use crate::form::Form;
use axum::extract::{RawQuery, State};
use axum::response::{Html, IntoResponse, Response};
use axum::{Json, Router, routing};
use http::{HeaderValue, StatusCode, header};
use serde::Deserialize;
use serde_json::json;

impl Identity {
    /// The issuer's routes, and a short cut for tests and the command line.
    pub fn routes(&self) -> Router {
        Router::new()
            .route("/.well-known/openid-configuration", routing::get(discovery))
            .route("/jwks.json", routing::get(jwks))
            .route("/authorize", routing::get(choose).post(chosen))
            .route("/token", routing::post(exchange))
            .route("/dev/people", routing::get(everyone))
            .route("/dev/token", routing::post(short_cut))
            .with_state(self.clone())
    }
}

async fn discovery(State(identity): State<Identity>) -> Response {
    let issuer = identity.issuer();
    let described = json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/jwks.json"),
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["authorization_code"],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["none"],
        "subject_types_supported": ["public"],
        "scopes_supported": ["openid"],
        // It has no session of its own: whoever comes is asked who they are, whatever was asked for.
        "prompt_values_supported": ["login", "select_account"],
        "id_token_signing_alg_values_supported": ["ES256"],
    });
    Json(described).into_response()
}

async fn jwks(State(identity): State<Identity>) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], identity.jwks().to_owned()).into_response()
}

async fn everyone() -> Response {
    Json(json!({ "people": PEOPLE, "organisations": ORGANISATIONS })).into_response()
}

/// What an application asks for; refused on the spot when a code could end up with somebody else.
struct Ask {
    redirect_uri: String,
    state: String,
    challenge: String,
    nonce: Option<String>,
}

impl Ask {
    fn read(identity: &Identity, form: &Form) -> Result<Self, &'static str> {
        let redirect_uri = form.get("redirect_uri").unwrap_or_default();
        if !is_own(identity.issuer(), redirect_uri) {
            return Err("redirect_uri: 只接受本机地址 (only this stack's origin or a loopback address)");
        }
        if form.get("response_type") != Some("code") {
            return Err("response_type: code");
        }
        if form.get("code_challenge_method") != Some("S256") {
            return Err("code_challenge_method: S256");
        }
        let challenge = form.get("code_challenge").filter(|text| text.len() == 43).ok_or("code_challenge")?;
        Ok(Self {
            redirect_uri: redirect_uri.to_owned(),
            state: form.get("state").unwrap_or_default().to_owned(),
            challenge: challenge.to_owned(),
            nonce: form.get("nonce").map(str::to_owned),
        })
    }
}

/// A page of this stack, or of a development server on this machine.
fn is_own(origin: &str, redirect_uri: &str) -> bool {
    let own = redirect_uri.strip_prefix(origin).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let authority = redirect_uri.strip_prefix("http://").and_then(|rest| rest.split(['/', '?', '#']).next());
    let host = authority.map(|authority| authority.split_once(':').unwrap_or((authority, "80")));
    let this_machine =
        |(host, port): (&str, &str)| matches!(host, "localhost" | "127.0.0.1") && port.parse::<u16>().is_ok();
    own || host.is_some_and(this_machine)
}

async fn choose(State(identity): State<Identity>, RawQuery(query): RawQuery) -> Response {
    let form = Form::parse(query.as_deref().unwrap_or_default());
    match Ask::read(&identity, &form) {
        Ok(ask) => page(&ask),
        Err(why) => (StatusCode::BAD_REQUEST, why).into_response(),
    }
}

async fn chosen(State(identity): State<Identity>, body: String) -> Response {
    let form = Form::parse(&body);
    let ask = match Ask::read(&identity, &form) {
        Ok(ask) => ask,
        Err(why) => return (StatusCode::BAD_REQUEST, why).into_response(),
    };
    let Some(person) = form.get("person").and_then(people::find) else {
        return (StatusCode::BAD_REQUEST, "person").into_response();
    };
    let code = identity.begin(person, &ask.challenge, &ask.redirect_uri, ask.nonce.as_deref());
    let mut answer = form_urlencoded::Serializer::new(String::new());
    answer.append_pair("code", &code).append_pair("iss", identity.issuer());
    if !ask.state.is_empty() {
        answer.append_pair("state", &ask.state);
    }
    let joint = if ask.redirect_uri.contains('?') { '&' } else { '?' };
    match HeaderValue::from_str(&format!("{}{joint}{}", ask.redirect_uri, answer.finish())) {
        Ok(to) => (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response(),
        Err(_) => (StatusCode::BAD_REQUEST, "redirect_uri").into_response(),
    }
}

async fn exchange(State(identity): State<Identity>, body: String) -> Response {
    let form = Form::parse(&body);
    let get = |name: &str| form.get(name).unwrap_or_default();
    let answer = if get("grant_type") == "authorization_code" {
        identity.finish(get("code"), get("code_verifier"), get("redirect_uri")).ok_or("invalid_grant")
    } else {
        Err("unsupported_grant_type")
    };
    let fresh = [(header::CACHE_CONTROL, "no-store")];
    match answer {
        Ok(tokens) => (fresh, Json(tokens)).into_response(),
        Err(error) => (StatusCode::BAD_REQUEST, fresh, Json(json!({ "error": error }))).into_response(),
    }
}

#[derive(Deserialize)]
struct ShortCut {
    person: String,
}

async fn short_cut(State(identity): State<Identity>, Json(ask): Json<ShortCut>) -> Response {
    match identity.token(&ask.person) {
        Ok(token) => {
            let answer = json!({ "access_token": token, "token_type": "Bearer", "expires_in": TOKEN_SECONDS });
            ([(header::CACHE_CONTROL, "no-store")], Json(answer)).into_response()
        }
        Err(error) => (StatusCode::NOT_FOUND, Json(json!({ "error": error.to_string() }))).into_response(),
    }
}

fn page(ask: &Ask) -> Response {
    let hidden =
        |name: &str, value: &str| format!("<input type=\"hidden\" name=\"{name}\" value=\"{}\">", escape(value));
    let asked = [
        hidden("response_type", "code"),
        hidden("redirect_uri", &ask.redirect_uri),
        hidden("state", &ask.state),
        hidden("code_challenge", &ask.challenge),
        hidden("code_challenge_method", "S256"),
        hidden("nonce", ask.nonce.as_deref().unwrap_or_default()),
    ]
    .concat();
    let kinds = [
        ("enterprise", "投保单位"),
        ("insurer", "保险机构"),
        ("agency", "技术服务机构"),
        ("mechanism", "三方合作机制"),
        ("association", "行业协会"),
        ("regulator", "监管部门"),
    ];
    let group = |(kind, title): (&str, &str)| {
        let people = PEOPLE.iter().filter(|person| person.org_kind == kind);
        let button = |p: &Person| {
            let roles = p.roles.join(" · ");
            format!("<li><button name=\"person\" value=\"{}\">{} <small>{roles}</small></button></li>", p.sub, p.name)
        };
        let buttons: Vec<String> = people.map(button).collect();
        format!("<section><h2>{title} <span lang=\"en\">{kind}</span></h2><ul>{}</ul></section>", buttons.concat())
    };
    let groups: String = kinds.into_iter().map(group).collect();
    let html = format!(
        "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>选择示例人员 · 安责</title>\
         <style>body{{font:1.1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:34rem;padding:1rem;color:#111;background:#fff}}\
         ul{{list-style:none;padding:0}}button{{font:inherit;width:100%;min-height:3rem;text-align:left;margin:.2rem 0;\
         border:1px solid #555;border-radius:.4rem;background:#f4f6f8;color:#111}}button:focus-visible{{outline:3px solid #06c}}\
         small,span{{color:#444}}</style></head><body><main><h1>选择示例人员 <span lang=\"en\">Pick a sample person</span></h1>\
         <p>本页只在本机开发环境中存在，不需要密码。<br><span lang=\"en\">This page exists in the local stack alone.</span></p>\
         <form method=\"post\" action=\"/authorize\">{asked}{groups}</form></main></body></html>"
    );
    // A code goes back by redirect, so the form's target includes the application's origin.
    let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' http://localhost:* http://127.0.0.1:*";
    ([(header::CONTENT_SECURITY_POLICY, policy), (header::CACHE_CONTROL, "no-store")], Html(html)).into_response()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
