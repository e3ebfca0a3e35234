// Made by `npm run generate:client` from ../../openapi.json; changes by hand are lost.

export interface paths {
    readonly "/health/live": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the process runs */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Live"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/health/ready": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether index and views have caught up */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Readiness"];
                    };
                };
                /** @description Not now; ask again */
                readonly 503: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Seconds. */
                        readonly "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Readiness"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/imports/reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Import reports, one JSON report a line
         * @description Lines are decided in input order and answered in input order, while they arrive; `status` is what the same body would get alone. A line without `externalRef` is named by its content: safe to send again. A line may have 1 MiB; blank lines are skipped.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: never;
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/x-ndjson": components["schemas"]["ReportInput"];
                };
            };
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/x-ndjson": components["schemas"]["ImportLineAnswer"];
                    };
                };
                /** @description The form is not right */
                readonly 400: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                readonly 401: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                readonly 403: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                readonly 415: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/matches": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Possible matches that wait for a verdict, of reports that you may see */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The `next` of the page before; absent for the first. */
                    readonly cursor?: string;
                    /**
                     * @description How many items, 1 to 500 (default 50).
                     * @example 50
                     */
                    readonly limit?: string;
                    /** @description Only `open` ones are listed. */
                    readonly status?: "open";
                };
                readonly header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    readonly "accept-language"?: string;
                    /** @description A `position` from an answer of any process: the list knows at least that. */
                    readonly "read-after"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["Match"][];
                            /** @description Cursor of the next page; null on the last. */
                            readonly next: string | null;
                        };
                    };
                };
                /** @description The form is not right */
                readonly 400: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                readonly 401: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                readonly 403: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                readonly 503: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Seconds. */
                        readonly "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/matches/{id}/verdict": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Say whether both are one young person */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    readonly "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    readonly "idempotency-key"?: string;
                };
                readonly path: {
                    /** @description Opaque id. */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["VerdictInput"];
                };
            };
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["IdentityAnswer"];
                    };
                };
                /** @description The form is not right */
                readonly 400: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                readonly 401: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                readonly 403: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                readonly 404: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                readonly 409: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                readonly 413: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                readonly 415: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                readonly 422: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                readonly 503: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Seconds. */
                        readonly "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/organisations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The organisations of the network */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    readonly "accept-language"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["Organisations"];
                    };
                };
                /** @description The form is not right */
                readonly 400: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                readonly 401: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/overview/network": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Figures of the network, by municipality
         * @description For the regional coordinator counts below 5 are null, and so is a total that would give one away.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    readonly "accept-language"?: string;
                    /** @description A `position` from an answer of any process: the list knows at least that. */
                    readonly "read-after"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["NetworkOverview"];
                    };
                };
                /** @description The form is not right */
                readonly 400: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                readonly 401: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                readonly 403: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                readonly 503: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Seconds. */
                        readonly "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/persons/{id}/forget": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Forget a person: what is sealed can never be opened again */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    readonly "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    readonly "idempotency-key"?: string;
                };
                readonly path: {
                    /** @description Opaque id. */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ForgetInput"];
                };
            };
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["IdentityAnswer"];
                    };
                };
                /** @description The form is not right */
                readonly 400: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                readonly 401: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                readonly 403: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                readonly 404: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                readonly 409: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                readonly 413: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                readonly 415: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                readonly 422: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                readonly 503: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Seconds. */
                        readonly "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/persons/{id}/unlink": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Take reports out of a person that they are not about */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    readonly "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    readonly "idempotency-key"?: string;
                };
                readonly path: {
                    /** @description Opaque id. */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["UnlinkInput"];
                };
            };
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["IdentityAnswer"];
                    };
                };
                /** @description The form is not right */
                readonly 400: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                readonly 401: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                readonly 403: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                readonly 404: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                readonly 409: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                readonly 413: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                readonly 415: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                readonly 422: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                readonly 503: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Seconds. */
                        readonly "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** List the reports that you may see as sent, the last first */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The `next` of the page before; absent for the first. */
                    readonly cursor?: string;
                    /**
                     * @description How many items, 1 to 500 (default 50).
                     * @example 50
                     */
                    readonly limit?: string;
                    /** @description Only what you registered or what was registered for you. */
                    readonly mine?: "0" | "1" | "" | "true" | "false";
                };
                readonly header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    readonly "accept-language"?: string;
                    /** @description A `position` from an answer of any process: the list knows at least that. */
                    readonly "read-after"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["ReportView"][];
                            /** @description Cursor of the next page; null on the last. */
                            readonly next: string | null;
                        };
                    };
                };
                /** @description The form is not right */
                readonly 400: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                readonly 401: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                readonly 403: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                readonly 503: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Seconds. */
                        readonly "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        /**
         * Report a young person
         * @description Durable, and matched with everybody known, when the answer comes. The same report again (by `externalRef` or `Idempotency-Key`) gives the first answer with 200.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    readonly "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    readonly "idempotency-key"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ReportInput"];
                };
            };
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description Where the report is read. */
                        readonly Location?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ReportAnswer"];
                    };
                };
                /** @description Created */
                readonly 201: {
                    headers: {
                        /** @description Where the report is read. */
                        readonly Location?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ReportAnswer"];
                    };
                };
                /** @description The form is not right */
                readonly 400: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                readonly 401: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                readonly 403: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                readonly 409: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                readonly 413: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                readonly 415: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                readonly 503: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Seconds. */
                        readonly "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Read one report as it was sent */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    readonly "accept-language"?: string;
                };
                readonly path: {
                    /** @description Opaque id. */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ReportView"];
                    };
                };
                /** @description Who are you? */
                readonly 401: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                readonly 404: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                readonly 503: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Seconds. */
                        readonly "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/reports/{id}/correction": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Correct the personal details of a report; they are matched anew */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    readonly "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    readonly "idempotency-key"?: string;
                };
                readonly path: {
                    /** @description Opaque id. */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["CorrectionInput"];
                };
            };
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["ReportAnswer"];
                    };
                };
                /** @description The form is not right */
                readonly 400: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                readonly 401: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                readonly 403: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                readonly 404: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                readonly 409: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                readonly 413: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                readonly 415: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                readonly 422: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                readonly 503: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Seconds. */
                        readonly "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/trajectories/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read one trajectory, as your secrecy regime allows
         * @description The id of a trajectory that was merged gives the one in which it goes on; `Content-Location` says which.
         */
        readonly get: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    readonly "accept-language"?: string;
                };
                readonly path: {
                    /** @description Opaque id. */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description The trajectory in which a merged one goes on. */
                        readonly "Content-Location"?: string;
                        /** @description The revision; send it as `If-Match`. */
                        readonly ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["TrajectoryView"];
                    };
                };
                /** @description Who are you? */
                readonly 401: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                readonly 404: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                readonly 503: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Seconds. */
                        readonly "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/trajectories/{id}/absences": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record absences */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    readonly "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    readonly "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Opaque id. */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AbsencesInput"];
                };
            };
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        readonly ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AbsencesAnswer"];
                    };
                };
                /** @description Created */
                readonly 201: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        readonly ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["AbsencesAnswer"];
                    };
                };
                /** @description The form is not right */
                readonly 400: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                readonly 401: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                readonly 403: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                readonly 404: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                readonly 409: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                readonly 412: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                readonly 413: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                readonly 415: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                readonly 422: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                readonly 503: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Seconds. */
                        readonly "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/trajectories/{id}/assignment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Assign the one coordinator */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    readonly "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    readonly "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Opaque id. */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["AssignmentInput"];
                };
            };
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        readonly ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["TrajectoryAnswer"];
                    };
                };
                /** @description The form is not right */
                readonly 400: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                readonly 401: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                readonly 403: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                readonly 404: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                readonly 409: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                readonly 412: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                readonly 413: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                readonly 415: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                readonly 422: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                readonly 503: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Seconds. */
                        readonly "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/trajectories/{id}/closure": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Close the trajectory */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    readonly "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    readonly "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Opaque id. */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ClosureInput"];
                };
            };
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        readonly ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["TrajectoryAnswer"];
                    };
                };
                /** @description The form is not right */
                readonly 400: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                readonly 401: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                readonly 403: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                readonly 404: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                readonly 409: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                readonly 412: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                readonly 413: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                readonly 415: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                readonly 422: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                readonly 503: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Seconds. */
                        readonly "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/trajectories/{id}/escalations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Call in a next instance on the ladder
         * @description The row of the ladder is checked in this order: who may call in (403), grounds, what must be attached (422). Who is called in takes part once it accepts.
         */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    readonly "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    readonly "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Opaque id. */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["EscalationRequestInput"];
                };
            };
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        readonly ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["EscalationRequestAnswer"];
                    };
                };
                /** @description Created */
                readonly 201: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        readonly ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["EscalationRequestAnswer"];
                    };
                };
                /** @description The form is not right */
                readonly 400: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                readonly 401: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                readonly 403: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                readonly 404: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                readonly 409: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                readonly 412: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                readonly 413: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                readonly 415: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                readonly 422: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                readonly 503: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Seconds. */
                        readonly "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/trajectories/{id}/escalations/{escalationId}/answer": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Answer a call-in */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    readonly "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    readonly "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Id of the call-in. */
                    readonly escalationId: string;
                    /** @description Id of the trajectory. */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["EscalationAnswerInput"];
                };
            };
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        readonly ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["EscalationRequestAnswer"];
                    };
                };
                /** @description The form is not right */
                readonly 400: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                readonly 401: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                readonly 403: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                readonly 404: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                readonly 409: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                readonly 412: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                readonly 413: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                readonly 415: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                readonly 422: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                readonly 503: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Seconds. */
                        readonly "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/trajectories/{id}/measures": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Record a measure */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    readonly "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    readonly "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Opaque id. */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["MeasureInput"];
                };
            };
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        readonly ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["MeasureAnswer"];
                    };
                };
                /** @description Created */
                readonly 201: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        readonly ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["MeasureAnswer"];
                    };
                };
                /** @description The form is not right */
                readonly 400: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                readonly 401: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                readonly 403: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                readonly 404: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                readonly 409: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                readonly 412: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                readonly 413: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                readonly 415: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                readonly 422: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                readonly 503: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Seconds. */
                        readonly "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/trajectories/{id}/notes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Add a note */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    readonly "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    readonly "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Opaque id. */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["NoteInput"];
                };
            };
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        readonly ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["NoteAnswer"];
                    };
                };
                /** @description Created */
                readonly 201: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        readonly ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["NoteAnswer"];
                    };
                };
                /** @description The form is not right */
                readonly 400: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                readonly 401: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                readonly 403: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                readonly 404: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                readonly 409: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                readonly 412: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                readonly 413: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                readonly 415: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                readonly 422: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                readonly 503: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Seconds. */
                        readonly "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/trajectories/{id}/participants/leave": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Leave the trajectory */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    readonly "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    readonly "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Opaque id. */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["LeaveInput"];
                };
            };
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        readonly ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["TrajectoryAnswer"];
                    };
                };
                /** @description The form is not right */
                readonly 400: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                readonly 401: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                readonly 403: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                readonly 404: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                readonly 409: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                readonly 412: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                readonly 413: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                readonly 415: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                readonly 422: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                readonly 503: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Seconds. */
                        readonly "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/trajectories/{id}/reopening": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Reopen the trajectory */
        readonly post: {
            readonly parameters: {
                readonly query?: never;
                readonly header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    readonly "accept-language"?: string;
                    /**
                     * @description Your name for this command, 1 to 255 printable characters. The same again gives the first answer with 200; the same name with other content is a 409. Kept for at least 30 days.
                     * @example 5d8c6f9e-2b1a-4a57-9b60-0f6f2a7b9d11
                     */
                    readonly "idempotency-key"?: string;
                    /**
                     * @description Entity tag of the revision that you saw; 412 when the trajectory has changed since.
                     * @example "7"
                     */
                    readonly "if-match"?: string;
                };
                readonly path: {
                    /** @description Opaque id. */
                    readonly id: string;
                };
                readonly cookie?: never;
            };
            readonly requestBody: {
                readonly content: {
                    readonly "application/json": components["schemas"]["ReopeningInput"];
                };
            };
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description The revision; send it as `If-Match`. */
                        readonly ETag?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": components["schemas"]["TrajectoryAnswer"];
                    };
                };
                /** @description The form is not right */
                readonly 400: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                readonly 401: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                readonly 403: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not there, or not visible to you */
                readonly 404: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description In conflict with what was said before */
                readonly 409: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Changed since the revision in If-Match */
                readonly 412: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Larger than 1 MiB */
                readonly 413: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not this kind of content */
                readonly 415: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description A rule of the domain says no */
                readonly 422: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                readonly 503: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Seconds. */
                        readonly "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/worklist": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Your worklist: first what nobody coordinates, then where nothing happened longest */
        readonly get: {
            readonly parameters: {
                readonly query?: {
                    /** @description The `next` of the page before; absent for the first. */
                    readonly cursor?: string;
                    /**
                     * @description How many items, 1 to 500 (default 50).
                     * @example 50
                     */
                    readonly limit?: string;
                };
                readonly header?: {
                    /**
                     * @description Language of messages: `nl`, `fr` or `en`.
                     * @example fr, nl;q=0.8
                     */
                    readonly "accept-language"?: string;
                    /** @description A `position` from an answer of any process: the list knows at least that. */
                    readonly "read-after"?: string;
                };
                readonly path?: never;
                readonly cookie?: never;
            };
            readonly requestBody?: never;
            readonly responses: {
                /** @description Done, or done before */
                readonly 200: {
                    headers: {
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/json": {
                            readonly items: readonly components["schemas"]["WorklistItem"][];
                            /** @description Cursor of the next page; null on the last. */
                            readonly next: string | null;
                        };
                    };
                };
                /** @description The form is not right */
                readonly 400: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Who are you? */
                readonly 401: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Visible, but not yours to do */
                readonly 403: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description Not now; ask again */
                readonly 503: {
                    headers: {
                        /** @description nl, fr or en. */
                        readonly "Content-Language"?: string;
                        /** @description Seconds. */
                        readonly "Retry-After"?: string;
                        /** @description Id of the request; your own when you sent one. */
                        readonly "X-Request-Id"?: string;
                        readonly [name: string]: unknown;
                    };
                    content: {
                        readonly "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
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
        readonly AbsenceCode: "B" | "Z" | "R" | "P" | "M" | "H" | "A" | "L";
        /**
         * @description Registration code of absence: `B` unauthorised, `Z` illness, `R` authorised by law, `P` authorised by the school, `M` workplace component not filled, `H` rehabilitation, `A` not yet compulsory, `L` late.
         * @example B
         * @enum {string}
         */
        readonly AbsenceCodeInput: "B" | "Z" | "R" | "P" | "M" | "H" | "A" | "L";
        readonly AbsencesAnswer: {
            readonly absenceId: string;
            /** @description Place in the log, opaque. Send it as `Read-After` to read, anywhere, what this wrote. */
            readonly position: string;
            /** @description Also the entity tag; send it as `If-Match`. */
            readonly revision: number;
            readonly trajectoryId: string;
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
        readonly AbsencesInput: {
            readonly code: components["schemas"]["AbsenceCodeInput"];
            readonly date?: string | null;
            /** @description Half school days; a day has two. */
            readonly halfDays: number;
            readonly period?: {
                /**
                 * Format: date
                 * @example 2024-10-02
                 */
                readonly from: string;
                /**
                 * Format: date
                 * @example 2024-10-02
                 */
                readonly to: string;
            } | null;
        };
        /**
         * @description Kind of organisation.
         * @enum {string}
         */
        readonly ActorType: "municipal-contact-point" | "central-contact-point" | "clb" | "pms" | "school" | "pedagogical-support" | "naft" | "school-external" | "sick-pupil-education" | "mediation" | "bridge-figure" | "youth-care-direct" | "youth-care-indirect" | "mandated-facility" | "regional-consultation" | "local-consultation-platform" | "police" | "compulsory-education-authority" | "prosecutor" | "youth-court" | "employment-service" | "regional-coordinator";
        /**
         * @example {
         *       "houseNumber": "18",
         *       "municipality": "Molenbeek-Saint-Jean",
         *       "postcode": "1080",
         *       "street": "Rue du Pont"
         *     }
         */
        readonly Address: {
            readonly houseNumber?: string | null;
            readonly municipality?: string | null;
            /**
             * @description Free text.
             * @example 1080
             */
            readonly postcode?: string | null;
            readonly street?: string | null;
        };
        /**
         * @example {
         *       "houseNumber": "18",
         *       "municipality": "Molenbeek-Saint-Jean",
         *       "postcode": "1080",
         *       "street": "Rue du Pont"
         *     }
         */
        readonly AddressInput: {
            readonly houseNumber?: string | null;
            readonly municipality?: string | null;
            /**
             * @description Free text.
             * @example 1080
             */
            readonly postcode?: string | null;
            readonly street?: string | null;
        };
        readonly AssignmentInput: {
            /**
             * @description Who becomes the coordinator.
             * @example clb-1
             */
            readonly organisationId: string;
            /**
             * @description Why, in your own words. Sealed: shown only where professional secrecy allows.
             * @example The school is already in talks with the family.
             */
            readonly reason: string;
        };
        /**
         * @description How the trajectory ended.
         * @example regular-attendance
         * @enum {string}
         */
        readonly ClosingOutcome: "regular-attendance" | "re-enrolled" | "other-school" | "alternative-route" | "qualified" | "work-route" | "judicial-track" | "left-compulsory-age" | "moved-away" | "died" | "reported-in-error";
        /**
         * @description How the trajectory ended.
         * @example regular-attendance
         * @enum {string}
         */
        readonly ClosingOutcomeInput: "regular-attendance" | "re-enrolled" | "other-school" | "alternative-route" | "qualified" | "work-route" | "judicial-track" | "left-compulsory-age" | "moved-away" | "died" | "reported-in-error";
        readonly ClosureInput: {
            readonly outcome: components["schemas"]["ClosingOutcomeInput"];
            readonly reason?: string | null;
        };
        readonly Concern: {
            readonly absences?: {
                readonly [key: string]: number;
            } | null;
            readonly description?: string | null;
            readonly kind: components["schemas"]["ConcernKind"];
            /** @example 2024-09-02 */
            readonly since?: string | null;
        };
        readonly ConcernInput: {
            readonly absences?: {
                readonly [key: string]: number;
            } | null;
            readonly description?: string | null;
            readonly kind: components["schemas"]["ConcernKindInput"];
            /** @example 2024-09-02 */
            readonly since?: string | null;
        };
        /**
         * @description Why the young person is reported.
         * @example relative-absence
         * @enum {string}
         */
        readonly ConcernKind: "relative-absence" | "absolute-absence" | "early-school-leaving" | "passive-disengagement" | "illness" | "school-refusal" | "exclusion";
        /**
         * @description Why the young person is reported.
         * @example relative-absence
         * @enum {string}
         */
        readonly ConcernKindInput: "relative-absence" | "absolute-absence" | "early-school-leaving" | "passive-disengagement" | "illness" | "school-refusal" | "exclusion";
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
        readonly CorrectionInput: {
            readonly youngPerson: components["schemas"]["YoungPersonInput"];
        };
        readonly EscalationAnswerInput: {
            /** @enum {string} */
            readonly outcome: "accepted" | "refused" | "no-place" | "completed" | "returned";
            /** @description Needed with `refused`. */
            readonly reason?: string | null;
        };
        readonly EscalationRequestAnswer: {
            readonly escalationId: string;
            /** @description Place in the log, opaque. Send it as `Read-After` to read, anywhere, what this wrote. */
            readonly position: string;
            /** @description Also the entity tag; send it as `If-Match`. */
            readonly revision: number;
            readonly trajectoryId: string;
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
        readonly EscalationRequestInput: {
            /** @description Codes of what the row must carry, or `{type, reference?, text?}`. */
            readonly attachments?: readonly (string | {
                readonly reference?: string | null;
                readonly text?: string | null;
                readonly type: string;
            })[] | null;
            /** @description Codes of the ladder's row, or free words where it takes a reason. */
            readonly grounds?: (string | readonly string[]) | null;
            readonly step: components["schemas"]["EscalationStepInput"];
            /**
             * @description Organisation that is called in.
             * @example clb-1
             */
            readonly to: string;
        };
        /**
         * @description A step of the ladder.
         * @example clb-guidance
         * @enum {string}
         */
        readonly EscalationStep: "clb-guidance" | "pms-guidance" | "school-external" | "youth-care-direct" | "youth-care-indirect" | "police-preventive" | "worrying-file" | "mandated-facility" | "regional-consultation" | "prosecutor" | "youth-court";
        /**
         * @description A step of the ladder.
         * @example clb-guidance
         * @enum {string}
         */
        readonly EscalationStepInput: "clb-guidance" | "pms-guidance" | "school-external" | "youth-care-direct" | "youth-care-indirect" | "police-preventive" | "worrying-file" | "mandated-facility" | "regional-consultation" | "prosecutor" | "youth-court";
        readonly ForgetInput: {
            /**
             * @description Why, in your own words. Sealed: shown only where professional secrecy allows.
             * @example The school is already in talks with the family.
             */
            readonly reason: string;
        };
        readonly Identity: {
            readonly birthDate: string | null;
            readonly familyName: string | null;
            readonly givenNames: string | null;
        };
        readonly IdentityAnswer: {
            readonly personId: string;
            /** @description Place in the log, opaque. Send it as `Read-After` to read, anywhere, what this wrote. */
            readonly position: string;
            readonly trajectoryId: string | null;
        };
        readonly ImportLineAnswer: {
            readonly externalRef: string | null;
            /**
             * @description `new`: a young person not known before. `joined`: the same as one known with certainty. `possible`: perhaps the same as one known; a person decides, and meanwhile the report has a trajectory of its own.
             * @enum {string}
             */
            readonly outcome?: "new" | "joined" | "possible";
            readonly participants?: readonly components["schemas"]["Participant"][];
            readonly personId?: string;
            /** @description Place in the log, opaque. Send it as `Read-After` to read, anywhere, what this wrote. */
            readonly position?: string;
            readonly possibleMatches?: readonly {
                readonly candidatePersonId: string;
                /** @description Per field: how far it agrees, and what that weighs. Never a value. */
                readonly explanation: readonly {
                    readonly field: string;
                    readonly level: string;
                    /** @description log2 likelihood ratio. */
                    readonly weight: number;
                }[];
                readonly matchId: string;
                /** @example 7.4 */
                readonly weight: number;
            }[];
            readonly problem?: components["schemas"]["Problem"];
            readonly reportId?: string;
            /** @description What the same body would get alone. */
            readonly status: number;
            readonly trajectoryId?: string;
            readonly warnings?: readonly components["schemas"]["Warning"][];
        };
        readonly LeaveInput: {
            /**
             * @description Why, in your own words. Sealed: shown only where professional secrecy allows.
             * @example The school is already in talks with the family.
             */
            readonly reason: string;
        };
        readonly Live: {
            /** @constant */
            readonly status: "live";
            readonly version: string;
        };
        readonly Match: {
            readonly candidatePersonId: string;
            /** @description Per field: how far it agrees, and what that weighs. Never a value. */
            readonly explanation: readonly {
                readonly field: string;
                readonly level: string;
                /** @description log2 likelihood ratio. */
                readonly weight: number;
            }[];
            readonly matchId: string;
            /** @description The report's provisional person. */
            readonly personId: string;
            readonly reportId: string;
            readonly since: string;
            readonly weight: number;
        };
        readonly MeasureAnswer: {
            readonly measureId: string;
            /** @description Place in the log, opaque. Send it as `Read-After` to read, anywhere, what this wrote. */
            readonly position: string;
            /** @description Also the entity tag; send it as `If-Match`. */
            readonly revision: number;
            readonly trajectoryId: string;
        };
        /**
         * @example {
         *       "date": "2024-10-02",
         *       "type": "talk-with-pupil"
         *     }
         */
        readonly MeasureInput: {
            /**
             * Format: date
             * @description Day on which it was done; may precede the report.
             * @example 2024-10-02
             */
            readonly date: string;
            readonly note?: string | null;
            readonly type: components["schemas"]["MeasureTypeInput"];
        };
        /**
         * @description What was done.
         * @example talk-with-pupil
         * @enum {string}
         */
        readonly MeasureType: "talk-with-pupil" | "contact-with-parents" | "home-visit" | "guidance-agreement" | "care-team-meeting" | "multidisciplinary-meeting" | "buddy" | "flexible-learning-path" | "reduced-load-measures" | "remediation" | "mediation" | "clb-pms-guidance" | "naft-trajectory" | "care-farm" | "transition-trajectory" | "day-activity" | "toah" | "bednet" | "school-ziekzijn" | "type-5-school" | "poah" | "exit-guidance" | "rots-consult" | "rots-round-table" | "anti-truancy-contract" | "return-to-class-prepared" | "language-support" | "school-change" | "re-enrolment";
        /**
         * @description What was done.
         * @example talk-with-pupil
         * @enum {string}
         */
        readonly MeasureTypeInput: "talk-with-pupil" | "contact-with-parents" | "home-visit" | "guidance-agreement" | "care-team-meeting" | "multidisciplinary-meeting" | "buddy" | "flexible-learning-path" | "reduced-load-measures" | "remediation" | "mediation" | "clb-pms-guidance" | "naft-trajectory" | "care-farm" | "transition-trajectory" | "day-activity" | "toah" | "bednet" | "school-ziekzijn" | "type-5-school" | "poah" | "exit-guidance" | "rots-consult" | "rots-round-table" | "anti-truancy-contract" | "return-to-class-prepared" | "language-support" | "school-change" | "re-enrolment";
        readonly NetworkOverview: {
            /** @description When it was counted, ISO 8601. */
            readonly at: string;
            readonly closedByOutcome: {
                readonly [key: string]: number | null;
            };
            /** @description Reports beyond the first of their person. */
            readonly duplicatesMet: number | null;
            readonly municipalities: readonly {
                readonly byPhase: readonly {
                    /** @description Null: too small to show, or it would give such a one away. */
                    readonly count: number | null;
                    /** @description Phase of the continuum of care, 0 to 3. */
                    readonly phase: 0 | 1 | 2 | 3;
                }[];
                /** @description NIS code; null: outside the 19, or not known. */
                readonly municipality: string | null;
                readonly name: {
                    readonly fr: string;
                    readonly nl: string;
                } | null;
                /** @description Open trajectories. */
                readonly open: number | null;
                /** @description Null: too small to show, or it would give such a one away. */
                readonly unassigned: number | null;
                /** @description Since when the one waits that waits longest. */
                readonly unassignedSince: string | null;
            }[];
            readonly openByPhase: readonly {
                /** @description Null: too small to show, or it would give such a one away. */
                readonly count: number | null;
                /** @description Phase of the continuum of care, 0 to 3. */
                readonly phase: 0 | 1 | 2 | 3;
            }[];
            /** @description Null: too small to show, or it would give such a one away. */
            readonly openMatches: number | null;
            /** @description Null: too small to show, or it would give such a one away. */
            readonly openTrajectories: number | null;
            readonly participantsPerOpenTrajectory: {
                readonly distribution: {
                    readonly [key: string]: number | null;
                };
                readonly mean: number | null;
            };
            /** @description Young people, as far as they are told apart now. */
            readonly persons: number | null;
            /** @description Null: too small to show, or it would give such a one away. */
            readonly reports: number | null;
            readonly reportsByOutcome: {
                /** @description Null: too small to show, or it would give such a one away. */
                readonly joined: number | null;
                /** @description Null: too small to show, or it would give such a one away. */
                readonly new: number | null;
                /** @description Null: too small to show, or it would give such a one away. */
                readonly possible: number | null;
            };
            /** @description Counts below it are null; null: nothing is hidden. */
            readonly threshold: number | null;
            /** @description Null: too small to show, or it would give such a one away. */
            readonly unassigned: number | null;
            /** @description Since when the one waits that waits longest. */
            readonly unassignedSince: string | null;
        };
        readonly NoteAnswer: {
            readonly noteId: string;
            /** @description Place in the log, opaque. Send it as `Read-After` to read, anywhere, what this wrote. */
            readonly position: string;
            /** @description Also the entity tag; send it as `If-Match`. */
            readonly revision: number;
            readonly trajectoryId: string;
        };
        readonly NoteInput: {
            /** @description Sealed: for its author, and among participants with professional secrecy. */
            readonly text: string;
        };
        readonly Organisation: {
            /**
             * @description Flemish (`vg`), French (`fwb`) or bilingual (`bi`).
             * @enum {string}
             */
            readonly community: "vg" | "fwb" | "bi";
            readonly id: string;
            /** @description NIS code; null: the whole Region. */
            readonly municipality: string | null;
            readonly name: {
                readonly fr: string;
                readonly nl: string;
            };
            /**
             * @description What the organisation may receive and pass on.
             * @enum {string}
             */
            readonly secrecy: "official" | "professional" | "discretion" | "judicial";
            readonly type: components["schemas"]["ActorType"];
        };
        readonly Organisations: {
            readonly items: readonly components["schemas"]["Organisation"][];
        };
        /** @description An organisation that takes part, and since when. */
        readonly Participant: {
            readonly organisationId: string;
            readonly since: string;
            readonly type: components["schemas"]["ActorType"];
        };
        readonly Problem: {
            readonly detail: string;
            readonly errors?: readonly {
                readonly detail: string;
                /** @enum {string} */
                readonly in: "body" | "query" | "header";
                /** @description JSON pointer (RFC 6901) in that part of the request. */
                readonly pointer: string;
                readonly rule: string;
            }[];
            /** @description Organisation that holds what was asked for. */
            readonly holder?: string;
            /** @description Id of the request. Never with 404. */
            readonly instance?: string;
            readonly params?: {
                readonly [key: string]: string;
            };
            /** @description Code of the rule that says no. */
            readonly rule?: string;
            /** @description Where the rule comes from. */
            readonly source?: string;
            readonly status: number;
            readonly title: string;
            /**
             * @description Stable name of the problem.
             * @example /problems/form
             */
            readonly type: string;
        };
        readonly Readiness: {
            readonly casework: boolean;
            /** @enum {string} */
            readonly status: "ready" | "catching-up";
            readonly views: boolean;
        };
        readonly ReopeningInput: {
            /**
             * @description Why, in your own words. Sealed: shown only where professional secrecy allows.
             * @example The school is already in talks with the family.
             */
            readonly reason: string;
        };
        readonly ReportAnswer: {
            /**
             * @description `new`: a young person not known before. `joined`: the same as one known with certainty. `possible`: perhaps the same as one known; a person decides, and meanwhile the report has a trajectory of its own.
             * @enum {string}
             */
            readonly outcome: "new" | "joined" | "possible";
            readonly participants: readonly components["schemas"]["Participant"][];
            readonly personId: string;
            /** @description Place in the log, opaque. Send it as `Read-After` to read, anywhere, what this wrote. */
            readonly position: string;
            readonly possibleMatches: readonly {
                readonly candidatePersonId: string;
                /** @description Per field: how far it agrees, and what that weighs. Never a value. */
                readonly explanation: readonly {
                    readonly field: string;
                    readonly level: string;
                    /** @description log2 likelihood ratio. */
                    readonly weight: number;
                }[];
                readonly matchId: string;
                /** @example 7.4 */
                readonly weight: number;
            }[];
            readonly reportId: string;
            readonly trajectoryId: string;
            readonly warnings: readonly components["schemas"]["Warning"][];
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
        readonly ReportInput: {
            readonly concern: components["schemas"]["ConcernInput"];
            /** @description Your own name for this report. With it, sending again is safe for ever. */
            readonly externalRef?: string | null;
            /**
             * @description One of the dated list, now: compulsory-education-guidance, compulsory-education-control, voluntary-guidance, local-prevention, judicial-mandate.
             * @example compulsory-education-guidance
             */
            readonly legalBasis: string;
            /** @description Id of the organisation that reports, when you register for another. */
            readonly onBehalfOf?: string | null;
            /** @description ISO 8601 with an offset, not in the future. Default: now. */
            readonly reportedAt?: string | null;
            readonly youngPerson: components["schemas"]["YoungPersonInput"];
        };
        readonly ReportView: {
            readonly concern: components["schemas"]["Concern"];
            /** @description Whether the personal details are those of a correction. */
            readonly corrected: boolean;
            readonly externalRef: string | null;
            readonly legalBasis: string;
            /** @description Id of the organisation that reports, when you register for another. */
            readonly onBehalfOf?: string | null;
            /** @description Who reports, and so takes part. */
            readonly organisationId: string;
            /**
             * @description `new`: a young person not known before. `joined`: the same as one known with certainty. `possible`: perhaps the same as one known; a person decides, and meanwhile the report has a trajectory of its own.
             * @enum {string}
             */
            readonly outcome: "new" | "joined" | "possible";
            /** @description The present one, after links and unlinks. */
            readonly personId: string;
            /** @description Who entered it. */
            readonly registeredBy: string;
            readonly reportedAt: string;
            readonly reportId: string;
            /** @description NIS code of its municipality. */
            readonly territory: string | null;
            /** @description The present one. */
            readonly trajectoryId: string;
            readonly warnings: readonly components["schemas"]["Warning"][];
            readonly youngPerson: components["schemas"]["YoungPerson"];
        };
        readonly TrajectoryAnswer: {
            /** @description Place in the log, opaque. Send it as `Read-After` to read, anywhere, what this wrote. */
            readonly position: string;
            /** @description Also the entity tag; send it as `If-Match`. */
            readonly revision: number;
            readonly trajectoryId: string;
        };
        readonly TrajectoryView: {
            readonly absences: readonly {
                readonly absenceId: string;
                readonly code: components["schemas"]["AbsenceCode"];
                readonly date: string | null;
                readonly halfDays: number;
                readonly organisationId: string;
                readonly period: {
                    readonly from: string;
                    readonly to: string;
                } | null;
            }[];
            /**
             * @description `preview`: you were called in and have not answered; you see what you are asked.
             * @enum {string}
             */
            readonly access: "full" | "preview";
            readonly closure: {
                readonly at: string;
                readonly by: string | null;
                readonly outcome: components["schemas"]["ClosingOutcome"];
            } | null;
            readonly coordinator: string | null;
            readonly escalations: readonly {
                readonly answeredAt: string | null;
                /** @description Only for sender and addressee. */
                readonly attachments?: readonly string[];
                readonly by: string;
                readonly escalationId: string;
                /** @description What was written with the call-in; only for sender and addressee. */
                readonly explanation?: {
                    readonly attachments: readonly {
                        readonly type: string;
                        readonly words: string | null;
                    }[];
                    readonly grounds: readonly string[];
                };
                /** @description Only for sender and addressee. */
                readonly grounds?: readonly string[];
                readonly requestedAt: string;
                /** @enum {string} */
                readonly status: "requested" | "accepted" | "refused" | "no-place" | "completed" | "returned";
                readonly step: components["schemas"]["EscalationStep"];
                readonly to: string;
            }[];
            readonly lastActivityAt: string | null;
            readonly measures: readonly {
                readonly date: string;
                readonly measureId: string;
                /** @description Only for who may read it. */
                readonly note?: string;
                readonly organisationId: string;
                readonly type: components["schemas"]["MeasureType"];
            }[];
            readonly notes: readonly {
                readonly noteId: string;
                readonly organisationId: string;
                /** @description Only for who may read it. */
                readonly text?: string;
            }[];
            readonly openedAt: string | null;
            readonly participants: readonly components["schemas"]["Participant"][];
            readonly personId: string | null;
            /** @description Phase of the continuum of care, 0 to 3. */
            readonly phase: 0 | 1 | 2 | 3;
            readonly reports: readonly {
                /**
                 * @description Half school days by absence code; whole, 0 or more.
                 * @example {
                 *       "B": 12,
                 *       "Z": 4
                 *     }
                 */
                readonly absences: {
                    readonly [key: string]: number;
                };
                readonly concernKind: components["schemas"]["ConcernKind"];
                readonly organisationId: string;
                readonly reportedAt: string;
                readonly reportId: string;
                readonly territory: string | null;
            }[];
            readonly revision: number;
            /** @enum {string} */
            readonly status: "open" | "closed";
            readonly trajectoryId: string;
            readonly unassignedSince: string | null;
            readonly youngPerson?: components["schemas"]["Identity"];
        };
        readonly UnlinkInput: {
            /**
             * @description Why, in your own words. Sealed: shown only where professional secrecy allows.
             * @example The school is already in talks with the family.
             */
            readonly reason: string;
            /** @description The reports to take out of this person. */
            readonly reportIds: readonly string[];
        };
        readonly VerdictInput: {
            /**
             * @description Why, in your own words. Sealed: shown only where professional secrecy allows.
             * @example The school is already in talks with the family.
             */
            readonly reason: string;
            /**
             * @description Whether both are one young person.
             * @enum {string}
             */
            readonly verdict: "same" | "different";
        };
        /** @description Did not cost the report its acceptance; somebody should look at it. */
        readonly Warning: {
            readonly field: string;
            readonly message: string;
            readonly rule: string;
        };
        readonly WorklistItem: {
            readonly coordinator: string | null;
            readonly lastActivityAt: string | null;
            /** @description NIS code. */
            readonly municipality: string | null;
            readonly participants: readonly components["schemas"]["Participant"][];
            readonly personId: string | null;
            /** @description Phase of the continuum of care, 0 to 3. */
            readonly phase: 0 | 1 | 2 | 3;
            /** @enum {string} */
            readonly status: "open" | "closed";
            readonly trajectoryId: string;
            readonly unassignedSince: string | null;
            /** @description Why it stands on your list. */
            readonly why: readonly string[];
            readonly youngPerson?: components["schemas"]["Identity"];
        };
        /** @description A family name or given names are needed; all else may be absent or null. */
        readonly YoungPerson: {
            readonly address?: components["schemas"]["Address"] | null;
            readonly birthDate?: string | null;
            /** @example El Amrani */
            readonly familyName?: string | null;
            /** @example Youssef */
            readonly givenNames?: string | null;
            readonly language?: string | null;
            /** @description Eleven digits; spaces, dots and dashes are dropped. A number whose check digits fail is kept as given, used as no key, and answered with a warning. */
            readonly nationalNumber?: string | null;
            readonly school?: {
                readonly municipality?: string | null;
                readonly name?: string | null;
            } | null;
            readonly sex?: ("F" | "M" | "X") | null;
        };
        /** @description A family name or given names are needed; all else may be absent or null. */
        readonly YoungPersonInput: {
            readonly address?: components["schemas"]["AddressInput"] | null;
            readonly birthDate?: string | null;
            /** @example El Amrani */
            readonly familyName?: string | null;
            /** @example Youssef */
            readonly givenNames?: string | null;
            readonly language?: string | null;
            /** @description Eleven digits; spaces, dots and dashes are dropped. A number whose check digits fail is kept as given, used as no key, and answered with a warning. */
            readonly nationalNumber?: string | null;
            readonly school?: {
                readonly municipality?: string | null;
                readonly name?: string | null;
            } | null;
            readonly sex?: ("F" | "M" | "X") | null;
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
