import { createPublication, MemoryBroker } from '@samenspoor/integration';
import { type Tracing, traceIdsOf } from '@samenspoor/telemetry';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { testProjection } from '../../packages/integration/src/test-kit/projection.fixture.js';
import { memoryTracing } from '../../packages/telemetry/src/tracing.fixture.js';
import { reportOf } from '../support/api.js';
import { startApp } from '../support/app.js';
import { describeOnEveryEngine } from '../support/engines.js';
import { until } from '../support/service.js';

const mixinOf = (tracing: Tracing) => () => ({ ...traceIdsOf(tracing.current()) });
const traceparentOf = (number: number): string =>
  `00-${String(number).padStart(32, '0')}-b7ad6b7169203331-01`;

describeOnEveryEngine('a trace in one process', (open) => {
  it('goes from each of many requests to the views and the topic, never into that of another', async () => {
    const engine = await open();
    const { tracing, spans } = memoryTracing();
    const lines: string[] = [];
    const logger = pino({ mixin: mixinOf(tracing) }, { write: (line: string) => lines.push(line) });
    const app = await startApp(engine, { tracing, logger });
    const broker = new MemoryBroker();
    const { database, log } = app.process;
    const projection = testProjection();
    const publication = await createPublication({
      name: 'topic',
      database,
      log,
      publisher: broker,
      projection,
      tracing,
    });
    publication.start();

    const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
    const answers = await Promise.all(
      numbers.map((number) =>
        app.ask('clb-1', 'POST', '/v1/reports', reportOf({ givenNames: `Lente ${number}` }), {
          traceparent: traceparentOf(number),
        }),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(numbers.map(() => 201));
    const untraced = await app.ask('clb-1', 'POST', '/v1/reports', reportOf({ givenNames: 'Zomer' }), {
      traceparent: traceparentOf(99).replace(/01$/, '00'),
    });
    expect(untraced.statusCode).toBe(201);
    const head = await log.head();
    if (head !== null) expect(await app.views.waitFor(head, 10_000)).toBe(true);
    await until(async () => publication.status().caughtUp && publication.status().position === head, 10_000);

    const inTrace = (number: number) =>
      spans().filter((span) => span.spanContext().traceId === traceIdsOf(traceparentOf(number))?.trace_id);
    for (const number of numbers) {
      const names = inTrace(number).map(({ name }) => name);
      // One request each, and one append of its own of the register, whoever shared it.
      for (const once of ['POST /v1/reports', 'command report', 'identify'])
        expect(names.filter((name) => name === once)).toHaveLength(1);
      for (const name of ['append', 'apply reports', 'apply trajectories', 'send topic'])
        expect(names).toContain(name);
    }
    expect(inTrace(99)).toEqual([]);
    // Every event is part of the trace of its own report.
    const answered = new Map(
      answers.map((answer, index) => [answer.json().reportId, traceparentOf(index + 1)]),
    );
    const register = await log.readStream('identity-register-test', { max: 100 });
    const told = register.map(({ data, meta }) => [
      data['reportId'],
      traceIdsOf(String(meta['traceparent']))?.trace_id,
    ]);
    expect(told).toHaveLength(13);
    for (const [reportId, trace] of told)
      expect(trace).toBe(traceIdsOf(answered.get(String(reportId)))?.trace_id);
    const bodies = broker.messages.map(({ body, traceparent }) => [
      JSON.parse(body).traceparent,
      traceparent,
    ]);
    expect(bodies.filter(([body]) => body !== undefined).length).toBeGreaterThan(24);
    for (const [body, header] of bodies)
      expect(traceIdsOf(header)?.trace_id).toBe(traceIdsOf(body)?.trace_id);

    // Reports of one person come in together, and each keeps its trace all the same.
    const together = await Promise.all(
      [21, 22, 23, 24, 25, 26].map((number) =>
        app.ask('clb-1', 'POST', '/v1/reports', reportOf({ givenNames: 'Herfst' }), {
          traceparent: traceparentOf(number),
        }),
      ),
    );
    const own = new Map(together.map((answer, index) => [answer.json().reportId, traceparentOf(index + 21)]));
    const brought = (
      await Promise.all(
        [...new Set(together.map((answer) => answer.json().trajectoryId))].map((id) =>
          log.readStream(`trajectory-${id}`),
        ),
      )
    )
      .flat()
      .filter(({ type }) => type === 'Reported');
    expect(brought).toHaveLength(6);
    for (const { data, meta } of brought)
      expect(traceIdsOf(String(meta['traceparent']))).toMatchObject({
        trace_id: traceIdsOf(own.get(String(data['reportId'])))?.trace_id,
      });

    const logged = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'answered');
    expect(logged).toHaveLength(19);
    expect(new Set(logged.map(({ trace_id }) => trace_id)).size).toBe(19);
    for (const { requestId, span_id } of logged)
      expect([typeof requestId, typeof span_id]).toEqual(['string', 'string']);
    await publication.stop();
    await app.close();
    await engine.close();
    await tracing.close();
  });
});
