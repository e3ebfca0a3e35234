import type { reportBody } from '@samenspoor/contracts';
import type { Result, Sealed } from '@samenspoor/domain';
import { isErased } from '@samenspoor/privacy';
import type { HttpEnvironment } from './environment.js';
import { refused } from './errors/problem-error.js';
import type { Metrics } from './metrics/metrics.js';
import type { Freshness } from './reading/freshness.js';

/** What the routes share. */
export interface HttpContext extends HttpEnvironment {
  readonly freshness: Freshness;
  /** The form of a report, by the rules of the installation. */
  readonly reportBody: ReturnType<typeof reportBody>;
  readonly counted: Metrics;
  /** Aborts when the process stops: what has not begun is left for another. */
  readonly closing: AbortSignal;
}

/** The value, or the refusal thrown: counted, and answered by the error handler. */
export const granted = <Value>({ counted }: Pick<HttpContext, 'counted'>, result: Result<Value>): Value => {
  if (result.ok) return result.value;
  counted.refusals.inc({ rule: result.refusal.rule });
  throw refused(result.refusal);
};

/** Opens envelopes in their order; null for one whose key was destroyed. */
export const openAll = async (
  { sealer }: Pick<HttpContext, 'sealer'>,
  envelopes: readonly Sealed[],
): Promise<readonly unknown[]> => {
  const opened = await sealer.openMany<unknown>(envelopes);
  return opened.map((each) => (isErased(each) ? null : each));
};
