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
  matchId,
  type Organisation,
  ok,
  type PersonId,
  personId,
  presentPerson,
  type Refusal,
  type RegisterState,
  type Result,
  refuse,
  reportId,
  type TrajectoryState,
  unlink,
} from '@samenspoor/domain';
import type { JsonObject } from '@samenspoor/event-log';
import { canonicalJson } from '@samenspoor/privacy';
import type { CaseworkEnvironment } from './environment.js';
import { assessCorrection, findingsOn } from './identity/corrected.js';
import { type Decided, IdentityDecisions } from './identity/decisions.js';
import { checkDetails, territoryOf } from './identity/details.js';
import type { IdentityRegister } from './identity/register.js';
import type { CommandOptions, IdentityAnswer, ReportAnswer, SubmittedYoungPerson } from './ports.js';
import type { Reporting } from './report.js';
import type { FollowThrough } from './trajectories/follow-through.js';

const notFound = refuse('not-found', 'not-found');
const refused = (refusal: Refusal | null) => (refusal ? { ok: false as const, refusal } : null);

/** Commands that change who is who. Each is one decision on the register, and then what follows from it. */
export class IdentityCommands {
  readonly #decisions: IdentityDecisions;

  constructor(
    readonly environment: CaseworkEnvironment,
    readonly register: IdentityRegister,
    readonly followThrough: FollowThrough,
    readonly reporting: Reporting,
  ) {
    this.#decisions = new IdentityDecisions(environment, register, followThrough);
  }

