//! How far the read tables have come, as the API asks.

use std::time::Duration;

use futures::FutureExt;
use futures::future::BoxFuture;

use crate::api::Freshness;
use crate::projections::runner::Progress;

impl Freshness for Progress {
    fn reached<'a>(
        &'a self,
        projections: &'a [&'static str],
        position: i64,
        patience: Duration,
    ) -> BoxFuture<'a, bool> {
        async move {
            // They catch up at the same time, so that the patience with the first is patience with all.
            let all =
                futures::future::join_all(projections.iter().map(|name| Self::reached(self, name, position, patience)));
            all.await.into_iter().all(|reached| reached.is_ok())
        }
        .boxed()
    }

    fn positions(&self) -> Vec<(&'static str, i64)> {
        Self::positions(self).collect()
    }
}
