import type { Organisation } from '../organisation/index.js';
import type { Sealed } from '../sealed.js';
import type { EntryCommand } from './entries/index.js';
import type { TrajectoryState } from './state.js';

// What is entered in the long random lives of `drive.fixture.ts`.

export const entryKinds = [
  'agree-action',
  'settle-action',
  'record-stance',
  'record-agreement',
  'record-information',
  'plan-return',
  'settle-return',
  'conclude-measure',
  'record-fact',
  'withdraw-fact',
  'withdraw-absences',
] as const satisfies readonly EntryCommand['kind'][];

const date = '2024-09-30';

/** One command of this kind, with an id of its own, or about something that is there; null when nothing is. */
export const entryCommandOf = (
  kind: EntryCommand['kind'],
  state: TrajectoryState,
  { id, which, words, doer }: { id: string; which: number; words: Sealed; doer: Organisation },
): EntryCommand | null => {
  const one = <Entry>(all: readonly Entry[]): Entry | undefined => all[which % Math.max(all.length, 1)];
  const who = { kind: 'organisation' as const, organisation: doer, asked: doer.id };
  switch (kind) {
    case 'agree-action':
      return { kind, entryId: id, what: words, who: which % 3 === 0 ? { kind: 'parents' } : who, due: date };
    case 'record-stance': {
      const attempts = [{ date, means: 'letter' as const }];
      return { kind, entryId: id, stance: which % 2 === 0 ? 'unwilling' : 'unreachable', date, attempts };
    }
    case 'record-agreement':
      return {
        kind,
        entryId: id,
        of: 'parents',
        about: { step: 'youth-care-direct' },
        outcome: which % 2 === 0 ? 'given' : 'withdrawn',
        date,
      };
    case 'record-information':
      return { kind, entryId: id, told: 'young-person', date, means: 'talk' };
    case 'plan-return':
      return { kind, entryId: id, date, preparedWith: [{ kind: 'young-person' }], agreed: words };
    case 'settle-action': {
      const action = one(state.entries.filter((each) => each.kind === 'action'));
      const outcome = which % 2 === 0 ? ('done' as const) : ('dropped' as const);
      return action ? { kind, entryId: action.entryId, outcome, date, reason: words } : null;
    }
    case 'settle-return': {
      const plan = one(state.entries.filter((each) => each.kind === 'return-plan'));
      return plan ? { kind, entryId: plan.entryId, outcome: 'came', date } : null;
    }
    case 'record-fact':
      return {
        kind,
        entryId: id,
        date,
        said:
          which % 2 === 0
            ? { about: 'secondary-diploma', obtained: true }
            : { about: 'sick-pupil-education', requestedBy: 'parents', requested: true },
      };
    case 'withdraw-fact': {
      const fact = one(state.entries.filter((each) => each.kind === 'fact'));
      return fact ? { kind, entryId: fact.entryId } : null;
    }
    case 'withdraw-absences': {
      const absences = one(state.absences);
      return absences ? { kind, absenceId: absences.absenceId } : null;
    }
    case 'conclude-measure': {
      const measure = one(state.measures);
      return measure ? { kind, measureId: measure.measureId, result: 'broken-off', date } : null;
    }
  }
};
