import { answerOf } from '@samenspoor/client';
import { valueIn } from './failure.js';
import { moment, show, tableOf } from './output.js';
import type { Session } from './session.js';

const figures = [
  'reports',
  'persons',
  'duplicatesMet',
  'openTrajectories',
  'unassigned',
  'openMatches',
] as const;

/** `samenspoor overview`: the figures of the network. */
export async function overview(session: Session): Promise<void> {
  const { client, url, words, language } = session;
  const value = valueIn(await answerOf(client.GET('/v1/overview/network')), url);
  show(session, value, ({ municipalities, threshold }) => {
    const texts = words.overview;
    const totals = tableOf(
      [],
      figures.map((name) => [texts.figures[name], value[name]]),
    );
    const rows = municipalities.map(({ name, open, byPhase, unassigned, unassignedSince }) => [
      (language === 'fr' ? name?.fr : name?.nl) ?? texts.elsewhere,
      open,
      ...[0, 1, 2, 3].map((phase) => byPhase.find((each) => each.phase === phase)?.count),
      unassigned,
      moment(unassignedSince),
    ]);
    const hidden = threshold === null ? [] : [texts.hidden(threshold)];
    return [totals, '', tableOf(texts.municipalities, rows), ...hidden].join('\n');
  });
}
