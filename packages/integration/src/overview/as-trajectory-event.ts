import type { IntegrationData, IntegrationEvent } from '@samenspoor/contracts';
import {
  type Escalation,
  type EventMeta,
  isNisCode,
  type NisCode,
  organisationId,
  type Participant,
  type ParticipationBasis,
  personId,
  type ReportedFacts,
  reportId,
  type TrajectoryContent,
  type TrajectoryEvent,
  trajectoryId,
} from '@samenspoor/domain';

type PublicContent = IntegrationData<'samenspoor.trajectory.absorbed.v1'>['content'];
type PublicReport = PublicContent['reports'][number];
type PublicParticipant = PublicContent['participants'][number];
type PublicEscalation = PublicContent['escalations'][number];

/** Whom a trajectory is about does not come along, and no figure asks. */
const nobody = personId('');
const none = { measures: [], absences: [], notes: [], entries: [] };

/**
 * A public event as the domain folds it, with pseudonyms for ids and nothing in the place of what did not leave: so
 * that a trajectory is folded here by the very rules by which it is folded inside, and every figure means the same.
 * Null for what no figure depends on.
 */
export function asTrajectoryEvent(event: IntegrationEvent): TrajectoryEvent | null {
  const meta: EventMeta = { at: event.time, by: null, command: null, causationId: null };
  switch (event.type) {
    case 'samenspoor.trajectory.reported.v1':
      return { type: 'Reported', data: { ...reportOf(event.data), personId: nobody }, meta };
    case 'samenspoor.trajectory.participant-joined.v1': {
      const { organisationId: id, organisationType, since, ground } = event.data;
      const data = { organisationId: organisationId(id), organisationType, since, basis: basisOf(ground) };
      return { type: 'ParticipantJoined', data, meta };
    }
    case 'samenspoor.trajectory.participant-left.v1':
      return {
        type: 'ParticipantLeft',
        data: { organisationId: organisationId(event.data.organisationId), reason: null },
        meta,
      };
    case 'samenspoor.trajectory.assigned.v1': {
      const { coordinator, previous } = event.data;
      return {
        type: 'Assigned',
        data: { coordinator: organisationId(coordinator), previous: organisationOf(previous), reason: null },
        meta,
      };
    }
    case 'samenspoor.trajectory.phase-entered.v1':
      return { type: 'PhaseEntered', data: { phase: event.data.phase, because: '' }, meta };
    case 'samenspoor.trajectory.escalation-requested.v1': {
      const { escalation: escalationId, step, to, by } = event.data;
      const data = {
        escalationId,
        step,
        to: organisationId(to),
        by: organisationId(by),
        grounds: [],
        attachments: [],
        explanation: null,
        rulesVersion: '',
      };
      return { type: 'EscalationRequested', data, meta };
    }
    case 'samenspoor.trajectory.closed.v1': {
      const { outcome, closedAt } = event.data;
      const restored = { at: closedAt, by: null };
      return { type: 'Closed', data: { outcome, reason: null, rulesVersion: '', restored }, meta };
    }
    case 'samenspoor.trajectory.reopened.v1': {
      const { cause, report } = event.data;
      return {
        type: 'Reopened',
        data: { cause, reportId: report === null ? null : reportId(report), reason: null },
        meta,
      };
    }
    case 'samenspoor.trajectory.territory-changed.v1': {
      const { report, territory } = event.data;
      return {
        type: 'TerritoryChanged',
        data: { reportId: reportId(report), territory: municipalityOf(territory) },
        meta,
      };
    }
    case 'samenspoor.trajectory.erased.v1':
      return { type: 'Erased', data: { personId: nobody }, meta };
    default:
      return meetingEvent(event, meta);
  }
}

