import type { IntegrationFact } from '@samenspoor/contracts';
import type { TrajectoryEvent } from '@samenspoor/domain';
import { type ContentFacts, contentFacts } from './content-facts.js';
import { instant } from './instant.js';
import type { Pseudonyms } from './pseudonyms.js';
import { timerFact } from './timer-facts.js';

/**
 * What may be told of an event of a trajectory, field by field: nothing is copied that is not named here. Null for one
 * of which nothing is.
 * @throws RangeError when a moment in it is none
 */
export function trajectoryFact(event: TrajectoryEvent, pseudonyms: Pseudonyms): IntegrationFact | null {
  const facts = contentFacts(pseudonyms);
  switch (event.type) {
    case 'Reported':
      return { type: 'samenspoor.trajectory.reported.v1', data: facts.report(event.data) };
    case 'ParticipantJoined': {
      const { organisationId, organisationType, since, basis } = event.data;
      return {
        type: 'samenspoor.trajectory.participant-joined.v1',
        data: { organisationId, organisationType, since: instant(since), ground: facts.ground(basis) },
      };
    }
    case 'ParticipantLeft':
      return {
        type: 'samenspoor.trajectory.participant-left.v1',
        data: { organisationId: event.data.organisationId },
      };
    case 'Assigned': {
      const { coordinator, previous } = event.data;
      return { type: 'samenspoor.trajectory.assigned.v1', data: { coordinator, previous } };
    }
    case 'PhaseEntered':
      return { type: 'samenspoor.trajectory.phase-entered.v1', data: { phase: event.data.phase } };
    case 'MeasureRecorded': {
      const { organisationId, type: measure, date } = event.data;
      return { type: 'samenspoor.trajectory.measure-recorded.v1', data: { organisationId, measure, date } };
    }
    case 'AbsencesRecorded': {
      const { organisationId, code, halfDays } = event.data;
      return { type: 'samenspoor.trajectory.absences-recorded.v1', data: { organisationId, code, halfDays } };
    }
    case 'NoteAdded':
    case 'FactRecorded':
    case 'FactWithdrawn':
    case 'AbsencesWithdrawn':
    case 'ActionAgreed':
    case 'ActionDone':
    case 'ActionDropped':
    case 'StanceRecorded':
    case 'AgreementRecorded':
    case 'InformationRecorded':
    case 'ReturnPlanned':
    case 'ReturnSettled':
    case 'MeasureConcluded':
    case 'EscalationFollowedUp':
      return null;
    case 'TerritoryChanged':
      return {
        type: 'samenspoor.trajectory.territory-changed.v1',
        data: { report: pseudonyms.report(event.data.reportId), territory: event.data.territory },
      };
    case 'Erased':
      return { type: 'samenspoor.trajectory.erased.v1', data: {} };
    case 'AssignmentOverdue':
    case 'Stalled':
    case 'EvaluationDue':
    case 'LetterDue':
    case 'ActionOverdue':
      return timerFact(event, pseudonyms);
    case 'EscalationRequested':
    case 'EscalationAccepted':
    case 'EscalationRefused':
    case 'EscalationConcluded':
    case 'EscalationWithdrawn':
    case 'EscalationExpired':
      return escalationFact(event, pseudonyms);
    case 'Closed':
    case 'Reopened':
      return lifeCycleFact(event, pseudonyms);
    case 'Absorbed':
    case 'MergedInto':
    case 'Separated':
    case 'SeparatedFrom':
      return meetingFact(event, pseudonyms, facts);
    case 'RecordsAllocated':
    case 'RecordsReceived':
      return allocationFact(event, pseudonyms, facts);
  }
}

type Of<Type extends TrajectoryEvent['type']> = Extract<TrajectoryEvent, { type: Type }>;

