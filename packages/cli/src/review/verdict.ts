import { answerOf, type components, sendAgain } from '@samenspoor/client';
import { valueIn } from '../failure.js';
import { show } from '../output.js';
import type { Session } from '../session.js';

export type Verdict = components['schemas']['VerdictInput']['verdict'];

/** Gives a verdict; sent again under the same name until its outcome is known. */
export async function giveVerdict(session: Session, matchId: string, verdict: Verdict, reason: string) {
  const { client, url } = session;
  const answer = await sendAgain((header) =>
    answerOf(
      client.POST('/v1/matches/{id}/verdict', {
        params: { path: { id: matchId }, header },
        body: { verdict, reason },
      }),
    ),
  );
  return valueIn(answer, url);
}

/** `samenspoor verdict <match> same|different --reason …` */
export async function verdict(
  session: Session,
  matchId: string,
  given: Verdict,
  reason: string,
): Promise<void> {
  const value = await giveVerdict(session, matchId, given, reason);
  show(session, value, () => session.words.review.given[given]);
}
