import type { Casework } from '@samenspoor/casework';
import { type Organisation, organisationId } from '@samenspoor/domain';
import { demoSubmissions } from './reports.js';

/**
 * Brings the demo reports in, through the same door as any report. Each has a reference of its own, so that seeding
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
};
