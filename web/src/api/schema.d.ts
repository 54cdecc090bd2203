// Made by tools/api.js from docs/openapi.json; do not edit.
export interface paths {
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
        /** Close a claim whose payments have all arrived. */
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
        /** Merge a claim into another of the same accident. This one ends and points there; nothing is moved silently. */
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
    "/v1/claims/{claim_id}/payments/{payment_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a payment again that clearly failed. An unclear one is asked about at the bank first and cannot be retried here. */
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
        /** Open an ended claim again. */
        post: operations["post_claims_claim_id_reopening"];
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
    "/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the documents of a claim, the latest first. */
        get: operations["get_documents"];
        put?: never;
        /**
         * Announce a document.
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
            /** @description Who decided. */
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
            /** @description Who proposed it. */
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
        /** @description The agreement on the assessed amount (赔偿协议). */
        AgreeClaim: {
            /** @description The day it was made; R-C4 runs from it. */
            agreed_on: components["schemas"]["Date"];
        };
        /** @description A document to send (材料登记). */
        AnnounceDocument: {
            /** @description The claim it belongs to. */
            claim: components["schemas"]["ClaimId"];
            /** @description Its type. */
            content_type: components["schemas"]["ContentType"];
            /** @description Its name on the sender's device. */
            file_name: components["schemas"]["Line"];
            /** @description What it shows. */
            kind: components["schemas"]["DocumentKind"];
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
        /** @description What is due to each person (核定). */
        AssessClaim: {
            /** @description Per person. */
            lines: components["schemas"]["AssessLine"][];
        };
        /** @description The claim with what was advanced beyond the assessment. */
        AssessedView: {
            /** @description The claim. */
            claim: components["schemas"]["ClaimView"];
            /** @description What has to come back, per person (多付收回). */
            recoveries: components["schemas"]["RecoveryView"][];
        };
        /** @description One person. */
        AssessLine: {
            /** @description How much in all, what was advanced included. */
            amount: components["schemas"]["Money"];
            /** @description Who. */
            victim: components["schemas"]["VictimId"];
        };
        /** @description A rule that an answer rests on (依据). */
        BasisView: {
            /** @description The rule's id, for example `R-C6`. */
            rule: string;
            /** @description The clause, for example 保险法 第二十五条. */
            source: string;
        };
        BTreeMap: {
            [key: string]: string;
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
        /** @description A claim (赔案). */
        ClaimView: {
            agreed_on?: components["schemas"]["Date"] | null;
            assessed?: components["schemas"]["Money"] | null;
            /** @description The rules behind grade and track. */
            basis: components["schemas"]["BasisView"][];
            /** @description Latest casualties. */
            casualties: components["schemas"]["CasualtiesView"];
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
            merged_into?: components["schemas"]["ClaimId"] | null;
            occurred_at?: components["schemas"]["Time"] | null;
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
         * @description unit_report 企业向监管部门报告（法定 1 小时）; first_contact 首次联系; casualty_window 伤亡补报期; assessment 核定; payment 履行赔付; refusal_notice 拒赔通知; statutory_advance 六十日先行赔付; advance_target 预付目标; small_claim 小额快赔目标; limitation 诉讼时效（只提示）
         * @enum {string}
         */
        ClockName: "unit_report" | "first_contact" | "casualty_window" | "assessment" | "payment" | "refusal_notice" | "statutory_advance" | "advance_target" | "small_claim" | "limitation";
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
            /** @description Its Chinese name. */
            label: string;
            /** @description When it began. */
            started_at: components["schemas"]["Time"];
            /** @description Where it stands. */
            state: components["schemas"]["ClockState"];
        };
        /** @description All parts with what S3 answered (分段上传完成). */
        CompleteUpload: {
            /** @description Every part, in order. */
            parts: components["schemas"]["PartAsk"][];
        };
        /**
         * @description image/jpeg JPEG 图片; image/png PNG 图片; image/webp WebP 图片; image/heic HEIC 图片; application/pdf PDF; video/mp4 MP4 视频; video/quicktime MOV 视频; audio/mpeg MP3 音频; audio/mp4 M4A 音频
         * @enum {string}
         */
        ContentType: "image/jpeg" | "image/png" | "image/webp" | "image/heic" | "application/pdf" | "video/mp4" | "video/quicktime" | "audio/mpeg" | "audio/mp4";
        /**
         * @description covered 属于保险责任; partly_covered 部分属于保险责任; not_covered 不属于保险责任
         * @enum {string}
         */
        CoverDecision: "covered" | "partly_covered" | "not_covered";
        /**
         * @description 统一社会信用代码
         * @example 91350100M000100Y43
         */
        CreditCode: string;
        /** Format: date */
        Date: string;
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
        /**
         * @description delivered 已送达; read 已读
         * @enum {string}
         */
        Delivery: "delivered" | "read";
        /**
         * @description dongcheng 东城区; xicheng 西城区; chaoyang 朝阳区; fengtai 丰台区; shijingshan 石景山区; haidian 海淀区; mentougou 门头沟区; fangshan 房山区; tongzhou 通州区; shunyi 顺义区; changping 昌平区; daxing 大兴区; huairou 怀柔区; pinggu 平谷区; miyun 密云区; yanqing 延庆区; elsewhere 市外
         * @enum {string}
         */
        District: "dongcheng" | "xicheng" | "chaoyang" | "fengtai" | "shijingshan" | "haidian" | "mentougou" | "fangshan" | "tongzhou" | "shunyi" | "changping" | "daxing" | "huairou" | "pinggu" | "miyun" | "yanqing" | "elsewhere";
        /** @example document_01h455vb4pex5vsknk084sn02q */
        DocumentId: string;
        /**
         * @description scene_photo 现场照片; accident_report 事故报告或证明; death_certificate 死亡证明; diagnosis_certificate 诊断证明; disability_assessment 伤残鉴定; medical_bill 医疗费票据; rescue_bill 抢险救援费用票据; property_loss 财产损失证明; legal_bill 鉴定、诉讼费用票据; identity_card 身份证明; kinship_proof 亲属关系证明; bank_card 收款账户证明; employment_proof 劳动关系证明; settlement 赔偿协议; judgment 判决书、裁决书; compensation_proof 已向受害人赔偿的凭证; other 其他
         * @enum {string}
         */
        DocumentKind: "scene_photo" | "accident_report" | "death_certificate" | "diagnosis_certificate" | "disability_assessment" | "medical_bill" | "rescue_bill" | "property_loss" | "legal_bill" | "identity_card" | "kinship_proof" | "bank_card" | "employment_proof" | "settlement" | "judgment" | "compensation_proof" | "other";
        /**
         * @description awaiting_upload 等待上传; verified 已核验; quarantined 已隔离
         * @enum {string}
         */
        DocumentState: "awaiting_upload" | "verified" | "quarantined";
        /** @description A document (材料). */
        DocumentView: {
            /** @description When it was announced. */
            announced_at: components["schemas"]["Time"];
            /** @description The claim. */
            claim: components["schemas"]["ClaimId"];
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
        /** @description A person whom the batch leaves out. */
        LeftOutView: {
            /** @description The same in words. */
            label: string;
            /** @description Who. */
            victim: components["schemas"]["VictimId"];
            /** @description Why. */
            why: components["schemas"]["LineProblem"];
        };
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
        Line: string;
        /** @description One person. */
        LineAsk: {
            amount?: components["schemas"]["Money"] | null;
            /** @description Who. */
            victim: components["schemas"]["VictimId"];
        };
        /**
         * @description no_payee 没有收款人; insured_payee_needs_proof 向投保单位支付须有已赔偿凭证; duplicate_identity 身份证号与另一人相同; duplicate_account 收款账户与另一受害人相同; nothing_due 目前没有可付金额; over_due 超过可付金额; over_limit 超过限额; asked_twice 同一人在本次申请中出现两次; not_on_file 本案没有这位受害人
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
        /** @description The policy of a claim (匹配保单). */
        MatchPolicy: {
            /** @description Which. */
            policy: components["schemas"]["PolicyId"];
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
        Name: string;
        Note: string;
        /** @description Nothing further. */
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
            /** @description In English. */
            text_en: string;
            /** @description In Chinese. */
            text_zh: string;
        };
        OrgId: string;
        /**
         * @description dead 死亡; injured 受伤; missing 失踪
         * @enum {string}
         */
        Outcome: "dead" | "injured" | "missing";
        /** @description One victim's part of a claim (本人部分). */
        OwnPart: {
            /** @description The claim, for sending documents. */
            claim: components["schemas"]["ClaimId"];
            /** @description Whether it is covered, once a person decided. */
            covered?: boolean | null;
            /** @description Payments for the person. */
            payments: components["schemas"]["PaymentView"][];
            /** @description The receipt number of the report. */
            receipt_no: string;
            /** @description Where the claim stands. */
            state: components["schemas"]["ClaimState"];
            /** @description The person. */
            victim: components["schemas"]["VictimView"];
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
                merged_into?: components["schemas"]["ClaimId"] | null;
                occurred_at?: components["schemas"]["Time"] | null;
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
        PageView_DocumentView: {
            /** @description What is on it. */
            items: {
                /** @description When it was announced. */
                announced_at: components["schemas"]["Time"];
                /** @description The claim. */
                claim: components["schemas"]["ClaimId"];
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
            /** @description Where it stands. */
            state: components["schemas"]["PaymentState"];
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
        /** @example policy_01h455vb4pex5vsknk084sn02q */
        PolicyId: string;
        /** @description A policy (保单). */
        PolicyView: {
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
        /** @description Premium so far, with the receipt that made it so. */
        PremiumView: {
            /** @description The rule. */
            basis: components["schemas"]["BasisView"][];
            /** @description Premium actually collected (实际收取保费): what the prevention fee is measured on. */
            collected: components["schemas"]["Money"];
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
            /** @description Sum of the lines. */
            total: components["schemas"]["Money"];
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
        /** @description A batch of payments (垫付、预付、快付、六十日先行赔付、结案赔款). */
        ProposeAdvance: {
            /** @description For whom; leave it out for everybody on file. */
            lines?: components["schemas"]["LineAsk"][] | null;
            note?: components["schemas"]["Note"] | null;
            /** @description What for. */
            purpose: components["schemas"]["Purpose"];
            /** @description Leave out people who cannot be paid, with their reason, instead of refusing the whole. */
            skip_problems: boolean;
        };
        /**
         * @description rescue_medical 垫付（抢险、医疗）; advance 预付; quick 快付; statutory 六十日先行赔付; settlement 结案赔款
         * @enum {string}
         */
        Purpose: "rescue_medical" | "advance" | "quick" | "statutory" | "settlement";
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
        /** @example recovery_01h455vb4pex5vsknk084sn02q */
        RecoveryId: string;
        /**
         * @description open 待收回
         * @enum {string}
         */
        RecoveryState: "open";
        /** @description A recovery case. */
        RecoveryView: {
            /** @description How much. */
            amount: components["schemas"]["Money"];
            /** @description Its id. */
            id: components["schemas"]["RecoveryId"];
            /** @description Where it stands. */
            state: components["schemas"]["RecoveryState"];
            /** @description From whom. */
            victim: components["schemas"]["VictimId"];
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
            /** @description Every document that is missing. */
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
        /** @description Try a failed payment again (重新支付). */
        RetryPayment: {
            payee?: components["schemas"]["PayeeAsk"] | null;
        };
        /** @description What became of a link. */
        RevokedView: {
            /** @description Whether a link is still good. */
            has_link: boolean;
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
        /**
         * @description mine 矿山; hazardous_chemicals 危险化学品; fireworks 烟花爆竹; transport 交通运输; construction 建筑施工; civil_explosives 民用爆炸物品; metal_smelting 金属冶炼; fishery 渔业生产; mass_event 大型群众性活动; crowded_place 人员密集场所; city_operation 城市运行; other 其他
         * @enum {string}
         */
        Sector: "mine" | "hazardous_chemicals" | "fireworks" | "transport" | "construction" | "civil_explosives" | "metal_smelting" | "fishery" | "mass_event" | "crowded_place" | "city_operation" | "other";
        Sha256: string;
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
         * @description determinable 可以确定的损失; rescue_medical 已发生的抢险、医疗费用; death_share 仅能确定死亡事实，按每人限额比例; assessed 核定金额; already_committed 减：已垫付、预付; person_limit 受每人限额余额限制; accident_limit 受每次事故、累计限额余额限制; payable 本次可付
         * @enum {string}
         */
        StepItem: "determinable" | "rescue_medical" | "death_share" | "assessed" | "already_committed" | "person_limit" | "accident_limit" | "payable";
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
        /** Format: date-time */
        Time: string;
        /**
         * @description fast 快速通道; standard 一般通道; major 重大事故通道
         * @enum {string}
         */
        Track: "fast" | "standard" | "major";
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
        /**
         * @description Approve, back to the maker, or not at all.
         * @enum {string}
         */
        VerdictAsk: "approve" | "return" | "reject";
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
        /**
         * @description death_or_missing 有死亡或失踪人员; serious_injury 有重伤人员; no_policy_in_force 没有匹配到事故当日有效的保单; cover_not_confirmed 尚未确认属于保险责任; nobody_on_file 尚未登记受害人; nothing_claimed 尚未填写损失; above_small_claim 金额超过小额标准; amount_not_certain 金额尚不能确定; documents_missing 材料未齐或未核验; payee_open 收款人未齐; possible_duplicate 可能与另一报案是同一事故
         * @enum {string}
         */
        WhyNot: "death_or_missing" | "serious_injury" | "no_policy_in_force" | "cover_not_confirmed" | "nobody_on_file" | "nothing_claimed" | "above_small_claim" | "amount_not_certain" | "documents_missing" | "payee_open" | "possible_duplicate";
        /** @description A reason. */
        WithReason: {
            /** @description Why. */
            reason: components["schemas"]["Note"];
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
    get_documents: {
        parameters: {
            query: {
                /** @description Of which claim. */
                claim: components["schemas"]["ClaimId"];
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
