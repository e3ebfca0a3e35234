import { endOfDayInBrussels } from '../../calendar/index.js';
import type { ActionEntry, CaseEntry } from '../entries/entries.js';

const mapActions = (
  entries: readonly CaseEntry[],
  change: (action: ActionEntry) => ActionEntry,
): readonly CaseEntry[] => entries.map((each) => (each.kind === 'action' ? change(each) : each));

/** What was agreed was not done in time. */
export const withOverdue = (entries: readonly CaseEntry[], entryId: string): readonly CaseEntry[] =>
  mapActions(entries, (each) => (each.entryId === entryId ? { ...each, overdue: true } : each));

/**
 * Nothing runs while a trajectory is closed: of what is still to be done and was to be done by then it is not told any more that
 * it is late. It stays late until somebody does or drops it.
 */
export const withLapsed = (entries: readonly CaseEntry[], at: string): readonly CaseEntry[] =>
  mapActions(entries, (each) =>
    each.settled === null && endOfDayInBrussels(each.due) <= at ? { ...each, overdue: true } : each,
  );

/** Nothing is late on a closed trajectory. */
export const withoutOverdue = (entries: readonly CaseEntry[]): readonly CaseEntry[] =>
  mapActions(entries, ({ overdue: _, ...rest }) => rest);
