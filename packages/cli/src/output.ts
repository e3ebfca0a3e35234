import Table from 'cli-table3';
import { say } from './io.js';
import type { Session } from './session.js';

export type Cell = string | number | null | undefined;

/** A table without colours; what is not known is a dash. */
export function tableOf(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const table = new Table({ head: [...head], style: { head: [], border: [], compact: true } });
  for (const row of rows) table.push(row.map((cell) => plain(cell ?? '–')));
  return table.toString();
}

/**
 * Text of others may hold signs that a terminal obeys (to hide or overwrite what stands there): they are shown as a
 * blank. Line breaks stay.
 */
export function plain(cell: string | number): string {
  return String(cell).replace(/[^\P{C}\n]/gu, ' ');
}

/** Writes a value as JSON when that was asked, else the text made of it. */
export function show<Value>(session: Session, value: Value, text: (value: Value) => string): void {
  say(session.io.stdout, session.json ? JSON.stringify(value, null, 2) : text(value));
}

/** The day and minute of an instant, as they stand in it. */
export function moment(instant: string | null | undefined): string | undefined {
  return instant?.slice(0, 16).replace('T', ' ');
}
