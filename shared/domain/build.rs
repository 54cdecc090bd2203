//! The rules and tables are written in TOML, which people read and review; what ships is the same as JSON, which every
//! function can read already: no second parser in each binary, and half the instructions of a start less.

use std::fs;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let out = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    for folder in ["calendar", "catalogue", "products", "rulebook", "standard"] {
        println!("cargo:rerun-if-changed={folder}");
        fs::create_dir_all(out.join(folder))?;
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let table: toml::Table =
                fs::read_to_string(&path)?.parse().map_err(|e| format!("{}: {e}", path.display()))?;
            fs::write(out.join(path.with_extension("json")), serde_json::to_string(&table)?)?;
        }
    }
    Ok(())
}
