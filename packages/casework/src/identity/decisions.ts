import {
  type CommandName,
  heldBy,
  type Organisation,
  ok,
  type RegisterEvent,
  type Result,
} from '@samenspoor/domain';
import type { Position } from '@samenspoor/event-log';
import { claim, commandName } from '../command-names.js';
import type { CaseworkEnvironment } from '../environment.js';
import { answeredOnce } from '../first-answers.js';
import type { FollowThrough } from '../trajectories/follow-through.js';
import type { IdentityRegister, RegisterView, Written } from './register.js';

/** Decides on the newest state of the register. */
export type Decide = (view: RegisterView, meta: RegisterEvent['meta']) => Result<readonly RegisterEvent[]>;

/** What became of a decision; the position is null when it had been taken before and wrote nothing. */
export interface Decided {
  readonly repeated: boolean;
  readonly position: Position | null;
}

/** Takes decisions on who is who: each under its name, followed through in the trajectories. */
export class IdentityDecisions {
  constructor(
    readonly environment: CaseworkEnvironment,
    readonly register: IdentityRegister,
    readonly followThrough: FollowThrough,
  ) {}

  /** One decision under its name: written, followed through and answered, once. */
  decide<Answer extends { readonly repeated: boolean }>(
    caller: Organisation,
    idempotencyKey: string | null,
    kind: string,
    target: string,
    sent: unknown,
    decide: Decide,
    answer: (decided: Decided) => Promise<Answer>,
  ): Promise<Result<Answer>> {
    const command = commandName(this.environment, caller.id, idempotencyKey, kind, target, sent);
    return answeredOnce(this.environment, command, async () => {
      const decided = await this.#carryOut(caller, command, decide);
      return decided.ok ? ok(await answer(decided.value)) : decided;
    });
  }

  async #carryOut(
    caller: Organisation,
    command: CommandName | null,
    decide: Decide,
  ): Promise<Result<Decided>> {
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
      const claimed = await claim(this.environment, caller.id, command);
      if (!claimed.ok) return claimed;
    }
    const written = await run(false);
    if (!written.ok) return written;
    return ok(await this.#followed(written.value, repeatedAt));
  }

  async #followed(written: Written, repeatedAt: number | null): Promise<Decided> {
    let position = written.position;
    for (const [index, event] of written.events.entries())
      position =
        (await this.followThrough.identityChange(
          event,
          written.eventIds[index] ?? '',
          written.revision + index,
        )) ?? position;
    const first = repeatedAt === null ? null : await this.register.memory.eventAt(repeatedAt);
    return { repeated: written.events.length === 0, position: position ?? first?.position ?? null };
  }

  /** Where the log stands now. */
  async positionNow(): Promise<Position> {
    const head = await this.environment.log.head();
    if (head === null) throw new Error('the log is empty');
    return head;
  }
}
