import type { Tracing } from '@samenspoor/telemetry';
import type { Logger } from 'pino';

/** What a service tells of itself while it runs. */
export interface Watching {
  /** Its lines carry trace and span where they belong to one. */
  readonly logger: Logger;
  readonly tracing: Tracing;
}
