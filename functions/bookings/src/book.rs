//! Book a service: the slot is taken, the plan is used and the fee is reserved in one transaction, or nothing is.

use crate::load::{For, person, plan_book, provider};
use crate::view::BookingView;
use api::{Act, Answer, BadFields, Caller, Checked, FieldError, Problem, Reply, Room, decide, wire};
use axum::extract::State;
use deserr::Deserr;
use domain::access::{Action, Resource, allow};
use domain::fee::FeeLine;
use domain::fee::line::{FeePayee, LineMarks, LineState};
use domain::id::{BookingId, LineId};
use domain::policy::Policy;
use domain::service::booking::{Order, Site};
use domain::service::plan::Need;
use domain::service::slot::Wanted;
use domain::service::{Booking, ServiceKind, Side, Slot};
use domain::{Invalid, OrgKind, Refusal};
use store::{Commit, keys};
use utoipa::ToSchema;

/// A service to book (预约).
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct BookService {
    /// Under which policy.
    pub policy: wire::PolicyId,
    /// What.
    pub kind: wire::ServiceKindCode,
    /// When and by whom.
    pub slot: wire::SlotId,
    /// What it costs at most: this is reserved from the prevention fee.
    pub amount: wire::Money,
    /// Where.
    pub site: SiteAsk,
}

/// Where the service is rendered.
#[derive(Clone, Debug, Deserr, ToSchema)]
#[deserr(error = BadFields, deny_unknown_fields)]
pub struct SiteAsk {
    /// In words.
    pub text: wire::Line,
    /// District.
    pub district: wire::District,
    /// Latitude in millionths of a degree.
    #[deserr(default)]
    pub latitude_micro: Option<i32>,
    /// Longitude in millionths of a degree.
    #[deserr(default)]
    pub longitude_micro: Option<i32>,
}

/// What is wrong with a position: half of it, or outside the globe.
#[must_use]
pub fn position_errors(latitude: Option<i32>, longitude: Option<i32>, at: &str) -> Vec<FieldError> {
    let outside = latitude.is_some_and(|degrees| degrees.unsigned_abs() > 90_000_000)
        || longitude.is_some_and(|degrees| degrees.unsigned_abs() > 180_000_000);
    let invalid = || {
        Invalid::new(
            "bad-position",
            "经纬度要一起填写，且在范围之内",
            "give latitude and longitude together, within their range",
        )
    };
    let wrong = outside || latitude.is_some() != longitude.is_some();
    wrong.then(|| FieldError { pointer: at.to_owned(), invalid: invalid() }).into_iter().collect()
}

impl Checked for BookService {
    fn check(&self) -> Vec<FieldError> {
        position_errors(self.site.latitude_micro, self.site.longitude_micro, "/site/latitude_micro")
    }
}

impl SiteAsk {
    /// At the insured unit, where nothing further is known.
    #[must_use]
    pub fn at_insured(policy: &Policy) -> Self {
        Self {
            text: policy.insured.name.as_line().into(),
            district: policy.district.into(),
            latitude_micro: None,
            longitude_micro: None,
        }
    }

    /// The site.
    #[must_use]
    pub fn site(&self) -> Site {
        Site {
            text: self.text.0.clone(),
            district: self.district.0,
            position: self.latitude_micro.zip(self.longitude_micro),
        }
    }
}

/// Book a service of the plan at a free slot.
///
/// The slot is taken once, the agency and its expert must be fit on that day (R-E3, R-E4), the three parties' agreement in
/// force (req 2.1), the service in the plan (R-E1), and the fee is reserved under ceiling and budget (R-D1, R-D14): all in
/// one transaction.
#[utoipa::path(post, path = "/v1/bookings", tag = "services", request_body = BookService,
    params(("Idempotency-Key" = String, Header)),
    responses((status = 201, body = BookingView), (status = "4XX", body = api::views::ProblemView, content_type = "application/problem+json")))]
pub async fn book(State(room): State<Room>, act: Act<BookService>) -> Answer {
    let ids = (room.ids.make(BookingId::from_uuid), room.ids.make(LineId::from_uuid));
    decide(&room, &act.once, || async {
        let (booking, commit) = Box::pin(booked(&room, &act.caller, &act.body, ids)).await?;
        let view = BookingView::of(booking, 1, person(&act.caller)?, &room);
        let reply = Reply::created(format!("/v1/bookings/{}", ids.0), view).version(1).stored(&act.once)?;
        room.store.commit(commit.once(&act.once, &reply)).await?;
        Ok::<_, Problem>(reply)
    })
    .await
}

