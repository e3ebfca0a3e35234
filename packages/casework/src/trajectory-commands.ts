import { asMayBeTold, mayDo, reachesCallIn, reachesEntry, reachesTrajectory } from '@samenspoor/access';
import { trajectoryEventOf } from '@samenspoor/contracts';
import {
  type AskedPlace,
  type CommandName,
  decide,
  type EntryCommand,
  type EventMeta,
  exitGuidanceMissing,
  heldBy,
  isAsSeenAt,
  isPending,
  type Organisation,
  ok,
  organisationId,
  personOfTrajectory,
  presentPerson,
  type Refusal,
  type Result,
  refuse,
  type Sealed,
  type TrajectoryCommand,
  type TrajectoryEvent,
  type TrajectoryId,
  type TrajectoryState,
  trajectoryId,
  undecidedIn,
} from '@samenspoor/domain';
import { canonicalJson, type DataKeyRecord } from '@samenspoor/privacy';
import { claim, claimedByOther, commandName } from './command-names.js';
import { type CaseworkEnvironment, patienceMs } from './environment.js';
import { answeredOnce } from './first-answers.js';
import type { IdentityRegister } from './identity/register.js';
import type { OfferLog } from './offers/offer-log.js';
import type { TrajectoryAnswer, TrajectoryCommandOptions, TrajectoryRequest } from './ports.js';
import { entryCommand, isEntryRequest, namesEntry } from './trajectories/entry-commands.js';
import { entryIds } from './trajectories/entry-ids.js';
import type { FollowThrough } from './trajectories/follow-through.js';
import { sealedKeysIn } from './trajectories/sealed-keys.js';
import type { TrajectoryLog } from './trajectories/trajectory-log.js';

const notFound = refuse('not-found', 'not-found');

interface Asked {
  readonly caller: Organisation;
  readonly request: TrajectoryRequest;
  readonly name: CommandName | null;
  readonly ifMatch: TrajectoryCommandOptions['ifMatch'];
}

/** Commands on one trajectory: read its state, decide, append at the revision that was read. */
export class TrajectoryCommands {
  constructor(
    readonly environment: CaseworkEnvironment,
    readonly register: IdentityRegister,
    readonly trajectories: TrajectoryLog,
    readonly followThrough: Pick<FollowThrough, 'allocation' | 'settle'>,
    readonly offers: Pick<OfferLog, 'known'>,
  ) {}

  carryOut(
    caller: Organisation,
    id: string,
    request: TrajectoryRequest,
    { idempotencyKey, ifMatch }: TrajectoryCommandOptions,
  ): Promise<Result<TrajectoryAnswer>> {
    const name = commandName(this.environment, caller.id, idempotencyKey, request.kind, id, request);
    const asked = { caller, request, name, ifMatch };
    return answeredOnce(this.environment, name, () => this.#untilItHolds(id, asked));
  }

  async #untilItHolds(id: string, asked: Asked): Promise<Result<TrajectoryAnswer>> {
    const { now, waiting } = this.environment;
    const until = now().getTime() + patienceMs;
    for (let attempt = 0; ; attempt += 1) {
      const answer = await this.#attempt(trajectoryId(id), asked);
      if (answer) return answer;
      if (now().getTime() > until) return refuse('unavailable', 'register-busy');
      await waiting.pause(attempt);
    }
  }

