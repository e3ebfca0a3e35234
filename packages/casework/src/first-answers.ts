import { type CommandName, ok, type Result } from '@samenspoor/domain';
import { claimStream } from './command-names.js';
import type { CaseworkEnvironment } from './environment.js';
import { ownMeta, toAppend } from './recording.js';

type Environment = Pick<CaseworkEnvironment, 'log' | 'newId' | 'now'>;

/**
 * Carries a command out under its name, and keeps the answer beside the claim of the name: the same again hears the
 * first answer to the letter, whatever happened since, on any process. A process that crashes between command and
 * answer leaves none; the command finds itself in the log then, and is answered anew.
 * @param carryOut has claimed the name when it resolves with a value
 */
export const answeredOnce = async <Answer extends { readonly repeated: boolean }>(
  environment: Environment,
  command: CommandName | null,
  carryOut: () => Promise<Result<Answer>>,
): Promise<Result<Answer>> => {
  if (command === null) return carryOut();
  const before = await keptAnswer<Answer>(environment, command);
  if (before !== null) return ok({ ...before, repeated: true });
  const answered = await carryOut();
  if (!answered.ok || (await keep(environment, command, answered.value))) return answered;
  const { repeated } = answered.value;
  return ok({ ...((await keptAnswer<Answer>(environment, command)) ?? answered.value), repeated });
};

const keptAnswer = async <Answer>(
  { log }: Environment,
  { name, content }: CommandName,
): Promise<Answer | null> => {
  const [claimed, kept] = await log.readStream(claimStream(name), { max: 2 });
  const text = kept?.data['answer'];
  if (claimed?.data['content'] !== content || typeof text !== 'string') return null;
  const answer: Answer = JSON.parse(text);
  return answer;
};

/** Whether this answer is the first one; another process may have been quicker with the same command. */
const keep = async (
  { log, newId, now }: Environment,
  { name, content }: CommandName,
  answer: object,
): Promise<boolean> => {
  const kept = await log.append(
    claimStream(name),
    [
      toAppend(
        { type: 'CommandAnswered', data: { content, answer: JSON.stringify(answer) }, meta: ownMeta(now()) },
        newId(),
      ),
    ],
    0,
  );
  return kept.ok;
};
