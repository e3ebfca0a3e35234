import { expect, it } from 'vitest';
import { exportedNames } from './exported-names.js';

it('are those of declarations and lists, and nothing that is not exported', () => {
  const text = `
    export const one = 1, two = 2;
    export function three() {}
    export class Four {}
    export interface Five {}
    export type Six = 6;
    const inner = 7;
    export { inner as seven };
    export * from './elsewhere.js';
    // export const eight = 8;
    const text = 'export const nine = 9;';
  `;
  expect([...exportedNames(text)].toSorted()).toEqual([
    'Five',
    'Four',
    'Six',
    'one',
    'seven',
    'three',
    'two',
  ]);
});
