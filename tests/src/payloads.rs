//! The payloads of `events/` and a world in which their words stand for things that exist.

use crate::people::{photo, sha256};
use crate::{World, text};
use domain::Actor;
use domain::fee::line::FeePayee;
use domain::id::{AgencyId, BookingId, ExpertId, PooledId, SlotId};
use domain::policy::District;
use domain::service::booking::Site;
use domain::service::pool::Draw;
use domain::service::pooled::{AllocationKey, Contributor};
use domain::service::slot::SlotState;
use domain::service::{Pool, PoolShares, Slot};
use local::product;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use store::Commit;
use uuid::Uuid;

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
        let pooled = pooled(&world, &policy).await;
        let agency = crate::agencies::agency(990);
        let agency = text(&world.person("kexin-manager").post("/v1/agencies", agency).await.ok()["id"]);
        let words = vec![
            ("POOLED_ID", pooled),
            ("AGENCY_ID", agency),
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

/// A pooled service over one policy, as it stands when it was just drawn up. Its insurer has no budget, so its share is
/// held up: what follows it is as real as the rest.
async fn pooled(world: &World, policy: &str) -> String {
    let now = world.stack().clock().now();
    let from = now + jiff::SignedDuration::from_hours(24 * 7);
    let slot = Slot {
        id: SlotId::from_uuid(Uuid::from_u128(1)),
        agency: AgencyId::from_uuid(Uuid::from_u128(1)),
        org: "jishu".parse().unwrap(),
        expert: ExpertId::from_uuid(Uuid::from_u128(1)),
        kinds: ["hazard_inspection".parse().unwrap()].into(),
        district: District::Fengtai,
        from,
        to: from + jiff::SignedDuration::from_hours(2),
        state: SlotState::Taken,
        hold: None,
        booking: None,
    };
    let id = PooledId::from_uuid(Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0001));
    let host = policy.parse().unwrap();
    let cost = "120.00".parse().unwrap();
    let of = Contributor { policy: host, premium: cost, head_count: 1, cap: cost };
    let shares = PoolShares::of(id, cost, AllocationKey::Equal, &[of]).unwrap();
    let draw = Draw {
        insurer: "anping".parse().unwrap(),
        title: "九小场所统筹排查".parse().unwrap(),
        kind: "hazard_inspection".parse().unwrap(),
        purpose: "hazard_inspection".parse().unwrap(),
        hazard: true,
        key: AllocationKey::Equal,
        cost,
        host,
        enterprise: "jia".parse().unwrap(),
        booking: BookingId::from_uuid(Uuid::from_u128(1)),
        agency_name: "安技公司".parse().unwrap(),
        payee: FeePayee {
            name: "安技公司".parse().unwrap(),
            credit_code: crate::people::credit_code(990).parse().unwrap(),
        },
        site: Site { text: "丰台区".parse().unwrap(), district: District::Fengtai, position: None },
    };
    let desk = product::desk(world.stack().endpoints()).unwrap();
    let (pool, told) = Pool::draw_up(id, draw, &slot, &shares, "anping/an-prevention", desk.book(), now).unwrap();
    let shares_told = shares.changed();
    let commit = Commit::new(&Actor::system("events"), now, "events").create(&pool, told).create(&shares, shares_told);
    desk.store.commit(commit).await.unwrap();
    id.to_string()
}
