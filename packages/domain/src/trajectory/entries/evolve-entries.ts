import type { TrajectoryState } from '../state.js';
import type { CaseEntry } from './entries.js';
import type { EntryEvent } from './events.js';

/** Folds what was entered and how it ended. What went elsewhere meanwhile is settled there, and nothing here. */
export const entered = (
  state: Pick<TrajectoryState, 'entries' | 'measures' | 'absences' | 'undecided'>,
  event: EntryEvent,
): Partial<TrajectoryState> => {
  const { at, by } = event.meta;
  switch (event.type) {
    case 'ActionAgreed':
      return including(state, { kind: 'action', ...event.data, at, settled: null });
    case 'StanceRecorded':
      return including(state, { kind: 'stance', ...event.data, at });
    case 'AgreementRecorded':
      return including(state, { kind: 'agreement', ...event.data, at });
    case 'InformationRecorded':
      return including(state, { kind: 'information', ...event.data, at });
    case 'ReturnPlanned':
      return including(state, { kind: 'return-plan', ...event.data, at, settled: null });
    case 'ActionDone':
    case 'ActionDropped': {
      const { entryId, date } = event.data;
      const outcome = event.type === 'ActionDone' ? ('done' as const) : ('dropped' as const);
      const reason = event.type === 'ActionDropped' ? event.data.reason : null;
      return changed(state, entryId, (each) =>
        each.kind === 'action' ? { ...each, settled: { outcome, date, by, reason } } : each,
      );
    }
    case 'ReturnSettled': {
      const { entryId, outcome, date } = event.data;
      return changed(state, entryId, (each) =>
        each.kind === 'return-plan' ? { ...each, settled: { outcome, date, by } } : each,
      );
    }
    case 'FactRecorded':
      return including(state, { kind: 'fact', ...event.data, at, withdrawn: null });
    case 'FactWithdrawn':
      return {
        ...changed(state, event.data.entryId, (each) =>
          each.kind === 'fact' ? { ...each, withdrawn: { at, by } } : each,
        ),
        ...decided(state, event.data.entryId),
      };
    case 'AbsencesWithdrawn':
      return {
        ...decided(state, event.data.absenceId),
        absences: state.absences.map((each) =>
          each.absenceId === event.data.absenceId ? { ...each, withdrawn: { at, by } } : each,
        ),
      };
    case 'MeasureConcluded': {
      const { measureId, result, date } = event.data;
      return {
        measures: state.measures.map((each) =>
          each.measureId === measureId ? { ...each, concluded: { result, date, by } } : each,
        ),
      };
    }
  }
};

/** What counts nowhere any more waits for nobody to say where it belongs. */
const decided = ({ undecided }: Pick<TrajectoryState, 'undecided'>, id: string) => ({
  undecided: undecided.filter(({ recordId }) => recordId !== id),
});

const including = ({ entries }: Pick<TrajectoryState, 'entries'>, entry: CaseEntry) => ({
  entries: [...entries, entry],
});

const changed = (
  { entries }: Pick<TrajectoryState, 'entries'>,
  entryId: string,
  change: (entry: CaseEntry) => CaseEntry,
) => ({ entries: entries.map((each) => (each.entryId === entryId ? change(each) : each)) });
