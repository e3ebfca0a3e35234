import type { capacityBody, offerBody, offerChangeBody } from '@samenspoor/contracts';
import {
  isNisCode,
  type OfferCommand,
  type OfferContent,
  type Organisation,
  type PublicText,
  type ToldCapacity,
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

/** A day that was not said is left to be filled in: the same sent again another day is the same command. */
const capacityOf = ({ places, waitingWeeks, asOf }: z.output<typeof capacityBody>): ToldCapacity => ({
  places,
  waitingWeeks: waitingWeeks ?? null,
  asOf: asOf ?? null,
});

export const publication = (
  { capacity, ...content }: z.output<typeof offerBody>,
  owner: Organisation,
): OfferCommand => ({
  kind: 'publish-offer',
  content: contentOf(content, owner),
  capacity: capacityOf(capacity),
});

export const change = (body: Change, owner: Organisation): OfferCommand => ({
  kind: 'change-offer',
  content: contentOf(body, owner),
});

export const newCapacity = (body: z.output<typeof capacityBody>): OfferCommand => ({
  kind: 'change-capacity',
  capacity: capacityOf(body),
});
