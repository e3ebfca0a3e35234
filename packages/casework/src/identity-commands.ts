import {
  correctsReport,
  mayForget,
  mayGiveVerdict,
  mayUnlink,
  seesMatch,
  seesPerson,
  seesReport,
} from '@samenspoor/access';
import {
  correct,
  forget,
  giveVerdict,
  heldBy,
  isRetained,
  matchId,
  type Organisation,
  ok,
  type PersonId,
  personId,
  presentPerson,
  type Refusal,
  type RegisterEvent,
  type RegisterState,
  type Result,
  refuse,
  reportId,
  unlink,
} from '@samenspoor/domain';
import type { JsonObject, Position } from '@samenspoor/event-log';
import { canonicalJson } from '@samenspoor/privacy';
import { claim, commandName } from './command-names.js';
import type { CaseworkEnvironment } from './environment.js';
import { checkDetails, territoryOf } from './identity/details.js';
import type { IdentityRegister, RegisterView, Written } from './identity/register.js';
import type { CommandOptions, IdentityAnswer, ReportAnswer, SubmittedYoungPerson } from './ports.js';
import type { Reporting } from './report.js';
import type { FollowThrough } from './trajectories/follow-through.js';

const notFound = refuse('not-found', 'not-found');
const refused = (refusal: Refusal | null) => (refusal ? { ok: false as const, refusal } : null);

/** Commands that change who is who. Each is one decision on the register, and then what follows from it. */
export class IdentityCommands {
  constructor(
    readonly environment: CaseworkEnvironment,
    readonly register: IdentityRegister,
    readonly followThrough: FollowThrough,
    readonly reporting: Reporting,
  ) {}

  async correct(
    caller: Organisation,
    id: string,
    correction: { readonly youngPerson: SubmittedYoungPerson; readonly sent: JsonObject },
    { idempotencyKey }: CommandOptions,
  ): Promise<Result<ReportAnswer>> {
    const { keyedHash, organisations } = this.environment;
    const contentHash = keyedHash.hash('report-content', canonicalJson(correction.sent));
    const { details, warnings } = checkDetails(correction.youngPerson);
    const decided = await this.#decide(
      caller,
      idempotencyKey,
      'correct',
      id,
      correction.sent,
      (view, meta) => {
        const report = view.state.reports.get(reportId(id));
        const person = report && presentPerson(view.state, report.personId);
        if (!report || !person || person.forgotten || !seesReport(caller, report)) return notFound;
        const forbidden = refused(correctsReport(caller, report));
        if (forbidden) return forbidden;
        const reporter = organisations.get(report.organisationId) ?? caller;
        const assessment = view.known.assess(view.known.normalise(details), view.newMatchId, {
          exceptReportIds: new Set([report.reportId]),
          apartFrom: (other) => person.apartFrom.has(other) || !isRetained(view.state, other, meta.at),
        });
        return correct(
          view.state,
          {
            reportId: report.reportId,
            contentHash,
            territory: territoryOf(correction.youngPerson, reporter),
            warnings,
            youngPerson: view.sealContent(person.personId, correction),
          },
          assessment,
          view.newMatchId(),
          meta,
        );
      },
    );
    if (!decided.ok) return decided;
    return ok(await this.#correctedAnswer(id, decided.value));
  }

