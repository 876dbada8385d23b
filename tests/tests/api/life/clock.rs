//! Promised times, warnings, breaches, silence.

use axum::http::StatusCode;
use opora_tests::{api::new_key, both_databases};
use serde_json::json;
use shared::{
    api::{
        sessions::Role,
        tickets::{EventKind, TicketView},
    },
    ticket::{CloseReason, Level, Status},
};

use super::{pass, view, work};

fn kinds(view: &TicketView) -> Vec<EventKind> {
    view.timeline.iter().map(|event| event.kind).collect()
}

both_databases! {
    /// No access is critical: an hour to the first reply. Half of it, four fifths, all of it.
    async fn a_broken_promise_goes_up(app: App) {
        let citizen = app.visitor();
        let (filed, _) = citizen.file_ticket().await;
        let number = filed.number.digits();
        assert_eq!(filed.first_answer_due - filed.created_at, time::Duration::HOUR);
        app.clock.advance(time::Duration::minutes(31));
        opora::tickets::chase(&app.state).await.expect("the sweep");
        let operator = app.staff(Role::Operator).await;
        let staff = work(&operator, number).await;
        assert_eq!(kinds(&staff.ticket).last(), Some(&EventKind::Warned));
        assert!(!kinds(&view(&citizen, number).await).contains(&EventKind::Warned), "a warning is for staff");
        pass(&app, 1).await;
        let late = view(&citizen, number).await;
        assert_eq!(late.level, Level::Specialist);
        let told = kinds(&late);
        assert!(told.contains(&EventKind::Breached) && told.contains(&EventKind::Escalated), "{told:?}");
        let promise = late.timeline.iter().rev().find(|event| event.kind == EventKind::Promise).expect("a promise");
        assert_eq!((promise.note.as_str(), promise.until), ("escalated", Some(late.solution_due)));
        // Looked at again at the same moment, nothing happens twice.
        pass(&app, 0).await;
        assert_eq!(kinds(&view(&citizen, number).await), told);
    }

    async fn silence_is_asked_about_and_then_closed(app: App) {
        let citizen = app.visitor();
        let (filed, _) = citizen.file_ticket().await;
        let number = filed.number.digits();
        let operator = app.staff(Role::Operator).await;
        let ask = json!({ "body": "Какой браузер?", "action": "ask_requester" });
        operator.post_once(&format!("/api/v1/console/tickets/{number}/messages"), new_key(), &ask).await.expect(StatusCode::CREATED);
        let asked = view(&citizen, number).await;
        assert!(asked.promise.running.is_none() && asked.promise.paused_since.is_some());
        pass(&app, 71).await;
        assert_eq!(kinds(&view(&citizen, number).await), kinds(&asked));
        pass(&app, 2).await;
        let reminded = view(&citizen, number).await;
        assert_eq!(kinds(&reminded)[kinds(&asked).len()], EventKind::AskedAgain);
        pass(&app, 24 * 4).await;
        let closed = view(&citizen, number).await;
        assert_eq!((closed.status, closed.close_reason), (Status::Closed, Some(CloseReason::Silence)));
        // Within the window it opens again, later not.
        let reopen = format!("/api/v1/tickets/{number}/reopen");
        assert!(closed.reopen_until.is_some());
        app.clock.advance(time::Duration::days(31));
        citizen.post(&reopen, &json!({})).await.problem(StatusCode::CONFLICT, "closed-too-long");
    }

    /// What was left when it stopped is left when it goes on; both sides read why the date moved.
    async fn a_pause_moves_the_promise(app: App) {
        let citizen = app.visitor();
        let (filed, _) = citizen.file_ticket().await;
        let number = filed.number.digits();
        let operator = app.staff(Role::Operator).await;
        let ask = json!({ "body": "Пришлите снимок экрана", "action": "ask_requester" });
        operator.post_once(&format!("/api/v1/console/tickets/{number}/messages"), new_key(), &ask).await.expect(StatusCode::CREATED);
        // Saturday 15:00 in Moscow to Monday 15:00: two hours of Saturday, seven of Monday.
        app.clock.advance(time::Duration::days(2));
        let say = json!({ "body": "Вот он" });
        citizen.post_once(&format!("/api/v1/tickets/{number}/messages"), new_key(), &say).await.expect(StatusCode::CREATED);
        let back = view(&citizen, number).await;
        assert_eq!(back.status, Status::InProgress);
        assert_eq!(back.solution_due - filed.solution_due, time::Duration::hours(12 + 9), "{}", back.solution_due);
        let promise = back.timeline.iter().rev().find(|event| event.kind == EventKind::Promise).expect("a promise");
        assert_eq!((promise.note.as_str(), promise.until), ("resumed", Some(back.solution_due)));
    }
}
