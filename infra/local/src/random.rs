//! Randomness for names that must not be guessed or repeated.

use aws_lc_rs::rand;

/// Random bytes. The system's source does not fail on the machines this runs on; if it did, the zeros that are left
/// would show up as a clash of names, not as a weak secret: nothing here guards more than development data.
pub(crate) fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    if rand::fill(&mut bytes).is_err() {
        tracing::error!("no randomness to be had");
    }
    bytes
}

/// Twenty-four hexadecimal digits that have not been there before.
pub(crate) fn name() -> String {
    hex(&bytes::<12>())
}

/// A UUID of version 4, as AWS names its requests and events.
pub(crate) fn uuid() -> String {
    let digits = hex(&bytes::<16>());
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    format!("{}-{}-4{}-8{}-{}", part(0, 8), part(8, 12), part(13, 16), part(17, 20), part(20, 32))
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing into a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The SHA-256 of bytes, as hexadecimal digits.
pub(crate) fn sha256_hex(bytes: &[u8]) -> String {
    hex(aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, bytes).as_ref())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_their_shape_and_differ() {
        assert_eq!(name().len(), 24);
        let (one, other) = (uuid(), uuid());
        assert_ne!(one, other);
        assert_eq!(one.len(), 36);
        assert_eq!(one.split('-').map(str::len).collect::<Vec<_>>(), [8, 4, 4, 4, 12]);
    }
}