  /** One attempt; null when the trajectory moved on meanwhile. */
  async #attempt(asId: TrajectoryId, asked: Asked): Promise<Result<TrajectoryAnswer> | null> {
    const { caller, request, name, ifMatch } = asked;
    // A parting that is half carried out may be giving away what is about to be allocated.
    if (request.kind === 'allocate') await this.followThrough.settle(personOfTrajectory(asId));
    const { id, state, before, askedIds } = await this.#present(asId, name);
    if (before && before.content === name?.content)
      return ok(await this.#firstAnswer(before.id, before.revision, request));
    const escalationId = 'escalationId' in request ? request.escalationId : undefined;
    if (this.#isForgotten(state) || !reachesTrajectory(caller, request.kind, state, escalationId))
      return notFound;
    const { organisations } = this.environment;
    if (namesEntry(request) && !reachesEntry(caller, request, state, organisations)) return notFound;
    if (escalationId !== undefined && !reachesCallIn(caller, escalationId, state, organisations))
      return notFound;
    const forbidden = mayDo(caller, request.kind, state, escalationId);
    if (forbidden) return { ok: false, refusal: forbidden };

    const meta: EventMeta = {
      at: this.environment.now().toISOString(),
      by: caller.id,
      command: name,
      causationId: null,
    };
    const hints = this.#hints(request, state, meta.at);
    const addressed = await this.#addressedBy(id, state, request);
    const place = await this.#placeAsked(request);
    const { command, keys, entryId } = this.#command(askedIds, id, state, asked, meta.at, addressed, place);
    const sawRevision = typeof ifMatch === 'number' ? ifMatch : null;
    const context = { actor: caller, rules: this.environment.rules, meta, sawRevision };
    const decided = decide(state, command, context);
    const decision = asMayBeTold(caller, command, state, organisations, decided);
    if (!decision.ok && comesFirst(decision.refusal)) return decision;
    if (ifMatch !== null && !isAsSeenAt(state, sawRevision))
      return refuse('stale', 'stale-revision', { params: { revision: String(state.revision) } });
    if (before || (await claimedByOther(this.environment, name)))
      return heldBy('command-name-taken', caller.id);
    if (!decision.ok) return decision;
    if (addressed !== 'stays' && decision.value.length > 0 && (await this.#isErased(addressed)))
      return refuse('rule', 'allocation-erased', { source: '[S0 goal 8]', pointer: '/to' });
    const claimed = await claim(this.environment, caller.id, name);
    if (!claimed.ok) return claimed;
    if (decision.value.length === 0)
      return ok({ ...(await this.#unchanged(id, state, request, entryId)), ...hints });
    const appended = await this.trajectories.append(id, state, decision.value, {
      keys: heldIn(decision.value, keys),
    });
    if (!appended.ok) return null;
    const { revision } = appended.state;
    const followed = request.kind === 'allocate' ? await this.followThrough.allocation(id, revision) : null;
    const position = followed ?? appended.position;
    return ok({
      repeated: false,
      trajectoryId: id,
      entryId,
      ...placeOf(state, request),
      revision,
      position,
      ...hints,
    });
  }

  /** What is worth a look when a trajectory is closed, as it stood just before. */
  #hints(
    request: TrajectoryRequest,
    { measures }: TrajectoryState,
    at: string,
  ): Pick<TrajectoryAnswer, 'hints'> {
    if (request.kind !== 'close') return {};
    const missing = exitGuidanceMissing(request.outcome, measures, this.environment.rules, at);
    return { hints: missing ? ['exit-guidance-missing'] : [] };
  }

  /** The place that a call-in asks for, with what the directory knows of the programme now. */
  async #placeAsked(request: TrajectoryRequest): Promise<AskedPlace | undefined> {
    if (request.kind !== 'request-escalation' || request.offerId === undefined) return undefined;
    return { offerId: request.offerId, offer: await this.offers.known(request.offerId) };
  }

  /** The other trajectory of an undecided record that an allocation names, by whichever of its ids. */
  async #addressedBy(
    own: TrajectoryId,
    state: TrajectoryState,
    request: TrajectoryRequest,
  ): Promise<'stays' | TrajectoryId> {
    if (request.kind !== 'allocate' || request.to === 'stays') return 'stays';
    const others = new Set([...undecidedIn(state, own).values()].flat());
    const named = trajectoryId(request.to);
    if (others.has(named)) return named;
    for (const other of others) if ((await this.trajectories.goesOn(other)).id === named) return other;
    return named;
  }

  /** Whether the person of a trajectory was forgotten, by everything that any process was told is stored. */
  async #isErased(addressed: TrajectoryId): Promise<boolean> {
    const { id, state } = await this.trajectories.goesOn(addressed);
    return state.status === 'erased' || this.#isForgotten({ personId: personOfTrajectory(id) });
  }

  /** Whether the person was forgotten, though the trajectory may not say so yet: nothing more is written about it. */
  #isForgotten({ personId }: Pick<TrajectoryState, 'personId'>): boolean {
    return personId !== null && presentPerson(this.register.state, personId)?.forgotten === true;
  }

  /**
   * An old id stands for the trajectory that it goes on in.
   * @returns also what a command of that name did before, in the trajectory where it was asked
   */
  async #present(asId: TrajectoryId, name: CommandName | null) {
    const path = await this.trajectories.path(asId);
    const { id, state } = path.at(-1) ?? path[0];
    let before: (TrajectoryState['commands'][number] & { readonly id: TrajectoryId }) | undefined;
    for (const each of path) {
      const command = name && each.state.commands.find((known) => known.name === name.name);
      if (command) before ??= { ...command, id: each.id };
    }
    return { id, state, before, askedIds: path.map((each) => each.id) };
  }

