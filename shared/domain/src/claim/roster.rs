//! A roster (伤亡名册) of people as rows: every bad row reported with its line and reason, nothing half-imported.

use super::victim::{MOST_VICTIMS, Outcome, PayeeKind, Relation};
use crate::personal::{AccountNo, CitizenId, Phone};
use crate::refusal::Invalid;
use crate::text::{Line, Name};
use std::collections::BTreeMap;
use std::str::FromStr;

/// One person of a roster, in clear text: sealed before it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Line in the file, the header being line 1.
    pub line: u64,
    /// Name.
    pub name: Name,
    /// Identity number.
    pub id_number: Option<CitizenId>,
    /// What became of the person.
    pub outcome: Outcome,
    /// What the person is to the insured.
    pub relation: Relation,
    /// Disability grade.
    pub disability_grade: Option<u8>,
    /// Telephone.
    pub phone: Option<Phone>,
    /// Who is paid.
    pub payee: Option<RowPayee>,
}

/// Who is paid, in clear text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowPayee {
    /// In what capacity.
    pub kind: PayeeKind,
    /// Account holder.
    pub name: Name,
    /// Bank.
    pub bank: Line,
    /// Account.
    pub account: AccountNo,
    /// The holder's identity number.
    pub id_number: Option<CitizenId>,
}

/// What is wrong with one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowError {
    /// Line in the file.
    pub line: u64,
    /// The column's English name, or empty for the whole row.
    pub column: &'static str,
    /// What is wrong.
    pub invalid: Invalid,
}

/// Columns: English name, Chinese name, whether a value is needed.
pub const COLUMNS: &[(&str, &str, bool)] = &[
    ("name", "姓名", true),
    ("id_number", "身份证号", false),
    ("outcome", "伤亡情况", true),
    ("relation", "与投保单位关系", false),
    ("disability_grade", "伤残等级", false),
    ("phone", "联系电话", false),
    ("payee_kind", "收款人身份", false),
    ("payee_name", "收款人", false),
    ("bank", "开户行", false),
    ("account_no", "银行账号", false),
    ("payee_id_number", "收款人身份证号", false),
];

/// Other names that people give the columns.
const ALSO: &[(&str, &str)] = &[
    ("身份证号码", "id_number"),
    ("身份证", "id_number"),
    ("关系", "relation"),
    ("电话", "phone"),
    ("手机号", "phone"),
    ("收款人姓名", "payee_name"),
    ("户名", "payee_name"),
    ("开户银行", "bank"),
    ("bank_name", "bank"),
    ("账号", "account_no"),
    ("account", "account_no"),
];

/// Reads a roster from records, the header first.
///
/// # Errors
/// Every bad cell of every row, at most a thousand of them.
pub fn read(records: &[(u64, Vec<String>)]) -> Result<Vec<Row>, Vec<RowError>> {
    let whole =
        |line, code, zh: &str, en: &str| vec![RowError { line, column: "", invalid: Invalid::new(code, zh, en) }];
    let Some(((_, header), rows)) = records.split_first() else {
        return Err(whole(1, "empty-roster", "文件是空的", "the file is empty"));
    };
    let places = columns(header)?;
    if rows.is_empty() {
        return Err(whole(1, "empty-roster", "名册里没有人员", "the roster has nobody"));
    }
    if rows.len() > MOST_VICTIMS {
        return Err(whole(1, "too-many-victims", "一次最多 3000 人", "at most 3000 people at a time"));
    }
    let mut people = Vec::with_capacity(rows.len());
    let mut errors = Vec::new();
    let mut seen: BTreeMap<String, u64> = BTreeMap::new();
    for (line, cells) in rows {
        let mut reader = Reader { line: *line, cells, places: &places, errors: &mut errors };
        let person = reader.person();
        if cells.len() > header.len() {
            reader.error("", Invalid::new("too-many-cells", "列数多于表头", "more cells than the header has"));
        }
        if let Some(id) = person.as_ref().and_then(|person| person.id_number.as_ref())
            && let Some(first) = seen.insert(id.expose().to_owned(), *line)
        {
            let invalid = Invalid::new(
                "duplicate-identity",
                format!("与第 {first} 行身份证号相同"),
                format!("same identity number as line {first}"),
            );
            errors.push(RowError { line: *line, column: "id_number", invalid });
        }
        people.extend(person);
        if errors.len() >= 1000 {
            break;
        }
    }
    if errors.is_empty() { Ok(people) } else { Err(errors) }
}

