//! `kill -9` of the program and of its private server, twenty times at random moments during writes: the next start
//! works, nothing that was acknowledged is missing, and the journal verifies.
//!
//! It runs the real program on a private server that forces every commit to the disk. `CRASH_SEED` repeats the
//! moments of an earlier run.

mod program;
mod random;
mod writers;

use std::collections::BTreeSet;
use std::thread;
use std::time::Duration;

use program::{Program, Var};
use random::Random;
use uuid::Uuid;

/// How many times both are killed.
const BOTH: usize = 20;
/// How many times only one of them is, each.
const ONE: usize = 2;
/// A kill comes at most so many milliseconds after the writers have begun.
const LATEST: u64 = 600;
/// What dies second does so at most so many milliseconds after the first.
const BETWEEN: u64 = 40;

#[tokio::test]
async fn nothing_acknowledged_is_lost_by_kill_9() {
    let mut random = Random::seeded();
    let mut var = Var::new();
    let mut program = var.serve();
    var.let_write();
    let mut acknowledged = BTreeSet::new();
    let mut cut_short = 0;
    for round in 1..=BOTH + 2 * ONE {
        let kill = Kill::of(round, &mut random);
        let written = write_until_killed(&var, program, &kill);
        let number = written.acknowledged.len();
        acknowledged.extend(written.acknowledged);
        cut_short += usize::from(written.cut_short);
        program = var.serve();
        let missing = missing(&var, &acknowledged).await;
        assert!(missing.is_empty(), "round {round}, {kill:?}: acknowledged and lost: {missing:?}");
        eprintln!("round {round}, {kill:?}: {number} acknowledged");
    }
    var.run(&["journal", "verify"]);
    program.stop();
    eprintln!("{} acknowledged and there; {cut_short} rounds cut a write short", acknowledged.len());
    assert!(acknowledged.len() > BOTH, "too few writes to say anything: {}", acknowledged.len());
    assert!(cut_short >= BOTH / 2, "few kills came during a write: {cut_short}");
}

/// What is killed, in which order, and when.
#[derive(Debug)]
struct Kill {
    what: What,
    /// After the writers have begun.
    at: Duration,
    /// Between the first and the second.
    between: Duration,
    /// Every process of the server, or its first alone, after which the others end by themselves.
    whole_server: bool,
}

#[derive(Clone, Copy, Debug)]
enum What {
    Together,
    ProgramFirst,
    ServerFirst,
    ProgramAlone,
    ServerAlone,
}

impl Kill {
    fn of(round: usize, random: &mut Random) -> Self {
        let what = match round {
            1..=BOTH => [What::Together, What::ProgramFirst, What::ServerFirst][random.below(3) as usize],
            _ if round.is_multiple_of(2) => What::ProgramAlone,
            _ => What::ServerAlone,
        };
        Self {
            what,
            at: Duration::from_millis(random.below(LATEST)),
            between: Duration::from_millis(random.below(BETWEEN)),
            whole_server: random.below(2) == 0,
        }
    }

    fn strike(&self, var: &Var, program: &Program) {
        let kill_program = || program::signal("KILL", &[program.id()]);
        // Some may have ended by themselves meanwhile: the program after its server, children after its head.
        let kill_server = || program::signal("KILL", &var.server(self.whole_server));
        let pause = || thread::sleep(self.between);
        match self.what {
            What::Together => {
                program::signal("KILL", &[vec![program.id()], var.server(self.whole_server)].concat());
            }
            What::ProgramFirst => {
                kill_program();
                pause();
                kill_server();
            }
            What::ServerFirst => {
                kill_server();
                pause();
                kill_program();
            }
            What::ProgramAlone => drop(kill_program()),
            What::ServerAlone => drop(kill_server()),
        }
    }
}

/// What came of the writers of a round.
struct Written {
    acknowledged: Vec<Uuid>,
    cut_short: bool,
}

fn write_until_killed(var: &Var, mut program: Program, kill: &Kill) -> Written {
    let (address, token) = (program.address.clone(), var.token.as_str());
    thread::scope(|scope| {
        let writers = writers::begin(scope, &address, token);
        thread::sleep(kill.at);
        kill.strike(var, &program);
        let written = writers.end();
        program.ends(); // without its server the program ends by itself
        written
    })
}

async fn missing(var: &Var, acknowledged: &BTreeSet<Uuid>) -> Vec<Uuid> {
    let there = var.notes().await;
    acknowledged.difference(&there).copied().collect()
}
