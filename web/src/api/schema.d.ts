// Made by tools/api.js from docs/openapi.json; do not edit.
export interface paths {
    "/v1/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List agencies, the latest registered first. */
        get: operations["get_agencies"];
        put?: never;
        /** Register the caller's own agency. It is on no list until the mechanism decides. */
        post: operations["post_agencies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/{agency_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an agency, with where it stands on the lists on a day. */
        get: operations["get_agencies_agency_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/{agency_id}/experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the experts of an agency, the latest first. */
        get: operations["get_agencies_agency_id_experts"];
        put?: never;
        /** Register an expert of the caller's own agency. */
        post: operations["post_agencies_agency_id_experts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/{agency_id}/qualifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a qualification or its renewal. None is ever taken away, so that past services keep theirs. */
        post: operations["post_agencies_agency_id_qualifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/{agency_id}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where an agency stands on the lists on a day, every entry behind it, and its cases. */
        get: operations["get_agencies_agency_id_standing"];
        put?: never;
        /** Propose a change of a list. An agency applies for the white list itself, or asks to leave it. */
        post: operations["post_agencies_agency_id_standing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/{agency_id}/standing/{standing_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a case. */
        get: operations["get_agencies_agency_id_standing_standing_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/{agency_id}/standing/{standing_id}/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Appeal against a decision that went against the agency. */
        post: operations["post_agencies_agency_id_standing_standing_id_appeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/{agency_id}/standing/{standing_id}/appeal-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the meeting that decides an appeal. Where it gives way, the agency stands again as before from today on. */
        post: operations["post_agencies_agency_id_standing_standing_id_appeal_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/{agency_id}/standing/{standing_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the meeting that decides a case. Without quorum nothing is decided: the case stays proposed, the minutes stay. */
        post: operations["post_agencies_agency_id_standing_standing_id_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/{agency_id}/standing/{standing_id}/hearing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call the agency to state its case. It finds the call in its inbox. */
        post: operations["post_agencies_agency_id_standing_standing_id_hearing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agencies/{agency_id}/standing/{standing_id}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** State the agency's case; it may be added to until the decision. */
        post: operations["post_agencies_agency_id_standing_standing_id_statements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List agreements: a party's own, the city's for the mechanism and supervisors; the latest first. */
        get: operations["get_agreements"];
        put?: never;
        /** Draw up an agreement under one of the insurer's policies. The other two find it in their inbox. */
        post: operations["post_agreements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreement_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an agreement. */
        get: operations["get_agreements_agreement_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreement_id}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign for the caller's own party. With the third signature the agreement carries services. */
        post: operations["post_agreements_agreement_id_signatures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the alerts of the fee watch, the latest first. */
        get: operations["get_alerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/{alert_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an alert. */
        get: operations["get_alerts_alert_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/{alert_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer an alert: who took it, and nobody who booked, accepted or posted its lines. */
        post: operations["post_alerts_alert_id_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts/{alert_id}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an alert: from now on it is this person's to answer. */
        post: operations["post_alerts_alert_id_take"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List bookings, the latest service first; those of one day the earliest first. The caller's own, or the city's for
         *     supervisors.
         */
        get: operations["get_bookings"];
        put?: never;
        /**
         * Book a service of the plan at a free slot.
         * @description The slot is taken once, the agency and its expert must be fit on that day (R-E3, R-E4), the three parties' agreement in
         *     force (req 2.1), the service in the plan (R-E1), and the fee is reserved under ceiling and budget (R-D1, R-D14): all in
         *     one transaction.
         */
        post: operations["post_bookings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a booking. */
        get: operations["get_bookings_booking_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a booking as its agency, after items, measures and time were confirmed with the insured (R-E2). */
        post: operations["post_bookings_booking_id_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a booking before the service. Its money, its place in the plan and its slot are free again. */
        post: operations["post_bookings_booking_id_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking_id}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check in on site. Outside the slot's time or the site's radius it needs a reason, which is kept beside it; what was
         *     made in time without network and arrives late needs none, and both times are kept.
         */
        post: operations["post_bookings_booking_id_check_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking_id}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the checklist of a booked service: that of its site where the site was tagged by its name, else of all sites. */
        get: operations["get_bookings_booking_id_checklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking_id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close the record of a service (归档), after the revisit and within the working days (R-E6, R-E7). */
        post: operations["post_bookings_booking_id_closing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand in the record with report, evidence and real cost (R-E5, req 2.11). All that is wrong is said at once; a cost above
         *     the reservation needs the insurer's approval of the fee line first (R-D15).
         */
        post: operations["post_bookings_booking_id_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a service as the insured unit, with satisfaction and opinion, or object to its record. Only a confirmed service
         *     can be paid; who booked does not confirm (R-D17, req 4.2).
         */
        post: operations["post_bookings_booking_id_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking_id}/no-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * State who was absent, or answer the other side's statement. Neither side can mark the other alone: what both say stands,
         *     a contradiction opens a dispute, and nothing follows by itself (R-E11, R-E15).
         */
        post: operations["post_bookings_booking_id_no_show"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking_id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse a service as the insured unit. The reason is kept and reported to the insurer (R-E11). */
        post: operations["post_bookings_booking_id_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking_id}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a booking to another slot, with a reason and in time (R-E15). Who is fit and what is planned is asked again for the
         *     new day; the agency accepts anew. An agency moves to its own slots only. Where the agency may not come any more
         *     (`unfit`), the insured unit moves to whichever agency is fit, without notice.
         */
        post: operations["post_bookings_booking_id_reschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking_id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide an open question of a booking, with a reason that both sides are told of. */
        post: operations["post_bookings_booking_id_resolution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking_id}/revisit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the revisit with satisfaction and opinion (R-E7). */
        post: operations["post_bookings_booking_id_revisit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{booking_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a booking, the latest first. */
        get: operations["get_bookings_booking_id_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claim-promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the promises of insurers, the latest first. Drafts are their insurer's own. */
        get: operations["get_claim_promises"];
        put?: never;
        /** Propose a promise. It is refused where it is slower than the standard of its time. */
        post: operations["post_claim_promises"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claim-promises/{promise_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one of the caller's own promises. */
        get: operations["get_claim_promises_promise_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claim-promises/{promise_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish or return a promise: the manager, who is not its maker. */
        post: operations["post_claim_promises_promise_id_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claim-standards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the versions of the claim standard, the first first. Drafts are the association's own. */
        get: operations["get_claim_standards"];
        put?: never;
        /** Propose a version of the standard. It is refused where it is slower than the law. */
        post: operations["post_claim_standards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claim-standards/{standard_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a version of the standard. */
        get: operations["get_claim_standards_standard_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claim-standards/{standard_id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish or return a version: another officer of the association. */
        post: operations["post_claim_standards_standard_id_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claim-times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See how long the stages of claims take: median and ninth decile by track. */
        get: operations["get_claim_times"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List claims, the latest report first: an enterprise's own, an insurer's own, the city's for supervisors. */
        get: operations["get_claims"];
        put?: never;
        /**
         * Report an accident.
         * @description Taken at any hour, however late or incomplete, with a policy or without (R-C1). A policy is matched when it is named
         *     or when the unit has exactly one in force that day; otherwise the insurer matches it later. The grade and the track
         *     come from the casualties (R-B1, R-C7).
         */
        post: operations["post_claims"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a claim. */
        get: operations["get_claims_claim_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/advance-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what a batch would be, line by line; nothing is written. */
        post: operations["post_claims_claim_id_advance_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/advances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the batches of a claim. */
        get: operations["get_claims_claim_id_advances"];
        put?: never;
        /** Propose a batch. Amounts are computed and explained (R-C9, R-C6, R-C12); another person approves (R-C22). */
        post: operations["post_claims_claim_id_advances"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/advances/{advance_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a batch with its payments. */
        get: operations["get_claims_claim_id_advances_advance_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/advances/{advance_id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide on a batch. Approval commits the person's, the accident's and the aggregate limit in the same transaction
         *     (R-C12); the orders to the bank follow from it.
         */
        post: operations["post_claims_claim_id_advances_advance_id_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/agreement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note the agreement on the assessed amount (R-C15); the 10 days of R-C4 run from its day. */
        post: operations["post_claims_claim_id_agreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assess what is due to each person. What was advanced beyond it opens a recovery case, never a negative payment. */
        post: operations["post_claims_claim_id_assessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/casualties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the casualty snapshots, oldest first. */
        get: operations["get_claims_claim_id_casualties"];
        put?: never;
        /** Record casualties as known at a moment. An up-grade opens the major track; a down-grade takes nothing back. */
        post: operations["post_claims_claim_id_casualties"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the clocks of a claim, the earliest deadline first. */
        get: operations["get_claims_claim_id_clocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a claim. Everybody has what was assessed for them, as far as the limits reach, and nothing is on its way. */
        post: operations["post_claims_claim_id_closing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note the insurer's first contact with the unit. */
        post: operations["post_claims_claim_id_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide on cover (R-C8). */
        post: operations["post_claims_claim_id_coverage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the decisions that rules made on a claim, the latest first. */
        get: operations["get_claims_claim_id_decisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/decisions/{decision_id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Replay a past decision on its recorded inputs under its recorded rulebook. */
        get: operations["get_claims_claim_id_decisions_decision_id_replay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/document-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the document requests of a claim. */
        get: operations["get_claims_claim_id_document_requests"];
        put?: never;
        /** Ask for everything that is missing, once (R-C2). The assessment clock stands still until the supplement arrives. */
        post: operations["post_claims_claim_id_document_requests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/document-supplement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the supplement is complete; the assessment clock runs again (R-C2). */
        post: operations["post_claims_claim_id_document_supplement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/documents-complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that the claim and its documents are there: the 30 days (R-C3) and the 60 days (R-C6) run from the first time. */
        post: operations["post_claims_claim_id_documents_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List reports that may be of the same accident. */
        get: operations["get_claims_claim_id_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a claim into another of the same accident. This one ends and points there; nothing is moved silently, and
         *     everybody on file here must be on file there.
         */
        post: operations["post_claims_claim_id_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the payments of a claim's approved batches. */
        get: operations["get_claims_claim_id_payments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/payments/{payment_id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a failed payment up: its commitment goes back to the limits. One that may have been paid cannot be given up. */
        post: operations["post_claims_claim_id_payments_payment_id_cancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/payments/{payment_id}/payee-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide on another account of a failed payment: neither who asked for it nor who proposed the batch, within the
         *     authority for the amount. Approved, the payment goes there (R-C13, R-C22).
         */
        post: operations["post_claims_claim_id_payments_payment_id_payee_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/payments/{payment_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a payment again that clearly failed. An unclear one is asked about at the bank first and cannot be retried here.
         *     To the account that was approved it goes at once; another account waits for a second person (R-C22).
         */
        post: operations["post_claims_claim_id_payments_payment_id_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Match a claim to one of the insurer's policies. */
        post: operations["post_claims_claim_id_policy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/preliminary-cover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A preliminary look at cover: the policy, the day and the event seem right. It decides nothing, and is enough for
         *     rescue and medical cost and for advances on the major track (R-C8, req 5.12).
         */
        post: operations["post_claims_claim_id_preliminary_cover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the recovery cases of a claim. */
        get: operations["get_claims_claim_id_recoveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/recoveries/{recovery_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a recovery case. */
        get: operations["get_claims_claim_id_recoveries_recovery_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/recoveries/{recovery_id}/repayments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note money that came back. It is free again for the person, the accident and the aggregate limit (R-C12). */
        post: operations["post_claims_claim_id_recoveries_recovery_id_repayments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/recoveries/{recovery_id}/write-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask not to pursue the rest; a second person decides (R-C22). */
        post: operations["post_claims_claim_id_recoveries_recovery_id_write_off"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/recoveries/{recovery_id}/write-off-approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide on a write-off: another person than the one who asks, within their authority. */
        post: operations["post_claims_claim_id_recoveries_recovery_id_write_off_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse, by a person, with reasons and a notice, after deciding that there is no cover (R-C5). */
        post: operations["post_claims_claim_id_refusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open an ended claim again. One that was merged into another is a claim of its own again, and the other names it no
         *     more.
         */
        post: operations["post_claims_claim_id_reopening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/required-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the documents that a claim needs by the association's standard, with what is there and what is missing. */
        get: operations["get_claims_claim_id_required_documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import a roster of people.
         * @description The file is UTF-8 with a header row; columns may have their Chinese or English names. Every bad cell is reported with
         *     its line and column, and then nothing is imported. The people become visible in one step, when the last is kept.
         */
        post: operations["post_claims_claim_id_roster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/survey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that the insurer has looked at the scene. */
        post: operations["post_claims_claim_id_survey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what happened to a claim and its parts, the latest first. */
        get: operations["get_claims_claim_id_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/triage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a claim on a track. A small clear claim is paid straight away under R-C11; nothing is ever refused here. */
        post: operations["post_claims_claim_id_triage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/typical": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark the accident as typical by the authority's word, which opens the major track (R-C7). */
        post: operations["post_claims_claim_id_typical"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/unpaid-victims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List people of a claim whom no payment has reached. */
        get: operations["get_claims_claim_id_unpaid_victims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/victims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the victims of a claim. Supervisors see counts on the claim, not people. */
        get: operations["get_claims_claim_id_victims"];
        put?: never;
        /** Add a victim. */
        post: operations["post_claims_claim_id_victims"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/victims/{victim_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a victim. */
        get: operations["get_claims_claim_id_victims_victim_id"];
        /** Correct a victim. Losses and links stay; an identity number or payee that is left out stays as it was. */
        put: operations["put_claims_claim_id_victims_victim_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/victims/{victim_id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a victim or a family a link. An earlier link of the same victim ends with it. */
        post: operations["post_claims_claim_id_victims_victim_id_link"];
        /** Take a link back. */
        delete: operations["delete_claims_claim_id_victims_victim_id_link"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/victims/{victim_id}/losses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Record what is claimed for a victim, head by head (R-C17). */
        put: operations["put_claims_claim_id_victims_victim_id_losses"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/claims/{claim_id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a claim. */
        post: operations["post_claims_claim_id_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List complaints, the latest first: the own ones, those to answer, for supervisors all of the city. */
        get: operations["get_complaints"];
        put?: never;
        /** Complain. The insurer has ten working days to answer, thirty where it must check (R-E8); supervisors see the complaint. */
        post: operations["post_complaints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{complaint_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a complaint. */
        get: operations["get_complaints_complaint_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{complaint_id}/checking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that it has to be checked: the answer is due in the longer time. */
        post: operations["post_complaints_complaint_id_checking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{complaint_id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Extend the time to answer, once, with a reason that the complainant is told. */
        post: operations["post_complaints_complaint_id_extension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/complaints/{complaint_id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a complaint: nobody who had a hand in what is complained about. */
        post: operations["post_complaints_complaint_id_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conduct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What complaints came to, by insurer; an insurer sees its own. */
        get: operations["get_conduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the dead letters, the latest first: an insurer's operator its own, the association's operator all. */
        get: operations["get_dead_letters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/{letter_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a dead letter. */
        get: operations["get_dead_letters_letter_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/{letter_id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close it without a replay, with a reason. */
        post: operations["post_dead_letters_letter_id_dismissal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dead-letters/{letter_id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have it carried out again.
         * @description The function that could not take the event takes it again; what was done before is found done, so that nothing is paid
         *     or told twice. The outcome is the letter's next state.
         */
        post: operations["post_dead_letters_letter_id_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the documents of a claim or of a booking, the latest first. */
        get: operations["get_documents"];
        put?: never;
        /**
         * Announce a document of a claim or of a booking.
         * @description The link is bound to the size, type and SHA-256 given here. Nothing is overwritten, and the document counts only
         *     after what really arrived was checked.
         */
        post: operations["post_documents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{document_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a document: where it stands, and a link to look at it once it is verified. A quarantined one has no link. */
        get: operations["get_documents_document_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{document_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete an upload in parts. Completing it again changes nothing. */
        post: operations["post_documents_document_id_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{document_id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew the upload links of a document. Nothing is written, so no idempotency key is needed; parts that were sent
         *     stay where they are.
         */
        post: operations["post_documents_document_id_links"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/experts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List experts by sector and field, the latest registered first. */
        get: operations["get_experts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/experts/{expert_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an expert, with what is valid on a day. */
        get: operations["get_experts_expert_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/experts/{expert_id}/conflict-endings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a declared conflict, with today as its last day. What was declared stays readable. */
        post: operations["post_experts_expert_id_conflict_endings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/experts/{expert_id}/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declare a conflict of interest: the expert is not assigned to that unit while it stands. */
        post: operations["post_experts_expert_id_conflicts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/experts/{expert_id}/qualifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a qualification or its renewal. */
        post: operations["post_experts_expert_id_qualifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fee-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the fees of an insurer's policies, the latest period first. */
        get: operations["get_fee_accounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fee-budgets/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an insurer's budget of a year. */
        get: operations["get_fee_budgets_year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fee-budgets/{year}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve what is proposed: another person than who proposed it (R-D17). */
        post: operations["post_fee_budgets_year_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fee-budgets/{year}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose the budget of a year; one proposal at a time. */
        post: operations["post_fee_budgets_year_proposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fee-disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the disputes of the caller's organisation, the latest first. */
        get: operations["get_fee_disputes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fee-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the lines of an insurer, the latest first. */
        get: operations["get_fee_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fee-periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how far an insurer's books are closed. */
        get: operations["get_fee_periods"];
        put?: never;
        /** Close a month. It is never opened again: what is found later is corrected by reversal in an open month. */
        post: operations["post_fee_periods"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fee-purposes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the purposes: the rulebook's and those the insurer added or proposed. The mechanism reads them too, so that it can
         *     add a kind of service under one.
         */
        get: operations["get_fee_purposes"];
        put?: never;
        /** Propose a purpose; a second person puts it in force. */
        post: operations["post_fee_purposes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fee-purposes/{code}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a proposed purpose in force: another person than who proposed it, from today or a later day. */
        post: operations["post_fee_purposes_code_confirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/focus-areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The seven focus areas of the notice, each with its checklist. */
        get: operations["get_focus_areas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/hints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell supervisors of something without saying who you are: the hint keeps no person, no organisation and no request,
         *     and the answer no number by which the two could be brought together.
         */
        post: operations["post_hints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the notices of the caller's organisation, the latest first. */
        get: operations["get_inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox/{notice_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a notice as read. */
        post: operations["post_inbox_notice_id_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List inspections, the latest first. */
        get: operations["get_inspections"];
        put?: never;
        /** Open an inspection of an insurer's fee lines. The schedule draws the sample and reads the gauges within minutes. */
        post: operations["post_inspections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspections/{inspection_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an inspection: its sample, gauges and findings. */
        get: operations["get_inspections_inspection_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspections/{inspection_id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close an inspection with its conclusion: every finding was verified. */
        post: operations["post_inspections_inspection_id_closing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspections/{inspection_id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a finding about a sampled line; the insurer is told. */
        post: operations["post_inspections_inspection_id_findings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspections/{inspection_id}/findings/{number}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a finding: nobody of the insurer who booked, approved or posted the line. */
        post: operations["post_inspections_inspection_id_findings_number_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspections/{inspection_id}/findings/{number}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify an answer: another officer than who found it. */
        post: operations["post_inspections_inspection_id_findings_number_verification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspections/{inspection_id}/reads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the looks into the room, the latest first; the insurer sees who looked at what. */
        get: operations["get_inspections_inspection_id_reads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspections/{inspection_id}/room": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Look at the list of sampled lines. The look is kept. */
        get: operations["get_inspections_inspection_id_room"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inspections/{inspection_id}/room/{line_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at a sampled line: its figures, people, evidence with its integrity, the service's record, its ledger entries. The
         *     look is kept.
         */
        get: operations["get_inspections_inspection_id_room_line_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/manager-trainings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The trainings of an insurer's managers in a year, and how many it lacks (R-E13). */
        get: operations["get_manager_trainings"];
        put?: never;
        /** Record a training of the insurer's own managers, with who took part and what shows it (R-E13). */
        post: operations["post_manager_trainings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mechanism/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the members, those that left too, the latest joined first. */
        get: operations["get_mechanism_members"];
        put?: never;
        /** Take a unit in. One that left may join again. */
        post: operations["post_mechanism_members"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mechanism/members/{credit_code}/leaving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a unit go, with today as its last day. What it voted for stays. */
        post: operations["post_mechanism_members_credit_code_leaving"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List policies, the latest period first. */
        get: operations["get_policies"];
        put?: never;
        /**
         * Register a policy.
         * @description All broken rules are reported at once (R-A3, R-A5, R-C12, R-C18). The policy number is unique within the insurer.
         */
        post: operations["post_policies"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a policy. */
        get: operations["get_policies_policy_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/cooperation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how the insured unit of a policy took part: what was offered, refused, missed, by whom and why. */
        get: operations["get_policies_policy_id_cooperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/fee-budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the fee of a policy stands: received, entitled, reserved, spent, left (R-D10). */
        get: operations["get_policies_policy_id_fee_budget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/fee-disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the disputes of a policy's fee, the latest first. */
        get: operations["get_policies_policy_id_fee_disputes"];
        put?: never;
        /** Question a line of the own fee. It is frozen until the insurer has answered. */
        post: operations["post_policies_policy_id_fee_disputes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/fee-disputes/{dispute_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a dispute. */
        get: operations["get_policies_policy_id_fee_disputes_dispute_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/fee-disputes/{dispute_id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a dispute: nobody who booked or posted the line. */
        post: operations["post_policies_policy_id_fee_disputes_dispute_id_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/fee-disputes/{dispute_id}/checking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that more checking is needed: the answer is due in the longer time. */
        post: operations["post_policies_policy_id_fee_disputes_dispute_id_checking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/fee-disputes/{dispute_id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Extend the time to answer, once, with a reason. */
        post: operations["post_policies_policy_id_fee_disputes_dispute_id_extension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/fee-ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the entries of a policy's ledger, the latest first. */
        get: operations["get_policies_policy_id_fee_ledger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/fee-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the lines of a policy's fee, the latest first: on what, by whom, with which evidence (R-D10). */
        get: operations["get_policies_policy_id_fee_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/fee-lines/{line_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a line. */
        get: operations["get_policies_policy_id_fee_lines_line_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/fee-lines/{line_id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a line before it is posted, as the manager, who did not book it: above the limit (R-D18), or above the ceiling
         *     after a refund, where the service was rendered by the day of the refund (R-D4).
         */
        post: operations["post_policies_policy_id_fee_lines_line_id_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/fee-lines/{line_id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct a line to its true amount: the manager, who did not post it. In one entry it is reversed and posted anew on the
         *     same invoice, with the same acceptance and evidence; the line that answers stands in its place (R-D13, R-D15, R-D17).
         *     Also a line that was reversed though its service was rendered.
         */
        post: operations["post_policies_policy_id_fee_lines_line_id_correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/fee-lines/{line_id}/forgoing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give back what is held for a service that may not be paid for, its agency on the black list or in a conflict of interest
         *     that day: the manager, who neither booked nor accepted it. What may be paid is posted instead (R-E3).
         */
        post: operations["post_policies_policy_id_fee_lines_line_id_forgoing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/fee-lines/{line_id}/posting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Post a line: the finance person books what a service really cost, once it was accepted (R-D5, R-D15 to R-D17). */
        post: operations["post_policies_policy_id_fee_lines_line_id_posting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/fee-lines/{line_id}/raise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for more than was reserved. */
        post: operations["post_policies_policy_id_fee_lines_line_id_raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/fee-lines/{line_id}/raise-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide on a raise: another person than who asked; approved, it is reserved under ceiling, budget and the signed plan at
         *     once, and the insured unit is told.
         */
        post: operations["post_policies_policy_id_fee_lines_line_id_raise_decision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/fee-lines/{line_id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reverse a posted line by the opposite entry: another person than who posted it (R-D13). What it corrects stays. */
        post: operations["post_policies_policy_id_fee_lines_line_id_reversal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/fee-statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the statement of a policy's fee for some days, replayed from the ledger, whose chain is verified. */
        get: operations["get_policies_policy_id_fee_statement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/focus-areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the focus areas of a policy's sites. */
        get: operations["get_policies_policy_id_focus_areas"];
        /**
         * Say which sites there are and of which focus areas each is: several for mixed premises. Services at a site then bring
         *     its checklist to the agency.
         */
        put: operations["put_policies_policy_id_focus_areas"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/premium-receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List premium received and refunded, the latest first. */
        get: operations["get_policies_policy_id_premium_receipts"];
        put?: never;
        /** Record premium received or refunded. */
        post: operations["post_policies_policy_id_premium_receipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{policy_id}/service-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what is in force of a policy's plan and what is used of it. */
        get: operations["get_policies_policy_id_service_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Policies of a unit in force on a day.
         * @description Another tenant's policies are not shown: the list is then empty, whatever exists.
         */
        get: operations["get_policies_lookup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pooled-services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List pooled services, the latest first: an insurer's own, or the city's for supervisors. An insured unit reads its own
         *     shares instead (`/v1/pooled-shares`).
         */
        get: operations["get_pooled_services"];
        put?: never;
        /**
         * Draw up a pooled service: the slot is taken, the host's booking made and the shares fixed in one transaction (R-D12,
         *     req 2.7). Each policy's share is then held on its own fee account, one by one; read `done` and `running`, and
         *     `held_up` for those that could not be.
         */
        post: operations["post_pooled_services"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pooled-services/{pooled_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a pooled service. */
        get: operations["get_pooled_services_pooled_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pooled-services/{pooled_id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a pooled service above the limit before it is posted: the manager, who did not draw it up. The limit is that of
         *     the whole, however small the shares (R-D18).
         */
        post: operations["post_pooled_services_pooled_id_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pooled-services/{pooled_id}/continuation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try again what could not be dealt with, after what stood in its way is gone: a dispute was answered, a budget approved.
         *     What is done stays done.
         */
        post: operations["post_pooled_services_pooled_id_continuation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pooled-services/{pooled_id}/drop-outs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drop a policy out of a pooled service. An insured unit drops out by itself until the service begins; its insurer later
         *     too, the manager once it is confirmed. The others take the share, each within its own cap; what was held is given back
         *     and what was posted reversed, and nothing is deleted (R-D12, R-D13).
         */
        post: operations["post_pooled_services_pooled_id_drop_outs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pooled-services/{pooled_id}/forgoing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give back what every policy holds for a confirmed service that may not be paid for, its agency on the black list or in a
         *     conflict of interest with the host that day: the manager, who did not draw it up. A contributor in such a conflict drops
         *     out instead (R-E3). The shares follow one by one; read `done` and `running`.
         */
        post: operations["post_pooled_services_pooled_id_forgoing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pooled-services/{pooled_id}/posting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post a pooled service on its one invoice: every policy's line to the fen, the rest of what it held given back (R-D5,
         *     R-D12, R-D15 to R-D17). The shares are posted one by one after it; read `done` and `running`.
         */
        post: operations["post_pooled_services_pooled_id_posting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pooled-services/{pooled_id}/reallocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Share the same cost anew by what each policy can bear now: after shares were held up, or a premium came in. */
        post: operations["post_pooled_services_pooled_id_reallocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pooled-services/{pooled_id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the shares of a pooled service by policy: those that ended stay in the list. An insured unit sees its own alone. */
        get: operations["get_pooled_services_pooled_id_shares"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pooled-services/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what each policy would bear of a pooled service; nothing is written. */
        post: operations["post_pooled_services_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pooled-shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the shares that an insured unit bears or bore of pooled services, the latest first. */
        get: operations["get_pooled_shares"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/product-versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List product versions. */
        get: operations["get_product_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receipts/{receipt_no}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find a claim by the receipt number that a person was told. */
        get: operations["get_receipts_receipt_no"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recoveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List recovery cases over all claims, the latest first: an insurer's own, the city's for supervisors. */
        get: operations["get_recoveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The service catalogue with every kind, kind of evidence and field of qualification. */
        get: operations["get_service_kinds"];
        put?: never;
        /**
         * Add a kind of service: data only. The purpose must be on the closed list, the rulebook's or an insurer's, and what it
         *     names must exist.
         */
        post: operations["post_service_kinds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List versions of plans, the latest first: the caller's own, or the city's for supervisors. */
        get: operations["get_service_plans"];
        put?: never;
        /** Draw up a version of a policy's plan; the insured unit finds it in its inbox to sign. */
        post: operations["post_service_plans"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-plans/{plan_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a version of a plan. */
        get: operations["get_service_plans_plan_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-plans/{plan_id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign a version of the plan, or decline it with a reason. What was in force before ends with the signature. */
        post: operations["post_service_plans_plan_id_signature"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List projects, the latest first: an insurer's own, or the city's for supervisors. */
        get: operations["get_service_projects"];
        put?: never;
        /** Draw up a project: which policies get which service, by whom, when. Nothing is booked yet. */
        post: operations["post_service_projects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-projects/{project_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a project. */
        get: operations["get_service_projects_project_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/service-projects/{project_id}/generation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Book the next targets of a project, at most ten: those that were tried least. Send it again until `waiting` is none; who
         *     is booked is never booked again.
         */
        post: operations["post_service_projects_project_id_generation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/situation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the situation of a district as it was taken: figures by sector or focus area with their weak spots. Groups that
         *     are so small that people could be told apart are hidden.
         */
        get: operations["get_situation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/situation-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List notes, the latest first. */
        get: operations["get_situation_notes"];
        put?: never;
        /** Write a note on a situation that was taken. */
        post: operations["post_situation_notes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/situation-notes/{note_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a note: its query is asked again, and whether the numbers are the same is said. */
        get: operations["get_situation_notes_note_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List slots: for an agency its own by day; for everybody else the free ones of a kind in a district, the next first. */
        get: operations["get_slots"];
        put?: never;
        /** Offer time of an expert. Two slots of one expert never overlap. */
        post: operations["post_slots"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/slots/{slot_id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hold a free slot for a quarter of an hour (R-E15). The hold lapses by itself; booking looks at the slot again. */
        post: operations["post_slots_slot_id_hold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/slots/{slot_id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a free slot back. */
        post: operations["post_slots_slot_id_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standing-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the cases of the whole city that wait for a decision or for one on an appeal, the latest first. */
        get: operations["get_standing_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/standing-criteria": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the published criteria of both lists. */
        get: operations["get_standing_criteria"];
        put?: never;
        /** Publish a criterion. One that would divide the market by district or sector is refused. */
        post: operations["post_standing_criteria"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/value-for-money": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What services cost, by kind and purpose, per trained worker, and the band of unit prices. Disputed and reversed lines
         *     are left out.
         */
        get: operations["get_value_for_money"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/victim-claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one's own part of the claim, with the link's token. */
        get: operations["get_victim_claims"];
        put?: never;
        /** Claim directly, as a victim or a family (Insurance Law art. 65). The insurer gets a task. */
        post: operations["post_victim_claims"];
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
        /** @description What a side says about who was there (陈述). */
        AbsenceView: {
            absent?: components["schemas"]["Side"] | null;
            /** @description When. */
            at: components["schemas"]["Time"];
            evidence?: components["schemas"]["DocumentId"] | null;
            /** @description Why, or what happened. */
            reason: components["schemas"]["Note"];
            /** @description Which side says it. */
            side: components["schemas"]["Side"];
        };
        /** @description The agency's acceptance (接单). */
        AcceptanceView: {
            /** @description When. */
            at: components["schemas"]["Time"];
            /** @description Who accepted. */
            by: string;
            confirmed_with?: components["schemas"]["Name"] | null;
            /** @description What will be done. */
            items: components["schemas"]["Note"];
            /** @description How. */
            measures: components["schemas"]["Note"];
        };
        /** @description The agency's acceptance (接单). */
        AcceptBooking: {
            /** @description With whom at the insured unit items, measures and time were confirmed (R-E2). */
            confirmed_with: components["schemas"]["Name"];
            /** @description What will be done. */
            items: components["schemas"]["Note"];
            /** @description How. */
            measures: components["schemas"]["Note"];
        };
        /**
         * @description general 一般情形; road_traffic 道路交通; fire 火灾
         * @enum {string}
         */
        AccidentClass: "general" | "road_traffic" | "fire";
        /**
         * @description fall 高处坠落; collapse 坍塌; object_strike 物体打击、机械伤害; vehicle 车辆、交通; fire_explosion 火灾、爆炸; poisoning_asphyxia 中毒、窒息; electric 触电; other_unclear 其他、说不清
         * @enum {string}
         */
        AccidentKind: "fall" | "collapse" | "object_strike" | "vehicle" | "fire_explosion" | "poisoning_asphyxia" | "electric" | "other_unclear";
        /** @description 银行账号 */
        AccountNo: string;
        /** @description A kind of service to add (新增服务种类). */
        AddServiceKind: {
            /** @description Its code. */
            code: components["schemas"]["ServiceKindCode"];
            /** @description In English. */
            en: components["schemas"]["Line"];
            /** @description What must be shown before it counts as done. */
            evidence: components["schemas"]["EvidenceCode"][];
            /** @description Whether it is a hazard inspection. */
            hazard_inspection: boolean;
            insurer?: components["schemas"]["OrgId"] | null;
            /** @description The fee purpose that pays for it: one of the rulebook's, or one that `insurer` added. */
            purpose: components["schemas"]["PurposeCode"];
            /** @description The provider needs a valid qualification in one of these. */
            qualification: components["schemas"]["FieldCode"][];
            /** @description How it is counted. */
            unit: components["schemas"]["Unit"];
            /** @description In Chinese. */
            zh: components["schemas"]["Name"];
        };
        /** @description A batch with its payments. */
        AdvanceFile: {
            /** @description The batch. */
            advance: components["schemas"]["AdvanceView"];
            /** @description Its payments, in order; their sum is the batch's total. */
            payments: components["schemas"]["PaymentView"][];
        };
        /** @example advance_01h455vb4pex5vsknk084sn02q */
        AdvanceId: string;
        /**
         * @description proposed 待复核; returned 退回修改; rejected 不同意; paying 支付中; settled 全部到账; partly_failed 部分未成功; cancelled 全部不再支付
         * @enum {string}
         */
        AdvanceState: "proposed" | "returned" | "rejected" | "paying" | "settled" | "partly_failed" | "cancelled";
        /** @description A batch. */
        AdvanceView: {
            /**
             * Format: int32
             * @description How many were given up.
             */
            cancelled_lines: number;
            /** @description Who decided; for supervisors only the organisation. */
            checker?: string | null;
            decided_at?: components["schemas"]["Time"] | null;
            /**
             * Format: int32
             * @description How many failed and wait for a retry.
             */
            failed_lines: number;
            /** @description Its id. */
            id: components["schemas"]["AdvanceId"];
            /** @description Who was left out, and why. */
            left_out: components["schemas"]["LeftOutView"][];
            /**
             * Format: int32
             * @description How many payments.
             */
            lines: number;
            /** @description Who proposed it; for supervisors only the organisation. */
            maker: string;
            note?: components["schemas"]["Note"] | null;
            /** @description When. */
            proposed_at: components["schemas"]["Time"];
            /** @description What for. */
            purpose: components["schemas"]["Purpose"];
            reason?: components["schemas"]["Note"] | null;
            /**
             * Format: int32
             * @description How many arrived.
             */
            settled_lines: number;
            /** @description Their sum. */
            settled_total: components["schemas"]["Money"];
            /** @description Accounts that were paid in another claim: look before approving. Not for supervisors. */
            shared_accounts: components["schemas"]["SharedAccountView"][];
            /** @description Where it stands. */
            state: components["schemas"]["AdvanceState"];
            /** @description Their sum. */
            total: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description Its version, also the `ETag`.
             */
            version: number;
        };
        /** @example agency_01h455vb4pex5vsknk084sn02q */
        AgencyId: string;
        /** @description An agency (技术服务机构). */
        AgencyView: {
            /** @description Whether it is on the black list that day (黑名单). */
            black_listed: boolean;
            /** @description Whom to call. */
            contact_name: components["schemas"]["Name"];
            /** @description Where to call. */
            contact_phone: components["schemas"]["Phone"];
            /** @description Unified social credit code. */
            credit_code: components["schemas"]["CreditCode"];
            /** @description Its id. */
            id: components["schemas"]["AgencyId"];
            /** @description Registered name. */
            name: components["schemas"]["Name"];
            /** @description The day that the lists and qualifications are shown for. */
            on: components["schemas"]["Date"];
            /** @description Its organisation. */
            org: components["schemas"]["OrgId"];
            /** @description Credit codes of its owners; absent for insured units. */
            owners?: components["schemas"]["CreditCode"][] | null;
            /** @description What it is qualified for. */
            qualifications: components["schemas"]["QualificationView"][];
            /** @description When it was registered. */
            registered_at: components["schemas"]["Time"];
            /** @description Sectors it serves. */
            sectors: components["schemas"]["Sector"][];
            /**
             * Format: int64
             * @description Its version, also the `ETag`.
             */
            version: number;
            /** @description Whether it is on the white list that day (白名单). */
            white_listed: boolean;
        };
        /** @description The agreement on the assessed amount (赔偿协议). */
        AgreeClaim: {
            /** @description The day it was made; R-C4 runs from it. */
            agreed_on: components["schemas"]["Date"];
        };
        /** @example agreement_01h455vb4pex5vsknk084sn02q */
        AgreementId: string;
        /** @description A tripartite agreement (三方协议). */
        AgreementView: {
            /** @description The agency. */
            agency: components["schemas"]["AgencyId"];
            /** @description The agency's name. */
            agency_name: components["schemas"]["Name"];
            /** @description The insured unit's credit code. */
            credit_code: components["schemas"]["CreditCode"];
            /** @description When it was drawn up. */
            drawn_at: components["schemas"]["Time"];
            /** @description The insured unit's name. */
            enterprise_name: components["schemas"]["Name"];
            /** @description First day. */
            from: components["schemas"]["Date"];
            /** @description Its id. */
            id: components["schemas"]["AgreementId"];
            /** @description The insurer. */
            insurer: components["schemas"]["OrgId"];
            /** @description The parties that have not signed. */
            missing: components["schemas"]["Party"][];
            /** @description The policy it was drawn up under. */
            policy: components["schemas"]["PolicyId"];
            /** @description Signatures so far. */
            signatures: components["schemas"]["SignatureView"][];
            /** @description Whether all three have signed: only then it carries a service. */
            signed: boolean;
            /** @description Its text. */
            terms: components["schemas"]["PaperView"];
            /** @description Last day. */
            to: components["schemas"]["Date"];
            /**
             * Format: int64
             * @description Its version, also the `ETag`.
             */
            version: number;
        };
        /** @example alert_01h455vb4pex5vsknk084sn02q */
        AlertId: string;
        /**
         * @description explained 已说明，无问题; corrected 已更正; referred 已移交
         * @enum {string}
         */
        AlertOutcome: "explained" | "corrected" | "referred";
        /**
         * @description raised 待处理; taken 处理中; answered 已办结
         * @enum {string}
         */
        AlertState: "raised" | "taken" | "answered";
        /** @description An alert. */
        AlertView: {
            agency?: components["schemas"]["AgencyId"] | null;
            answered_at?: components["schemas"]["Time"] | null;
            /** @description By whom. */
            answered_by?: string | null;
            /** @description The rule that asks. */
            basis: components["schemas"]["BasisView"][];
            /** @description Which check asks. */
            check: components["schemas"]["Check"];
            /** @description Its id. */
            id: components["schemas"]["AlertId"];
            /** @description The insurer. */
            insurer: components["schemas"]["OrgId"];
            /** @description The question in Chinese. */
            label: string;
            /** @description The lines. */
            lines: components["schemas"]["LineId"][];
            name?: components["schemas"]["Name"] | null;
            /** @description The numbers it rests on. */
            numbers: {
                [key: string]: string;
            };
            outcome?: components["schemas"]["AlertOutcome"] | null;
            policy?: components["schemas"]["PolicyId"] | null;
            /** @description When. */
            raised_at: components["schemas"]["Time"];
            reason?: components["schemas"]["Note"] | null;
            /** @description The rulebook it was asked under. */
            rulebook: string;
            /** @description Where it stands. */
            state: components["schemas"]["AlertState"];
            /** @description Who works on it. */
            taken_by?: string | null;
            /**
             * Format: int64
             * @description Its version, also the `ETag`.
             */
            version: number;
        };
        /**
         * @description equal 平均分摊; premium 按实收保费; head_count 按投保人数
         * @enum {string}
         */
        AllocationKey: "equal" | "premium" | "head_count";
        /** @description A document to send (材料登记). */
        AnnounceDocument: {
            booking?: components["schemas"]["BookingId"] | null;
            claim?: components["schemas"]["ClaimId"] | null;
            /** @description Its type. */
            content_type: components["schemas"]["ContentType"];
            /** @description Its name on the sender's device. */
            file_name: components["schemas"]["Line"];
            /** @description What it shows. */
            kind: components["schemas"]["DocumentKind"];
            original_sha256?: components["schemas"]["Sha256"] | null;
            /** @description SHA-256 of its bytes. */
            sha256: components["schemas"]["Sha256"];
            /**
             * Format: int64
             * @description Its size in bytes, at most 100 MB.
             */
            size: number;
            taken_at?: components["schemas"]["Time"] | null;
            victim?: components["schemas"]["VictimId"] | null;
        };
        /** @description An answer. */
        AnswerAlert: {
            /** @description How. */
            outcome: components["schemas"]["AlertOutcome"];
            /** @description What was found. */
            reason: components["schemas"]["Note"];
        };
        /** @description The answer to a complaint: the request is the complaint itself. */
        AnswerComplaint: {
            /** @description The facts and their basis. */
            facts: components["schemas"]["Note"];
            /** @description What is done. */
            handling: components["schemas"]["Note"];
            /** @description Whether the complainant is right. */
            upheld: boolean;
        };
        /** @description The insurer's answer. */
        AnswerDispute: {
            /** @description The facts and the basis. */
            answer: components["schemas"]["Note"];
            /** @description Whether the insured unit is right; the line is then corrected. */
            upheld: boolean;
        };
        /** @description An answered dispute with its line as it can go on. */
        AnsweredView: {
            /** @description The dispute. */
            dispute: components["schemas"]["DisputeView"];
            /** @description The line, no longer frozen. */
            line: components["schemas"]["FeeLineView"];
        };
        /** @description An answer to a finding. */
        AnswerFinding: {
            /** @description What is said and done. */
            text: components["schemas"]["Note"];
        };
        /** @description Sign a plan or decline it. */
        AnswerPlan: {
            /** @description Which. */
            decision: components["schemas"]["PlanVerdict"];
            reason?: components["schemas"]["Note"] | null;
        };
        /** @description More for a line (申请追加). */
        AskMore: {
            /** @description How much in all. */
            amount: components["schemas"]["Money"];
            /** @description Why. */
            reason: components["schemas"]["Note"];
        };
        /** @description Why the rest should not be pursued (申请核销). */
        AskWriteOff: {
            /** @description Why. */
            reason: components["schemas"]["Note"];
        };
        /** @description What is due to each person (核定). */
        AssessClaim: {
            /** @description Per person. */
            lines: components["schemas"]["AssessLine"][];
        };
        /** @description The claim with the recovery cases that the assessment opened. */
        AssessedView: {
            /** @description The claim. */
            claim: components["schemas"]["ClaimView"];
            /** @description What has to come back and had no case yet, per person (多付收回). */
            recoveries: components["schemas"]["RecoveryView"][];
        };
        /** @description One person. */
        AssessLine: {
            /** @description How much in all, what was advanced included. */
            amount: components["schemas"]["Money"];
            /** @description Who. */
            victim: components["schemas"]["VictimId"];
        };
        /** @description Balances (余额). */
        BalancesView: {
            /** @description What can be arranged; negative when a refund came after spending. */
            available: components["schemas"]["Money"];
            /** @description Held by bookings. */
            reserved: components["schemas"]["Money"];
            /** @description Spent. */
            spent: components["schemas"]["Money"];
        };
        /**
         * @description for 赞成; against 反对; abstain 弃权
         * @enum {string}
         */
        Ballot: "for" | "against" | "abstain";
        /** @description A rule that an answer rests on (依据). */
        BasisView: {
            /** @description The rule's id, for example `R-C6`. */
            rule: string;
            /** @description The clause, for example 保险法 第二十五条. */
            source: string;
        };
        /** @description One thing that happened to a booking (预约经过). */
        BookingEventView: {
            /** @description When. */
            at: components["schemas"]["Time"];
            /** @description The rules it rests on. */
            basis: components["schemas"]["BasisView"][];
            /** @description Who; for supervisors only the organisation. */
            by: string;
            /** @description The event, for example `booking_made`. */
            event: string;
            /** @description Hash of this fact, chained to the one before. */
            hash: string;
            /** @description In English. */
            text_en?: string | null;
            /** @description In words. */
            text_zh?: string | null;
        };
        /** @example booking_01h455vb4pex5vsknk084sn02q */
        BookingId: string;
        /**
         * @description took_place 服务照常，按原状态继续; redo 重新填报服务记录; enterprise_absent 投保单位未到场; agency_absent 服务机构未到场; nobodys_fault 双方均无责任，预约取消
         * @enum {string}
         */
        BookingOutcome: "took_place" | "redo" | "enterprise_absent" | "agency_absent" | "nobodys_fault";
        /**
         * @description booked 已预约，待机构接单; accepted 已接单; checked_in 已到场; completed 已完成，待投保单位确认; confirmed 已确认，待回访; revisited 已回访，待归档; closed 已归档; absence_stated 一方陈述未到场，待另一方说明; disputed 双方说法不一，待处理; no_show 未到场; cancelled 已取消; refused 投保单位拒绝服务
         * @enum {string}
         */
        BookingState: "booked" | "accepted" | "checked_in" | "completed" | "confirmed" | "revisited" | "closed" | "absence_stated" | "disputed" | "no_show" | "cancelled" | "refused";
        /** @description A booking (服务预约). */
        BookingView: {
            acceptance?: components["schemas"]["AcceptanceView"] | null;
            /** @description The agency. */
            agency: components["schemas"]["AgencyId"];
            /** @description Its name. */
            agency_name: components["schemas"]["Name"];
            answer_by?: components["schemas"]["Date"] | null;
            /** @description When. */
            booked_at: components["schemas"]["Time"];
            /** @description Who booked. */
            booked_by: string;
            /** @description By which side it was booked. */
            booked_for: components["schemas"]["Side"];
            check_in?: components["schemas"]["CheckInView"] | null;
            closed_at?: components["schemas"]["Time"] | null;
            confirmation?: components["schemas"]["OpinionView"] | null;
            ending?: components["schemas"]["EndingView"] | null;
            /** @description The insured unit. */
            enterprise: components["schemas"]["OrgId"];
            /** @description The expert. */
            expert: components["schemas"]["ExpertId"];
            /** @description Records that were done again. */
            former_records: components["schemas"]["RecordView"][];
            /** @description From when. */
            from: components["schemas"]["Time"];
            /** @description Its id. */
            id: components["schemas"]["BookingId"];
            /** @description Its name. */
            insured_name: components["schemas"]["Name"];
            /** @description The insurer. */
            insurer: components["schemas"]["OrgId"];
            /** @description What. */
            kind: components["schemas"]["ServiceKindCode"];
            /** @description The same in Chinese. */
            label: string;
            /** @description The fee line that holds its money. */
            line: components["schemas"]["LineId"];
            /** @description Changes of the slot. */
            moves: components["schemas"]["MoveView"][];
            /** @description Objections of the insured. */
            objections: components["schemas"]["EndingView"][];
            /** @description The version of the plan it rests on. */
            plan: components["schemas"]["PlanId"];
            /** @description Under which policy. */
            policy: components["schemas"]["PolicyId"];
            pooled?: components["schemas"]["PooledId"] | null;
            record?: components["schemas"]["RecordView"] | null;
            record_due?: components["schemas"]["Date"] | null;
            /** @description Whether that is over. */
            record_overdue: boolean;
            /** @description What was reserved when it was booked. */
            reserved: components["schemas"]["Money"];
            /** @description What the insurer found. */
            resolutions: components["schemas"]["ResolutionView"][];
            revisit?: components["schemas"]["OpinionView"] | null;
            /** @description Where. */
            site: components["schemas"]["SiteView"];
            /** @description The slot. */
            slot: components["schemas"]["SlotId"];
            /** @description Where it stands. */
            state: components["schemas"]["BookingState"];
            /** @description What the sides say about who was there. */
            statements: components["schemas"]["AbsenceView"][];
            /** @description Until when. */
            to: components["schemas"]["Time"];
            unfit?: components["schemas"]["UnfitView"] | null;
            /**
             * Format: int64
             * @description Its version, also the `ETag`.
             */
            version: number;
        };
        /** @description A service to book (预约). */
        BookService: {
            /** @description What it costs at most: this is reserved from the prevention fee. */
            amount: components["schemas"]["Money"];
            /** @description What. */
            kind: components["schemas"]["ServiceKindCode"];
            /** @description Under which policy. */
            policy: components["schemas"]["PolicyId"];
            /** @description Where. */
            site: components["schemas"]["SiteAsk"];
            /** @description When and by whom. */
            slot: components["schemas"]["SlotId"];
        };
        /** @description How far the books are closed. */
        BooksView: {
            /** @description Who closed it. */
            closed_by?: string | null;
            closed_through?: components["schemas"]["Month"] | null;
            /** @description Whose. */
            insurer: components["schemas"]["OrgId"];
        };
        BTreeMap: {
            [key: string]: string;
        };
        /** @description An insurer's budget of a year (专项预算). */
        BudgetView: {
            approved?: components["schemas"]["PlanView"] | null;
            /** @description Whose. */
            insurer: components["schemas"]["OrgId"];
            proposed?: components["schemas"]["PlanView"] | null;
            /**
             * Format: int64
             * @description Its version, also the `ETag`; 0 before the first proposal.
             */
            version: number;
            /**
             * Format: int32
             * @description For which year.
             */
            year: number;
        };
        /** @description Casualties (伤亡). */
        CasualtiesView: {
            /**
             * Format: int32
             * @description Dead.
             */
            deaths: number;
            direct_loss?: components["schemas"]["Money"] | null;
            /**
             * Format: int32
             * @description Missing.
             */
            missing: number;
            /**
             * Format: int32
             * @description Otherwise injured.
             */
            other_injured: number;
            /**
             * Format: int32
             * @description Seriously injured.
             */
            serious_injuries: number;
        };
        /** @description The catalogue (服务目录). */
        CatalogueView: {
            /** @description All kinds of evidence that a kind can ask for. */
            evidence: components["schemas"]["EvidenceView"][];
            /** @description All fields of qualification. */
            fields: components["schemas"]["FieldView"][];
            /** @description Kinds of service. */
            items: components["schemas"]["ServiceKindView"][];
            /** @description Its version. */
            version: string;
        };
        /**
         * @description enter 列入; leave 移出
         * @enum {string}
         */
        Change: "enter" | "leave";
        /**
         * @description over_ceiling 已用费用超过上限; behind_pace 投入进度落后; below_floor 期末投入不足; hazard_share 隐患排查费用比例不足; missing_evidence 列支缺少服务凭证; purpose_not_listed 用途不在当日清单内; expert_twice 同一专家同一时间在两处; evidence_reused 同一凭证用于不同单位; invoice_reused 发票号码与金额重复; payee_linked 收款方与投保单位有关联; price_outlier 单价明显偏离同类; split 疑似拆分以避开审批限额; before_service 列支或发票早于服务; year_end_spike 期末集中列支; round_sums 整数金额比例异常; payee_black_listed 入账时收款方在黑名单中; payee_share 一家收款方占比过高; managers_untrained 管理人员本年未培训
         * @enum {string}
         */
        Check: "over_ceiling" | "behind_pace" | "below_floor" | "hazard_share" | "missing_evidence" | "purpose_not_listed" | "expert_twice" | "evidence_reused" | "invoice_reused" | "payee_linked" | "price_outlier" | "split" | "before_service" | "year_end_spike" | "round_sums" | "payee_black_listed" | "payee_share" | "managers_untrained";
        /** @description A check-in (到场签到). */
        CheckInAsk: {
            /**
             * Format: int32
             * @description Latitude in millionths of a degree, as the phone says.
             */
            latitude_micro?: number | null;
            /**
             * Format: int32
             * @description Longitude in millionths of a degree.
             */
            longitude_micro?: number | null;
            made_at?: components["schemas"]["Time"] | null;
            reason?: components["schemas"]["Note"] | null;
        };
        /** @description The check-in on site (到场签到). */
        CheckInView: {
            /** @description When it arrived. */
            at: components["schemas"]["Time"];
            /** @description Who. */
            by: string;
            made_at?: components["schemas"]["Time"] | null;
            /**
             * Format: int32
             * @description Metres from the site, where both are known.
             */
            metres?: number | null;
            reason?: components["schemas"]["Note"] | null;
        };
        CheckItemCode: string;
        /** @description 居民身份证号 */
        CitizenId: string;
        /** @description A direct claim (直接请求). */
        ClaimDirectly: {
            payee?: components["schemas"]["PayeeAsk"] | null;
            phone?: components["schemas"]["Phone"] | null;
            /** @description In one's own words. */
            statement: components["schemas"]["Note"];
        };
        /** @example claim_01h455vb4pex5vsknk084sn02q */
        ClaimId: string;
        /**
         * @description open 处理中; closed 已结案; refused 已拒赔; withdrawn 已撤回; merged 已并入另一案
         * @enum {string}
         */
        ClaimState: "open" | "closed" | "refused" | "withdrawn" | "merged";
        /** @description How long the stages took. */
        ClaimTimesView: {
            /** @description Whether that is all of them; else only the latest were looked at. */
            all: boolean;
            /**
             * Format: int32
             * @description How many claims were looked at.
             */
            claims: number;
            /** @description Claims reported on this day or later. */
            from: components["schemas"]["Date"];
            /** @description By track and stage; a stage that no claim has come through is left out. */
            stages: components["schemas"]["StageView"][];
        };
        /** @description A claim (赔案). */
        ClaimView: {
            agreed_on?: components["schemas"]["Date"] | null;
            assessed?: components["schemas"]["Money"] | null;
            /** @description The rules behind grade and track. */
            basis: components["schemas"]["BasisView"][];
            /** @description Latest casualties. */
            casualties: components["schemas"]["CasualtiesView"];
            /** @description Questions for the person who decides on cover, until it is decided; for the insurer only. */
            cover_hints: components["schemas"]["CoverHintView"][];
            cover_reason?: components["schemas"]["Note"] | null;
            /** @description Cover, once a person decided. */
            covered?: boolean | null;
            description?: components["schemas"]["Note"] | null;
            district?: components["schemas"]["District"] | null;
            enterprise?: components["schemas"]["OrgId"] | null;
            enterprise_name?: components["schemas"]["Name"] | null;
            /** @description Accident grade (事故等级). */
            grade: components["schemas"]["Grade"];
            /** @description The highest it ever had. */
            highest_grade: components["schemas"]["Grade"];
            /** @description Its id. */
            id: components["schemas"]["ClaimId"];
            insurer?: components["schemas"]["OrgId"] | null;
            /** @description Claims that were merged into it; their documents are read there. */
            merged_from: components["schemas"]["ClaimId"][];
            merged_into?: components["schemas"]["ClaimId"] | null;
            next_deadline?: components["schemas"]["ClockView"] | null;
            occurred_at?: components["schemas"]["Time"] | null;
            /**
             * Format: int32
             * @description How many payments wait for a second person because of another account.
             */
            payees_waiting: number;
            pending_advance?: components["schemas"]["AdvanceId"] | null;
            /** @description Where. */
            place: components["schemas"]["Line"];
            policy?: components["schemas"]["PolicyId"] | null;
            /** @description Whether it was in force on the day of the accident. */
            policy_in_force: boolean;
            /** @description The number a person was told (回执号). */
            receipt_no: string;
            refusal_notice?: components["schemas"]["Note"] | null;
            refusal_reason?: components["schemas"]["RefusalReason"] | null;
            /** @description When it was reported. */
            reported_at: components["schemas"]["Time"];
            reporter_name?: components["schemas"]["Name"] | null;
            reporter_phone?: components["schemas"]["Phone"] | null;
            /** @description Where it stands. */
            state: components["schemas"]["ClaimState"];
            /** @description Track (通道). */
            track: components["schemas"]["Track"];
            /** @description The rule that put it there. */
            track_rule: string;
            /** @description Whether the authority marked it as typical. */
            typical: boolean;
            /**
             * Format: int64
             * @description Its version, also the `ETag`.
             */
            version: number;
            /**
             * Format: int32
             * @description Victims on file.
             */
            victims: number;
            /** @description What. */
            what: components["schemas"]["AccidentKind"];
        };
        /**
         * @description unit_report 企业向监管部门报告（法定 1 小时）; authority_relay 监管部门逐级上报（法定每级 2 小时）; first_contact 首次联系; survey 现场查勘; document_request 一次性告知所需材料; casualty_window 伤亡补报期; assessment 核定; payment 履行赔付; refusal_notice 拒赔通知; statutory_advance 六十日先行赔付; advance_target 预付目标; small_claim 小额快赔目标; limitation 诉讼时效（只提示）
         * @enum {string}
         */
        ClockName: "unit_report" | "authority_relay" | "first_contact" | "survey" | "document_request" | "casualty_window" | "assessment" | "payment" | "refusal_notice" | "statutory_advance" | "advance_target" | "small_claim" | "limitation";
        /**
         * @description running 进行中; warning 临近到期; paused 暂停; met 已完成; overdue 已超期; elapsed 期间已过
         * @enum {string}
         */
        ClockState: "running" | "warning" | "paused" | "met" | "overdue" | "elapsed";
        /** @description A clock (时限). */
        ClockView: {
            /** @description The rule and its clause. */
            basis: components["schemas"]["BasisView"][];
            /** @description Which. */
            clock: components["schemas"]["ClockName"];
            /** @description The instant at which it is overdue. */
            due_at: components["schemas"]["Time"];
            /** @description The last legal day on which it is in time. */
            due_on: components["schemas"]["Date"];
            /** @description Its Chinese name. */
            label: string;
            met_at?: components["schemas"]["Time"] | null;
            /** @description Whether it was met, but after its end. */
            met_late: boolean;
            /** @description Who owes what it measures. */
            owes: components["schemas"]["Owes"];
            paused_since?: components["schemas"]["Time"] | null;
            /**
             * Format: int32
             * @description How much of its time is used, in percent; above 100 when overdue.
             */
            percent: number;
            promise?: components["schemas"]["PromiseId"] | null;
            /** @description Who set its time: `law` (law or rulebook), `standard` (the association's), `promise` (the insurer's own, quicker). */
            set_by: components["schemas"]["SetBy"];
            standard?: components["schemas"]["Name"] | null;
            /** @description When it began. */
            started_at: components["schemas"]["Time"];
            /** @description Where it stands. */
            state: components["schemas"]["ClockState"];
        };
        /** @description The end of an inspection. */
        CloseInspection: {
            /** @description The conclusion. */
            conclusion: components["schemas"]["Note"];
        };
        /** @description The month to close. */
        ClosePeriod: {
            /** @description Which; it must be over, and the next after the last closed one. */
            month: components["schemas"]["Month"];
        };
        /**
         * @description enterprise 投保单位; family 伤亡人员或家属; agency 技术服务机构; unnamed 未具名
         * @enum {string}
         */
        Complainant: "enterprise" | "family" | "agency" | "unnamed";
        /** @example complaint_01h455vb4pex5vsknk084sn02q */
        ComplaintId: string;
        /** @description The answer to a complaint (答复). */
        ComplaintReplyView: {
            /** @description When. */
            at: components["schemas"]["Time"];
            /** @description Who answered. */
            by: string;
            /** @description The facts and their basis. */
            facts: components["schemas"]["Note"];
            /** @description What is done. */
            handling: components["schemas"]["Note"];
        };
        /**
         * @description open 待答复; checking 核查中; upheld 投诉成立; explained 已说明
         * @enum {string}
         */
        ComplaintState: "open" | "checking" | "upheld" | "explained";
        /** @description A complaint (投诉). */
        ComplaintView: {
            agency?: components["schemas"]["AgencyId"] | null;
            /** @description The rule of the clock. */
            basis: components["schemas"]["BasisView"][];
            booking?: components["schemas"]["BookingId"] | null;
            claim?: components["schemas"]["ClaimId"] | null;
            /** @description What it is about. */
            conduct: components["schemas"]["Conduct"];
            /** @description The same in Chinese. */
            conduct_label: string;
            /** @description The last day to answer. */
            due: components["schemas"]["Date"];
            extended_because?: components["schemas"]["Note"] | null;
            /** @description Who approved that. */
            extended_by?: string | null;
            /** @description Who complains. */
            from: components["schemas"]["Complainant"];
            from_org?: components["schemas"]["OrgId"] | null;
            /** @description Its id. */
            id: components["schemas"]["ComplaintId"];
            /** @description The insurer that answers. */
            insurer: components["schemas"]["OrgId"];
            /** @description The same in Chinese. */
            label: string;
            /** @description When. */
            opened_at: components["schemas"]["Time"];
            /** @description Whether it was found overdue. */
            overdue: boolean;
            policy?: components["schemas"]["PolicyId"] | null;
            reply?: components["schemas"]["ComplaintReplyView"] | null;
            /** @description Where it stands. */
            state: components["schemas"]["ComplaintState"];
            /** @description In the complainant's words. */
            text: components["schemas"]["Note"];
            /**
             * Format: int64
             * @description Its version, also the `ETag`.
             */
            version: number;
            victim?: components["schemas"]["VictimId"] | null;
        };
        /** @description The record of a service (服务记录). */
        CompleteService: {
            /** @description What it really cost; at most what is reserved. */
            cost: components["schemas"]["Money"];
            /** @description Until when. */
            ended_at: components["schemas"]["Time"];
            /** @description What the kind must show, each a verified document of this booking. */
            evidence: components["schemas"]["EvidenceAsk"][];
            /** @description What (项目). */
            items: components["schemas"]["Note"];
            /** @description How (措施). */
            measures: components["schemas"]["Note"];
            /** @description By whom (人员). */
            personnel: components["schemas"]["Line"];
            /** @description Where (地点). */
            place: components["schemas"]["Line"];
            /** @description What happened (过程). */
            process: components["schemas"]["Note"];
            /** @description The report, a verified document of this booking. */
            report: components["schemas"]["DocumentId"];
            /** @description From when (时间). */
            started_at: components["schemas"]["Time"];
            /** @description What the kind must show and is written down. */
            stated: components["schemas"]["StatedAsk"][];
            /**
             * Format: int32
             * @description How many units of the kind: visits, people, devices.
             */
            units: number;
        };
        /** @description All parts with what S3 answered (分段上传完成). */
        CompleteUpload: {
            /** @description Every part, in order. */
            parts: components["schemas"]["PartAsk"][];
        };
        /**
         * @description rebate 返佣、给予合同外利益; fake_fee 虚列、套取预防费用; forced_service 强制服务、搭售; poor_service 服务不到位、不专业; slow_claim 拖延理赔; unfair_refusal 不当拒赔、少赔; misleading 误导宣传、隐瞒条款; market_limits 限制选择、不公平竞争; privacy 泄露单位或个人信息; other 其他
         * @enum {string}
         */
        Conduct: "rebate" | "fake_fee" | "forced_service" | "poor_service" | "slow_claim" | "unfair_refusal" | "misleading" | "market_limits" | "privacy" | "other";
        /** @description How many complaints of one kind stand how. */
        ConductCountView: {
            /** @description What they are about. */
            conduct: components["schemas"]["Conduct"];
            /**
             * Format: int32
             * @description Explained.
             */
            explained: number;
            /** @description The same in Chinese. */
            label: string;
            /**
             * Format: int32
             * @description Not answered yet.
             */
            open: number;
            /**
             * Format: int32
             * @description Not answered in time.
             */
            overdue: number;
            /**
             * Format: int32
             * @description Upheld: the flag.
             */
            upheld: number;
        };
        /** @description The tally of an insurer (行为计数). Its rows are `/v1/complaints?insurer=…&conduct=…`. */
        ConductView: {
            /** @description By what they are about. */
            counts: components["schemas"]["ConductCountView"][];
            /**
             * Format: int32
             * @description Upheld complaints of every kind.
             */
            flags: number;
            /** @description The insurer. */
            insurer: components["schemas"]["OrgId"];
        };
        /** @description From when. */
        ConfirmPurpose: {
            from?: components["schemas"]["Date"] | null;
        };
        /** @description The insured unit's answer to a record (投保单位确认). */
        ConfirmService: {
            /** @description Whether the record is right. */
            decision: components["schemas"]["RecordVerdict"];
            /** @description In own words; for an objection what is wrong. */
            opinion: components["schemas"]["Note"];
            satisfaction?: components["schemas"]["Satisfaction"] | null;
        };
        /** @description A declared conflict of interest (利益冲突声明). */
        ConflictView: {
            /** @description With whom. */
            credit_code: components["schemas"]["CreditCode"];
            /** @description The first day. */
            from: components["schemas"]["Date"];
            /** @description What kind. */
            nature: components["schemas"]["Line"];
            until?: components["schemas"]["Date"] | null;
        };
        /**
         * @description image/jpeg JPEG 图片; image/png PNG 图片; image/webp WebP 图片; image/heic HEIC 图片; application/pdf PDF; video/mp4 MP4 视频; video/quicktime MOV 视频; audio/mpeg MP3 音频; audio/mp4 M4A 音频
         * @enum {string}
         */
        ContentType: "image/jpeg" | "image/png" | "image/webp" | "image/heic" | "application/pdf" | "video/mp4" | "video/quicktime" | "audio/mpeg" | "audio/mp4";
        /** @description How an insured unit took part. */
        CooperationView: {
            /**
             * Format: int32
             * @description Rendered or under way.
             */
            accepted: number;
            /**
             * Format: int32
             * @description What counts against the insured: refusals and its own absences.
             */
            against_insured: number;
            /**
             * Format: int32
             * @description The agency was absent; never counted against the insured.
             */
            agency_absent: number;
            /**
             * Format: int32
             * @description Cancelled by the insured before the service.
             */
            cancelled: number;
            /**
             * Format: int32
             * @description The insured was absent.
             */
            enterprise_absent: number;
            /**
             * Format: int32
             * @description Cancelled by the others, or through nobody's fault.
             */
            fell_through: number;
            /** @description What did not go as booked, the latest first. */
            incidents: components["schemas"]["IncidentView"][];
            /**
             * Format: int32
             * @description Services offered.
             */
            offered: number;
            /**
             * Format: int32
             * @description Open questions.
             */
            open: number;
            /**
             * Format: int32
             * @description Refused by the insured, with a reason (R-E11).
             */
            refused: number;
        };
        /** @description What a line really came to (更正). */
        CorrectLine: {
            /** @description What its invoice really says; at most what the record of the service says. */
            amount: components["schemas"]["Money"];
            booked_on?: components["schemas"]["Date"] | null;
            /** @description Why. */
            reason: components["schemas"]["Note"];
        };
        /**
         * @description covered 属于保险责任; partly_covered 部分属于保险责任; not_covered 不属于保险责任
         * @enum {string}
         */
        CoverDecision: "covered" | "partly_covered" | "not_covered";
        /**
         * @description no_policy 尚未匹配保单; outside_period 事故当日保单不在有效期内，请核对续保和其他保单; day_unknown 事故时间不明，请核实; edge_of_period 事故日距保险期间起止不足三天，请核对时间; other_unit 报案单位与被保险人的账号不同，请核实用工和承包关系; late_report 报案距事故超过三十天，请了解原因（不影响受理）
         * @enum {string}
         */
        CoverHint: "no_policy" | "outside_period" | "day_unknown" | "edge_of_period" | "other_unit" | "late_report";
        /** @description A question about cover (责任认定提示); it refuses nothing. */
        CoverHintView: {
            /** @description Which. */
            hint: components["schemas"]["CoverHint"];
            /** @description The same in words. */
            label: string;
        };
        /**
         * @description 统一社会信用代码
         * @example 91350100M000100Y43
         */
        CreditCode: string;
        /** @description All criteria. */
        CriteriaView: {
            /** @description By code. */
            items: components["schemas"]["CriterionView"][];
        };
        CriterionCode: string;
        /** @description A published criterion (公布的标准). */
        CriterionView: {
            /** @description For getting on it or off it. */
            change: components["schemas"]["Change"];
            /** @description Its code. */
            code: components["schemas"]["CriterionCode"];
            /** @description In English. */
            en: components["schemas"]["Note"];
            /** @description For which list. */
            list: components["schemas"]["ListName"];
            /** @description The day it was published. */
            published_on: components["schemas"]["Date"];
            /** @description In Chinese. */
            zh: components["schemas"]["Note"];
        };
        /** Format: date */
        Date: string;
        /** @description A dead letter. */
        DeadLetterView: {
            /** @description What it is about, its ids in it; absent where it can no longer be found. */
            about?: string | null;
            asked_at?: components["schemas"]["Time"] | null;
            /** @description Who asked for the replay. */
            asked_by?: string | null;
            /**
             * Format: int32
             * @description How often it was tried so far.
             */
            attempts: number;
            /** @description Whether a replay may be asked for now. */
            can_replay: boolean;
            claim?: components["schemas"]["ClaimId"] | null;
            dismissed_at?: components["schemas"]["Time"] | null;
            /** @description Who dismissed it. */
            dismissed_by?: string | null;
            /** @description In the function's words. */
            error: string;
            /** @description What had happened, for example `payment_ordered`; absent where it could not be read. */
            event?: string | null;
            /** @description When it was given up last. */
            failed_at: components["schemas"]["Time"];
            /** @description Why it was not taken the last time. */
            failure: components["schemas"]["Failure"];
            /** @description The function that could not take the event. */
            function: string;
            /** @description Its id. */
            id: components["schemas"]["LetterId"];
            insurer?: components["schemas"]["OrgId"] | null;
            /** @description When it was given up first. */
            kept_at: components["schemas"]["Time"];
            /** @description The same in Chinese. */
            label: string;
            reason?: components["schemas"]["Note"] | null;
            replayed_at?: components["schemas"]["Time"] | null;
            /** @description What the event came from. */
            source: components["schemas"]["LetterSource"];
            /** @description Where it stands. */
            state: components["schemas"]["LetterState"];
            /**
             * Format: int64
             * @description Its version, also the `ETag`.
             */
            version: number;
        };
        /** @description A decision on a batch (复核). */
        DecideAdvance: {
            /** @description What. */
            decision: components["schemas"]["VerdictAsk"];
            reason?: components["schemas"]["Note"] | null;
            total?: components["schemas"]["Money"] | null;
        };
        /** @description A decision on cover (责任认定). */
        DecideCover: {
            /** @description Whether the accident is covered, wholly, partly or not. */
            decision: components["schemas"]["CoverDecision"];
            liability?: components["schemas"]["LiabilityBasis"] | null;
            /** @description Why. */
            reason: components["schemas"]["Note"];
        };
        /** @description A decision on another account (更换账户复核). */
        DecidePayee: {
            /** @description What. */
            decision: components["schemas"]["PayeeAnswer"];
            reason?: components["schemas"]["Note"] | null;
        };
        /** @description The second person's answer. */
        DecidePublication: {
            /** @description Whether it is published. */
            publish: boolean;
            reason?: components["schemas"]["Note"] | null;
        };
        /** @description The decision on a raise. */
        DecideRaise: {
            /** @description Whether it is approved. */
            approve: boolean;
        };
        /** @description A meeting of the council on a case (表决会议). */
        DecideStanding: {
            /** @description The published criterion that is met, or that is not. */
            criterion: components["schemas"]["CriterionCode"];
            /** @description Districts it would be confined to. Any is refused: the market is not divided (R-H8). */
            districts: components["schemas"]["District"][];
            from?: components["schemas"]["Date"] | null;
            /** @description The day it was held. */
            held_on: components["schemas"]["Date"];
            /** @description Its minutes. */
            minutes: components["schemas"]["PaperAsk"];
            /** @description Why. */
            reason: components["schemas"]["Note"];
            /** @description Sectors it would be confined to. Any is refused: the market is not divided (R-H8). */
            sectors: components["schemas"]["Sector"][];
            until?: components["schemas"]["Date"] | null;
            /** @description How each seat voted: on the proposal, or on giving the appeal way. */
            votes: components["schemas"]["VoteAsk"][];
        };
        /** @description A decision on a write-off (核销复核). */
        DecideWriteOff: {
            amount?: components["schemas"]["Money"] | null;
            /** @description What. */
            decision: components["schemas"]["WriteOffAnswer"];
            reason?: components["schemas"]["Note"] | null;
        };
        /** @description A decision with everything it was made on (决定与依据). */
        DecisionView: {
            /** @description When. */
            at: components["schemas"]["Time"];
            /** @description The rules. */
            basis: components["schemas"]["BasisView"][];
            /** @description Rulebook version, inputs and outcome. */
            decision: Record<string, unknown>;
            /** @description Its address. */
            id: string;
        };
        /** @description A conflict of interest to declare (利益冲突声明). */
        DeclareConflict: {
            /** @description With whom. */
            credit_code: components["schemas"]["CreditCode"];
            from?: components["schemas"]["Date"] | null;
            /** @description What kind: former employer, relative in charge, shares. */
            nature: components["schemas"]["Line"];
        };
        /**
         * @description delivered 已送达; read 已读
         * @enum {string}
         */
        Delivery: "delivered" | "read";
        /** @description Why nothing is to be done. */
        DismissLetter: {
            /** @description The reason. */
            reason: components["schemas"]["Note"];
        };
        /** @example dispute_01h455vb4pex5vsknk084sn02q */
        DisputeId: string;
        /**
         * @description open 待答复; checking 核查中; upheld 异议成立; explained 已说明
         * @enum {string}
         */
        DisputeState: "open" | "checking" | "upheld" | "explained";
        /** @description A dispute. */
        DisputeView: {
            answer?: components["schemas"]["Note"] | null;
            answered_at?: components["schemas"]["Time"] | null;
            /** @description Who answered. */
            answered_by?: string | null;
            /** @description The last day to answer. */
            due: components["schemas"]["Date"];
            extended_because?: components["schemas"]["Note"] | null;
            /** @description Its id. */
            id: components["schemas"]["DisputeId"];
            /** @description The same in Chinese. */
            label: string;
            /** @description Of which line. */
            line: components["schemas"]["LineId"];
            /** @description When. */
            opened_at: components["schemas"]["Time"];
            /** @description Who asked. */
            opened_by: string;
            /** @description Of which policy's fee. */
            policy: components["schemas"]["PolicyId"];
            /** @description What it questions. */
            reason: components["schemas"]["Note"];
            /** @description Where it stands. */
            state: components["schemas"]["DisputeState"];
            /**
             * Format: int64
             * @description Its version, also the `ETag`.
             */
            version: number;
        };
        /**
         * @description dongcheng 东城区; xicheng 西城区; chaoyang 朝阳区; fengtai 丰台区; shijingshan 石景山区; haidian 海淀区; mentougou 门头沟区; fangshan 房山区; tongzhou 通州区; shunyi 顺义区; changping 昌平区; daxing 大兴区; huairou 怀柔区; pinggu 平谷区; miyun 密云区; yanqing 延庆区; elsewhere 市外
         * @enum {string}
         */
        District: "dongcheng" | "xicheng" | "chaoyang" | "fengtai" | "shijingshan" | "haidian" | "mentougou" | "fangshan" | "tongzhou" | "shunyi" | "changping" | "daxing" | "huairou" | "pinggu" | "miyun" | "yanqing" | "elsewhere";
        /** @example document_01h455vb4pex5vsknk084sn02q */
        DocumentId: string;
        /**
         * @description scene_photo 现场照片; accident_report 事故报告或证明; death_certificate 死亡证明; diagnosis_certificate 诊断证明; disability_assessment 伤残鉴定; medical_bill 医疗费票据; rescue_bill 抢险救援费用票据; property_loss 财产损失证明; legal_bill 鉴定、诉讼费用票据; identity_card 身份证明; kinship_proof 亲属关系证明; bank_card 收款账户证明; employment_proof 劳动关系证明; settlement 赔偿协议; judgment 判决书、裁决书; compensation_proof 已向受害人赔偿的凭证; repayment_voucher 多付款项收回凭证; service_report 服务报告; service_evidence 服务佐证材料; other 其他
         * @enum {string}
         */
        DocumentKind: "scene_photo" | "accident_report" | "death_certificate" | "diagnosis_certificate" | "disability_assessment" | "medical_bill" | "rescue_bill" | "property_loss" | "legal_bill" | "identity_card" | "kinship_proof" | "bank_card" | "employment_proof" | "settlement" | "judgment" | "compensation_proof" | "repayment_voucher" | "service_report" | "service_evidence" | "other";
        /**
         * @description awaiting_upload 等待上传; verified 已核验; quarantined 已隔离
         * @enum {string}
         */
        DocumentState: "awaiting_upload" | "verified" | "quarantined";
        /** @description A document (材料). */
        DocumentView: {
            /** @description When it was announced. */
            announced_at: components["schemas"]["Time"];
            booking?: components["schemas"]["BookingId"] | null;
            claim?: components["schemas"]["ClaimId"] | null;
            /** @description Its type. */
            content_type: components["schemas"]["ContentType"];
            /** @description A link to look at it, for an hour, once it is verified. */
            download_url?: string | null;
            /** @description Its name on the sender's device. */
            file_name: components["schemas"]["Line"];
            /** @description Its id. */
            id: components["schemas"]["DocumentId"];
            /** @description What it shows. */
            kind: components["schemas"]["DocumentKind"];
            original_sha256?: components["schemas"]["Sha256"] | null;
            quarantine?: components["schemas"]["Mismatch"] | null;
            /** @description The same in words. */
            quarantine_reason?: string | null;
            /** @description Its SHA-256. */
            sha256: components["schemas"]["Sha256"];
            /**
             * Format: int64
             * @description Its size in bytes.
             */
            size: number;
            /** @description Where it stands. */
            state: components["schemas"]["DocumentState"];
            taken_at?: components["schemas"]["Time"] | null;
            upload?: components["schemas"]["UploadView"] | null;
            /**
             * Format: int64
             * @description Its version, also the `ETag`.
             */
            version: number;
            victim?: components["schemas"]["VictimId"] | null;
        };
        /** @description An agreement to draw up (起草三方协议). */
        DrawAgreement: {
            /** @description The agency. */
            agency: components["schemas"]["AgencyId"];
            /** @description Districts in which the agency alone would serve. Any is refused: the market is not divided (R-H8). */
            districts: components["schemas"]["District"][];
            /** @description First day. */
            from: components["schemas"]["Date"];
            /** @description A policy of the insured unit: it says who insurer and insured are. */
            policy: components["schemas"]["PolicyId"];
            /** @description Sectors in which the agency alone would serve. Any is refused: the market is not divided (R-H8). */
            sectors: components["schemas"]["Sector"][];
            /** @description Its text. */
            terms: components["schemas"]["PaperAsk"];
            /** @description Last day. */
            to: components["schemas"]["Date"];
        };
        /** @description A pooled service to draw up (统筹服务立项). */
        DrawPooled: {
            /** @description How it is shared. */
            allocation: components["schemas"]["AllocationKey"];
            /** @description What it costs at most, in all. */
            cost: components["schemas"]["Money"];
            filter?: components["schemas"]["PooledFilter"] | null;
            fingerprint?: components["schemas"]["Line"] | null;
            /** @description The policy of the unit where it is rendered: one of those that contribute, with an account and a plan in force. */
            host: components["schemas"]["PolicyId"];
            /** @description What. */
            kind: components["schemas"]["ServiceKindCode"];
            /** @description Which policies contribute, one by one; or give `filter`. */
            policies?: components["schemas"]["PolicyId"][] | null;
            /** @description Where. */
            site: components["schemas"]["SiteAsk"];
            /** @description When and by whom. */
            slot: components["schemas"]["SlotId"];
            /** @description What it is called. */
            title: components["schemas"]["Line"];
        };
        /** @description A project to draw up. */
        DrawServiceProject: {
            /** @description By which agency. */
            agency: components["schemas"]["AgencyId"];
            /** @description For how much each, at most: reserved from each policy's own fee. */
            amount: components["schemas"]["Money"];
            /** @description First day. */
            from: components["schemas"]["Date"];
            /** @description What. */
            kind: components["schemas"]["ServiceKindCode"];
            /** @description For which policies. */
            policies: components["schemas"]["PolicyId"][];
            /** @description What it is called. */
            title: components["schemas"]["Line"];
            /** @description Last day. */
            to: components["schemas"]["Date"];
        };
        /** @description Nothing further. */
        Empty: Record<string, unknown>;
        /** @description Why. */
        EndBooking: {
            /** @description Why. */
            reason: components["schemas"]["Note"];
        };
        /** @description A conflict of interest that ends today. */
        EndConflict: {
            /** @description With whom. */
            credit_code: components["schemas"]["CreditCode"];
        };
        /** @description How it ended without a service, or an objection to its record. */
        EndingView: {
            /** @description When. */
            at: components["schemas"]["Time"];
            /** @description Who. */
            by: string;
            /** @description Why. */
            reason: components["schemas"]["Note"];
            side?: components["schemas"]["Side"] | null;
        };
        /** @description The insured unit. */
        EnterpriseAsk: {
            contact_name?: components["schemas"]["Name"] | null;
            contact_phone?: components["schemas"]["Phone"] | null;
            /** @description Unified social credit code. */
            credit_code: components["schemas"]["CreditCode"];
            /** @description Registered name. */
            name: components["schemas"]["Name"];
            org?: components["schemas"]["OrgId"] | null;
        };
        /** @description One entry in the lists (名单记录). */
        EntryView: {
            /** @description The day it was decided. */
            decided_on: components["schemas"]["Date"];
            /** @description The first day. */
            from: components["schemas"]["Date"];
            /** @description Which list. */
            list: components["schemas"]["ListName"];
            /** @description Whether the agency is on it from then on. */
            listed: boolean;
            /**
             * Format: int32
             * @description Number in the order of decisions.
             */
            seq: number;
            /** @description The case that decided it. */
            standing: components["schemas"]["StandingId"];
            until?: components["schemas"]["Date"] | null;
        };
        /** @description A document as evidence. */
        EvidenceAsk: {
            /** @description The document. */
            document: components["schemas"]["DocumentId"];
            /** @description What it is, by the catalogue. */
            kind: components["schemas"]["EvidenceCode"];
        };
        EvidenceCode: string;
        /** @description A kind of evidence (佐证材料). */
        EvidenceView: {
            /** @description Its code. */
            code: components["schemas"]["EvidenceCode"];
            /** @description In English. */
            en: string;
            /** @description A file, or a value that is written down. */
            form: components["schemas"]["Form"];
            /** @description In Chinese. */
            zh: string;
        };
        /** @example expert_01h455vb4pex5vsknk084sn02q */
        ExpertId: string;
        /** @description An expert (专家). */
        ExpertView: {
            account?: components["schemas"]["Line"] | null;
            /** @description The agency they work for. */
            agency: components["schemas"]["AgencyId"];
            /** @description Whom they must not serve; absent for insured units. */
            conflicts?: components["schemas"]["ConflictView"][] | null;
            /** @description Their id. */
            id: components["schemas"]["ExpertId"];
            /** @description Name. */
            name: components["schemas"]["Name"];
            /** @description The day that the qualifications are shown for. */
            on: components["schemas"]["Date"];
            /** @description What they are qualified for. */
            qualifications: components["schemas"]["QualificationView"][];
            /** @description When they were registered. */
            registered_at: components["schemas"]["Time"];
            /** @description Sectors they know. */
            sectors: components["schemas"]["Sector"][];
            /**
             * Format: int64
             * @description Version, also the `ETag`.
             */
            version: number;
        };
        /** @description More time to answer a complaint. */
        ExtendComplaint: {
            /**
             * Format: int32
             * @description How many more days, at most 30.
             */
            days: number;
            /** @description Why; the complainant is told. */
            reason: components["schemas"]["Note"];
        };
        /** @description More time to answer. */
        ExtendDispute: {
            /**
             * Format: int32
             * @description How many more days, at most 30.
             */
            days: number;
            /** @description Why; the insured unit is told. */
            reason: components["schemas"]["Note"];
        };
        /**
         * @description shape 事件内容无法识别; store 存储没有应答; refused 规则不允许; unclear 对方没有明确应答; crashed 程序中断，没有留下原因; not_tried 同批其他事件失败，未及办理
         * @enum {string}
         */
        Failure: "shape" | "store" | "refused" | "unclear" | "crashed" | "not_tried";
        /** @description An entry of the ledger (台账记录). */
        FeeEntryView: {
            /** @description When. */
            at: components["schemas"]["Time"];
            /** @description The rules. */
            basis: components["schemas"]["BasisView"][];
            /** @description By whom. */
            by: string;
            /** @description The event, for example `fee_posted`. */
            event: string;
            /** @description Hash of this entry. */
            hash: string;
            /** @description What moved. */
            postings: components["schemas"]["PostingView"][];
            /** @description Hash of the entry before. */
            prev: string;
            /**
             * Format: int64
             * @description Its number; a gap would show.
             */
            seq: number;
            /** @description In English. */
            text_en?: string | null;
            /** @description In words. */
            text_zh?: string | null;
            /** @description The whole fact: its line, its purpose, its evidence. */
            what: Record<string, unknown>;
        };
        /** @description A piece of evidence (凭证). */
        FeeEvidenceView: {
            /** @description The kept document. */
            document: components["schemas"]["DocumentId"];
            /** @description What it is, by the service catalogue. */
            kind: string;
            /** @description Its hash. */
            sha256: components["schemas"]["Sha256"];
        };
        /**
         * @description reserved 已预约占用; posted 已据实列支; voided 已释放; reversed 已冲销
         * @enum {string}
         */
        FeeLineState: "reserved" | "posted" | "voided" | "reversed";
        /** @description A line of the fee (费用明细): on what, by whom, with which evidence. */
        FeeLineView: {
            /** @description Who accepted the service. */
            accepted_by?: string | null;
            /** @description The agency. */
            agency: components["schemas"]["AgencyId"];
            /** @description Who approved it, where it is above the limit. */
            approved_by?: string | null;
            /** @description Who booked. */
            booked_by: string;
            booked_on?: components["schemas"]["Date"] | null;
            /** @description The booking. */
            booking: components["schemas"]["BookingId"];
            corrected_by?: components["schemas"]["LineId"] | null;
            corrects?: components["schemas"]["LineId"] | null;
            ended_because?: components["schemas"]["Note"] | null;
            /** @description What proves the service. */
            evidence: components["schemas"]["FeeEvidenceView"][];
            expert?: components["schemas"]["ExpertId"] | null;
            /** @description Frozen by a dispute. */
            frozen: boolean;
            /** @description Its id. */
            id: components["schemas"]["LineId"];
            /** @description The insured unit. */
            insured_name: components["schemas"]["Name"];
            invoice_date?: components["schemas"]["Date"] | null;
            invoice_no?: components["schemas"]["Line"] | null;
            /** @description The kind of service. */
            kind: string;
            /** @description The same in Chinese. */
            label: string;
            /** @description Who approved that it is posted above the ceiling after a refund (R-D4). */
            over_approved_by?: string | null;
            /** @description It was posted above the ceiling after a refund (退费后超限列支). */
            over_ceiling: boolean;
            /** @description Its unified social credit code. */
            payee_code: components["schemas"]["CreditCode"];
            /** @description Who is paid. */
            payee_name: components["schemas"]["Name"];
            /** @description The policy. */
            policy: components["schemas"]["PolicyId"];
            pooled?: components["schemas"]["PooledId"] | null;
            posted_at?: components["schemas"]["Time"] | null;
            /** @description Who posted. */
            posted_by?: string | null;
            /** @description On what. */
            purpose: components["schemas"]["PurposeCode"];
            /** @description Who asked for it. */
            raise_asked_by?: string | null;
            raise_reason?: components["schemas"]["Note"] | null;
            raise_to?: components["schemas"]["Money"] | null;
            recorded?: components["schemas"]["Money"] | null;
            /** @description What the booking holds. */
            reserved: components["schemas"]["Money"];
            /** @description When the money was reserved. */
            reserved_at: components["schemas"]["Time"];
            /** @description The day of the service. */
            service_on: components["schemas"]["Date"];
            spent?: components["schemas"]["Money"] | null;
            /** @description Where it stands. */
            state: components["schemas"]["FeeLineState"];
            /**
             * Format: int32
             * @description How many units.
             */
            units: number;
            /**
             * Format: int64
             * @description Its version, also the `ETag`.
             */
            version: number;
        };
        /**
         * @description fine 正常; behind 进度落后; near_ceiling 接近上限; over_ceiling 超出上限
         * @enum {string}
         */
        FeeStanding: "fine" | "behind" | "near_ceiling" | "over_ceiling";
        /** @description A statement (费用报告): opening + entitled - reserved + released = closing, to the fen. */
        FeeStatementView: {
            /** @description Spent less reversed, by purpose. */
            by_purpose: components["schemas"]["PurposeSpent"][];
            /** @description After the last day. */
            closing: components["schemas"]["BalancesView"];
            /** @description Ceiling that premium gave, less what refunds took. */
            entitled: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description How many entries of the ledger it is made of.
             */
            entries: number;
            /** @description First day. */
            from: components["schemas"]["Date"];
            /** @description Hash of the last entry. */
            head: string;
            /** @description Before the first day. */
            opening: components["schemas"]["BalancesView"];
            /** @description Given back. */
            released: components["schemas"]["Money"];
            /** @description Reserved for bookings. */
            reserved: components["schemas"]["Money"];
            /** @description Reversed. */
            reversed: components["schemas"]["Money"];
            /** @description Spent. */
            spent: components["schemas"]["Money"];
            /** @description Last day. */
            to: components["schemas"]["Date"];
            /** @description Whether every entry is there, in order, and as it was written. */
            unaltered: boolean;
        };
        /** @description How a policy's fee stands (费用状况): the enterprise, the insurer and supervisors see the same figures (R-D10). */
        FeeView: {
            /** @description The rules. */
            basis: components["schemas"]["BasisView"][];
            budget?: components["schemas"]["Money"] | null;
            /** @description Spent by purpose. */
            by_purpose: components["schemas"]["PurposeSpent"][];
            /** @description The ceiling (上限). */
            ceiling: components["schemas"]["Money"];
            /** @description Premium actually collected (实收保费). */
            collected: components["schemas"]["Money"];
            /** @description Its district. */
            district: components["schemas"]["District"];
            /** @description What it should reach by the end of the period (下限). */
            floor: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description Its least part.
             */
            hazard_least_bp: number;
            /**
             * Format: int32
             * @description Part of spending on hazard inspection, in basis points.
             */
            hazard_share_bp?: number | null;
            /** @description The insured unit. */
            insured_name: components["schemas"]["Name"];
            /** @description The same in Chinese. */
            label: string;
            /** @description What can still be arranged (还可安排). */
            left: components["schemas"]["Money"];
            /** @description Used beyond the ceiling after a refund (退费后超限). */
            over: components["schemas"]["Money"];
            over_since?: components["schemas"]["Time"] | null;
            /** @description What spending should have reached by today (进度线). */
            pace: components["schemas"]["Money"];
            /** @description The policy. */
            policy: components["schemas"]["PolicyId"];
            /** @description Held by bookings (已预约占用). */
            reserved: components["schemas"]["Money"];
            /** @description The rulebook they are of. */
            rulebook: string;
            /** @description Its sector. */
            sector: components["schemas"]["Sector"];
            /**
             * Format: int32
             * @description Which part of it may be spent, in basis points.
             */
            share_bp: number;
            /** @description Spent (已据实列支). */
            spent: components["schemas"]["Money"];
            /** @description In a word. */
            standing: components["schemas"]["FeeStanding"];
            /**
             * Format: int64
             * @description The account's version, that is its last ledger entry.
             */
            version: number;
        };
        FieldCode: string;
        /** @description A name in two languages, with its code. */
        FieldView: {
            /** @description Its code. */
            code: components["schemas"]["FieldCode"];
            /** @description In English. */
            en: string;
            /** @description In Chinese. */
            zh: string;
        };
        /**
         * @description evidence 凭证不全或不实; purpose 用途不符; amount 金额不实、单价不合理; not_rendered 服务未真实提供; procedure 程序不规范; other 其他
         * @enum {string}
         */
        FindingKind: "evidence" | "purpose" | "amount" | "not_rendered" | "procedure" | "other";
        /**
         * @description raised 待答复; answered 待复核; verified 已复核
         * @enum {string}
         */
        FindingState: "raised" | "answered" | "verified";
        /** @description A finding (问题). */
        FindingView: {
            answer?: components["schemas"]["Note"] | null;
            /** @description Who answered. */
            answered_by?: string | null;
            /** @description When. */
            found_at: components["schemas"]["Time"];
            /** @description Who found it. */
            found_by: string;
            /** @description What was found. */
            kind: components["schemas"]["FindingKind"];
            /** @description The same in Chinese. */
            kind_label: string;
            /** @description The same in Chinese. */
            label: string;
            /** @description About which line. */
            line: components["schemas"]["LineId"];
            /**
             * Format: int32
             * @description Its number.
             */
            number: number;
            /** @description Whether the latest look found it remedied. */
            remedied?: boolean | null;
            /** @description Where it stands. */
            state: components["schemas"]["FindingState"];
            /** @description In words. */
            text: components["schemas"]["Note"];
            verification?: components["schemas"]["Note"] | null;
            /** @description Who verified. */
            verified_by?: string | null;
        };
        /**
         * @description town_gas 城镇燃气; hazardous_chemicals 危险化学品; small_works 高风险限额以下小型工程; self_built_house 村民经营性自建房; nine_small_places 九小场所; mixed_use 多业态混合生产经营场所; crowded_place 人员密集场所
         * @enum {string}
         */
        FocusArea: "town_gas" | "hazardous_chemicals" | "small_works" | "self_built_house" | "nine_small_places" | "mixed_use" | "crowded_place";
        /** @description A focus area with its checklist (重点场所). */
        FocusAreaView: {
            /** @description Which. */
            area: components["schemas"]["FocusArea"];
            /** @description Its checklist. */
            items: components["schemas"]["FocusItemView"][];
            /** @description In Chinese. */
            label: string;
        };
        /** @description An item of a focus area's checklist (检查项). */
        FocusItemView: {
            /** @description Its code. */
            code: components["schemas"]["CheckItemCode"];
            /** @description In English. */
            en: string;
            /** @description Where it comes from. */
            source: string;
            /** @description In Chinese. */
            zh: string;
        };
        /** @description A site to tag. */
        FocusSiteAsk: {
            /** @description Its areas. */
            areas: components["schemas"]["FocusArea"][];
            /** @description What it is called, as bookings write it. */
            name: components["schemas"]["Line"];
        };
        /** @description A site with its focus areas (场所). */
        FocusSiteView: {
            /** @description Its areas. */
            areas: components["schemas"]["FocusArea"][];
            /**
             * Format: int64
             * @description How many items the union of their checklists has.
             */
            items: number;
            /** @description What it is called. */
            name: components["schemas"]["Line"];
        };
        /** @description The focus areas of a policy's sites. */
        FocusView: {
            at?: components["schemas"]["Time"] | null;
            /** @description Who said so last. */
            by?: string | null;
            /** @description The policy. */
            policy: components["schemas"]["PolicyId"];
            /** @description The sites. */
            sites: components["schemas"]["FocusSiteView"][];
            /**
             * Format: int64
             * @description Its version, also the `ETag`; 0 before anybody said anything.
             */
            version: number;
        };
        /** @description Why a service that was rendered is not paid for. */
        ForgoLine: {
            /** @description Why. */
            reason: components["schemas"]["Note"];
        };
        /** @description Why a pooled service is not paid for. */
        ForgoPooled: {
            /** @description Why. */
            reason: components["schemas"]["Note"];
        };
        /**
         * @description document 材料; stated 填报
         * @enum {string}
         */
        Form: "document" | "stated";
        /**
         * @description enough 足额; proper 规范; in_place 到位
         * @enum {string}
         */
        Gauge: "enough" | "proper" | "in_place";
        /** @description A row that falls short under a gauge: a policy whose fee is behind, or a line. */
        GaugeRowView: {
            line?: components["schemas"]["LineId"] | null;
            /** @description The policy; see `/v1/policies/{policy}/fee-budget`. */
            policy: components["schemas"]["PolicyId"];
        };
        /** @description A gauge (足额、规范、到位). */
        GaugeView: {
            /**
             * Format: int32
             * @description The part of the whole in basis points; none where there is nothing to measure.
             */
            bp?: number | null;
            /** @description How it is computed, in Chinese. */
            formula: string;
            /** @description Which. */
            gauge: components["schemas"]["Gauge"];
            /** @description In Chinese. */
            label: string;
            /** @description The part: yuan for enough, else lines. */
            part: string;
            /** @description The first of them. */
            rows: components["schemas"]["GaugeRowView"][];
            /**
             * Format: int64
             * @description How many rows fall short.
             */
            short: number;
            /** @description The whole. */
            whole: string;
        };
        /** @description A hint (未具名举报). */
        GiveHint: {
            /** @description What it is about. */
            conduct: components["schemas"]["Conduct"];
            /** @description The insurer it is about. */
            insurer: components["schemas"]["OrgId"];
            /** @description What happened, and where it can be seen. */
            text: components["schemas"]["Note"];
        };
        /**
         * @description ordinary 一般事故; larger 较大事故; serious 重大事故; especially_serious 特别重大事故
         * @enum {string}
         */
        Grade: "ordinary" | "larger" | "serious" | "especially_serious";
        /** @description One thing that happened (时间线). */
        HappenedView: {
            /** @description When. */
            at: components["schemas"]["Time"];
            /** @description The rules it rests on. */
            basis: components["schemas"]["BasisView"][];
            /** @description Who; for supervisors only the organisation. */
            by: string;
            /** @description The event, for example `claim_reported`. */
            event: string;
            /** @description Hash of this fact, chained to the one before. */
            hash: string;
            /** @description Its address, also that of its decision. */
            id: string;
            /** @description Whether a rule decided something that can be replayed. */
            replayable: boolean;
            /** @description In English. */
            text_en?: string | null;
            /** @description In words; none for bookkeeping. */
            text_zh?: string | null;
        };
        /** @description The hearing (陈述申辩). */
        HearingView: {
            /** @description When the agency was called. */
            called_at: components["schemas"]["Time"];
            /** @description What it said. */
            statements: components["schemas"]["StatementView"][];
            /** @description The last day for it. */
            until: components["schemas"]["Date"];
        };
        /** @description A share that could not be dealt with (未办成的分摊). */
        HeldUpView: {
            /** @description Why, as a code. */
            code: string;
            /** @description Of which policy. */
            policy: components["schemas"]["PolicyId"];
            /** @description In English. */
            text_en: string;
            /** @description Why, in Chinese. */
            text_zh: string;
        };
        /** @description That it arrived, and nothing by which it could be found again. */
        HintTaken: {
            /** @description Always true. */
            taken: boolean;
        };
        /** @description One thing that did not go as booked. */
        IncidentView: {
            /** @description Which booking. */
            booking: components["schemas"]["BookingId"];
            /** @description By which side or who was absent, why, who, when. */
            ending: components["schemas"]["EndingView"];
            /** @description How it ended. */
            state: components["schemas"]["BookingState"];
        };
        /** @example inspection_01h455vb4pex5vsknk084sn02q */
        InspectionId: string;
        /**
         * @description drawing 抽样中; open 检查中; closed 已办结
         * @enum {string}
         */
        InspectionState: "drawing" | "open" | "closed";
        /** @description An inspection (检查). */
        InspectionView: {
            /** @description Lines posted after this moment are not looked at. */
            as_of: components["schemas"]["Time"];
            /** @description The rules. */
            basis: components["schemas"]["BasisView"][];
            /** @description Who closed it. */
            closed_by?: string | null;
            conclusion?: components["schemas"]["Note"] | null;
            /** @description What was found. */
            findings: components["schemas"]["FindingView"][];
            /** @description The first day on which a line was posted. */
            from: components["schemas"]["Date"];
            /** @description The gauges. */
            gauges: components["schemas"]["GaugeView"][];
            /** @description Its id. */
            id: components["schemas"]["InspectionId"];
            /** @description Whom it looks at. */
            insurer: components["schemas"]["OrgId"];
            /** @description The same in Chinese. */
            label: string;
            /** @description When. */
            opened_at: components["schemas"]["Time"];
            /** @description Who opened it. */
            opened_by: string;
            /**
             * Format: int64
             * @description How many lines it was drawn from.
             */
            population: number;
            /** @description The sample. */
            sample: components["schemas"]["SampledView"][];
            /** @description What the sample is drawn by: the same seed, period and moment give the same sample. */
            seed: components["schemas"]["Line"];
            /**
             * Format: int32
             * @description How many lines were asked for.
             */
            size: number;
            /** @description Where it stands. */
            state: components["schemas"]["InspectionState"];
            /** @description The last day. */
            to: components["schemas"]["Date"];
            /**
             * Format: int64
             * @description Its version, also the `ETag`.
             */
            version: number;
        };
        /** @description The insured unit (投保单位). */
        InsuredView: {
            contact_name?: components["schemas"]["Name"] | null;
            /** @description Their telephone, masked. */
            contact_phone?: string | null;
            /** @description Unified social credit code. */
            credit_code: components["schemas"]["CreditCode"];
            /** @description Registered name. */
            name: components["schemas"]["Name"];
            org?: components["schemas"]["OrgId"] | null;
        };
        /** @description What is left of an item of the plan in force. */
        ItemStateView: {
            /** @description The item. */
            item: components["schemas"]["PlanItemView"];
            /** @description How much is left. */
            left_amount: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description How many times are left.
             */
            left_times: number;
            /** @description For how much. */
            used_amount: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description How many times it is booked or done.
             */
            used_times: number;
        };
        /** @description A unit that joins (加入). */
        JoinMechanism: {
            /** @description Whether it has a seat in the council. */
            council: boolean;
            /** @description Its unified social credit code. */
            credit_code: components["schemas"]["CreditCode"];
            /** @description Its name. */
            name: components["schemas"]["Name"];
            org?: components["schemas"]["OrgId"] | null;
            /** @description Which of the three parties it belongs to. */
            party: components["schemas"]["Party"];
        };
        /** @description A policy that drops out (退出统筹). */
        LeavePooled: {
            /** @description Which policy. */
            policy: components["schemas"]["PolicyId"];
            /** @description Why. */
            reason: components["schemas"]["Line"];
        };
        /**
         * @description premium_collected 实收保费可提取; fee_available 可安排; fee_reserved 已预约占用; fee_spent 已据实列支
         * @enum {string}
         */
        LedgerAccount: "premium_collected" | "fee_available" | "fee_reserved" | "fee_spent";
        /** @description A person whom the batch leaves out. */
        LeftOutView: {
            /** @description The same in words. */
            label: string;
            /** @description Who. */
            victim: components["schemas"]["VictimId"];
            /** @description Why. */
            why: components["schemas"]["LineProblem"];
        };
        /** @example letter_01h455vb4pex5vsknk084sn02q */
        LetterId: string;
        /**
         * @description stream 台账变更; object 到达的文件; schedule 定时任务; unknown 来源不明
         * @enum {string}
         */
        LetterSource: "stream" | "object" | "schedule" | "unknown";
        /**
         * @description open 待处理; replaying 正在重新办理; replayed 已重新办理; dismissed 已说明不再办理
         * @enum {string}
         */
        LetterState: "open" | "replaying" | "replayed" | "dismissed";
        /**
         * @description judgment 生效判决、裁决; agreement 被保险人与受害人的协议; other 其他可以确定的情形
         * @enum {string}
         */
        LiabilityBasis: "judgment" | "agreement" | "other";
        /**
         * @description same_enterprise 同一投保单位; same_time 时间相近; same_place 地点相近; same_reporter 同一报案电话; same_kind 同一事故类型
         * @enum {string}
         */
        Likeness: "same_enterprise" | "same_time" | "same_place" | "same_reporter" | "same_kind";
        /** @description The three limits. */
        LimitsAsk: {
            /** @description For the whole period. */
            aggregate: components["schemas"]["Money"];
            /** @description Per accident. */
            per_accident: components["schemas"]["Money"];
            /** @description Per person. */
            per_person: components["schemas"]["Money"];
        };
        /** @description The three limits (责任限额). */
        LimitsView: {
            /** @description For the whole period (累计). */
            aggregate: components["schemas"]["Money"];
            /** @description Per accident (每次事故). */
            per_accident: components["schemas"]["Money"];
            /** @description Per person (每人). */
            per_person: components["schemas"]["Money"];
        };
        /**
         * @description hours 小时; days 日; working_days 个工作日
         * @enum {string}
         */
        LimitUnit: "hours" | "days" | "working_days";
        /** @description The limit of a step. */
        LimitView: {
            /** @description Its Chinese name. */
            label: string;
            /**
             * Format: int32
             * @description How much.
             */
            most: number;
            /** @description Which step. */
            step: components["schemas"]["Step"];
            /** @description Of what. */
            unit: components["schemas"]["LimitUnit"];
            /** @description The unit in Chinese. */
            unit_label: string;
        };
        Line: string;
        /** @description One person. */
        LineAsk: {
            amount?: components["schemas"]["Money"] | null;
            /** @description Who. */
            victim: components["schemas"]["VictimId"];
        };
        /** @example feeline_01h455vb4pex5vsknk084sn02q */
        LineId: string;
        /**
         * @description no_payee 没有收款人; insured_payee_needs_proof 向投保单位支付须有本案已核验的已赔偿凭证; duplicate_identity 身份证号与另一人相同; duplicate_account 收款账户与另一受害人相同; nothing_due 目前没有可付金额; over_due 超过可付金额; over_limit 超过限额; asked_twice 同一人在本次申请中出现两次; not_on_file 本案没有这位受害人
         * @enum {string}
         */
        LineProblem: "no_payee" | "insured_payee_needs_proof" | "duplicate_identity" | "duplicate_account" | "nothing_due" | "over_due" | "over_limit" | "asked_twice" | "not_on_file";
        /** @description A person as the batch would pay them. */
        LineView: {
            /** @description How much. */
            amount: components["schemas"]["Money"];
            /** @description How it came about. */
            explanation: components["schemas"]["StepView"][];
            /** @description To whom. */
            payee: components["schemas"]["PayeeView"];
            /** @description Who. */
            victim: components["schemas"]["VictimId"];
        };
        /** @description A link (家属链接). */
        LinkView: {
            /** @description When it ends. */
            expires_at: components["schemas"]["Time"];
            /** @description The token alone. */
            token: string;
            /** @description The address to give to the family, also as a QR code. */
            url: string;
        };
        /**
         * @description white 白名单; black 黑名单
         * @enum {string}
         */
        ListName: "white" | "black";
        /** @description A head of loss. */
        LossAsk: {
            /** @description How much. */
            amount: components["schemas"]["Money"];
            /** @description Whether it is certain (可以确定). */
            determinable: boolean;
            /** @description What proves it. */
            documents: components["schemas"]["DocumentId"][];
            /** @description Which. */
            head: components["schemas"]["LossHead"];
        };
        /** @description Losses of a victim (损失). */
        LossesAsk: {
            /** @description Every head of loss; what is not here is not claimed. */
            heads: components["schemas"]["LossAsk"][];
        };
        /**
         * @description death 死亡赔偿; disability 伤残赔偿; medical 医疗救护费用; rescue 抢险救援费用; third_party_property 第三者财产损失; appraisal 事故鉴定费用; litigation 法律诉讼费用
         * @enum {string}
         */
        LossHead: "death" | "disability" | "medical" | "rescue" | "third_party_property" | "appraisal" | "litigation";
        /** @description A head of loss (损失项目). */
        LossView: {
            /** @description How much. */
            amount: components["schemas"]["Money"];
            /** @description Whether it is certain. */
            determinable: boolean;
            /** @description What proves it. */
            documents: components["schemas"]["DocumentId"][];
            /** @description Which. */
            head: components["schemas"]["LossHead"];
        };
        /**
         * @description A complaint (投诉). It names what it concerns; from that follows which insurer answers. A family names nothing: its link
         *     says which claim.
         */
        MakeComplaint: {
            /** @description `true`: it is about the agency of the booking, not about the insurer. */
            about_agency: boolean;
            booking?: components["schemas"]["BookingId"] | null;
            claim?: components["schemas"]["ClaimId"] | null;
            /** @description What it is about. */
            conduct: components["schemas"]["Conduct"];
            policy?: components["schemas"]["PolicyId"] | null;
            /** @description What happened. */
            text: components["schemas"]["Note"];
        };
        /** @description The trainings of a year. */
        ManagerTrainingsView: {
            /** @description Whose managers. */
            insurer: components["schemas"]["OrgId"];
            /** @description Those that were held, the earliest first. */
            items: components["schemas"]["ManagerTrainingView"][];
            /**
             * Format: int32
             * @description How many it still lacks.
             */
            missing: number;
            /**
             * Format: int32
             * @description How many it needs (R-E13).
             */
            required: number;
            /**
             * Format: int32
             * @description Which year.
             */
            year: number;
        };
        /** @description A training as it is kept. */
        ManagerTrainingView: {
            /** @description When. */
            at: components["schemas"]["Time"];
            /** @description Who recorded it. */
            by: string;
            /** @description How many took part. */
            count: number;
            /** @description On which day. */
            held_on: components["schemas"]["Date"];
            /**
             * Format: int32
             * @description How many hours.
             */
            hours: number;
            /** @description Its id. */
            id: components["schemas"]["TrainingId"];
            /** @description Titles of what shows it. */
            papers: components["schemas"]["Line"][];
            /** @description Who; not for supervisors. */
            people?: components["schemas"]["Name"][] | null;
            /** @description What it was about. */
            topic: components["schemas"]["Line"];
            /** @description By whom. */
            trainer: components["schemas"]["Line"];
        };
        /** @description The policy of a claim (匹配保单). */
        MatchPolicy: {
            /** @description Which. */
            policy: components["schemas"]["PolicyId"];
        };
        /** @description A member (成员单位). */
        MemberView: {
            /** @description Whether it has a seat in the council (理事单位). */
            council: boolean;
            /** @description Its unified social credit code. */
            credit_code: components["schemas"]["CreditCode"];
            /** @description When it joined. */
            joined_on: components["schemas"]["Date"];
            left_on?: components["schemas"]["Date"] | null;
            /** @description Its name. */
            name: components["schemas"]["Name"];
            org?: components["schemas"]["OrgId"] | null;
            /** @description Which of the three parties it belongs to. */
            party: components["schemas"]["Party"];
        };
        /** @description Merge into another claim (合并). */
        MergeClaim: {
            /** @description The claim that stays. */
            into: components["schemas"]["ClaimId"];
            /** @description Why they are of one accident. */
            reason: components["schemas"]["Note"];
        };
        /**
         * @description size 大小与登记的不符; hash 内容与登记的校验值不符; type 文件类型与登记的不符; empty 文件为空
         * @enum {string}
         */
        Mismatch: "size" | "hash" | "type" | "empty";
        /** @description One document. */
        MissingAsk: {
            from_whom?: components["schemas"]["Note"] | null;
            /** @description Which. */
            kind: components["schemas"]["DocumentKind"];
            /** @description Why it is needed, in plain words. */
            why: components["schemas"]["Note"];
        };
        /** @description One missing document. */
        MissingView: {
            from_whom?: components["schemas"]["Note"] | null;
            /** @description Which. */
            kind: components["schemas"]["DocumentKind"];
            /** @description Its Chinese name. */
            label: string;
            /** @description Why. */
            why: components["schemas"]["Note"];
        };
        /**
         * @description 人民币元，两位小数 · yuan, two decimals
         * @example 12000.00
         */
        Money: string;
        /** @example 2026-11 */
        Month: string;
        /** @description A change of the slot (改期). */
        MoveView: {
            /** @description When it was moved. */
            at: components["schemas"]["Time"];
            /** @description By which side. */
            by_side: components["schemas"]["Side"];
            /** @description Why. */
            reason: components["schemas"]["Note"];
            /** @description When it was to be. */
            was: components["schemas"]["Time"];
        };
        Name: string;
        /** @description A document that is needed. */
        NeededView: {
            from_whom?: components["schemas"]["Note"] | null;
            /** @description Which. */
            kind: components["schemas"]["DocumentKind"];
            /** @description Its Chinese name. */
            label: string;
            /** @description The heads of loss that need it; empty where every claim does. */
            losses: components["schemas"]["LossHead"][];
            /** @description Whether one is missing. */
            missing: boolean;
            /** @description How many are there, verified. */
            there: number;
            /** @description The victims whose own is missing, at most a hundred of them. */
            victims: components["schemas"]["VictimId"][];
            /** @description How many are needed. */
            wanted: number;
            /** @description Why. */
            why: components["schemas"]["Note"];
        };
        Note: string;
        /** @description A note with its query asked again. */
        NoteAgain: {
            /** @description The note. */
            note: components["schemas"]["SituationNoteView"];
            /** @description Whether that is what the note rests on: the same hash, and the snapshot as it was taken. */
            same: boolean;
            /** @description What its query says now. */
            situation: components["schemas"]["SituationView"];
        };
        /** @description A body that says nothing further. */
        Nothing: Record<string, unknown>;
        /** @example notice_01h455vb4pex5vsknk084sn02q */
        NoticeId: string;
        /** @description A notice (通知). */
        NoticeView: {
            /** @description The event it tells of. */
            about: string;
            claim?: components["schemas"]["ClaimId"] | null;
            /** @description Where it stands. */
            delivery: components["schemas"]["Delivery"];
            /** @description Its id. */
            id: components["schemas"]["NoticeId"];
            /** @description When it was made. */
            made_at: components["schemas"]["Time"];
            read_at?: components["schemas"]["Time"] | null;
            /** @description Who read it first. */
            read_by?: string | null;
            /** @description The thing it is about, its ids in it, for example `BOOKING#booking_…/BOOKING`. */
            subject: string;
            /** @description In English. */
            text_en: string;
            /** @description In Chinese. */
            text_zh: string;
        };
        /** @description Time that an expert offers (开放时段). */
        OfferSlot: {
            /** @description In which district. */
            district: components["schemas"]["District"];
            /** @description Whose time. */
            expert: components["schemas"]["ExpertId"];
            /** @description From when. */
            from: components["schemas"]["Time"];
            /** @description For which kinds of service, 1 to 6. */
            kinds: components["schemas"]["ServiceKindCode"][];
            /** @description Until when, on the same day in Beijing. */
            to: components["schemas"]["Time"];
        };
        /** @description A line to question. */
        OpenDispute: {
            /** @description Which line. */
            line: components["schemas"]["LineId"];
            /** @description What is wrong with it. */
            reason: components["schemas"]["Note"];
        };
        /** @description An inspection to open (立案检查). */
        OpenInspection: {
            as_of?: components["schemas"]["Time"] | null;
            /** @description The first day on which a line was posted. */
            from: components["schemas"]["Date"];
            /** @description Whom it looks at. */
            insurer: components["schemas"]["OrgId"];
            seed?: components["schemas"]["Line"] | null;
            /**
             * Format: int32
             * @description How many lines to draw.
             */
            size: number;
            /** @description The last day. */
            to: components["schemas"]["Date"];
        };
        /** @description What the insured unit says (满意程度和意见). */
        OpinionView: {
            /** @description When. */
            at: components["schemas"]["Time"];
            /** @description Who wrote it down. */
            by: string;
            /** @description The same in Chinese. */
            label: string;
            /** @description In own words. */
            opinion: components["schemas"]["Note"];
            /** @description How satisfied. */
            satisfaction: components["schemas"]["Satisfaction"];
        };
        OrgId: string;
        /**
         * @description dead 死亡; injured 受伤; missing 失踪
         * @enum {string}
         */
        Outcome: "dead" | "injured" | "missing";
        /**
         * @description insurer 保险机构; enterprise 投保单位; authority 监管部门; nobody 只提示，不追究
         * @enum {string}
         */
        Owes: "insurer" | "enterprise" | "authority" | "nobody";
        /** @description One victim's part of a claim (本人部分). */
        OwnPart: {
            /** @description The claim, for sending documents. */
            claim: components["schemas"]["ClaimId"];
            /** @description Whether it is covered, once a person decided. */
            covered?: boolean | null;
            /** @description The receipt number of the report that the link was given for, where that was merged into the claim shown here. */
            merged_report?: string | null;
            /** @description Payments for the person. */
            payments: components["schemas"]["PaymentView"][];
            /** @description The receipt number of the claim that goes on. */
            receipt_no: string;
            /** @description Where the claim stands. */
            state: components["schemas"]["ClaimState"];
            /** @description The person. */
            victim: components["schemas"]["VictimView"];
        };
        /** @description One page of a list (一页). */
        PageView_AgencyView: {
            /** @description What is on it. */
            items: {
                /** @description Whether it is on the black list that day (黑名单). */
                black_listed: boolean;
                /** @description Whom to call. */
                contact_name: components["schemas"]["Name"];
                /** @description Where to call. */
                contact_phone: components["schemas"]["Phone"];
                /** @description Unified social credit code. */
                credit_code: components["schemas"]["CreditCode"];
                /** @description Its id. */
                id: components["schemas"]["AgencyId"];
                /** @description Registered name. */
                name: components["schemas"]["Name"];
                /** @description The day that the lists and qualifications are shown for. */
                on: components["schemas"]["Date"];
                /** @description Its organisation. */
                org: components["schemas"]["OrgId"];
                /** @description Credit codes of its owners; absent for insured units. */
                owners?: components["schemas"]["CreditCode"][] | null;
                /** @description What it is qualified for. */
                qualifications: components["schemas"]["QualificationView"][];
                /** @description When it was registered. */
                registered_at: components["schemas"]["Time"];
                /** @description Sectors it serves. */
                sectors: components["schemas"]["Sector"][];
                /**
                 * Format: int64
                 * @description Its version, also the `ETag`.
                 */
                version: number;
                /** @description Whether it is on the white list that day (白名单). */
                white_listed: boolean;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_AgreementView: {
            /** @description What is on it. */
            items: {
                /** @description The agency. */
                agency: components["schemas"]["AgencyId"];
                /** @description The agency's name. */
                agency_name: components["schemas"]["Name"];
                /** @description The insured unit's credit code. */
                credit_code: components["schemas"]["CreditCode"];
                /** @description When it was drawn up. */
                drawn_at: components["schemas"]["Time"];
                /** @description The insured unit's name. */
                enterprise_name: components["schemas"]["Name"];
                /** @description First day. */
                from: components["schemas"]["Date"];
                /** @description Its id. */
                id: components["schemas"]["AgreementId"];
                /** @description The insurer. */
                insurer: components["schemas"]["OrgId"];
                /** @description The parties that have not signed. */
                missing: components["schemas"]["Party"][];
                /** @description The policy it was drawn up under. */
                policy: components["schemas"]["PolicyId"];
                /** @description Signatures so far. */
                signatures: components["schemas"]["SignatureView"][];
                /** @description Whether all three have signed: only then it carries a service. */
                signed: boolean;
                /** @description Its text. */
                terms: components["schemas"]["PaperView"];
                /** @description Last day. */
                to: components["schemas"]["Date"];
                /**
                 * Format: int64
                 * @description Its version, also the `ETag`.
                 */
                version: number;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_AlertView: {
            /** @description What is on it. */
            items: {
                agency?: components["schemas"]["AgencyId"] | null;
                answered_at?: components["schemas"]["Time"] | null;
                /** @description By whom. */
                answered_by?: string | null;
                /** @description The rule that asks. */
                basis: components["schemas"]["BasisView"][];
                /** @description Which check asks. */
                check: components["schemas"]["Check"];
                /** @description Its id. */
                id: components["schemas"]["AlertId"];
                /** @description The insurer. */
                insurer: components["schemas"]["OrgId"];
                /** @description The question in Chinese. */
                label: string;
                /** @description The lines. */
                lines: components["schemas"]["LineId"][];
                name?: components["schemas"]["Name"] | null;
                /** @description The numbers it rests on. */
                numbers: {
                    [key: string]: string;
                };
                outcome?: components["schemas"]["AlertOutcome"] | null;
                policy?: components["schemas"]["PolicyId"] | null;
                /** @description When. */
                raised_at: components["schemas"]["Time"];
                reason?: components["schemas"]["Note"] | null;
                /** @description The rulebook it was asked under. */
                rulebook: string;
                /** @description Where it stands. */
                state: components["schemas"]["AlertState"];
                /** @description Who works on it. */
                taken_by?: string | null;
                /**
                 * Format: int64
                 * @description Its version, also the `ETag`.
                 */
                version: number;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_BookingEventView: {
            /** @description What is on it. */
            items: {
                /** @description When. */
                at: components["schemas"]["Time"];
                /** @description The rules it rests on. */
                basis: components["schemas"]["BasisView"][];
                /** @description Who; for supervisors only the organisation. */
                by: string;
                /** @description The event, for example `booking_made`. */
                event: string;
                /** @description Hash of this fact, chained to the one before. */
                hash: string;
                /** @description In English. */
                text_en?: string | null;
                /** @description In words. */
                text_zh?: string | null;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_BookingView: {
            /** @description What is on it. */
            items: {
                acceptance?: components["schemas"]["AcceptanceView"] | null;
                /** @description The agency. */
                agency: components["schemas"]["AgencyId"];
                /** @description Its name. */
                agency_name: components["schemas"]["Name"];
                answer_by?: components["schemas"]["Date"] | null;
                /** @description When. */
                booked_at: components["schemas"]["Time"];
                /** @description Who booked. */
                booked_by: string;
                /** @description By which side it was booked. */
                booked_for: components["schemas"]["Side"];
                check_in?: components["schemas"]["CheckInView"] | null;
                closed_at?: components["schemas"]["Time"] | null;
                confirmation?: components["schemas"]["OpinionView"] | null;
                ending?: components["schemas"]["EndingView"] | null;
                /** @description The insured unit. */
                enterprise: components["schemas"]["OrgId"];
                /** @description The expert. */
                expert: components["schemas"]["ExpertId"];
                /** @description Records that were done again. */
                former_records: components["schemas"]["RecordView"][];
                /** @description From when. */
                from: components["schemas"]["Time"];
                /** @description Its id. */
                id: components["schemas"]["BookingId"];
                /** @description Its name. */
                insured_name: components["schemas"]["Name"];
                /** @description The insurer. */
                insurer: components["schemas"]["OrgId"];
                /** @description What. */
                kind: components["schemas"]["ServiceKindCode"];
                /** @description The same in Chinese. */
                label: string;
                /** @description The fee line that holds its money. */
                line: components["schemas"]["LineId"];
                /** @description Changes of the slot. */
                moves: components["schemas"]["MoveView"][];
                /** @description Objections of the insured. */
                objections: components["schemas"]["EndingView"][];
                /** @description The version of the plan it rests on. */
                plan: components["schemas"]["PlanId"];
                /** @description Under which policy. */
                policy: components["schemas"]["PolicyId"];
                pooled?: components["schemas"]["PooledId"] | null;
                record?: components["schemas"]["RecordView"] | null;
                record_due?: components["schemas"]["Date"] | null;
                /** @description Whether that is over. */
                record_overdue: boolean;
                /** @description What was reserved when it was booked. */
                reserved: components["schemas"]["Money"];
                /** @description What the insurer found. */
                resolutions: components["schemas"]["ResolutionView"][];
                revisit?: components["schemas"]["OpinionView"] | null;
                /** @description Where. */
                site: components["schemas"]["SiteView"];
                /** @description The slot. */
                slot: components["schemas"]["SlotId"];
                /** @description Where it stands. */
                state: components["schemas"]["BookingState"];
                /** @description What the sides say about who was there. */
                statements: components["schemas"]["AbsenceView"][];
                /** @description Until when. */
                to: components["schemas"]["Time"];
                unfit?: components["schemas"]["UnfitView"] | null;
                /**
                 * Format: int64
                 * @description Its version, also the `ETag`.
                 */
                version: number;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_ClaimView: {
            /** @description What is on it. */
            items: {
                agreed_on?: components["schemas"]["Date"] | null;
                assessed?: components["schemas"]["Money"] | null;
                /** @description The rules behind grade and track. */
                basis: components["schemas"]["BasisView"][];
                /** @description Latest casualties. */
                casualties: components["schemas"]["CasualtiesView"];
                /** @description Questions for the person who decides on cover, until it is decided; for the insurer only. */
                cover_hints: components["schemas"]["CoverHintView"][];
                cover_reason?: components["schemas"]["Note"] | null;
                /** @description Cover, once a person decided. */
                covered?: boolean | null;
                description?: components["schemas"]["Note"] | null;
                district?: components["schemas"]["District"] | null;
                enterprise?: components["schemas"]["OrgId"] | null;
                enterprise_name?: components["schemas"]["Name"] | null;
                /** @description Accident grade (事故等级). */
                grade: components["schemas"]["Grade"];
                /** @description The highest it ever had. */
                highest_grade: components["schemas"]["Grade"];
                /** @description Its id. */
                id: components["schemas"]["ClaimId"];
                insurer?: components["schemas"]["OrgId"] | null;
                /** @description Claims that were merged into it; their documents are read there. */
                merged_from: components["schemas"]["ClaimId"][];
                merged_into?: components["schemas"]["ClaimId"] | null;
                next_deadline?: components["schemas"]["ClockView"] | null;
                occurred_at?: components["schemas"]["Time"] | null;
                /**
                 * Format: int32
                 * @description How many payments wait for a second person because of another account.
                 */
                payees_waiting: number;
                pending_advance?: components["schemas"]["AdvanceId"] | null;
                /** @description Where. */
                place: components["schemas"]["Line"];
                policy?: components["schemas"]["PolicyId"] | null;
                /** @description Whether it was in force on the day of the accident. */
                policy_in_force: boolean;
                /** @description The number a person was told (回执号). */
                receipt_no: string;
                refusal_notice?: components["schemas"]["Note"] | null;
                refusal_reason?: components["schemas"]["RefusalReason"] | null;
                /** @description When it was reported. */
                reported_at: components["schemas"]["Time"];
                reporter_name?: components["schemas"]["Name"] | null;
                reporter_phone?: components["schemas"]["Phone"] | null;
                /** @description Where it stands. */
                state: components["schemas"]["ClaimState"];
                /** @description Track (通道). */
                track: components["schemas"]["Track"];
                /** @description The rule that put it there. */
                track_rule: string;
                /** @description Whether the authority marked it as typical. */
                typical: boolean;
                /**
                 * Format: int64
                 * @description Its version, also the `ETag`.
                 */
                version: number;
                /**
                 * Format: int32
                 * @description Victims on file.
                 */
                victims: number;
                /** @description What. */
                what: components["schemas"]["AccidentKind"];
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_ComplaintView: {
            /** @description What is on it. */
            items: {
                agency?: components["schemas"]["AgencyId"] | null;
                /** @description The rule of the clock. */
                basis: components["schemas"]["BasisView"][];
                booking?: components["schemas"]["BookingId"] | null;
                claim?: components["schemas"]["ClaimId"] | null;
                /** @description What it is about. */
                conduct: components["schemas"]["Conduct"];
                /** @description The same in Chinese. */
                conduct_label: string;
                /** @description The last day to answer. */
                due: components["schemas"]["Date"];
                extended_because?: components["schemas"]["Note"] | null;
                /** @description Who approved that. */
                extended_by?: string | null;
                /** @description Who complains. */
                from: components["schemas"]["Complainant"];
                from_org?: components["schemas"]["OrgId"] | null;
                /** @description Its id. */
                id: components["schemas"]["ComplaintId"];
                /** @description The insurer that answers. */
                insurer: components["schemas"]["OrgId"];
                /** @description The same in Chinese. */
                label: string;
                /** @description When. */
                opened_at: components["schemas"]["Time"];
                /** @description Whether it was found overdue. */
                overdue: boolean;
                policy?: components["schemas"]["PolicyId"] | null;
                reply?: components["schemas"]["ComplaintReplyView"] | null;
                /** @description Where it stands. */
                state: components["schemas"]["ComplaintState"];
                /** @description In the complainant's words. */
                text: components["schemas"]["Note"];
                /**
                 * Format: int64
                 * @description Its version, also the `ETag`.
                 */
                version: number;
                victim?: components["schemas"]["VictimId"] | null;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_DeadLetterView: {
            /** @description What is on it. */
            items: {
                /** @description What it is about, its ids in it; absent where it can no longer be found. */
                about?: string | null;
                asked_at?: components["schemas"]["Time"] | null;
                /** @description Who asked for the replay. */
                asked_by?: string | null;
                /**
                 * Format: int32
                 * @description How often it was tried so far.
                 */
                attempts: number;
                /** @description Whether a replay may be asked for now. */
                can_replay: boolean;
                claim?: components["schemas"]["ClaimId"] | null;
                dismissed_at?: components["schemas"]["Time"] | null;
                /** @description Who dismissed it. */
                dismissed_by?: string | null;
                /** @description In the function's words. */
                error: string;
                /** @description What had happened, for example `payment_ordered`; absent where it could not be read. */
                event?: string | null;
                /** @description When it was given up last. */
                failed_at: components["schemas"]["Time"];
                /** @description Why it was not taken the last time. */
                failure: components["schemas"]["Failure"];
                /** @description The function that could not take the event. */
                function: string;
                /** @description Its id. */
                id: components["schemas"]["LetterId"];
                insurer?: components["schemas"]["OrgId"] | null;
                /** @description When it was given up first. */
                kept_at: components["schemas"]["Time"];
                /** @description The same in Chinese. */
                label: string;
                reason?: components["schemas"]["Note"] | null;
                replayed_at?: components["schemas"]["Time"] | null;
                /** @description What the event came from. */
                source: components["schemas"]["LetterSource"];
                /** @description Where it stands. */
                state: components["schemas"]["LetterState"];
                /**
                 * Format: int64
                 * @description Its version, also the `ETag`.
                 */
                version: number;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_DecisionView: {
            /** @description What is on it. */
            items: {
                /** @description When. */
                at: components["schemas"]["Time"];
                /** @description The rules. */
                basis: components["schemas"]["BasisView"][];
                /** @description Rulebook version, inputs and outcome. */
                decision: Record<string, unknown>;
                /** @description Its address. */
                id: string;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_DisputeView: {
            /** @description What is on it. */
            items: {
                answer?: components["schemas"]["Note"] | null;
                answered_at?: components["schemas"]["Time"] | null;
                /** @description Who answered. */
                answered_by?: string | null;
                /** @description The last day to answer. */
                due: components["schemas"]["Date"];
                extended_because?: components["schemas"]["Note"] | null;
                /** @description Its id. */
                id: components["schemas"]["DisputeId"];
                /** @description The same in Chinese. */
                label: string;
                /** @description Of which line. */
                line: components["schemas"]["LineId"];
                /** @description When. */
                opened_at: components["schemas"]["Time"];
                /** @description Who asked. */
                opened_by: string;
                /** @description Of which policy's fee. */
                policy: components["schemas"]["PolicyId"];
                /** @description What it questions. */
                reason: components["schemas"]["Note"];
                /** @description Where it stands. */
                state: components["schemas"]["DisputeState"];
                /**
                 * Format: int64
                 * @description Its version, also the `ETag`.
                 */
                version: number;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_DocumentView: {
            /** @description What is on it. */
            items: {
                /** @description When it was announced. */
                announced_at: components["schemas"]["Time"];
                booking?: components["schemas"]["BookingId"] | null;
                claim?: components["schemas"]["ClaimId"] | null;
                /** @description Its type. */
                content_type: components["schemas"]["ContentType"];
                /** @description A link to look at it, for an hour, once it is verified. */
                download_url?: string | null;
                /** @description Its name on the sender's device. */
                file_name: components["schemas"]["Line"];
                /** @description Its id. */
                id: components["schemas"]["DocumentId"];
                /** @description What it shows. */
                kind: components["schemas"]["DocumentKind"];
                original_sha256?: components["schemas"]["Sha256"] | null;
                quarantine?: components["schemas"]["Mismatch"] | null;
                /** @description The same in words. */
                quarantine_reason?: string | null;
                /** @description Its SHA-256. */
                sha256: components["schemas"]["Sha256"];
                /**
                 * Format: int64
                 * @description Its size in bytes.
                 */
                size: number;
                /** @description Where it stands. */
                state: components["schemas"]["DocumentState"];
                taken_at?: components["schemas"]["Time"] | null;
                upload?: components["schemas"]["UploadView"] | null;
                /**
                 * Format: int64
                 * @description Its version, also the `ETag`.
                 */
                version: number;
                victim?: components["schemas"]["VictimId"] | null;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_ExpertView: {
            /** @description What is on it. */
            items: {
                account?: components["schemas"]["Line"] | null;
                /** @description The agency they work for. */
                agency: components["schemas"]["AgencyId"];
                /** @description Whom they must not serve; absent for insured units. */
                conflicts?: components["schemas"]["ConflictView"][] | null;
                /** @description Their id. */
                id: components["schemas"]["ExpertId"];
                /** @description Name. */
                name: components["schemas"]["Name"];
                /** @description The day that the qualifications are shown for. */
                on: components["schemas"]["Date"];
                /** @description What they are qualified for. */
                qualifications: components["schemas"]["QualificationView"][];
                /** @description When they were registered. */
                registered_at: components["schemas"]["Time"];
                /** @description Sectors they know. */
                sectors: components["schemas"]["Sector"][];
                /**
                 * Format: int64
                 * @description Version, also the `ETag`.
                 */
                version: number;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_FeeEntryView: {
            /** @description What is on it. */
            items: {
                /** @description When. */
                at: components["schemas"]["Time"];
                /** @description The rules. */
                basis: components["schemas"]["BasisView"][];
                /** @description By whom. */
                by: string;
                /** @description The event, for example `fee_posted`. */
                event: string;
                /** @description Hash of this entry. */
                hash: string;
                /** @description What moved. */
                postings: components["schemas"]["PostingView"][];
                /** @description Hash of the entry before. */
                prev: string;
                /**
                 * Format: int64
                 * @description Its number; a gap would show.
                 */
                seq: number;
                /** @description In English. */
                text_en?: string | null;
                /** @description In words. */
                text_zh?: string | null;
                /** @description The whole fact: its line, its purpose, its evidence. */
                what: Record<string, unknown>;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_FeeLineView: {
            /** @description What is on it. */
            items: {
                /** @description Who accepted the service. */
                accepted_by?: string | null;
                /** @description The agency. */
                agency: components["schemas"]["AgencyId"];
                /** @description Who approved it, where it is above the limit. */
                approved_by?: string | null;
                /** @description Who booked. */
                booked_by: string;
                booked_on?: components["schemas"]["Date"] | null;
                /** @description The booking. */
                booking: components["schemas"]["BookingId"];
                corrected_by?: components["schemas"]["LineId"] | null;
                corrects?: components["schemas"]["LineId"] | null;
                ended_because?: components["schemas"]["Note"] | null;
                /** @description What proves the service. */
                evidence: components["schemas"]["FeeEvidenceView"][];
                expert?: components["schemas"]["ExpertId"] | null;
                /** @description Frozen by a dispute. */
                frozen: boolean;
                /** @description Its id. */
                id: components["schemas"]["LineId"];
                /** @description The insured unit. */
                insured_name: components["schemas"]["Name"];
                invoice_date?: components["schemas"]["Date"] | null;
                invoice_no?: components["schemas"]["Line"] | null;
                /** @description The kind of service. */
                kind: string;
                /** @description The same in Chinese. */
                label: string;
                /** @description Who approved that it is posted above the ceiling after a refund (R-D4). */
                over_approved_by?: string | null;
                /** @description It was posted above the ceiling after a refund (退费后超限列支). */
                over_ceiling: boolean;
                /** @description Its unified social credit code. */
                payee_code: components["schemas"]["CreditCode"];
                /** @description Who is paid. */
                payee_name: components["schemas"]["Name"];
                /** @description The policy. */
                policy: components["schemas"]["PolicyId"];
                pooled?: components["schemas"]["PooledId"] | null;
                posted_at?: components["schemas"]["Time"] | null;
                /** @description Who posted. */
                posted_by?: string | null;
                /** @description On what. */
                purpose: components["schemas"]["PurposeCode"];
                /** @description Who asked for it. */
                raise_asked_by?: string | null;
                raise_reason?: components["schemas"]["Note"] | null;
                raise_to?: components["schemas"]["Money"] | null;
                recorded?: components["schemas"]["Money"] | null;
                /** @description What the booking holds. */
                reserved: components["schemas"]["Money"];
                /** @description When the money was reserved. */
                reserved_at: components["schemas"]["Time"];
                /** @description The day of the service. */
                service_on: components["schemas"]["Date"];
                spent?: components["schemas"]["Money"] | null;
                /** @description Where it stands. */
                state: components["schemas"]["FeeLineState"];
                /**
                 * Format: int32
                 * @description How many units.
                 */
                units: number;
                /**
                 * Format: int64
                 * @description Its version, also the `ETag`.
                 */
                version: number;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_FeeView: {
            /** @description What is on it. */
            items: {
                /** @description The rules. */
                basis: components["schemas"]["BasisView"][];
                budget?: components["schemas"]["Money"] | null;
                /** @description Spent by purpose. */
                by_purpose: components["schemas"]["PurposeSpent"][];
                /** @description The ceiling (上限). */
                ceiling: components["schemas"]["Money"];
                /** @description Premium actually collected (实收保费). */
                collected: components["schemas"]["Money"];
                /** @description Its district. */
                district: components["schemas"]["District"];
                /** @description What it should reach by the end of the period (下限). */
                floor: components["schemas"]["Money"];
                /**
                 * Format: int32
                 * @description Its least part.
                 */
                hazard_least_bp: number;
                /**
                 * Format: int32
                 * @description Part of spending on hazard inspection, in basis points.
                 */
                hazard_share_bp?: number | null;
                /** @description The insured unit. */
                insured_name: components["schemas"]["Name"];
                /** @description The same in Chinese. */
                label: string;
                /** @description What can still be arranged (还可安排). */
                left: components["schemas"]["Money"];
                /** @description Used beyond the ceiling after a refund (退费后超限). */
                over: components["schemas"]["Money"];
                over_since?: components["schemas"]["Time"] | null;
                /** @description What spending should have reached by today (进度线). */
                pace: components["schemas"]["Money"];
                /** @description The policy. */
                policy: components["schemas"]["PolicyId"];
                /** @description Held by bookings (已预约占用). */
                reserved: components["schemas"]["Money"];
                /** @description The rulebook they are of. */
                rulebook: string;
                /** @description Its sector. */
                sector: components["schemas"]["Sector"];
                /**
                 * Format: int32
                 * @description Which part of it may be spent, in basis points.
                 */
                share_bp: number;
                /** @description Spent (已据实列支). */
                spent: components["schemas"]["Money"];
                /** @description In a word. */
                standing: components["schemas"]["FeeStanding"];
                /**
                 * Format: int64
                 * @description The account's version, that is its last ledger entry.
                 */
                version: number;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_HappenedView: {
            /** @description What is on it. */
            items: {
                /** @description When. */
                at: components["schemas"]["Time"];
                /** @description The rules it rests on. */
                basis: components["schemas"]["BasisView"][];
                /** @description Who; for supervisors only the organisation. */
                by: string;
                /** @description The event, for example `claim_reported`. */
                event: string;
                /** @description Hash of this fact, chained to the one before. */
                hash: string;
                /** @description Its address, also that of its decision. */
                id: string;
                /** @description Whether a rule decided something that can be replayed. */
                replayable: boolean;
                /** @description In English. */
                text_en?: string | null;
                /** @description In words; none for bookkeeping. */
                text_zh?: string | null;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_InspectionView: {
            /** @description What is on it. */
            items: {
                /** @description Lines posted after this moment are not looked at. */
                as_of: components["schemas"]["Time"];
                /** @description The rules. */
                basis: components["schemas"]["BasisView"][];
                /** @description Who closed it. */
                closed_by?: string | null;
                conclusion?: components["schemas"]["Note"] | null;
                /** @description What was found. */
                findings: components["schemas"]["FindingView"][];
                /** @description The first day on which a line was posted. */
                from: components["schemas"]["Date"];
                /** @description The gauges. */
                gauges: components["schemas"]["GaugeView"][];
                /** @description Its id. */
                id: components["schemas"]["InspectionId"];
                /** @description Whom it looks at. */
                insurer: components["schemas"]["OrgId"];
                /** @description The same in Chinese. */
                label: string;
                /** @description When. */
                opened_at: components["schemas"]["Time"];
                /** @description Who opened it. */
                opened_by: string;
                /**
                 * Format: int64
                 * @description How many lines it was drawn from.
                 */
                population: number;
                /** @description The sample. */
                sample: components["schemas"]["SampledView"][];
                /** @description What the sample is drawn by: the same seed, period and moment give the same sample. */
                seed: components["schemas"]["Line"];
                /**
                 * Format: int32
                 * @description How many lines were asked for.
                 */
                size: number;
                /** @description Where it stands. */
                state: components["schemas"]["InspectionState"];
                /** @description The last day. */
                to: components["schemas"]["Date"];
                /**
                 * Format: int64
                 * @description Its version, also the `ETag`.
                 */
                version: number;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_MemberView: {
            /** @description What is on it. */
            items: {
                /** @description Whether it has a seat in the council (理事单位). */
                council: boolean;
                /** @description Its unified social credit code. */
                credit_code: components["schemas"]["CreditCode"];
                /** @description When it joined. */
                joined_on: components["schemas"]["Date"];
                left_on?: components["schemas"]["Date"] | null;
                /** @description Its name. */
                name: components["schemas"]["Name"];
                org?: components["schemas"]["OrgId"] | null;
                /** @description Which of the three parties it belongs to. */
                party: components["schemas"]["Party"];
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_NoticeView: {
            /** @description What is on it. */
            items: {
                /** @description The event it tells of. */
                about: string;
                claim?: components["schemas"]["ClaimId"] | null;
                /** @description Where it stands. */
                delivery: components["schemas"]["Delivery"];
                /** @description Its id. */
                id: components["schemas"]["NoticeId"];
                /** @description When it was made. */
                made_at: components["schemas"]["Time"];
                read_at?: components["schemas"]["Time"] | null;
                /** @description Who read it first. */
                read_by?: string | null;
                /** @description The thing it is about, its ids in it, for example `BOOKING#booking_…/BOOKING`. */
                subject: string;
                /** @description In English. */
                text_en: string;
                /** @description In Chinese. */
                text_zh: string;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_PolicyView: {
            /** @description What is on it. */
            items: {
                committed?: components["schemas"]["Money"] | null;
                /**
                 * Format: int32
                 * @description Employees declared.
                 */
                declared_head_count: number;
                /** @description District. */
                district: components["schemas"]["District"];
                /** @description Its id. */
                id: components["schemas"]["PolicyId"];
                /** @description The insured. */
                insured: components["schemas"]["InsuredView"];
                /**
                 * Format: int32
                 * @description Employees insured.
                 */
                insured_head_count: number;
                /** @description The insurer. */
                insurer: components["schemas"]["OrgId"];
                /** @description Limits. */
                limits: components["schemas"]["LimitsView"];
                /** @description When it is in force. */
                period: components["schemas"]["PeriodView"];
                /** @description The insurer's number. */
                policy_no: components["schemas"]["Line"];
                /** @description Premium agreed. */
                premium: components["schemas"]["Money"];
                /**
                 * Format: int32
                 * @description Prevention share by contract, in basis points, for sectors without the legal cap.
                 */
                prevention_ratio_bp?: number | null;
                /** @description Product version, which names the disability table. */
                product_version: string;
                /** @description When it was registered. */
                registered_at: components["schemas"]["Time"];
                /** @description Sector. */
                sector: components["schemas"]["Sector"];
                /**
                 * Format: int64
                 * @description Its version, also the `ETag`.
                 */
                version: number;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_PooledShareView: {
            /** @description What is on it. */
            items: {
                /** @description What it holds or has spent now; nothing for one that ended. */
                amount: components["schemas"]["Money"];
                /** @description Its district. */
                district: components["schemas"]["District"];
                ended_because?: components["schemas"]["Note"] | null;
                /** @description Frozen by a dispute. */
                frozen: boolean;
                /** @description The insured unit. */
                insured_name: components["schemas"]["Name"];
                /** @description The kind of service. */
                kind: components["schemas"]["ServiceKindCode"];
                /** @description The same in Chinese. */
                label: string;
                /** @description Its fee line. */
                line: components["schemas"]["LineId"];
                /** @description The policy. */
                policy: components["schemas"]["PolicyId"];
                /** @description The pooled service. */
                pooled: components["schemas"]["PooledId"];
                recorded?: components["schemas"]["Money"] | null;
                /** @description What it holds or held. */
                reserved: components["schemas"]["Money"];
                /** @description Its sector. */
                sector: components["schemas"]["Sector"];
                /** @description The day of the service. */
                service_on: components["schemas"]["Date"];
                spent?: components["schemas"]["Money"] | null;
                /** @description Where the line stands. */
                state: components["schemas"]["FeeLineState"];
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_PooledView: {
            /** @description What is on it. */
            items: {
                /** @description The agency. */
                agency: components["schemas"]["AgencyId"];
                /** @description Its name. */
                agency_name: components["schemas"]["Name"];
                /** @description How it is shared. */
                allocation: components["schemas"]["AllocationKey"];
                /** @description The same in Chinese. */
                allocation_label: string;
                /** @description Who approved it. */
                approved_by?: string | null;
                /** @description The booking under which it is rendered: accepted, checked in, completed, confirmed, moved and cancelled there. */
                booking: components["schemas"]["BookingId"];
                /** @description Who confirmed it. */
                confirmed_by?: string | null;
                /**
                 * Format: int32
                 * @description How many policies bear something.
                 */
                contributors: number;
                /** @description What it costs at most: the sum of what is held. */
                cost: components["schemas"]["Money"];
                /**
                 * Format: int32
                 * @description How many shares of this pass have been dealt with.
                 */
                done: number;
                /** @description When. */
                drawn_up_at: components["schemas"]["Time"];
                /** @description Who drew it up. */
                drawn_up_by: string;
                ended_because?: components["schemas"]["Note"] | null;
                /** @description The expert. */
                expert: components["schemas"]["ExpertId"];
                /** @description From when; an insured unit may drop out until then. */
                from: components["schemas"]["Time"];
                /**
                 * Format: int32
                 * @description How many could not be: share it anew, or try again.
                 */
                held: number;
                /** @description The first hundred of them, with why. */
                held_up: components["schemas"]["HeldUpView"][];
                /** @description The policy of the unit where it is rendered, which confirms it. */
                host: components["schemas"]["PolicyId"];
                /** @description Its id. */
                id: components["schemas"]["PooledId"];
                /** @description The insurer whose policies pay. */
                insurer: components["schemas"]["OrgId"];
                invoice?: components["schemas"]["PooledInvoiceView"] | null;
                /** @description What. */
                kind: components["schemas"]["ServiceKindCode"];
                /** @description The same in Chinese. */
                label: string;
                /**
                 * Format: int32
                 * @description Of how many.
                 */
                lines: number;
                /** @description Whether an invoice of the recorded cost needs the manager first (R-D18). */
                needs_approval: boolean;
                recorded?: components["schemas"]["Money"] | null;
                /** @description Whether the shares are being dealt with at this moment; read again shortly. */
                running: boolean;
                shared_anew_because?: components["schemas"]["Note"] | null;
                /** @description Where. */
                site: components["schemas"]["SiteView"];
                /** @description Where it stands. */
                state: components["schemas"]["PoolState"];
                /** @description What it is called. */
                title: components["schemas"]["Line"];
                /** @description Until when. */
                to: components["schemas"]["Time"];
                /**
                 * Format: int64
                 * @description Its version, also the `ETag`.
                 */
                version: number;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_PromiseView: {
            /** @description What is on it. */
            items: {
                /** @description The rule that it keeps to. */
                basis: components["schemas"]["BasisView"][];
                /** @description Who decided. */
                checker?: string | null;
                decided_at?: components["schemas"]["Time"] | null;
                /** @description The first legal day of the reports that it applies to. */
                effective_from: components["schemas"]["Date"];
                /** @description Its id. */
                id: components["schemas"]["PromiseId"];
                /** @description Whose. */
                insurer: components["schemas"]["OrgId"];
                /** @description The steps that are quicker. */
                limits: components["schemas"]["LimitView"][];
                /** @description Who proposed it. */
                maker: string;
                /** @description When. */
                proposed_at: components["schemas"]["Time"];
                reason?: components["schemas"]["Note"] | null;
                /** @description Where it stands. */
                state: components["schemas"]["Publication"];
                /**
                 * Format: int64
                 * @description Its version, also the `ETag`.
                 */
                version: number;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_ReceiptView: {
            /** @description What is on it. */
            items: {
                /** @description How much. */
                amount: components["schemas"]["Money"];
                /** @description In or out. */
                direction: components["schemas"]["ReceiptDirection"];
                /** @description Its id. */
                id: components["schemas"]["ReceiptId"];
                /** @description The day of the money. */
                received_on: components["schemas"]["Date"];
                /** @description The voucher. */
                voucher_no: components["schemas"]["Line"];
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_RecoveryView: {
            /** @description What is on it. */
            items: {
                /** @description How much in all. */
                amount: components["schemas"]["Money"];
                /** @description The claim. */
                claim: components["schemas"]["ClaimId"];
                /** @description Its id. */
                id: components["schemas"]["RecoveryId"];
                /** @description The same in words. */
                label: string;
                /** @description What did not: still due, or given up once written off. */
                left: components["schemas"]["Money"];
                /** @description When it was opened. */
                opened_at: components["schemas"]["Time"];
                /** @description What came back. */
                repaid: components["schemas"]["Money"];
                /** @description What came back, oldest first. */
                repayments: components["schemas"]["RepaymentView"][];
                /** @description Where it stands. */
                state: components["schemas"]["RecoveryState"];
                /**
                 * Format: int64
                 * @description Its version, also the `ETag`.
                 */
                version: number;
                /** @description From whom. */
                victim: components["schemas"]["VictimId"];
                write_off?: components["schemas"]["WriteOffView"] | null;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_RoomReadView: {
            /** @description What is on it. */
            items: {
                /** @description When. */
                at: components["schemas"]["Time"];
                /** @description Who looked. */
                by: string;
                line?: components["schemas"]["LineId"] | null;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_ServicePlanView: {
            /** @description What is on it. */
            items: {
                answered_at?: components["schemas"]["Time"] | null;
                /** @description Who signed or declined. */
                answered_by?: string | null;
                /** @description What makes sure of it (服务保障事项). */
                assurance: components["schemas"]["Note"];
                declined_because?: components["schemas"]["Note"] | null;
                /** @description When. */
                drawn_up_at: components["schemas"]["Time"];
                /** @description Who drew it up. */
                drawn_up_by: string;
                /** @description The insured unit. */
                enterprise: components["schemas"]["OrgId"];
                /** @description What is to be reached (预期目标). */
                goal: components["schemas"]["Note"];
                /** @description Its id. */
                id: components["schemas"]["PlanId"];
                /** @description Its name. */
                insured_name: components["schemas"]["Name"];
                /** @description The insurer. */
                insurer: components["schemas"]["OrgId"];
                /** @description The items. */
                items: components["schemas"]["PlanItemView"][];
                /** @description The same in Chinese. */
                label: string;
                /**
                 * Format: int32
                 * @description 1 for the first version of the plan.
                 */
                number: number;
                /** @description Of which policy. */
                policy: components["schemas"]["PolicyId"];
                reason?: components["schemas"]["Note"] | null;
                /** @description The insured unit's risk tier. */
                risk_tier: components["schemas"]["RiskTier"];
                /** @description Where it stands. */
                state: components["schemas"]["PlanState"];
                /**
                 * Format: int64
                 * @description Its version, also the `ETag`.
                 */
                version: number;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_ServiceProjectView: {
            /** @description What is on it. */
            items: {
                /** @description By which agency. */
                agency: components["schemas"]["AgencyId"];
                /** @description For how much each. */
                amount: components["schemas"]["Money"];
                /**
                 * Format: int32
                 * @description How many are booked.
                 */
                booked: number;
                /** @description When. */
                drawn_up_at: components["schemas"]["Time"];
                /** @description Who drew it up. */
                drawn_up_by: string;
                /** @description First day. */
                from: components["schemas"]["Date"];
                /**
                 * Format: int32
                 * @description How many could not be booked.
                 */
                held_up: number;
                /** @description Its id. */
                id: components["schemas"]["ProjectId"];
                /** @description The insurer. */
                insurer: components["schemas"]["OrgId"];
                /** @description What. */
                kind: components["schemas"]["ServiceKindCode"];
                /** @description All of them. */
                targets: components["schemas"]["ProjectTargetView"][];
                /** @description What it is called. */
                title: components["schemas"]["Line"];
                /** @description Last day. */
                to: components["schemas"]["Date"];
                /**
                 * Format: int64
                 * @description Its version, also the `ETag`.
                 */
                version: number;
                /**
                 * Format: int32
                 * @description How many were not tried yet: generate again until it is none.
                 */
                waiting: number;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_SituationNoteView: {
            /** @description What is on it. */
            items: {
                /** @description By what. */
                by: components["schemas"]["SituationBy"];
                /** @description Which district was looked at. */
                district: components["schemas"]["District"];
                /** @description Its id. */
                id: components["schemas"]["SituationNoteId"];
                /** @description As of which day. */
                on: components["schemas"]["Date"];
                /** @description The hash of the snapshot that answered. */
                sha256: components["schemas"]["Sha256"];
                /** @description What follows from it. */
                text: components["schemas"]["Note"];
                /** @description What it is about. */
                title: components["schemas"]["Line"];
                /** @description When. */
                written_at: components["schemas"]["Time"];
                /** @description Who wrote it. */
                written_by: string;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_SlotView: {
            /** @description What is on it. */
            items: {
                /** @description Of which agency. */
                agency: components["schemas"]["AgencyId"];
                booking?: components["schemas"]["BookingId"] | null;
                /** @description In which district. */
                district: components["schemas"]["District"];
                /** @description Of which expert. */
                expert: components["schemas"]["ExpertId"];
                /** @description From when. */
                from: components["schemas"]["Time"];
                /** @description Whether the caller's organisation holds it. */
                held_by_us: boolean;
                held_until?: components["schemas"]["Time"] | null;
                /** @description Its id. */
                id: components["schemas"]["SlotId"];
                /** @description For which kinds of service. */
                kinds: components["schemas"]["ServiceKindCode"][];
                /** @description The same in Chinese. */
                label: string;
                /** @description Where it stands. */
                state: components["schemas"]["SlotState"];
                /** @description Until when. */
                to: components["schemas"]["Time"];
                /**
                 * Format: int64
                 * @description Its version, also the `ETag`.
                 */
                version: number;
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description One page of a list (一页). */
        PageView_StandingView: {
            /** @description What is on it. */
            items: {
                /** @description Whether that is against the agency. */
                adverse: boolean;
                /** @description The agency. */
                agency: components["schemas"]["AgencyId"];
                appeal?: components["schemas"]["StatementView"] | null;
                appeal_decision?: components["schemas"]["RulingView"] | null;
                /** @description On it or off it. */
                change: components["schemas"]["Change"];
                /** @description The published criterion that the proposal rests on. */
                criterion: components["schemas"]["CriterionCode"];
                decision?: components["schemas"]["RulingView"] | null;
                /** @description What happened. */
                grounds: components["schemas"]["Note"];
                hearing?: components["schemas"]["HearingView"] | null;
                /** @description Its id. */
                id: components["schemas"]["StandingId"];
                /** @description Which list. */
                list: components["schemas"]["ListName"];
                /** @description What shows it. */
                papers: components["schemas"]["PaperView"][];
                /** @description When. */
                proposed_at: components["schemas"]["Time"];
                /** @description Who proposed it. */
                proposed_by: string;
                /** @description Where it stands. */
                state: components["schemas"]["StandingState"];
                /**
                 * Format: int64
                 * @description Its version, also the `ETag`.
                 */
                version: number;
                /** @description Meetings without quorum: they decided nothing. */
                without_quorum: components["schemas"]["SessionView"][];
            }[];
            /** @description How to ask for the next page; absent on the last. */
            next_cursor?: string | null;
        };
        /** @description A paper that stands behind a statement (佐证): its title and the hash of its bytes. */
        PaperAsk: {
            /** @description SHA-256 of its bytes. */
            sha256: components["schemas"]["Sha256"];
            /** @description What it is. */
            title: components["schemas"]["Line"];
        };
        /** @description A paper (佐证). */
        PaperView: {
            /** @description SHA-256 of its bytes. */
            sha256: components["schemas"]["Sha256"];
            /** @description What it is. */
            title: components["schemas"]["Line"];
        };
        /** @description One part that was sent. */
        PartAsk: {
            /** @description The `ETag` that S3 answered. */
            etag: components["schemas"]["Line"];
            /**
             * Format: int32
             * @description 1 and up.
             */
            number: number;
        };
        /** @description One part of an upload. */
        PartView: {
            /**
             * Format: int32
             * @description 1 and up.
             */
            number: number;
            /** @description Where to. */
            url: string;
        };
        /**
         * @description enterprise 投保单位; insurer 保险机构; agency 技术服务机构
         * @enum {string}
         */
        Party: "enterprise" | "insurer" | "agency";
        /**
         * @description Yes, or back to who asked.
         * @enum {string}
         */
        PayeeAnswer: "approve" | "return";
        /** @description Who is paid (收款人). */
        PayeeAsk: {
            /** @description Account; kept sealed. */
            account_no: components["schemas"]["AccountNo"];
            /** @description Bank. */
            bank: components["schemas"]["Line"];
            id_number?: components["schemas"]["CitizenId"] | null;
            /** @description In what capacity. */
            kind: components["schemas"]["PayeeKind"];
            /** @description Account holder. */
            name: components["schemas"]["Name"];
            proof?: components["schemas"]["DocumentId"] | null;
        };
        /** @description A request to pay to another account (更换收款账户). */
        PayeeChangeView: {
            answer?: components["schemas"]["Note"] | null;
            /** @description When. */
            asked_at: components["schemas"]["Time"];
            /** @description Who asks. */
            asked_by: string;
            decided_at?: components["schemas"]["Time"] | null;
            /** @description Who decided. */
            decided_by?: string | null;
            /** @description To whom instead. */
            payee: components["schemas"]["PayeeView"];
            shared_account?: components["schemas"]["SharedAccountView"] | null;
            /** @description Whether it waits for a second person. */
            waits: boolean;
        };
        /**
         * @description victim 受害人本人; beneficiary 近亲属; hospital 医疗机构; rescue_provider 救援机构; insured 投保单位
         * @enum {string}
         */
        PayeeKind: "victim" | "beneficiary" | "hospital" | "rescue_provider" | "insured";
        /** @description Who is paid (收款人). */
        PayeeView: {
            /** @description Account, masked. */
            account: string;
            /** @description Bank. */
            bank: components["schemas"]["Line"];
            /** @description In what capacity. */
            kind: components["schemas"]["PayeeKind"];
            /** @description Account holder. */
            name: components["schemas"]["Name"];
            proof?: components["schemas"]["DocumentId"] | null;
        };
        /** @example payment_01h455vb4pex5vsknk084sn02q */
        PaymentId: string;
        /**
         * @description proposed 待复核; ordered 已发出; unknown 结果待查; settled 已到账; failed 未成功; cancelled 不再支付
         * @enum {string}
         */
        PaymentState: "proposed" | "ordered" | "unknown" | "settled" | "failed" | "cancelled";
        /** @description A payment (支付). */
        PaymentView: {
            /** @description The batch. */
            advance: components["schemas"]["AdvanceId"];
            /** @description How much. */
            amount: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description Which try at the bank.
             */
            attempt: number;
            /** @description When it last changed. */
            changed_at: components["schemas"]["Time"];
            /** @description What the bank said when it failed. */
            failure?: string | null;
            /** @description Its id. */
            id: components["schemas"]["PaymentId"];
            /** @description The same in words. */
            label: string;
            /**
             * Format: int32
             * @description Its number in the batch.
             */
            line: number;
            payee?: components["schemas"]["PayeeView"] | null;
            payee_change?: components["schemas"]["PayeeChangeView"] | null;
            /** @description Where it stands. */
            state: components["schemas"]["PaymentState"];
            /**
             * Format: int64
             * @description Its version, also what a decision on its account names as seen.
             */
            version: number;
            /** @description For whom. */
            victim: components["schemas"]["VictimId"];
        };
        /** @description First and last day, both included. */
        PeriodAsk: {
            /** @description First day. */
            from: components["schemas"]["Date"];
            /** @description Last day. */
            to: components["schemas"]["Date"];
        };
        /** @description First and last day in force, both included. */
        PeriodView: {
            /** @description First day. */
            from: components["schemas"]["Date"];
            /** @description Last day. */
            to: components["schemas"]["Date"];
        };
        Phone: string;
        /** @description A place. */
        PlaceAsk: {
            district?: components["schemas"]["District"] | null;
            /**
             * Format: int32
             * @description Latitude in millionths of a degree.
             */
            latitude_micro?: number | null;
            /**
             * Format: int32
             * @description Longitude in millionths of a degree.
             */
            longitude_micro?: number | null;
            /** @description In words. */
            text: components["schemas"]["Line"];
        };
        /** @example plan_01h455vb4pex5vsknk084sn02q */
        PlanId: string;
        /** @description One item (服务项目). */
        PlanItemAsk: {
            /** @description By which institution (服务机构). */
            agency: components["schemas"]["AgencyId"];
            /** @description What all of them cost at most. */
            amount: components["schemas"]["Money"];
            /** @description By these experts alone. */
            experts: components["schemas"]["ExpertId"][];
            /** @description The first day. */
            from: components["schemas"]["Date"];
            /** @description What (服务项目). */
            kind: components["schemas"]["ServiceKindCode"];
            /** @description How, at most 500 characters (服务措施). */
            measures: components["schemas"]["Note"];
            /** @description By whom, in words (服务人员). */
            personnel: components["schemas"]["Line"];
            /**
             * Format: int32
             * @description How many times (服务频次).
             */
            times: number;
            /** @description The last day. */
            to: components["schemas"]["Date"];
        };
        /** @description One item of a plan (服务项目). */
        PlanItemView: {
            /** @description By which institution (服务机构). */
            agency: components["schemas"]["AgencyId"];
            /** @description What all of them cost at most. */
            amount: components["schemas"]["Money"];
            /** @description By these experts alone; by any that fits where none is named. */
            experts: components["schemas"]["ExpertId"][];
            /** @description The first day. */
            from: components["schemas"]["Date"];
            /** @description What (服务项目). */
            kind: components["schemas"]["ServiceKindCode"];
            /** @description How (服务措施). */
            measures: string;
            /** @description By whom (服务人员). */
            personnel: components["schemas"]["Line"];
            /**
             * Format: int32
             * @description How many times (服务频次).
             */
            times: number;
            /** @description The last day. */
            to: components["schemas"]["Date"];
        };
        /**
         * @description proposed 待投保单位签署; in_force 已签署、有效; superseded 已被新方案取代; declined 投保单位未同意
         * @enum {string}
         */
        PlanState: "proposed" | "in_force" | "superseded" | "declined";
        /** @description The plan in force of a policy, and what is used of it. */
        PlanStateView: {
            in_force?: components["schemas"]["PlanId"] | null;
            /** @description The items in force. */
            items: components["schemas"]["ItemStateView"][];
            /** @description Of which policy. */
            policy: components["schemas"]["PolicyId"];
            proposed?: components["schemas"]["PlanId"] | null;
            /**
             * Format: int32
             * @description How many versions there are.
             */
            versions: number;
        };
        /**
         * @description The insured unit's answer.
         * @enum {string}
         */
        PlanVerdict: "sign" | "decline";
        /** @description A planned budget (预算方案). */
        PlanView: {
            /** @description Who approved it. */
            approved_by?: string | null;
            /**
             * Format: int32
             * @description Part of that for hazard inspection.
             */
            hazard_share_bp: number;
            /** @description Who proposed it. */
            proposed_by: string;
            /** @description Why. */
            reason: components["schemas"]["Note"];
            /**
             * Format: int32
             * @description Part of the ceiling, in basis points.
             */
            share_bp: number;
        };
        /** @example policy_01h455vb4pex5vsknk084sn02q */
        PolicyId: string;
        /** @description A policy (保单). */
        PolicyView: {
            committed?: components["schemas"]["Money"] | null;
            /**
             * Format: int32
             * @description Employees declared.
             */
            declared_head_count: number;
            /** @description District. */
            district: components["schemas"]["District"];
            /** @description Its id. */
            id: components["schemas"]["PolicyId"];
            /** @description The insured. */
            insured: components["schemas"]["InsuredView"];
            /**
             * Format: int32
             * @description Employees insured.
             */
            insured_head_count: number;
            /** @description The insurer. */
            insurer: components["schemas"]["OrgId"];
            /** @description Limits. */
            limits: components["schemas"]["LimitsView"];
            /** @description When it is in force. */
            period: components["schemas"]["PeriodView"];
            /** @description The insurer's number. */
            policy_no: components["schemas"]["Line"];
            /** @description Premium agreed. */
            premium: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description Prevention share by contract, in basis points, for sectors without the legal cap.
             */
            prevention_ratio_bp?: number | null;
            /** @description Product version, which names the disability table. */
            product_version: string;
            /** @description When it was registered. */
            registered_at: components["schemas"]["Time"];
            /** @description Sector. */
            sector: components["schemas"]["Sector"];
            /**
             * Format: int64
             * @description Its version, also the `ETag`.
             */
            version: number;
        };
        /** @description Which policies contribute. */
        PooledFilter: {
            district?: components["schemas"]["District"] | null;
            q?: components["schemas"]["Line"] | null;
            sector?: components["schemas"]["Sector"] | null;
        };
        /** @example pooled_01h455vb4pex5vsknk084sn02q */
        PooledId: string;
        /** @description The invoice of a pooled service. */
        PooledInvoiceView: {
            /** @description What was really spent; never an estimate. */
            amount: components["schemas"]["Money"];
            /** @description When. */
            at: components["schemas"]["Time"];
            /** @description The accounting day. */
            booked_on: components["schemas"]["Date"];
            /** @description Who posted it. */
            by: string;
            /** @description Its date. */
            invoice_date: components["schemas"]["Date"];
            /** @description Its number. */
            invoice_no: components["schemas"]["Line"];
        };
        /** @description A policy that a filter found and that cannot contribute. */
        PooledLeftOut: {
            /** @description Why, as a code. */
            code: string;
            /** @description The insured unit. */
            insured_name: components["schemas"]["Name"];
            /** @description The policy. */
            policy: components["schemas"]["PolicyId"];
            /** @description In English. */
            text_en: string;
            /** @description Why, in Chinese. */
            text_zh: string;
        };
        /** @description What a pooled service would be (统筹服务预览); nothing is written. */
        PooledPreview: {
            /** @description What is shared. */
            cost: components["schemas"]["Money"];
            /** @description Stands for these very shares: give it when drawing up, so that what is held is what was seen. */
            fingerprint: string;
            /** @description Policies that the filter found and that cannot contribute. */
            left_out: components["schemas"]["PooledLeftOut"][];
            /** @description The filter finds more than can be looked at; make it narrower. */
            more: boolean;
            /** @description The shares. */
            shares: components["schemas"]["PooledShareAsk"][];
            /** @description The sum of the shares: the same, to the fen. */
            total: components["schemas"]["Money"];
        };
        /** @description What a policy would bear (分摊预览). */
        PooledShareAsk: {
            /** @description The most it can bear. */
            cap: components["schemas"]["Money"];
            /** @description Its district. */
            district: components["schemas"]["District"];
            /** @description Whether the unit has an account here, so that it is told in its inbox. */
            has_account: boolean;
            /**
             * Format: int32
             * @description People insured.
             */
            head_count: number;
            /** @description The insured unit. */
            insured_name: components["schemas"]["Name"];
            /** @description The policy. */
            policy: components["schemas"]["PolicyId"];
            /** @description Premium actually collected. */
            premium: components["schemas"]["Money"];
            /** @description Its sector. */
            sector: components["schemas"]["Sector"];
            /** @description What it bears. */
            share: components["schemas"]["Money"];
        };
        /** @description The share of one policy, as its fee line stands (分摊明细). A share that changed is a new line; the old one stays. */
        PooledShareView: {
            /** @description What it holds or has spent now; nothing for one that ended. */
            amount: components["schemas"]["Money"];
            /** @description Its district. */
            district: components["schemas"]["District"];
            ended_because?: components["schemas"]["Note"] | null;
            /** @description Frozen by a dispute. */
            frozen: boolean;
            /** @description The insured unit. */
            insured_name: components["schemas"]["Name"];
            /** @description The kind of service. */
            kind: components["schemas"]["ServiceKindCode"];
            /** @description The same in Chinese. */
            label: string;
            /** @description Its fee line. */
            line: components["schemas"]["LineId"];
            /** @description The policy. */
            policy: components["schemas"]["PolicyId"];
            /** @description The pooled service. */
            pooled: components["schemas"]["PooledId"];
            recorded?: components["schemas"]["Money"] | null;
            /** @description What it holds or held. */
            reserved: components["schemas"]["Money"];
            /** @description Its sector. */
            sector: components["schemas"]["Sector"];
            /** @description The day of the service. */
            service_on: components["schemas"]["Date"];
            spent?: components["schemas"]["Money"] | null;
            /** @description Where the line stands. */
            state: components["schemas"]["FeeLineState"];
        };
        /** @description A pooled service (统筹服务). */
        PooledView: {
            /** @description The agency. */
            agency: components["schemas"]["AgencyId"];
            /** @description Its name. */
            agency_name: components["schemas"]["Name"];
            /** @description How it is shared. */
            allocation: components["schemas"]["AllocationKey"];
            /** @description The same in Chinese. */
            allocation_label: string;
            /** @description Who approved it. */
            approved_by?: string | null;
            /** @description The booking under which it is rendered: accepted, checked in, completed, confirmed, moved and cancelled there. */
            booking: components["schemas"]["BookingId"];
            /** @description Who confirmed it. */
            confirmed_by?: string | null;
            /**
             * Format: int32
             * @description How many policies bear something.
             */
            contributors: number;
            /** @description What it costs at most: the sum of what is held. */
            cost: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description How many shares of this pass have been dealt with.
             */
            done: number;
            /** @description When. */
            drawn_up_at: components["schemas"]["Time"];
            /** @description Who drew it up. */
            drawn_up_by: string;
            ended_because?: components["schemas"]["Note"] | null;
            /** @description The expert. */
            expert: components["schemas"]["ExpertId"];
            /** @description From when; an insured unit may drop out until then. */
            from: components["schemas"]["Time"];
            /**
             * Format: int32
             * @description How many could not be: share it anew, or try again.
             */
            held: number;
            /** @description The first hundred of them, with why. */
            held_up: components["schemas"]["HeldUpView"][];
            /** @description The policy of the unit where it is rendered, which confirms it. */
            host: components["schemas"]["PolicyId"];
            /** @description Its id. */
            id: components["schemas"]["PooledId"];
            /** @description The insurer whose policies pay. */
            insurer: components["schemas"]["OrgId"];
            invoice?: components["schemas"]["PooledInvoiceView"] | null;
            /** @description What. */
            kind: components["schemas"]["ServiceKindCode"];
            /** @description The same in Chinese. */
            label: string;
            /**
             * Format: int32
             * @description Of how many.
             */
            lines: number;
            /** @description Whether an invoice of the recorded cost needs the manager first (R-D18). */
            needs_approval: boolean;
            recorded?: components["schemas"]["Money"] | null;
            /** @description Whether the shares are being dealt with at this moment; read again shortly. */
            running: boolean;
            shared_anew_because?: components["schemas"]["Note"] | null;
            /** @description Where. */
            site: components["schemas"]["SiteView"];
            /** @description Where it stands. */
            state: components["schemas"]["PoolState"];
            /** @description What it is called. */
            title: components["schemas"]["Line"];
            /** @description Until when. */
            to: components["schemas"]["Time"];
            /**
             * Format: int64
             * @description Its version, also the `ETag`.
             */
            version: number;
        };
        /**
         * @description reserving 正在分摊占用; booked 已占用，待服务; accepting 已确认，正在登记; accepted 已确认，待列支; posting 正在列支; posted 已列支; releasing 正在释放; cancelled 已取消
         * @enum {string}
         */
        PoolState: "reserving" | "booked" | "accepting" | "accepted" | "posting" | "posted" | "releasing" | "cancelled";
        /** @description One amount that moved (分录). */
        PostingView: {
            /** @description How much. */
            amount: components["schemas"]["Money"];
            /** @description Out of. */
            from: components["schemas"]["LedgerAccount"];
            /** @description Into. */
            to: components["schemas"]["LedgerAccount"];
        };
        /** @description What a line is posted on (据实列支). */
        PostLine: {
            /** @description What was really spent; at most what is reserved. */
            amount: components["schemas"]["Money"];
            booked_on?: components["schemas"]["Date"] | null;
            /** @description Its date. */
            invoice_date: components["schemas"]["Date"];
            /** @description The invoice's number, unique for its payee. */
            invoice_no: components["schemas"]["Line"];
        };
        /** @description What a pooled service is posted on (统筹服务列支). */
        PostPooled: {
            /** @description What was really spent, in all; at most what the record says. */
            amount: components["schemas"]["Money"];
            booked_on?: components["schemas"]["Date"] | null;
            /** @description Its date. */
            invoice_date: components["schemas"]["Date"];
            /** @description The invoice's number, unique for its payee. */
            invoice_no: components["schemas"]["Line"];
        };
        /** @description Premium so far, with the receipt that made it so. */
        PremiumView: {
            /** @description The rules. */
            basis: components["schemas"]["BasisView"][];
            /** @description Premium actually collected (实际收取保费): what the prevention fee is measured on. */
            collected: components["schemas"]["Money"];
            /** @description The ceiling of the prevention fee now (预防费用上限). */
            fee_ceiling: components["schemas"]["Money"];
            /** @description More of the fee is reserved or spent than the ceiling, after a refund (退费后超限). */
            fee_over_ceiling: boolean;
            /** @description The receipt. */
            receipt: components["schemas"]["ReceiptView"];
            /** @description All receipts. */
            received: components["schemas"]["Money"];
            /** @description All refunds. */
            refunded: components["schemas"]["Money"];
        };
        /** @description What a batch would be. */
        PreviewView: {
            /** @description Left for the accident before it. */
            accident_left: components["schemas"]["Money"];
            /** @description Left for the accident after it; nothing when it does not fit. */
            accident_left_after: components["schemas"]["Money"];
            /** @description Whether it fits all limits. */
            fits: boolean;
            /** @description Who would be left out. */
            left_out: components["schemas"]["LeftOutView"][];
            /** @description What would be paid. */
            lines: components["schemas"]["LineView"][];
            /** @description Accounts that were paid in another claim. */
            shared_accounts: components["schemas"]["SharedAccountView"][];
            /** @description Sum of the lines. */
            total: components["schemas"]["Money"];
        };
        /** @description The band of unit prices of a kind in the whole city. */
        PriceBandView: {
            /** @description The kind. */
            kind: components["schemas"]["ServiceKindCode"];
            /** @description Its name. */
            label: string;
            /**
             * Format: int32
             * @description n: prices.
             */
            n: number;
            p25?: components["schemas"]["Money"] | null;
            p50?: components["schemas"]["Money"] | null;
            p75?: components["schemas"]["Money"] | null;
            unit?: components["schemas"]["Unit"] | null;
        };
        /** @description A problem document (RFC 9457). */
        Problem: {
            /** @description The rules it rests on. */
            basis?: components["schemas"]["BasisView"][] | null;
            /** @description Stable code. */
            code: string;
            /**
             * Format: int64
             * @description The version that is current, when the caller's was stale.
             */
            current_version?: number | null;
            /** @description What to do, in the caller's language. */
            detail: string;
            /** @description Every bad field. */
            errors?: components["schemas"]["ProblemField"][] | null;
            /** @description The request's id. */
            instance: string;
            /**
             * Format: int32
             * @description The HTTP status again.
             */
            status: number;
            /** @description The problem in a sentence. */
            title: string;
            /** @description `/problems/<code>`. */
            type: string;
        };
        /** @description One bad field of a problem document. */
        ProblemField: {
            /** @description Stable code. */
            code: string;
            /** @description What to do about it, in the caller's language. */
            detail: string;
            /** @description JSON pointer into the body, or the name of a query parameter. */
            pointer: string;
        };
        /** @description A product version (产品版本). */
        ProductView: {
            /** @description Percent of the per-person limit for disability grades 1 to 10. */
            disability_percent: number[];
            /** @description Its name. */
            name: string;
            /** @description Where the table comes from. */
            note: string;
            /** @description The version that a policy names. */
            version: string;
        };
        /** @example project_01h455vb4pex5vsknk084sn02q */
        ProjectId: string;
        /** @description One policy of a project. */
        ProjectTargetView: {
            booking?: components["schemas"]["BookingId"] | null;
            /** @description Why it could not be booked the last time, as a code. */
            code?: string | null;
            /** @description The policy. */
            policy: components["schemas"]["PolicyId"];
            /** @description In English. */
            text_en?: string | null;
            /** @description In Chinese. */
            text_zh?: string | null;
            /**
             * Format: int32
             * @description How often it was tried.
             */
            tried: number;
        };
        /** @example promise_01h455vb4pex5vsknk084sn02q */
        PromiseId: string;
        /** @description A promise. */
        PromiseView: {
            /** @description The rule that it keeps to. */
            basis: components["schemas"]["BasisView"][];
            /** @description Who decided. */
            checker?: string | null;
            decided_at?: components["schemas"]["Time"] | null;
            /** @description The first legal day of the reports that it applies to. */
            effective_from: components["schemas"]["Date"];
            /** @description Its id. */
            id: components["schemas"]["PromiseId"];
            /** @description Whose. */
            insurer: components["schemas"]["OrgId"];
            /** @description The steps that are quicker. */
            limits: components["schemas"]["LimitView"][];
            /** @description Who proposed it. */
            maker: string;
            /** @description When. */
            proposed_at: components["schemas"]["Time"];
            reason?: components["schemas"]["Note"] | null;
            /** @description Where it stands. */
            state: components["schemas"]["Publication"];
            /**
             * Format: int64
             * @description Its version, also the `ETag`.
             */
            version: number;
        };
        /** @description One piece of evidence (佐证). */
        ProofView: {
            /** @description The document. */
            document: components["schemas"]["DocumentId"];
            /** @description What it is, by the catalogue. */
            kind: components["schemas"]["EvidenceCode"];
            /** @description Its hash. */
            sha256: components["schemas"]["Sha256"];
        };
        /** @description A batch of payments (垫付、预付、快付、六十日先行赔付、结案赔款). */
        ProposeAdvance: {
            /**
             * @description Share what is left of the limits among the lines, each in proportion to its amount, instead of refusing the
             *     whole where it does not fit. The shares sum exactly to what is left (R-D12's method).
             */
            fit_to_limits: boolean;
            /** @description For whom; leave it out for everybody on file. */
            lines?: components["schemas"]["LineAsk"][] | null;
            note?: components["schemas"]["Note"] | null;
            /** @description What for. */
            purpose: components["schemas"]["Purpose"];
            /** @description Leave out people who cannot be paid, with their reason, instead of refusing the whole. */
            skip_problems: boolean;
        };
        /** @description A budget to propose (预算提出). */
        ProposeBudget: {
            /**
             * Format: int32
             * @description Part of that for hazard inspection, in basis points.
             */
            hazard_share_bp: number;
            /** @description Why this much. */
            reason: components["schemas"]["Note"];
            /**
             * Format: int32
             * @description Part of each policy's ceiling, in basis points, 1 to 10000.
             */
            share_bp: number;
        };
        /** @description A version of a plan to draw up (服务方案). */
        ProposePlan: {
            /** @description What makes sure of it (服务保障事项). */
            assurance: components["schemas"]["Note"];
            /** @description What is to be reached (预期目标). */
            goal: components["schemas"]["Note"];
            /** @description The items. */
            items: components["schemas"]["PlanItemAsk"][];
            /** @description Of which policy. */
            policy: components["schemas"]["PolicyId"];
            reason?: components["schemas"]["Note"] | null;
            /** @description The insured unit's risk tier. */
            risk_tier: components["schemas"]["RiskTier"];
        };
        /** @description A promise to propose. */
        ProposePromise: {
            /** @description The first legal day of the reports that it applies to; after today. */
            effective_from: components["schemas"]["Date"];
            /** @description The steps that are quicker. */
            limits: components["schemas"]["StepLimitsAsk"];
        };
        /** @description A purpose to add (新增用途). */
        ProposePurpose: {
            /** @description Its code. */
            code: components["schemas"]["PurposeCode"];
            /** @description Its name. */
            label: components["schemas"]["Name"];
            /** @description How it lowers risk or reduces loss. */
            reason: components["schemas"]["Note"];
        };
        /** @description A version to propose. */
        ProposeStandard: {
            /** @description The documents. */
            documents: components["schemas"]["StandardDocument"][];
            /** @description The first legal day of the reports that it applies to; after today. */
            effective_from: components["schemas"]["Date"];
            /** @description The limit of every step. */
            limits: components["schemas"]["StepLimitsAsk"];
            /** @description Its name, as `2027-1`. */
            name: components["schemas"]["Name"];
            /** @description The association's own document. */
            source: components["schemas"]["Line"];
        };
        /** @description A change of a list to propose (提出名单变动). */
        ProposeStanding: {
            /** @description On it or off it. */
            change: components["schemas"]["Change"];
            /** @description A published criterion, see `/v1/standing-criteria`. */
            criterion: components["schemas"]["CriterionCode"];
            /** @description What happened. */
            grounds: components["schemas"]["Note"];
            /** @description Which list. */
            list: components["schemas"]["ListName"];
            /** @description What shows it; needed where the change is against the agency. */
            papers: components["schemas"]["PaperAsk"][];
        };
        /**
         * @description proposed 待复核; published 已发布; returned 已退回
         * @enum {string}
         */
        Publication: "proposed" | "published" | "returned";
        /** @description A criterion to publish (公布标准). */
        PublishCriterion: {
            /** @description For getting on it or off it. */
            change: components["schemas"]["Change"];
            /** @description Its code. */
            code: components["schemas"]["CriterionCode"];
            /** @description Districts it would be confined to. Any is refused: the market is not divided (R-H8). */
            districts: components["schemas"]["District"][];
            /** @description In English. */
            en: components["schemas"]["Note"];
            /** @description For which list. */
            list: components["schemas"]["ListName"];
            /** @description Sectors it would be confined to. Any is refused: the market is not divided (R-H8). */
            sectors: components["schemas"]["Sector"][];
            /** @description In Chinese. */
            zh: components["schemas"]["Note"];
        };
        /**
         * @description rescue_medical 垫付（抢险、医疗）; advance 预付; quick 快付; statutory 六十日先行赔付; settlement 结案赔款
         * @enum {string}
         */
        Purpose: "rescue_medical" | "advance" | "quick" | "statutory" | "settlement";
        PurposeCode: string;
        /** @description Spent on one purpose (按用途). */
        PurposeSpent: {
            /** @description The purpose. */
            purpose: components["schemas"]["PurposeCode"];
            /** @description How much. */
            spent: components["schemas"]["Money"];
        };
        /** @description A purpose (用途). */
        PurposeView: {
            /** @description Its code. */
            code: components["schemas"]["PurposeCode"];
            /** @description Who confirmed it. */
            confirmed_by?: string | null;
            in_force_from?: components["schemas"]["Date"] | null;
            /** @description Its name. */
            label: string;
            /** @description Whether the rulebook has it; otherwise the insurer added it. */
            of_rulebook: boolean;
            /** @description Who proposed it. */
            proposed_by?: string | null;
            reason?: components["schemas"]["Note"] | null;
            /**
             * Format: int64
             * @description Its version, also the `ETag`; none for the rulebook's.
             */
            version?: number | null;
        };
        /** @description A qualification (资质). */
        QualificationAsk: {
            /** @description Last day. */
            expires_on: components["schemas"]["Date"];
            /** @description Field, see `/v1/service-kinds`. */
            field: components["schemas"]["FieldCode"];
            /** @description First day. */
            issued_on: components["schemas"]["Date"];
            /** @description Number of the certificate. */
            number: components["schemas"]["Line"];
        };
        /** @description A qualification (资质). */
        QualificationView: {
            /** @description Last day. */
            expires_on: components["schemas"]["Date"];
            /** @description Its field. */
            field: components["schemas"]["FieldCode"];
            /** @description First day. */
            issued_on: components["schemas"]["Date"];
            /** @description Number of the certificate. */
            number: components["schemas"]["Line"];
            /** @description Whether it is valid on the day that was asked about. */
            valid: boolean;
        };
        /** @description Nothing further. */
        ReadNotice: Record<string, unknown>;
        /**
         * @description receipt 保费实收; refund 退费
         * @enum {string}
         */
        ReceiptDirection: "receipt" | "refund";
        /** @example receipt_01h455vb4pex5vsknk084sn02q */
        ReceiptId: string;
        /** @description The receipt (回执): the claim is kept. */
        ReceiptOfClaim: {
            /** @description The claim. */
            claim: components["schemas"]["ClaimView"];
            /** @description Whether a policy was matched. An unmatched report is taken all the same. */
            matched: boolean;
            /** @description Other reports that may be of the same accident; a person decides on merging. */
            possible_duplicates: components["schemas"]["SuspectView"][];
        };
        /** @description Premium received or refunded (保费实收、退费). */
        ReceiptView: {
            /** @description How much. */
            amount: components["schemas"]["Money"];
            /** @description In or out. */
            direction: components["schemas"]["ReceiptDirection"];
            /** @description Its id. */
            id: components["schemas"]["ReceiptId"];
            /** @description The day of the money. */
            received_on: components["schemas"]["Date"];
            /** @description The voucher. */
            voucher_no: components["schemas"]["Line"];
        };
        /** @description A casualty snapshot (伤亡快照). */
        RecordCasualties: {
            accident_class?: components["schemas"]["AccidentClass"] | null;
            as_of?: components["schemas"]["Time"] | null;
            /**
             * Format: int32
             * @description Dead.
             */
            deaths: number;
            direct_loss?: components["schemas"]["Money"] | null;
            /**
             * Format: int32
             * @description Missing; not counted as dead.
             */
            missing: number;
            /**
             * Format: int32
             * @description Otherwise injured.
             */
            other_injured: number;
            /**
             * Format: int32
             * @description Seriously injured, acute industrial poisoning included (R-B2).
             */
            serious_injuries: number;
            source?: components["schemas"]["Line"] | null;
        };
        /** @description A finding (发现问题). */
        RecordFinding: {
            /** @description What was found. */
            kind: components["schemas"]["FindingKind"];
            /** @description About which line of the sample. */
            line: components["schemas"]["LineId"];
            /** @description In words. */
            text: components["schemas"]["Note"];
        };
        /** @description Premium that moved (保费实收或退费). */
        RecordPremium: {
            /** @description How much; always positive. */
            amount: components["schemas"]["Money"];
            /** @description In or out. */
            direction: components["schemas"]["ReceiptDirection"];
            /** @description The day of the money. */
            received_on: components["schemas"]["Date"];
            /** @description The voucher, unique within the policy. */
            voucher_no: components["schemas"]["Line"];
        };
        /** @description Money that came back (登记收回). */
        RecordRepayment: {
            /** @description How much. */
            amount: components["schemas"]["Money"];
            /** @description The day on which it arrived. */
            on: components["schemas"]["Date"];
            /** @description The voucher that shows it: a verified document of the claim of kind `repayment_voucher`. */
            voucher: components["schemas"]["DocumentId"];
        };
        /** @description A training that was held (管理人员培训). */
        RecordTraining: {
            /** @description On which day. */
            held_on: components["schemas"]["Date"];
            /**
             * Format: int32
             * @description How many hours.
             */
            hours: number;
            /** @description What shows it: the sign-in sheet, the test. */
            papers: components["schemas"]["TrainingPaper"][];
            /** @description Who took part. */
            people: components["schemas"]["Name"][];
            /** @description What it was about. */
            topic: components["schemas"]["Line"];
            /** @description By whom. */
            trainer: components["schemas"]["Line"];
        };
        /**
         * @description What the insured unit says of a record.
         * @enum {string}
         */
        RecordVerdict: "confirm" | "object";
        /** @description The record of the service (服务记录). */
        RecordView: {
            /** @description When. */
            at: components["schemas"]["Time"];
            /** @description Who handed it in. */
            by: string;
            /** @description What it really cost. */
            cost: components["schemas"]["Money"];
            /** @description Until when. */
            ended_at: components["schemas"]["Time"];
            /** @description What proves it. */
            evidence: components["schemas"]["ProofView"][];
            /** @description By which institution (机构). */
            institution: components["schemas"]["Name"];
            /** @description What (项目). */
            items: components["schemas"]["Note"];
            /** @description How (措施). */
            measures: components["schemas"]["Note"];
            personnel?: components["schemas"]["Line"] | null;
            /** @description Where (地点). */
            place: components["schemas"]["Line"];
            /** @description What happened (过程). */
            process: components["schemas"]["Note"];
            /** @description The report. */
            report: components["schemas"]["DocumentId"];
            /** @description From when (时间). */
            started_at: components["schemas"]["Time"];
            /** @description What was written down. */
            stated: components["schemas"]["StatedView"][];
            /**
             * Format: int32
             * @description How many units of the kind.
             */
            units: number;
        };
        /** @example recovery_01h455vb4pex5vsknk084sn02q */
        RecoveryId: string;
        /**
         * @description open 待收回; write_off_pending 核销待复核; recovered 已收回; written_off 已核销; dropped 重新核定后无需收回
         * @enum {string}
         */
        RecoveryState: "open" | "write_off_pending" | "recovered" | "written_off" | "dropped";
        /** @description A recovery case (多付收回). */
        RecoveryView: {
            /** @description How much in all. */
            amount: components["schemas"]["Money"];
            /** @description The claim. */
            claim: components["schemas"]["ClaimId"];
            /** @description Its id. */
            id: components["schemas"]["RecoveryId"];
            /** @description The same in words. */
            label: string;
            /** @description What did not: still due, or given up once written off. */
            left: components["schemas"]["Money"];
            /** @description When it was opened. */
            opened_at: components["schemas"]["Time"];
            /** @description What came back. */
            repaid: components["schemas"]["Money"];
            /** @description What came back, oldest first. */
            repayments: components["schemas"]["RepaymentView"][];
            /** @description Where it stands. */
            state: components["schemas"]["RecoveryState"];
            /**
             * Format: int64
             * @description Its version, also the `ETag`.
             */
            version: number;
            /** @description From whom. */
            victim: components["schemas"]["VictimId"];
            write_off?: components["schemas"]["WriteOffView"] | null;
        };
        /**
         * @description outside_period 事故不在保险期间内; outside_cover 不属于保险责任; not_insured 不是被保险人; intentional_act 故意行为（责任保险业务监管办法 第六条）; other_reason 其他
         * @enum {string}
         */
        RefusalReason: "outside_period" | "outside_cover" | "not_insured" | "intentional_act" | "other_reason";
        /** @description A refusal with reasons (拒赔). */
        RefuseClaim: {
            /** @description The notice as it is sent, with the reason in plain words. */
            notice: components["schemas"]["Note"];
            /** @description The reason. */
            reason_code: components["schemas"]["RefusalReason"];
        };
        /** @description An agency to register (机构登记). */
        RegisterAgency: {
            /** @description Whom to call. */
            contact_name: components["schemas"]["Name"];
            /** @description Where to call. */
            contact_phone: components["schemas"]["Phone"];
            /** @description Unified social credit code. */
            credit_code: components["schemas"]["CreditCode"];
            /** @description Registered name. */
            name: components["schemas"]["Name"];
            /** @description Credit codes of its shareholders and controllers. */
            owners: components["schemas"]["CreditCode"][];
            /** @description What it is qualified for. */
            qualifications: components["schemas"]["QualificationAsk"][];
            /** @description Sectors it serves. */
            sectors: components["schemas"]["Sector"][];
        };
        /** @description An expert to register (专家登记). */
        RegisterExpert: {
            account?: components["schemas"]["Line"] | null;
            /** @description Name. */
            name: components["schemas"]["Name"];
            /** @description What they are qualified for. */
            qualifications: components["schemas"]["QualificationAsk"][];
            /** @description Sectors they know. */
            sectors: components["schemas"]["Sector"][];
        };
        /** @description A policy to register (保单登记). */
        RegisterPolicy: {
            /**
             * Format: int32
             * @description Employees the unit declared.
             */
            declared_head_count: number;
            /** @description Its district. */
            district: components["schemas"]["District"];
            /** @description The insured unit. */
            enterprise: components["schemas"]["EnterpriseAsk"];
            /**
             * Format: int32
             * @description Employees insured, all with the same limit.
             */
            insured_head_count: number;
            /** @description What is paid at most. */
            limits: components["schemas"]["LimitsAsk"];
            /** @description When the policy is in force. */
            period: components["schemas"]["PeriodAsk"];
            /** @description The insurer's own number. */
            policy_no: components["schemas"]["Line"];
            /** @description Premium agreed. */
            premium: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description Prevention share by contract in basis points; needed where no legal cap applies.
             */
            prevention_ratio_bp?: number | null;
            /** @description Product version, see `/v1/product-versions`. */
            product_version: string;
            /** @description Its sector. */
            sector: components["schemas"]["Sector"];
        };
        /**
         * @description employee 从业人员; third_party 第三者
         * @enum {string}
         */
        Relation: "employee" | "third_party";
        /** @description Money that came back (收回). */
        RepaymentView: {
            /** @description How much. */
            amount: components["schemas"]["Money"];
            /** @description When. */
            at: components["schemas"]["Time"];
            /** @description Who noted it; not for supervisors. */
            by?: string | null;
            /** @description The day on which it arrived. */
            on: components["schemas"]["Date"];
            /** @description The voucher. */
            voucher: components["schemas"]["DocumentId"];
        };
        /** @description The result of a replay (重演). */
        ReplayView: {
            /** @description The decision as it was recorded. */
            recorded: Record<string, unknown>;
            /** @description The decision as it comes out now. */
            replayed: Record<string, unknown>;
            /** @description Whether the same inputs under the same rulebook give the same outcome today. */
            same: boolean;
        };
        /** @description A report (报案). */
        ReportClaim: {
            credit_code?: components["schemas"]["CreditCode"] | null;
            /**
             * Format: int32
             * @description Dead, as far as is known.
             */
            deaths: number;
            description?: components["schemas"]["Note"] | null;
            enterprise_name?: components["schemas"]["Name"] | null;
            insurer?: components["schemas"]["OrgId"] | null;
            /**
             * Format: int32
             * @description Missing.
             */
            missing: number;
            occurred_at?: components["schemas"]["Time"] | null;
            /**
             * Format: int32
             * @description Otherwise injured.
             */
            other_injured: number;
            /** @description Where. */
            place: components["schemas"]["PlaceAsk"];
            policy?: components["schemas"]["PolicyId"] | null;
            /** @description Who reports. */
            reporter: components["schemas"]["ReporterAsk"];
            /**
             * Format: int32
             * @description Seriously injured.
             */
            serious_injuries: number;
            /** @description What. */
            what: components["schemas"]["AccidentKind"];
        };
        /** @description Who reports. */
        ReporterAsk: {
            /** @description Name. */
            name: components["schemas"]["Name"];
            /** @description Telephone. */
            phone: components["schemas"]["Phone"];
        };
        /** @description What is missing, all at once (一次性通知). */
        RequestDocuments: {
            /** @description `true`: also everything that the association's standard asks for this claim and that is not there. */
            by_standard: boolean;
            /** @description Every document that is missing, beside those of the standard. */
            items: components["schemas"]["MissingAsk"][];
            reason?: components["schemas"]["Note"] | null;
        };
        /** @description A request as it was sent. */
        RequestView: {
            /** @description When it reached the claimant; the assessment clock stands still from then on. */
            arrived_at: components["schemas"]["Time"];
            /** @description What is missing. */
            items: components["schemas"]["MissingView"][];
            reason?: components["schemas"]["Note"] | null;
            supplied_at?: components["schemas"]["Time"] | null;
        };
        /** @description What a claim needs. */
        RequiredDocumentsView: {
            /** @description The rules. */
            basis: components["schemas"]["BasisView"][];
            /** @description Whether nothing is missing. */
            complete: boolean;
            /** @description The documents, each kind once. */
            items: components["schemas"]["NeededView"][];
            standard?: components["schemas"]["Name"] | null;
        };
        /** @description Another slot (改期). */
        Reschedule: {
            /** @description Why. */
            reason: components["schemas"]["Note"];
            /** @description Which. */
            slot: components["schemas"]["SlotId"];
        };
        /** @description What the insurer found in an open question (处理结论). */
        ResolutionView: {
            /** @description When. */
            at: components["schemas"]["Time"];
            /** @description Who. */
            by: string;
            /** @description The same in Chinese. */
            label: string;
            /** @description What. */
            outcome: components["schemas"]["BookingOutcome"];
            /** @description Why. */
            reason: components["schemas"]["Note"];
            /** @description What the sides had said. */
            statements: components["schemas"]["AbsenceView"][];
        };
        /** @description What a person of the insurer found (处理结论). */
        ResolveBooking: {
            /** @description What. */
            outcome: components["schemas"]["BookingOutcome"];
            /** @description Why. */
            reason: components["schemas"]["Note"];
        };
        /** @description Try a failed payment again (重新支付). */
        RetryPayment: {
            payee?: components["schemas"]["PayeeAsk"] | null;
        };
        /** @description Why a line is reversed. */
        ReverseLine: {
            booked_on?: components["schemas"]["Date"] | null;
            /** @description Why. */
            reason: components["schemas"]["Note"];
        };
        /** @description What the insured unit said afterwards (回访). */
        RevisitService: {
            /** @description How the revisit was made and what was said. */
            opinion: components["schemas"]["Note"];
            /** @description How satisfied. */
            satisfaction: components["schemas"]["Satisfaction"];
        };
        /** @description What became of a link. */
        RevokedView: {
            /** @description Whether a link is still good. */
            has_link: boolean;
        };
        /**
         * @description high 高风险; medium 中风险; low 低风险
         * @enum {string}
         */
        RiskTier: "high" | "medium" | "low";
        /** @description An entry of the ledger about the line. */
        RoomEntry: {
            /** @description When. */
            at: components["schemas"]["Time"];
            /** @description By whom. */
            by: string;
            /** @description The event. */
            event: string;
            /** @description Its hash. */
            hash: string;
            /**
             * Format: int64
             * @description Its number.
             */
            seq: number;
            /** @description In words. */
            text_zh?: string | null;
        };
        /** @description A piece of evidence in the room. */
        RoomEvidence: {
            /** @description The kept document. */
            document: components["schemas"]["DocumentId"];
            /** @description Whether the kept document is verified and has that hash; `false` is red (4.12). */
            intact: boolean;
            /** @description What it is. */
            kind: components["schemas"]["EvidenceCode"];
            /** @description Its name. */
            label: string;
            /** @description A link to look at it, for an hour; none where it is not intact or lists people. */
            link?: string | null;
            /** @description The hash that the ledger has. */
            sha256: components["schemas"]["Sha256"];
        };
        /** @description A sampled line in full. */
        RoomLine: {
            /** @description Who accepted the service for the insured. */
            accepted_by?: string | null;
            /** @description Who approved it. */
            approved_by?: string | null;
            /** @description Who booked. */
            booked_by: string;
            /** @description The ledger's entries about it. */
            entries: components["schemas"]["RoomEntry"][];
            /** @description The evidence. */
            evidence: components["schemas"]["RoomEvidence"][];
            invoice_date?: components["schemas"]["Date"] | null;
            invoice_no?: components["schemas"]["Line"] | null;
            /** @description The payee's unified social credit code. */
            payee_code: components["schemas"]["CreditCode"];
            posted_at?: components["schemas"]["Time"] | null;
            /** @description Who posted it. */
            posted_by?: string | null;
            /** @description What the booking held. */
            reserved: components["schemas"]["Money"];
            /** @description The same as in the list. */
            row: components["schemas"]["RoomRow"];
            service?: components["schemas"]["RoomService"] | null;
            /** @description The day of the service. */
            service_on: components["schemas"]["Date"];
            /** @description Whether the policy's whole ledger is as it was written. */
            unaltered: boolean;
            /**
             * Format: int32
             * @description How many units.
             */
            units: number;
        };
        /** @description A look into the room (查阅记录). */
        RoomReadView: {
            /** @description When. */
            at: components["schemas"]["Time"];
            /** @description Who looked. */
            by: string;
            line?: components["schemas"]["LineId"] | null;
        };
        /** @description A sampled line in the list. */
        RoomRow: {
            /**
             * Format: int64
             * @description How many pieces of evidence it has.
             */
            evidence: number;
            /** @description Frozen by a dispute. */
            frozen: boolean;
            /** @description The insured unit. */
            insured_name: components["schemas"]["Name"];
            /** @description The kind of service. */
            kind: components["schemas"]["ServiceKindCode"];
            /** @description Which line. */
            line: components["schemas"]["LineId"];
            /** @description Documents that its kind must show and that are missing. */
            missing: string[];
            /** @description Who was paid. */
            payee_name: components["schemas"]["Name"];
            /** @description Of which policy. */
            policy: components["schemas"]["PolicyId"];
            /** @description On what. */
            purpose: components["schemas"]["PurposeCode"];
            spent?: components["schemas"]["Money"] | null;
            /** @description Where it stands. */
            state: components["schemas"]["FeeLineState"];
        };
        /** @description The record of the service. */
        RoomService: {
            /** @description The booking. */
            booking: components["schemas"]["BookingId"];
            check_in_made_at?: components["schemas"]["Time"] | null;
            checked_in_at?: components["schemas"]["Time"] | null;
            cost?: components["schemas"]["Money"] | null;
            ended_at?: components["schemas"]["Time"] | null;
            /** @description When it was to begin. */
            from: components["schemas"]["Time"];
            items?: components["schemas"]["Note"] | null;
            /**
             * Format: int32
             * @description How far from the site.
             */
            metres?: number | null;
            satisfaction?: components["schemas"]["Satisfaction"] | null;
            started_at?: components["schemas"]["Time"] | null;
            /** @description Where it stands. */
            state: components["schemas"]["BookingState"];
        };
        /** @description The list of sampled lines. */
        RoomView: {
            /** @description Of which inspection. */
            inspection: components["schemas"]["InspectionId"];
            /** @description The lines. */
            lines: components["schemas"]["RoomRow"][];
        };
        /** @example roster_01h455vb4pex5vsknk084sn02q */
        RosterId: string;
        /** @description A roster that came in whole (名册). */
        RosterView: {
            /** @description Its id. */
            id: components["schemas"]["RosterId"];
            /** @description How many people it brought. */
            imported: number;
            /**
             * Format: int32
             * @description How many are on file now.
             */
            victims: number;
        };
        /** @description A ruling (决定). */
        RulingView: {
            /** @description Whether the proposal, or the appeal, is carried. */
            carried: boolean;
            /** @description The published criterion it rests on. */
            criterion: components["schemas"]["CriterionCode"];
            from?: components["schemas"]["Date"] | null;
            /** @description Why. */
            reason: components["schemas"]["Note"];
            /** @description The meeting. */
            session: components["schemas"]["SessionView"];
            until?: components["schemas"]["Date"] | null;
        };
        /** @description A line in the sample. */
        SampledView: {
            /** @description Which line. */
            line: components["schemas"]["LineId"];
            /** @description Of which policy. */
            policy: components["schemas"]["PolicyId"];
        };
        /**
         * @description very_satisfied 非常满意; satisfied 满意; neutral 一般; dissatisfied 不满意; very_dissatisfied 非常不满意
         * @enum {string}
         */
        Satisfaction: "very_satisfied" | "satisfied" | "neutral" | "dissatisfied" | "very_dissatisfied";
        /**
         * @description mine 矿山; hazardous_chemicals 危险化学品; fireworks 烟花爆竹; transport 交通运输; construction 建筑施工; civil_explosives 民用爆炸物品; metal_smelting 金属冶炼; fishery 渔业生产; mass_event 大型群众性活动; crowded_place 人员密集场所; city_operation 城市运行; other 其他
         * @enum {string}
         */
        Sector: "mine" | "hazardous_chemicals" | "fireworks" | "transport" | "construction" | "civil_explosives" | "metal_smelting" | "fishery" | "mass_event" | "crowded_place" | "city_operation" | "other";
        ServiceKindCode: string;
        /** @description A kind of service (服务种类). */
        ServiceKindView: {
            /** @description Its code. */
            code: components["schemas"]["ServiceKindCode"];
            /** @description In English. */
            en: string;
            /** @description What must be shown before it counts as done. */
            evidence: components["schemas"]["EvidenceView"][];
            /** @description Whether it is a hazard inspection, which a commissioned institution must do (R-E4). */
            hazard_inspection: boolean;
            /** @description The fee purpose that pays for it. */
            purpose: components["schemas"]["PurposeCode"];
            /** @description The provider needs a valid qualification in one of these. */
            qualification: components["schemas"]["FieldView"][];
            /** @description How it is counted. */
            unit: components["schemas"]["Unit"];
            /** @description In Chinese. */
            zh: string;
        };
        /** @description A version of a service plan (服务方案). */
        ServicePlanView: {
            answered_at?: components["schemas"]["Time"] | null;
            /** @description Who signed or declined. */
            answered_by?: string | null;
            /** @description What makes sure of it (服务保障事项). */
            assurance: components["schemas"]["Note"];
            declined_because?: components["schemas"]["Note"] | null;
            /** @description When. */
            drawn_up_at: components["schemas"]["Time"];
            /** @description Who drew it up. */
            drawn_up_by: string;
            /** @description The insured unit. */
            enterprise: components["schemas"]["OrgId"];
            /** @description What is to be reached (预期目标). */
            goal: components["schemas"]["Note"];
            /** @description Its id. */
            id: components["schemas"]["PlanId"];
            /** @description Its name. */
            insured_name: components["schemas"]["Name"];
            /** @description The insurer. */
            insurer: components["schemas"]["OrgId"];
            /** @description The items. */
            items: components["schemas"]["PlanItemView"][];
            /** @description The same in Chinese. */
            label: string;
            /**
             * Format: int32
             * @description 1 for the first version of the plan.
             */
            number: number;
            /** @description Of which policy. */
            policy: components["schemas"]["PolicyId"];
            reason?: components["schemas"]["Note"] | null;
            /** @description The insured unit's risk tier. */
            risk_tier: components["schemas"]["RiskTier"];
            /** @description Where it stands. */
            state: components["schemas"]["PlanState"];
            /**
             * Format: int64
             * @description Its version, also the `ETag`.
             */
            version: number;
        };
        /** @description A service project. */
        ServiceProjectView: {
            /** @description By which agency. */
            agency: components["schemas"]["AgencyId"];
            /** @description For how much each. */
            amount: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description How many are booked.
             */
            booked: number;
            /** @description When. */
            drawn_up_at: components["schemas"]["Time"];
            /** @description Who drew it up. */
            drawn_up_by: string;
            /** @description First day. */
            from: components["schemas"]["Date"];
            /**
             * Format: int32
             * @description How many could not be booked.
             */
            held_up: number;
            /** @description Its id. */
            id: components["schemas"]["ProjectId"];
            /** @description The insurer. */
            insurer: components["schemas"]["OrgId"];
            /** @description What. */
            kind: components["schemas"]["ServiceKindCode"];
            /** @description All of them. */
            targets: components["schemas"]["ProjectTargetView"][];
            /** @description What it is called. */
            title: components["schemas"]["Line"];
            /** @description Last day. */
            to: components["schemas"]["Date"];
            /**
             * Format: int64
             * @description Its version, also the `ETag`.
             */
            version: number;
            /**
             * Format: int32
             * @description How many were not tried yet: generate again until it is none.
             */
            waiting: number;
        };
        /** @description A meeting (会议). */
        SessionView: {
            /** @description When. */
            at: components["schemas"]["Time"];
            /** @description Who recorded it. */
            by: string;
            /** @description The day it was held. */
            held_on: components["schemas"]["Date"];
            /** @description Its minutes. */
            minutes: components["schemas"]["PaperView"];
            /** @description The votes counted. */
            tally: components["schemas"]["TallyView"];
            /** @description The votes. */
            votes: components["schemas"]["VoteView"][];
        };
        /**
         * @description Who set the time of a clock.
         * @enum {string}
         */
        SetBy: "law" | "standard" | "promise";
        Sha256: string;
        /** @description Why it is shared anew (重新分摊). */
        ShareAnew: {
            /** @description Why. */
            reason: components["schemas"]["Note"];
        };
        /** @description A line whose account was paid in another claim of the insurer: a question to look into, not a refusal. */
        SharedAccountView: {
            /** @description The other claim. */
            claim: components["schemas"]["ClaimId"];
            /** @description The question in words. */
            label: string;
            /** @description For whom the account was used there. */
            other: components["schemas"]["VictimId"];
            /** @description For whom the line is. */
            victim: components["schemas"]["VictimId"];
        };
        /**
         * @description enterprise 投保单位; agency 技术服务机构; insurer 保险机构
         * @enum {string}
         */
        Side: "enterprise" | "agency" | "insurer";
        /** @description A signature (签署). */
        SignAgreement: {
            on_paper?: components["schemas"]["PaperAsk"] | null;
        };
        /** @description A signature (签署). */
        SignatureView: {
            /** @description When. */
            at: components["schemas"]["Time"];
            /** @description By whom. */
            by: string;
            on_paper?: components["schemas"]["PaperView"] | null;
            /** @description For which party. */
            party: components["schemas"]["Party"];
        };
        /** @description Where the service is rendered. */
        SiteAsk: {
            /** @description District. */
            district: components["schemas"]["District"];
            /**
             * Format: int32
             * @description Latitude in millionths of a degree.
             */
            latitude_micro?: number | null;
            /**
             * Format: int32
             * @description Longitude in millionths of a degree.
             */
            longitude_micro?: number | null;
            /** @description In words. */
            text: components["schemas"]["Line"];
        };
        /** @description The checklist of a booked service. */
        SiteChecklist: {
            /** @description The focus areas of the site; none: the site is of no focus area. */
            areas: components["schemas"]["FocusArea"][];
            /** @description The version of the checklists. */
            checklists: string;
            /** @description The union of their checklists, each item once. */
            items: components["schemas"]["SiteItemView"][];
        };
        /** @description An item to check on site (检查项). */
        SiteItemView: {
            /** @description The areas of this site that ask for it. */
            areas: components["schemas"]["FocusArea"][];
            /** @description Its code. */
            code: components["schemas"]["CheckItemCode"];
            /** @description In English. */
            en: string;
            /** @description Where it comes from. */
            source: string;
            /** @description In Chinese. */
            zh: string;
        };
        /** @description Where the service is rendered. */
        SiteView: {
            /** @description District. */
            district: components["schemas"]["District"];
            /**
             * Format: int32
             * @description Latitude in millionths of a degree.
             */
            latitude_micro?: number | null;
            /**
             * Format: int32
             * @description Longitude in millionths of a degree.
             */
            longitude_micro?: number | null;
            /** @description In words. */
            text: components["schemas"]["Line"];
        };
        /**
         * @description sector 行业、领域; focus_area 重点场所、领域
         * @enum {string}
         */
        SituationBy: "sector" | "focus_area";
        /** @description The figures of a group. */
        SituationFigures: {
            /**
             * Format: int32
             * @description Of them where somebody did not come.
             */
            absent: number;
            /**
             * Format: int32
             * @description Alerts of the fee watch raised in the window.
             */
            alerts: number;
            /**
             * Format: int32
             * @description Of them those whose spending is behind its pace.
             */
            behind: number;
            /** @description The ceilings. */
            ceiling: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description Claims reported in the window.
             */
            claims: number;
            /** @description Premium collected. */
            collected: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description Of them rendered and confirmed.
             */
            confirmed: number;
            /**
             * Format: int32
             * @description Of them not answered yet.
             */
            open_alerts: number;
            /** @description What spending should have reached. */
            pace: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description Policies in force.
             */
            policies: number;
            /**
             * Format: int32
             * @description Of them refused by the insured.
             */
            refused: number;
            /**
             * Format: int32
             * @description Services booked for days in the window.
             */
            services: number;
            /** @description Spent. */
            spent: components["schemas"]["Money"];
        };
        /** @description A group of a situation: a sector or a focus area. */
        SituationGroup: {
            /**
             * Format: int32
             * @description Deaths; none: too few policies or claims.
             */
            deaths?: number | null;
            figures?: components["schemas"]["SituationFigures"] | null;
            /** @description Which; none: the whole district. */
            group?: string | null;
            /** @description Whether something of it is hidden. */
            hidden: boolean;
            /** @description In Chinese. */
            label: string;
            /**
             * Format: int32
             * @description Serious injuries; likewise.
             */
            serious_injuries?: number | null;
            /** @description Its weak spots. */
            weak: components["schemas"]["WeakSpotView"][];
        };
        /** @example situation_01h455vb4pex5vsknk084sn02q */
        SituationNoteId: string;
        /** @description A note (研判意见). */
        SituationNoteView: {
            /** @description By what. */
            by: components["schemas"]["SituationBy"];
            /** @description Which district was looked at. */
            district: components["schemas"]["District"];
            /** @description Its id. */
            id: components["schemas"]["SituationNoteId"];
            /** @description As of which day. */
            on: components["schemas"]["Date"];
            /** @description The hash of the snapshot that answered. */
            sha256: components["schemas"]["Sha256"];
            /** @description What follows from it. */
            text: components["schemas"]["Note"];
            /** @description What it is about. */
            title: components["schemas"]["Line"];
            /** @description When. */
            written_at: components["schemas"]["Time"];
            /** @description Who wrote it. */
            written_by: string;
        };
        /** @description The situation of a district (安全形势). */
        SituationView: {
            /** @description The rules. */
            basis: components["schemas"]["BasisView"][];
            /** @description By what. */
            by: components["schemas"]["SituationBy"];
            /** @description Which district. */
            district: components["schemas"]["District"];
            /** @description The groups. */
            groups: components["schemas"]["SituationGroup"][];
            /** @description In Chinese. */
            label: string;
            /** @description As of which day. */
            on: components["schemas"]["Date"];
            /** @description The rulebook it was taken under. */
            rulebook: string;
            /** @description The hash of the snapshot, by which the same figures are known again. */
            sha256: components["schemas"]["Sha256"];
            /** @description The first day that claims, services and alerts are counted from. */
            since: components["schemas"]["Date"];
            /** @description The whole district. */
            total: components["schemas"]["SituationGroup"];
            /** @description Whether the snapshot is as it was taken. */
            unaltered: boolean;
        };
        /** @example slot_01h455vb4pex5vsknk084sn02q */
        SlotId: string;
        /**
         * @description free 可预约; taken 已约; withdrawn 已撤回
         * @enum {string}
         */
        SlotState: "free" | "taken" | "withdrawn";
        /** @description A slot (可预约时段). */
        SlotView: {
            /** @description Of which agency. */
            agency: components["schemas"]["AgencyId"];
            booking?: components["schemas"]["BookingId"] | null;
            /** @description In which district. */
            district: components["schemas"]["District"];
            /** @description Of which expert. */
            expert: components["schemas"]["ExpertId"];
            /** @description From when. */
            from: components["schemas"]["Time"];
            /** @description Whether the caller's organisation holds it. */
            held_by_us: boolean;
            held_until?: components["schemas"]["Time"] | null;
            /** @description Its id. */
            id: components["schemas"]["SlotId"];
            /** @description For which kinds of service. */
            kinds: components["schemas"]["ServiceKindCode"][];
            /** @description The same in Chinese. */
            label: string;
            /** @description Where it stands. */
            state: components["schemas"]["SlotState"];
            /** @description Until when. */
            to: components["schemas"]["Time"];
            /**
             * Format: int64
             * @description Its version, also the `ETag`.
             */
            version: number;
        };
        /** @description A snapshot as it was kept. */
        SnapshotView: {
            /** @description The moment it speaks of. */
            as_of: components["schemas"]["Time"];
            /** @description What was known. */
            casualties: components["schemas"]["CasualtiesView"];
            /** @description The grade it makes. */
            grade: components["schemas"]["Grade"];
            /** @description Whether it came inside the window and so counts for the claim's grade. */
            in_window: boolean;
            /**
             * Format: int32
             * @description 1 for the report itself.
             */
            number: number;
            /** @description When it was written down. */
            recorded_at: components["schemas"]["Time"];
            source?: components["schemas"]["Line"] | null;
        };
        /**
         * @description report_to_contact 报案至首次联系; report_to_cover 报案至责任认定; report_to_first_payment 报案至首笔到账; documents_to_assessment 材料齐全至核定; agreement_to_paid 达成协议至付清; report_to_paid 报案至付清
         * @enum {string}
         */
        Stage: "report_to_contact" | "report_to_cover" | "report_to_first_payment" | "documents_to_assessment" | "agreement_to_paid" | "report_to_paid";
        /** @description How long one stage took. */
        StageView: {
            /**
             * Format: int32
             * @description How many claims have come through it.
             */
            claims: number;
            /** @description The same in words. */
            label: string;
            /**
             * Format: int64
             * @description Half of them took at most so many minutes.
             */
            p50_minutes: number;
            /**
             * Format: int64
             * @description Nine of ten took at most so many minutes.
             */
            p90_minutes: number;
            /** @description Which stage. */
            stage: components["schemas"]["Stage"];
            /** @description On which track. */
            track: components["schemas"]["Track"];
        };
        /** @description A document that every claim of a kind of loss needs. */
        StandardDocument: {
            /** @description Whether each victim with that loss needs one of their own. */
            each: boolean;
            from_whom?: components["schemas"]["Note"] | null;
            /** @description Which. */
            kind: components["schemas"]["DocumentKind"];
            loss?: components["schemas"]["LossHead"] | null;
            /** @description Why, in plain words. */
            why: components["schemas"]["Note"];
        };
        /** @example standard_01h455vb4pex5vsknk084sn02q */
        StandardId: string;
        /** @description A version of the standard. */
        StandardView: {
            /** @description The rule that it fills. */
            basis: components["schemas"]["BasisView"][];
            /** @description Who decided. */
            checker?: string | null;
            decided_at?: components["schemas"]["Time"] | null;
            /** @description The documents. */
            documents: components["schemas"]["StandardDocument"][];
            /** @description The first legal day of the reports that it applies to. */
            effective_from: components["schemas"]["Date"];
            id?: components["schemas"]["StandardId"] | null;
            /** @description Whether it is the one for reports of today. */
            in_force: boolean;
            /** @description The limit of every step. */
            limits: components["schemas"]["LimitView"][];
            /** @description Who proposed it. */
            maker?: string | null;
            /** @description Its name, as `2027-1`. */
            name: components["schemas"]["Name"];
            proposed_at?: components["schemas"]["Time"] | null;
            reason?: components["schemas"]["Note"] | null;
            /** @description What it rests on. */
            source: components["schemas"]["Line"];
            /** @description Where it stands. */
            state: components["schemas"]["Publication"];
            /**
             * Format: int64
             * @description Its version, also the `ETag`.
             */
            version: number;
        };
        /** @example standing_01h455vb4pex5vsknk084sn02q */
        StandingId: string;
        /**
         * @description proposed 已提出; adopted 已通过; rejected 未通过; appealed 申诉中; upheld 维持原决定; overturned 撤销原决定
         * @enum {string}
         */
        StandingState: "proposed" | "adopted" | "rejected" | "appealed" | "upheld" | "overturned";
        /** @description Where an agency stands on a day, how that came about, and its cases. */
        StandingsView: {
            /** @description The rules. */
            basis: components["schemas"]["BasisView"][];
            /** @description Whether it is on the black list that day (黑名单). */
            black_listed: boolean;
            /** @description Every entry, in the order of decisions; none is ever edited. */
            entries: components["schemas"]["EntryView"][];
            /** @description Cases, the latest first. */
            items: components["schemas"]["StandingView"][];
            /** @description How to ask for the next page of cases; absent on the last. */
            next_cursor?: string | null;
            /** @description The day that was asked about. */
            on: components["schemas"]["Date"];
            /** @description Whether it is on the white list that day (白名单). */
            white_listed: boolean;
        };
        /** @description A case about an agency's place on a list (名单变动事项). */
        StandingView: {
            /** @description Whether that is against the agency. */
            adverse: boolean;
            /** @description The agency. */
            agency: components["schemas"]["AgencyId"];
            appeal?: components["schemas"]["StatementView"] | null;
            appeal_decision?: components["schemas"]["RulingView"] | null;
            /** @description On it or off it. */
            change: components["schemas"]["Change"];
            /** @description The published criterion that the proposal rests on. */
            criterion: components["schemas"]["CriterionCode"];
            decision?: components["schemas"]["RulingView"] | null;
            /** @description What happened. */
            grounds: components["schemas"]["Note"];
            hearing?: components["schemas"]["HearingView"] | null;
            /** @description Its id. */
            id: components["schemas"]["StandingId"];
            /** @description Which list. */
            list: components["schemas"]["ListName"];
            /** @description What shows it. */
            papers: components["schemas"]["PaperView"][];
            /** @description When. */
            proposed_at: components["schemas"]["Time"];
            /** @description Who proposed it. */
            proposed_by: string;
            /** @description Where it stands. */
            state: components["schemas"]["StandingState"];
            /**
             * Format: int64
             * @description Its version, also the `ETag`.
             */
            version: number;
            /** @description Meetings without quorum: they decided nothing. */
            without_quorum: components["schemas"]["SessionView"][];
        };
        /** @description A statement about who was there (陈述). */
        StateAbsence: {
            absent?: components["schemas"]["Side"] | null;
            evidence?: components["schemas"]["DocumentId"] | null;
            /** @description Why, or what happened. */
            reason: components["schemas"]["Note"];
        };
        /** @description What the agency says (陈述申辩、申诉理由). */
        StateCase: {
            /** @description Papers with it. */
            papers: components["schemas"]["PaperAsk"][];
            /** @description What. */
            text: components["schemas"]["Note"];
        };
        /** @description A value as evidence. */
        StatedAsk: {
            /** @description What it is, by the catalogue. */
            kind: components["schemas"]["EvidenceCode"];
            /** @description The value. */
            value: components["schemas"]["Line"];
        };
        /** @description A value that was written down. */
        StatedView: {
            /** @description What it is, by the catalogue. */
            kind: components["schemas"]["EvidenceCode"];
            /** @description The value. */
            value: components["schemas"]["Line"];
        };
        /** @description What the agency said (陈述申辩、申诉). */
        StatementView: {
            /** @description When. */
            at: components["schemas"]["Time"];
            /** @description Who. */
            by: string;
            /** @description Papers with it. */
            papers: components["schemas"]["PaperView"][];
            /** @description What. */
            text: components["schemas"]["Note"];
        };
        /**
         * @description contact 首次联系; survey 现场查勘; document_request 一次性告知所需材料; assessment 核定; payment 支付赔款; refusal_notice 拒赔通知; advance 预付; small_claim 小额快赔
         * @enum {string}
         */
        Step: "contact" | "survey" | "document_request" | "assessment" | "payment" | "refusal_notice" | "advance" | "small_claim";
        /**
         * @description determinable 可以确定的损失; rescue_medical 已发生的抢险、医疗费用; disability_table 伤残赔偿以等级对应的金额为限; death_share 仅能确定死亡事实，按每人限额比例; assessed 核定金额; already_committed 减：已垫付、预付; person_limit 受每人限额余额限制; accident_limit 受每次事故、累计限额余额限制; payable 本次可付
         * @enum {string}
         */
        StepItem: "determinable" | "rescue_medical" | "disability_table" | "death_share" | "assessed" | "already_committed" | "person_limit" | "accident_limit" | "payable";
        /** @description A limit for each step, in the step's own unit. */
        StepLimitsAsk: {
            /**
             * Format: int32
             * @description Advance, hours from the report, major track.
             */
            advance?: number | null;
            /**
             * Format: int32
             * @description Assessment, days from request and documents.
             */
            assessment?: number | null;
            /**
             * Format: int32
             * @description First contact, hours from the report.
             */
            contact?: number | null;
            /**
             * Format: int32
             * @description One-shot list of documents, working days from the report.
             */
            document_request?: number | null;
            /**
             * Format: int32
             * @description Payment, days from the agreement.
             */
            payment?: number | null;
            /**
             * Format: int32
             * @description Notice of refusal, days from the decision.
             */
            refusal_notice?: number | null;
            /**
             * Format: int32
             * @description Small claim, working days from the report, fast track.
             */
            small_claim?: number | null;
            /**
             * Format: int32
             * @description Survey of the scene, hours from the report.
             */
            survey?: number | null;
        };
        /** @description One line of an explanation. */
        StepView: {
            /** @description How much. */
            amount: components["schemas"]["Money"];
            /** @description What it is. */
            item: components["schemas"]["StepItem"];
            /** @description Its Chinese name. */
            label: string;
            /** @description The rule. */
            rule: string;
        };
        /** @description A report that may be of the same accident (疑似重复). */
        SuspectView: {
            /** @description Which claim. */
            claim: components["schemas"]["ClaimId"];
            /** @description Why. */
            likeness: components["schemas"]["Likeness"][];
            /** @description Its receipt number. */
            receipt_no: string;
        };
        /** @description The sites of a policy, all of them. */
        TagFocus: {
            /** @description The sites. */
            sites: components["schemas"]["FocusSiteAsk"][];
        };
        /** @description Votes counted (计票). */
        TallyView: {
            /** @description Whether it is carried. */
            carried: boolean;
            /**
             * Format: int32
             * @description Votes for.
             */
            in_favour: number;
            /**
             * Format: int32
             * @description Seats that voted.
             */
            present: number;
            /** @description Whether enough were there, from all three parties (法定人数). */
            quorate: boolean;
            /**
             * Format: int32
             * @description Seats that may vote.
             */
            seats: number;
        };
        /** Format: date-time */
        Time: string;
        /**
         * @description fast 快速通道; standard 一般通道; major 重大事故通道
         * @enum {string}
         */
        Track: "fast" | "standard" | "major";
        /** @example training_01h455vb4pex5vsknk084sn02q */
        TrainingId: string;
        /** @description A paper: its title and the hash of its bytes. */
        TrainingPaper: {
            /** @description SHA-256 of its bytes. */
            sha256: components["schemas"]["Sha256"];
            /** @description What it is. */
            title: components["schemas"]["Line"];
        };
        /** @description The outcome of triage (分流). */
        TriageView: {
            advance?: components["schemas"]["AdvanceView"] | null;
            /** @description The rules. */
            basis: components["schemas"]["BasisView"][];
            /** @description The rule that fired. */
            rule: string;
            /** @description Whether it was paid straight away. */
            straight_through: boolean;
            /** @description Which track. */
            track: components["schemas"]["Track"];
            /** @description Why not; each is something that can still be done. */
            why_not: components["schemas"]["WhyNot"][];
        };
        /** @description Why an agency may not render a service any more. */
        UnfitView: {
            /** @description When it was found. */
            at: components["schemas"]["Time"];
            /** @description As a code. */
            code: string;
            /** @description In English. */
            text_en: string;
            /** @description In Chinese. */
            text_zh: string;
        };
        /**
         * @description visit 次; person 人; device 台
         * @enum {string}
         */
        Unit: "visit" | "person" | "device";
        /**
         * @description no_payee 没有收款人; nothing_proposed 尚未提出支付; waits_for_approval 待复核; on_its_way 支付中; failed 支付未成功，待重新发起
         * @enum {string}
         */
        Unpaid: "no_payee" | "nothing_proposed" | "waits_for_approval" | "on_its_way" | "failed";
        /** @description Who is still open in a claim. */
        UnpaidVictims: {
            /**
             * Format: int32
             * @description People of the latest count.
             */
            casualties: number;
            /**
             * Format: int32
             * @description Dead of the count who are not on file.
             */
            dead_not_on_file: number;
            /**
             * Format: int32
             * @description Injured of the count who are not on file.
             */
            injured_not_on_file: number;
            /**
             * Format: int32
             * @description Missing of the count who are not on file.
             */
            missing_not_on_file: number;
            /**
             * Format: int32
             * @description People on file.
             */
            on_file: number;
            /** @description People on file whom none has. */
            open: components["schemas"]["UnpaidView"][];
            /**
             * Format: int32
             * @description People whom a payment has reached.
             */
            paid: number;
        };
        /** @description A person on file whom nothing has reached (尚未获赔). */
        UnpaidView: {
            /** @description Whether the person or the family asked directly. */
            asked: boolean;
            /** @description The same in words. */
            label: string;
            name?: components["schemas"]["Name"] | null;
            /** @description What became of the person. */
            outcome: components["schemas"]["Outcome"];
            /** @description Who. */
            victim: components["schemas"]["VictimId"];
            /** @description Why nothing came. */
            why: components["schemas"]["Unpaid"];
        };
        /** @description How to send the bytes. */
        UploadView: {
            /** @description Until then; afterwards ask for new links. */
            expires_at: components["schemas"]["Time"];
            /** @description With these headers. */
            headers: components["schemas"]["BTreeMap"];
            /** @enum {string} */
            method: "put";
            /** @description Where to. */
            url: string;
        } | {
            /** @description Until then; afterwards ask for new links. Parts that were sent stay. */
            expires_at: components["schemas"]["Time"];
            /** @enum {string} */
            method: "multipart";
            /**
             * Format: int64
             * @description Bytes of each part but the last.
             */
            part_size: number;
            /** @description Where to, in order. */
            parts: components["schemas"]["PartView"][];
        };
        /** @description What services of one kind and purpose come to. A figure that would rest on too few lines is absent. */
        ValueRowView: {
            /** @description The kind. */
            kind: components["schemas"]["ServiceKindCode"];
            /** @description Its name. */
            label: string;
            per_service?: components["schemas"]["Money"] | null;
            per_share?: components["schemas"]["Money"] | null;
            per_worker?: components["schemas"]["Money"] | null;
            /** @description What it was spent on. */
            purpose: components["schemas"]["PurposeCode"];
            /**
             * Format: int32
             * @description n: completed services.
             */
            services: number;
            /**
             * Format: int32
             * @description n: shares of pooled services, which are counted apart.
             */
            shares: number;
            /**
             * Format: int32
             * @description n: trainings whose attendance was shown.
             */
            trainings: number;
            /**
             * Format: int64
             * @description People trained in them; absent where a few could be told apart.
             */
            workers?: number | null;
        };
        /** @description Value for money (资金使用效益). */
        ValueView: {
            /** @description Unit prices by kind, to three digits. */
            bands: components["schemas"]["PriceBandView"][];
            /** @description The rules. */
            basis: components["schemas"]["BasisView"][];
            /**
             * Format: int32
             * @description Fewer lines than this show no figure.
             */
            least: number;
            /**
             * Format: int32
             * @description Lines of the whole city that were left out: frozen by a dispute, or reversed.
             */
            left_out: number;
            /** @description As of which day. */
            on: components["schemas"]["Date"];
            /** @description By kind and purpose. */
            rows: components["schemas"]["ValueRowView"][];
            /** @description The rulebook. */
            rulebook: string;
            /** @description The first day on which a counted line was posted. */
            since: components["schemas"]["Date"];
            /** @description Whether the sums are as they were taken. */
            unaltered: boolean;
        };
        /**
         * @description Approve, back to the maker, or not at all.
         * @enum {string}
         */
        VerdictAsk: "approve" | "return" | "reject";
        /** @description What another officer finds of an answer. */
        VerifyFinding: {
            /** @description Whether it is remedied; if not, it goes back to the insurer. */
            remedied: boolean;
            /** @description What was looked at. */
            text: components["schemas"]["Note"];
        };
        /** @description A victim (伤亡人员). */
        VictimAsk: {
            /**
             * Format: int32
             * @description Disability grade 1 to 10.
             */
            disability_grade?: number | null;
            id_number?: components["schemas"]["CitizenId"] | null;
            /** @description Name. */
            name: components["schemas"]["Name"];
            /** @description What became of the person. */
            outcome: components["schemas"]["Outcome"];
            payee?: components["schemas"]["PayeeAsk"] | null;
            phone?: components["schemas"]["Phone"] | null;
            /** @description What the person is to the insured. */
            relation: components["schemas"]["Relation"];
        };
        /** @example victim_01h455vb4pex5vsknk084sn02q */
        VictimId: string;
        /** @description A victim (伤亡人员). */
        VictimView: {
            claimed_directly_at?: components["schemas"]["Time"] | null;
            /**
             * Format: int32
             * @description Disability grade.
             */
            disability_grade?: number | null;
            disability_worth?: components["schemas"]["Money"] | null;
            /** @description Whether a family has a link. */
            has_link: boolean;
            /** @description Its id. */
            id: components["schemas"]["VictimId"];
            /** @description Identity number, masked. */
            id_number?: string | null;
            /** @description What is claimed. */
            losses: components["schemas"]["LossView"][];
            /** @description Name. */
            name: components["schemas"]["Name"];
            /** @description What became of the person. */
            outcome: components["schemas"]["Outcome"];
            payee?: components["schemas"]["PayeeView"] | null;
            /** @description Telephone, masked. */
            phone?: string | null;
            /** @description What the person is to the insured. */
            relation: components["schemas"]["Relation"];
            /**
             * Format: int64
             * @description Its version, also the `ETag`.
             */
            version: number;
        };
        /** @description One vote (表决). */
        VoteAsk: {
            /** @description How. */
            ballot: components["schemas"]["Ballot"];
            /** @description Whose seat: the member's credit code. */
            member: components["schemas"]["CreditCode"];
        };
        /** @description One vote (表决). */
        VoteView: {
            /** @description How. */
            ballot: components["schemas"]["Ballot"];
            /** @description Whose seat. */
            member: components["schemas"]["CreditCode"];
        };
        /**
         * @description spending_behind 预防投入落后于进度; more_claims 出险率高于全区; service_refused 拒绝服务或未到场较多; open_alerts 费用监测提示未办结
         * @enum {string}
         */
        Weakness: "spending_behind" | "more_claims" | "service_refused" | "open_alerts";
        /** @description A weak spot (薄弱环节): a pointer with its numbers, not a verdict. */
        WeakSpotView: {
            /**
             * Format: int64
             * @description How far off, in basis points; the worst first.
             */
            degree_bp: number;
            /** @description The same in Chinese. */
            label: string;
            /** @description The numbers it rests on. */
            numbers: {
                [key: string]: string;
            };
            /** @description What is weak. */
            weakness: components["schemas"]["Weakness"];
        };
        /**
         * @description death_or_missing 有死亡或失踪人员; serious_injury 有重伤人员; no_policy_in_force 没有匹配到事故当日有效的保单; cover_not_confirmed 尚未确认属于保险责任; nobody_on_file 尚未登记受害人; nothing_claimed 尚未填写损失; above_small_claim 金额超过小额标准; amount_not_certain 金额尚不能确定; documents_missing 材料未齐或未核验; payee_open 收款人未齐; account_shared 收款账户在另一赔案中收过款; possible_duplicate 可能与另一报案是同一事故; same_in_claim 本案两人的收款账户或身份证号相同; nothing_due 有人员目前没有可付金额; over_limit 限额余额不足
         * @enum {string}
         */
        WhyNot: "death_or_missing" | "serious_injury" | "no_policy_in_force" | "cover_not_confirmed" | "nobody_on_file" | "nothing_claimed" | "above_small_claim" | "amount_not_certain" | "documents_missing" | "payee_open" | "account_shared" | "possible_duplicate" | "same_in_claim" | "nothing_due" | "over_limit";
        /** @description A reason. */
        WithReason: {
            /** @description Why. */
            reason: components["schemas"]["Note"];
        };
        /** @description A note to write. */
        WriteNote: {
            /** @description By what. */
            by: components["schemas"]["SituationBy"];
            /** @description Which district was looked at. */
            district: components["schemas"]["District"];
            /** @description As of which day. */
            on: components["schemas"]["Date"];
            /** @description What follows from it. */
            text: components["schemas"]["Note"];
            /** @description What it is about. */
            title: components["schemas"]["Line"];
        };
        /**
         * @description Yes or no.
         * @enum {string}
         */
        WriteOffAnswer: "approve" | "reject";
        /** @description A request not to pursue the rest (核销). */
        WriteOffView: {
            answer?: components["schemas"]["Note"] | null;
            /** @description When. */
            asked_at: components["schemas"]["Time"];
            /** @description Who asks; not for supervisors. */
            asked_by?: string | null;
            decided_at?: components["schemas"]["Time"] | null;
            /** @description Who decided; not for supervisors. */
            decided_by?: string | null;
            reason?: components["schemas"]["Note"] | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_agencies: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description Only those qualified in this field on the day. */
                field?: components["schemas"]["FieldCode"];
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
                /** @description Only those on this list on the day. */
                listed?: components["schemas"]["ListName"];
                /** @description The day; today if not said. */
                on?: components["schemas"]["Date"];
                /** @description Only whose name or credit code contains this. */
                q?: string;
                /** @description Only those that serve this sector. */
                sector?: components["schemas"]["Sector"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_AgencyView"];
                };
            };
        };
    };
    post_agencies: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterAgency"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyView"];
                };
            };
        };
    };
    get_agencies_agency_id: {
        parameters: {
            query?: {
                /** @description The day; today if not said. */
                on?: components["schemas"]["Date"];
            };
            header?: never;
            path: {
                agency_id: components["schemas"]["AgencyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyView"];
                };
            };
        };
    };
    get_agencies_agency_id_experts: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
            };
            header?: never;
            path: {
                agency_id: components["schemas"]["AgencyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_ExpertView"];
                };
            };
        };
    };
    post_agencies_agency_id_experts: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                agency_id: components["schemas"]["AgencyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterExpert"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertView"];
                };
            };
        };
    };
    post_agencies_agency_id_qualifications: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                agency_id: components["schemas"]["AgencyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QualificationAsk"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyView"];
                };
            };
        };
    };
    get_agencies_agency_id_standing: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description How many cases, 1 to 100; 20 if not said. */
                limit?: string;
                /** @description The day; today if not said. What is said of a past day never changes. */
                on?: components["schemas"]["Date"];
            };
            header?: never;
            path: {
                agency_id: components["schemas"]["AgencyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingsView"];
                };
            };
        };
    };
    post_agencies_agency_id_standing: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                agency_id: components["schemas"]["AgencyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeStanding"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingView"];
                };
            };
        };
    };
    get_agencies_agency_id_standing_standing_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agency_id: components["schemas"]["AgencyId"];
                standing_id: components["schemas"]["StandingId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingView"];
                };
            };
        };
    };
    post_agencies_agency_id_standing_standing_id_appeal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                agency_id: components["schemas"]["AgencyId"];
                standing_id: components["schemas"]["StandingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateCase"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingView"];
                };
            };
        };
    };
    post_agencies_agency_id_standing_standing_id_appeal_decision: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                agency_id: components["schemas"]["AgencyId"];
                standing_id: components["schemas"]["StandingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideStanding"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingView"];
                };
            };
        };
    };
    post_agencies_agency_id_standing_standing_id_decision: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                agency_id: components["schemas"]["AgencyId"];
                standing_id: components["schemas"]["StandingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideStanding"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingView"];
                };
            };
        };
    };
    post_agencies_agency_id_standing_standing_id_hearing: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                agency_id: components["schemas"]["AgencyId"];
                standing_id: components["schemas"]["StandingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingView"];
                };
            };
        };
    };
    post_agencies_agency_id_standing_standing_id_statements: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                agency_id: components["schemas"]["AgencyId"];
                standing_id: components["schemas"]["StandingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateCase"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingView"];
                };
            };
        };
    };
    get_agreements: {
        parameters: {
            query?: {
                /** @description Only with this agency. */
                agency?: components["schemas"]["AgencyId"];
                /** @description Only with this insured unit. */
                credit_code?: components["schemas"]["CreditCode"];
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_AgreementView"];
                };
            };
        };
    };
    post_agreements: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawAgreement"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"];
                };
            };
        };
    };
    get_agreements_agreement_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agreement_id: components["schemas"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"];
                };
            };
        };
    };
    post_agreements_agreement_id_signatures: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                agreement_id: components["schemas"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignAgreement"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementView"];
                };
            };
        };
    };
    get_alerts: {
        parameters: {
            query?: {
                /** @description Only of this check. */
                check?: components["schemas"]["Check"];
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description Of which insurer, for supervisors; an insurer sees its own. */
                insurer?: components["schemas"]["OrgId"];
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
                /** @description `true`: only those that nobody has answered. */
                open?: string;
                /** @description Only those that stand so. */
                state?: components["schemas"]["AlertState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_AlertView"];
                };
            };
        };
    };
    get_alerts_alert_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alert_id: components["schemas"]["AlertId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
                };
            };
        };
    };
    post_alerts_alert_id_answer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                alert_id: components["schemas"]["AlertId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerAlert"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
                };
            };
        };
    };
    post_alerts_alert_id_take: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                alert_id: components["schemas"]["AlertId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertView"];
                };
            };
        };
    };
    get_bookings: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description Only of this day, the earliest first. */
                day?: components["schemas"]["Date"];
                /** @description Only of this expert. */
                expert?: components["schemas"]["ExpertId"];
                /** @description Only of this kind. */
                kind?: components["schemas"]["ServiceKindCode"];
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
                /** @description Only under this policy. */
                policy?: components["schemas"]["PolicyId"];
                /** @description Only whose insured or agency name contains this. */
                q?: string;
                /** @description Only in this state. */
                state?: components["schemas"]["BookingState"];
                /** @description `true`: only those whose agency may not render them any more. */
                unfit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_BookingView"];
                };
            };
        };
    };
    post_bookings: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookService"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
        };
    };
    get_bookings_booking_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                booking_id: components["schemas"]["BookingId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
        };
    };
    post_bookings_booking_id_accept: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                booking_id: components["schemas"]["BookingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptBooking"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
        };
    };
    post_bookings_booking_id_cancel: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                booking_id: components["schemas"]["BookingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndBooking"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
        };
    };
    post_bookings_booking_id_check_in: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                booking_id: components["schemas"]["BookingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckInAsk"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
        };
    };
    get_bookings_booking_id_checklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                booking_id: components["schemas"]["BookingId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteChecklist"];
                };
            };
        };
    };
    post_bookings_booking_id_closing: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                booking_id: components["schemas"]["BookingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
        };
    };
    post_bookings_booking_id_complete: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                booking_id: components["schemas"]["BookingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteService"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
        };
    };
    post_bookings_booking_id_confirm: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                booking_id: components["schemas"]["BookingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmService"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
        };
    };
    post_bookings_booking_id_no_show: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                booking_id: components["schemas"]["BookingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateAbsence"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
        };
    };
    post_bookings_booking_id_refuse: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                booking_id: components["schemas"]["BookingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndBooking"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
        };
    };
    post_bookings_booking_id_reschedule: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                booking_id: components["schemas"]["BookingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reschedule"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
        };
    };
    post_bookings_booking_id_resolution: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                booking_id: components["schemas"]["BookingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveBooking"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
        };
    };
    post_bookings_booking_id_revisit: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                booking_id: components["schemas"]["BookingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevisitService"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingView"];
                };
            };
        };
    };
    get_bookings_booking_id_timeline: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
            };
            header?: never;
            path: {
                booking_id: components["schemas"]["BookingId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_BookingEventView"];
                };
            };
        };
    };
    get_claim_promises: {
        parameters: {
            query?: {
                /** @description `true`: only those that apply to reports of today or of a later day. */
                current?: string;
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description Of which insurer. */
                insurer?: components["schemas"]["OrgId"];
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_PromiseView"];
                };
            };
        };
    };
    post_claim_promises: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposePromise"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseView"];
                };
            };
        };
    };
    get_claim_promises_promise_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                promise_id: components["schemas"]["PromiseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseView"];
                };
            };
        };
    };
    post_claim_promises_promise_id_decision: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                promise_id: components["schemas"]["PromiseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecidePublication"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromiseView"];
                };
            };
        };
    };
    get_claim_standards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardView"][];
                };
            };
        };
    };
    post_claim_standards: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeStandard"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardView"];
                };
            };
        };
    };
    get_claim_standards_standard_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                standard_id: components["schemas"]["StandardId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardView"];
                };
            };
        };
    };
    post_claim_standards_standard_id_decision: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                standard_id: components["schemas"]["StandardId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecidePublication"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandardView"];
                };
            };
        };
    };
    get_claim_times: {
        parameters: {
            query?: {
                /** @description Reported on this day or later; ninety days ago if not said. */
                from?: components["schemas"]["Date"];
                /** @description Only of this insurer; for supervisors. */
                insurer?: components["schemas"]["OrgId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimTimesView"];
                };
            };
        };
    };
    get_claims: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
                /** @description Only whose receipt number, place or unit contains this. */
                q?: string;
                /** @description Only in this state. */
                state?: components["schemas"]["ClaimState"];
                /** @description Only on this track. */
                track?: components["schemas"]["Track"];
                /** @description `true`: reports that no insurer has taken yet. */
                unmatched?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_ClaimView"];
                };
            };
        };
    };
    post_claims: {
        parameters: {
            query?: never;
            header: {
                /** @description made by the caller before it sends, kept until answered */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportClaim"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptOfClaim"];
                };
            };
        };
    };
    get_claims_claim_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    post_claims_claim_id_advance_preview: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeAdvance"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewView"];
                };
            };
        };
    };
    get_claims_claim_id_advances: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvanceView"][];
                };
            };
        };
    };
    post_claims_claim_id_advances: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeAdvance"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvanceView"];
                };
            };
        };
    };
    get_claims_claim_id_advances_advance_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                advance_id: components["schemas"]["AdvanceId"];
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvanceFile"];
                };
            };
        };
    };
    post_claims_claim_id_advances_advance_id_approval: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                advance_id: components["schemas"]["AdvanceId"];
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideAdvance"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdvanceView"];
                };
            };
        };
    };
    post_claims_claim_id_agreement: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgreeClaim"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    post_claims_claim_id_assessment: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessClaim"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessedView"];
                };
            };
        };
    };
    get_claims_claim_id_casualties: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotView"][];
                };
            };
        };
    };
    post_claims_claim_id_casualties: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCasualties"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    get_claims_claim_id_clocks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockView"][];
                };
            };
        };
    };
    post_claims_claim_id_closing: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    post_claims_claim_id_contact: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    post_claims_claim_id_coverage: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideCover"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    get_claims_claim_id_decisions: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
            };
            header?: never;
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_DecisionView"];
                };
            };
        };
    };
    get_claims_claim_id_decisions_decision_id_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: components["schemas"]["ClaimId"];
                decision_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayView"];
                };
            };
        };
    };
    get_claims_claim_id_document_requests: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"][];
                };
            };
        };
    };
    post_claims_claim_id_document_requests: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestDocuments"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    post_claims_claim_id_document_supplement: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    post_claims_claim_id_documents_complete: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    get_claims_claim_id_duplicates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuspectView"][];
                };
            };
        };
    };
    post_claims_claim_id_merge: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeClaim"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    get_claims_claim_id_payments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"][];
                };
            };
        };
    };
    post_claims_claim_id_payments_payment_id_cancellation: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
                payment_id: components["schemas"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
        };
    };
    post_claims_claim_id_payments_payment_id_payee_decision: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
                payment_id: components["schemas"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecidePayee"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
        };
    };
    post_claims_claim_id_payments_payment_id_retry: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
                payment_id: components["schemas"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryPayment"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"];
                };
            };
        };
    };
    post_claims_claim_id_policy: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchPolicy"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    post_claims_claim_id_preliminary_cover: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReason"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    get_claims_claim_id_recoveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryView"][];
                };
            };
        };
    };
    get_claims_claim_id_recoveries_recovery_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: components["schemas"]["ClaimId"];
                recovery_id: components["schemas"]["RecoveryId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryView"];
                };
            };
        };
    };
    post_claims_claim_id_recoveries_recovery_id_repayments: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
                recovery_id: components["schemas"]["RecoveryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRepayment"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryView"];
                };
            };
        };
    };
    post_claims_claim_id_recoveries_recovery_id_write_off: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
                recovery_id: components["schemas"]["RecoveryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskWriteOff"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryView"];
                };
            };
        };
    };
    post_claims_claim_id_recoveries_recovery_id_write_off_approval: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
                recovery_id: components["schemas"]["RecoveryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideWriteOff"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryView"];
                };
            };
        };
    };
    post_claims_claim_id_refusal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseClaim"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    post_claims_claim_id_reopening: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReason"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    get_claims_claim_id_required_documents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequiredDocumentsView"];
                };
            };
        };
    };
    post_claims_claim_id_roster: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        /** @description 姓名,身份证号,伤亡情况,与投保单位关系,伤残等级,联系电话,收款人身份,收款人,开户行,银行账号 */
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterView"];
                };
            };
        };
    };
    post_claims_claim_id_survey: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    get_claims_claim_id_timeline: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
            };
            header?: never;
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_HappenedView"];
                };
            };
        };
    };
    post_claims_claim_id_triage: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriageView"];
                };
            };
        };
    };
    post_claims_claim_id_typical: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    get_claims_claim_id_unpaid_victims: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnpaidVictims"];
                };
            };
        };
    };
    get_claims_claim_id_victims: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VictimView"][];
                };
            };
        };
    };
    post_claims_claim_id_victims: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VictimAsk"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VictimView"];
                };
            };
        };
    };
    get_claims_claim_id_victims_victim_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claim_id: components["schemas"]["ClaimId"];
                victim_id: components["schemas"]["VictimId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VictimView"];
                };
            };
        };
    };
    put_claims_claim_id_victims_victim_id: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
                victim_id: components["schemas"]["VictimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VictimAsk"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VictimView"];
                };
            };
        };
    };
    post_claims_claim_id_victims_victim_id_link: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
                victim_id: components["schemas"]["VictimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
        };
    };
    delete_claims_claim_id_victims_victim_id_link: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
                victim_id: components["schemas"]["VictimId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokedView"];
                };
            };
        };
    };
    put_claims_claim_id_victims_victim_id_losses: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
                victim_id: components["schemas"]["VictimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LossesAsk"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VictimView"];
                };
            };
        };
    };
    post_claims_claim_id_withdrawal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                claim_id: components["schemas"]["ClaimId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReason"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    get_complaints: {
        parameters: {
            query?: {
                /** @description Only about this. */
                conduct?: components["schemas"]["Conduct"];
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description Of which insurer, for supervisors. */
                insurer?: components["schemas"]["OrgId"];
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
                /** @description Only those that stand so. */
                state?: components["schemas"]["ComplaintState"];
                /** @description `true`: only hints without a name, `false`: only others; for supervisors. */
                unnamed?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_ComplaintView"];
                };
            };
        };
    };
    post_complaints: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeComplaint"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintView"];
                };
            };
        };
    };
    get_complaints_complaint_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                complaint_id: components["schemas"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintView"];
                };
            };
        };
    };
    post_complaints_complaint_id_checking: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                complaint_id: components["schemas"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintView"];
                };
            };
        };
    };
    post_complaints_complaint_id_extension: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                complaint_id: components["schemas"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendComplaint"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintView"];
                };
            };
        };
    };
    post_complaints_complaint_id_reply: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                complaint_id: components["schemas"]["ComplaintId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerComplaint"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComplaintView"];
                };
            };
        };
    };
    get_conduct: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConductView"][];
                };
            };
        };
    };
    get_dead_letters: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description Only of this function. */
                function?: components["schemas"]["Name"];
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
                /** @description Only those that stand so. */
                state?: components["schemas"]["LetterState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_DeadLetterView"];
                };
            };
        };
    };
    get_dead_letters_letter_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                letter_id: components["schemas"]["LetterId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterView"];
                };
            };
        };
    };
    post_dead_letters_letter_id_dismissal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                letter_id: components["schemas"]["LetterId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissLetter"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterView"];
                };
            };
        };
    };
    post_dead_letters_letter_id_replay: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                letter_id: components["schemas"]["LetterId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterView"];
                };
            };
        };
    };
    get_documents: {
        parameters: {
            query?: {
                /** @description Of which booking. */
                booking?: components["schemas"]["BookingId"];
                /** @description Of which claim; this or a booking. */
                claim?: components["schemas"]["ClaimId"];
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description Only of this kind. */
                kind?: components["schemas"]["DocumentKind"];
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_DocumentView"];
                };
            };
        };
    };
    post_documents: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceDocument"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
        };
    };
    get_documents_document_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: components["schemas"]["DocumentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
        };
    };
    post_documents_document_id_complete: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                document_id: components["schemas"]["DocumentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteUpload"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
        };
    };
    post_documents_document_id_links: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document_id: components["schemas"]["DocumentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
        };
    };
    get_experts: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description Only those qualified in this field on the day. */
                field?: components["schemas"]["FieldCode"];
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
                /** @description The day; today if not said. */
                on?: components["schemas"]["Date"];
                /** @description Only whose name contains this. */
                q?: string;
                /** @description Only those who know this sector. */
                sector?: components["schemas"]["Sector"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_ExpertView"];
                };
            };
        };
    };
    get_experts_expert_id: {
        parameters: {
            query?: {
                /** @description The day; today if not said. */
                on?: components["schemas"]["Date"];
            };
            header?: never;
            path: {
                expert_id: components["schemas"]["ExpertId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertView"];
                };
            };
        };
    };
    post_experts_expert_id_conflict_endings: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                expert_id: components["schemas"]["ExpertId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndConflict"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertView"];
                };
            };
        };
    };
    post_experts_expert_id_conflicts: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                expert_id: components["schemas"]["ExpertId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclareConflict"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertView"];
                };
            };
        };
    };
    post_experts_expert_id_qualifications: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                expert_id: components["schemas"]["ExpertId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QualificationAsk"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpertView"];
                };
            };
        };
    };
    get_fee_accounts: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description Of which insurer; an insurer sees its own. */
                insurer?: components["schemas"]["OrgId"];
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
                /** @description Only whose insured name contains this. */
                q?: string;
                /** @description Only those that stand so. */
                standing?: components["schemas"]["FeeStanding"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_FeeView"];
                };
            };
        };
    };
    get_fee_budgets_year: {
        parameters: {
            query?: {
                /** @description Of which insurer; an insurer sees its own. */
                insurer?: components["schemas"]["OrgId"];
            };
            header?: never;
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetView"];
                };
            };
        };
    };
    post_fee_budgets_year_approval: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetView"];
                };
            };
        };
    };
    post_fee_budgets_year_proposal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                year: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeBudget"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetView"];
                };
            };
        };
    };
    get_fee_disputes: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_DisputeView"];
                };
            };
        };
    };
    get_fee_lines: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description Of which insurer; an insurer sees its own. */
                insurer?: components["schemas"]["OrgId"];
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
                /** @description Only those that stand so. */
                state?: components["schemas"]["FeeLineState"];
                /** @description `true`: only those that were accepted and wait to be posted. */
                to_post?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_FeeLineView"];
                };
            };
        };
    };
    get_fee_periods: {
        parameters: {
            query?: {
                /** @description Of which insurer; an insurer sees its own. */
                insurer?: components["schemas"]["OrgId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksView"];
                };
            };
        };
    };
    post_fee_periods: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosePeriod"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BooksView"];
                };
            };
        };
    };
    get_fee_purposes: {
        parameters: {
            query?: {
                /** @description Of which insurer; an insurer sees its own. */
                insurer?: components["schemas"]["OrgId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurposeView"][];
                };
            };
        };
    };
    post_fee_purposes: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposePurpose"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurposeView"];
                };
            };
        };
    };
    post_fee_purposes_code_confirmation: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmPurpose"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurposeView"];
                };
            };
        };
    };
    get_focus_areas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FocusAreaView"][];
                };
            };
        };
    };
    post_hints: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveHint"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HintTaken"];
                };
            };
        };
    };
    get_inbox: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
                /** @description `true`: only those that nobody has read. */
                unread?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_NoticeView"];
                };
            };
        };
    };
    post_inbox_notice_id_read: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                notice_id: components["schemas"]["NoticeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadNotice"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
        };
    };
    get_inspections: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description Of which insurer, for supervisors; an insurer sees its own. */
                insurer?: components["schemas"]["OrgId"];
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
                /** @description Only those that stand so. */
                state?: components["schemas"]["InspectionState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_InspectionView"];
                };
            };
        };
    };
    post_inspections: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenInspection"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionView"];
                };
            };
        };
    };
    get_inspections_inspection_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inspection_id: components["schemas"]["InspectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionView"];
                };
            };
        };
    };
    post_inspections_inspection_id_closing: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                inspection_id: components["schemas"]["InspectionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseInspection"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionView"];
                };
            };
        };
    };
    post_inspections_inspection_id_findings: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                inspection_id: components["schemas"]["InspectionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordFinding"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionView"];
                };
            };
        };
    };
    post_inspections_inspection_id_findings_number_answer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                inspection_id: components["schemas"]["InspectionId"];
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerFinding"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionView"];
                };
            };
        };
    };
    post_inspections_inspection_id_findings_number_verification: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                inspection_id: components["schemas"]["InspectionId"];
                number: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyFinding"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InspectionView"];
                };
            };
        };
    };
    get_inspections_inspection_id_reads: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
            };
            header?: never;
            path: {
                inspection_id: components["schemas"]["InspectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_RoomReadView"];
                };
            };
        };
    };
    get_inspections_inspection_id_room: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inspection_id: components["schemas"]["InspectionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomView"];
                };
            };
        };
    };
    get_inspections_inspection_id_room_line_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                inspection_id: components["schemas"]["InspectionId"];
                line_id: components["schemas"]["LineId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomLine"];
                };
            };
        };
    };
    get_manager_trainings: {
        parameters: {
            query?: {
                /** @description Of which insurer; an insurer sees its own. */
                insurer?: components["schemas"]["OrgId"];
                /** @description Which year; this one if not said. */
                year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagerTrainingsView"];
                };
            };
        };
    };
    post_manager_trainings: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordTraining"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagerTrainingView"];
                };
            };
        };
    };
    get_mechanism_members: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_MemberView"];
                };
            };
        };
    };
    post_mechanism_members: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinMechanism"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
        };
    };
    post_mechanism_members_credit_code_leaving: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                credit_code: components["schemas"]["CreditCode"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Empty"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
        };
    };
    get_policies: {
        parameters: {
            query?: {
                /** @description Only of this unit. */
                credit_code?: components["schemas"]["CreditCode"];
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
                /** @description Only whose number or insured name contains this. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_PolicyView"];
                };
            };
        };
    };
    post_policies: {
        parameters: {
            query?: never;
            header: {
                /** @description made by the caller, kept until answered */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPolicy"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
        };
    };
    get_policies_policy_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyView"];
                };
            };
        };
    };
    get_policies_policy_id_cooperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CooperationView"];
                };
            };
        };
    };
    get_policies_policy_id_fee_budget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeView"];
                };
            };
        };
    };
    get_policies_policy_id_fee_disputes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeView"][];
                };
            };
        };
    };
    post_policies_policy_id_fee_disputes: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenDispute"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeView"];
                };
            };
        };
    };
    get_policies_policy_id_fee_disputes_dispute_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dispute_id: components["schemas"]["DisputeId"];
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeView"];
                };
            };
        };
    };
    post_policies_policy_id_fee_disputes_dispute_id_answer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                dispute_id: components["schemas"]["DisputeId"];
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerDispute"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnsweredView"];
                };
            };
        };
    };
    post_policies_policy_id_fee_disputes_dispute_id_checking: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                dispute_id: components["schemas"]["DisputeId"];
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeView"];
                };
            };
        };
    };
    post_policies_policy_id_fee_disputes_dispute_id_extension: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                dispute_id: components["schemas"]["DisputeId"];
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendDispute"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisputeView"];
                };
            };
        };
    };
    get_policies_policy_id_fee_ledger: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
            };
            header?: never;
            path: {
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_FeeEntryView"];
                };
            };
        };
    };
    get_policies_policy_id_fee_lines: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
            };
            header?: never;
            path: {
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_FeeLineView"];
                };
            };
        };
    };
    get_policies_policy_id_fee_lines_line_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line_id: components["schemas"]["LineId"];
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeLineView"];
                };
            };
        };
    };
    post_policies_policy_id_fee_lines_line_id_approval: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                line_id: components["schemas"]["LineId"];
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeLineView"];
                };
            };
        };
    };
    post_policies_policy_id_fee_lines_line_id_correction: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                line_id: components["schemas"]["LineId"];
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectLine"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeLineView"];
                };
            };
        };
    };
    post_policies_policy_id_fee_lines_line_id_forgoing: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                line_id: components["schemas"]["LineId"];
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgoLine"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeLineView"];
                };
            };
        };
    };
    post_policies_policy_id_fee_lines_line_id_posting: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                line_id: components["schemas"]["LineId"];
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostLine"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeLineView"];
                };
            };
        };
    };
    post_policies_policy_id_fee_lines_line_id_raise: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                line_id: components["schemas"]["LineId"];
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskMore"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeLineView"];
                };
            };
        };
    };
    post_policies_policy_id_fee_lines_line_id_raise_decision: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                line_id: components["schemas"]["LineId"];
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideRaise"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeLineView"];
                };
            };
        };
    };
    post_policies_policy_id_fee_lines_line_id_reversal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                line_id: components["schemas"]["LineId"];
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReverseLine"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeLineView"];
                };
            };
        };
    };
    get_policies_policy_id_fee_statement: {
        parameters: {
            query: {
                /** @description First day. */
                from: components["schemas"]["Date"];
                /** @description Last day. */
                to: components["schemas"]["Date"];
            };
            header?: never;
            path: {
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeeStatementView"];
                };
            };
        };
    };
    get_policies_policy_id_focus_areas: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FocusView"];
                };
            };
        };
    };
    put_policies_policy_id_focus_areas: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TagFocus"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FocusView"];
                };
            };
        };
    };
    get_policies_policy_id_premium_receipts: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
            };
            header?: never;
            path: {
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_ReceiptView"];
                };
            };
        };
    };
    post_policies_policy_id_premium_receipts: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPremium"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PremiumView"];
                };
            };
        };
    };
    get_policies_policy_id_service_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                policy_id: components["schemas"]["PolicyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanStateView"];
                };
            };
        };
    };
    get_policies_lookup: {
        parameters: {
            query: {
                /** @description The unit. */
                credit_code: components["schemas"]["CreditCode"];
                /** @description The day, usually the accident's. */
                on: components["schemas"]["Date"];
                /** @description Only the policy with this number. */
                policy_no?: components["schemas"]["Line"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_PolicyView"];
                };
            };
        };
    };
    get_pooled_services: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
                /** @description Only whose title or agency name contains this. */
                q?: string;
                /** @description Only in this state. */
                state?: components["schemas"]["PoolState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_PooledView"];
                };
            };
        };
    };
    post_pooled_services: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawPooled"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PooledView"];
                };
            };
        };
    };
    get_pooled_services_pooled_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pooled_id: components["schemas"]["PooledId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PooledView"];
                };
            };
        };
    };
    post_pooled_services_pooled_id_approval: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                pooled_id: components["schemas"]["PooledId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PooledView"];
                };
            };
        };
    };
    post_pooled_services_pooled_id_continuation: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                pooled_id: components["schemas"]["PooledId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PooledView"];
                };
            };
        };
    };
    post_pooled_services_pooled_id_drop_outs: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                pooled_id: components["schemas"]["PooledId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeavePooled"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PooledView"];
                };
            };
        };
    };
    post_pooled_services_pooled_id_forgoing: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                pooled_id: components["schemas"]["PooledId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgoPooled"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PooledView"];
                };
            };
        };
    };
    post_pooled_services_pooled_id_posting: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                pooled_id: components["schemas"]["PooledId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostPooled"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PooledView"];
                };
            };
        };
    };
    post_pooled_services_pooled_id_reallocation: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                pooled_id: components["schemas"]["PooledId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareAnew"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PooledView"];
                };
            };
        };
    };
    get_pooled_services_pooled_id_shares: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
                /** @description `true`: only those that hold or have spent something now. */
                live?: string;
            };
            header?: never;
            path: {
                pooled_id: components["schemas"]["PooledId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_PooledShareView"];
                };
            };
        };
    };
    post_pooled_services_preview: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawPooled"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PooledPreview"];
                };
            };
        };
    };
    get_pooled_shares: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
                /** @description `true`: only those that hold or have spent something now. */
                live?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_PooledShareView"];
                };
            };
        };
    };
    get_product_versions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductView"][];
                };
            };
        };
    };
    get_receipts_receipt_no: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                receipt_no: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimView"];
                };
            };
        };
    };
    get_recoveries: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
                /** @description Only in this state. */
                state?: components["schemas"]["RecoveryState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_RecoveryView"];
                };
            };
        };
    };
    get_service_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueView"];
                };
            };
        };
    };
    post_service_kinds: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddServiceKind"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceKindView"];
                };
            };
        };
    };
    get_service_plans: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
                /** @description Only of this policy. */
                policy?: components["schemas"]["PolicyId"];
                /** @description Only whose insured name contains this. */
                q?: string;
                /** @description Only in this state. */
                state?: components["schemas"]["PlanState"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_ServicePlanView"];
                };
            };
        };
    };
    post_service_plans: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposePlan"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePlanView"];
                };
            };
        };
    };
    get_service_plans_plan_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                plan_id: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePlanView"];
                };
            };
        };
    };
    post_service_plans_plan_id_signature: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                plan_id: components["schemas"]["PlanId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerPlan"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePlanView"];
                };
            };
        };
    };
    get_service_projects: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_ServiceProjectView"];
                };
            };
        };
    };
    post_service_projects: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DrawServiceProject"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceProjectView"];
                };
            };
        };
    };
    get_service_projects_project_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: components["schemas"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceProjectView"];
                };
            };
        };
    };
    post_service_projects_project_id_generation: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
                "If-Match": string;
            };
            path: {
                project_id: components["schemas"]["ProjectId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceProjectView"];
                };
            };
        };
    };
    get_situation: {
        parameters: {
            query: {
                /** @description By sector, or by focus area. */
                by?: components["schemas"]["SituationBy"];
                /** @description Of which district. */
                district: components["schemas"]["District"];
                /** @description As of which day; the latest if not said. */
                on?: components["schemas"]["Date"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SituationView"];
                };
            };
        };
    };
    get_situation_notes: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description On which district; all if not said. */
                district?: components["schemas"]["District"];
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_SituationNoteView"];
                };
            };
        };
    };
    post_situation_notes: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteNote"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SituationNoteView"];
                };
            };
        };
    };
    get_situation_notes_note_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                note_id: components["schemas"]["SituationNoteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteAgain"];
                };
            };
        };
    };
    get_slots: {
        parameters: {
            query?: {
                /** @description Only of this agency. */
                agency?: components["schemas"]["AgencyId"];
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description Free ones from this day on; of an agency's own only this day's. */
                day?: components["schemas"]["Date"];
                /** @description In which district; needed but for an agency's own. */
                district?: components["schemas"]["District"];
                /** @description Only of this expert. */
                expert?: components["schemas"]["ExpertId"];
                /** @description For which kind of service; needed but for an agency's own. */
                kind?: components["schemas"]["ServiceKindCode"];
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_SlotView"];
                };
            };
        };
    };
    post_slots: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfferSlot"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotView"];
                };
            };
        };
    };
    post_slots_slot_id_hold: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                slot_id: components["schemas"]["SlotId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotView"];
                };
            };
        };
    };
    post_slots_slot_id_withdrawal: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                slot_id: components["schemas"]["SlotId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotView"];
                };
            };
        };
    };
    get_standing_cases: {
        parameters: {
            query?: {
                /** @description Where the page before ended. */
                cursor?: string;
                /** @description How many, 1 to 100; 20 if not said. */
                limit?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageView_StandingView"];
                };
            };
        };
    };
    get_standing_criteria: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CriteriaView"];
                };
            };
        };
    };
    post_standing_criteria: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishCriterion"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CriterionView"];
                };
            };
        };
    };
    get_value_for_money: {
        parameters: {
            query?: {
                /** @description Of which insurer, for supervisors; all together if not said. An insurer sees its own. */
                insurer?: components["schemas"]["OrgId"];
                /** @description As of which day; the latest if not said. */
                on?: components["schemas"]["Date"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueView"];
                };
            };
        };
    };
    get_victim_claims: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPart"];
                };
            };
        };
    };
    post_victim_claims: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClaimDirectly"];
            };
        };
        responses: {
            /** @description 不能进行，原因见 code 与 errors · a problem; see code and errors */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 成功 · done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnPart"];
                };
            };
        };
    };
}
