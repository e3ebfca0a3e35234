import { keepsTrajectory, receivesTrajectoryEvent } from '@samenspoor/access';
import { type Organisations, trajectoryStreamPrefix } from '@samenspoor/domain';
import type { EventLog, RecordedEvent } from '@samenspoor/event-log';
import { createProjection, createPseudonyms } from '@samenspoor/integration';
import type { Message } from '../delivering/message.js';
import type { Endpoint } from '../endpoints/endpoint.js';
import { asSeenBy, type ToldEvent } from './as-seen-by.js';
import type { Around, Membership } from './membership.js';

/** What an endpoint is told of an event of the log; null: nothing. */
export type Told =
  | { readonly outcome: 'tell'; readonly message: Message; readonly type: string }
  /** It should be told and can't be: `where` names what is wrong, never a value. */
  | { readonly outcome: 'refused'; readonly message: Pick<Message, 'id'>; readonly where: string };

/** @param recorded an event of a trajectory, as the log gave it */
export type Telling = (recorded: RecordedEvent) => Promise<Told | null>;

export interface TellingOptions {
  readonly log: Pick<EventLog, 'readStream'>;
  /** On the same log; shared by all endpoints, which mostly stand at the same place. */
  readonly membership: Membership;
  readonly organisations: Organisations;
  readonly network: string;
  /** Keyed: who lacks the secret can't tell what a pseudonym stands for. */
  readonly hash: (...parts: string[]) => string;
}

const erasure = 'samenspoor.trajectory.erased.v1';

/**
 * What one endpoint is told. The `subject` is the id of the trajectory, under which this organisation reads it in the
 * API; every other id, that of the event too, is a pseudonym of this organisation's own, of use to nobody else. Pure
 * but for reading the stream of the trajectory: the same event always gives the same.
 */
export const createTelling = (
  endpoint: Pick<Endpoint, 'organisation' | 'types'>,
  { log, membership, organisations, network, hash }: TellingOptions,
): Telling => {
  const { organisation, types } = endpoint;
  const ownHash = (...parts: string[]) => hash('webhooks/1', organisation.id, ...parts);
  const project = createProjection({
    source: `/samenspoor/${network}`,
    pseudonyms: createPseudonyms(ownHash, network),
    audience: 'partner',
  });

  const concerns = (around: Around): boolean =>
    // Whoever was told of somebody is told to forget them [GDPR art. 19].
    around.event.type === 'Erased'
      ? around.tookPart.has(organisation.id) ||
        (around.toldIn !== null && keepsTrajectory(organisation, { reports: around.toldIn }))
      : receivesTrajectoryEvent(organisation, around.event, around, organisations);

  return async (recorded) => {
    if (!concerns(await membership.around(recorded))) return null;
    const projected = project(recorded);
    if (projected.outcome === 'stays') return null;
    const id = asUuid(ownHash('event', network, recorded.id));
    if (projected.outcome === 'refused')
      return { outcome: 'refused', message: { id }, where: projected.where };
    const { event } = projected;
    if (event.type !== erasure) {
      if (types !== null && !types.has(event.type)) return null;
      if (await isErasedSince(log, recorded)) return null;
    }
    const subject = recorded.stream.slice(trajectoryStreamPrefix.length);
    const told: ToldEvent = { ...asSeenBy(organisation, event), id, subject };
    return { outcome: 'tell', message: { id, body: JSON.stringify(told) }, type: event.type };
  };
};

/** Of somebody who was forgotten since, late and repeated deliveries tell nothing any more. */
const isErasedSince = async (
  log: Pick<EventLog, 'readStream'>,
  { stream, revision }: RecordedEvent,
): Promise<boolean> => {
  const pageSize = 1_000;
  for (let from = revision + 1; ; from += pageSize) {
    const page = await log.readStream(stream, { from, max: pageSize });
    if (page.some(({ type }) => type === 'Erased')) return true;
    if (page.length < pageSize) return false;
  }
};

/** The first 122 bits of a pseudonym as a UUID (version 8, RFC 9562), which the id of an event is. */
const asUuid = (pseudonym: string): string => {
  const bytes = Buffer.from(pseudonym, 'base64url').subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
