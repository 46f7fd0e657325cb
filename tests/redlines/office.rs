//! LibreOffice, without its windows, as a reader who settles all tracked changes of files at once.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long it may take.
const LONGEST: Duration = Duration::from_secs(180);

const LIBRARY: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Settle"/></library:library>
"#;

/// Its own commands, one after the other on a fresh copy of each file.
const MACRO: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Settle" script:language="StarBasic">
Sub All(folder As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim text(1) As New com.sun.star.beans.PropertyValue
  text(0).Name = "FilterName"
  text(0).Value = "Text (encoded)"
  text(1).Name = "FilterOptions"
  text(1).Value = "UTF8,LF"
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  For Each file In files.getFolderContents(folder, False)
    If Right(file, 5) = ".docx" Then
      For Each how In Array("Accept", "Reject")
        doc = StarDesktop.loadComponentFromURL(file, "_blank", 0, hidden())
        dispatcher.executeDispatch(doc.CurrentController.Frame, ".uno:" &amp; how &amp; "AllTrackedChanges", "", 0, Array())
        doc.storeToURL(file &amp; "." &amp; how, text())
        doc.close(True)
      Next
    End If
  Next
End Sub
</script:module>
"#;

/// A file, all of whose changes were settled.
pub struct Settled {
    pub accepted: String,
    pub rejected: String,
}

/// Each file with all changes accepted, and with all rejected.
pub fn settled(files: &[Vec<u8>]) -> Vec<Settled> {
    let folder = tempfile::tempdir().unwrap();
    let (profile, papers) = (folder.path().join("profile"), folder.path().join("papers"));
    fs::create_dir(&papers).unwrap();
    let name = |place: usize| papers.join(format!("{place:03}.docx"));
    for (place, file) in files.iter().enumerate() {
        fs::write(name(place), file).unwrap();
    }
    // A new profile gets libraries of its own at its first start, and those of this test in their place.
    run(&profile, "--terminate_after_init");
    let library = profile.join("user/basic/Standard");
    fs::create_dir_all(&library).unwrap();
    fs::write(library.join("script.xlb"), LIBRARY).unwrap();
    fs::write(library.join("Settle.xba"), MACRO).unwrap();
    run(&profile, &format!("macro:///Standard.Settle.All(\"file://{}\")", papers.display()));
    let read = |place: usize, how: &str| {
        let path = name(place).with_extension(format!("docx.{how}"));
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let text = text.trim_start_matches('\u{feff}');
        text.strip_suffix('\n').unwrap_or(text).to_owned()
    };
    let all = 0..files.len();
    all.map(|place| Settled { accepted: read(place, "Accept"), rejected: read(place, "Reject") }).collect()
}

/// One run in a profile of its own; it is ended when it takes too long.
fn run(profile: &Path, what: &str) {
    let mut office = Command::new("soffice")
        .args(["--headless", "--norestore"])
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .arg(what)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("LibreOffice: scripts/setup.sh test installs it");
    let began = Instant::now();
    while office.try_wait().unwrap().is_none() {
        if began.elapsed() > LONGEST {
            // The program that was started waits for the one that works, which goes with it.
            office.kill().unwrap();
            office.wait().unwrap();
            panic!("LibreOffice did not end within {LONGEST:?}");
        }
        sleep(Duration::from_millis(100));
    }
}
