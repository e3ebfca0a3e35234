import {
  type Assessment,
  emptyRegister,
  evolveRegister,
  identify,
  isOpen,
  type MatchId,
  matchId,
  organisationId,
  type PersonId,
  personId,
  presentPerson,
  type RegisterEvent,
  type RegisterState,
  type ReportId,
  type Result,
  reportId,
} from '@samenspoor/domain';
import { normalise, type PersonDetails, PersonIndex, toAssessment } from '@samenspoor/matching';

export const meta = {
  at: '2024-10-02T08:00:00.000Z',
  by: organisationId('clb-1'),
  command: null,
  causationId: null,
};

/** A register and its index, kept in step as a process keeps them, without a log: reports in, persons out. */
export class Register {
  readonly state: RegisterState = emptyRegister();
  readonly index = new PersonIndex<PersonId, ReportId>();
  #matches = 0;

  /** Decides who a report is about; its person, if it is a new one, is called after it. */
  report(name: string, details: PersonDetails): void {
    const normalised = normalise(details);
    const event = identify(
      {
        reportId: reportId(name),
        organisationId: organisationId('school-1'),
        registeredBy: organisationId('clb-1'),
        reportName: name,
        contentHash: name,
        concernKind: 'relative-absence',
        absences: {},
        legalBasis: 'compulsory-education-guidance',
        territory: null,
        reportedAt: meta.at,
        warnings: [],
        report: { alg: 'A256GCM', keyId: name, iv: '', tag: '', text: '' },
      },
      this.assess(details),
      personId(`of ${name}`),
      meta,
    );
    evolveRegister(this.state, event);
    this.index.add(event.data.reportId, event.data.personId, normalised);
  }

  /** What the matcher says of details now, in the register's words. */
  assess(details: PersonDetails): Assessment {
    return toAssessment(this.index.assess(normalise(details)), () => this.#newMatch());
  }

  /** Lets register events happen, in the register and in the index. */
  happen(decided: Result<readonly RegisterEvent[]>): readonly RegisterEvent[] {
    if (!decided.ok) throw new Error(`refused: ${decided.refusal.rule}`);
    for (const event of decided.value) {
      evolveRegister(this.state, event);
      if (event.type === 'PersonsLinked')
        this.index.movePerson(event.data.reportIds, event.data.leadingPersonId);
      if (event.type === 'ReportsUnlinked')
        this.index.movePerson(event.data.reportIds, event.data.toPersonId);
    }
    return decided.value;
  }

  personOf(name: string): string {
    const report = this.state.reports.get(reportId(name));
    const person = report && presentPerson(this.state, report.personId);
    if (!person) throw new Error(`report ${name} is nobody's`);
    return person.personId;
  }

  /** Pairs of persons about whom somebody is asked whether they are one. */
  asked(): readonly (readonly [string, string])[] {
    return [...this.state.matches.values()]
      .filter((match) => isOpen(this.state, match))
      .map((match) => [this.personOf(match.reportId), this.#present(match.candidatePersonId)] as const);
  }

  #present(id: PersonId): string {
    return presentPerson(this.state, id)?.personId ?? id;
  }

  #newMatch(): MatchId {
    this.#matches += 1;
    return matchId(`match ${this.#matches}`);
  }
}
