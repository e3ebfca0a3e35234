import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InTurn } from './in-turn.js';
import { cellsOf, delimiterOf, textOf } from './text.js';

describe('a line', () => {
  it.each([
    ['a;b;c', ';'],
    ['a,b,c', ','],
    ['a\tb\tc', '\t'],
    ['naam, voornaam;b;c;d', ';'],
    ['a', ';'],
  ])('%j has the delimiter %j', (header, delimiter) => {
    expect(delimiterOf(header)).toBe(delimiter);
  });

  it('has its cells, quoted or not, whatever stands in them', () => {
    const cell = fc.string().map((text) => text.replace(/[\r\n]/g, '').trim());
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2 }), fc.constantFrom(';', ',', '\t'), (cells, delimiter) => {
        const written = cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter);
        expect(cellsOf(written, delimiter)).toEqual(cells);
      }),
    );
  });

  it('is known to be of no form when a quote does not close', () => {
    expect(cellsOf('a;"b;c', ';')).toBeNull();
    expect(cellsOf('a;"b"c;d', ';')).toBeNull();
  });

  it('is UTF-8, with or without a mark, or else Western European', () => {
    expect(textOf(Buffer.from('\uFEFFélève'))).toEqual({ text: 'élève', encoding: 'utf-8' });
    expect(textOf(Buffer.from('élève', 'latin1'))).toEqual({ text: 'élève', encoding: 'windows-1252' });
  });
});

it('work of one name is done one after another, also when some of it fails', async () => {
  const turns = new InTurn();
  const order: string[] = [];
  const work =
    (name: string, fails = false) =>
    async () => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
      if (fails) throw new Error(name);
    };
  const first = turns.run('a', work('first', true));
  const second = turns.run('a', work('second'));
  const beside = turns.run('b', work('beside'));
  await expect(first).rejects.toThrow('first');
  await Promise.all([second, beside]);
  expect(order.indexOf('second begins')).toBeGreaterThan(order.indexOf('first ends'));
  expect(order.indexOf('beside begins')).toBeLessThan(order.indexOf('first ends'));
});
