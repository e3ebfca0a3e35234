import type { ImportLineAnswer } from '@samenspoor/client';
import { plain } from '../output.js';
import type { Words } from '../words/words.js';

/** Lines that were refused for one reason. */
export interface RefusedFor {
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  count: number;
  /** Numbers of the first of them. */
  readonly lines: number[];
}

const mostLineNumbers = 20;

/** What became of the lines of an import. */
export class Tally {
  readonly outcomes = { new: 0, joined: 0, possible: 0 };
  repeats = 0;
  warned = 0;
  readonly #refusals = new Map<string, RefusedFor>();

  get accepted(): number {
    return this.outcomes.new + this.outcomes.joined + this.outcomes.possible;
  }

  get refused(): number {
    return this.refusals.reduce((sum, { count }) => sum + count, 0);
  }

  get lines(): number {
    return this.accepted + this.repeats + this.refused;
  }

  /** Reasons of refusal, the most frequent first. */
  get refusals(): readonly RefusedFor[] {
    return [...this.#refusals.values()].sort((a, b) => b.count - a.count);
  }

  /** @param line number of the line in its source */
  add(answer: ImportLineAnswer, line: number): void {
    if (answer.status === 200) this.repeats += 1;
    else if (answer.status < 300 && answer.outcome !== undefined) {
      this.outcomes[answer.outcome] += 1;
      if ((answer.warnings?.length ?? 0) > 0) this.warned += 1;
    } else this.#refuse(answer, line);
  }

  #refuse({ problem, status }: ImportLineAnswer, line: number): void {
    const first = problem?.errors?.[0];
    const type = problem?.type ?? `status ${status}`;
    const detail = first === undefined ? (problem?.detail ?? '') : `${first.pointer} ${first.detail}`.trim();
    const key = `${type} ${first?.pointer ?? ''} ${first?.rule ?? ''}`;
    const known = this.#refusals.get(key) ?? {
      type,
      title: problem?.title ?? type,
      detail,
      count: 0,
      lines: [],
    };
    known.count += 1;
    if (known.lines.length < mostLineNumbers) known.lines.push(line);
    this.#refusals.set(key, known);
  }
}

/** The whole import in words. */
export function tallyText(tally: Tally, ms: number, { imported }: Words): string {
  const { new: made, joined, possible } = tally.outcomes;
  const lines = [imported.accepted(tally.accepted, made, joined, possible)];
  if (tally.warned > 0) lines.push(imported.warned(tally.warned));
  if (tally.repeats > 0) lines.push(imported.repeated(tally.repeats));
  if (tally.refused > 0) lines.push(imported.refused(tally.refused));
  for (const { title, detail, count, lines: numbers } of tally.refusals) {
    const more = count > numbers.length ? ', …' : '';
    lines.push(`  ${count} × ${plain(title)}: ${plain(detail)}`);
    lines.push(`      ${imported.onLines(numbers.join(', '))}${more}`);
  }
  lines.push(imported.speed(tally.lines, (ms / 1_000).toFixed(1), perSecond(tally.lines, ms)));
  return lines.join('\n');
}

export function perSecond(count: number, ms: number): number {
  return ms > 0 ? Math.round((count * 1_000) / ms) : count;
}
