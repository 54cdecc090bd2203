mod absence;
mod access;
mod life;
mod moves;
mod plans;
mod races;
mod slots;
