import { registerEventOf } from '@samenspoor/contracts';
import { registerStream } from '@samenspoor/domain';
import type { CaseworkEnvironment } from './environment.js';
import { IdentityRegister } from './identity/register.js';
import { FollowThrough } from './trajectories/follow-through.js';
import { Reception } from './trajectories/receive.js';
import { TrajectoryLog } from './trajectories/trajectory-log.js';

const pageSize = 1_000;

/**
 * Destroys the keys of everybody that the register says is forgotten, also where it was noted long ago that all was
 * done: after a restore of older keys they are there again. May be repeated. Run it before anybody is answered.
 *
 * @returns how many persons that concerns
 */
export const forgetAgain = async (environment: CaseworkEnvironment): Promise<number> => {
  const { log, network, keyStore } = environment;
  // The tables are written anew once at the end, and not for each person.
  const unhurried = { ...environment, keyStore: { scrub: async () => {} } };
  const register = new IdentityRegister(unhurried);
  const trajectories = new TrajectoryLog(unhurried);
  const reception = new Reception(unhurried, trajectories, (one, other) => register.isSame(one, other));
  const followThrough = new FollowThrough(unhurried, register, trajectories, reception);
  let persons = 0;
  try {
    await register.catchUp();
    for (let from = 0; ; from += pageSize) {
      const page = await log.readStream(registerStream(network), { from, max: pageSize });
      for (const recorded of page) {
        const event = registerEventOf(recorded);
        if (event.type !== 'PersonForgotten') continue;
        await followThrough.forgetAgain(event, recorded.id);
        persons += 1;
      }
      if (page.length < pageSize) break;
    }
  } finally {
    await register.memory.stop();
  }
  if (persons > 0) await keyStore.scrub();
  return persons;
};
