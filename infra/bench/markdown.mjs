import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';

/** A Markdown table; numbers stand to the right. */
export function table(head, rows) {
  const isNumber = head.map((_, column) => rows.every((row) => /^[\d.,–]*$/.test(String(row[column]))));
  return [
    `| ${head.join(' | ')} |`,
    `|${isNumber.map((right) => (right ? '---:' : '---')).join('|')}|`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}

/** A count a second. */
export function perSecond(rate) {
  return rate >= 100 ? Math.round(rate).toLocaleString('en-US') : rate.toFixed(1);
}

export function milliseconds(ms) {
  return ms >= 10 ? ms.toFixed(1) : ms.toFixed(2);
}

export function times(ratio) {
  return ratio >= 0.1 ? ratio.toFixed(2) : ratio.toPrecision(2);
}

/** What the figures depend on; nothing that names the machine. */
export function machine(postgresVersion, isQuick) {
  const memory = Math.round(totalmem() / 2 ** 30);
  return (
    `${availableParallelism()} cores, ${memory} GiB of memory, Node ${process.versions.node} on ${process.platform}` +
    ` ${process.arch}${postgresVersion === null ? '' : `, PostgreSQL ${postgresVersion}`}.` +
    ' Client, service and database share these cores.' +
    (isQuick ? ' **A quick run: few and short rounds.**' : '')
  );
}

const begin = '<!-- figures: written by `npm run bench -- --write` -->';
const end = '<!-- end of figures -->';

/** Puts the figures between the marks of a page; makes the page, or the marks at its end, when they are not there. */
export function writeBetweenMarks(file, figures) {
  let page = '# Benchmarks\n';
  try {
    page = readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  const block = `${begin}\n${figures.trim()}\n${end}`;
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  const written =
    from >= 0 && to > from
      ? page.slice(0, from) + block + page.slice(to + end.length)
      : `${page.trimEnd()}\n\n${block}\n`;
  writeFileSync(file, written);
}
