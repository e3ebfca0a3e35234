import { randomUUID } from 'node:crypto';
import { readIntegrationEvent } from '@samenspoor/contracts';
import { municipalities } from '@samenspoor/domain';
import { createMemoryEventLog, type EventLog, type RecordedEvent } from '@samenspoor/event-log';
import { beforeEach, describe, expect, it } from 'vitest';
import { everythingIn, testProjection } from '../../../integration/src/test-kit/projection.fixture.js';
import { ExampleNetwork } from '../../../views/src/test-kit/example-network.fixture.js';
import { record } from '../../../views/src/test-kit/network-in-log.fixture.js';
import type { Endpoint } from '../endpoints/endpoint.js';
import { endpointFor, eventsFor, hash, organisation, organisations } from '../test-kit/partners.fixture.js';
import type { WebhookEvent } from '../test-kit/receiver.fixture.js';
import { Membership } from './membership.js';
import { createTelling } from './telling.js';

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

describe('what an endpoint is told', () => {
  let log: EventLog;
  let events: readonly RecordedEvent[];
  const network = new ExampleNetwork(4);
  for (let step = 0; step < 300; step += 1) network.step();

  beforeEach(async () => {
    log = createMemoryEventLog();
    await record(log, network);
    events = (await everythingIn(log))
      .filter(({ stream }) => stream.startsWith('trajectory-'))
      .map((event) => ({ ...event, meta: { ...event.meta, traceparent } }));
  });

  const telling = (id: string, more: Partial<Endpoint> = {}, known = organisations) =>
    createTelling(endpointFor(id, 'https://partner.example', more), {
      log,
      membership: new Membership(log),
      organisations: known,
      network: 'test',
      hash,
    });
  /** With who entered each report where that was kept back: on the topic it always stands. */
  const whole = (data: object) =>
    JSON.parse(JSON.stringify(data), (_, value) =>
      typeof value === 'object' && value !== null && 'concernKind' in value
        ? { registeredBy: 'school-1', ...value }
        : value,
    );
  const toldTo = async (id: string, more?: Partial<Endpoint>, known = organisations) => {
    const tell = telling(id, more, known);
    const told: { recorded: RecordedEvent; event: WebhookEvent }[] = [];
    for (const recorded of events) {
      const one = await tell(recorded);
      if (one?.outcome === 'refused') throw new Error(one.where);
      if (one) told.push({ recorded, event: JSON.parse(one.message.body) });
    }
    return told;
  };

  it('is an integration event of its own trajectory by the id that it reads in the API, and says not where in the log', async () => {
    const told = await toldTo('clb-1');
    expect(told.map(({ recorded }) => recorded.id)).toEqual(
      (await eventsFor(log, 'clb-1')).map(({ id }) => id),
    );
    for (const { recorded, event } of told) {
      expect(event.subject).toBe(recorded.stream.slice('trajectory-'.length));
      expect(event).not.toHaveProperty('logposition');
      expect(event).not.toHaveProperty('traceparent');
      expect(JSON.stringify(event)).not.toContain('0af7651916cd43dd');
      const subject = 'x'.repeat(43);
      expect(readIntegrationEvent({ ...event, data: whole(event.data), subject, logposition: '1' }).ok).toBe(
        true,
      );
    }
  });

  it('has no other id of inside, and none that another organisation or the topic has', async () => {
    const ids = async (id: string) => {
      const bodies = (await toldTo(id)).map(({ event }) => JSON.stringify({ ...event, subject: '' }));
      return new Set(bodies.join().match(/"[A-Za-z0-9_-]{43}"|[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? []);
    };
    const clb = await ids('clb-1');
    const school = await ids('school-1');
    const topic = testProjection('test');
    const published = events.map((each) => JSON.stringify(topic(each))).join();
    expect(clb.size).toBeGreaterThan(20);
    for (const id of clb) {
      expect(school.has(id)).toBe(false);
      expect(published).not.toContain(id);
    }
    const inside = JSON.stringify(events.map(({ id, data }) => [id, data]));
    for (const id of clb) expect(inside).not.toContain(id);
    // The same trajectories are known to both, so that what is compared could have been the same.
    const subjects = async (id: string) => (await toldTo(id)).map(({ event }) => event.subject);
    const shared = new Set(await subjects('school-1'));
    expect((await subjects('clb-1')).some((each) => shared.has(each))).toBe(true);
  });

  it('is the same each time, also to a process that begins in the middle', async () => {
    const once = await toldTo('clb-1');
    const again = telling('clb-1');
    for (const { recorded, event } of [...once].reverse().slice(0, 50)) {
      const told = await again(recorded);
      expect(told?.outcome === 'tell' && JSON.parse(told.message.body)).toEqual(event);
    }
  });

  it('is of the types that it wants, and always that somebody was forgotten', async () => {
    const types = new Set(['samenspoor.trajectory.reported.v1'] as const);
    const told = new Set((await toldTo('clb-1', { types })).map(({ event }) => event.type));
    expect(told).toEqual(new Set(['samenspoor.trajectory.reported.v1', 'samenspoor.trajectory.erased.v1']));
  });

  it('of who was forgotten is that alone, and goes to all who ever took part', async () => {
    const told = await toldTo('clb-1');
    const erased = told.filter(({ event }) => event.type === 'samenspoor.trajectory.erased.v1');
    expect(erased.length).toBeGreaterThan(0);
    for (const { event } of erased)
      expect(told.filter(({ event: { subject } }) => subject === event.subject)).toHaveLength(1);
  });

  it('is less to who may not receive what a holder of professional secrecy wrote', async () => {
    const police = organisation('clb-1', 'police', 'judicial');
    const others = [...organisations.values()].filter(({ id }) => id !== police.id);
    const known = new Map(
      [police, ...others.map((each) => ({ ...each, secrecy: 'professional' as const }))].map((each) => [
        each.id,
        each,
      ]),
    );
    // That somebody takes part since it was assigned is told to all.
    const byOthers = (told: Awaited<ReturnType<typeof toldTo>>) =>
      told.flatMap(({ event: { type, data } }) =>
        /reported|measure|absences|joined/.test(type) &&
        'organisationId' in data &&
        data.organisationId !== police.id &&
        !('ground' in data && data.ground.kind === 'assignment')
          ? [type]
          : [],
      );
    expect(byOthers(await toldTo('clb-1')).length).toBeGreaterThan(0);
    const told = await toldTo('clb-1', { organisation: police }, known);
    expect(byOthers(told)).toEqual([]);
    expect(told.length).toBeGreaterThan(10);
  });

  describe('of who entered a report', () => {
    interface ToldReport {
      readonly organisationId: string;
      readonly registeredBy?: string;
    }
    /** The reports in what was told, those that came in with another trajectory last. */
    const reportsIn = (told: Awaited<ReturnType<typeof toldTo>>) =>
      told.flatMap(({ event: { data, type } }): readonly ToldReport[] =>
        'content' in data
          ? data.content.reports
          : type === 'samenspoor.trajectory.reported.v1'
            ? [data as ToldReport]
            : [],
      );

    it('only as the API would: to who made the report, and not to others who take part', async () => {
      const told = await toldTo('clb-1');
      expect(told.some(({ event: { data } }) => 'content' in data && data.content.reports.length > 0)).toBe(
        true,
      );
      const [own, others] = [true, false].map((is) =>
        reportsIn(told).filter(({ organisationId }) => (organisationId === 'clb-1') === is),
      );
      expect(own?.length).toBeGreaterThan(0);
      expect(others?.length).toBeGreaterThan(0);
      for (const report of own ?? []) expect(report).toHaveProperty('registeredBy');
      for (const report of others ?? []) expect(report).not.toHaveProperty('registeredBy');
    });

    it('to KANS, and to the contact point of the territory', async () => {
      const kans = { organisation: organisation('clb-1', 'central-contact-point') };
      for (const report of reportsIn(await toldTo('clb-1', kans)))
        expect(report).toHaveProperty('registeredBy');
      const [place] = municipalities;
      if (place === undefined) throw new Error('no municipality');
      const contact = { ...organisation('clb-1', 'municipal-contact-point'), municipality: place.nis };
      const others = reportsIn(await toldTo('clb-1', { organisation: contact })).filter(
        ({ organisationId }) => organisationId !== 'clb-1',
      );
      const shown = others.filter((report) => 'registeredBy' in report);
      expect(shown.length).toBeGreaterThan(0);
      expect(others.length).toBeGreaterThan(shown.length);
      for (const report of shown) expect(report).toMatchObject({ territory: place.nis });
    });
  });

  it('names what is wrong with an event that can’t be told, and of which event', async () => {
    const report = events.find(({ type, data }) => type === 'Reported' && data['organisationId'] === 'clb-1');
    if (report === undefined) throw new Error('the CLB reported nothing');
    const id = randomUUID();
    await log.append(
      `trajectory-${randomUUID()}.1`,
      [{ ...report, id, data: { ...report.data, reportedAt: 'some day' } }],
      'none',
    );
    const poison = (await everythingIn(log)).find((each) => each.id === id);
    if (poison === undefined) throw new Error('it is not in the log');
    expect(await telling('clb-1')(poison)).toMatchObject({ outcome: 'refused', where: 'RangeError' });
  });
});
