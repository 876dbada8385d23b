//! Indexes: each list and each sweep is read from one.

/// Name, table, columns.
pub(super) const INDEXES: &[(&str, &str, &[&str])] = &[
    ("ix_ticket_updated", "ticket", &["updated_at", "id"]),
    ("ix_ticket_status", "ticket", &["status", "updated_at", "id"]),
    ("ix_ticket_category", "ticket", &["category", "updated_at", "id"]),
    ("ix_ticket_open", "ticket", &["is_open", "next_due", "id"]),
    ("ix_ticket_waiting", "ticket", &["is_waiting", "next_due", "id"]),
    ("ix_ticket_assignee", "ticket", &["assignee_id", "is_open", "next_due", "id"]),
    ("ix_ticket_email", "ticket", &["email", "id"]),
    ("ix_ticket_phone", "ticket", &["phone", "id"]),
    ("ix_ticket_message_ticket", "ticket_message", &["ticket_id", "id"]),
    ("ix_ticket_event_ticket", "ticket_event", &["ticket_id", "id"]),
    ("ix_ticket_file_ticket", "ticket_file", &["ticket_id", "created_at"]),
    ("ix_ticket_term_ticket", "ticket_term", &["ticket_id"]),
    ("ix_guest_grant_list", "guest_grant", &["session_id", "updated_at", "ticket_id"]),
    ("ix_guest_grant_ticket", "guest_grant", &["ticket_id"]),
    ("ix_guest_session_expires", "guest_session", &["expires_at"]),
    ("ix_staff_session_user", "staff_session", &["user_id"]),
    ("ix_upload_session", "upload", &["session_id"]),
    ("ix_upload_staff", "upload", &["staff_id"]),
    ("ix_upload_expires", "upload", &["expires_at"]),
    ("ix_idempotency_created", "idempotency", &["created_at"]),
    ("ix_outbox_due", "outbox", &["sent_at", "failed", "next_at"]),
    ("ix_outbox_mailbox", "outbox", &["mailbox", "created_at"]),
    ("ix_journal_object", "journal", &["object", "seq"]),
];