  async #firstAnswer(
    id: TrajectoryId,
    revision: number,
    request: TrajectoryRequest,
  ): Promise<TrajectoryAnswer> {
    const first = await this.trajectories.eventAt(id, revision);
    if (!first) throw new Error(`trajectory ${id} has no event at revision ${revision}`);
    let last = first;
    // The answer told the last event of the append: all events of one command carry its name.
    for (let next = revision + 1; ; next += 1) {
      const event = await this.trajectories.eventAt(id, next);
      if (!event || canonicalJson(event.meta['command']) !== canonicalJson(first.meta['command'])) break;
      last = event;
    }
    const entryId =
      entryKeys.map((key) => first.data[key]).find((value) => typeof value === 'string') ?? null;
    const state = await this.trajectories.before(id, revision);
    return {
      repeated: true,
      trajectoryId: id,
      entryId: typeof entryId === 'string' ? entryId : null,
      revision: last.revision,
      position: last.position,
      ...this.#hints(request, state, trajectoryEventOf(first).meta.at),
    };
  }

  async #unchanged(
    id: TrajectoryId,
    state: TrajectoryState,
    request: TrajectoryRequest,
    entryId: string | null,
  ): Promise<TrajectoryAnswer> {
    const last = await this.trajectories.eventAt(id, state.revision);
    if (!last) throw new Error(`trajectory ${id} has no event at revision ${state.revision}`);
    const pending =
      request.kind === 'request-escalation'
        ? state.escalations.find(
            (each) => each.step === request.step && each.to === request.to && isPending(each),
          )?.escalationId
        : undefined;
    return {
      repeated: true,
      trajectoryId: id,
      entryId: pending ?? entryId,
      revision: state.revision,
      position: last.position,
    };
  }

  /** The request as the decider takes it: free words sealed, organisations looked up, entries given their id. */
  #command(
    askedIds: readonly TrajectoryId[],
    own: TrajectoryId,
    state: TrajectoryState,
    { caller, request }: Asked,
    at: string,
    addressed: 'stays' | TrajectoryId,
    place: AskedPlace | undefined,
  ) {
    const { organisations, sealer, newId } = this.environment;
    const keys: DataKeyRecord[] = [];
    const seal = <Words extends string | null>(words: Words): Sealed | (Words & null) => {
      if (words === null) return words as Words & null;
      const { envelope, record } = sealer.prepare(personOfTrajectory(own), { words });
      keys.push(record);
      return envelope;
    };
    const find = (organisation: string) => organisations.get(organisationId(organisation)) ?? null;
    const entry = entryIds(this.environment, state, askedIds, caller.id, request.kind);
    let entryId: string | null = null;
    const made = (): TrajectoryCommand => {
      if (isEntryRequest(request)) {
        const command = entryCommand(request, state, caller.id, { entry, seal, find });
        entryId = idIn(command);
        return command;
      }
      switch (request.kind) {
        case 'assign':
          return {
            kind: 'assign',
            coordinator: find(request.organisationId),
            asked: request.organisationId,
            reason: seal(request.reason),
          };
        case 'record-measure':
          entryId = entry(request.type, request.date, request.note ?? '');
          return { ...request, measureId: entryId, note: seal(request.note) };
        case 'record-absences':
          entryId = entry(canonicalJson({ ...request }));
          return { ...request, absenceId: entryId };
        case 'add-note':
          entryId = entry(at.slice(0, 10), request.text);
          return { kind: 'add-note', noteId: entryId, text: seal(request.text) };
        case 'request-escalation': {
          entryId = newId();
          const { grounds, attachments } = request;
          return {
            kind: 'request-escalation',
            escalationId: entryId,
            step: request.step,
            to: find(request.to),
            asked: request.to,
            grounds,
            attachments: attachments.map(({ type }) => type),
            explanation: seal(canonicalJson({ grounds, attachments })),
            override: seal(request.override ?? null),
            place,
          };
        }
        case 'answer-escalation':
        case 'withdraw-escalation':
        case 'follow-up-escalation':
          entryId = request.escalationId;
          return { ...request, reason: seal(request.reason) };
        case 'allocate':
          return {
            kind: 'allocate',
            recordIds: request.recordIds,
            to: addressed,
            own,
            reason: seal(request.reason),
          };
        case 'leave':
        case 'close':
        case 'reopen':
        case 'enter-phase':
          return { ...request, reason: seal(request.reason) };
      }
    };
    return { command: made(), keys, entryId };
  }
}

/** The id of what an entry command made or is about. */
const idIn = (command: EntryCommand): string => {
  if ('entryId' in command) return command.entryId;
  return 'measureId' in command ? command.measureId : command.absenceId;
};

const entryKeys = ['measureId', 'absenceId', 'noteId', 'escalationId', 'entryId'] as const;

/** The programme whose place a call-in that is answered asked for. */
const placeOf = (state: TrajectoryState, request: TrajectoryRequest): { readonly offerId?: string } => {
  if (request.kind !== 'answer-escalation') return {};
  const asked = state.escalations.find((each) => each.escalationId === request.escalationId);
  return asked?.offerId ? { offerId: asked.offerId } : {};
};

/** The data keys of what stands in the events: a decision may have left words out. */
const heldIn = (events: readonly TrajectoryEvent[], keys: readonly DataKeyRecord[]) => {
  const held = new Set(sealedKeysIn(events.map(({ data }) => data)));
  return keys.filter(({ keyId }) => held.has(keyId));
};

/** Not there, or not yours: said before a stale revision or a conflict is looked at. */
const comesFirst = ({ kind }: Refusal): boolean => kind === 'not-found' || kind === 'forbidden';
