import { randomUUID } from 'node:crypto';
import { ANY, EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StandIn } from './stand-in.js';

const anEvent = () => jsonEvent({ id: randomUUID(), type: 'SomethingHappened', data: {} });

/**
 * What a real server of version 23.10.8 was measured to answer to the plain client. These cases hold the stand-in to
 * it, so that what the adapter passes on the stand-in means something.
 */
describe('the stand-in answers the plain client as the server was measured to', () => {
  const standIn = new StandIn();
  let client: EventStoreDBClient;
  beforeAll(async () => {
    await standIn.start();
    client = EventStoreDBClient.connectionString(standIn.connectionString);
  });
  afterAll(async () => {
    await client.dispose();
    standIn.stop();
  });
  const idsOf = async (stream: string) => {
    const ids: (string | undefined)[] = [];
    for await (const { event } of client.readStream(stream)) ids.push(event?.id);
    return ids;
  };

  it('a right expectation: revision and position of the last event', async () => {
    const events = [anEvent(), anEvent()];
    const result = await client.appendToStream('right', events, { expectedRevision: NO_STREAM });
    expect(result).toMatchObject({ success: true, nextExpectedRevision: 1n });
    const last = standIn.log.stream('right')?.[1]?.position;
    expect(result.position).toEqual({ commit: last, prepare: last });
  });

  it('a wrong expectation throws, also with throwOnAppendFailure=false on single calls', async () => {
    await client.appendToStream('wrong', [anEvent()], { expectedRevision: NO_STREAM });
    const again = client.appendToStream('wrong', [anEvent()], { expectedRevision: NO_STREAM });
    await expect(again).rejects.toMatchObject({ type: 'wrong-expected-version', actualVersion: 0n });
    const missing = client.appendToStream('missing', [anEvent()], { expectedRevision: 3n });
    await expect(missing).rejects.toMatchObject({ actualVersion: 'no_stream' });
  });

  it('the same ids at the same expectation, whole or a part: the first answer, also after later appends', async () => {
    const [a, b, c] = [anEvent(), anEvent(), anEvent()];
    const first = await client.appendToStream('same', [a, b, c], { expectedRevision: NO_STREAM });
    await client.appendToStream('same', [anEvent()], { expectedRevision: 2n });
    for (const part of [[a, b, c], [a], [a, b], [c], [b, c]]) {
      expect(await client.appendToStream('same', part, { expectedRevision: NO_STREAM })).toEqual(first);
    }
    expect(await idsOf('same')).toHaveLength(4);
  });

  it('known ids together with new ones at an expectation that no longer holds: a conflict', async () => {
    const known = anEvent();
    await client.appendToStream('partly', [known], { expectedRevision: NO_STREAM });
    const both = client.appendToStream('partly', [known, anEvent()], { expectedRevision: NO_STREAM });
    await expect(both).rejects.toMatchObject({ type: 'wrong-expected-version' });
  });

  it('a known id with a new one under ANY is stored a second time', async () => {
    const known = anEvent();
    await client.appendToStream('any', [known], { expectedRevision: ANY });
    await client.appendToStream('any', [known, anEvent()], { expectedRevision: ANY });
    expect((await idsOf('any')).filter((id) => id === known.id)).toHaveLength(2);
  });

  it('one id twice in an append, and again in another stream, is taken', async () => {
    const event = anEvent();
    await client.appendToStream('twice', [event, event], { expectedRevision: NO_STREAM });
    await client.appendToStream('elsewhere', [event], { expectedRevision: NO_STREAM });
    expect(await idsOf('twice')).toEqual([event.id, event.id]);
    expect(await idsOf('elsewhere')).toEqual([event.id]);
  });

  it('no events: a success at revision 0 with nothing to read', async () => {
    const result = await client.appendToStream('empty', [], { expectedRevision: NO_STREAM });
    expect(result).toMatchObject({ success: true, nextExpectedRevision: 0n });
    await expect(idsOf('empty')).rejects.toMatchObject({ type: 'stream-not-found' });
  });

  it('more than 1 MiB in one append, and an id that is no UUID, are refused', async () => {
    const large = jsonEvent({ type: 'Large', data: { text: 'x'.repeat(1_048_576) } });
    await expect(client.appendToStream('large', [large])).rejects.toMatchObject({
      type: 'maximum-append-size-exceeded',
    });
    const unnamed = jsonEvent({ id: 'no-uuid', type: 'Unnamed', data: {} });
    await expect(client.appendToStream('unnamed', [unnamed])).rejects.toMatchObject({
      type: 'unknown',
      message: 'Could not recognize BadRequest',
    });
  });

  it('away: a plain gRPC error with code 14 on an append, UnavailableError on a read', async () => {
    const other = new StandIn();
    await other.start();
    const { connectionString } = other;
    other.stop();
    const lonely = EventStoreDBClient.connectionString(connectionString);
    const appended = await lonely.appendToStream('away', [anEvent()]).catch((error: unknown) => error);
    expect(appended).toMatchObject({ code: 14 });
    expect(appended).not.toHaveProperty('type');
    const read = (async () => {
      for await (const _ of lonely.readStream('away')) break;
    })();
    await expect(read).rejects.toMatchObject({ type: 'unavailable' });
    await lonely.dispose();
  });
});
