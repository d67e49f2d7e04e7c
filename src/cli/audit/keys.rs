//! `keshi audit keys` and `keshi audit rotate-key`.

use std::path::PathBuf;

use clap::Args;

use super::super::{Failure, Format, Verdict, output};
use crate::app::App;
use crate::archive::KeyShown;
use crate::event_store::seals::Record;
use crate::types::Opinion;

/// What `keys` takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct Keys {
    /// In which form.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// What `rotate-key` takes.
#[derive(Debug, Args)]
pub(in crate::cli) struct Rotation {
    /// The present key is lost, or no longer trusted: the next one is adopted without its signature, for this reason.
    #[arg(long, value_name = "REASON")]
    lost: Option<Opinion>,
    /// Where the new key goes [default: in place of the present one]. Needed where the present key comes from the environment.
    #[arg(long, value_name = "FILE")]
    to: Option<PathBuf>,
}

pub(super) async fn list(app: &App, arguments: Keys) -> Result<Verdict, Failure> {
    let keys: Vec<KeyShown> = (&Record::of(&app.pool).await?).into();
    if arguments.format == Format::Json {
        output::json(&keys)?;
        return Ok(Verdict::Good);
    }
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let rows: Vec<Vec<String>> = keys
        .iter()
        .map(|key| {
            let reason = key.reason.clone().unwrap_or_default();
            vec![key.key.clone(), key.fingerprint.clone(), day(key.from), day(key.through), reason]
        })
        .collect();
    output::rows(
        arguments.format,
        &["key", "fingerprint", "first day", "last day", "adopted without its predecessor"],
        &rows,
    )?;
    let at_hand = app.signer.public();
    let adopted = keys.last().map(|key| key.key.as_str());
    match (&at_hand, adopted) {
        (Ok(key), Some(adopted)) if key == adopted => Ok(Verdict::Good),
        (Ok(_), None) => Ok(Verdict::Good),
        (Ok(key), Some(_)) => {
            output::complain(&format!("the key at hand is {key}: days are closed without a seal"));
            Ok(Verdict::Bad)
        }
        (Err(problem), _) => {
            output::complain(&format!("{problem}: days are closed without a seal"));
            Ok(Verdict::Bad)
        }
    }
}

pub(super) async fn rotate(app: &App, arguments: Rotation) -> Result<Verdict, Failure> {
    if arguments.to.is_none() && app.signer.file().is_none() {
        return Err(Failure::Usage(
            "the present key comes from the environment: name a file for the next one with --to".to_owned(),
        ));
    }
    let rotated = app.rotate_key(arguments.to, arguments.lost, &mut rand::rng()).await?;
    output::line(&format!(
        "the key {} seals from now on (fingerprint {}); it lies in {}",
        rotated.key,
        rotated.fingerprint,
        rotated.file.display()
    ))?;
    Ok(Verdict::Good)
}
