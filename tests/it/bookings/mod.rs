mod absence;
mod life;
mod moves;
mod plans;
mod races;
mod slots;
