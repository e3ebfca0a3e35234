import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type ImportAnswer, importLines } from '../importing.js';
import type { Service } from '../service.js';
import type { Fleet } from './fleet.js';
import { type InventedReport, invent, reportAbout } from './invented.js';
import type { Random } from './random.js';

export interface RaceOptions {
  readonly reports: number;
  readonly kills: number;
  readonly random: Random;
}

/** What was told to a sender. */
export interface Acknowledged {
  readonly report: InventedReport;
  readonly by: string;
  readonly imported: boolean;
  /** The answer as JSON, without its status. */
  readonly told: string;
  readonly reportId: string;
  readonly personId: string;
  readonly trajectoryId: string;
}

export interface Raced {
  /** By external reference. */
  readonly acknowledged: ReadonlyMap<string, Acknowledged>;
  readonly counts: Readonly<Record<Counted, number>>;
}

/** What KANS decides, where it was not refused. */
type Decided = 'verdicts' | 'unlinks' | 'closures';
type Counted = 'posts' | 'imports' | 'retries' | Decided | 'refusals' | 'seconds';

const senders = 16;
/** Who decides at KANS, at the same time. */
const clerks = 4;
const importers = 3;
/** Lines of one import: more in a larger race. */
const linesOf = (reports: number): number => Math.min(200, Math.max(20, Math.floor(reports / 200)));
/** How often KANS takes a report out that joined on doubtful details: more in a small race, so that it has some. */
const partings = (reports: number): number => Math.max(0.1, 200 / reports);
/** Every tenth report is sent again after its answer, at once and elsewhere. */
const impatient = 0.1;
const reporters = ['clb-1', 'school-07', 'kans'];

/**
 * Sends reports about invented young people to any process of a fleet, one by one and in imports, each until it is
 * acknowledged, while processes are killed and KANS gives verdicts, takes reports out of persons and closes.
 */
export const race = (fleet: Fleet, options: RaceOptions): Promise<Raced> => new Race(fleet, options).run();

