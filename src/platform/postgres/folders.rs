//! The folders and files of the private server: who may use them, and where they are.

use std::fs::{self, File, OpenOptions, Permissions, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use tempfile::TempDir;

use super::SOCKET_PARENT;
use super::binaries::Tools;
use super::error::{IoContext, StartError};

/// The name of the data's folder in its home.
const DATA: &str = "postgres";
/// Where a home is made when the server's user cannot enter `var/`, as in root's own home.
const SYSTEM: &str = "/var/lib/clearinghouse";
/// Says where the data are when they are not in `var/`.
const RECORD: &str = "data-folder";
const LAST_SOCKET: &str = "socket-folder";
const SOCKET_PREFIX: &str = "ch-";
/// A log longer than this is put aside at the next start, in place of the one put aside before.
const LOG_LIMIT: u64 = 10 * 1024 * 1024;
/// How much of the log's end an error repeats.
const SAID_LINES: usize = 4;

/// Makes `var` when it is missing (others may pass through it, not look into it) and returns its absolute path.
pub(super) fn prepare(var: &Path) -> Result<PathBuf, StartError> {
    if !var.is_dir() {
        make_passage(var)?;
    }
    fs::canonicalize(var).told("find", var)
}

/// A folder that the server's user may pass through: the data inside are closed to all but that user.
fn make_passage(folder: &Path) -> Result<(), StartError> {
    fs::create_dir_all(folder).told("make", folder)?;
    fs::set_permissions(folder, Permissions::from_mode(0o711)).told("open", folder)
}

/// How often a lock that is held is asked for again, and after how long.
const PATIENCE: u32 = 20;
const AGAIN: std::time::Duration = std::time::Duration::from_millis(25);

/// The right to be the only program on a folder. The kernel takes it back when the process ends, however it ends.
#[derive(Debug)]
pub(super) struct Lock(#[expect(dead_code, reason = "held, never read")] File);

impl Lock {
    pub(super) fn take(folder: &Path) -> Result<Lock, StartError> {
        let path = folder.join("lock");
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false).mode(0o644);
        let mut file = options.open(&path).told("open", &path)?;
        let mut patience = PATIENCE;
        loop {
            match file.try_lock() {
                Ok(()) => break,
                // A process that is just being started elsewhere in this program holds a copy until it runs.
                Err(TryLockError::WouldBlock) if patience > 0 => {
                    patience -= 1;
                    std::thread::sleep(AGAIN);
                }
                Err(TryLockError::WouldBlock) => {
                    return Err(StartError::InUse { folder: folder.to_owned(), holder: holder(&mut file) });
                }
                Err(TryLockError::Error(error)) => return Err(error).told("lock", &path),
            }
        }
        let arguments: Vec<_> = std::env::args_os().map(|part| part.to_string_lossy().into_owned()).collect();
        let name = format!("process {} ({})\n", std::process::id(), arguments.join(" "));
        file.set_len(0).and_then(|()| file.write_all(name.as_bytes())).told("write", &path)?;
        Ok(Lock(file))
    }
}

/// What the holder wrote about itself. It may have been stopped between taking the lock and writing.
fn holder(file: &mut File) -> String {
    let mut text = String::new();
    match file.read_to_string(&mut text) {
        Ok(_) if !text.trim().is_empty() => text.trim().to_owned(),
        _ => "another program".to_owned(),
    }
}

/// The data of earlier runs, if there are any.
pub(super) fn existing_data(var: &Path) -> Result<Option<PathBuf>, StartError> {
    let record = var.join(RECORD);
    match fs::read_to_string(&record) {
        Ok(text) => {
            let data = PathBuf::from(text.trim());
            if is_data(&data)? {
                return Ok(Some(data));
            }
            return Err(StartError::DataMissing { record, folder: data });
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => return Err(error).told("read", &record),
    }
    for home in [var.to_owned(), system_home(var)] {
        let data = home.join(DATA);
        if is_data(&data)? {
            return Ok(Some(data));
        }
    }
    Ok(None)
}

/// Whether PostgreSQL's data are in `folder`; an empty or missing folder has none, anything else is refused.
fn is_data(folder: &Path) -> Result<bool, StartError> {
    if folder.join("PG_VERSION").is_file() {
        return Ok(true);
    }
    match fs::read_dir(folder) {
        Ok(mut entries) => match entries.next() {
            None => Ok(false),
            Some(_) => Err(StartError::NotData { folder: folder.to_owned() }),
        },
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error).told("read", folder),
    }
}

/// Where new data go: in `var` when the server's user can enter it, else in a folder of the system, which `var`
/// then names.
pub(super) async fn place_for_data(var: &Path, tools: &Tools) -> Result<PathBuf, StartError> {
    if tools.may_enter(var).await {
        return Ok(var.join(DATA));
    }
    let home = system_home(var);
    make_passage(Path::new(SYSTEM))?;
    make_passage(&home)?;
    check_entry(&home, tools).await?;
    let data = home.join(DATA);
    tracing::warn!(
        var = %var.display(),
        data = %data.display(),
        "the user who runs PostgreSQL cannot enter the program's folder; the data are kept elsewhere"
    );
    Ok(data)
}

/// Writes down, once the data are whole, that they are not in `var`.
pub(super) fn record_place(var: &Path, data: &Path) -> Result<(), StartError> {
    let record = var.join(RECORD);
    if data.parent() == Some(var) || record.exists() {
        return Ok(());
    }
    fs::write(&record, format!("{}\n", data.display())).told("write", &record)
}

pub(super) async fn check_entry(folder: &Path, tools: &Tools) -> Result<(), StartError> {
    if tools.may_enter(folder).await {
        return Ok(());
    }
    Err(StartError::MayNotEnter { folder: folder.to_owned(), uid: tools.user().uid() })
}

/// The folder of the system that belongs to `var`: its path in one name, a different one for every path.
fn system_home(var: &Path) -> PathBuf {
    let mut name = String::new();
    for byte in var.as_os_str().as_encoded_bytes().iter().skip(1) {
        match byte {
            b'/' => name.push('-'),
            byte if byte.is_ascii_alphanumeric() => name.push(char::from(*byte)),
            byte => name.push_str(&format!("_{byte:02x}")),
        }
    }
    Path::new(SYSTEM).join(name)
}

/// Makes the socket's folder, the server's alone, and writes its name down for [`remove_last_socket`].
pub(super) fn make_socket(var: &Path, tools: &Tools) -> Result<TempDir, StartError> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(SOCKET_PREFIX).rand_bytes(6).permissions(Permissions::from_mode(0o700));
    let socket = builder.tempdir_in(SOCKET_PARENT).told("make a folder in", SOCKET_PARENT)?;
    tools.user().give(socket.path())?;
    let record = var.join(LAST_SOCKET);
    fs::write(&record, format!("{}\n", socket.path().display())).told("write", &record)?;
    Ok(socket)
}

