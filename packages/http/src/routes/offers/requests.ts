import { type capacityBody, dayOf, type offerBody, type offerChangeBody } from '@samenspoor/contracts';
import {
  isNisCode,
  type OfferCapacity,
  type OfferCommand,
  type OfferContent,
  type Organisation,
  type PublicText,
} from '@samenspoor/domain';
import type { z } from 'zod';

type Change = z.output<typeof offerChangeBody>;

const textOf = (
  text: { readonly [Language in keyof PublicText]?: string | null | undefined } | null | undefined,
): PublicText => ({ nl: text?.nl ?? null, fr: text?.fr ?? null, en: text?.en ?? null });

const once = <Code>(codes: readonly Code[] | null | undefined): readonly Code[] => [...new Set(codes ?? [])];

/** What a programme is, with everything that was left out said; a code named twice is named once. */
const contentOf = (body: Change, owner: Organisation): OfferContent => ({
  name: textOf(body.name),
  description: textOf(body.description),
  measureType: body.measureType,
  concernKinds: once(body.concernKinds),
  phases: once(body.phases),
  enrolment: body.enrolment ?? 'any',
  ageFrom: body.ageFrom ?? null,
  ageTo: body.ageTo ?? null,
  levels: once(body.levels),
  languages: once(body.languages),
  municipalities: once(body.municipalities).filter(isNisCode),
  community: body.community ?? owner.community,
});

const capacityOf = (
  { places, waitingWeeks, asOf }: z.output<typeof capacityBody>,
  now: Date,
): OfferCapacity => ({ places, waitingWeeks: waitingWeeks ?? null, asOf: asOf ?? dayOf(now) });

export const publication = (
  { capacity, ...content }: z.output<typeof offerBody>,
  owner: Organisation,
  now: Date,
): OfferCommand => ({
  kind: 'publish-offer',
  content: contentOf(content, owner),
  capacity: capacityOf(capacity, now),
});

export const change = (body: Change, owner: Organisation): OfferCommand => ({
  kind: 'change-offer',
  content: contentOf(body, owner),
});

export const newCapacity = (body: z.output<typeof capacityBody>, now: Date): OfferCommand => ({
  kind: 'change-capacity',
  capacity: capacityOf(body, now),
});
