//! Prevention services (事故预防服务): what kinds there are and what each must show.

pub mod catalogue;

pub use catalogue::{Catalogue, EvidenceCode, FieldCode, ServiceKind, ServiceKindCode};
