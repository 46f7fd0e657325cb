//! Asking a child: started, sent the file, heard, and ended, whatever it does.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::Command;
use tokio::sync::Semaphore;

use super::{Answer, Asked, Text};
use crate::message::Message;

/// The command that a child is given.
pub const COMMAND: &str = "read-docx";
/// How many children there are at most.
static CHILDREN: Semaphore = Semaphore::const_new(2);
/// How long a child is waited for.
const LONGEST: Duration = Duration::from_secs(30);
/// The most that is heard of an answer, in bytes.
const LARGEST_ANSWER: u64 = 16 << 20;

/// Whether a file is a .docx that does nobody harm.
///
/// # Errors
/// Why it is not taken.
pub async fn sound(program: &Path, content: &[u8]) -> Result<(), Message> {
    match ask(program, Asked::Sound, content).await? {
        Answer::Sound => Ok(()),
        Answer::Wrong(wrong) => Err(wrong.message()),
        Answer::Text(_) => Err(unread()),
    }
}

/// The text of a .docx.
///
/// # Errors
/// Why it cannot be read.
pub async fn text(program: &Path, content: &[u8]) -> Result<Text, Message> {
    match ask(program, Asked::Text, content).await? {
        Answer::Text(text) => Ok(text),
        Answer::Wrong(wrong) => Err(wrong.message()),
        Answer::Sound => Err(unread()),
    }
}

/// What is said where the child has died, or has not answered in time.
fn unread() -> Message {
    Message::new("error-file-unread")
}

async fn ask(program: &Path, asked: Asked, content: &[u8]) -> Result<Answer, Message> {
    let Ok(_turn) = CHILDREN.acquire().await else { return Err(unread()) };
    match tokio::time::timeout(LONGEST, heard(program, asked, content)).await {
        Ok(Ok(Some(answer))) => Ok(answer),
        Ok(Ok(None)) | Err(_) => Err(unread()),
        Ok(Err(error)) => {
            tracing::error!(%error, "the child that reads a file cannot be asked");
            Err(unread())
        }
    }
}

/// What a child answers; `None`: it has died. Whoever does not hear it to its end kills it.
async fn heard(program: &Path, asked: Asked, content: &[u8]) -> std::io::Result<Option<Answer>> {
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
        let mut answer = Vec::new();
        if let Some(stdout) = stdout {
            stdout.take(LARGEST_ANSWER).read_to_end(&mut answer).await?;
        }
        std::io::Result::Ok(answer)
    };
    let ((), answer) = tokio::join!(send, hear);
    let answer = answer?;
    let status = child.wait().await?;
    Ok(if status.success() { serde_json::from_slice(&answer).ok() } else { None })
}
