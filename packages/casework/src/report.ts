import { mayRegisterFor } from '@samenspoor/access';
import { registerEventOf } from '@samenspoor/contracts';
import {
  inForce,
  type KnownReport,
  type Organisation,
  type Organisations,
  ok,
  organisationId,
  type Participant,
  personId,
  type ReportId,
  type ReportIdentified,
  type Result,
  refuse,
  repeated,
  reportId,
  type TrajectoryId,
} from '@samenspoor/domain';
import type { Position } from '@samenspoor/event-log';
import { canonicalJson } from '@samenspoor/privacy';
import { LRUCache } from 'lru-cache';
import { claim, commandName } from './command-names.js';
import type { CaseworkEnvironment } from './environment.js';
import type { Identified, QueuedReport } from './identity/batch.js';
import { communityOfReport, type SchoolsByName, schoolsByName } from './identity/community.js';
import { checkDetails, territoryOf } from './identity/details.js';
import type { IdentityRegister } from './identity/register.js';
import type { ReportAnswer, ReportOptions, ReportSubmission } from './ports.js';
import { firstPlaceOf } from './trajectories/first-answer.js';
import type { FollowThrough } from './trajectories/follow-through.js';
import { causedBy, factsOf } from './trajectories/receive.js';

/** Registers reports: identity first, in one append with the sealed report itself, then its trajectory. */
export class Reporting {
  /** First answers given a short while ago: most retries come soon, and to the same process. */
  readonly #recent = new LRUCache<ReportId, ReportAnswer>({ max: 2_000 });
  readonly #schools: SchoolsByName;

  constructor(
    readonly environment: CaseworkEnvironment,
    readonly register: IdentityRegister,
    readonly followThrough: FollowThrough,
  ) {
    this.#schools = schoolsByName(environment.organisations);
  }

  async report(
    caller: Organisation,
    submission: ReportSubmission,
    options: ReportOptions,
  ): Promise<Result<ReportAnswer>> {
    const reporter = reporterOf(this.environment.organisations, caller, submission.onBehalfOf);
    const refusal = mayRegisterFor(caller, reporter);
    if (refusal || !reporter)
      return { ok: false, refusal: refusal ?? refuse('forbidden', 'on-behalf-of-foreign').refusal };
    const queued = this.#prepare(caller, reporter, submission, options);
    const withoutBasis = await this.#withoutBasis(queued);
    if (withoutBasis) return withoutBasis;
    const claimed = await claim(this.environment, caller.id, queued.meta.command);
    if (!claimed.ok) return claimed;
    const identified = await this.register.identify(queued);
    return identified.ok ? ok(await this.#receive(identified.value)) : identified;
  }

  #prepare(
    caller: Organisation,
    reporter: Organisation,
    submission: ReportSubmission,
    options: ReportOptions,
  ) {
    const { keyedHash, newId, now, rules } = this.environment;
    const { youngPerson, sent, externalRef } = submission;
    const at = now().toISOString();
    const reportedAt = submission.reportedAt === null ? at : new Date(submission.reportedAt).toISOString();
    const id = reportId(newId());
    const sentText = canonicalJson(sent);
    const contentHash = keyedHash.hash('report-content', sentText);
    const command = commandName(this.environment, caller.id, options.idempotencyKey, 'report', '', sent);
    const { details, warnings } = checkDetails(youngPerson);
    return {
      report: {
        reportId: id,
        organisationId: reporter.id,
        registeredBy: caller.id,
        reportName: this.#reportName(
          caller,
          reporter,
          externalRef,
          contentHash,
          command?.name ?? null,
          options,
          id,
        ),
        contentHash,
        concernKind: submission.concernKind,
        absences: submission.absences,
        legalBasis: submission.legalBasis,
        territory: territoryOf(youngPerson, reporter, caller),
        community: communityOfReport(youngPerson, reporter, this.#schools),
        reportedAt,
        rulesVersion: inForce(rules['legal-bases'], reportedAt).version,
        warnings,
      },
      content: { sent, youngPerson },
      details: this.register.known.normalise(details),
      meta: { at, by: caller.id, command, causationId: null },
      newPersonId: personId(newId()),
      eventId: newId(),
      size: sentText.length * 3 + 1_000,
    };
  }