  async giveVerdict(
    caller: Organisation,
    id: string,
    { verdict, reason }: { readonly verdict: 'same' | 'different'; readonly reason: string | null },
    { idempotencyKey }: CommandOptions,
  ): Promise<Result<IdentityAnswer>> {
    const decided = await this.#decide(
      caller,
      idempotencyKey,
      'verdict',
      id,
      { verdict, reason },
      (view, meta) => {
        const match = view.state.matches.get(matchId(id));
        const report = match && view.state.reports.get(match.reportId);
        const person = report && presentPerson(view.state, report.personId);
        if (!match || !report || !person || person.forgotten || !seesMatch(caller, report)) return notFound;
        const forbidden = refused(mayGiveVerdict(caller));
        if (forbidden) return forbidden;
        const sealed = reason === null || match.verdict ? null : view.seal(person.personId, reason);
        return giveVerdict(view.state, match.matchId, verdict, sealed, meta);
      },
    );
    if (!decided.ok) return decided;
    const match = this.register.state.matches.get(matchId(id));
    const report = match && this.register.state.reports.get(match.reportId);
    return this.#answer(report?.personId ?? personId(id), decided.value);
  }

  async unlink(
    caller: Organisation,
    id: string,
    { reportIds, reason }: { readonly reportIds: readonly string[]; readonly reason: string | null },
    { idempotencyKey }: CommandOptions,
  ): Promise<Result<IdentityAnswer>> {
    const newPersonId = personId(this.environment.newId());
    const sent = { reportIds, reason };
    const parting = reportIds.map(reportId);
    const decided = await this.#decide(caller, idempotencyKey, 'unlink', id, sent, (view, meta) => {
      const refusal = this.#personFor(caller, id, view.state, mayUnlink);
      if (!refusal.ok) return refusal;
      const tried = unlink(view.state, refusal.value, parting, newPersonId, null, meta);
      const [event] = tried.ok ? tried.value : [];
      if (event?.type !== 'ReportsUnlinked' || reason === null) return tried;
      return ok([{ ...event, data: { ...event.data, reason: view.seal(event.data.toPersonId, reason) } }]);
    });
    if (!decided.ok) return decided;
    const [first] = parting;
    const moved = first && this.register.state.reports.get(first);
    return this.#answer(moved?.personId ?? personId(id), decided.value);
  }

  async forget(
    caller: Organisation,
    id: string,
    { reason }: { readonly reason: string | null },
    { idempotencyKey }: CommandOptions,
  ): Promise<Result<IdentityAnswer>> {
    const decided = await this.#decide(caller, idempotencyKey, 'forget', id, { reason }, (view, meta) => {
      const refusal = this.#personFor(caller, id, view.state, mayForget);
      if (!refusal.ok) return refusal;
      const tried = forget(view.state, refusal.value, null, meta);
      const [event] = tried.ok ? tried.value : [];
      if (event?.type !== 'PersonForgotten' || reason === null) return tried;
      // Sealed under the person's own keys, the reason goes with them: only who, when and that it was done stays.
      return ok([{ ...event, data: { ...event.data, reason: view.seal(event.data.personId, reason) } }]);
    });
    if (!decided.ok) return decided;
    const person = presentPerson(this.register.state, personId(id))?.personId ?? personId(id);
    const position = decided.value.position ?? (await this.#positionNow());
    return ok({ repeated: decided.value.repeated, personId: person, trajectoryId: null, position });
  }

  #personFor(
    caller: Organisation,
    id: string,
    state: RegisterState,
    may: (caller: Organisation) => Refusal | null,
  ): Result<PersonId> {
    const person = presentPerson(state, personId(id));
    const reports = [...(person?.reportIds ?? [])].flatMap((each) => state.reports.get(each) ?? []);
    if (!person || !seesPerson(caller, reports)) return notFound;
    return refused(may(caller)) ?? ok(person.personId);
  }

  /** One decision under its name, written, and followed through. */
  async #decide(
    caller: Organisation,
    idempotencyKey: string | null,
    kind: string,
    target: string,
    sent: unknown,
    decide: (view: RegisterView, meta: RegisterEvent['meta']) => Result<readonly RegisterEvent[]>,
  ): Promise<Result<Decided>> {
    const command = commandName(this.environment, caller.id, idempotencyKey, kind, target, sent);
    const at = this.environment.now().toISOString();
    const meta = { at, by: caller.id, command, causationId: null };
    let repeatedAt: number | null = null;
    const run = (dry: boolean) =>
      this.register.decide((view) => {
        repeatedAt = null;
        const before = command && view.state.commands.get(command.name);
        if (before && before.content === command.content) {
          repeatedAt = before.revision;
          return ok([]);
        }
        const decided = decide(view, meta);
        const visible = decided.ok || !['not-found', 'forbidden'].includes(decided.refusal.kind);
        if (before && visible) return heldBy('command-name-taken', caller.id);
        return dry && decided.ok ? ok([]) : decided;
      });
    if (command) {
      const possible = await run(true);
      if (!possible.ok) return possible;
      const claimed = await claim(this.environment, command);
      if (!claimed.ok) return claimed;
    }
    const written = await run(false);
    if (!written.ok) return written;
    return ok(await this.#followed(written.value, repeatedAt));
  }

  async #followed(written: Written, repeatedAt: number | null): Promise<Decided> {
    let position = written.position;
    for (const [index, event] of written.events.entries())
      position = (await this.followThrough.of(event, written.eventIds[index] ?? '')) ?? position;
    const first = repeatedAt === null ? null : await this.register.eventAt(repeatedAt);
    return { repeated: written.events.length === 0, position: position ?? first?.position ?? null };
  }

  async #answer(person: PersonId, { repeated, position }: Decided): Promise<Result<IdentityAnswer>> {
    const present = presentPerson(this.register.state, person)?.personId ?? person;
    return ok({
      repeated,
      personId: present,
      trajectoryId: await this.followThrough.presentTrajectoryOf(present),
      position: position ?? (await this.#positionNow()),
    });
  }

  async #positionNow(): Promise<Position> {
    const head = await this.environment.log.head();
    if (head === null) throw new Error('the log is empty');
    return head;
  }

  async #correctedAnswer(id: string, { repeated, position }: Decided): Promise<ReportAnswer> {
    const report = this.register.state.reports.get(reportId(id));
    if (!report) throw new Error(`report ${id} is not in the register`);
    const first = await this.reporting.answerAgain(report);
    const correction = await this.register.lastCorrectionOf(report.reportId);
    const person = presentPerson(this.register.state, report.personId)?.personId ?? report.personId;
    const trajectory = await this.followThrough.presentTrajectory(person);
    return {
      ...first,
      repeated,
      personId: person,
      trajectoryId: trajectory?.id ?? first.trajectoryId,
      outcome: correction?.outcome ?? first.outcome,
      possibleMatches: correction?.possibleMatches ?? first.possibleMatches,
      warnings: correction?.warnings ?? first.warnings,
      participants: (trajectory?.state.participants ?? []).map(({ organisationId, type, since }) => ({
        organisationId,
        type,
        since,
      })),
      position: position ?? first.position,
    };
  }
}

interface Decided {
  readonly repeated: boolean;
  readonly position: Position | null;
}
