import type { ReportId } from '@samenspoor/domain';
import { nameOrder, nameSearch } from '@samenspoor/matching';
import type { CaseworkEnvironment } from '../environment.js';
import type { IdentityRegister } from './register.js';

/** Names looked at in one turn of the event loop: a few milliseconds. */
const lookedAtOnce = 5_000;

/** Finds and sorts reports by the names of their young people, in the memory of this process alone: nothing of it is written. */
export class KnownNames {
  readonly #environment: Pick<CaseworkEnvironment, 'waiting'>;
  readonly #register: Pick<IdentityRegister, 'known' | 'readOn'>;

  constructor(
    environment: Pick<CaseworkEnvironment, 'waiting'>,
    register: Pick<IdentityRegister, 'known' | 'readOn'>,
  ) {
    this.#environment = environment;
    this.#register = register;
  }

  /**
   * Reports whose young person bears a name like `text`, as corrected if corrected.
   * @param among those to look among; null for all that are known
   * @returns null when more than `most` do: ask for more letters
   */
  async find(
    text: string,
    among: readonly ReportId[] | null,
    most: number,
  ): Promise<readonly ReportId[] | null> {
    const isMeant = nameSearch(text);
    if (isMeant === null) return [];
    await this.#register.readOn();
    const { known } = this.#register;
    // One that is corrected while others have their turn is met again.
    const found = new Set<ReportId>();
    let looked = 0;
    for (const [reportId, names] of among === null ? known.names() : this.#namesAmong(among)) {
      looked += 1;
      if (looked % lookedAtOnce === 0) await this.#environment.waiting.turn();
      if (!isMeant(names)) continue;
      found.add(reportId);
      if (found.size > most) return null;
    }
    return [...found];
  }

  /** By what names are sorted; a report that is not known is left out. */
  async orders(reports: readonly ReportId[]): Promise<ReadonlyMap<ReportId, string>> {
    await this.#register.readOn();
    return new Map([...this.#namesAmong(reports)].map(([reportId, names]) => [reportId, nameOrder(names)]));
  }

  *#namesAmong(reports: readonly ReportId[]) {
    for (const reportId of reports) {
      const names = this.#register.known.namesOf(reportId);
      if (names !== null) yield [reportId, names] as const;
    }
  }
}
