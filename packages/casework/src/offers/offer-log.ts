import { offerEventOf } from '@samenspoor/contracts';
import {
  foldOffer,
  initialOffer,
  type KnownOffer,
  type OfferEvent,
  type OfferState,
  offerStream,
} from '@samenspoor/domain';
import type { Position, RecordedEvent } from '@samenspoor/event-log';
import type { CaseworkEnvironment } from '../environment.js';
import { toAppend } from '../recording.js';

const pageSize = 500;

/** Reads and writes programmes, each at its expected revision. A programme has few events: nothing is kept of it. */
export class OfferLog {
  constructor(readonly environment: Pick<CaseworkEnvironment, 'log' | 'newId'>) {}

  /** The state as any process left it. */
  async load(offerId: string): Promise<OfferState> {
    let state = initialOffer;
    for (;;) {
      const page = await this.environment.log.readStream(offerStream(offerId), {
        from: state.revision + 1,
        max: pageSize,
      });
      state = foldOffer(page.map(offerEventOf), state);
      if (page.length < pageSize) return state;
    }
  }

  /** The programme as far as there is one. */
  async known(offerId: string): Promise<KnownOffer | null> {
    const state = await this.load(offerId);
    return state.status === 'absent' ? null : state;
  }

  /** Appends at the revision of `state`; null when another was quicker. */
  async append(
    offerId: string,
    state: OfferState,
    events: readonly OfferEvent[],
  ): Promise<{ readonly position: Position; readonly revision: number } | null> {
    const { log, newId } = this.environment;
    const appended = await log.append(
      offerStream(offerId),
      events.map((event) => toAppend(event, newId())),
      state.revision < 0 ? 'none' : state.revision,
    );
    return appended.ok ? { position: appended.position, revision: state.revision + events.length } : null;
  }

  /**
   * The event at a revision of a programme that was read before.
   * @throws Error when the log does not have it any more
   */
  async eventAt(offerId: string, revision: number): Promise<RecordedEvent> {
    const [event] = await this.environment.log.readStream(offerStream(offerId), { from: revision, max: 1 });
    if (!event) throw new Error(`offer ${offerId} has no event at revision ${revision}`);
    return event;
  }
}
