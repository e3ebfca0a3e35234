import type { Casework } from '@samenspoor/casework';
import { type Organisation, organisationId } from '@samenspoor/domain';
import { demoOffers } from './offers.js';
import { demoSubmissions } from './reports.js';

/**
 * Brings the demo reports and programmes in, through the same door as any. Each has a name of its own, so that seeding
 * again, or by two processes at once, gives one set. One that an earlier version brought in with other content stays.
 */
export const seedDemo = async (
  casework: Casework,
  organisations: ReadonlyMap<string, Organisation>,
): Promise<void> => {
  const registrar = organisations.get(organisationId('kans'));
  if (!registrar) throw new Error('the demo network has no central contact point');
  for (const submission of demoSubmissions) {
    const answer = await casework.report(registrar, submission, { idempotencyKey: null });
    if (!answer.ok && answer.refusal.rule !== 'report-name-taken')
      throw new Error(`the demo report ${submission.externalRef} was refused: ${answer.refusal.rule}`);
  }
  for (const { key, owner, content, capacity } of demoOffers) {
    const provider = organisations.get(organisationId(owner));
    if (!provider) throw new Error(`the demo network has no organisation ${owner}`);
    const answer = await casework.onOffer(
      provider,
      null,
      { kind: 'publish-offer', content, capacity },
      { idempotencyKey: key, ifMatch: null },
    );
    if (!answer.ok && answer.refusal.rule !== 'command-name-taken')
      throw new Error(`the demo programme ${key} was refused: ${answer.refusal.rule}`);
  }
};
