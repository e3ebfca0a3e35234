import type { ViewsObserver } from '@samenspoor/views';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { viewsObserver } from './views-observer.js';

const of = { view: 'reports', version: 2, generation: 0 };
const failure = (attempts: number): Parameters<ViewsObserver['failed']>[1] => ({
  reason: 'event',
  position: null,
  eventId: 'event-7',
  eventType: 'Reported',
  error: 'TypeError',
  attempts,
  traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
});

it('says which event a view stands still for, in which trace, fewer and fewer times, and when it goes on', () => {
  const lines: Record<string, unknown>[] = [];
  const observer = viewsObserver(pino({}, { write: (line: string) => lines.push(JSON.parse(line)) }));
  for (let attempts = 1; attempts <= 9; attempts += 1) observer.failed(of, failure(attempts));
  observer.recovered(of);
  expect(lines.map(({ msg, attempts }) => [msg, attempts])).toEqual([
    ...[1, 2, 4, 8].map((attempts) => ['a view stands still', attempts]),
    ['a view goes on again', undefined],
  ]);
  expect(lines[0]).toMatchObject({
    ...of,
    reason: 'event',
    eventId: 'event-7',
    eventType: 'Reported',
    fault: 'TypeError',
    trace_id: '0af7651916cd43dd8448eb211c80319c',
    span_id: 'b7ad6b7169203331',
  });
});
