//! `clearinghouse obligations` as a process on far more areas than there will be.

#[path = "../../benches/many_areas.rs"]
mod many_areas;

use std::fs::File;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::Value;

/// 512 MiB.
const KIB: u64 = 512 * 1024;

/// The most memory that a process has had so far, in KiB; `None`: it has ended.
fn peak_kib(child: &Child) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

#[test]
fn ten_thousand_areas_are_answered_within_512_mib() {
    let folder = tempfile::tempdir().expect("a folder");
    let (facts, duties) = (folder.path().join("facts.json"), folder.path().join("duties.json"));
    std::fs::write(&facts, many_areas::facts(10_000)).expect("the facts");
    let mut child = Command::new(env!("CARGO_BIN_EXE_clearinghouse"))
        .args(["obligations", "--on", &many_areas::date(1400).to_string(), "--facts"])
        .arg(&facts)
        .stdin(Stdio::null())
        .stdout(File::create(&duties).expect("a file"))
        .spawn()
        .expect("the command");
    let mut peak = 0;
    let status = loop {
        if let Some(status) = child.try_wait().expect("its end") {
            break status;
        }
        // The figure only grows: what it says last before it ends is its most.
        peak = peak.max(peak_kib(&child).unwrap_or_default());
        std::thread::sleep(Duration::from_millis(5));
    };
    assert!(status.success(), "{status}");
    println!("{} MiB at most", peak / 1024);
    assert!((1..KIB).contains(&peak), "{} MiB", peak / 1024);
    let duties: Vec<Value> =
        serde_json::from_slice(&std::fs::read(&duties).expect("the duties")).expect("JSON");
    let areas: std::collections::HashSet<_> = duties.iter().map(|duty| duty["area"].as_str()).collect();
    assert_eq!(areas.len(), 10_000, "each area has a duty");
}
