import { registerEventOf } from '@samenspoor/contracts';
import type { RegisterEvent, Sealed } from '@samenspoor/domain';
import { type NormalisedDetails, normalise } from '@samenspoor/matching';
import type { CaseworkEnvironment } from '../environment.js';
import { checkDetails } from './details.js';
import { personIn } from './sealed-content.js';

/** An event of the register with the personal details that it holds; null where it holds none, or they were erased. */
export interface ReadEvent {
  readonly event: RegisterEvent;
  readonly details: NormalisedDetails | null;
}

/** Events that follow one another. */
export interface RegisterPage {
  readonly events: readonly ReadEvent[];
  /** Id of the last one; null when there is none. */
  readonly lastEventId: string | null;
}

const sealedDetailsOf = (event: RegisterEvent): Sealed | null => {
  if (event.type === 'ReportIdentified') return event.data.report;
  return event.type === 'PersonalDetailsCorrected' ? event.data.youngPerson : null;
};

/** Reads the register from the log, and opens what is sealed in it. */
export class RegisterReader {
  readonly #environment: Pick<CaseworkEnvironment, 'log' | 'sealer'>;
  readonly #stream: string;

  constructor(environment: Pick<CaseworkEnvironment, 'log' | 'sealer'>, stream: string) {
    this.#environment = environment;
    this.#stream = stream;
  }

  /**
   * Events from a revision on, at most `max` of them, all envelopes opened with one look-up of keys.
   * @throws PrivacyFault when a report is not what was sealed
   */
  async page(from: number, max: number): Promise<RegisterPage> {
    const { log, sealer } = this.#environment;
    const recorded = await log.readStream(this.#stream, { from, max });
    const events = recorded.map(registerEventOf);
    const opened = (await sealer.openMany(events.flatMap((event) => sealedDetailsOf(event) ?? []))).values();
    return {
      events: events.map((event) => {
        const person = sealedDetailsOf(event) && personIn(opened.next().value);
        return { event, details: person && normalise(checkDetails(person).details) };
      }),
      lastEventId: recorded.at(-1)?.id ?? null,
    };
  }

  /** The event at a revision as it was written; null when the register does not reach so far. */
  async eventAt(revision: number) {
    const [event] = await this.#environment.log.readStream(this.#stream, { from: revision, max: 1 });
    return event ?? null;
  }
}
