use super::*;
use crate::durable::Data;
use axum::body::Body;
use http::{Request, StatusCode};
use http_body_util::BodyExt;
use jsonwebtoken::{DecodingKey, Validation, jwk::JwkSet};
use tower::ServiceExt;

const ORIGIN: &str = "http://127.0.0.1:3000";
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

fn identity() -> Identity {
    Identity::open(ORIGIN, &Folder::root(&Data::Memory).unwrap(), LocalClock::new()).unwrap()
}

/// As any resource server would.
fn verify(identity: &Identity, token: &str) -> Result<Value, jsonwebtoken::errors::Error> {
    let keys: JwkSet = serde_json::from_str(identity.jwks()).unwrap();
    let key = DecodingKey::from_jwk(&keys.keys[0]).unwrap();
    let mut validation = Validation::new(jsonwebtoken::Algorithm::ES256);
    validation.set_audience(&[AUDIENCE]);
    validation.set_issuer(&[ORIGIN]);
    validation.validate_nbf = true;
    validation.leeway = 0;
    jsonwebtoken::decode::<Value>(token, &key, &validation).map(|token| token.claims)
}

#[test]
fn a_token_is_verified_with_the_published_key() {
    let identity = identity();
    let claims = verify(&identity, &identity.token("an-approver").unwrap()).unwrap();
    assert_eq!((&claims["org"], &claims["roles"][0]), (&json!("anping"), &json!("approver")));
    assert!(identity.token("nobody").is_err());
}

#[test]
fn every_forgery_but_an_unknown_key_name_is_refused_by_a_plain_verifier() {
    let identity = identity();
    for forgery in Forgery::ALL {
        assert!(verify(&identity, &identity.forge("an-approver", forgery).unwrap()).is_err(), "{forgery:?}");
    }
}

#[test]
fn the_key_outlives_the_process() {
    let folder = Folder::root(&Data::Memory).unwrap();
    let first = Identity::open(ORIGIN, &folder, LocalClock::new()).unwrap();
    let token = first.token("jia-reporter").unwrap();
    let second = Identity::open(ORIGIN, &folder, LocalClock::new()).unwrap();
    assert!(verify(&second, &token).is_ok());
}

async fn send(identity: &Identity, request: Request<Body>) -> (StatusCode, http::HeaderMap, String) {
    let (parts, body) = identity.routes().oneshot(request).await.unwrap().into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    (parts.status, parts.headers, String::from_utf8(body.to_vec()).unwrap())
}

fn asked(redirect: &str) -> String {
    format!(
        "response_type=code&client_id=web&redirect_uri={redirect}&state=s%261&code_challenge={CHALLENGE}&code_challenge_method=S256&nonce=n1"
    )
}

#[tokio::test]
async fn the_code_flow_with_pkce() {
    let identity = identity();
    let redirect = format!("{ORIGIN}/signed-in");
    let page =
        Request::get(format!("/authorize?{}&prompt=select_account", asked(&redirect))).body(Body::empty()).unwrap();
    let (status, headers, html) = send(&identity, page).await;
    assert_eq!(status, StatusCode::OK);
    assert!(headers["content-security-policy"].to_str().unwrap().contains("default-src 'none'"));
    assert!(html.contains("lang=\"zh-CN\"") && html.contains("value=\"s&amp;1\"") && html.contains("甲厂安全员"));

    let picked =
        Request::post("/authorize").body(Body::from(format!("{}&person=jia-reporter", asked(&redirect)))).unwrap();
    let (status, headers, _) = send(&identity, picked).await;
    assert_eq!(status, StatusCode::SEE_OTHER);
    let to = headers["location"].to_str().unwrap();
    let back = crate::form::Form::parse(to.strip_prefix(&format!("{redirect}?")).unwrap());
    assert_eq!(back.get("state"), Some("s&1"));
    let code = back.get("code").unwrap();

    let exchange = |verifier: &str| {
        let body =
            format!("grant_type=authorization_code&code={code}&redirect_uri={redirect}&code_verifier={verifier}");
        Request::post("/token").body(Body::from(body)).unwrap()
    };
    let (status, _, body) = send(&identity, exchange(VERIFIER)).await;
    assert_eq!(status, StatusCode::OK, "{body}");
    let tokens: Value = serde_json::from_str(&body).unwrap();
    assert_eq!(verify(&identity, tokens["access_token"].as_str().unwrap()).unwrap()["sub"], "jia-reporter");
    assert_eq!(verify(&identity, tokens["id_token"].as_str().unwrap()).unwrap()["nonce"], "n1");
    assert_eq!(send(&identity, exchange(VERIFIER)).await.0, StatusCode::BAD_REQUEST, "a code works once");
}

#[tokio::test]
async fn a_code_without_its_verifier_or_for_another_page_is_nothing() {
    let identity = identity();
    let redirect = format!("{ORIGIN}/signed-in");
    let code = identity.begin(people::find("jia-reporter").unwrap(), CHALLENGE, &redirect, None);
    assert!(identity.finish(&code, "guess", &redirect).is_none());
    let code = identity.begin(people::find("jia-reporter").unwrap(), CHALLENGE, &redirect, None);
    assert!(identity.finish(&code, VERIFIER, "http://127.0.0.1:3000/other").is_none());
    for evil in [
        "https://evil.example/",
        "http://127.0.0.1:3000.evil.example/",
        "http://127.0.0.1@evil.example/",
        "javascript:alert(1)",
    ] {
        let page = Request::get(format!("/authorize?{}", asked(evil))).body(Body::empty()).unwrap();
        assert_eq!(send(&identity, page).await.0, StatusCode::BAD_REQUEST, "{evil}");
    }
    let plain = asked(&redirect).replace("S256", "plain");
    let page = Request::get(format!("/authorize?{plain}")).body(Body::empty()).unwrap();
    assert_eq!(send(&identity, page).await.0, StatusCode::BAD_REQUEST);
}
