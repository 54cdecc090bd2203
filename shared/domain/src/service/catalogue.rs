//! The service catalogue (服务目录): every kind of prevention service as data, with the evidence it must show.
//!
//! A kind says which fee purpose pays for it (R-D6), what must be shown before it counts as done (req 2.11), which
//! qualification its provider needs (R-E3) and how it is counted. Adding one needs data only (req 2.12).

use crate::fee::purpose::PurposeCode;
use crate::refusal::Refusal;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

crate::codes! {
    /// Code of a service kind (服务种类), for example `hazard_inspection`.
    ServiceKindCode;
    /// Code of a kind of evidence (佐证材料种类), for example `site_photo`.
    EvidenceCode;
    /// Code of a field of qualification (资质专业), for example `safety_evaluation`.
    FieldCode;
}

crate::labels! {
    /// How a service is counted (计量单位).
    pub enum Unit {
        Visit = "visit", "次";
        Person = "person", "人";
        Device = "device", "台";
    }
}

crate::labels! {
    /// What evidence is made of.
    pub enum Form {
        Document = "document", "材料";
        Stated = "stated", "填报";
    }
}

/// A name in the two languages.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Label {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// A kind of evidence.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Chinese name.
    pub zh: String,
    /// English name.
    pub en: String,
    /// A file with its hash, or a value that is written down (a serial number, an owner).
    pub form: Form,
}

/// A kind of service. Its code is its key in [`Catalogue::kinds`].
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceKind {
    /// Chinese name.
    pub zh: String,
    /// English name.
    pub en: String,
    /// Code of the fee purpose that pays for it (R-D6).
    pub purpose: PurposeCode,
    /// How it is counted.
    pub unit: Unit,
    /// A hazard inspection (隐患排查): a commissioned institution must do it (R-E4), and it counts for the hazard share.
    #[serde(default)]
    pub hazard_inspection: bool,
    /// What must be shown before it counts as done (req 2.11).
    pub evidence: BTreeSet<EvidenceCode>,
    /// The provider needs a valid qualification in at least one of these fields (R-E3).
    pub qualification: BTreeSet<FieldCode>,
}

impl ServiceKind {
    /// What is still to be shown before this kind counts as done.
    #[must_use]
    pub fn missing<'a>(&'a self, shown: &BTreeSet<EvidenceCode>) -> Vec<&'a EvidenceCode> {
        self.evidence.iter().filter(|code| !shown.contains(code)).collect()
    }
}

crate::refusals! {
    /// Why a service kind is refused, or a service is not done.
    pub enum CatalogueRefusal {
        UnknownKind => Unprocessable, "unknown-service-kind", [], "服务目录中没有这个种类", "there is no such service kind in the catalogue";
        EvidenceMissing { missing: String, english: String } => Unprocessable, "evidence-missing", ["R-D5"], "还缺少：{missing}", "still missing: {english}";
        UnknownEvidence => Unprocessable, "unknown-evidence", [], "没有这种佐证材料", "there is no such kind of evidence";
        UnknownField => Unprocessable, "unknown-qualification-field", [], "没有这个资质专业", "there is no such field of qualification";
        NoEvidence => Unprocessable, "kind-without-evidence", ["R-D5"], "每个服务种类至少要有一项材料类佐证", "a service kind needs at least one document as evidence";
        NoQualification => Unprocessable, "kind-without-qualification", ["R-E3"], "每个服务种类至少要有一个资质专业", "a service kind needs at least one field of qualification";
        KindExists => Conflict, "service-kind-exists", [], "服务目录中已有这个种类", "the catalogue already has this kind";
    }
}

/// The catalogue: kinds, evidence and fields of qualification by code.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// Name of the version, recorded with each service.
    pub version: String,
    /// Kinds of evidence.
    pub evidence: BTreeMap<EvidenceCode, Evidence>,
    /// Fields of qualification.
    pub fields: BTreeMap<FieldCode, Label>,
    /// Kinds of service.
    pub kinds: BTreeMap<ServiceKindCode, ServiceKind>,
}

/// The catalogue file does not say what it should.
#[derive(Debug, thiserror::Error)]
#[error("service catalogue: {0}")]
pub struct BadCatalogue(String);

static SHIPPED: LazyLock<Catalogue> = LazyLock::new(|| {
    Catalogue::parse(crate::data::shipped!("catalogue/2026-1")).unwrap_or_else(|_| Catalogue::empty())
});

/// The catalogue that ships with the product.
#[must_use]
pub fn shipped() -> &'static Catalogue {
    &SHIPPED
}

