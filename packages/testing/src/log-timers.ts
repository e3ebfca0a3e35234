import type { DueTimers } from '@samenspoor/casework';
import { nextDueAt, type TimerRules, trajectoryId } from '@samenspoor/domain';
import type { EventLog } from '@samenspoor/event-log';
import { audit } from './audit.js';

/** Trajectories of which a deadline ran out, found by reading all of the log. */
export const logTimers = (log: EventLog, rules: TimerRules): DueTimers => ({
  due: async (now) => {
    const { trajectories } = await audit(log);
    return [...trajectories].flatMap(([id, state]) => {
      const next = nextDueAt(state, rules);
      return next !== null && next <= now ? [{ trajectoryId: trajectoryId(id) }] : [];
    });
  },
});
