import { registerEventOf } from '@samenspoor/contracts';
import type { Assessment, MatchId, PersonId, RegisterEvent, ReportId, Sealed } from '@samenspoor/domain';
import type { RecordedEvent } from '@samenspoor/event-log';
import {
  type AssessOptions,
  type NormalisedDetails,
  normalise,
  type PersonDetails,
  PersonIndex,
} from '@samenspoor/matching';
import type { Sealer } from '@samenspoor/privacy';
import type { SubmittedYoungPerson } from '../ports.js';
import { checkDetails } from './details.js';
import { personIn } from './sealed-content.js';

/**
 * The known persons in clear, in the memory of this process alone, kept in step with the register's events. Forgotten
 * persons are not in it, whether their keys are gone already or not.
 */
export class KnownDetails {
  readonly #index = new PersonIndex<PersonId, ReportId>();
  readonly #sealer: Sealer;

  constructor(sealer: Sealer) {
    this.#sealer = sealer;
  }

  get size(): number {
    return this.#index.size;
  }

  normalise(details: PersonDetails): NormalisedDetails {
    return normalise(details);
  }

  add(reportId: ReportId, personId: PersonId, details: NormalisedDetails): void {
    this.#index.add(reportId, personId, details);
  }

  remove(reportId: ReportId): void {
    this.#index.remove(reportId);
  }

  /** The matcher's answer in the register's words; each possible match gets an id of its own. */
  assess(
    details: NormalisedDetails,
    newMatchId: () => MatchId,
    options: AssessOptions<PersonId, ReportId> = {},
  ): Assessment {
    const found = this.#index.assess(details, options);
    const { parametersVersion } = found;
    if (found.outcome === 'joined')
      return {
        outcome: 'joined',
        personId: found.personId,
        possibleMatches: [],
        explanation: found.explanation,
        parametersVersion,
      };
    const candidates = found.outcome === 'possible' ? found.candidates : [];
    return {
      outcome: found.outcome,
      possibleMatches: candidates.map(({ personId, weight, explanation, certain }) => ({
        matchId: newMatchId(),
        candidatePersonId: personId,
        weight,
        explanation,
        ...(certain ? { certain: true as const } : {}),
      })),
      explanation: [],
      parametersVersion,
    };
  }

  /** How well details fit one known person, reports left out; null when nothing else is known of that person. */
  fit(details: NormalisedDetails, personId: PersonId, exceptReportIds: ReadonlySet<ReportId>) {
    return this.#index.fit(details, personId, { exceptReportIds });
  }

  /** Brings in what a page of the register says, opening all its envelopes with one look-up of keys. */
  async follow(events: readonly RecordedEvent[]): Promise<readonly RegisterEvent[]> {
    const read = events.map(registerEventOf);
    const sealed = read.flatMap((event): readonly Sealed[] => {
      if (event.type === 'ReportIdentified') return [event.data.report];
      return event.type === 'PersonalDetailsCorrected' ? [event.data.youngPerson] : [];
    });
    const opened = (await this.#sealer.openMany(sealed)).values();
    for (const event of read) this.#follow(event, () => opened.next().value);
    return read;
  }

  #follow(event: RegisterEvent, nextOpened: () => unknown): void {
    switch (event.type) {
      case 'ReportIdentified':
        this.#file(event.data.reportId, event.data.personId, personIn(nextOpened()));
        break;
      case 'PersonalDetailsCorrected': {
        const personId = this.#index.personOf(event.data.reportId);
        const corrected = personIn(nextOpened());
        if (personId) this.#file(event.data.reportId, personId, corrected);
        break;
      }
      default:
        this.follows(event);
    }
  }

  /** What needs no envelope: reports change hands, or leave. */
  follows(event: RegisterEvent): void {
    if (event.type === 'PersonsLinked')
      this.#index.movePerson(event.data.reportIds, event.data.leadingPersonId);
    if (event.type === 'ReportsUnlinked') this.#index.movePerson(event.data.reportIds, event.data.toPersonId);
    if (event.type === 'PersonForgotten')
      for (const reportId of event.data.reportIds) this.#index.remove(reportId);
  }

  #file(reportId: ReportId, personId: PersonId, person: SubmittedYoungPerson | null): void {
    if (person) this.#index.add(reportId, personId, normalise(checkDetails(person).details));
  }
}
