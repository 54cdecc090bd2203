//! The door of functions that answer requests: routes, the integrations behind them, and who may call.
//!
//! Routes are resources and no `HttpApi` events, because SAM makes a permission of each event and a function's policy holds
//! 20 KB, which is some fifty.

use super::{BadTemplate, FunctionSpec, Route, Template, deployed_name, text};
use crate::json::at;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What the template says of doors, before it is known which function stands behind which.
#[derive(Default)]
pub(super) struct Doors {
    /// Routes with the integration that they lead to.
    routes: Vec<(String, Route)>,
    /// Integrations with the function's ARN.
    integrations: BTreeMap<String, String>,
    /// Deployed names of the functions that every route of the gateway may call.
    open: BTreeSet<String>,
}

impl Doors {
    pub(super) fn route(&mut self, id: &str, properties: &Value) -> Result<(), BadTemplate> {
        let key = text(properties, "/RouteKey", id)?;
        let (method, path) = key.split_once(' ').ok_or_else(|| bad(id, "has no method and path"))?;
        let target = text(properties, "/Target", id)?;
        let door = target.strip_prefix("integrations/").ok_or_else(|| bad(id, "leads to no integration"))?;
        let route = Route { method: method.to_ascii_uppercase(), path: path.to_owned() };
        self.routes.push((door.to_owned(), route));
        Ok(())
    }

    pub(super) fn integration(&mut self, id: &str, properties: &Value) -> Result<(), BadTemplate> {
        // The functions read the second form of the gateway's event, and Lambda answers requests by proxy alone.
        let proxy = at(properties, "/IntegrationType") == "AWS_PROXY";
        if !proxy || at(properties, "/PayloadFormatVersion") != "2.0" {
            return Err(bad(id, "is no proxy of payload 2.0"));
        }
        self.integrations.insert(id.to_owned(), text(properties, "/IntegrationUri", id)?);
        Ok(())
    }

    pub(super) fn permission(&mut self, id: &str, properties: &Value) -> Result<(), BadTemplate> {
        let gateway = at(properties, "/Principal") == "apigateway.amazonaws.com";
        let all = at(properties, "/SourceArn").as_str().is_some_and(|arn| arn.ends_with("/*"));
        if gateway && all {
            self.open.insert(text(properties, "/FunctionName", id)?);
        }
        Ok(())
    }

    /// Gives every function its routes.
    pub(super) fn hang(self, template: &mut Template) -> Result<(), BadTemplate> {
        for (door, route) in self.routes {
            let told = format!("{} {}", route.method, route.path);
            let arn = self.integrations.get(&door).ok_or_else(|| bad(&told, "leads to an integration not there"))?;
            let behind = |function: &&mut FunctionSpec| arn.ends_with(&format!(":{}", deployed_name(&function.name)));
            let function =
                template.functions.values_mut().find(behind).ok_or_else(|| bad(&told, "leads to no function"))?;
            if !self.open.contains(&deployed_name(&function.name)) {
                return Err(bad(&told, "may not call its function"));
            }
            function.routes.push(route);
        }
        Ok(())
    }
}

fn bad(what: &str, why: &str) -> BadTemplate {
    BadTemplate::Shape(format!("{what} {why}"))
}
