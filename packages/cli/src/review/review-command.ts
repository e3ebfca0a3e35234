import { answerOf, type components } from '@samenspoor/client';
import { Failure } from '../failure.js';
import { say } from '../io.js';
import { explained } from '../lists/lists.js';
import { take } from '../lists/pages.js';
import type { Session } from '../session.js';
import { type Questions, questionsOn } from './questions.js';
import { bothSides, sideBySide } from './side-by-side.js';
import { giveVerdict } from './verdict.js';

type Match = components['schemas']['Match'];
type Decision = 'same' | 'different' | 'skip' | 'quit';

/** `samenspoor review`: shows the possible matches one by one and asks for a verdict on each. */
export async function review(session: Session, limit: number): Promise<void> {
  const { io, words, client } = session;
  const { items } = await take(session, limit, (query) =>
    answerOf(client.GET('/v1/matches', { params: { query: { ...query, status: 'open' } } })),
  );
  if (items.length === 0) return say(io.stdout, words.nothing);
  const questions = questionsOn(io);
  const given: Record<Decision, number> = { same: 0, different: 0, skip: 0, quit: 0 };
  try {
    for (const [index, match] of items.entries()) {
      say(io.stdout, await described(session, match, index + 1));
      const decision = await decide(session, questions, match);
      given[decision] += 1;
      if (decision === 'quit') break;
    }
  } finally {
    questions.close();
  }
  say(io.stdout, words.review.done(given.same + given.different, given.skip));
}

async function described(session: Session, match: Match, number: number): Promise<string> {
  const { review: texts } = session.words;
  const view = await bothSides(session, match.matchId);
  return [
    '',
    texts.title(number, match.matchId, match.weight.toFixed(1)),
    ...(match.personId === match.candidatePersonId ? [texts.belonging] : []),
    ...(match.contradicts ? [texts.contradicts] : []),
    view === null ? texts.unreadable : sideBySide(session, view),
    ...explained(match.explanation, session),
  ].join('\n');
}

/** Asks until there is an answer and, for a verdict, a reason; the end of input is as good as stopping. */
async function decide(session: Session, questions: Questions, match: Match): Promise<Decision> {
  const { io, words } = session;
  const { keys, ask, askReason, unknownKey, given } = words.review;
  for (;;) {
    const typed = (await questions.ask(ask))?.toLowerCase();
    if (typed === undefined || typed === keys.quit) return 'quit';
    if (typed === keys.skip) return 'skip';
    if (typed !== keys.same && typed !== keys.different) {
      say(io.stderr, unknownKey);
      continue;
    }
    const verdict = typed === keys.same ? 'same' : 'different';
    const reason = await questions.ask(askReason);
    if (reason === null) return 'quit';
    if (reason === '') continue;
    try {
      await giveVerdict(session, match.matchId, verdict, reason);
    } catch (error) {
      // Somebody else may have given one meanwhile: that is no reason to stop with the others.
      if (!(error instanceof Failure) || error.exitCode === 2) throw error;
      say(io.stderr, error.message);
      return 'skip';
    }
    say(io.stdout, given[verdict]);
    return verdict;
  }
}
