revoke select on deadline_history from palvelurekisteri_export;
revoke select on deadline from palvelurekisteri_export;
