/** What can be wrong with the form of a request, before any data is looked at. Each has a message in nl, fr and en. */
export const formRules = [
  'required',
  'type',
  'unknown-field',
  'not-in-list',
  'too-long',
  'too-many',
  'too-few',
  'too-small',
  'too-large',
  'blank',
  'control-characters',
  'unicode',
  'name-needed',
  'national-number',
  'language',
  'date',
  'partial-date',
  'date-future',
  'date-after',
  'instant',
  'instant-future',
  'instant-early',
  'date-or-period',
  'period-order',
  'half-days-in-period',
  'twice',
  'limit',
  'cursor',
  'idempotency-key',
  'if-match',
  'read-after',
  'json',
  'utf-8',
  'too-deep',
  'object-needed',
  'csv-column-missing',
  'csv-column-twice',
  'csv-quotes',
  'csv-whose',
  'text-in-a-language',
  'ages-order',
  'whole-years',
  'search-letters',
] as const;
export type FormRule = (typeof formRules)[number];

/** One thing wrong with the form of a request. Names fields and codes, never a value that was sent. */
export interface FormError {
  /** JSON pointer (RFC 6901) to the field in its part of the request; empty for the whole. */
  readonly pointer: string;
  readonly rule: FormRule;
  readonly params: Readonly<Record<string, string>>;
}

/** The JSON pointer of a path; one step of a path is cut at 100 characters, since it may be what somebody sent. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

export const formError = (
  path: readonly PropertyKey[],
  rule: FormRule,
  params: Readonly<Record<string, string>> = {},
): FormError => ({ pointer: pointerOf(path), rule, params: { field: fieldOf(path), ...params } });

const fieldOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => String(step).slice(0, 100)).join('.');