fn columns(header: &[String]) -> Result<BTreeMap<&'static str, usize>, Vec<RowError>> {
    let mut places = BTreeMap::new();
    let mut errors = Vec::new();
    for (at, title) in header.iter().enumerate() {
        let title = title.trim().trim_start_matches('\u{feff}');
        let title = ALSO.iter().find(|(also, _)| *also == title).map_or(title, |(_, name)| *name);
        match COLUMNS.iter().find(|(en, zh, _)| *en == title || *zh == title) {
            Some((name, ..)) if places.insert(*name, at).is_none() => {}
            Some((name, ..)) => errors.push(RowError {
                line: 1,
                column: name,
                invalid: Invalid::new("column-twice", "列名重复", "the column is there twice"),
            }),
            None => {
                let known: Vec<_> = COLUMNS.iter().map(|(_, zh, _)| *zh).collect();
                let invalid = Invalid::new(
                    "unknown-column",
                    format!("不认识的列“{title}”；可用：{}", known.join("、")),
                    format!("unknown column {title:?}"),
                );
                errors.push(RowError { line: 1, column: "", invalid });
            }
        }
    }
    for (name, zh, needed) in COLUMNS {
        if *needed && !places.contains_key(name) {
            errors.push(RowError {
                line: 1,
                column: name,
                invalid: Invalid::new(
                    "missing-column",
                    format!("缺少“{zh}”列"),
                    format!("the column {name} is missing"),
                ),
            });
        }
    }
    if errors.is_empty() { Ok(places) } else { Err(errors) }
}

struct Reader<'a> {
    line: u64,
    cells: &'a [String],
    places: &'a BTreeMap<&'static str, usize>,
    errors: &'a mut Vec<RowError>,
}

impl Reader<'_> {
    fn error(&mut self, column: &'static str, invalid: Invalid) {
        self.errors.push(RowError { line: self.line, column, invalid });
    }

    fn text(&self, column: &'static str) -> Option<&str> {
        let at = self.places.get(column)?;
        self.cells.get(*at).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
    }

    fn optional<T>(&mut self, column: &'static str, parse: impl Fn(&str) -> Result<T, Invalid>) -> Option<T> {
        match parse(self.text(column)?) {
            Ok(value) => Some(value),
            Err(invalid) => {
                self.error(column, invalid);
                None
            }
        }
    }

    fn required<T>(&mut self, column: &'static str, parse: impl Fn(&str) -> Result<T, Invalid>) -> Option<T> {
        if self.text(column).is_none() {
            self.error(column, Invalid::new("missing-field", "必填", "is required"));
            return None;
        }
        self.optional(column, parse)
    }

    fn person(&mut self) -> Option<Row> {
        let name = self.required("name", Name::from_str);
        let id_number = self.optional("id_number", CitizenId::from_str);
        let outcome = self.required("outcome", |text| label(text, Outcome::ALL, Outcome::label));
        let relation =
            self.optional("relation", |text| label(text, Relation::ALL, Relation::label)).unwrap_or(Relation::Employee);
        let disability_grade = self.optional("disability_grade", |text| {
            let grade = text.trim_end_matches('级').parse::<u8>().ok().filter(|grade| (1..=10).contains(grade));
            grade.ok_or_else(|| {
                Invalid::new("bad-disability-grade", "伤残等级为 1 至 10", "a disability grade is 1 to 10")
            })
        });
        if disability_grade.is_some() && outcome.is_some_and(|outcome| outcome != Outcome::Injured) {
            self.error(
                "disability_grade",
                Invalid::new(
                    "disability-grade-not-for-this-outcome",
                    "只有受伤人员才有伤残等级",
                    "only an injured person has a disability grade",
                ),
            );
        }
        let phone = self.optional("phone", Phone::from_str);
        let payee = self.payee();
        Some(Row {
            line: self.line,
            name: name?,
            id_number,
            outcome: outcome?,
            relation,
            disability_grade,
            phone,
            payee,
        })
    }

    fn payee(&mut self) -> Option<RowPayee> {
        let given = ["payee_name", "bank", "account_no", "payee_id_number"]
            .into_iter()
            .filter(|column| self.text(column).is_some())
            .count();
        if given == 0 {
            return None;
        }
        let kind = self
            .optional("payee_kind", |text| label(text, PayeeKind::ALL, PayeeKind::label))
            .unwrap_or(PayeeKind::Beneficiary);
        let name = self.required("payee_name", Name::from_str);
        let bank = self.required("bank", Line::from_str);
        let account = self.required("account_no", AccountNo::from_str);
        let id_number = self.optional("payee_id_number", CitizenId::from_str);
        Some(RowPayee { kind, name: name?, bank: bank?, account: account?, id_number })
    }
}

