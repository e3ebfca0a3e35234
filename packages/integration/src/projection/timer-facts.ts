import type { IntegrationFact } from '@samenspoor/contracts';
import type { ActionOverdue, TimerEvent } from '@samenspoor/domain';
import { instant } from './instant.js';
import type { Pseudonyms } from './pseudonyms.js';

/** What is told of a deadline that ran out. */
export function timerFact(
  event: Exclude<TimerEvent, ActionOverdue>,
  pseudonyms: Pseudonyms,
): IntegrationFact {
  const ran = { since: instant(event.data.since), dueAt: instant(event.data.dueAt) };
  switch (event.type) {
    case 'AssignmentOverdue':
      return { type: 'samenspoor.trajectory.assignment-overdue.v1', data: ran };
    case 'Stalled':
      return { type: 'samenspoor.trajectory.stalled.v1', data: { ...ran, suggests: event.data.suggests } };
    case 'EvaluationDue': {
      const { escalationId, occurrence } = event.data;
      const escalation = pseudonyms.escalation(escalationId);
      return {
        type: 'samenspoor.trajectory.evaluation-due.v1',
        data: { escalation, occurrence, ...ran },
      };
    }
    case 'LetterDue': {
      const { escalationId, letter } = event.data;
      const escalation = pseudonyms.escalation(escalationId);
      return { type: 'samenspoor.trajectory.letter-due.v1', data: { escalation, letter, ...ran } };
    }
  }
}
