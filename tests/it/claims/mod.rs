mod advance;
mod clocks;
mod documents;
mod family;
mod life;
mod roster;
