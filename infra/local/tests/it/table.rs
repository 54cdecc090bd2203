use crate::kit::{self, TABLE, put};
use aws_sdk_dynamodb::types::{AttributeValue, Put, TransactWriteItem};
use local::Functions;
use local::faults::TableFaultKind;
use std::time::Instant;

fn text(value: &str) -> AttributeValue {
    AttributeValue::S(value.into())
}

#[tokio::test]
async fn the_table_is_as_the_template_says() {
    let stack = kit::stack(Functions::new()).await;
    let db = kit::table(&stack);
    let described = db.describe_table().table_name(TABLE).send().await.unwrap().table.unwrap();
    let mut indexes: Vec<_> =
        described.global_secondary_indexes().iter().filter_map(|index| index.index_name()).collect();
    indexes.sort_unstable();
    assert_eq!(indexes, ["lists", "queues"]);
    assert_eq!(described.stream_specification().unwrap().stream_view_type().unwrap().as_str(), "NEW_IMAGE");
    let life = db.describe_time_to_live().table_name(TABLE).send().await.unwrap();
    assert_eq!(life.time_to_live_description().unwrap().attribute_name(), Some("expires_at"));
}

#[tokio::test]
async fn items_without_index_keys_are_in_no_index() {
    let stack = kit::stack(Functions::new()).await;
    let db = kit::table(&stack);
    put(&db, "A", "Claim").await;
    let listed = db.put_item().table_name(TABLE).item("PK", text("CLAIM#1")).item("SK", text("B"));
    listed.item("list_pk", text("ALL")).item("list_sk", text("1")).send().await.unwrap();
    let found = db.query().table_name(TABLE).index_name("lists").key_condition_expression("list_pk = :p");
    let found = found.expression_attribute_values(":p", text("ALL")).send().await.unwrap();
    assert_eq!(found.items().len(), 1);
    assert_eq!(found.items()[0]["SK"], text("B"));
}

#[tokio::test]
async fn throttling_is_what_the_sdk_expects_and_retries() {
    let stack = kit::stack(Functions::new()).await;
    let db = kit::table(&stack);
    stack.faults().table_at(TableFaultKind::Throttle, 1, 1, Some("PutItem"));
    put(&db, "A", "Claim").await;
    put(&db, "B", "Claim").await;
    assert!(stack.faults().switches().table.is_empty(), "the fault was met and retried");
    stack.faults().table(TableFaultKind::Throttle, 10);
    let error = kit::try_put(&db, "C", "Claim").await.unwrap_err();
    assert!(matches!(error, aws_sdk_dynamodb::Error::ProvisionedThroughputExceededException(_)), "{error:?}");
}

#[tokio::test]
async fn a_conflict_names_the_item() {
    let stack = kit::stack(Functions::new()).await;
    let db = kit::table(&stack);
    stack.faults().table_at(TableFaultKind::Conflict, 1, 0, Some("TransactWriteItems"));
    let write = |sk: &str| {
        let put = Put::builder().table_name(TABLE).item("PK", text("CLAIM#1")).item("SK", text(sk)).build().unwrap();
        TransactWriteItem::builder().put(put).build()
    };
    let error =
        db.transact_write_items().transact_items(write("A")).transact_items(write("B")).send().await.unwrap_err();
    let error = error.into_service_error();
    let aws_sdk_dynamodb::operation::transact_write_items::TransactWriteItemsError::TransactionCanceledException(
        cancelled,
    ) = error
    else {
        panic!("{error:?}");
    };
    let codes: Vec<_> = cancelled.cancellation_reasons().iter().filter_map(|reason| reason.code()).collect();
    assert_eq!(codes, ["TransactionConflict", "None"]);
}

#[tokio::test]
async fn a_lost_reply_leaves_the_write_and_the_sdk_applies_a_transaction_once() {
    let stack = kit::stack(Functions::new()).await;
    let db = kit::table(&stack);
    stack.faults().table_at(TableFaultKind::DropReply, 1, 0, Some("TransactWriteItems"));
    let put = Put::builder().table_name(TABLE).item("PK", text("CLAIM#1")).item("SK", text("A"));
    let put = put.condition_expression("attribute_not_exists(PK)").build().unwrap();
    let write = TransactWriteItem::builder().put(put).build();
    // The token makes the SDK's own repetition the same transaction.
    db.transact_write_items().transact_items(write).send().await.unwrap();
    assert!(stack.faults().switches().table.is_empty());
    // A crash after the commit: every repetition is lost too, and yet the write is there.
    stack.faults().table_at(TableFaultKind::DropReply, 10, 0, Some("PutItem"));
    assert!(kit::try_put(&db, "B", "Claim").await.is_err());
    stack.faults().clear();
    let found = db.get_item().table_name(TABLE).key("PK", text("CLAIM#1")).key("SK", text("B")).send().await.unwrap();
    assert!(found.item().is_some());
}

#[tokio::test]
async fn items_end_by_the_stacks_clock() {
    let stack = kit::stack(Functions::new()).await;
    let db = kit::table(&stack);
    stack.clock().freeze_at("2026-11-23T05:00:00Z".parse().unwrap());
    let now = stack.clock().now().as_second();
    for (sk, life) in [("A", 60), ("B", 7200)] {
        let item = db.put_item().table_name(TABLE).item("PK", text("ONCE#1")).item("SK", text(sk));
        item.item("expires_at", AttributeValue::N((now + life).to_string())).send().await.unwrap();
    }
    put(&db, "stays", "Claim").await;
    assert_eq!(stack.sweep().unwrap(), 0);
    stack.clock().advance(jiff::SignedDuration::from_hours(1));
    assert_eq!(stack.sweep().unwrap(), 1);
    let left = db.scan().table_name(TABLE).send().await.unwrap();
    assert_eq!(left.count(), 2);
}

#[tokio::test]
async fn a_stack_in_memory_starts_quickly() {
    let first = Instant::now();
    let stack = kit::stack(Functions::new()).await;
    let cold = first.elapsed();
    let second = Instant::now();
    let other = kit::stack(Functions::new()).await;
    println!("first {cold:?}, second {:?}", second.elapsed());
    assert!(cold.as_millis() < 1000, "{cold:?}");
    assert_ne!(stack.origin(), other.origin());
}
