import { problem } from '@samenspoor/contracts';

/** The problem answers of a route, for its description. */
export const problems = <Status extends number>(...statuses: readonly Status[]) =>
  Object.fromEntries(statuses.map((status) => [status, problem])) as Readonly<Record<Status, typeof problem>>;
