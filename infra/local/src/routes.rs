//! Which function answers a request: the routes of the template, matched as API Gateway does.

use crate::template::Template;
use std::collections::BTreeSet;

/// All routes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Routes(Vec<Entry>);

#[derive(Clone, Debug)]
struct Entry {
    method: String,
    parts: Vec<Part>,
    function: String,
}

/// A part of a path. Their order is the order in which they are preferred.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Fixed(String),
    Any,
    Rest,
}

/// What a request meets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Met<'a> {
    /// A function.
    Function(&'a str),
    /// A path that takes other methods.
    OtherMethods(String),
    /// Nothing.
    Nothing,
}

impl Routes {
    pub(crate) fn of(template: &Template) -> Self {
        let mut entries = Vec::new();
        for function in template.functions.values() {
            for route in &function.routes {
                let parts = route.path.split('/').skip(1).map(part).collect();
                entries.push(Entry { method: route.method.clone(), parts, function: function.name.clone() });
            }
        }
        // The most particular path first.
        entries.sort_by(|a, b| a.parts.cmp(&b.parts));
        Self(entries)
    }

    pub(crate) fn meet(&self, method: &str, path: &str) -> Met<'_> {
        let asked: Vec<&str> = path.split('/').skip(1).collect();
        let there: Vec<&Entry> = self.0.iter().filter(|entry| fits(&entry.parts, &asked)).collect();
        if let Some(entry) = there.iter().find(|entry| entry.method == method || entry.method == "ANY") {
            return Met::Function(&entry.function);
        }
        let methods: BTreeSet<&str> = there.iter().map(|entry| entry.method.as_str()).collect();
        if methods.is_empty() {
            Met::Nothing
        } else {
            Met::OtherMethods(methods.into_iter().collect::<Vec<_>>().join(", "))
        }
    }
}

fn part(text: &str) -> Part {
    match text.strip_prefix('{').and_then(|text| text.strip_suffix('}')) {
        Some(name) if name.ends_with('+') => Part::Rest,
        Some(_) => Part::Any,
        None => Part::Fixed(text.to_owned()),
    }
}

fn fits(parts: &[Part], asked: &[&str]) -> bool {
    match (parts, asked) {
        ([], []) | ([Part::Rest], [_, ..]) => true,
        ([Part::Any, parts @ ..], [first, asked @ ..]) => !first.is_empty() && fits(parts, asked),
        ([Part::Fixed(text), parts @ ..], [first, asked @ ..]) => text == first && fits(parts, asked),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_particular_goes_before_the_general() {
        let route = |name: &str, key: &str, function: &str| {
            format!(
                "  {name}: {{ Type: AWS::ApiGatewayV2::Route, Properties: {{ RouteKey: '{key}', Target: !Sub 'integrations/${{{function}Door}}' }} }}\n"
            )
        };
        let text = [
            crate::template::with_door("general"),
            crate::template::with_door("particular"),
            route("A", "GET /v1/claims/{id}", "general"),
            route("B", "POST /v1/claims", "general"),
            route("C", "GET /v1/claims", "general"),
            route("D", "GET /v1/claims/lookup", "particular"),
            route("E", "GET /files/{rest+}", "particular"),
        ];
        let text = format!("Resources:\n{}", text.concat());
        let routes = Routes::of(&Template::parse(&text).unwrap());
        assert_eq!(routes.meet("GET", "/v1/claims/lookup"), Met::Function("particular"));
        assert_eq!(routes.meet("GET", "/v1/claims/claim_1"), Met::Function("general"));
        assert_eq!(routes.meet("GET", "/files/a/b"), Met::Function("particular"));
        assert_eq!(routes.meet("DELETE", "/v1/claims"), Met::OtherMethods("GET, POST".into()));
        for nothing in ["/v1/nothing", "/v1/claims/", "/v1//claims", "/v1/claims/claim_1/more", "/files", "/"] {
            assert_eq!(routes.meet("GET", nothing), Met::Nothing, "{nothing}");
        }
    }
}
