import { expect } from 'vitest';
import {
  type MatchId,
  matchId,
  organisationId,
  type PersonId,
  personId,
  type ReportId,
  reportId,
} from '../ids.js';
import type { EventMeta } from '../meta.js';
import type { Refusal, Result } from '../refusal.js';
import type { Sealed } from '../sealed.js';
import type { CorrectionFindings } from './correct.js';
import type { Assessment, ReportToIdentify } from './decide.js';
import { identify } from './decide.js';
import type { PossibleMatch, RegisterEvent, ReportIdentified } from './events.js';
import { evolveRegister } from './evolve.js';
import { emptyRegister, type KnownPerson, presentPerson, type RegisterState } from './state.js';

// Support of the specs of this folder: reports that are short to write.

export const sealed = (keyId: string): Sealed => ({ alg: 'A256GCM', keyId, iv: 'iv', tag: 'tag', text: '' });

export const meta = (more: Partial<EventMeta> = {}): EventMeta => ({
  at: '2024-10-02T08:00:00.000Z',
  by: organisationId('clb-1'),
  command: null,
  causationId: null,
  ...more,
});

export const report = (id: string): ReportToIdentify => ({
  reportId: reportId(id),
  organisationId: organisationId('school-1'),
  registeredBy: organisationId('clb-1'),
  reportName: `name-${id}`,
  contentHash: `hash-${id}`,
  concernKind: 'relative-absence',
  absences: {},
  legalBasis: 'compulsory-education-guidance',
  territory: null,
  reportedAt: '2024-10-02T08:00:00.000Z',
  warnings: [],
  report: sealed(`key-${id}`),
});

const explanation = [
  { field: 'name', level: 'equal', weight: 5 },
  { field: 'birthDate', level: 'equal', weight: 2.5 },
];

export const isNew: Assessment = {
  outcome: 'new',
  possibleMatches: [],
  explanation: [],
  parametersVersion: 'p1',
};
export const joins = (person: PersonId): Assessment => ({
  outcome: 'joined',
  personId: person,
  possibleMatches: [],
  explanation,
  parametersVersion: 'p1',
});
export const possible = (match: MatchId, candidate: PersonId, certain = false): PossibleMatch => ({
  matchId: match,
  candidatePersonId: candidate,
  weight: 3,
  explanation,
  ...(certain ? { certain: true as const } : {}),
});
export const maybe = (match: MatchId, candidate: PersonId): Assessment =>
  maybeAny(possible(match, candidate));
export const maybeAny = (...possibleMatches: readonly PossibleMatch[]): Assessment => ({
  ...isNew,
  outcome: 'possible',
  possibleMatches,
});
export const noFindings: CorrectionFindings = { misfit: null, contradicting: [] };

/** A report that became person `p-<id>`, unless it was joined to another. */
export const identified = (
  id: string,
  assessment: Assessment = isNew,
  more: Partial<EventMeta> = {},
): ReportIdentified => identify(report(id), assessment, personId(`p-${id}`), meta(more));

export const correction = (id: string, contentHash = `corrected-${id}`) => ({
  reportId: reportId(id),
  contentHash,
  territory: null,
  warnings: [],
  youngPerson: sealed(`key-${contentHash}`),
});

export const p = (id: string): PersonId => personId(`p-${id}`);
export const r = (...ids: readonly string[]): readonly ReportId[] => ids.map(reportId);
export const m = (id: string): MatchId => matchId(id);

export const folded = (
  events: Iterable<RegisterEvent>,
  state: RegisterState = emptyRegister(),
): RegisterState => {
  for (const event of events) evolveRegister(state, event);
  return state;
};

/** given(events).when(command).then(events), or .refused(refusal). The same command again must be nothing. */
export const given = (...events: readonly RegisterEvent[]) => {
  const state = folded(events);
  return {
    state,
    when: (decide: (state: RegisterState) => Result<readonly RegisterEvent[]>) => {
      const result = decide(state);
      return {
        // biome-ignore lint/suspicious/noThenProperty: the house form of a spec; nothing here is awaited
        then: (
          ...expected: readonly { readonly type: RegisterEvent['type']; readonly data: object }[]
        ): RegisterState => {
          if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
          expect(result.value).toMatchObject(expected);
          expect(result.value).toHaveLength(expected.length);
          folded(result.value, state);
          expect(decide(state)).toEqual({ ok: true, value: [] });
          return state;
        },
        refused: (expected: Partial<Refusal>): void => {
          expect(result.ok ? result.value : result.refusal).toMatchObject(expected);
        },
      };
    },
  };
};

export const personIn = (state: RegisterState, id: PersonId): KnownPerson => {
  const person = presentPerson(state, id);
  if (!person) throw new Error(`${id} is nobody`);
  return person;
};

/** Present persons with their reports. */
export const families = (state: RegisterState): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    [...state.persons.values()]
      .filter((each) => each.redirectsTo === null)
      .map((each) => [each.personId, [...each.reportIds].toSorted()]),
  );
