import type { IntegrationData } from '@samenspoor/contracts';
import type {
  Escalation,
  Participant,
  ParticipationBasis,
  ReportedFacts,
  TrajectoryContent,
} from '@samenspoor/domain';
import { instant, instantOrNull } from './instant.js';
import type { Pseudonyms } from './pseudonyms.js';

type PublicContent = IntegrationData<'samenspoor.trajectory.absorbed.v1'>['content'];
type PublicReport = PublicContent['reports'][number];
type PublicParticipant = PublicContent['participants'][number];
type PublicEscalation = PublicContent['escalations'][number];
type PublicGround = PublicParticipant['grounds'][number];

/** What may be told of the parts of a trajectory. Measures, absences and notes were told of when they were recorded. */
export interface ContentFacts {
  content(content: TrajectoryContent): PublicContent;
  report(facts: ReportedFacts): PublicReport;
  participant(participant: Participant): PublicParticipant;
  /** Empty for one that was withdrawn or expired: that was told when it was, and nobody takes part because of it. */
  escalation(escalation: Escalation): readonly PublicEscalation[];
  ground(basis: ParticipationBasis): PublicGround;
}

export function contentFacts(pseudonyms: Pseudonyms): ContentFacts {
  const ground = (basis: ParticipationBasis): PublicGround => {
    switch (basis.kind) {
      case 'report':
        return { kind: 'report', report: pseudonyms.report(basis.reportId) };
      case 'assignment':
        return { kind: 'assignment' };
      case 'escalation':
        return { kind: 'escalation', escalation: pseudonyms.escalation(basis.escalationId) };
    }
  };
  const report = (facts: ReportedFacts): PublicReport => ({
    report: pseudonyms.report(facts.reportId),
    organisationId: facts.organisationId,
    organisationType: facts.organisationType,
    registeredBy: facts.registeredBy,
    concernKind: facts.concernKind,
    absences: facts.absences,
    territory: facts.territory,
    reportedAt: instant(facts.reportedAt),
  });
  const participant = ({ organisationId, type, since, bases }: Participant): PublicParticipant => ({
    organisationId,
    organisationType: type,
    since: instant(since),
    grounds: bases.map(ground),
  });
  const escalation = (asked: Escalation): readonly PublicEscalation[] => {
    const { status } = asked;
    if (status === 'withdrawn' || status === 'expired') return [];
    return [
      {
        escalation: pseudonyms.escalation(asked.escalationId),
        step: asked.step,
        to: asked.to,
        by: asked.by,
        status,
        requestedAt: instant(asked.requestedAt),
        answeredAt: instantOrNull(asked.answeredAt),
      },
    ];
  };
  return {
    report,
    participant,
    escalation,
    ground,
    content: (content) => ({
      reports: content.reports.map(report),
      participants: content.participants.map(participant),
      escalations: content.escalations.flatMap(escalation),
      coordinator: content.coordinator,
      unassignedSince: instantOrNull(content.unassignedSince),
      phase: content.phase,
    }),
  };
}
