import { createHash } from 'node:crypto';
import { type ApplicationEvent, followedStream, presentVersion } from '@samenspoor/contracts';
import {
  absorb,
  type CorrectionFindings,
  correct,
  decideOffer,
  type EventMeta,
  emptyRegister,
  erase,
  evolveRegister,
  fold,
  foldOffer,
  forget,
  giveVerdict,
  identify,
  initialOffer,
  initialTrajectory,
  isOpen,
  type MatchId,
  type MatchOutcome,
  matchId,
  mergeInto,
  municipalities,
  type OfferCommand,
  type OfferEvent,
  type OfferState,
  type OrganisationId,
  offerStream,
  organisationId,
  type PersonId,
  part,
  personId,
  presentPerson,
  type RegisterEvent,
  type RegisterState,
  type ReportedFacts,
  type ReportId,
  raiseDueTimers,
  receiveReport,
  registerStream,
  reportId,
  type Sealed,
  separate,
  standAlone,
  type TrajectoryEvent,
  type TrajectoryId,
  type TrajectoryState,
  trajectoryIdOf,
  trajectoryStream,
  unlink,
} from '@samenspoor/domain';
import type { EventToAppend, JsonObject } from '@samenspoor/event-log';
import { readRules } from '@samenspoor/rules';
import { exampleOffer, provider } from './example-offer.fixture.js';

const rules = await readRules();

export interface Written {
  readonly stream: string;
  readonly revision: number;
  readonly event: EventToAppend;
}

/** Numbers from 0 up to 1, the same ones for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = (seed >>> 0) + 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const sealed = (size = 24): Sealed => ({
  alg: 'A256GCM',
  keyId: 'key',
  iv: 'iv',
  tag: 'tag',
  text: 'x'.repeat(size),
});

export const organisations = ['school-1', 'school-2', 'clb-1', 'naft-1', 'contact-1'].map(organisationId);

/**
 * A small network that decides with the domain itself and remembers what was written, in order: histories that are
 * valid by construction, and beside them the state that the views must agree with.
 */
export class ExampleNetwork {
  readonly written: Written[] = [];
  readonly register: RegisterState = emptyRegister();
  readonly trajectories = new Map<TrajectoryId, TrajectoryState>();
  readonly offers = new Map<string, OfferState>();
  readonly #random: () => number;
  readonly #sealedSize: number;
  #revisions = new Map<string, number>();
  #ids = 0;
  #minutes = 0;

  constructor(seed: number, sealedSize = 24) {
    this.#random = randomFrom(seed);
    this.#sealedSize = sealedSize;
  }

  get openMatches(): readonly MatchId[] {
    return [...this.register.matches.values()]
      .filter((match) => isOpen(this.register, match))
      .map((match) => match.matchId);
  }

  /** Persons who can still be reported, linked and forgotten. */
  get persons(): readonly PersonId[] {
    return [...this.register.persons.values()]
      .filter((person) => !person.forgotten && person.redirectsTo === null && person.reportIds.size > 0)
      .map((person) => person.personId);
  }

