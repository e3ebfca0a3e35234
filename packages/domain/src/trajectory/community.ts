import type { Community, Organisation } from '../organisation/index.js';
import type { SchoolCommunity } from '../rules/index.js';
import type { ReportedFacts, TrajectoryContent } from './events.js';

/** The community whose pupils an organisation reports: that of a school, a CLB or a PMS centre; null of any other. */
export const communityReportedBy = ({
  type,
  community,
}: Pick<Organisation, 'type' | 'community'>): SchoolCommunity | null => {
  if (type === 'clb') return 'vg';
  if (type === 'pms') return 'fwb';
  return type === 'school' && community !== 'bi' ? community : null;
};

/**
 * The community of the pupil's education, whose school holidays its deadlines skip: as the latest report by a school says, else the
 * latest by a CLB or PMS centre, else the latest that names a school of the network; `bi` where nothing tells.
 */
export const communityOf = ({ reports }: Pick<TrajectoryContent, 'reports'>): Community => {
  const latest = (by: (report: ReportedFacts) => boolean): SchoolCommunity | null =>
    reports
      .filter((each) => each.community !== null && by(each))
      .toSorted((one, other) => (one.reportedAt < other.reportedAt ? -1 : 1))
      .at(-1)?.community ?? null;
  return (
    latest(({ organisationType }) => organisationType === 'school') ??
    latest(({ organisationType }) => organisationType === 'clb' || organisationType === 'pms') ??
    latest(() => true) ??
    'bi'
  );
};
