import type { Dated, RegisterEvent, TrajectoryEvent } from '@samenspoor/domain';

type InternalType = TrajectoryEvent['type'] | RegisterEvent['type'];

/** `partners`: it is on no topic; organisations that it concerns are told by webhook. */
type Leaving = 'leaves' | 'partners' | 'stays';

/**
 * Which events leave the installation: dated data, because young people and their parents are told what leaves, and
 * what was decided before a date may leave by the rule of then alone. An event type that is not decided on here does
 * not compile; what leaves of one that does stands in `trajectory-facts.ts` and `register-facts.ts`, field by field.
 */
export const whatLeaves: readonly Dated<Readonly<Record<InternalType, Leaving>>>[] = [
  {
    version: '2026-1',
    from: '1900-01-01',
    source: '[S0 goal 1; S2 Bijlage 1]: figures for the Region, never a person; docs/adr/0018',
    content: {
      Reported: 'leaves',
      ParticipantJoined: 'leaves',
      ParticipantLeft: 'leaves',
      Assigned: 'leaves',
      PhaseEntered: 'leaves',
      MeasureRecorded: 'leaves',
      AbsencesRecorded: 'leaves',
      // Confided words; that there are some is nobody else's business either.
      NoteAdded: 'stays',
      // Who is to do what, where parents stand and what they agree with concerns the family, and no figure asks for it.
      ActionAgreed: 'stays',
      ActionDone: 'stays',
      ActionDropped: 'stays',
      StanceRecorded: 'stays',
      AgreementRecorded: 'stays',
      InformationRecorded: 'stays',
      ReturnPlanned: 'stays',
      ReturnSettled: 'stays',
      // A measure leaves without an id, so that nothing tells of which one this is the result.
      MeasureConcluded: 'stays',
      // Diplomas, enrolment and illness are of one young person; what the Region counts of them comes from elsewhere.
      FactRecorded: 'stays',
      FactWithdrawn: 'stays',
      // Absences leave without an id, so that nothing tells of which ones this is.
      AbsencesWithdrawn: 'stays',
      EscalationRequested: 'leaves',
      EscalationAccepted: 'leaves',
      EscalationRefused: 'leaves',
      EscalationConcluded: 'leaves',
      EscalationWithdrawn: 'leaves',
      EscalationExpired: 'leaves',
      // What an organisation does next is its own work.
      EscalationFollowedUp: 'stays',
      Closed: 'leaves',
      Reopened: 'leaves',
      Absorbed: 'leaves',
      MergedInto: 'leaves',
      Separated: 'leaves',
      SeparatedFrom: 'leaves',
      RecordsAllocated: 'leaves',
      RecordsReceived: 'leaves',
      TerritoryChanged: 'leaves',
      AssignmentOverdue: 'leaves',
      Stalled: 'leaves',
      EvaluationDue: 'leaves',
      LetterDue: 'leaves',
      // That something was not done in time is for who does it and for the coordinator.
      ActionOverdue: 'partners',
      Erased: 'leaves',
      ReportIdentified: 'leaves',
      // How alike two reports are, and what changed in the details of one, serves those who give verdicts.
      PersonalDetailsCorrected: 'stays',
      MatchVerdictGiven: 'stays',
      PersonsLinked: 'leaves',
      ReportsUnlinked: 'leaves',
      PersonForgotten: 'leaves',
    },
  },
];
