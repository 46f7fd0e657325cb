//! Where a request comes from: the address of who asks, and whether the way was https.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, FromRef, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;

use crate::platform::app::App;

/// Where a request comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The address of who asks.
    pub address: IpAddr,
    /// Whether the way was https, as far as the program can tell.
    pub https: bool,
}

impl Origin {
    /// Where a request comes from, whose connection comes from `peer`. What a proxy says counts only when the
    /// connection is one of a proxy that is trusted; of several addresses the last that is no trusted proxy's.
    pub fn of(peer: IpAddr, headers: &HeaderMap, trusted: &[IpAddr]) -> Self {
        if !trusted.contains(&peer) {
            return Self { address: peer, https: false };
        }
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let address = text("x-forwarded-for")
            .rsplit(',')
            .filter_map(|part| part.trim().parse().ok())
            .find(|address| !trusted.contains(address))
            .unwrap_or(peer);
        Self { address, https: text("x-forwarded-proto").eq_ignore_ascii_case("https") }
    }

    /// Whether a password may be typed: over https, or on this machine.
    pub fn is_safe(&self) -> bool {
        self.https || self.address.is_loopback()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Origin
where
    Arc<App>: FromRef<S>,
{
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        let app = Arc::<App>::from_ref(state);
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
        let peer = peer.unwrap_or(IpAddr::from([0, 0, 0, 0])).to_canonical();
        Ok(Self::of(peer, &parts.headers, &app.config.trusted_proxies))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(forwarded_for: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", forwarded_for.parse().unwrap());
        headers.insert("x-forwarded-proto", "https".parse().unwrap());
        headers
    }

    #[test]
    fn a_stranger_is_not_believed() {
        let stranger: IpAddr = "203.0.113.9".parse().unwrap();
        let origin = Origin::of(stranger, &headers("127.0.0.1"), &[]);
        assert_eq!(origin, Origin { address: stranger, https: false });
        assert!(!origin.is_safe());
    }

    #[test]
    fn a_trusted_proxy_is_believed_but_not_what_was_said_to_it() {
        let proxy: IpAddr = "10.0.0.1".parse().unwrap();
        // The person wrote 127.0.0.1 into the header; the proxy appended where the person really came from.
        let origin = Origin::of(proxy, &headers("127.0.0.1, 203.0.113.9"), &[proxy]);
        assert_eq!(origin, Origin { address: "203.0.113.9".parse().unwrap(), https: true });
    }
}
