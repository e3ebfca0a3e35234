import {
  type CommandName,
  decideOffer,
  heldBy,
  type OfferCommand,
  type OfferState,
  type Organisation,
  ok,
  publishedAs,
  type Result,
  refuse,
  saysTheSame,
} from '@samenspoor/domain';
import { claim, claimedByOther, commandName } from '../command-names.js';
import { type CaseworkEnvironment, patienceMs } from '../environment.js';
import { answeredOnce } from '../first-answers.js';
import type { OfferAnswer, TrajectoryCommandOptions } from '../ports.js';
import type { OfferLog } from './offer-log.js';

interface Asked {
  readonly caller: Organisation;
  readonly command: OfferCommand;
  readonly name: CommandName | null;
  readonly ifMatch: TrajectoryCommandOptions['ifMatch'];
}

/** Commands on programmes of the directory: read the state, decide, append at the revision that was read. */
export class OfferCommands {
  constructor(
    readonly environment: CaseworkEnvironment,
    readonly offers: OfferLog,
  ) {}

  /** @param offerId null for one that is published: its id follows from the command */
  carryOut(
    caller: Organisation,
    offerId: string | null,
    command: OfferCommand,
    { idempotencyKey, ifMatch }: TrajectoryCommandOptions,
  ): Promise<Result<OfferAnswer>> {
    const name = commandName(
      this.environment,
      caller.id,
      idempotencyKey,
      command.kind,
      offerId ?? '',
      command,
    );
    const asked = { caller, command, name, ifMatch };
    return answeredOnce(this.environment, name, () => this.#untilItHolds(offerId, asked));
  }

  async #untilItHolds(offerId: string | null, asked: Asked): Promise<Result<OfferAnswer>> {
    const { now, waiting } = this.environment;
    const until = now().getTime() + patienceMs;
    for (let attempt = 0; ; attempt += 1) {
      const answer = await this.#attempt(offerId ?? (await this.#placeOf(asked)), asked);
      if (answer) return answer;
      if (now().getTime() > until) return refuse('unavailable', 'register-busy');
      await waiting.pause(attempt);
    }
  }

  /** One attempt; null when the programme moved on meanwhile. */
  async #attempt(offerId: string, asked: Asked): Promise<Result<OfferAnswer> | null> {
    const { caller, command, name, ifMatch } = asked;
    const state = await this.offers.load(offerId);
    const before = name && state.commands.find((known) => known.name === name.name);
    if (before && before.content === name.content) return ok(await this.#answer(offerId, before.revision));
    const at = this.environment.now().toISOString();
    const decision = decideOffer(state, command, {
      actor: caller,
      rules: this.environment.rules,
      meta: { at, by: caller.id, command: name, causationId: null },
    });
    if (!decision.ok && decision.refusal.kind !== 'rule') return decision;
    if (ifMatch !== null && ifMatch !== state.revision)
      return refuse('stale', 'stale-revision', { params: { revision: String(state.revision) } });
    if (before || (await claimedByOther(this.environment, name)))
      return heldBy('command-name-taken', caller.id);
    if (!decision.ok) return decision;
    const claimed = await claim(this.environment, caller.id, name);
    if (!claimed.ok) return claimed;
    if (decision.value.length === 0) return ok(await this.#answer(offerId, state.revision));
    const appended = await this.offers.append(offerId, state, decision.value);
    return appended && ok({ repeated: false, offerId, ...appended });
  }

  /**
   * Where something is published: the same by the same organisation is the same programme, under the name of its command
   * or, without one, by what it says. One that has ended, or says something else by now, is not published again: the next
   * one is.
   */
  async #placeOf({ caller, command, name }: Asked): Promise<string> {
    const { keyedHash } = this.environment;
    const id = (...parts: string[]) => keyedHash.hash('offer', caller.id, ...parts).slice(0, 22);
    if (name !== null) return id('command', name.name);
    if (command.kind !== 'publish-offer') throw new Error(`${command.kind} names no offer`);
    for (let nth = 0; ; nth += 1) {
      const offerId = id('content', publishedAs(command), String(nth));
      const state: OfferState = await this.offers.load(offerId);
      if (state.status === 'absent' || saysTheSame(state, command)) return offerId;
    }
  }

  async #answer(offerId: string, revision: number): Promise<OfferAnswer> {
    const { position } = await this.offers.eventAt(offerId, revision);
    return { repeated: true, offerId, revision, position };
  }
}