impl Catalogue {
    const fn empty() -> Self {
        Self { version: String::new(), evidence: BTreeMap::new(), fields: BTreeMap::new(), kinds: BTreeMap::new() }
    }

    /// Reads a catalogue.
    ///
    /// # Errors
    /// When something is unknown or missing, or a kind names evidence or fields that are not in the file.
    pub fn parse(text: &str) -> Result<Self, BadCatalogue> {
        let catalogue: Self = serde_json::from_str(text).map_err(|e| BadCatalogue(e.to_string()))?;
        for (code, kind) in &catalogue.kinds {
            catalogue.check(kind).map_err(|refusals| {
                BadCatalogue(format!("{code}: {}", refusals.iter().map(|r| r.code).collect::<Vec<_>>().join(", ")))
            })?;
        }
        Ok(catalogue)
    }

    /// Whether a kind can stand in this catalogue: all reasons at once.
    ///
    /// # Errors
    /// The reasons it cannot.
    pub fn check(&self, kind: &ServiceKind) -> Result<(), Vec<Refusal>> {
        let mut refusals = Vec::new();
        let mut refuse = |why: CatalogueRefusal, at: &str| refusals.push(Refusal::from(why).at(at));
        if kind.evidence.iter().any(|code| !self.evidence.contains_key(code)) {
            refuse(CatalogueRefusal::UnknownEvidence, "/evidence");
        }
        let on_paper = |code| self.evidence.get(code).is_some_and(|evidence| evidence.form == Form::Document);
        if !kind.evidence.iter().any(on_paper) {
            refuse(CatalogueRefusal::NoEvidence, "/evidence");
        }
        if kind.qualification.iter().any(|field| !self.fields.contains_key(field)) {
            refuse(CatalogueRefusal::UnknownField, "/qualification");
        }
        if kind.qualification.is_empty() {
            refuse(CatalogueRefusal::NoQualification, "/qualification");
        }
        if refusals.is_empty() { Ok(()) } else { Err(refusals) }
    }

    /// A kind by its code.
    ///
    /// # Errors
    /// When the catalogue has no such kind.
    pub fn kind(&self, code: &ServiceKindCode) -> Result<&ServiceKind, Refusal> {
        self.kinds.get(code).ok_or_else(|| CatalogueRefusal::UnknownKind.into())
    }

    /// Whether everything that a kind must show is shown (req 2.11); the refusal names what is missing.
    ///
    /// # Errors
    /// When something is missing.
    pub fn complete(&self, kind: &ServiceKind, shown: &BTreeSet<EvidenceCode>) -> Result<(), Refusal> {
        let left = kind.missing(shown);
        if left.is_empty() {
            return Ok(());
        }
        let names = |name: fn(&Evidence) -> &str, between: &str| {
            let known = left.iter().filter_map(|code| self.evidence.get(*code));
            known.map(name).collect::<Vec<_>>().join(between)
        };
        let (zh, en) = (names(|evidence| &evidence.zh, "、"), names(|evidence| &evidence.en, ", "));
        Err(Refusal::from(CatalogueRefusal::EvidenceMissing { missing: zh, english: en }).at("/evidence"))
    }

    /// Documents of a kind that are not among some evidence; what is written down lies in the service's record. All of an
    /// unknown kind is missing: it stands for itself.
    #[must_use]
    pub fn documents_missing(&self, code: &ServiceKindCode, shown: &[crate::fee::line::Evidence]) -> Vec<String> {
        let Some(kind) = self.kinds.get(code) else { return vec![code.to_string()] };
        let on_paper = |code: &&EvidenceCode| self.evidence.get(code).is_none_or(|of| of.form == Form::Document);
        let there = |code: &EvidenceCode| shown.iter().any(|evidence| evidence.kind == *code);
        kind.evidence.iter().filter(on_paper).filter(|code| !there(code)).map(ToString::to_string).collect()
    }

    /// The catalogue with one more kind. A kind that exists is never changed: bookings rest on it.
    ///
    /// # Errors
    /// When it exists, or cannot stand here.
    pub fn with(mut self, code: ServiceKindCode, kind: ServiceKind) -> Result<Self, Vec<Refusal>> {
        if self.kinds.contains_key(&code) {
            return Err(vec![Refusal::from(CatalogueRefusal::KindExists).at("/code")]);
        }
        self.check(&kind)?;
        self.kinds.insert(code, kind);
        Ok(self)
    }
}

#[cfg(test)]
#[path = "catalogue_tests.rs"]
mod tests;
