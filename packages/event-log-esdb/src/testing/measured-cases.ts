import { randomUUID } from 'node:crypto';
import { ANY, BACKWARDS, END, EventStoreDBClient, jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const anEvent = () => jsonEvent({ id: randomUUID(), type: 'SomethingHappened', data: {} });

/**
 * What a server of version 23.10.8 was measured to answer to the plain client, and what this adapter is built on. Run on
 * the stand-in they hold it to that, so that what passes there means something; run on a server they show whether it
 * still is so.
 */
export function measuredCases(connectionString: () => string): void {
  describe('what was measured with the plain client', () => {
    let client: EventStoreDBClient;
    let run = '';
    beforeAll(() => {
      client = EventStoreDBClient.connectionString(connectionString());
      run = `measured-${randomUUID()}`;
    });
    afterAll(() => client.dispose());
    const idsOf = async (stream: string) => {
      const ids: (string | undefined)[] = [];
      for await (const { event } of client.readStream(stream)) ids.push(event?.id);
      return ids;
    };

    it('a right expectation: revision and position of the last event', async () => {
      const events = [anEvent(), anEvent()];
      const result = await client.appendToStream(`${run}.right`, events, { expectedRevision: NO_STREAM });
      expect(result).toMatchObject({ success: true, nextExpectedRevision: 1n });
      const read = client.readStream(`${run}.right`, {
        direction: BACKWARDS,
        fromRevision: END,
        maxCount: 1,
      });
      for await (const { event } of read) expect(result.position).toEqual(event?.position);
    });

    it('a wrong expectation throws, also with throwOnAppendFailure=false on single calls', async () => {
      await client.appendToStream(`${run}.wrong`, [anEvent()], { expectedRevision: NO_STREAM });
      const again = client.appendToStream(`${run}.wrong`, [anEvent()], { expectedRevision: NO_STREAM });
      await expect(again).rejects.toMatchObject({ type: 'wrong-expected-version', actualVersion: 0n });
      const missing = client.appendToStream(`${run}.missing`, [anEvent()], { expectedRevision: 3n });
      await expect(missing).rejects.toMatchObject({ actualVersion: 'no_stream' });
    });

    it('the same ids at the same expectation, whole or a part: the first answer, also after later appends', async () => {
      const [a, b, c] = [anEvent(), anEvent(), anEvent()];
      const first = await client.appendToStream(`${run}.same`, [a, b, c], { expectedRevision: NO_STREAM });
      await client.appendToStream(`${run}.same`, [anEvent()], { expectedRevision: 2n });
      for (const part of [[a, b, c], [a], [a, b], [c], [b, c]]) {
        expect(await client.appendToStream(`${run}.same`, part, { expectedRevision: NO_STREAM })).toEqual(
          first,
        );
      }
      expect(await idsOf(`${run}.same`)).toHaveLength(4);
    });

    it('known ids together with new ones at an expectation that no longer holds: a conflict', async () => {
      const known = anEvent();
      await client.appendToStream(`${run}.partly`, [known], { expectedRevision: NO_STREAM });
      const both = client.appendToStream(`${run}.partly`, [known, anEvent()], {
        expectedRevision: NO_STREAM,
      });
      await expect(both).rejects.toMatchObject({ type: 'wrong-expected-version' });
    });

    it('a known id with a new one under ANY is stored a second time', async () => {
      const known = anEvent();
      await client.appendToStream(`${run}.any`, [known], { expectedRevision: ANY });
      await client.appendToStream(`${run}.any`, [known, anEvent()], { expectedRevision: ANY });
      expect((await idsOf(`${run}.any`)).filter((id) => id === known.id)).toHaveLength(2);
    });

    it('one id twice in an append, and again in another stream, is taken', async () => {
      const event = anEvent();
      await client.appendToStream(`${run}.twice`, [event, event], { expectedRevision: NO_STREAM });
      await client.appendToStream(`${run}.elsewhere`, [event], { expectedRevision: NO_STREAM });
      expect(await idsOf(`${run}.twice`)).toEqual([event.id, event.id]);
      expect(await idsOf(`${run}.elsewhere`)).toEqual([event.id]);
    });

    it('no events: a success at revision 0 with nothing to read', async () => {
      const result = await client.appendToStream(`${run}.empty`, [], { expectedRevision: NO_STREAM });
      expect(result).toMatchObject({ success: true, nextExpectedRevision: 0n });
      await expect(idsOf(`${run}.empty`)).rejects.toMatchObject({ type: 'stream-not-found' });
    });

    it('more than 1 MiB in one append, and an id that is no UUID, are refused', async () => {
      const large = jsonEvent({ type: 'Large', data: { text: 'x'.repeat(1_048_576) } });
      await expect(client.appendToStream(`${run}.large`, [large])).rejects.toMatchObject({
        type: 'maximum-append-size-exceeded',
      });
      const unnamed = jsonEvent({ id: 'no-uuid', type: 'Unnamed', data: {} });
      await expect(client.appendToStream(`${run}.unnamed`, [unnamed])).rejects.toMatchObject({
        type: 'unknown',
        message: 'Could not recognize BadRequest',
      });
    });
  });
}
