//! The watch over the fee: what it asks, once, and how a person answers.

mod alerts;
mod city;
mod kit;
mod resume;
