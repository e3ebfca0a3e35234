/** Every event with the fields of its data, as Markdown: one table per group of types. */
export function eventTables(events) {
  const groups = Map.groupBy
    ? Map.groupBy(events, ({ type }) => groupOf(type))
    : events.reduce((map, event) => {
        const group = groupOf(event.type);
        return map.set(group, [...(map.get(group) ?? []), event]);
      }, new Map());
  return [...groups].map(([group, members]) => `### \`${group}\`\n\n${table(members)}`).join('\n');
}

const groupOf = (type) => type.split('.').slice(0, 2).join('.');

function table(events) {
  const rows = events.map(
    ({ type, description, data }) =>
      `| \`${type.split('.').slice(2).join('.')}\` | ${description} | ${fieldsOf(data).join(', ')} |`,
  );
  return `| type | meaning | data |\n|---|---|---|\n${rows.join('\n')}\n`;
}

/** Fields by name; of what is nested the names too, so that nothing that leaves is left out. */
function fieldsOf(schema) {
  const properties = Object.entries(schema.properties ?? {});
  return properties.map(([name, inner]) => {
    const nested = nestedIn(inner);
    return nested.length === 0 ? `\`${name}\`` : `\`${name}\` { ${nested.join(', ')} }`;
  });
}

function nestedIn(schema) {
  const parts = [schema, schema.items ?? {}].flatMap((each) => [
    each,
    ...(each.anyOf ?? []),
    ...(each.oneOf ?? []),
  ]);
  return [...new Set(parts.flatMap(fieldsOf))];
}
