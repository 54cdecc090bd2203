//! Fair competition (公平竞争): nothing divides the market by district or sector (req 5.9, R-H8).

use crate::Rulebook;
use crate::policy::{District, Sector};
use crate::refusal::Refusal;
use crate::text::Note;

crate::refusals! {
    /// Why a criterion or a decision is refused for what it would do to the market.
    pub enum FairnessRefusal {
        ByDistrict => Unprocessable, "divides-by-district", ["R-H8"], "不得以划片区的形式限制市场，请去掉区域限定", "the market must not be divided by district; leave the districts out";
        BySector => Unprocessable, "divides-by-sector", ["R-H8"], "不得以分行业部门的形式限制市场，请去掉行业限定", "the market must not be divided by sector; leave the sectors out";
        Words { words: String } => Unprocessable, "restricting-words", ["R-H8"], "文字含有划片区、分行业限制的意思（{words}），请改写为对机构行为或条件的描述", "the text reads as a division of the market by district or sector ({words}); describe what the agency is or did instead";
    }
}

/// The refusals of something confined to districts or sectors.
#[must_use]
pub fn divides(districts: &[District], sectors: &[Sector]) -> Vec<Refusal> {
    let by = [
        (!districts.is_empty(), Refusal::from(FairnessRefusal::ByDistrict).at("/districts")),
        (!sectors.is_empty(), Refusal::from(FairnessRefusal::BySector).at("/sectors")),
    ];
    by.into_iter().filter_map(|(wrong, why)| wrong.then_some(why)).collect()
}

/// The refusal of a text in which one sentence restricts (仅限) and divides (a district, a sector, 片区).
///
/// Words are no proof, so nothing is lost by it: the text is to be written anew. Naming a place where something happened
/// is allowed; confining an agency to it is not.
#[must_use]
pub fn says(text: &Note, at: &str, book: &Rulebook) -> Option<Refusal> {
    let text = text.as_str().to_lowercase();
    let places = District::ALL.iter().flat_map(|district| [district.label(), district.name()]);
    let trades = Sector::ALL.iter().filter(|sector| **sector != Sector::Other).map(|sector| sector.label());
    let dividing: Vec<&str> = places.chain(trades).chain(book.n.dividing_words.iter().map(String::as_str)).collect();
    let sentence = text.split(['。', '；', ';', '！', '\n', '.']).find_map(|sentence| {
        let limit = book.n.restricting_words.iter().find(|word| sentence.contains(word.as_str()))?;
        let part = dividing.iter().find(|word| sentence.contains(**word))?;
        Some(format!("{limit}…{part}"))
    });
    sentence.map(|words| Refusal::from(FairnessRefusal::Words { words }).at(at))
}

#[cfg(test)]
#[path = "fairness_tests.rs"]
mod tests;
