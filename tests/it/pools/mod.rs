mod access;
mod leave;
mod life;
mod project;
mod replay;
