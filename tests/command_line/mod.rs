//! What the command line says of wrong use: one line on standard error, and exit status 2.

use std::process::Command;

#[test]
fn wrong_use_is_said_in_one_line() {
    for arguments in
        ["", "nonsense", "serve --x", "import", "account", "account add", "token add", "obligations"]
    {
        let output = Command::new(env!("CARGO_BIN_EXE_clearinghouse"))
            .args(arguments.split_whitespace())
            .output()
            .expect("the command");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{arguments}: {said}");
        assert_eq!(said.lines().count(), 1, "{arguments}: {said}");
        assert!(said.contains("--help"), "{arguments}: {said}");
    }
    let help = Command::new(env!("CARGO_BIN_EXE_clearinghouse")).arg("--help").output().expect("the command");
    assert_eq!((help.status.code(), help.stderr.len()), (Some(0), 0));
}
