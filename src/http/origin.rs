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
        // Proxies append, to the line or as a line of their own: what stands last was said by the nearest.
        let parts = |name: &str| -> Vec<&str> {
            let lines = headers.get_all(name).iter().filter_map(|line| line.to_str().ok());
            lines.flat_map(|line| line.split(',')).map(str::trim).collect()
        };
        let mut address = peer;
        for part in parts("x-forwarded-for").into_iter().rev() {
            // What is no address was not said by a proxy of ours, and neither was what stands before it.
            let Ok(said) = part.parse::<IpAddr>() else { break };
            address = said.to_canonical();
            if !trusted.contains(&address) {
                break;
            }
        }
        let https = parts("x-forwarded-proto").last().is_some_and(|said| said.eq_ignore_ascii_case("https"));
        Self { address, https }
    }

    /// Where a request comes from.
    pub fn of_request(app: &App, request: &axum::extract::Request) -> Self {
        Self::of(peer(request.extensions()), request.headers(), &app.config.trusted_proxies)
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
        Ok(Self::of(peer(&parts.extensions), &parts.headers, &app.config.trusted_proxies))
    }
}

/// The other end of the connection.
fn peer(extensions: &axum::http::Extensions) -> IpAddr {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
    peer.unwrap_or(IpAddr::from([0, 0, 0, 0])).to_canonical()
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
