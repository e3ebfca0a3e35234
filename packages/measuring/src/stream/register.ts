import {
  type Assessment,
  emptyRegister,
  evolveRegister,
  giveVerdict,
  identify,
  isOpen,
  type MatchId,
  matchId,
  organisationId,
  type PersonId,
  personId,
  presentPerson,
  type RegisterEvent,
  type ReportId,
  type ReportIdentified,
  type ReportToIdentify,
  reportId,
} from '@samenspoor/domain';
import { type MatchingParameters, normalise, PersonIndex, toAssessment } from '@samenspoor/matching';
import { Stopwatch } from '../figures/timing.js';
import type { LabelledReport } from '../readers/labelled-report.js';
import type { Case } from './cases.js';
import type { JudgedOutcome } from './outcomes.js';
import { standsFor } from './standing.js';

const reviewer = organisationId('reviewer');
const meta = { at: '2024-09-02T08:00:00.000Z', by: reviewer, command: null, causationId: null };

/** What became of a report. */
export interface Received {
  readonly outcome: JudgedOutcome;
  readonly isRepeat: boolean;
  /** The person joined; else the right one; else the likeliest; null when there is none. */
  readonly beside: PersonId | null;
}

/** How many verdicts a reviewer gave, and how many questions had settled themselves. */
export interface ReviewFigures {
  readonly same: number;
  readonly different: number;
  readonly lapsed: number;
}

/**
 * The identity register as the product keeps it (its decisions, its state, its index), in memory and without a log,
 * with a reviewer beside it who knows the truth.
 */
export class MeasuredRegister {
  readonly assessing = new Stopwatch();
  readonly #state = emptyRegister();
  readonly #index: PersonIndex<PersonId, ReportId>;
  readonly #reports = new Map<ReportId, LabelledReport>();
  /** The last report about each young person. */
  readonly #lastAbout = new Map<string, ReportId>();
  #asked: MatchId[] = [];
  #ids = 0;
  #review: ReviewFigures = { same: 0, different: 0, lapsed: 0 };

  /** @param parameters default: those in force */
  constructor(parameters?: MatchingParameters) {
    this.#index = new PersonIndex<PersonId, ReportId>(parameters);
  }

  get parametersVersion(): string {
    return this.#index.parametersVersion;
  }

  get reviewed(): ReviewFigures {
    return this.#review;
  }

  /** Decides one report and says how good the answer was, and beside which person it is best looked at. */
  receive(report: LabelledReport): Received {
    const { ref, trueId, details } = report;
    const id = reportId(ref);
    const { normalised, assessment } = this.assessing.time(() => {
      const normalised = normalise(details);
      const found = this.#index.assess(normalised);
      return { normalised, assessment: toAssessment(found, () => matchId(this.#newId('match'))) };
    });
    const received = {
      outcome: this.#judge(assessment, trueId),
      isRepeat: this.#lastAbout.has(trueId),
      beside: this.#beside(assessment, trueId),
    };
    const event = identify(reportOf(ref), assessment, personId(this.#newId('person')), meta);
    this.#reports.set(id, report);
    this.#lastAbout.set(trueId, id);
    evolveRegister(this.#state, event);
    this.#index.add(id, event.data.personId, normalised);
    this.#asked.push(...event.data.possibleMatches.map((match) => match.matchId));
    return received;
  }

  /** Every open question gets a truthful verdict, the oldest first, until none is open. */
  review(): void {
    while (this.#asked.length > 0) {
      const asked = this.#asked;
      this.#asked = [];
      for (const id of asked) this.#answer(id);
      if (this.#asked.length === asked.length) throw new Error('questions stay open whatever is answered');
    }
  }

  /** The person under whom a report stands now. */
  personOf(ref: string): string {
    return this.#state.reports.get(reportId(ref))?.personId ?? '';
  }

  /** A report beside a person as it is known without that report. */
  compare(
    { ref, details }: LabelledReport,
    person: PersonId | null,
  ): Pick<Case, 'weight' | 'explanation' | 'others'> {
    const id = reportId(ref);
    const present = person === null ? undefined : presentPerson(this.#state, person);
    if (present === undefined) return { weight: null, explanation: [], others: [] };
    const exceptReportIds = new Set([id]);
    const fit = this.#index.fit(normalise(details), present.personId, { exceptReportIds });
    const others = [...present.reportIds].flatMap((other) =>
      other === id ? [] : (this.#reports.get(other) ?? []),
    );
    return { weight: fit?.weight ?? null, explanation: fit?.explanation ?? [], others };
  }

  #beside(assessment: Assessment, trueId: string): PersonId | null {
    if (assessment.outcome === 'joined') return assessment.personId;
    const candidates = assessment.possibleMatches.map((match) => match.candidatePersonId);
    const right = candidates.find((candidate) => this.#standsFor(candidate) === trueId);
    const last = this.#lastAbout.get(trueId);
    const known = last === undefined ? undefined : this.#state.reports.get(last)?.personId;
    return right ?? known ?? candidates[0] ?? null;
  }

  #judge(assessment: Assessment, trueId: string): JudgedOutcome {
    switch (assessment.outcome) {
      case 'joined':
        return { kind: 'joined', right: this.#standsFor(assessment.personId) === trueId };
      case 'possible': {
        const { possibleMatches } = assessment;
        const right = possibleMatches.some((match) => this.#standsFor(match.candidatePersonId) === trueId);
        return { kind: 'possible', right, questions: possibleMatches.length };
      }
      case 'new':
        return { kind: 'new' };
    }
  }

  #answer(id: MatchId): void {
    const match = this.#state.matches.get(id);
    if (match === undefined || !isOpen(this.#state, match)) {
      this.#review = { ...this.#review, lapsed: this.#review.lapsed + 1 };
      return;
    }
    const own = this.#state.reports.get(match.reportId)?.personId ?? match.personId;
    const verdict = this.#standsFor(own) === this.#standsFor(match.candidatePersonId) ? 'same' : 'different';
    const given = giveVerdict(this.#state, id, verdict, null, personId(this.#newId('person')), meta);
    if (!given.ok) {
      this.#asked.push(id);
      return;
    }
    this.#review = { ...this.#review, [verdict]: this.#review[verdict] + 1 };
    for (const event of given.value) this.#follow(event);
  }

  #follow(event: RegisterEvent): void {
    evolveRegister(this.#state, event);
    if (event.type === 'PersonsLinked')
      this.#index.movePerson(event.data.reportIds, event.data.leadingPersonId);
    if (event.type === 'ReportsUnlinked') this.#index.movePerson(event.data.reportIds, event.data.toPersonId);
  }

  #standsFor(id: PersonId): string | null {
    const reports = presentPerson(this.#state, id)?.reportIds ?? [];
    return standsFor([...reports].map((report) => this.#reports.get(report)?.trueId ?? ''));
  }

  #newId(kind: string): string {
    this.#ids++;
    return `${kind}-${this.#ids}`;
  }
}

/** What the register knows of a report beside its details, none of which matters here. */
function reportOf(ref: string): ReportToIdentify {
  const sealed: ReportIdentified['data']['report'] = {
    alg: 'A256GCM',
    keyId: ref,
    iv: '',
    tag: '',
    text: '',
  };
  return {
    reportId: reportId(ref),
    organisationId: reviewer,
    registeredBy: reviewer,
    reportName: ref,
    contentHash: ref,
    concernKind: 'relative-absence',
    absences: {},
    legalBasis: 'compulsory-education-guidance',
    territory: null,
    reportedAt: meta.at,
    warnings: [],
    report: sealed,
  };
}
