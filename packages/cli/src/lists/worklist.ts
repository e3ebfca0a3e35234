import { answerOf, type components, type paths } from '@samenspoor/client';
import { valueIn } from '../failure.js';
import { moment, show, tableOf } from '../output.js';
import type { Session } from '../session.js';
import { worklistWords } from '../words/worklist-words.js';
import { nameOf, showList } from './lists.js';
import { take } from './pages.js';

type Asked = NonNullable<paths['/v1/worklist']['get']['parameters']['query']>;

/** What of the worklist is asked for, as typed. */
export interface WorklistOptions
  extends Pick<Asked, 'list' | 'status' | 'phase' | 'municipality' | 'coordinator' | 'since' | 'sort'> {
  readonly reason?: components['schemas']['WorklistReason'][];
  readonly overdue?: boolean;
  readonly search?: string;
}

/** `samenspoor worklist`: what waits for the organisation. */
export async function worklist(session: Session, limit: number, options: WorklistOptions): Promise<void> {
  const { client, words, language } = session;
  const { overdue, search, ...rest } = options;
  const asked: Asked = {
    ...rest,
    ...(overdue ? { overdue: 'true' } : {}),
    ...(search === undefined ? {} : { q: search }),
  };
  const listed = await take(session, limit, (page) =>
    answerOf(client.GET('/v1/worklist', { params: { query: { ...page, ...asked } } })),
  );
  const { reasons } = worklistWords[language];
  showList(session, listed, words.worklist, (item) => [
    nameOf(item.youngPerson),
    item.phase,
    item.municipality,
    item.coordinator ?? `${words.unassigned} ${moment(item.unassignedSince) ?? ''}`,
    item.participants.map((each) => each.organisationId).join(', '),
    moment(item.lastActivityAt),
    item.why.map((reason) => reasons[reason]).join(', '),
    moment(item.nextDueAt),
    item.trajectoryId,
  ]);
}

/** `samenspoor worklists`: the lists of the organisation, and how many stand on each. */
export async function worklists(session: Session): Promise<void> {
  const { client, language, url } = session;
  const summary = valueIn(await answerOf(client.GET('/v1/worklist/summary')), url);
  const { lists: names, head } = worklistWords[language];
  show(session, summary, ({ lists }) =>
    tableOf(
      head,
      lists.map(({ list, count, more }) => [list, names[list], `${count}${more ? '+' : ''}`]),
    ),
  );
}
