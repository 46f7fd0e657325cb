//! What a killed run leaves running: a server without its program, or a server's processes without their head.

use std::fs;
use std::io::ErrorKind;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::time::Duration;

use tokio::time::{Instant, sleep};

use super::binaries::{Tools, run};
use super::error::{IoContext, StartError};
use super::user::ServerUser;

const LIMIT: Duration = Duration::from_secs(10);
const EVERY: Duration = Duration::from_millis(20);

/// Ends whatever still works on `data`. The caller holds the lock, so no living program owns it.
///
/// PostgreSQL leaves `postmaster.pid` behind unless it ends in order. It sees by itself that the process is gone,
/// but not when its number now belongs to another process of the same user; then the file is removed here, which is
/// safe only when no process has the data open.
pub(super) async fn clear(data: &Path, tools: &Tools) -> Result<(), StartError> {
    let pid_file = data.join("postmaster.pid");
    let head = fs::read_to_string(&pid_file).ok().and_then(|text| head_of(&text));
    if head.is_some_and(|head| processes_of(data, tools.user()).ours.contains(&head)) {
        tracing::warn!(pid = head, "a private PostgreSQL has outlived its program and is stopped");
        // Whether it obeyed is seen below.
        run(tools.stop(data, "fast")).await.told("run", tools.path("pg_ctl"))?;
    }
    end_all(data, tools).await?;
    let number_is_taken = head.is_some_and(|head| Path::new("/proc").join(head.to_string()).exists());
    if number_is_taken && !processes_of(data, tools.user()).some_unknown && pid_file.exists() {
        fs::remove_file(&pid_file).told("remove", &pid_file)?;
    }
    Ok(())
}

async fn end_all(data: &Path, tools: &Tools) -> Result<(), StartError> {
    for signal in ["QUIT", "KILL"] {
        let strays = processes_of(data, tools.user()).ours;
        if strays.is_empty() {
            return Ok(());
        }
        tracing::warn!(pids = ?strays, signal, "processes of a killed PostgreSQL are ended");
        // One that ends by itself meanwhile cannot be reached, which is as good.
        tools.signal(signal, &strays).await;
        let deadline = Instant::now() + LIMIT;
        while !processes_of(data, tools.user()).ours.is_empty() && Instant::now() < deadline {
            sleep(EVERY).await;
        }
    }
    match processes_of(data, tools.user()).ours {
        pids if pids.is_empty() => Ok(()),
        pids => Err(StartError::Strays { data: data.to_owned(), pids }),
    }
}

#[derive(Debug, Default)]
struct Processes {
    ours: Vec<u32>,
    /// There is a PostgreSQL of the same user of which we may not see where it works.
    some_unknown: bool,
}

/// The processes of the server on `data`: they are named `postgres` and work in that folder.
fn processes_of(data: &Path, user: ServerUser) -> Processes {
    let mut found = Processes::default();
    let Ok(entries) = fs::read_dir("/proc") else {
        return Processes { some_unknown: true, ..found };
    };
    for entry in entries.flatten() {
        let Some(pid) = entry.file_name().to_str().and_then(|name| name.parse().ok()) else {
            continue;
        };
        if !fs::read_to_string(entry.path().join("comm")).is_ok_and(|name| name.trim() == "postgres") {
            continue;
        }
        match fs::read_link(entry.path().join("cwd")) {
            Ok(folder) if folder == data => found.ours.push(pid),
            Err(error) if error.kind() == ErrorKind::PermissionDenied => {
                found.some_unknown |= is_of(&entry.path(), user)
            }
            // Another server's, or one that has just ended.
            _ => {}
        }
    }
    found
}

/// Whether a process is that user's. Another user's cannot have the data open: they are closed to it.
fn is_of(process: &Path, user: ServerUser) -> bool {
    fs::metadata(process).is_ok_and(|process| process.uid() == user.uid())
}

/// The number of the server's first process: the first line of `postmaster.pid`. A file cut short has none.
fn head_of(pid_file: &str) -> Option<u32> {
    pid_file.lines().next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_is_the_first_line() {
        assert_eq!(head_of("4711\n/var/data\n1700000000\n5432\n"), Some(4711));
        assert_eq!(head_of(""), None);
        assert_eq!(head_of("-3\n"), None);
    }

    #[test]
    fn nobody_works_in_a_new_folder() {
        let folder = tempfile::tempdir().unwrap();
        assert!(processes_of(folder.path(), ServerUser::Ourselves { uid: 0 }).ours.is_empty());
    }
}