  correct(
    caller: Organisation,
    id: string,
    correction: { readonly youngPerson: SubmittedYoungPerson; readonly sent: JsonObject },
    { idempotencyKey }: CommandOptions,
  ): Promise<Result<ReportAnswer>> {
    const { keyedHash, organisations } = this.environment;
    const contentHash = keyedHash.hash('report-content', canonicalJson(correction.sent));
    const { details, warnings } = checkDetails(correction.youngPerson);
    return this.#decisions.decide(
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
        const corrected = {
          report,
          person,
          details: view.known.normalise(details),
          contentHash,
          at: meta.at,
        };
        return correct(
          view.state,
          {
            reportId: report.reportId,
            contentHash,
            territory: territoryOf(
              correction.youngPerson,
              reporter,
              organisations.get(report.registeredBy) ?? reporter,
            ),
            warnings,
            youngPerson: view.sealContent(person.personId, correction),
          },
          assessCorrection(view, corrected),
          findingsOn(view, corrected),
          view.newMatchId(),
          meta,
        );
      },
      (decided) => this.#correctedAnswer(id, decided),
    );
  }

  giveVerdict(
    caller: Organisation,
    id: string,
    { verdict, reason }: { readonly verdict: 'same' | 'different'; readonly reason: string | null },
    { idempotencyKey }: CommandOptions,
  ): Promise<Result<IdentityAnswer>> {
    const newPersonId = personId(this.environment.newId());
    return this.#decisions.decide(
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
        return giveVerdict(view.state, match.matchId, verdict, sealed, newPersonId, meta);
      },
      (decided) => {
        const match = this.register.state.matches.get(matchId(id));
        const report = match && this.register.state.reports.get(match.reportId);
        return this.#answer(report?.personId ?? personId(id), decided);
      },
    );
  }

  unlink(
    caller: Organisation,
    id: string,
    { reportIds, reason }: { readonly reportIds: readonly string[]; readonly reason: string | null },
    { idempotencyKey }: CommandOptions,
  ): Promise<Result<IdentityAnswer>> {
    return this.#withWhatIsSeen(caller, id, mayUnlink, (lived) =>
      this.#unlink(caller, id, { reportIds, reason }, lived, idempotencyKey),
    );
  }

  #unlink(
    caller: Organisation,
    id: string,
    { reportIds, reason }: { readonly reportIds: readonly string[]; readonly reason: string | null },
    lived: readonly TrajectoryState[],
    idempotencyKey: string | null,
  ): Promise<Result<IdentityAnswer>> {
    const newPersonId = personId(this.environment.newId());
    const sent = { reportIds, reason };
    const parting = reportIds.map(reportId);
    return this.#decisions.decide(
      caller,
      idempotencyKey,
      'unlink',
      id,
      sent,
      (view, meta) => {
        const refusal = this.#personFor(caller, id, view.state, lived, mayUnlink);
        if (!refusal.ok) return refusal;
        const tried = unlink(view.state, refusal.value, parting, newPersonId, null, meta);
        const [event] = tried.ok ? tried.value : [];
        if (event?.type !== 'ReportsUnlinked' || reason === null) return tried;
        return ok([{ ...event, data: { ...event.data, reason: view.seal(event.data.toPersonId, reason) } }]);
      },
      (decided) => {
        const [first] = parting;
        const moved = first && this.register.state.reports.get(first);
        return this.#answer(moved?.personId ?? personId(id), decided);
      },
    );
  }

  forget(
    caller: Organisation,
    id: string,
    { reason }: { readonly reason: string | null },
    { idempotencyKey }: CommandOptions,
  ): Promise<Result<IdentityAnswer>> {
    return this.#withWhatIsSeen(caller, id, mayForget, (lived) =>
      this.#forget(caller, id, reason, lived, idempotencyKey),
    );
  }

  #forget(
    caller: Organisation,
    id: string,
    reason: string | null,
    lived: readonly TrajectoryState[],
    idempotencyKey: string | null,
  ): Promise<Result<IdentityAnswer>> {
    return this.#decisions.decide(
      caller,
      idempotencyKey,
      'forget',
      id,
      { reason },
      (view, meta) => {
        const refusal = this.#personFor(caller, id, view.state, lived, mayForget);
        if (!refusal.ok) return refusal;
        const tried = forget(view.state, refusal.value, null, meta);
        const [event] = tried.ok ? tried.value : [];
        if (event?.type !== 'PersonForgotten' || reason === null) return tried;
        // Sealed under the person's own keys, the reason goes with them: only who, when and that it was done stays.
        return ok([{ ...event, data: { ...event.data, reason: view.seal(event.data.personId, reason) } }]);
      },
      async ({ repeated, position }) => ({
        repeated,
        personId: presentPerson(this.register.state, personId(id))?.personId ?? personId(id),
        trajectoryId: null,
        position: position ?? (await this.#decisions.positionNow()),
      }),
    );
  }

  /**
   * Who may not do it at all is told so where it sees the person, also where it does by taking part alone; that is read
   * in the trajectories, and only for who is to be refused.
   */
  async #withWhatIsSeen<Value>(
    caller: Organisation,
    id: string,
    may: (caller: Organisation) => Refusal | null,
    carryOut: (lived: readonly TrajectoryState[]) => Promise<Value>,
  ): Promise<Value> {
    if (may(caller) === null) return carryOut([]);
    await this.register.catchUp();
    const person = presentPerson(this.register.state, personId(id));
    return carryOut(person ? await this.followThrough.whereabouts.trajectoriesOf(person.personId) : []);
  }

  #personFor(
    caller: Organisation,
    id: string,
    state: RegisterState,
    lived: readonly TrajectoryState[],
    may: (caller: Organisation) => Refusal | null,
  ): Result<PersonId> {
    const person = presentPerson(state, personId(id));
    const reports = [...(person?.reportIds ?? [])].flatMap((each) => state.reports.get(each) ?? []);
    if (!person || !seesPerson(caller, reports, lived)) return notFound;
    return refused(may(caller)) ?? ok(person.personId);
  }

  async #answer(person: PersonId, { repeated, position }: Decided): Promise<IdentityAnswer> {
    const present = presentPerson(this.register.state, person)?.personId ?? person;
    return {
      repeated,
      personId: present,
      trajectoryId: (await this.followThrough.whereabouts.presentTrajectory(present))?.id ?? null,
      position: position ?? (await this.#decisions.positionNow()),
    };
  }

  async #correctedAnswer(id: string, { repeated, position }: Decided): Promise<ReportAnswer> {
    const report = this.register.state.reports.get(reportId(id));
    if (!report) throw new Error(`report ${id} is not in the register`);
    const first = await this.reporting.answerAgain(report);
    const correction = await this.register.memory.lastCorrectionOf(report.reportId);
    const person = presentPerson(this.register.state, report.personId)?.personId ?? report.personId;
    const trajectory = await this.followThrough.whereabouts.presentTrajectory(person);
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
      position: position ?? (await this.#decisions.positionNow()),
    };
  }
}
