//! The program in process, so that a test turns its clock, served to browsers.

use std::net::SocketAddr;
use std::sync::Arc;

use clearinghouse::platform::app::App;
use clearinghouse::platform::live;
use clearinghouse::routes;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::driver::Browser;
use crate::house::PASSWORD;

/// An instance of the program, with its clock, at an address of its own. It ends when this is dropped.
pub struct Instance {
    address: String,
    program: JoinHandle<()>,
}

impl Drop for Instance {
    fn drop(&mut self) {
        self.program.abort();
    }
}

impl Instance {
    /// Serves what a house holds.
    pub async fn serves(app: Arc<App>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let program = tokio::spawn(async move {
            let _listening = live::start(app.clone());
            let service = routes::router(app).into_make_service_with_connect_info::<SocketAddr>();
            axum::serve(listener, service).await.unwrap();
        });
        Self { address, program }
    }

    /// A window in which somebody has signed in.
    pub async fn window(&self, email: &str) -> Browser {
        let window = Browser::overheard(1280).await;
        window.sign_in_with(&self.address, email, PASSWORD).await;
        window
    }
}
