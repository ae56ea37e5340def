//! Expressions of policies, each with one condition left out.

/// Conditions that no row can tell apart, because the policy of the table that they read says the same.
const REPEATED: [&str; 1] = ["(r.area_id = app_area())"];

/// The conditions of an expression that are joined by AND, at any depth, as places in the text.
fn conditions(expression: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (at, joint) in expression.match_indices(" AND ") {
        found.extend(opening(expression, at).map(|start| (start, at)));
        let start = at + joint.len();
        found.extend(closing(expression, start).map(|end| (start, end)));
    }
    if found.is_empty() {
        found.push((0, expression.len()));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Where the parenthesis that ends here was opened.
fn opening(text: &str, end: usize) -> Option<usize> {
    let mut depth = 0;
    text[..end].char_indices().rev().find_map(|(at, sign)| {
        depth += i32::from(sign == ')') - i32::from(sign == '(');
        (depth == 0).then_some(at)
    })
}

/// Where the parenthesis that opens here, or behind the name of a function, is closed.
fn closing(text: &str, start: usize) -> Option<usize> {
    let mut depth = 0;
    text[start..].char_indices().find_map(|(at, sign)| {
        depth += i32::from(sign == '(') - i32::from(sign == ')');
        (sign == ')' && depth == 0).then_some(start + at + 1)
    })
}

/// The expression without each of its conditions in turn.
pub(super) fn weakened(expression: &str) -> Vec<(String, String)> {
    conditions(expression)
        .into_iter()
        .filter(|(start, end)| !REPEATED.contains(&&expression[*start..*end]))
        .map(|(start, end)| {
            let without = format!("{}true{}", &expression[..start], &expression[end..]);
            (expression[start..end].to_owned(), without)
        })
        .collect()
}
