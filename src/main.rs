//! The command line of Keshi, and nothing else: see [`keshi::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    keshi::cli::main()
}
