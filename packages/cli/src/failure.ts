import type { Answer, Problem } from '@samenspoor/client';

/** Why a command ends without what was asked, in words for a person. */
export class Failure extends Error {
  override readonly name = 'Failure';

  /** @param exitCode 1 when the service refused, 2 when it could not be asked */
  constructor(
    message: string,
    readonly exitCode: 1 | 2,
  ) {
    super(message);
  }
}

/** The value of an answer; a Failure that says why when there is none. */
export function valueIn<Value>(answer: Answer<Value>, url: string): Value {
  if (answer.ok) return answer.value;
  if (answer.reason === 'refused') throw new Failure(problemText(answer.problem), 1);
  throw new Failure(unreachableText(answer.message, url), 2);
}

/** A problem in words: what was wrong, where, and what to do. */
export function problemText(problem: Problem): string {
  const { title, detail, errors = [], status } = problem;
  const joint = /[.?!]$/.test(title) ? ' ' : ': ';
  const lines = [title === detail || detail === '' ? title : `${title}${joint}${detail}`];
  for (const error of errors) {
    if (error.detail !== detail) lines.push(`  ${error.pointer || '/'}  ${error.detail}`);
  }
  if (status === 401)
    lines.push('Give --as <organisation> or --token <token> of an organisation of the network.');
  if (status === 503) lines.push('Try again in a moment.');
  return lines.join('\n');
}

export function unreachableText(message: string, url: string): string {
  return (
    `No service answers at ${url} (${message}).\n` +
    'Start it with `npm start`, or name another one with --url or SAMENSPOOR_URL.'
  );
}