function escalationFact(
  event: Of<
    | 'EscalationRequested'
    | 'EscalationAccepted'
    | 'EscalationRefused'
    | 'EscalationConcluded'
    | 'EscalationWithdrawn'
    | 'EscalationExpired'
  >,
  pseudonyms: Pseudonyms,
): IntegrationFact {
  const escalation = pseudonyms.escalation(event.data.escalationId);
  switch (event.type) {
    case 'EscalationRequested': {
      const { step, to, by } = event.data;
      return { type: 'samenspoor.trajectory.escalation-requested.v1', data: { escalation, step, to, by } };
    }
    case 'EscalationAccepted':
      return { type: 'samenspoor.trajectory.escalation-accepted.v1', data: { escalation } };
    case 'EscalationRefused':
      return {
        type: 'samenspoor.trajectory.escalation-refused.v1',
        data: { escalation, outcome: event.data.outcome },
      };
    case 'EscalationConcluded':
      return {
        type: 'samenspoor.trajectory.escalation-concluded.v1',
        data: { escalation, outcome: event.data.outcome },
      };
    case 'EscalationWithdrawn':
      return { type: 'samenspoor.trajectory.escalation-withdrawn.v1', data: { escalation } };
    case 'EscalationExpired':
      return {
        type: 'samenspoor.trajectory.escalation-expired.v1',
        data: { escalation, dueAt: instant(event.data.dueAt) },
      };
  }
}

function lifeCycleFact(event: Of<'Closed' | 'Reopened'>, pseudonyms: Pseudonyms): IntegrationFact {
  if (event.type === 'Closed')
    return {
      type: 'samenspoor.trajectory.closed.v1',
      data: {
        outcome: event.data.outcome,
        closedAt: instant(event.data.restored?.at ?? event.meta.at),
      },
    };
  const { cause, reportId } = event.data;
  return {
    type: 'samenspoor.trajectory.reopened.v1',
    data: { cause, report: reportId === null ? null : pseudonyms.report(reportId) },
  };
}

function meetingFact(
  event: Of<'Absorbed' | 'MergedInto' | 'Separated' | 'SeparatedFrom'>,
  pseudonyms: Pseudonyms,
  facts: ContentFacts,
): IntegrationFact {
  const { trajectoryId } = event.data;
  switch (event.type) {
    case 'Absorbed':
      return {
        type: 'samenspoor.trajectory.absorbed.v1',
        data: {
          trajectory: trajectoryId === null ? null : pseudonyms.trajectory(trajectoryId),
          content: facts.content(event.data.content),
        },
      };
    case 'MergedInto':
      return {
        type: 'samenspoor.trajectory.merged-into.v1',
        data: { trajectory: pseudonyms.trajectory(event.data.trajectoryId) },
      };
    case 'Separated':
      return {
        type: 'samenspoor.trajectory.separated.v1',
        data: {
          trajectory: pseudonyms.trajectory(event.data.trajectoryId),
          reports: event.data.reportIds.map(pseudonyms.report),
          escalations: event.data.escalationIds.map(pseudonyms.escalation),
          staying: event.data.staying.map(facts.participant),
        },
      };
    case 'SeparatedFrom':
      return {
        type: 'samenspoor.trajectory.separated-from.v1',
        data: {
          trajectory: pseudonyms.trajectory(event.data.trajectoryId),
          content: facts.content(event.data.content),
        },
      };
  }
}

function allocationFact(
  event: Of<'RecordsAllocated' | 'RecordsReceived'>,
  pseudonyms: Pseudonyms,
  facts: ContentFacts,
): IntegrationFact {
  if (event.type === 'RecordsAllocated') {
    const { to, content } = event.data;
    return {
      type: 'samenspoor.trajectory.records-allocated.v1',
      data: {
        to: to === null ? null : pseudonyms.trajectory(to),
        escalations: (content?.escalations ?? []).flatMap(facts.escalation),
      },
    };
  }
  const { trajectoryId, addressed, content } = event.data;
  return {
    type: 'samenspoor.trajectory.records-received.v1',
    data: {
      trajectory: pseudonyms.trajectory(trajectoryId),
      addressed: pseudonyms.trajectory(addressed),
      escalations: content.escalations.flatMap(facts.escalation),
      participants: content.participants.map(facts.participant),
    },
  };
}
