import { type CommandName, heldBy, type OrganisationId, ok, type Result } from '@samenspoor/domain';
import { canonicalJson } from '@samenspoor/privacy';
import type { CaseworkEnvironment } from './environment.js';
import { ownMeta, toAppend } from './recording.js';

/**
 * What an idempotency key stands for: (organisation, key) is the name, the kind of command and what was sent are the
 * content. Both are keyed hashes, so that an event tells neither.
 */
export const commandName = (
  { keyedHash }: Pick<CaseworkEnvironment, 'keyedHash'>,
  organisation: OrganisationId,
  key: string | null,
  kind: string,
  target: string,
  sent: unknown,
): CommandName | null =>
  key === null
    ? null
    : {
        name: keyedHash.hash('command', organisation, key),
        content: keyedHash.hash('command-content', kind, target, canonicalJson(sent)),
      };

/** The stream of a name: its claim, then the answer to its command. */
export const claimStream = (name: string): string => `command-${name}`;

/**
 * Claims a key for one command in the whole network, before the command is carried out: the stream of the name can be
 * created once. A retry with the same content finds its own claim and goes on; other content is refused.
 * @param organisation whose key it is, and so who holds it
 */
export const claim = async (
  { log, newId, now }: Pick<CaseworkEnvironment, 'log' | 'newId' | 'now'>,
  organisation: OrganisationId,
  command: CommandName | null,
): Promise<Result<null>> => {
  if (command === null) return ok(null);
  const appended = await log.append(
    claimStream(command.name),
    [toAppend({ type: 'CommandClaimed', data: { content: command.content }, meta: ownMeta(now()) }, newId())],
    'none',
  );
  if (appended.ok) return ok(null);
  const claimed = await claimedContent({ log }, command);
  return claimed === command.content ? ok(null) : heldBy('command-name-taken', organisation);
};

/** Whether a key is claimed for other content; nothing is written. */
export const claimedByOther = async (
  environment: Pick<CaseworkEnvironment, 'log'>,
  command: CommandName | null,
): Promise<boolean> => {
  if (command === null) return false;
  const claimed = await claimedContent(environment, command);
  return claimed !== null && claimed !== command.content;
};

const claimedContent = async (
  { log }: Pick<CaseworkEnvironment, 'log'>,
  command: CommandName,
): Promise<string | null> => {
  const [event] = await log.readStream(claimStream(command.name), { max: 1 });
  const content = event?.data['content'];
  return typeof content === 'string' ? content : null;
};
