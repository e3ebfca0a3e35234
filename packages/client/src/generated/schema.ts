// Made by `npm run generate:client` from ../../openapi.json; changes by hand are lost.

export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process runs */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Live"];
                    };
                };
            };
        };
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
        /** Whether index and views have caught up */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Readiness"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Readiness"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a problem means */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProblemType"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import absences, one record a line
         * @description Names of columns in Dutch, French or English: docs/how-to/import-absences.md. Delimiter `;`, `,` or tab; UTF-8, else it is read as Windows-1252, and the answer says so. Lines are answered in input order; `status` is what the same absences would get alone. Safe to send again: the same absences of one trajectory are recorded once. A line may have 1 MiB; blank lines are skipped.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "text/csv": string;
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/x-ndjson": components["schemas"]["AbsenceLineAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import reports, one JSON report a line
         * @description Lines are decided in input order and answered in input order, while they arrive; `status` is what the same body would get alone. A line without `externalRef` is named by its content: safe to send again. A line may have 1 MiB; blank lines are skipped. A process that stops answers what it began and ends the answer: send again what has no answer.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/x-ndjson": components["schemas"]["ReportInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/x-ndjson": components["schemas"]["ImportLineAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/matches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Possible matches that wait for a verdict, of reports that you may see */
        get: {
            parameters: {
                query?: {
                    /** @description The `next` of the page before; absent for the first. */
                    cursor?: string;
                    /**
                     * @description How many items, 1 to 500 (default 50).
                     * @example 50
                     */
                    limit?: string;
                    /** @description Only `open` ones are listed. */
                    status?: "open";
                };
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /** @description A `position` from an answer of any process: the list knows at least that. */
                    "read-after"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Match"][];
                            /** @description Cursor of the next page; null on the last. */
                            next: string | null;
                        };
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/matches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Both sides of a match beside each other, for who gives verdicts
         * @description The young person as reported, what is known of the candidate, and what speaks for and against their being one. Of a person who was forgotten nothing is shown.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MatchView"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/matches/{id}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether both are one young person */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VerdictInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IdentityAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The programmes that run, by name
         * @description For everybody in the network. Filters narrow the list; all that are given hold.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description Programmes for this age, in whole years.
                     * @example 15
                     */
                    age?: string;
                    /** @description Of the European framework. */
                    category?: "identification-coordination" | "prevention" | "intervention" | "compensation";
                    /** @description The `next` of the page before; absent for the first. */
                    cursor?: string;
                    /** @description Only with a free place. */
                    free?: "0" | "1" | "" | "true" | "false";
                    /**
                     * @description ISO 639-1 code of two letters.
                     * @example fr
                     */
                    language?: string;
                    /**
                     * @description How many items, 1 to 500 (default 50).
                     * @example 50
                     */
                    limit?: string;
                    measureType?: components["schemas"]["MeasureTypeInput"];
                    /**
                     * @description Programmes for who lives there.
                     * @example 21012
                     */
                    municipality?: string;
                    /** @description Only the programmes of this organisation. */
                    owner?: string;
                };
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /** @description A `position` from an answer of any process: the list knows at least that. */
                    "read-after"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Offer"][];
                            /** @description Cursor of the next page; null on the last. */
                            next: string | null;
                        };
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Publish a programme of yours
         * @description For types of organisation that the rule `offers` names. The same again is the same programme, as long as it runs.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OfferPublicationInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfferAnswer"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfferAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one programme, also when it has ended */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Offer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{id}/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how many places it has, and how long one waits */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OfferCapacityInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfferAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say anew what your programme is and for whom */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OfferChangeInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfferAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End your programme
         * @description No more places are asked in it. Who has one keeps it, until the call-in is concluded.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OfferEndInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OfferAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{id}/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Places asked for and taken in your programme, by trajectory
         * @description For its owner. `limit` counts trajectories, and one may ask for more than one place. A place is released when its call-in is concluded, or its trajectory closes.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The `next` of the page before; absent for the first. */
                    cursor?: string;
                    /**
                     * @description How many items, 1 to 500 (default 50).
                     * @example 50
                     */
                    limit?: string;
                };
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /** @description A `position` from an answer of any process: the list knows at least that. */
                    "read-after"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["OfferPlace"][];
                            /** @description Cursor of the next page; null on the last. */
                            next: string | null;
                        };
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the views stand */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ViewsStatus"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/views/{name}/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Build a view anew from the log
         * @description Readers keep the present one until the new one has caught up.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                };
                path: {
                    /** @description Name of the view. */
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RebuildBegun"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the endpoints of partners stand */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhooksStatus"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/webhooks/{id}/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events that an endpoint was not told of */
        get: {
            parameters: {
                query?: {
                    /** @description The `next` of the page before; absent for the first. */
                    cursor?: string;
                    /**
                     * @description How many items, 1 to 500 (default 50).
                     * @example 50
                     */
                    limit?: string;
                };
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                };
                path: {
                    /** @description Id of the endpoint. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["WebhookDeadLetter"][];
                            /** @description Cursor of the next page; null on the last. */
                            next: string | null;
                        };
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/webhooks/{id}/dead-letters/{eventId}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a dead letter up
         * @description It is never delivered; those of the same trajectory that wait behind it are.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                };
                path: {
                    /** @description The `webhook-id` of the event. */
                    eventId: string;
                    /** @description Id of the endpoint. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookOrdered"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/webhooks/{id}/dead-letters/{eventId}/redelivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver a dead letter again
         * @description With all dead letters of the same trajectory, in their order, up to the first that fails.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                };
                path: {
                    /** @description The `webhook-id` of the event. */
                    eventId: string;
                    /** @description Id of the endpoint. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookOrdered"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/webhooks/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deliver everything behind a position again */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                };
                path: {
                    /** @description Id of the endpoint. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReplayInputInput"];
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookOrdered"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operations/webhooks/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with an endpoint that is disabled, or waits */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                };
                path: {
                    /** @description Id of the endpoint. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookOrdered"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisations of the network */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Organisations"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/overview/network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures of the network, by municipality
         * @description For the regional coordinator counts below 5 are null, and so is a total that would give one away.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /** @description A `position` from an answer of any process: the list knows at least that. */
                    "read-after"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NetworkOverview"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reports and trajectories of one person, as far as you may see them
         * @description The id of a person that was linked to another one gives that one.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonView"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/forget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Forget a person: what is sealed can never be opened again */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ForgetInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IdentityAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/persons/{id}/unlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take reports out of a person that they are not about */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UnlinkInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["IdentityAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the reports that you may see as sent, the last first */
        get: {
            parameters: {
                query?: {
                    /** @description The `next` of the page before; absent for the first. */
                    cursor?: string;
                    /**
                     * @description How many items, 1 to 500 (default 50).
                     * @example 50
                     */
                    limit?: string;
                    /** @description Only what you registered or what was registered for you. */
                    mine?: "0" | "1" | "" | "true" | "false";
                };
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /** @description A `position` from an answer of any process: the list knows at least that. */
                    "read-after"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["ReportView"][];
                            /** @description Cursor of the next page; null on the last. */
                            next: string | null;
                        };
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Report a young person
         * @description Durable, and matched with everybody known, when the answer comes. The same report again (by `externalRef` or `Idempotency-Key`) gives the first answer with 200.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReportInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Where the report is read. */
                        Location?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportAnswer"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        /** @description Where the report is read. */
                        Location?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one report as it was sent */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportView"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Correct the personal details of a report; they are matched anew */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CorrectionInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReportAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one trajectory, as your secrecy regime allows
         * @description The id of a trajectory that was merged gives the one in which it goes on; `Content-Location` says which.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The trajectory in which a merged one goes on. */
                        "Content-Location"?: string;
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TrajectoryView"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record absences */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AbsencesInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AbsencesAnswer"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AbsencesAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/absences/{absenceId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw absences that were wrong
         * @description For who recorded them, and the coordinator. Recorded again, they are new ones.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Id of the absences. */
                    absenceId: string;
                    /** @description Id of the trajectory. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WrongRecordInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AbsencesAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree who does what by when */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActionInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryAnswer"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/actions/{entryId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drop an action */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Id of the action, return plan or fact. */
                    entryId: string;
                    /** @description Id of the trajectory. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActionCancellationInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/actions/{entryId}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that an action was done */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Id of the action, return plan or fact. */
                    entryId: string;
                    /** @description Id of the trajectory. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActionCompletionInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what young person or parents agree with */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AgreementInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryAnswer"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say where undecided records belong, for the coordinator and KANS
         * @description What was recorded while two trajectories were one, by who takes part in both, stays undecided when they part. It is confirmed here, or goes to the other trajectory; the history of both is kept.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AllocationInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TrajectoryAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign the one coordinator */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AssignmentInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TrajectoryAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Absences by school year, what they ask attention for, and what compulsory education says
         * @description Half days by code, certain and possible; thresholds and warning lights with why, source and what they suggest; compulsory education and the kind of absence with the reasons; education for a pupil who is ill. Only what you may receive counts. It suggests and never acts. To who was asked to come in and has not answered it is not there.
         */
        get: {
            parameters: {
                query?: {
                    /**
                     * @description The day to judge by, from 1900 to 2099; today where it is absent.
                     * @example 2024-10-02
                     */
                    date?: string;
                };
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Attendance"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close the trajectory */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ClosureInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClosureAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call in a next instance on the ladder
         * @description The row of the ladder is checked in this order: who may call in (403), grounds, what must be attached (422). Who is called in takes part once it accepts. With `offerId` a place is asked for in one of its programmes.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EscalationRequestInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EscalationRequestAnswer"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EscalationRequestAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/escalations/{escalationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one call-in
         * @description As in the trajectory. Who was called in, and does not take part, reads here what became of its own call-in also when it was answered, withdrawn or expired.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                };
                path: {
                    /** @description Id of the call-in. */
                    escalationId: string;
                    /** @description Id of the trajectory. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Until when it is to be answered; only as long as it waits for that. */
                            answerDueAt?: string;
                            /** @description When it was last answered, withdrawn or expired. */
                            answeredAt: string | null;
                            /** @description Why it was answered so, or withdrawn; as `explanation`. Where another withdrew it for a sender that left: for that one, and who shares its professional secrecy. */
                            answerReason?: string;
                            /** @description Only for sender and addressee. */
                            attachments?: string[];
                            by: string;
                            /** @description Beside `answerDueAt`: false where the school calendar is not confirmed for all its days, and school holidays may be counted as working days. */
                            calendarKnown?: boolean;
                            escalationId: string;
                            /** @description What was written with the call-in; only for sender and, once it takes part, addressee. */
                            explanation?: {
                                attachments: {
                                    type: string;
                                    words: string | null;
                                }[];
                                grounds: string[];
                            };
                            /** @description What became of it after it was refused, had no place or expired. */
                            followUp?: {
                                at: string;
                                by: string | null;
                                /** @enum {string} */
                                how: "asked-elsewhere" | "asked-again" | "other-help" | "dropped";
                                /** @description Only for who may read it. */
                                reason?: string;
                            };
                            /** @description Only for sender and addressee. */
                            grounds?: string[];
                            /** @description The programme in which a place is asked for. */
                            offerId?: string;
                            /** @description Preconditions of the ladder that did not hold and were set aside; only for sender and addressee. */
                            overridden?: ("participant" | "grounds" | "attachments")[];
                            /** @description Why; as `explanation`. */
                            overrideReason?: string;
                            requestedAt: string;
                            /** @enum {string} */
                            status: "requested" | "accepted" | "refused" | "no-place" | "withdrawn" | "expired" | "completed" | "returned";
                            step: components["schemas"]["EscalationStep"];
                            to: string;
                            /** @description Made while two trajectories were one, by who takes part in both: nobody could know where it belongs. The other trajectories that it may belong to, until somebody allocates it. */
                            undecidedWith?: string[];
                        };
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/escalations/{escalationId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer a call-in */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Id of the call-in. */
                    escalationId: string;
                    /** @description Id of the trajectory. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EscalationAnswerInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EscalationRequestAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/escalations/{escalationId}/follow-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what became of a call-in that was refused, had no place or expired
         * @description A task (`tasks`) of who called in; when it does not take part, or no more, also of the coordinator, and without one of the contact point. Calling in the same step again follows it up by itself.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Id of the call-in. */
                    escalationId: string;
                    /** @description Id of the trajectory. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FollowUpInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EscalationRequestAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/escalations/{escalationId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a call-in that was not answered
         * @description For who called in; when it does not take part, or no more, also for the coordinator and the contact point. Whichever comes first, answer or withdrawal, stands: the other is answered 409 `already-answered`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Id of the call-in. */
                    escalationId: string;
                    /** @description Id of the trajectory. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WithdrawalInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EscalationRequestAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record a fact of education or illness
         * @description Diploma, enrolment, home education, exemption, registration, an illness with the kind of its certificate, who asks for education of a pupil who is ill. Attendance rests on it. Of each subject the latest one that holds on a day counts. Who records which: docs/reference/attendance.md. There is no field for words: a diagnosis is never kept.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FactInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryAnswer"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/facts/{entryId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a fact that was wrong
         * @description For who recorded it, and the coordinator. Recorded again, it is a new one.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Id of the action, return plan or fact. */
                    entryId: string;
                    /** @description Id of the trajectory. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WrongRecordInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that young person or parents were told */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["InformationInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryAnswer"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record a measure */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MeasureInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeasureAnswer"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeasureAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/measures/{measureId}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say how a measure ended */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Id of the trajectory. */
                    id: string;
                    /** @description Id of the measure. */
                    measureId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MeasureResultInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConcludedMeasureAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a note */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NoteInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NoteAnswer"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NoteAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every running programme, with why it fits or not, the best first
         * @description For who sees the trajectory in full, on what it may know of the young person. First what fits, then what has a free place, then what is waited for shortest. It suggests, and asks for nothing.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FittingOffers"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/participants/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave the trajectory */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LeaveInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TrajectoryAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/phase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter another phase, for the coordinator
         * @description Up as the case asks, or back with a reason.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PhaseEntryInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TrajectoryAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen the trajectory */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReopeningInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TrajectoryAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/return-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prepare a return to class */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReturnPlanInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryAnswer"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/return-plans/{entryId}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether the young person came */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Id of the action, return plan or fact. */
                    entryId: string;
                    /** @description Id of the trajectory. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReturnOutcomeInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trajectories/{id}/stances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record where the parents stand, and the attempts to reach them */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    "if-match"?: string;
                };
                path: {
                    /** @description Opaque id. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StanceInput"];
                };
            };
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryAnswer"];
                    };
                };
                /** @description Created */
                201: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryAnswer"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                404: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                409: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                412: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                413: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                415: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your worklist: first what nobody coordinates, then where nothing happened longest
         * @description Open trajectories that you have to do with, and closed ones in which records wait for you to say where they belong (`undecided` in `why`). `list` names what you work on now, filters narrow it, and all that is given holds. A cursor goes on with the list that it came from.
         */
        get: {
            parameters: {
                query?: {
                    /** @description `me`, `none`, or the id of an organisation. */
                    coordinator?: string;
                    /** @description The `next` of the page before; absent for the first. */
                    cursor?: string;
                    /**
                     * @description How many items, 1 to 500 (default 50).
                     * @example 50
                     */
                    limit?: string;
                    list?: components["schemas"]["WorklistNameInput"];
                    /**
                     * @description NIS code; as the item tells it to you.
                     * @example 21012
                     */
                    municipality?: string;
                    /** @description Only where something is late: the same as `reason=deadline-overdue`. */
                    overdue?: "0" | "1" | "" | "true" | "false";
                    /** @description Phase of the continuum of care. */
                    phase?: "0" | "1" | "2" | "3";
                    /** @description Beginnings of family and given names, in any order and spelling; among those of whom you may know who it is. */
                    q?: string;
                    /** @description One of these holds; may be given several times. */
                    reason?: components["schemas"]["WorklistReasonInput"] | components["schemas"]["WorklistReasonInput"][];
                    /**
                     * @description Only where somebody did something on this day (in Brussels) or later.
                     * @example 2024-10-02
                     */
                    since?: string;
                    /** @description `urgency` (default): nobody coordinates first, then where nothing happened longest; `due`: your next deadline; `activity`: where something happened last; `opened`: the newest; `name`: of a list of 1,000 at most. */
                    sort?: "urgency" | "due" | "activity" | "opened" | "name";
                    status?: "open" | "closed";
                };
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /** @description A `position` from an answer of any process: the list knows at least that. */
                    "read-after"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["WorklistItem"][];
                            /** @description Cursor of the next page; null on the last. */
                            next: string | null;
                        };
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                422: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worklist/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your lists, and how many stand on each
         * @description The lists that mean something to an organisation of your type. None is counted beyond 500.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    "accept-language"?: string;
                    /** @description A `position` from an answer of any process: the list knows at least that. */
                    "read-after"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done, or done before */
                200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorklistSummary"];
                    };
                };
                /** @description The form is not right */
                400: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                401: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                403: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Address and headers are too large together */
                431: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                503: {
                    headers: {
                        /** @description nl, fr or en. */
                        "Content-Language"?: string;
                        /** @description Seconds. */
                        "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        "X-Request-Id"?: string;
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
         * @description Registration code of absence: `B` unauthorised, `Z` illness, `R` authorised by law, `P` authorised by the school, `M` workplace component not filled, `H` rehabilitation, `A` not yet compulsory, `L` late.
         * @example B
         * @enum {string}
         */
        AbsenceCode: "B" | "Z" | "R" | "P" | "M" | "H" | "A" | "L";
        /**
         * @description Registration code of absence: `B` unauthorised, `Z` illness, `R` authorised by law, `P` authorised by the school, `M` workplace component not filled, `H` rehabilitation, `A` not yet compulsory, `L` late.
         * @example B
         * @enum {string}
         */
        AbsenceCodeInput: "B" | "Z" | "R" | "P" | "M" | "H" | "A" | "L";
        AbsenceLineAnswer: {
            absenceId?: string;
            /**
             * @description The line was no UTF-8 and was read as this.
             * @constant
             */
            encoding?: "windows-1252";
            externalRef: string | null;
            /** @description Line of the file, the names of the columns being line 1; blank lines are not counted. */
            line: number;
            /** @description Place in the log, opaque. Send it as `Read-After` to read, anywhere, what this wrote. */
            position?: string;
            problem?: components["schemas"]["Problem"];
            /** @description What the same absences would get alone. */
            status: number;
            trajectoryId?: string;
        };
        AbsencesAnswer: {
            absenceId: string;
            /** @description Place in the log, opaque. Send it as `Read-After` to read, anywhere, what this wrote. */
            position: string;
            /** @description Also the entity tag; send it as `If-Match`. */
            revision: number;
            trajectoryId: string;
        };
        AbsenceSignal: {
            /** @enum {string} */
            certainty: "certain" | "possible";
            code: string;
            /** @enum {string} */
            kind: "threshold" | "warning-light";
            /** @description Why: codes with their values, all in docs/reference/attendance.md. */
            reasons: {
                code: string;
                values: {
                    [key: string]: string | number;
                };
            }[];
            source: string;
            /** @description What may be worth doing next: a person decides. Null: nothing, or nothing for this pupil. */
            suggests: ({
                /** @enum {string} */
                step: "clb-guidance" | "pms-guidance" | "school-external" | "youth-care-direct" | "youth-care-indirect" | "police-preventive" | "worrying-file" | "mandated-facility" | "regional-consultation" | "prosecutor" | "youth-court";
            } | {
                /** @enum {string} */
                measure: "talk-with-pupil" | "contact-with-parents" | "home-visit" | "guidance-agreement" | "care-team-meeting" | "multidisciplinary-meeting" | "buddy" | "flexible-learning-path" | "reduced-load-measures" | "remediation" | "mediation" | "clb-pms-guidance" | "naft-trajectory" | "care-farm" | "transition-trajectory" | "day-activity" | "toah" | "bednet" | "school-ziekzijn" | "type-5-school" | "poah" | "exit-guidance" | "rots-consult" | "rots-round-table" | "anti-truancy-contract" | "return-to-class-prepared" | "language-support" | "school-change" | "re-enrolment";
            }) | null;
        };
        /**
         * @description Either `date` or `period`.
         * @example {
         *       "code": "B",
         *       "halfDays": 6,
         *       "period": {
         *         "from": "2024-09-02",
         *         "to": "2024-09-13"
         *       }
         *     }
         */
        AbsencesInput: {
            code: components["schemas"]["AbsenceCodeInput"];
            date?: string | null;
            /** @description Half school days; with `date` more than two are those counted up to that day. */
            halfDays: number;
            period?: {
                /**
                 * Format: date
                 * @example 2024-10-02
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2024-10-02
                 */
                to: string;
            } | null;
        };
        /**
         * @example {
         *       "date": "2024-10-15",
         *       "reason": "The school took it over."
         *     }
         */
        ActionCancellationInput: {
            /**
             * Format: date
             * @example 2024-10-02
             */
            date: string;
            /**
             * @description Why, in your own words. Sealed: for who may read it, as `what` of an action by whoever writes it.
             * @example The school is already in talks with the family.
             */
            reason: string;
        };
        /**
         * @example {
         *       "date": "2024-10-15"
         *     }
         */
        ActionCompletionInput: {
            /**
             * Format: date
             * @example 2024-10-02
             */
            date: string;
        };
        /**
         * @example {
         *       "due": "2024-10-15",
         *       "what": "Call at eight each morning.",
         *       "who": "school-12"
         *     }
         */
        ActionInput: {
            /**
             * Format: date
             * @description Day by which it is to be done.
             * @example 2024-10-02
             */
            due: string;
            /** @description What is to be done. Sealed. Of a holder of professional secrecy: for itself, who is to do it, and who shares that secrecy; of others: for all who see the action, contact points and police among them. */
            what: string;
            /**
             * @description `young-person`, `parents`, or the id of an organisation that takes part.
             * @example school-12
             */
            who: ("young-person" | "parents") | string;
        };
        /**
         * @description Kind of organisation.
         * @enum {string}
         */
        ActorType: "municipal-contact-point" | "central-contact-point" | "clb" | "pms" | "school" | "pedagogical-support" | "naft" | "school-external" | "sick-pupil-education" | "mediation" | "bridge-figure" | "youth-care-direct" | "youth-care-indirect" | "mandated-facility" | "regional-consultation" | "local-consultation-platform" | "police" | "compulsory-education-authority" | "prosecutor" | "youth-court" | "employment-service" | "regional-coordinator";
        /**
         * @example {
         *       "houseNumber": "18",
         *       "municipality": "Molenbeek-Saint-Jean",
         *       "postcode": "1080",
         *       "street": "Rue du Pont"
         *     }
         */
        Address: {
            houseNumber?: string | null;
            municipality?: string | null;
            /**
             * @description Free text.
             * @example 1080
             */
            postcode?: string | null;
            street?: string | null;
        };
        /**
         * @example {
         *       "houseNumber": "18",
         *       "municipality": "Molenbeek-Saint-Jean",
         *       "postcode": "1080",
         *       "street": "Rue du Pont"
         *     }
         */
        AddressInput: {
            houseNumber?: string | null;
            municipality?: string | null;
            /**
             * @description Free text.
             * @example 1080
             */
            postcode?: string | null;
            street?: string | null;
        };
        /**
         * @example {
         *       "about": {
         *         "step": "youth-care-direct"
         *       },
         *       "date": "2024-10-14",
         *       "of": "parents",
         *       "outcome": "given"
         *     }
         */
        AgreementInput: {
            /** @description A step of the ladder, or something else that needs agreement. */
            about: {
                step: components["schemas"]["EscalationStepInput"];
            } | {
                /** @enum {string} */
                scope: "guidance" | "information-exchange" | "class-informed" | "education-for-sick-pupils";
            };
            /**
             * Format: date
             * @example 2024-10-02
             */
            date: string;
            /** @enum {string} */
            of: "young-person" | "parents";
            /** @enum {string} */
            outcome: "given" | "refused" | "withdrawn";
        };
        /**
         * @example {
         *       "reason": "It was said of the elder brother.",
         *       "records": [
         *         "mea-…"
         *       ],
         *       "to": "stays"
         *     }
         */
        AllocationInput: {
            /**
             * @description Why, in your own words. Sealed: shown only where professional secrecy allows.
             * @example The school is already in talks with the family.
             */
            reason: string;
            /** @description Ids of undecided measures, absences, notes, call-ins and other entries of this trajectory. */
            records: string[];
            /**
             * @description `stays`: they belong here. Else the id of the trajectory in `undecidedWith`: they go there.
             * @example stays
             */
            to: string;
        };
        /**
         * @example {
         *       "organisationId": "clb-1",
         *       "reason": "The school already works with this centre."
         *     }
         */
        AssignmentInput: {
            /**
             * @description Who becomes the coordinator.
             * @example clb-1
             */
            organisationId: string;
            /**
             * @description Why, in your own words. Sealed: shown only where professional secrecy allows.
             * @example The school is already in talks with the family.
             */
            reason: string;
        };
        Attendance: {
            absenceKind: {
                possible: ("relative" | "absolute" | "early-school-leaving" | "none")[];
                /** @description Why: codes with their values, all in docs/reference/attendance.md. */
                reasons: {
                    code: string;
                    values: {
                        [key: string]: string | number;
                    };
                }[];
            };
            /**
             * @description Of the pupil's education; `bi` where nothing tells: then there is a picture for each.
             * @enum {string}
             */
            community: "vg" | "fwb" | "bi";
            compulsoryEducation: {
                /** @enum {string} */
                compulsory: "certainly" | "may-be" | "certainly-not";
                /** @description Null where the birth date is not known, or not told to you. */
                milestones: {
                    begins: {
                        /**
                         * Format: date
                         * @example 2024-10-02
                         */
                        earliest: string;
                        /**
                         * Format: date
                         * @example 2024-10-02
                         */
                        latest: string;
                    };
                    ends: {
                        /**
                         * Format: date
                         * @example 2024-10-02
                         */
                        earliest: string;
                        /**
                         * Format: date
                         * @example 2024-10-02
                         */
                        latest: string;
                    };
                    partTime: {
                        /**
                         * Format: date
                         * @example 2024-10-02
                         */
                        earliest: string;
                        /**
                         * Format: date
                         * @example 2024-10-02
                         */
                        latest: string;
                    };
                } | null;
                possible: ("not-yet" | "full-time" | "part-time-possible" | "ended" | "exempt" | "elsewhere")[];
                /** @description Why: codes with their values, all in docs/reference/attendance.md. */
                reasons: {
                    code: string;
                    values: {
                        [key: string]: string | number;
                    };
                }[];
            };
            /**
             * Format: date
             * @example 2024-10-02
             */
            day: string;
            pictures: components["schemas"]["AttendancePicture"][];
            /** @description The version of each rule that it rests on. */
            rules: {
                [key: string]: string;
            };
            schoolRefusal: boolean;
            trajectoryId: string;
        };
        AttendancePicture: {
            /** @description False: the school calendar around that day is not confirmed. */
            calendarKnown: boolean;
            /** @enum {string} */
            community: "vg" | "fwb";
            schoolYears: {
                schoolYear: string;
                semesters: [
                    {
                        [key: string]: components["schemas"]["HalfDays"];
                    },
                    {
                        [key: string]: components["schemas"]["HalfDays"];
                    }
                ];
                year: {
                    [key: string]: components["schemas"]["HalfDays"];
                };
            }[];
            sickPupilEducation: components["schemas"]["SickPupilEligibility"][] | null;
            signals: components["schemas"]["AbsenceSignal"][];
        };
        /**
         * @description How the trajectory ended.
         * @example regular-attendance
         * @enum {string}
         */
        ClosingOutcome: "regular-attendance" | "re-enrolled" | "other-school" | "alternative-route" | "qualified" | "work-route" | "judicial-track" | "left-compulsory-age" | "moved-away" | "died" | "reported-in-error";
        /**
         * @description How the trajectory ended.
         * @example regular-attendance
         * @enum {string}
         */
        ClosingOutcomeInput: "regular-attendance" | "re-enrolled" | "other-school" | "alternative-route" | "qualified" | "work-route" | "judicial-track" | "left-compulsory-age" | "moved-away" | "died" | "reported-in-error";
        ClosureAnswer: {
            /** @description Place in the log, opaque. Send it as `Read-After` to read, anywhere, what this wrote. */
            position: string;
            /** @description Also the entity tag; send it as `If-Match`. */
            revision: number;
            trajectoryId: string;
            warnings: {
                field: string;
                message: string;
                rule: string;
            }[];
        };
        /**
         * @example {
         *       "outcome": "regular-attendance",
         *       "reason": "Six weeks without an absence."
         *     }
         */
        ClosureInput: {
            outcome: components["schemas"]["ClosingOutcomeInput"];
            reason?: string | null;
        };
        Concern: {
            absences?: {
                [key: string]: number | null;
            } | null;
            description?: string | null;
            kind: components["schemas"]["ConcernKind"];
            /** @example 2024-09-02 */
            since?: string | null;
        };
        ConcernInput: {
            absences?: {
                [key: string]: number | null;
            } | null;
            description?: string | null;
            kind: components["schemas"]["ConcernKindInput"];
            /** @example 2024-09-02 */
            since?: string | null;
        };
        /**
         * @description Why the young person is reported.
         * @example relative-absence
         * @enum {string}
         */
        ConcernKind: "relative-absence" | "absolute-absence" | "early-school-leaving" | "passive-disengagement" | "illness" | "school-refusal" | "exclusion";
        /**
         * @description Why the young person is reported.
         * @example relative-absence
         * @enum {string}
         */
        ConcernKindInput: "relative-absence" | "absolute-absence" | "early-school-leaving" | "passive-disengagement" | "illness" | "school-refusal" | "exclusion";
        ConcludedMeasureAnswer: {
            measureId: string;
            /** @description Place in the log, opaque. Send it as `Read-After` to read, anywhere, what this wrote. */
            position: string;
            /** @description Also the entity tag; send it as `If-Match`. */
            revision: number;
            trajectoryId: string;
        };
        /**
         * @example {
         *       "youngPerson": {
         *         "address": {
         *           "houseNumber": "18",
         *           "municipality": "Molenbeek-Saint-Jean",
         *           "postcode": "1080",
         *           "street": "Rue du Pont"
         *         },
         *         "birthDate": "2009-04",
         *         "familyName": "El Amrani",
         *         "givenNames": "Youssef",
         *         "language": "fr",
         *         "nationalNumber": null,
         *         "school": {
         *           "municipality": "Anderlecht",
         *           "name": "Lycée du Canal"
         *         },
         *         "sex": "M"
         *       }
         *     }
         */
        CorrectionInput: {
            youngPerson: components["schemas"]["YoungPersonInput"];
        };
        Deadline: {
            /** @description Of deadlines of working days: false where the school calendar is not confirmed for all of them, and school holidays may be counted among them. */
            calendarKnown?: boolean;
            /** @description Late from this instant on. */
            dueAt: string;
            /** @enum {string} */
            kind: "unassigned" | "escalation-unanswered" | "stalled" | "evaluation" | "letter" | "action";
            overdue: boolean;
            /** @description Id of the call-in; null for the trajectory itself. */
            subject: string | null;
            /** @description A step that may be worth calling in then. */
            suggests?: components["schemas"]["EscalationStep"];
        };
        DeliveryFailure: {
            /** @description Code of the error; null with an answer. */
            error: string | null;
            /**
             * @description What stood in the way; see the guide to webhooks.
             * @enum {string}
             */
            reason: "refused" | "answer" | "timeout" | "unreachable" | "address" | "cannot-be-told" | "too-large" | "behind-a-dead-letter";
            /** @description HTTP status of the answer; null without one. */
            status: number | null;
        };
        EntryAnswer: {
            entryId: string;
            /** @description Place in the log, opaque. Send it as `Read-After` to read, anywhere, what this wrote. */
            position: string;
            /** @description Also the entity tag; send it as `If-Match`. */
            revision: number;
            trajectoryId: string;
        };
        /**
         * @example {
         *       "outcome": "accepted"
         *     }
         * @example {
         *       "outcome": "refused",
         *       "reason": "Lives outside our territory."
         *     }
         */
        EscalationAnswerInput: {
            /** @enum {string} */
            outcome: "accepted" | "refused" | "no-place" | "completed" | "returned";
            /** @description Needed with `refused`. */
            reason?: string | null;
        };
        EscalationRequestAnswer: {
            escalationId: string;
            /** @description Place in the log, opaque. Send it as `Read-After` to read, anywhere, what this wrote. */
            position: string;
            /** @description Also the entity tag; send it as `If-Match`. */
            revision: number;
            trajectoryId: string;
            /** @description Accepted all the same; somebody should look at it. */
            warnings?: {
                message: string;
                /** @constant */
                rule: "offer-beyond-capacity";
            }[];
        };
        /**
         * @example {
         *       "attachments": [
         *         "school-measures",
         *         {
         *           "text": "By telephone, twice.",
         *           "type": "parents-contacted"
         *         }
         *       ],
         *       "grounds": [
         *         "five-b-half-days"
         *       ],
         *       "step": "clb-guidance",
         *       "to": "clb-1"
         *     }
         */
        EscalationRequestInput: {
            /** @description Codes of what the row must carry, or `{type, reference?, text?}`. */
            attachments?: (string | {
                reference?: string | null;
                text?: string | null;
                type: string;
            })[] | null;
            /** @description Codes of the ladder's row, or free words where it takes a reason. */
            grounds?: (string | string[]) | null;
            /** @description A place is asked for in this programme of the organisation that is called in. */
            offerId?: string | null;
            /** @description Sets aside what the row asks and does not hold, where the row says that you may. It is recorded, and who is called in sees it; when everything holds it counts as not given. */
            override?: {
                /**
                 * @description Why, in your own words. Sealed: shown only where professional secrecy allows.
                 * @example The school is already in talks with the family.
                 */
                reason: string;
            } | null;
            step: components["schemas"]["EscalationStepInput"];
            /**
             * @description Organisation that is called in.
             * @example clb-1
             */
            to: string;
        };
        /**
         * @description A step of the ladder.
         * @example clb-guidance
         * @enum {string}
         */
        EscalationStep: "clb-guidance" | "pms-guidance" | "school-external" | "youth-care-direct" | "youth-care-indirect" | "police-preventive" | "worrying-file" | "mandated-facility" | "regional-consultation" | "prosecutor" | "youth-court";
        /**
         * @description A step of the ladder.
         * @example clb-guidance
         * @enum {string}
         */
        EscalationStepInput: "clb-guidance" | "pms-guidance" | "school-external" | "youth-care-direct" | "youth-care-indirect" | "police-preventive" | "worrying-file" | "mandated-facility" | "regional-consultation" | "prosecutor" | "youth-court";
        /**
         * @description A fact of education or illness. Codes, days and numbers alone: never a diagnosis.
         * @example {
         *       "about": "enrolment",
         *       "date": "2024-09-01",
         *       "enrolled": true,
         *       "level": "secondary",
         *       "special": false
         *     }
         * @example {
         *       "about": "illness",
         *       "certificate": "medical",
         *       "date": "2024-10-07",
         *       "lessThanHalfTime": true
         *     }
         */
        FactInput: {
            /** @constant */
            about: "enrolment";
            /**
             * Format: date
             * @description Day from which it holds.
             * @example 2024-10-02
             */
            date: string;
            /** @description False: from `date` in no school any more. */
            enrolled: boolean;
            /** @description Of secondary education. */
            grade?: (1 | 2 | 3) | null;
            /** @description `secondary` is full-time secondary education. */
            level?: ("pre-primary" | "primary" | "secondary") | null;
            /** @description Special education. */
            special?: boolean | null;
            thirdPrePrimaryYear?: boolean | null;
        } | {
            /** @constant */
            about: "secondary-diploma";
            /**
             * Format: date
             * @description Day from which it holds.
             * @example 2024-10-02
             */
            date: string;
            obtained: boolean;
        } | {
            /** @constant */
            about: "first-two-years-of-secondary";
            /**
             * Format: date
             * @description Day from which it holds.
             * @example 2024-10-02
             */
            date: string;
            /** @description Passed or not: then part-time education is enough from 15. */
            finished: boolean;
        } | {
            /** @constant */
            about: "home-education";
            /**
             * Format: date
             * @description Day from which it holds.
             * @example 2024-10-02
             */
            date: string;
            /** @description Declared beforehand. */
            declared: boolean;
        } | {
            /** @constant */
            about: "permanent-home-education";
            /**
             * Format: date
             * @description Day from which it holds.
             * @example 2024-10-02
             */
            date: string;
            /** @description Permanent education at home for a handicap (POAH). */
            granted: boolean;
        } | {
            /** @constant */
            about: "exemption";
            /**
             * Format: date
             * @description Day from which it holds.
             * @example 2024-10-02
             */
            date: string;
            /**
             * @description Which grounds are recognised is the rule `compulsory-education`.
             * @enum {string}
             */
            ground: "handicap" | "emancipation" | "marriage" | "parenthood";
            /** @description Last day; null when it is permanent. */
            until?: string | null;
        } | {
            /** @constant */
            about: "registration";
            /**
             * Format: date
             * @description Day from which it holds.
             * @example 2024-10-02
             */
            date: string;
            /**
             * @description In the registers of the municipality. `registered`: of another nationality, and `date` is the first day; `none`: of another nationality and in no register; `not-needed`: Belgian, or long settled.
             * @enum {string}
             */
            registration: "registered" | "none" | "not-needed";
        } | {
            /** @constant */
            about: "domicile";
            /** @description Officially domiciled in another country. */
            abroad: boolean;
            /**
             * Format: date
             * @description Day from which it holds.
             * @example 2024-10-02
             */
            date: string;
        } | {
            /** @constant */
            about: "illness";
            /**
             * @description What covers the absence from `date`: its kind alone, never what the illness is.
             * @enum {string}
             */
            certificate: "parents-note" | "medical" | "chronic" | "type-5";
            /**
             * Format: date
             * @description Day from which it holds.
             * @example 2024-10-02
             */
            date: string;
            /** @description Whether education at home was organised during it: then a relapse does not wait. */
            educationAtHome?: boolean | null;
            /** @description Calendar days for which internet education will be used. */
            expectedDays?: number | null;
            /** @description Half days of the same, of a chronic illness. */
            expectedHalfDays?: number | null;
            /** @description Whether the doctor attests that the pupil can be at school less than half of the time, or not at all. */
            lessThanHalfTime?: boolean | null;
            /** @description How long the treatment of a chronic illness lasts. */
            treatmentMonths?: number | null;
            /** @description Last day of the absence; null when it goes on or comes and goes. */
            until?: string | null;
        } | {
            /** @constant */
            about: "sick-pupil-education";
            /**
             * Format: date
             * @description Day from which it holds.
             * @example 2024-10-02
             */
            date: string;
            /** @description False: asks no more. */
            requested: boolean;
            /**
             * @description Who asks for education of a pupil who is ill.
             * @enum {string}
             */
            requestedBy: "parents" | "pupil" | "doctor" | "school" | "clb";
        } | {
            /** @constant */
            about: "distance";
            /**
             * Format: date
             * @description Day from which it holds.
             * @example 2024-10-02
             */
            date: string;
            /** @description From school to where the pupil stays, in whole kilometres. */
            kilometres: number;
            /** @description The school goes further than it must. */
            schoolGoesFurther?: boolean;
        };
        FactView: {
            /** @constant */
            about: "enrolment";
            at: string;
            /** @description Day from which it holds. */
            date: string;
            /** @description False: from `date` in no school any more. */
            enrolled: boolean;
            entryId: string;
            /** @description Of secondary education. */
            grade: (1 | 2 | 3) | null;
            /** @description `secondary` is full-time secondary education. */
            level: ("pre-primary" | "primary" | "secondary") | null;
            /** @description Who recorded it. */
            organisationId: string;
            /** @description Special education. */
            special: boolean | null;
            thirdPrePrimaryYear: boolean | null;
            undecidedWith?: string[];
        } | {
            /** @constant */
            about: "secondary-diploma";
            at: string;
            /** @description Day from which it holds. */
            date: string;
            entryId: string;
            obtained: boolean;
            /** @description Who recorded it. */
            organisationId: string;
            undecidedWith?: string[];
        } | {
            /** @constant */
            about: "first-two-years-of-secondary";
            at: string;
            /** @description Day from which it holds. */
            date: string;
            entryId: string;
            /** @description Passed or not: then part-time education is enough from 15. */
            finished: boolean;
            /** @description Who recorded it. */
            organisationId: string;
            undecidedWith?: string[];
        } | {
            /** @constant */
            about: "home-education";
            at: string;
            /** @description Day from which it holds. */
            date: string;
            /** @description Declared beforehand. */
            declared: boolean;
            entryId: string;
            /** @description Who recorded it. */
            organisationId: string;
            undecidedWith?: string[];
        } | {
            /** @constant */
            about: "permanent-home-education";
            at: string;
            /** @description Day from which it holds. */
            date: string;
            entryId: string;
            /** @description Permanent education at home for a handicap (POAH). */
            granted: boolean;
            /** @description Who recorded it. */
            organisationId: string;
            undecidedWith?: string[];
        } | {
            /** @constant */
            about: "exemption";
            at: string;
            /** @description Day from which it holds. */
            date: string;
            entryId: string;
            /**
             * @description Which grounds are recognised is the rule `compulsory-education`.
             * @enum {string}
             */
            ground: "handicap" | "emancipation" | "marriage" | "parenthood";
            /** @description Who recorded it. */
            organisationId: string;
            undecidedWith?: string[];
            /** @description Last day; null when it is permanent. */
            until: string | null;
        } | {
            /** @constant */
            about: "registration";
            at: string;
            /** @description Day from which it holds. */
            date: string;
            entryId: string;
            /** @description Who recorded it. */
            organisationId: string;
            /**
             * @description In the registers of the municipality. `registered`: of another nationality, and `date` is the first day; `none`: of another nationality and in no register; `not-needed`: Belgian, or long settled.
             * @enum {string}
             */
            registration: "registered" | "none" | "not-needed";
            undecidedWith?: string[];
        } | {
            /** @constant */
            about: "domicile";
            /** @description Officially domiciled in another country. */
            abroad: boolean;
            at: string;
            /** @description Day from which it holds. */
            date: string;
            entryId: string;
            /** @description Who recorded it. */
            organisationId: string;
            undecidedWith?: string[];
        } | {
            /** @constant */
            about: "illness";
            at: string;
            /**
             * @description What covers the absence from `date`: its kind alone, never what the illness is.
             * @enum {string}
             */
            certificate: "parents-note" | "medical" | "chronic" | "type-5";
            /** @description Day from which it holds. */
            date: string;
            /** @description Whether education at home was organised during it: then a relapse does not wait. */
            educationAtHome: boolean | null;
            entryId: string;
            /** @description Calendar days for which internet education will be used. */
            expectedDays: number | null;
            /** @description Half days of the same, of a chronic illness. */
            expectedHalfDays: number | null;
            /** @description Whether the doctor attests that the pupil can be at school less than half of the time, or not at all. */
            lessThanHalfTime: boolean | null;
            /** @description Who recorded it. */
            organisationId: string;
            /** @description How long the treatment of a chronic illness lasts. */
            treatmentMonths: number | null;
            undecidedWith?: string[];
            /** @description Last day of the absence; null when it goes on or comes and goes. */
            until: string | null;
        } | {
            /** @constant */
            about: "sick-pupil-education";
            at: string;
            /** @description Day from which it holds. */
            date: string;
            entryId: string;
            /** @description Who recorded it. */
            organisationId: string;
            /** @description False: asks no more. */
            requested: boolean;
            /**
             * @description Who asks for education of a pupil who is ill.
             * @enum {string}
             */
            requestedBy: "parents" | "pupil" | "doctor" | "school" | "clb";
            undecidedWith?: string[];
        } | {
            /** @constant */
            about: "distance";
            at: string;
            /** @description Day from which it holds. */
            date: string;
            entryId: string;
            /** @description From school to where the pupil stays. */
            kilometres: number;
            /** @description Who recorded it. */
            organisationId: string;
            /** @description The school goes further than it must. */
            schoolGoesFurther: boolean;
            undecidedWith?: string[];
        };
        /** @description Every running programme, the best first. */
        FittingOffers: {
            /** @description Day on which the age counts. */
            day: string;
            items: {
                /**
                 * @description `no`: a criterion does not hold; `perhaps`: one can not be told; a person decides.
                 * @enum {string}
                 */
                fits: "yes" | "perhaps" | "no";
                offer: components["schemas"]["Offer"];
                reasons: {
                    /** @enum {string} */
                    criterion: "age" | "language" | "residence" | "community" | "concern" | "enrolment" | "level" | "phase";
                    /** @enum {string} */
                    holds: "yes" | "unknown" | "no";
                    /** @description What you may know of the young person; empty: nothing. */
                    known: string[];
                    /** @description What the programme is for; empty: it leaves nobody out. */
                    offered: string[];
                }[];
            }[];
        };
        /**
         * @example {
         *       "how": "asked-elsewhere",
         *       "reason": "Another provider has a place."
         *     }
         */
        FollowUpInput: {
            /**
             * @description What became of what was asked.
             * @enum {string}
             */
            how: "asked-elsewhere" | "asked-again" | "other-help" | "dropped";
            reason?: string | null;
        };
        /**
         * @example {
         *       "reason": "Asked by the parents; the retention period is over."
         *     }
         */
        ForgetInput: {
            /**
             * @description Why, in your own words. Sealed: shown only where professional secrecy allows.
             * @example The school is already in talks with the family.
             */
            reason: string;
        };
        /** @description Certainly so many, possibly so many. */
        HalfDays: {
            atLeast: number;
            atMost: number;
        };
        Identity: {
            birthDate: string | null;
            familyName: string | null;
            givenNames: string | null;
        };
        IdentityAnswer: {
            personId: string;
            /** @description Place in the log, opaque. Send it as `Read-After` to read, anywhere, what this wrote. */
            position: string;
            trajectoryId: string | null;
        };
        ImportLineAnswer: {
            externalRef: string | null;
            /**
             * @description `new`: a young person not known before. `joined`: the same as one known with certainty. `possible`: perhaps the same as one known; a person decides, and meanwhile the report has a trajectory of its own.
             * @enum {string}
             */
            outcome?: "new" | "joined" | "possible";
            participants?: components["schemas"]["Participant"][];
            personId?: string;
            /** @description Place in the log, opaque. Send it as `Read-After` to read, anywhere, what this wrote. */
            position?: string;
            possibleMatches?: {
                candidatePersonId: string;
                /**
                 * @description A person said before that the two are others, and the report fits with certainty all the same. `same` overrules that, `different` confirms it.
                 * @constant
                 */
                contradicts?: true;
                /** @description Per field: how far it agrees, and what that weighs. Never a value. */
                explanation: {
                    field: string;
                    level: string;
                    /** @description log2 likelihood ratio. */
                    weight: number;
                }[];
                matchId: string;
                /** @example 7.4 */
                weight: number;
            }[];
            problem?: components["schemas"]["Problem"];
            reportId?: string;
            /** @description What the same body would get alone. */
            status: number;
            trajectoryId?: string;
            warnings?: components["schemas"]["Warning"][];
        };
        /**
         * @example {
         *       "date": "2024-10-02",
         *       "means": "talk",
         *       "told": "parents"
         *     }
         */
        InformationInput: {
            /**
             * Format: date
             * @example 2024-10-02
             */
            date: string;
            /**
             * @description How they were sought or told.
             * @enum {string}
             */
            means: "telephone" | "letter" | "email" | "home-visit" | "talk" | "other";
            /** @enum {string} */
            told: "young-person" | "parents";
        };
        /** @description Per field each distinct value once, with when it was last reported; the last one first. */
        KnownValues: {
            address: {
                reportedAt: string;
                value: {
                    houseNumber: string | null;
                    municipality: string | null;
                    postcode: string | null;
                    street: string | null;
                };
            }[];
            birthDate: {
                reportedAt: string;
                value: string;
            }[];
            familyName: {
                reportedAt: string;
                value: string;
            }[];
            givenNames: {
                reportedAt: string;
                value: string;
            }[];
            language: {
                reportedAt: string;
                value: string;
            }[];
            nationalNumber: {
                reportedAt: string;
                value: string;
            }[];
            school: {
                reportedAt: string;
                value: {
                    municipality: string | null;
                    name: string | null;
                };
            }[];
            sex: {
                reportedAt: string;
                /** @enum {string} */
                value: "F" | "M" | "X";
            }[];
        };
        /**
         * @example {
         *       "reason": "The pupil goes to another school; that school takes part."
         *     }
         */
        LeaveInput: {
            /**
             * @description Why, in your own words. Sealed: shown only where professional secrecy allows.
             * @example The school is already in talks with the family.
             */
            reason: string;
        };
        Live: {
            /** @constant */
            status: "live";
            version: string;
        };
        Match: {
            /** @description Who it may be about. Equal to `personId`: whether the report, as corrected, still belongs to its person; `same` keeps it there, `different` takes it out. */
            candidatePersonId: string;
            /**
             * @description A person said before that the two are others, and the report fits with certainty all the same. `same` overrules that, `different` confirms it.
             * @constant
             */
            contradicts?: true;
            /** @description Per field: how far it agrees, and what that weighs. Never a value. */
            explanation: {
                field: string;
                level: string;
                /** @description log2 likelihood ratio. */
                weight: number;
            }[];
            matchId: string;
            /** @description The report's provisional person. */
            personId: string;
            reportId: string;
            since: string;
            weight: number;
        };
        MatchView: {
            /** @description What the other reports say of the candidate; null of one who was forgotten. */
            candidate: {
                known: components["schemas"]["KnownValues"];
                /** @description Whom the id of the candidate stands for now. */
                personId: string;
            } | null;
            /** @description Who it may be about. Equal to `personId`: whether the report, as corrected, still belongs to its person; `same` keeps it there, `different` takes it out. */
            candidatePersonId: string;
            /**
             * @description A person said before that the two are others, and the report fits with certainty all the same. `same` overrules that, `different` confirms it.
             * @constant
             */
            contradicts?: true;
            explanation: {
                field: string;
                level: string;
                /** @description What the level means, in the language asked for. */
                sentence: string;
                /** @description log2 likelihood ratio. */
                weight: number;
            }[];
            matchId: string;
            /** @description The report's provisional person. */
            personId: string;
            /** @description The young person as reported; as corrected, if corrected. */
            report: {
                corrected: boolean;
                organisationId: string;
                /** @description Whom it is about now. */
                personId: string;
                reportedAt: string;
                reportId: string;
                youngPerson: components["schemas"]["YoungPerson"];
            };
            reportId: string;
            since: string;
            /**
             * @description `lapsed`: there is nothing left to say; `same` and `different`: the verdict that was given.
             * @enum {string}
             */
            status: "open" | "same" | "different" | "lapsed";
            verdict: {
                by: string | null;
                /** @enum {string} */
                verdict: "same" | "different";
            } | null;
            weight: number;
        };
        MeasureAnswer: {
            measureId: string;
            /** @description Place in the log, opaque. Send it as `Read-After` to read, anywhere, what this wrote. */
            position: string;
            /** @description Also the entity tag; send it as `If-Match`. */
            revision: number;
            trajectoryId: string;
        };
        /**
         * @example {
         *       "date": "2024-10-02",
         *       "type": "talk-with-pupil"
         *     }
         */
        MeasureInput: {
            /**
             * Format: date
             * @description Day on which it was done; may precede the report.
             * @example 2024-10-02
             */
            date: string;
            note?: string | null;
            type: components["schemas"]["MeasureTypeInput"];
        };
        /**
         * @example {
         *       "date": "2024-10-20",
         *       "result": "reached"
         *     }
         */
        MeasureResultInput: {
            /**
             * Format: date
             * @example 2024-10-02
             */
            date: string;
            /** @enum {string} */
            result: "reached" | "not-reached" | "broken-off";
        };
        /**
         * @description What was done.
         * @example talk-with-pupil
         * @enum {string}
         */
        MeasureType: "talk-with-pupil" | "contact-with-parents" | "home-visit" | "guidance-agreement" | "care-team-meeting" | "multidisciplinary-meeting" | "buddy" | "flexible-learning-path" | "reduced-load-measures" | "remediation" | "mediation" | "clb-pms-guidance" | "naft-trajectory" | "care-farm" | "transition-trajectory" | "day-activity" | "toah" | "bednet" | "school-ziekzijn" | "type-5-school" | "poah" | "exit-guidance" | "rots-consult" | "rots-round-table" | "anti-truancy-contract" | "return-to-class-prepared" | "language-support" | "school-change" | "re-enrolment";
        /**
         * @description What was done.
         * @example talk-with-pupil
         * @enum {string}
         */
        MeasureTypeInput: "talk-with-pupil" | "contact-with-parents" | "home-visit" | "guidance-agreement" | "care-team-meeting" | "multidisciplinary-meeting" | "buddy" | "flexible-learning-path" | "reduced-load-measures" | "remediation" | "mediation" | "clb-pms-guidance" | "naft-trajectory" | "care-farm" | "transition-trajectory" | "day-activity" | "toah" | "bednet" | "school-ziekzijn" | "type-5-school" | "poah" | "exit-guidance" | "rots-consult" | "rots-round-table" | "anti-truancy-contract" | "return-to-class-prepared" | "language-support" | "school-change" | "re-enrolment";
        NetworkOverview: {
            /** @description When it was counted, ISO 8601. */
            at: string;
            closedByOutcome: {
                [key: string]: number | null;
            };
            /** @description Reports beyond the first of their person. */
            duplicatesMet: number | null;
            municipalities: {
                byPhase: {
                    /** @description Null: too small to show, or it would give such a one away. */
                    count: number | null;
                    /** @description Phase of the continuum of care, 0 to 3. */
                    phase: 0 | 1 | 2 | 3;
                }[];
                /** @description NIS code; null: outside the 19, or not known. */
                municipality: string | null;
                name: {
                    fr: string;
                    nl: string;
                } | null;
                /** @description Open trajectories. */
                open: number | null;
                /** @description Null: too small to show, or it would give such a one away. */
                unassigned: number | null;
                /** @description Since when the one waits that waits longest. */
                unassignedSince: string | null;
            }[];
            openByPhase: {
                /** @description Null: too small to show, or it would give such a one away. */
                count: number | null;
                /** @description Phase of the continuum of care, 0 to 3. */
                phase: 0 | 1 | 2 | 3;
            }[];
            /** @description Null: too small to show, or it would give such a one away. */
            openMatches: number | null;
            /** @description Null: too small to show, or it would give such a one away. */
            openTrajectories: number | null;
            participantsPerOpenTrajectory: {
                distribution: {
                    [key: string]: number | null;
                };
                mean: number | null;
            };
            /** @description Young people, as far as they are told apart now. */
            persons: number | null;
            /** @description Null: too small to show, or it would give such a one away. */
            reports: number | null;
            reportsByOutcome: {
                /** @description Null: too small to show, or it would give such a one away. */
                joined: number | null;
                /** @description Null: too small to show, or it would give such a one away. */
                new: number | null;
                /** @description Null: too small to show, or it would give such a one away. */
                possible: number | null;
            };
            /** @description Counts below it are null; null: nothing is hidden. */
            threshold: number | null;
            /** @description Null: too small to show, or it would give such a one away. */
            unassigned: number | null;
            /** @description Since when the one waits that waits longest. */
            unassignedSince: string | null;
        };
        NoteAnswer: {
            noteId: string;
            /** @description Place in the log, opaque. Send it as `Read-After` to read, anywhere, what this wrote. */
            position: string;
            /** @description Also the entity tag; send it as `If-Match`. */
            revision: number;
            trajectoryId: string;
        };
        /**
         * @example {
         *       "text": "Spoke with the mother by telephone; she calls back on Thursday."
         *     }
         */
        NoteInput: {
            /** @description Sealed: for its author, and among participants with professional secrecy. */
            text: string;
        };
        Offer: {
            ageFrom: number | null;
            ageTo: number | null;
            capacity: {
                asOf: string;
                places: number;
                waitingWeeks: number | null;
            };
            /**
             * @description Of the European framework.
             * @enum {string}
             */
            category: "identification-coordination" | "prevention" | "intervention" | "compensation";
            /**
             * @description Flemish (`vg`), French (`fwb`) or bilingual (`bi`).
             * @enum {string}
             */
            community: "vg" | "fwb" | "bi";
            concernKinds: components["schemas"]["ConcernKind"][];
            description: {
                en: string | null;
                fr: string | null;
                nl: string | null;
            };
            /**
             * @description For pupils of a school, for young people without one, or for both.
             * @enum {string}
             */
            enrolment: "enrolled" | "not-enrolled" | "any";
            /** @enum {string} */
            goal: "D1" | "D2" | "D3" | "D4" | "D5" | "D6" | "D7" | "D8";
            languages: string[];
            levels: components["schemas"]["OfferLevel"][];
            measureType: components["schemas"]["MeasureType"];
            /** @description NIS codes; empty: the whole Region. */
            municipalities: string[];
            name: {
                en: string | null;
                fr: string | null;
                nl: string | null;
            };
            offerId: string;
            /** @description The organisation that keeps it. */
            owner: string;
            phases: (0 | 1 | 2 | 3)[];
            /** @description Null for the regional coordinator: small counts are not told. */
            places: {
                /** @description Capacity less what is taken; never below 0. */
                free: number;
                /** @description Taken now. */
                granted: number;
                /** @description Asked for, and not answered. */
                requested: number;
            } | null;
            revision: number;
            /** @enum {string} */
            riskFactor: "individual" | "family" | "school" | "peers" | "neighbourhood";
            /** @enum {string} */
            status: "running" | "ended";
        };
        OfferAnswer: {
            offerId: string;
            /** @description Place in the log, opaque. Send it as `Read-After` to read, anywhere, what this wrote. */
            position: string;
            /** @description Also the entity tag; send it as `If-Match`. */
            revision: number;
        };
        /**
         * @example {
         *       "places": 8,
         *       "waitingWeeks": 3
         *     }
         */
        OfferCapacityInput: {
            /** @description Day of which this holds; default today. */
            asOf?: string | null;
            /** @description Young people at the same time. */
            places: number;
            /** @description Weeks that somebody who asks now may expect to wait; null: not known. */
            waitingWeeks?: number | null;
        };
        /**
         * @example {
         *       "ageFrom": 12,
         *       "ageTo": 18,
         *       "concernKinds": [
         *         "relative-absence",
         *         "passive-disengagement"
         *       ],
         *       "description": {
         *         "nl": "Drie dagen per week, zes weken lang."
         *       },
         *       "enrolment": "enrolled",
         *       "languages": [
         *         "nl"
         *       ],
         *       "levels": [
         *         "secondary-second-grade",
         *         "secondary-third-grade"
         *       ],
         *       "measureType": "naft-trajectory",
         *       "municipalities": [
         *         "21012",
         *         "21001"
         *       ],
         *       "name": {
         *         "fr": "Parcours exemple",
         *         "nl": "Voorbeeldtraject"
         *       }
         *     }
         */
        OfferChangeInput: {
            /** @description Whole years, included. */
            ageFrom?: number | null;
            /** @description Whole years, included. */
            ageTo?: number | null;
            /** @description Whose pupils it is for; default: your own. */
            community?: ("vg" | "fwb" | "bi") | null;
            /** @description Absent or empty: any. */
            concernKinds?: components["schemas"]["ConcernKindInput"][] | null;
            description?: {
                en?: string | null;
                fr?: string | null;
                nl?: string | null;
            } | null;
            /** @description Default `any`. */
            enrolment?: ("enrolled" | "not-enrolled" | "any") | null;
            /** @description In which it is given. */
            languages: string[];
            /** @description Absent or empty: any. */
            levels?: components["schemas"]["OfferLevelInput"][] | null;
            measureType: components["schemas"]["MeasureTypeInput"];
            /** @description Of residence; absent or empty: the whole Region. */
            municipalities?: string[] | null;
            /** @description In one language at least. Read by the whole network: nothing about a person. */
            name: {
                en?: string | null;
                fr?: string | null;
                nl?: string | null;
            };
            /** @description Absent or empty: any. */
            phases?: (0 | 1 | 2 | 3)[] | null;
        };
        /** @example {} */
        OfferEndInput: Record<string, never>;
        /**
         * @description Level or form of education.
         * @enum {string}
         */
        OfferLevel: "kindergarten" | "primary" | "secondary-first-grade" | "secondary-second-grade" | "secondary-third-grade" | "special" | "part-time";
        /**
         * @description Level or form of education.
         * @enum {string}
         */
        OfferLevelInput: "kindergarten" | "primary" | "secondary-first-grade" | "secondary-second-grade" | "secondary-third-grade" | "special" | "part-time";
        OfferPlace: {
            /** @description Who asked for it. */
            by: string;
            escalationId: string;
            grantedAt: string | null;
            requestedAt: string;
            /** @enum {string} */
            status: "requested" | "granted";
            trajectoryId: string;
        };
        /**
         * @example {
         *       "ageFrom": 12,
         *       "ageTo": 18,
         *       "capacity": {
         *         "places": 8,
         *         "waitingWeeks": 3
         *       },
         *       "concernKinds": [
         *         "relative-absence",
         *         "passive-disengagement"
         *       ],
         *       "description": {
         *         "nl": "Drie dagen per week, zes weken lang."
         *       },
         *       "enrolment": "enrolled",
         *       "languages": [
         *         "nl"
         *       ],
         *       "levels": [
         *         "secondary-second-grade",
         *         "secondary-third-grade"
         *       ],
         *       "measureType": "naft-trajectory",
         *       "municipalities": [
         *         "21012",
         *         "21001"
         *       ],
         *       "name": {
         *         "fr": "Parcours exemple",
         *         "nl": "Voorbeeldtraject"
         *       }
         *     }
         */
        OfferPublicationInput: {
            /** @description Whole years, included. */
            ageFrom?: number | null;
            /** @description Whole years, included. */
            ageTo?: number | null;
            capacity: {
                /** @description Day of which this holds; default today. */
                asOf?: string | null;
                /** @description Young people at the same time. */
                places: number;
                /** @description Weeks that somebody who asks now may expect to wait; null: not known. */
                waitingWeeks?: number | null;
            };
            /** @description Whose pupils it is for; default: your own. */
            community?: ("vg" | "fwb" | "bi") | null;
            /** @description Absent or empty: any. */
            concernKinds?: components["schemas"]["ConcernKindInput"][] | null;
            description?: {
                en?: string | null;
                fr?: string | null;
                nl?: string | null;
            } | null;
            /** @description Default `any`. */
            enrolment?: ("enrolled" | "not-enrolled" | "any") | null;
            /** @description In which it is given. */
            languages: string[];
            /** @description Absent or empty: any. */
            levels?: components["schemas"]["OfferLevelInput"][] | null;
            measureType: components["schemas"]["MeasureTypeInput"];
            /** @description Of residence; absent or empty: the whole Region. */
            municipalities?: string[] | null;
            /** @description In one language at least. Read by the whole network: nothing about a person. */
            name: {
                en?: string | null;
                fr?: string | null;
                nl?: string | null;
            };
            /** @description Absent or empty: any. */
            phases?: (0 | 1 | 2 | 3)[] | null;
        };
        Organisation: {
            /**
             * @description Flemish (`vg`), French (`fwb`) or bilingual (`bi`).
             * @enum {string}
             */
            community: "vg" | "fwb" | "bi";
            id: string;
            /** @description NIS code; null: the whole Region. */
            municipality: string | null;
            name: {
                fr: string;
                nl: string;
            };
            /**
             * @description What the organisation may receive and pass on.
             * @enum {string}
             */
            secrecy: "official" | "professional" | "discretion" | "judicial";
            type: components["schemas"]["ActorType"];
        };
        Organisations: {
            items: components["schemas"]["Organisation"][];
        };
        /** @description An organisation that takes part, and since when. */
        Participant: {
            organisationId: string;
            since: string;
            type: components["schemas"]["ActorType"];
        };
        PassedOn: {
            /** @description Call-ins refused, without a place, or never answered. */
            bounced: number;
            moves: {
                at: string;
                /** @enum {string} */
                because: "handed-over" | "returned" | "refused" | "no-place" | "expired";
                /** @description Null: an organisation that you may not know. */
                from: string | null;
                /** @description Null: an organisation that you may not know. */
                to: string | null;
            }[];
            /** @description Version of that rule. */
            rulesVersion: string;
            times: number;
            /** @description By the rule `passing-on`; it decides nothing by itself. */
            tooOften: boolean;
        };
        PersonView: {
            personId: string;
            reports: {
                organisationId: string;
                /**
                 * @description `new`: a young person not known before. `joined`: the same as one known with certainty. `possible`: perhaps the same as one known; a person decides, and meanwhile the report has a trajectory of its own.
                 * @enum {string}
                 */
                outcome: "new" | "joined" | "possible";
                registeredBy: string;
                reportedAt: string;
                reportId: string;
                territory: string | null;
            }[];
            trajectories: {
                /** @enum {string} */
                status: "open" | "closed";
                trajectoryId: string;
            }[];
        };
        /**
         * @example {
         *       "phase": 2
         *     }
         */
        PhaseEntryInput: {
            /** @description Phase of the continuum of care, 0 to 3. */
            phase: 0 | 1 | 2 | 3;
            /** @description Needed to go back. */
            reason?: string | null;
        };
        Problem: {
            detail: string;
            errors?: {
                detail: string;
                /** @enum {string} */
                in: "body" | "query" | "header";
                /** @description JSON pointer (RFC 6901) in that part of the request. */
                pointer: string;
                rule: string;
            }[];
            /** @description Organisation that holds what was asked for. */
            holder?: string;
            /** @description Id of the request. Never with 404. */
            instance?: string;
            params?: {
                [key: string]: string;
            };
            /** @description Code of the rule that says no. */
            rule?: string;
            /** @description Where the rule comes from. */
            source?: string;
            status: number;
            title: string;
            /**
             * @description Stable name of the problem.
             * @example /problems/form
             */
            type: string;
        };
        ProblemType: {
            detail: string;
            title: string;
            type: string;
        };
        ReachedThreshold: {
            /**
             * @description `possible`: counts without a beginning leave open how many are of this school year.
             * @enum {string}
             */
            certainty: "certain" | "possible";
            /** @example signal-to-clb */
            code: string;
            /** @description Reached, perhaps or for certain, from this instant on. */
            since: string;
            source: string;
            suggests: {
                step: components["schemas"]["EscalationStep"];
            } | {
                measure: components["schemas"]["MeasureType"];
            };
        };
        Readiness: {
            casework: boolean;
            /** @enum {string} */
            status: "ready" | "catching-up";
            /** @description Views that a fault is in the way of. */
            stopped: string[];
            views: boolean;
        };
        RebuildBegun: {
            /** @constant */
            state: "rebuilding";
            view: string;
        };
        /**
         * @example {
         *       "reason": "Stays away again since last week."
         *     }
         */
        ReopeningInput: {
            /**
             * @description Why, in your own words. Sealed: shown only where professional secrecy allows.
             * @example The school is already in talks with the family.
             */
            reason: string;
        };
        /**
         * @example {
         *       "after": null
         *     }
         */
        ReplayInputInput: {
            /** @description Everything behind this position again; null: from the beginning of the log. */
            after: string | null;
        };
        ReportAnswer: {
            /**
             * @description `new`: a young person not known before. `joined`: the same as one known with certainty. `possible`: perhaps the same as one known; a person decides, and meanwhile the report has a trajectory of its own.
             * @enum {string}
             */
            outcome: "new" | "joined" | "possible";
            participants: components["schemas"]["Participant"][];
            personId: string;
            /** @description Place in the log, opaque. Send it as `Read-After` to read, anywhere, what this wrote. */
            position: string;
            possibleMatches: {
                candidatePersonId: string;
                /**
                 * @description A person said before that the two are others, and the report fits with certainty all the same. `same` overrules that, `different` confirms it.
                 * @constant
                 */
                contradicts?: true;
                /** @description Per field: how far it agrees, and what that weighs. Never a value. */
                explanation: {
                    field: string;
                    level: string;
                    /** @description log2 likelihood ratio. */
                    weight: number;
                }[];
                matchId: string;
                /** @example 7.4 */
                weight: number;
            }[];
            reportId: string;
            trajectoryId: string;
            warnings: components["schemas"]["Warning"][];
        };
        /**
         * @example {
         *       "concern": {
         *         "absences": {
         *           "B": 12,
         *           "Z": 4
         *         },
         *         "description": "Present on Mondays only.",
         *         "kind": "relative-absence",
         *         "since": "2024-09-02"
         *       },
         *       "externalRef": "R0000001",
         *       "legalBasis": "compulsory-education-guidance",
         *       "onBehalfOf": "school-12",
         *       "reportedAt": "2024-10-02T08:49:36Z",
         *       "youngPerson": {
         *         "address": {
         *           "houseNumber": "18",
         *           "municipality": "Molenbeek-Saint-Jean",
         *           "postcode": "1080",
         *           "street": "Rue du Pont"
         *         },
         *         "birthDate": "2009-04",
         *         "familyName": "El Amrani",
         *         "givenNames": "Youssef",
         *         "language": "fr",
         *         "nationalNumber": null,
         *         "school": {
         *           "municipality": "Anderlecht",
         *           "name": "Lycée du Canal"
         *         },
         *         "sex": "M"
         *       }
         *     }
         */
        ReportInput: {
            concern: components["schemas"]["ConcernInput"];
            /** @description Your own name for this report. With it, sending again is safe for ever. */
            externalRef?: string | null;
            /**
             * @description One of the dated list, now: compulsory-education-guidance, compulsory-education-control, voluntary-guidance, local-prevention, judicial-mandate.
             * @example compulsory-education-guidance
             */
            legalBasis: string;
            /** @description Id of the organisation that reports, when you register for another. */
            onBehalfOf?: string | null;
            /** @description ISO 8601 with an offset, not in the future. Default: now. */
            reportedAt?: string | null;
            youngPerson: components["schemas"]["YoungPersonInput"];
        };
        ReportView: {
            concern: components["schemas"]["Concern"];
            /** @description Whether the personal details are those of a correction. */
            corrected: boolean;
            externalRef: string | null;
            legalBasis: string;
            /** @description Id of the organisation that reports, when you register for another. */
            onBehalfOf?: string | null;
            /** @description Who reports, and so takes part. */
            organisationId: string;
            /**
             * @description `new`: a young person not known before. `joined`: the same as one known with certainty. `possible`: perhaps the same as one known; a person decides, and meanwhile the report has a trajectory of its own.
             * @enum {string}
             */
            outcome: "new" | "joined" | "possible";
            /** @description The present one, after links and unlinks. */
            personId: string;
            /** @description Who entered it. */
            registeredBy: string;
            reportedAt: string;
            reportId: string;
            /** @description NIS code of its municipality. */
            territory: string | null;
            /** @description The present one. */
            trajectoryId: string;
            warnings: components["schemas"]["Warning"][];
            youngPerson: components["schemas"]["YoungPerson"];
        };
        /**
         * @example {
         *       "date": "2024-11-04",
         *       "outcome": "came"
         *     }
         */
        ReturnOutcomeInput: {
            /**
             * Format: date
             * @example 2024-10-02
             */
            date: string;
            /** @enum {string} */
            outcome: "came" | "did-not-come";
        };
        /**
         * @example {
         *       "agreed": "Mornings first.",
         *       "date": "2024-11-04",
         *       "preparedWith": [
         *         "young-person",
         *         "clb-1"
         *       ]
         *     }
         */
        ReturnPlanInput: {
            agreed?: string | null;
            /**
             * Format: date
             * @description Day of the return.
             * @example 2024-10-02
             */
            date: string;
            preparedWith: (("young-person" | "parents") | string)[];
        };
        SickPupilEligibility: {
            conditions: {
                code: string;
                /** @enum {string} */
                holds: "yes" | "no" | "unknown";
                values: {
                    [key: string]: string | number;
                };
            }[];
            /** @enum {string} */
            eligible: "yes" | "no" | "unknown";
            /** @description Earned in this school year by absence already gathered. */
            lessons: number | null;
            /** @enum {string} */
            offer: "toah" | "bednet" | "school-ziekzijn";
        };
        /**
         * @example {
         *       "attempts": [
         *         {
         *           "date": "2024-10-07",
         *           "means": "telephone"
         *         }
         *       ],
         *       "date": "2024-10-14",
         *       "stance": "unreachable"
         *     }
         */
        StanceInput: {
            /** @description Not later than `date`; the same means on the same day once. */
            attempts?: {
                /**
                 * Format: date
                 * @example 2024-10-02
                 */
                date: string;
                /**
                 * @description How they were sought or told.
                 * @enum {string}
                 */
                means: "telephone" | "letter" | "email" | "home-visit" | "talk" | "other";
            }[] | null;
            /**
             * Format: date
             * @example 2024-10-02
             */
            date: string;
            /**
             * @description Where the parents stand, as you established it. Unwilling and powerless lead to different steps; `unreachable` counts on the ladder after repeated attempts by different means: those of all such stances since another one, whoever of the same types recorded them.
             * @enum {string}
             */
            stance: "cooperating" | "unwilling" | "powerless" | "unreachable";
        };
        /** @description Something that waits for you. `follow-up-call-in`: a call-in had no result; call in the step again, or say what became of it. */
        Task: {
            escalationId: string;
            /** @enum {string} */
            kind: "follow-up-call-in";
            /**
             * @description `refused`, `no-place` or `expired`.
             * @enum {string}
             */
            outcome: "requested" | "accepted" | "refused" | "no-place" | "withdrawn" | "expired" | "completed" | "returned";
            since: string;
            step: components["schemas"]["EscalationStep"];
            to: string;
        };
        TrajectoryAnswer: {
            /** @description Place in the log, opaque. Send it as `Read-After` to read, anywhere, what this wrote. */
            position: string;
            /** @description Also the entity tag; send it as `If-Match`. */
            revision: number;
            trajectoryId: string;
        };
        TrajectoryView: {
            absences: {
                absenceId: string;
                code: components["schemas"]["AbsenceCode"];
                date: string | null;
                halfDays: number;
                organisationId: string;
                period: {
                    from: string;
                    to: string;
                } | null;
                /** @description Made while two trajectories were one, by who takes part in both: nobody could know where it belongs. The other trajectories that it may belong to, until somebody allocates it. */
                undecidedWith?: string[];
            }[];
            /**
             * @description `preview`: you were called in and have not answered; you see what you are asked.
             * @enum {string}
             */
            access: "full" | "preview";
            actions: {
                at: string;
                due: string;
                entryId: string;
                /** @description Who entered it. */
                organisationId: string;
                settled: {
                    by: string | null;
                    date: string;
                    /** @enum {string} */
                    outcome: "done" | "dropped";
                    /** @description Only for who may read it. */
                    reason?: string;
                } | null;
                undecidedWith?: string[];
                /** @description Only for who may read it. */
                what?: string;
                /** @description `young-person`, `parents`, or the id of an organisation. */
                who: string;
            }[];
            agreements: {
                about: {
                    step: components["schemas"]["EscalationStep"];
                } | {
                    /** @enum {string} */
                    scope: "guidance" | "information-exchange" | "class-informed" | "education-for-sick-pupils";
                };
                at: string;
                date: string;
                entryId: string;
                /** @enum {string} */
                of: "young-person" | "parents";
                /** @description Who entered it. */
                organisationId: string;
                /** @enum {string} */
                outcome: "given" | "refused" | "withdrawn";
                undecidedWith?: string[];
            }[];
            closure: {
                at: string;
                by: string | null;
                outcome: components["schemas"]["ClosingOutcome"];
            } | null;
            coordinator: string | null;
            /** @description Track and phase, by the reports that you see; null when you see none. */
            course: {
                label: {
                    en: string;
                    fr: string;
                    nl: string;
                };
                /** @description What the phase offers and was not done yet, as far as you see: suggestions. */
                offers: {
                    by: components["schemas"]["ActorType"][];
                    code: string;
                    label: {
                        en: string;
                        fr: string;
                        nl: string;
                    };
                    measures: components["schemas"]["MeasureType"][];
                    source: string;
                    steps: components["schemas"]["EscalationStep"][];
                }[];
                /** @description Phase of the continuum of care, 0 to 3. */
                phase: 0 | 1 | 2 | 3;
                phaseLabel: {
                    en: string;
                    fr: string;
                    nl: string;
                };
                rulesVersion: string;
                source: string;
                /** @enum {string} */
                track: "unauthorised-absence" | "illness" | "school-refusal";
            } | null;
            escalations: {
                /** @description Until when it is to be answered; only as long as it waits for that. */
                answerDueAt?: string;
                /** @description When it was last answered, withdrawn or expired. */
                answeredAt: string | null;
                /** @description Why it was answered so, or withdrawn; as `explanation`. Where another withdrew it for a sender that left: for that one, and who shares its professional secrecy. */
                answerReason?: string;
                /** @description Only for sender and addressee. */
                attachments?: string[];
                by: string;
                /** @description Beside `answerDueAt`: false where the school calendar is not confirmed for all its days, and school holidays may be counted as working days. */
                calendarKnown?: boolean;
                escalationId: string;
                /** @description What was written with the call-in; only for sender and, once it takes part, addressee. */
                explanation?: {
                    attachments: {
                        type: string;
                        words: string | null;
                    }[];
                    grounds: string[];
                };
                /** @description What became of it after it was refused, had no place or expired. */
                followUp?: {
                    at: string;
                    by: string | null;
                    /** @enum {string} */
                    how: "asked-elsewhere" | "asked-again" | "other-help" | "dropped";
                    /** @description Only for who may read it. */
                    reason?: string;
                };
                /** @description Only for sender and addressee. */
                grounds?: string[];
                /** @description The programme in which a place is asked for. */
                offerId?: string;
                /** @description Preconditions of the ladder that did not hold and were set aside; only for sender and addressee. */
                overridden?: ("participant" | "grounds" | "attachments")[];
                /** @description Why; as `explanation`. */
                overrideReason?: string;
                requestedAt: string;
                /** @enum {string} */
                status: "requested" | "accepted" | "refused" | "no-place" | "withdrawn" | "expired" | "completed" | "returned";
                step: components["schemas"]["EscalationStep"];
                to: string;
                /** @description Made while two trajectories were one, by who takes part in both: nobody could know where it belongs. The other trajectories that it may belong to, until somebody allocates it. */
                undecidedWith?: string[];
            }[];
            /** @description Of education and illness; what was withdrawn is left out. */
            facts: components["schemas"]["FactView"][];
            information: {
                at: string;
                date: string;
                entryId: string;
                /** @enum {string} */
                means: "telephone" | "letter" | "email" | "home-visit" | "talk" | "other";
                /** @description Who entered it. */
                organisationId: string;
                /** @enum {string} */
                told: "young-person" | "parents";
                undecidedWith?: string[];
            }[];
            lastActivityAt: string | null;
            measures: {
                /** @description Absent as long as you know of no result. */
                concluded?: {
                    by: string | null;
                    date: string;
                    /** @enum {string} */
                    result: "reached" | "not-reached" | "broken-off";
                };
                date: string;
                measureId: string;
                /** @description Only for who may read it. */
                note?: string;
                organisationId: string;
                type: components["schemas"]["MeasureType"];
                /** @description Made while two trajectories were one, by who takes part in both: nobody could know where it belongs. The other trajectories that it may belong to, until somebody allocates it. */
                undecidedWith?: string[];
            }[];
            notes: {
                noteId: string;
                organisationId: string;
                /** @description Only for who may read it. */
                text?: string;
                /** @description Made while two trajectories were one, by who takes part in both: nobody could know where it belongs. The other trajectories that it may belong to, until somebody allocates it. */
                undecidedWith?: string[];
            }[];
            openedAt: string | null;
            participants: components["schemas"]["Participant"][];
            /** @description Absent in a preview. */
            passedOn?: components["schemas"]["PassedOn"];
            personId: string | null;
            /** @description Phase of the continuum of care, 0 to 3. */
            phase: 0 | 1 | 2 | 3;
            reports: {
                /**
                 * @description Half school days by absence code; whole, 0 or more.
                 * @example {
                 *       "B": 12,
                 *       "Z": 4
                 *     }
                 */
                absences: {
                    [key: string]: number;
                };
                concernKind: components["schemas"]["ConcernKind"];
                organisationId: string;
                reportedAt: string;
                reportId: string;
                territory: string | null;
            }[];
            returnPlans: {
                /** @description Only for who may read it. */
                agreed?: string;
                at: string;
                date: string;
                entryId: string;
                /** @description Who entered it. */
                organisationId: string;
                preparedWith: string[];
                settled: {
                    by: string | null;
                    date: string;
                    /** @enum {string} */
                    outcome: "came" | "did-not-come";
                } | null;
                undecidedWith?: string[];
            }[];
            revision: number;
            stances: {
                at: string;
                attempts: {
                    date: string;
                    /** @enum {string} */
                    means: "telephone" | "letter" | "email" | "home-visit" | "talk" | "other";
                }[];
                date: string;
                entryId: string;
                /** @description Who entered it. */
                organisationId: string;
                /** @enum {string} */
                stance: "cooperating" | "unwilling" | "powerless" | "unreachable";
                undecidedWith?: string[];
            }[];
            /** @enum {string} */
            status: "open" | "closed";
            /** @description What waits for you here. */
            tasks: components["schemas"]["Task"][];
            trajectoryId: string;
            unassignedSince: string | null;
            youngPerson?: components["schemas"]["Identity"];
        };
        /**
         * @example {
         *       "reason": "Twins: this report is about the other one.",
         *       "reportIds": [
         *         "rep-…"
         *       ]
         *     }
         */
        UnlinkInput: {
            /**
             * @description Why, in your own words. Sealed: shown only where professional secrecy allows.
             * @example The school is already in talks with the family.
             */
            reason: string;
            /** @description The reports to take out of this person. */
            reportIds: string[];
        };
        /**
         * @example {
         *       "reason": "Both schools know the family; she moved in September.",
         *       "verdict": "same"
         *     }
         */
        VerdictInput: {
            /**
             * @description Why, in your own words. Sealed: shown only where professional secrecy allows.
             * @example The school is already in talks with the family.
             */
            reason: string;
            /**
             * @description Whether both are one young person.
             * @enum {string}
             */
            verdict: "same" | "different";
        };
        ViewsStatus: {
            items: components["schemas"]["ViewStatus"][];
        };
        ViewStatus: {
            /** @description Whether readers read it; false while it is built beside that one. */
            active: boolean;
            /** @description How often this version was built anew. */
            generation: number;
            name: string;
            /** @description Position of the last event it holds. */
            position: string | null;
            /** @enum {string} */
            state: "running" | "standby" | "stopped";
            upToDate: boolean;
            version: number;
        };
        /** @description Did not cost the report its acceptance; somebody should look at it. */
        Warning: {
            field: string;
            message: string;
            rule: string;
        };
        WebhookDeadLetter: {
            attempts: number;
            /** @description Whether it is about to be delivered again. */
            due: boolean;
            /** @description As the endpoint knows it: its `webhook-id`. */
            eventId: string;
            eventType: string;
            failure: components["schemas"]["DeliveryFailure"];
            /** Format: date-time */
            filedAt: string;
            position: string;
        };
        WebhookOrdered: {
            endpoint: string;
            /** @constant */
            state: "ordered";
        };
        WebhooksStatus: {
            items: components["schemas"]["WebhookStatus"][];
        };
        WebhookStatus: {
            /** @description Failed attempts at the event that is next. */
            attempts: number;
            caughtUp: boolean;
            deadLetters: number;
            endpoint: string;
            lastFailure: components["schemas"]["DeliveryFailure"] | null;
            lastFailureAt: string | null;
            lastSuccessAt: string | null;
            organisationId: string;
            /** @description Up to here everything was delivered, or is a dead letter. */
            position: string | null;
            retryAt: string | null;
            /** @enum {string} */
            state: "delivering" | "retrying" | "disabled" | "unattended";
            /** @description When the log stored the event worked on last; null when nothing is left to tell. */
            waitingSince: string | null;
        };
        /**
         * @example {
         *       "reason": "The parents found help themselves."
         *     }
         */
        WithdrawalInput: {
            /**
             * @description Why, in your own words. Sealed: shown only where professional secrecy allows.
             * @example The school is already in talks with the family.
             */
            reason: string;
        };
        WorklistItem: {
            coordinator: string | null;
            /** @description What is expected of you in time, or of whom you asked; the first to run out first. */
            deadlines: components["schemas"]["Deadline"][];
            lastActivityAt: string | null;
            /** @description NIS code. */
            municipality: string | null;
            /** @description When the first of `deadlines` runs out; null where there is none. */
            nextDueAt: string | null;
            participants: components["schemas"]["Participant"][];
            /** @description How often the young person was passed on; absent in a preview. */
            passedOn?: {
                times: number;
                tooOften: boolean;
            };
            personId: string | null;
            /** @description Phase of the continuum of care, 0 to 3. */
            phase: 0 | 1 | 2 | 3;
            /** @description Places in programmes of yours; absent where there are none. */
            places?: {
                escalationId: string;
                offerId: string;
                /** @enum {string} */
                status: "requested" | "granted";
            }[];
            /** @description Thresholds of absence that ask for a step; present when `threshold` is in `why`. */
            signals?: components["schemas"]["ReachedThreshold"][];
            /** @enum {string} */
            status: "open" | "closed";
            tasks: components["schemas"]["Task"][];
            trajectoryId: string;
            unassignedSince: string | null;
            /** @description Every reason why it stands on your list; `undecided`: records that you may allocate wait for it; `follow-up`: a call-in had no result, see `tasks`; `threshold`: see `signals`. */
            why: components["schemas"]["WorklistReason"][];
            youngPerson?: components["schemas"]["Identity"];
        };
        /**
         * @description A list that somebody works with. `GET /v1/worklist/summary` names yours.
         * @example new
         * @enum {string}
         */
        WorklistName: "all" | "new" | "unassigned" | "deadlines" | "reviews" | "call-ins" | "files" | "thresholds" | "my-pupils" | "asked-of-me" | "requests" | "places" | "stalled" | "bounced";
        /**
         * @description A list that somebody works with. `GET /v1/worklist/summary` names yours.
         * @example new
         * @enum {string}
         */
        WorklistNameInput: "all" | "new" | "unassigned" | "deadlines" | "reviews" | "call-ins" | "files" | "thresholds" | "my-pupils" | "asked-of-me" | "requests" | "places" | "stalled" | "bounced";
        /**
         * @description Why it stands on a worklist.
         * @enum {string}
         */
        WorklistReason: "coordinator" | "called-in" | "participant" | "unassigned" | "territory" | "undecided" | "follow-up" | "new" | "my-pupil" | "deadline-overdue" | "deadline-soon" | "stalled" | "bounced" | "threshold" | "place-requested" | "place-held" | "review";
        /**
         * @description Why it stands on a worklist.
         * @enum {string}
         */
        WorklistReasonInput: "coordinator" | "called-in" | "participant" | "unassigned" | "territory" | "undecided" | "follow-up" | "new" | "my-pupil" | "deadline-overdue" | "deadline-soon" | "stalled" | "bounced" | "threshold" | "place-requested" | "place-held" | "review";
        WorklistSummary: {
            lists: {
                count: number;
                list: components["schemas"]["WorklistName"];
                /** @description There are more: it is not counted any further. */
                more: boolean;
            }[];
        };
        /**
         * @description What was recorded is wrong. It counts no more and is shown no more; the log keeps that it was.
         * @example {}
         */
        WrongRecordInput: Record<string, never>;
        /** @description A family name or given names are needed; all else may be absent or null. */
        YoungPerson: {
            address?: components["schemas"]["Address"] | null;
            birthDate?: string | null;
            /** @example El Amrani */
            familyName?: string | null;
            /** @example Youssef */
            givenNames?: string | null;
            language?: string | null;
            /** @description Eleven digits; spaces, dots and dashes are dropped. A number whose check digits fail is kept as given, used as no key, and answered with a warning. */
            nationalNumber?: string | null;
            school?: {
                municipality?: string | null;
                name?: string | null;
            } | null;
            sex?: ("F" | "M" | "X") | null;
        };
        /** @description A family name or given names are needed; all else may be absent or null. */
        YoungPersonInput: {
            address?: components["schemas"]["AddressInput"] | null;
            birthDate?: string | null;
            /** @example El Amrani */
            familyName?: string | null;
            /** @example Youssef */
            givenNames?: string | null;
            language?: string | null;
            /** @description Eleven digits; spaces, dots and dashes are dropped. A number whose check digits fail is kept as given, used as no key, and answered with a warning. */
            nationalNumber?: string | null;
            school?: {
                municipality?: string | null;
                name?: string | null;
            } | null;
            sex?: ("F" | "M" | "X") | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
