import { z } from 'zod';
import { registerFacts } from './register-facts.js';
import { trajectoryFacts } from './trajectory-facts.js';
import { moment } from './vocabulary.js';

/** Schema of the data of every public event, in every version that was ever published, by its type. */
export const integrationDataSchemas = { ...trajectoryFacts, ...registerFacts } as const;

export type IntegrationEventType = keyof typeof integrationDataSchemas;
export type IntegrationData<Type extends IntegrationEventType> = z.output<
  (typeof integrationDataSchemas)[Type]
>;

/** The subject of the events of the identity register; of all others it is the pseudonym of their trajectory. */
export const registerSubject = 'register';

/** Attributes of a CloudEvent 1.0 as Samenspoor publishes them (structured JSON), and three extensions. */
export const cloudEventAttributes = z.object({
  specversion: z.literal('1.0'),
  id: z.guid().meta({
    description: 'Id of the event in the log of the source. The same id again is the same event again.',
  }),
  source: z
    .string()
    .regex(/^[\w.:/~%-]{1,200}$/)
    .meta({
      description: 'The installation that publishes, as a URI reference.',
      examples: ['/samenspoor/kans'],
    }),
  type: z.string().regex(/^samenspoor\.[a-z.-]+\.v\d+$/),
  subject: z
    .string()
    .regex(/^([A-Za-z0-9_-]{43}|register)$/)
    .meta({ description: 'Pseudonym of the trajectory, or `register`. Also the key of the message.' }),
  time: moment.meta({ description: 'When it was decided.' }),
  datacontenttype: z.literal('application/json'),
  sequence: z
    .string()
    .regex(/^\d{10}$/)
    .meta({
      description:
        'Place of the event among those of its subject: grows, with gaps where something did not leave.',
    }),
  traceparent: z
    .string()
    .regex(/^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/)
    .optional()
    .meta({
      description:
        'The span in which the event was stored at the source (CloudEvents Distributed Tracing, W3C Trace Context), where that was traced. ' +
        'The header of the message with this name is the span that sent it.',
    }),
  logposition: z
    .string()
    .regex(/^[\w.:/-]{1,100}$/)
    .meta({
      description: 'Place of the event in the log of the source. Opaque: compare it for equality only.',
    }),
});

type Attributes = Omit<z.output<typeof cloudEventAttributes>, 'type'>;

/** What one event says: a type and the data that goes with it. */
export type IntegrationFact = {
  readonly [Type in IntegrationEventType]: { readonly type: Type; readonly data: IntegrationData<Type> };
}[IntegrationEventType];

/** A public event: a CloudEvent with its data. */
export type IntegrationEvent = Readonly<Attributes> & IntegrationFact;

export const contentTypeOfIntegrationEvents = 'application/cloudevents+json; charset=UTF-8';

export type ReadIntegrationEvent =
  | { readonly ok: true; readonly event: IntegrationEvent }
  | {
      readonly ok: false;
      /** `unknown-type`: newer software published it. */
      readonly reason: 'no-cloud-event' | 'unknown-type' | 'unfit-data';
      /** Which fields do not fit; never what stands in them. */
      readonly where: string;
    };

/**
 * Reads what was published, in any version. Fields that this software does not know are dropped, so that a publisher
 * may add some, and so that what is read before it is sent holds nothing but what the schemas allow.
 */
export function readIntegrationEvent(value: unknown): ReadIntegrationEvent {
  const attributes = cloudEventAttributes.safeParse(value);
  if (!attributes.success) return { ok: false, reason: 'no-cloud-event', where: placesIn(attributes.error) };
  const { type } = attributes.data;
  if (!isIntegrationEventType(type)) return { ok: false, reason: 'unknown-type', where: 'type' };
  const data = integrationDataSchemas[type].safeParse(dataIn(value));
  if (!data.success) return { ok: false, reason: 'unfit-data', where: placesIn(data.error, 'data') };
  return { ok: true, event: eventOf(attributes.data, type, data.data) };
}

export const isIntegrationEventType = (type: string): type is IntegrationEventType =>
  Object.hasOwn(integrationDataSchemas, type);

const dataIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'data' in value ? value.data : undefined;

// That the data goes with the type was just checked, by the schema that the type names.
const eventOf = (attributes: Attributes, type: IntegrationEventType, data: unknown): IntegrationEvent =>
  ({ ...attributes, type, data }) as IntegrationEvent;

const placesIn = (error: z.ZodError, prefix = ''): string =>
  [...new Set(error.issues.map((issue) => [...(prefix ? [prefix] : []), ...issue.path].join('/')))]
    .slice(0, 5)
    .join(', ');
