//! `clearinghouse import KIND FILE… [--dry-run]` and `import --template KIND`: the past, brought in from files.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use crate::http::words;
use crate::imports::plan::{Step, differing};
use crate::imports::table::LARGEST;
use crate::imports::{File, Layout, NotImported, bring_in};
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::rules::access::Actor;

/// The exit status when the answer is no: something in the files is wrong.
const NO: u8 = 1;
/// The exit status of wrong use, of files that cannot be read, and of what is broken.
const WRONG_USE: u8 = 2;

/// What the command line says of an import.
#[derive(Clone, Debug, clap::Args)]
pub struct Args {
    /// What the files are about: states, names, chairmanships, areas, modalities, meetings, decisions, tenures, extensions, terminations,
    /// final-reports, papers, paper-extensions, expert-meetings, reviews, contributions, notes, coverage, holidays, forms, documents, matters, agendas, plans, events
    #[arg(required_unless_present = "template")]
    pub kind: Option<String>,
    /// Files of comma-separated values in UTF-8, or workbooks (.xlsx), of which the first sheet with such columns
    /// is read; all are brought in at once, or none
    #[arg(required_unless_present = "template")]
    pub files: Vec<PathBuf>,
    /// Say what would be added and changed, and change nothing
    #[arg(long)]
    pub dry_run: bool,
    /// Print the layout of a kind of file, to be filled in
    #[arg(long, value_name = "KIND", conflicts_with_all = ["kind", "files", "dry_run"])]
    pub template: Option<String>,
}

/// Prints the layout of a kind of file, in English; `None` where the command line asks for none. It needs no database.
pub fn template(args: &Args, out: &mut impl Write, err: &mut impl Write) -> Option<ExitCode> {
    let name = args.template.as_deref()?;
    Some(match layout(name, err) {
        Some(layout) => said(write!(out, "{}", layout.template(words::english()))),
        None => ExitCode::from(WRONG_USE),
    })
}

/// Brings files in, in the name of the program, and says what came of it.
pub async fn run(app: &App, args: &Args, out: &mut impl Write, err: &mut impl Write) -> ExitCode {
    if let Some(code) = template(args, out, err) {
        return code;
    }
    let Some(layout) = layout(args.kind.as_deref().unwrap_or_default(), err) else {
        return ExitCode::from(WRONG_USE);
    };
    let files = match args.files.iter().map(|path| read(layout, path)).collect::<Result<Vec<_>, _>>() {
        Ok(files) => files,
        Err(line) => {
            let _ = writeln!(err, "{line}");
            return ExitCode::from(WRONG_USE);
        }
    };
    match bring_in(app, Actor::PROGRAM, &files, args.dry_run).await {
        Ok(brought) => {
            let columns = brought.passed_over.iter().map(|(file, columns)| {
                format!("{file}: not read, being of other kinds of files: {}\n", columns.join(", "))
            });
            let sheets = brought.not_read.iter().map(|(file, sheets)| {
                format!(
                    "{file}: not read, the first sheet with these columns alone being read: {}\n",
                    sheets.join(", ")
                )
            });
            let doubts = brought.doubts.iter().map(|doubt| format!("{doubt}; look at it\n"));
            let steps = brought.steps.iter().map(said_of);
            let added = brought.steps.iter().filter(|step| step.stood.is_none()).count();
            let changed = brought.steps.len() - added;
            let left = brought.left;
            let lines: String = columns.chain(sheets).chain(doubts).chain(steps).collect();
            let trial = if args.dry_run { "; a trial: nothing was written" } else { "" };
            said(writeln!(out, "{lines}{added} added, {changed} changed, {left} left as they are{trial}"))
        }
        Err(NotImported::Wrong(problems)) => {
            for problem in &problems {
                let _ = writeln!(err, "{problem}");
            }
            let _ = writeln!(err, "{} wrong; nothing was changed", problems.len());
            ExitCode::from(NO)
        }
        Err(NotImported::Failed(Failure::Failed(error))) => {
            let _ = writeln!(err, "{error:#}");
            ExitCode::from(WRONG_USE)
        }
        Err(NotImported::Failed(failure)) => {
            let _ = writeln!(err, "{failure:?}");
            ExitCode::from(NO)
        }
    }
}

/// A record that was added or changed, in a line.
fn said_of(step: &Step) -> String {
    let kind = step.row.kind().as_str();
    match &step.stood {
        None => format!("{}: {kind} added\n", step.place),
        Some(_) => format!(
            "{}: {kind} changed: {}\n",
            step.place,
            differing(step.stood.as_ref(), &step.row).join(", ")
        ),
    }
}

fn said(written: std::io::Result<()>) -> ExitCode {
    if written.is_ok() { ExitCode::SUCCESS } else { ExitCode::from(WRONG_USE) }
}

fn layout(name: &str, err: &mut impl Write) -> Option<Layout> {
    let layout = Layout::named(name);
    if layout.is_none() {
        let wrong = format!("{} is no kind of file", name.escape_debug());
        let names: Vec<_> = Layout::ALL.iter().map(|layout| layout.name()).collect();
        let _ = writeln!(err, "import: {wrong}; there are {}", names.join(", "));
    }
    layout
}

/// A file with the name that stands before the numbers of its lines. No more of it is read than is taken.
fn read(layout: Layout, path: &PathBuf) -> Result<File, String> {
    use std::io::Read as _;
    let mut bytes = Vec::new();
    let opened = std::fs::File::open(path).map(|file| file.take(LARGEST as u64 + 1));
    let shown = path.display().to_string();
    opened
        .and_then(|mut file| file.read_to_end(&mut bytes))
        .map_err(|error| format!("{}: cannot be read: {error}", shown.escape_debug()))?;
    let name = path.file_name().map_or(shown, |name| name.to_string_lossy().into_owned());
    Ok(File { layout, name, bytes })
}
