import { seesReport } from '@samenspoor/access';
import type { IntegrationData, IntegrationEvent } from '@samenspoor/contracts';
import { isNisCode, type Organisation, organisationId } from '@samenspoor/domain';

type PublicReport = IntegrationData<'samenspoor.trajectory.absorbed.v1'>['content']['reports'][number];

/** A report as the API shows it: who entered it is told to those alone who see the report as sent. */
type ToldReport = Omit<PublicReport, 'registeredBy'> & Partial<Pick<PublicReport, 'registeredBy'>>;

/** Everything a partner is told: the data of an integration event, less what is not for this one. */
export interface ToldEvent
  extends Omit<IntegrationEvent, 'type' | 'data' | 'logposition' | 'traceparent'>,
    Pick<IntegrationEvent, 'type'> {
  readonly data: object;
}

/**
 * An integration event as one organisation may see it, by the same rule as in the API. Neither where in the log nor in
 * which trace: another organisation, and the topic, have those too.
 */
export const asSeenBy = (viewer: Organisation, event: IntegrationEvent): ToldEvent => {
  const { logposition: _, traceparent: __, ...told } = event;
  switch (event.type) {
    case 'samenspoor.trajectory.reported.v1':
      return { ...told, data: reportFor(viewer, event.data) };
    case 'samenspoor.trajectory.absorbed.v1':
    case 'samenspoor.trajectory.separated-from.v1': {
      const { content, ...data } = event.data;
      const reports = content.reports.map((report) => reportFor(viewer, report));
      return { ...told, data: { ...data, content: { ...content, reports } } };
    }
    default:
      return told;
  }
};

const reportFor = (viewer: Organisation, report: PublicReport): ToldReport => {
  const { registeredBy, ...facts } = report;
  const sees = seesReport(viewer, {
    organisationId: organisationId(report.organisationId),
    registeredBy: organisationId(registeredBy),
    territory: report.territory !== null && isNisCode(report.territory) ? report.territory : null,
  });
  return sees ? report : facts;
};
