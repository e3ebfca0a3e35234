import type { RegionCounts, RegionReading, TopicReading } from '@samenspoor/http';
import { countRegion } from '@samenspoor/integration';
import type { Database } from '@samenspoor/sql';
import type { Intake } from './intake.js';

/** What HTTP reads of a region: its tables, and how what comes in stands. */
export const regionReading = (
  database: Database,
  intake: Pick<Intake, 'installations' | 'inbox' | 'retryDeadLetters'>,
): RegionReading => {
  const { installations, inbox } = intake;
  return {
    networks: installations.map(({ network }) => network),
    async ready() {
      await database.query('select 1');
      return installations.every(({ wasRead, reader }) => wasRead || reader.status().hasCaughtUp);
    },
    counts: () =>
      database.transaction(async (tx) => {
        // One moment for all of it: parts that do not add up to their total would tell what happened in between.
        await tx.query('set transaction isolation level repeatable read');
        const sources = installations.map(({ source }) => source);
        const all = await countRegion(tx, 'overview', sources);
        const each: RegionCounts[] = [];
        for (const source of sources) each.push(await countRegion(tx, 'overview', [source]));
        return { all, each };
      }),
    topics: () => topicsOf(intake),
    deadLetters: (after, limit) => inbox.deadLetters(after, limit),
    retryDeadLetters: () => intake.retryDeadLetters(),
  };
};

/** How reading each topic stands. */
export const topicsOf = async ({
  installations,
  inbox,
}: Pick<Intake, 'installations' | 'inbox'>): Promise<readonly TopicReading[]> => {
  const taken = await inbox.takenUpTo();
  const letters = await inbox.deadLettersByTopic();
  return installations.map(({ network, topic, reader }) => {
    const { state, lag, missed } = reader.status();
    const moments = taken.filter((each) => each.topic === topic).map(({ at }) => at);
    const lastTakenAt = moments.reduce<string | null>(
      (latest, at) => (latest === null || at > latest ? at : latest),
      null,
    );
    return { network, topic, state, lag, missed, lastTakenAt, deadLetters: letters.get(topic) ?? 0 };
  });
};
