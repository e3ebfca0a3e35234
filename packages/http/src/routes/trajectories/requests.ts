import type { TrajectoryRequest } from '@samenspoor/casework';
import type { absencesBody, escalationBody, measureBody } from '@samenspoor/contracts';
import { isBlank } from '@samenspoor/contracts';
import { ladderAttachments } from '@samenspoor/domain';
import type { z } from 'zod';

const filled = (text: string | null | undefined): string | null =>
  text === null || text === undefined || isBlank(text) ? null : text;

export const measureRequest = ({ type, date, note }: z.output<typeof measureBody>): TrajectoryRequest => ({
  kind: 'record-measure',
  type,
  date,
  note: filled(note),
});

export const absencesRequest = ({
  code,
  date,
  period,
  halfDays,
}: z.output<typeof absencesBody>): TrajectoryRequest => ({
  kind: 'record-absences',
  code,
  date: date ?? null,
  period: period ?? null,
  halfDays,
});

/** Every code that a ladder may know for something attached. */
const attachmentTypes: ReadonlySet<string> = new Set(ladderAttachments);

type Attachment = { readonly type: string; readonly words: string | null };

/** Something attached under a name that no ladder knows keeps that name among its words, which are sealed. */
const attachmentOf = (type: string, ...words: readonly (string | null)[]): Attachment => {
  const known = attachmentTypes.has(type);
  const text = [...(known ? [] : [type]), ...words.filter((each) => each !== null)].join('\n');
  return { type: known ? type : 'other', words: text === '' ? null : text };
};

/**
 * A call-in. Grounds may come as one text or as several; what is attached as codes or with a reference and words.
 * Empty ones say nothing and are left out, so that the ladder, in its own order, says what is missing.
 */
export const escalationRequest = ({
  step,
  to,
  offerId,
  grounds,
  attachments,
  override,
}: z.output<typeof escalationBody>): TrajectoryRequest => ({
  kind: 'request-escalation',
  step,
  to,
  ...(offerId ? { offerId } : {}),
  grounds: (typeof grounds === 'string' ? [grounds] : (grounds ?? [])).filter((each) => !isBlank(each)),
  attachments: (attachments ?? []).flatMap((each): readonly Attachment[] => {
    if (typeof each === 'string') return isBlank(each) ? [] : [attachmentOf(each)];
    return [attachmentOf(each.type, filled(each.reference), filled(each.text))];
  }),
  ...(override ? { override: override.reason } : {}),
});
