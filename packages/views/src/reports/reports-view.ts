import type { RegisterEvent, ReportIdentified, TrajectoryEvent, TrajectoryId } from '@samenspoor/domain';
import type { RecordedEvent } from '@samenspoor/event-log';
import { domainPrefixes, said } from '../events.js';
import type { ViewDefinition } from '../framework/definition.js';
import { moment } from '../moment.js';
import type { ReportDoc } from './report-doc.js';

/** Every report, by its id. */
export const reportsView: ViewDefinition<ReportDoc> = {
  name: 'reports',
  version: 1,
  streamPrefixes: domainPrefixes,
  columns: [
    { name: 'registered_revision', type: 'integer', of: (doc) => doc.registeredRevision },
    { name: 'organisation_id', type: 'text', of: (doc) => doc.organisationId },
    { name: 'registered_by', type: 'text', of: (doc) => doc.registeredBy },
    { name: 'territory', type: 'text', of: (doc) => doc.territory },
    { name: 'outcome', type: 'text', of: (doc) => doc.outcome },
    { name: 'person_id', type: 'text', of: (doc) => doc.personId },
    { name: 'reported_at', type: 'timestamptz', of: (doc) => moment(doc.reportedAt) },
  ],
  indexes: [
    { name: 'by-age', on: '(registered_revision, key)' },
    { name: 'by-organisation', on: '(organisation_id, registered_revision, key)' },
    { name: 'by-registrar', on: '(registered_by, registered_revision, key)' },
    { name: 'by-territory', on: '(territory, registered_revision, key)' },
    { name: 'by-person', on: '(person_id)' },
    // The network's figures are counted over indexes: documents are wide.
    { name: 'by-outcome', on: '(outcome)' },
  ],

  route(recorded) {
    const what = said(recorded);
    if (what.of === 'register') return touchedByRegister(what.event);
    return what.of === 'trajectory' ? broughtBy(what.event) : [];
  },

  evolve(doc, recorded) {
    const what = said(recorded);
    if (what.of === 'register' && what.event.type === 'ReportIdentified')
      return doc ?? identified(what.event, recorded);
    if (doc === null) return null;
    if (what.of === 'register') return changed(doc, what.event);
    return what.of === 'trajectory' ? standingIn(doc, what.trajectoryId) : doc;
  },
};

function touchedByRegister(event: RegisterEvent): readonly string[] {
  switch (event.type) {
    case 'ReportIdentified':
    case 'PersonalDetailsCorrected':
      return [event.data.reportId];
    case 'PersonsLinked':
    case 'ReportsUnlinked':
    case 'PersonForgotten':
      return event.data.reportIds;
    case 'MatchVerdictGiven':
      return [];
  }
}

/** The reports that stand in a trajectory from this event on. */
function broughtBy(event: TrajectoryEvent): readonly string[] {
  switch (event.type) {
    case 'Reported':
      return [event.data.reportId];
    case 'Absorbed':
    case 'SeparatedFrom':
      return event.data.content.reports.map((report) => report.reportId);
    default:
      return [];
  }
}

function identified({ data }: ReportIdentified, recorded: RecordedEvent): ReportDoc {
  const { reportId, personId, organisationId, registeredBy, territory, outcome } = data;
  const { concernKind, legalBasis, reportedAt, warnings, report } = data;
  return {
    reportId,
    personId,
    trajectoryId: null,
    organisationId,
    registeredBy,
    territory,
    outcome,
    concernKind,
    legalBasis,
    reportedAt,
    warnings,
    report,
    youngPerson: null,
    registered: recorded.position,
    registeredRevision: recorded.revision,
  };
}

function changed(doc: ReportDoc, event: RegisterEvent): ReportDoc | null {
  switch (event.type) {
    case 'PersonalDetailsCorrected': {
      const { territory, warnings, youngPerson } = event.data;
      return { ...doc, territory, warnings, youngPerson };
    }
    case 'PersonsLinked':
      return { ...doc, personId: event.data.leadingPersonId };
    case 'ReportsUnlinked':
      return { ...doc, personId: event.data.toPersonId };
    case 'PersonForgotten':
      return null;
    default:
      return doc;
  }
}

function standingIn(doc: ReportDoc, trajectoryId: TrajectoryId): ReportDoc {
  return doc.trajectoryId === trajectoryId ? doc : { ...doc, trajectoryId };
}
