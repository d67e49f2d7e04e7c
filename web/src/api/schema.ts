// Made from docs/openapi.json by `npm run api`; not to be changed by hand.

export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List accounts */
        get: operations["accounts_list"];
        put?: never;
        /** Open an account */
        post: operations["accounts_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an account */
        get: operations["accounts_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a machine's keys */
        get: operations["accounts_api_keys"];
        put?: never;
        /** Issue a key to a machine */
        post: operations["accounts_issue_api_key"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/api-keys/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a machine's key */
        delete: operations["accounts_revoke_api_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/disabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disable an account */
        post: operations["accounts_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/enabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable an account */
        post: operations["accounts_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reset a password */
        post: operations["accounts_reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{account}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace whose account it is */
        put: operations["accounts_replace_profile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export accounts */
        get: operations["accounts_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a document */
        post: operations["attachments_upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search the audit trail */
        get: operations["audit_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export the audit trail */
        get: operations["audit_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/closed-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List closed days */
        get: operations["operation_closed_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/equivalence-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List requests */
        get: operations["equivalence_requests_list"];
        put?: never;
        /** Submit an equivalence request */
        post: operations["equivalence_requests_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/equivalence-requests/{request}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a request */
        get: operations["equivalence_requests_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/equivalence-requests/{request}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a request */
        post: operations["equivalence_requests_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/equivalence-requests/{request}/attachments/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download an attachment */
        get: operations["equivalence_requests_attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/equivalence-requests/{request}/decision-reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo a decision */
        post: operations["equivalence_requests_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/equivalence-requests/{request}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject a request */
        post: operations["equivalence_requests_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/equivalence-requests/{request}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a request */
        post: operations["equivalence_requests_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/equivalence-requests/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide many requests */
        post: operations["equivalence_requests_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/equivalence-requests/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export requests */
        get: operations["equivalence_requests_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the feed of events */
        get: operations["events_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow the feed of events */
        get: operations["events_stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{job}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fetch an export */
        get: operations["exports_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the history of anything */
        get: operations["history_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history/{kind}/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the state of anything at a moment */
        get: operations["history_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one's home page */
        get: operations["home_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hours-submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List submitted hours */
        get: operations["hours_submissions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hours-submissions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export submitted hours */
        get: operations["hours_submissions_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List imports */
        get: operations["imports_list"];
        put?: never;
        /** Import a file */
        post: operations["imports_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an import */
        get: operations["imports_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the refused rows */
        get: operations["imports_errors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the imported file */
        get: operations["imports_original"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import}/kept-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the rows that stand */
        get: operations["imports_kept_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo an import */
        post: operations["imports_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a file and see what its import would do */
        post: operations["imports_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download the template */
        get: operations["imports_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one's jobs */
        get: operations["jobs_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow a job */
        get: operations["jobs_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a job */
        post: operations["jobs_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List learners */
        get: operations["learners_list"];
        put?: never;
        /** Register a learner */
        post: operations["learners_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{learner}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a learner */
        get: operations["learners_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{learner}/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a learner's classes */
        get: operations["learners_classes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{learner}/departure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a learner off the roster */
        post: operations["learners_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{learner}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Erase a learner's personal data */
        post: operations["learners_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{learner}/grade-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change a learner's grade */
        post: operations["learners_change_grade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{learner}/id-number": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reveal an ID number */
        post: operations["learners_reveal_id_number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{learner}/personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace personal data */
        put: operations["learners_replace_personal_data"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{learner}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a learner back on the roster */
        post: operations["learners_come_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{learner}/trade-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change a learner's trade */
        post: operations["learners_change_trade"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{learner}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Transfer a learner */
        post: operations["learners_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/{learner}/years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a learner's training years */
        get: operations["learners_years"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/learners/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export learners */
        get: operations["learners_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one's notices */
        get: operations["notices_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark one's notices as read */
        post: operations["notices_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notices/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count one's unread notices */
        get: operations["notices_unread_count"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List offices */
        get: operations["offices_list"];
        put?: never;
        /** Establish an office */
        post: operations["offices_establish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{region}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an office */
        get: operations["offices_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/{region}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename an office */
        put: operations["offices_rename"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/offices/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export offices */
        get: operations["offices_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show how far the readers of the log are */
        get: operations["operation_projections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the published days */
        get: operations["publications_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the manifest of a published day */
        get: operations["publications_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/publications/{day}/files/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fetch a file of a published day */
        get: operations["publications_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compare two days of a report */
        get: operations["reports_comparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/{report}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Explain a figure */
        get: operations["reports_explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/classes/{class}/learners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The learners of a class */
        get: operations["reports_class_learners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/classes/{class}/learners/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export the learners of a class */
        get: operations["reports_export_class_learners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/continuing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 继续教育情况统计 */
        get: operations["reports_continuing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/continuing/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export 继续教育情况统计 */
        get: operations["reports_export_continuing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/continuing/learners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The learners behind a figure of 继续教育情况统计 */
        get: operations["reports_continuing_learners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/continuing/learners/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export the learners behind a figure of 继续教育情况统计 */
        get: operations["reports_export_continuing_learners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/continuing/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Try another table of hours */
        get: operations["reports_what_if"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/learners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 面授学习统计 */
        get: operations["reports_learners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/learners/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export 面授学习统计 */
        get: operations["reports_export_learners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/options/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Classes to choose from */
        get: operations["reports_class_options"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/options/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Training points to choose from */
        get: operations["reports_point_options"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/options/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Regions to choose from */
        get: operations["reports_region_options"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/options/training-years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Training years to choose from */
        get: operations["reports_year_options"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 面授点报表 */
        get: operations["reports_points"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/points-by-region": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 面授点报表 by region */
        get: operations["reports_points_by_region"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/points-by-region/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export 面授点报表 */
        get: operations["reports_export_points_by_region"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/points/{point}/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The classes of a point */
        get: operations["reports_classes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/points/{point}/classes/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export the classes of a point */
        get: operations["reports_export_classes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/points/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export the points of 面授点培训情况统计 */
        get: operations["reports_export_points"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/training": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 面授点培训情况统计 */
        get: operations["reports_training"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/training/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export 面授点培训情况统计 */
        get: operations["reports_export_training"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the seals */
        get: operations["seals_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seals/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify the log */
        post: operations["seals_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["session_who"];
        put?: never;
        /** Sign in */
        post: operations["session_sign_in"];
        /** Sign out */
        delete: operations["session_sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/captcha": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a captcha */
        post: operations["session_captcha"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change one's password */
        put: operations["session_change_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password-recovery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reset a forgotten password */
        post: operations["session_recover_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/password-recovery/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a code by text message */
        post: operations["session_send_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sms-outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the text messages of the development outbox */
        get: operations["operation_sms_outbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List trades */
        get: operations["trades_list"];
        put?: never;
        /** Add a trade */
        post: operations["trades_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trades/{trade}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a trade */
        get: operations["trades_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trades/{trade}/merger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge a trade into another */
        post: operations["trades_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trades/{trade}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename a trade */
        put: operations["trades_rename"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trades/{trade}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Retire a trade */
        post: operations["trades_retire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trades/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export trades */
        get: operations["trades_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List plans and classes */
        get: operations["training_plans_list"];
        put?: never;
        /** Report a plan */
        post: operations["training_plans_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-plans/{plan}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a plan or class */
        get: operations["training_plans_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-plans/{plan}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a plan */
        post: operations["training_plans_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-plans/{plan}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a class */
        post: operations["training_plans_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-plans/{plan}/enrolments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a class's learners */
        get: operations["training_plans_roster"];
        put?: never;
        /** Enrol learners */
        post: operations["training_plans_enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-plans/{plan}/enrolments/{learner}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw an enrolment */
        delete: operations["training_plans_withdraw_enrolment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-plans/{plan}/enrolments/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export a class's learners */
        get: operations["training_plans_export_roster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-plans/{plan}/headcount-adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adjust the allowed headcount */
        post: operations["training_plans_adjust_headcount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-plans/{plan}/hours-confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm submitted hours */
        post: operations["training_plans_confirm_hours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-plans/{plan}/hours-reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen confirmed hours */
        post: operations["training_plans_reopen_hours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-plans/{plan}/hours-return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Return submitted hours */
        post: operations["training_plans_return_hours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-plans/{plan}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject a plan */
        post: operations["training_plans_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-plans/{plan}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revise a rejected plan */
        post: operations["training_plans_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-plans/{plan}/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enter scores */
        post: operations["training_plans_enter_scores"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-plans/{plan}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start the class */
        post: operations["training_plans_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-plans/{plan}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a class's submissions */
        get: operations["training_plans_submissions"];
        put?: never;
        /** Submit hours */
        post: operations["training_plans_submit_hours"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-plans/{plan}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a plan */
        post: operations["training_plans_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-plans/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export plans and classes */
        get: operations["training_plans_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List training points */
        get: operations["training_points_list"];
        put?: never;
        /** Register a training point */
        post: operations["training_points_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-points/{point}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a training point */
        get: operations["training_points_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-points/{point}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace a point's contact */
        put: operations["training_points_replace_contact"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-points/{point}/disabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disable a training point */
        post: operations["training_points_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-points/{point}/enabling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable a training point */
        post: operations["training_points_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-points/{point}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename a training point */
        put: operations["training_points_rename"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-points/{point}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Revise what is recorded of a point */
        put: operations["training_points_revise"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training-points/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export training points */
        get: operations["training_points_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List webhooks */
        get: operations["webhooks_list"];
        put?: never;
        /** Register a webhook */
        post: operations["webhooks_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a webhook */
        get: operations["webhooks_detail"];
        /** Revise a webhook */
        put: operations["webhooks_revise"];
        post?: never;
        /** Remove a webhook */
        delete: operations["webhooks_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List a webhook's deliveries */
        get: operations["webhooks_deliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook}/deliveries/{delivery}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a delivery */
        get: operations["webhooks_delivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook}/deliveries/{delivery}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replay a delivery */
        post: operations["webhooks_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause a webhook */
        post: operations["webhooks_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a webhook */
        post: operations["webhooks_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change a webhook's secret */
        post: operations["webhooks_rotate_secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{webhook}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a webhook */
        post: operations["webhooks_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List work units */
        get: operations["work_units_list"];
        put?: never;
        /** Register a work unit */
        post: operations["work_units_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-units/{unit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a work unit */
        get: operations["work_units_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-units/{unit}/merger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge a work unit into another */
        post: operations["work_units_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-units/{unit}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a work unit */
        post: operations["work_units_move_to"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-units/{unit}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Rename a work unit */
        put: operations["work_units_rename"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-units/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export work units */
        get: operations["work_units_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the service answers */
        get: operations["health_livez"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures for Prometheus */
        get: operations["health_metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the service may be sent requests */
        get: operations["health_readyz"];
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
        /** @description An account, in a list and in detail. */
        Account: {
            /**
             * Format: uuid
             * @description The account.
             */
            account: string;
            /** @description 状态. */
            enabled: boolean;
            /**
             * Format: date-time
             * @description When somebody last signed in with it.
             */
            last_signed_in?: string | null;
            /**
             * Format: uuid
             * @description The learner that it belongs to, if to one.
             */
            learner?: string | null;
            /**
             * Format: date-time
             * @description LOGIN-1: until when it is locked, if it was.
             */
            locked_until?: string | null;
            /** @description 帐号. */
            login: string;
            /** @description Whether the next sign-in must change the password. */
            must_change: boolean;
            /** @description 姓名. */
            name: string;
            /** @description The office at which it sits, if at one. */
            office?: string | null;
            /** @description 所属工考办: that office's region by name. */
            office_name?: string | null;
            /**
             * Format: date-time
             * @description When it was opened.
             */
            opened_at: string;
            /** @description 手机号. */
            phone: string;
            /**
             * Format: uuid
             * @description The point at which it sits, if at one.
             */
            point?: string | null;
            /** @description That point's name. */
            point_name?: string | null;
            /** @description What it may do. */
            role: components["schemas"]["Role"];
            /**
             * Format: int64
             * @description The account's version, for `If-Match`.
             */
            version: number;
        };
        /** @description Why the account is disabled. */
        AccountDisablingRequest: {
            reason?: components["schemas"]["Text"] | null;
        };
        /**
         * Format: uuid
         * @description An account that signs in, or a machine's.
         */
        AccountId: string;
        /** @description Whose account it is. */
        AccountProfileRequest: {
            /** @description 姓名. */
            name: components["schemas"]["Text"];
            phone?: components["schemas"]["Phone"] | null;
        };
        /** @description Adds a trade. Its name is unique (`TRADE-2`). */
        AddTrade: {
            /** @description 技术工种名称. */
            name: components["schemas"]["Text"];
            trade?: components["schemas"]["TradeId"] | null;
        };
        /** @description The headcount from now on. */
        AdjustmentRequest: {
            /** @description 允许上报人数 from now on. */
            allowed: components["schemas"]["Headcount"];
            /** @description Why. */
            reason: components["schemas"]["Text"];
        };
        /** @description A machine's key as its account lists it; the key itself is kept nowhere. */
        ApiKeyEntry: {
            /**
             * Format: date-time
             * @description When it was issued.
             */
            issued_at: string;
            /** @description The keyed hash of the key, by which it is revoked. */
            key: string;
            /**
             * Format: date-time
             * @description When it was revoked, if it was.
             */
            revoked_at?: string | null;
            /** @description What it may be used for. */
            scopes: string[];
        };
        /** @description What the key is for. */
        ApiKeyRequest: {
            /** @description What it may be used for. */
            scopes: components["schemas"]["ApiScope"][];
        };
        /** @description The new key. */
        ApiKeyResult: {
            /** @description The key, for `Authorization: Bearer …`. It is shown here and nowhere else. */
            key: string;
            /**
             * Format: int64
             * @description The position of the command; for `X-Read-After`.
             */
            position: number;
        };
        /**
         * @description What a machine's key may be used for.
         * @enum {string}
         */
        ApiScope: "read_reports" | "read_records" | "read_events" | "write";
        /** @description What the office grants. */
        ApprovalRequest: {
            /** @description 批准人数. */
            approved: components["schemas"]["Headcount"];
            opinion?: components["schemas"]["Text"] | null;
        };
        /** @description What the two tables ask of a grade. */
        AskedOfGrade: {
            /** @description 证书技术等级. */
            grade: components["schemas"]["Grade"];
            /** @description It in Chinese. */
            label: string;
            /** @description Hours by the other table. */
            other: string;
            /** @description Hours by the rule in force, such as `24`. */
            present: string;
        };
        /** @description EQ-1: a document that supports the request. The document itself is kept outside the log, under its digest. */
        Attachment: {
            /**
             * Format: int64
             * @description Its size in bytes.
             */
            bytes: number;
            /** @description What it is. */
            kind: components["schemas"]["DocumentKind"];
            /** @description Its file name. */
            name: components["schemas"]["Text"];
            /** @description SHA-256 of its content, 64 hexadecimal digits. */
            sha256: string;
        };
        /**
         * @description Whom a class is for (PLAN-2).
         * @enum {string}
         */
        Audience: "technicians" | "others" | "everyone";
        /** @description One thing that happened. */
        AuditEntry: {
            /**
             * Format: uuid
             * @description The account that gave the command; absent for the service itself and the command line.
             */
            actor?: string | null;
            /** @description That account's login. */
            actor_login?: string | null;
            /** @description The name behind that account. */
            actor_name?: string | null;
            /** @description From which address. */
            address?: string | null;
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /**
             * Format: date
             * @description The business day that it belongs to.
             */
            business_day: string;
            /** @description What caused it. */
            causation?: string | null;
            /** @description The change in Chinese words. */
            change: string;
            /**
             * Format: uuid
             * @description The command.
             */
            command: string;
            /** @description What it was: `training_plan.approve`. */
            command_name?: string | null;
            /** @description What it belongs to: `correlation=` finds everything else that does. */
            correlation?: string | null;
            /** @description What happened, by its name in the log. */
            event: string;
            /** @description What kind of thing it happened to, as the log names it: `training_plan`. */
            kind: string;
            /** @description It in Chinese. */
            kind_label: string;
            /**
             * Format: int64
             * @description Its place in the log.
             */
            position: number;
            /** @description Why, where the command said so. */
            reason?: string | null;
            /**
             * Format: date-time
             * @description When it was recorded; later than `at` only for what was imported.
             */
            recorded_at: string;
            /** @description The region that the thing belonged to at that moment. */
            region: string;
            /** @description That region's name. */
            region_name: string;
            /** @description In which role. */
            role?: string | null;
            /** @description It in Chinese. */
            role_label?: string | null;
            seat?: components["schemas"]["Seat"] | null;
            /** @description The thing; with its kind it leads to its history. */
            subject: string;
            /** @description The thing's present name, where it bears one. */
            subject_name?: string | null;
            /**
             * Format: int64
             * @description The thing's version afterwards.
             */
            version: number;
        };
        /** @description Why the class is cancelled. */
        CancellationRequest: {
            /** @description Why. */
            reason: components["schemas"]["Text"];
        };
        /** @description A person's answer to a captcha. */
        CaptchaAnswer: {
            /** @description What was read or reckoned. The case of letters does not matter. */
            answer: components["schemas"]["Text"];
            /**
             * Format: uuid
             * @description The captcha.
             */
            id: string;
        };
        /**
         * @description What is asked.
         * @enum {string}
         */
        CaptchaKind: "image" | "arithmetic";
        /** @description What kind of captcha. */
        CaptchaRequest: {
            /** @description `image`, unless told. */
            kind?: components["schemas"]["CaptchaKind"];
        };
        /** @description A captcha. */
        CaptchaResponse: {
            /**
             * Format: int64
             * @description Seconds for which it is good (LOGIN-6).
             */
            expires_in: number;
            /**
             * Format: uuid
             * @description Its identifier, to be given back with the answer.
             */
            id: string;
            /**
             * @description A PNG of five characters as a `data:` URL; of an `image` only.
             * @example data:image/png;base64,iVBORw0KGgo…
             */
            image?: string | null;
            /**
             * @description The sum in words, in the client's language, for who cannot see an image; of an `arithmetic` one only.
             * @example 十七加五等于多少？
             */
            question?: string | null;
        };
        /** @description What a command did elsewhere. */
        Caused: {
            /** @description The change in Chinese words. */
            change: string;
            /** @description What happened, by its name in the log. */
            event: string;
            /** @description What kind of thing it happened to, as the log names it. */
            kind: string;
            /**
             * Format: int64
             * @description Its place in the log.
             */
            position: number;
            /** @description Which one; of a claim only what is claimed, such as `login`. */
            subject: string;
        };
        /** @description The approved classes of a point. */
        ClassesReport: {
            /** @description The day that it is true for. */
            as_of: components["schemas"]["ReportDay"];
            next?: components["schemas"]["Cursor"] | null;
            /** @description The point. */
            point: components["schemas"]["PointId"];
            /** @description The classes. */
            rows: components["schemas"]["ClassRow"][];
            /** @description 年度. */
            training_year: components["schemas"]["TrainingYear"];
        };
        /** @description One learner of a class. */
        ClassLearner: {
            /**
             * Format: date
             * @description 报名时间: the business day of the enrolment.
             */
            enrolled_on: string;
            /** @description 身份证号, masked (PERSON-1). */
            id_masked: string;
            /**
             * Format: uuid
             * @description The learner.
             */
            learner: string;
            /** @description 姓名, as it is now; empty once the person was erased. */
            name: string;
            /** @description Whether the learner passed and the hours are confirmed. */
            passed: boolean;
            score?: components["schemas"]["Score"] | null;
            /** @description 年度. */
            training_year: components["schemas"]["TrainingYear"];
        };
        /** @description The learners of a class on the report's day, a page of them. */
        ClassLearnersReport: {
            /** @description The day that it is true for. */
            as_of: components["schemas"]["ReportDay"];
            /** @description The class. */
            class: components["schemas"]["PlanId"];
            /** @description 培训班名称. */
            class_name: string;
            /**
             * Format: int64
             * @description 已报名: all learners of the class, not only this page's or those of the filter.
             */
            enrolled: number;
            next?: components["schemas"]["Cursor"] | null;
            /** @description The learners. */
            rows: components["schemas"]["ClassLearner"][];
            /** @description 年度. */
            training_year: components["schemas"]["TrainingYear"];
        };
        /** @description A class to choose. */
        ClassOption: {
            /** @description The class. */
            class: components["schemas"]["PlanId"];
            /** @description 培训班名称. */
            name: string;
            /** @description 状态. */
            status: components["schemas"]["PlanStatus"];
        };
        /** @description One class, as it stood on the report's day. */
        ClassRow: {
            /**
             * Format: int64
             * @description 允许上报人数.
             */
            allowed: number;
            /**
             * Format: int64
             * @description 批准人数.
             */
            approved: number;
            /** @description The class. */
            class: components["schemas"]["PlanId"];
            /**
             * Format: int64
             * @description 已报名.
             */
            enrolled: number;
            /** @description 报名日期. */
            enrolment: components["schemas"]["Window"];
            /** @description 考试时间. */
            exam: components["schemas"]["Window"];
            /** @description 培训班名称. */
            name: string;
            /**
             * Format: int64
             * @description 通过人次. The point's row is the sum of these.
             */
            passed: number;
            /** @description 状态. */
            status: components["schemas"]["PlanStatus"];
            /**
             * Format: int64
             * @description 实际培训人次: those enrolled, once the training has begun. The point's row is the sum of these.
             */
            trained: number;
            /** @description 培训日期. */
            training: components["schemas"]["Window"];
            /** @description 年度. */
            training_year: components["schemas"]["TrainingYear"];
        };
        /** @description A closed business day. */
        ClosedDay: {
            /**
             * Format: date
             * @description The day, in Asia/Shanghai.
             */
            day: string;
            /** @description SHA-256 over the digest of the day before and the day's events, in hex. */
            digest: string;
            /**
             * Format: int64
             * @description The last position that belongs to it or to a day before it.
             */
            last_position: number;
            /**
             * Format: int64
             * @description The position of the event that closed it.
             */
            position: number;
        };
        /** @description Whose password was forgotten. */
        CodeRequest: {
            /** @description A captcha's answer (LOGIN-6), however the service is set. */
            captcha: components["schemas"]["CaptchaAnswer"];
            /** @description 登录帐号. */
            login: components["schemas"]["Text"];
            /** @description 手机号码 of that account. */
            phone: components["schemas"]["Phone"];
        };
        /** @description What became of it: the same, whether or not there is such an account with such a number (LOGIN-4). */
        CodeResponse: {
            /**
             * Format: int64
             * @description Seconds after which another may be asked for (LOGIN-8).
             */
            again_in: number;
            /**
             * Format: int64
             * @description Seconds for which the code is good, if one was sent (LOGIN-9).
             */
            expires_in: number;
        };
        /** @description What became of a command. */
        CommandResult: {
            /**
             * Format: uuid
             * @description The command's id, as given in `Idempotency-Key` or made up.
             */
            command_id: string;
            /** @description The identifier of the command's subject. */
            id: string;
            /**
             * Format: int64
             * @description The position of the command's last event; for `X-Read-After`.
             */
            position: number;
            /**
             * Format: int64
             * @description The subject's version after the command; also its `ETag`. Absent when the command changed nothing.
             */
            version?: number | null;
        };
        /** @description A figure on two days. */
        ComparedFigure: {
            /** @description Which, as the report names it. */
            column: string;
            /**
             * Format: int64
             * @description By how much it rose.
             */
            difference: number;
            /**
             * Format: int64
             * @description On the first day.
             */
            from: number;
            /** @description Its Chinese label. */
            label: string;
            /**
             * Format: int64
             * @description On the second day.
             */
            to: number;
        };
        /** @description A rate on two days. */
        ComparedRate: {
            /** @description Which, as the report names it. */
            column: string;
            /** @description By how many percentage points it rose, such as `+1.25`; absent where it has no value on one of the days. */
            difference?: string | null;
            /** @description On the first day. */
            from: components["schemas"]["Rate"];
            /** @description Its Chinese label. */
            label: string;
            /** @description On the second day. */
            to: components["schemas"]["Rate"];
        };
        /** @description A row of the report on two days. */
        ComparedRow: {
            /** @description The figures. */
            figures: components["schemas"]["ComparedFigure"][];
            /** @description 地区 or 面授点. */
            name: string;
            /**
             * Format: uuid
             * @description The point, where the report has a row a point.
             */
            point?: string | null;
            /** @description The rates. */
            rates: components["schemas"]["ComparedRate"][];
            /** @description The region's code. */
            region: components["schemas"]["RegionCode"];
        };
        /** @description A report of figures on two days. */
        Comparison: {
            /** @description The first day. */
            from: components["schemas"]["ReportDay"];
            /** @description The region asked for. */
            region: components["schemas"]["RegionCode"];
            /** @description Which report. */
            report: components["schemas"]["FigureReport"];
            /** @description The rows of both days. */
            rows: components["schemas"]["ComparedRow"][];
            /** @description The second day. */
            to: components["schemas"]["ReportDay"];
            /** @description 合计. */
            total: components["schemas"]["ComparedRow"];
            /** @description 年度. */
            training_year: components["schemas"]["TrainingYear"];
        };
        /** @description Whom to call at a training point (联系人, 联系手机号). Sealed with the point's key. */
        Contact: {
            /** @description 联系人. */
            name: components["schemas"]["Text"];
            /** @description 联系手机号. */
            phone: components["schemas"]["Phone"];
        };
        /** @description 继续教育情况统计. */
        ContinuingReport: {
            /** @description The day that it is true for. */
            as_of: components["schemas"]["ReportDay"];
            /** @description The region asked for. */
            region: components["schemas"]["RegionCode"];
            /** @description The regions below it, or itself where there are none. */
            rows: components["schemas"]["ContinuingRow"][];
            /** @description 合计. */
            total: components["schemas"]["ContinuingRow"];
            /** @description 年度. */
            training_year: components["schemas"]["TrainingYear"];
        };
        /** @description One region of the report, with everything below it. */
        ContinuingRow: {
            /**
             * Format: int64
             * @description 培训人次.
             */
            attendances: number;
            /**
             * Format: int64
             * @description 视同审批通过人次.
             */
            equivalence_passes: number;
            /**
             * Format: int64
             * @description 视同审批通过人数.
             */
            equivalence_persons: number;
            /**
             * Format: int64
             * @description 面授人次.
             */
            face_to_face: number;
            /**
             * Format: int64
             * @description 面授通过人次.
             */
            face_to_face_passes: number;
            /**
             * Format: int64
             * @description 面授通过人数.
             */
            face_to_face_persons: number;
            /** @description 地区. */
            name: string;
            /**
             * Format: int64
             * @description 网授人次.
             */
            online: number;
            /**
             * Format: int64
             * @description 网授通过人次.
             */
            online_passes: number;
            /**
             * Format: int64
             * @description 网授通过人数.
             */
            online_persons: number;
            /**
             * Format: int64
             * @description 培训人数.
             */
            persons: number;
            /**
             * Format: int64
             * @description 培训合格人数.
             */
            qualified: number;
            /** @description The region's code. */
            region: components["schemas"]["RegionCode"];
            /**
             * Format: int64
             * @description 地区总人数.
             */
            roster: number;
        };
        Cursor: string;
        /** @description A decision on one request. */
        DecisionItem: {
            /** @description What is decided. */
            decision: components["schemas"]["DecisionKind"];
            /** @description The request. */
            request: components["schemas"]["RequestId"];
        };
        /** @description What is decided. */
        DecisionKind: {
            /** @description 批量通过. */
            approve: {
                /** @description 授予课时. */
                granted: components["schemas"]["Hours"];
                opinion?: components["schemas"]["Text"] | null;
            };
        } | {
            /** @description 批量拒绝. */
            reject: {
                opinion?: components["schemas"]["Text"] | null;
            };
        };
        /** @description What became of one decision. */
        DecisionOutcome: {
            problem?: components["schemas"]["OutcomeProblem"] | null;
            /** @description The request. */
            request: components["schemas"]["RequestId"];
            /**
             * Format: int32
             * @description The status that the decision on its own would have had.
             */
            status: number;
        };
        /** @description Why the decision is undone. */
        DecisionReversal: {
            /** @description Why. */
            reason: components["schemas"]["Text"];
        };
        /** @description Decisions on many requests. */
        DecisionsRequest: {
            /** @description One decision a request, up to 1,000 (EQ-5). */
            decisions: components["schemas"]["DecisionItem"][];
        };
        /** @description What became of each decision, in the order given. */
        DecisionsResult: {
            /** @description Decisions that were not. */
            failed: number;
            /** @description One outcome a decision. */
            outcomes: components["schemas"]["DecisionOutcome"][];
            /**
             * Format: int64
             * @description A position behind everything that was carried out; for `X-Read-After`.
             */
            position: number;
            /** @description Decisions that were carried out. */
            succeeded: number;
        };
        /** @description What a webhook is told once. */
        Delivery: {
            /**
             * Format: int32
             * @description How often it was tried.
             */
            attempts: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: uuid
             * @description The delivery, as the header `Keshi-Delivery` names it.
             */
            delivery: string;
            /**
             * Format: date-time
             * @description When it is due; of one that is over, when it was last.
             */
            due_at: string;
            /** @description What happened, as the header `Keshi-Event` names it: `publication.made`, `webhook.test`. */
            event: string;
            /**
             * Format: date-time
             * @description When it was over.
             */
            finished_at?: string | null;
            /** @description Why there was no answer the last time. */
            last_problem?: string | null;
            /**
             * Format: int32
             * @description The HTTP status of the last answer; absent where there was none.
             */
            last_status?: number | null;
            /**
             * Format: int64
             * @description The event of the log that it tells of; absent of a test.
             */
            position?: number | null;
            /**
             * Format: int32
             * @description How often it was replayed.
             */
            replays: number;
            /** @description How it stands. */
            state: components["schemas"]["DeliveryState"];
        };
        /** @description An attempt at a delivery. */
        DeliveryAttempt: {
            /** @description The beginning of the answer. */
            answer?: string | null;
            /**
             * Format: date-time
             * @description When it began.
             */
            at: string;
            /**
             * Format: int64
             * @description How long it took, in microseconds.
             */
            micros: number;
            /**
             * Format: int32
             * @description Which, from 1.
             */
            number: number;
            /** @description Why there was no answer. */
            problem?: string | null;
            /**
             * Format: int32
             * @description The HTTP status of the answer; absent where there was none.
             */
            status?: number | null;
        };
        /** @description A delivery with everything that is known of it. */
        DeliveryDetail: components["schemas"]["Delivery"] & {
            /** @description Every attempt, the first one first. */
            attempts_made: components["schemas"]["DeliveryAttempt"][];
            /** @description What is sent, byte by byte. */
            body: string;
        };
        /**
         * Format: uuid
         * @description What a webhook is told once (推送).
         */
        DeliveryId: string;
        /** @description A delivery that was made, or made due. */
        DeliveryMade: {
            /**
             * Format: uuid
             * @description The delivery, to be followed at `/api/v1/webhooks/{webhook}/deliveries/{delivery}`.
             */
            delivery: string;
        };
        /**
         * @description How a delivery stands.
         * @enum {string}
         */
        DeliveryState: "waiting" | "delivered" | "given_up";
        /** @description Why the learner leaves. */
        DepartureRequest: {
            /** @description 退休, 调出 or 死亡. */
            reason: components["schemas"]["LeaveReason"];
        };
        /**
         * @description What kind of document is attached, as its content says.
         * @enum {string}
         */
        DocumentKind: "pdf" | "jpeg" | "png";
        /** @description 电子邮箱. */
        Email: string;
        /** @description A learner in a class. */
        Enrolment: {
            /** @description 缺考. */
            absent: boolean;
            /**
             * Format: date-time
             * @description 报名时间.
             */
            enrolled_at: string;
            grade?: components["schemas"]["Grade"] | null;
            /** @description It in Chinese. */
            grade_label?: string | null;
            /** @description 身份证号, masked (PERSON-1). */
            id_masked: string;
            /**
             * Format: uuid
             * @description The learner.
             */
            learner: string;
            /** @description 姓名. */
            name: string;
            /** @description 是否合格; absent until the hours are confirmed. */
            passed?: boolean | null;
            /** @description Whether the latest submission holds the learner. */
            reported: boolean;
            /** @description 成绩, such as `85.5`; absent where there is none. */
            score?: string | null;
            /** @description 证书技术工种. */
            trade_name: string;
            /** @description 工作单位. */
            unit_name: string;
            /**
             * Format: date-time
             * @description When the enrolment was withdrawn, if it was.
             */
            withdrawn_at?: string | null;
        };
        /** @description Who joins. */
        EnrolmentRequest: {
            /** @description By identifier or by ID number. */
            learners: components["schemas"]["LearnerRef"][];
        };
        /** @description What the office grants. */
        EquivalenceApproval: {
            /** @description 授予课时. */
            granted: components["schemas"]["Hours"];
            opinion?: components["schemas"]["Text"] | null;
        };
        /** @description What is asked for (EQ-1). */
        EquivalenceContent: {
            /** @description 附件: the SHA-256 of up to five documents that one has uploaded; kind and size are those that were found then. */
            attachments?: string[];
            /** @description 申报课时. */
            claimed: components["schemas"]["Hours"];
            /** @description 起止日期. */
            dates: components["schemas"]["Window"];
            /** @description 说明. */
            description: components["schemas"]["Text"];
            /** @description 类型. */
            kind: components["schemas"]["EquivalenceKind"];
            /** @description 主办单位. */
            organiser: components["schemas"]["Text"];
            /** @description 名称. */
            title: components["schemas"]["Text"];
            /** @description 年度. */
            training_year: components["schemas"]["TrainingYear"];
        };
        /**
         * @description The four kinds of equivalence (视同).
         * @enum {string}
         */
        EquivalenceKind: "seminar" | "advanced_course" | "technical_exchange" | "other";
        /** @description Why the office rejects. */
        EquivalenceRejection: {
            opinion?: components["schemas"]["Text"] | null;
        };
        /** @description An equivalence request, in a list and in detail. */
        EquivalenceRequest: {
            /** @description 附件: name, kind, size in bytes and SHA-256 of each. */
            attachments: components["schemas"]["Attachment"][];
            /** @description 申报课时, such as `12` or `12.5`. */
            claimed: string;
            /**
             * Format: date
             * @description 起止日期: the first day.
             */
            dates_from: string;
            /**
             * Format: date
             * @description 起止日期: the last day.
             */
            dates_to: string;
            /**
             * Format: date-time
             * @description When it was decided.
             */
            decided_at?: string | null;
            /** @description The office that decided. */
            decided_office?: string | null;
            /** @description 说明. */
            description: string;
            /** @description 授予课时; absent unless granted. */
            granted?: string | null;
            /** @description 身份证号, masked (PERSON-1). */
            id_masked: string;
            /** @description 类型. */
            kind: components["schemas"]["EquivalenceKind"];
            /** @description It in Chinese. */
            kind_label: string;
            /**
             * Format: uuid
             * @description Who asks.
             */
            learner: string;
            /** @description 姓名. */
            learner_name: string;
            /** @description 意见, or why a decision was undone. */
            opinion?: string | null;
            /** @description 主办单位. */
            organiser: string;
            /** @description 所在地区: its office decides (EQ-2). */
            region: string;
            /** @description That region's name. */
            region_name: string;
            /**
             * Format: uuid
             * @description The request.
             */
            request: string;
            /** @description 审批状态. */
            status: components["schemas"]["RequestStatus"];
            /** @description It in Chinese. */
            status_label: string;
            /**
             * Format: date-time
             * @description 申报时间.
             */
            submitted_at: string;
            /** @description 名称. */
            title: string;
            /**
             * Format: int32
             * @description 年度.
             */
            training_year: number;
            /** @description 工作单位. */
            unit_name: string;
            /**
             * Format: int64
             * @description The request's version, for `If-Match`.
             */
            version: number;
        };
        /** @description What a learner asks for. */
        EquivalenceSubmission: {
            /** @description For what. */
            content: components["schemas"]["EquivalenceContent"];
            /** @description Who asks: oneself. */
            learner: components["schemas"]["LearnerId"];
            request?: components["schemas"]["RequestId"] | null;
        };
        /** @description Why the personal data is erased. */
        ErasureRequest: {
            /** @description Why. */
            reason: components["schemas"]["Text"];
        };
        /** @description Enters a region and its office into the tree (`OFFICE-1`). The platform's administrator does it. */
        EstablishOffice: {
            /** @description What kind of region it is. */
            kind: components["schemas"]["RegionKind"];
            /** @description The region's Chinese name. */
            name: components["schemas"]["Text"];
            parent?: components["schemas"]["RegionCode"] | null;
            /** @description The region's code, and the office's identifier. */
            region: components["schemas"]["RegionCode"];
        };
        /** @description One posting with its event. */
        Evidence: {
            /**
             * Format: uuid
             * @description The account that gave the command, if one did.
             */
            account?: string | null;
            /** @description Its identifier. */
            aggregate_id: string;
            /** @description The type of the aggregate, e.g. `training_plan`. */
            aggregate_type: string;
            /**
             * Format: int64
             * @description How much the figure rose.
             */
            amount: number;
            /**
             * Format: uuid
             * @description The class, where there is one.
             */
            class?: string | null;
            /**
             * Format: date
             * @description From which business day on.
             */
            day: string;
            /** @description What happened, e.g. `LearnerEnrolled`. */
            event_type: string;
            /**
             * Format: int32
             * @description The posting's number among those of the event.
             */
            ix: number;
            /**
             * Format: uuid
             * @description The learner, where there is one.
             */
            learner?: string | null;
            /**
             * Format: uuid
             * @description The point, where there is one.
             */
            point?: string | null;
            /**
             * Format: int64
             * @description The event's position in the log.
             */
            position: number;
            /** @description What is counted. */
            quantity: components["schemas"]["Quantity"];
            /**
             * Format: date-time
             * @description When it was recorded.
             */
            recorded_at?: string | null;
            /** @description The region. */
            region: components["schemas"]["RegionCode"];
        };
        /** @description The explanation of a figure, a page of it. */
        Explanation: {
            /** @description The day that it is true for. */
            as_of: components["schemas"]["ReportDay"];
            /** @description The figure, by quantity. */
            figures: [
                "points_approved" | "points_held" | "classes_approved" | "classes_held" | "headcount_approved" | "headcount_allowed" | "enrolled" | "trained" | "passed" | "roster" | "face_to_face" | "online" | "equivalence" | "persons" | "face_to_face_passes" | "face_to_face_persons" | "online_passes" | "online_persons" | "equivalence_passes" | "equivalence_persons" | "qualified",
                number
            ][];
            next?: components["schemas"]["Cursor"] | null;
            /** @description The postings that add up to it, in the order of the log. */
            postings: components["schemas"]["Evidence"][];
            /** @description Whose figure. */
            scope: components["schemas"]["FigureScope"];
            /**
             * Format: date
             * @description The day whose figure it is compared with: then figures and postings are those of the difference.
             */
            since?: string | null;
            /** @description 年度. */
            training_year: components["schemas"]["TrainingYear"];
        };
        /** @description One thing that happened, as other systems are told of it. */
        FeedEvent: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /**
             * Format: date
             * @description The business day that it belongs to.
             */
            business_day: string;
            /** @description What happened: `PlanApproved`. */
            event: string;
            /** @description What kind of thing it happened to: `training_plan`. */
            kind: string;
            /** @description What it says, without personal data and without what people wrote freely. */
            payload: Record<string, never>;
            /**
             * Format: int64
             * @description Its place in the log: dense, from 1.
             */
            position: number;
            /** @description The region that the thing belonged to at that moment. */
            region: string;
            /**
             * Format: int64
             * @description Its place in that thing's history, from 1.
             */
            sequence: number;
            /** @description Which one: a UUID or a region's code. Of a claim only what is claimed, such as `login`. */
            stream: string;
            /** @description The version of its shape. */
            version: string;
        };
        /** @description What happened after a position. */
        FeedPage: {
            /** @description In the order of positions. Those of other regions are left out. */
            events: components["schemas"]["FeedEvent"][];
            /**
             * Format: int64
             * @description Everything up to here is told: what to name as `after` the next time.
             */
            next: number;
        };
        /** @description One field before and after. */
        FieldChange: {
            /** @description The field's Chinese label. */
            field: string;
            /** @description What it was; empty when it was nothing. */
            from: string;
            /** @description What it is; empty when it is nothing. */
            to: string;
        };
        /** @description What is wrong with one field of a request. */
        FieldProblem: {
            /** @description What kind of fault: `unknown-field`, `missing-field`, `duplicate-field`, `wrong-type`, `bad-value`. */
            code: string;
            /** @description The fault as a sentence for a person. */
            detail: string;
            /** @description Where: a JSON path of the body such as `$.learners[3]`, else `query.page`, `path.plan`, `header.If-Match`. */
            path: string;
            /** @description The fault as the parser told it, in English. */
            technical: string;
        };
        /** @description A learner behind a figure. */
        FigureLearner: {
            /**
             * Format: int64
             * @description How much of the figure is his.
             */
            amount: number;
            /** @description 身份证号, masked (PERSON-1). */
            id_masked: string;
            /**
             * Format: uuid
             * @description The learner.
             */
            learner: string;
            /** @description 姓名, as it is now; empty once the person was erased. */
            name: string;
            /** @description The region where he counts. */
            region: components["schemas"]["RegionCode"];
            /** @description 地区. */
            region_name: string;
        };
        /** @description The learners behind a figure of 继续教育情况统计, a page of them. */
        FigureLearners: {
            /** @description The day that it is true for. */
            as_of: components["schemas"]["ReportDay"];
            next?: components["schemas"]["Cursor"] | null;
            /** @description What the figure counts. */
            quantities: components["schemas"]["Quantity"][];
            /** @description The region asked for. */
            region: components["schemas"]["RegionCode"];
            /** @description The learners, by region. */
            rows: components["schemas"]["FigureLearner"][];
            /**
             * Format: int64
             * @description 合计: the figure itself, which the amounts of all pages add up to.
             */
            total: number;
            /** @description 年度. */
            training_year: components["schemas"]["TrainingYear"];
        };
        /**
         * @description The reports that can be compared: those of figures.
         * @enum {string}
         */
        FigureReport: "training" | "points_by_region" | "points" | "continuing";
        /** @description Whose figure it is. */
        FigureScope: {
            /** @description A region's, with everything below it. */
            region: components["schemas"]["RegionCode"];
        } | {
            /** @description A point's. */
            point: components["schemas"]["PointId"];
        } | {
            /** @description A class's. */
            class: components["schemas"]["PlanId"];
        };
        /** @description A file of a publication. */
        FileEntry: {
            /**
             * Format: int64
             * @description Its size.
             */
            bytes: number;
            /** @description Its name. */
            name: string;
            /** @description SHA-256 of its content, in hex. */
            sha256: string;
        };
        /** @description The first administrator of a new training point. */
        FirstAdministrator: {
            account?: components["schemas"]["AccountId"] | null;
            /** @description 登录帐号: letters and digits. */
            login: components["schemas"]["Text"];
            /** @description 姓名. */
            name: components["schemas"]["Text"];
            /** @description 登录密码; the first sign-in changes it. */
            password: components["schemas"]["Secret"];
            password_again?: components["schemas"]["Secret"] | null;
            /** @description 手机号码. */
            phone: components["schemas"]["Phone"];
        };
        /**
         * @description 技术等级.
         * @enum {string}
         */
        Grade: "ordinary" | "junior" | "intermediate" | "senior" | "technician" | "senior_technician";
        /** @description A change of grade (PERSON-2). */
        GradeChange: {
            /** @description The grade on record after. */
            after: components["schemas"]["Grade"];
            /** @description It in Chinese. */
            after_label: string;
            /** @description The grade on record before. */
            before: components["schemas"]["Grade"];
            /** @description It in Chinese. */
            before_label: string;
            /**
             * Format: date-time
             * @description When it was recorded.
             */
            changed_at: string;
            /**
             * Format: date
             * @description From when it holds; absent when it corrects an error, and so holds from the beginning.
             */
            holds_from?: string | null;
            /** @description Why. */
            reason: string;
        };
        /** @description The grade, and from when. */
        GradeChangeRequest: {
            /** @description From when it holds, or that it corrects an error. */
            effect: components["schemas"]["GradeEffect"];
            /** @description The new 证书技术等级. */
            grade: components["schemas"]["Grade"];
            /** @description Why. */
            reason: components["schemas"]["Text"];
        };
        /** @description PERSON-2: from when a grade holds. */
        GradeEffect: {
            /**
             * Format: date
             * @description From this day on.
             */
            from: string;
        } | "correction";
        /**
         * Format: int32
         * @description A number of persons (人数). What a plan may ask for is PLAN-2, not this type.
         */
        Headcount: number;
        /** @description An adjustment of the headcount (PLAN-7). */
        HeadcountAdjustment: {
            /**
             * Format: date-time
             * @description When.
             */
            adjusted_at: string;
            /**
             * Format: int32
             * @description 允许上报人数 after.
             */
            after: number;
            /**
             * Format: int32
             * @description 允许上报人数 before.
             */
            before: number;
            /** @description Why. */
            reason: string;
        };
        /** @description One thing that happened. */
        HistoryEntry: {
            /**
             * Format: uuid
             * @description The account that gave the command; absent for the service itself and the command line.
             */
            actor?: string | null;
            /** @description That account's login. */
            actor_login?: string | null;
            /** @description The name behind that account. */
            actor_name?: string | null;
            /** @description From which address. */
            address?: string | null;
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /**
             * Format: date
             * @description The business day that it belongs to.
             */
            business_day: string;
            /** @description What caused it. */
            causation?: string | null;
            /** @description What it did besides, to other things. */
            caused: components["schemas"]["Caused"][];
            /** @description The change in Chinese words. */
            change: string;
            /**
             * Format: uuid
             * @description The command.
             */
            command: string;
            /** @description What it was: `training_plan.approve`. */
            command_name?: string | null;
            /** @description What it belongs to. */
            correlation?: string | null;
            /** @description What happened, by its name in the log. */
            event: string;
            /** @description Field by field, where fields were replaced. */
            fields: components["schemas"]["FieldChange"][];
            /**
             * Format: int64
             * @description Its place in the log.
             */
            position: number;
            /** @description Why, where the command said so. */
            reason?: string | null;
            /**
             * Format: date-time
             * @description When it was recorded; later than `at` only for what was imported.
             */
            recorded_at: string;
            /** @description In which role. */
            role?: string | null;
            seat?: components["schemas"]["Seat"] | null;
            /**
             * Format: int64
             * @description The version that it led to.
             */
            version: number;
        };
        /** @description What the home page shows. */
        HomePage: {
            /** @description What waits for others and is one's own, or of one's region. */
            elsewhere: components["schemas"]["WaitingEntry"][];
            learner?: components["schemas"]["LearnerHome"] | null;
            point?: components["schemas"]["PointStanding"] | null;
            standing?: components["schemas"]["Standing"] | null;
            /**
             * Format: date
             * @description Today in Asia/Shanghai.
             */
            today: string;
            /** @description 年度 that is current today. */
            training_year: components["schemas"]["TrainingYear"];
            /**
             * Format: int64
             * @description How many notices one has not read yet.
             */
            unread_notices: number;
            /** @description What waits for whoever is signed in, one entry a kind, those with a count of zero too. */
            waiting: components["schemas"]["WaitingEntry"][];
        };
        /** @description Hours (课时 / 学时), whole or half, kept in tenths. Written as a decimal text, `"12.5"`. */
        Hours: string;
        /** @description A submission of hours with its class. */
        HoursSubmission: components["schemas"]["Plan"] & {
            /** @description `returned` or `confirmed`; absent while it waits. */
            decision?: string | null;
            /** @description 退回 or 通过; absent while it waits. */
            decision_label?: string | null;
            /** @description 意见 of a return, or why a confirmation was taken back (HOURS-5). */
            decision_opinion?: string | null;
            /**
             * Format: int32
             * @description Learners reported.
             */
            reported: number;
            /**
             * Format: int32
             * @description Which submission of the class, from 1.
             */
            submission: number;
            /**
             * Format: date-time
             * @description When it was decided, or the confirmation taken back.
             */
            submission_decided_at?: string | null;
            /**
             * Format: date-time
             * @description When it was submitted.
             */
            submitted_at: string;
        };
        /**
         * @description An 18-character ID number whose checksum holds (IMPORT-1). Personal data: it has no `Display`, shows itself masked
         *     in `Debug`, and reaches the log only sealed. An unknown area prefix is accepted: old numbers carry retired codes.
         */
        IdNumber: string;
        /** @description An import, in the list and in detail. */
        Import: {
            /**
             * Format: uuid
             * @description 导入人: the account.
             */
            account?: string | null;
            /** @description 导入人: the account's login. */
            account_login?: string | null;
            /** @description 导入人: the name behind the account. */
            account_name?: string | null;
            /** @description 导入人IP. */
            address?: string | null;
            /**
             * Format: int64
             * @description 导入文件: its size in bytes.
             */
            bytes: number;
            /**
             * Format: int32
             * @description Of those that succeeded: newly entered.
             */
            entered: number;
            /**
             * Format: int32
             * @description 失败: rows that were refused.
             */
            failed: number;
            /** @description 导入文件: its SHA-256. */
            file: string;
            /**
             * Format: date-time
             * @description When it was over.
             */
            finished_at?: string | null;
            /** @description Whether there is a file of the refused rows. */
            has_errors: boolean;
            /** @description Whether there is a file of those rows. */
            has_kept: boolean;
            /**
             * Format: uuid
             * @description The import.
             */
            import: string;
            /**
             * Format: uuid
             * @description The job that carries it out; once its undoing was begun, the one that undoes it.
             */
            job: string;
            /**
             * Format: int32
             * @description Rows that stand, since something else has touched them.
             */
            kept?: number | null;
            /** @description `learners`, `class_roster` or `scores`. */
            kind: string;
            /** @description It in Chinese. */
            kind_label: string;
            /** @description 导入文件: its name. */
            name: string;
            /**
             * Format: uuid
             * @description The class, of its roster and scores.
             */
            plan?: string | null;
            /** @description That class's name. */
            plan_name?: string | null;
            /**
             * Format: uuid
             * @description For which point.
             */
            point?: string | null;
            /** @description That point's name. */
            point_name?: string | null;
            /**
             * Format: int64
             * @description While it is carried out or undone: rows that were looked at so far.
             */
            progress?: number | null;
            /** @description For which office; absent for a point's and the platform's. */
            region?: string | null;
            /** @description That region's name. */
            region_name?: string | null;
            /**
             * Format: int32
             * @description Of those that succeeded: carried out by an earlier import of the same file (IMPORT-4).
             */
            repeated: number;
            /**
             * Format: int32
             * @description 导入总记录数.
             */
            rows: number;
            /**
             * Format: date-time
             * @description 导入时间.
             */
            started_at: string;
            /** @description 状态: `running`, `completed`, `cancelled`, `broken`, `undoing` or `undone`. */
            status: string;
            /** @description 状态 in Chinese. */
            status_label: string;
            /**
             * Format: int32
             * @description 成功: rows that were not refused.
             */
            succeeded: number;
            /**
             * Format: int32
             * @description Of those that succeeded: as it was on record already.
             */
            unchanged: number;
            /** @description Why it was undone. */
            undo_reason?: string | null;
            /**
             * Format: int32
             * @description Rows that were taken back.
             */
            undone?: number | null;
            /**
             * Format: date-time
             * @description When it was undone.
             */
            undone_at?: string | null;
            /** @description 更新已有人员. */
            update_existing: boolean;
            /**
             * Format: int32
             * @description Of those that succeeded: learners whose record was changed.
             */
            updated: number;
            /**
             * Format: int64
             * @description The import's version, for `If-Match`.
             */
            version: number;
            /**
             * Format: int32
             * @description Rows that went in, but are worth a look.
             */
            warned: number;
        };
        /**
         * Format: uuid
         * @description An import of a file.
         */
        ImportId: string;
        /** @description The answer to a request that a job carries out. */
        JobAdded: {
            /**
             * Format: uuid
             * @description The job, to be followed at `/api/v1/jobs/{job}`.
             */
            job: string;
        };
        /**
         * Format: uuid
         * @description A job in the background.
         */
        JobId: string;
        /** @description Why a job failed. */
        JobProblem: {
            /** @description The refusal's code: the rule, and behind a dot which of its sentences applies. */
            code: string;
            /** @description It as a sentence for a person. */
            detail: string;
            /** @description The numbers and names involved. */
            params: Record<string, never>;
        };
        /**
         * @description How a job stands.
         * @enum {string}
         */
        JobState: "waiting" | "running" | "done" | "failed" | "cancelled";
        /** @description A job. */
        JobView: {
            /** @description Whether it was cancelled; it ends as soon as its worker hears of that. */
            cancel_asked: boolean;
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            created_at: string;
            /**
             * Format: int64
             * @description How many of them are done.
             */
            done: number;
            error?: components["schemas"]["JobProblem"] | null;
            /**
             * Format: int64
             * @description How many of them failed.
             */
            failed: number;
            /**
             * Format: date-time
             * @description When it was over.
             */
            finished_at?: string | null;
            /**
             * Format: uuid
             * @description The job.
             */
            job: string;
            /** @description What kind of work it is: `import_check`, `import`, `import_undo`, `export`, … */
            kind: string;
            /** @description What came of it; its shape depends on the kind. */
            result?: Record<string, never> | null;
            /**
             * Format: date-time
             * @description When it was begun for the first time.
             */
            started_at?: string | null;
            /** @description How it stands. */
            state: components["schemas"]["JobState"];
            /**
             * Format: int64
             * @description How many pieces there are, once that is known.
             */
            total?: number | null;
        };
        /**
         * @description HMAC-SHA-256 under the service's hashing key, in hex: equal for equal inputs, and says nothing else about them.
         *     Uniqueness of ID numbers is kept with it.
         */
        KeyedHash: string;
        /** @description A key. */
        KeyView: {
            /** @description A few digits by which people speak of it. */
            fingerprint: string;
            /**
             * Format: date
             * @description The first day that it sealed.
             */
            from?: string | null;
            /** @description The public key (Ed25519), in hexadecimal. */
            key: string;
            /** @description Why its predecessor did not sign it, where it did not. */
            reason?: string | null;
            /**
             * Format: date
             * @description The last day that it sealed.
             */
            through?: string | null;
        };
        /** @description A learner as lists show one. */
        Learner: {
            /** @description 是否激活: whether the learner has an account that works. */
            active: boolean;
            /** @description Whether the personal data was erased. */
            erased: boolean;
            /** @description 证书技术等级 on record. */
            grade: components["schemas"]["Grade"];
            /** @description 证书技术等级 in Chinese. */
            grade_label: string;
            /** @description 身份证号, masked (PERSON-1); empty when it was erased. */
            id_masked: string;
            /**
             * Format: uuid
             * @description The learner.
             */
            learner: string;
            leave_reason?: components["schemas"]["LeaveReason"] | null;
            /** @description Why not, in Chinese. */
            leave_reason_label?: string | null;
            /** @description 姓名; `已删除` when the personal data was erased. */
            name: string;
            /** @description 上级工考办: the region whose office stands above. */
            office: string;
            /** @description That region's name. */
            office_name: string;
            /** @description Whether the learner is on the roster (PERSON-3). */
            on_roster: boolean;
            /** @description 所在地区: the unit's. */
            region: string;
            /** @description That region's name. */
            region_name: string;
            /**
             * Format: date-time
             * @description When the learner was registered.
             */
            registered_at: string;
            /** @description 性别. */
            sex: components["schemas"]["Sex"];
            /** @description 性别 in Chinese. */
            sex_label: string;
            /**
             * Format: uuid
             * @description 证书技术工种.
             */
            trade: string;
            /** @description That trade's name. */
            trade_name: string;
            /**
             * Format: uuid
             * @description 工作单位.
             */
            unit: string;
            /** @description That unit's name. */
            unit_name: string;
            /**
             * Format: int64
             * @description The learner's version, for `If-Match`.
             */
            version: number;
        };
        /** @description A class in which a learner is or was. */
        LearnerClass: {
            /** @description 缺考. */
            absent: boolean;
            /**
             * Format: date-time
             * @description 报名时间.
             */
            enrolled_at: string;
            /** @description 课时 that a pass gives. */
            hours: string;
            /** @description 培训班名称. */
            name: string;
            /** @description 是否合格; absent until the hours are confirmed. */
            passed?: boolean | null;
            /**
             * Format: uuid
             * @description The class.
             */
            plan: string;
            /** @description 面授点. */
            point_name: string;
            /** @description 成绩; absent where there is none. */
            score?: string | null;
            /** @description Where the class stands. */
            status: components["schemas"]["PlanStatus"];
            /** @description It in Chinese. */
            status_label: string;
            /**
             * Format: int32
             * @description 年度.
             */
            training_year: number;
            /**
             * Format: date-time
             * @description When the enrolment was withdrawn, if it was.
             */
            withdrawn_at?: string | null;
        };
        /** @description A learner in detail. */
        LearnerDetail: components["schemas"]["Learner"] & {
            /** @description The grades that were on record, the first change first. */
            grade_changes: components["schemas"]["GradeChange"][];
        };
        /** @description A learner's hours and classes. */
        LearnerHome: {
            /** @description The classes in which the learner is and which are not over. */
            classes: components["schemas"]["LearnerClass"][];
            /** @description The classes in which the learner could enrol today. */
            open_classes: components["schemas"]["OpenClasses"];
            /** @description The hours of the year. */
            year: components["schemas"]["LearnerYear"];
        };
        /**
         * Format: uuid
         * @description A learner (学员).
         */
        LearnerId: string;
        /** @description How a learner is named. */
        LearnerRef: {
            /** @description By identifier. */
            learner: components["schemas"]["LearnerId"];
        } | {
            /** @description By ID number, as a point knows its learners. */
            id_number: components["schemas"]["IdNumber"];
        };
        /** @description One learner's result in a class. */
        LearnerScore: {
            /** @description Whose. */
            learner: components["schemas"]["LearnerId"];
            /** @description The result. */
            score: components["schemas"]["Score"];
        };
        /** @description The hours of a learner's training year, as they are now. */
        LearnerYear: {
            /** @description Whether nothing is missing. */
            complete: boolean;
            /** @description All hours credited. */
            earned: components["schemas"]["Hours"];
            /** @description The hours credited by 视同. */
            equivalence: components["schemas"]["Hours"];
            /** @description The hours credited by 面授. */
            face_to_face: components["schemas"]["Hours"];
            /** @description 证书技术等级 by which the year is judged: the one in force today, of a past year the one of its last day (PERSON-2). */
            grade: components["schemas"]["Grade"];
            /** @description It in Chinese. */
            grade_label: string;
            /** @description The hours still missing. */
            missing: components["schemas"]["Hours"];
            /**
             * Format: int64
             * @description What is earned of what is required, in hundredths of a percent; more than 10,000 when more is earned than is asked.
             */
            progress: number;
            /** @description The hours that the year asks (ORDER-3). */
            required: components["schemas"]["Hours"];
            /** @description 年度. */
            training_year: components["schemas"]["TrainingYear"];
        };
        /**
         * @description Why a learner leaves the roster (PERSON-3).
         * @enum {string}
         */
        LeaveReason: "retired" | "transferred_out" | "died";
        /** @description A request, with what may be done to it. */
        ListedRequest: components["schemas"]["EquivalenceRequest"] & {
            /** @description 操作: what the reader may do to it now. */
            actions: components["schemas"]["RequestAction"][];
        };
        /** @description What a publication consists of. */
        Manifest: {
            /**
             * Format: date
             * @description The business day.
             */
            day: string;
            /** @description The log's digest of the day, in hex. */
            digest: string;
            /** @description Every file but the manifest and its signature, by name. */
            files: components["schemas"]["FileEntry"][];
            /**
             * Format: int64
             * @description The last position of the log that belongs to the day or to a day before it.
             */
            last_position: number;
            /** @description The release of the program that made the files. */
            release: string;
            /**
             * Format: int32
             * @description The version of the tables.
             */
            schema: number;
        };
        /** @description A mark in an examination in steps of 0.5, kept in tenths. Written as a decimal text, `"86.5"`. */
        Mark: string;
        /** @description Which file is imported. */
        NewImport: {
            /** @description The job that looked at it: a job of one's own that is done. */
            check: components["schemas"]["JobId"];
        };
        /** @description A notice. */
        NoticeEntry: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /**
             * Format: date
             * @description The day before which something is to be done about it, if anything is.
             */
            due?: string | null;
            /** @description What kind of notice. */
            kind: components["schemas"]["NoticeKind"];
            /** @description The names, numbers and reasons by themselves. */
            params: Record<string, never>;
            /**
             * Format: int64
             * @description The position of the event that it tells of; for `POST /api/v1/notices/read`.
             */
            position: number;
            /** @description Whether one has read it. */
            read: boolean;
            /** @description What it is about. */
            subject: components["schemas"]["NoticeSubject"];
            /** @description What happened, with the numbers and reasons involved. */
            text: string;
            /** @description The kind in words. */
            title: string;
        };
        /**
         * @description What kind of notice; its sentence in the message catalogue is `notice-` and its code.
         * @enum {string}
         */
        NoticeKind: "plan_approved" | "plan_rejected" | "plan_withdrawn" | "headcount_adjusted" | "class_cancelled" | "hours_returned" | "hours_confirmed" | "hours_reopened" | "request_approved" | "request_rejected" | "request_undone" | "import_finished" | "import_undone" | "publication_failed" | "webhook_given_up" | "password_reset";
        /** @description What a notice is about. */
        NoticeSubject: {
            /** @description Which one: its UUID, or the day of a publication. */
            id: string;
            /** @description What kind of thing: `training_plan`, `equivalence_request`, `roster_import`, `account` or `publication`. */
            type: string;
        };
        /** @description A region and its office. */
        Office: {
            /** @description What kind of region it is. */
            kind: components["schemas"]["RegionKind"];
            /** @description The region's Chinese name. */
            name: string;
            /** @description The region above; absent for the province. */
            parent?: string | null;
            /** @description The Chinese name of the region above. */
            parent_name?: string | null;
            /** @description The region's code, and the office's identifier. */
            region: string;
            /**
             * Format: int64
             * @description The office's version, for `If-Match`.
             */
            version: number;
        };
        /** @description The name from now on. */
        OfficeNameRequest: {
            /** @description The region's Chinese name. */
            name: components["schemas"]["Text"];
        };
        /** @description Opens an account (新增). Its login is unique (`ACCT-3`), a learner has one only (`ACCT-6`), its role fits its seat (`ACCT-4`), its password is strong (`LOGIN-3`). */
        OpenAccount: {
            account?: components["schemas"]["AccountId"] | null;
            /** @description 登录帐号: letters and digits. */
            login: components["schemas"]["Text"];
            /** @description Whether the first sign-in must change the password; it does, unless the holder chose it himself. */
            must_change?: boolean;
            /** @description 姓名; of a machine, what it is called. */
            name: components["schemas"]["Text"];
            password?: components["schemas"]["Secret"] | null;
            phone?: components["schemas"]["Phone"] | null;
            /** @description What it may do. */
            role: components["schemas"]["Role"];
            /** @description Where. */
            seat: components["schemas"]["Seat"];
        };
        /** @description Classes in which a learner could enrol today (CLASS-1, CLASS-2). */
        OpenClasses: {
            /**
             * Format: int64
             * @description How many.
             */
            count: number;
            /** @description Ten at most: those of the learner's city first, and of them those that close first. */
            items: components["schemas"]["Plan"][];
        };
        /** @description A text message that nobody sent. */
        OutboxSms: {
            /**
             * Format: uuid
             * @description Its identifier.
             */
            id: string;
            /**
             * @description To whom, masked.
             * @example 138****0000
             */
            phone: string;
            /**
             * Format: date-time
             * @description When it would have been sent.
             */
            sent_at: string;
            /** @description What it says, in the reader's language. */
            text: string;
        };
        /** @description Why a decision was not carried out. */
        OutcomeProblem: {
            /** @description The refusal's code. */
            code: string;
            /** @description It as a sentence for a person. */
            detail: string;
            /** @description The numbers and names involved. */
            params: Record<string, never>;
            /** @description The rule that refused, where it was one. */
            rule?: string | null;
        };
        /** @description A part of a list. */
        Page_Account: {
            /**
             * Format: date
             * @description The business day at whose end everything stood so; absent for the present.
             */
            as_of?: string | null;
            /** @description The rows. */
            items: {
                /**
                 * Format: uuid
                 * @description The account.
                 */
                account: string;
                /** @description 状态. */
                enabled: boolean;
                /**
                 * Format: date-time
                 * @description When somebody last signed in with it.
                 */
                last_signed_in?: string | null;
                /**
                 * Format: uuid
                 * @description The learner that it belongs to, if to one.
                 */
                learner?: string | null;
                /**
                 * Format: date-time
                 * @description LOGIN-1: until when it is locked, if it was.
                 */
                locked_until?: string | null;
                /** @description 帐号. */
                login: string;
                /** @description Whether the next sign-in must change the password. */
                must_change: boolean;
                /** @description 姓名. */
                name: string;
                /** @description The office at which it sits, if at one. */
                office?: string | null;
                /** @description 所属工考办: that office's region by name. */
                office_name?: string | null;
                /**
                 * Format: date-time
                 * @description When it was opened.
                 */
                opened_at: string;
                /** @description 手机号. */
                phone: string;
                /**
                 * Format: uuid
                 * @description The point at which it sits, if at one.
                 */
                point?: string | null;
                /** @description That point's name. */
                point_name?: string | null;
                /** @description What it may do. */
                role: components["schemas"]["Role"];
                /**
                 * Format: int64
                 * @description The account's version, for `If-Match`.
                 */
                version: number;
            }[];
            /** @description Where the next page begins; absent on the last one. */
            next?: string | null;
            /**
             * Format: int32
             * @description The page, from 1; absent where a cursor was given.
             */
            page?: number | null;
            /**
             * Format: int32
             * @description Rows on a page.
             */
            size: number;
            /**
             * Format: int64
             * @description Rows in the whole list.
             */
            total: number;
            /** @description Whether the list has exactly `total` rows; else it has more than that. */
            total_is_exact: boolean;
        };
        /** @description A part of a list. */
        Page_AuditEntry: {
            /**
             * Format: date
             * @description The business day at whose end everything stood so; absent for the present.
             */
            as_of?: string | null;
            /** @description The rows. */
            items: {
                /**
                 * Format: uuid
                 * @description The account that gave the command; absent for the service itself and the command line.
                 */
                actor?: string | null;
                /** @description That account's login. */
                actor_login?: string | null;
                /** @description The name behind that account. */
                actor_name?: string | null;
                /** @description From which address. */
                address?: string | null;
                /**
                 * Format: date-time
                 * @description When it happened.
                 */
                at: string;
                /**
                 * Format: date
                 * @description The business day that it belongs to.
                 */
                business_day: string;
                /** @description What caused it. */
                causation?: string | null;
                /** @description The change in Chinese words. */
                change: string;
                /**
                 * Format: uuid
                 * @description The command.
                 */
                command: string;
                /** @description What it was: `training_plan.approve`. */
                command_name?: string | null;
                /** @description What it belongs to: `correlation=` finds everything else that does. */
                correlation?: string | null;
                /** @description What happened, by its name in the log. */
                event: string;
                /** @description What kind of thing it happened to, as the log names it: `training_plan`. */
                kind: string;
                /** @description It in Chinese. */
                kind_label: string;
                /**
                 * Format: int64
                 * @description Its place in the log.
                 */
                position: number;
                /** @description Why, where the command said so. */
                reason?: string | null;
                /**
                 * Format: date-time
                 * @description When it was recorded; later than `at` only for what was imported.
                 */
                recorded_at: string;
                /** @description The region that the thing belonged to at that moment. */
                region: string;
                /** @description That region's name. */
                region_name: string;
                /** @description In which role. */
                role?: string | null;
                /** @description It in Chinese. */
                role_label?: string | null;
                seat?: components["schemas"]["Seat"] | null;
                /** @description The thing; with its kind it leads to its history. */
                subject: string;
                /** @description The thing's present name, where it bears one. */
                subject_name?: string | null;
                /**
                 * Format: int64
                 * @description The thing's version afterwards.
                 */
                version: number;
            }[];
            /** @description Where the next page begins; absent on the last one. */
            next?: string | null;
            /**
             * Format: int32
             * @description The page, from 1; absent where a cursor was given.
             */
            page?: number | null;
            /**
             * Format: int32
             * @description Rows on a page.
             */
            size: number;
            /**
             * Format: int64
             * @description Rows in the whole list.
             */
            total: number;
            /** @description Whether the list has exactly `total` rows; else it has more than that. */
            total_is_exact: boolean;
        };
        /** @description A part of a list. */
        Page_Delivery: {
            /**
             * Format: date
             * @description The business day at whose end everything stood so; absent for the present.
             */
            as_of?: string | null;
            /** @description The rows. */
            items: {
                /**
                 * Format: int32
                 * @description How often it was tried.
                 */
                attempts: number;
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                created_at: string;
                /**
                 * Format: uuid
                 * @description The delivery, as the header `Keshi-Delivery` names it.
                 */
                delivery: string;
                /**
                 * Format: date-time
                 * @description When it is due; of one that is over, when it was last.
                 */
                due_at: string;
                /** @description What happened, as the header `Keshi-Event` names it: `publication.made`, `webhook.test`. */
                event: string;
                /**
                 * Format: date-time
                 * @description When it was over.
                 */
                finished_at?: string | null;
                /** @description Why there was no answer the last time. */
                last_problem?: string | null;
                /**
                 * Format: int32
                 * @description The HTTP status of the last answer; absent where there was none.
                 */
                last_status?: number | null;
                /**
                 * Format: int64
                 * @description The event of the log that it tells of; absent of a test.
                 */
                position?: number | null;
                /**
                 * Format: int32
                 * @description How often it was replayed.
                 */
                replays: number;
                /** @description How it stands. */
                state: components["schemas"]["DeliveryState"];
            }[];
            /** @description Where the next page begins; absent on the last one. */
            next?: string | null;
            /**
             * Format: int32
             * @description The page, from 1; absent where a cursor was given.
             */
            page?: number | null;
            /**
             * Format: int32
             * @description Rows on a page.
             */
            size: number;
            /**
             * Format: int64
             * @description Rows in the whole list.
             */
            total: number;
            /** @description Whether the list has exactly `total` rows; else it has more than that. */
            total_is_exact: boolean;
        };
        /** @description A part of a list. */
        Page_Enrolment: {
            /**
             * Format: date
             * @description The business day at whose end everything stood so; absent for the present.
             */
            as_of?: string | null;
            /** @description The rows. */
            items: {
                /** @description 缺考. */
                absent: boolean;
                /**
                 * Format: date-time
                 * @description 报名时间.
                 */
                enrolled_at: string;
                grade?: components["schemas"]["Grade"] | null;
                /** @description It in Chinese. */
                grade_label?: string | null;
                /** @description 身份证号, masked (PERSON-1). */
                id_masked: string;
                /**
                 * Format: uuid
                 * @description The learner.
                 */
                learner: string;
                /** @description 姓名. */
                name: string;
                /** @description 是否合格; absent until the hours are confirmed. */
                passed?: boolean | null;
                /** @description Whether the latest submission holds the learner. */
                reported: boolean;
                /** @description 成绩, such as `85.5`; absent where there is none. */
                score?: string | null;
                /** @description 证书技术工种. */
                trade_name: string;
                /** @description 工作单位. */
                unit_name: string;
                /**
                 * Format: date-time
                 * @description When the enrolment was withdrawn, if it was.
                 */
                withdrawn_at?: string | null;
            }[];
            /** @description Where the next page begins; absent on the last one. */
            next?: string | null;
            /**
             * Format: int32
             * @description The page, from 1; absent where a cursor was given.
             */
            page?: number | null;
            /**
             * Format: int32
             * @description Rows on a page.
             */
            size: number;
            /**
             * Format: int64
             * @description Rows in the whole list.
             */
            total: number;
            /** @description Whether the list has exactly `total` rows; else it has more than that. */
            total_is_exact: boolean;
        };
        /** @description A part of a list. */
        Page_HistoryEntry: {
            /**
             * Format: date
             * @description The business day at whose end everything stood so; absent for the present.
             */
            as_of?: string | null;
            /** @description The rows. */
            items: {
                /**
                 * Format: uuid
                 * @description The account that gave the command; absent for the service itself and the command line.
                 */
                actor?: string | null;
                /** @description That account's login. */
                actor_login?: string | null;
                /** @description The name behind that account. */
                actor_name?: string | null;
                /** @description From which address. */
                address?: string | null;
                /**
                 * Format: date-time
                 * @description When it happened.
                 */
                at: string;
                /**
                 * Format: date
                 * @description The business day that it belongs to.
                 */
                business_day: string;
                /** @description What caused it. */
                causation?: string | null;
                /** @description What it did besides, to other things. */
                caused: components["schemas"]["Caused"][];
                /** @description The change in Chinese words. */
                change: string;
                /**
                 * Format: uuid
                 * @description The command.
                 */
                command: string;
                /** @description What it was: `training_plan.approve`. */
                command_name?: string | null;
                /** @description What it belongs to. */
                correlation?: string | null;
                /** @description What happened, by its name in the log. */
                event: string;
                /** @description Field by field, where fields were replaced. */
                fields: components["schemas"]["FieldChange"][];
                /**
                 * Format: int64
                 * @description Its place in the log.
                 */
                position: number;
                /** @description Why, where the command said so. */
                reason?: string | null;
                /**
                 * Format: date-time
                 * @description When it was recorded; later than `at` only for what was imported.
                 */
                recorded_at: string;
                /** @description In which role. */
                role?: string | null;
                seat?: components["schemas"]["Seat"] | null;
                /**
                 * Format: int64
                 * @description The version that it led to.
                 */
                version: number;
            }[];
            /** @description Where the next page begins; absent on the last one. */
            next?: string | null;
            /**
             * Format: int32
             * @description The page, from 1; absent where a cursor was given.
             */
            page?: number | null;
            /**
             * Format: int32
             * @description Rows on a page.
             */
            size: number;
            /**
             * Format: int64
             * @description Rows in the whole list.
             */
            total: number;
            /** @description Whether the list has exactly `total` rows; else it has more than that. */
            total_is_exact: boolean;
        };
        /** @description A part of a list. */
        Page_Import: {
            /**
             * Format: date
             * @description The business day at whose end everything stood so; absent for the present.
             */
            as_of?: string | null;
            /** @description The rows. */
            items: {
                /**
                 * Format: uuid
                 * @description 导入人: the account.
                 */
                account?: string | null;
                /** @description 导入人: the account's login. */
                account_login?: string | null;
                /** @description 导入人: the name behind the account. */
                account_name?: string | null;
                /** @description 导入人IP. */
                address?: string | null;
                /**
                 * Format: int64
                 * @description 导入文件: its size in bytes.
                 */
                bytes: number;
                /**
                 * Format: int32
                 * @description Of those that succeeded: newly entered.
                 */
                entered: number;
                /**
                 * Format: int32
                 * @description 失败: rows that were refused.
                 */
                failed: number;
                /** @description 导入文件: its SHA-256. */
                file: string;
                /**
                 * Format: date-time
                 * @description When it was over.
                 */
                finished_at?: string | null;
                /** @description Whether there is a file of the refused rows. */
                has_errors: boolean;
                /** @description Whether there is a file of those rows. */
                has_kept: boolean;
                /**
                 * Format: uuid
                 * @description The import.
                 */
                import: string;
                /**
                 * Format: uuid
                 * @description The job that carries it out; once its undoing was begun, the one that undoes it.
                 */
                job: string;
                /**
                 * Format: int32
                 * @description Rows that stand, since something else has touched them.
                 */
                kept?: number | null;
                /** @description `learners`, `class_roster` or `scores`. */
                kind: string;
                /** @description It in Chinese. */
                kind_label: string;
                /** @description 导入文件: its name. */
                name: string;
                /**
                 * Format: uuid
                 * @description The class, of its roster and scores.
                 */
                plan?: string | null;
                /** @description That class's name. */
                plan_name?: string | null;
                /**
                 * Format: uuid
                 * @description For which point.
                 */
                point?: string | null;
                /** @description That point's name. */
                point_name?: string | null;
                /**
                 * Format: int64
                 * @description While it is carried out or undone: rows that were looked at so far.
                 */
                progress?: number | null;
                /** @description For which office; absent for a point's and the platform's. */
                region?: string | null;
                /** @description That region's name. */
                region_name?: string | null;
                /**
                 * Format: int32
                 * @description Of those that succeeded: carried out by an earlier import of the same file (IMPORT-4).
                 */
                repeated: number;
                /**
                 * Format: int32
                 * @description 导入总记录数.
                 */
                rows: number;
                /**
                 * Format: date-time
                 * @description 导入时间.
                 */
                started_at: string;
                /** @description 状态: `running`, `completed`, `cancelled`, `broken`, `undoing` or `undone`. */
                status: string;
                /** @description 状态 in Chinese. */
                status_label: string;
                /**
                 * Format: int32
                 * @description 成功: rows that were not refused.
                 */
                succeeded: number;
                /**
                 * Format: int32
                 * @description Of those that succeeded: as it was on record already.
                 */
                unchanged: number;
                /** @description Why it was undone. */
                undo_reason?: string | null;
                /**
                 * Format: int32
                 * @description Rows that were taken back.
                 */
                undone?: number | null;
                /**
                 * Format: date-time
                 * @description When it was undone.
                 */
                undone_at?: string | null;
                /** @description 更新已有人员. */
                update_existing: boolean;
                /**
                 * Format: int32
                 * @description Of those that succeeded: learners whose record was changed.
                 */
                updated: number;
                /**
                 * Format: int64
                 * @description The import's version, for `If-Match`.
                 */
                version: number;
                /**
                 * Format: int32
                 * @description Rows that went in, but are worth a look.
                 */
                warned: number;
            }[];
            /** @description Where the next page begins; absent on the last one. */
            next?: string | null;
            /**
             * Format: int32
             * @description The page, from 1; absent where a cursor was given.
             */
            page?: number | null;
            /**
             * Format: int32
             * @description Rows on a page.
             */
            size: number;
            /**
             * Format: int64
             * @description Rows in the whole list.
             */
            total: number;
            /** @description Whether the list has exactly `total` rows; else it has more than that. */
            total_is_exact: boolean;
        };
        /** @description A part of a list. */
        Page_JobView: {
            /**
             * Format: date
             * @description The business day at whose end everything stood so; absent for the present.
             */
            as_of?: string | null;
            /** @description The rows. */
            items: {
                /** @description Whether it was cancelled; it ends as soon as its worker hears of that. */
                cancel_asked: boolean;
                /**
                 * Format: date-time
                 * @description When it was asked for.
                 */
                created_at: string;
                /**
                 * Format: int64
                 * @description How many of them are done.
                 */
                done: number;
                error?: components["schemas"]["JobProblem"] | null;
                /**
                 * Format: int64
                 * @description How many of them failed.
                 */
                failed: number;
                /**
                 * Format: date-time
                 * @description When it was over.
                 */
                finished_at?: string | null;
                /**
                 * Format: uuid
                 * @description The job.
                 */
                job: string;
                /** @description What kind of work it is: `import_check`, `import`, `import_undo`, `export`, … */
                kind: string;
                /** @description What came of it; its shape depends on the kind. */
                result?: Record<string, never> | null;
                /**
                 * Format: date-time
                 * @description When it was begun for the first time.
                 */
                started_at?: string | null;
                /** @description How it stands. */
                state: components["schemas"]["JobState"];
                /**
                 * Format: int64
                 * @description How many pieces there are, once that is known.
                 */
                total?: number | null;
            }[];
            /** @description Where the next page begins; absent on the last one. */
            next?: string | null;
            /**
             * Format: int32
             * @description The page, from 1; absent where a cursor was given.
             */
            page?: number | null;
            /**
             * Format: int32
             * @description Rows on a page.
             */
            size: number;
            /**
             * Format: int64
             * @description Rows in the whole list.
             */
            total: number;
            /** @description Whether the list has exactly `total` rows; else it has more than that. */
            total_is_exact: boolean;
        };
        /** @description A part of a list. */
        Page_Learner: {
            /**
             * Format: date
             * @description The business day at whose end everything stood so; absent for the present.
             */
            as_of?: string | null;
            /** @description The rows. */
            items: {
                /** @description 是否激活: whether the learner has an account that works. */
                active: boolean;
                /** @description Whether the personal data was erased. */
                erased: boolean;
                /** @description 证书技术等级 on record. */
                grade: components["schemas"]["Grade"];
                /** @description 证书技术等级 in Chinese. */
                grade_label: string;
                /** @description 身份证号, masked (PERSON-1); empty when it was erased. */
                id_masked: string;
                /**
                 * Format: uuid
                 * @description The learner.
                 */
                learner: string;
                leave_reason?: components["schemas"]["LeaveReason"] | null;
                /** @description Why not, in Chinese. */
                leave_reason_label?: string | null;
                /** @description 姓名; `已删除` when the personal data was erased. */
                name: string;
                /** @description 上级工考办: the region whose office stands above. */
                office: string;
                /** @description That region's name. */
                office_name: string;
                /** @description Whether the learner is on the roster (PERSON-3). */
                on_roster: boolean;
                /** @description 所在地区: the unit's. */
                region: string;
                /** @description That region's name. */
                region_name: string;
                /**
                 * Format: date-time
                 * @description When the learner was registered.
                 */
                registered_at: string;
                /** @description 性别. */
                sex: components["schemas"]["Sex"];
                /** @description 性别 in Chinese. */
                sex_label: string;
                /**
                 * Format: uuid
                 * @description 证书技术工种.
                 */
                trade: string;
                /** @description That trade's name. */
                trade_name: string;
                /**
                 * Format: uuid
                 * @description 工作单位.
                 */
                unit: string;
                /** @description That unit's name. */
                unit_name: string;
                /**
                 * Format: int64
                 * @description The learner's version, for `If-Match`.
                 */
                version: number;
            }[];
            /** @description Where the next page begins; absent on the last one. */
            next?: string | null;
            /**
             * Format: int32
             * @description The page, from 1; absent where a cursor was given.
             */
            page?: number | null;
            /**
             * Format: int32
             * @description Rows on a page.
             */
            size: number;
            /**
             * Format: int64
             * @description Rows in the whole list.
             */
            total: number;
            /** @description Whether the list has exactly `total` rows; else it has more than that. */
            total_is_exact: boolean;
        };
        /** @description A part of a list. */
        Page_ListedRequest: {
            /**
             * Format: date
             * @description The business day at whose end everything stood so; absent for the present.
             */
            as_of?: string | null;
            /** @description The rows. */
            items: (components["schemas"]["EquivalenceRequest"] & {
                /** @description 操作: what the reader may do to it now. */
                actions: components["schemas"]["RequestAction"][];
            })[];
            /** @description Where the next page begins; absent on the last one. */
            next?: string | null;
            /**
             * Format: int32
             * @description The page, from 1; absent where a cursor was given.
             */
            page?: number | null;
            /**
             * Format: int32
             * @description Rows on a page.
             */
            size: number;
            /**
             * Format: int64
             * @description Rows in the whole list.
             */
            total: number;
            /** @description Whether the list has exactly `total` rows; else it has more than that. */
            total_is_exact: boolean;
        };
        /** @description A part of a list. */
        Page_NoticeEntry: {
            /**
             * Format: date
             * @description The business day at whose end everything stood so; absent for the present.
             */
            as_of?: string | null;
            /** @description The rows. */
            items: {
                /**
                 * Format: date-time
                 * @description When it happened.
                 */
                at: string;
                /**
                 * Format: date
                 * @description The day before which something is to be done about it, if anything is.
                 */
                due?: string | null;
                /** @description What kind of notice. */
                kind: components["schemas"]["NoticeKind"];
                /** @description The names, numbers and reasons by themselves. */
                params: Record<string, never>;
                /**
                 * Format: int64
                 * @description The position of the event that it tells of; for `POST /api/v1/notices/read`.
                 */
                position: number;
                /** @description Whether one has read it. */
                read: boolean;
                /** @description What it is about. */
                subject: components["schemas"]["NoticeSubject"];
                /** @description What happened, with the numbers and reasons involved. */
                text: string;
                /** @description The kind in words. */
                title: string;
            }[];
            /** @description Where the next page begins; absent on the last one. */
            next?: string | null;
            /**
             * Format: int32
             * @description The page, from 1; absent where a cursor was given.
             */
            page?: number | null;
            /**
             * Format: int32
             * @description Rows on a page.
             */
            size: number;
            /**
             * Format: int64
             * @description Rows in the whole list.
             */
            total: number;
            /** @description Whether the list has exactly `total` rows; else it has more than that. */
            total_is_exact: boolean;
        };
        /** @description A part of a list. */
        Page_Point: {
            /**
             * Format: date
             * @description The business day at whose end everything stood so; absent for the present.
             */
            as_of?: string | null;
            /** @description The rows. */
            items: {
                /**
                 * Format: int64
                 * @description 培训规模, in persons.
                 */
                capacity?: number | null;
                /** @description 联系人; empty where there is none. */
                contact_name: string;
                /** @description 联系手机号; empty where there is none. */
                contact_phone: string;
                /** @description Why it was disabled. */
                disabled_reason?: string | null;
                /** @description 状态: whether it may work (POINT-1). */
                enabled: boolean;
                /**
                 * Format: date
                 * @description 成立日期.
                 */
                established?: string | null;
                /** @description 单位简介. */
                introduction?: string | null;
                /** @description 面授点名称. */
                name: string;
                /** @description The office that it belongs to. */
                office: string;
                /** @description That office's region by name. */
                office_name: string;
                /** @description 培训地点. */
                place?: string | null;
                /**
                 * Format: uuid
                 * @description The point.
                 */
                point: string;
                /** @description 培训范围. */
                training_scope?: string | null;
                /**
                 * Format: int64
                 * @description The point's version, for `If-Match`.
                 */
                version: number;
            }[];
            /** @description Where the next page begins; absent on the last one. */
            next?: string | null;
            /**
             * Format: int32
             * @description The page, from 1; absent where a cursor was given.
             */
            page?: number | null;
            /**
             * Format: int32
             * @description Rows on a page.
             */
            size: number;
            /**
             * Format: int64
             * @description Rows in the whole list.
             */
            total: number;
            /** @description Whether the list has exactly `total` rows; else it has more than that. */
            total_is_exact: boolean;
        };
        /** @description A part of a list. */
        Page_Publication: {
            /**
             * Format: date
             * @description The business day at whose end everything stood so; absent for the present.
             */
            as_of?: string | null;
            /** @description The rows. */
            items: {
                /**
                 * Format: int64
                 * @description How many bytes these have together.
                 */
                bytes: number;
                /**
                 * Format: date
                 * @description The business day, in Asia/Shanghai.
                 */
                day: string;
                /** @description The log's digest of the day, in hex. */
                digest: string;
                /**
                 * Format: int32
                 * @description How many files the manifest names.
                 */
                files: number;
                /**
                 * Format: int64
                 * @description The last position of the log that belongs to the day or to a day before it.
                 */
                last_position: number;
                /** @description SHA-256 of the manifest, in hex. */
                manifest: string;
                /**
                 * Format: int64
                 * @description The position of the event that says so.
                 */
                position: number;
                /**
                 * Format: date-time
                 * @description When it was published.
                 */
                published_at: string;
                /** @description The release of the program that made them. */
                release: string;
            }[];
            /** @description Where the next page begins; absent on the last one. */
            next?: string | null;
            /**
             * Format: int32
             * @description The page, from 1; absent where a cursor was given.
             */
            page?: number | null;
            /**
             * Format: int32
             * @description Rows on a page.
             */
            size: number;
            /**
             * Format: int64
             * @description Rows in the whole list.
             */
            total: number;
            /** @description Whether the list has exactly `total` rows; else it has more than that. */
            total_is_exact: boolean;
        };
        /** @description A part of a list. */
        Page_Trade: {
            /**
             * Format: date
             * @description The business day at whose end everything stood so; absent for the present.
             */
            as_of?: string | null;
            /** @description The rows. */
            items: {
                /**
                 * Format: date
                 * @description 变更日期.
                 */
                changed_on: string;
                /**
                 * Format: int64
                 * @description 当前工种人数: its learners on the roster.
                 */
                learners: number;
                /**
                 * Format: uuid
                 * @description The trade that it became part of, if it did.
                 */
                merged_into?: string | null;
                /** @description 技术工种名称. */
                name: string;
                /** @description Whether no learner is given it any more. */
                retired: boolean;
                /**
                 * Format: uuid
                 * @description The trade.
                 */
                trade: string;
                /**
                 * Format: int64
                 * @description The trade's version, for `If-Match`.
                 */
                version: number;
            }[];
            /** @description Where the next page begins; absent on the last one. */
            next?: string | null;
            /**
             * Format: int32
             * @description The page, from 1; absent where a cursor was given.
             */
            page?: number | null;
            /**
             * Format: int32
             * @description Rows on a page.
             */
            size: number;
            /**
             * Format: int64
             * @description Rows in the whole list.
             */
            total: number;
            /** @description Whether the list has exactly `total` rows; else it has more than that. */
            total_is_exact: boolean;
        };
        /** @description A part of a list. */
        Page_Webhook: {
            /**
             * Format: date
             * @description The business day at whose end everything stood so; absent for the present.
             */
            as_of?: string | null;
            /** @description The rows. */
            items: {
                /**
                 * Format: date-time
                 * @description When it was last told something.
                 */
                delivered_at?: string | null;
                /**
                 * Format: date-time
                 * @description Until when the former secret signs along; absent where there is none.
                 */
                former_until?: string | null;
                /** @description What it is called. */
                name: string;
                /** @description The office that it belongs to. */
                office: string;
                /** @description That office's region by name. */
                office_name: string;
                /** @description Whether it is told nothing for a while (HOOK-4). */
                paused: boolean;
                /** @description Why it is paused. */
                paused_reason?: string | null;
                /**
                 * Format: date-time
                 * @description When it was registered.
                 */
                registered_at: string;
                /** @description Whether it was removed. */
                removed: boolean;
                /**
                 * Format: date-time
                 * @description When its secret was made or last changed.
                 */
                secret_at: string;
                /** @description Where it is told. */
                url: string;
                /**
                 * Format: int64
                 * @description The webhook's version, for `If-Match`.
                 */
                version: number;
                /**
                 * Format: int64
                 * @description Deliveries that wait.
                 */
                waiting: number;
                /**
                 * Format: date-time
                 * @description Since when the oldest of them waits.
                 */
                waiting_since?: string | null;
                /**
                 * Format: uuid
                 * @description The webhook.
                 */
                webhook: string;
            }[];
            /** @description Where the next page begins; absent on the last one. */
            next?: string | null;
            /**
             * Format: int32
             * @description The page, from 1; absent where a cursor was given.
             */
            page?: number | null;
            /**
             * Format: int32
             * @description Rows on a page.
             */
            size: number;
            /**
             * Format: int64
             * @description Rows in the whole list.
             */
            total: number;
            /** @description Whether the list has exactly `total` rows; else it has more than that. */
            total_is_exact: boolean;
        };
        /** @description A part of a list. */
        Page_WithActions_HoursSubmission: {
            /**
             * Format: date
             * @description The business day at whose end everything stood so; absent for the present.
             */
            as_of?: string | null;
            /** @description The rows. */
            items: ((components["schemas"]["Plan"] & {
                /** @description `returned` or `confirmed`; absent while it waits. */
                decision?: string | null;
                /** @description 退回 or 通过; absent while it waits. */
                decision_label?: string | null;
                /** @description 意见 of a return, or why a confirmation was taken back (HOURS-5). */
                decision_opinion?: string | null;
                /**
                 * Format: int32
                 * @description Learners reported.
                 */
                reported: number;
                /**
                 * Format: int32
                 * @description Which submission of the class, from 1.
                 */
                submission: number;
                /**
                 * Format: date-time
                 * @description When it was decided, or the confirmation taken back.
                 */
                submission_decided_at?: string | null;
                /**
                 * Format: date-time
                 * @description When it was submitted.
                 */
                submitted_at: string;
            }) & {
                /** @description 操作: what the reader may do to it now. */
                actions: components["schemas"]["PlanAction"][];
            })[];
            /** @description Where the next page begins; absent on the last one. */
            next?: string | null;
            /**
             * Format: int32
             * @description The page, from 1; absent where a cursor was given.
             */
            page?: number | null;
            /**
             * Format: int32
             * @description Rows on a page.
             */
            size: number;
            /**
             * Format: int64
             * @description Rows in the whole list.
             */
            total: number;
            /** @description Whether the list has exactly `total` rows; else it has more than that. */
            total_is_exact: boolean;
        };
        /** @description A part of a list. */
        Page_WithActions_Plan: {
            /**
             * Format: date
             * @description The business day at whose end everything stood so; absent for the present.
             */
            as_of?: string | null;
            /** @description The rows. */
            items: ({
                /**
                 * Format: int32
                 * @description 允许上报人数; absent before the approval.
                 */
                allowed?: number | null;
                /**
                 * Format: int32
                 * @description 批准人数; absent before the approval.
                 */
                approved?: number | null;
                /** @description Whom the class is for. */
                audience: components["schemas"]["Audience"];
                /** @description It in Chinese. */
                audience_label: string;
                /**
                 * Format: date-time
                 * @description When the office decided on the plan.
                 */
                decided_at?: string | null;
                /**
                 * Format: int32
                 * @description 已报名.
                 */
                enrolled: number;
                /**
                 * Format: date
                 * @description 报名日期: the first day.
                 */
                enrolment_from: string;
                /**
                 * Format: date
                 * @description 报名日期: the last day.
                 */
                enrolment_to: string;
                /**
                 * Format: date
                 * @description 考试时间: the first day.
                 */
                exam_from: string;
                /**
                 * Format: date
                 * @description 考试时间: the last day.
                 */
                exam_to: string;
                /** @description 课时 that a pass gives, such as `12` or `12.5`. */
                hours: string;
                /** @description PLAN-3: a legacy plan whose windows are out of order. */
                irregular_windows: boolean;
                /** @description 培训班名称. */
                name: string;
                /** @description The office that decides (PLAN-4). */
                office: string;
                /** @description That office's region by name. */
                office_name: string;
                /** @description 意见 of that decision. */
                opinion?: string | null;
                /**
                 * Format: uuid
                 * @description The plan, which from its approval on is the class.
                 */
                plan: string;
                /**
                 * Format: int32
                 * @description 计划人数.
                 */
                planned: number;
                /**
                 * Format: uuid
                 * @description 面授点.
                 */
                point: string;
                /** @description That point's name. */
                point_name: string;
                /**
                 * Format: date-time
                 * @description When it was reported, at its latest revision.
                 */
                reported_at: string;
                /**
                 * Format: int32
                 * @description Counts from 1; each revision of a rejected plan counts on (PLAN-6).
                 */
                revision: number;
                /** @description 审批结果, or where the class stands (CLASS-4). */
                status: components["schemas"]["PlanStatus"];
                /** @description It in Chinese. */
                status_label: string;
                /**
                 * Format: date
                 * @description 培训日期: the first day.
                 */
                training_from: string;
                /**
                 * Format: date
                 * @description 培训日期: the last day.
                 */
                training_to: string;
                /**
                 * Format: int32
                 * @description 年度.
                 */
                training_year: number;
                /**
                 * Format: int64
                 * @description The plan's version, for `If-Match`.
                 */
                version: number;
            } & {
                /** @description 操作: what the reader may do to it now. */
                actions: components["schemas"]["PlanAction"][];
            })[];
            /** @description Where the next page begins; absent on the last one. */
            next?: string | null;
            /**
             * Format: int32
             * @description The page, from 1; absent where a cursor was given.
             */
            page?: number | null;
            /**
             * Format: int32
             * @description Rows on a page.
             */
            size: number;
            /**
             * Format: int64
             * @description Rows in the whole list.
             */
            total: number;
            /** @description Whether the list has exactly `total` rows; else it has more than that. */
            total_is_exact: boolean;
        };
        /** @description A part of a list. */
        Page_WorkUnit: {
            /**
             * Format: date
             * @description The business day at whose end everything stood so; absent for the present.
             */
            as_of?: string | null;
            /** @description The rows. */
            items: {
                /**
                 * Format: date
                 * @description The business day of its last change.
                 */
                changed_on: string;
                /** @description The other names that find it: its former ones, and those of units that became part of it. */
                former_names: string[];
                /**
                 * Format: int64
                 * @description Its learners on the roster.
                 */
                learners: number;
                /**
                 * Format: uuid
                 * @description The unit that it became part of, if it did.
                 */
                merged_into?: string | null;
                /** @description That unit's name. */
                merged_into_name?: string | null;
                /** @description 工作单位. */
                name: string;
                /** @description 所在地区. */
                region: string;
                /** @description That region's name. */
                region_name: string;
                /**
                 * Format: uuid
                 * @description The unit.
                 */
                unit: string;
                /**
                 * Format: int64
                 * @description The unit's version, for `If-Match`.
                 */
                version: number;
            }[];
            /** @description Where the next page begins; absent on the last one. */
            next?: string | null;
            /**
             * Format: int32
             * @description The page, from 1; absent where a cursor was given.
             */
            page?: number | null;
            /**
             * Format: int32
             * @description Rows on a page.
             */
            size: number;
            /**
             * Format: int64
             * @description Rows in the whole list.
             */
            total: number;
            /** @description Whether the list has exactly `total` rows; else it has more than that. */
            total_is_exact: boolean;
        };
        /** @description The present password and the new one. */
        PasswordRequest: {
            /** @description The present password. */
            current: components["schemas"]["Secret"];
            /** @description The new one: at least eight characters of three classes, and none of the last five (LOGIN-3). */
            new: components["schemas"]["Secret"];
        };
        /** @description What became of the reset. */
        PasswordResetResult: {
            /** @description The one-time password. It is shown here and nowhere else. */
            password: string;
            /**
             * Format: int64
             * @description The position of the command; for `X-Read-After`.
             */
            position: number;
        };
        /** @description Why it is paused. */
        PauseRequest: {
            /** @description Why. */
            reason: components["schemas"]["Text"];
        };
        /** @description The personal data, in full. */
        PersonalDataRequest: {
            address?: components["schemas"]["Text"] | null;
            email?: components["schemas"]["Email"] | null;
            /** @description 身份证号. */
            id_number: components["schemas"]["IdNumber"];
            /** @description 姓名. */
            name: components["schemas"]["Text"];
            phone?: components["schemas"]["Phone"] | null;
            postcode?: components["schemas"]["Postcode"] | null;
            /** @description 性别. */
            sex: components["schemas"]["Sex"];
        };
        /** @description 手机号码: 11 digits. */
        Phone: string;
        /** @description A plan or class as lists show one. */
        Plan: {
            /**
             * Format: int32
             * @description 允许上报人数; absent before the approval.
             */
            allowed?: number | null;
            /**
             * Format: int32
             * @description 批准人数; absent before the approval.
             */
            approved?: number | null;
            /** @description Whom the class is for. */
            audience: components["schemas"]["Audience"];
            /** @description It in Chinese. */
            audience_label: string;
            /**
             * Format: date-time
             * @description When the office decided on the plan.
             */
            decided_at?: string | null;
            /**
             * Format: int32
             * @description 已报名.
             */
            enrolled: number;
            /**
             * Format: date
             * @description 报名日期: the first day.
             */
            enrolment_from: string;
            /**
             * Format: date
             * @description 报名日期: the last day.
             */
            enrolment_to: string;
            /**
             * Format: date
             * @description 考试时间: the first day.
             */
            exam_from: string;
            /**
             * Format: date
             * @description 考试时间: the last day.
             */
            exam_to: string;
            /** @description 课时 that a pass gives, such as `12` or `12.5`. */
            hours: string;
            /** @description PLAN-3: a legacy plan whose windows are out of order. */
            irregular_windows: boolean;
            /** @description 培训班名称. */
            name: string;
            /** @description The office that decides (PLAN-4). */
            office: string;
            /** @description That office's region by name. */
            office_name: string;
            /** @description 意见 of that decision. */
            opinion?: string | null;
            /**
             * Format: uuid
             * @description The plan, which from its approval on is the class.
             */
            plan: string;
            /**
             * Format: int32
             * @description 计划人数.
             */
            planned: number;
            /**
             * Format: uuid
             * @description 面授点.
             */
            point: string;
            /** @description That point's name. */
            point_name: string;
            /**
             * Format: date-time
             * @description When it was reported, at its latest revision.
             */
            reported_at: string;
            /**
             * Format: int32
             * @description Counts from 1; each revision of a rejected plan counts on (PLAN-6).
             */
            revision: number;
            /** @description 审批结果, or where the class stands (CLASS-4). */
            status: components["schemas"]["PlanStatus"];
            /** @description It in Chinese. */
            status_label: string;
            /**
             * Format: date
             * @description 培训日期: the first day.
             */
            training_from: string;
            /**
             * Format: date
             * @description 培训日期: the last day.
             */
            training_to: string;
            /**
             * Format: int32
             * @description 年度.
             */
            training_year: number;
            /**
             * Format: int64
             * @description The plan's version, for `If-Match`.
             */
            version: number;
        };
        /**
         * @description Something that may be done to a plan or its class.
         * @enum {string}
         */
        PlanAction: "revise" | "withdraw" | "approve" | "reject" | "adjust_headcount" | "cancel" | "enrol" | "start" | "enter_scores" | "submit_hours" | "confirm_hours" | "return_hours" | "reopen_hours";
        /** @description A plan or class in detail. */
        PlanDetail: components["schemas"]["Plan"] & {
            /**
             * Format: date-time
             * @description When the hours were confirmed.
             */
            confirmed_at?: string | null;
            /** @description The adjustments of the headcount, the first one first (PLAN-7). */
            headcounts: components["schemas"]["HeadcountAdjustment"][];
            /** @description 培训地点. */
            place?: string | null;
            /**
             * Format: int32
             * @description The latest submission of hours; 0 before the first.
             */
            submission: number;
            /**
             * Format: date-time
             * @description When it was submitted.
             */
            submitted_at?: string | null;
        };
        /** @description What a point asks for (P1). */
        PlanDraft: {
            /** @description Whom the class is for. */
            audience: components["schemas"]["Audience"];
            /** @description 报名日期. */
            enrolment: components["schemas"]["Window"];
            /** @description 考试时间. */
            exam: components["schemas"]["Window"];
            /** @description 课时 that a pass gives. */
            hours: components["schemas"]["Hours"];
            /** @description 培训班名称. */
            name: components["schemas"]["Text"];
            place?: components["schemas"]["Text"] | null;
            /** @description 计划人数. */
            planned: components["schemas"]["Headcount"];
            /** @description The teachers' names. */
            teachers?: components["schemas"]["Text"][];
            /** @description 培训日期. */
            training: components["schemas"]["Window"];
            /** @description 年度. */
            training_year: components["schemas"]["TrainingYear"];
        };
        /**
         * Format: uuid
         * @description A training plan, which once approved is the class (培训计划 / 培训班).
         */
        PlanId: string;
        /**
         * @description CLASS-4: where a plan and its class stand.
         * @enum {string}
         */
        PlanStatus: "awaiting_approval" | "rejected" | "withdrawn" | "enrolling" | "in_training" | "awaiting_confirmation" | "returned" | "ended" | "cancelled";
        /** @description A plan in detail, with its teachers, and with what may be done to it. */
        PlanWithTeachers: components["schemas"]["PlanDetail"] & {
            /** @description 操作: what the reader may do to it now. */
            actions: components["schemas"]["PlanAction"][];
            /** @description The teachers' names. */
            teachers: string[];
        };
        /** @description A training point, in a list and in detail. */
        Point: {
            /**
             * Format: int64
             * @description 培训规模, in persons.
             */
            capacity?: number | null;
            /** @description 联系人; empty where there is none. */
            contact_name: string;
            /** @description 联系手机号; empty where there is none. */
            contact_phone: string;
            /** @description Why it was disabled. */
            disabled_reason?: string | null;
            /** @description 状态: whether it may work (POINT-1). */
            enabled: boolean;
            /**
             * Format: date
             * @description 成立日期.
             */
            established?: string | null;
            /** @description 单位简介. */
            introduction?: string | null;
            /** @description 面授点名称. */
            name: string;
            /** @description The office that it belongs to. */
            office: string;
            /** @description That office's region by name. */
            office_name: string;
            /** @description 培训地点. */
            place?: string | null;
            /**
             * Format: uuid
             * @description The point.
             */
            point: string;
            /** @description 培训范围. */
            training_scope?: string | null;
            /**
             * Format: int64
             * @description The point's version, for `If-Match`.
             */
            version: number;
        };
        /** @description Why the point is disabled. */
        PointDisablingRequest: {
            /** @description Why. */
            reason: components["schemas"]["Text"];
        };
        /**
         * Format: uuid
         * @description A training point (面授点).
         */
        PointId: string;
        /** @description The name from now on. */
        PointNameRequest: {
            /** @description 面授点名称. */
            name: components["schemas"]["Text"];
        };
        /** @description A training point to choose. */
        PointOption: {
            /** @description 面授点. */
            name: string;
            /** @description The point. */
            point: components["schemas"]["PointId"];
        };
        /** @description What an office records of a point besides its name and contact (O5). */
        PointProfile: {
            /**
             * Format: int32
             * @description 培训规模, in persons.
             */
            capacity?: number | null;
            /**
             * Format: date
             * @description 成立日期.
             */
            established?: string | null;
            introduction?: components["schemas"]["Text"] | null;
            place?: components["schemas"]["Text"] | null;
            training_scope?: components["schemas"]["Text"] | null;
        };
        /** @description One point. */
        PointRow: {
            /**
             * Format: int64
             * @description 办班级次数.
             */
            classes_held: number;
            /** @description 面授点. */
            name: string;
            /** @description 通过率. */
            pass_rate: components["schemas"]["Rate"];
            /**
             * Format: int64
             * @description 通过人次.
             */
            passed: number;
            /**
             * Format: uuid
             * @description The point.
             */
            point: string;
            /** @description The region's code. */
            region: components["schemas"]["RegionCode"];
            /** @description 地区. */
            region_name: string;
            /**
             * Format: int64
             * @description 培训总人次.
             */
            trained: number;
            /** @description 年度. */
            training_year: components["schemas"]["TrainingYear"];
        };
        /** @description The points of a region that have an approved plan in the year, a page of them. */
        PointsReport: {
            /** @description The day that it is true for. */
            as_of: components["schemas"]["ReportDay"];
            next?: components["schemas"]["Cursor"] | null;
            /** @description The region asked for. */
            region: components["schemas"]["RegionCode"];
            /** @description The points, by region. */
            rows: components["schemas"]["PointRow"][];
            /** @description 总计 over all points of the region, not only this page's. */
            total: components["schemas"]["RegionPointsRow"];
            /** @description 年度. */
            training_year: components["schemas"]["TrainingYear"];
        };
        /** @description How a point stands. */
        PointStanding: {
            /** @description The day that it is true for. */
            as_of: components["schemas"]["ReportDay"];
            /**
             * Format: int64
             * @description 参训率 in hundredths of a percent; absent when nothing was planned.
             */
            attendance_rate?: number | null;
            /**
             * Format: int64
             * @description 批准办班.
             */
            classes_approved: number;
            /**
             * Format: int64
             * @description 已开班.
             */
            classes_held: number;
            /**
             * Format: int64
             * @description 批准人次.
             */
            headcount_approved: number;
            /**
             * Format: int64
             * @description 通过率 in hundredths of a percent; absent when nobody was trained.
             */
            pass_rate?: number | null;
            /**
             * Format: int64
             * @description 通过人次.
             */
            passed: number;
            /**
             * Format: int64
             * @description 实际培训人次.
             */
            trained: number;
            /** @description 年度. */
            training_year: components["schemas"]["TrainingYear"];
        };
        /**
         * @description Where people sign in: each kind of user at a page of its own.
         * @enum {string}
         */
        Portal: "office" | "point" | "learner" | "auditor";
        /** @description 邮政编码: 6 digits. */
        Postcode: string;
        /** @description A problem as RFC 9457 writes it, `application/problem+json`. */
        ProblemDetails: {
            /** @description The refusal's code: the rule, and behind a dot which of its sentences applies. */
            code: string;
            /** @description What happened, as a sentence for a person. */
            detail: string;
            /** @description What is wrong with which field of the request. */
            errors?: components["schemas"]["FieldProblem"][];
            /**
             * @description The request's id, as in the header `X-Request-Id` and in the log.
             * @example urn:uuid:01928f6e-6c1f-7d2a-8b8e-3f1d1a5e0c55
             */
            instance: string;
            /** @description The numbers and names involved, by the names that the sentence uses. */
            params: Record<string, never>;
            /** @description The rule that refused, such as `PLAN-5`. */
            rule?: string | null;
            /**
             * Format: int32
             * @description The HTTP status.
             * @example 422
             */
            status: number;
            /** @description The kind in words, in the language of `Accept-Language` (Chinese unless English is preferred). */
            title: string;
            /**
             * @description `urn:keshi:problem:` and the kind: `rule`, `conflict`, `stale`, `forbidden`, `not-found`, `shape`, …
             * @example urn:keshi:problem:rule
             */
            type: string;
        };
        /** @description A reader of the log. */
        ProjectionStatus: {
            /** @description Why it stopped, if it stopped. */
            failure?: string | null;
            /**
             * Format: int64
             * @description How many events it is behind.
             */
            lag_events: number;
            /**
             * Format: int64
             * @description How long the first event that it has not applied has been waiting, in milliseconds.
             */
            lag_milliseconds: number;
            /**
             * Format: date-time
             * @description When it last moved.
             */
            moved_at: string;
            /** @description Its name. */
            name: string;
            /**
             * Format: int64
             * @description The last event that it has applied.
             */
            position: number;
            /** @description `live`, `building` beside the live one, or `retired`. */
            state: string;
            /**
             * Format: int32
             * @description The version of its tables.
             */
            version: number;
        };
        /** @description A day that was published. */
        Publication: {
            /**
             * Format: int64
             * @description How many bytes these have together.
             */
            bytes: number;
            /**
             * Format: date
             * @description The business day, in Asia/Shanghai.
             */
            day: string;
            /** @description The log's digest of the day, in hex. */
            digest: string;
            /**
             * Format: int32
             * @description How many files the manifest names.
             */
            files: number;
            /**
             * Format: int64
             * @description The last position of the log that belongs to the day or to a day before it.
             */
            last_position: number;
            /** @description SHA-256 of the manifest, in hex. */
            manifest: string;
            /**
             * Format: int64
             * @description The position of the event that says so.
             */
            position: number;
            /**
             * Format: date-time
             * @description When it was published.
             */
            published_at: string;
            /** @description The release of the program that made them. */
            release: string;
        };
        /**
         * @description A quantity of the statistics. Those of face-to-face training belong to the point's region, those of continuing
         *     education to the learner's.
         * @enum {string}
         */
        Quantity: "points_approved" | "points_held" | "classes_approved" | "classes_held" | "headcount_approved" | "headcount_allowed" | "enrolled" | "trained" | "passed" | "roster" | "face_to_face" | "online" | "equivalence" | "persons" | "face_to_face_passes" | "face_to_face_persons" | "online_passes" | "online_persons" | "equivalence_passes" | "equivalence_persons" | "qualified";
        Rate: string;
        /** @description How far one has read. */
        ReadRequest: {
            /**
             * Format: int64
             * @description The position of the last notice that was read: it and everything before it counts as read.
             */
            through: number;
        };
        /** @description The code that arrived. */
        RecoveryRequest: {
            /** @description The six digits. */
            code: components["schemas"]["Secret"];
            /** @description 登录帐号. */
            login: components["schemas"]["Text"];
        };
        /** @description The password for one sign-in. */
        RecoveryResult: {
            /** @description The one-time password. It is shown here and nowhere else. */
            password: string;
        };
        /**
         * @description A region's code: six digits as in GB/T 2260, or a pseudo-code of the same shape (省直, 市直, 功能板块). An office has
         *     exactly one region and a region one office, so that this is the office's identifier too.
         */
        RegionCode: string;
        /**
         * @description What kind of region it is.
         * @enum {string}
         */
        RegionKind: "province" | "province_direct" | "city" | "city_direct" | "district" | "zone";
        /** @description A region to choose. */
        RegionOption: {
            /** @description Whether there are regions below it, to choose from in turn. */
            divided: boolean;
            /** @description What kind of region it is. */
            kind: components["schemas"]["RegionKind"];
            /** @description 地区. */
            name: string;
            /** @description The region. */
            region: components["schemas"]["RegionCode"];
        };
        /** @description 面授点报表. */
        RegionPointsReport: {
            /** @description The day that it is true for. */
            as_of: components["schemas"]["ReportDay"];
            /** @description The region asked for. */
            region: components["schemas"]["RegionCode"];
            /** @description The regions below it, or itself where there are none. */
            rows: components["schemas"]["RegionPointsRow"][];
            /** @description 合计. */
            total: components["schemas"]["RegionPointsRow"];
            /** @description 年度. */
            training_year: components["schemas"]["TrainingYear"];
        };
        /** @description One region of 面授点报表. */
        RegionPointsRow: {
            /**
             * Format: int64
             * @description 开班数.
             */
            classes_held: number;
            /** @description 地区. */
            name: string;
            /** @description 通过率. */
            pass_rate: components["schemas"]["Rate"];
            /**
             * Format: int64
             * @description 通过人次.
             */
            passed: number;
            /** @description The region's code. */
            region: components["schemas"]["RegionCode"];
            /**
             * Format: int64
             * @description 培训人次.
             */
            trained: number;
        };
        /** @description How a region stands, with everything below it. */
        RegionStanding: {
            /**
             * Format: int64
             * @description 参训率 in hundredths of a percent: 实际培训人次 / 批准人次; absent when nothing was planned.
             */
            attendance_rate?: number | null;
            /**
             * Format: int64
             * @description 批准办班: how many classes were planned.
             */
            classes_approved: number;
            /**
             * Format: int64
             * @description 已开班: how many of them have begun.
             */
            classes_held: number;
            /**
             * Format: int64
             * @description 批准人次: how many attendances were planned.
             */
            headcount_approved: number;
            /** @description 地区. */
            name: string;
            /**
             * Format: int64
             * @description 通过率 in hundredths of a percent: 通过人次 / 实际培训人次; absent when nobody was trained.
             */
            pass_rate?: number | null;
            /**
             * Format: int64
             * @description 通过人次.
             */
            passed: number;
            /**
             * Format: int64
             * @description 培训人数.
             */
            persons: number;
            /**
             * Format: int64
             * @description 培训合格人数.
             */
            qualified: number;
            /**
             * Format: int64
             * @description 继续教育 rate in hundredths of a percent: 培训合格人数 / 地区总人数; absent when nobody is on the roster.
             */
            qualified_rate?: number | null;
            /** @description The region's code. */
            region: components["schemas"]["RegionCode"];
            /**
             * Format: int64
             * @description 地区总人数.
             */
            roster: number;
            /**
             * Format: int64
             * @description 实际培训人次: how many there really were.
             */
            trained: number;
        };
        /**
         * @description Enters a worker into the roster. His ID number is unique over the province (`IMPORT-3`); trade and unit exist (`IMPORT-2`), and
         *     the unit's region is in scope.
         */
        RegisterLearner: {
            address?: components["schemas"]["Text"] | null;
            email?: components["schemas"]["Email"] | null;
            /** @description 证书技术等级. */
            grade: components["schemas"]["Grade"];
            /** @description 身份证号. */
            id_number: components["schemas"]["IdNumber"];
            learner?: components["schemas"]["LearnerId"] | null;
            /** @description 姓名. */
            name: components["schemas"]["Text"];
            phone?: components["schemas"]["Phone"] | null;
            postcode?: components["schemas"]["Postcode"] | null;
            /** @description 性别. */
            sex: components["schemas"]["Sex"];
            /** @description 证书技术工种. */
            trade: components["schemas"]["TradeId"];
            /** @description 工作单位. */
            unit: components["schemas"]["WorkUnitId"];
        };
        /**
         * @description Licenses a training point (新增), together with its first administrator where one is named. Its name is unique within its
         *     office (`POINT-2`).
         */
        RegisterPoint: {
            administrator?: components["schemas"]["FirstAdministrator"] | null;
            contact?: components["schemas"]["Contact"] | null;
            /** @description 面授点名称. */
            name: components["schemas"]["Text"];
            /** @description The office that it belongs to. */
            office: components["schemas"]["RegionCode"];
            point?: components["schemas"]["PointId"] | null;
            /** @description What is recorded besides. */
            profile?: components["schemas"]["PointProfile"];
        };
        /** @description Registers a work unit. Its name is unique within its region (`UNIT-4`). */
        RegisterUnit: {
            /** @description 工作单位. */
            name: components["schemas"]["Text"];
            /** @description 所在地区. */
            region: components["schemas"]["RegionCode"];
            unit?: components["schemas"]["WorkUnitId"] | null;
        };
        /** @description Why the office rejects. */
        RejectionRequest: {
            opinion?: components["schemas"]["Text"] | null;
        };
        /** @description Why the confirmation is taken back. */
        ReopeningRequest: {
            /** @description Why. */
            reason: components["schemas"]["Text"];
        };
        /** @description The day that a report is true for. */
        ReportDay: {
            /**
             * Format: date
             * @description The business day, as of its end (24:00 Asia/Shanghai).
             */
            day: string;
            /** @description Whether these are the running figures of a day that is not over: they may still change. */
            running: boolean;
        };
        /** @description A learner as submitted. */
        Reported: {
            /** @description The learner. */
            learner: components["schemas"]["LearnerId"];
            /** @description The result. */
            score: components["schemas"]["Score"];
        };
        /** @description Reports a training plan to the office that the point belongs to (PLAN-1 to PLAN-3). */
        ReportPlan: {
            /** @description What is asked for. */
            content: components["schemas"]["PlanDraft"];
            plan?: components["schemas"]["PlanId"] | null;
            /** @description The point that reports: the actor's own. */
            point: components["schemas"]["PointId"];
        };
        /**
         * @description Something that may be done to a request.
         * @enum {string}
         */
        RequestAction: "approve" | "reject" | "undo" | "withdraw";
        /**
         * Format: uuid
         * @description An equivalence request (视同申报).
         */
        RequestId: string;
        /**
         * @description Where an equivalence request stands.
         * @enum {string}
         */
        RequestStatus: "pending" | "approved" | "rejected" | "withdrawn";
        /** @description Why the office returns the submission. */
        ReturnRequest: {
            opinion?: components["schemas"]["Text"] | null;
        };
        /** @description What lists hide of a learner. */
        Revealed: components["schemas"]["CommandResult"] & {
            /** @description 通讯地址. */
            address?: string | null;
            /** @description 电子邮箱. */
            email?: string | null;
            /** @description 身份证号, in full. */
            id_number: string;
            /** @description 姓名. */
            name: string;
            /** @description 手机号; like what follows it, not told to points. */
            phone?: string | null;
            /** @description 邮政编码. */
            postcode?: string | null;
        };
        /** @description Why somebody's number is looked at. */
        Revelation: {
            class?: components["schemas"]["PlanId"] | null;
            /** @description What for, up to 500 characters; it goes into the history. */
            reason: components["schemas"]["Text"];
        };
        /**
         * @description What an account may do at all; where it may do it says its [`Seat`].
         * @enum {string}
         */
        Role: "office" | "point" | "learner" | "auditor" | "platform" | "machine";
        /** @description How secrets change. */
        RotationRequest: {
            /**
             * Format: int32
             * @description For how many hours the former one signs along, 0 to 168 (HOOK-6); 24 unless told.
             */
            overlap_hours?: number | null;
            secret?: components["schemas"]["Secret"] | null;
        };
        /** @description The new secret. */
        RotationResult: {
            /**
             * Format: int64
             * @description The position of the command; for `X-Read-After`.
             */
            position: number;
            /** @description What deliveries are signed with. It is shown here and nowhere else. */
            secret: string;
        };
        /** @description A verification that is on its way. */
        Running: {
            /**
             * Format: int64
             * @description The position that it has come to.
             */
            done: number;
            /**
             * Format: uuid
             * @description The job.
             */
            job: string;
            /**
             * Format: int64
             * @description The last position, once that is known.
             */
            total?: number | null;
        };
        /**
         * @description How far below an office a list reaches.
         * @enum {string}
         */
        Scope: "own" | "own_and_below";
        /** @description What a learner got in a class's examination: a mark, or 缺考. */
        Score: {
            /** @description A mark; what counts as passed is CLASS-5. */
            mark: components["schemas"]["Mark"];
        } | "absent";
        /** @description Scores of some learners. */
        ScoresRequest: {
            /** @description The learners concerned, each once. */
            scores: components["schemas"]["LearnerScore"][];
        };
        /** @description A signature (Ed25519), and whose it is. */
        Seal: {
            /** @description The public key, 32 bytes in hexadecimal. */
            key: string;
            /** @description The signature, 64 bytes in hexadecimal. */
            signature: string;
        };
        /** @description A closed day with its seal. */
        SealedDay: {
            /** @description Whether it was closed before there were seals: the digest is another one then. */
            before_seals: boolean;
            /**
             * Format: int64
             * @description The position of the event that closed it.
             */
            closed_at: number;
            /**
             * Format: date
             * @description Which day.
             */
            day: string;
            /** @description The head of the log at its last position. */
            digest: string;
            /**
             * Format: int64
             * @description The last position that belongs to it or to a day before it.
             */
            last_position: number;
            seal?: components["schemas"]["Seal"] | null;
        };
        /** @description What an auditor sees of the seals. */
        SealsView: {
            /** @description Closed days, the latest first. */
            days: components["schemas"]["SealedDay"][];
            /** @description The keys that were ever adopted; the last one seals. */
            keys: components["schemas"]["KeyView"][];
            /**
             * Format: date
             * @description Where the days go on, if they do: for `before`.
             */
            next?: string | null;
            running?: components["schemas"]["Running"] | null;
            verification?: components["schemas"]["Verification"] | null;
        };
        /** @description Where an account sits. */
        Seat: {
            /** @description At the office of this region. */
            office: components["schemas"]["RegionCode"];
        } | {
            /** @description At this training point. */
            point: components["schemas"]["PointId"];
        } | {
            /** @description This learner. */
            learner: components["schemas"]["LearnerId"];
        } | "platform";
        /**
         * Format: password
         * @description A password or a key as its holder typed it. It is written down nowhere: where a command is serialised, that is for the
         *     digest of its content only.
         */
        Secret: string;
        /**
         * @description 性别.
         * @enum {string}
         */
        Sex: "male" | "female";
        /** @description Login and password, and what else is asked for. */
        SignInRequest: {
            captcha?: components["schemas"]["CaptchaAnswer"] | null;
            /** @description 登录帐号. */
            login: components["schemas"]["Text"];
            /** @description 登录密码. */
            password: components["schemas"]["Secret"];
            portal?: components["schemas"]["Portal"] | null;
        };
        /** @description How a region and the regions directly below it stand. */
        Standing: {
            /** @description The day that it is true for. */
            as_of: components["schemas"]["ReportDay"];
            /** @description The regions below it, or itself where there are none. */
            rows: components["schemas"]["RegionStanding"][];
            /** @description The region itself. */
            total: components["schemas"]["RegionStanding"];
            /** @description 年度. */
            training_year: components["schemas"]["TrainingYear"];
        };
        /**
         * @description The state of a thing at a moment, beside its present one. Names of other things and of persons are those of now; who was
         *     erased stays erased.
         */
        StateAt: {
            /** @description Field by field. */
            fields: components["schemas"]["StateField"][];
            /** @description What led to the present state. */
            now: components["schemas"]["StateMoment"];
            then?: components["schemas"]["StateMoment"] | null;
        };
        /** @description A field then and now. */
        StateField: {
            /** @description Whether the two differ. */
            changed: boolean;
            /** @description Its name. */
            field: string;
            /** @description Its Chinese label. */
            label: string;
            /** @description What it is now; absent when it is nothing. */
            now?: string | null;
            /** @description What it was at the moment asked for, in words; absent when it was nothing. */
            then?: string | null;
        };
        /** @description The event that led to a state. */
        StateMoment: {
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /**
             * Format: date
             * @description The business day that it belongs to.
             */
            business_day: string;
            /** @description The change in Chinese words. */
            change: string;
            /** @description What happened, by its name in the log. */
            event: string;
            /**
             * Format: int64
             * @description Its place in the log.
             */
            position: number;
            /**
             * Format: int64
             * @description The version that it led to.
             */
            version: number;
        };
        /** @description 面授学习统计, a page of it. */
        StudyReport: {
            /** @description The day that it is true for. */
            as_of: components["schemas"]["ReportDay"];
            next?: components["schemas"]["Cursor"] | null;
            /** @description The region asked for. */
            region: components["schemas"]["RegionCode"];
            /** @description The learners, class by class. */
            rows: components["schemas"]["StudyRow"][];
            /** @description 年度. */
            training_year: components["schemas"]["TrainingYear"];
        };
        /** @description One learner in one class. */
        StudyRow: {
            /** @description The class. */
            class: components["schemas"]["PlanId"];
            /** @description 培训班名称. */
            class_name: string;
            grade?: components["schemas"]["Grade"] | null;
            /** @description 课时 credited for the class. */
            hours: components["schemas"]["Hours"];
            /** @description 身份证号, masked (PERSON-1). */
            id_masked: string;
            /**
             * Format: uuid
             * @description The learner.
             */
            learner: string;
            /** @description 姓名, as it is now; empty once the person was erased. */
            name: string;
            /** @description 是否合格: passed, and the hours are confirmed. */
            passed: boolean;
            score?: components["schemas"]["Score"] | null;
            /** @description 证书技术工种. */
            trade: string;
            /** @description 工作单位. */
            unit: string;
        };
        /** @description A submission of hours, and how it differs from the one before (CLASS-7). */
        Submission: {
            /** @description What changed since the submission before; empty for the first one. */
            changes: components["schemas"]["SubmissionChange"][];
            /**
             * Format: date-time
             * @description When it was decided, or the confirmation taken back.
             */
            decided_at?: string | null;
            /** @description `returned` or `confirmed`; absent while it waits. */
            decision?: string | null;
            /** @description 退回 or 通过; absent while it waits. */
            decision_label?: string | null;
            /** @description The learners reported, with their results as submitted. */
            learners: components["schemas"]["Reported"][];
            /** @description 意见 of a return, or why a confirmation was taken back. */
            opinion?: string | null;
            /**
             * Format: int32
             * @description Counts from 1.
             */
            submission: number;
            /**
             * Format: date-time
             * @description When it was submitted.
             */
            submitted_at: string;
        };
        /** @description What a resubmission changed of one learner. */
        SubmissionChange: {
            after?: components["schemas"]["Score"] | null;
            before?: components["schemas"]["Score"] | null;
            /** @description The learner. */
            learner: components["schemas"]["LearnerId"];
        };
        /** @description Whose hours are submitted. */
        SubmissionRequest: {
            /** @description The learners selected, each once. */
            learners: components["schemas"]["LearnerId"][];
        };
        /** @description One to `MAX` characters; the blanks around it are dropped. */
        Text: string;
        /** @description A finding or a note, in words. */
        Told: {
            /** @description Which kind it is. */
            code: string;
            /** @description It as a sentence for a person. */
            detail: string;
            /** @description The positions, names and days involved. */
            params: Record<string, never>;
        };
        /** @description A trade, in a list and in detail. */
        Trade: {
            /**
             * Format: date
             * @description 变更日期.
             */
            changed_on: string;
            /**
             * Format: int64
             * @description 当前工种人数: its learners on the roster.
             */
            learners: number;
            /**
             * Format: uuid
             * @description The trade that it became part of, if it did.
             */
            merged_into?: string | null;
            /** @description 技术工种名称. */
            name: string;
            /** @description Whether no learner is given it any more. */
            retired: boolean;
            /**
             * Format: uuid
             * @description The trade.
             */
            trade: string;
            /**
             * Format: int64
             * @description The trade's version, for `If-Match`.
             */
            version: number;
        };
        /** @description The trade from now on. */
        TradeChangeRequest: {
            /** @description The new 证书技术工种. */
            trade: components["schemas"]["TradeId"];
        };
        /**
         * Format: uuid
         * @description A trade (技术工种).
         */
        TradeId: string;
        /** @description Into which trade. */
        TradeMergerRequest: {
            /** @description The trade that goes on. */
            into: components["schemas"]["TradeId"];
        };
        /** @description The name from now on. */
        TradeNameRequest: {
            /** @description 技术工种名称. */
            name: components["schemas"]["Text"];
        };
        /** @description 面授点培训情况统计. */
        TrainingReport: {
            /** @description The day that it is true for. */
            as_of: components["schemas"]["ReportDay"];
            /** @description The region asked for. */
            region: components["schemas"]["RegionCode"];
            /** @description The regions below it, or itself where there are none. */
            rows: components["schemas"]["TrainingRow"][];
            /** @description 合计. */
            total: components["schemas"]["TrainingRow"];
            /** @description 年度. */
            training_year: components["schemas"]["TrainingYear"];
        };
        /** @description One region of the report, with everything below it. */
        TrainingRow: {
            /** @description 参训率: 实际培训人次 / 批准人次. */
            attendance_rate: components["schemas"]["Rate"];
            /**
             * Format: int64
             * @description 批准办班.
             */
            classes_approved: number;
            /**
             * Format: int64
             * @description 已开班.
             */
            classes_held: number;
            /**
             * Format: int64
             * @description 批准人次.
             */
            headcount_approved: number;
            /** @description 地区. */
            name: string;
            /** @description 通过率: 通过人次 / 实际培训人次. */
            pass_rate: components["schemas"]["Rate"];
            /**
             * Format: int64
             * @description 通过人次.
             */
            passed: number;
            /**
             * Format: int64
             * @description 批准面授点.
             */
            points_approved: number;
            /**
             * Format: int64
             * @description 办班面授点.
             */
            points_held: number;
            /** @description The region's code. */
            region: components["schemas"]["RegionCode"];
            /**
             * Format: int64
             * @description 实际培训人次.
             */
            trained: number;
        };
        /**
         * Format: int32
         * @description The training year (年度) that hours count for; never derived from a date of payment.
         */
        TrainingYear: number;
        /** @description Where the learner goes. */
        TransferRequest: {
            /** @description The new 工作单位. */
            unit: components["schemas"]["WorkUnitId"];
        };
        /**
         * @description Whose turn it is.
         * @enum {string}
         */
        Turn: "me" | "office" | "offices_below" | "points";
        /** @description Into which unit. */
        UnitMergerRequest: {
            /** @description The unit that goes on. */
            into: components["schemas"]["WorkUnitId"];
        };
        /** @description Where the unit goes. */
        UnitMoveRequest: {
            /** @description 所在地区 from now on. */
            region: components["schemas"]["RegionCode"];
        };
        /** @description The name from now on. */
        UnitNameRequest: {
            /** @description 工作单位. */
            name: components["schemas"]["Text"];
        };
        /** @description What one has not read yet. */
        UnreadNotices: {
            /**
             * Format: int64
             * @description The position of the newest of them; absent when there are none.
             */
            newest?: number | null;
            /**
             * Format: int64
             * @description How many notices.
             */
            unread: number;
        };
        /** @description What was uploaded, as the server found it to be. */
        UploadedDocument: {
            /**
             * Format: int64
             * @description Its size in bytes.
             */
            bytes: number;
            /** @description What it is, told by its content. */
            kind: components["schemas"]["DocumentKind"];
            /** @description The file's name. */
            name: string;
            /** @description SHA-256 of the content, 64 hexadecimal digits; a request names its attachments by it. */
            sha256: string;
        };
        /** @description A verification that came to a result. */
        Verification: {
            /** @description Closed days that were looked at. */
            days: number;
            /**
             * Format: int64
             * @description Events that were looked at.
             */
            events: number;
            /** @description What does not fit, the first place first. */
            findings: components["schemas"]["Told"][];
            /**
             * Format: date-time
             * @description When it was over.
             */
            finished_at?: string | null;
            /** @description How much more of that there is. */
            further: number;
            /** @description Whether nothing was found. */
            intact: boolean;
            /**
             * Format: uuid
             * @description The job that it was.
             */
            job: string;
            /**
             * Format: int64
             * @description The last position that was looked at.
             */
            last_position: number;
            /** @description What is worth knowing besides. */
            notes: components["schemas"]["Told"][];
            /** @description How many of them bear a seal. */
            sealed_days: number;
            /**
             * Format: date
             * @description The last of them.
             */
            through?: string | null;
        };
        /** @description What waits, of one kind. */
        WaitingEntry: {
            /**
             * Format: int64
             * @description How many.
             */
            count: number;
            /** @description The longest waiting ones, five at most. */
            items: components["schemas"]["WaitingItem"][];
            /** @description What kind. */
            kind: components["schemas"]["WaitingKind"];
            /** @description It in words. */
            label: string;
            /**
             * Format: int64
             * @description How many of them are late: they have waited for more than ten days, or the day before which they were due has come.
             */
            late: number;
            /**
             * Format: date
             * @description Since when the longest waiting one waits.
             */
            oldest?: string | null;
            /** @description Who is to act. */
            with: components["schemas"]["Turn"];
        };
        /** @description One thing that waits. */
        WaitingItem: {
            /**
             * Format: date
             * @description The day before which something should happen to it, where there is one.
             */
            due?: string | null;
            /** @description Its identifier: a plan's, a request's, or an office's region. */
            id: string;
            /** @description Whether it is late (HOME-1). */
            late: boolean;
            /** @description Its name. */
            name: string;
            /**
             * Format: date
             * @description Since when it waits.
             */
            since?: string | null;
        };
        /**
         * @description What kind of thing waits; its label in the message catalogue is `waiting-` and its code.
         * @enum {string}
         */
        WaitingKind: "plans_to_decide" | "hours_to_decide" | "requests_to_decide" | "plans_to_revise" | "enrolment_opening" | "enrolment_closing" | "classes_to_start" | "scores_to_enter" | "hours_to_submit" | "hours_to_correct" | "offices_without_administrator";
        /** @description A webhook, in a list and in detail. Its secret is shown nowhere. */
        Webhook: {
            /**
             * Format: date-time
             * @description When it was last told something.
             */
            delivered_at?: string | null;
            /**
             * Format: date-time
             * @description Until when the former secret signs along; absent where there is none.
             */
            former_until?: string | null;
            /** @description What it is called. */
            name: string;
            /** @description The office that it belongs to. */
            office: string;
            /** @description That office's region by name. */
            office_name: string;
            /** @description Whether it is told nothing for a while (HOOK-4). */
            paused: boolean;
            /** @description Why it is paused. */
            paused_reason?: string | null;
            /**
             * Format: date-time
             * @description When it was registered.
             */
            registered_at: string;
            /** @description Whether it was removed. */
            removed: boolean;
            /**
             * Format: date-time
             * @description When its secret was made or last changed.
             */
            secret_at: string;
            /** @description Where it is told. */
            url: string;
            /**
             * Format: int64
             * @description The webhook's version, for `If-Match`.
             */
            version: number;
            /**
             * Format: int64
             * @description Deliveries that wait.
             */
            waiting: number;
            /**
             * Format: date-time
             * @description Since when the oldest of them waits.
             */
            waiting_since?: string | null;
            /**
             * Format: uuid
             * @description The webhook.
             */
            webhook: string;
        };
        /**
         * Format: uuid
         * @description A webhook (推送订阅).
         */
        WebhookId: string;
        /** @description What is to be told. */
        WebhookRequest: {
            /** @description What it is called. */
            name: components["schemas"]["Text"];
            /** @description The office that it belongs to. */
            office: components["schemas"]["RegionCode"];
            secret?: components["schemas"]["Secret"] | null;
            /** @description Where it is told: `https`, and no private address (HOOK-1). */
            url: components["schemas"]["WebhookUrl"];
            webhook?: components["schemas"]["WebhookId"] | null;
        };
        /** @description The new webhook. */
        WebhookResult: {
            /** @description The webhook. */
            id: string;
            /**
             * Format: int64
             * @description The position of the command; for `X-Read-After`.
             */
            position: number;
            /** @description What deliveries are signed with. It is shown here and nowhere else. */
            secret: string;
        };
        /** @description What a webhook is called, and where it is told. */
        WebhookRevisionRequest: {
            /** @description What it is called. */
            name: components["schemas"]["Text"];
            /** @description Where it is told: `https`, and no private address (HOOK-1). */
            url: components["schemas"]["WebhookUrl"];
        };
        /**
         * @description An address to which a machine elsewhere is told: `https://host[:port]/path?query`. It is read strictly, so that nobody can
         *     take it for another one: what looks like a number is one, written in the usual way.
         */
        WebhookUrl: string;
        /** @description 培训合格人数 of a year under another table of hours. */
        WhatIfReport: {
            /** @description The day that it is true for. */
            as_of: components["schemas"]["ReportDay"];
            /** @description What is asked of each grade. */
            hours: components["schemas"]["AskedOfGrade"][];
            /** @description The region asked for. */
            region: components["schemas"]["RegionCode"];
            /** @description The regions below it, or itself where there are none. */
            rows: components["schemas"]["WhatIfRow"][];
            /** @description 合计. */
            total: components["schemas"]["WhatIfRow"];
            /** @description 年度. */
            training_year: components["schemas"]["TrainingYear"];
        };
        /** @description One region, with everything below it. */
        WhatIfRow: {
            /**
             * Format: int64
             * @description By how much it would rise.
             */
            difference: number;
            /** @description 地区. */
            name: string;
            /**
             * Format: int64
             * @description 培训合格人数 by the rule in force.
             */
            qualified: number;
            /**
             * Format: int64
             * @description 培训合格人数 by the other table.
             */
            qualified_then: number;
            /** @description The region's code. */
            region: components["schemas"]["RegionCode"];
        };
        /** @description Who is signed in. */
        Who: {
            /** @description The account. */
            account: components["schemas"]["AccountId"];
            /** @description Whether nothing but changing the password is allowed. */
            must_change: boolean;
            /** @description What it may do. */
            role: components["schemas"]["Role"];
            /** @description Where. */
            seat: components["schemas"]["Seat"];
        };
        /** @description Why an import is undone. */
        WhyUndo: {
            /** @description Why. */
            reason: components["schemas"]["Text"];
        };
        /**
         * @description From the first day 00:00 to the last day 23:59:59 in Asia/Shanghai. That it starts before it ends is PLAN-3, not a
         *     property of the type: legacy data holds windows that do not.
         */
        Window: {
            /**
             * Format: date
             * @description The first day.
             */
            from: string;
            /**
             * Format: date
             * @description The last day.
             */
            to: string;
        };
        /** @description A work unit, in a list and in detail. */
        WorkUnit: {
            /**
             * Format: date
             * @description The business day of its last change.
             */
            changed_on: string;
            /** @description The other names that find it: its former ones, and those of units that became part of it. */
            former_names: string[];
            /**
             * Format: int64
             * @description Its learners on the roster.
             */
            learners: number;
            /**
             * Format: uuid
             * @description The unit that it became part of, if it did.
             */
            merged_into?: string | null;
            /** @description That unit's name. */
            merged_into_name?: string | null;
            /** @description 工作单位. */
            name: string;
            /** @description 所在地区. */
            region: string;
            /** @description That region's name. */
            region_name: string;
            /**
             * Format: uuid
             * @description The unit.
             */
            unit: string;
            /**
             * Format: int64
             * @description The unit's version, for `If-Match`.
             */
            version: number;
        };
        /**
         * Format: uuid
         * @description A work unit (工作单位).
         */
        WorkUnitId: string;
    };
    responses: {
        /** @description The database is away, the service is overloaded, or it took too long; try again. */
        Away: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The read tables are behind `X-Read-After`, or the database is away; try again. */
        Behind: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Somebody else was faster, again and again; try again. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The request comes from another site. */
        CrossSite: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Who is signed in may not do this, or not here. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Something of ours is broken; the problem's `instance` finds it in the log. */
        Internal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The request is malformed: a body that is not JSON in UTF-8, a broken path. */
        Malformed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The body is not `application/json`. */
        MediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description There is no such thing, or who is signed in may not know of it. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description A rule refuses, and the problem says which; or the request has the wrong shape, and the problem says where; or the `Idempotency-Key` belongs to another command. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The request has the wrong shape; the problem says where. */
        Shape: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The account and the password do not belong together, or the account cannot be used now (LOGIN-4). */
        SignInRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The version in `If-Match` is no longer the present one. */
        Stale: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The body is larger than the operation takes: 2 MiB unless it says otherwise. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Too many attempts; `Retry-After` says when to try again. */
        TooMany: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description Nobody is signed in, or the key is no good. */
        Unauthenticated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
        /** @description The database is away, or the projections have not caught up yet. */
        Unready: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["ProblemDetails"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type Account = components['schemas']['Account'];
export type AccountDisablingRequest = components['schemas']['AccountDisablingRequest'];
export type AccountId = components['schemas']['AccountId'];
export type AccountProfileRequest = components['schemas']['AccountProfileRequest'];
export type AddTrade = components['schemas']['AddTrade'];
export type AdjustmentRequest = components['schemas']['AdjustmentRequest'];
export type ApiKeyEntry = components['schemas']['ApiKeyEntry'];
export type ApiKeyRequest = components['schemas']['ApiKeyRequest'];
export type ApiKeyResult = components['schemas']['ApiKeyResult'];
export type ApiScope = components['schemas']['ApiScope'];
export type ApprovalRequest = components['schemas']['ApprovalRequest'];
export type AskedOfGrade = components['schemas']['AskedOfGrade'];
export type Attachment = components['schemas']['Attachment'];
export type Audience = components['schemas']['Audience'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type CancellationRequest = components['schemas']['CancellationRequest'];
export type CaptchaAnswer = components['schemas']['CaptchaAnswer'];
export type CaptchaKind = components['schemas']['CaptchaKind'];
export type CaptchaRequest = components['schemas']['CaptchaRequest'];
export type CaptchaResponse = components['schemas']['CaptchaResponse'];
export type Caused = components['schemas']['Caused'];
export type ClassesReport = components['schemas']['ClassesReport'];
export type ClassLearner = components['schemas']['ClassLearner'];
export type ClassLearnersReport = components['schemas']['ClassLearnersReport'];
export type ClassOption = components['schemas']['ClassOption'];
export type ClassRow = components['schemas']['ClassRow'];
export type ClosedDay = components['schemas']['ClosedDay'];
export type CodeRequest = components['schemas']['CodeRequest'];
export type CodeResponse = components['schemas']['CodeResponse'];
export type CommandResult = components['schemas']['CommandResult'];
export type ComparedFigure = components['schemas']['ComparedFigure'];
export type ComparedRate = components['schemas']['ComparedRate'];
export type ComparedRow = components['schemas']['ComparedRow'];
export type Comparison = components['schemas']['Comparison'];
export type Contact = components['schemas']['Contact'];
export type ContinuingReport = components['schemas']['ContinuingReport'];
export type ContinuingRow = components['schemas']['ContinuingRow'];
export type Cursor = components['schemas']['Cursor'];
export type DecisionItem = components['schemas']['DecisionItem'];
export type DecisionKind = components['schemas']['DecisionKind'];
export type DecisionOutcome = components['schemas']['DecisionOutcome'];
export type DecisionReversal = components['schemas']['DecisionReversal'];
export type DecisionsRequest = components['schemas']['DecisionsRequest'];
export type DecisionsResult = components['schemas']['DecisionsResult'];
export type Delivery = components['schemas']['Delivery'];
export type DeliveryAttempt = components['schemas']['DeliveryAttempt'];
export type DeliveryDetail = components['schemas']['DeliveryDetail'];
export type DeliveryId = components['schemas']['DeliveryId'];
export type DeliveryMade = components['schemas']['DeliveryMade'];
export type DeliveryState = components['schemas']['DeliveryState'];
export type DepartureRequest = components['schemas']['DepartureRequest'];
export type DocumentKind = components['schemas']['DocumentKind'];
export type Email = components['schemas']['Email'];
export type Enrolment = components['schemas']['Enrolment'];
export type EnrolmentRequest = components['schemas']['EnrolmentRequest'];
export type EquivalenceApproval = components['schemas']['EquivalenceApproval'];
export type EquivalenceContent = components['schemas']['EquivalenceContent'];
export type EquivalenceKind = components['schemas']['EquivalenceKind'];
export type EquivalenceRejection = components['schemas']['EquivalenceRejection'];
export type EquivalenceRequest = components['schemas']['EquivalenceRequest'];
export type EquivalenceSubmission = components['schemas']['EquivalenceSubmission'];
export type ErasureRequest = components['schemas']['ErasureRequest'];
export type EstablishOffice = components['schemas']['EstablishOffice'];
export type Evidence = components['schemas']['Evidence'];
export type Explanation = components['schemas']['Explanation'];
export type FeedEvent = components['schemas']['FeedEvent'];
export type FeedPage = components['schemas']['FeedPage'];
export type FieldChange = components['schemas']['FieldChange'];
export type FieldProblem = components['schemas']['FieldProblem'];
export type FigureLearner = components['schemas']['FigureLearner'];
export type FigureLearners = components['schemas']['FigureLearners'];
export type FigureReport = components['schemas']['FigureReport'];
export type FigureScope = components['schemas']['FigureScope'];
export type FileEntry = components['schemas']['FileEntry'];
export type FirstAdministrator = components['schemas']['FirstAdministrator'];
export type Grade = components['schemas']['Grade'];
export type GradeChange = components['schemas']['GradeChange'];
export type GradeChangeRequest = components['schemas']['GradeChangeRequest'];
export type GradeEffect = components['schemas']['GradeEffect'];
export type Headcount = components['schemas']['Headcount'];
export type HeadcountAdjustment = components['schemas']['HeadcountAdjustment'];
export type HistoryEntry = components['schemas']['HistoryEntry'];
export type HomePage = components['schemas']['HomePage'];
export type Hours = components['schemas']['Hours'];
export type HoursSubmission = components['schemas']['HoursSubmission'];
export type IdNumber = components['schemas']['IdNumber'];
export type Import = components['schemas']['Import'];
export type ImportId = components['schemas']['ImportId'];
export type JobAdded = components['schemas']['JobAdded'];
export type JobId = components['schemas']['JobId'];
export type JobProblem = components['schemas']['JobProblem'];
export type JobState = components['schemas']['JobState'];
export type JobView = components['schemas']['JobView'];
export type KeyedHash = components['schemas']['KeyedHash'];
export type KeyView = components['schemas']['KeyView'];
export type Learner = components['schemas']['Learner'];
export type LearnerClass = components['schemas']['LearnerClass'];
export type LearnerDetail = components['schemas']['LearnerDetail'];
export type LearnerHome = components['schemas']['LearnerHome'];
export type LearnerId = components['schemas']['LearnerId'];
export type LearnerRef = components['schemas']['LearnerRef'];
export type LearnerScore = components['schemas']['LearnerScore'];
export type LearnerYear = components['schemas']['LearnerYear'];
export type LeaveReason = components['schemas']['LeaveReason'];
export type ListedRequest = components['schemas']['ListedRequest'];
export type Manifest = components['schemas']['Manifest'];
export type Mark = components['schemas']['Mark'];
export type NewImport = components['schemas']['NewImport'];
export type NoticeEntry = components['schemas']['NoticeEntry'];
export type NoticeKind = components['schemas']['NoticeKind'];
export type NoticeSubject = components['schemas']['NoticeSubject'];
export type Office = components['schemas']['Office'];
export type OfficeNameRequest = components['schemas']['OfficeNameRequest'];
export type OpenAccount = components['schemas']['OpenAccount'];
export type OpenClasses = components['schemas']['OpenClasses'];
export type OutboxSms = components['schemas']['OutboxSms'];
export type OutcomeProblem = components['schemas']['OutcomeProblem'];
export type PageAccount = components['schemas']['Page_Account'];
export type PageAuditEntry = components['schemas']['Page_AuditEntry'];
export type PageDelivery = components['schemas']['Page_Delivery'];
export type PageEnrolment = components['schemas']['Page_Enrolment'];
export type PageHistoryEntry = components['schemas']['Page_HistoryEntry'];
export type PageImport = components['schemas']['Page_Import'];
export type PageJobView = components['schemas']['Page_JobView'];
export type PageLearner = components['schemas']['Page_Learner'];
export type PageListedRequest = components['schemas']['Page_ListedRequest'];
export type PageNoticeEntry = components['schemas']['Page_NoticeEntry'];
export type PagePoint = components['schemas']['Page_Point'];
export type PagePublication = components['schemas']['Page_Publication'];
export type PageTrade = components['schemas']['Page_Trade'];
export type PageWebhook = components['schemas']['Page_Webhook'];
export type PageWithActionsHoursSubmission = components['schemas']['Page_WithActions_HoursSubmission'];
export type PageWithActionsPlan = components['schemas']['Page_WithActions_Plan'];
export type PageWorkUnit = components['schemas']['Page_WorkUnit'];
export type PasswordRequest = components['schemas']['PasswordRequest'];
export type PasswordResetResult = components['schemas']['PasswordResetResult'];
export type PauseRequest = components['schemas']['PauseRequest'];
export type PersonalDataRequest = components['schemas']['PersonalDataRequest'];
export type Phone = components['schemas']['Phone'];
export type Plan = components['schemas']['Plan'];
export type PlanAction = components['schemas']['PlanAction'];
export type PlanDetail = components['schemas']['PlanDetail'];
export type PlanDraft = components['schemas']['PlanDraft'];
export type PlanId = components['schemas']['PlanId'];
export type PlanStatus = components['schemas']['PlanStatus'];
export type PlanWithTeachers = components['schemas']['PlanWithTeachers'];
export type Point = components['schemas']['Point'];
export type PointDisablingRequest = components['schemas']['PointDisablingRequest'];
export type PointId = components['schemas']['PointId'];
export type PointNameRequest = components['schemas']['PointNameRequest'];
export type PointOption = components['schemas']['PointOption'];
export type PointProfile = components['schemas']['PointProfile'];
export type PointRow = components['schemas']['PointRow'];
export type PointsReport = components['schemas']['PointsReport'];
export type PointStanding = components['schemas']['PointStanding'];
export type Portal = components['schemas']['Portal'];
export type Postcode = components['schemas']['Postcode'];
export type ProblemDetails = components['schemas']['ProblemDetails'];
export type ProjectionStatus = components['schemas']['ProjectionStatus'];
export type Publication = components['schemas']['Publication'];
export type Quantity = components['schemas']['Quantity'];
export type Rate = components['schemas']['Rate'];
export type ReadRequest = components['schemas']['ReadRequest'];
export type RecoveryRequest = components['schemas']['RecoveryRequest'];
export type RecoveryResult = components['schemas']['RecoveryResult'];
export type RegionCode = components['schemas']['RegionCode'];
export type RegionKind = components['schemas']['RegionKind'];
export type RegionOption = components['schemas']['RegionOption'];
export type RegionPointsReport = components['schemas']['RegionPointsReport'];
export type RegionPointsRow = components['schemas']['RegionPointsRow'];
export type RegionStanding = components['schemas']['RegionStanding'];
export type RegisterLearner = components['schemas']['RegisterLearner'];
export type RegisterPoint = components['schemas']['RegisterPoint'];
export type RegisterUnit = components['schemas']['RegisterUnit'];
export type RejectionRequest = components['schemas']['RejectionRequest'];
export type ReopeningRequest = components['schemas']['ReopeningRequest'];
export type ReportDay = components['schemas']['ReportDay'];
export type Reported = components['schemas']['Reported'];
export type ReportPlan = components['schemas']['ReportPlan'];
export type RequestAction = components['schemas']['RequestAction'];
export type RequestId = components['schemas']['RequestId'];
export type RequestStatus = components['schemas']['RequestStatus'];
export type ReturnRequest = components['schemas']['ReturnRequest'];
export type Revealed = components['schemas']['Revealed'];
export type Revelation = components['schemas']['Revelation'];
export type Role = components['schemas']['Role'];
export type RotationRequest = components['schemas']['RotationRequest'];
export type RotationResult = components['schemas']['RotationResult'];
export type Running = components['schemas']['Running'];
export type Scope = components['schemas']['Scope'];
export type Score = components['schemas']['Score'];
export type ScoresRequest = components['schemas']['ScoresRequest'];
export type Seal = components['schemas']['Seal'];
export type SealedDay = components['schemas']['SealedDay'];
export type SealsView = components['schemas']['SealsView'];
export type Seat = components['schemas']['Seat'];
export type Secret = components['schemas']['Secret'];
export type Sex = components['schemas']['Sex'];
export type SignInRequest = components['schemas']['SignInRequest'];
export type Standing = components['schemas']['Standing'];
export type StateAt = components['schemas']['StateAt'];
export type StateField = components['schemas']['StateField'];
export type StateMoment = components['schemas']['StateMoment'];
export type StudyReport = components['schemas']['StudyReport'];
export type StudyRow = components['schemas']['StudyRow'];
export type Submission = components['schemas']['Submission'];
export type SubmissionChange = components['schemas']['SubmissionChange'];
export type SubmissionRequest = components['schemas']['SubmissionRequest'];
export type Text = components['schemas']['Text'];
export type Told = components['schemas']['Told'];
export type Trade = components['schemas']['Trade'];
export type TradeChangeRequest = components['schemas']['TradeChangeRequest'];
export type TradeId = components['schemas']['TradeId'];
export type TradeMergerRequest = components['schemas']['TradeMergerRequest'];
export type TradeNameRequest = components['schemas']['TradeNameRequest'];
export type TrainingReport = components['schemas']['TrainingReport'];
export type TrainingRow = components['schemas']['TrainingRow'];
export type TrainingYear = components['schemas']['TrainingYear'];
export type TransferRequest = components['schemas']['TransferRequest'];
export type Turn = components['schemas']['Turn'];
export type UnitMergerRequest = components['schemas']['UnitMergerRequest'];
export type UnitMoveRequest = components['schemas']['UnitMoveRequest'];
export type UnitNameRequest = components['schemas']['UnitNameRequest'];
export type UnreadNotices = components['schemas']['UnreadNotices'];
export type UploadedDocument = components['schemas']['UploadedDocument'];
export type Verification = components['schemas']['Verification'];
export type WaitingEntry = components['schemas']['WaitingEntry'];
export type WaitingItem = components['schemas']['WaitingItem'];
export type WaitingKind = components['schemas']['WaitingKind'];
export type Webhook = components['schemas']['Webhook'];
export type WebhookId = components['schemas']['WebhookId'];
export type WebhookRequest = components['schemas']['WebhookRequest'];
export type WebhookResult = components['schemas']['WebhookResult'];
export type WebhookRevisionRequest = components['schemas']['WebhookRevisionRequest'];
export type WebhookUrl = components['schemas']['WebhookUrl'];
export type WhatIfReport = components['schemas']['WhatIfReport'];
export type WhatIfRow = components['schemas']['WhatIfRow'];
export type Who = components['schemas']['Who'];
export type WhyUndo = components['schemas']['WhyUndo'];
export type Window = components['schemas']['Window'];
export type WorkUnit = components['schemas']['WorkUnit'];
export type WorkUnitId = components['schemas']['WorkUnitId'];
export type ResponseAway = components['responses']['Away'];
export type ResponseBehind = components['responses']['Behind'];
export type ResponseConflict = components['responses']['Conflict'];
export type ResponseCrossSite = components['responses']['CrossSite'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseInternal = components['responses']['Internal'];
export type ResponseMalformed = components['responses']['Malformed'];
export type ResponseMediaType = components['responses']['MediaType'];
export type ResponseNotFound = components['responses']['NotFound'];
export type ResponseRefused = components['responses']['Refused'];
export type ResponseShape = components['responses']['Shape'];
export type ResponseSignInRefused = components['responses']['SignInRefused'];
export type ResponseStale = components['responses']['Stale'];
export type ResponseTooLarge = components['responses']['TooLarge'];
export type ResponseTooMany = components['responses']['TooMany'];
export type ResponseUnauthenticated = components['responses']['Unauthenticated'];
export type ResponseUnready = components['responses']['Unready'];
export type $defs = Record<string, never>;
export interface operations {
    accounts_list: {
        parameters: {
            query?: {
                /** @description Goes on behind the page that gave this as its `next`; the sort must be the same and `page` is then left out. */
                after?: string;
                /** @description 状态. */
                enabled?: boolean;
                /** @description 帐号 begins with this. */
                login?: components["schemas"]["Text"];
                /** @description 姓名 holds this. */
                name?: components["schemas"]["Text"];
                /** @description The page, from 1. */
                page?: number;
                /** @description Of this training point, instead of the office's own. */
                point?: components["schemas"]["PointId"];
                /** @description Rows on a page, 1 to 200; 20 unless told. */
                size?: number;
                /** @description Fields to sort by, the first one first; a minus sorts downwards: `-reported_at,name`. */
                sort?: string;
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of accounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Account"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    accounts_open: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenAccount"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log; `Location` names the new thing. */
            201: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description Where the new thing can be read. */
                    Location?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    accounts_detail: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The account. */
                account: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, with its version as `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    accounts_api_keys: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The account. */
                account: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyEntry"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    accounts_issue_api_key: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The machine's account. */
                account: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiKeyRequest"];
            };
        };
        responses: {
            /** @description The key. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    accounts_revoke_api_key: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The account. */
                account: components["schemas"]["AccountId"];
                /** @description The keyed hash of the key, as the list of keys shows it. */
                key: components["schemas"]["KeyedHash"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    accounts_disable: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The account. */
                account: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountDisablingRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    accounts_enable: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The account. */
                account: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    accounts_reset_password: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The account. */
                account: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The one-time password. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordResetResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    accounts_replace_profile: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The account. */
                account: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountProfileRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    accounts_export: {
        parameters: {
            query?: {
                /**
                 * @description Whether the file is made in the background: for more rows than an answer holds, a million at most (EXPORT-1). The answer is
                 *     then the job (202), which is followed at `/api/v1/jobs/{job}`; the file is fetched at `/api/v1/exports/{job}/file`.
                 */
                background?: boolean;
                /** @description 状态. */
                enabled?: boolean;
                /** @description `xlsx`, unless told, or `csv`. */
                format?: "xlsx" | "csv";
                /**
                 * @description Whether ID numbers are written in full: for staff of an office, of learners in its regions and below, and for a point, of
                 *     learners in its own classes (EXPORT-3).
                 */
                full_id_numbers?: boolean;
                /** @description 帐号 begins with this. */
                login?: components["schemas"]["Text"];
                /** @description 姓名 holds this. */
                name?: components["schemas"]["Text"];
                /** @description Of this training point, instead of the office's own. */
                point?: components["schemas"]["PointId"];
                /** @description 用途: what the data is for, up to 500 characters. It stands in the file and in the log (EXPORT-2). */
                purpose?: components["schemas"]["Text"];
                /** @description Fields to sort by, as in the list. */
                sort?: string;
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file: at most 65,000 rows (EXPORT-1), as everything stood at one moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description With `background=true`: the job that makes the file, of at most a million rows. */
            202: {
                headers: {
                    /** @description Where the job is followed. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAdded"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    attachments_upload: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The file's name, percent-encoded UTF-8 of up to 100 characters; what stands before a slash is dropped.
                 * @example %E8%AF%81%E4%B9%A6.pdf
                 */
                "X-File-Name": string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The document. */
        requestBody: {
            content: {
                "application/octet-stream": number[];
            };
        };
        responses: {
            /** @description The document is kept, for a day or as long as a request names it. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadedDocument"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    audit_list: {
        parameters: {
            query?: {
                /** @description Whose commands: the account. */
                actor?: components["schemas"]["AccountId"];
                /** @description From which address. */
                address?: string;
                /** @description Goes on behind the page that gave this as its `next`; the sort must be the same and `page` is then left out. */
                after?: string;
                /** @description By which command. */
                command?: string;
                /** @description By commands that belonged to this: a request, an import, a run of the command line. */
                correlation?: string;
                /** @description On this business day; instead of `from` and `to`. */
                day?: string;
                /** @description What happened, by its name in the log: `PlanApproved`, `IdNumberRevealed`, `ListExported`, `SignedIn` … */
                event?: components["schemas"]["Text"];
                /** @description Not before this business day. */
                from?: string;
                /** @description What kind of thing: `training_plan`, `learner`, `account` … */
                kind?: components["schemas"]["Text"];
                /** @description The page, from 1. */
                page?: number;
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 本级 (`own`) or 本级及下级 (`own_and_below`, unless told). */
                scope?: components["schemas"]["Scope"];
                /** @description Rows on a page, 1 to 200; 20 unless told. */
                size?: number;
                /** @description Fields to sort by, the first one first; a minus sorts downwards: `-reported_at,name`. */
                sort?: string;
                /** @description To which thing; `kind` says what it is. */
                subject?: components["schemas"]["Text"];
                /** @description Not after this business day. */
                to?: string;
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AuditEntry"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    audit_export: {
        parameters: {
            query?: {
                /** @description Whose commands: the account. */
                actor?: components["schemas"]["AccountId"];
                /** @description From which address. */
                address?: string;
                /**
                 * @description Whether the file is made in the background: for more rows than an answer holds, a million at most (EXPORT-1). The answer is
                 *     then the job (202), which is followed at `/api/v1/jobs/{job}`; the file is fetched at `/api/v1/exports/{job}/file`.
                 */
                background?: boolean;
                /** @description By which command. */
                command?: string;
                /** @description By commands that belonged to this: a request, an import, a run of the command line. */
                correlation?: string;
                /** @description On this business day; instead of `from` and `to`. */
                day?: string;
                /** @description What happened, by its name in the log: `PlanApproved`, `IdNumberRevealed`, `ListExported`, `SignedIn` … */
                event?: components["schemas"]["Text"];
                /** @description `xlsx`, unless told, or `csv`. */
                format?: "xlsx" | "csv";
                /** @description Not before this business day. */
                from?: string;
                /**
                 * @description Whether ID numbers are written in full: for staff of an office, of learners in its regions and below, and for a point, of
                 *     learners in its own classes (EXPORT-3).
                 */
                full_id_numbers?: boolean;
                /** @description What kind of thing: `training_plan`, `learner`, `account` … */
                kind?: components["schemas"]["Text"];
                /** @description 用途: what the data is for, up to 500 characters. It stands in the file and in the log (EXPORT-2). */
                purpose?: components["schemas"]["Text"];
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 本级 (`own`) or 本级及下级 (`own_and_below`, unless told). */
                scope?: components["schemas"]["Scope"];
                /** @description Fields to sort by, as in the list. */
                sort?: string;
                /** @description To which thing; `kind` says what it is. */
                subject?: components["schemas"]["Text"];
                /** @description Not after this business day. */
                to?: string;
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file: at most 65,000 rows (EXPORT-1), as everything stood at one moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description With `background=true`: the job that makes the file, of at most a million rows. */
            202: {
                headers: {
                    /** @description Where the job is followed. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAdded"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    operation_closed_days: {
        parameters: {
            query?: {
                /** @description Not before this day. */
                from?: string;
                /** @description Not after this day. */
                to?: string;
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The days. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedDay"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    equivalence_requests_list: {
        parameters: {
            query?: {
                /** @description Goes on behind the page that gave this as its `next`; the sort must be the same and `page` is then left out. */
                after?: string;
                /**
                 * @description As everything stood at the end of this closed day; `last` for the last closed one; as it stands unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /** @description 身份证号, in full. */
                id_number?: components["schemas"]["IdNumber"];
                /** @description 类型. */
                kind?: components["schemas"]["EquivalenceKind"];
                /** @description Of this learner; a learner is shown his own only. */
                learner?: components["schemas"]["LearnerId"];
                /** @description 姓名 holds this. */
                name?: components["schemas"]["Text"];
                /** @description The page, from 1. */
                page?: number;
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 本级 (`own`) or 本级及下级 (`own_and_below`, unless told). */
                scope?: components["schemas"]["Scope"];
                /** @description Rows on a page, 1 to 200; 20 unless told. */
                size?: number;
                /** @description Fields to sort by, the first one first; a minus sorts downwards: `-reported_at,name`. */
                sort?: string;
                /** @description 审批状态; unless told otherwise an office is shown those that wait (待审批), and all of one learner. */
                status?: "pending" | "approved" | "rejected" | "withdrawn" | "all";
                /** @description 申报时间: not before this day. */
                submitted_from?: string;
                /** @description 申报时间: not after this day. */
                submitted_to?: string;
                /** @description 年度. */
                training_year?: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ListedRequest"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    equivalence_requests_submit: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EquivalenceSubmission"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log; `Location` names the new thing. */
            201: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description Where the new thing can be read. */
                    Location?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    equivalence_requests_detail: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The request. */
                request: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, with its version as `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedRequest"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    equivalence_requests_approve: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The request. */
                request: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EquivalenceApproval"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    equivalence_requests_attachment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description Which of its attachments, from 1. */
                number: number;
                /** @description The request. */
                request: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": number[];
                    "image/jpeg": number[];
                    "image/png": number[];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    equivalence_requests_undo: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The request. */
                request: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionReversal"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    equivalence_requests_reject: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The request. */
                request: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EquivalenceRejection"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    equivalence_requests_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The request. */
                request: components["schemas"]["RequestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    equivalence_requests_decide: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionsRequest"];
            };
        };
        responses: {
            /** @description What became of each decision. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionsResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    equivalence_requests_export: {
        parameters: {
            query?: {
                /**
                 * @description As everything stood at the end of this closed day; `last` for the last closed one; as it stands unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /**
                 * @description Whether the file is made in the background: for more rows than an answer holds, a million at most (EXPORT-1). The answer is
                 *     then the job (202), which is followed at `/api/v1/jobs/{job}`; the file is fetched at `/api/v1/exports/{job}/file`.
                 */
                background?: boolean;
                /** @description `xlsx`, unless told, or `csv`. */
                format?: "xlsx" | "csv";
                /**
                 * @description Whether ID numbers are written in full: for staff of an office, of learners in its regions and below, and for a point, of
                 *     learners in its own classes (EXPORT-3).
                 */
                full_id_numbers?: boolean;
                /** @description 身份证号, in full. */
                id_number?: components["schemas"]["IdNumber"];
                /** @description 类型. */
                kind?: components["schemas"]["EquivalenceKind"];
                /** @description Of this learner; a learner is shown his own only. */
                learner?: components["schemas"]["LearnerId"];
                /** @description 姓名 holds this. */
                name?: components["schemas"]["Text"];
                /** @description 用途: what the data is for, up to 500 characters. It stands in the file and in the log (EXPORT-2). */
                purpose?: components["schemas"]["Text"];
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 本级 (`own`) or 本级及下级 (`own_and_below`, unless told). */
                scope?: components["schemas"]["Scope"];
                /** @description Fields to sort by, as in the list. */
                sort?: string;
                /** @description 审批状态; unless told otherwise an office is shown those that wait (待审批), and all of one learner. */
                status?: "pending" | "approved" | "rejected" | "withdrawn" | "all";
                /** @description 申报时间: not before this day. */
                submitted_from?: string;
                /** @description 申报时间: not after this day. */
                submitted_to?: string;
                /** @description 年度. */
                training_year?: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file: at most 65,000 rows (EXPORT-1), as everything stood at one moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description With `background=true`: the job that makes the file, of at most a million rows. */
            202: {
                headers: {
                    /** @description Where the job is followed. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAdded"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    events_list: {
        parameters: {
            query?: {
                /** @description After this position; from the first event on unless told. */
                after?: number;
                /** @description So many at most: 1 to 1,000, and 100 unless told. */
                limit?: number;
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 本级 (`own`) or 本级及下级 (`own_and_below`, unless told). */
                scope?: components["schemas"]["Scope"];
                /** @description Where there is nothing new, wait so many seconds for it: 0, unless told, to 25. */
                wait?: number;
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events and where to go on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedPage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    events_stream: {
        parameters: {
            query?: {
                /** @description After this position, unless `Last-Event-ID` says where; from the first event on unless told. */
                after?: number;
                /** @description Whether to go on with what happens from now on (unless told), or to end when everything so far is told. */
                follow?: boolean;
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 本级 (`own`) or 本级及下级 (`own_and_below`, unless told). */
                scope?: components["schemas"]["Scope"];
            };
            header?: {
                /** @description The `id` of the last event that was received; it goes before `after`. */
                "Last-Event-ID"?: number | null;
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events, as they happen. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["FeedEvent"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    exports_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The job that was added with `background=true`. */
                job: components["schemas"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                    "text/csv": number[];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    history_read: {
        parameters: {
            query?: {
                /** @description Goes on behind the page that gave this as its `next`; the sort must be the same and `page` is then left out. */
                after?: string;
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows on a page, 1 to 200; 20 unless told. */
                size?: number;
                /** @description Fields to sort by, the first one first; a minus sorts downwards: `-reported_at,name`. */
                sort?: string;
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description Its identifier: a UUID, a region's code, a day, or `province` for the calendar. */
                id: string;
                /** @description What it is: `training_plan`, `equivalence_request`, `learner`, `work_unit`, `trade`, `webhook`, `training_point`, `office`, `account`, `inbox` (of an account), `export` (for who may read the account that took it along), `calendar`, or `publication` (of a day). */
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_HistoryEntry"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    history_state: {
        parameters: {
            query?: {
                /**
                 * @description A position of the log, a business day (as of its end), or an instant such as `2025-06-30T18:00:00+08:00`; now unless told.
                 * @example 2025-06-30
                 */
                at?: string;
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description Its identifier, as in the history. */
                id: string;
                /** @description What it is, as in the history. */
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state then and now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StateAt"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    home_read: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The home page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomePage"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    hours_submissions_list: {
        parameters: {
            query?: {
                /** @description Goes on behind the page that gave this as its `next`; the sort must be the same and `page` is then left out. */
                after?: string;
                /**
                 * @description As everything stood at the end of this closed day; `last` for the last closed one; as it stands unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /** @description Whether decided submissions are shown too (the history tab); else only those that await a decision. */
                decided?: boolean;
                /** @description 培训计划名称 holds this. */
                name?: components["schemas"]["Text"];
                /** @description The page, from 1. */
                page?: number;
                /** @description 面授点. */
                point?: components["schemas"]["PointId"];
                /** @description 面授点's name holds this. */
                point_name?: components["schemas"]["Text"];
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 本级 (`own`) or 本级及下级 (`own_and_below`, unless told). */
                scope?: components["schemas"]["Scope"];
                /** @description Rows on a page, 1 to 200; 20 unless told. */
                size?: number;
                /** @description Fields to sort by, the first one first; a minus sorts downwards: `-reported_at,name`. */
                sort?: string;
                /** @description 年度. */
                training_year?: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of submissions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_WithActions_HoursSubmission"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    hours_submissions_export: {
        parameters: {
            query?: {
                /**
                 * @description As everything stood at the end of this closed day; `last` for the last closed one; as it stands unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /**
                 * @description Whether the file is made in the background: for more rows than an answer holds, a million at most (EXPORT-1). The answer is
                 *     then the job (202), which is followed at `/api/v1/jobs/{job}`; the file is fetched at `/api/v1/exports/{job}/file`.
                 */
                background?: boolean;
                /** @description Whether decided submissions are shown too (the history tab); else only those that await a decision. */
                decided?: boolean;
                /** @description `xlsx`, unless told, or `csv`. */
                format?: "xlsx" | "csv";
                /** @description 培训计划名称 holds this. */
                name?: components["schemas"]["Text"];
                /** @description 面授点. */
                point?: components["schemas"]["PointId"];
                /** @description 面授点's name holds this. */
                point_name?: components["schemas"]["Text"];
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 本级 (`own`) or 本级及下级 (`own_and_below`, unless told). */
                scope?: components["schemas"]["Scope"];
                /** @description Fields to sort by, as in the list. */
                sort?: string;
                /** @description 年度. */
                training_year?: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file: at most 65,000 rows (EXPORT-1), as everything stood at one moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description With `background=true`: the job that makes the file, of at most a million rows. */
            202: {
                headers: {
                    /** @description Where the job is followed. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAdded"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    imports_list: {
        parameters: {
            query?: {
                /** @description Goes on behind the page that gave this as its `next`; the sort must be the same and `page` is then left out. */
                after?: string;
                /** @description 导入时间: not before this day. */
                from?: string;
                /** @description 导入文件: its name holds this. */
                name?: components["schemas"]["Text"];
                /** @description The page, from 1. */
                page?: number;
                /** @description Of this class. */
                plan?: components["schemas"]["PlanId"];
                /** @description What their rows are. */
                rows?: "learners" | "class_roster" | "scores";
                /** @description Rows on a page, 1 to 200; 20 unless told. */
                size?: number;
                /** @description Fields to sort by, the first one first; a minus sorts downwards: `-reported_at,name`. */
                sort?: string;
                /** @description 状态. */
                status?: "running" | "completed" | "cancelled" | "broken" | "undoing" | "undone";
                /** @description 导入时间: not after this day. */
                to?: string;
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of imports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Import"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    imports_start: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewImport"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log; `Location` names the new thing. */
            201: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description Where the new thing can be read. */
                    Location?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    imports_detail: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The import. */
                import: components["schemas"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    imports_errors: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The import. */
                import: components["schemas"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    imports_original: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The import. */
                import: components["schemas"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": number[];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    imports_kept_rows: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The import. */
                import: components["schemas"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    imports_undo: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The import. */
                import: components["schemas"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhyUndo"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    imports_check: {
        parameters: {
            query?: {
                /** @description The class, of its roster and scores. */
                plan?: components["schemas"]["PlanId"];
                /** @description What its rows are: learners for the roster, unless told. */
                rows?: "learners" | "class_roster" | "scores";
                /** @description 更新已有人员: whether rows of learners on record update them (IMPORT-3). */
                update_existing?: boolean;
            };
            header: {
                /**
                 * @description The file's name, percent-encoded UTF-8 of up to 100 characters; what stands before a slash is dropped.
                 * @example %E8%AF%81%E4%B9%A6.pdf
                 */
                "X-File-Name": string;
            };
            path?: never;
            cookie?: never;
        };
        /** @description The file. */
        requestBody: {
            content: {
                "application/octet-stream": number[];
            };
        };
        responses: {
            /** @description The file is looked at. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAdded"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    imports_template: {
        parameters: {
            query?: {
                /** @description For which rows: learners for the roster, unless told. */
                rows?: "learners" | "class_roster" | "scores";
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    jobs_list: {
        parameters: {
            query?: {
                /** @description Goes on behind the page that gave this as its `next`; the sort must be the same and `page` is then left out. */
                after?: string;
                /** @description Of this kind. */
                kind?: string;
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows on a page, 1 to 200; 20 unless told. */
                size?: number;
                /** @description Fields to sort by, the first one first; a minus sorts downwards: `-reported_at,name`. */
                sort?: string;
                /** @description That stand so. */
                state?: components["schemas"]["JobState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of jobs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_JobView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    jobs_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The job. */
                job: components["schemas"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    jobs_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The job. */
                job: components["schemas"]["JobId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its worker is told. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    learners_list: {
        parameters: {
            query?: {
                /** @description 是否激活. */
                active?: boolean;
                /** @description Goes on behind the page that gave this as its `next`; the sort must be the same and `page` is then left out. */
                after?: string;
                /** @description 证书技术等级. */
                grade?: components["schemas"]["Grade"];
                /** @description 身份证号, in full. */
                id_number?: components["schemas"]["IdNumber"];
                /** @description 姓名 holds this. */
                name?: components["schemas"]["Text"];
                /** @description 工考办: the office directly above the learner's region. */
                office?: components["schemas"]["RegionCode"];
                /** @description Whether on the roster. */
                on_roster?: boolean;
                /** @description The page, from 1. */
                page?: number;
                /** @description 省直: only the units directly under the province, or only the others. */
                province_direct?: boolean;
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 本级 (`own`) or 本级及下级 (`own_and_below`, unless told). */
                scope?: components["schemas"]["Scope"];
                /** @description Rows on a page, 1 to 200; 20 unless told. */
                size?: number;
                /** @description Fields to sort by, the first one first; a minus sorts downwards: `-reported_at,name`. */
                sort?: string;
                /** @description 证书技术工种. */
                trade?: components["schemas"]["TradeId"];
                /** @description 工作单位. */
                unit?: components["schemas"]["WorkUnitId"];
                /** @description 单位名称: a name that finds the unit, former ones too (UNIT-1), holds this. */
                unit_name?: components["schemas"]["Text"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of learners. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Learner"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    learners_register: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterLearner"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log; `Location` names the new thing. */
            201: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description Where the new thing can be read. */
                    Location?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    learners_detail: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The learner. */
                learner: components["schemas"]["LearnerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, with its version as `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnerDetail"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    learners_classes: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The learner. */
                learner: components["schemas"]["LearnerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The classes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnerClass"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    learners_leave: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The learner. */
                learner: components["schemas"]["LearnerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartureRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    learners_erase: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The learner. */
                learner: components["schemas"]["LearnerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    learners_change_grade: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The learner. */
                learner: components["schemas"]["LearnerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GradeChangeRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    learners_reveal_id_number: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The learner. */
                learner: components["schemas"]["LearnerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Revelation"];
            };
        };
        responses: {
            /** @description The number; it is on record that it was shown. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revealed"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    learners_replace_personal_data: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The learner. */
                learner: components["schemas"]["LearnerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonalDataRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    learners_come_back: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The learner. */
                learner: components["schemas"]["LearnerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    learners_change_trade: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The learner. */
                learner: components["schemas"]["LearnerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TradeChangeRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    learners_transfer: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The learner. */
                learner: components["schemas"]["LearnerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    learners_years: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The learner. */
                learner: components["schemas"]["LearnerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The training years. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearnerYear"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    learners_export: {
        parameters: {
            query?: {
                /** @description 是否激活. */
                active?: boolean;
                /**
                 * @description Whether the file is made in the background: for more rows than an answer holds, a million at most (EXPORT-1). The answer is
                 *     then the job (202), which is followed at `/api/v1/jobs/{job}`; the file is fetched at `/api/v1/exports/{job}/file`.
                 */
                background?: boolean;
                /** @description `xlsx`, unless told, or `csv`. */
                format?: "xlsx" | "csv";
                /**
                 * @description Whether ID numbers are written in full: for staff of an office, of learners in its regions and below, and for a point, of
                 *     learners in its own classes (EXPORT-3).
                 */
                full_id_numbers?: boolean;
                /** @description 证书技术等级. */
                grade?: components["schemas"]["Grade"];
                /** @description 身份证号, in full. */
                id_number?: components["schemas"]["IdNumber"];
                /** @description 姓名 holds this. */
                name?: components["schemas"]["Text"];
                /** @description 工考办: the office directly above the learner's region. */
                office?: components["schemas"]["RegionCode"];
                /** @description Whether on the roster. */
                on_roster?: boolean;
                /** @description 省直: only the units directly under the province, or only the others. */
                province_direct?: boolean;
                /** @description 用途: what the data is for, up to 500 characters. It stands in the file and in the log (EXPORT-2). */
                purpose?: components["schemas"]["Text"];
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 本级 (`own`) or 本级及下级 (`own_and_below`, unless told). */
                scope?: components["schemas"]["Scope"];
                /** @description Fields to sort by, as in the list. */
                sort?: string;
                /** @description 证书技术工种. */
                trade?: components["schemas"]["TradeId"];
                /** @description 工作单位. */
                unit?: components["schemas"]["WorkUnitId"];
                /** @description 单位名称: a name that finds the unit, former ones too (UNIT-1), holds this. */
                unit_name?: components["schemas"]["Text"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file: at most 65,000 rows (EXPORT-1), as everything stood at one moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description With `background=true`: the job that makes the file, of at most a million rows. */
            202: {
                headers: {
                    /** @description Where the job is followed. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAdded"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    notices_list: {
        parameters: {
            query?: {
                /** @description Goes on behind the page that gave this as its `next`; the sort must be the same and `page` is then left out. */
                after?: string;
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows on a page, 1 to 200; 20 unless told. */
                size?: number;
                /** @description Fields to sort by, the first one first; a minus sorts downwards: `-reported_at,name`. */
                sort?: string;
                /** @description Only those that one has not read yet. */
                unread?: boolean;
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of notices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_NoticeEntry"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    notices_read: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    notices_unread_count: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadNotices"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    offices_list: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All offices. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Office"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    offices_establish: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EstablishOffice"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log; `Location` names the new thing. */
            201: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description Where the new thing can be read. */
                    Location?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    offices_detail: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The region's code. */
                region: components["schemas"]["RegionCode"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, with its version as `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Office"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    offices_rename: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The region's code. */
                region: components["schemas"]["RegionCode"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeNameRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    offices_export: {
        parameters: {
            query?: {
                /**
                 * @description Whether the file is made in the background: for more rows than an answer holds, a million at most (EXPORT-1). The answer is
                 *     then the job (202), which is followed at `/api/v1/jobs/{job}`; the file is fetched at `/api/v1/exports/{job}/file`.
                 */
                background?: boolean;
                /** @description `xlsx`, unless told, or `csv`. */
                format?: "xlsx" | "csv";
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file: at most 65,000 rows (EXPORT-1), as everything stood at one moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description With `background=true`: the job that makes the file, of at most a million rows. */
            202: {
                headers: {
                    /** @description Where the job is followed. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAdded"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    operation_projections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The readers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectionStatus"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    publications_list: {
        parameters: {
            query?: {
                /** @description Goes on behind the page that gave this as its `next`; the sort must be the same and `page` is then left out. */
                after?: string;
                /** @description Not before this day. */
                from?: string;
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows on a page, 1 to 200; 20 unless told. */
                size?: number;
                /** @description Fields to sort by, the first one first; a minus sorts downwards: `-reported_at,name`. */
                sort?: string;
                /** @description Not after this day. */
                to?: string;
            };
            header?: {
                /** @description The `ETag` of an answer that one has. */
                "If-None-Match"?: string | null;
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the days. */
            200: {
                headers: {
                    /** @description The answer's digest. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Publication"];
                };
            };
            /** @description It is what one has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    publications_detail: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of an answer that one has. */
                "If-None-Match"?: string | null;
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The business day. */
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The manifest. */
            200: {
                headers: {
                    /** @description The manifest's SHA-256. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Manifest"];
                };
            };
            /** @description It is what one has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    publications_file: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of a file that one has. */
                "If-None-Match"?: string | null;
                /** @description The `ETag` of the file of which one has a part. */
                "If-Range"?: string | null;
                /**
                 * @description One range of bytes.
                 * @example bytes=0-1023
                 */
                Range?: string | null;
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The business day. */
                day: string;
                /**
                 * @description The file's name.
                 * @example training.csv
                 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    /** @description The file's SHA-256. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": number[];
                    "application/vnd.apache.parquet": number[];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                    "text/csv": number[];
                };
            };
            /** @description The part that was asked for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description It is what one has. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** @description The file has no such bytes. */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_comparison: {
        parameters: {
            query: {
                /**
                 * @description The first day: a closed one.
                 * @example 2025-05-31
                 */
                from: string;
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /**
                 * @description The second day, not before the first; `now` for the running figures; the last closed day unless told.
                 * @example 2025-06-30
                 */
                to?: string;
                /** @description 年度. */
                training_year: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description `training`, `points-by-region`, `points` or `continuing`. */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Both days. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_explain: {
        parameters: {
            query: {
                /** @description Goes on behind the page that gave this as its `next`. */
                after?: string;
                /**
                 * @description As of the end of this closed day; `now` for the running figures; the last closed day unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /** @description A class's figure. */
                class?: components["schemas"]["PlanId"];
                /** @description Which column, by its Chinese label or its identifier. */
                column: components["schemas"]["Text"];
                /** @description A point's figure. */
                point?: components["schemas"]["PointId"];
                /** @description A region's figure, with everything below it; one's own region's or point's unless a region, a point or a class is named. */
                region?: components["schemas"]["RegionCode"];
                /**
                 * @description Explains by how much the figure differs from that of this earlier day, by the postings in between.
                 * @example 2025-05-31
                 */
                since?: string;
                /** @description Rows on a page, 500 at most; 50 unless told. */
                size?: number;
                /** @description 年度. */
                training_year: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description `training`, `points`, `learners` or `continuing`. */
                report: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figure and its postings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_class_learners: {
        parameters: {
            query?: {
                /** @description Goes on behind the page that gave this as its `next`. */
                after?: string;
                /**
                 * @description As of the end of this closed day; `now` for the running figures; the last closed day unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /** @description 身份证号, in full. */
                id_number?: components["schemas"]["IdNumber"];
                /** @description 姓名 holds this. */
                name?: components["schemas"]["Text"];
                /** @description Rows on a page, 500 at most; 50 unless told. */
                size?: number;
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The class. */
                class: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassLearnersReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_export_class_learners: {
        parameters: {
            query?: {
                /**
                 * @description As of the end of this closed day; `now` for the running figures; the last closed day unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /**
                 * @description Whether the file is made in the background: for more rows than an answer holds, a million at most (EXPORT-1). The answer is
                 *     then the job (202), which is followed at `/api/v1/jobs/{job}`; the file is fetched at `/api/v1/exports/{job}/file`.
                 */
                background?: boolean;
                /** @description `xlsx`, unless told, or `csv`. */
                format?: "xlsx" | "csv";
                /**
                 * @description Whether ID numbers are written in full: for staff of an office, of learners in its regions and below, and for a point, of
                 *     learners in its own classes (EXPORT-3).
                 */
                full_id_numbers?: boolean;
                /** @description 身份证号, in full. */
                id_number?: components["schemas"]["IdNumber"];
                /** @description 姓名 holds this. */
                name?: components["schemas"]["Text"];
                /** @description 用途: what the data is for, up to 500 characters. It stands in the file and in the log (EXPORT-2). */
                purpose?: components["schemas"]["Text"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The class. */
                class: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file: at most 65,000 rows (EXPORT-1), as everything stood at one moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description With `background=true`: the job that makes the file, of at most a million rows. */
            202: {
                headers: {
                    /** @description Where the job is followed. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAdded"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_continuing: {
        parameters: {
            query: {
                /**
                 * @description As of the end of this closed day; `now` for the running figures; the last closed day unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 年度. */
                training_year: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContinuingReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_export_continuing: {
        parameters: {
            query: {
                /**
                 * @description As of the end of this closed day; `now` for the running figures; the last closed day unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /**
                 * @description Whether the file is made in the background: for more rows than an answer holds, a million at most (EXPORT-1). The answer is
                 *     then the job (202), which is followed at `/api/v1/jobs/{job}`; the file is fetched at `/api/v1/exports/{job}/file`.
                 */
                background?: boolean;
                /** @description `xlsx`, unless told, or `csv`. */
                format?: "xlsx" | "csv";
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 年度. */
                training_year: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file: at most 65,000 rows (EXPORT-1), as everything stood at one moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description With `background=true`: the job that makes the file, of at most a million rows. */
            202: {
                headers: {
                    /** @description Where the job is followed. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAdded"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_continuing_learners: {
        parameters: {
            query: {
                /** @description Goes on behind the page that gave this as its `next`. */
                after?: string;
                /**
                 * @description As of the end of this closed day; `now` for the running figures; the last closed day unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /** @description Which column, by its Chinese label or its identifier. */
                column: components["schemas"]["Text"];
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description Rows on a page, 500 at most; 50 unless told. */
                size?: number;
                /** @description 年度. */
                training_year: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureLearners"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_export_continuing_learners: {
        parameters: {
            query: {
                /**
                 * @description As of the end of this closed day; `now` for the running figures; the last closed day unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /**
                 * @description Whether the file is made in the background: for more rows than an answer holds, a million at most (EXPORT-1). The answer is
                 *     then the job (202), which is followed at `/api/v1/jobs/{job}`; the file is fetched at `/api/v1/exports/{job}/file`.
                 */
                background?: boolean;
                /** @description Which column, by its Chinese label or its identifier. */
                column: components["schemas"]["Text"];
                /** @description `xlsx`, unless told, or `csv`. */
                format?: "xlsx" | "csv";
                /**
                 * @description Whether ID numbers are written in full: for staff of an office, of learners in its regions and below, and for a point, of
                 *     learners in its own classes (EXPORT-3).
                 */
                full_id_numbers?: boolean;
                /** @description 用途: what the data is for, up to 500 characters. It stands in the file and in the log (EXPORT-2). */
                purpose?: components["schemas"]["Text"];
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 年度. */
                training_year: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file: at most 65,000 rows (EXPORT-1), as everything stood at one moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description With `background=true`: the job that makes the file, of at most a million rows. */
            202: {
                headers: {
                    /** @description Where the job is followed. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAdded"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_what_if: {
        parameters: {
            query: {
                /**
                 * @description As of the end of this closed day; `now` for the running figures; the last closed day unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /**
                 * @description The other table of hours: `技师=60,普通工=24`, by label or by code; a grade that is not named keeps what the rule in force asks.
                 * @example technician=60,ordinary=24
                 */
                hours: string;
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 年度. */
                training_year: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Qualified learners under both tables. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_learners: {
        parameters: {
            query: {
                /** @description Goes on behind the page that gave this as its `next`. */
                after?: string;
                /**
                 * @description As of the end of this closed day; `now` for the running figures; the last closed day unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /** @description 培训班. */
                class?: components["schemas"]["PlanId"];
                /** @description 身份证号, in full. */
                id_number?: components["schemas"]["IdNumber"];
                /** @description 姓名 holds this. */
                name?: components["schemas"]["Text"];
                /** @description 是否合格. */
                passed?: boolean;
                /** @description 面授点. */
                point?: components["schemas"]["PointId"];
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description Rows on a page, 500 at most; 50 unless told. */
                size?: number;
                /** @description 年度. */
                training_year: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StudyReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_export_learners: {
        parameters: {
            query: {
                /**
                 * @description As of the end of this closed day; `now` for the running figures; the last closed day unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /**
                 * @description Whether the file is made in the background: for more rows than an answer holds, a million at most (EXPORT-1). The answer is
                 *     then the job (202), which is followed at `/api/v1/jobs/{job}`; the file is fetched at `/api/v1/exports/{job}/file`.
                 */
                background?: boolean;
                /** @description 培训班. */
                class?: components["schemas"]["PlanId"];
                /** @description `xlsx`, unless told, or `csv`. */
                format?: "xlsx" | "csv";
                /**
                 * @description Whether ID numbers are written in full: for staff of an office, of learners in its regions and below, and for a point, of
                 *     learners in its own classes (EXPORT-3).
                 */
                full_id_numbers?: boolean;
                /** @description 身份证号, in full. */
                id_number?: components["schemas"]["IdNumber"];
                /** @description 姓名 holds this. */
                name?: components["schemas"]["Text"];
                /** @description 是否合格. */
                passed?: boolean;
                /** @description 面授点. */
                point?: components["schemas"]["PointId"];
                /** @description 用途: what the data is for, up to 500 characters. It stands in the file and in the log (EXPORT-2). */
                purpose?: components["schemas"]["Text"];
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 年度. */
                training_year: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file: at most 65,000 rows (EXPORT-1), as everything stood at one moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description With `background=true`: the job that makes the file, of at most a million rows. */
            202: {
                headers: {
                    /** @description Where the job is followed. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAdded"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_class_options: {
        parameters: {
            query: {
                /** @description 面授点. */
                point: components["schemas"]["PointId"];
                /** @description 年度. */
                training_year: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The classes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassOption"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_point_options: {
        parameters: {
            query: {
                /** @description Of this region with everything below it, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 年度. */
                training_year: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The points. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointOption"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_region_options: {
        parameters: {
            query?: {
                /** @description This region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The region itself first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionOption"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_year_options: {
        parameters: {
            query?: {
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The years. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingYear"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_points: {
        parameters: {
            query: {
                /** @description Goes on behind the page that gave this as its `next`. */
                after?: string;
                /**
                 * @description As of the end of this closed day; `now` for the running figures; the last closed day unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /** @description This point only. */
                point?: components["schemas"]["PointId"];
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description Rows on a page, 500 at most; 50 unless told. */
                size?: number;
                /** @description 年度. */
                training_year: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_points_by_region: {
        parameters: {
            query: {
                /**
                 * @description As of the end of this closed day; `now` for the running figures; the last closed day unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 年度. */
                training_year: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionPointsReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_export_points_by_region: {
        parameters: {
            query: {
                /**
                 * @description As of the end of this closed day; `now` for the running figures; the last closed day unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /**
                 * @description Whether the file is made in the background: for more rows than an answer holds, a million at most (EXPORT-1). The answer is
                 *     then the job (202), which is followed at `/api/v1/jobs/{job}`; the file is fetched at `/api/v1/exports/{job}/file`.
                 */
                background?: boolean;
                /** @description `xlsx`, unless told, or `csv`. */
                format?: "xlsx" | "csv";
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 年度. */
                training_year: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file: at most 65,000 rows (EXPORT-1), as everything stood at one moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description With `background=true`: the job that makes the file, of at most a million rows. */
            202: {
                headers: {
                    /** @description Where the job is followed. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAdded"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_classes: {
        parameters: {
            query: {
                /** @description Goes on behind the page that gave this as its `next`. */
                after?: string;
                /**
                 * @description As of the end of this closed day; `now` for the running figures; the last closed day unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /** @description 培训班名称 holds this. */
                name?: components["schemas"]["Text"];
                /** @description Rows on a page, 500 at most; 50 unless told. */
                size?: number;
                /** @description 状态; without one, every class that is not cancelled. */
                status?: components["schemas"]["PlanStatus"];
                /** @description 年度. */
                training_year: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The training point. */
                point: components["schemas"]["PointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassesReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_export_classes: {
        parameters: {
            query: {
                /**
                 * @description As of the end of this closed day; `now` for the running figures; the last closed day unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /**
                 * @description Whether the file is made in the background: for more rows than an answer holds, a million at most (EXPORT-1). The answer is
                 *     then the job (202), which is followed at `/api/v1/jobs/{job}`; the file is fetched at `/api/v1/exports/{job}/file`.
                 */
                background?: boolean;
                /** @description `xlsx`, unless told, or `csv`. */
                format?: "xlsx" | "csv";
                /** @description 培训班名称 holds this. */
                name?: components["schemas"]["Text"];
                /** @description 状态; without one, every class that is not cancelled. */
                status?: components["schemas"]["PlanStatus"];
                /** @description 年度. */
                training_year: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The training point. */
                point: components["schemas"]["PointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file: at most 65,000 rows (EXPORT-1), as everything stood at one moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description With `background=true`: the job that makes the file, of at most a million rows. */
            202: {
                headers: {
                    /** @description Where the job is followed. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAdded"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_export_points: {
        parameters: {
            query: {
                /**
                 * @description As of the end of this closed day; `now` for the running figures; the last closed day unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /**
                 * @description Whether the file is made in the background: for more rows than an answer holds, a million at most (EXPORT-1). The answer is
                 *     then the job (202), which is followed at `/api/v1/jobs/{job}`; the file is fetched at `/api/v1/exports/{job}/file`.
                 */
                background?: boolean;
                /** @description `xlsx`, unless told, or `csv`. */
                format?: "xlsx" | "csv";
                /** @description This point only. */
                point?: components["schemas"]["PointId"];
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 年度. */
                training_year: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file: at most 65,000 rows (EXPORT-1), as everything stood at one moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description With `background=true`: the job that makes the file, of at most a million rows. */
            202: {
                headers: {
                    /** @description Where the job is followed. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAdded"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_training: {
        parameters: {
            query: {
                /**
                 * @description As of the end of this closed day; `now` for the running figures; the last closed day unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 年度. */
                training_year: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainingReport"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    reports_export_training: {
        parameters: {
            query: {
                /**
                 * @description As of the end of this closed day; `now` for the running figures; the last closed day unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /**
                 * @description Whether the file is made in the background: for more rows than an answer holds, a million at most (EXPORT-1). The answer is
                 *     then the job (202), which is followed at `/api/v1/jobs/{job}`; the file is fetched at `/api/v1/exports/{job}/file`.
                 */
                background?: boolean;
                /** @description `xlsx`, unless told, or `csv`. */
                format?: "xlsx" | "csv";
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 年度. */
                training_year: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file: at most 65,000 rows (EXPORT-1), as everything stood at one moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description With `background=true`: the job that makes the file, of at most a million rows. */
            202: {
                headers: {
                    /** @description Where the job is followed. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAdded"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    seals_list: {
        parameters: {
            query?: {
                /** @description Days before this one; the latest unless told. An answer's `next` goes here. */
                before?: string;
                /** @description How many, 100 unless told, 1,000 at most. */
                size?: number;
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The seals. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealsView"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    seals_verify: {
        parameters: {
            query?: {
                /** @description One closed day only; everything unless told. */
                day?: string;
                /** @description A public key that the asker trusts, 64 hexadecimal digits: every seal must follow from it. */
                key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The verification is on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAdded"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    session_who: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Who"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    session_sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Who signed in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Who"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["SignInRefused"];
            403: components["responses"]["CrossSite"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    session_sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    session_captcha: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaptchaRequest"];
            };
        };
        responses: {
            /** @description The captcha. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaptchaResponse"];
                };
            };
            400: components["responses"]["Malformed"];
            403: components["responses"]["CrossSite"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    session_change_password: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    session_recover_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecoveryRequest"];
            };
        };
        responses: {
            /** @description The one-time password. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryResult"];
                };
            };
            400: components["responses"]["Malformed"];
            403: components["responses"]["CrossSite"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    session_send_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description If account and number belong together, a code is on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeResponse"];
                };
            };
            400: components["responses"]["Malformed"];
            403: components["responses"]["CrossSite"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    operation_sms_outbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutboxSms"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    trades_list: {
        parameters: {
            query?: {
                /** @description Goes on behind the page that gave this as its `next`; the sort must be the same and `page` is then left out. */
                after?: string;
                /** @description 技术工种名称 holds this. */
                name?: components["schemas"]["Text"];
                /** @description The page, from 1. */
                page?: number;
                /** @description Whether retired and merged trades are shown too. */
                retired?: boolean;
                /** @description Rows on a page, 1 to 200; 20 unless told. */
                size?: number;
                /** @description Fields to sort by, the first one first; a minus sorts downwards: `-reported_at,name`. */
                sort?: string;
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of trades. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Trade"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    trades_add: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddTrade"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log; `Location` names the new thing. */
            201: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description Where the new thing can be read. */
                    Location?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    trades_detail: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The trade. */
                trade: components["schemas"]["TradeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, with its version as `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trade"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    trades_merge: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The trade. */
                trade: components["schemas"]["TradeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TradeMergerRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    trades_rename: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The trade. */
                trade: components["schemas"]["TradeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TradeNameRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    trades_retire: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The trade. */
                trade: components["schemas"]["TradeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    trades_export: {
        parameters: {
            query?: {
                /**
                 * @description Whether the file is made in the background: for more rows than an answer holds, a million at most (EXPORT-1). The answer is
                 *     then the job (202), which is followed at `/api/v1/jobs/{job}`; the file is fetched at `/api/v1/exports/{job}/file`.
                 */
                background?: boolean;
                /** @description `xlsx`, unless told, or `csv`. */
                format?: "xlsx" | "csv";
                /** @description 技术工种名称 holds this. */
                name?: components["schemas"]["Text"];
                /** @description Whether retired and merged trades are shown too. */
                retired?: boolean;
                /** @description Fields to sort by, as in the list. */
                sort?: string;
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file: at most 65,000 rows (EXPORT-1), as everything stood at one moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description With `background=true`: the job that makes the file, of at most a million rows. */
            202: {
                headers: {
                    /** @description Where the job is followed. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAdded"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    training_plans_list: {
        parameters: {
            query?: {
                /** @description Goes on behind the page that gave this as its `next`; the sort must be the same and `page` is then left out. */
                after?: string;
                /**
                 * @description As everything stood at the end of this closed day; `last` for the last closed one; as it stands unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /** @description 培训计划名称 holds this. */
                name?: components["schemas"]["Text"];
                /** @description The page, from 1. */
                page?: number;
                /** @description 面授点. */
                point?: components["schemas"]["PointId"];
                /** @description 面授点's name holds this. */
                point_name?: components["schemas"]["Text"];
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 本级 (`own`) or 本级及下级 (`own_and_below`, unless told). */
                scope?: components["schemas"]["Scope"];
                /** @description Rows on a page, 1 to 200; 20 unless told. */
                size?: number;
                /** @description Fields to sort by, the first one first; a minus sorts downwards: `-reported_at,name`. */
                sort?: string;
                /** @description 审批状态, or where the class stands. */
                status?: components["schemas"]["PlanStatus"];
                /** @description 年度. */
                training_year?: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of plans. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_WithActions_Plan"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    training_plans_report: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportPlan"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log; `Location` names the new thing. */
            201: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description Where the new thing can be read. */
                    Location?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    training_plans_detail: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The plan. */
                plan: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, with its version as `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanWithTeachers"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    training_plans_approve: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The plan, which from its approval on is the class. */
                plan: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    training_plans_cancel: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The plan, which from its approval on is the class. */
                plan: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancellationRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    training_plans_roster: {
        parameters: {
            query?: {
                /** @description Goes on behind the page that gave this as its `next`; the sort must be the same and `page` is then left out. */
                after?: string;
                /** @description 身份证号, in full. */
                id_number?: components["schemas"]["IdNumber"];
                /** @description 姓名 holds this. */
                name?: components["schemas"]["Text"];
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows on a page, 1 to 200; 20 unless told. */
                size?: number;
                /** @description Fields to sort by, the first one first; a minus sorts downwards: `-reported_at,name`. */
                sort?: string;
                /** @description Whether withdrawn enrolments are shown too. */
                withdrawn?: boolean;
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The class. */
                plan: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the roster. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Enrolment"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    training_plans_enrol: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The plan, which from its approval on is the class. */
                plan: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    training_plans_withdraw_enrolment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description Who leaves. */
                learner: components["schemas"]["LearnerId"];
                /** @description The plan, which from its approval on is the class. */
                plan: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    training_plans_export_roster: {
        parameters: {
            query?: {
                /**
                 * @description Whether the file is made in the background: for more rows than an answer holds, a million at most (EXPORT-1). The answer is
                 *     then the job (202), which is followed at `/api/v1/jobs/{job}`; the file is fetched at `/api/v1/exports/{job}/file`.
                 */
                background?: boolean;
                /** @description `xlsx`, unless told, or `csv`. */
                format?: "xlsx" | "csv";
                /**
                 * @description Whether ID numbers are written in full: for staff of an office, of learners in its regions and below, and for a point, of
                 *     learners in its own classes (EXPORT-3).
                 */
                full_id_numbers?: boolean;
                /** @description 身份证号, in full. */
                id_number?: components["schemas"]["IdNumber"];
                /** @description 姓名 holds this. */
                name?: components["schemas"]["Text"];
                /** @description 用途: what the data is for, up to 500 characters. It stands in the file and in the log (EXPORT-2). */
                purpose?: components["schemas"]["Text"];
                /** @description Fields to sort by, as in the list. */
                sort?: string;
                /** @description Whether withdrawn enrolments are shown too. */
                withdrawn?: boolean;
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The class. */
                plan: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file: at most 65,000 rows (EXPORT-1), as everything stood at one moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description With `background=true`: the job that makes the file, of at most a million rows. */
            202: {
                headers: {
                    /** @description Where the job is followed. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAdded"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    training_plans_adjust_headcount: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The plan, which from its approval on is the class. */
                plan: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustmentRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    training_plans_confirm_hours: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The plan, which from its approval on is the class. */
                plan: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    training_plans_reopen_hours: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The plan, which from its approval on is the class. */
                plan: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopeningRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    training_plans_return_hours: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The plan, which from its approval on is the class. */
                plan: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    training_plans_reject: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The plan, which from its approval on is the class. */
                plan: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectionRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    training_plans_revise: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The plan, which from its approval on is the class. */
                plan: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanDraft"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    training_plans_enter_scores: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The plan, which from its approval on is the class. */
                plan: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoresRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    training_plans_start: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The plan, which from its approval on is the class. */
                plan: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    training_plans_submissions: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The class. */
                plan: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The submissions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submission"][];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    training_plans_submit_hours: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The plan, which from its approval on is the class. */
                plan: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmissionRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    training_plans_withdraw: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The plan, which from its approval on is the class. */
                plan: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    training_plans_export: {
        parameters: {
            query?: {
                /**
                 * @description As everything stood at the end of this closed day; `last` for the last closed one; as it stands unless told.
                 * @example 2025-06-30
                 */
                asOf?: string;
                /**
                 * @description Whether the file is made in the background: for more rows than an answer holds, a million at most (EXPORT-1). The answer is
                 *     then the job (202), which is followed at `/api/v1/jobs/{job}`; the file is fetched at `/api/v1/exports/{job}/file`.
                 */
                background?: boolean;
                /** @description `xlsx`, unless told, or `csv`. */
                format?: "xlsx" | "csv";
                /** @description 培训计划名称 holds this. */
                name?: components["schemas"]["Text"];
                /** @description 面授点. */
                point?: components["schemas"]["PointId"];
                /** @description 面授点's name holds this. */
                point_name?: components["schemas"]["Text"];
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 本级 (`own`) or 本级及下级 (`own_and_below`, unless told). */
                scope?: components["schemas"]["Scope"];
                /** @description Fields to sort by, as in the list. */
                sort?: string;
                /** @description 审批状态, or where the class stands. */
                status?: components["schemas"]["PlanStatus"];
                /** @description 年度. */
                training_year?: components["schemas"]["TrainingYear"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file: at most 65,000 rows (EXPORT-1), as everything stood at one moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description With `background=true`: the job that makes the file, of at most a million rows. */
            202: {
                headers: {
                    /** @description Where the job is followed. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAdded"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    training_points_list: {
        parameters: {
            query?: {
                /** @description Goes on behind the page that gave this as its `next`; the sort must be the same and `page` is then left out. */
                after?: string;
                /** @description 状态. */
                enabled?: boolean;
                /** @description 名称 holds this. */
                name?: components["schemas"]["Text"];
                /** @description The page, from 1. */
                page?: number;
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 本级 (`own`) or 本级及下级 (`own_and_below`, unless told). */
                scope?: components["schemas"]["Scope"];
                /** @description Rows on a page, 1 to 200; 20 unless told. */
                size?: number;
                /** @description Fields to sort by, the first one first; a minus sorts downwards: `-reported_at,name`. */
                sort?: string;
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of training points. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Point"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    training_points_register: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPoint"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log; `Location` names the new thing. */
            201: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description Where the new thing can be read. */
                    Location?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    training_points_detail: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The training point. */
                point: components["schemas"]["PointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, with its version as `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Point"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    training_points_replace_contact: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The training point. */
                point: components["schemas"]["PointId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Contact"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    training_points_disable: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The training point. */
                point: components["schemas"]["PointId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PointDisablingRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    training_points_enable: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The training point. */
                point: components["schemas"]["PointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    training_points_rename: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The training point. */
                point: components["schemas"]["PointId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PointNameRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    training_points_revise: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The training point. */
                point: components["schemas"]["PointId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PointProfile"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    training_points_export: {
        parameters: {
            query?: {
                /**
                 * @description Whether the file is made in the background: for more rows than an answer holds, a million at most (EXPORT-1). The answer is
                 *     then the job (202), which is followed at `/api/v1/jobs/{job}`; the file is fetched at `/api/v1/exports/{job}/file`.
                 */
                background?: boolean;
                /** @description 状态. */
                enabled?: boolean;
                /** @description `xlsx`, unless told, or `csv`. */
                format?: "xlsx" | "csv";
                /** @description 名称 holds this. */
                name?: components["schemas"]["Text"];
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 本级 (`own`) or 本级及下级 (`own_and_below`, unless told). */
                scope?: components["schemas"]["Scope"];
                /** @description Fields to sort by, as in the list. */
                sort?: string;
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file: at most 65,000 rows (EXPORT-1), as everything stood at one moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description With `background=true`: the job that makes the file, of at most a million rows. */
            202: {
                headers: {
                    /** @description Where the job is followed. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAdded"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    webhooks_list: {
        parameters: {
            query?: {
                /** @description Goes on behind the page that gave this as its `next`; the sort must be the same and `page` is then left out. */
                after?: string;
                /** @description The page, from 1. */
                page?: number;
                /** @description Whether they are paused. */
                paused?: boolean;
                /** @description Of the office of this region; of every office that one may see, unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description Whether those that were removed are shown too. */
                removed?: boolean;
                /** @description Rows on a page, 1 to 200; 20 unless told. */
                size?: number;
                /** @description Fields to sort by, the first one first; a minus sorts downwards: `-reported_at,name`. */
                sort?: string;
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of webhooks. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Webhook"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    webhooks_register: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookRequest"];
            };
        };
        responses: {
            /** @description It, with its secret. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    webhooks_detail: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The webhook. */
                webhook: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, with its version as `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    webhooks_revise: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The webhook. */
                webhook: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookRevisionRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    webhooks_remove: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The webhook. */
                webhook: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    webhooks_deliveries: {
        parameters: {
            query?: {
                /** @description Goes on behind the page that gave this as its `next`; the sort must be the same and `page` is then left out. */
                after?: string;
                /** @description The page, from 1. */
                page?: number;
                /** @description Rows on a page, 1 to 200; 20 unless told. */
                size?: number;
                /** @description Fields to sort by, the first one first; a minus sorts downwards: `-reported_at,name`. */
                sort?: string;
                /** @description That stand so. */
                state?: components["schemas"]["DeliveryState"];
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The webhook. */
                webhook: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Delivery"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    webhooks_delivery: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The delivery. */
                delivery: components["schemas"]["DeliveryId"];
                /** @description The webhook. */
                webhook: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDetail"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    webhooks_replay: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The delivery. */
                delivery: components["schemas"]["DeliveryId"];
                /** @description The webhook. */
                webhook: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryMade"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    webhooks_pause: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The webhook. */
                webhook: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PauseRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    webhooks_resume: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The webhook. */
                webhook: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    webhooks_rotate_secret: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The webhook. */
                webhook: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotationRequest"];
            };
        };
        responses: {
            /** @description The new secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotationResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    webhooks_test: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The webhook. */
                webhook: components["schemas"]["WebhookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryMade"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    work_units_list: {
        parameters: {
            query?: {
                /** @description Goes on behind the page that gave this as its `next`; the sort must be the same and `page` is then left out. */
                after?: string;
                /** @description Whether units that became part of others are shown too. */
                merged?: boolean;
                /** @description A name that finds the unit holds this; former names find it too (UNIT-1). */
                name?: components["schemas"]["Text"];
                /** @description The page, from 1. */
                page?: number;
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 本级 (`own`) or 本级及下级 (`own_and_below`, unless told). */
                scope?: components["schemas"]["Scope"];
                /** @description Rows on a page, 1 to 200; 20 unless told. */
                size?: number;
                /** @description Fields to sort by, the first one first; a minus sorts downwards: `-reported_at,name`. */
                sort?: string;
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of work units. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_WorkUnit"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    work_units_register: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterUnit"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log; `Location` names the new thing. */
            201: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description Where the new thing can be read. */
                    Location?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    work_units_detail: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path: {
                /** @description The work unit. */
                unit: components["schemas"]["WorkUnitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It, with its version as `ETag`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkUnit"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    work_units_merge: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The work unit. */
                unit: components["schemas"]["WorkUnitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitMergerRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    work_units_move_to: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The work unit. */
                unit: components["schemas"]["WorkUnitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitMoveRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    work_units_rename: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The command's id, a UUID or any text of up to 200 characters. Repeating a command with its id gives back the first
                 *     result; the same id with another command is refused (422).
                 */
                "Idempotency-Key"?: string | null;
                /**
                 * @description The `ETag` that the client saw of the command's subject; when it is no longer the present one, the command is
                 *     refused (412).
                 * @example "3"
                 */
                "If-Match"?: string | null;
                /** @description Why, where the command has no field for it; percent-encoded UTF-8 of up to 500 characters. It goes into the history. */
                "X-Reason"?: string | null;
            };
            path: {
                /** @description The work unit. */
                unit: components["schemas"]["WorkUnitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitNameRequest"];
            };
        };
        responses: {
            /** @description The command was carried out and is in the log. */
            200: {
                headers: {
                    /** @description The subject's version, for `If-Match`. */
                    ETag?: string;
                    /** @description There, and `true`, when this is the first result again. */
                    "Idempotent-Replayed"?: string;
                    /** @description The log's position, for `X-Read-After`. */
                    "X-Position"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandResult"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["Stale"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["MediaType"];
            422: components["responses"]["Refused"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Away"];
        };
    };
    work_units_export: {
        parameters: {
            query?: {
                /**
                 * @description Whether the file is made in the background: for more rows than an answer holds, a million at most (EXPORT-1). The answer is
                 *     then the job (202), which is followed at `/api/v1/jobs/{job}`; the file is fetched at `/api/v1/exports/{job}/file`.
                 */
                background?: boolean;
                /** @description `xlsx`, unless told, or `csv`. */
                format?: "xlsx" | "csv";
                /** @description Whether units that became part of others are shown too. */
                merged?: boolean;
                /** @description A name that finds the unit holds this; former names find it too (UNIT-1). */
                name?: components["schemas"]["Text"];
                /** @description Of this region, which must be one's own or lie below it; one's own unless told. */
                region?: components["schemas"]["RegionCode"];
                /** @description 本级 (`own`) or 本级及下级 (`own_and_below`, unless told). */
                scope?: components["schemas"]["Scope"];
                /** @description Fields to sort by, as in the list. */
                sort?: string;
            };
            header?: {
                /**
                 * @description A position that a command answered with: the read waits until it shows what the command did, two seconds at most,
                 *     and else is refused (503).
                 */
                "X-Read-After"?: number | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file: at most 65,000 rows (EXPORT-1), as everything stood at one moment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description With `background=true`: the job that makes the file, of at most a million rows. */
            202: {
                headers: {
                    /** @description Where the job is followed. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobAdded"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Shape"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Behind"];
        };
    };
    health_livez: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    health_metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
        };
    };
    health_readyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It may. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            500: components["responses"]["Internal"];
            503: components["responses"]["Unready"];
        };
    };
}
