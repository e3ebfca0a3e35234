import type { ReportBody, YoungPersonBody } from '@samenspoor/contracts';
import { z } from 'zod';

const has = <Shape extends object>(field: string) =>
  z.custom<Shape>((value) => typeof value === 'object' && value !== null && field in value);

// What was accepted once is shown as it was sent, also when the form has become stricter since: only its outline is
// looked at.
const sealedReport = z.object({ sent: has<ReportBody>('youngPerson') });
const sealedCorrection = z.object({ sent: has<{ readonly youngPerson: YoungPersonBody }>('youngPerson') });

/** The body of an opened report, as it was sent; null when it was erased. */
export const reportIn = (opened: unknown): ReportBody | null =>
  sealedReport.safeParse(opened).data?.sent ?? null;

/** The personal details of an opened correction; null when there is none. */
export const correctionIn = (opened: unknown): YoungPersonBody | null =>
  sealedCorrection.safeParse(opened).data?.sent.youngPerson ?? null;
