//! Asking a child: started, sent the file, heard, and ended, whatever it does.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::Command;
use tokio::sync::Semaphore;

use super::docx::Text;
use super::{Answer, Asked, Found};
use crate::message::Message;

/// The command that a child is given.
pub const COMMAND: &str = "read-file";
/// How many children there are at most.
static CHILDREN: Semaphore = Semaphore::const_new(2);
/// How long a child is waited for.
const LONGEST: Duration = Duration::from_secs(30);
/// The most that is heard of an answer, in bytes.
const LARGEST_ANSWER: usize = 16 << 20;

/// What a file is and what stands in it, if it does nobody harm. A child that dies over the text of a PDF, when it has
/// said what the file is, is no refusal: nothing is known of that text.
///
/// # Errors
/// Why it is not taken.
pub async fn what(program: &Path, content: &[u8]) -> Result<Found, Message> {
    match ask(program, Asked::What, content).await? {
        Answer::Found(found) => Ok(found),
        Answer::Wrong(wrong) => Err(wrong.message()),
        Answer::Text(_) => Err(unread()),
    }
}

/// The text of a .docx, to be edited.
///
/// # Errors
/// Why it cannot be read.
pub async fn text(program: &Path, content: &[u8]) -> Result<Text, Message> {
    match ask(program, Asked::Text, content).await? {
        Answer::Text(text) => Ok(text),
        Answer::Wrong(wrong) => Err(wrong.message()),
        Answer::Found(_) => Err(unread()),
    }
}

/// What is said where the child has died, or has not answered in time.
fn unread() -> Message {
    Message::new("error-file-unread")
}

async fn ask(program: &Path, asked: Asked, content: &[u8]) -> Result<Answer, Message> {
    let Ok(_turn) = CHILDREN.acquire().await else { return Err(unread()) };
    let mut heard = Vec::new();
    match tokio::time::timeout(LONGEST, hear(program, asked, content, &mut heard)).await {
        Ok(Ok(())) | Err(_) => {}
        Ok(Err(error)) => tracing::error!(%error, "the child that reads a file cannot be asked"),
    }
    // A line is whole where it ends; what was said by one that died over the next stands.
    let mut lines = heard.split_inclusive(|byte| *byte == b'\n').filter(|line| line.ends_with(b"\n"));
    lines.next_back().and_then(|line| serde_json::from_slice(line).ok()).ok_or_else(unread)
}

/// Hears a child to its end. Whoever does not kills it.
async fn hear(program: &Path, asked: Asked, content: &[u8], heard: &mut Vec<u8>) -> std::io::Result<()> {
    let mut command = Command::new(program);
    command.args([COMMAND, asked.as_str()]).env_clear();
    // The allocator would otherwise put more memory aside at its start than the child may have in all.
    command.env("MIMALLOC_ARENA_RESERVE", "0");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).kill_on_drop(true);
    let mut child = command.spawn()?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let send = async {
        if let Some(mut stdin) = stdin {
            // One that has died hears no more: that is told by what it answers.
            let _ = stdin.write_all(content).await;
            let _ = stdin.shutdown().await;
        }
    };
    let hear = async {
        if let Some(mut stdout) = stdout {
            while heard.len() < LARGEST_ANSWER && stdout.read_buf(heard).await? > 0 {}
        }
        std::io::Result::Ok(())
    };
    let ((), ended) = tokio::join!(send, hear);
    ended?;
    child.wait().await?;
    Ok(())
}
