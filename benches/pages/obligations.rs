//! `clearinghouse obligations` as a whole process on many areas: reading, computing and printing.

use std::fs::File;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

use crate::many_areas;

/// Runs it so many times, and says in a line what the median run took.
pub fn measure(areas: usize, rounds: usize) -> anyhow::Result<String> {
    let folder = tempfile::tempdir()?;
    let facts = folder.path().join("facts.json");
    std::fs::write(&facts, many_areas::facts(areas))?;
    let mut runs = Vec::new();
    for _ in 0..rounds {
        runs.push(run(&facts, &folder.path().join("duties.json"))?);
    }
    let (seconds, mib): (Vec<_>, Vec<_>) = runs.into_iter().unzip();
    Ok(format!("clearinghouse obligations, {areas} areas: {:.2} s, {:.0} MiB", median(seconds), median(mib)))
}

/// The seconds that one run took, and its memory at most in MiB.
fn run(facts: &Path, duties: &Path) -> anyhow::Result<(f64, f64)> {
    let begun = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_clearinghouse"))
        .args(["obligations", "--on", &many_areas::date(1400).to_string(), "--facts"])
        .arg(facts)
        .stdin(Stdio::null())
        .stdout(File::create(duties)?)
        .spawn()?;
    let mut most = 0.0_f64;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        // What it says last before it ends is its most: the figure only grows.
        most = most.max(peak_mib(&child).unwrap_or_default());
        std::thread::sleep(Duration::from_millis(2));
    };
    let seconds = begun.elapsed().as_secs_f64();
    if !status.success() {
        bail!("the command ended with {status}");
    }
    Ok((seconds, most))
}

fn peak_mib(child: &Child) -> anyhow::Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id()))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).context("no VmHWM")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<f64>()? / 1024.0)
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}
