//! One run of `wrk`.

use std::process::Stdio;

use anyhow::{Context, bail};
use tokio::process::Command;

/// What one run measured.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    /// Requests a second.
    pub rate: f64,
    /// Half of the answers came within so many milliseconds.
    pub p50: f64,
    /// 99 of 100 answers came within so many milliseconds.
    pub p99: f64,
}

/// Asks one address for three seconds over 16 connections, with a session.
pub async fn run(address: &str, cookie: &str) -> anyhow::Result<Run> {
    let output = Command::new("wrk")
        .args(["-t1", "-c16", "-d3s", "--latency", "-H", &format!("Cookie: {cookie}"), address])
        .stdin(Stdio::null())
        .output()
        .await
        .context("wrk cannot be run: it comes with Debian's package wrk")?;
    let text = String::from_utf8_lossy(&output.stdout);
    if text.contains("Non-2xx") {
        bail!("{address} was not answered as it should be:\n{text}");
    }
    let value = |label: &str| {
        text.lines()
            .find_map(|line| line.trim().strip_prefix(label))
            .map(str::trim)
            .with_context(|| format!("wrk did not print {label}:\n{text}"))
    };
    Ok(Run {
        rate: value("Requests/sec:")?.parse()?,
        p50: milliseconds(value("50%")?)?,
        p99: milliseconds(value("99%")?)?,
    })
}

fn milliseconds(text: &str) -> anyhow::Result<f64> {
    for (unit, factor) in [("us", 0.001), ("ms", 1.0), ("s", 1000.0)] {
        if let Some(number) = text.strip_suffix(unit) {
            return Ok(number.parse::<f64>()? * factor);
        }
    }
    bail!("{text} is not a time")
}

/// The median of each figure over several runs.
pub fn median(runs: &[Run]) -> Run {
    let of = |figure: fn(&Run) -> f64| {
        let mut figures: Vec<f64> = runs.iter().map(figure).collect();
        figures.sort_by(f64::total_cmp);
        figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
    };
    Run { rate: of(|run| run.rate), p50: of(|run| run.p50), p99: of(|run| run.p99) }
}
