import { z } from 'zod';
import { reportPseudonym, youngPersonPseudonym } from './vocabulary.js';

const reports = z.array(reportPseudonym);

/** Data of the events of the identity register, by their type: what it takes to count young people. */
export const registerFacts = {
  'samenspoor.register.report-identified.v1': z
    .object({
      report: reportPseudonym,
      youngPerson: youngPersonPseudonym,
      outcome: z.enum(['new', 'joined', 'possible']).meta({
        description: 'Whether the young person was known: no, yes, or perhaps (somebody is to say).',
      }),
    })
    .meta({ description: 'A report is stored, and it is decided about whom.' }),
  'samenspoor.register.persons-linked.v1': z
    .object({
      leading: youngPersonPseudonym,
      absorbed: youngPersonPseudonym,
      reports: reports.meta({ description: 'Reports that are the leading one’s from now on.' }),
      cause: z.enum(['verdict', 'correction']),
    })
    .meta({ description: 'Two young people turned out to be one.' }),
  'samenspoor.register.reports-unlinked.v1': z
    .object({ from: youngPersonPseudonym, to: youngPersonPseudonym, reports })
    .meta({ description: 'Reports turned out to be about somebody else.' }),
  'samenspoor.register.person-forgotten.v1': z
    .object({ youngPerson: youngPersonPseudonym, reports })
    .meta({ description: 'The young person was forgotten: delete these reports.' }),
} as const;