  /** Refuses a report on a legal basis that is not in force, but one that was made before: its first answer stands. */
  async #withoutBasis({
    report,
    meta,
  }: Pick<QueuedReport, 'report' | 'meta'>): Promise<Extract<Result<never>, { ok: false }> | null> {
    const { content, source } = inForce(this.environment.rules['legal-bases'], meta.at);
    const allowed = content.map(({ code }) => code);
    if (allowed.includes(report.legalBasis)) return null;
    await this.register.catchUp();
    if (repeated(this.register.state, report.reportName, report.contentHash, meta)) return null;
    return refuse('rule', 'legal-basis-not-in-force', {
      params: { legalBasis: report.legalBasis, allowed: allowed.join(', ') },
      source,
      pointer: '/legalBasis',
    });
  }

  /** The report that an organisation made of its own and named so, by any process; null when there is none. */
  async reportNamed(caller: Organisation, externalRef: string): Promise<ReportId | null> {
    const name = this.#nameOf(caller, caller, externalRef);
    const known = () => this.register.state.reportNames.get(name) ?? null;
    const found = known();
    if (found !== null) return found;
    await this.register.catchUp();
    return known();
  }

  #nameOf(caller: Organisation, reporter: Organisation, externalRef: string): string {
    return this.environment.keyedHash.hash('report-ref', caller.id, reporter.id, externalRef);
  }

  /** (caller, onBehalfOf, externalRef) names a report for ever; without a reference, its key or its content may. */
  #reportName(
    caller: Organisation,
    reporter: Organisation,
    externalRef: string | null,
    contentHash: string,
    command: string | null,
    { nameByContent }: ReportOptions,
    id: string,
  ): string {
    const { keyedHash } = this.environment;
    if (externalRef !== null) return this.#nameOf(caller, reporter, externalRef);
    if (nameByContent) return keyedHash.hash('report-by-content', caller.id, reporter.id, contentHash);
    return command === null
      ? keyedHash.hash('report-once', id)
      : keyedHash.hash('report-by-command', command);
  }

  async #receive(identified: Identified): Promise<ReportAnswer> {
    if (identified.kind === 'repeat') return this.answerAgain(identified.report);
    const { event, eventId } = identified;
    const { trajectoryId, participants, position } = await this.followThrough.reception.receive(
      factsOf(event.data, this.environment.organisations),
      event.data.personId,
      causedBy(event, eventId),
      { isNewPerson: event.data.outcome !== 'joined' },
    );
    // Somebody else brought it in, and may have told so: all hear what stands in the log.
    if (position === null) return { ...(await this.#answerInLog(event.data.reportId)), repeated: false };
    const answer = answerOf(event.data, trajectoryId, participants, position, false);
    this.#recent.set(answer.reportId, { ...answer, repeated: true });
    return answer;
  }

  #answerInLog(id: ReportId): Promise<ReportAnswer> {
    const known = this.register.state.reports.get(id);
    if (!known) throw new Error(`report ${id} is not in the register`);
    return this.answerAgain(known);
  }

  /** The first answer to a report, found again in the log; a crash that came before it was complete is mended. */
  async answerAgain(known: KnownReport): Promise<ReportAnswer> {
    const recent = this.#recent.get(known.reportId);
    if (recent) return recent;
    const recorded = await this.register.memory.eventAt(known.revision);
    const event = registerEventOf(recorded);
    if (event.type !== 'ReportIdentified') throw new Error(`revision ${known.revision} is no report`);
    const { trajectories } = this.followThrough;
    const find = () => firstPlaceOf(trajectories, known.firstPersonId, known.reportId);
    let place = await find();
    if (!place) {
      await this.followThrough.arrivals.ensure(known.reportId);
      place = await find();
    }
    if (!place) throw new Error(`report ${known.reportId} stands in no trajectory`);
    return answerOf(event.data, place.trajectoryId, place.participants, place.position, true);
  }
}

const reporterOf = (
  organisations: Organisations,
  caller: Organisation,
  onBehalfOf: string | null,
): Organisation | undefined => (onBehalfOf === null ? caller : organisations.get(organisationId(onBehalfOf)));

const answerOf = (
  data: ReportIdentified['data'],
  trajectoryId: TrajectoryId,
  participants: readonly Participant[],
  position: Position,
  repeated: boolean,
): ReportAnswer => ({
  repeated,
  reportId: data.reportId,
  personId: data.personId,
  trajectoryId,
  outcome: data.outcome,
  possibleMatches: data.possibleMatches,
  participants: participants.map(({ organisationId: id, type, since }) => ({
    organisationId: id,
    type,
    since,
  })),
  warnings: data.warnings,
  position,
});
