//! Who may do what with the claim standard and the insurers' promises: the association publishes the one with two officers,
//! an insurer the other with a maker and its manager. Whoever has claims reads both.

use super::Action as A;
use crate::actor::{OrgKind, Role};

const NOBODY: &[Role] = &[];
const MANAGER: &[Role] = &[Role::Manager];
const MAKER: &[Role] = &[Role::Approver, Role::Manager];
const STAFF: &[Role] = &[Role::Reporter, Role::Manager];
const OFFICER: &[Role] = &[Role::Officer];
const INSURER: &[Role] =
    &[Role::Handler, Role::Approver, Role::Manager, Role::Finance, Role::Underwriter, Role::Prevention];

/// The roles that may, for the actions of this area; `None` for the others.
pub(super) fn role_may(kind: OrgKind, action: A) -> Option<&'static [Role]> {
    use OrgKind as K;
    let roles = match (action, kind) {
        (A::ReadStandards, K::Enterprise) => STAFF,
        (A::ReadStandards, K::Insurer) => INSURER,
        (A::ReadStandards, K::Association | K::Regulator) | (A::KeepStandard, K::Association) => OFFICER,
        (A::ProposePromise, K::Insurer) => MAKER,
        (A::PublishPromise, K::Insurer) => MANAGER,
        (A::ReadStandards | A::KeepStandard | A::ProposePromise | A::PublishPromise, _) => NOBODY,
        _ => return None,
    };
    Some(roles)
}
