//! The README's tour does what it says: bash runs its commands, and what is printed is compared.
//!
//! A step is a `sh` block after a line `<!-- tour -->`. After `#>` stands a line that is printed; `…` is any text.

use std::process::{Command, Stdio};

use palvelurekisteri_tests::{region::PASSWORD, repository};

use crate::scene::started;

/// Variable that tells `scripts/api` where the register is.
const URL: &str = "URL";
/// Password of the synthetic people in the README.
const README_PASSWORD: &str = "tervahovi-kokeilu";
/// Printed after each step.
const END: &str = "--- end of step ---";

/// One step of the tour.
#[derive(Debug, PartialEq, Eq)]
struct Step {
    /// Line of the README where it begins.
    line: usize,
    commands: String,
    printed: Vec<String>,
}

#[tokio::test(flavor = "multi_thread")]
async fn the_tour_of_the_readme_prints_what_it_says() {
    let (_db, server) = started().await;
    let steps = steps(include_str!("../../README.md"));
    assert!(steps.len() >= 6, "the README has a tour");
    let url = format!("{}/api/v1", server.url());
    let script = script(&steps).replace(README_PASSWORD, PASSWORD);
    let output = tokio::task::block_in_place(|| run(&script, &url));
    let mut parts = output.split(END);
    for step in &steps {
        let printed: Vec<&str> = parts.next().unwrap_or_default().trim().lines().collect();
        let fits = printed.len() == step.printed.len()
            && printed
                .iter()
                .zip(&step.printed)
                .all(|(line, wanted)| is_like(line, wanted));
        assert!(
            fits,
            "README.md:{} prints\n{}\ninstead of\n{}",
            step.line,
            printed.join("\n"),
            step.printed.join("\n")
        );
    }
}

/// The steps in their order.
fn steps(readme: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut lines = readme.lines().enumerate();
    while let Some((_, line)) = lines.next() {
        if line != "<!-- tour -->" {
            continue;
        }
        let (number, fence) = lines.next().expect("a block after the mark");
        assert_eq!(fence, "```sh", "README.md:{}", number + 1);
        let block: Vec<&str> = lines
            .by_ref()
            .map(|(_, line)| line)
            .take_while(|line| *line != "```")
            .collect();
        let printed = block
            .iter()
            .flat_map(|line| line.split("#>").skip(1))
            .map(|text| text.trim().to_owned())
            .collect();
        steps.push(Step {
            line: number + 1,
            commands: block.join("\n"),
            printed,
        });
    }
    steps
}

/// All steps as one program, so that a variable of one is known in the next.
fn script(steps: &[Step]) -> String {
    let mut script = String::from("set -eu\n");
    for step in steps {
        script.push_str(&format!("{}\necho '{END}'\n", step.commands));
    }
    script
}

/// What bash prints, in the folder of the repository; what it complains of is shown when it stops.
fn run(script: &str, url: &str) -> String {
    let output = Command::new("bash")
        .args(["-c", script])
        .current_dir(repository())
        .env(URL, url)
        .stdin(Stdio::null())
        .output()
        .expect("bash runs");
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success() && complaints.is_empty(),
        "the tour stopped: {complaints}\nafter\n{printed}"
    );
    printed
}

/// Whether a line is the wanted one; `…` is any text.
fn is_like(line: &str, wanted: &str) -> bool {
    let mut parts = wanted.split('…');
    let Some(mut rest) = parts.next().and_then(|first| line.strip_prefix(first)) else {
        return false;
    };
    let mut ends_open = false;
    for part in parts {
        let Some(at) = rest.find(part) else {
            return false;
        };
        rest = &rest[at + part.len()..];
        ends_open = part.is_empty();
    }
    ends_open || rest.is_empty()
}

#[test]
fn dots_stand_for_any_text_and_nothing_else_does() {
    for (line, wanted) in [
        ("id: 7", "id: …"),
        ("a 1 b", "a … b"),
        ("201", "201"),
        ("", "…"),
    ] {
        assert!(is_like(line, wanted), "{line} is like {wanted}");
    }
    for (line, wanted) in [
        ("2010", "201"),
        ("404", "201"),
        ("a 1 c", "a … b"),
        ("1 b 2", "… b"),
    ] {
        assert!(!is_like(line, wanted), "{line} is not like {wanted}");
    }
}

#[test]
fn only_marked_blocks_are_steps() {
    let readme = "```sh\nmake run\n```\n\n<!-- tour -->\n```sh\napi GET /me   #> 200 OK\n```\n";
    let expected = Step {
        line: 6,
        commands: "api GET /me   #> 200 OK".to_owned(),
        printed: vec!["200 OK".to_owned()],
    };
    assert_eq!(steps(readme), [expected]);
}