/// The socket's folder of the last start, if a socket is in it.
pub(super) fn last_socket(var: &Path) -> Option<PathBuf> {
    let folder = PathBuf::from(fs::read_to_string(var.join(LAST_SOCKET)).ok()?.trim());
    fs::read_dir(&folder).ok()?.flatten().next().map(|_| folder)
}

/// Removes the socket's folder that a killed run left behind. The lock is ours and no server of ours runs, so nobody
/// uses it; a name that is not of our making is left alone.
pub(super) fn remove_last_socket(var: &Path, tools: &Tools) {
    let Ok(text) = fs::read_to_string(var.join(LAST_SOCKET)) else {
        return;
    };
    let folder = Path::new(text.trim());
    if !is_socket_folder(folder, tools.user().uid()) {
        return;
    }
    match fs::remove_dir_all(folder) {
        Ok(()) => {
            tracing::info!(folder = %folder.display(), "removed the socket folder of a run that was killed")
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => {
            tracing::warn!(folder = %folder.display(), %error, "an old socket folder could not be removed")
        }
    }
}

/// By its name and owner; and since a name in `/tmp` may have been taken again, what is inside must be a server's
/// sockets or nothing.
fn is_socket_folder(folder: &Path, owner: u32) -> bool {
    let ours = folder.parent() == Some(Path::new(SOCKET_PARENT))
        && folder
            .file_name()
            .is_some_and(|name| name.as_encoded_bytes().starts_with(SOCKET_PREFIX.as_bytes()))
        && fs::symlink_metadata(folder)
            .is_ok_and(|folder| folder.is_dir() && folder.mode() & 0o077 == 0 && folder.uid() == owner);
    ours && fs::read_dir(folder).is_ok_and(|entries| {
        entries.flatten().all(|entry| entry.file_name().as_encoded_bytes().starts_with(b".s.PGSQL."))
    })
}

/// What the server says, kept between runs and bounded.
#[derive(Debug)]
pub(super) struct ServerLog {
    path: PathBuf,
    file: File,
    /// Where this run begins.
    start: u64,
}

impl ServerLog {
    pub(super) fn open(var: &Path) -> Result<ServerLog, StartError> {
        let path = var.join("postgres.log");
        if fs::metadata(&path).is_ok_and(|log| log.len() > LOG_LIMIT) {
            fs::rename(&path, path.with_extension("log.old")).told("put aside", &path)?;
        }
        let mut options = OpenOptions::new();
        options.append(true).create(true).mode(0o640);
        let file = options.open(&path).told("open", &path)?;
        let start = file.metadata().told("look at", &path)?.len();
        Ok(ServerLog { path, file, start })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// A handle for the server's output. The server gets it open, so its user need not be able to reach the file.
    pub(super) fn writer(&self) -> Result<Stdio, StartError> {
        self.file.try_clone().map(Stdio::from).told("open", &self.path)
    }

    /// The last lines of this run.
    pub(super) fn said(&self) -> String {
        let mut text = Vec::new();
        let read = File::open(&self.path).and_then(|mut file| {
            file.seek(SeekFrom::Start(self.start))?;
            file.take(LOG_LIMIT).read_to_end(&mut text)
        });
        if read.is_err() {
            return String::new();
        }
        last_lines(&String::from_utf8_lossy(&text))
    }
}

fn last_lines(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines[lines.len().saturating_sub(SAID_LINES)..].join(" | ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_locked_once_and_the_holder_is_named() {
        let var = tempfile::tempdir().unwrap();
        let first = Lock::take(var.path()).unwrap();
        let refused = Lock::take(var.path()).unwrap_err().to_string();
        assert!(refused.contains(&format!("in use by process {} (", std::process::id())), "{refused}");
        drop(first);
        Lock::take(var.path()).unwrap();
    }

    #[test]
    fn different_folders_have_different_homes() {
        assert_eq!(
            system_home(Path::new("/root/house/var")),
            Path::new("/var/lib/clearinghouse/root-house-var")
        );
        assert_ne!(system_home(Path::new("/root/a-b")), system_home(Path::new("/root/a/b")));
        assert_ne!(system_home(Path::new("/root/a_2db")), system_home(Path::new("/root/a-b")));
    }

    #[test]
    fn what_postgresql_did_not_make_is_not_touched() {
        let var = tempfile::tempdir().unwrap();
        assert_eq!(existing_data(var.path()).unwrap(), None);
        let data = var.path().join(DATA);
        fs::create_dir(&data).unwrap();
        assert_eq!(existing_data(var.path()).unwrap(), None);
        fs::write(data.join("letter.txt"), "").unwrap();
        assert!(matches!(existing_data(var.path()), Err(StartError::NotData { .. })));
        fs::write(data.join("PG_VERSION"), "15\n").unwrap();
        assert_eq!(existing_data(var.path()).unwrap(), Some(data));
    }

    #[test]
    fn data_that_are_named_but_gone_are_not_replaced_by_an_empty_database() {
        let var = tempfile::tempdir().unwrap();
        fs::write(var.path().join(RECORD), "/nowhere/postgres\n").unwrap();
        let refused = existing_data(var.path()).unwrap_err().to_string();
        assert!(refused.contains("/nowhere/postgres, which does not exist"), "{refused}");
    }

    #[test]
    fn only_a_socket_folder_is_removed() {
        let mut builder = tempfile::Builder::new();
        builder.prefix(SOCKET_PREFIX).permissions(Permissions::from_mode(0o700));
        let folder = builder.tempdir_in(SOCKET_PARENT).unwrap();
        let owner = fs::metadata(folder.path()).unwrap().uid();
        assert!(!is_socket_folder(folder.path(), owner + 1));
        assert!(is_socket_folder(folder.path(), owner));
        fs::write(folder.path().join(".s.PGSQL.5432.lock"), "").unwrap();
        assert!(is_socket_folder(folder.path(), owner));
        fs::write(folder.path().join("letter.txt"), "").unwrap();
        assert!(!is_socket_folder(folder.path(), owner));
        assert!(!is_socket_folder(Path::new("/tmp"), owner));
        assert!(!is_socket_folder(Path::new("/etc/ch-anything"), owner));
    }

    #[test]
    fn a_long_log_is_put_aside() {
        let var = tempfile::tempdir().unwrap();
        let long = File::create(var.path().join("postgres.log")).unwrap();
        long.set_len(LOG_LIMIT + 1).unwrap();
        let log = ServerLog::open(var.path()).unwrap();
        assert_eq!(log.start, 0);
        assert!(var.path().join("postgres.log.old").exists());
    }

    #[test]
    fn the_end_of_a_log_is_short() {
        assert_eq!(last_lines("a\nb\n\nc\nd\n e\n"), "b | c | d | e");
        assert_eq!(last_lines(""), "");
    }
}