  /** One thing that happens, chosen by chance. */
  step(): void {
    const dice = this.#random();
    if (dice < 0.3 || this.persons.length < 3) this.report();
    else if (dice < 0.48) this.work();
    else if (dice < 0.5 || this.offers.size < 3) this.offer();
    else if (dice < 0.62) this.verdict();
    else if (dice < 0.74) this.correction();
    else if (dice < 0.88) this.parting();
    else if (dice < 0.9) this.standstill();
    else if (dice < 0.96)
      this.#once(
        () => this.pick([...this.trajectories.keys()]),
        (id) => this.close(id),
      );
    else this.forgetting();
  }

  /** Weeks go by in which nobody does anything, and what ran out of time in a trajectory is told. */
  standstill(): void {
    const id = this.pick([...this.trajectories.keys()]);
    if (id === undefined) return;
    this.#minutes += Math.floor(this.#random() * 60) * 24 * 60;
    this.#append(id, raiseDueTimers(this.state(id), { rules, meta: this.#meta(null) }, 20));
  }

  /** A report: of someone new, of someone known, or possibly of some who are. */
  report(outcome?: MatchOutcome): ReportId {
    const id = reportId(this.#id('report'));
    const known = this.pick(this.persons);
    const wanted = known === undefined ? 'new' : (outcome ?? this.#outcome());
    const facts = this.#facts(id);
    const { organisationType: _, ...reported } = facts;
    const decision = this.#assessment(wanted, known ?? null);
    const meta = this.#meta(facts.organisationId);
    const event = identify(
      {
        ...reported,
        reportName: `name-${id}`,
        contentHash: `content-${id}`,
        legalBasis: 'compulsory-education-guidance',
        warnings: [],
        report: sealed(this.#sealedSize),
      },
      decision,
      personId(this.#id('person')),
      meta,
    );
    const written = this.#register(event);
    this.receive(event.data.personId, facts, written);
    return id;
  }

  /** Brings a report to a trajectory of its person. */
  receive(person: PersonId, facts: ReportedFacts, cause: Written): void {
    const meta = this.#meta(null, cause.event.id);
    for (let ordinal = 1, id = trajectoryIdOf(person, ordinal); ; ) {
      const state = this.state(id);
      const reception = receiveReport(state, person, facts, meta, rules);
      if (reception.kind === 'here') {
        this.#append(id, reception.events);
        return;
      }
      if (reception.kind === 'goes-on-in') id = reception.trajectoryId;
      else {
        ordinal += 1;
        id = trajectoryIdOf(person, ordinal);
      }
    }
  }

  verdict(verdict?: 'same' | 'different'): void {
    this.#once(
      () => this.pick(this.openMatches),
      (match) => {
        const said = verdict ?? (this.#random() < 0.6 ? 'same' : 'different');
        const fresh = personId(this.#id('person'));
        this.#registerAll(giveVerdict(this.register, match, said, null, fresh, this.#meta(null)));
      },
    );
  }

  correction(): void {
    const report = this.pick([...this.register.reports.values()]);
    const known = this.pick(this.persons);
    if (!report || !known) return;
    const correction = {
      reportId: report.reportId,
      contentHash: this.#id('content'),
      territory: this.pick(municipalities)?.nis ?? null,
      warnings: [],
      youngPerson: sealed(this.#sealedSize),
    };
    const assessment = this.#assessment(this.#outcome(), known);
    const asked = matchId(this.#id('match'));
    const findings = this.#findings(report.personId);
    this.#registerAll(correct(this.register, correction, assessment, findings, asked, this.#meta(null)));
  }

  /** Some corrections no longer fit their person; some fit who was said to be another. */
  #findings(person: PersonId): CorrectionFindings {
    const apart = this.pick([...(this.register.persons.get(person)?.apartFrom ?? [])]);
    const match = (candidatePersonId: PersonId) => ({
      matchId: matchId(this.#id('match')),
      candidatePersonId,
      weight: Math.round(this.#random() * 40) / 4,
      explanation: [],
    });
    return {
      misfit: this.#random() < 0.3 ? match(person) : null,
      contradicting: apart !== undefined && this.#random() < 0.5 ? [match(apart)] : [],
    };
  }

  parting(): void {
    this.#once(
      () => this.pick(this.persons.filter((id) => (this.register.persons.get(id)?.reportIds.size ?? 0) > 1)),
      (person) => {
        const all = [...(this.register.persons.get(person)?.reportIds ?? [])];
        const origin = this.register.reports.get(this.pick(all) ?? reportId(''))?.firstPersonId;
        const back = all.filter((id) => this.register.reports.get(id)?.firstPersonId === origin);
        const going = this.#random() < 0.6 ? back : all.slice(0, 1);
        // From several trajectories at once is the application's affair; here one parting has one source.
        const sources = [...this.trajectories.values()].filter(
          (state) => state.status !== 'merged' && state.reports.some((each) => going.includes(each.reportId)),
        );
        if (sources.length !== 1) return;
        const meta = this.#meta(null);
        const fresh = personId(this.#id('person'));
        this.#registerAll(unlink(this.register, person, going, fresh, null, meta));
      },
    );
  }

  forgetting(): void {
    this.#once(
      () => this.pick(this.persons),
      (person) => this.#registerAll(forget(this.register, person, null, this.#meta(null))),
    );
  }

  /** Something is done in an open trajectory. */
  work(): void {
    const open = [...this.trajectories].filter(([, state]) => state.status === 'open');
    const [id, state] = this.pick(open) ?? [];
    const actor = this.pick(organisations);
    if (id === undefined || state === undefined || actor === undefined) return;
    const meta = this.#meta(actor);
    const dice = this.#random();
    const asked = this.pick(state.escalations.filter((each) => each.status === 'requested'));
    const accepted = this.pick(state.escalations.filter((each) => each.status === 'accepted'));
    if (dice < 0.3)
      this.#append(id, [
        {
          type: 'ParticipantJoined',
          data: {
            organisationId: actor,
            organisationType: 'clb',
            since: meta.at,
            basis: { kind: 'assignment' },
          },
          meta,
        },
        { type: 'Assigned', data: { coordinator: actor, previous: state.coordinator, reason: null }, meta },
      ]);
    else if (dice < 0.4)
      this.#append(id, [{ type: 'ParticipantLeft', data: { organisationId: actor, reason: null }, meta }]);
    else if (dice < 0.6)
      this.#append(id, [
        {
          type: 'EscalationRequested',
          data: {
            escalationId: this.#id('escalation'),
            step: 'clb-guidance',
            to: actor,
            by: actor,
            grounds: [],
            attachments: [],
            explanation: null,
            rulesVersion: '1',
            ...this.#asked(),
          },
          meta,
        },
      ]);
    else if (dice < 0.73 && asked)
      this.#append(id, [
        { type: 'EscalationAccepted', data: { escalationId: asked.escalationId, reason: null }, meta },
      ]);
    else if (dice < 0.76 && accepted)
      this.#append(id, [
        {
          type: 'EscalationConcluded',
          data: { escalationId: accepted.escalationId, outcome: 'returned', reason: null },
          meta,
        },
      ]);
    else if (dice < 0.8)
      this.#append(id, [{ type: 'PhaseEntered', data: { phase: 2, because: 'clb' }, meta }]);
    else
      this.#append(id, [
        {
          type: 'NoteAdded',
          data: { noteId: this.#id('note'), organisationId: actor, text: sealed() },
          meta,
        },
      ]);
  }

  /** Something is done with a programme, or one is published. */
  offer(): void {
    const dice = this.#random();
    const places = Math.floor(this.#random() * 3);
    const known = dice < 0.4 || this.offers.size < 4 ? undefined : this.pick([...this.offers.keys()]);
    const content = exampleOffer(this.#random());
    const capacity = { places, waitingWeeks: null, asOf: '2024-09-02' };
    const command: OfferCommand =
      known === undefined
        ? { kind: 'publish-offer', content, capacity }
        : dice < 0.6
          ? { kind: 'change-offer', content }
          : dice < 0.9
            ? { kind: 'change-capacity', capacity }
            : { kind: 'end-offer' };
    const offerId = known ?? this.#id('offer');
    const state = this.offers.get(offerId) ?? initialOffer;
    const decided = decideOffer(state, command, { actor: provider, rules, meta: this.#meta(provider.id) });
    if (!decided.ok) return;
    this.offers.set(offerId, foldOffer(decided.value, state));
    for (const event of decided.value) this.#write(offerStream(offerId), event);
  }

  /** A young person is reported, and asks for a place in some programme, or is given it as well. */
  place(outcome: 'requested' | 'granted'): void {
    this.report('new');
    const [id] = [...this.trajectories].findLast(([, state]) => state.status === 'open') ?? [];
    const offerId = this.pick([...this.offers.keys()]);
    if (id === undefined || offerId === undefined) throw new Error('nobody asks, or nothing is offered');
    const escalationId = this.#id('escalation');
    const meta = this.#meta(provider.id);
    const asked = { step: 'school-external', to: provider.id, by: provider.id, rulesVersion: '1' } as const;
    this.#append(id, [
      {
        type: 'EscalationRequested',
        data: { ...asked, escalationId, grounds: [], attachments: [], explanation: null, offerId },
        meta,
      },
    ]);
    if (outcome === 'granted')
      this.#append(id, [
        { type: 'EscalationAccepted', data: { escalationId, reason: null }, meta },
        {
          type: 'ParticipantJoined',
          data: {
            organisationId: provider.id,
            organisationType: provider.type,
            since: meta.at,
            basis: { kind: 'escalation', escalationId },
          },
          meta,
        },
      ]);
  }

  /** A young person is reported, and whom the reporter calls in says no. */
  refusal(): void {
    this.report('new');
    const [id, state] = [...this.trajectories].findLast(([, each]) => each.status === 'open') ?? [];
    const by = state?.participants[0]?.organisationId;
    if (id === undefined || by === undefined) throw new Error('nobody calls in');
    const escalationId = this.#id('escalation');
    const asked = { step: 'school-external', to: provider.id, by, rulesVersion: '1' } as const;
    const words = { grounds: [], attachments: [], explanation: null };
    this.#append(id, [
      { type: 'EscalationRequested', data: { ...asked, ...words, escalationId }, meta: this.#meta(by) },
      {
        type: 'EscalationRefused',
        data: { escalationId, outcome: 'refused', reason: null },
        meta: this.#meta(provider.id),
      },
    ]);
  }

  /** Most call-ins ask for a place in some programme. */
  #asked(): { readonly offerId?: string } {
    const offerId = this.#random() < 0.2 ? undefined : this.pick([...this.offers.keys()]);
    return offerId === undefined ? {} : { offerId };
  }

  close(id: TrajectoryId): void {
    if (this.state(id).status !== 'open') return;
    const outcome = this.#random() < 0.5 ? 'qualified' : 're-enrolled';
    const meta = this.#meta(organisations[0] ?? null);
    this.#append(id, [{ type: 'Closed', data: { outcome, reason: null, rulesVersion: '2022-1' }, meta }]);
  }

  state(id: TrajectoryId): TrajectoryState {
    return this.trajectories.get(id) ?? initialTrajectory;
  }

  pick<T>(from: readonly T[]): T | undefined {
    return from[Math.floor(this.#random() * from.length)];
  }

  /** Writes an event of the register without its consequence, as a process that crashes between the two does. */
  crashAfter(event: RegisterEvent): Written {
    return this.#register(event);
  }

  #once<T>(choose: () => T | undefined, work: (chosen: T) => void): void {
    const chosen = choose();
    if (chosen !== undefined) work(chosen);
  }

  #registerAll(
    decided: { readonly ok: true; readonly value: readonly RegisterEvent[] } | { readonly ok: false },
  ): void {
    if (!decided.ok) return;
    for (const event of decided.value) {
      const cause = this.#register(event);
      this.#follow(event, cause);
      if (event.type !== 'MatchVerdictGiven') this.#followed(cause);
    }
  }

  /** The application's note that everything that follows was written. */
  #followed(cause: Written): void {
    const eventId = cause.event.id;
    const meta = this.#meta(null);
    this.#write(followedStream(eventId), { type: 'FollowedThrough', data: { eventId }, meta });
  }

  #register(event: RegisterEvent): Written {
    evolveRegister(this.register, event);
    return this.#write(registerStream('test'), event);
  }

  /** The consequences of a register event, in the order in which the application writes them. */
  #follow(event: RegisterEvent, cause: Written): void {
    const meta = this.#meta(null, cause.event.id);
    if (event.type === 'PersonsLinked') {
      const leading = this.#leading(event.data.leadingPersonId);
      const other = this.#lastOwn(event.data.absorbedPersonId);
      const before =
        other === null || leading === other ? null : { trajectoryId: other, state: this.state(other) };
      if (other !== null && before !== null) this.#append(other, mergeInto(before.state, leading, meta));
      this.#append(leading, absorb(this.state(leading), before, meta));
    }
    if (event.type === 'ReportsUnlinked') {
      const target =
        (event.data.restored ? this.#lastOwn(event.data.toPersonId) : null) ??
        trajectoryIdOf(event.data.toPersonId, 1);
      const source = [...this.trajectories].find(
        ([id, state]) =>
          id !== target &&
          state.status !== 'merged' &&
          state.reports.some((each) => event.data.reportIds.includes(each.reportId)),
      );
      if (!source) return;
      const [from, state] = source;
      const own = this.state(target);
      const parting = part(state, event.data.reportIds, own.status === 'merged' ? own : null, meta.at);
      this.#append(target, standAlone(own, from, event.data.toPersonId, parting.going, meta));
      this.#append(
        from,
        separate(state, { trajectoryId: target, personId: event.data.toPersonId }, parting, meta, rules),
      );
    }
    if (event.type === 'PersonForgotten') {
      const gone = [...this.register.persons.keys()].filter(
        (id) => presentPerson(this.register, id)?.personId === event.data.personId,
      );
      for (const person of gone.toReversed())
        for (const id of this.#own(person).toReversed())
          this.#append(id, erase(this.state(id), person, meta));
    }
    if (event.type === 'PersonalDetailsCorrected') {
      const found = [...this.trajectories].find(
        ([, state]) =>
          state.status === 'open' && state.reports.some((each) => each.reportId === event.data.reportId),
      );
      const { reportId, territory } = event.data;
      if (found) this.#append(found[0], [{ type: 'TerritoryChanged', data: { reportId, territory }, meta }]);
    }
  }

  #own(person: PersonId): readonly TrajectoryId[] {
    const ids: TrajectoryId[] = [];
    for (let ordinal = 1; this.state(trajectoryIdOf(person, ordinal)).status !== 'absent'; ordinal += 1)
      ids.push(trajectoryIdOf(person, ordinal));
    return ids;
  }

  #lastOwn(person: PersonId): TrajectoryId | null {
    return this.#own(person).at(-1) ?? null;
  }

  #leading(person: PersonId): TrajectoryId {
    let id = this.#lastOwn(person) ?? trajectoryIdOf(person, 1);
    for (let state = this.state(id); state.status === 'merged' && state.mergedInto; state = this.state(id))
      id = state.mergedInto;
    return id;
  }

  #append(id: TrajectoryId, events: readonly TrajectoryEvent[]): void {
    if (events.length === 0) return;
    this.trajectories.set(id, fold(events, this.state(id)));
    for (const event of events) this.#write(trajectoryStream(id), event);
  }

  #write(stream: string, event: RegisterEvent | TrajectoryEvent | OfferEvent | ApplicationEvent): Written {
    const revision = (this.#revisions.get(stream) ?? -1) + 1;
    this.#revisions.set(stream, revision);
    const { type, data, meta } = event;
    const id = uuidOf(`${stream}/${revision}`);
    const written: Written = {
      stream,
      revision,
      event: { id, type, schemaVersion: presentVersion(type), data: json(data), meta: json(meta) },
    };
    this.written.push(written);
    return written;
  }

  #facts(id: ReportId): ReportedFacts {
    const organisation = this.pick(organisations) ?? organisationId('school-1');
    return {
      reportId: id,
      organisationId: organisation,
      organisationType: 'school',
      registeredBy: this.#random() < 0.2 ? organisationId('contact-1') : organisation,
      concernKind: 'relative-absence',
      absences: { B: 5 },
      territory: this.#random() < 0.2 ? null : (this.pick(municipalities.slice(0, 4))?.nis ?? null),
      community: this.pick([null, 'vg', 'fwb'] as const) ?? null,
      reportedAt: this.#now(),
    };
  }

  #outcome(): MatchOutcome {
    const dice = this.#random();
    return dice < 0.35 ? 'new' : dice < 0.6 ? 'joined' : 'possible';
  }

  #assessment(outcome: MatchOutcome, known: PersonId | null) {
    const explanation = [{ field: 'familyName', level: 'equal', weight: 7.5 }];
    const possibleMatches = (outcome === 'possible' ? [known, this.pick(this.persons)] : []).flatMap(
      (person) =>
        person
          ? [
              {
                matchId: matchId(this.#id('match')),
                candidatePersonId: person,
                weight: 4 + Math.floor(this.#random() * 8) / 2,
                explanation,
                ...(this.#random() < 0.5 ? { certain: true as const } : {}),
              },
            ]
          : [],
    );
    const common = { possibleMatches, explanation, parametersVersion: '1' };
    if (outcome === 'joined' && known) return { ...common, outcome, personId: known };
    return { ...common, outcome: outcome === 'joined' ? ('new' as const) : outcome };
  }

  #meta(by: OrganisationId | null, causationId: string | null = null): EventMeta {
    return { at: this.#now(), by, command: null, causationId };
  }

  #now(): string {
    this.#minutes += 1;
    return new Date(Date.UTC(2024, 8, 2) + this.#minutes * 60_000).toISOString();
  }

  #id(kind: string): string {
    this.#ids += 1;
    return `${kind}-${this.#ids}`;
  }
}

function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const json = (value: object): JsonObject => JSON.parse(JSON.stringify(value));
