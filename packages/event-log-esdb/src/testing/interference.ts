import type { grpcError } from './messages.js';
import type { CallName, Interference, Moment } from './stand-in.js';

/** Fails the first so many calls of a kind, then lets all pass. `met` counts every call of that kind. */
export function failFirst(
  times: number,
  kind: CallName,
  moment: Moment,
  error: () => ReturnType<typeof grpcError>,
): Interference & { readonly met: () => number } {
  let met = 0;
  const interference: Interference = async (call, at) => {
    if (call !== kind || at !== moment) return undefined;
    met += 1;
    return met <= times ? error() : undefined;
  };
  return Object.assign(interference, { met: () => met });
}

/** Nothing is answered until `thaw`, as of a process that is stopped; what was asked meanwhile is then carried out. */
export function frozen(moment: Moment = 'before'): Interference & { thaw(): void } {
  let thaw = () => {};
  const thawed = new Promise<void>((resolve) => {
    thaw = resolve;
  });
  const interference: Interference = async (_, at) => {
    if (at === moment) await thawed;
    return undefined;
  };
  return Object.assign(interference, { thaw: () => thaw() });
}
