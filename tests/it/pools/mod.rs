mod access;
mod leave;
mod life;
mod replay;
