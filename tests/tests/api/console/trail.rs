//! What somebody looked at before they filed a request goes with it, cleaned.

use axum::http::StatusCode;
use opora_tests::{
    api::{good_form, new_key},
    both_databases,
};
use serde_json::json;
use shared::api::{console::StaffTicket, sessions::Role, tickets::Filed};

use super::desk;

both_databases! {
    async fn what_was_looked_at_is_shown_to_staff(app: App) {
        let mut form = good_form();
        form["tried_trail"] = json!(["?не приходит код", "/kb/password-forgotten", "https://evil.example/", "/kb/password-forgotten"]);
        let visitor = app.visitor();
        let filed: Filed = visitor.post_once("/api/v1/tickets", new_key(), &form).await.expect(StatusCode::CREATED).json();
        let operator = app.staff(Role::Operator).await;
        let staff: StaffTicket = operator.get(&desk(&filed, "")).await.expect(StatusCode::OK).json();
        assert_eq!(staff.ticket.details.tried_trail, ["?не приходит код", "/kb/password-forgotten"]);
        // Without consent nothing goes.
        let none: Filed = visitor.post_once("/api/v1/tickets", new_key(), &good_form()).await.expect(StatusCode::CREATED).json();
        let staff: StaffTicket = operator.get(&desk(&none, "")).await.expect(StatusCode::OK).json();
        assert!(staff.ticket.details.tried_trail.is_empty());
    }
}
