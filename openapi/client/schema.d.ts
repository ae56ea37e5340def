// Generated from openapi.json by "npm run generate": do not edit.
export interface paths {
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the public keys of access tokens
         * @description RFC 7517, for services that check tokens on their own. After a rotation the new key and the old one stand side by side,
         *     the one that signs first: read the list again when a token names a key that is not in it.
         */
        get: operations["list_signing_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absence-covers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists covers
         * @description Of the area, the newest decision first.
         */
        get: operations["list_absence_covers"];
        put?: never;
        /**
         * Makes a cover
         * @description From its first day to its last the substitute does the clients' work of the absent colleague, in the same
         *     organisation. The lead of the absent person's unit decides, or an administrator; nobody for himself.
         */
        post: operations["create_absence_cover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absence-covers/{absence_cover_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a cover
         * @description With a last day; yesterday ends it at once, a day before the first takes it back.
         */
        post: operations["end_absence_cover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-anomalies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what is unusual in a day of the access log
         * @description Of workers of the units that the caller leads, never of the caller: tries of files that are closed to the worker, broken
         *     glass, opened protected contact details, files opened alone without a contact, of a client of the same surname, of
         *     unusually many clients or at night. By default of yesterday. A reason to ask the worker, not a verdict.
         */
        get: operations["list_access_anomalies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-bars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists closed files
         * @description The caller's own, those of workers of units that the caller leads, for an administrator everybody's of the area.
         */
        get: operations["list_access_bars"];
        put?: never;
        /**
         * Closes a file to a worker
         * @description The own one or that of a relative (434/2003, section 28): told by the worker, set by the lead or an administrator.
         *     From now on every call of the worker that touches that client answers 404 and alerts the lead, whatever the relation.
         *     The answer does not tell whether the person is a client, and holds when the person becomes one.
         */
        post: operations["create_access_bar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access-bars/{access_bar_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens a closed file again
         * @description By the lead or an administrator, never by the worker.
         */
        post: operations["end_access_bar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explains the caller's rights to a client
         * @description By the same table and relations that decide each request. A class that the caller may not know of is not there,
         *     whether the client has such records or not; a client out of scope is 404.
         */
        get: operations["explain_access"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activation-phases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists phases
         * @description Of every client to whom the caller has a relation, those that are planned to end first first.
         */
        get: operations["list_activation_phases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activation-phases/{phase_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a phase
         * @description `findings` are those of the rules on the phase as it is: of the plan until the start, of the facts from then on.
         */
        get: operations["read_activation_phase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes the plan of a phase
         * @description A merge patch, also within `details`, whose `kind` must be the phase's own. The rules are those of the planned
         *     first day. A phase that has started keeps its planned first day; one that is over takes no change.
         */
        patch: operations["update_activation_phase"];
        trace?: never;
    };
    "/api/v1/activation-phases/{phase_id}/annul": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annuls a phase
         * @description One that was recorded on the wrong person or by mistake. It leaves every list, its days are free for another phase
         *     and its follow-up is cancelled. A phase that was planned and did not come about is cancelled instead.
         */
        post: operations["annul_activation_phase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activation-phases/{phase_id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the attendance of a phase
         * @description In the order of days. The entity tag is that of the sheet, `"v0"` while no day has been entered.
         */
        get: operations["read_attendance"];
        /**
         * Replaces a stretch of the sheet
         * @description The days named are entered, the other days of the stretch leave the sheet; the history has them.
         */
        put: operations["replace_attendance"];
        /**
         * Enters days of attendance
         * @description Over what was entered before, all or nothing. `If-Match` is the sheet's entity tag, `"v0"` for the first entry.
         *     A day that was longer than the act allows is stored with its finding.
         */
        post: operations["enter_attendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activation-phases/{phase_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels a phase before its start */
        post: operations["cancel_activation_phase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activation-phases/{phase_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirms a planned phase
         * @description The agreement, decision or plan behind it has been given. What the rules block is not confirmed.
         */
        post: operations["confirm_activation_phase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activation-phases/{phase_id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Corrects the day of the last change of state
         * @description The former day stays in the history with the reason. Attended days that fall out of the phase stop counting.
         */
        post: operations["correct_activation_phase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activation-phases/{phase_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a phase
         * @description Breaking off is the reason `terminated`, with who did it. The follow-up is planned from the last day; attendance
         *     can be entered for 31 days more.
         */
        post: operations["end_activation_phase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activation-phases/{phase_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resumes a suspended phase */
        post: operations["resume_activation_phase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activation-phases/{phase_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Starts a confirmed phase
         * @description A start is a fact: one that is early, before the decision or without a plan in force is stored with its findings.
         */
        post: operations["start_activation_phase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activation-phases/{phase_id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspends a running phase */
        post: operations["suspend_activation_phase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/activation-phases/{phase_id}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the changes of state of a phase */
        get: operations["list_activation_phase_transitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists assessments
         * @description Those of every client whose assessments the caller may see, newest first.
         */
        get: operations["list_assessments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads an assessment
         * @description With `validate=complete` a draft has in `findings` what still keeps it from being completed.
         */
        get: operations["read_assessment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a draft
         * @description A merge patch: absent fields stay, null clears. With `validate=complete` the answer has in `findings` what still
         *     keeps the assessment from being completed.
         */
        patch: operations["update_assessment"];
        trace?: never;
    };
    "/api/v1/assessments/{assessment_id}/annul": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annuls an assessment
         * @description One that was recorded on the wrong person or by mistake. It leaves every list, and what it had superseded stands
         *     again.
         */
        post: operations["annul_assessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessment_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Completes an assessment
         * @description Everything that 380/2023 37 § or 381/2023 4 § asks for must be there; what is missing comes all at once. What the
         *     assessment corrects is superseded. Afterwards it does not change.
         */
        post: operations["complete_assessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessment_id}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Opens the health part
         * @description Health data (class EH): a coach has no right to it, a team lead gives a reason in `Access-Reason`. Version 0 means
         *     that capacity has not been considered.
         */
        get: operations["read_assessment_health"];
        /**
         * Replaces the health part of a draft
         * @description Work and functional capacity as far as it matters for finding work. The first one replaces version 0:
         *     `If-Match: "v0"`.
         */
        put: operations["replace_assessment_health"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessment_id}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the scores of an assessment
         * @description An area that was not asked has no score. Version 0 means that nothing was scored.
         */
        get: operations["read_assessment_scores"];
        /**
         * Replaces the scores of a draft
         * @description All of them: an area that is left out has no score. The first ones replace version 0: `If-Match: "v0"`.
         */
        put: operations["replace_assessment_scores"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessments/{assessment_id}/supersede": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drafts a correction of a completed assessment
         * @description The new draft has the same content, scores and health part. The old assessment stands until the draft is
         *     completed, and is then superseded.
         */
        post: operations["supersede_assessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/access-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reports who used a client's data
         * @description The report that the client may ask for, free of charge and within two months (703/2023 11 §): for each worker, way and
         *     day who, in which unit and role, when, which records, what for and on what basis; opened apart from shown in a list.
         *     By POST, so that identity codes are in no address or log. The report itself stands in the next one.
         */
        post: operations["search_client_accesses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Searches the access log
         * @description By POST, so that identity codes are in no address or log. What was answered a moment ago is among it. The search is
         *     logged, and stands in the log of the client who was looked for.
         */
        post: operations["search_audit_events"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verifies the access log
         * @description A part of it: from the beginning, or from where the former answer ended (`to`), until `is_complete`. It compares every
         *     event with the sealed order, and that with the checkpoints, and names the first bad entry.
         */
        get: operations["verify_audit_log"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Logs in
         * @description Answers an access token for 10 minutes and a refresh token for 30; the session ends after 10 hours.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Logs out
         * @description Ends the session of the refresh token; its access tokens are refused from the next request on.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchanges the refresh token
         * @description Each token works once. Using one twice ends the session, but a lost answer may be asked again within 5 seconds.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists my sessions
         * @description Those that can still be used, in every area, the newest first.
         */
        get: operations["list_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends my other sessions
         * @description Every session of the account but the one that asks.
         */
        post: operations["end_other_sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends one of my sessions
         * @description Its access tokens are refused from the next request on. A session that has ended is as unknown as one of somebody
         *     else. Nothing is overwritten by it, so that it takes no If-Match.
         */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Logs a machine in
         * @description OAuth 2.0 client credentials with `private_key_jwt`: an assertion signed with a registered Ed25519 key, for the audience
         *     `palvelurekisteri`, valid for a minute at most and used once. Only from the addresses and in the hours that an
         *     administrator has allowed. The token holds for 5 minutes; there is no refresh token. Whatever is wrong, the answer is
         *     401 `auth.client_refused` with `error` `invalid_client`; another grant type is 400 with `unsupported_grant_type`.
         */
        post: operations["issue_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/break-glass": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists openings in need
         * @description The own ones, and those by workers and of clients of the units that the caller leads, from the moment of opening on,
         *     the newest first.
         */
        get: operations["list_break_glass"];
        put?: never;
        /**
         * Opens somebody else's file in need
         * @description For eight hours, for reading, with a reason that the leads of both units read at once and one of them judges. The
         *     client's own report tells of it. An unknown code answers 404.
         */
        post: operations["create_break_glass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/break-glass/{break_glass_id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Judges an opening in need
         * @description In writing, by a lead of the worker's or the client's unit, once; nobody judges the own.
         */
        post: operations["review_break_glass"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/caseload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists my clients with their next deadlines
         * @description One row for each open relationship of a worker. The scopes share no row: own, those of the colleagues whom the
         *     caller covers today, and those of the units that the caller leads. Ordered by the next deadline or by name.
         */
        get: operations["list_caseload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists my clients
         * @description Every client to whom the caller has a relation, in the order of names.
         */
        get: operations["list_clients"];
        put?: never;
        /**
         * Creates a client without an identity code
         * @description A person with an identity code is taken in by POST /clients/take-in. The caller becomes the responsible worker of a
         *     new employment relationship. A client of the same name and birth date whom the caller may see answers 409
         *     `client.possible_duplicate` with `candidates`; send their ids in `duplicate_ack` when they are other persons.
         */
        post: operations["create_client"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finds clients
         * @description Among those to whom the caller has a relation. By POST, so that names and codes are in no address or log.
         */
        post: operations["search_clients"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/take-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a person in by identity code
         * @description Unregistered: the client is created and the caller becomes responsible. Registered: the caller may serve the client
         *     for the day, and the responsible worker sees it. The answer is the same; it never tells which.
         */
        post: operations["take_in_client"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{client_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a client */
        get: operations["read_client"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a client
         * @description A merge patch: absent fields stay, null clears. Names in caseload lists follow in the same transaction.
         */
        patch: operations["update_client"];
        trace?: never;
    };
    "/api/v1/clients/{client_id}/activation-phases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the phases of a client
         * @description In the order of their planned last days.
         */
        get: operations["list_client_activation_phases"];
        put?: never;
        /**
         * Plans a phase
         * @description The rules of the planned first day are applied: what they block is 422 with its provision, what they only notice
         *     stands in `findings`. Another statutory phase of the client at the same time is 409 `activation_phase.overlaps`.
         */
        post: operations["create_activation_phase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{client_id}/annul": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annuls a client
         * @description One who was recorded wrongly, never one whose matter has ended. Two people: the first call proposes, the same call of
         *     another worker within 14 days annuls. Then the client is in no list, search or count, answers 404 to everybody, and
         *     the identity code is free for whom it belongs to; history and access log keep everything.
         */
        post: operations["annul_client"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{client_id}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists a client's assessments
         * @description Newest first. Drafts of others and annulled ones are not in it.
         */
        get: operations["list_client_assessments"];
        put?: never;
        /**
         * Drafts an assessment
         * @description In the client's open service relationship. A draft is seen by its author and the substitute only, until
         *     it is completed.
         */
        post: operations["create_assessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{client_id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists a client's consents
         * @description The newest first, with what has been refused and withdrawn. A worker of another organisation sees those to the own
         *     organisation.
         */
        get: operations["list_consents"];
        put?: never;
        /**
         * Records a consent or a refusal
         * @description From the first day on, workers of the receiving organisation who work with the client read what it covers. Health
         *     needs a consent of its own, in writing (380/2023 116 § 4); an employer is told in writing only (118 §). A refusal of
         *     what a live consent covers is 409: withdraw that one.
         */
        post: operations["create_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{client_id}/contact-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Opens contact details
         * @description Version 0 means that none are recorded. Under a non-disclosure order (turvakielto) `Access-Reason` is needed.
         */
        get: operations["read_contact_details"];
        /**
         * Replaces contact details
         * @description The first ones replace version 0: `If-Match: "v0"`.
         */
        put: operations["replace_contact_details"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{client_id}/contact-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists a client's contact events
         * @description The newest first; drafts only the caller's own and those of covered colleagues.
         */
        get: operations["list_contact_events"];
        put?: never;
        /**
         * Records a contact event
         * @description What happened is stored even when it looks odd, with `findings`; only what cannot be a fact is refused. With
         *     `state` draft whatever has been typed is kept, nothing is judged until it is completed, and nobody but the caller
         *     and the caller's substitute sees it.
         */
        post: operations["create_contact_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{client_id}/disclosures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what was disclosed of a client
         * @description The disclosure ledger (703/2023 10 §), the newest first: what, by whom, to whom, when, why and on which ground. For
         *     those who keep the client's file.
         */
        get: operations["list_disclosures"];
        put?: never;
        /**
         * Records a disclosure
         * @description What was told by word, on paper or by secure mail. By consent: one that held on the day and covers every class; to an
         *     employer by nothing else (380/2023 118 §). A row is never changed.
         */
        post: operations["create_disclosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{client_id}/identity-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Opens the identity code
         * @description Needs `Access-Reason`; every opening stands in the access log with it.
         */
        get: operations["read_identity_code"];
        put?: never;
        /**
         * Records an identity code
         * @description The first one of the client, or one that replaces the former from a day on (661/2009 12 §).
         */
        post: operations["create_identity_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{client_id}/job-search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists a client's job search
         * @description Periods of valid job search, the newest first. The national system is their master.
         */
        get: operations["list_job_search"];
        put?: never;
        /** Records a period of job search */
        post: operations["create_job_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{client_id}/municipalities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists home municipalities
         * @description Newest first. While a non-disclosure order is in force the list needs `Access-Reason`.
         */
        get: operations["list_client_municipalities"];
        put?: never;
        /**
         * Records a move
         * @description The former municipality ends the day before.
         */
        post: operations["create_client_municipality"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{client_id}/non-disclosure-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists non-disclosure orders */
        get: operations["list_non_disclosure_orders"];
        put?: never;
        /**
         * Records a non-disclosure order
         * @description Turvakielto: from its first day on, municipality and contact details are masked for everybody.
         */
        post: operations["create_non_disclosure_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{client_id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists a client's notes
         * @description Newest first. Notes of a class that the caller may not read are neither shown nor counted.
         */
        get: operations["list_client_notes"];
        put?: never;
        /**
         * Writes a note
         * @description In the caller's name. A note is never edited: correct it by POST /notes/{note_id}/corrections.
         */
        post: operations["create_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{client_id}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists where a client went
         * @description Entered placements and the activation phases that started, newest first: "sijoittunut kuntouttavaan työtoimintaan,
         *     työkokeiluun, palkkatuettuun työhön" is read from the phase (decision 12).
         */
        get: operations["list_client_outcomes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{client_id}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a client with phases and placements
         * @description What a worker opens a client for, in one answer: the client, the phases and the placements, newest first, at most a
         *     hundred of each. Phases and placements are null for a caller who may not see them. The header ETag is that of the whole
         *     answer; a change of the client takes `etag` for its If-Match.
         */
        get: operations["read_client_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{client_id}/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists a client's placements
         * @description Newest first. Activation phases are in GET /clients/{client_id}/outcomes.
         */
        get: operations["list_client_placements"];
        put?: never;
        /**
         * Records a placement
         * @description Outcomes only: an activation phase that starts is derived, not entered. Follow-up points at 0, 3, 6 and 12 months
         *     are made from the start, or from the end of the phase that led here; point 0 is the placement itself.
         */
        post: operations["create_placement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{client_id}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists a client's plans
         * @description Newest first. Drafts of others and annulled ones are not in it.
         */
        get: operations["list_client_plans"];
        put?: never;
        /**
         * Drafts a plan
         * @description In the client's open service relationship. A draft is seen by its author and the substitute only, until
         *     it is in force.
         */
        post: operations["create_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{client_id}/service-relationships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists a client's service relationships
         * @description Open and closed ones of the kinds that the caller may know of, the newest first.
         */
        get: operations["list_service_relationships"];
        put?: never;
        /**
         * Opens a service relationship
         * @description With its responsible worker from the first instant. A client has one open relationship of a kind at a time; the
         *     first one is opened by taking the client in. A relationship that began earlier is recorded with its true first day.
         */
        post: operations["create_service_relationship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{client_id}/situations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists a client's situations
         * @description The newest first; `as_of` shows how things were on a day.
         */
        get: operations["list_situations"];
        put?: never;
        /**
         * Records a situation
         * @description The code must be one of the set that the kind names, usable on the first day. A row of the kind at the same time
         *     answers 409: end the former one first. Target groups may overlap.
         */
        post: operations["create_situation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{client_id}/subject-access-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists a client's subject access requests */
        get: operations["list_subject_access_requests"];
        put?: never;
        /**
         * Records that the client asks for her own data
         * @description Everything that the register holds about her (GDPR article 15), within a month. What it would be dangerous to tell
         *     is left out by class with its ground (1050/2018 34 §); the rest is given.
         */
        post: operations["create_subject_access_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{client_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a client's timeline
         * @description Newest first, from every kind of record that the caller may read; what the caller may not read changes nothing in
         *     it. Codes and days only, never free text.
         */
        get: operations["list_client_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{client_id}/work-capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists a client's work capacity
         * @description Health data: a team lead gives a reason in `Access-Reason`. The newest first.
         */
        get: operations["list_work_capacity"];
        put?: never;
        /**
         * Records a work capacity
         * @description The one that went on until now ends the day before. Only what affects employment and is necessary
         *     (380/2023 114 §); the description is kept encrypted.
         */
        post: operations["create_work_capacity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{client_id}/work-relations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists who works with a client
         * @description Relations that last now or began within 30 days: the responsible worker sees here that somebody has taken the
         *     client in at the desk.
         */
        get: operations["list_work_relations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/code-sets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists code sets
         * @description Every closed list of the register with its codes, labels, validity and source.
         */
        get: operations["list_code_sets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/code-sets/{code_set_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a code set
         * @description Codes never change their meaning and are never reused; one that goes out of use gets a last day.
         */
        get: operations["read_code_set"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{consent_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a consent */
        get: operations["read_consent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{consent_id}/annul": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annuls a consent
         * @description One that was recorded on the wrong person or by mistake. It leaves every list, and opens nothing any more.
         */
        post: operations["annul_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{consent_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraws a consent
         * @description At once: the next request of whoever read by it is refused. What has been told before is not undone.
         */
        post: operations["withdraw_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-events/{contact_event_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a contact event
         * @description Somebody else's draft is 404, unless the caller covers its author. With `validate=complete` a draft shows what completing would say.
         */
        get: operations["read_contact_event"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a contact event
         * @description A merge patch. A draft is changed freely; a recorded event is corrected, which needs `correction_reason` and keeps
         *     the former version in the history.
         */
        patch: operations["update_contact_event"];
        trace?: never;
    };
    "/api/v1/contact-events/{contact_event_id}/annul": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annuls a contact event
         * @description It was recorded on the wrong person or by mistake, or the draft is not needed: it leaves every list and count, and
         *     stays in the history.
         */
        post: operations["annul_contact_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-events/{contact_event_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Completes a draft
         * @description From now on it is a fact that others see and that counts as contact. What cannot be a fact answers 422; the rest is
         *     stored with `findings`.
         */
        post: operations["complete_contact_event"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists employers
         * @description In the order of names.
         */
        get: operations["list_employers"];
        put?: never;
        /**
         * Records an employer
         * @description A business ID (Y-tunnus) that the area has already answers 409 `employer.business_id_in_use`.
         */
        post: operations["create_employer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employers/{employer_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads an employer */
        get: operations["read_employer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes an employer
         * @description A merge patch: absent fields stay, null clears. Phases and placements keep the employer that they name.
         */
        patch: operations["update_employer"];
        trace?: never;
    };
    "/api/v1/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists follow-up points of my clients
         * @description Of every client to whom the caller has a relation, also after the relationship has been closed; the first due first.
         */
        get: operations["list_follow_ups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{follow_up_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a follow-up point */
        get: operations["read_follow_up"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Corrects a recorded follow-up
         * @description A merge patch: absent fields stay. Only what has been recorded can be corrected.
         */
        patch: operations["update_follow_up"];
        trace?: never;
    };
    "/api/v1/follow-ups/{follow_up_id}/not-reached": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that the person was not reached
         * @description From the due day on. The outcome can still be recorded later.
         */
        post: operations["record_follow_up_not_reached"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups/{follow_up_id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records what the person does
         * @description Of a pending point, or one where the person was not reached at first.
         */
        post: operations["record_follow_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/group-members/{group_member_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a membership */
        post: operations["end_group_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists groups
         * @description In the order of names.
         */
        get: operations["list_groups"];
        put?: never;
        /** Records a group */
        post: operations["create_group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{group_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a group */
        get: operations["read_group"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a group
         * @description A merge patch: absent fields stay, null clears. Members stay as they are.
         */
        patch: operations["update_group"];
        trace?: never;
    };
    "/api/v1/groups/{group_id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enters the attendance of a group
         * @description On one day, over what was entered before. Every row has its result: 200 stored, 404 unknown or not visible,
         *     409 state, 422 rule. With `atomic` all rows are stored or none, and the good ones of a failed request are 424.
         */
        post: operations["enter_group_attendance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/groups/{group_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the members of a group
         * @description Those whom the caller may see, in the order of their first days.
         */
        get: operations["list_group_members"];
        put?: never;
        /**
         * Adds a phase to a group
         * @description Of the group's kind, of a client whom the caller may see, while a place is free.
         */
        post: operations["create_group_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handoffs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists handoffs
         * @description Of the caller, of covered colleagues and of units that the caller leads, the newest first; whoever works in a unit
         *     also sees what anybody there may answer. Until it is accepted the receiving side is not told who the client is. What
         *     nobody has answered in time is `expired` and a task of both leads.
         */
        get: operations["list_handoffs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handoffs/{handoff_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a handoff
         * @description As the list shows it.
         */
        get: operations["read_handoff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handoffs/{handoff_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accepts a handoff
         * @description In the same transaction the receiver has the relation: the responsibility of a transfer or a request, the work beside
         *     the own of a referral. Other offers and requests of the responsibility are taken back. A lead decides for a worker of
         *     the unit, also when it has expired.
         */
        post: operations["accept_handoff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handoffs/{handoff_id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declines a handoff
         * @description With a coded reason; everything stays as it is.
         */
        post: operations["decline_handoff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/handoffs/{handoff_id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a handoff back
         * @description By who offered or asked, the substitute or the lead, while nobody has answered, also when it has expired.
         */
        post: operations["revoke_handoff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/job-search/{job_search_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a period of job search */
        get: operations["read_job_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Ends or corrects a period of job search
         * @description A merge patch. Ending one that goes on needs no reason; a correction of what was recorded needs
         *     `correction_reason`.
         */
        patch: operations["update_job_search"];
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shows who I am */
        get: operations["read_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what I have done
         * @description The own events of the access log, the newest first.
         */
        get: operations["list_own_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Changes my password
         * @description Every other session of the account ends. A wrong current password counts as a failed login: from the fifth on the
         *     account waits, here and at login.
         */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/municipalities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists municipalities
         * @description Those that exist on a day, in the order of Finnish names. Abolished ones name their successor.
         */
        get: operations["list_municipalities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/municipalities/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a municipality
         * @description Also one that has been abolished.
         */
        get: operations["read_municipality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/{note_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a note */
        get: operations["read_note"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/{note_id}/annul": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annuls a note
         * @description One written on the wrong person: it leaves every list, statistic and export; the history keeps it.
         */
        post: operations["annul_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/{note_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Corrects a note
         * @description By a note of the same class and kind that says what is right. The corrected one stays as it was written and names
         *     its correction.
         */
        post: operations["create_note_correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists organisations
         * @description Those that work in the area, in the order of names.
         */
        get: operations["list_organisations"];
        put?: never;
        /**
         * Records an organisation
         * @description One whose business ID (Y-tunnus) is known from another area is taken into the area as it is; one that works in the
         *     area already answers 409 `organisation.business_id_in_use`.
         */
        post: operations["create_organisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{organisation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads an organisation */
        get: operations["read_organisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes an organisation
         * @description A merge patch: absent fields stay, null clears. The names are the same in every area where the organisation works.
         */
        patch: operations["update_organisation"];
        trace?: never;
    };
    "/api/v1/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists placements of my clients
         * @description Of every client to whom the caller has a relation, newest first.
         */
        get: operations["list_placements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{placement_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a placement */
        get: operations["read_placement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a placement
         * @description A merge patch: absent fields stay, null clears. Pending follow-up points move with the first day.
         */
        patch: operations["update_placement"];
        trace?: never;
    };
    "/api/v1/placements/{placement_id}/annul": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annuls a placement
         * @description It leaves every list, statistic and export and takes its follow-up points with it; the history keeps it.
         */
        post: operations["annul_placement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/placements/{placement_id}/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the follow-up points of a placement
         * @description Its own, or those of the phase that led to it; the first due first.
         */
        get: operations["list_placement_follow_ups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-actions/{plan_action_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes an agreed action
         * @description A merge patch. In a draft everything changes until a party has approved the plan; in force, only the state, the day
         *     of doing and the result.
         */
        patch: operations["update_plan_action"];
        trace?: never;
    };
    "/api/v1/plan-approvals/{plan_approval_id}/annul": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annuls an approval
         * @description One that was recorded by mistake, or before the plan is changed. The party can approve anew.
         */
        post: operations["annul_plan_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-goals/{plan_goal_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a goal
         * @description A merge patch. In a draft everything changes until a party has approved the plan; in force, only the state and the
         *     result.
         */
        patch: operations["update_plan_goal"];
        trace?: never;
    };
    "/api/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists plans
         * @description Those of every client whose plans the caller may see, newest first. With `review_due_to`, the plans in force whose
         *     review is due by that day.
         */
        get: operations["list_plans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a plan
         * @description With `validate=complete` a draft has in `findings` what still keeps it from coming into force.
         */
        get: operations["read_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a plan
         * @description A merge patch: absent fields stay, null clears. A draft changes until a party has approved it; in force, only the
         *     day of the next review and the way of following up change. With `validate=complete` the answer has in `findings` what
         *     still keeps a draft from coming into force.
         */
        patch: operations["update_plan"];
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the agreed actions of a plan */
        get: operations["list_plan_actions"];
        put?: never;
        /** Adds an agreed action to a draft */
        post: operations["create_plan_action"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/annul": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annuls a plan
         * @description One that was recorded on the wrong person or by mistake. It leaves every list, and what it had replaced is in force
         *     again.
         */
        post: operations["annul_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the approvals of a plan */
        get: operations["list_plan_approvals"];
        put?: never;
        /**
         * Records the approval of a party
         * @description Each party once. From the first approval on the plan does not change; annul the approvals to change it. An oral
         *     approval counts when a copy has been delivered (385/2024).
         */
        post: operations["create_plan_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Brings a plan into force
         * @description When every party that the law names for the kind of plan has approved it, and its part on rehabilitative work, if it
         *     has one, is whole. It is in force from the day of the last approval; the plan that it replaces ends on that day. An
         *     activation or multidisciplinary plan is to be reviewed in three months at the latest.
         */
        post: operations["approve_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a plan in force */
        post: operations["end_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the goals of a plan */
        get: operations["list_plan_goals"];
        put?: never;
        /** Adds a goal to a draft */
        post: operations["create_plan_goal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/rehabilitative-part": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads the part on rehabilitative work
         * @description Version 0 means that the plan has none.
         */
        get: operations["read_rehabilitative_part"];
        /**
         * Replaces the part on rehabilitative work
         * @description Of an activation plan or a multidisciplinary plan, as a draft. What is missing or too long stays in `findings`
         *     until the plan is approved. The first part replaces version 0: `If-Match: "v0"`.
         */
        put: operations["replace_rehabilitative_part"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the reviews of a plan */
        get: operations["list_plan_reviews"];
        put?: never;
        /**
         * Records a review of a plan in force
         * @description Moves the plan's `next_review_on`: to the agreed day, or to the latest one that the act allows. A review entered
         *     late, behind a newer one, moves nothing.
         */
        post: operations["create_plan_review"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{plan_id}/supersede": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drafts a plan that replaces a plan in force
         * @description The new draft has the same content, the open goals and actions, and the part on rehabilitative work. The old plan
         *     stays in force until the new one comes into force.
         */
        post: operations["supersede_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists problem codes
         * @description Every code that an answer of this service may have, complete by test: problems, faults of form and findings of
         *     rules. Each with a whole answer, in the language that `Accept-Language` asks for. Needs no token.
         */
        get: operations["list_problems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists providers
         * @description In the order of names.
         */
        get: operations["list_providers"];
        put?: never;
        /**
         * Records a provider
         * @description A business ID (Y-tunnus) that the area has already answers 409 `provider.business_id_in_use`.
         */
        post: operations["create_provider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/{provider_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a provider */
        get: operations["read_provider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a provider
         * @description A merge patch: absent fields stay, null clears. Phases keep the provider that they name.
         */
        patch: operations["update_provider"];
        trace?: never;
    };
    "/api/v1/role-grants/{role_grant_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends a role grant
         * @description With a last day; yesterday ends it at once. The area keeps at least one administrator: 409 `role_grant.last_admin`.
         *     Where it is the last grant by which somebody is responsible for open relationships or coaches in them, a colleague is
         *     named to whom all of it moves now: else 409 `user.has_open_responsibilities` with their number.
         */
        post: operations["end_role_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists rules
         * @description The dated tables of the statutes that the register knows: which rule rests on which provision, and when. What no
         *     row covers is not modelled.
         */
        get: operations["list_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-desk-visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Serves a client at the desk
         * @description By an employment officer, for reading, until midnight in Helsinki. The responsible worker sees it among those who work
         *     with the client. An unknown code answers 404.
         */
        post: operations["create_service_desk_visit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-relationships/{relationship_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads a service relationship
         * @description With its case number, its responsible worker and unit, and what the caller may do. The last responsible worker of a
         *     closed one reads it for the follow-up.
         */
        get: operations["read_service_relationship"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-relationships/{relationship_id}/annul": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annuls a service relationship
         * @description One that was opened on the wrong person or by mistake: nobody works in it any more and it is in no list. Its phases
         *     are annulled before. The last open relationship of a client is not annulled: close it, or annul the client.
         */
        post: operations["annul_service_relationship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-relationships/{relationship_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes a service relationship
         * @description Everyone who works in it loses access to the client by it; the last responsible worker keeps a narrow relation to
         *     phases and placements for the follow-up. A planned, confirmed, running or suspended phase in it answers 409: end or
         *     cancel the phase first.
         */
        post: operations["close_service_relationship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-relationships/{relationship_id}/coaches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists the coaches */
        get: operations["list_coaches"];
        put?: never;
        /**
         * Names a coach
         * @description From now on the coach sees what the service needs (380/2023 116 §): never health data, never other coaches' notes
         *     of other clients. The entity tag of the relationship moves.
         */
        post: operations["name_coach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-relationships/{relationship_id}/coaches/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends the work of a coach
         * @description The coach has no access by it any more; what was recorded stays.
         */
        delete: operations["remove_coach"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-relationships/{relationship_id}/handoffs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offers a client, or asks for one
         * @description A transfer of the responsibility to a unit of the own organisation, a referral to another unit beside the own work,
         *     or a request of an officer who may know the client already. The responsible worker stays responsible until somebody
         *     accepts. Without an answer on its last day it is expired, and a task of both leads.
         */
        post: operations["create_handoff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-relationships/{relationship_id}/handoffs/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows what a receiver would see
         * @description The record classes and every record that accepting would open to the receiver, by the access table; nothing is
         *     stored. What the receiver may see by another relation already is not in it.
         */
        post: operations["preview_handoff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-relationships/{relationship_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopens a service relationship
         * @description With the last responsible worker and unit, who must still work there. Not possible when the client has had another
         *     relationship of the kind since: that answers 409.
         */
        post: operations["reopen_service_relationship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-relationships/{relationship_id}/responsibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists who has been responsible
         * @description From the opening on, the newest first: at every instant while the relationship is open exactly one worker and unit.
         */
        get: operations["list_responsibilities"];
        put?: never;
        /**
         * Hands the responsibility on
         * @description By the responsible worker, the substitute or the lead of the unit, to a worker of a unit of the same organisation.
         *     From this instant the former worker has no access by it. The entity tag of the relationship moves.
         */
        post: operations["assign_responsibility"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/situations/{situation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a situation */
        get: operations["read_situation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Ends or corrects a situation
         * @description A merge patch. Ending one that goes on, or newer paid days, need no reason; a correction of what was recorded needs
         *     `correction_reason`, and the former version stays in the history.
         */
        patch: operations["update_situation"];
        trace?: never;
    };
    "/api/v1/situations/{situation_id}/annul": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annuls a situation
         * @description It was recorded on the wrong person or by mistake: it leaves every list and stays in the history.
         */
        post: operations["annul_situation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social-notes/{social_note_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a note of social welfare */
        get: operations["read_social_note"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social-notes/{social_note_id}/annul": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annuls a note of social welfare
         * @description One written on the wrong person; by another person than its writer, such as the lead of the unit. It leaves every
         *     list; the history keeps it.
         */
        post: operations["annul_social_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social-notes/{social_note_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Corrects a note of social welfare
         * @description By a note that says what is right. The corrected one stays as it was written and names its correction.
         */
        post: operations["create_social_note_correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social-relationships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists social relationships
         * @description Those that the caller works in, covers or leads, the newest first. A closed one is the lead's.
         */
        get: operations["list_social_relationships"];
        put?: never;
        /**
         * Opens a social relationship
         * @description The caller becomes the key worker. The person is recorded as stated: nothing is looked up, so that the answer tells of
         *     nobody whether the employment side or a colleague knows her. Nothing of it is seen by those who work in the person's
         *     employment relationship, and nothing of theirs by the caller.
         */
        post: operations["create_social_relationship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social-relationships/{social_relationship_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a social relationship */
        get: operations["read_social_relationship"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social-relationships/{social_relationship_id}/annul": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annuls a social relationship
         * @description One that was opened for a wrong person; by another person than its key worker, such as the lead of the unit. It and its
         *     notes leave every list; the history keeps them.
         */
        post: operations["annul_social_relationship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social-relationships/{social_relationship_id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands a social relationship on
         * @description To another social worker of the county, from now on; the caller's next request is refused.
         */
        post: operations["assign_social_relationship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social-relationships/{social_relationship_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes a social relationship
         * @description The key worker's access ends with it; the lead of the unit goes on seeing it. The employment relationship of the same
         *     person is not touched and does not tell.
         */
        post: operations["close_social_relationship"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/social-relationships/{social_relationship_id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the notes of a social relationship
         * @description Newest first.
         */
        get: operations["list_social_notes"];
        put?: never;
        /**
         * Writes a note of social welfare
         * @description In the caller's name. It is never edited: correct it by POST /social-notes/{social_note_id}/corrections.
         */
        post: operations["create_social_note"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-access-requests/{subject_access_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a subject access request */
        get: operations["read_subject_access_request"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-access-requests/{subject_access_id}/annul": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Annuls a subject access request
         * @description One that was recorded on the wrong person or by mistake.
         */
        post: operations["annul_subject_access_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-access-requests/{subject_access_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves the copy for a request
         * @description By a second person, who has read the copy: never by who received the request. From then on it can be given out.
         */
        post: operations["approve_subject_access_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-access-requests/{subject_access_id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Makes the copy for a request
         * @description Everything that the register holds about the client now, in three languages: drafts, what was annulled, workers'
         *     names and refused classes are left out. Until it is checked only a second person reads it, to check it.
         */
        get: operations["read_subject_access_copy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/subject-access-requests/{subject_access_id}/deliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records that the copy was given to the client
         * @description It stands in the disclosure ledger from then on.
         */
        post: operations["deliver_subject_access_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists units
         * @description Those of the area, in the order of names.
         */
        get: operations["list_units"];
        put?: never;
        /**
         * Records a unit
         * @description Of an organisation that works in the area. The name is taken once in an organisation.
         */
        post: operations["create_unit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unit_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reads a unit */
        get: operations["read_unit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a unit
         * @description A merge patch: absent fields stay, null clears. A unit that is responsible for open relationships answers 409
         *     `unit.has_open_responsibilities` with their number when it is to end: hand them on first.
         */
        patch: operations["update_unit"];
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists colleagues
         * @description Names of those who work in the area today, in their order. Administrators see every account of the area, also
         *     disabled ones and those without a role.
         */
        get: operations["list_users"];
        put?: never;
        /**
         * Makes an account
         * @description Without any right: grant a role next. A machine has no password; register a key for it and say from where and when it
         *     may log in.
         */
        post: operations["create_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads an account
         * @description The name of a colleague; administrators see more.
         */
        get: operations["read_user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes an account
         * @description The name that colleagues see; the login name stays.
         */
        patch: operations["update_user"];
        trace?: never;
    };
    "/api/v1/users/{user_id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disables an account
         * @description Its sessions and covers end at once. Somebody who is responsible for open relationships or coaches in them answers 409
         *     `user.has_open_responsibilities` with their number, unless a colleague is named to whom all of it moves. The area
         *     keeps at least one administrator.
         */
        post: operations["disable_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enables an account again
         * @description Its role grants hold as before.
         */
        post: operations["enable_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a password
         * @description The sessions of the account end at once, and the person changes the password at the next login. Nobody gives one to
         *     himself (POST /me/password), nor to somebody who also works in another area.
         */
        post: operations["give_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/role-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists role grants
         * @description Of an account, in the area: those that hold, will hold and have held; the newest first.
         */
        get: operations["list_role_grants"];
        put?: never;
        /**
         * Grants a role
         * @description Nobody grants rights to himself: 409 `role_grant.to_oneself`. The role decides in which kind of organisation it can
         *     be held.
         */
        post: operations["create_role_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/service-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the keys of a machine
         * @description Public halves only; those that have ended too, the newest first.
         */
        get: operations["list_service_keys"];
        put?: never;
        /**
         * Registers a key of a machine
         * @description An Ed25519 public key, for two years at most. Several may hold at once: register the next, let the machine change to
         *     it, revoke the former. A key belongs to one account for ever: 409 `service_key.in_use`.
         */
        post: operations["create_service_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/service-keys/{service_key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revokes a key of a machine
         * @description At once, with the sessions of the account in the area: what it was logged in with is refused too. Nothing is
         *     overwritten by it, so that it takes no If-Match.
         */
        delete: operations["revoke_service_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/service-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reads from where and when a machine may log in
         * @description Both are empty at first, which is nowhere and never.
         */
        get: operations["read_service_limits"];
        /**
         * Says from where and when a machine may log in
         * @description The lists are replaced as a whole. A token that was issued before holds for its five minutes.
         */
        put: operations["replace_service_limits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends all sessions of an account
         * @description Those in the area, at once. The account can log in again: disable it to prevent that. The own sessions are ended by
         *     their owner (POST /auth/sessions/end-others).
         */
        post: operations["end_user_sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says that the process answers */
        get: operations["check_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Says that the database answers and the access log can be written */
        get: operations["check_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Format: uuid
         * @description Identifier of type `AbsenceCoverId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        AbsenceCoverId: string;
        /** @description A page of covers. */
        AbsenceCoverList: {
            /** @description The covers, the newest decision first. */
            items: components["schemas"]["AbsenceCoverView"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /** @description Cover for an absence (sijaisuus). */
        AbsenceCoverView: {
            /** @description Who is absent. */
            absent_user_id: components["schemas"]["UserId"];
            /**
             * Format: date
             * @description Last day.
             */
            ends_on: string | null;
            /** @description Who decided so. */
            granted_by: components["schemas"]["UserId"];
            /** @description Identifier. */
            id: components["schemas"]["AbsenceCoverId"];
            /**
             * Format: date
             * @description First day.
             */
            starts_on: string;
            /** @description Who does the work. */
            substitute_user_id: components["schemas"]["UserId"];
        };
        /**
         * @description The receiver of an accepted handoff.
         * @example {}
         */
        AcceptHandoff: {
            /**
             * @description Worker who receives the client, when a lead decides; the named worker or else the caller by default. Who asked
             *     receives what was requested.
             */
            receiver_id?: components["schemas"]["UserId"];
        };
        /** @description What is unusual in a day of the access log. */
        AccessAnomalyList: {
            /** @description Findings by worker and kind. */
            items: components["schemas"]["AccessAnomalyView"][];
            /** @description Always null: a day is one page. */
            next_cursor: string | null;
            /**
             * Format: date
             * @description Day in Helsinki.
             */
            on: string;
        };
        /**
         * @description Something unusual of one worker.
         * @example {
         *       "client_count": 1,
         *       "client_ids": [
         *         "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77"
         *       ],
         *       "display_name": "Veera Virkailija",
         *       "first_at": "2026-03-01T21:10:00Z",
         *       "kind": {
         *         "code": "night_use",
         *         "label": {
         *           "en": "Use at night",
         *           "fi": "Käyttö yöllä",
         *           "sv": "Användning nattetid"
         *         }
         *       },
         *       "last_at": "2026-03-01T21:12:00Z",
         *       "operations": [
         *         "read_client"
         *       ],
         *       "times": 2,
         *       "user_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e01"
         *     }
         */
        AccessAnomalyView: {
            /** @description Number of clients concerned. */
            client_count: number;
            /** @description Those whom the reader may know, 20 at most; none for a file that is closed to the worker. */
            client_ids: components["schemas"]["ClientId"][];
            /** @description Name of the worker. */
            display_name: string;
            /**
             * Format: date-time
             * @description First time.
             */
            first_at: string;
            /** @description What is unusual. */
            kind: components["schemas"]["LabelledCode"];
            /**
             * Format: date-time
             * @description Last time.
             */
            last_at: string;
            /** @description Operations of this interface. */
            operations: string[];
            /**
             * Format: int64
             * @description How often.
             */
            times: number;
            /** @description Worker. */
            user_id: components["schemas"]["UserId"];
        };
        /**
         * Format: uuid
         * @description Identifier of type `AccessBarId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        AccessBarId: string;
        /**
         * @description Kind of access bar (Estemerkinnän laji). Code set `access_bar_kind`.
         * @example own
         * @enum {string}
         */
        AccessBarKind: "own" | "relative";
        /** @description A page of bars. */
        AccessBarList: {
            /** @description The bars, the newest first. */
            items: components["schemas"]["AccessBarView"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /** @description Estemerkintä. Whose file it closes is shown to nobody. */
        AccessBarView: {
            /**
             * Format: date-time
             * @description When it was set.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it was lifted; null while it stands.
             */
            ended_at: string | null;
            /**
             * @description Entity tag, for If-Match.
             * @example "v1"
             */
            etag: string;
            /** @description Identifier. */
            id: components["schemas"]["AccessBarId"];
            /** @description Whose file. */
            kind: components["schemas"]["AccessBarKind"];
            /** @description What the caller may do with it. */
            permitted_actions: string[];
            /** @description Worker to whom the file is closed. */
            user_id: components["schemas"]["UserId"];
        };
        /** @description The caller's rights to a client's records. */
        AccessExplanation: {
            /** @description Asiakas. */
            client_id: components["schemas"]["ClientId"];
            /** @description Every action on every class that the caller may know of. */
            rights: components["schemas"]["RightView"][];
        };
        /**
         * @description Ground for refusing access (Tarkastusoikeuden rajoitusperuste). Code set `access_refusal_ground`.
         * @example public_interest
         * @enum {string}
         */
        AccessRefusalGround: "public_interest" | "danger_to_health" | "rights_of_others" | "supervision";
        /**
         * @description Kind of an account.
         * @enum {string}
         */
        AccountKind: "person" | "service";
        /** @description A phase that is confirmed, running or suspended, as the projection keeps it. */
        ActivePhase: {
            /**
             * Format: date
             * @description Last day, planned until it has ended.
             */
            ends_on: string | null;
            /** @description Identifier. */
            id: components["schemas"]["PhaseId"];
            /** @description Kind. */
            kind: components["schemas"]["PhaseKind"];
            /**
             * Format: date
             * @description First day, planned until it has started.
             */
            starts_on: string | null;
            /** @description State. */
            state: components["schemas"]["PhaseState"];
        };
        /**
         * @description Why a record is annulled.
         * @example {
         *       "reason": "wrong_person"
         *     }
         */
        AnnulForm: {
            /** @description Coded reason (korjauksen syy); kept with the record and in its history. */
            reason: components["schemas"]["CorrectionReason"];
        };
        /**
         * @description Manner of approval (Hyväksymistapa). Code set `approval_manner`.
         * @example electronic
         * @enum {string}
         */
        ApprovalManner: "electronic" | "paper" | "oral_copy_delivered";
        /**
         * @description Approving party (Hyväksyvä osapuoli). Code set `approval_party`.
         * @example client
         * @enum {string}
         */
        ApprovalParty: "client" | "employment_authority" | "wellbeing_county" | "kela";
        /**
         * @description Domain of assessment (Arvioinnin osa-alue). Code set `assessment_domain`.
         * @example competence
         * @enum {string}
         */
        AssessmentDomain: "competence" | "work_capacity" | "job_search_skills" | "digital_skills" | "language_skills" | "mobility" | "life_situation" | "motivation";
        /**
         * @description Työ- ja toimintakyky. Record only what is necessary for the service (380/2023 37 §).
         * @example {
         *       "limits": "Ei raskaita nostoja.",
         *       "supports": "Säädettävä työpiste.",
         *       "work_capacity": "reduced"
         *     }
         */
        AssessmentHealthForm: {
            /** @description What limits work. */
            limits?: string | null;
            /** @description What helps. */
            supports?: string | null;
            /** @description Työ- ja toimintakyky; unknown when it was considered and nothing was found out. */
            work_capacity: components["schemas"]["WorkCapacity"];
        };
        /**
         * @description Työ- ja toimintakyky as recorded in an assessment (37 § item 2). Health data: class EH.
         * @example {
         *       "assessment_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77",
         *       "limits": "Ei raskaita nostoja.",
         *       "permitted_actions": [
         *         "update"
         *       ],
         *       "supports": null,
         *       "work_capacity": "reduced"
         *     }
         */
        AssessmentHealthView: {
            /** @description Assessment. */
            assessment_id: components["schemas"]["AssessmentId"];
            /** @description What limits work; null when nothing was recorded. */
            limits: string | null;
            /** @description What the caller may do now. */
            permitted_actions: string[];
            /** @description What helps; null when nothing was recorded. */
            supports: string | null;
            /** @description Työ- ja toimintakyky; null while it has not been considered. */
            work_capacity: components["schemas"]["WorkCapacity"] | null;
        };
        /**
         * Format: uuid
         * @description Identifier of type `AssessmentId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        AssessmentId: string;
        /**
         * @description Kind of assessment (Arvioinnin laji). Code set `assessment_kind`.
         * @example employment
         * @enum {string}
         */
        AssessmentKind: "employment" | "multidisciplinary" | "social";
        /** @description A page of assessments. */
        AssessmentList: {
            /** @description The assessments, newest first. */
            items: components["schemas"]["AssessmentListItem"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /** @description An assessment in a list. */
        AssessmentListItem: {
            /** @description Arvioija. */
            assessor_id: components["schemas"]["UserId"];
            /** @description Client. */
            client_id: components["schemas"]["ClientId"];
            /**
             * Format: date
             * @description Day of completion; null for a draft.
             */
            completed_on: string | null;
            /** @description Entity tag of the assessment, for If-Match. */
            etag: string;
            /** @description Etunimet of the client. */
            first_names: string;
            /** @description Identifier. */
            id: components["schemas"]["AssessmentId"];
            /** @description Kind. */
            kind: components["schemas"]["AssessmentKind"];
            /** @description Sukunimi of the client. */
            last_name: string;
            /**
             * Format: date
             * @description When the need is looked at again.
             */
            next_review_on: string | null;
            /** @description What the caller may do now. */
            permitted_actions: string[];
            /**
             * Format: date
             * @description First day.
             */
            started_on: string;
            /** @description State. */
            state: components["schemas"]["AssessmentState"];
        };
        /**
         * @description The score of one area.
         * @example {
         *       "domain": "digital_skills",
         *       "note": "Tarvitsee apua verkkoasioinnissa.",
         *       "score": 4
         *     }
         */
        AssessmentScore: {
            /** @description Osa-alue. Work and functional capacity is not scored: it is in the health part. */
            domain: components["schemas"]["AssessmentDomain"];
            /** @description Ground of the score; null when none was given. */
            note?: string | null;
            /**
             * Format: int32
             * @description 0 to 10. An area that was not asked has no score.
             */
            score: number;
        };
        /**
         * @description All scores of an assessment.
         * @example {
         *       "items": [
         *         {
         *           "domain": "competence",
         *           "note": null,
         *           "score": 7
         *         },
         *         {
         *           "domain": "digital_skills",
         *           "note": "Tarvitsee apua verkkoasioinnissa.",
         *           "score": 4
         *         }
         *       ]
         *     }
         */
        AssessmentScores: {
            /** @description One score for each area that was asked. */
            items: components["schemas"]["AssessmentScore"][];
        };
        /**
         * @description State of assessment (Arvioinnin tila). Code set `assessment_state`.
         * @example draft
         * @enum {string}
         */
        AssessmentState: "draft" | "completed" | "superseded" | "annulled";
        /** @description Palvelutarpeen arviointi. Work and functional capacity is in its health part. */
        AssessmentView: {
            /** @description Arvioija. */
            assessor_id: components["schemas"]["UserId"];
            /** @description Client. */
            client_id: components["schemas"]["ClientId"];
            /** @description Osaaminen ja ammattitaito (37 § item 1). */
            competence: string | null;
            /** @description The client's own goals to develop competence (37 § item 1). */
            competence_goals: string | null;
            /**
             * Format: date
             * @description Day of completion; null for a draft.
             */
            completed_on: string | null;
            /** @description Johtopäätökset. */
            conclusion: string | null;
            /**
             * Format: date-time
             * @description When it was first recorded.
             */
            created_at: string;
            /** @description What the rules found in this call; empty in a read. */
            findings: components["schemas"]["Fault"][];
            /** @description Identifier. */
            id: components["schemas"]["AssessmentId"];
            /** @description Työnhakuvalmiudet (37 § item 3). */
            job_search_skills: string | null;
            /** @description Kind. */
            kind: components["schemas"]["AssessmentKind"];
            /** @description Whether multidisciplinary support is needed (381/2023 3 §). */
            multidisciplinary_need: boolean | null;
            /** @description Why it is or is not. */
            multidisciplinary_need_reason: string | null;
            /**
             * Format: date
             * @description When the need is looked at again.
             */
            next_review_on: string | null;
            /** @description Other factors that affect employability (37 § item 3). */
            other_factors: string | null;
            /** @description What the caller may do now. */
            permitted_actions: string[];
            /** @description Työttömyyden pitkittymisen riski (37 § item 4). */
            prolonged_unemployment_risk: components["schemas"]["ProlongedUnemploymentRisk"] | null;
            /**
             * Format: date-time
             * @description When this version was recorded.
             */
            recorded_at: string;
            /** @description Service relationship that it belongs to. */
            relationship_id: components["schemas"]["RelationshipId"];
            /**
             * Format: date
             * @description First day.
             */
            started_on: string;
            /** @description State. */
            state: components["schemas"]["AssessmentState"];
            /** @description Assessment that this one corrects; null for most. */
            supersedes_id: components["schemas"]["AssessmentId"] | null;
        };
        /**
         * @description Who becomes responsible, from now on.
         * @example {
         *       "basis": "transfer",
         *       "unit_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e78",
         *       "user_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77"
         *     }
         */
        AssignResponsibility: {
            /** @description How it is handed on. */
            basis: components["schemas"]["HandingOn"];
            /** @description Unit of the caller's own organisation. */
            unit_id: components["schemas"]["UnitId"];
            /** @description Worker; must work in the unit today. */
            user_id: components["schemas"]["UserId"];
        };
        /**
         * @description Who becomes the key worker, from now on.
         * @example {
         *       "unit_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e78",
         *       "user_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77"
         *     }
         */
        AssignSocialRelationship: {
            /** @description Unit of the caller's own county. */
            unit_id: components["schemas"]["UnitId"];
            /** @description Social worker who works in the unit today. */
            user_id: components["schemas"]["UserId"];
        };
        /**
         * @description A day to be entered.
         * @example {
         *       "day": "2026-03-02",
         *       "minutes": 300,
         *       "status": "attended"
         *     }
         */
        AttendanceDayForm: {
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /**
             * Format: int32
             * @description Minutes attended; the agreed minutes of the phase where they are not given. None for an absence.
             */
            minutes?: number;
            /** @description Läsnäolo. */
            status: components["schemas"]["AttendanceStatus"];
        };
        /** @description A day as it was entered. */
        AttendanceDayView: {
            /** @description False when a finding says that the day does not count. */
            counted: boolean;
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description What the rules find in it. */
            findings: components["schemas"]["Fault"][];
            /**
             * Format: int32
             * @description Minutes attended; null for an absence.
             */
            minutes: number | null;
            /** @description Läsnäolo. */
            status: components["schemas"]["AttendanceStatus"];
        };
        /** @description Days of a sheet, in order. Its entity tag is that of the sheet; `"v0"` while no day has been entered. */
        AttendanceSheet: {
            /** @description The days. */
            items: components["schemas"]["AttendanceDayView"][];
            /** @description Cursor of the next page; null on the last, and after an entry. */
            next_cursor: string | null;
        };
        /**
         * @description Attendance (Läsnäolo). Code set `attendance_status`.
         * @example attended
         * @enum {string}
         */
        AttendanceStatus: "attended" | "authorised" | "unauthorised" | "organiser_cancelled";
        /** @description A page of events, the newest first. */
        AuditEventList: {
            /** @description Events. */
            items: components["schemas"]["AuditEventView"][];
            /** @description Where the next page begins; null after the last. */
            next_cursor: string | null;
        };
        /**
         * @description An event of the access log (käyttölokin tapahtuma).
         * @example {
         *       "acting_for": null,
         *       "action": "read",
         *       "changed_fields": null,
         *       "client_ids": [
         *         "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e03"
         *       ],
         *       "code": null,
         *       "id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77",
         *       "occurred_at": "2026-03-02T07:00:00Z",
         *       "operation": "read_client",
         *       "outcome": "allowed",
         *       "purpose": "client_service",
         *       "reason": null,
         *       "record_class": "employment",
         *       "relation": "assigned",
         *       "request_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e02",
         *       "role": "employment_officer",
         *       "row_count": null,
         *       "status": 200,
         *       "subject_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e03",
         *       "user_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e01"
         *     }
         */
        AuditEventView: {
            /** @description Colleague whose work was covered. */
            acting_for: components["schemas"]["UserId"] | null;
            /** @description Action. */
            action: string;
            /** @description Names of changed fields, never values. */
            changed_fields: string[] | null;
            /** @description Clients whose data were shown or changed, in the order shown. */
            client_ids: components["schemas"]["ClientId"][];
            /** @description Problem code of a refusal. */
            code: string | null;
            /**
             * Format: uuid
             * @description Event.
             */
            id: string;
            /**
             * Format: date-time
             * @description When it was answered.
             */
            occurred_at: string;
            /** @description Operation id. */
            operation: string;
            /** @description How it ended. */
            outcome: string;
            /** @description Purpose (käyttötarkoitus). */
            purpose: string | null;
            /** @description The worker's reason, in the worker's words. */
            reason: string | null;
            /** @description Record class (tietoryhmä). */
            record_class: string | null;
            /** @description Relation that gave the right. */
            relation: string | null;
            /**
             * Format: uuid
             * @description Request, the same as in the answer.
             */
            request_id: string;
            /** @description Role in which it was done. */
            role: string | null;
            /**
             * Format: int32
             * @description Rows shown.
             */
            row_count: number | null;
            /**
             * Format: int32
             * @description HTTP status.
             */
            status: number;
            /**
             * Format: uuid
             * @description Object that was addressed.
             */
            subject_id: string | null;
            /** @description Who; null where nobody was known. */
            user_id: components["schemas"]["UserId"] | null;
        };
        /**
         * @description Whether a part of the access log holds.
         * @example {
         *       "checkpoints": 3,
         *       "expired": 0,
         *       "first_bad": null,
         *       "from": 0,
         *       "holds": true,
         *       "is_complete": true,
         *       "outside_checkpoints": 3,
         *       "to": 1234
         *     }
         */
        AuditVerificationView: {
            /**
             * Format: int64
             * @description Checkpoints of the database that hold.
             */
            checkpoints: number;
            /**
             * Format: int64
             * @description Entries whose event is older than it is kept, and gone.
             */
            expired: number;
            /** @description The first thing that is wrong. */
            first_bad: components["schemas"]["BadEntryView"] | null;
            /**
             * Format: int64
             * @description Entries before the first that was looked at.
             */
            from: number;
            /** @description Whether nothing is wrong. */
            holds: boolean;
            /** @description Whether the end was reached; if not, go on from `to`. */
            is_complete: boolean;
            /**
             * Format: int64
             * @description Checkpoints outside the database that hold.
             */
            outside_checkpoints: number;
            /**
             * Format: int64
             * @description Entries up to the last that was looked at.
             */
            to: number;
        };
        /**
         * @description The first thing that is wrong with the log.
         * @example {
         *       "event_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77",
         *       "fault": "changed",
         *       "last_position": null,
         *       "position": 17
         *     }
         */
        BadEntryView: {
            /**
             * Format: uuid
             * @description The event, where it is known.
             */
            event_id: string | null;
            /** @description What is wrong. */
            fault: components["schemas"]["SealFault"];
            /**
             * Format: int64
             * @description Last position of the interval in which it lies; null where the entry is known.
             */
            last_position: number | null;
            /**
             * Format: int64
             * @description Position of the entry, or of the first of an interval; null for an event without a place.
             */
            position: number | null;
        };
        /**
         * @description Certainty of birth date (Syntymäajan varmuus). Code set `birth_date_certainty`.
         * @example verified
         * @enum {string}
         */
        BirthDateCertainty: "verified" | "stated" | "estimated";
        /**
         * Format: uuid
         * @description Identifier of type `BreakGlassId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        BreakGlassId: string;
        /** @description A page of openings. */
        BreakGlassList: {
            /** @description The openings, the newest first. */
            items: components["schemas"]["BreakGlassView"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @description Reason for breaking the glass (Hätäavauksen syy). Code set `break_glass_reason`.
         * @example client_present
         * @enum {string}
         */
        BreakGlassReason: "client_present" | "colleague_unreachable" | "deadline" | "safety";
        /**
         * @description State of a break-glass (Hätäavauksen tila). Code set `break_glass_state`.
         * @example open
         * @enum {string}
         */
        BreakGlassState: "open" | "unreviewed" | "reviewed";
        /**
         * @description Verdict on breaking the glass (Hätäavauksen arvio). Code set `break_glass_verdict`.
         * @example justified
         * @enum {string}
         */
        BreakGlassVerdict: "justified" | "unjustified" | "to_be_investigated";
        /** @description Hätäavaus. */
        BreakGlassView: {
            /** @description Asiakas; null for a lead who may not know the client. */
            client_id: components["schemas"]["ClientId"] | null;
            /**
             * Format: date-time
             * @description To when; eight hours later.
             */
            ends_at: string;
            /**
             * @description Entity tag, for If-Match.
             * @example "v1"
             */
            etag: string;
            /** @description Why, in the worker's words. */
            explanation: string;
            /** @description Identifier. */
            id: components["schemas"]["BreakGlassId"];
            /** @description What the caller may do with it. */
            permitted_actions: string[];
            /** @description Why. */
            reason: components["schemas"]["BreakGlassReason"];
            /** @description Unit that was responsible then; null without one. */
            responsible_unit_id: components["schemas"]["UnitId"] | null;
            /** @description Verdict in the lead's words; null until then. */
            review: string | null;
            /**
             * Format: date-time
             * @description When it was judged; null until then.
             */
            reviewed_at: string | null;
            /** @description Lead who judged it; null until then. */
            reviewed_by: components["schemas"]["UserId"] | null;
            /**
             * Format: date-time
             * @description From when.
             */
            starts_at: string;
            /** @description How it stands. */
            state: components["schemas"]["BreakGlassState"];
            /** @description Unit of that worker; null where the grant is of the whole organisation. */
            unit_id: components["schemas"]["UnitId"] | null;
            /** @description Who opened the file. */
            user_id: components["schemas"]["UserId"];
            /** @description Verdict; null until a lead has judged it. */
            verdict: components["schemas"]["BreakGlassVerdict"] | null;
        };
        /**
         * @description Peruminen before the start.
         * @example {
         *       "effective_on": "2026-03-02",
         *       "reason": "client_withdrew"
         *     }
         */
        CancelPhase: {
            /**
             * Format: date
             * @description Day of the cancellation.
             */
            effective_on: string;
            /** @description Peruuntumisen syy. */
            reason: components["schemas"]["CancellationReason"];
        };
        /**
         * @description Reason for cancellation (Peruuntumisen syy). Code set `cancellation_reason`.
         * @example client_withdrew
         * @enum {string}
         */
        CancellationReason: "client_withdrew" | "organiser_withdrew" | "decision_negative" | "entered_in_error" | "other";
        /** @description What the caseload shows: a client in one open relationship. */
        CaseloadItem: {
            /** @description Confirmed, running and suspended phases. */
            active_phases: components["schemas"]["ActivePhase"][];
            /**
             * Format: int32
             * @description Syntymävuosi.
             */
            birth_year: number;
            /** @description Asiakas. */
            client_id: components["schemas"]["ClientId"];
            /** @description Etunimet. */
            first_names: string;
            /**
             * Format: date
             * @description Day of the last held contact; null before the first.
             */
            last_contact_on: string | null;
            /** @description Sukunimi. */
            last_name: string;
            /** @description The next open deadline; null without any. */
            next_deadline: components["schemas"]["NextDeadline"] | null;
            /** @description What the caller may do with the client. */
            permitted_actions: string[];
            /** @description Turvakielto in force. */
            protected: boolean;
            /** @description What that worker is to the client. */
            relation: components["schemas"]["CaseloadRelation"];
            /** @description Asiakkuus. */
            relationship_id: components["schemas"]["RelationshipId"];
            /** @description Kind of the relationship. */
            relationship_kind: components["schemas"]["RelationshipKind"];
            /** @description Unit of that worker. */
            unit_id: components["schemas"]["UnitId"];
            /** @description Whose entry it is: the responsible worker or the coach. */
            user_id: components["schemas"]["UserId"];
        };
        /** @description A page of the caseload. */
        CaseloadList: {
            /** @description The clients. */
            items: components["schemas"]["CaseloadItem"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description How many there are in all; only with count=exact.
             */
            total_count?: number;
        };
        /**
         * @description Part in the relationship (Tehtävä asiakkuudessa). Code set `caseload_relation`.
         * @example assigned
         * @enum {string}
         */
        CaseloadRelation: "assigned" | "coach";
        /**
         * @description Old and new password.
         * @example {
         *       "current_password": "kesa-jaa-tuuli-lumi-26",
         *       "new_password": "uusi pitka salalause on parempi"
         *     }
         */
        ChangePasswordForm: {
            /**
             * Format: password
             * @description Password now.
             */
            current_password: string;
            /**
             * Format: password
             * @description New password: 15 to 128 characters, none of the common ones.
             */
            new_password: string;
        };
        /**
         * @description A place in a statute and the time its wording was in force.
         * @example {
         *       "act": "189/2001",
         *       "section": "13 b § 2 mom.",
         *       "valid_from": "2021-01-01",
         *       "valid_to": null
         *     }
         */
        Citation: {
            /** @description Number and year of the act in the Statutes of Finland, such as `380/2023`. */
            act: string;
            /** @description Section and subsection as the act writes them, such as `55 § 1 mom.`. */
            section: string;
            /**
             * Format: date
             * @description First day on which this wording applied.
             */
            valid_from: string;
            /**
             * Format: date
             * @description Last day on which this wording applied; `None` while it is in force.
             */
            valid_to: string | null;
        };
        /** @description Who used a client's data (lokiselvitys). */
        ClientAccessReport: {
            /**
             * Format: date
             * @description First day of the report.
             */
            from_on: string;
            /** @description Whether there is more than a report holds: ask for a shorter time. */
            is_cut: boolean;
            /** @description Uses, the newest first: one row for each worker, way and day. */
            items: components["schemas"]["ClientAccessView"][];
            /**
             * Format: date
             * @description Last day of the report.
             */
            to_on: string;
        };
        /**
         * @description What one worker did in one way on one day.
         * @example {
         *       "day": "2026-03-02",
         *       "display_name": "Veera Virkailija",
         *       "first_at": "2026-03-02T07:00:00Z",
         *       "last_at": "2026-03-02T08:10:00Z",
         *       "legal_basis": "380/2023 112 ja 124 §",
         *       "manner": {
         *         "code": "opened",
         *         "label": {
         *           "en": "Opened",
         *           "fi": "Avattu",
         *           "sv": "Öppnad"
         *         }
         *       },
         *       "organisation": "Oulun kaupunki",
         *       "purpose": {
         *         "code": "client_service",
         *         "label": {
         *           "en": "Client service",
         *           "fi": "Asiakaspalvelu",
         *           "sv": "Kundservice"
         *         }
         *       },
         *       "record_class": {
         *         "code": "employment",
         *         "label": {
         *           "en": "Employment",
         *           "fi": "Työllisyystiedot",
         *           "sv": "Sysselsättning"
         *         }
         *       },
         *       "role": {
         *         "code": "employment_officer",
         *         "label": {
         *           "en": "Officer",
         *           "fi": "Asiantuntija",
         *           "sv": "Sakkunnig"
         *         }
         *       },
         *       "times": 2,
         *       "unit": "Työllisyyspalvelut",
         *       "user_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e01"
         *     }
         */
        ClientAccessView: {
            /**
             * Format: date
             * @description Day in Helsinki.
             */
            day: string;
            /** @description Name of the worker, of the area's own workers. */
            display_name: string | null;
            /**
             * Format: date-time
             * @description First time.
             */
            first_at: string;
            /**
             * Format: date-time
             * @description Last time.
             */
            last_at: string;
            /** @description Legal basis (oikeusperuste); null where nothing was shown or changed. */
            legal_basis: string | null;
            /** @description Opened apart from shown in a list. */
            manner: components["schemas"]["LabelledCode"];
            /** @description Organisation on whose behalf. */
            organisation: string | null;
            /** @description Purpose (käyttötarkoitus). */
            purpose: components["schemas"]["LabelledCode"] | null;
            /** @description Record class (tietoryhmä). */
            record_class: components["schemas"]["LabelledCode"] | null;
            /** @description Role. */
            role: components["schemas"]["LabelledCode"] | null;
            /**
             * Format: int64
             * @description How often on that day.
             */
            times: number;
            /** @description Unit. */
            unit: string | null;
            /** @description Unique id of the worker; null where nobody was known. */
            user_id: components["schemas"]["UserId"] | null;
        };
        /** @description Where the annulment of a client stands. */
        ClientAnnulmentView: {
            /** @description Whether a second person has agreed: the client is gone then. */
            annulled: boolean;
            /**
             * Format: date-time
             * @description When it was agreed; null until then.
             */
            approved_at: string | null;
            /** @description Who agreed; null until then. */
            approved_by: components["schemas"]["UserId"] | null;
            /** @description Asiakas. */
            client_id: components["schemas"]["ClientId"];
            /**
             * Format: date-time
             * @description When it was proposed; a proposal waits for 14 days.
             */
            proposed_at: string;
            /** @description Who proposed it. */
            proposed_by: components["schemas"]["UserId"];
            /** @description Korjauksen syy, as it was proposed. */
            reason: components["schemas"]["CorrectionReason"];
        };
        /**
         * Format: uuid
         * @description Identifier of type `ClientId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        ClientId: string;
        /**
         * @description Mother tongue (Äidinkieli). Code set `language`.
         * @example fi
         * @enum {string}
         */
        ClientLanguage: "fi" | "sv" | "se" | "smn" | "sms" | "en" | "ru" | "et" | "ar" | "fa" | "ckb" | "so" | "uk" | "other";
        /** @description A page of clients. */
        ClientList: {
            /** @description The clients, in the order of names. */
            items: components["schemas"]["ClientListItem"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description How many there are in all; only with count=exact.
             */
            total_count?: number;
        };
        /** @description A client in a list. */
        ClientListItem: {
            /**
             * Format: date
             * @description Syntymäaika.
             */
            birth_date: string;
            /** @description Entity tag of the client, for If-Match. */
            etag: string;
            /** @description Etunimet. */
            first_names: string;
            /** @description Identifier. */
            id: components["schemas"]["ClientId"];
            /** @description Sukunimi. */
            last_name: string;
            /** @description What the caller may do with the client. */
            permitted_actions: string[];
            /** @description Asiointikieli. */
            service_language: components["schemas"]["ServiceLanguage"];
        };
        /** @description A client with what a worker opens her for. */
        ClientOverview: {
            /** @description Aktivointijaksot, newest first; null for a caller who may not see them. */
            activation_phases: components["schemas"]["PhaseListItem"][] | null;
            /** @description The client. */
            client: components["schemas"]["ClientView"];
            /** @description Entity tag of the client, for If-Match. */
            etag: string;
            /** @description Sijoittumiset, newest first; null for a caller who may not see them. */
            placements: components["schemas"]["PlacementListItem"][] | null;
        };
        /** @description A client, as those with a relation to her see her. The identity code has its own endpoint. */
        ClientView: {
            /**
             * Format: date
             * @description Syntymäaika.
             */
            birth_date: string;
            /** @description How certain the birth date is. */
            birth_date_certainty: components["schemas"]["BirthDateCertainty"];
            /**
             * Format: date-time
             * @description When the client was first recorded.
             */
            created_at: string;
            /** @description Tietolähde. */
            data_source: components["schemas"]["DataSource"];
            /**
             * Format: date
             * @description Kuolinpäivä; null while alive.
             */
            died_on: string | null;
            /** @description Etunimet. */
            first_names: string;
            /** @description Whether an identity code (henkilötunnus) is recorded; opened by GET …/identity-code. */
            has_identity_code: boolean;
            /** @description Kotikunta today; null while protected, or when none is recorded. */
            home_municipality: components["schemas"]["MunicipalityView"] | null;
            /** @description Identifier. */
            id: components["schemas"]["ClientId"];
            /** @description Tulkin tarve. */
            interpreter_needed: boolean;
            /** @description Sukunimi. */
            last_name: string;
            /** @description Äidinkieli. */
            native_language: components["schemas"]["ClientLanguage"];
            /** @description What the caller may do with the client. */
            permitted_actions: string[];
            /** @description Turvakielto in force: municipality and contact details are masked. */
            protected: boolean;
            /**
             * Format: date-time
             * @description When this version was recorded.
             */
            recorded_at: string;
            /** @description Asiointikieli. */
            service_language: components["schemas"]["ServiceLanguage"];
            /** @description Sukupuoli as registered. */
            sex: components["schemas"]["Sex"];
            /** @description Tilapäinen yksilöintitunnus; null for most. */
            temporary_id: string | null;
        };
        /**
         * @description A closing.
         * @example {
         *       "closed_on": "2026-03-02",
         *       "closing_reason": "employed"
         *     }
         */
        CloseServiceRelationship: {
            /**
             * Format: date
             * @description Last day, today or before; today by default.
             */
            closed_on?: string;
            /** @description Why it is closed. */
            closing_reason: components["schemas"]["RelationshipClosingReason"];
        };
        /** @description Coaches of a relationship. */
        CoachList: {
            /** @description The coaches now, the newest first. */
            items: components["schemas"]["CoachView"][];
            /** @description Always null: the list is whole. */
            next_cursor: string | null;
        };
        /** @description Valmentaja. */
        CoachView: {
            /** @description Name of the coach. */
            display_name: string;
            /**
             * @description Entity tag of the relationship, for removing the coach.
             * @example "v3"
             */
            etag: string;
            /** @description Organisation of the unit. */
            organisation_name: string;
            /** @description What the caller may do. */
            permitted_actions: string[];
            /**
             * Format: date-time
             * @description Since when.
             */
            starts_at: string;
            /** @description Unit. */
            unit_id: components["schemas"]["UnitId"];
            /** @description Name of the unit. */
            unit_name: string;
            /** @description Coach. */
            user_id: components["schemas"]["UserId"];
        };
        /** @description One code of a code set. */
        Code: {
            /** @description The code: lower snake case, never changed, never reused. */
            code: string;
            /** @description Its text for people. */
            label: components["schemas"]["Label"];
            /**
             * Format: date
             * @description First day on which it may be used; `None` when it has always been.
             */
            valid_from: string | null;
            /**
             * Format: date
             * @description Last day on which it may be used; `None` while it is in use.
             */
            valid_to: string | null;
        };
        /** @description A code set (koodisto) as `GET /code-sets/{id}` shows it. */
        CodeSet: {
            /** @description The codes in the order in which they are offered. */
            codes: components["schemas"]["Code"][];
            /** @description Identifier: lower snake case. */
            id: string;
            /** @description Where the codes come from: statute, standard or the register itself. */
            source: string;
            /** @description Title for people. */
            title: components["schemas"]["Label"];
        };
        /** @description Code sets. */
        CodeSetList: {
            /** @description The code sets, in the order of their identifiers. */
            items: components["schemas"]["CodeSet"][];
            /** @description Always null: the list is whole. */
            next_cursor: string | null;
        };
        /**
         * @description When an assessment was completed.
         * @example {
         *       "completed_on": "2026-03-02"
         *     }
         */
        CompleteAssessment: {
            /**
             * Format: date
             * @description Day of completion; today by default.
             */
            completed_on?: string;
        };
        /**
         * @description Vahvistaminen: the agreement, decision or plan behind the phase has been given.
         * @example {
         *       "basis": "agreement",
         *       "effective_on": "2026-03-02",
         *       "number": "OULU/123/2026"
         *     }
         */
        ConfirmPhase: {
            /** @description Peruste. */
            basis: components["schemas"]["ConfirmationBasis"];
            /**
             * Format: date
             * @description Day of the agreement, decision or plan.
             */
            effective_on: string;
            /** @description Number of the document. */
            number?: string;
        };
        /**
         * @description Basis of confirmation (Vahvistamisen peruste). Code set `confirmation_basis`.
         * @example agreement
         * @enum {string}
         */
        ConfirmationBasis: "agreement" | "decision" | "plan";
        /**
         * @description State of confirmation (Vahvistusasiakirjan tila). Code set `confirmation_state`.
         * @example granted
         * @enum {string}
         */
        ConfirmationState: "granted" | "signed";
        /**
         * @description What others have changed since the version of `If-Match`, and where it meets what was sent.
         * @example {
         *       "changed": [
         *         "/activity_place",
         *         "/planned_ends_on"
         *       ],
         *       "changed_at": "2026-03-02T07:12:04Z",
         *       "changed_by": {
         *         "display_name": "Virpi Virkailija",
         *         "id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77"
         *       },
         *       "overlapping": [
         *         {
         *           "base": "2026-08-31",
         *           "pointer": "/planned_ends_on",
         *           "theirs": "2026-09-30",
         *           "yours": "2026-10-31"
         *         }
         *       ]
         *     }
         */
        Conflict: {
            /** @description Places of the record that others have changed since, RFC 6901, in alphabetical order. */
            changed: string[];
            /**
             * Format: date-time
             * @description When the newest of their changes was recorded.
             */
            changed_at: string;
            /** @description Who made the newest of their changes; null for the system's own work. */
            changed_by: components["schemas"]["ConflictAuthor"] | null;
            /** @description Fields that both have changed, to another value each; empty where sending only your own changes again will do. */
            overlapping: components["schemas"]["FieldConflict"][];
        };
        /**
         * @description Who changed a record.
         * @example {
         *       "display_name": "Virpi Virkailija",
         *       "id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77"
         *     }
         */
        ConflictAuthor: {
            /** @description Name; null for somebody who has not worked in the area. */
            display_name: string | null;
            /** @description Account. */
            id: components["schemas"]["UserId"];
        };
        /**
         * @description Consent or refusal (Suostumus tai kielto). Code set `consent_decision`.
         * @example given
         * @enum {string}
         */
        ConsentDecision: "given" | "refused";
        /**
         * Format: uuid
         * @description Identifier of type `ConsentId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        ConsentId: string;
        /** @description A page of consents. */
        ConsentList: {
            /** @description The consents, the newest first. */
            items: components["schemas"]["ConsentView"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @description Manner of consent (Suostumuksen antamistapa). Code set `consent_manner`.
         * @example written
         * @enum {string}
         */
        ConsentManner: "written" | "electronic" | "oral";
        /** @description Suostumus: what the client lets a receiver be told, or refuses. */
        ConsentView: {
            /** @description Asiakas. */
            client_id: components["schemas"]["ClientId"];
            /**
             * Format: date-time
             * @description When it was first recorded.
             */
            created_at: string;
            /** @description What the client said. */
            decision: components["schemas"]["ConsentDecision"];
            /**
             * Format: date
             * @description Last day on which it holds; null until it is withdrawn.
             */
            ends_on: string | null;
            /**
             * @description Entity tag, for If-Match.
             * @example "v1"
             */
            etag: string;
            /**
             * Format: date
             * @description Day on which the client said so.
             */
            given_on: string;
            /** @description Identifier. */
            id: components["schemas"]["ConsentId"];
            /** @description Whether the receiver may be told today. */
            in_force: boolean;
            /** @description Antamistapa. */
            manner: components["schemas"]["ConsentManner"];
            /** @description What the caller may do with it. */
            permitted_actions: string[];
            /** @description Saaja: employer who may be told; null where it is an organisation. */
            receiver_employer_id: components["schemas"]["EmployerId"] | null;
            /**
             * @description Name of the receiver.
             * @example Oulun työpajat
             */
            receiver_name: string;
            /** @description Saaja: organisation that may be told; null where it is an employer. */
            receiver_organisation_id: components["schemas"]["OrganisationId"] | null;
            /** @description Classes of data that it covers. */
            record_classes: components["schemas"]["RecordClass"][];
            /** @description Kirjaaja: who recorded this version; null for the system's own work. */
            recorded_by: components["schemas"]["UserId"] | null;
            /**
             * Format: date
             * @description First day on which it holds.
             */
            starts_on: string;
            /** @description How it was withdrawn; null while it is not. */
            withdrawal_manner: components["schemas"]["ConsentManner"] | null;
            /**
             * Format: date-time
             * @description From when it is withdrawn; null while it is not.
             */
            withdrawn_at: string | null;
        };
        /**
         * @description Channel of contact (Asiointitapa). Code set `contact_channel`.
         * @example in_person
         * @enum {string}
         */
        ContactChannel: "in_person" | "phone" | "video" | "written" | "home_visit";
        /**
         * @description Yhteystiedot.
         * @example {
         *       "email": "aino@example.org",
         *       "phone": "+358501234567",
         *       "post_office": "Oulu",
         *       "postal_code": "90100",
         *       "preferred_channel": "phone",
         *       "street_address": "Testikatu 1 A 2"
         *     }
         */
        ContactDetailsBody: {
            /** @description E-mail. */
            email?: string | null;
            /** @description Phone number; stored as E.164. */
            phone?: string | null;
            /** @description Post office. */
            post_office?: string | null;
            /** @description Postal code. */
            postal_code?: string | null;
            /** @description How the client wants to be reached. */
            preferred_channel: components["schemas"]["PreferredChannel"];
            /** @description Street address. */
            street_address?: string | null;
        };
        /**
         * Format: uuid
         * @description Identifier of type `ContactEventId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        ContactEventId: string;
        /**
         * @description Kind of contact (Asiakastapahtuman laji). Code set `contact_event_kind`.
         * @example initial_interview
         * @enum {string}
         */
        ContactEventKind: "initial_interview" | "job_search_discussion" | "supplementary_discussion" | "guidance_discussion" | "network_meeting" | "visit" | "call" | "message";
        /** @description A page of contact events. */
        ContactEventList: {
            /** @description The events, the newest first. */
            items: components["schemas"]["ContactEventView"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @description State of a contact event (Asiakastapahtuman tila). Code set `contact_event_state`.
         * @example draft
         * @enum {string}
         */
        ContactEventState: "draft" | "recorded";
        /** @description Asiakastapahtuma. */
        ContactEventView: {
            /** @description Kirjaaja. */
            author_id: components["schemas"]["UserId"];
            /** @description Asiointitapa; null in a draft that does not say yet. */
            channel: components["schemas"]["ContactChannel"] | null;
            /** @description Asiakas. */
            client_id: components["schemas"]["ClientId"];
            /**
             * Format: date-time
             * @description When it was first recorded.
             */
            created_at: string;
            /**
             * Format: int32
             * @description Length in minutes; null when not measured.
             */
            duration_minutes: number | null;
            /**
             * @description Entity tag, for If-Match.
             * @example "v1"
             */
            etag: string;
            /** @description What is worth a second look; of a draft, what completing would say, with validate=complete. */
            findings: components["schemas"]["Fault"][];
            /**
             * Format: date
             * @description Day of the contact; null in a draft that does not say yet.
             */
            held_on: string | null;
            /** @description Identifier. */
            id: components["schemas"]["ContactEventId"];
            /** @description Kind; null in a draft that does not say yet. */
            kind: components["schemas"]["ContactEventKind"] | null;
            /** @description What it led to. */
            led_to: components["schemas"]["ContactLedTo"][];
            /** @description Whether it took place; null in a draft that does not say yet. */
            outcome: components["schemas"]["ContactOutcome"] | null;
            /** @description Professional groups that took part. */
            participants: components["schemas"]["ProfessionalGroup"][];
            /** @description What the caller may do with it. */
            permitted_actions: string[];
            /**
             * Format: date-time
             * @description When this version was recorded.
             */
            recorded_at: string;
            /** @description Asiakkuus; null when it belongs to none in particular. */
            relationship_id: components["schemas"]["RelationshipId"] | null;
            /** @description State; a draft is seen by its author and the substitute only. */
            state: components["schemas"]["ContactEventState"];
            /** @description What was said; null when not written down. */
            summary: string | null;
        };
        /**
         * @description What the contact led to (Mihin yhteydenotto johti). Code set `contact_led_to`.
         * @example consultation
         * @enum {string}
         */
        ContactLedTo: "consultation" | "work_ability_assessment" | "network_meeting" | "social_services" | "health_services" | "employment" | "rehabilitative_work" | "job_coaching" | "rehabilitation" | "work_trial" | "pension_clarification" | "pay_subsidy" | "education" | "none";
        /**
         * @description Outcome of contact (Toteutuminen). Code set `contact_outcome`.
         * @example held
         * @enum {string}
         */
        ContactOutcome: "held" | "no_show" | "cancelled_by_client" | "cancelled_by_authority";
        /** @description One field of a record. */
        CopyField: {
            /** @description What it is called. */
            label: components["schemas"]["Label"];
            /** @description What the codes in the value mean; empty where it holds none. */
            meaning: components["schemas"]["Label"][];
            /**
             * @description Name of the field.
             * @example occurred_on
             */
            name: string;
            /** @description Value: text, number, truth, a list of codes, or first and last day. */
            value: unknown;
        };
        /**
         * @description Manner of giving a copy (Jäljennöksen antamistapa). Code set `copy_manner`.
         * @example handed_over
         * @enum {string}
         */
        CopyManner: "handed_over" | "posted" | "electronic";
        /** @description One record. */
        CopyRow: {
            /** @description What it says; a field without a value is not shown. */
            fields: components["schemas"]["CopyField"][];
        };
        /** @description The records of one kind. */
        CopySectionView: {
            /**
             * @description Kind of the records.
             * @example note
             */
            kind: string;
            /** @description The records, the oldest first. */
            rows: components["schemas"]["CopyRow"][];
            /** @description What they are called. */
            title: components["schemas"]["Label"];
        };
        /**
         * @description A note that corrects another one, which stays as it was written.
         * @example {
         *       "text": "Oikaisu: sopimus toimitetaan maanantaihin mennessä."
         *     }
         */
        CorrectNote: {
            /**
             * Format: date
             * @description Day that it is about, when that was wrong too; that of the corrected note by default.
             */
            occurred_on?: string;
            /** @description What is written. */
            text: string;
        };
        /**
         * @description Korjaus: the last change of state took effect on another day.
         * @example {
         *       "effective_on": "2026-02-27",
         *       "reason": "recording_error"
         *     }
         */
        CorrectPhase: {
            /**
             * Format: date
             * @description Day on which the last change did take effect.
             */
            effective_on: string;
            /** @description Korjauksen syy. */
            reason: components["schemas"]["CorrectionReason"];
        };
        /**
         * @description Reason for correction (Korjauksen syy). Code set `correction_reason`.
         * @example recording_error
         * @enum {string}
         */
        CorrectionReason: "recording_error" | "new_information" | "client_request" | "wrong_person";
        /**
         * @description A cover to be made.
         * @example {
         *       "absent_user_id": "01900000-0000-7003-8000-000000000002",
         *       "ends_on": "2026-03-15",
         *       "starts_on": "2026-03-02",
         *       "substitute_user_id": "01900000-0000-7003-8000-000000000003"
         *     }
         */
        CreateAbsenceCover: {
            /** @description Who is absent; works with clients in the area. */
            absent_user_id: components["schemas"]["UserId"];
            /**
             * Format: date
             * @description Last day.
             */
            ends_on: string;
            /**
             * Format: date
             * @description First day.
             */
            starts_on: string;
            /** @description Who does the work; works with clients in the same organisation. */
            substitute_user_id: components["schemas"]["UserId"];
        };
        /**
         * @description A file to be closed to a worker.
         * @example {
         *       "identity_code": "010594Y9032",
         *       "kind": "relative"
         *     }
         */
        CreateAccessBar: {
            /** @description Henkilötunnus of the person, whether a client or not. */
            identity_code: string;
            /** @description Whose file. */
            kind: components["schemas"]["AccessBarKind"];
            /** @description Worker; the caller by default. A lead names those of the own unit, an administrator anybody of the area. */
            user_id?: components["schemas"]["UserId"];
        };
        /**
         * @description A new draft. Everything but the kind can be filled in later.
         * @example {
         *       "competence": "Kokin ammattitutkinto 2012, kymmenen vuotta suurkeittiössä.",
         *       "kind": "employment",
         *       "started_on": "2026-03-02"
         *     }
         */
        CreateAssessment: {
            /** @description Osaaminen ja ammattitaito. */
            competence?: string;
            /** @description The client's own goals to develop competence. */
            competence_goals?: string;
            /** @description Johtopäätökset. */
            conclusion?: string;
            /** @description Työnhakuvalmiudet. */
            job_search_skills?: string;
            /** @description Kind. Social-welfare assessments are not recorded here. */
            kind: components["schemas"]["AssessmentKind"];
            /** @description Whether multidisciplinary support is needed. */
            multidisciplinary_need?: boolean;
            /** @description Why it is or is not. */
            multidisciplinary_need_reason?: string;
            /**
             * Format: date
             * @description When the need is looked at again.
             */
            next_review_on?: string;
            /** @description Other factors that affect employability. */
            other_factors?: string;
            /** @description Työttömyyden pitkittymisen riski. */
            prolonged_unemployment_risk?: components["schemas"]["ProlongedUnemploymentRisk"];
            /**
             * Format: date
             * @description First day; today by default.
             */
            started_on?: string;
        };
        /**
         * @description A file to be opened in need.
         * @example {
         *       "explanation": "Asiakas odottaa, vastuutyöntekijä on poissa.",
         *       "identity_code": "010594Y9032",
         *       "reason": "client_present"
         *     }
         */
        CreateBreakGlass: {
            /** @description Why, in own words. */
            explanation: string;
            /** @description Henkilötunnus of the client. */
            identity_code: string;
            /** @description Why. */
            reason: components["schemas"]["BreakGlassReason"];
        };
        /**
         * @description What is recorded of a new client.
         * @example {
         *       "birth_date": "1990-05-01",
         *       "first_names": "Aino Maria",
         *       "last_name": "Virtanen-Testi",
         *       "municipality": {
         *         "basis": "stated",
         *         "code": "564"
         *       },
         *       "native_language": "fi",
         *       "service_language": "fi"
         *     }
         */
        CreateClient: {
            /**
             * Format: date
             * @description Syntymäaika.
             */
            birth_date: string;
            /** @description How certain the birth date is; stated by default. */
            birth_date_certainty?: components["schemas"]["BirthDateCertainty"];
            /** @description Tietolähde; the client by default. */
            data_source?: components["schemas"]["DataSource"];
            /** @description Ids of the candidates of an earlier `client.possible_duplicate` that are other persons. */
            duplicate_ack?: components["schemas"]["ClientId"][];
            /** @description Etunimet. */
            first_names: string;
            /** @description Tulkin tarve. */
            interpreter_needed?: boolean;
            /** @description Sukunimi. */
            last_name: string;
            /** @description Kotikunta. */
            municipality: components["schemas"]["MunicipalityForm"];
            /** @description Äidinkieli. */
            native_language: components["schemas"]["ClientLanguage"];
            /** @description Asiointikieli. */
            service_language: components["schemas"]["ServiceLanguage"];
            /** @description Sukupuoli as the person states; unspecified by default. */
            sex?: components["schemas"]["Sex"];
            /** @description Tilapäinen yksilöintitunnus. */
            temporary_id?: string;
            /** @description Responsible unit; needed only when the caller's grant names none. */
            unit_id?: components["schemas"]["UnitId"];
        };
        /**
         * @description A consent, or a refusal. One of the receivers is named.
         * @example {
         *       "decision": "given",
         *       "ends_on": "2026-08-31",
         *       "given_on": "2026-03-02",
         *       "manner": "written",
         *       "receiver_organisation_id": "01931b66-7d50-7c3a-9f52-3b0c5f2d8a10",
         *       "record_classes": [
         *         "employment_health"
         *       ],
         *       "starts_on": "2026-03-02"
         *     }
         */
        CreateConsent: {
            /** @description What the client said. */
            decision: components["schemas"]["ConsentDecision"];
            /**
             * Format: date
             * @description Last day on which it holds; null until it is withdrawn.
             */
            ends_on?: string | null;
            /**
             * Format: date
             * @description Day on which the client said so.
             */
            given_on: string;
            /** @description Antamistapa. */
            manner: components["schemas"]["ConsentManner"];
            /** @description Saaja: employer who may be told. */
            receiver_employer_id?: components["schemas"]["EmployerId"] | null;
            /** @description Saaja: organisation that may be told. */
            receiver_organisation_id?: components["schemas"]["OrganisationId"] | null;
            /** @description Classes of data that it covers. Health stands alone: it needs a specific consent. */
            record_classes: components["schemas"]["RecordClass"][];
            /**
             * Format: date
             * @description First day on which it holds.
             */
            starts_on: string;
        };
        /**
         * @description A contact, or a draft of one.
         * @example {
         *       "channel": "in_person",
         *       "duration_minutes": 45,
         *       "held_on": "2026-03-02",
         *       "kind": "job_search_discussion",
         *       "led_to": [
         *         "work_trial"
         *       ],
         *       "outcome": "held",
         *       "participants": [
         *         "employment_officer",
         *         "job_coach"
         *       ],
         *       "summary": "Sovittiin työkokeilun suunnittelusta."
         *     }
         */
        CreateContactEvent: {
            /** @description Asiointitapa; a draft may leave it out. */
            channel?: components["schemas"]["ContactChannel"];
            /**
             * Format: int32
             * @description Length in minutes, of a contact that was held.
             */
            duration_minutes?: number | null;
            /**
             * Format: date
             * @description Day of the contact; a draft may leave it out.
             */
            held_on?: string;
            /** @description Kind; a draft may leave it out. */
            kind?: components["schemas"]["ContactEventKind"];
            /** @description What it led to. */
            led_to?: components["schemas"]["ContactLedTo"][];
            /** @description Whether it took place; a draft may leave it out. */
            outcome?: components["schemas"]["ContactOutcome"];
            /** @description Professional groups that took part. */
            participants?: components["schemas"]["ProfessionalGroup"][];
            /** @description Employment relationship of the client. */
            relationship_id?: components["schemas"]["RelationshipId"] | null;
            /** @description Recorded by default; a draft is seen by the caller only and is judged when it is completed. */
            state?: components["schemas"]["ContactEventState"];
            /** @description What was said, never health data; kept encrypted. */
            summary?: string | null;
        };
        /**
         * @description What was told outside the register: by word, on paper, by secure mail. One of the recipients is named.
         * @example {
         *       "basis": "service_provider",
         *       "disclosed_on": "2026-03-02",
         *       "purpose": "service_provision",
         *       "recipient_organisation_id": "01931b66-7d50-7c3a-9f52-3b0c5f2d8a10",
         *       "record_classes": [
         *         "employment",
         *         "phase"
         *       ]
         *     }
         */
        CreateDisclosure: {
            /** @description Peruste. By consent: one to the recipient that held on the day and covers every class. */
            basis: components["schemas"]["RecordedBasis"];
            /**
             * Format: date
             * @description When they were told.
             */
            disclosed_on: string;
            /** @description Käyttötarkoitus. */
            purpose: components["schemas"]["Purpose"];
            /** @description Saaja: employer who was told. */
            recipient_employer_id?: components["schemas"]["EmployerId"] | null;
            /** @description Saaja: organisation that was told. */
            recipient_organisation_id?: components["schemas"]["OrganisationId"] | null;
            /** @description Classes of data. */
            record_classes: components["schemas"]["RecordClass"][];
        };
        /**
         * @description A new employer.
         * @example {
         *       "business_id": "9999000-7",
         *       "legal_form": "company",
         *       "municipality_code": "564",
         *       "name": "Testityö Oy",
         *       "sector": "company"
         *     }
         */
        CreateEmployer: {
            /** @description Y-tunnus. */
            business_id?: string;
            /** @description Title of the contact person. */
            contact_title?: string;
            /** @description E-mail of the office. */
            email?: string;
            /** @description Oikeudellinen muoto. */
            legal_form: components["schemas"]["LegalForm"];
            /** @description Kuntakoodi. */
            municipality_code?: string;
            /** @description Nimi. */
            name: string;
            /** @description Phone of the office; stored as E.164. */
            phone?: string;
            /** @description Työnantajasektori. */
            sector: components["schemas"]["EmployerSector"];
        };
        /**
         * @description A new group.
         * @example {
         *       "capacity": 12,
         *       "kind": "rehabilitative_work",
         *       "leader_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77",
         *       "name": "Keittiöryhmä",
         *       "starts_on": "2026-03-02",
         *       "unit_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e78"
         *     }
         */
        CreateGroup: {
            /**
             * Format: int32
             * @description Places.
             */
            capacity?: number;
            /**
             * Format: date
             * @description Last day.
             */
            ends_on?: string;
            /** @description Kind of its members' phases; stays. */
            kind: components["schemas"]["PhaseKind"];
            /** @description Ohjaaja: somebody who works in the area. */
            leader_id: components["schemas"]["UserId"];
            /** @description Nimi. */
            name: string;
            /** @description Palveluntuottaja. */
            provider_id?: components["schemas"]["ProviderId"];
            /**
             * Format: date
             * @description First day.
             */
            starts_on: string;
            /** @description Yksikkö of the area. */
            unit_id: components["schemas"]["UnitId"];
        };
        /**
         * @description A phase to be added to a group.
         * @example {
         *       "phase_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77",
         *       "starts_on": "2026-03-02"
         *     }
         */
        CreateGroupMember: {
            /**
             * Format: date
             * @description Last day.
             */
            ends_on?: string;
            /** @description Aktiivivaihe of the group's kind. */
            phase_id: components["schemas"]["PhaseId"];
            /**
             * Format: date
             * @description First day.
             */
            starts_on: string;
        };
        /**
         * @description A handoff to be offered.
         * @example {
         *       "answer_by": "2026-03-09",
         *       "kind": "transfer",
         *       "legal_basis": "same_controller",
         *       "message": "Seuraava tapaaminen on sovittu.",
         *       "reason": "moved",
         *       "to_unit_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e78"
         *     }
         */
        CreateHandoff: {
            /**
             * Format: date
             * @description Last day to answer, within 31 days; a week from today by default.
             */
            answer_by?: string;
            /** @description What accepting it does. */
            kind: components["schemas"]["HandoffKind"];
            /** @description On what the receiver may know. */
            legal_basis: components["schemas"]["HandoffBasis"];
            /** @description Message to who answers. The receiving side reads it before it may know the client: name nobody. */
            message?: string;
            /** @description Why. */
            reason: components["schemas"]["HandoffReason"];
            /** @description Unit that is to receive the client. A request goes to the responsible unit, and names none. */
            to_unit_id?: components["schemas"]["UnitId"];
            /** @description Worker of the unit who is to receive the client; anybody of the unit may by default. */
            to_user_id?: components["schemas"]["UserId"];
            /**
             * Format: date
             * @description Last day of a referral; while the relationship is open by default.
             */
            valid_until?: string;
        };
        /**
         * @description A period of job search, as the national system has it.
         * @example {
         *       "data_source": "register",
         *       "ended_on": null,
         *       "starts_on": "2026-03-02"
         *     }
         */
        CreateJobSearch: {
            /** @description Tietolähde; a register by default. */
            data_source?: components["schemas"]["DataSource"];
            /**
             * Format: date
             * @description Last day; null while valid.
             */
            ended_on?: string | null;
            /**
             * Format: date
             * @description First day.
             */
            starts_on: string;
        };
        /**
         * @description A note to be written. It cannot be edited afterwards, only corrected.
         * @example {
         *       "kind": "client_work",
         *       "occurred_on": "2026-03-02",
         *       "record_class": "employment",
         *       "text": "Sovittu työkokeilusta. Asiakas toimittaa sopimuksen perjantaihin mennessä."
         *     }
         */
        CreateNote: {
            /** @description Kirjauksen laji. */
            kind: components["schemas"]["NoteKind"];
            /**
             * Format: date
             * @description Day that it is about; not in the future.
             */
            occurred_on: string;
            /** @description Phase of the client that it is about. */
            phase_id?: components["schemas"]["PhaseId"];
            /** @description Tietoluokka: decides who reads it. */
            record_class: components["schemas"]["NoteClass"];
            /** @description What is written. */
            text: string;
        };
        /**
         * @description An organisation to be recorded in the area.
         * @example {
         *       "business_id": "9999000-7",
         *       "kind": "provider",
         *       "name": "Testipaja ry"
         *     }
         */
        CreateOrganisation: {
            /** @description Y-tunnus. */
            business_id?: string;
            /** @description Organisaation laji. */
            kind: components["schemas"]["OrganisationKind"];
            /** @description Name in Finnish. */
            name: string;
            /** @description Name in Swedish. */
            name_sv?: string;
        };
        /**
         * @description A new phase; it is planned, not confirmed.
         * @example {
         *       "activity_place": "Testipaja, Oulu",
         *       "days_per_week": 4,
         *       "details": {
         *         "kind": "work_trial",
         *         "purpose": "career_clarification",
         *         "tasks": "Keittiötyö"
         *       },
         *       "minutes_per_day": 300,
         *       "planned_ends_on": "2026-06-05",
         *       "planned_starts_on": "2026-03-09",
         *       "relationship_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77"
         *     }
         */
        CreatePhase: {
            /** @description Toimintapaikka. */
            activity_place?: string;
            /**
             * Format: int32
             * @description Days in a week.
             */
            days_per_week?: number;
            /** @description What is particular to the kind; says the kind. */
            details: components["schemas"]["PhaseDetailsForm"];
            /** @description Työnantaja. */
            employer_id?: components["schemas"]["EmployerId"];
            /**
             * Format: int32
             * @description Minutes in a day.
             */
            minutes_per_day?: number;
            /** @description Järjestäjä: in rehabilitative work the wellbeing county. */
            organiser_organisation_id?: components["schemas"]["OrganisationId"];
            /** @description Suunnitelma that contains the phase; rehabilitative work needs one (189/2001 6 §). */
            plan_id?: components["schemas"]["PlanId"];
            /**
             * Format: date
             * @description Last planned day.
             */
            planned_ends_on: string;
            /**
             * Format: date
             * @description First planned day.
             */
            planned_starts_on: string;
            /** @description Palveluntuottaja. */
            provider_id?: components["schemas"]["ProviderId"];
            /** @description Open asiakkuus of the client. */
            relationship_id: components["schemas"]["RelationshipId"];
        };
        /**
         * @description A placement to be recorded. Contract, hours and sector are required for work and refused for anything else.
         * @example {
         *       "contract": "permanent",
         *       "data_source": "client",
         *       "hours": "full_time",
         *       "kind": "open_labour_market",
         *       "sector": "company",
         *       "started_on": "2026-03-02"
         *     }
         */
        CreatePlacement: {
            /** @description Työsuhteen kesto. */
            contract?: components["schemas"]["PlacementContract"];
            /** @description Tietolähde. */
            data_source: components["schemas"]["DataSource"];
            /** @description Työnantaja, when it is in the register. */
            employer_id?: components["schemas"]["EmployerId"];
            /**
             * Format: date
             * @description Last day, when it is known.
             */
            ended_on?: string;
            /** @description Työaika. */
            hours?: components["schemas"]["PlacementHours"];
            /** @description Sijoittumisen laji. */
            kind: components["schemas"]["PlacementKind"];
            /** @description Työnantajasektori. */
            sector?: components["schemas"]["EmployerSector"];
            /** @description Phase of the client that led here; the follow-up is then counted from its end. */
            source_phase_id?: components["schemas"]["PhaseId"];
            /**
             * Format: date
             * @description First day; a placement that has not begun is no outcome yet.
             */
            started_on: string;
        };
        /**
         * @description A new draft. Everything but the kind can be filled in later.
         * @example {
         *       "drafted_on": "2026-03-02",
         *       "follow_up_method": "Työnhakukeskustelu kolmen kuukauden välein.",
         *       "goals_summary": "Vakituinen työ suurkeittiössä.",
         *       "kind": "employment",
         *       "situation_summary": "Työtön keväästä 2025, keittiöalan kokemus."
         *     }
         */
        CreatePlan: {
            /**
             * Format: date
             * @description Laadittu; today by default.
             */
            drafted_on?: string;
            /** @description How progress is followed. */
            follow_up_method?: string;
            /** @description Yhteenveto tavoitteista. */
            goals_summary?: string;
            /** @description Työnhakuvelvollisuus. */
            job_search_duty?: string;
            /** @description Whether the rehabilitation of Kela is needed. */
            kela_rehabilitation?: boolean;
            /** @description Kind. */
            kind: components["schemas"]["PlanKind"];
            /**
             * Format: date
             * @description Day agreed for the first review. Where the act names a latest day, that one stands when it is earlier.
             */
            next_review_on?: string;
            /** @description Yhteenveto tilanteesta. */
            situation_summary?: string;
        };
        /**
         * @description A new agreed action.
         * @example {
         *       "description": "Ilmoittautuu hygieniapassikoulutukseen.",
         *       "due_on": "2026-04-10",
         *       "owner": "client"
         *     }
         */
        CreatePlanAction: {
            /** @description What was agreed. */
            description: string;
            /**
             * Format: date
             * @description By when.
             */
            due_on?: string;
            /** @description Goal of the same plan that it serves. */
            goal_id?: components["schemas"]["PlanGoalId"];
            /** @description Who does it. */
            owner: components["schemas"]["PlanActionOwner"];
        };
        /**
         * @description The approval of a party.
         * @example {
         *       "approved_on": "2026-03-02",
         *       "copy_delivered_on": "2026-03-02",
         *       "manner": "oral_copy_delivered",
         *       "party": "client"
         *     }
         */
        CreatePlanApproval: {
            /**
             * Format: date
             * @description When the party approved.
             */
            approved_on: string;
            /** @description Title of an authority's approver; no names. */
            approver_title?: string;
            /**
             * Format: date
             * @description When a copy was delivered; needed for an oral approval (385/2024), else null or absent.
             */
            copy_delivered_on?: string | null;
            /** @description Manner. */
            manner: components["schemas"]["ApprovalManner"];
            /** @description Party. */
            party: components["schemas"]["ApprovalParty"];
        };
        /**
         * @description A new goal.
         * @example {
         *       "description": "Hygieniapassi suoritettu.",
         *       "due_on": "2026-05-29"
         *     }
         */
        CreatePlanGoal: {
            /** @description What is aimed at. */
            description: string;
            /**
             * Format: date
             * @description When it should be reached.
             */
            due_on?: string;
        };
        /**
         * @description A review of a plan in force. It moves the plan's `next_review_on`.
         * @example {
         *       "conclusion": "Tavoitteet ennallaan.",
         *       "reviewed_on": "2026-03-02"
         *     }
         */
        CreatePlanReview: {
            /** @description What was found. */
            conclusion?: string;
            /**
             * Format: date
             * @description Day agreed for the next review; by default the latest one that the act allows.
             */
            next_review_on?: string;
            /**
             * Format: date
             * @description When it was reviewed; today by default.
             */
            reviewed_on?: string;
        };
        /**
         * @description A new provider.
         * @example {
         *       "business_id": "9999000-7",
         *       "legal_form": "association",
         *       "municipality_code": "564",
         *       "name": "Testiyhdistys ry",
         *       "services": [
         *         "rehabilitative_work"
         *       ]
         *     }
         */
        CreateProvider: {
            /** @description Y-tunnus. */
            business_id?: string;
            /** @description Title of the contact person. */
            contact_title?: string;
            /** @description E-mail of the office. */
            email?: string;
            /** @description Oikeudellinen muoto. */
            legal_form: components["schemas"]["LegalForm"];
            /** @description Kuntakoodi. */
            municipality_code?: string;
            /** @description Nimi. */
            name: string;
            /** @description Organisation in the register, when its people use it. */
            organisation_id?: components["schemas"]["OrganisationId"];
            /** @description Phone of the office; stored as E.164. */
            phone?: string;
            /** @description Kinds of phases that the provider gives. */
            services?: components["schemas"]["PhaseKind"][];
        };
        /**
         * @description A role to be granted.
         * @example {
         *       "organisation_id": "01900000-0000-7001-8000-000000000001",
         *       "role": "employment_officer",
         *       "starts_on": "2026-03-02",
         *       "unit_id": "01900000-0000-7002-8000-000000000001"
         *     }
         */
        CreateRoleGrant: {
            /**
             * Format: date
             * @description Last day; open without it.
             */
            ends_on?: string;
            /** @description Organisation that works in the area. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description Käyttäjärooli. */
            role: components["schemas"]["Role"];
            /**
             * Format: date
             * @description First day; today by default.
             */
            starts_on?: string;
            /** @description Unit of the organisation; without it the whole organisation in the area. */
            unit_id?: components["schemas"]["UnitId"];
        };
        /**
         * @description A visit to the desk.
         * @example {
         *       "identity_code": "010594Y9032",
         *       "reason": "advice"
         *     }
         */
        CreateServiceDeskVisit: {
            /** @description Henkilötunnus of the client. */
            identity_code: string;
            /** @description Why. */
            reason: components["schemas"]["ServiceDeskReason"];
        };
        /**
         * @description A key to be registered.
         * @example {
         *       "ends_at": "2027-03-02T07:00:00Z",
         *       "public_key": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
         *     }
         */
        CreateServiceKey: {
            /**
             * Format: date-time
             * @description Until when it is accepted; 750 days at most.
             */
            ends_at: string;
            /** @description Ed25519 public key: the `x` of a JWK, or PEM as `openssl pkey -pubout` writes it. */
            public_key: string;
            /**
             * Format: date-time
             * @description From when it is accepted; at once by default.
             */
            starts_at?: string;
        };
        /**
         * @description A relationship to be opened.
         * @example {
         *       "entry_channel": "referral",
         *       "kind": "multidisciplinary",
         *       "opened_on": "2026-03-02"
         *     }
         */
        CreateServiceRelationship: {
            /** @description How the client came. */
            entry_channel?: components["schemas"]["TakeInGround"];
            /** @description Kind; social relationships are kept by the wellbeing services county in its own register. */
            kind: components["schemas"]["RelationshipKind"];
            /**
             * Format: date
             * @description First day, today or before; today by default.
             */
            opened_on?: string;
            /** @description Responsible unit; that of the caller's grant by default. */
            unit_id?: components["schemas"]["UnitId"];
            /** @description Responsible worker; the caller by default. */
            user_id?: components["schemas"]["UserId"];
        };
        /**
         * @description A situation from a day on.
         * @example {
         *       "code": "labour_market_subsidy",
         *       "data_source": "register",
         *       "ends_on": null,
         *       "kind": "benefit",
         *       "paid_days": 512,
         *       "paid_days_on": "2026-02-27",
         *       "starts_on": "2026-03-02"
         *     }
         */
        CreateSituation: {
            /** @description Code of the set that the kind names; none for an unemployment period. */
            code?: string | null;
            /** @description Tietolähde; the client by default. */
            data_source?: components["schemas"]["DataSource"];
            /**
             * Format: date
             * @description Last day; null while it goes on.
             */
            ends_on?: string | null;
            /** @description Kind. */
            kind: components["schemas"]["SituationKind"];
            /**
             * Format: int32
             * @description Maksetut päivät, of a benefit.
             */
            paid_days?: number | null;
            /**
             * Format: date
             * @description Day of the notice that the paid days come from.
             */
            paid_days_on?: string | null;
            /**
             * Format: date
             * @description First day.
             */
            starts_on: string;
        };
        /**
         * @description A note to be written. It cannot be edited afterwards, only corrected.
         * @example {
         *       "occurred_on": "2026-03-02",
         *       "text": "Keskusteltu taloudellisen tuen tarpeesta ja sovittu uusi aika."
         *     }
         */
        CreateSocialNote: {
            /**
             * Format: date
             * @description Day that it is about; not in the future.
             */
            occurred_on: string;
            /** @description What is written. */
            text: string;
        };
        /**
         * @description A person who becomes a client of social welfare.
         * @example {
         *       "first_names": "Aino Maria",
         *       "identity_code": "010594Y9032",
         *       "last_name": "Virtanen-Testi",
         *       "opened_on": "2026-03-02",
         *       "service_language": "fi"
         *     }
         */
        CreateSocialRelationship: {
            /** @description Etunimet. */
            first_names: string;
            /** @description Henkilötunnus. */
            identity_code: string;
            /** @description Tulkin tarve. */
            interpreter_needed?: boolean;
            /** @description Sukunimi. */
            last_name: string;
            /**
             * Format: date
             * @description First day, today or before; today by default.
             */
            opened_on?: string;
            /** @description Asiointikieli. */
            service_language: components["schemas"]["ServiceLanguage"];
            /** @description Unit of the county; needed only when the caller's grant names none. */
            unit_id?: components["schemas"]["UnitId"];
        };
        /**
         * @description A request of the client.
         * @example {
         *       "received_on": "2026-03-02",
         *       "refused": [
         *         {
         *           "ground": "danger_to_health",
         *           "record_class": "employment_health"
         *         }
         *       ]
         *     }
         */
        CreateSubjectAccess: {
            /**
             * Format: date
             * @description Day on which the client asked.
             */
            received_on: string;
            /** @description What the copy leaves out; the client is told so, with the ground. */
            refused?: components["schemas"]["RefusedClass"][];
        };
        /**
         * @description A unit to be recorded.
         * @example {
         *       "name": "Työllisyyspalvelut, itä",
         *       "organisation_id": "01900000-0000-7001-8000-000000000001",
         *       "starts_on": "2026-03-02"
         *     }
         */
        CreateUnit: {
            /** @description Name in Finnish; once in an organisation. */
            name: string;
            /** @description Name in Swedish. */
            name_sv?: string;
            /** @description Organisation that works in the area. */
            organisation_id: components["schemas"]["OrganisationId"];
            /**
             * Format: date
             * @description First day; today by default.
             */
            starts_on?: string;
        };
        /**
         * @description An account to be made. It has no rights until a role is granted.
         * @example {
         *       "display_name": "Uusi Virkailija",
         *       "kind": "person",
         *       "temporary_password": "kesa-jaa-tuuli-lumi-26",
         *       "username": "uusi.virkailija"
         *     }
         */
        CreateUser: {
            /** @description Name that colleagues see. */
            display_name: string;
            /** @description Whether a person or a machine logs in with it; a person by default. */
            kind?: components["schemas"]["AccountKind"];
            /**
             * Format: password
             * @description First password of a person, who changes it at the first login. A machine has none: register a key for it.
             */
            temporary_password?: string | null;
            /** @description Login name: lower-case letters, digits, dot, hyphen, underscore. */
            username: string;
        };
        /**
         * @description A work capacity from a day on.
         * @example {
         *       "code": "reduced",
         *       "data_source": "client",
         *       "description": "Ei raskaita nostoja.",
         *       "starts_on": "2026-03-02"
         *     }
         */
        CreateWorkCapacity: {
            /** @description Työkyky. */
            code: components["schemas"]["WorkCapacity"];
            /** @description Tietolähde; the client by default. */
            data_source?: components["schemas"]["DataSource"];
            /** @description What it means for work, never a diagnosis that work does not need; kept encrypted. */
            description?: string | null;
            /**
             * Format: date
             * @description Last day; null while it goes on.
             */
            ends_on?: string | null;
            /**
             * Format: date
             * @description First day.
             */
            starts_on: string;
        };
        /**
         * @description Receipt of a new client.
         * @example {
         *       "etag": "\"v1\"",
         *       "id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77"
         *     }
         */
        CreatedClient: {
            /** @description Entity tag of the client. */
            etag: string;
            /** @description Identifier. */
            id: components["schemas"]["ClientId"];
        };
        /**
         * @description Source of data (Tiedon lähde). Code set `data_source`.
         * @example client
         * @enum {string}
         */
        DataSource: "client" | "authority" | "register" | "provider";
        /**
         * @description Kind of deadline (Määräajan laji). Code set `deadline_kind`.
         * @example follow_up
         * @enum {string}
         */
        DeadlineKind: "follow_up" | "plan_review" | "plan_action" | "assessment_review" | "phase_end";
        /**
         * @description Why a handoff is declined.
         * @example {
         *       "reason": "no_capacity"
         *     }
         */
        DeclineHandoff: {
            /** @description Reason. */
            reason: components["schemas"]["HandoffDeclineReason"];
        };
        /**
         * @description That the copy was given to the client.
         * @example {
         *       "delivered_on": "2026-03-02",
         *       "manner": "handed_over"
         *     }
         */
        DeliverCopy: {
            /**
             * Format: date
             * @description Day on which it was given.
             */
            delivered_on: string;
            /** @description How it was given. */
            manner: components["schemas"]["CopyManner"];
        };
        /**
         * @description Ground of a disclosure (Luovutuksen peruste). Code set `disclosure_basis`.
         * @example consent
         * @enum {string}
         */
        DisclosureBasis: "consent" | "service_provider" | "multidisciplinary_support" | "activation_plan" | "subject_access";
        /**
         * Format: uuid
         * @description Identifier of type `DisclosureId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        DisclosureId: string;
        /** @description A page of disclosures. */
        DisclosureList: {
            /** @description The disclosures, the newest first. */
            items: components["schemas"]["DisclosureView"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /** @description Luovutus: what left the register. */
        DisclosureView: {
            /** @description Peruste. */
            basis: components["schemas"]["DisclosureBasis"];
            /** @description Asiakas. */
            client_id: components["schemas"]["ClientId"];
            /** @description Consent that it rests on; null where it rests on an act. */
            consent_id: components["schemas"]["ConsentId"] | null;
            /**
             * Format: date-time
             * @description When it was recorded.
             */
            created_at: string;
            /**
             * Format: date
             * @description When they were told.
             */
            disclosed_on: string;
            /** @description Luovuttaja: who told it. */
            discloser_id: components["schemas"]["UserId"];
            /** @description Identifier. */
            id: components["schemas"]["DisclosureId"];
            /** @description Käyttötarkoitus. */
            purpose: components["schemas"]["Purpose"];
            /** @description Saaja: employer who was told; null for another recipient. */
            recipient_employer_id: components["schemas"]["EmployerId"] | null;
            /**
             * @description Name of the recipient; null for the client in person.
             * @example Oulun työpajat
             */
            recipient_name: string | null;
            /** @description Saaja: organisation that was told; null for another recipient. */
            recipient_organisation_id: components["schemas"]["OrganisationId"] | null;
            /** @description Classes of data. */
            record_classes: components["schemas"]["RecordClass"][];
        };
        /**
         * Format: uuid
         * @description Identifier of type `EmployerId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        EmployerId: string;
        /** @description A page of employers. */
        EmployerList: {
            /** @description The employers, in the order of names. */
            items: components["schemas"]["EmployerListItem"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description How many there are in all; only with count=exact.
             */
            total_count?: number;
        };
        /** @description An employer in a list. */
        EmployerListItem: components["schemas"]["EmployerView"] & {
            /** @description Entity tag, for If-Match. */
            etag: string;
        };
        /**
         * @description Employer sector (Työnantajasektori). Code set `employer_sector`.
         * @example company
         * @enum {string}
         */
        EmployerSector: "company" | "third_sector" | "public";
        /** @description An employer. */
        EmployerView: {
            /** @description False when no longer used. */
            active: boolean;
            /** @description Y-tunnus; null for an employer without one. */
            business_id: string | null;
            /** @description Title of the contact person; null when not recorded. */
            contact_title: string | null;
            /** @description E-mail of the office; null when not recorded. */
            email: string | null;
            /** @description Identifier. */
            id: components["schemas"]["EmployerId"];
            /** @description Oikeudellinen muoto. */
            legal_form: components["schemas"]["LegalForm"];
            /** @description Kuntakoodi; null when not recorded. */
            municipality_code: string | null;
            /** @description Nimi. */
            name: string;
            /** @description What the caller may do with it. */
            permitted_actions: string[];
            /** @description Phone of the office, E.164; null when not recorded. */
            phone: string | null;
            /** @description Työnantajasektori. */
            sector: components["schemas"]["EmployerSector"];
        };
        /**
         * @description The end of a cover.
         * @example {
         *       "ends_on": "2026-03-10"
         *     }
         */
        EndAbsenceCover: {
            /**
             * Format: date
             * @description Last day: yesterday ends the cover at once, a day before its first takes it back. Today by default.
             */
            ends_on?: string;
        };
        /**
         * @description The end of a membership.
         * @example {
         *       "ends_on": "2026-03-02"
         *     }
         */
        EndGroupMember: {
            /**
             * Format: date
             * @description Last day.
             */
            ends_on: string;
        };
        /**
         * @description Päättäminen.
         * @example {
         *       "effective_on": "2026-03-02",
         *       "reason": "terminated",
         *       "terminated_by": "organiser"
         *     }
         */
        EndPhase: {
            /**
             * Format: date
             * @description Last day as it went.
             */
            effective_on: string;
            /** @description Päättymisen syy. */
            reason: components["schemas"]["PhaseEndReason"];
            /** @description Who broke the phase off; with the reason `terminated`, and only with it. */
            terminated_by?: components["schemas"]["TerminatedBy"];
        };
        /**
         * @description When a plan ended.
         * @example {
         *       "ended_on": "2026-03-02"
         *     }
         */
        EndPlan: {
            /**
             * Format: date
             * @description Last day; today by default.
             */
            ended_on?: string;
        };
        /**
         * @description The end of a role grant.
         * @example {
         *       "ends_on": "2026-03-31"
         *     }
         */
        EndRoleGrant: {
            /**
             * Format: date
             * @description Last day: yesterday ends the grant at once, a day before its first takes it back. Today by default.
             */
            ends_on?: string;
        };
        /**
         * @description Days to be entered over what was entered before.
         * @example {
         *       "days": [
         *         {
         *           "day": "2026-03-02",
         *           "minutes": 300,
         *           "status": "attended"
         *         },
         *         {
         *           "day": "2026-02-27",
         *           "status": "authorised"
         *         }
         *       ]
         *     }
         */
        EnterAttendance: {
            /** @description The days, each once. */
            days: components["schemas"]["AttendanceDayForm"][];
        };
        /**
         * @description Attendance of a whole group on one day.
         * @example {
         *       "day": "2026-03-02",
         *       "items": [
         *         {
         *           "member_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77",
         *           "minutes": 300,
         *           "status": "attended"
         *         }
         *       ]
         *     }
         */
        EnterGroupAttendance: {
            /** @description True stores all rows or none; by default every row that can be stored is. */
            atomic?: boolean;
            /**
             * Format: date
             * @description The day.
             */
            day: string;
            /** @description One row for each member. */
            items: components["schemas"]["GroupAttendanceForm"][];
        };
        /**
         * @description One thing that is wrong or worth knowing, and where.
         *
         *     At most one of `pointer`, `parameter` and `header` is present: the place in the body, the query or the head.
         *     It never repeats a value that was sent, only names, lengths and limits.
         * @example {
         *       "code": "field.too_long",
         *       "message": "Tekstissä on 130 merkkiä, enintään 100 sallitaan. Lyhennä tekstiä.",
         *       "params": {
         *         "length": 130,
         *         "max": 100
         *       },
         *       "pointer": "/first_name",
         *       "severity": "block"
         *     }
         */
        Fault: {
            /** @description The provision behind a rule; absent where the fault is only one of form. */
            basis?: components["schemas"]["Citation"];
            /** @description Stable code, listed in `GET /problems`. */
            code: string;
            /** @description Name of the request header. */
            header?: string;
            /** @description What is wrong and what to do next, in the language of the answer. */
            message: string;
            /** @description Name of the query parameter; `?` where the sent name is not fit to be repeated. */
            parameter?: string;
            /** @description Figures and names used in the message. */
            params: Record<string, never>;
            /** @description Place in the request body, RFC 6901; the empty string is the whole body. */
            pointer?: string;
            /** @description Id in the rule tables, such as `KTT-17`; absent where the fault is only one of form. */
            rule?: string;
            /** @description How much it weighs. */
            severity: components["schemas"]["Severity"];
        };
        /**
         * @description One field that two people have changed.
         * @example {
         *       "base": "2026-08-31",
         *       "pointer": "/planned_ends_on",
         *       "theirs": "2026-09-30",
         *       "yours": "2026-10-31"
         *     }
         */
        FieldConflict: {
            /** @description Value in the version of `If-Match`; null for none. */
            base: unknown;
            /** @description Place in the record and in the sent body, RFC 6901. */
            pointer: string;
            /** @description Value now; null for none. */
            theirs: unknown;
            /** @description Value sent; null clears. */
            yours: unknown;
        };
        /**
         * Format: uuid
         * @description Identifier of type `FollowUpId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        FollowUpId: string;
        /** @description Follow-up points. */
        FollowUpList: {
            /** @description The points, the first due first. */
            items: components["schemas"]["FollowUpListItem"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /** @description A follow-up point in a list. */
        FollowUpListItem: components["schemas"]["FollowUpView"] & {
            /** @description Entity tag of the point, for If-Match. */
            etag: string;
        };
        /**
         * @description A person who was not reached.
         * @example {
         *       "recorded_on": "2026-03-02"
         *     }
         */
        FollowUpNotReached: {
            /**
             * Format: date
             * @description Day on which the person was given up.
             */
            recorded_on: string;
        };
        /**
         * @description Situation at follow-up (Tilanne seurannassa). Code set `follow_up_outcome`.
         * @example employed_open_market
         * @enum {string}
         */
        FollowUpOutcome: "employed_open_market" | "employed_subsidised" | "entrepreneur" | "education" | "in_service" | "unemployed" | "pension" | "parental_leave" | "outside_labour_force" | "moved_away";
        /**
         * @description State of follow-up (Seurannan tila). Code set `follow_up_state`.
         * @example pending
         * @enum {string}
         */
        FollowUpState: "pending" | "recorded" | "not_reached" | "cancelled";
        /** @description A follow-up point (seuranta). */
        FollowUpView: {
            /** @description Asiakas. */
            client_id: components["schemas"]["ClientId"];
            /** @description Tietolähde. */
            data_source: components["schemas"]["DataSource"];
            /**
             * Format: date
             * @description When it is due.
             */
            due_on: string;
            /** @description Identifier. */
            id: components["schemas"]["FollowUpId"];
            /** @description Tilanne seurannassa; only when recorded. */
            outcome: components["schemas"]["FollowUpOutcome"] | null;
            /** @description Whether it is pending after its day. */
            overdue: boolean;
            /** @description What the caller may do with the point. */
            permitted_actions: string[];
            /** @description Phase whose end the point is counted from; null when it is a placement. */
            phase_id: components["schemas"]["PhaseId"] | null;
            /** @description Placement whose start the point is counted from; null when it is a phase. */
            placement_id: components["schemas"]["PlacementId"] | null;
            /**
             * Format: int32
             * @description Months after the base: 0, 3, 6 or 12; 0 is the placement itself.
             */
            point_months: number;
            /**
             * Format: date-time
             * @description When this version was recorded.
             */
            recorded_at: string;
            /**
             * Format: date
             * @description Day on which the outcome was known, or the person was given up.
             */
            recorded_on: string | null;
            /** @description Seurannan tila. */
            state: components["schemas"]["FollowUpState"];
        };
        /**
         * @description A password given by an administrator.
         * @example {
         *       "temporary_password": "kesa-jaa-tuuli-lumi-26"
         *     }
         */
        GivePassword: {
            /**
             * Format: password
             * @description The password; a person changes it at the next login.
             */
            temporary_password: string;
        };
        /** @description A role grant that is valid today. */
        GrantView: {
            /** @description The grant; the value of Acting-Grant. */
            id: components["schemas"]["RoleGrantId"];
            /** @description Organisation on whose behalf. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description Role. */
            role: components["schemas"]["Role"];
            /** @description Unit; null means the whole organisation in the area. */
            unit_id: components["schemas"]["UnitId"] | null;
        };
        /** @description A place in a statute. */
        GroundView: {
            /**
             * @description Number and year of the act in the Statutes of Finland.
             * @example 380/2023
             */
            act: string;
            /**
             * @description Sections, as the act writes them.
             * @example 116 § 4 mom.
             */
            section: string;
        };
        /**
         * @description Attendance of one member.
         * @example {
         *       "member_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77",
         *       "minutes": 300,
         *       "status": "attended"
         *     }
         */
        GroupAttendanceForm: {
            /** @description Member of the group. */
            member_id: components["schemas"]["GroupMemberId"];
            /**
             * Format: int32
             * @description Minutes attended; the agreed minutes of the phase where they are not given. None for an absence.
             */
            minutes?: number;
            /** @description Läsnäolo. */
            status: components["schemas"]["AttendanceStatus"];
        };
        /** @description One result for each row, in the order sent. */
        GroupAttendanceResult: {
            /** @description The results. */
            items: components["schemas"]["GroupAttendanceRow"][];
            /** @description How many rows were stored. */
            stored_count: number;
        };
        /** @description What became of one row. */
        GroupAttendanceRow: {
            /** @description What was wrong, with pointers into the request; empty where the row was stored. */
            errors: components["schemas"]["Fault"][];
            /** @description What the rules found in a stored row. */
            findings: components["schemas"]["Fault"][];
            /** @description Place of the row in the request, from 0. */
            index: number;
            /**
             * Format: int32
             * @description As the status of an answer: 200 stored, 404 unknown or not visible, 409 state, 422 rule, 424 held back by
             *     another row of an atomic request.
             */
            status: number;
        };
        /**
         * Format: uuid
         * @description Identifier of type `GroupId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        GroupId: string;
        /** @description A page of groups. */
        GroupList: {
            /** @description The groups, in the order of names. */
            items: components["schemas"]["GroupListItem"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /** @description A group in a list. */
        GroupListItem: components["schemas"]["GroupView"] & {
            /** @description Entity tag, for If-Match. */
            etag: string;
        };
        /**
         * Format: uuid
         * @description Identifier of type `GroupMemberId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        GroupMemberId: string;
        /** @description A page of members. */
        GroupMemberList: {
            /** @description The members whom the caller may see, in the order of first days. */
            items: components["schemas"]["GroupMemberListItem"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /** @description A member in a list. */
        GroupMemberListItem: components["schemas"]["GroupMemberView"] & {
            /** @description Entity tag, for If-Match. */
            etag: string;
        };
        /** @description A member of a group. */
        GroupMemberView: {
            /** @description Asiakas. */
            client_id: components["schemas"]["ClientId"];
            /**
             * Format: date
             * @description Last day; null while it goes on.
             */
            ends_on: string | null;
            /** @description Ryhmä. */
            group_id: components["schemas"]["GroupId"];
            /** @description Identifier. */
            id: components["schemas"]["GroupMemberId"];
            /** @description What the caller may do with it. */
            permitted_actions: string[];
            /** @description Aktiivivaihe. */
            phase_id: components["schemas"]["PhaseId"];
            /**
             * Format: date
             * @description First day.
             */
            starts_on: string;
        };
        /** @description A group. */
        GroupView: {
            /**
             * Format: int32
             * @description Places; null without a limit.
             */
            capacity: number | null;
            /**
             * Format: date
             * @description Last day; null while it goes on.
             */
            ends_on: string | null;
            /** @description Identifier. */
            id: components["schemas"]["GroupId"];
            /** @description Kind of its members' phases. */
            kind: components["schemas"]["PhaseKind"];
            /** @description Ohjaaja. */
            leader_id: components["schemas"]["UserId"];
            /** @description Nimi. */
            name: string;
            /** @description What the caller may do with it. */
            permitted_actions: string[];
            /** @description Palveluntuottaja; null when not recorded. */
            provider_id: components["schemas"]["ProviderId"] | null;
            /**
             * Format: date
             * @description First day.
             */
            starts_on: string;
            /** @description Yksikkö. */
            unit_id: components["schemas"]["UnitId"];
        };
        /**
         * @description How a responsibility is handed on.
         * @enum {string}
         */
        HandingOn: "assign" | "refer" | "transfer" | "request";
        /**
         * @description Legal basis of a handoff (Siirron oikeusperuste). Code set `handoff_basis`.
         * @example same_controller
         * @enum {string}
         */
        HandoffBasis: "same_controller" | "multidisciplinary_support" | "activation_plan";
        /**
         * @description Reason for declining a handoff (Siirron hylkäämisen syy). Code set `handoff_decline_reason`.
         * @example no_capacity
         * @enum {string}
         */
        HandoffDeclineReason: "no_capacity" | "wrong_unit" | "not_our_task" | "more_information" | "disqualification" | "work_goes_on";
        /**
         * Format: uuid
         * @description Identifier of type `HandoffId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        HandoffId: string;
        /**
         * @description Kind of handoff (Siirron laji). Code set `handoff_kind`.
         * @example transfer
         * @enum {string}
         */
        HandoffKind: "transfer" | "referral" | "request";
        /** @description A page of handoffs. */
        HandoffList: {
            /** @description The handoffs, the newest first. */
            items: components["schemas"]["HandoffView"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /** @description One side of a handoff. */
        HandoffParty: {
            /** @description Name of the worker. */
            display_name: string | null;
            /** @description Unit. */
            unit_id: components["schemas"]["UnitId"];
            /** @description Name of the unit. */
            unit_name: string;
            /** @description Worker; null where anybody of the unit may answer. */
            user_id: components["schemas"]["UserId"] | null;
        };
        /** @description What the receiver of a handoff would see. */
        HandoffPreview: {
            /** @description Record classes that the receiver may read by it. */
            record_classes: components["schemas"]["RecordClass"][];
            /** @description How many records there are. */
            record_count: number;
            /** @description Every record that the receiver may read by it. */
            records: components["schemas"]["SeenRecordView"][];
            /**
             * @description Relation that accepting gives.
             * @example assigned
             */
            relation: string;
            /** @description Role in which the client is received. */
            role: components["schemas"]["Role"];
        };
        /**
         * @description Reason of a handoff (Siirron syy). Code set `handoff_reason`.
         * @example service_need
         * @enum {string}
         */
        HandoffReason: "service_need" | "expertise" | "moved" | "language" | "workload" | "disqualification" | "client_wish" | "leaver";
        /**
         * @description State of a handoff (Siirron tila). Code set `handoff_state`.
         * @example open
         * @enum {string}
         */
        HandoffState: "open" | "expired" | "accepted" | "declined" | "revoked";
        /** @description Siirto, lähete tai pyyntö. */
        HandoffView: {
            /**
             * Format: date
             * @description Last day to answer.
             */
            answer_by: string;
            /**
             * Format: date-time
             * @description When it was accepted, declined or revoked; null until then.
             */
            answered_at: string | null;
            /** @description Who did so; null until then. */
            answered_by: components["schemas"]["UserId"] | null;
            /** @description Asiakas; null while the caller may not know who it is. */
            client_id: components["schemas"]["ClientId"] | null;
            /**
             * Format: date-time
             * @description When it was offered.
             */
            created_at: string;
            /** @description Why it was declined; null unless it was. */
            decline_reason: components["schemas"]["HandoffDeclineReason"] | null;
            /**
             * @description Entity tag, for If-Match.
             * @example "v1"
             */
            etag: string;
            /** @description Who offers or asks. */
            from: components["schemas"]["HandoffParty"];
            /** @description Identifier. */
            id: components["schemas"]["HandoffId"];
            /** @description What accepting it does. */
            kind: components["schemas"]["HandoffKind"];
            /** @description On what the receiver may know. */
            legal_basis: components["schemas"]["HandoffBasis"];
            /** @description Message to who answers; null without one. */
            message: string | null;
            /** @description What the caller may do with it. */
            permitted_actions: string[];
            /** @description Why. */
            reason: components["schemas"]["HandoffReason"];
            /** @description Who has received the client; null until it is accepted. */
            receiver_id: components["schemas"]["UserId"] | null;
            /** @description Asiakkuus; null while the caller may not know of it. */
            relationship_id: components["schemas"]["RelationshipId"] | null;
            /** @description State today. */
            state: components["schemas"]["HandoffState"];
            /** @description Who answers. */
            to: components["schemas"]["HandoffParty"];
            /**
             * Format: date
             * @description Last day of the receiver's work beside the own; null while the relationship is open.
             */
            valid_until: string | null;
        };
        /**
         * @description Health of the service.
         * @example {
         *       "status": "ok"
         *     }
         */
        HealthView: {
            /** @description `ok`. */
            status: string;
        };
        /**
         * @description A new identity code of a client: the first one, or one that replaces the former.
         * @example {
         *       "data_source": "register",
         *       "identity_code": "010594Y9032",
         *       "starts_on": "2026-03-02"
         *     }
         */
        IdentityCodeForm: {
            /** @description Tietolähde. */
            data_source: components["schemas"]["DataSource"];
            /** @description Henkilötunnus. */
            identity_code: string;
            /**
             * Format: date
             * @description First day; today by default.
             */
            starts_on?: string;
        };
        /** @description Receipt of a new identity code; the code itself is not repeated. */
        IdentityCodeReceipt: {
            /** @description Client. */
            client_id: components["schemas"]["ClientId"];
            /**
             * Format: date
             * @description First day.
             */
            starts_on: string;
        };
        /**
         * @description Henkilötunnus in the open.
         * @example {
         *       "ends_on": null,
         *       "identity_code": "010594Y9032",
         *       "starts_on": "2026-03-02"
         *     }
         */
        IdentityCodeView: {
            /**
             * Format: date
             * @description Last day; null while it is.
             */
            ends_on: string | null;
            /** @description The code. */
            identity_code: string;
            /**
             * Format: date
             * @description First day on which it was recorded as the person's code.
             */
            starts_on: string;
        };
        /**
         * Format: uuid
         * @description Identifier of type `JobSearchId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        JobSearchId: string;
        /** @description A page of periods of job search. */
        JobSearchList: {
            /** @description The periods, the newest first. */
            items: components["schemas"]["JobSearchView"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /** @description Työnhaku: a period of valid job search. The national system is its master; here it is kept to judge rules. */
        JobSearchView: {
            /** @description Asiakas. */
            client_id: components["schemas"]["ClientId"];
            /**
             * Format: date-time
             * @description When it was first recorded.
             */
            created_at: string;
            /** @description Tietolähde. */
            data_source: components["schemas"]["DataSource"];
            /**
             * Format: date
             * @description Last day; null while valid.
             */
            ended_on: string | null;
            /**
             * @description Entity tag, for If-Match.
             * @example "v1"
             */
            etag: string;
            /** @description Identifier. */
            id: components["schemas"]["JobSearchId"];
            /**
             * @description Who is master of the fact: always national_system.
             * @example national_system
             */
            master: string;
            /** @description What the caller may do with it. */
            permitted_actions: string[];
            /**
             * Format: date-time
             * @description When this version was recorded.
             */
            recorded_at: string;
            /**
             * Format: date
             * @description First day.
             */
            starts_on: string;
        };
        /** @description Who works in the relationship. */
        KeyWorkerView: {
            /** @description Name of the worker. */
            display_name: string;
            /** @description Unit of the county. */
            unit_id: components["schemas"]["UnitId"];
            /** @description Name of the unit. */
            unit_name: string;
            /** @description Omatyöntekijä. */
            user_id: components["schemas"]["UserId"];
        };
        /**
         * @description One text in Finnish, Swedish and English.
         * @example {
         *       "en": "Work trial",
         *       "fi": "Työkokeilu",
         *       "sv": "Arbetsprövning"
         *     }
         */
        Label: {
            /** @description Text in English. */
            en: string;
            /** @description Text in Finnish. */
            fi: string;
            /** @description Text in Swedish. */
            sv: string;
        };
        /** @description A code with its text for people. */
        LabelledCode: {
            /** @description Code. */
            code: string;
            /** @description Text in three languages. */
            label: components["schemas"]["Label"];
        };
        /**
         * @description Legal form (Oikeudellinen muoto). Code set `legal_form`.
         * @example association
         * @enum {string}
         */
        LegalForm: "association" | "foundation" | "company" | "sole_trader" | "municipality" | "joint_municipal_authority" | "wellbeing_county" | "parish" | "state" | "private_person";
        /**
         * @description Login name and password.
         * @example {
         *       "password": "kesa-jaa-tuuli-lumi-26",
         *       "username": "virkailija"
         *     }
         */
        LoginForm: {
            /** @description National code of the employment area to work in; needed only by those who work in several. */
            area_code?: string | null;
            /**
             * Format: password
             * @description Password.
             */
            password: string;
            /** @description Login name. */
            username: string;
        };
        /** @description Who I am and what I may act as. */
        MeView: {
            /** @description Grant that this call acts under. */
            acting_grant_id: components["schemas"]["RoleGrantId"] | null;
            /**
             * Format: int32
             * @description Surrogate of the employment area of the session.
             */
            area_id: number;
            /**
             * Format: date-time
             * @description When the password was last given.
             */
            authenticated_at: string;
            /** @description Colleagues whom I cover today. */
            covers: components["schemas"]["UserId"][];
            /** @description Name that colleagues see. */
            display_name: string;
            /** @description Grants that are valid today. */
            grants: components["schemas"]["GrantView"][];
            /** @description Units that I lead under the acting grant. */
            leads: components["schemas"]["UnitId"][];
            /** @description Purposes that may be named in Access-Purpose. */
            purposes: components["schemas"]["Purpose"][];
            /** @description Session. */
            session_id: components["schemas"]["SessionId"];
            /** @description Account. */
            user_id: components["schemas"]["UserId"];
            /** @description Login name. */
            username: string;
        };
        /**
         * @description Basis of municipality (Kotikuntatiedon peruste). Code set `municipality_basis`.
         * @example population_register
         * @enum {string}
         */
        MunicipalityBasis: "population_register" | "stated" | "unknown" | "none";
        /**
         * @description Kotikunta.
         * @example {
         *       "basis": "stated",
         *       "code": "564",
         *       "starts_on": "2026-03-01"
         *     }
         */
        MunicipalityForm: {
            /** @description Where the fact comes from. */
            basis: components["schemas"]["MunicipalityBasis"];
            /** @description Kuntakoodi; null or absent when unknown or none. */
            code?: string | null;
            /** @description Tietolähde; the client by default. */
            data_source?: components["schemas"]["DataSource"];
            /**
             * Format: date
             * @description First day; today by default.
             */
            starts_on?: string;
        };
        /** @description Home municipalities of a client, newest first. */
        MunicipalityList: {
            /** @description The rows. */
            items: components["schemas"]["MunicipalityView"][];
            /** @description Always null: the list is whole. */
            next_cursor: string | null;
        };
        /** @description Kotikunta with its dates. */
        MunicipalityView: {
            /** @description Where the fact comes from. */
            basis: components["schemas"]["MunicipalityBasis"];
            /** @description Kuntakoodi; null when unknown or none. */
            code: string | null;
            /** @description Tietolähde. */
            data_source: components["schemas"]["DataSource"];
            /**
             * Format: date
             * @description Last day; null while it goes on.
             */
            ends_on: string | null;
            /**
             * Format: uuid
             * @description Identifier of the row.
             */
            id: string;
            /**
             * Format: date
             * @description First day.
             */
            starts_on: string;
        };
        /**
         * @description A coach to be named.
         * @example {
         *       "user_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77"
         *     }
         */
        NameCoach: {
            /** @description Valmentaja: an account that is a coach in the area today. */
            user_id: components["schemas"]["UserId"];
        };
        /** @description What has to be done next, and by when. */
        NextDeadline: {
            /**
             * Format: date
             * @description Last day.
             */
            due_on: string;
            /** @description What is due. */
            kind: components["schemas"]["DeadlineKind"];
            /** @description Whether the day has passed. */
            overdue: boolean;
        };
        /**
         * @description Turvakielto.
         * @example {
         *       "data_source": "register",
         *       "ends_on": "2031-03-01",
         *       "starts_on": "2026-03-02"
         *     }
         */
        NonDisclosureOrderForm: {
            /** @description Tietolähde. */
            data_source: components["schemas"]["DataSource"];
            /**
             * Format: date
             * @description Last day; null while open.
             */
            ends_on?: string | null;
            /**
             * Format: date
             * @description First day.
             */
            starts_on: string;
        };
        /** @description Non-disclosure orders of a client, newest first. */
        NonDisclosureOrderList: {
            /** @description The orders. */
            items: components["schemas"]["NonDisclosureOrderView"][];
            /** @description Always null: the list is whole. */
            next_cursor: string | null;
        };
        /** @description Turvakielto with its dates. */
        NonDisclosureOrderView: {
            /** @description Tietolähde. */
            data_source: components["schemas"]["DataSource"];
            /**
             * Format: date
             * @description Last day; null while open.
             */
            ends_on: string | null;
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * Format: date
             * @description First day.
             */
            starts_on: string;
        };
        /**
         * @description Record class of a note.
         * @enum {string}
         */
        NoteClass: "employment" | "coaching";
        /**
         * Format: uuid
         * @description Identifier of type `NoteId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        NoteId: string;
        /**
         * @description Kind of note (Kirjauksen laji). Code set `note_kind`.
         * @example client_work
         * @enum {string}
         */
        NoteKind: "client_work" | "phone_call" | "service_coordination" | "coaching" | "meeting";
        /** @description A page of notes. */
        NoteList: {
            /** @description The notes, newest first. */
            items: components["schemas"]["NoteListItem"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description How many there are in the classes that the caller may read; only with count=exact.
             */
            total_count?: number;
        };
        /** @description A note in a list. */
        NoteListItem: components["schemas"]["NoteView"] & {
            /** @description Entity tag of the note, for If-Match. */
            etag: string;
        };
        /** @description A case note (asiakaskirjaus). */
        NoteView: {
            /** @description Kirjaaja. */
            author_id: components["schemas"]["UserId"];
            /** @description Name of the writer. */
            author_name: string;
            /** @description Asiakas. */
            client_id: components["schemas"]["ClientId"];
            /** @description Notes that correct this one, the first written first. */
            corrected_by: components["schemas"]["NoteId"][];
            /** @description Note that this one corrects. */
            corrects_id: components["schemas"]["NoteId"] | null;
            /**
             * Format: date-time
             * @description When it was written.
             */
            created_at: string;
            /** @description Identifier. */
            id: components["schemas"]["NoteId"];
            /** @description Kirjauksen laji. */
            kind: components["schemas"]["NoteKind"];
            /**
             * Format: date
             * @description Day that it is about.
             */
            occurred_on: string;
            /** @description What the caller may do with the note. */
            permitted_actions: string[];
            /** @description Phase that it is about. */
            phase_id: components["schemas"]["PhaseId"] | null;
            /** @description Tietoluokka. */
            record_class: components["schemas"]["NoteClass"];
            /** @description Asiakkuus; null when none was open. */
            relationship_id: components["schemas"]["RelationshipId"] | null;
            /** @description What was written. */
            text: string;
        };
        /**
         * Format: uuid
         * @description Identifier of type `OrganisationId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        OrganisationId: string;
        /**
         * @description Kind of organisation (Organisaation laji). Code set `organisation_kind`.
         * @example employment_authority
         * @enum {string}
         */
        OrganisationKind: "employment_authority" | "wellbeing_county" | "municipality" | "provider" | "state" | "other";
        /** @description A page of organisations. */
        OrganisationList: {
            /** @description The organisations, in the order of names. */
            items: components["schemas"]["OrganisationListItem"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /** @description An organisation in a list. */
        OrganisationListItem: components["schemas"]["OrganisationView"] & {
            /** @description Entity tag of the organisation, for If-Match. */
            etag: string;
        };
        /** @description An organisation (organisaatio). */
        OrganisationView: {
            /** @description Y-tunnus. */
            business_id: string | null;
            /** @description Identifier. */
            id: components["schemas"]["OrganisationId"];
            /** @description Organisaation laji. */
            kind: components["schemas"]["OrganisationKind"];
            /** @description Name in Finnish. */
            name: string;
            /** @description Name in Swedish, where there is one. */
            name_sv: string | null;
            /** @description What the caller may do with the organisation. */
            permitted_actions: string[];
        };
        /** @description A page of outcomes. */
        OutcomeList: {
            /** @description The outcomes, newest first. */
            items: components["schemas"]["OutcomeView"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @description Where an outcome comes from.
         * @enum {string}
         */
        OutcomeSource: "placement" | "activation_phase";
        /** @description Where a client went: an entered placement, or an activation phase that started. */
        OutcomeView: {
            /**
             * Format: date
             * @description Last day; null while it goes on.
             */
            ended_on: string | null;
            /** @description Path of the placement or phase. */
            href: string;
            /**
             * Format: uuid
             * @description Identifier of the placement or phase.
             */
            id: string;
            /** @description Kind of a phase; null for an entered placement. */
            phase_kind: components["schemas"]["PhaseKind"] | null;
            /** @description Kind of an entered placement; null for a phase. */
            placement_kind: components["schemas"]["PlacementKind"] | null;
            /** @description Whether it was entered or derived. */
            source: components["schemas"]["OutcomeSource"];
            /**
             * Format: date
             * @description First day.
             */
            started_on: string;
        };
        /** @description A new phase of subsidised work. */
        PaySubsidyForm: {
            /** @description Työsuhteen kesto. */
            contract: components["schemas"]["PlacementContract"];
            /** @description Tukimuoto. */
            instrument: components["schemas"]["SubsidyInstrument"];
            /** @description Ground, decision and money. */
            subsidy: components["schemas"]["SubsidyForm"];
            /**
             * Format: int32
             * @description Minutes in a week by the contract.
             */
            weekly_minutes?: number;
        };
        /**
         * @description Ground of pay subsidy (Palkkatuen peruste). Code set `pay_subsidy_ground`.
         * @example skills_deficit
         * @enum {string}
         */
        PaySubsidyGround: "skills_deficit" | "long_unemployment" | "reduced_work_capacity" | "association_full_cost" | "aged_60_plus" | "apprenticeship";
        /** @description Changes to subsidised work. */
        PaySubsidyPatch: {
            /** @description Työsuhteen kesto. */
            contract?: components["schemas"]["PlacementContract"];
            /** @description Tukimuoto. */
            instrument?: components["schemas"]["SubsidyInstrument"];
            /** @description Ground, decision and money; needs the right to prepare subsidies. */
            subsidy?: components["schemas"]["SubsidyPatch"];
            /**
             * Format: int32
             * @description Minutes in a week by the contract; null clears.
             */
            weekly_minutes?: number | null;
        };
        /** @description Palkkatuettu työ. */
        PaySubsidyView: {
            /** @description Työsuhteen kesto. */
            contract: components["schemas"]["PlacementContract"];
            /** @description Tukimuoto. */
            instrument: components["schemas"]["SubsidyInstrument"];
            /** @description Ground, decision and money; null to whom the subsidy is not shown. */
            subsidy: components["schemas"]["SubsidyView"] | null;
            /**
             * Format: int32
             * @description Minutes in a week by the contract; null when not recorded.
             */
            weekly_minutes: number | null;
        };
        /** @description Vahvistus: the agreement, decision or plan behind a phase. */
        PhaseConfirmation: {
            /** @description Peruste. */
            basis: components["schemas"]["ConfirmationBasis"];
            /**
             * Format: date
             * @description Day of the confirmation.
             */
            confirmed_on: string;
            /** @description Number of the document; null when it has none. */
            number: string | null;
            /** @description Vahvistusasiakirjan tila. */
            state: components["schemas"]["ConfirmationState"];
        };
        /** @description Details of a new phase; `kind` is the kind of the phase. */
        PhaseDetailsForm: {
            /**
             * Format: date
             * @description Day on which the client consented to a place outside the commuting area.
             */
            consent_outside_area_on?: string | null;
            /**
             * Format: date
             * @description Day on which the effects were assessed (vaikutusten arviointi).
             */
            effects_assessed_on?: string | null;
            /**
             * @description Which of the kinds this is.
             * @enum {string}
             */
            kind: "rehabilitative_work";
            /** @description Muut rinnalla tarjottavat palvelut. */
            other_services?: string | null;
            /** @description Whether the place is outside the commuting area (työssäkäyntialue). */
            outside_commuting_area?: boolean;
            /** @description Whether it was declared that no paid work is replaced. */
            replaces_no_paid_work?: boolean;
            /**
             * Format: date
             * @description Day on which the shop steward was notified (luottamusmiehelle ilmoitettu).
             */
            steward_notified_on?: string | null;
            /** @description Tuki ja ohjaus toiminnan aikana. */
            support?: string | null;
        } | {
            /** @description Who pays the client's benefit (etuuden maksaja). */
            benefit_payer?: string | null;
            /** @description Whether a final assessment was agreed (loppuarviosta sovittu). */
            final_assessment_agreed?: boolean;
            /**
             * @description Which of the kinds this is.
             * @enum {string}
             */
            kind: "work_trial";
            /** @description Tarkoitus. */
            purpose: components["schemas"]["WorkTrialPurpose"];
            /** @description Title of the supervisor at the workplace (vastuuhenkilön nimike). */
            supervisor_title?: string | null;
            /** @description Tehtävät. */
            tasks?: string | null;
        } | {
            /** @description Työsuhteen kesto. */
            contract: components["schemas"]["PlacementContract"];
            /** @description Tukimuoto. */
            instrument: components["schemas"]["SubsidyInstrument"];
            /**
             * @description Which of the kinds this is.
             * @enum {string}
             */
            kind: "pay_subsidy";
            /** @description Ground, decision and money. */
            subsidy: components["schemas"]["SubsidyForm"];
            /**
             * Format: int32
             * @description Minutes in a week by the contract.
             */
            weekly_minutes?: number;
        } | {
            /**
             * @description Which of the kinds this is.
             * @enum {string}
             */
            kind: "job_coaching";
        };
        /** @description Changes to the details: `kind` must be the phase's own, absent fields stay, null clears. */
        PhaseDetailsPatch: {
            /**
             * Format: date
             * @description Day on which the client consented to such a place; null clears.
             */
            consent_outside_area_on?: string | null;
            /**
             * Format: date
             * @description Day on which the effects were assessed; null clears.
             */
            effects_assessed_on?: string | null;
            /**
             * @description Which of the kinds this is.
             * @enum {string}
             */
            kind: "rehabilitative_work";
            /** @description Muut rinnalla tarjottavat palvelut; null clears. */
            other_services?: string | null;
            /** @description Whether the place is outside the commuting area. */
            outside_commuting_area?: boolean;
            /** @description Whether it was declared that no paid work is replaced. */
            replaces_no_paid_work?: boolean;
            /**
             * Format: date
             * @description Day on which the shop steward was notified; null clears.
             */
            steward_notified_on?: string | null;
            /** @description Tuki ja ohjaus toiminnan aikana; null clears. */
            support?: string | null;
        } | {
            /** @description Who pays the client's benefit; null clears. */
            benefit_payer?: string | null;
            /** @description Whether a final assessment was agreed. */
            final_assessment_agreed?: boolean;
            /**
             * @description Which of the kinds this is.
             * @enum {string}
             */
            kind: "work_trial";
            /** @description Tarkoitus. */
            purpose?: components["schemas"]["WorkTrialPurpose"];
            /** @description Title of the supervisor at the workplace; null clears. */
            supervisor_title?: string | null;
            /** @description Tehtävät; null clears. */
            tasks?: string | null;
        } | {
            /** @description Työsuhteen kesto. */
            contract?: components["schemas"]["PlacementContract"];
            /** @description Tukimuoto. */
            instrument?: components["schemas"]["SubsidyInstrument"];
            /**
             * @description Which of the kinds this is.
             * @enum {string}
             */
            kind: "pay_subsidy";
            /** @description Ground, decision and money; needs the right to prepare subsidies. */
            subsidy?: components["schemas"]["SubsidyPatch"];
            /**
             * Format: int32
             * @description Minutes in a week by the contract; null clears.
             */
            weekly_minutes?: number | null;
        } | {
            /**
             * @description Which of the kinds this is.
             * @enum {string}
             */
            kind: "job_coaching";
        };
        /** @description Details of a phase. */
        PhaseDetailsView: {
            /**
             * Format: date
             * @description Day on which the client consented to a place outside the commuting area.
             */
            consent_outside_area_on: string | null;
            /**
             * Format: date
             * @description Day on which the effects were assessed (vaikutusten arviointi).
             */
            effects_assessed_on: string | null;
            /**
             * @description Which of the kinds this is.
             * @enum {string}
             */
            kind: "rehabilitative_work";
            /** @description Muut rinnalla tarjottavat palvelut. */
            other_services: string | null;
            /** @description Whether the place is outside the commuting area (työssäkäyntialue). */
            outside_commuting_area: boolean;
            /** @description Whether it was declared that no paid work is replaced. */
            replaces_no_paid_work: boolean;
            /**
             * Format: date
             * @description Day on which the shop steward was notified (luottamusmiehelle ilmoitettu).
             */
            steward_notified_on: string | null;
            /** @description Tuki ja ohjaus toiminnan aikana. */
            support: string | null;
        } | {
            /** @description Who pays the client's benefit (etuuden maksaja). */
            benefit_payer: string | null;
            /** @description Whether a final assessment was agreed (loppuarviosta sovittu). */
            final_assessment_agreed: boolean;
            /**
             * @description Which of the kinds this is.
             * @enum {string}
             */
            kind: "work_trial";
            /** @description Tarkoitus. */
            purpose: components["schemas"]["WorkTrialPurpose"];
            /** @description Title of the supervisor at the workplace (vastuuhenkilön nimike). */
            supervisor_title: string | null;
            /** @description Tehtävät. */
            tasks: string | null;
        } | {
            /** @description Työsuhteen kesto. */
            contract: components["schemas"]["PlacementContract"];
            /** @description Tukimuoto. */
            instrument: components["schemas"]["SubsidyInstrument"];
            /**
             * @description Which of the kinds this is.
             * @enum {string}
             */
            kind: "pay_subsidy";
            /** @description Ground, decision and money; null to whom the subsidy is not shown. */
            subsidy: components["schemas"]["SubsidyView"] | null;
            /**
             * Format: int32
             * @description Minutes in a week by the contract; null when not recorded.
             */
            weekly_minutes: number | null;
        } | {
            /**
             * @description Which of the kinds this is.
             * @enum {string}
             */
            kind: "job_coaching";
        };
        /**
         * @description Reason for ending (Päättymisen syy). Code set `phase_end_reason`.
         * @example completed
         * @enum {string}
         */
        PhaseEndReason: "completed" | "employed_open_market" | "started_education" | "moved_to_other_service" | "terminated" | "moved_away" | "deceased";
        /**
         * Format: uuid
         * @description Identifier of type `PhaseId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        PhaseId: string;
        /**
         * @description Kind of activation phase (Aktiivivaiheen laji). Code set `phase_kind`.
         * @example rehabilitative_work
         * @enum {string}
         */
        PhaseKind: "rehabilitative_work" | "work_trial" | "pay_subsidy" | "job_coaching";
        /** @description A page of phases. */
        PhaseList: {
            /** @description The phases, in the order of their planned last days. */
            items: components["schemas"]["PhaseListItem"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description How many there are in all; only with count=exact.
             */
            total_count?: number;
        };
        /** @description A phase in a list. */
        PhaseListItem: {
            /** @description Asiakas. */
            client_id: components["schemas"]["ClientId"];
            /** @description Työnantaja; null when not recorded. */
            employer_id: components["schemas"]["EmployerId"] | null;
            /**
             * Format: date
             * @description Last day as it went; null before the end.
             */
            ends_on: string | null;
            /** @description Entity tag of the phase, for If-Match. */
            etag: string;
            /** @description Identifier. */
            id: components["schemas"]["PhaseId"];
            /** @description Laji. */
            kind: components["schemas"]["PhaseKind"];
            /** @description What the caller may do with it now. */
            permitted_actions: string[];
            /**
             * Format: date
             * @description Last planned day.
             */
            planned_ends_on: string;
            /**
             * Format: date
             * @description First planned day.
             */
            planned_starts_on: string;
            /** @description Palveluntuottaja; null when not recorded. */
            provider_id: components["schemas"]["ProviderId"] | null;
            /** @description Asiakkuus to which it belongs. */
            relationship_id: components["schemas"]["RelationshipId"];
            /**
             * Format: date
             * @description First day as it went; null before the start.
             */
            starts_on: string | null;
            /** @description Tila. */
            state: components["schemas"]["PhaseState"];
        };
        /**
         * @description State of activation phase (Aktiivivaiheen tila). Code set `phase_state`.
         * @example planned
         * @enum {string}
         */
        PhaseState: "planned" | "confirmed" | "running" | "suspended" | "ended" | "cancelled";
        /**
         * @description Change of state (Tilan muutos). Code set `phase_transition`.
         * @example plan
         * @enum {string}
         */
        PhaseTransition: "plan" | "confirm" | "start" | "suspend" | "resume" | "end" | "cancel";
        /** @description The changes of state of a phase, in order. */
        PhaseTransitionList: {
            /** @description The changes. */
            items: components["schemas"]["PhaseTransitionView"][];
            /** @description Always null: the list is whole. */
            next_cursor: string | null;
        };
        /** @description A change of state. */
        PhaseTransitionView: {
            /** @description Whether the day has been corrected. */
            corrected: boolean;
            /**
             * Format: date-time
             * @description When it was first recorded.
             */
            created_at: string;
            /**
             * Format: date
             * @description Day on which it took effect.
             */
            effective_on: string;
            /** @description State before; null for the planning. */
            from_state: components["schemas"]["PhaseState"] | null;
            /** @description Coded reason: of code set suspension_reason, phase_end_reason or cancellation_reason; null without one. */
            reason: string | null;
            /**
             * Format: date-time
             * @description When this version was recorded.
             */
            recorded_at: string;
            /** @description Who recorded this version; null for system work. */
            recorded_by: components["schemas"]["UserId"] | null;
            /**
             * Format: int32
             * @description Place in the order, from 1.
             */
            sequence: number;
            /** @description Who broke the phase off; null unless it was. */
            terminated_by: components["schemas"]["TerminatedBy"] | null;
            /** @description State after. */
            to_state: components["schemas"]["PhaseState"];
            /** @description What was done. */
            transition: components["schemas"]["PhaseTransition"];
        };
        /** @description An activation phase. */
        PhaseView: {
            /** @description Toimintapaikka; null when not recorded. */
            activity_place: string | null;
            /** @description Peruuntumisen syy; null unless cancelled. */
            cancellation_reason: components["schemas"]["CancellationReason"] | null;
            /** @description Asiakas. */
            client_id: components["schemas"]["ClientId"];
            /** @description What confirmed it; null while it is planned. */
            confirmation: components["schemas"]["PhaseConfirmation"] | null;
            /**
             * Format: date-time
             * @description When the phase was first recorded.
             */
            created_at: string;
            /**
             * Format: int32
             * @description Days in a week; null while open.
             */
            days_per_week: number | null;
            /** @description What is particular to its kind. */
            details: components["schemas"]["PhaseDetailsView"];
            /** @description Työnantaja; null when not recorded. */
            employer_id: components["schemas"]["EmployerId"] | null;
            /** @description Päättymisen syy; null before the end. */
            end_reason: components["schemas"]["PhaseEndReason"] | null;
            /**
             * Format: date
             * @description Last day as it went; null before the end.
             */
            ends_on: string | null;
            /** @description What the rules find in it as it is. */
            findings: components["schemas"]["Fault"][];
            /** @description Identifier. */
            id: components["schemas"]["PhaseId"];
            /** @description Laji. */
            kind: components["schemas"]["PhaseKind"];
            /**
             * Format: int32
             * @description Minutes in a day; null while open.
             */
            minutes_per_day: number | null;
            /** @description Järjestäjä: in rehabilitative work the wellbeing county; null when not recorded. */
            organiser_organisation_id: components["schemas"]["OrganisationId"] | null;
            /** @description What the caller may do with it now. */
            permitted_actions: string[];
            /** @description Suunnitelma that contains the phase; null when none is named. */
            plan_id: components["schemas"]["PlanId"] | null;
            /**
             * Format: date
             * @description Last planned day.
             */
            planned_ends_on: string;
            /**
             * Format: date
             * @description First planned day.
             */
            planned_starts_on: string;
            /** @description Palveluntuottaja; null when not recorded. */
            provider_id: components["schemas"]["ProviderId"] | null;
            /**
             * Format: date-time
             * @description When this version was recorded.
             */
            recorded_at: string;
            /** @description Asiakkuus to which it belongs. */
            relationship_id: components["schemas"]["RelationshipId"];
            /**
             * Format: date
             * @description First day as it went; null before the start.
             */
            starts_on: string | null;
            /** @description Tila. */
            state: components["schemas"]["PhaseState"];
            /** @description Who broke it off; null unless it was. */
            terminated_by: components["schemas"]["TerminatedBy"] | null;
        };
        /**
         * @description Contract of employment (Työsuhteen kesto). Code set `placement_contract`.
         * @example permanent
         * @enum {string}
         */
        PlacementContract: "permanent" | "fixed_term" | "temporary_agency";
        /**
         * @description Working hours (Työaika). Code set `placement_hours`.
         * @example full_time
         * @enum {string}
         */
        PlacementHours: "full_time" | "part_time";
        /**
         * Format: uuid
         * @description Identifier of type `PlacementId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        PlacementId: string;
        /**
         * @description Placement (outcome) (Sijoittuminen (tulos)). Code set `placement_kind`.
         * @example open_labour_market
         * @enum {string}
         */
        PlacementKind: "open_labour_market" | "entrepreneurship" | "apprenticeship" | "education_degree" | "self_motivated_study" | "military_or_civil_service" | "parental_leave" | "pension" | "unemployed" | "moved" | "other";
        /** @description A page of placements. */
        PlacementList: {
            /** @description The placements, newest first. */
            items: components["schemas"]["PlacementListItem"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /** @description A placement in a list. */
        PlacementListItem: components["schemas"]["PlacementView"] & {
            /** @description Entity tag of the placement, for If-Match. */
            etag: string;
        };
        /** @description A placement outcome (sijoittuminen, tulos). */
        PlacementView: {
            /** @description Asiakas. */
            client_id: components["schemas"]["ClientId"];
            /** @description Työsuhteen kesto; only for work. */
            contract: components["schemas"]["PlacementContract"] | null;
            /**
             * Format: date-time
             * @description When the placement was first recorded.
             */
            created_at: string;
            /** @description Tietolähde. */
            data_source: components["schemas"]["DataSource"];
            /** @description Työnantaja; only for work. */
            employer_id: components["schemas"]["EmployerId"] | null;
            /**
             * Format: date
             * @description Last day; null while it goes on.
             */
            ended_on: string | null;
            /** @description Työaika; only for work. */
            hours: components["schemas"]["PlacementHours"] | null;
            /** @description Identifier. */
            id: components["schemas"]["PlacementId"];
            /** @description Sijoittumisen laji. */
            kind: components["schemas"]["PlacementKind"];
            /** @description What the caller may do with the placement. */
            permitted_actions: string[];
            /**
             * Format: date-time
             * @description When this version was recorded.
             */
            recorded_at: string;
            /** @description Asiakkuus; null when the client had none. */
            relationship_id: components["schemas"]["RelationshipId"] | null;
            /** @description Työnantajasektori; only for work. */
            sector: components["schemas"]["EmployerSector"] | null;
            /** @description Phase that led here. */
            source_phase_id: components["schemas"]["PhaseId"] | null;
            /**
             * Format: date
             * @description First day.
             */
            started_on: string;
        };
        /**
         * Format: uuid
         * @description Identifier of type `PlanActionId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        PlanActionId: string;
        /** @description The agreed actions of a plan. */
        PlanActionList: {
            /** @description The actions, in the order in which they were recorded. */
            items: components["schemas"]["PlanActionView"][];
            /** @description Always null: the list is whole. */
            next_cursor: string | null;
        };
        /**
         * @description Owner of action (Toimenpiteen vastuutaho). Code set `plan_action_owner`.
         * @example client
         * @enum {string}
         */
        PlanActionOwner: "client" | "employment_authority" | "wellbeing_county" | "kela" | "provider";
        /**
         * @description State of action (Toimenpiteen tila). Code set `plan_action_state`.
         * @example open
         * @enum {string}
         */
        PlanActionState: "open" | "done" | "dropped";
        /** @description Sovittu toimi. */
        PlanActionView: {
            /** @description What was agreed. */
            description: string;
            /**
             * Format: date
             * @description When it was done; null until then.
             */
            done_on: string | null;
            /**
             * Format: date
             * @description By when.
             */
            due_on: string | null;
            /** @description Entity tag of the action, for If-Match. */
            etag: string;
            /** @description Goal that it serves; null when it serves the plan as a whole. */
            goal_id: components["schemas"]["PlanGoalId"] | null;
            /** @description Identifier. */
            id: components["schemas"]["PlanActionId"];
            /** @description Who does it. */
            owner: components["schemas"]["PlanActionOwner"];
            /** @description What the caller may do now. */
            permitted_actions: string[];
            /** @description Plan. */
            plan_id: components["schemas"]["PlanId"];
            /**
             * Format: date-time
             * @description When this version was recorded.
             */
            recorded_at: string;
            /** @description What came of it. */
            result: string | null;
            /** @description State. */
            state: components["schemas"]["PlanActionState"];
        };
        /**
         * Format: uuid
         * @description Identifier of type `PlanApprovalId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        PlanApprovalId: string;
        /** @description The approvals of a plan that stand. */
        PlanApprovalList: {
            /** @description The approvals, oldest first. */
            items: components["schemas"]["PlanApprovalView"][];
            /** @description Always null: the list is whole. */
            next_cursor: string | null;
        };
        /** @description Hyväksyntä. */
        PlanApprovalView: {
            /**
             * Format: date
             * @description When the party approved.
             */
            approved_on: string;
            /** @description Title of an authority's approver; null for the client. */
            approver_title: string | null;
            /**
             * Format: date
             * @description When a copy was delivered; null unless the approval was oral.
             */
            copy_delivered_on: string | null;
            /** @description Entity tag of the approval, for If-Match. */
            etag: string;
            /** @description Identifier. */
            id: components["schemas"]["PlanApprovalId"];
            /** @description Manner. */
            manner: components["schemas"]["ApprovalManner"];
            /** @description Party. */
            party: components["schemas"]["ApprovalParty"];
            /** @description What the caller may do now. */
            permitted_actions: string[];
            /** @description Plan. */
            plan_id: components["schemas"]["PlanId"];
            /**
             * Format: date-time
             * @description When this version was recorded.
             */
            recorded_at: string;
            /** @description Kirjaaja. */
            recorded_by: components["schemas"]["UserId"] | null;
        };
        /**
         * Format: uuid
         * @description Identifier of type `PlanGoalId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        PlanGoalId: string;
        /** @description The goals of a plan. */
        PlanGoalList: {
            /** @description The goals, in the order in which they were recorded. */
            items: components["schemas"]["PlanGoalView"][];
            /** @description Always null: the list is whole. */
            next_cursor: string | null;
        };
        /**
         * @description State of goal (Tavoitteen tila). Code set `plan_goal_state`.
         * @example open
         * @enum {string}
         */
        PlanGoalState: "open" | "reached" | "not_reached" | "dropped";
        /** @description Tavoite. */
        PlanGoalView: {
            /** @description What is aimed at. */
            description: string;
            /**
             * Format: date
             * @description When it should be reached.
             */
            due_on: string | null;
            /** @description Entity tag of the goal, for If-Match. */
            etag: string;
            /** @description Identifier. */
            id: components["schemas"]["PlanGoalId"];
            /** @description What the caller may do now. */
            permitted_actions: string[];
            /** @description Plan. */
            plan_id: components["schemas"]["PlanId"];
            /**
             * Format: date-time
             * @description When this version was recorded.
             */
            recorded_at: string;
            /** @description What came of it. */
            result: string | null;
            /** @description State. */
            state: components["schemas"]["PlanGoalState"];
        };
        /**
         * Format: uuid
         * @description Identifier of type `PlanId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        PlanId: string;
        /**
         * @description Kind of plan (Suunnitelman laji). Code set `plan_kind`.
         * @example employment
         * @enum {string}
         */
        PlanKind: "employment" | "activation" | "multidisciplinary";
        /** @description A page of plans. */
        PlanList: {
            /** @description The plans, newest first. */
            items: components["schemas"]["PlanListItem"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /** @description A plan in a list. */
        PlanListItem: {
            /** @description Laatija. */
            author_id: components["schemas"]["UserId"];
            /** @description Client. */
            client_id: components["schemas"]["ClientId"];
            /**
             * Format: date
             * @description Laadittu.
             */
            drafted_on: string;
            /**
             * Format: date
             * @description Last day; null until it has ended or was replaced.
             */
            ended_on: string | null;
            /** @description Entity tag of the plan, for If-Match. */
            etag: string;
            /** @description Etunimet of the client. */
            first_names: string;
            /** @description Identifier. */
            id: components["schemas"]["PlanId"];
            /**
             * Format: date
             * @description From when it is in force; null for a draft.
             */
            in_force_on: string | null;
            /** @description Kind. */
            kind: components["schemas"]["PlanKind"];
            /** @description Sukunimi of the client. */
            last_name: string;
            /**
             * Format: date
             * @description Tarkistettava viimeistään.
             */
            next_review_on: string | null;
            /** @description What the caller may do now. */
            permitted_actions: string[];
            /** @description State. */
            state: components["schemas"]["PlanState"];
        };
        /** @description The reviews of a plan. */
        PlanReviewList: {
            /** @description The reviews, newest first. */
            items: components["schemas"]["PlanReviewView"][];
            /** @description Always null: the list is whole. */
            next_cursor: string | null;
        };
        /** @description Tarkistus of a plan in force. */
        PlanReviewView: {
            /** @description What was found. */
            conclusion: string | null;
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Plan. */
            plan_id: components["schemas"]["PlanId"];
            /**
             * Format: date-time
             * @description When it was recorded.
             */
            recorded_at: string;
            /** @description Kirjaaja. */
            recorded_by: components["schemas"]["UserId"] | null;
            /**
             * Format: date
             * @description When it was reviewed.
             */
            reviewed_on: string;
        };
        /**
         * @description State of plan (Suunnitelman tila). Code set `plan_state`.
         * @example draft
         * @enum {string}
         */
        PlanState: "draft" | "in_force" | "superseded" | "ended" | "annulled";
        /** @description Suunnitelma. */
        PlanView: {
            /** @description Laatija. */
            author_id: components["schemas"]["UserId"];
            /** @description Client. */
            client_id: components["schemas"]["ClientId"];
            /**
             * Format: date-time
             * @description When it was first recorded.
             */
            created_at: string;
            /**
             * Format: date
             * @description Laadittu.
             */
            drafted_on: string;
            /**
             * Format: date
             * @description Last day; null until it has ended or was replaced.
             */
            ended_on: string | null;
            /** @description What the rules found in this call; empty in a read. */
            findings: components["schemas"]["Fault"][];
            /** @description How progress is followed. */
            follow_up_method: string | null;
            /** @description Yhteenveto tavoitteista (385/2024 2 §). */
            goals_summary: string | null;
            /** @description Identifier. */
            id: components["schemas"]["PlanId"];
            /**
             * Format: date
             * @description Day of the last approval, from which it is in force; null for a draft.
             */
            in_force_on: string | null;
            /** @description Työnhakuvelvollisuus (380/2023 44-48 §). */
            job_search_duty: string | null;
            /** @description Whether the rehabilitation of Kela is needed, so that Kela approves too (381/2023 4 §). */
            kela_rehabilitation: boolean;
            /** @description Kind. */
            kind: components["schemas"]["PlanKind"];
            /**
             * Format: date
             * @description Tarkistettava viimeistään.
             */
            next_review_on: string | null;
            /** @description What the caller may do now. */
            permitted_actions: string[];
            /**
             * Format: date-time
             * @description When this version was recorded.
             */
            recorded_at: string;
            /** @description Service relationship that it belongs to. */
            relationship_id: components["schemas"]["RelationshipId"];
            /** @description The parties that have to approve a plan of this kind, by the law of its day. */
            required_approvals: components["schemas"]["ApprovalParty"][];
            /** @description Yhteenveto tilanteesta (385/2024 2 §). */
            situation_summary: string | null;
            /** @description State. */
            state: components["schemas"]["PlanState"];
            /** @description Plan that this one replaces; null for most. */
            supersedes_id: components["schemas"]["PlanId"] | null;
        };
        /**
         * @description How a client wants to be reached.
         * @enum {string}
         */
        PreferredChannel: "phone" | "message" | "written" | "none";
        /**
         * @description Why a request was not done, RFC 9457. All faults of the request are in `errors` at once.
         * @example {
         *       "code": "request.invalid",
         *       "detail": "Korjaa kohdassa errors luetellut virheet ja lähetä pyyntö uudelleen.",
         *       "errors": [
         *         {
         *           "code": "field.required",
         *           "message": "Pakollinen tieto puuttuu. Lisää se pyyntöön.",
         *           "params": {},
         *           "pointer": "/birth_date",
         *           "severity": "block"
         *         }
         *       ],
         *       "instance": "urn:uuid:01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77",
         *       "request_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77",
         *       "status": 400,
         *       "title": "Pyynnössä on virheitä",
         *       "type": "/api/v1/problems#request.invalid"
         *     }
         */
        Problem: {
            /** @description Ids of similar clients; only with `client.possible_duplicate`. */
            candidates?: string[];
            /** @description Stable code, listed in `GET /problems`. */
            code: string;
            /**
             * @description What others have changed since the version of `If-Match`; only with `resource.changed` of a `PATCH`, and only
             *     when that version is known.
             */
            conflict?: components["schemas"]["Conflict"];
            /** @description How many open relationships stand in the way, where they do. */
            count?: number;
            /** @description Entity tag now; only with `resource.changed`. */
            current_etag?: string;
            /** @description What to do next. */
            detail?: string;
            /**
             * @description Code of RFC 6749, 5.2; only from the token endpoint.
             * @enum {string}
             */
            error?: "invalid_client" | "invalid_request" | "unsupported_grant_type";
            /** @description Every fault of the request, in the order of the body or query. */
            errors: components["schemas"]["Fault"][];
            /**
             * Format: uri
             * @description This occurrence: `urn:uuid:` and the request id.
             */
            instance: string;
            /** @description Largest body; only with `request.too_large`. */
            max_bytes?: number;
            /**
             * Format: uuid
             * @description Id of the request, the same as in the `X-Request-Id` header.
             */
            request_id: string;
            /** @description State of the phase now; only with `activation_phase.transition_not_possible`. */
            state?: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description A few words, the same for every occurrence of the code. */
            title: string;
            /**
             * Format: uri-reference
             * @description Stable address of the code's description.
             */
            type: string;
            /** @description What could have been sent instead, where there is a choice. */
            valid?: string[];
        };
        /**
         * @description A code that an answer of this service may have.
         * @example {
         *       "code": "follow_up.already_recorded",
         *       "example": {},
         *       "kind": "problem",
         *       "message": {
         *         "en": "The result of the follow-up is already recorded. If it is wrong, correct the follow-up.",
         *         "fi": "Seurannan tulos on jo kirjattu. Jos se on väärin, korjaa seurantaa.",
         *         "sv": "Resultatet av uppföljningen är redan antecknat. Om det är fel, rätta uppföljningen."
         *       },
         *       "params": [],
         *       "problem": {
         *         "code": "follow_up.already_recorded",
         *         "detail": "Seurannan tulos on jo kirjattu. Jos se on väärin, korjaa seurantaa.",
         *         "errors": [],
         *         "instance": "urn:uuid:01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77",
         *         "request_id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77",
         *         "status": 409,
         *         "title": "Seuranta on jo kirjattu",
         *         "type": "/api/v1/problems#follow_up.already_recorded"
         *       },
         *       "status": 409,
         *       "title": {
         *         "en": "The follow-up is recorded",
         *         "fi": "Seuranta on jo kirjattu",
         *         "sv": "Uppföljningen är redan antecknad"
         *       }
         *     }
         */
        ProblemCode: {
            /** @description The stable code. */
            code: string;
            /** @description Parameters of a typical occurrence. */
            example: Record<string, never>;
            /** @description Where it may stand. */
            kind: components["schemas"]["ProblemCodeKind"];
            /**
             * @description What is wrong and what to do next; `{name}` stands for a parameter, and a part in square brackets is left out
             *     when one of its parameters is missing.
             */
            message: components["schemas"]["Label"];
            /** @description Names of the parameters. */
            params: string[];
            /**
             * @description A whole answer with the code, in the language of the request. What a rule found stands in `findings` of a 2xx
             *     body where it only warns.
             */
            problem: components["schemas"]["Problem"];
            /**
             * Format: int32
             * @description HTTP status of an answer with this code, or with faults of this code only.
             */
            status: number;
            /** @description A few words, the same for every occurrence. */
            title: components["schemas"]["Label"];
        };
        /**
         * @description Where a code may stand in an answer.
         * @enum {string}
         */
        ProblemCodeKind: "problem" | "fault" | "rule";
        /** @description Every code. */
        ProblemCodeList: {
            /** @description The codes, in their order. */
            items: components["schemas"]["ProblemCode"][];
            /** @description Always null: the list is whole. */
            next_cursor: string | null;
        };
        /**
         * @description Professional group (Ammattiryhmä). Code set `professional_group`.
         * @example employment_officer
         * @enum {string}
         */
        ProfessionalGroup: "employment_officer" | "social_worker" | "job_coach" | "work_ability_coordinator" | "nurse" | "physician" | "psychologist" | "therapist" | "substance_abuse_worker" | "youth_worker" | "integration_worker" | "benefit_officer" | "study_counsellor" | "workshop_instructor" | "employer" | "other";
        /**
         * @description Risk of prolonged unemployment (Työttömyyden pitkittymisen riski). Code set `prolonged_unemployment_risk`.
         * @example low
         * @enum {string}
         */
        ProlongedUnemploymentRisk: "low" | "medium" | "high";
        /**
         * Format: uuid
         * @description Identifier of type `ProviderId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        ProviderId: string;
        /** @description A page of providers. */
        ProviderList: {
            /** @description The providers, in the order of names. */
            items: components["schemas"]["ProviderListItem"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
            /**
             * Format: int64
             * @description How many there are in all; only with count=exact.
             */
            total_count?: number;
        };
        /** @description A provider in a list. */
        ProviderListItem: components["schemas"]["ProviderView"] & {
            /** @description Entity tag, for If-Match. */
            etag: string;
        };
        /** @description A provider. */
        ProviderView: {
            /** @description False when no longer used. */
            active: boolean;
            /** @description Y-tunnus; null for a provider without one. */
            business_id: string | null;
            /** @description Title of the contact person; null when not recorded. */
            contact_title: string | null;
            /** @description E-mail of the office; null when not recorded. */
            email: string | null;
            /** @description Identifier. */
            id: components["schemas"]["ProviderId"];
            /** @description Oikeudellinen muoto: decides what the law lets the provider do. */
            legal_form: components["schemas"]["LegalForm"];
            /** @description Kuntakoodi; null when not recorded. */
            municipality_code: string | null;
            /** @description Nimi. */
            name: string;
            /** @description Organisation in the register; null unless its people use it. */
            organisation_id: components["schemas"]["OrganisationId"] | null;
            /** @description What the caller may do with it. */
            permitted_actions: string[];
            /** @description Phone of the office, E.164; null when not recorded. */
            phone: string | null;
            /** @description Kinds of phases that the provider gives. */
            services: components["schemas"]["PhaseKind"][];
        };
        /**
         * @description Purpose of use (Käyttötarkoitus). Code set `purpose`.
         * @example client_service
         * @enum {string}
         */
        Purpose: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
        /**
         * @description Record class (Tietoluokka). Code set `record_class`.
         * @example employment
         * @enum {string}
         */
        RecordClass: "employment" | "employment_health" | "social" | "multidisciplinary" | "activation_plan" | "phase" | "coaching" | "workshop" | "subsidy" | "protected_contact" | "log" | "statistics" | "configuration";
        /**
         * @description What a person does at a follow-up point.
         * @example {
         *       "data_source": "client",
         *       "outcome": "employed_open_market",
         *       "recorded_on": "2026-03-02"
         *     }
         */
        RecordFollowUp: {
            /** @description Tietolähde. */
            data_source: components["schemas"]["DataSource"];
            /** @description Tilanne seurannassa. */
            outcome: components["schemas"]["FollowUpOutcome"];
            /**
             * Format: date
             * @description Day on which it was known.
             */
            recorded_on: string;
        };
        /**
         * @description Why something was told by hand; a copy for the client is recorded with its request.
         * @enum {string}
         */
        RecordedBasis: "consent" | "service_provider" | "multidisciplinary_support" | "activation_plan";
        /**
         * @description A municipality (kunta).
         * @example {
         *       "code": "564",
         *       "employment_area_code": "24",
         *       "employment_area_name": "Oulun seutu",
         *       "ends_on": null,
         *       "name": "Oulu",
         *       "name_sv": "Uleåborg",
         *       "starts_on": "2013-01-01",
         *       "successor_code": null,
         *       "wellbeing_county_code": "17",
         *       "wellbeing_county_name": "Pohjois-Pohjanmaan hyvinvointialue"
         *     }
         */
        ReferenceMunicipality: {
            /** @description Kuntakoodi: three digits of Statistics Finland. */
            code: string;
            /** @description National code of the employment area (työllisyysalue). */
            employment_area_code: string | null;
            /** @description Name of the employment area. */
            employment_area_name: string | null;
            /**
             * Format: date
             * @description Last day; null while it exists.
             */
            ends_on: string | null;
            /** @description Name in Finnish. */
            name: string;
            /** @description Name in Swedish. */
            name_sv: string;
            /**
             * Format: date
             * @description First day; null where it has always been.
             */
            starts_on: string | null;
            /** @description Municipality that took over when this one was abolished. */
            successor_code: string | null;
            /** @description Code of the wellbeing services county (hyvinvointialue). */
            wellbeing_county_code: string | null;
            /** @description Name of the wellbeing services county. */
            wellbeing_county_name: string | null;
        };
        /** @description A page of municipalities. */
        ReferenceMunicipalityList: {
            /** @description The municipalities, in the order of Finnish names. */
            items: components["schemas"]["ReferenceMunicipality"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @description A refresh token.
         * @example {
         *       "refresh_token": "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
         *     }
         */
        RefreshForm: {
            /** @description The token of the last login or refresh; it works once. */
            refresh_token: string;
        };
        /**
         * @description A class that the copy leaves out, and why (1050/2018 34 §).
         * @example {
         *       "ground": "danger_to_health",
         *       "record_class": "employment_health"
         *     }
         */
        RefusedClass: {
            /** @description Rajoitusperuste. */
            ground: components["schemas"]["AccessRefusalGround"];
            /** @description Class of data. */
            record_class: components["schemas"]["RecordClass"];
        };
        /** @description A class that is left out, in words. */
        RefusedInWords: {
            /** @description Rajoitusperuste. */
            ground: components["schemas"]["Label"];
            /** @description Class of data. */
            record_class: components["schemas"]["Label"];
        };
        /**
         * @description Kuntouttavan työtoiminnan osuus. May be left unfinished in a draft; approval needs it whole.
         * @example {
         *       "assessed_by_on": "2026-08-31",
         *       "days_per_week": 3,
         *       "ends_on": "2026-09-15",
         *       "goal": "Päivärytmi ja työelämätaidot; keittiön avustavat työt.",
         *       "minutes_per_day": 240,
         *       "other_services": "Ei muita palveluja.",
         *       "place": "Testipaja ry, Oulu",
         *       "starts_on": "2026-03-16",
         *       "support": "Ohjaaja paikalla koko päivän."
         *     }
         */
        RehabilitativePartForm: {
            /**
             * Format: date
             * @description Latest day on which the effect is assessed.
             */
            assessed_by_on?: string | null;
            /**
             * Format: int32
             * @description Days in a week.
             */
            days_per_week?: number | null;
            /**
             * Format: date
             * @description Last day.
             */
            ends_on?: string | null;
            /** @description Goal and description. */
            goal?: string | null;
            /**
             * Format: int32
             * @description Minutes in a day.
             */
            minutes_per_day?: number | null;
            /** @description Other services offered alongside. */
            other_services?: string | null;
            /** @description Place. */
            place?: string | null;
            /**
             * Format: date
             * @description First day.
             */
            starts_on?: string | null;
            /** @description Support and guidance during the activity. */
            support?: string | null;
        };
        /** @description Kuntouttavan työtoiminnan osuus (189/2001 9 §). The period, days and minutes have the limits of 13 b §. */
        RehabilitativePartView: {
            /**
             * Format: date
             * @description Latest day on which the effect is assessed and continuation decided (item 6).
             */
            assessed_by_on: string | null;
            /**
             * Format: int32
             * @description Days in a week (item 2).
             */
            days_per_week: number | null;
            /**
             * Format: date
             * @description Last day (item 3).
             */
            ends_on: string | null;
            /** @description What would keep the part from being approved. */
            findings: components["schemas"]["Fault"][];
            /** @description Goal and description (item 1). */
            goal: string | null;
            /**
             * Format: int32
             * @description Minutes in a day (item 2).
             */
            minutes_per_day: number | null;
            /** @description Other services offered alongside (item 5). */
            other_services: string | null;
            /** @description What the caller may do now. */
            permitted_actions: string[];
            /** @description Place (item 1). */
            place: string | null;
            /** @description Plan. */
            plan_id: components["schemas"]["PlanId"];
            /**
             * Format: date
             * @description First day (item 3).
             */
            starts_on: string | null;
            /** @description Support and guidance during the activity (item 4). */
            support: string | null;
        };
        /** @description Kuntouttava työtoiminta. */
        RehabilitativeWorkDetails: {
            /**
             * Format: date
             * @description Day on which the client consented to a place outside the commuting area.
             */
            consent_outside_area_on?: string | null;
            /**
             * Format: date
             * @description Day on which the effects were assessed (vaikutusten arviointi).
             */
            effects_assessed_on?: string | null;
            /** @description Muut rinnalla tarjottavat palvelut. */
            other_services?: string | null;
            /** @description Whether the place is outside the commuting area (työssäkäyntialue). */
            outside_commuting_area?: boolean;
            /** @description Whether it was declared that no paid work is replaced. */
            replaces_no_paid_work?: boolean;
            /**
             * Format: date
             * @description Day on which the shop steward was notified (luottamusmiehelle ilmoitettu).
             */
            steward_notified_on?: string | null;
            /** @description Tuki ja ohjaus toiminnan aikana. */
            support?: string | null;
        };
        /** @description Changes to rehabilitative work activity. */
        RehabilitativeWorkPatch: {
            /**
             * Format: date
             * @description Day on which the client consented to such a place; null clears.
             */
            consent_outside_area_on?: string | null;
            /**
             * Format: date
             * @description Day on which the effects were assessed; null clears.
             */
            effects_assessed_on?: string | null;
            /** @description Muut rinnalla tarjottavat palvelut; null clears. */
            other_services?: string | null;
            /** @description Whether the place is outside the commuting area. */
            outside_commuting_area?: boolean;
            /** @description Whether it was declared that no paid work is replaced. */
            replaces_no_paid_work?: boolean;
            /**
             * Format: date
             * @description Day on which the shop steward was notified; null clears.
             */
            steward_notified_on?: string | null;
            /** @description Tuki ja ohjaus toiminnan aikana; null clears. */
            support?: string | null;
        };
        /**
         * @description Reason for closing a relationship (Asiakkuuden päättymisen syy). Code set `relationship_closing_reason`.
         * @example employed
         * @enum {string}
         */
        RelationshipClosingReason: "employed" | "entrepreneur" | "education" | "moved" | "service_completed" | "client_request" | "pension" | "deceased" | "no_contact" | "transferred" | "recorded_in_error";
        /**
         * Format: uuid
         * @description Identifier of type `RelationshipId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        RelationshipId: string;
        /**
         * @description Kind of service relationship (Asiakkuuden laji). Code set `relationship_kind`.
         * @example employment
         * @enum {string}
         */
        RelationshipKind: "employment" | "multidisciplinary" | "social";
        /**
         * @description A stretch of the sheet as it should be: days that are not named leave it.
         * @example {
         *       "days": [
         *         {
         *           "day": "2026-02-24",
         *           "minutes": 300,
         *           "status": "attended"
         *         }
         *       ],
         *       "from": "2026-02-23",
         *       "to": "2026-03-01"
         *     }
         */
        ReplaceAttendance: {
            /** @description The days of the stretch, each once. */
            days: components["schemas"]["AttendanceDayForm"][];
            /**
             * Format: date
             * @description First day of the stretch.
             */
            from: string;
            /**
             * Format: date
             * @description Last day of the stretch; at most 100 days in all.
             */
            to: string;
        };
        /**
         * @description From where and when a machine may log in: both lists as a whole.
         * @example {
         *       "allowed_addresses": [
         *         "10.20.0.0/16"
         *       ],
         *       "allowed_hours": [
         *         "1 00:00-05:00",
         *         "2 00:00-05:00"
         *       ]
         *     }
         */
        ReplaceServiceLimits: {
            /** @description Networks in CIDR notation, such as `10.20.0.0/16` or `2001:db8::7/128`. */
            allowed_addresses: string[];
            /** @description Hours in Helsinki as weekday (1 is Monday) and two times of day: `1 00:00-05:00`; `7 22:00-24:00` is Sunday evening. */
            allowed_hours: string[];
        };
        /**
         * @description Basis of responsibility (Vastuun peruste). Code set `responsibility_basis`.
         * @example opening
         * @enum {string}
         */
        ResponsibilityBasis: "opening" | "assign" | "refer" | "transfer" | "request" | "reopening";
        /**
         * Format: uuid
         * @description Identifier of type `ResponsibilityId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        ResponsibilityId: string;
        /** @description Everyone who has been responsible. */
        ResponsibilityList: {
            /** @description The responsibilities, the newest first, without gaps while the relationship is open. */
            items: components["schemas"]["ResponsibilityView"][];
            /** @description Always null: the list is whole. */
            next_cursor: string | null;
        };
        /** @description Vastuu from an instant to an instant. */
        ResponsibilityView: {
            /** @description How it came. */
            basis: components["schemas"]["ResponsibilityBasis"];
            /** @description Name of the worker. */
            display_name: string;
            /**
             * Format: date-time
             * @description To when: the next start or the closing; null while it lasts.
             */
            ends_at: string | null;
            /** @description Identifier. */
            id: components["schemas"]["ResponsibilityId"];
            /**
             * Format: date-time
             * @description From when.
             */
            starts_at: string;
            /** @description Vastuuyksikkö. */
            unit_id: components["schemas"]["UnitId"];
            /** @description Name of the unit. */
            unit_name: string;
            /** @description Vastuutyöntekijä. */
            user_id: components["schemas"]["UserId"];
        };
        /** @description Who is responsible. */
        ResponsibleView: {
            /** @description Name of the worker. */
            display_name: string;
            /**
             * Format: date-time
             * @description Since when.
             */
            starts_at: string;
            /** @description Vastuuyksikkö. */
            unit_id: components["schemas"]["UnitId"];
            /** @description Name of the unit. */
            unit_name: string;
            /** @description Vastuutyöntekijä. */
            user_id: components["schemas"]["UserId"];
        };
        /**
         * @description Jatkaminen after a pause.
         * @example {
         *       "effective_on": "2026-03-02"
         *     }
         */
        ResumePhase: {
            /**
             * Format: date
             * @description First day after the pause.
             */
            effective_on: string;
        };
        /**
         * @description A lead's verdict.
         * @example {
         *       "text": "Vastuutyöntekijä oli sairaana, asia ei voinut odottaa.",
         *       "verdict": "justified"
         *     }
         */
        ReviewBreakGlass: {
            /** @description Verdict in own words. */
            text: string;
            /** @description Verdict. */
            verdict: components["schemas"]["BreakGlassVerdict"];
        };
        /** @description One right, given or not. */
        RightView: {
            /**
             * @description read, list, create, update, finalise, reveal or annul.
             * @example read
             */
            action: string;
            /** @description Whether the caller may: 200 for a request, else 403. */
            allowed: boolean;
            /** @description What the use of the class rests on. */
            grounds: components["schemas"]["GroundView"][];
            /** @description Relations that give the right to the caller's role; empty where the role never has it. */
            opens_through: string[];
            /** @description Purpose that is logged when the caller names none; null where there is no right. */
            purpose: components["schemas"]["Purpose"] | null;
            /** @description Whether `Access-Reason` is asked for. */
            reason_required: boolean;
            /** @description Tietoluokka. */
            record_class: components["schemas"]["RecordClass"];
            /**
             * @description Relation that gives the right; null where there is none.
             * @example assigned
             */
            relation: string | null;
        };
        /**
         * @description Role (Käyttäjärooli). Code set `role`.
         * @example social_worker
         * @enum {string}
         */
        Role: "social_worker" | "employment_officer" | "coach" | "team_lead" | "admin" | "statistician" | "export_service" | "auditor";
        /**
         * Format: uuid
         * @description Identifier of type `RoleGrantId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        RoleGrantId: string;
        /** @description The role grants of an account. */
        RoleGrantList: {
            /** @description The grants in the area, the newest first. */
            items: components["schemas"]["RoleGrantView"][];
            /** @description Always null: the list is whole. */
            next_cursor: string | null;
        };
        /** @description A role grant (käyttöoikeus). */
        RoleGrantView: {
            /**
             * Format: date-time
             * @description When it was granted.
             */
            created_at: string;
            /** @description Who ended it. */
            ended_by: components["schemas"]["UserId"] | null;
            /**
             * Format: date
             * @description Last day; null while it goes on.
             */
            ends_on: string | null;
            /** @description Entity tag of the grant, for If-Match. */
            etag: string;
            /** @description Who granted it; null for the first ones. */
            granted_by: components["schemas"]["UserId"] | null;
            /** @description Identifier. */
            id: components["schemas"]["RoleGrantId"];
            /** @description Organisation on whose behalf. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description What the caller may do with the grant. */
            permitted_actions: string[];
            /** @description Käyttäjärooli. */
            role: components["schemas"]["Role"];
            /**
             * Format: date
             * @description First day.
             */
            starts_on: string;
            /** @description Unit; null for the whole organisation in the area. */
            unit_id: components["schemas"]["UnitId"] | null;
            /** @description Account. */
            user_id: components["schemas"]["UserId"];
        };
        /** @description Rules. */
        RuleList: {
            /** @description The rules, by table and in the order of time. */
            items: components["schemas"]["RuleView"][];
            /** @description Always null: the list is whole. */
            next_cursor: string | null;
        };
        /**
         * @description A rule with the figure of a statute that it rests on.
         * @example {
         *       "basis": {
         *         "act": "189/2001",
         *         "section": "13 § 3 mom.",
         *         "valid_from": "2015-07-01",
         *         "valid_to": null
         *       },
         *       "rule": "KTT-14",
         *       "table": "rehabilitative_work.days_per_week"
         *     }
         */
        RuleView: {
            /** @description The statute with the days on which its wording applied. */
            basis: components["schemas"]["Citation"];
            /** @description Rule of the rule tables; null for a rule that has no id there. */
            rule: string | null;
            /** @description Name of the dated table: the kind and the figure. */
            table: string;
        };
        /**
         * @description Fault of the sealed log (Lokin eheysvirhe). Code set `seal_fault`.
         * @example changed
         * @enum {string}
         */
        SealFault: "changed" | "missing" | "tail_cut" | "inserted" | "reordered" | "resealed" | "signature";
        /**
         * @description What to look for in the access log; every given part must fit.
         * @example {
         *       "from": "2025-03-01T00:00:00Z",
         *       "operation": "create_note"
         *     }
         */
        SearchAuditEvents: {
            /** @description Asiakas: whose data were shown or changed, or at whom a refused call was aimed. */
            client_id?: components["schemas"]["ClientId"];
            /**
             * Format: date-time
             * @description From when on; two years ago by default. What is older needs `Access-Reason`.
             */
            from?: string;
            /** @description Henkilötunnus of that client, one of former days too. */
            identity_code?: string;
            /** @description Operation id, such as `read_client`. */
            operation?: string;
            /** @description `allowed`, `refused`, `replayed` or `failed`. */
            outcome?: string;
            /** @description Relation that gave the right, such as `break_glass`. */
            relation?: string;
            /**
             * Format: date-time
             * @description Until before when; now by default.
             */
            to?: string;
            /** @description Työntekijä. */
            user_id?: components["schemas"]["UserId"];
        };
        /**
         * @description Whose report, and of which time.
         * @example {
         *       "from_on": "2025-03-01",
         *       "identity_code": "290296-9358"
         *     }
         */
        SearchClientAccesses: {
            /** @description Asiakas; this or the identity code. */
            client_id?: components["schemas"]["ClientId"];
            /**
             * Format: date
             * @description First day; two years ago by default. What is older needs `Access-Reason` (703/2023 11 §).
             */
            from_on?: string;
            /** @description Henkilötunnus, one of former days too. */
            identity_code?: string;
            /**
             * Format: date
             * @description Last day; today by default.
             */
            to_on?: string;
        };
        /**
         * @description What to look for; every given part must fit.
         * @example {
         *       "name": "virt ai"
         *     }
         */
        SearchClients: {
            /**
             * Format: date
             * @description Syntymäaika.
             */
            birth_date?: string;
            /** @description Henkilötunnus. */
            identity_code?: string;
            /** @description Beginnings of names, in any order; accents and case do not matter. */
            name?: string;
            /** @description Tilapäinen yksilöintitunnus. */
            temporary_id?: string;
        };
        /** @description A record that would be seen. */
        SeenRecordView: {
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description Kind of the record, such as `plan`. */
            kind: string;
            /** @description Record class. */
            record_class: components["schemas"]["RecordClass"];
        };
        /**
         * @description Reason of a visit to the desk (Asiointikäynnin syy). Code set `service_desk_reason`.
         * @example advice
         * @enum {string}
         */
        ServiceDeskReason: "advice" | "document" | "appointment" | "job_search";
        /** @description Asiointikäynti. */
        ServiceDeskVisitView: {
            /** @description Asiakas. */
            client_id: components["schemas"]["ClientId"];
            /**
             * Format: date-time
             * @description Midnight in Helsinki, when it ends.
             */
            ends_at: string;
            /**
             * Format: uuid
             * @description Identifier of the work relation.
             */
            id: string;
            /** @description Why. */
            reason: components["schemas"]["ServiceDeskReason"];
        };
        /**
         * Format: uuid
         * @description Identifier of type `ServiceKeyId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        ServiceKeyId: string;
        /**
         * @description The keys of a machine.
         * @example {
         *       "items": [
         *         {
         *           "created_at": "2026-03-02T07:00:00Z",
         *           "ends_at": "2027-03-02T07:00:00Z",
         *           "id": "01900000-0000-7006-8000-000000000001",
         *           "permitted_actions": [
         *             "revoke"
         *           ],
         *           "public_key": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
         *           "revoked_at": null,
         *           "starts_at": "2026-03-02T07:00:00Z",
         *           "user_id": "01900000-0000-7003-8000-000000000009"
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        ServiceKeyList: {
            /** @description The keys, the newest first. */
            items: components["schemas"]["ServiceKeyView"][];
            /** @description Always null: the list is whole. */
            next_cursor: string | null;
        };
        /** @description A public key of a machine. */
        ServiceKeyView: {
            /**
             * Format: date-time
             * @description When it was registered.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description Until when it is accepted.
             */
            ends_at: string;
            /** @description Identifier. */
            id: components["schemas"]["ServiceKeyId"];
            /** @description What the caller may do with the key. */
            permitted_actions: string[];
            /** @description Ed25519 public key as the `x` of a JWK (RFC 8037). */
            public_key: string;
            /**
             * Format: date-time
             * @description When it was revoked; null while it is not.
             */
            revoked_at: string | null;
            /**
             * Format: date-time
             * @description From when it is accepted.
             */
            starts_at: string;
            /** @description Service account. */
            user_id: components["schemas"]["UserId"];
        };
        /**
         * @description Language of service (Asiointikieli). Code set `service_language`.
         * @example fi
         * @enum {string}
         */
        ServiceLanguage: "fi" | "sv";
        /**
         * @description From where and when a machine may log in.
         * @example {
         *       "allowed_addresses": [
         *         "10.20.0.0/16"
         *       ],
         *       "allowed_hours": [
         *         "1 00:00-05:00",
         *         "2 00:00-05:00"
         *       ]
         *     }
         */
        ServiceLimitsView: {
            /** @description Networks in CIDR notation; none is nowhere. */
            allowed_addresses: string[];
            /** @description Hours of the week in Helsinki; none is never. */
            allowed_hours: string[];
        };
        /** @description A page of service relationships. */
        ServiceRelationshipList: {
            /** @description The relationships, the newest first. */
            items: components["schemas"]["ServiceRelationshipView"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /** @description Asiakkuus. */
        ServiceRelationshipView: {
            /**
             * @description Asianumero.
             * @example TYO-2026-000123
             */
            case_number: string;
            /** @description Asiakas. */
            client_id: components["schemas"]["ClientId"];
            /**
             * Format: date
             * @description Päättymispäivä; null while open.
             */
            closed_on: string | null;
            /** @description Why it was closed; null while open. */
            closing_reason: components["schemas"]["RelationshipClosingReason"] | null;
            /**
             * Format: date-time
             * @description When it was first recorded.
             */
            created_at: string;
            /** @description How the client came; null when not recorded. */
            entry_channel: components["schemas"]["TakeInGround"] | null;
            /**
             * @description Entity tag, for If-Match; it also moves when the people who work in it change.
             * @example "v3"
             */
            etag: string;
            /** @description Identifier. */
            id: components["schemas"]["RelationshipId"];
            /** @description Kind. */
            kind: components["schemas"]["RelationshipKind"];
            /**
             * Format: date
             * @description Alkamispäivä.
             */
            opened_on: string;
            /** @description What the caller may do with it. */
            permitted_actions: string[];
            /**
             * Format: date-time
             * @description When this version was recorded.
             */
            recorded_at: string;
            /**
             * Format: int32
             * @description How often it was reopened.
             */
            reopened_count: number;
            /** @description Vastuutyöntekijä and unit; of a closed relationship, the last ones. */
            responsible: components["schemas"]["ResponsibleView"];
        };
        /**
         * @description Token of a machine.
         * @example {
         *       "access_token": "eyJ0eXAiOiJhdCtqd3QifQ.e30.c2ln",
         *       "expires_in": 300,
         *       "token_type": "Bearer"
         *     }
         */
        ServiceTokenView: {
            /** @description Access token for the Authorization header. */
            access_token: string;
            /**
             * Format: int64
             * @description Seconds that it holds.
             */
            expires_in: number;
            /** @description Always `Bearer`. */
            token_type: string;
        };
        /**
         * Format: uuid
         * @description Identifier of type `SessionId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        SessionId: string;
        /**
         * @description The open sessions of an account.
         * @example {
         *       "items": [
         *         {
         *           "created_at": "2026-03-02T07:00:00Z",
         *           "expires_at": "2026-03-02T17:00:00Z",
         *           "id": "01900000-0000-7005-8000-000000000001",
         *           "idle_expires_at": "2026-03-02T08:00:00Z",
         *           "is_current": true,
         *           "last_used_at": "2026-03-02T07:30:00Z"
         *         }
         *       ],
         *       "next_cursor": null
         *     }
         */
        SessionList: {
            /** @description The sessions, the newest first. */
            items: components["schemas"]["SessionView"][];
            /** @description Always null: the list is whole. */
            next_cursor: string | null;
        };
        /** @description A session (istunto): one login that can still be used. */
        SessionView: {
            /**
             * Format: date-time
             * @description When it began.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it ends whatever is done.
             */
            expires_at: string;
            /** @description Identifier; that of the session that asks is also in GET /me. */
            id: components["schemas"]["SessionId"];
            /**
             * Format: date-time
             * @description When it ends unless it fetches tokens before.
             */
            idle_expires_at: string;
            /** @description Whether it is the session that asks. */
            is_current: boolean;
            /**
             * Format: date-time
             * @description When it last fetched tokens: its last call was at most ten minutes later.
             */
            last_used_at: string;
        };
        /**
         * @description Severity of a finding (Havainnon vakavuus). Code set `violation_severity`.
         * @example block
         * @enum {string}
         */
        Severity: "block" | "warn" | "due";
        /**
         * @description Sex (Sukupuoli). Code set `sex`.
         * @example female
         * @enum {string}
         */
        Sex: "female" | "male" | "unspecified";
        /**
         * Format: uuid
         * @description Identifier of type `SituationId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        SituationId: string;
        /**
         * @description Kind of situation (Tilannetiedon laji). Code set `situation_kind`.
         * @example employment_status
         * @enum {string}
         */
        SituationKind: "employment_status" | "benefit" | "education" | "target_group" | "unemployment_period";
        /** @description A page of situations. */
        SituationList: {
            /** @description The situations, the newest first. */
            items: components["schemas"]["SituationView"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /** @description Tilanne: one dated fact. */
        SituationView: {
            /** @description Asiakas. */
            client_id: components["schemas"]["ClientId"];
            /**
             * @description Code of the set that the kind names; null for an unemployment period.
             * @example unemployed
             */
            code: string | null;
            /**
             * Format: date-time
             * @description When it was first recorded.
             */
            created_at: string;
            /** @description Tietolähde. */
            data_source: components["schemas"]["DataSource"];
            /**
             * Format: date
             * @description Last day; null while it goes on.
             */
            ends_on: string | null;
            /**
             * @description Entity tag, for If-Match.
             * @example "v1"
             */
            etag: string;
            /** @description Identifier. */
            id: components["schemas"]["SituationId"];
            /** @description Kind. */
            kind: components["schemas"]["SituationKind"];
            /**
             * Format: int32
             * @description Maksetut päivät: paid benefit days; null for other kinds.
             */
            paid_days: number | null;
            /**
             * Format: date
             * @description Day of the notice that the paid days come from.
             */
            paid_days_on: string | null;
            /** @description What the caller may do with it. */
            permitted_actions: string[];
            /**
             * Format: date-time
             * @description When this version was recorded.
             */
            recorded_at: string;
            /**
             * Format: date
             * @description First day.
             */
            starts_on: string;
        };
        /** @description The client of a social relationship, as the county recorded her. */
        SocialClientView: {
            /**
             * Format: date
             * @description Syntymäaika, by the identity code.
             */
            birth_date: string;
            /** @description Etunimet. */
            first_names: string;
            /** @description Tulkin tarve. */
            interpreter_needed: boolean;
            /** @description Sukunimi. */
            last_name: string;
            /** @description Asiointikieli. */
            service_language: components["schemas"]["ServiceLanguage"];
        };
        /**
         * Format: uuid
         * @description Identifier of type `SocialNoteId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        SocialNoteId: string;
        /** @description A page of notes. */
        SocialNoteList: {
            /** @description The notes, newest first. */
            items: components["schemas"]["SocialNoteListItem"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /** @description A note in a list. */
        SocialNoteListItem: components["schemas"]["SocialNoteView"] & {
            /** @description Entity tag of the note, for If-Match. */
            etag: string;
        };
        /** @description A note of social welfare (sosiaalihuollon asiakaskirjaus). */
        SocialNoteView: {
            /** @description Kirjaaja. */
            author_id: components["schemas"]["UserId"];
            /** @description Name of the writer. */
            author_name: string;
            /** @description Notes that correct this one, the first written first. */
            corrected_by: components["schemas"]["SocialNoteId"][];
            /** @description Note that this one corrects. */
            corrects_id: components["schemas"]["SocialNoteId"] | null;
            /**
             * Format: date-time
             * @description When it was written.
             */
            created_at: string;
            /** @description Identifier. */
            id: components["schemas"]["SocialNoteId"];
            /**
             * Format: date
             * @description Day that it is about.
             */
            occurred_on: string;
            /** @description What the caller may do with the note. */
            permitted_actions: string[];
            /** @description Asiakkuus. */
            social_relationship_id: components["schemas"]["SocialRelationshipId"];
            /** @description What was written. */
            text: string;
        };
        /**
         * Format: uuid
         * @description Identifier of type `SocialRelationshipId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        SocialRelationshipId: string;
        /** @description A page of social relationships. */
        SocialRelationshipList: {
            /** @description The relationships, the newest first. */
            items: components["schemas"]["SocialRelationshipListItem"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /** @description A social relationship in a list. */
        SocialRelationshipListItem: components["schemas"]["SocialRelationshipView"] & {
            /** @description Entity tag of the relationship, for If-Match. */
            etag: string;
        };
        /**
         * @description The answer of an opening.
         * @example {
         *       "etag": "\"v1\"",
         *       "id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77"
         *     }
         */
        SocialRelationshipReceipt: {
            /** @description Entity tag of the relationship, for If-Match. */
            etag: string;
            /** @description Identifier of the relationship. */
            id: components["schemas"]["SocialRelationshipId"];
        };
        /** @description Sosiaalihuollon asiakkuus. */
        SocialRelationshipView: {
            /**
             * @description Asianumero, of the county's own series.
             * @example SOS-2026-000012
             */
            case_number: string;
            /** @description Asiakas. */
            client: components["schemas"]["SocialClientView"];
            /**
             * Format: date
             * @description Päättymispäivä; null while open.
             */
            closed_on: string | null;
            /** @description Why it was closed; null while open. */
            closing_reason: components["schemas"]["RelationshipClosingReason"] | null;
            /**
             * Format: date-time
             * @description When it was first recorded.
             */
            created_at: string;
            /** @description Identifier. */
            id: components["schemas"]["SocialRelationshipId"];
            /** @description Omatyöntekijä and unit; of a closed relationship, the last ones. */
            key_worker: components["schemas"]["KeyWorkerView"];
            /**
             * Format: date
             * @description Alkamispäivä.
             */
            opened_on: string;
            /** @description What the caller may do with it. */
            permitted_actions: string[];
        };
        /**
         * @description Aloittaminen.
         * @example {
         *       "effective_on": "2026-03-02"
         *     }
         */
        StartPhase: {
            /**
             * Format: date
             * @description First day as it went.
             */
            effective_on: string;
        };
        /** @description Jäljennös: everything that the register holds about the client, in words. */
        SubjectAccessCopy: {
            /** @description Whether a second person has checked it; until then it is not given out. */
            checked: boolean;
            /** @description Asiakas. */
            client_id: components["schemas"]["ClientId"];
            /** @description Rekisterinpitäjä: whose records these are. */
            controller_organisation_id: components["schemas"]["OrganisationId"];
            /**
             * Format: date-time
             * @description When the copy was made.
             */
            made_at: string;
            /** @description What is left out, and why. */
            refused: components["schemas"]["RefusedInWords"][];
            /** @description The request. */
            request_id: components["schemas"]["SubjectAccessId"];
            /** @description The records, kind by kind. */
            sections: components["schemas"]["CopySectionView"][];
        };
        /**
         * Format: uuid
         * @description Identifier of type `SubjectAccessId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        SubjectAccessId: string;
        /** @description A page of requests. */
        SubjectAccessList: {
            /** @description The requests, the newest first. */
            items: components["schemas"]["SubjectAccessView"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @description State of a subject access request (Tarkastuspyynnön tila). Code set `subject_access_state`.
         * @example received
         * @enum {string}
         */
        SubjectAccessState: "received" | "approved" | "delivered";
        /** @description Tarkastuspyyntö: the client asks for everything that the register holds about her. */
        SubjectAccessView: {
            /**
             * Format: date-time
             * @description When it was checked; null until then.
             */
            approved_at: string | null;
            /** @description Who checked it; null until then. */
            approved_by: components["schemas"]["UserId"] | null;
            /** @description Asiakas. */
            client_id: components["schemas"]["ClientId"];
            /**
             * Format: date-time
             * @description When it was first recorded.
             */
            created_at: string;
            /**
             * Format: date
             * @description Day on which the copy was given; null until then.
             */
            delivered_on: string | null;
            /**
             * Format: date
             * @description Last day on which it is answered in time: a month later.
             */
            due_on: string;
            /**
             * @description Entity tag, for If-Match.
             * @example "v1"
             */
            etag: string;
            /** @description Identifier. */
            id: components["schemas"]["SubjectAccessId"];
            /** @description How the copy was given; null until then. */
            manner: components["schemas"]["CopyManner"] | null;
            /** @description What the caller may do with it. */
            permitted_actions: string[];
            /** @description Who received it. */
            received_by: components["schemas"]["UserId"];
            /**
             * Format: date
             * @description Day on which the client asked.
             */
            received_on: string;
            /** @description What the copy leaves out, and why. */
            refused: components["schemas"]["RefusedClass"][];
            /** @description Where it stands. */
            state: components["schemas"]["SubjectAccessState"];
        };
        /** @description Ground, decision and money of a subsidy. */
        SubsidyForm: {
            /** @description Number of the decision (päätösnumero). */
            decision_number?: string;
            /**
             * Format: date
             * @description Day of the decision (päätöspäivä).
             */
            decision_on?: string;
            /** @description Peruste. */
            ground: components["schemas"]["PaySubsidyGround"];
            /**
             * Format: int32
             * @description Subsidy in per cent of the wage costs.
             */
            subsidy_percent?: number;
            /**
             * Format: int64
             * @description Wage in cents a month (palkka).
             */
            wage_cents_per_month?: number;
        };
        /**
         * @description Instrument of subsidy (Tukimuoto). Code set `subsidy_instrument`.
         * @example pay_subsidy
         * @enum {string}
         */
        SubsidyInstrument: "pay_subsidy" | "employment_support_55";
        /** @description Changes to ground, decision and money. */
        SubsidyPatch: {
            /** @description Number of the decision; null clears. */
            decision_number?: string | null;
            /**
             * Format: date
             * @description Day of the decision; null clears.
             */
            decision_on?: string | null;
            /** @description Peruste. */
            ground?: components["schemas"]["PaySubsidyGround"];
            /**
             * Format: int32
             * @description Subsidy in per cent of the wage costs; null clears.
             */
            subsidy_percent?: number | null;
            /**
             * Format: int64
             * @description Wage in cents a month; null clears.
             */
            wage_cents_per_month?: number | null;
        };
        /** @description Ground, decision and money of a subsidy. */
        SubsidyView: {
            /** @description Number of the decision; null before it. */
            decision_number: string | null;
            /**
             * Format: date
             * @description Day of the decision; null before it.
             */
            decision_on: string | null;
            /** @description Peruste. */
            ground: components["schemas"]["PaySubsidyGround"];
            /**
             * Format: int32
             * @description Subsidy in per cent of the wage costs; null before the decision.
             */
            subsidy_percent: number | null;
            /**
             * Format: int64
             * @description Wage in cents a month; null when not recorded, and to those who neither prepare nor approve decisions.
             */
            wage_cents_per_month: number | null;
        };
        /**
         * @description Keskeyttäminen: the phase pauses; whole weeks of a pause are exempt from weekly minima.
         * @example {
         *       "effective_on": "2026-03-02",
         *       "reason": "organiser_closure"
         *     }
         */
        SuspendPhase: {
            /**
             * Format: date
             * @description First day of the pause.
             */
            effective_on: string;
            /** @description Keskeytyksen syy. */
            reason: components["schemas"]["SuspensionReason"];
        };
        /**
         * @description Reason for suspension (Keskeytyksen syy). Code set `suspension_reason`.
         * @example authorised_absence
         * @enum {string}
         */
        SuspensionReason: "authorised_absence" | "organiser_closure" | "client_request" | "other";
        /**
         * @description A person to be taken in by identity code.
         * @example {
         *       "first_names": "Aino Maria",
         *       "ground": "client_contact",
         *       "identity_code": "010594Y9032",
         *       "last_name": "Virtanen-Testi",
         *       "municipality": {
         *         "basis": "stated",
         *         "code": "564"
         *       },
         *       "native_language": "fi",
         *       "service_language": "fi"
         *     }
         */
        TakeInClient: {
            /** @description Etunimet. */
            first_names: string;
            /** @description Why the person is taken in. */
            ground: components["schemas"]["TakeInGround"];
            /** @description Henkilötunnus. */
            identity_code: string;
            /** @description Tulkin tarve. */
            interpreter_needed?: boolean;
            /** @description Sukunimi. */
            last_name: string;
            /** @description Kotikunta. */
            municipality: components["schemas"]["MunicipalityForm"];
            /** @description Äidinkieli. */
            native_language: components["schemas"]["ClientLanguage"];
            /** @description Asiointikieli. */
            service_language: components["schemas"]["ServiceLanguage"];
            /** @description Sukupuoli as the person states; unspecified by default. */
            sex?: components["schemas"]["Sex"];
            /** @description Responsible unit; needed only when the caller's grant names none. */
            unit_id?: components["schemas"]["UnitId"];
        };
        /**
         * @description Ground for taking in (Asiakkaaksi ottamisen peruste). Code set `take_in_ground`.
         * @example client_contact
         * @enum {string}
         */
        TakeInGround: "client_contact" | "transfer_from_area" | "referral" | "register_notice";
        /**
         * @description The answer of take-in: the same whether the person was registered before or not.
         * @example {
         *       "ground": "client_contact",
         *       "id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77",
         *       "taken_in_on": "2026-03-02"
         *     }
         */
        TakeInView: {
            /** @description Why the person was taken in. */
            ground: components["schemas"]["TakeInGround"];
            /** @description Identifier of the client. */
            id: components["schemas"]["ClientId"];
            /**
             * Format: date
             * @description The day.
             */
            taken_in_on: string;
        };
        /**
         * @description Broken off by (Keskeyttäjä). Code set `terminated_by`.
         * @example authority
         * @enum {string}
         */
        TerminatedBy: "authority" | "client" | "organiser";
        /** @description A page of the timeline. */
        Timeline: {
            /** @description What happened, newest first. */
            items: components["schemas"]["TimelineItem"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /**
         * @description Something that happened. Codes only: what was written is read at `href`.
         * @example {
         *       "detail": "in_force",
         *       "ends_on": null,
         *       "href": "/api/v1/plans/01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77",
         *       "id": "01939f2a-7c1e-7b5a-9d55-0a4f6a1c2e77",
         *       "kind": "plan",
         *       "object_kind": "activation",
         *       "on": "2026-03-02",
         *       "record_class": "activation_plan",
         *       "title_code": "plan.in_force"
         *     }
         */
        TimelineItem: {
            /** @description Outcome, state or reason as a code; null where there is none. */
            detail: string | null;
            /**
             * Format: date
             * @description Last day of what the record tells of; null while it goes on or has no length.
             */
            ends_on: string | null;
            /** @description Path of the record. */
            href: string;
            /**
             * Format: uuid
             * @description Identifier of the row; with `title_code` unique in the list.
             */
            id: string;
            /** @description Kind of the record. */
            kind: components["schemas"]["TimelineKind"];
            /** @description Kind of the record in its own code set, such as that of a plan; months of a follow-up point. Null where it has none. */
            object_kind: string | null;
            /**
             * Format: date
             * @description Day.
             */
            on: string;
            /** @description Tietoluokka. */
            record_class: components["schemas"]["RecordClass"];
            /** @description What happened: `service_relationship.opened`, `plan.in_force`, `activation_phase.start`, `note.written`, … */
            title_code: string;
        };
        /**
         * @description Kind of a record on the timeline.
         * @enum {string}
         */
        TimelineKind: "service_relationship" | "responsibility" | "situation" | "job_search" | "contact_event" | "assessment" | "plan" | "activation_phase" | "placement" | "follow_up" | "note";
        /**
         * @description Login of a machine (RFC 6749, 4.4; RFC 7523, 2.2).
         * @example {
         *       "client_assertion": "eyJhbGciOiJFZERTQSJ9.e30.c2ln",
         *       "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
         *       "grant_type": "client_credentials"
         *     }
         */
        TokenForm: {
            /** @description National code of the employment area to work in; needed only by a machine that works in several. */
            area_code?: string | null;
            /** @description The signed assertion; `iss` and `sub` are the login name of the account. */
            client_assertion: string;
            /** @description Always `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`. */
            client_assertion_type: string;
            /** @description Login name again, where a client sends it. */
            client_id?: string | null;
            /** @description Always `client_credentials`. */
            grant_type: string;
        };
        /**
         * @description Tokens of a session.
         * @example {
         *       "access_token": "eyJ0eXAiOiJhdCtqd3QifQ.e30.c2ln",
         *       "expires_in": 600,
         *       "must_change_password": false,
         *       "refresh_token": "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
         *       "session_expires_at": "2026-03-02T17:00:00Z",
         *       "token_type": "Bearer"
         *     }
         */
        TokensView: {
            /** @description Access token for the Authorization header. */
            access_token: string;
            /**
             * Format: int64
             * @description Seconds that the access token holds.
             */
            expires_in: number;
            /** @description True until a password given by an administrator has been changed. */
            must_change_password: boolean;
            /** @description Refresh token; works once, within 30 minutes. */
            refresh_token: string;
            /**
             * Format: date-time
             * @description When the session ends whatever is done.
             */
            session_expires_at: string;
            /** @description Always `Bearer`. */
            token_type: string;
        };
        /**
         * Format: uuid
         * @description Identifier of type `UnitId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        UnitId: string;
        /** @description A page of units. */
        UnitList: {
            /** @description The units, in the order of names. */
            items: components["schemas"]["UnitListItem"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /** @description A unit in a list. */
        UnitListItem: components["schemas"]["UnitView"] & {
            /** @description Entity tag of the unit, for If-Match. */
            etag: string;
        };
        /** @description A unit (yksikkö) of an organisation in the area. */
        UnitView: {
            /**
             * Format: date
             * @description Last day; null while it exists.
             */
            ends_on: string | null;
            /** @description Identifier. */
            id: components["schemas"]["UnitId"];
            /** @description Name in Finnish. */
            name: string;
            /** @description Name in Swedish, where there is one. */
            name_sv: string | null;
            /** @description Organisation. */
            organisation_id: components["schemas"]["OrganisationId"];
            /** @description What the caller may do with the unit. */
            permitted_actions: string[];
            /**
             * Format: date
             * @description First day.
             */
            starts_on: string;
        };
        /**
         * @description Changes to a draft: absent keeps, null clears.
         * @example {
         *       "conclusion": null,
         *       "job_search_skills": "Hakee työtä itsenäisesti.",
         *       "prolonged_unemployment_risk": "medium"
         *     }
         */
        UpdateAssessment: {
            /** @description Osaaminen ja ammattitaito; null clears. */
            competence?: string | null;
            /** @description The client's own goals to develop competence; null clears. */
            competence_goals?: string | null;
            /** @description Johtopäätökset; null clears. */
            conclusion?: string | null;
            /** @description Työnhakuvalmiudet; null clears. */
            job_search_skills?: string | null;
            /** @description Whether multidisciplinary support is needed; null clears. */
            multidisciplinary_need?: boolean | null;
            /** @description Why it is or is not; null clears. */
            multidisciplinary_need_reason?: string | null;
            /**
             * Format: date
             * @description When the need is looked at again; null clears.
             */
            next_review_on?: string | null;
            /** @description Other factors that affect employability; null clears. */
            other_factors?: string | null;
            /** @description Työttömyyden pitkittymisen riski; null clears. */
            prolonged_unemployment_risk?: components["schemas"]["ProlongedUnemploymentRisk"] | null;
            /**
             * Format: date
             * @description First day.
             */
            started_on?: string;
        };
        /**
         * @description Changes to a client: absent keeps, null clears.
         * @example {
         *       "died_on": null,
         *       "interpreter_needed": true,
         *       "last_name": "Virtanen"
         *     }
         */
        UpdateClient: {
            /**
             * Format: date
             * @description Syntymäaika.
             */
            birth_date?: string;
            /** @description How certain the birth date is. */
            birth_date_certainty?: components["schemas"]["BirthDateCertainty"];
            /**
             * Format: date
             * @description Kuolinpäivä; null clears.
             */
            died_on?: string | null;
            /** @description Etunimet. */
            first_names?: string;
            /** @description Tulkin tarve. */
            interpreter_needed?: boolean;
            /** @description Sukunimi. */
            last_name?: string;
            /** @description Äidinkieli. */
            native_language?: components["schemas"]["ClientLanguage"];
            /** @description Asiointikieli. */
            service_language?: components["schemas"]["ServiceLanguage"];
            /** @description Sukupuoli. */
            sex?: components["schemas"]["Sex"];
            /** @description Tilapäinen yksilöintitunnus; null clears. */
            temporary_id?: string | null;
        };
        /**
         * @description Changes to a contact event: absent keeps, null clears.
         * @example {
         *       "correction_reason": "recording_error",
         *       "duration_minutes": 60
         *     }
         */
        UpdateContactEvent: {
            /** @description Asiointitapa. */
            channel?: components["schemas"]["ContactChannel"];
            /** @description Why a recorded event is changed; needed for it, kept in the history. */
            correction_reason?: components["schemas"]["CorrectionReason"];
            /**
             * Format: int32
             * @description Length in minutes; null clears.
             */
            duration_minutes?: number | null;
            /**
             * Format: date
             * @description Day of the contact.
             */
            held_on?: string;
            /** @description Kind. */
            kind?: components["schemas"]["ContactEventKind"];
            /** @description What it led to; replaces all. */
            led_to?: components["schemas"]["ContactLedTo"][];
            /** @description Whether it took place. */
            outcome?: components["schemas"]["ContactOutcome"];
            /** @description Professional groups that took part; replaces all. */
            participants?: components["schemas"]["ProfessionalGroup"][];
            /** @description Employment relationship of the client; null clears. */
            relationship_id?: components["schemas"]["RelationshipId"] | null;
            /** @description What was said; null clears. */
            summary?: string | null;
        };
        /**
         * @description Changes to an employer: absent keeps, null clears.
         * @example {
         *       "active": true,
         *       "contact_title": "Henkilöstöpäällikkö",
         *       "email": null
         *     }
         */
        UpdateEmployer: {
            /** @description Whether it is used. */
            active?: boolean;
            /** @description Y-tunnus; null clears. */
            business_id?: string | null;
            /** @description Title of the contact person; null clears. */
            contact_title?: string | null;
            /** @description E-mail of the office; null clears. */
            email?: string | null;
            /** @description Oikeudellinen muoto. */
            legal_form?: components["schemas"]["LegalForm"];
            /** @description Kuntakoodi; null clears. */
            municipality_code?: string | null;
            /** @description Nimi. */
            name?: string;
            /** @description Phone of the office; null clears. */
            phone?: string | null;
            /** @description Työnantajasektori. */
            sector?: components["schemas"]["EmployerSector"];
        };
        /**
         * @description A correction of a recorded outcome: absent keeps. The former one stays in the history.
         * @example {
         *       "outcome": "education"
         *     }
         */
        UpdateFollowUp: {
            /** @description Tietolähde. */
            data_source?: components["schemas"]["DataSource"];
            /** @description Tilanne seurannassa. */
            outcome?: components["schemas"]["FollowUpOutcome"];
            /**
             * Format: date
             * @description Day on which it was known.
             */
            recorded_on?: string;
        };
        /**
         * @description Changes to a group: absent keeps, null clears.
         * @example {
         *       "capacity": null,
         *       "ends_on": "2026-12-18",
         *       "name": "Keittiöryhmä, aamu"
         *     }
         */
        UpdateGroup: {
            /**
             * Format: int32
             * @description Places; null clears.
             */
            capacity?: number | null;
            /**
             * Format: date
             * @description Last day; null clears.
             */
            ends_on?: string | null;
            /** @description Ohjaaja. */
            leader_id?: components["schemas"]["UserId"];
            /** @description Nimi. */
            name?: string;
            /** @description Palveluntuottaja; null clears. */
            provider_id?: components["schemas"]["ProviderId"] | null;
            /**
             * Format: date
             * @description First day.
             */
            starts_on?: string;
            /** @description Yksikkö. */
            unit_id?: components["schemas"]["UnitId"];
        };
        /**
         * @description Changes to a period of job search: absent keeps, null clears.
         * @example {
         *       "ended_on": "2026-03-01"
         *     }
         */
        UpdateJobSearch: {
            /** @description Why it is corrected; needed for a correction, kept in the history. */
            correction_reason?: components["schemas"]["CorrectionReason"];
            /** @description Tietolähde; a correction. */
            data_source?: components["schemas"]["DataSource"];
            /**
             * Format: date
             * @description Last day; null reopens. A correction where one was recorded.
             */
            ended_on?: string | null;
            /**
             * Format: date
             * @description First day; a correction.
             */
            starts_on?: string;
        };
        /**
         * @description Changes to an organisation: absent keeps, null clears. The kind stays.
         * @example {
         *       "name": "Testipaja ry",
         *       "name_sv": null
         *     }
         */
        UpdateOrganisation: {
            /** @description Y-tunnus; null clears. */
            business_id?: string | null;
            /** @description Name in Finnish. */
            name?: string;
            /** @description Name in Swedish; null clears. */
            name_sv?: string | null;
        };
        /**
         * @description Changes to the plan of a phase: absent keeps, null clears.
         * @example {
         *       "activity_place": null,
         *       "planned_ends_on": "2026-06-30"
         *     }
         */
        UpdatePhase: {
            /** @description Toimintapaikka; null clears. */
            activity_place?: string | null;
            /**
             * Format: int32
             * @description Days in a week; null clears.
             */
            days_per_week?: number | null;
            /** @description What is particular to the kind; merged in its turn. */
            details?: components["schemas"]["PhaseDetailsPatch"];
            /** @description Työnantaja; null clears. */
            employer_id?: components["schemas"]["EmployerId"] | null;
            /**
             * Format: int32
             * @description Minutes in a day; null clears.
             */
            minutes_per_day?: number | null;
            /** @description Järjestäjä; null clears. */
            organiser_organisation_id?: components["schemas"]["OrganisationId"] | null;
            /** @description Suunnitelma; null clears. */
            plan_id?: components["schemas"]["PlanId"] | null;
            /**
             * Format: date
             * @description Last planned day.
             */
            planned_ends_on?: string;
            /**
             * Format: date
             * @description First planned day; only before the start.
             */
            planned_starts_on?: string;
            /** @description Palveluntuottaja; null clears. */
            provider_id?: components["schemas"]["ProviderId"] | null;
        };
        /**
         * @description Changes to a placement: absent keeps, null clears. The phase that led here cannot be changed: annul and record anew.
         * @example {
         *       "ended_on": "2026-08-31",
         *       "hours": "part_time"
         *     }
         */
        UpdatePlacement: {
            /** @description Työsuhteen kesto; null clears. */
            contract?: components["schemas"]["PlacementContract"] | null;
            /** @description Tietolähde. */
            data_source?: components["schemas"]["DataSource"];
            /** @description Työnantaja; null clears. */
            employer_id?: components["schemas"]["EmployerId"] | null;
            /**
             * Format: date
             * @description Last day; null while it goes on.
             */
            ended_on?: string | null;
            /** @description Työaika; null clears. */
            hours?: components["schemas"]["PlacementHours"] | null;
            /** @description Sijoittumisen laji. */
            kind?: components["schemas"]["PlacementKind"];
            /** @description Työnantajasektori; null clears. */
            sector?: components["schemas"]["EmployerSector"] | null;
            /**
             * Format: date
             * @description First day.
             */
            started_on?: string;
        };
        /**
         * @description Changes to a plan: absent keeps, null clears. In force, only `next_review_on` and `follow_up_method` change.
         * @example {
         *       "follow_up_method": "Puhelu kerran kuussa.",
         *       "next_review_on": "2026-05-04"
         *     }
         */
        UpdatePlan: {
            /**
             * Format: date
             * @description Laadittu.
             */
            drafted_on?: string;
            /** @description How progress is followed; null clears. */
            follow_up_method?: string | null;
            /** @description Yhteenveto tavoitteista; null clears. */
            goals_summary?: string | null;
            /** @description Työnhakuvelvollisuus; null clears. */
            job_search_duty?: string | null;
            /** @description Whether the rehabilitation of Kela is needed. */
            kela_rehabilitation?: boolean;
            /**
             * Format: date
             * @description Tarkistettava viimeistään; null clears.
             */
            next_review_on?: string | null;
            /** @description Yhteenveto tilanteesta; null clears. */
            situation_summary?: string | null;
        };
        /**
         * @description Changes to an action: absent keeps, null clears. In force, only `state`, `done_on` and `result` change.
         * @example {
         *       "done_on": "2026-03-02",
         *       "state": "done"
         *     }
         */
        UpdatePlanAction: {
            /** @description What was agreed. */
            description?: string;
            /**
             * Format: date
             * @description When it was done; today by default. Only with the state `done`.
             */
            done_on?: string;
            /**
             * Format: date
             * @description By when; null clears.
             */
            due_on?: string | null;
            /** @description Goal of the same plan that it serves; null clears. */
            goal_id?: components["schemas"]["PlanGoalId"] | null;
            /** @description Who does it. */
            owner?: components["schemas"]["PlanActionOwner"];
            /** @description What came of it; null clears. */
            result?: string | null;
            /** @description State. */
            state?: components["schemas"]["PlanActionState"];
        };
        /**
         * @description Changes to a goal: absent keeps, null clears. In force, only `state` and `result` change.
         * @example {
         *       "result": "Passi saatu 20.5.",
         *       "state": "reached"
         *     }
         */
        UpdatePlanGoal: {
            /** @description What is aimed at. */
            description?: string;
            /**
             * Format: date
             * @description When it should be reached; null clears.
             */
            due_on?: string | null;
            /** @description What came of it; null clears. */
            result?: string | null;
            /** @description State. */
            state?: components["schemas"]["PlanGoalState"];
        };
        /**
         * @description Changes to a provider: absent keeps, null clears.
         * @example {
         *       "active": true,
         *       "contact_title": "Toiminnanjohtaja",
         *       "email": null
         *     }
         */
        UpdateProvider: {
            /** @description Whether it is used. */
            active?: boolean;
            /** @description Y-tunnus; null clears. */
            business_id?: string | null;
            /** @description Title of the contact person; null clears. */
            contact_title?: string | null;
            /** @description E-mail of the office; null clears. */
            email?: string | null;
            /** @description Oikeudellinen muoto. */
            legal_form?: components["schemas"]["LegalForm"];
            /** @description Kuntakoodi; null clears. */
            municipality_code?: string | null;
            /** @description Nimi. */
            name?: string;
            /** @description Organisation in the register; null clears. */
            organisation_id?: components["schemas"]["OrganisationId"] | null;
            /** @description Phone of the office; null clears. */
            phone?: string | null;
            /** @description Kinds of phases that the provider gives. */
            services?: components["schemas"]["PhaseKind"][];
        };
        /**
         * @description Changes to a situation: absent keeps, null clears.
         * @example {
         *       "ends_on": "2026-03-01"
         *     }
         */
        UpdateSituation: {
            /** @description Code of the set that the kind names; a correction. */
            code?: string;
            /** @description Why it is corrected; needed for a correction, kept in the history. */
            correction_reason?: components["schemas"]["CorrectionReason"];
            /** @description Tietolähde; a correction. */
            data_source?: components["schemas"]["DataSource"];
            /**
             * Format: date
             * @description Last day; null reopens. A correction where one was recorded.
             */
            ends_on?: string | null;
            /**
             * Format: int32
             * @description Maksetut päivät by a newer notice; null clears.
             */
            paid_days?: number | null;
            /**
             * Format: date
             * @description Day of the newer notice; null clears.
             */
            paid_days_on?: string | null;
            /**
             * Format: date
             * @description First day; a correction.
             */
            starts_on?: string;
        };
        /**
         * @description Changes to a unit: absent keeps, null clears.
         * @example {
         *       "name": "Työllisyyspalvelut, itä ja koillinen"
         *     }
         */
        UpdateUnit: {
            /**
             * Format: date
             * @description Last day; null while it exists. A unit that is responsible for open relationships cannot end.
             */
            ends_on?: string | null;
            /** @description Name in Finnish. */
            name?: string;
            /** @description Name in Swedish; null clears. */
            name_sv?: string | null;
        };
        /**
         * @description Changes to an account: absent keeps.
         * @example {
         *       "display_name": "Aino Virkailija"
         *     }
         */
        UpdateUser: {
            /** @description Name that colleagues see. */
            display_name?: string;
        };
        /**
         * Format: uuid
         * @description Identifier of type `UserId`: a UUID.
         * @example 01931b66-7d50-7c3a-9f52-3b0c5f2d8a10
         */
        UserId: string;
        /** @description A page of accounts. */
        UserList: {
            /** @description The accounts, in the order of names. */
            items: components["schemas"]["UserListItem"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /** @description An account in a list. */
        UserListItem: components["schemas"]["UserView"] & {
            /** @description Entity tag of the account, for If-Match. */
            etag: string;
        };
        /** @description An account (käyttäjä). Those who do not manage accounts see who it is, and no more. */
        UserView: {
            /**
             * Format: date-time
             * @description When it was made; null for those who do not manage accounts.
             */
            created_at: string | null;
            /**
             * Format: date-time
             * @description When it was disabled; null while it is in use.
             */
            disabled_at: string | null;
            /** @description Name that colleagues see. */
            display_name: string;
            /** @description Identifier. */
            id: components["schemas"]["UserId"];
            /** @description Whether a person or a machine logs in with it. */
            kind: components["schemas"]["AccountKind"];
            /** @description Whether a given password is still to be changed; null for those who do not manage accounts. */
            must_change_password: boolean | null;
            /** @description What the caller may do with the account. */
            permitted_actions: string[];
            /** @description Login name; null for those who do not manage accounts. */
            username: string | null;
        };
        /**
         * @description How a consent is taken back.
         * @example {
         *       "manner": "oral"
         *     }
         */
        WithdrawConsent: {
            /** @description How the client took it back; speaking is enough. */
            manner: components["schemas"]["ConsentManner"];
        };
        /**
         * @description Work capacity (Työkyky). Code set `work_capacity`.
         * @example full
         * @enum {string}
         */
        WorkCapacity: "full" | "reduced" | "reduced_permanently" | "under_examination" | "unknown";
        /** @description A page of work capacities. */
        WorkCapacityList: {
            /** @description The work capacities, the newest first. */
            items: components["schemas"]["WorkCapacityView"][];
            /** @description Cursor of the next page; null on the last. */
            next_cursor: string | null;
        };
        /** @description Työkyky (class EH), only where it affects employment and is necessary (380/2023 114 §). */
        WorkCapacityView: {
            /** @description Työkyky. */
            code: components["schemas"]["WorkCapacity"];
            /** @description Tietolähde. */
            data_source: components["schemas"]["DataSource"];
            /** @description What it means for work; null when not described. */
            description: string | null;
            /**
             * Format: date
             * @description Last day; null while it goes on.
             */
            ends_on: string | null;
            /**
             * @description Entity tag.
             * @example "v1"
             */
            etag: string;
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /** @description What the caller may do with it. */
            permitted_actions: string[];
            /**
             * Format: date-time
             * @description When it was recorded.
             */
            recorded_at: string;
            /**
             * Format: date
             * @description First day.
             */
            starts_on: string;
        };
        /** @description Relations to a client, newest first. */
        WorkRelationList: {
            /** @description The relations. */
            items: components["schemas"]["WorkRelationView"][];
            /** @description Always null: the list is whole. */
            next_cursor: string | null;
        };
        /** @description A worker's or unit's relation to the client. */
        WorkRelationView: {
            /** @description Name of the worker. */
            display_name: string | null;
            /**
             * Format: date-time
             * @description To when; null while it lasts.
             */
            ends_at: string | null;
            /** @description What made it: responsibility, coaching, or the ground of a take-in. */
            ground: string;
            /**
             * Format: uuid
             * @description Identifier.
             */
            id: string;
            /**
             * @description Relation.
             * @example assigned
             * @example service_desk
             */
            relation: string;
            /**
             * Format: date-time
             * @description From when.
             */
            starts_at: string;
            /** @description Unit; null where the relation is a worker's alone. */
            unit_id: components["schemas"]["UnitId"] | null;
            /** @description Worker; null where the relation is a unit's. */
            user_id: components["schemas"]["UserId"] | null;
        };
        /** @description Työkokeilu. */
        WorkTrialDetails: {
            /** @description Who pays the client's benefit (etuuden maksaja). */
            benefit_payer?: string | null;
            /** @description Whether a final assessment was agreed (loppuarviosta sovittu). */
            final_assessment_agreed?: boolean;
            /** @description Tarkoitus. */
            purpose: components["schemas"]["WorkTrialPurpose"];
            /** @description Title of the supervisor at the workplace (vastuuhenkilön nimike). */
            supervisor_title?: string | null;
            /** @description Tehtävät. */
            tasks?: string | null;
        };
        /** @description Changes to a work trial. */
        WorkTrialPatch: {
            /** @description Who pays the client's benefit; null clears. */
            benefit_payer?: string | null;
            /** @description Whether a final assessment was agreed. */
            final_assessment_agreed?: boolean;
            /** @description Tarkoitus. */
            purpose?: components["schemas"]["WorkTrialPurpose"];
            /** @description Title of the supervisor at the workplace; null clears. */
            supervisor_title?: string | null;
            /** @description Tehtävät; null clears. */
            tasks?: string | null;
        };
        /**
         * @description Purpose of work trial (Työkokeilun tarkoitus). Code set `work_trial_purpose`.
         * @example career_clarification
         * @enum {string}
         */
        WorkTrialPurpose: "career_clarification" | "return_to_labour_market";
    };
    responses: {
        /** @description The request has faults of form; all of them are in errors. */
        Problem400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No token, or one that is not valid any more. */
        Problem401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description In your scope, but your role does not grant this. */
        Problem403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Unknown, or out of your scope; the two are not told apart. */
        Problem404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body took too long. */
        Problem408: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The state or another record stands in the way. */
        Problem409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The object has changed since you read it. */
        Problem412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large. */
        Problem413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Another media type is expected. */
        Problem415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A code is unknown or a rule says no; errors name the provision. */
        Problem422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description If-Match is required. */
        Problem428: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many calls; wait as Retry-After says. */
        Problem429: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Our own fault. */
        Problem500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not available just now; try again as Retry-After says. */
        Problem503: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description Language of titles and messages: fi, sv or en; Finnish by default.
         * @example fi
         */
        AcceptLanguage: string;
        /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
        AccessPurpose: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
        /**
         * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
         * @example Soitto%20asiakkaalle
         */
        AccessReason: string;
        /** @description Role grant to act under, for those who have several; listed in GET /me. */
        ActingGrant: string;
        /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
        DryRun: boolean;
        /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
        IdempotencyKey: string;
        /**
         * @description Repeating the call with the same key and body within 24 hours answers the same again.
         * @example 7f1d0c52-take-1
         */
        IdempotencyKeyRequired: string;
        /**
         * @description `merge=disjoint` (RFC 7240): where others have changed other fields than are sent, the change is applied to the version now, and `Preference-Applied` says so. Anything else is passed over.
         * @example merge=disjoint
         */
        Prefer: string;
        /** @description Id of the request, echoed in the answer and kept in the access log. Anything but a UUID is replaced. */
        RequestId: string;
    };
    requestBodies: never;
    headers: {
        /** @description Strong entity tag: the version of the editable fields. Send it back in If-Match. */
        ETag: string;
        /** @description The next page, rel="next". */
        Link: string;
        /** @description Path of the new object. */
        Location: string;
        /** @description `merge=disjoint` where the change was merged with those of others; else absent. */
        PreferenceApplied: string;
        /** @description Id of the request. */
        RequestId: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_signing_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["Problem400"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_absence_covers: {
        parameters: {
            query?: {
                /** @description Whose absence. */
                absent_user_id?: string;
                /** @description Covers of this day. */
                on?: string;
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceCoverList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_absence_cover: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAbsenceCover"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceCoverView"];
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceCoverView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    end_absence_cover: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Cover. */
                absence_cover_id: components["schemas"]["AbsenceCoverId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndAbsenceCover"];
            };
        };
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_access_anomalies: {
        parameters: {
            query?: {
                /** @description Day in Helsinki; yesterday by default. */
                on?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is unusual, by worker and kind. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessAnomalyList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_access_bars: {
        parameters: {
            query?: {
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessBarList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_access_bar: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccessBar"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessBarView"];
                };
            };
            /** @description Closed. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessBarView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    end_access_bar: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the bar. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Bar. */
                access_bar_id: components["schemas"]["AccessBarId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lifted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    explain_access: {
        parameters: {
            query: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
                /** @description Only this class. */
                record_class?: "employment" | "employment_health" | "social" | "multidisciplinary" | "activation_plan" | "phase" | "coaching" | "workshop" | "subsidy" | "protected_contact" | "log" | "statistics" | "configuration";
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rights. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessExplanation"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_activation_phases: {
        parameters: {
            query?: {
                /** @description Tila. */
                state?: "planned" | "confirmed" | "running" | "suspended" | "ended" | "cancelled";
                /** @description Laji. */
                kind?: "rehabilitative_work" | "work_trial" | "pay_subsidy" | "job_coaching";
                /** @description Unit that is responsible for the client now. */
                unit_id?: string;
                /** @description Phases that start on this day or before; the actual start where known. */
                starts_on_to?: string;
                /** @description Phases that end on this day or before; the actual end where known. */
                ends_on_to?: string;
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
                /** @description Asks for total_count. */
                count?: "exact";
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_activation_phase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Phase. */
                phase_id: components["schemas"]["PhaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The phase. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    update_activation_phase: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description `merge=disjoint` (RFC 7240): where others have changed other fields than are sent, the change is applied to the version now, and `Preference-Applied` says so. Anything else is passed over.
                 * @example merge=disjoint
                 */
                Prefer?: string;
            };
            path: {
                /** @description Phase. */
                phase_id: components["schemas"]["PhaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["UpdatePhase"];
            };
        };
        responses: {
            /** @description The changed phase. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    annul_activation_phase: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is annulled. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Phase. */
                phase_id: components["schemas"]["PhaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnulForm"];
            };
        };
        responses: {
            /** @description Annulled. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_attendance: {
        parameters: {
            query?: {
                /** @description First day. */
                from?: string;
                /** @description Last day. */
                to?: string;
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Phase. */
                phase_id: components["schemas"]["PhaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The days. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceSheet"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    replace_attendance: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the sheet. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Phase. */
                phase_id: components["schemas"]["PhaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceAttendance"];
            };
        };
        responses: {
            /** @description The entered days, in the order sent. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceSheet"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    enter_attendance: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the sheet. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Phase. */
                phase_id: components["schemas"]["PhaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterAttendance"];
            };
        };
        responses: {
            /** @description The entered days, in the order sent. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttendanceSheet"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    cancel_activation_phase: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Phase. */
                phase_id: components["schemas"]["PhaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelPhase"];
            };
        };
        responses: {
            /** @description Cancelled. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    confirm_activation_phase: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Phase. */
                phase_id: components["schemas"]["PhaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmPhase"];
            };
        };
        responses: {
            /** @description Confirmed. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    correct_activation_phase: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Phase. */
                phase_id: components["schemas"]["PhaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectPhase"];
            };
        };
        responses: {
            /** @description Corrected. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    end_activation_phase: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Phase. */
                phase_id: components["schemas"]["PhaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndPhase"];
            };
        };
        responses: {
            /** @description Ended. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    resume_activation_phase: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Phase. */
                phase_id: components["schemas"]["PhaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumePhase"];
            };
        };
        responses: {
            /** @description Running. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    start_activation_phase: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Phase. */
                phase_id: components["schemas"]["PhaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartPhase"];
            };
        };
        responses: {
            /** @description Running. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    suspend_activation_phase: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Phase. */
                phase_id: components["schemas"]["PhaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendPhase"];
            };
        };
        responses: {
            /** @description Suspended. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_activation_phase_transitions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Phase. */
                phase_id: components["schemas"]["PhaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The changes, in order. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseTransitionList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_assessments: {
        parameters: {
            query?: {
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
                /** @description Those in a state. */
                state?: components["schemas"]["AssessmentState"];
                /** @description Those of a kind. */
                kind?: components["schemas"]["AssessmentKind"];
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_assessment: {
        parameters: {
            query?: {
                /**
                 * @description Previews completing a draft, or bringing a plan into force: what it would say stands in `findings`, nothing is
                 *     refused.
                 */
                validate?: "complete";
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Assessment. */
                assessment_id: components["schemas"]["AssessmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The assessment. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    update_assessment: {
        parameters: {
            query?: {
                /**
                 * @description Previews completing a draft, or bringing a plan into force: what it would say stands in `findings`, nothing is
                 *     refused.
                 */
                validate?: "complete";
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description `merge=disjoint` (RFC 7240): where others have changed other fields than are sent, the change is applied to the version now, and `Preference-Applied` says so. Anything else is passed over.
                 * @example merge=disjoint
                 */
                Prefer?: string;
            };
            path: {
                /** @description Assessment. */
                assessment_id: components["schemas"]["AssessmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["UpdateAssessment"];
            };
        };
        responses: {
            /** @description The changed draft. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    annul_assessment: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the assessment. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Assessment. */
                assessment_id: components["schemas"]["AssessmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnulForm"];
            };
        };
        responses: {
            /** @description Annulled. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    complete_assessment: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the draft. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Assessment. */
                assessment_id: components["schemas"]["AssessmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteAssessment"];
            };
        };
        responses: {
            /** @description The completed assessment. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_assessment_health: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Assessment. */
                assessment_id: components["schemas"]["AssessmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The health part. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentHealthView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    replace_assessment_health: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the health part that is replaced. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Assessment. */
                assessment_id: components["schemas"]["AssessmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessmentHealthForm"];
            };
        };
        responses: {
            /** @description The health part. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentHealthView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_assessment_scores: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Assessment. */
                assessment_id: components["schemas"]["AssessmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scores. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentScores"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    replace_assessment_scores: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the scores that are replaced. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Assessment. */
                assessment_id: components["schemas"]["AssessmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessmentScores"];
            };
        };
        responses: {
            /** @description The scores. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentScores"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    supersede_assessment: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the assessment that is corrected. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Assessment that is corrected. */
                assessment_id: components["schemas"]["AssessmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentView"];
                };
            };
            /** @description The new draft. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    search_client_accesses: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchClientAccesses"];
            };
        };
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientAccessReport"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    search_audit_events: {
        parameters: {
            query?: {
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchAuditEvents"];
            };
        };
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    verify_audit_log: {
        parameters: {
            query?: {
                /** @description Number of entries to begin after: 0, or `to` of the former answer. */
                from?: number;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerificationView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginForm"];
            };
        };
        responses: {
            /** @description Logged in. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshForm"];
            };
        };
        responses: {
            /** @description The session has ended. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshForm"];
            };
        };
        responses: {
            /** @description New tokens. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokensView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_sessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    end_other_sessions: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The other sessions have ended. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    end_session: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Session. */
                session_id: components["schemas"]["SessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has ended. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    issue_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenForm"];
            };
        };
        responses: {
            /** @description Logged in. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceTokenView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            408: components["responses"]["Problem408"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_break_glass: {
        parameters: {
            query?: {
                /** @description How it stands. */
                state?: components["schemas"]["BreakGlassState"];
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakGlassList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_break_glass: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateBreakGlass"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakGlassView"];
                };
            };
            /** @description Open. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakGlassView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    review_break_glass: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the opening. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Opening. */
                break_glass_id: components["schemas"]["BreakGlassId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewBreakGlass"];
            };
        };
        responses: {
            /** @description The judged opening. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BreakGlassView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_caseload: {
        parameters: {
            query?: {
                /** @description Whose clients; own by default. */
                scope?: "own" | "cover" | "team";
                /** @description In which order; by the next deadline by default. */
                sort?: "next_due_on" | "name";
                /** @description Only clients with a confirmed, running or suspended phase of the kind. */
                phase_kind?: "rehabilitative_work" | "work_trial" | "pay_subsidy" | "job_coaching";
                /** @description Only relationships of the kind. */
                relationship_kind?: "employment" | "multidisciplinary" | "social";
                /** @description Only those whose next deadline has passed, or only the others. */
                overdue?: boolean;
                /** @description Only those of the unit. */
                unit_id?: string;
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
                /** @description Asks for total_count. */
                count?: "exact";
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseloadList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_clients: {
        parameters: {
            query?: {
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
                /** @description Asks for total_count. */
                count?: "exact";
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_client: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateClient"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedClient"];
                };
            };
            /** @description The new client's id. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedClient"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    search_clients: {
        parameters: {
            query?: {
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
                /** @description Asks for total_count. */
                count?: "exact";
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchClients"];
            };
        };
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    take_in_client: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeInClient"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakeInView"];
                };
            };
            /** @description Taken in. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakeInView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_client: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    update_client: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description `merge=disjoint` (RFC 7240): where others have changed other fields than are sent, the change is applied to the version now, and `Preference-Applied` says so. Anything else is passed over.
                 * @example merge=disjoint
                 */
                Prefer?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["UpdateClient"];
            };
        };
        responses: {
            /** @description The changed client. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_client_activation_phases: {
        parameters: {
            query?: {
                /** @description Tila. */
                state?: "planned" | "confirmed" | "running" | "suspended" | "ended" | "cancelled";
                /** @description Laji. */
                kind?: "rehabilitative_work" | "work_trial" | "pay_subsidy" | "job_coaching";
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
                /** @description Asks for total_count. */
                count?: "exact";
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_activation_phase: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePhase"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseView"];
                };
            };
            /** @description Planned. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PhaseView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    annul_client: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the client. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnulForm"];
            };
        };
        responses: {
            /** @description Proposed, or annulled. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientAnnulmentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_client_assessments: {
        parameters: {
            query?: {
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
                /** @description Those in a state. */
                state?: components["schemas"]["AssessmentState"];
                /** @description Those of a kind. */
                kind?: components["schemas"]["AssessmentKind"];
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_assessment: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAssessment"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentView"];
                };
            };
            /** @description The draft. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_consents: {
        parameters: {
            query?: {
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_consent: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateConsent"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"];
                };
            };
            /** @description Recorded. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_contact_details: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact details. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactDetailsBody"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    replace_contact_details: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is replaced. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactDetailsBody"];
            };
        };
        responses: {
            /** @description The contact details. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactDetailsBody"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_contact_events: {
        parameters: {
            query?: {
                /** @description Kind. */
                kind?: "initial_interview" | "job_search_discussion" | "supplementary_discussion" | "guidance_discussion" | "network_meeting" | "visit" | "call" | "message";
                /** @description First day of the contacts. */
                held_on_from?: string;
                /** @description Last day of the contacts. */
                held_on_to?: string;
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactEventList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_contact_event: {
        parameters: {
            query?: {
                /**
                 * @description Previews completing a draft, or bringing a plan into force: what it would say stands in `findings`, nothing is
                 *     refused.
                 */
                validate?: "complete";
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContactEvent"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactEventView"];
                };
            };
            /** @description Recorded, or kept as a draft. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactEventView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_disclosures: {
        parameters: {
            query?: {
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_disclosure: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDisclosure"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureView"];
                };
            };
            /** @description Recorded. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisclosureView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_identity_code: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The code. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityCodeView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_identity_code: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityCodeForm"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityCodeReceipt"];
                };
            };
            /** @description Recorded; the code is not repeated. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityCodeReceipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_job_search: {
        parameters: {
            query?: {
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobSearchList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_job_search: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateJobSearch"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobSearchView"];
                };
            };
            /** @description Recorded. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobSearchView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_client_municipalities: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MunicipalityList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_client_municipality: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MunicipalityForm"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MunicipalityView"];
                };
            };
            /** @description Recorded. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MunicipalityView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_non_disclosure_orders: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The orders, newest first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonDisclosureOrderList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_non_disclosure_order: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NonDisclosureOrderForm"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonDisclosureOrderView"];
                };
            };
            /** @description Recorded. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NonDisclosureOrderView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_client_notes: {
        parameters: {
            query?: {
                /** @description Only this kind. */
                kind?: "client_work" | "phone_call" | "service_coordination" | "coaching" | "meeting";
                /** @description Only this class. */
                record_class?: "employment" | "coaching";
                /** @description About this day or later. */
                from?: string;
                /** @description About this day or earlier. */
                to?: string;
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
                /** @description Asks for total_count. */
                count?: "exact";
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_note: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateNote"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteView"];
                };
            };
            /** @description Written. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_client_outcomes: {
        parameters: {
            query?: {
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutcomeList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_client_overview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client with phases and placements. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientOverview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_client_placements: {
        parameters: {
            query?: {
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_placement: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePlacement"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementView"];
                };
            };
            /** @description Recorded. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_client_plans: {
        parameters: {
            query?: {
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
                /** @description Those in a state. */
                state?: components["schemas"]["PlanState"];
                /** @description Those of a kind. */
                kind?: components["schemas"]["PlanKind"];
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_plan: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePlan"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            /** @description The draft. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_service_relationships: {
        parameters: {
            query?: {
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRelationshipList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_service_relationship: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateServiceRelationship"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRelationshipView"];
                };
            };
            /** @description The opened relationship. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRelationshipView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_situations: {
        parameters: {
            query?: {
                /** @description Kind. */
                kind?: "employment_status" | "benefit" | "education" | "target_group" | "unemployment_period";
                /** @description Only those that hold on the day. */
                as_of?: string;
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SituationList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_situation: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSituation"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SituationView"];
                };
            };
            /** @description Recorded. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SituationView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_subject_access_requests: {
        parameters: {
            query?: {
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectAccessList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_subject_access_request: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSubjectAccess"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectAccessView"];
                };
            };
            /** @description Recorded. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectAccessView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_client_timeline: {
        parameters: {
            query?: {
                /** @description Only these kinds, separated by commas. */
                kinds?: ("service_relationship" | "responsibility" | "situation" | "job_search" | "contact_event" | "assessment" | "plan" | "activation_phase" | "placement" | "follow_up" | "note")[];
                /** @description On this day or later. */
                from?: string;
                /** @description On this day or earlier. */
                to?: string;
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_work_capacity: {
        parameters: {
            query?: {
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkCapacityList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_work_capacity: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWorkCapacity"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkCapacityView"];
                };
            };
            /** @description Recorded. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkCapacityView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_work_relations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Client. */
                client_id: components["schemas"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The relations. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkRelationList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_code_sets: {
        parameters: {
            query?: never;
            header?: {
                /** @description Entity tag of what is held already. */
                "If-None-Match"?: string | null;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The code sets. */
            200: {
                headers: {
                    /** @description Strong entity tag. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSetList"];
                };
            };
            /** @description Unchanged. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_code_set: {
        parameters: {
            query?: never;
            header?: {
                /** @description Entity tag of what is held already. */
                "If-None-Match"?: string | null;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Identifier, such as `placement_kind`. */
                code_set_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The code set. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSet"];
                };
            };
            /** @description Unchanged. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_consent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Consent. */
                consent_id: components["schemas"]["ConsentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The consent. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    annul_consent: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the consent. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Consent. */
                consent_id: components["schemas"]["ConsentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnulForm"];
            };
        };
        responses: {
            /** @description Annulled. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    withdraw_consent: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the consent. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Consent. */
                consent_id: components["schemas"]["ConsentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawConsent"];
            };
        };
        responses: {
            /** @description The withdrawn consent. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_contact_event: {
        parameters: {
            query?: {
                /**
                 * @description Previews completing a draft, or bringing a plan into force: what it would say stands in `findings`, nothing is
                 *     refused.
                 */
                validate?: "complete";
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Contact event. */
                contact_event_id: components["schemas"]["ContactEventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The event. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactEventView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    update_contact_event: {
        parameters: {
            query?: {
                /**
                 * @description Previews completing a draft, or bringing a plan into force: what it would say stands in `findings`, nothing is
                 *     refused.
                 */
                validate?: "complete";
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description `merge=disjoint` (RFC 7240): where others have changed other fields than are sent, the change is applied to the version now, and `Preference-Applied` says so. Anything else is passed over.
                 * @example merge=disjoint
                 */
                Prefer?: string;
            };
            path: {
                /** @description Contact event. */
                contact_event_id: components["schemas"]["ContactEventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["UpdateContactEvent"];
            };
        };
        responses: {
            /** @description The changed event. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactEventView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    annul_contact_event: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is annulled. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Contact event. */
                contact_event_id: components["schemas"]["ContactEventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnulForm"];
            };
        };
        responses: {
            /** @description Annulled. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    complete_contact_event: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the draft. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Contact event. */
                contact_event_id: components["schemas"]["ContactEventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recorded event. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactEventView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_employers: {
        parameters: {
            query?: {
                /** @description Beginning of the name, whatever the case. */
                q?: string;
                /** @description Oikeudellinen muoto. */
                legal_form?: "association" | "foundation" | "company" | "sole_trader" | "municipality" | "joint_municipal_authority" | "wellbeing_county" | "parish" | "state" | "private_person";
                /** @description Kuntakoodi. */
                municipality_code?: string;
                /** @description Whether it is used. */
                active?: boolean;
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
                /** @description Asks for total_count. */
                count?: "exact";
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_employer: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEmployer"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerView"];
                };
            };
            /** @description Recorded. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_employer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Employer. */
                employer_id: components["schemas"]["EmployerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The employer. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    update_employer: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description `merge=disjoint` (RFC 7240): where others have changed other fields than are sent, the change is applied to the version now, and `Preference-Applied` says so. Anything else is passed over.
                 * @example merge=disjoint
                 */
                Prefer?: string;
            };
            path: {
                /** @description Employer. */
                employer_id: components["schemas"]["EmployerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["UpdateEmployer"];
            };
        };
        responses: {
            /** @description The changed employer. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmployerView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_follow_ups: {
        parameters: {
            query?: {
                /** @description Only this state. */
                state?: "pending" | "recorded" | "not_reached" | "cancelled";
                /** @description Due on this day or later. */
                due_on_from?: string;
                /** @description Due on this day or earlier. */
                due_on_to?: string;
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_follow_up: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Follow-up point. */
                follow_up_id: components["schemas"]["FollowUpId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The point. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    update_follow_up: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description `merge=disjoint` (RFC 7240): where others have changed other fields than are sent, the change is applied to the version now, and `Preference-Applied` says so. Anything else is passed over.
                 * @example merge=disjoint
                 */
                Prefer?: string;
            };
            path: {
                /** @description Follow-up point. */
                follow_up_id: components["schemas"]["FollowUpId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["UpdateFollowUp"];
            };
        };
        responses: {
            /** @description The corrected point. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    record_follow_up_not_reached: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Follow-up point. */
                follow_up_id: components["schemas"]["FollowUpId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowUpNotReached"];
            };
        };
        responses: {
            /** @description The changed point. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    record_follow_up: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is recorded. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Follow-up point. */
                follow_up_id: components["schemas"]["FollowUpId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordFollowUp"];
            };
        };
        responses: {
            /** @description The recorded point. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    end_group_member: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Member. */
                group_member_id: components["schemas"]["GroupMemberId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndGroupMember"];
            };
        };
        responses: {
            /** @description Ended. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMemberView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_groups: {
        parameters: {
            query?: {
                /** @description Beginning of the name, whatever the case. */
                q?: string;
                /** @description Kind of the members' phases. */
                kind?: "rehabilitative_work" | "work_trial" | "pay_subsidy" | "job_coaching";
                /** @description Yksikkö. */
                unit_id?: string;
                /** @description Ohjaaja. */
                leader_id?: string;
                /** @description A day on which the group goes on. */
                on?: string;
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_group: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGroup"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
            /** @description Recorded. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_group: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Group. */
                group_id: components["schemas"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The group. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    update_group: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description `merge=disjoint` (RFC 7240): where others have changed other fields than are sent, the change is applied to the version now, and `Preference-Applied` says so. Anything else is passed over.
                 * @example merge=disjoint
                 */
                Prefer?: string;
            };
            path: {
                /** @description Group. */
                group_id: components["schemas"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["UpdateGroup"];
            };
        };
        responses: {
            /** @description The changed group. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    enter_group_attendance: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Group. */
                group_id: components["schemas"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterGroupAttendance"];
            };
        };
        responses: {
            /** @description One result for each row, in the order sent. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupAttendanceResult"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_group_members: {
        parameters: {
            query?: {
                /** @description Those who are in the group on this day. */
                on?: string;
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Group. */
                group_id: components["schemas"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMemberList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_group_member: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Group. */
                group_id: components["schemas"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateGroupMember"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMemberView"];
                };
            };
            /** @description Added. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GroupMemberView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_handoffs: {
        parameters: {
            query?: {
                /** @description Those to be answered, or those offered and asked; both by default. */
                direction?: "incoming" | "outgoing";
                /** @description State today; expired ones are tasks of both leads. */
                state?: components["schemas"]["HandoffState"];
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoffList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_handoff: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Handoff. */
                handoff_id: components["schemas"]["HandoffId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The handoff. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoffView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    accept_handoff: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the handoff. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Handoff. */
                handoff_id: components["schemas"]["HandoffId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptHandoff"];
            };
        };
        responses: {
            /** @description The accepted handoff. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoffView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    decline_handoff: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the handoff. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Handoff. */
                handoff_id: components["schemas"]["HandoffId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineHandoff"];
            };
        };
        responses: {
            /** @description The declined handoff. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoffView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    revoke_handoff: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the handoff. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Handoff. */
                handoff_id: components["schemas"]["HandoffId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The revoked handoff. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoffView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_job_search: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Period of job search. */
                job_search_id: components["schemas"]["JobSearchId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The period. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobSearchView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    update_job_search: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description `merge=disjoint` (RFC 7240): where others have changed other fields than are sent, the change is applied to the version now, and `Preference-Applied` says so. Anything else is passed over.
                 * @example merge=disjoint
                 */
                Prefer?: string;
            };
            path: {
                /** @description Period of job search. */
                job_search_id: components["schemas"]["JobSearchId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["UpdateJobSearch"];
            };
        };
        responses: {
            /** @description The changed period. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobSearchView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_me: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_own_events: {
        parameters: {
            query?: {
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    change_password: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordForm"];
            };
        };
        responses: {
            /** @description Changed. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_municipalities: {
        parameters: {
            query?: {
                /** @description Beginning of the name, in Finnish or Swedish. */
                q?: string;
                /** @description Municipalities that exist on this day; today by default. */
                valid_on?: string;
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceMunicipalityList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_municipality: {
        parameters: {
            query?: never;
            header?: {
                /** @description Entity tag of what is held already. */
                "If-None-Match"?: string | null;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Kuntakoodi: three digits. */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The municipality. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferenceMunicipality"];
                };
            };
            /** @description Unchanged. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_note: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Note. */
                note_id: components["schemas"]["NoteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The note. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    annul_note: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is annulled. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Note. */
                note_id: components["schemas"]["NoteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnulForm"];
            };
        };
        responses: {
            /** @description Annulled. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_note_correction: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Note that is corrected. */
                note_id: components["schemas"]["NoteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectNote"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteView"];
                };
            };
            /** @description The correcting note. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_organisations: {
        parameters: {
            query?: {
                /** @description Beginning of the name, whatever the case. */
                q?: string;
                /** @description Only this kind. */
                kind?: "employment_authority" | "wellbeing_county" | "municipality" | "provider" | "state" | "other";
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_organisation: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOrganisation"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
            /** @description Recorded. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_organisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Organisation. */
                organisation_id: components["schemas"]["OrganisationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organisation. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    update_organisation: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description `merge=disjoint` (RFC 7240): where others have changed other fields than are sent, the change is applied to the version now, and `Preference-Applied` says so. Anything else is passed over.
                 * @example merge=disjoint
                 */
                Prefer?: string;
            };
            path: {
                /** @description Organisation. */
                organisation_id: components["schemas"]["OrganisationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["UpdateOrganisation"];
            };
        };
        responses: {
            /** @description The changed organisation. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_placements: {
        parameters: {
            query?: {
                /** @description Only this kind. */
                kind?: "open_labour_market" | "entrepreneurship" | "apprenticeship" | "education_degree" | "self_motivated_study" | "military_or_civil_service" | "parental_leave" | "pension" | "unemployed" | "moved" | "other";
                /** @description Started on this day or later. */
                started_on_from?: string;
                /** @description Started on this day or earlier. */
                started_on_to?: string;
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_placement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Placement. */
                placement_id: components["schemas"]["PlacementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The placement. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    update_placement: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description `merge=disjoint` (RFC 7240): where others have changed other fields than are sent, the change is applied to the version now, and `Preference-Applied` says so. Anything else is passed over.
                 * @example merge=disjoint
                 */
                Prefer?: string;
            };
            path: {
                /** @description Placement. */
                placement_id: components["schemas"]["PlacementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["UpdatePlacement"];
            };
        };
        responses: {
            /** @description The changed placement. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    annul_placement: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is annulled. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Placement. */
                placement_id: components["schemas"]["PlacementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnulForm"];
            };
        };
        responses: {
            /** @description Annulled. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_placement_follow_ups: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Placement. */
                placement_id: components["schemas"]["PlacementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The points. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    update_plan_action: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description `merge=disjoint` (RFC 7240): where others have changed other fields than are sent, the change is applied to the version now, and `Preference-Applied` says so. Anything else is passed over.
                 * @example merge=disjoint
                 */
                Prefer?: string;
            };
            path: {
                /** @description Action. */
                plan_action_id: components["schemas"]["PlanActionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["UpdatePlanAction"];
            };
        };
        responses: {
            /** @description The changed action. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActionView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    annul_plan_approval: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the approval. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Approval. */
                plan_approval_id: components["schemas"]["PlanApprovalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnulForm"];
            };
        };
        responses: {
            /** @description Annulled. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    update_plan_goal: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description `merge=disjoint` (RFC 7240): where others have changed other fields than are sent, the change is applied to the version now, and `Preference-Applied` says so. Anything else is passed over.
                 * @example merge=disjoint
                 */
                Prefer?: string;
            };
            path: {
                /** @description Goal. */
                plan_goal_id: components["schemas"]["PlanGoalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["UpdatePlanGoal"];
            };
        };
        responses: {
            /** @description The changed goal. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanGoalView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_plans: {
        parameters: {
            query?: {
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
                /** @description Those in a state. */
                state?: components["schemas"]["PlanState"];
                /** @description Those of a kind. */
                kind?: components["schemas"]["PlanKind"];
                /** @description Those in force to be reviewed by this day. */
                review_due_to?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_plan: {
        parameters: {
            query?: {
                /**
                 * @description Previews completing a draft, or bringing a plan into force: what it would say stands in `findings`, nothing is
                 *     refused.
                 */
                validate?: "complete";
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Plan. */
                plan_id: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    update_plan: {
        parameters: {
            query?: {
                /**
                 * @description Previews completing a draft, or bringing a plan into force: what it would say stands in `findings`, nothing is
                 *     refused.
                 */
                validate?: "complete";
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description `merge=disjoint` (RFC 7240): where others have changed other fields than are sent, the change is applied to the version now, and `Preference-Applied` says so. Anything else is passed over.
                 * @example merge=disjoint
                 */
                Prefer?: string;
            };
            path: {
                /** @description Plan. */
                plan_id: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["UpdatePlan"];
            };
        };
        responses: {
            /** @description The changed plan. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_plan_actions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Plan. */
                plan_id: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The actions. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActionList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_plan_action: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Plan. */
                plan_id: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePlanAction"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActionView"];
                };
            };
            /** @description The action. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanActionView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    annul_plan: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the plan. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Plan. */
                plan_id: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnulForm"];
            };
        };
        responses: {
            /** @description Annulled. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_plan_approvals: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Plan. */
                plan_id: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The approvals that stand. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanApprovalList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_plan_approval: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Plan. */
                plan_id: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePlanApproval"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanApprovalView"];
                };
            };
            /** @description The approval. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanApprovalView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    approve_plan: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the draft. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Plan. */
                plan_id: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan in force. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    end_plan: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the plan. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Plan. */
                plan_id: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndPlan"];
            };
        };
        responses: {
            /** @description The ended plan. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_plan_goals: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Plan. */
                plan_id: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The goals. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanGoalList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_plan_goal: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Plan. */
                plan_id: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePlanGoal"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanGoalView"];
                };
            };
            /** @description The goal. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanGoalView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_rehabilitative_part: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Plan. */
                plan_id: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The part. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehabilitativePartView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    replace_rehabilitative_part: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the part that is replaced. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Plan. */
                plan_id: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RehabilitativePartForm"];
            };
        };
        responses: {
            /** @description The part. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RehabilitativePartView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_plan_reviews: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Plan. */
                plan_id: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The reviews, newest first. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanReviewList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_plan_review: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Plan. */
                plan_id: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePlanReview"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanReviewView"];
                };
            };
            /** @description The review. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanReviewView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    supersede_plan: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the plan that is replaced. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Plan that is replaced. */
                plan_id: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            /** @description The new draft. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_problems: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The codes. */
            200: {
                headers: {
                    /** @description Strong entity tag. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemCodeList"];
                };
            };
            /** @description Unchanged. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_providers: {
        parameters: {
            query?: {
                /** @description Beginning of the name, whatever the case. */
                q?: string;
                /** @description Oikeudellinen muoto. */
                legal_form?: "association" | "foundation" | "company" | "sole_trader" | "municipality" | "joint_municipal_authority" | "wellbeing_county" | "parish" | "state" | "private_person";
                /** @description Kuntakoodi. */
                municipality_code?: string;
                /** @description Whether it is used. */
                active?: boolean;
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
                /** @description Asks for total_count. */
                count?: "exact";
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_provider: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProvider"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderView"];
                };
            };
            /** @description Recorded. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_provider: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Provider. */
                provider_id: components["schemas"]["ProviderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The provider. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    update_provider: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description `merge=disjoint` (RFC 7240): where others have changed other fields than are sent, the change is applied to the version now, and `Preference-Applied` says so. Anything else is passed over.
                 * @example merge=disjoint
                 */
                Prefer?: string;
            };
            path: {
                /** @description Provider. */
                provider_id: components["schemas"]["ProviderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["UpdateProvider"];
            };
        };
        responses: {
            /** @description The changed provider. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    end_role_grant: {
        parameters: {
            query?: {
                /** @description Colleague of the same units to whom all open work moves in the same transaction. */
                receiver_id?: string;
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is ended. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Role grant. */
                role_grant_id: components["schemas"]["RoleGrantId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndRoleGrant"];
            };
        };
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_rules: {
        parameters: {
            query?: {
                /** @description Rules in force on this day; without it, of every day that is modelled. */
                as_of?: string;
            };
            header?: {
                /** @description Entity tag of what is held already. */
                "If-None-Match"?: string | null;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules. */
            200: {
                headers: {
                    /** @description Strong entity tag. */
                    ETag?: string;
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleList"];
                };
            };
            /** @description Unchanged. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_service_desk_visit: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateServiceDeskVisit"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceDeskVisitView"];
                };
            };
            /** @description Until midnight. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceDeskVisitView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_service_relationship: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Service relationship. */
                relationship_id: components["schemas"]["RelationshipId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The relationship. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRelationshipView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    annul_service_relationship: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the relationship. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Service relationship. */
                relationship_id: components["schemas"]["RelationshipId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnulForm"];
            };
        };
        responses: {
            /** @description Annulled. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    close_service_relationship: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is closed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Service relationship. */
                relationship_id: components["schemas"]["RelationshipId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseServiceRelationship"];
            };
        };
        responses: {
            /** @description The closed relationship. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRelationshipView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_coaches: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Service relationship. */
                relationship_id: components["schemas"]["RelationshipId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The coaches now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoachList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    name_coach: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Service relationship. */
                relationship_id: components["schemas"]["RelationshipId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameCoach"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoachView"];
                };
            };
            /** @description The coach; the entity tag is the relationship's. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoachView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    remove_coach: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the relationship. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Service relationship. */
                relationship_id: components["schemas"]["RelationshipId"];
                /** @description Coach. */
                user_id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_handoff: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Service relationship. */
                relationship_id: components["schemas"]["RelationshipId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateHandoff"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoffView"];
                };
            };
            /** @description Offered. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoffView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    preview_handoff: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Service relationship. */
                relationship_id: components["schemas"]["RelationshipId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateHandoff"];
            };
        };
        responses: {
            /** @description What would be seen. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoffPreview"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    reopen_service_relationship: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is reopened. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Service relationship. */
                relationship_id: components["schemas"]["RelationshipId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The open relationship. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceRelationshipView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_responsibilities: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Service relationship. */
                relationship_id: components["schemas"]["RelationshipId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The responsibilities. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponsibilityList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    assign_responsibility: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the relationship. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Service relationship. */
                relationship_id: components["schemas"]["RelationshipId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignResponsibility"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponsibilityView"];
                };
            };
            /** @description The new responsibility; the entity tag is the relationship's. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResponsibilityView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_situation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Situation. */
                situation_id: components["schemas"]["SituationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The situation. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SituationView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    update_situation: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description `merge=disjoint` (RFC 7240): where others have changed other fields than are sent, the change is applied to the version now, and `Preference-Applied` says so. Anything else is passed over.
                 * @example merge=disjoint
                 */
                Prefer?: string;
            };
            path: {
                /** @description Situation. */
                situation_id: components["schemas"]["SituationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["UpdateSituation"];
            };
        };
        responses: {
            /** @description The changed situation. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SituationView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    annul_situation: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is annulled. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Situation. */
                situation_id: components["schemas"]["SituationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnulForm"];
            };
        };
        responses: {
            /** @description Annulled. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_social_note: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Note. */
                social_note_id: components["schemas"]["SocialNoteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The note. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialNoteView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    annul_social_note: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is annulled. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Note. */
                social_note_id: components["schemas"]["SocialNoteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnulForm"];
            };
        };
        responses: {
            /** @description Annulled. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_social_note_correction: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Note that is corrected. */
                social_note_id: components["schemas"]["SocialNoteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectNote"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialNoteView"];
                };
            };
            /** @description The correcting note. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialNoteView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_social_relationships: {
        parameters: {
            query?: {
                /** @description Only open or only closed ones. */
                state?: "open" | "closed";
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialRelationshipList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_social_relationship: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSocialRelationship"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialRelationshipReceipt"];
                };
            };
            /** @description Opened. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialRelationshipReceipt"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_social_relationship: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Social relationship. */
                social_relationship_id: components["schemas"]["SocialRelationshipId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The relationship. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialRelationshipView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    annul_social_relationship: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is annulled. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Social relationship. */
                social_relationship_id: components["schemas"]["SocialRelationshipId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnulForm"];
            };
        };
        responses: {
            /** @description Annulled. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    assign_social_relationship: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is handed on. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Social relationship. */
                social_relationship_id: components["schemas"]["SocialRelationshipId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignSocialRelationship"];
            };
        };
        responses: {
            /** @description The relationship. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialRelationshipView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    close_social_relationship: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is closed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Social relationship. */
                social_relationship_id: components["schemas"]["SocialRelationshipId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseServiceRelationship"];
            };
        };
        responses: {
            /** @description The closed relationship. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialRelationshipView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_social_notes: {
        parameters: {
            query?: {
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Social relationship. */
                social_relationship_id: components["schemas"]["SocialRelationshipId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialNoteList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_social_note: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Social relationship. */
                social_relationship_id: components["schemas"]["SocialRelationshipId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSocialNote"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialNoteView"];
                };
            };
            /** @description Written. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialNoteView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_subject_access_request: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Request. */
                subject_access_id: components["schemas"]["SubjectAccessId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectAccessView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    annul_subject_access_request: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the request. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Request. */
                subject_access_id: components["schemas"]["SubjectAccessId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnulForm"];
            };
        };
        responses: {
            /** @description Annulled. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    approve_subject_access_request: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the request. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Request. */
                subject_access_id: components["schemas"]["SubjectAccessId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The checked request. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectAccessView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_subject_access_copy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Request. */
                subject_access_id: components["schemas"]["SubjectAccessId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The copy. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectAccessCopy"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    deliver_subject_access_copy: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the request. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Request. */
                subject_access_id: components["schemas"]["SubjectAccessId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeliverCopy"];
            };
        };
        responses: {
            /** @description The answered request. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectAccessView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_units: {
        parameters: {
            query?: {
                /** @description Beginning of the name, whatever the case. */
                q?: string;
                /** @description Only units of this organisation. */
                organisation_id?: string;
                /** @description Only units that exist on this day. */
                valid_on?: string;
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_unit: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUnit"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            /** @description Recorded. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_unit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Unit. */
                unit_id: components["schemas"]["UnitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The unit. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    update_unit: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description `merge=disjoint` (RFC 7240): where others have changed other fields than are sent, the change is applied to the version now, and `Preference-Applied` says so. Anything else is passed over.
                 * @example merge=disjoint
                 */
                Prefer?: string;
            };
            path: {
                /** @description Unit. */
                unit_id: components["schemas"]["UnitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["UpdateUnit"];
            };
        };
        responses: {
            /** @description The changed unit. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_users: {
        parameters: {
            query?: {
                /** @description Beginning of the name, whatever the case. */
                q?: string;
                /** @description Works in this unit today. */
                unit_id?: string;
                /** @description Works in this role today. */
                role?: "social_worker" | "employment_officer" | "coach" | "team_lead" | "admin" | "statistician" | "export_service" | "auditor";
                /** @description Rows of a page. */
                limit?: number;
                /** @description Where to go on: next_cursor of the former page. */
                cursor?: string;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_user: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUser"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Account. */
                user_id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    update_user: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description `merge=disjoint` (RFC 7240): where others have changed other fields than are sent, the change is applied to the version now, and `Preference-Applied` says so. Anything else is passed over.
                 * @example merge=disjoint
                 */
                Prefer?: string;
            };
            path: {
                /** @description Account. */
                user_id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["UpdateUser"];
            };
        };
        responses: {
            /** @description The changed account. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    disable_user: {
        parameters: {
            query?: {
                /** @description Colleague of the same units to whom all open work moves in the same transaction. */
                receiver_id?: string;
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is disabled. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Account. */
                user_id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The disabled account. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    enable_user: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is enabled. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Account. */
                user_id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The enabled account. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    give_password: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the version that is changed. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Account. */
                user_id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivePassword"];
            };
        };
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_role_grants: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Account. */
                user_id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The grants. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleGrantList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_role_grant: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Account. */
                user_id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRoleGrant"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleGrantView"];
                };
            };
            /** @description Granted. */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleGrantView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    list_service_keys: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Service account. */
                user_id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceKeyList"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    create_service_key: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /**
                 * @description Repeating the call with the same key and body within 24 hours answers the same again.
                 * @example 7f1d0c52-take-1
                 */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Service account. */
                user_id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateServiceKey"];
            };
        };
        responses: {
            /** @description With dry_run: what would be answered; nothing is stored. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceKeyView"];
                };
            };
            /** @description Registered. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceKeyView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    revoke_service_key: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Service account. */
                user_id: components["schemas"]["UserId"];
                /** @description Key. */
                service_key_id: components["schemas"]["ServiceKeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    read_service_limits: {
        parameters: {
            query?: never;
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Service account. */
                user_id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The limits. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceLimitsView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    replace_service_limits: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header: {
                /** @description Entity tag of the limits that are replaced. */
                "If-Match": string;
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
            };
            path: {
                /** @description Service account. */
                user_id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceServiceLimits"];
            };
        };
        responses: {
            /** @description The limits. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceLimitsView"];
                };
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            412: components["responses"]["Problem412"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            428: components["responses"]["Problem428"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    end_user_sessions: {
        parameters: {
            query?: {
                /** @description True answers what would happen, with the same findings, and stores nothing but the access log. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Purpose of use (käyttötarkoitus); by default the one that the relation to the client implies. */
                "Access-Purpose"?: "client_service" | "assessment_and_planning" | "service_provision" | "decision_preparation" | "follow_up" | "supervision" | "client_request" | "log_inspection" | "statistics" | "export";
                /**
                 * @description Reason, where one is asked for: percent-encoded UTF-8, at most 500 characters.
                 * @example Soitto%20asiakkaalle
                 */
                "Access-Reason"?: string;
                /** @description Role grant to act under, for those who have several; listed in GET /me. */
                "Acting-Grant"?: string;
                /** @description Repeating the call with the same key and body within 24 hours answers the same again. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Account. */
                user_id: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sessions have ended. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem400"];
            401: components["responses"]["Problem401"];
            403: components["responses"]["Problem403"];
            404: components["responses"]["Problem404"];
            408: components["responses"]["Problem408"];
            409: components["responses"]["Problem409"];
            413: components["responses"]["Problem413"];
            415: components["responses"]["Problem415"];
            422: components["responses"]["Problem422"];
            429: components["responses"]["Problem429"];
            500: components["responses"]["Problem500"];
            503: components["responses"]["Problem503"];
        };
    };
    check_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alive. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthView"];
                };
            };
        };
    };
    check_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthView"];
                };
            };
            /** @description The database does not answer. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
