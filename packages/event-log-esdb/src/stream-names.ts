import { type Filter, streamNameFilter } from '@eventstore/db-client';
import type { StreamName, SubscriptionFilter } from '@samenspoor/event-log';

/** A filter that the server applies, without what it tells of its progress. */
export type ServerFilter = Pick<Filter, 'filterOn'> &
  ({ readonly regex: string } | { readonly prefixes: string[] });

/** Which of the server's streams are this log's, and how they are named there. */
export interface StreamNames {
  theirs(stream: StreamName): string;
  ours(stream: string): StreamName;
  /** Whether an event of this stream of the server is wanted. */
  wanted(stream: string, filter: SubscriptionFilter | undefined): boolean;
  /** The same as the server's filter. */
  serverFilter(filter: SubscriptionFilter | undefined): ServerFilter;
}

/** With an empty prefix every stream is this log's but those of the server itself, whose names begin with `$`. */
export function streamNames(prefix: string): StreamNames {
  if (prefix.startsWith('$')) {
    throw new RangeError(
      `Stream prefix ${JSON.stringify(prefix)} is refused: $ begins the server's own streams.`,
    );
  }
  const prefixesOf = (filter: SubscriptionFilter | undefined) =>
    (filter?.streamPrefixes ?? ['']).map((each) => prefix + each);
  return {
    theirs: (stream) => prefix + stream,
    ours: (stream) => stream.slice(prefix.length),
    wanted: (stream, filter) =>
      !stream.startsWith('$') && prefixesOf(filter).some((each) => stream.startsWith(each)),
    serverFilter(filter) {
      const prefixes = prefixesOf(filter);
      const some = prefixes.filter((each) => each !== '');
      if (some.length > 0 && some.length === prefixes.length) return streamNameFilter({ prefixes: some });
      // No prefix at all means everything of ours; a list that is empty means nothing, which no name matches.
      return streamNameFilter({ regex: prefixes.length === 0 ? '^$' : '^[^$]' });
    },
  };
}
