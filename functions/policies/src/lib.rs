//! Policies (保单): register, list, look up; premium received and refunded.
#![forbid(unsafe_code)]

mod fee;
mod focus;
mod list;
mod lookup;
mod page;
mod premium;
mod products;
mod read;
mod register;
mod view;

api::routes! {
    register::register,
    list::list,
    lookup::look_up,
    products::list,
    read::read,
    focus::catalogue,
    focus::read,
    focus::tag,
    premium::record,
    premium::list,
    fee::accounts::list,
    fee::accounts::read,
    fee::ledger::list,
    fee::statement::read,
    fee::lines::of_insurer,
    fee::lines::of_policy,
    fee::lines::read,
    fee::posting::approve,
    fee::posting::forgo,
    fee::posting::post,
    fee::posting::reverse,
    fee::correction::correct,
    fee::raise::ask,
    fee::raise::decide_raise,
    fee::disputes::own,
    fee::disputes::open,
    fee::disputes::of_policy,
    fee::disputes::read,
    fee::disputes::check,
    fee::disputes::extend,
    fee::disputes::answer,
    fee::budgets::read,
    fee::budgets::propose,
    fee::budgets::approve,
    fee::purposes::list,
    fee::purposes::propose,
    fee::purposes::confirm,
    fee::periods::read,
    fee::periods::close,
}
