revoke update on idempotency_record from palvelurekisteri_app;
