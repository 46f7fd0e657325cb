//! The child that reads one file and ends. It bounds itself before it reads the first byte.

use std::io::{Read as _, Write as _, stdin, stdout};
use std::process::ExitCode;

use rustix::process::{Resource, Rlimit, setrlimit};

use super::docx::walk::TO_EDIT;
use super::{Answer, Asked, Wrong, docx, office, pdf};
use crate::record::files::LARGEST;

/// How much memory it may have in all, in bytes: its own program, the file, and what is read of it.
const MEMORY: u64 = 768 << 20;
/// How many seconds it may compute.
const SECONDS: u64 = 20;

/// Reads the file that comes on standard input, and writes the answer to standard output.
pub fn run(asked: Asked) -> ExitCode {
    match bounded().and_then(|()| answered(asked)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// No more memory and time than reading takes; no file is opened or written, no process is started, nothing is left
/// behind where it dies.
fn bounded() -> std::io::Result<()> {
    let bounds = [
        (Resource::As, MEMORY),
        (Resource::Cpu, SECONDS),
        (Resource::Nofile, 0),
        (Resource::Fsize, 0),
        (Resource::Core, 0),
        (Resource::Nproc, 0),
    ];
    for (resource, most) in bounds {
        setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?;
    }
    Ok(())
}

fn answered(asked: Asked) -> std::io::Result<()> {
    let mut content = Vec::new();
    stdin().lock().take(LARGEST as u64 + 1).read_to_end(&mut content)?;
    if content.len() > LARGEST {
        return say(&Answer::Wrong(Wrong::Unpacks));
    }
    let answer = match asked {
        Asked::Text => docx::walk::text(&content, TO_EDIT).map(Answer::Text),
        Asked::What if content.starts_with(office::MARK) => office::what(&content).map(Answer::Found),
        Asked::What => {
            let pdf = pdf::opened(content);
            // What it is is said before its text is read: that may be more than it can.
            if let Ok(pdf) = &pdf {
                say(&Answer::Found(pdf.found("")))?;
            }
            pdf.map(|pdf| Answer::Found(pdf.found(&pdf.text())))
        }
    };
    say(&answer.unwrap_or_else(Answer::Wrong))
}

fn say(answer: &Answer) -> std::io::Result<()> {
    let mut line = serde_json::to_vec(answer)?;
    line.push(b'\n');
    let mut out = stdout().lock();
    out.write_all(&line)?;
    out.flush()
}
