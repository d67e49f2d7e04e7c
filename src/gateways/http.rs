//! The client with which gateways speak HTTP: it follows nobody elsewhere, and waits for nobody for ever.

use std::time::Duration;

use reqwest::redirect::Policy;

/// How long a gateway waits for the other side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// For a connection.
    pub connect: Duration,
    /// For the whole answer, the connection included.
    pub answer: Duration,
    /// Before it asks a second time; before a third time it waits twice as long.
    pub pause: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { connect: Duration::from_secs(3), answer: Duration::from_secs(8), pause: Duration::from_millis(300) }
    }
}

/// A client that waits so long.
///
/// # Errors
/// When the system's certificates cannot be used.
pub fn client(patience: Patience) -> Result<reqwest::Client, reqwest::Error> {
    install_tls();
    reqwest::Client::builder()
        .connect_timeout(patience.connect)
        .timeout(patience.answer)
        .redirect(Policy::none())
        .user_agent(concat!("keshi/", env!("CARGO_PKG_VERSION")))
        .build()
}

/// Names the cryptography that TLS uses in this process, once. Whoever makes a client by other means calls this before.
#[cfg(feature = "tls")]
pub fn install_tls() {
    // Whoever came first has installed the same one.
    let _installed = rustls::crypto::ring::default_provider().install_default();
}

/// This build knows no TLS: a client of it refuses `https`.
#[cfg(not(feature = "tls"))]
pub const fn install_tls() {}
