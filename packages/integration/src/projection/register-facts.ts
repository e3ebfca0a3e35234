import type { IntegrationFact } from '@samenspoor/contracts';
import type { RegisterEvent } from '@samenspoor/domain';
import type { Pseudonyms } from './pseudonyms.js';

/** What may be told of an event of the identity register, field by field; null for one of which nothing is. */
export function registerFact(event: RegisterEvent, pseudonyms: Pseudonyms): IntegrationFact | null {
  switch (event.type) {
    case 'ReportIdentified': {
      const { reportId, personId, outcome } = event.data;
      return {
        type: 'samenspoor.register.report-identified.v1',
        data: { report: pseudonyms.report(reportId), youngPerson: pseudonyms.person(personId), outcome },
      };
    }
    case 'PersonsLinked': {
      const { leadingPersonId, absorbedPersonId, reportIds, cause } = event.data;
      return {
        type: 'samenspoor.register.persons-linked.v1',
        data: {
          leading: pseudonyms.person(leadingPersonId),
          absorbed: pseudonyms.person(absorbedPersonId),
          reports: reportIds.map(pseudonyms.report),
          cause,
        },
      };
    }
    case 'ReportsUnlinked': {
      const { fromPersonId, toPersonId, reportIds } = event.data;
      return {
        type: 'samenspoor.register.reports-unlinked.v1',
        data: {
          from: pseudonyms.person(fromPersonId),
          to: pseudonyms.person(toPersonId),
          reports: reportIds.map(pseudonyms.report),
        },
      };
    }
    case 'PersonForgotten': {
      const { personId, reportIds } = event.data;
      return {
        type: 'samenspoor.register.person-forgotten.v1',
        data: { youngPerson: pseudonyms.person(personId), reports: reportIds.map(pseudonyms.report) },
      };
    }
    case 'PersonalDetailsCorrected':
    case 'MatchVerdictGiven':
      return null;
  }
}
