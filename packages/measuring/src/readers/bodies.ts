import { checkForm, formMessage, type ReportBody, reportForm } from '@samenspoor/contracts';
import { UsageError } from '../command/arguments.js';
import type { TextFile } from '../files/text-file.js';
import { wrongAt } from './wrong-at.js';

/** A line of a file of reports. */
export interface BodyLine {
  /** Counted from 1. */
  readonly line: number;
  /** As it would be imported. */
  readonly text: string;
  readonly body: ReportBody;
}

const needed = 'Each line is one report, as the body of POST /v1/reports.';

function parsed(file: string, line: number, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrongAt(file, line, `it is no JSON. ${needed}`);
  }
}

/** What the API would say of the form. Rules that depend on today are left alone: a set stays what it was. */
function checked(file: string, line: number, input: unknown): ReportBody {
  const read = reportForm.safeParse(input);
  if (read.success) return read.data;
  const form = checkForm(reportForm, input, new Date());
  const [first, ...more] = form.ok ? [] : form.errors;
  const why = first === undefined ? 'it is no report.' : formMessage('en', first);
  throw wrongAt(file, line, `${why}${more.length > 0 ? ` And ${more.length} more.` : ''} ${needed}`);
}

/**
 * Reads report bodies, one a line; empty lines are passed over.
 * @throws UsageError when a line is no report, or there is none
 */
export function readBodies({ name: file, text }: TextFile): readonly BodyLine[] {
  const bodies = text.split('\n').flatMap((text, at) => {
    const line = at + 1;
    return text.trim() === '' ? [] : [{ line, text, body: checked(file, line, parsed(file, line, text)) }];
  });
  if (bodies.length === 0) throw new UsageError(`There are no reports in ${file}. ${needed}`);
  return bodies;
}