function meetingEvent(event: IntegrationEvent, meta: EventMeta): TrajectoryEvent | null {
  switch (event.type) {
    case 'samenspoor.trajectory.absorbed.v1': {
      const { trajectory, content } = event.data;
      return {
        type: 'Absorbed',
        data: {
          trajectoryId: trajectory === null ? null : trajectoryId(trajectory),
          content: contentOf(content),
        },
        meta,
      };
    }
    case 'samenspoor.trajectory.merged-into.v1':
      return { type: 'MergedInto', data: { trajectoryId: trajectoryId(event.data.trajectory) }, meta };
    case 'samenspoor.trajectory.separated.v1': {
      const { trajectory, reports, escalations, staying } = event.data;
      return {
        type: 'Separated',
        data: {
          trajectoryId: trajectoryId(trajectory),
          personId: nobody,
          reportIds: reports.map(reportId),
          measureIds: [],
          absenceIds: [],
          noteIds: [],
          entryIds: [],
          escalationIds: escalations,
          staying: staying.map(participantOf),
          undecided: [],
        },
        meta,
      };
    }
    case 'samenspoor.trajectory.separated-from.v1': {
      const { trajectory, content } = event.data;
      return {
        type: 'SeparatedFrom',
        data: { trajectoryId: trajectoryId(trajectory), personId: nobody, content: contentOf(content) },
        meta,
      };
    }
    case 'samenspoor.trajectory.records-allocated.v1': {
      const { to, escalations } = event.data;
      const asked = escalations.map(escalationOf);
      return {
        type: 'RecordsAllocated',
        data: {
          recordIds: asked.map((each) => each.escalationId),
          to: to === null ? null : trajectoryId(to),
          content: to === null ? null : { ...none, escalations: asked, participants: [] },
          reason: null,
        },
        meta,
      };
    }
    case 'samenspoor.trajectory.records-received.v1': {
      const { trajectory, addressed, escalations, participants } = event.data;
      return {
        type: 'RecordsReceived',
        data: {
          trajectoryId: trajectoryId(trajectory),
          addressed: trajectoryId(addressed),
          content: {
            ...none,
            escalations: escalations.map(escalationOf),
            participants: participants.map(participantOf),
          },
        },
        meta,
      };
    }
    default:
      return null;
  }
}

const organisationOf = (id: string | null) => (id === null ? null : organisationId(id));

const municipalityOf = (code: string | null): NisCode | null =>
  code !== null && isNisCode(code) ? code : null;

const contentOf = (content: PublicContent): TrajectoryContent => ({
  ...none,
  reports: content.reports.map(reportOf),
  participants: content.participants.map(participantOf),
  escalations: content.escalations.map(escalationOf),
  coordinator: organisationOf(content.coordinator),
  unassignedSince: content.unassignedSince,
  phase: content.phase,
});

const reportOf = (report: PublicReport): ReportedFacts => ({
  reportId: reportId(report.report),
  organisationId: organisationId(report.organisationId),
  organisationType: report.organisationType,
  registeredBy: organisationId(report.registeredBy),
  concernKind: report.concernKind,
  absences: report.absences,
  territory: municipalityOf(report.territory),
  community: null,
  reportedAt: report.reportedAt,
});

const participantOf = ({
  organisationId: id,
  organisationType,
  since,
  grounds,
}: PublicParticipant): Participant => ({
  organisationId: organisationId(id),
  type: organisationType,
  since,
  bases: grounds.map(basisOf),
});

const basisOf = (ground: PublicParticipant['grounds'][number]): ParticipationBasis => {
  switch (ground.kind) {
    case 'report':
      return { kind: 'report', reportId: reportId(ground.report) };
    case 'assignment':
      return { kind: 'assignment' };
    case 'escalation':
      return { kind: 'escalation', escalationId: ground.escalation };
  }
};

const escalationOf = (asked: PublicEscalation): Escalation => ({
  escalationId: asked.escalation,
  step: asked.step,
  to: organisationId(asked.to),
  by: organisationId(asked.by),
  grounds: [],
  attachments: [],
  explanation: null,
  status: asked.status,
  requestedAt: asked.requestedAt,
  answeredAt: asked.answeredAt,
});
