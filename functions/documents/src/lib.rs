//! Documents (材料): announced here, sent straight to the bucket, checked by `document-check`.
#![forbid(unsafe_code)]

mod announce;
mod complete;
mod links;
mod load;
mod read;
mod view;

api::routes! {
    announce::announce,
    read::list,
    read::read,
    links::renew,
    complete::complete,
}
