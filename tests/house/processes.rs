//! Real processes of a private server: which there are, and how they are killed.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// A folder that the server's user can enter.
pub fn folder() -> TempDir {
    let folder = tempfile::Builder::new().prefix("ch-house-").tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    folder
}

/// Every process that works on `data`, the server's first process among them.
pub fn processes_of(data: &Path) -> Vec<u32> {
    let all = fs::read_dir("/proc").unwrap().flatten();
    let of_data = all.filter(|entry| fs::read_link(entry.path().join("cwd")).is_ok_and(|cwd| cwd == data));
    of_data.filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect()
}

/// The server's first process.
pub fn head_of(data: &Path) -> u32 {
    let text = fs::read_to_string(data.join("postmaster.pid")).unwrap();
    text.lines().next().unwrap().trim().parse().unwrap()
}

/// Kills a process that is there.
pub fn kill(pid: u32) {
    assert!(signal("KILL", &[pid]), "kill -9 {pid}");
}

/// Sends a signal to processes, all at once; whether all of them were there.
pub fn signal(name: &str, pids: &[u32]) -> bool {
    let mut command = Command::new("/bin/sh");
    command.args(["-c", "kill \"$@\"", "kill", "-s", name]).args(pids.iter().map(u32::to_string));
    command.stderr(Stdio::null()).status().unwrap().success()
}
