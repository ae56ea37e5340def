pub use diesel::sql_types::*;

/// `xid8`: a transaction id that does not wrap.
#[derive(Debug, Clone, Copy, SqlType, diesel::query_builder::QueryId)]
#[diesel(postgres_type(name = "xid8"))]
pub struct Xid8;