/// A label by its wire name or its Chinese words.
fn label<T: Copy + FromStr<Err = Invalid> + 'static>(
    text: &str,
    all: &'static [T],
    words: fn(T) -> &'static str,
) -> Result<T, Invalid> {
    let by_words = all.iter().copied().find(|value| words(*value) == text);
    by_words.map_or_else(|| text.parse(), Ok).map_err(|_| {
        let list: Vec<_> = all.iter().map(|value| words(*value)).collect();
        Invalid::new(
            "unknown-value",
            format!("只能是：{}", list.join("、")),
            format!("must be one of: {}", list.join(", ")),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(text: &str) -> Vec<(u64, Vec<String>)> {
        (1..).zip(text.lines().map(|line| line.split(',').map(str::to_owned).collect())).collect()
    }

    #[test]
    fn chinese_or_english_headers() {
        let people = read(&records(
            "姓名,身份证号,伤亡情况,收款人,开户行,银行账号\n张三,11010519491231002X,死亡,李四,工商银行,622202020001",
        ))
        .unwrap();
        assert_eq!(people[0].payee.as_ref().unwrap().kind, PayeeKind::Beneficiary);
        assert_eq!(
            read(&records("name,outcome,disability_grade\n王五,injured,7级")).unwrap()[0].disability_grade,
            Some(7)
        );
    }

    // Every bad row is reported with its line and reason, and nothing is imported.
    #[test]
    fn every_bad_cell_is_reported() {
        let errors = read(&records(
            "姓名,身份证号,伤亡情况,银行账号\n,110105194912310021,睡着,\n张三,11010519491231002X,死亡,123\n李四,11010519491231002X,死亡,",
        ))
        .unwrap_err();
        let told: Vec<_> = errors.iter().map(|e| (e.line, e.column, e.invalid.code)).collect();
        assert_eq!(
            told,
            [
                (2, "name", "missing-field"),
                (2, "id_number", "bad-id-number"),
                (2, "outcome", "unknown-value"),
                (3, "payee_name", "missing-field"),
                (3, "bank", "missing-field"),
                (3, "account_no", "bad-account"),
                (4, "id_number", "duplicate-identity"),
            ]
        );
        assert_eq!(read(&records("姓名,胡说")).unwrap_err().len(), 2);
        assert!(read(&[]).is_err() && read(&records("name,outcome")).is_err());
    }

    // People write the headers as they are used to; the payee's identity number is checked like the victim's.
    #[test]
    fn other_names_of_columns() {
        let people = read(&records("姓名,身份证号码,伤亡情况,关系,电话,户名,开户银行,账号,收款人身份证号\n张三,,dead,第三者,13800138000,李四,工商银行,6222 0202 0001,11010519491231002X")).unwrap();
        let payee = people[0].payee.as_ref().unwrap();
        assert_eq!((people[0].relation, payee.id_number.is_some()), (Relation::ThirdParty, true));
        assert_eq!(read(&records("姓名,伤亡情况,电话,手机号\n甲,死亡,,")).unwrap_err()[0].invalid.code, "column-twice");
    }
}
