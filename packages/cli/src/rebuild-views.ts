import { answerOf, type components } from '@samenspoor/client';
import { valueIn } from './failure.js';
import { show } from './output.js';
import type { Session } from './session.js';

type RebuildBegun = components['schemas']['RebuildBegun'];

/** `samenspoor rebuild-views [view]`: has one view, or all, built anew beside what is read. */
export async function rebuildViews(session: Session, view: string | undefined): Promise<void> {
  const { words } = session;
  const names = view === undefined ? await viewNames(session) : [view];
  const begun: RebuildBegun[] = [];
  for (const name of names) begun.push(await rebuild(session, name));
  show(session, begun, (all) => all.map((each) => words.rebuilding(each.view)).join('\n'));
}

/** A view that is being built beside the one that is read is listed twice. */
async function viewNames({ client, url }: Session): Promise<readonly string[]> {
  const { items } = valueIn(await answerOf(client.GET('/v1/operations/views')), url);
  return [...new Set(items.map(({ name }) => name))];
}

async function rebuild({ client, url }: Session, name: string): Promise<RebuildBegun> {
  const answer = client.POST('/v1/operations/views/{name}/rebuild', { params: { path: { name } } });
  return valueIn(await answerOf(answer), url);
}
