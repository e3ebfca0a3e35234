import type { RebuildBegun } from '@samenspoor/client';
import { valueIn } from './failure.js';
import { show } from './output.js';
import type { Session } from './session.js';

/** `samenspoor rebuild-views [name]`: has one view, or all, built anew beside what is read. */
export async function rebuildViews(session: Session, name: string | undefined): Promise<void> {
  const { client, url, words } = session;
  const names = name === undefined ? valueIn(await client.viewNames(), url) : [name];
  const begun: RebuildBegun[] = [];
  for (const each of names) begun.push(valueIn(await client.rebuildView(each), url));
  show(session, begun, (all) => all.map(({ view, version }) => words.rebuilding(view, version)).join('\n'));
}
