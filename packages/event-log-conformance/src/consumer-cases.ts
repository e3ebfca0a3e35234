import type { EventLog, Position } from '@samenspoor/event-log';
import { describe, expect, it } from 'vitest';
import { follow, freshName, idsOf, only, someEvents } from './fixtures.js';

/**
 * A consumer as a view or a publisher is one: it makes an effect per event, and keeps how far it came. It can stop
 * dead between the two.
 */
class Consumer {
  readonly effects = new Map<Position, string>();
  readonly redelivered: string[] = [];
  checkpoint: Position | null = null;

  async run(log: EventLog, prefix: string, stopAfterEffects: number): Promise<void> {
    let made = 0;
    await follow(log, {
      after: this.checkpoint,
      filter: only(prefix),
      until: (items) => {
        const item = items.at(-1);
        if (item?.kind === 'caught-up') {
          this.checkpoint = item.position;
          return true;
        }
        if (item === undefined) return false;
        const { position, id } = item.event;
        // The effect is known by its position, and so made once however often the event comes.
        if (this.effects.has(position)) this.redelivered.push(id);
        this.effects.set(position, id);
        made += 1;
        if (made === stopAfterEffects) return true;
        this.checkpoint = position;
        return false;
      },
    });
  }
}

/** A crash between effect and checkpoint loses nothing and doubles nothing. */
export function consumerCases(log: () => EventLog): void {
  describe('a consumer with its own checkpoint', () => {
    it('that stops between effect and checkpoint is given that event again, and misses none', async () => {
      const stream = freshName();
      const events = someEvents(25);
      const consumer = new Consumer();
      consumer.checkpoint = await log().head();
      await log().append(stream, events.slice(0, 20), 'none');
      await consumer.run(log(), stream, 7);
      await consumer.run(log(), stream, 5);
      await log().append(stream, events.slice(20), 19);
      await consumer.run(log(), stream, Number.POSITIVE_INFINITY);
      expect(consumer.redelivered).toEqual([events[6]?.id, events[10]?.id]);
      expect([...consumer.effects.values()]).toEqual(idsOf(events));
    });

    it('that caught up is given nothing again', async () => {
      const stream = freshName();
      const consumer = new Consumer();
      await log().append(stream, someEvents(4), 'none');
      await consumer.run(log(), stream, Number.POSITIVE_INFINITY);
      await consumer.run(log(), stream, Number.POSITIVE_INFINITY);
      expect(consumer.effects.size).toBe(4);
      expect(consumer.redelivered).toEqual([]);
    });
  });
}