/// A booking as it would be made, and what makes it: the slot, the plan, the fee and the booking in one transaction.
///
/// # Errors
/// Every reason against it.
pub async fn booked(
    room: &Room,
    caller: &Caller,
    ask: &BookService,
    (id, line_id): (BookingId, LineId),
) -> Result<(Booking, Commit), Problem> {
    let person = person(caller)?;
    let policy = room.store.get::<Policy>(&keys::policy(ask.policy.0)).await?.value;
    let enterprise = policy.insured.org.clone();
    let resource = Resource { enterprise: enterprise.clone(), ..Resource::of_insurer(policy.insurer.clone()) };
    allow(&caller.actor, Action::BookService, &resource)?;
    let slot = room.store.get::<Slot>(&keys::booking::slot(ask.slot.0)).await?;
    let plan = plan_book(room, policy.id).await?;
    let enterprise = enterprise.ok_or_else(Problem::not_found)?;
    let of = For {
        insurer: &policy.insurer,
        insured: &policy.insured.credit_code,
        sector: policy.sector,
        kind: &ask.kind.0,
    };
    let now = room.now();
    // A slot that is gone is said at once: nothing else about it matters.
    let wanted = Wanted { kind: &ask.kind.0, district: ask.site.district.0, by: &person.org, booking: id };
    let (taken, slot_told) = slot.value.take(&wanted, now)?;
    let (provider, mut refusals) = Box::pin(provider(room, &slot.value, &of)).await?;
    let need = Need {
        kind: &ask.kind.0,
        agency: slot.value.agency,
        expert: slot.value.expert,
        on: slot.value.day(),
        amount: ask.amount.0,
    };
    let planned = plan.value.take(&need);
    refusals.extend(planned.as_ref().err().into_iter().flatten().cloned());
    let (Ok(kind), true) = (provider.catalogue.kind(&ask.kind.0), refusals.is_empty()) else {
        return Err(refusals.into());
    };
    let (next_plan, plan_id) = planned?;
    let grounds = room.store.fee_grounds(policy.id, slot.value.day().year(), &kind.purpose).await?;
    let side = if person.org_kind == OrgKind::Insurer { Side::Insurer } else { Side::Enterprise };
    let order = Order {
        policy: policy.id,
        insurer: policy.insurer.clone(),
        enterprise: enterprise.clone(),
        insured_name: policy.insured.name.clone(),
        insured_code: policy.insured.credit_code.clone(),
        sector: policy.sector,
        plan: plan_id,
        kind: ask.kind.0.clone(),
        agency_name: provider.agency.value.name.clone(),
        site: ask.site.site(),
        line: line_id,
        reserved: ask.amount.0,
        pooled: None,
        booked_for: side,
    };
    let by = caller.actor.subject();
    let line =
        line(&policy, &order, kind, &Reserve { booking: id, slot: &slot.value, payee: provider.payee(), by: &by, now });
    let moved = grounds.account.value.reserve(line, &grounds.budget, &grounds.added, room.book())?;
    let (booking, told) = Booking::order(id, order, &taken, &by, room.book(), now);
    let plan_told = next_plan.changed();
    let commit = Commit::new(&caller.actor, now, &caller.request_id)
        .create(&booking, told)
        .update(&slot, &taken, slot_told)
        .update(&plan, &next_plan, plan_told)
        .fee(&grounds.account, None, &moved)
        // A decision on the agency's lists or a conflict declared in the same moment is looked at again.
        .resting_on(&provider.agency)
        .resting_on(&provider.expert);
    Ok((booking, commit))
}

/// For which booking money is held, at which slot, to be paid to whom.
pub struct Reserve<'a> {
    /// The booking.
    pub booking: BookingId,
    /// Its slot.
    pub slot: &'a Slot,
    /// Who will be paid.
    pub payee: FeePayee,
    /// Who books.
    pub by: &'a str,
    /// When.
    pub now: jiff::Timestamp,
}

/// The fee line that a booking reserves.
#[must_use]
pub fn line(policy: &Policy, order: &Order, kind: &ServiceKind, of: &Reserve<'_>) -> FeeLine {
    FeeLine {
        id: order.line,
        policy: policy.id,
        insurer: policy.insurer.clone(),
        enterprise: policy.insured.org.clone(),
        insured_name: policy.insured.name.clone(),
        insured_code: policy.insured.credit_code.clone(),
        sector: policy.sector,
        district: policy.district,
        booking: of.booking,
        pooled: order.pooled,
        purpose: kind.purpose.clone(),
        hazard: kind.hazard_inspection,
        kind: order.kind.clone(),
        state: LineState::Reserved,
        frozen: false,
        reserved: order.reserved,
        raise: None,
        recorded: None,
        spent: None,
        agency: of.slot.agency,
        expert: Some(of.slot.expert),
        payee: of.payee.clone(),
        invoice: None,
        evidence: Vec::new(),
        service_on: of.slot.day(),
        units: 1,
        booked_by: of.by.to_owned(),
        accepted_by: None,
        approved_by: None,
        posted_by: None,
        booked_on: None,
        reserved_at: of.now,
        posted_at: None,
        ended_because: None,
        marks: LineMarks::default(),
    }
}

/// A refusal about a field of the request.
#[must_use]
pub fn at(refusal: impl Into<Refusal>, pointer: &str) -> Problem {
    refusal.into().at(pointer).into()
}
