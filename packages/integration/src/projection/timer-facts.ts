import type { IntegrationFact } from '@samenspoor/contracts';
import { addDays, dayInBrussels, endOfDayInBrussels, type TimerEvent } from '@samenspoor/domain';
import { instant } from './instant.js';
import type { Pseudonyms } from './pseudonyms.js';

/** What is told of a deadline that ran out. */
export function timerFact(event: TimerEvent, pseudonyms: Pseudonyms): IntegrationFact {
  const ran = { since: instant(event.data.since), dueAt: instant(event.data.dueAt) };
  switch (event.type) {
    // Neither which action, nor since when: what is agreed with a family is nobody else's.
    case 'ActionOverdue':
      return { type: 'samenspoor.trajectory.action-overdue.v1', data: { dueAt: ran.dueAt } };
    case 'AssignmentOverdue':
      return { type: 'samenspoor.trajectory.assignment-overdue.v1', data: ran };
    case 'Stalled': {
      // Notes are not told, and neither is when the last one was made.
      const since = startOfDayInBrussels(ran.since);
      return {
        type: 'samenspoor.trajectory.stalled.v1',
        data: { ...ran, since, suggests: event.data.suggests },
      };
    }
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

const startOfDayInBrussels = (at: string): string => endOfDayInBrussels(addDays(dayInBrussels(at), -1));
