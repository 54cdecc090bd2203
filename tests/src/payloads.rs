//! The payloads of `events/` and a world in which their words stand for things that exist.

use crate::people::{photo, sha256};
use crate::{World, text};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// The payloads of a folder by file name without its ending, in order.
pub fn of(folder: &str) -> Vec<(String, Value)> {
    let folder: PathBuf = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../events")).join(folder);
    let mut files: Vec<(String, Value)> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            (
                path.file_stem().unwrap().to_str().unwrap().to_owned(),
                serde_json::from_slice(&fs::read(&path).unwrap()).unwrap(),
            )
        })
        .collect();
    files.sort_by(|a, b| a.0.cmp(&b.0));
    files
}

/// The function that a payload is for, by its file's name.
pub fn function(name: &str) -> &str {
    if name.starts_with("record-") { "dispatch" } else { name.split('-').next().unwrap() }
}

/// A world with one of everything that the payloads name.
pub struct Fixture {
    pub world: World,
    words: Vec<(&'static str, String)>,
}

impl Fixture {
    pub async fn new() -> Self {
        let world = World::new().await;
        let policy = world.policy_in_force("800000", "5000000", "8000000").await;
        let proposed = async |number: u32| {
            let claim = world.covered(&policy, 1).await;
            world.dead(&claim, number, "300000", "7777").await;
            let advance = world.person("an-handler").proposes(&claim, "advance").await;
            (claim, advance)
        };
        let (claim, advance) = proposed(1).await;
        let (paid, paid_advance) = proposed(2).await;
        world.person("an-manager").approves(&paid, &paid_advance).await.ok();
        let payments = world.person("an-finance").get(&format!("/v1/claims/{paid}/payments")).await.ok();
        let ready = world.covered(&policy, 1).await;
        world.dead(&ready, 3, "300000", "7777").await;
        let document = world.person("jia-reporter").sends(&claim, "scene_photo", photo(1)).await;
        let key = format!("jia/{claim}/{document}/{}", sha256(&photo(1)));
        let words = vec![
            ("PAID_ADVANCE_ID", text(&paid_advance["id"])),
            ("PAID_ID", paid),
            ("PAYMENT_ID", text(&payments[0]["id"])),
            ("ADVANCE_ID", text(&advance["id"])),
            ("POLICY_ID", policy.clone()),
            ("READY_ID", ready),
            ("OPEN_ID", world.covered(&policy, 1).await),
            ("OTHER_ID", world.reported(&policy, 1).await),
            ("DOCUMENT_ID", document),
            ("OBJECT_KEY", key),
            ("CLAIM_ID", claim),
        ];
        Self { world, words }
    }

    /// A payload with the words replaced and a token of the person it names.
    pub fn filled(&self, payload: &Value) -> Value {
        let mut all = payload.to_string();
        for (word, thing) in &self.words {
            all = all.replace(word, thing);
        }
        let mut filled: Value = serde_json::from_str(&all).unwrap();
        if let Some(person) = payload["headers"]["x-sample-person"].as_str() {
            let token = self.world.stack().identity().token(person).unwrap();
            filled["headers"]["authorization"] = json!(format!("Bearer {token}"));
        }
        filled
    }
}
