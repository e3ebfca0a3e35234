import { noTracing, type Tracing } from './tracing.js';

const isGiven = (value: string | undefined): boolean => value !== undefined && value.trim() !== '';

/** Whether OpenTelemetry's variables ask for traces: an endpoint is given, and neither of the switches is off. */
export const isTracingAsked = (environment: NodeJS.ProcessEnv): boolean =>
  (isGiven(environment['OTEL_EXPORTER_OTLP_ENDPOINT']) ||
    isGiven(environment['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'])) &&
  environment['OTEL_SDK_DISABLED']?.trim().toLowerCase() !== 'true' &&
  environment['OTEL_TRACES_EXPORTER']?.trim() !== 'none';

interface Service {
  readonly service: string;
  readonly version: string;
  /** Told when a batch of spans was not taken, and is lost, by the name of the error. */
  readonly onLost?: (error: string) => void;
}

/** Tracing as the environment of this process asks for it. Without an endpoint nothing of OpenTelemetry is loaded. */
export const openTracing = async (environment: NodeJS.ProcessEnv, service: Service): Promise<Tracing> => {
  if (!isTracingAsked(environment)) return noTracing;
  const { openTelemetry } = await import('./opentelemetry.js');
  return openTelemetry(service);
};
