//! Hand-written SQL as a typed query that is prepared once per connection.
//!
//! `diesel::sql_query` is never cached by diesel-async (measured 2.4-2.8 times slower); a type with a static
//! `QueryId` is. The parameters stand in a first common table expression `p`, so the text names them, not numbers.

/// Defines a named query: `name(param: RustType => SqlType, …) -> (SqlType, …)` and its text after the `with p as (…)`.
macro_rules! named_query {
    ($(#[$doc:meta])* $vis:vis $name:ident($($field:ident: $rust:ty => $sql:ty),+ $(,)?) -> $out:ty, $text:expr $(,)?) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        $vis struct $name {
            $($vis $field: $rust,)+
        }

        impl diesel::query_builder::QueryId for $name {
            type QueryId = Self;
            const HAS_STATIC_QUERY_ID: bool = true;
        }

        impl diesel::query_builder::Query for $name {
            type SqlType = $out;
        }

        impl<C> diesel::RunQueryDsl<C> for $name {}

        impl diesel::query_builder::QueryFragment<diesel::pg::Pg> for $name {
            fn walk_ast<'b>(
                &'b self,
                mut out: diesel::query_builder::AstPass<'_, 'b, diesel::pg::Pg>,
            ) -> diesel::QueryResult<()> {
                out.push_sql("with p as (select ");
                let mut separator = "";
                $(
                    out.push_sql(separator);
                    separator = ", ";
                    out.push_bind_param::<$sql, _>(&self.$field)?;
                    out.push_sql(concat!(" as ", stringify!($field)));
                )+
                let _ = separator;
                out.push_sql(") ");
                out.push_sql($text);
                Ok(())
            }
        }
    };
}
pub(crate) use named_query;
