-- An expired answer is replaced in the statement that keeps the new one.

grant update on idempotency_record to palvelurekisteri_app;
