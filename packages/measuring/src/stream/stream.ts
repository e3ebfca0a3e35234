import type { MatchingParameters } from '@samenspoor/matching';
import { type PairScore, scoreByOrigin, scoreGroups } from '../figures/pair-score.js';
import type { TimingFigures } from '../figures/timing.js';
import type { LabelledReport } from '../readers/labelled-report.js';
import { type Case, caseKindOf } from './cases.js';
import { type OutcomeFigures, OutcomeTally } from './outcomes.js';
import { MeasuredRegister, type ReviewFigures } from './register.js';

export interface OriginFigures extends OutcomeFigures {
  readonly pairs: PairScore;
}

/** What became of a stream of reports, with a reviewer who is always right. */
export interface StreamFigures extends OutcomeFigures {
  readonly youngPeople: number;
  readonly review: ReviewFigures;
  /** Over all pairs of reports, by the persons under whom they stand in the end. */
  readonly pairs: PairScore;
  readonly byOrigin: ReadonlyMap<string, OriginFigures>;
}

export interface StreamOptions {
  /** Reports decided before the reviewer comes by. Default 500. */
  readonly chunk?: number;
  readonly parameters?: MatchingParameters;
  /** Is shown what did not go by itself, as it comes. */
  readonly show?: (seen: Case) => void;
}

/** Puts outcomes and final persons together. */
export function streamFigures(
  reports: readonly LabelledReport[],
  tally: OutcomeTally,
  review: ReviewFigures,
  personOf: (ref: string) => string,
): StreamFigures {
  const grouped = reports.map(({ ref, trueId, origin }) => ({ group: personOf(ref), trueId, origin }));
  const scores = scoreByOrigin(grouped);
  const byOrigin = new Map(
    [...scores].flatMap(([origin, pairs]) => {
      const outcomes = tally.byOrigin.get(origin);
      return outcomes === undefined ? [] : [[origin, { ...outcomes, pairs }] as const];
    }),
  );
  const pairs = scoreGroups(grouped);
  return { ...tally.figures, youngPeople: tally.youngPeople, review, pairs, byOrigin };
}

/** Reports in their order, in chunks, with a truthful review of all open questions after each. */
export function measureStream(
  reports: readonly LabelledReport[],
  { chunk = 500, parameters, show }: StreamOptions = {},
): StreamFigures & { readonly assessing: TimingFigures; readonly parametersVersion: string } {
  const register = new MeasuredRegister(parameters);
  const tally = new OutcomeTally();
  for (const [at, report] of reports.entries()) {
    const { outcome, isRepeat, beside } = register.receive(report);
    tally.add(report, outcome);
    const kind = show === undefined ? null : caseKindOf(outcome, isRepeat);
    if (kind !== null) show?.({ kind, report, ...register.compare(report, beside) });
    if ((at + 1) % chunk === 0) register.review();
  }
  register.review();
  return {
    ...streamFigures(reports, tally, register.reviewed, (ref) => register.personOf(ref)),
    assessing: register.assessing.figures(),
    parametersVersion: register.parametersVersion,
  };
}
