//! Rows and queries of `contact_event`.
