import type {
  ActorType,
  ClosingOutcome,
  EscalationStatus,
  EscalationStep,
  FollowUpWay,
  GroundStance,
  LadderAttachment,
  LadderGround,
  MatchOutcome,
  MeasureResult,
  Precondition,
  RuleCode,
  TrajectoryHint,
  Warning,
} from '@samenspoor/domain';
import type { FormRule } from '../api/index.js';

export const languages = ['nl', 'fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** Problems that HTTP has of itself, beside the rules of the domain. */
export const problemCodes = [
  'unauthenticated',
  'form',
  'body-malformed',
  'route-unknown',
  'method-not-allowed',
  'body-too-large',
  'line-too-large',
  'media-type',
  'request-malformed',
  'headers-too-large',
  'request-timeout',
  'storage-away',
  'internal',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What is accepted, and yet should be looked at. */
export type WarningRule = Warning['rule'] | TrajectoryHint | 'offer-beyond-capacity';

/** Codes that a message may have to name. */
export type LabelledCode =
  | ActorType
  | EscalationStep
  | ClosingOutcome
  | EscalationStatus
  | LadderAttachment
  | LadderGround
  | MatchOutcome
  | FollowUpWay
  | Precondition
  | 'nobody'
  | 'same'
  | GroundStance
  | MeasureResult
  | 'done'
  | 'dropped'
  | 'came'
  | 'did-not-come'
  | 'different';

export interface Message {
  readonly title: string;
  /** What was wrong, which rule, what to do. `{name}` stands for a parameter. */
  readonly detail: string;
}

/** Everything that a person can be told, in one language. A missing key does not compile. */
export interface Messages {
  readonly rules: Readonly<Record<RuleCode, Message>>;
  readonly problems: Readonly<Record<ProblemCode, Message>>;
  readonly form: Readonly<Record<FormRule, string>>;
  /** Added to `unknown-field` when a known name resembles it. */
  readonly nearest: string;
  readonly warnings: Readonly<Record<WarningRule, string>>;
  readonly labels: Readonly<Record<LabelledCode, string>>;
  /** Stands for the whole body, where no field is meant. */
  readonly request: string;
  readonly source: string;
  /** Stands for an organisation that is not known. */
  readonly nobody: string;
}
