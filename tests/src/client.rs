//! Calls as the front end makes them.

use chrono::{DateTime, Utc};
use palvelurekisteri_auth::assertion::{ASSERTION_TYPE, key::ServiceKey};
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::evidence;
use crate::region::PASSWORD;

/// Calls one server, as one user or nobody.
#[derive(Debug, Clone)]
pub struct Client {
    http: reqwest::Client,
    base: String,
    headers: HeaderMap,
    /// The tokens of the login, as answered; null without one.
    pub tokens: Value,
}

/// The form with which a machine logs in. An assertion has no letter that a form would escape.
#[must_use]
pub fn token_form(assertion: &str) -> String {
    let kind = ASSERTION_TYPE.replace(':', "%3A");
    format!(
        "grant_type=client_credentials&client_assertion_type={kind}&client_assertion={assertion}"
    )
}

/// What was answered.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Status.
    pub status: u16,
    /// Headers.
    pub headers: HeaderMap,
    /// Body; null when it is empty or not JSON.
    pub json: Value,
    /// Body as text.
    pub text: String,
}

impl Client {
    /// A client without a token.
    #[must_use]
    pub fn new(base: &str) -> Self {
        Self {
            http: reqwest::Client::new(),
            base: base.to_owned(),
            headers: HeaderMap::new(),
            tokens: Value::Null,
        }
    }

    /// The same client, logged in with the password of every test user.
    pub async fn login(&self, username: &str) -> Self {
        let answer = self
            .post(
                "/api/v1/auth/login",
                &json!({"username": username, "password": PASSWORD}),
            )
            .await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        let token = answer.json["access_token"]
            .as_str()
            .expect("a token")
            .to_owned();
        let mut client = self.with("authorization", &format!("Bearer {token}"));
        client.tokens = answer.json;
        client
    }

    /// The same client, logged in as a machine with its key.
    pub async fn login_by_key(
        &self,
        client_id: &str,
        key: &ServiceKey,
        now: DateTime<Utc>,
    ) -> Self {
        let assertion = key.assertion(client_id, now).unwrap();
        let answer = self
            .post_form("/api/v1/auth/token", &token_form(&assertion))
            .await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        let token = answer.json["access_token"].as_str().expect("a token");
        let mut client = self.with("authorization", &format!("Bearer {token}"));
        client.tokens = answer.json;
        client
    }

    /// POST with a form.
    pub async fn post_form(&self, path: &str, form: &str) -> Answer {
        let request = self
            .request(Method::POST, path)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(form.to_owned());
        self.send(request).await
    }

    /// The same client with a header on every call; a second value replaces the first.
    #[must_use]
    pub fn with(&self, name: &'static str, value: &str) -> Self {
        let mut client = self.clone();
        client.headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_str(value).unwrap(),
        );
        client
    }

    /// The same client without a header.
    #[must_use]
    pub fn without(&self, name: &'static str) -> Self {
        let mut client = self.clone();
        client.headers.remove(name);
        client
    }

    /// GET.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path)).await
    }

    /// POST with a JSON body and a new idempotency key, unless the client has one.
    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        self.send(self.request(Method::POST, path).json(body)).await
    }

    /// POST without a body, with a new idempotency key, unless the client has one.
    pub async fn post_empty(&self, path: &str) -> Answer {
        self.send(self.request(Method::POST, path)).await
    }

    /// PATCH with a merge patch and the entity tag that it is based on.
    pub async fn patch(&self, path: &str, etag: &str, body: &Value) -> Answer {
        let request = self.request(Method::PATCH, path).header("if-match", etag);
        // After `json`, which would set another type.
        let bytes = serde_json::to_vec(body).unwrap();
        self.send(
            request
                .header("content-type", "application/merge-patch+json")
                .body(bytes),
        )
        .await
    }

    /// PUT with a JSON body and the entity tag that it is based on.
    pub async fn put(&self, path: &str, etag: &str, body: &Value) -> Answer {
        self.send(
            self.request(Method::PUT, path)
                .header("if-match", etag)
                .json(body),
        )
        .await
    }

    /// DELETE with the entity tag that it is based on.
    pub async fn delete(&self, path: &str, etag: &str) -> Answer {
        self.send(self.request(Method::DELETE, path).header("if-match", etag))
            .await
    }

    /// A request to be completed by hand and sent with [`Client::send`].
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let mut headers = self.headers.clone();
        let is_post = method == Method::POST;
        if is_post && !headers.contains_key("idempotency-key") {
            let key = HeaderValue::from_str(&Uuid::new_v4().to_string()).unwrap();
            headers.insert("idempotency-key", key);
        }
        self.http
            .request(method, format!("{}{path}", self.base))
            .headers(headers)
    }

    /// Sends and reads the whole answer.
    pub async fn send(&self, request: RequestBuilder) -> Answer {
        let (http, request) = request.build_split();
        let request = request.expect("the request can be built");
        let sent = evidence::keep_sent(&request);
        let response = http.execute(request).await.expect("the server answers");
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        let text = response.text().await.expect("the answer is whole");
        let json = serde_json::from_str(&text).unwrap_or(Value::Null);
        evidence::keep_answered(&json);
        // 412 shows what is stored beside what was sent; no other refusal repeats a value.
        if status >= 400 && status != 412 {
            let echoed = sent.iter().find(|value| text.contains(value.as_str()));
            assert_eq!(echoed, None, "{status} repeats what was sent: {text}");
        }
        Answer {
            status,
            headers,
            json,
            text,
        }
    }
}

impl Answer {
    /// A header as text; empty when it is missing.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }

    /// The entity tag.
    #[must_use]
    pub fn etag(&self) -> &str {
        self.header("etag")
    }

    /// The problem's code; empty where the answer is no problem.
    #[must_use]
    pub fn code(&self) -> &str {
        self.json["code"].as_str().unwrap_or_default()
    }

    /// The codes of the problem's errors.
    #[must_use]
    pub fn error_codes(&self) -> Vec<&str> {
        let errors = self.json["errors"]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default();
        errors
            .iter()
            .filter_map(|error| error["code"].as_str())
            .collect()
    }

    /// The answer itself, if it has the status; else the test fails with what was answered.
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.text);
        self
    }

    /// The id of the object.
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.json["id"]
            .as_str()
            .and_then(|id| id.parse().ok())
            .unwrap_or_else(|| panic!("no id in {}", self.text))
    }
}