class Race {
  readonly #fleet: Fleet;
  readonly #options: RaceOptions;
  readonly #random: Random;
  readonly #reports: readonly InventedReport[];
  readonly #acknowledged = new Map<string, Acknowledged>();
  /** Whom each person that was told is about, by the first report that was told so. */
  readonly #people = new Map<string, number>();
  readonly #counts: Record<Counted, number> = {
    posts: 0,
    imports: 0,
    retries: 0,
    verdicts: 0,
    unlinks: 0,
    closures: 0,
    refusals: 0,
    seconds: 0,
  };
  readonly #kansDoes: (() => Promise<void>)[] = [];
  #next = 0;
  #kills: Promise<void> = Promise.resolve();
  #begun = 0;

  constructor(fleet: Fleet, options: RaceOptions) {
    this.#fleet = fleet;
    this.#options = options;
    this.#random = options.random;
    const people = invent(this.#random, Math.ceil(options.reports / 8));
    this.#reports = Array.from({ length: options.reports }, (_, index) =>
      reportAbout(this.#random, people, index),
    );
  }

  async run(): Promise<Raced> {
    const began = performance.now();
    const sent = Promise.all([
      ...Array.from({ length: senders }, () => this.#send()),
      ...Array.from({ length: importers }, () => this.#import()),
    ]);
    let isOver = false;
    const kans = Array.from({ length: clerks }, () => this.#decide(() => isOver));
    await sent;
    await this.#kills;
    isOver = true;
    await Promise.all(kans);
    const seconds = Math.round((performance.now() - began) / 1_000);
    return { acknowledged: this.#acknowledged, counts: { ...this.#counts, seconds } };
  }

  #take(count: number): readonly InventedReport[] {
    const taken = this.#reports.slice(this.#next, this.#next + count);
    this.#next += taken.length;
    return taken;
  }

  async #send(): Promise<void> {
    for (let [report] = this.#take(1); report; [report] = this.#take(1)) {
      const by = this.#random.of(reporters);
      const headers = this.#random.chance(0.5) ? { 'idempotency-key': `key-${report.externalRef}` } : {};
      const ask = () => this.#until(by, '/v1/reports', report.body, headers);
      const twice = this.#random.chance(impatient);
      const answers = await Promise.all(twice ? [ask(), ask()] : [ask()]);
      this.#counts.posts += 1;
      for (const answer of answers) this.#heard(report, by, false, answer);
    }
  }

  /** Does what KANS has to do, while the race goes on and until nothing is left: a busy machine leaves no less done. */
  async #decide(isOver: () => boolean): Promise<void> {
    for (;;) {
      const does = this.#kansDoes.shift();
      if (does) await does();
      else if (isOver()) return;
      else await pause(20);
    }
  }

  async #import(): Promise<void> {
    const lines = linesOf(this.#options.reports);
    for (let left = this.#take(lines); left.length > 0; left = this.#take(lines)) {
      this.#counts.imports += 1;
      for (let waiting = left; waiting.length > 0; ) {
        const answered = await this.#importOnce(waiting);
        waiting = waiting.filter(({ externalRef }) => !answered.has(externalRef));
        if (waiting.length > 0) this.#counts.retries += 1;
      }
    }
  }

  /** Names of the lines that were acknowledged before the process died, or at all. */
  async #importOnce(reports: readonly InventedReport[]): Promise<ReadonlySet<string>> {
    const service = await this.#fleet.any();
    const answered = new Set<string>();
    const lines = reports.map(({ body }) => JSON.stringify(body));
    for await (const answer of importLines(service.url, this.#fleet.tokenOf('kans'), lines)) {
      const report = reports.find(({ externalRef }) => externalRef === answer.externalRef);
      if (!report || answer.status === 503) continue;
      this.#heard(report, 'kans', true, { status: answer.status, body: withoutStatus(answer) });
      answered.add(report.externalRef);
    }
    return answered;
  }

  /** Asks one process after another until one answers. */
  async #until(
    as: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
    for (;;) {
      const service = await this.#fleet.any();
      const answer = await this.#ask(service, as, path, body, headers);
      if (answer && answer.status < 500) return answer;
      this.#counts.retries += 1;
      await pause(this.#random.upTo(50));
    }
  }

  async #ask(service: Service, as: string, path: string, body: unknown, headers: Record<string, string>) {
    try {
      const response = await fetch(`${service.url}${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${this.#fleet.tokenOf(as)}`,
          'content-type': 'application/json',
          ...headers,
        },
        body: JSON.stringify(body),
      });
      const told: Record<string, unknown> = Object(await response.json());
      return { status: response.status, body: told };
    } catch {
      return null; // killed before it answered: nobody knows what it did
    }
  }

  #heard(
    report: InventedReport,
    by: string,
    imported: boolean,
    { status, body }: { readonly status: number; readonly body: Record<string, unknown> },
  ): void {
    if (status !== 200 && status !== 201)
      throw new Error(`${report.externalRef} was refused with ${status}: ${JSON.stringify(body)}`);
    const told = JSON.stringify(body);
    const before = this.#acknowledged.get(report.externalRef);
    if (before && before.told !== told)
      throw new Error(`${report.externalRef} had two answers:\n${before.told}\n${told}`);
    if (before) return;
    const personId = String(body['personId']);
    if (!this.#people.has(personId)) this.#people.set(personId, report.who);
    this.#acknowledged.set(report.externalRef, {
      report,
      by,
      imported,
      told,
      reportId: String(body['reportId']),
      personId,
      trajectoryId: String(body['trajectoryId']),
    });
    this.#kansSees(report, body);
    this.#killInTime();
  }

  /** Spread over the race: one kill for every so many reports, and each at any moment of it. */
  #killInTime(): void {
    const { reports, kills } = this.#options;
    if (this.#begun >= kills || this.#acknowledged.size < ((this.#begun + 0.5) * reports) / kills) return;
    this.#begun += 1;
    const soon = this.#random.upTo(300);
    this.#kills = this.#kills.then(() => pause(soon)).then(() => this.#fleet.kill());
  }

  #kansSees(report: InventedReport, body: Record<string, unknown>): void {
    const { personId, reportId, trajectoryId, outcome } = body;
    const matches = Array.isArray(body['possibleMatches']) ? body['possibleMatches'] : [];
    const [match] = matches;
    if (match && this.#random.chance(0.5)) {
      const candidate = this.#people.get(String(Object(match).candidatePersonId));
      const verdict = candidate === report.who ? 'same' : 'different';
      this.#kans('verdicts', `/v1/matches/${Object(match).matchId}/verdict`, {
        verdict,
        reason: 'nagevraagd',
      });
    } else if (outcome === 'joined' && !report.isSure && this.#random.chance(partings(this.#options.reports)))
      this.#kans('unlinks', `/v1/persons/${personId}/unlink`, { reportIds: [reportId], reason: 'toch niet' });
    else if (this.#random.chance(0.03)) {
      const outcomes = ['qualified', 'moved-away', 'reported-in-error'];
      const closure = { outcome: this.#random.of(outcomes), reason: 'gesprek' };
      this.#kans('closures', `/v1/trajectories/${trajectoryId}/closure`, closure);
    }
  }

  /**
   * What KANS asks may be in conflict with what was said by then, or a rule may say no to it. It is never of something
   * that is not there: nobody is forgotten here, and old ids lead on.
   */
  #kans(counted: Decided, path: string, body: unknown): void {
    // Named by all that it asks: another unlink of the same person is another command.
    const name = createHash('sha256')
      .update(JSON.stringify([path, body]))
      .digest('hex');
    this.#kansDoes.push(async () => {
      const { status } = await this.#until('kans', path, body, { 'idempotency-key': `kans-${name}` });
      if (![200, 409, 422].includes(status)) throw new Error(`${path} was answered with ${status}`);
      this.#counts[status === 200 ? counted : 'refusals'] += 1;
    });
  }
}

const withoutStatus = ({ status: _, ...told }: ImportAnswer): Record<string, unknown> => ({ ...told });
