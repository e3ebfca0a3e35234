import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { topicName } from '@samenspoor/contracts';
import { describeWithKafka, describeWithPostgres } from '@samenspoor/event-log-conformance';
import { expect, it } from 'vitest';
import { everythingOn, testKafka } from '../../packages/integration/src/test-kit/topic.fixture.js';
import { call, reportOf } from '../support/api.js';
import { type OtlpReceiver, type ReceivedSpan, startOtlpReceiver } from '../support/otlp-receiver.js';
import { inFolder, startService, until } from '../support/service.js';

const organisations = fileURLToPath(
  new URL('../../services/standalone/data/organisations.json', import.meta.url),
);
const caller = { trace: '0af7651916cd43dd8448eb211c80319c', span: 'b7ad6b7169203331' };

/** The names of a span and of those that it is part of, innermost first; the last one is part of the caller's. */
const pathOf = (receiver: Pick<OtlpReceiver, 'spans'>, span: ReceivedSpan): readonly string[] => {
  const outer = receiver.spans.find(({ spanId }) => spanId === span.parentSpanId);
  if (outer !== undefined) return [span.name, ...pathOf(receiver, outer)];
  expect(span.parentSpanId).toBe(caller.span);
  return [span.name];
};

describeWithPostgres('a trace over services of their own', (freshDatabase) => {
  describeWithKafka('as far as the topic', (brokers) => {
    it('is one, from the request of a caller to views and topic, and its logs can be found', async () => {
      const { url, drop } = await freshDatabase();
      const receiver = await startOtlpReceiver();
      const network = `test-${randomUUID().slice(0, 8)}`;
      await inFolder(async (folder) => {
        const tokens = join(folder, 'demo-tokens.json');
        await writeFile(tokens, JSON.stringify({ kans: 'token-of-kans', 'clb-1': 'token-of-clb-1' }));
        const shared = {
          SAMENSPOOR_LOG: 'postgres',
          DATABASE_URL: url,
          SAMENSPOOR_NETWORK: network,
          OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint,
          OTEL_BSP_SCHEDULE_DELAY: '100',
        };
        const entry = { SAMENSPOOR_ORGANISATIONS: organisations, SAMENSPOOR_TOKENS: tokens };
        const meldpunt = await startService(folder, { ...shared, ...entry }, 'meldpunt');
        await meldpunt.live();
        const projector = await startService(
          folder,
          { ...shared, KAFKA_BROKERS: brokers.join(',') },
          'projector',
        );
        await Promise.all([meldpunt.ready(), projector.ready()]);
        const requestId = randomUUID();
        const told = await call(
          meldpunt,
          'clb-1',
          'POST',
          '/v1/reports',
          reportOf({ familyName: 'Kanarievogel' }),
          {
            traceparent: `00-${caller.trace}-${caller.span}-01`,
            'x-request-id': requestId,
          },
        );
        expect(told.status).toBe(201);

        const ofTrace = () => receiver.spans.filter(({ traceId }) => traceId === caller.trace);
        const send = `send ${topicName(network)}`;
        const wanted = ['POST /v1/reports', 'command report', 'identify', 'append', send];
        const views = ['reports', 'trajectories', 'matches', 'follow-ups'].map((view) => `apply ${view}`);
        await until(async () => {
          const names = new Set(ofTrace().map(({ name }) => name));
          return [...wanted, ...views].every((name) => names.has(name));
        });
        const spanNamed = (name: string) => ofTrace().filter((span) => span.name === name);
        for (const name of [...views, send])
          for (const span of spanNamed(name)) {
            expect(span.service).toBe('samenspoor-projector');
            expect(pathOf(receiver, span).slice(1)).toEqual(
              expect.arrayContaining(['append', 'command report', 'POST /v1/reports']),
            );
          }
        for (const span of spanNamed('POST /v1/reports')) {
          expect(span.service).toBe('samenspoor-meldpunt');
          expect(span.attributes).toMatchObject({
            'http.route': '/v1/reports',
            'samenspoor.request.id': requestId,
            'samenspoor.organisation': 'clb-1',
          });
        }
        expect(receiver.bodies.join()).not.toContain('Kanarievogel');

        const line = meldpunt
          .output()
          .split('\n')
          .find((each) => each.includes(requestId));
        expect(JSON.parse(line ?? '{}')).toMatchObject({
          requestId,
          trace_id: caller.trace,
          msg: 'answered',
        });
        expect(told.headers.get('x-request-id')).toBe(requestId);

        const published = await everythingOn(testKafka(brokers), topicName(network));
        expect(published.length).toBeGreaterThan(1);
        // What came last may still be on its way to the collector.
        const sentIn = published.map(({ traceparent }) => traceparent?.split('-')[2]);
        await until(async () =>
          sentIn.every((span) => ofTrace().some(({ spanId, name }) => spanId === span && name === send)),
        );
        const appends = new Set(spanNamed('append').map(({ spanId }) => spanId));
        for (const { body } of published) {
          const [, trace, span = ''] = String(JSON.parse(body).traceparent).split('-');
          expect(trace).toBe(caller.trace);
          expect(appends).toContain(span);
        }
        expect(await Promise.all([meldpunt.stop(), projector.stop()])).toEqual([0, 0]);
      });
      await receiver.close();
      await drop();
    }, 120_000);
  });
});
