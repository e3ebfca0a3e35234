import type { Assessment, MatchId, PersonId, ReportId } from '@samenspoor/domain';
import {
  type AssessOptions,
  type NormalisedDetails,
  normalise,
  type PersonDetails,
  PersonIndex,
  toAssessment,
} from '@samenspoor/matching';
import type { ReadEvent } from './register-reader.js';

type Names = Pick<NormalisedDetails, 'familyName' | 'givenNames'>;

/**
 * The known persons in clear, in the memory of this process alone, kept in step with the register's events. Forgotten
 * persons are not in it, whether their keys are gone already or not.
 */
export class KnownDetails {
  readonly #index = new PersonIndex<PersonId, ReportId>();

  /** Makes room for about so many reports before they are brought in. */
  expect(reports: number): void {
    this.#index.expect(reports);
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
    return toAssessment(this.#index.assess(details, options), newMatchId);
  }

  /** How well details fit one known person, reports left out; null when nothing else is known of that person. */
  fit(details: NormalisedDetails, personId: PersonId, exceptReportIds: ReadonlySet<ReportId>) {
    return this.#index.fit(details, personId, { exceptReportIds });
  }

  /** The names of a report's young person; null when it is not known (any more). */
  namesOf(reportId: ReportId): Names | null {
    return this.#index.detailsOf(reportId);
  }

  /** Every report with the names of its young person. */
  *names(): Iterable<readonly [ReportId, Names]> {
    for (const [reportId, , details] of this.#index.entries()) yield [reportId, details];
  }

  /** Brings in what an event of the register says, with the details it holds once they are opened. */
  follow({ event, details }: ReadEvent): void {
    switch (event.type) {
      case 'ReportIdentified':
        if (details) this.#index.add(event.data.reportId, event.data.personId, details);
        break;
      case 'PersonalDetailsCorrected': {
        const personId = this.#index.personOf(event.data.reportId);
        if (personId && details) this.#index.add(event.data.reportId, personId, details);
        break;
      }
      case 'PersonsLinked':
        this.#index.movePerson(event.data.reportIds, event.data.leadingPersonId);
        break;
      case 'ReportsUnlinked':
        this.#index.movePerson(event.data.reportIds, event.data.toPersonId);
        break;
      case 'PersonForgotten':
        for (const reportId of event.data.reportIds) this.#index.remove(reportId);
        break;
      case 'MatchVerdictGiven':
        break;
    }
  }
}
