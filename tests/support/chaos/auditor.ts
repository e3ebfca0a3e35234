import { isDeepStrictEqual } from 'node:util';
import { reportId } from '@samenspoor/domain';
import type { RecordedEvent } from '@samenspoor/event-log';
import type { OutgoingMessage } from '@samenspoor/integration';
import { isEnvelope } from '@samenspoor/privacy';
import type { Audit } from '@samenspoor/testing';
import { idsByKey, withoutRepeats } from '../../../packages/integration/src/test-kit/projection.fixture.js';

/** A row of a view, as JSON, by its key. */
export type ViewRows = ReadonlyMap<string, string>;

/** Everything that a run left, gathered when it is over. */
export interface Evidence {
  /** Ids of reports that a sender was told are accepted, once each. */
  readonly accepted: readonly string[];
  /** What the log adds up to. */
  readonly log: Audit;
  /** Ids of the data keys that events name, and of those that are filed. */
  readonly keys: { readonly named: ReadonlySet<string>; readonly filed: ReadonlySet<string> };
  /** By name of the view: as it is read, and as it comes out when it is built from the beginning of the log. */
  readonly views: ReadonlyMap<string, { readonly read: ViewRows; readonly rebuilt: ViewRows }>;
  /** What the topic holds of ours, each partition in its order, and what may leave of the log, in its order. */
  readonly topic: {
    readonly holds: readonly OutgoingMessage[];
    readonly leaving: readonly OutgoingMessage[];
  };
  /** Figures of the region, and of the installation itself. */
  readonly figures: { readonly region: unknown; readonly installation: unknown };
  /** Bodies of what was put on the topic to be set aside, and of what was. */
  readonly setAside: { readonly given: readonly string[]; readonly found: readonly string[] };
}

/** Promises that a run broke, in words; empty when it kept them all. */
export const findings = (evidence: Evidence): readonly string[] => [
  ...evidence.log.broken,
  ...ofReports(evidence),
  ...(evidence.keys.named.size === 0 ? ['no event is sealed'] : []),
  ...missing(evidence.keys.named, evidence.keys.filed).map((key) => `data key ${key} is not filed`),
  ...[...evidence.views].flatMap(([name, { read, rebuilt }]) => ofView(name, read, rebuilt)),
  ...ofTopic(evidence.topic.holds, evidence.topic.leaving),
  ...ofFigures(evidence.figures),
  ...ofSetAside(evidence.setAside),
];

const ofReports = ({ accepted, log: { register } }: Evidence): readonly string[] => {
  const told = new Set(accepted);
  return [
    ...accepted.filter((id) => !register.reports.has(reportId(id))).map((id) => `report ${id} was lost`),
    // Every sender went on until it was told: what nobody was told of is there twice, under another name.
    ...[...register.reports.keys()]
      .filter((id) => !told.has(id))
      .map((id) => `nobody was told of report ${id}`),
    ...(told.size === accepted.length ? [] : ['two senders were told of one report']),
  ];
};

/** What is left undone: nothing, once everything is done; and programmes, which nobody publishes here. */
const mayBeEmpty: ReadonlySet<string> = new Set(['follow-ups', 'offers']);

const ofView = (name: string, read: ViewRows, rebuilt: ViewRows): readonly string[] => {
  if (rebuilt.size === 0 && !mayBeEmpty.has(name)) return [`view ${name} holds nothing`];
  const keys = new Set([...read.keys(), ...rebuilt.keys()]);
  return [...keys]
    .filter((key) => read.get(key) !== rebuilt.get(key))
    .map((key) => `view ${name} differs from one built anew at ${key}`);
};

const ofTopic = (
  holds: readonly OutgoingMessage[],
  leaving: readonly OutgoingMessage[],
): readonly string[] => {
  const once = withoutRepeats(holds);
  const [there, due] = [idsByKey(once), idsByKey(leaving)];
  const bodies = new Map(leaving.map(({ id, body }) => [id, body]));
  const keys = new Set([...there.keys(), ...due.keys()]);
  return [
    ...(leaving.length === 0 ? ['nothing may leave'] : []),
    ...[...keys]
      .filter((key) => !isDeepStrictEqual(there.get(key), due.get(key)))
      .map((key) => `the topic differs from what may leave of ${key}`),
    // Repeats too: the same id must say the same.
    ...holds
      .filter(({ id, body }) => bodies.has(id) && bodies.get(id) !== body)
      .map(({ id }) => `event ${id} left with another text`),
  ];
};

const ofFigures = ({ region, installation }: Evidence['figures']): readonly string[] =>
  isDeepStrictEqual(region, installation) ? [] : ['the region counts otherwise than the installation'];

const ofSetAside = ({ given, found }: Evidence['setAside']): readonly string[] =>
  isDeepStrictEqual([...given].sort(), [...found].sort())
    ? []
    : [`${given.length} messages were to be set aside, ${found.length} were`];

const missing = (wanted: ReadonlySet<string>, there: ReadonlySet<string>): readonly string[] =>
  [...wanted].filter((each) => !there.has(each));

/** Ids of the data keys under which anything in the events is sealed. */
export const keysNamedIn = (events: Iterable<RecordedEvent>): ReadonlySet<string> => {
  const named = new Set<string>();
  const look = (value: unknown): void => {
    if (isEnvelope(value)) named.add(value.keyId);
    else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) look(each);
  };
  for (const { data } of events) look(data);
  return named;
};
