/** A table in Markdown. */
export const rowsOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const code = (text: string): string => `\`${text}\``;
export const codes = (all: readonly string[]): string => all.map(code).join(', ');
export const oneOf = (all: readonly string[]): string => all.map(code).join(' or ');
