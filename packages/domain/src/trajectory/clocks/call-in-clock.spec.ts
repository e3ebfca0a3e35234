import { describe, expect, it } from 'vitest';
import type { TrajectoryEvent } from '../events.js';
import {
  assigned,
  clb,
  day,
  foldChecked,
  left,
  measured,
  meta,
  reported,
  school,
  sealed,
} from '../given.fixture.js';
import type { TrajectoryState } from '../state.js';
import { accepted, afterRaising, authority, facility, stateAfter, told } from './running.fixture.js';

const begun = [...reported('r1', school), ...assigned(school, day(1))];

const lettersOf = (state: TrajectoryState, at: string) =>
  told(state, at).filter(([type]) => type === 'LetterDue' || type === 'EvaluationDue');
const noted = (id: string, by: typeof clb, at: string): TrajectoryEvent => ({
  type: 'NoteAdded',
  data: { noteId: id, organisationId: by.id, text: sealed(id) },
  meta: meta(at, { by: by.id }),
});

describe('[S2 §6] a letter to the parents', () => {
  const state = stateAfter(begun, accepted('worrying-file', authority, day(3)));
  const [letter, reminder] = ['2024-10-31T23:00:00.000Z', '2024-11-28T23:00:00.000Z'];

  it('that was recorded in time is not told; the reminder is', () => {
    const written = foldChecked([noted('letter', authority, '2024-10-20T12:00:00.000Z')], state);
    expect(lettersOf(written, '2025-10-01T00:00:00.000Z')).toEqual([['LetterDue', reminder]]);
  });

  it('is told whatever others record', () => {
    const noise = foldChecked([noted('note', clb, '2024-10-20T12:00:00.000Z')], state);
    expect(lettersOf(noise, letter)).toEqual([['LetterDue', letter]]);
  });

  it('and a reminder that were recorded in time are both not told', () => {
    const written = foldChecked(
      [
        measured('letter', authority, '2024-10-20T12:00:00.000Z'),
        measured('reminder', authority, '2024-11-10T12:00:00.000Z'),
      ],
      state,
    );
    expect(lettersOf(written, '2025-10-01T00:00:00.000Z')).toEqual([]);
  });

  it('of who left runs no more, also when something comes in that it recorded', () => {
    const gone = [left(authority, day(4)), noted('late', authority, '2024-10-20T12:00:00.000Z')];
    expect(foldChecked(gone, state).escalations.map(({ clock }) => clock)).toEqual([undefined]);
  });

  it('that was written too late is no reminder', () => {
    const late = foldChecked(
      [noted('letter', authority, '2024-11-04T12:00:00.000Z')],
      afterRaising(state, '2024-11-02T00:00:00.000Z'),
    );
    expect(lettersOf(late, '2025-10-01T00:00:00.000Z')).toEqual([['LetterDue', reminder]]);
  });
});

describe('[S2 §11] an evaluation', () => {
  const state = stateAfter(begun, accepted('mandated-facility', facility, day(3)));

  it('that was recorded within its months is not told, and the next one is counted from the same day', () => {
    const evaluated = foldChecked([measured('m1', facility, '2025-03-20T12:00:00.000Z')], state);
    expect(lettersOf(evaluated, '2025-10-04T00:00:00.000Z')).toEqual([
      ['EvaluationDue', '2025-10-03T22:00:00.000Z'],
    ]);
  });

  it('that is late is met by one record, which stands for no later one', () => {
    const late = foldChecked(
      [measured('m1', facility, '2025-04-20T12:00:00.000Z')],
      afterRaising(state, '2025-04-04T00:00:00.000Z'),
    );
    expect(lettersOf(late, '2025-10-04T00:00:00.000Z')).toEqual([
      ['EvaluationDue', '2025-10-03T22:00:00.000Z'],
    ]);
    const both = foldChecked([measured('m2', facility, '2025-09-20T12:00:00.000Z')], late);
    expect(lettersOf(both, '2026-04-04T00:00:00.000Z')).toEqual([
      ['EvaluationDue', '2026-04-03T22:00:00.000Z'],
    ]);
  });
});
