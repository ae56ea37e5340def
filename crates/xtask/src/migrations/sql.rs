//! SQL as words: enough to judge a migration, far from a parser.

/// What a token is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A key word or a plain name, in lower case; numbers too.
    Word(String),
    /// A name in double quotes.
    Name,
    /// A text in single quotes, or a body between dollar signs.
    Text,
    /// Any other sign.
    Sign(char),
}

/// One token with the line it is on.
#[derive(Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) line: usize,
}

impl Token {
    /// The word, or nothing when the token is something else.
    pub(super) fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(word) => Some(word),
            Kind::Name | Kind::Text | Kind::Sign(_) => None,
        }
    }

    pub(super) fn is(&self, word: &str) -> bool {
        self.word() == Some(word)
    }

    pub(super) fn is_sign(&self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }
}

/// The statements of a script, without comments and without empty ones.
pub(super) fn statements(script: &str) -> Vec<Vec<Token>> {
    let mut all = Vec::new();
    let mut current = Vec::new();
    for token in tokens(script) {
        if !token.is_sign(';') {
            current.push(token);
        } else if !current.is_empty() {
            all.push(std::mem::take(&mut current));
        }
    }
    if !current.is_empty() {
        all.push(current);
    }
    all
}

fn tokens(script: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut rest = script;
    let mut line = 1;
    while let Some(first) = rest.chars().next() {
        let (kind, length) = read(rest, first);
        let length = length.clamp(first.len_utf8(), rest.len());
        if let Some(kind) = kind {
            found.push(Token { kind, line });
        }
        let (taken, after) = rest.split_at(length);
        line += taken.matches('\n').count();
        rest = after;
    }
    found
}

/// The token at the start of the text, if it is one, and how many bytes it takes.
fn read(text: &str, first: char) -> (Option<Kind>, usize) {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    if first.is_whitespace() {
        return (None, first.len_utf8());
    }
    if text.starts_with("--") {
        return (None, end_of(text, 2, "\n"));
    }
    if text.starts_with("/*") {
        return (None, end_of(text, 2, "*/"));
    }
    if first == '\'' {
        // A doubled quote reads as two texts in a row, which does no harm here.
        return (Some(Kind::Text), end_of(text, 1, "'"));
    }
    if first == '"' {
        return (Some(Kind::Name), end_of(text, 1, "\""));
    }
    if let Some(tag) = dollar_tag(text) {
        return (Some(Kind::Text), end_of(text, tag.len(), tag));
    }
    if is_part(first) {
        let length = text.find(|letter| !is_part(letter)).unwrap_or(text.len());
        let word = text.get(..length).unwrap_or_default().to_lowercase();
        return (Some(Kind::Word(word)), length);
    }
    (Some(Kind::Sign(first)), first.len_utf8())
}

/// Where the closing mark ends, looked for after `from`; the whole text when there is none.
fn end_of(text: &str, from: usize, mark: &str) -> usize {
    let after = text.get(from..).unwrap_or_default();
    after
        .find(mark)
        .map_or(text.len(), |at| from + at + mark.len())
}

/// `$$` or `$body$` at the start of the text; not `$1`.
fn dollar_tag(text: &str) -> Option<&str> {
    let inside = text.strip_prefix('$')?;
    let length = inside.find('$')?;
    let tag = inside.get(..length)?;
    let is_name = tag
        .chars()
        .all(|letter| letter.is_alphanumeric() || letter == '_');
    let is_number = tag.starts_with(|letter: char| letter.is_ascii_digit());
    (is_name && !is_number).then(|| text.get(..length + 2))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(script: &str) -> Vec<Vec<String>> {
        let word = |token: &Token| match &token.kind {
            Kind::Word(word) => word.clone(),
            Kind::Name => "\"\"".to_owned(),
            Kind::Text => "''".to_owned(),
            Kind::Sign(sign) => sign.to_string(),
        };
        let all = statements(script);
        all.iter()
            .map(|one| one.iter().map(word).collect())
            .collect()
    }

    #[test]
    fn statements_end_at_semicolons_outside_texts() {
        assert_eq!(
            words("SELECT 'a;b', \"C;d\"; -- x;y\n/* ;\n */ commit"),
            [vec!["select", "''", ",", "\"\""], vec!["commit"]]
        );
    }

    #[test]
    fn a_function_body_is_one_text() {
        assert_eq!(
            words("do $body$ begin; end; $body$; select $1"),
            [vec!["do", "''"], vec!["select", "$", "1"]]
        );
        assert_eq!(words("do $$ serial; $$"), [["do", "''"]]);
    }

    #[test]
    fn comments_alone_are_no_statement() {
        assert!(statements("-- nothing\n;\n/* at all */").is_empty());
    }

    #[test]
    fn lines_are_counted() {
        let all = statements("-- one\n\nselect\n'a\nb' x");
        let lines: Vec<usize> = all[0].iter().map(|token| token.line).collect();
        assert_eq!(lines, [3, 4, 5]);
    }

    #[test]
    fn an_open_text_ends_with_the_script() {
        assert_eq!(words("select 'ääkköset"), [["select", "''"]]);
    }
}
