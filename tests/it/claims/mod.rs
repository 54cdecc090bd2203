mod advance;
mod cancel;
mod clocks;
mod documents;
mod family;
mod life;
mod recovery;
mod roster;
