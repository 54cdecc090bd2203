//! What keeps writes as quick in a full table as in an empty one.
//!
//! dynoxide numbers a stream record by the greatest number there is, and finds it by reading every record it ever kept:
//! 9 ms for each write after 20,000. An index that `SQLite` finds by itself makes it a look at one page.

use rusqlite::{Connection, Error};

const INDEX: &str = "CREATE INDEX IF NOT EXISTS stream_order \
    ON _stream_records (table_name, CAST(sequence_number AS INTEGER))";

/// The name of a database in memory that a second connection of this process can open too.
pub(super) fn in_memory() -> String {
    format!("file:anze-{}?mode=memory&cache=shared", crate::random::uuid())
}

/// Gives an open database its index.
pub(super) fn index(name: &str) -> Result<(), Error> {
    Connection::open(name)?.execute_batch(INDEX)
}
