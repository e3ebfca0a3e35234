/**
 * Rows of a comma-separated file as records by the names of its header. Values hold no commas or quotes in the files
 * read here; blanks around them are dropped.
 */
export function readCsv(text: string): readonly ReadonlyMap<string, string>[] {
  const [header = '', ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const names = header.replace(/^\uFEFF/, '').split(',');
  return lines.map((line) => {
    const values = line.split(',');
    return new Map(names.map((name, at) => [name.trim(), (values[at] ?? '').trim()]));
  });
}
