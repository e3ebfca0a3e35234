import {
  type Answer,
  answerOf,
  type components,
  type ImportLineAnswer,
  type SamenspoorClient,
  sendAgain,
} from '@samenspoor/client';
import { UsageError } from '../command/arguments.js';
import type { SentReport } from '../readers/reports.js';
import { type JudgedOutcome, OutcomeTally } from '../stream/outcomes.js';
import type { ReviewFigures } from '../stream/register.js';
import { type StreamFigures, streamFigures } from '../stream/stream.js';
import { StandingPersons } from './standing-persons.js';

type Match = components['schemas']['Match'];

/** The stream's figures as a service gave them, and how fast it did. */
export interface ApiFigures extends StreamFigures {
  /** For information: they depend on the machine and on what else runs. */
  readonly speed: { readonly reportsPerSecond: number; readonly verdictsPerSecond: number };
}

const readersAtOnce = 8;

/** @throws UsageError that says what the service answered instead, or why it could not be asked */
function valueIn<Value>(answer: Answer<Value>, asked: string): Value {
  if (answer.ok) return answer.value;
  const why = answer.reason === 'refused' ? JSON.stringify(answer.problem) : answer.message;
  throw new UsageError(`${asked}: ${why}`);
}

async function* linesOf(reports: readonly SentReport[]): AsyncGenerator<string> {
  for (const { line } of reports) yield `${line}\n`;
}

/** Runs reports and truthful verdicts through a service as the central contact point would. */
class ApiStream {
  readonly tally = new OutcomeTally();
  /** Ids that the service gave, by the reports' own names. */
  readonly reportIds = new Map<string, string>();
  #review: ReviewFigures = { same: 0, different: 0, lapsed: 0 };
  readonly #client: SamenspoorClient;
  readonly #persons = new StandingPersons();

  constructor(client: SamenspoorClient) {
    this.#client = client;
  }

  /** What no verdict was given on had settled itself. */
  get review(): ReviewFigures {
    const { same, different } = this.#review;
    return { same, different, lapsed: this.tally.figures.questions - same - different };
  }

  async send(reports: readonly SentReport[]): Promise<void> {
    const waiting = reports.values();
    const sent = await this.#client.importReports(linesOf(reports), (answer) => {
      const { value } = waiting.next();
      if (value !== undefined) this.#answered(value, answer);
    });
    const { lines } = valueIn(sent, 'POST /v1/imports/reports');
    if (lines !== reports.length) throw new Error(`${reports.length} lines were sent, ${lines} answered`);
  }

  #answered(report: SentReport, answer: ImportLineAnswer): void {
    const { reportId, personId, status, problem } = answer;
    if (status === 200)
      throw new UsageError(`${report.ref} was known: measure on a service that holds no reports yet.`);
    if (reportId === undefined || personId === undefined)
      throw new UsageError(`${report.ref} was answered ${status}: ${JSON.stringify(problem)}`);
    this.tally.add(report, this.#judge(answer, personId, report.trueId));
    this.reportIds.set(report.ref, reportId);
    this.#persons.add(personId, report.trueId);
  }

  #judge(
    { outcome, possibleMatches = [] }: ImportLineAnswer,
    personId: string,
    trueId: string,
  ): JudgedOutcome {
    const isRight = (id: string) => this.#persons.standsFor(id) === trueId;
    if (outcome === 'joined') return { kind: 'joined', right: isRight(personId) };
    if (outcome !== 'possible') return { kind: 'new' };
    const right = possibleMatches.some(({ candidatePersonId }) => isRight(candidatePersonId));
    return { kind: 'possible', right, questions: possibleMatches.length };
  }

  /**
   * Answers every open question until none is open.
   * @returns how many verdicts were given
   */
  async answerAll(): Promise<number> {
    let verdicts = 0;
    for (;;) {
      const open = await this.#openMatches();
      if (open.length === 0) return verdicts;
      let given = 0;
      for (const match of open) if (await this.#giveVerdict(match)) given++;
      if (given === 0) throw new Error(`${open.length} questions stay open whatever is answered`);
      verdicts += given;
    }
  }

  async #openMatches(): Promise<readonly Match[]> {
    const matches: Match[] = [];
    let cursor: string | null = null;
    do {
      const asked: { limit: string; status: 'open'; cursor?: string } = { limit: '500', status: 'open' };
      const query: typeof asked = cursor === null ? asked : { ...asked, cursor };
      const page: { items: readonly Match[]; next: string | null } = valueIn(
        await answerOf(this.#client.GET('/v1/matches', { params: { query } })),
        'GET /v1/matches',
      );
      matches.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    return matches;
  }

  /** Whether the verdict was taken; a question that lapsed meanwhile, or must wait for another, is passed over. */
  async #giveVerdict({ matchId, personId, candidatePersonId }: Match): Promise<boolean> {
    const isSame = this.#persons.standsFor(personId) === this.#persons.standsFor(candidatePersonId);
    const verdict = isSame ? 'same' : 'different';
    const answer = await sendAgain((header) =>
      answerOf(
        this.#client.POST('/v1/matches/{id}/verdict', {
          params: { path: { id: matchId }, header },
          body: { verdict, reason: 'Known from the truth of the set.' },
        }),
      ),
    );
    if (!answer.ok && answer.reason === 'refused' && answer.problem.status === 422) return false;
    valueIn(answer, `POST /v1/matches/${matchId}/verdict`);
    this.#review = { ...this.#review, [verdict]: this.#review[verdict] + 1 };
    if (isSame) this.#persons.link(personId, candidatePersonId);
    return true;
  }

  /** The present person of every report, asked of the service report by report. */
  async finalPersons(): Promise<ReadonlyMap<string, string>> {
    const persons = new Map<string, string>();
    const waiting = this.reportIds.entries();
    const readOn = async (): Promise<void> => {
      for (const [ref, id] of waiting) {
        const read = await answerOf(this.#client.GET('/v1/reports/{id}', { params: { path: { id } } }));
        persons.set(ref, valueIn(read, `GET /v1/reports/${id}`).personId);
      }
    };
    await Promise.all(Array.from({ length: readersAtOnce }, readOn));
    return persons;
  }
}

const seconds = (since: number) => (performance.now() - since) / 1_000;

/**
 * The stream measured through the API of a service without reports: imports in chunks, with truthful verdicts on all
 * open matches after each, and the final persons as the service tells them.
 * @throws UsageError when the service refuses anything but a question that has lapsed
 */
export async function measureApi(
  client: SamenspoorClient,
  reports: readonly SentReport[],
  chunk = 500,
): Promise<ApiFigures> {
  const stream = new ApiStream(client);
  let [importing, reviewing, verdicts] = [0, 0, 0];
  for (let from = 0; from < reports.length; from += chunk) {
    let started = performance.now();
    await stream.send(reports.slice(from, from + chunk));
    importing += seconds(started);
    started = performance.now();
    verdicts += await stream.answerAll();
    reviewing += seconds(started);
  }
  const persons = await stream.finalPersons();
  return {
    ...streamFigures(reports, stream.tally, stream.review, (ref) => persons.get(ref) ?? ''),
    speed: { reportsPerSecond: reports.length / importing, verdictsPerSecond: verdicts / reviewing },
  };
}
