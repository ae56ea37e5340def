drop policy non_disclosure_order_counted on non_disclosure_order;
drop function app_counts();
