import { createRequire } from 'node:module';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const require = createRequire(import.meta.url);

/** What keeps a value from being an AsyncAPI 3.0 document: its JSON Schema, and references that lead nowhere. */
export function asyncApiProblems(document) {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv, ['uri', 'uri-reference', 'uri-template', 'email', 'regex', 'date-time']);
  const validate = ajv.compile(require('@asyncapi/specs/schemas/3.0.0-without-$id.json'));
  const misfits = validate(document)
    ? []
    : validate.errors.map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
  return [...new Set([...misfits, ...strayReferences(document)])];
}

function strayReferences(document) {
  const problems = [];
  const visit = (value) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, inner] of Object.entries(value)) {
      if (name === '$ref' && typeof inner === 'string') {
        if (found(document, inner) === undefined) problems.push(`${inner} leads nowhere`);
      } else visit(inner);
    }
  };
  visit(document);
  return problems;
}

const found = (document, reference) =>
  reference
    .replace(/^#\//, '')
    .split('/')
    .reduce((value, name) => value?.[name.replaceAll('~1', '/').replaceAll('~0', '~')], document);
