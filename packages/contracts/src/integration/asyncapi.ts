import { z } from 'zod';
import {
  cloudEventAttributes,
  contentTypeOfIntegrationEvents,
  type IntegrationEventType,
  integrationDataSchemas,
} from './integration-event.js';
import { topicName, topicPolicy, topicSettings } from './topic.js';

/** Every public event, with the description and schema that its document shows. */
export interface DescribedEvent {
  readonly type: IntegrationEventType;
  readonly description: string;
  /** JSON Schema (draft 7) of the data. */
  readonly data: object;
}

const jsonSchema = (schema: z.ZodType): Record<string, unknown> => {
  // As it is read: open to fields that later publishers add.
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return rest;
};

export const describedEvents = (): readonly DescribedEvent[] =>
  typesOf(integrationDataSchemas).map((type) => {
    const schema = integrationDataSchemas[type];
    return { type, description: schema.description ?? '', data: jsonSchema(schema) };
  });

const typesOf = <Key extends string>(schemas: Readonly<Record<Key, unknown>>): readonly Key[] => {
  const names: Key[] = [];
  for (const name in schemas) names.push(name);
  return names;
};

/** What Samenspoor publishes, as an AsyncAPI 3 document. */
export function asyncApiDocument(version: string): object {
  const events = describedEvents();
  const nameOf = (type: string) => type.replace(/^samenspoor\./, '').replaceAll('.', '-');
  const attributes = jsonSchema(cloudEventAttributes);
  const messages = Object.fromEntries(
    events.map(({ type, description, data }) => [nameOf(type), message(type, description, data, attributes)]),
  );
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Samenspoor: integration events',
      version,
      description:
        'Pseudonymous CloudEvents about coordinated trajectories. In order per trajectory (the key of a message is its ' +
        '`subject`), at least once: the same `id` again is the same event again.',
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
    },
    defaultContentType: contentTypeOfIntegrationEvents,
    channels: {
      events: {
        address: topicName('{network}'),
        title: 'Events of one installation',
        description: `Each installation publishes to a topic of its own, kept for ${topicPolicy.retentionDays} days.`,
        parameters: { network: { description: 'Name of the network that the installation keeps.' } },
        messages: Object.fromEntries(
          Object.keys(messages).map((name) => [name, { $ref: `#/components/messages/${name}` }]),
        ),
        bindings: {
          kafka: {
            partitions: topicPolicy.partitions,
            topicConfiguration: {
              'cleanup.policy': [topicSettings['cleanup.policy']],
              'retention.ms': Number(topicSettings['retention.ms']),
            },
            bindingVersion: '0.5.0',
          },
        },
      },
    },
    operations: {
      publish: {
        action: 'send',
        channel: { $ref: '#/channels/events' },
        summary: 'What happens in the network, as far as it may leave.',
      },
    },
    components: { messages },
  };
}

function message(type: string, description: string, data: object, attributes: Record<string, unknown>) {
  const { properties, required } = attributes;
  return {
    name: type,
    title: type,
    summary: description,
    contentType: contentTypeOfIntegrationEvents,
    payload: {
      type: 'object',
      properties: { ...(properties ?? {}), type: { const: type }, data },
      required: [...(Array.isArray(required) ? required : []), 'data'],
    },
    bindings: {
      kafka: {
        key: { type: 'string', description: 'The `subject`.' },
        bindingVersion: '0.5.0',
      },
    },
  };
}
