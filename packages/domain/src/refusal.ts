import type { OrganisationId } from './ids.js';

/**
 * Why a command is not carried out: an expected outcome, and so a value. `forbidden`: visible, but not yours to do.
 * `conflict`: against what was said before. `rule`: the domain says no. Each names the rule; a person reads it in
 * nl, fr or en.
 */
export interface Refusal {
  readonly kind: 'not-found' | 'forbidden' | 'stale' | 'conflict' | 'rule' | 'unavailable';
  readonly rule: RuleCode;
  /** What the message needs: ids and codes, never a personal detail. */
  readonly params: Readonly<Record<string, string>>;
  /** Where the rule comes from, for instance `[S2 fase 1]`. */
  readonly source: string | null;
  /** The request field that it is about, as a JSON pointer. */
  readonly pointer: string | null;
}

export const ruleCodes = [
  'not-found',
  'stale-revision',
  'view-behind',
  'register-busy',
  'shutting-down',
  'on-behalf-of-foreign',
  'counts-only',
  'not-participant',
  'contact-point-assigns',
  'coordinator-closes',
  'coordinator-reopens',
  'central-contact-point-decides',
  'central-contact-point-forgets',
  'corrects-own-report',
  'network-overview-readers',
  'central-contact-point-operates',
  'escalation-addressee-answers',
  'ladder-called-in-by',
  'report-name-taken',
  'command-name-taken',
  'verdict-given',
  'already-assigned',
  'already-closed',
  'already-answered',
  'already-followed-up',
  'sender-withdraws',
  'sender-follows-up',
  'trajectory-closed',
  'closed-for-good',
  'trajectory-merged',
  'legal-basis-not-in-force',
  'coordinator-unknown',
  'coordinator-type',
  'escalation-addressee-unknown',
  'escalation-addressee-type',
  'escalation-pending',
  'escalation-not-accepted',
  'escalation-reason-needed',
  'ladder-grounds',
  'ladder-attachments',
  'ladder-not-for-school-refusal',
  'ladder-needs-participant',
  'ladder-not-after-broken-off',
  'ladder-stance-not-established',
  'ladder-parents-not-sought',
  'ladder-agreement-missing',
  'party-not-participant',
  'no-plan-with-judicial',
  'plan-of-others',
  'measure-of-others',
  'fact-recorded-by',
  'record-of-others',
  'already-settled',
  'held-in-secrecy',
  'coordinator-enters-phase',
  'phase-back-reason-needed',
  'ladder-override',
  'escalation-not-due',
  'escalation-nothing-to-follow-up',
  'unlink-foreign-report',
  'unlink-leaves-nothing',
  'match-lapsed',
  'belonging-undecided',
  'coordinator-allocates',
  'already-allocated',
  'record-not-undecided',
  'allocation-elsewhere',
  'allocation-erased',
  'offer-owner-keeps',
  'offer-by-other-types',
  'offer-ended',
  'offer-unknown',
  'offer-of-other',
  'offers-for-who-sees',
  'search-wide',
  'sort-wide',
] as const;

export type RuleCode = (typeof ruleCodes)[number];

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export const ok = <Value>(value: Value): Result<Value> => ({ ok: true, value });

export const refuse = (
  kind: Refusal['kind'],
  rule: RuleCode,
  more: {
    readonly params?: Readonly<Record<string, string>>;
    readonly source?: string;
    readonly pointer?: string;
  } = {},
): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: {
    kind,
    rule,
    params: more.params ?? {},
    source: more.source ?? null,
    pointer: more.pointer ?? null,
  },
});

/** A refusal that names who holds what was asked for. */
export const heldBy = (rule: RuleCode, holder: OrganisationId | null, params: Record<string, string> = {}) =>
  refuse('conflict', rule, { params: { ...params, holder: holder ?? '' } });
