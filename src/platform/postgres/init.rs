//! Making the data folder: whole, or not at all.

use std::fs::{self, File, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::binaries::{Tools, run};
use super::error::{IoContext, StartError};
use super::{OWNER, Purpose};

/// What a data folder is called until `initdb` has finished with it.
const UNFINISHED: &str = "postgres.new-";

/// Makes `data`: `initdb` works in a folder beside it, which gets its name when it is whole and on the disk. A run
/// that was killed on the way has left an unfinished folder and no data, and is begun anew.
pub(super) async fn make_data(data: &Path, tools: &Tools, purpose: Purpose) -> Result<(), StartError> {
    let home = data.parent().unwrap_or(data);
    remove_unfinished(home);
    let mut builder = tempfile::Builder::new();
    builder.prefix(UNFINISHED).permissions(Permissions::from_mode(0o700));
    let fresh = builder.tempdir_in(home).told("make a folder in", home)?;
    tools.user().give(fresh.path())?;
    initdb(fresh.path(), tools, purpose).await?;
    fs::rename(fresh.keep(), data).told("make", data)?;
    File::open(home).and_then(|home| home.sync_all()).told("write", home)
}

async fn initdb(folder: &Path, tools: &Tools, purpose: Purpose) -> Result<(), StartError> {
    let mut command = tools.command("initdb");
    command.arg("--pgdata").arg(folder).arg(format!("--username={OWNER}"));
    command.args(["--encoding=UTF8", "--locale=C.UTF-8", "--data-checksums"]);
    // Why nobody is asked for a password: see `SOCKET_PARENT`. Over TCP, where it does not listen, nobody comes in.
    command.args(["--auth-local=trust", "--auth-host=reject"]);
    if purpose == Purpose::Throwaway {
        command.arg("--no-sync");
    }
    let output = run(command).await.told("run", tools.path("initdb"))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr).trim().replace('\n', " | ");
    Err(StartError::Init { folder: folder.to_owned(), said })
}

fn remove_unfinished(home: &Path) {
    let Ok(entries) = fs::read_dir(home) else { return };
    for entry in entries.flatten() {
        if !entry.file_name().as_encoded_bytes().starts_with(UNFINISHED.as_bytes()) {
            continue;
        }
        match fs::remove_dir_all(entry.path()) {
            Ok(()) => {
                tracing::info!(folder = %entry.path().display(), "removed a data folder that was never finished")
            }
            Err(error) => {
                tracing::warn!(folder = %entry.path().display(), %error, "an unfinished data folder stays")
            }
        }
    }
}
