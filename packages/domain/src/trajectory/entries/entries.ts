import type { OrganisationId } from '../../ids.js';
import type { EscalationStep } from '../../rules/index.js';
import type { Sealed } from '../../sealed.js';
import type { Fact } from './facts.js';

// Part of the storage format of the stream `trajectory-<id>`, as `events.ts` is.

export const familyParties = ['young-person', 'parents'] as const;
/** Who is helped, beside the organisations that take part. */
export type FamilyParty = (typeof familyParties)[number];

/** Who does something or prepares it: an organisation that takes part, the young person, or the parents. */
export type Party =
  | { readonly kind: 'organisation'; readonly organisationId: OrganisationId }
  | { readonly kind: FamilyParty };

export const contactMeans = ['telephone', 'letter', 'email', 'home-visit', 'talk', 'other'] as const;
/** How parents were sought, or somebody was told something [S2 §12; S2 Begrippen]. */
export type ContactMeans = (typeof contactMeans)[number];

/**
 * Where parents stand. Unwilling and powerless are different and lead to different steps: onwil, onmacht [S2 §12].
 */
export const stances = ['cooperating', 'unwilling', 'powerless', 'unreachable'] as const;
export type Stance = (typeof stances)[number];

export const agreementScopes = [
  'guidance',
  'information-exchange',
  'class-informed',
  'education-for-sick-pupils',
] as const;
/**
 * With what somebody agrees where it is no step of the ladder: guidance, that organisations exchange information [S2
 * Bijlage 1], that the class is told before a return [S2 fase 2], education for pupils who are ill [S2 Actieplan 2].
 */
export type AgreementScope = (typeof agreementScopes)[number];
export type AgreementSubject = { readonly step: EscalationStep } | { readonly scope: AgreementScope };

export const agreementOutcomes = ['given', 'refused', 'withdrawn'] as const;
export type AgreementOutcome = (typeof agreementOutcomes)[number];

export const measureResults = ['reached', 'not-reached', 'broken-off'] as const;
export type MeasureResult = (typeof measureResults)[number];

interface Entered {
  readonly entryId: string;
  /** Who entered it. */
  readonly organisationId: OrganisationId;
}

/** How something that was agreed ended. */
interface Settlement<Outcome extends string> {
  readonly outcome: Outcome;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly by: OrganisationId | null;
}

/** Something in the plan of action: who does what by when [S2 'Actieplan']. */
export interface AgreedAction extends Entered {
  readonly what: Sealed;
  readonly who: Party;
  /** Day by which it is to be done, `YYYY-MM-DD`. */
  readonly due: string;
}

/** The stance of the parents, as whoever entered it established it, with the attempts to reach them [S2 §12]. */
export interface EstablishedStance extends Entered {
  readonly stance: Stance;
  readonly date: string;
  readonly attempts: readonly { readonly date: string; readonly means: ContactMeans }[];
}

/** What young person or parents agree with, or not, on a day [S2 CLB 2; S2 Bijlage 1]. */
export interface RecordedAgreement extends Entered {
  readonly of: FamilyParty;
  readonly about: AgreementSubject;
  readonly outcome: AgreementOutcome;
  readonly date: string;
}

/** That young person or parents were told of the trajectory [S2 Bijlage 1]. */
export interface GivenInformation extends Entered {
  readonly told: FamilyParty;
  readonly date: string;
  readonly means: ContactMeans;
}

/** How a return to class is prepared, for a day, with whom [S2 fase 2, Terugkeer van de leerling]. */
export interface PlannedReturn extends Entered {
  readonly date: string;
  readonly preparedWith: readonly Party[];
  readonly agreed: Sealed | null;
}

/** A fact of education or illness, from a day on. */
export interface RecordedFact extends Entered {
  /** Day from which it holds, `YYYY-MM-DD`. */
  readonly date: string;
  readonly said: Fact;
}

/** That something was recorded wrongly, and counts no more. */
export interface Withdrawal {
  /** ISO 8601. */
  readonly at: string;
  readonly by: OrganisationId | null;
}

type Entry<Kind extends string, Data> = Data & {
  readonly kind: Kind;
  /** When it was entered, ISO 8601. */
  readonly at: string;
};

export type ActionEntry = Entry<'action', AgreedAction> & {
  /** Null while it is still to be done. */
  readonly settled: (Settlement<'done' | 'dropped'> & { readonly reason: Sealed | null }) | null;
  /** Absent until the log says that its day went by. */
  readonly overdue?: true | undefined;
};
export type StanceEntry = Entry<'stance', EstablishedStance>;
export type AgreementEntry = Entry<'agreement', RecordedAgreement>;
export type InformationEntry = Entry<'information', GivenInformation>;
export type ReturnPlanEntry = Entry<'return-plan', PlannedReturn> & {
  /** Null until it is known whether the young person came. */
  readonly settled: Settlement<'came' | 'did-not-come'> | null;
};

export type FactEntry = Entry<'fact', RecordedFact> & {
  /** Null while it stands. */
  readonly withdrawn: Withdrawal | null;
};

/**
 * A record of the trajectory beside measures, absences, notes and call-ins. All kinds stand in one list, so that
 * meeting, parting and allocating carry every kind alike.
 */
export type CaseEntry =
  | ActionEntry
  | StanceEntry
  | AgreementEntry
  | InformationEntry
  | ReturnPlanEntry
  | FactEntry;

/** How a measure ended. It stands with the measure, and goes wherever that goes. */
export interface ConcludedMeasure {
  readonly result: MeasureResult;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Who said so. */
  readonly by: OrganisationId | null;
}
