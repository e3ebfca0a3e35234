import type { LabelledReport } from '../readers/labelled-report.js';

/** What was answered to one report, in terms of whom the persons stand for. */
export type JudgedOutcome =
  | { readonly kind: 'new' }
  /** `right`: the person joined stood for the young person reported. */
  | { readonly kind: 'joined'; readonly right: boolean }
  /** `right`: one of the persons proposed stood for the young person reported. */
  | { readonly kind: 'possible'; readonly right: boolean; readonly questions: number };

/** Counts over a stream of reports. */
export interface OutcomeFigures {
  readonly reports: number;
  /** Reports about a young person reported before. */
  readonly repeats: number;
  /** Joined without anyone looking, and rightly. */
  readonly joinedRight: number;
  /** Joined without anyone looking to a person that stands for somebody else. */
  readonly joinedWrong: number;
  /** Repeats that were neither joined nor offered a right candidate. */
  readonly missed: number;
  /** Reports about which a person was asked. */
  readonly queued: number;
  /** Questions asked: one for each person proposed. */
  readonly questions: number;
  /** Queued reports of which a right candidate was among those proposed. */
  readonly queuedRight: number;
}

/** Counts what became of reports, all together and by origin. */
export class OutcomeTally {
  readonly #seen = new Set<string>();
  readonly #all = new Counts();
  readonly #byOrigin = new Map<string, Counts>();

  /** To be told in the order in which reports were decided. */
  add({ trueId, origin }: Pick<LabelledReport, 'trueId' | 'origin'>, outcome: JudgedOutcome): void {
    const isRepeat = this.#seen.has(trueId);
    this.#seen.add(trueId);
    this.#all.add(outcome, isRepeat);
    if (origin === null) return;
    const counts = this.#byOrigin.get(origin) ?? new Counts();
    this.#byOrigin.set(origin, counts);
    counts.add(outcome, isRepeat);
  }

  get figures(): OutcomeFigures {
    return this.#all.figures;
  }

  get youngPeople(): number {
    return this.#seen.size;
  }

  get byOrigin(): ReadonlyMap<string, OutcomeFigures> {
    return new Map([...this.#byOrigin].map(([origin, counts]) => [origin, counts.figures]));
  }
}

class Counts {
  figures: OutcomeFigures = {
    reports: 0,
    repeats: 0,
    joinedRight: 0,
    joinedWrong: 0,
    missed: 0,
    queued: 0,
    questions: 0,
    queuedRight: 0,
  };

  add(outcome: JudgedOutcome, isRepeat: boolean): void {
    const { figures } = this;
    const right = outcome.kind !== 'new' && outcome.right;
    const one = (holds: boolean) => (holds ? 1 : 0);
    const { kind } = outcome;
    this.figures = {
      reports: figures.reports + 1,
      repeats: figures.repeats + one(isRepeat),
      joinedRight: figures.joinedRight + one(kind === 'joined' && right),
      joinedWrong: figures.joinedWrong + one(kind === 'joined' && !right),
      missed: figures.missed + one(isRepeat && kind !== 'joined' && !right),
      queued: figures.queued + one(kind === 'possible'),
      questions: figures.questions + (kind === 'possible' ? outcome.questions : 0),
      queuedRight: figures.queuedRight + one(kind === 'possible' && right),
    };
  }
}
