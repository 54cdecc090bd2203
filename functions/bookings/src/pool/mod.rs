//! Pooled services (统筹服务): drawn up with their shares fixed, read, left, shared anew, approved and posted. The service
//! itself is its host's booking; the fee lines follow in `dispatch`.

pub mod draw;
pub mod gather;
pub mod leave;
pub mod post;
pub mod read;
pub mod view;
