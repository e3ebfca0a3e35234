import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { isTracingAsked, noTracing, openTracing } from './index.js';

/** What was loaded of OpenTelemetry, whose packages are CommonJS. */
const loaded = (): number =>
  Object.keys(createRequire(import.meta.url).cache).filter((file) =>
    file.includes('/node_modules/@opentelemetry/'),
  ).length;

const endpoint = 'http://127.0.0.1:9';
describe('tracing', () => {
  it('loads nothing of OpenTelemetry until an endpoint is given, and then does', async () => {
    expect(await openTracing({}, { service: 'test', version: '0' })).toBe(noTracing);
    expect(loaded()).toBe(0);
    const asked = await openTracing(
      { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint },
      { service: 'test', version: '0' },
    );
    expect(asked.enabled).toBe(true);
    expect(loaded()).toBeGreaterThan(0);
    await asked.close();
  });

  it('is asked for by either endpoint, and by none where it is switched off', () => {
    expect(isTracingAsked({ OTEL_EXPORTER_OTLP_ENDPOINT: ' ' })).toBe(false);
    expect(isTracingAsked({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: endpoint })).toBe(true);
    for (const off of [{ OTEL_SDK_DISABLED: 'true' }, { OTEL_TRACES_EXPORTER: 'none' }])
      expect(isTracingAsked({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, ...off })).toBe(false);
  });
});
