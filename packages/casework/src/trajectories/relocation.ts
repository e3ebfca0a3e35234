import type { EventMeta, PersonId, ReportId, TrajectoryEvent, TrajectoryState } from '@samenspoor/domain';
import type { Position } from '@samenspoor/event-log';
import type { IdentityRegister } from '../identity/register.js';
import type { Arrivals } from './arrivals.js';
import type { TrajectoryLog } from './trajectory-log.js';
import type { Whereabouts } from './whereabouts.js';

/** Shows a report whose address was corrected to the contact point of its new territory. May be repeated. */
export class Relocation {
  /**
   * @param settle carries out all that was decided about a person so far
   */
  constructor(
    readonly register: Pick<IdentityRegister, 'state'>,
    readonly trajectories: TrajectoryLog,
    readonly whereabouts: Whereabouts,
    readonly arrivals: Arrivals,
    readonly settle: (person: PersonId) => Promise<Position | null>,
  ) {}

  /**
   * What the register says now counts, not the event. A meeting or a parting may take along what the report said
   * before, so it is looked at again once all of them are carried out.
   * @returns the last position written, if any
   */
  async carryOut(reportId: ReportId, meta: EventMeta): Promise<Position | null> {
    await this.arrivals.ensureAll([reportId]);
    let position: Position | null = null;
    for (;;) {
      position = (await this.settle(this.whereabouts.presentPersonOf(reportId))) ?? position;
      const territory = this.register.state.reports.get(reportId)?.territory ?? null;
      const relocated = (state: TrajectoryState): readonly TrajectoryEvent[] => {
        const isLive = state.status === 'open' || state.status === 'closed';
        const report = isLive && state.reports.find((each) => each.reportId === reportId);
        if (!report || report.territory === territory) return [];
        return [{ type: 'TerritoryChanged', data: { reportId, territory }, meta }];
      };
      const person = this.whereabouts.presentPersonOf(reportId);
      const holders = await this.whereabouts.trajectoriesWith(person, [reportId], null);
      const stale = holders.find(({ state }) => relocated(state).length > 0);
      if (!stale) return position;
      position = (await this.trajectories.write(stale.id, relocated)) ?? position;
    }
  }
}
