import type { LadderRow } from '@samenspoor/domain';
import type { z } from 'zod';

interface Wrong {
  readonly message: string;
  /** Where, within the row. */
  readonly at: readonly PropertyKey[];
}

/** Grounds whose code says half days, without how many; and five that are not five. */
const halfDaysIn = ({ grounds }: LadderRow): readonly Wrong[] =>
  grounds.flatMap(({ code, needs }, index): readonly Wrong[] => {
    if (code !== 'b-half-days' && code !== 'five-b-half-days') return [];
    const at = ['grounds', index];
    if (!needs || !('halfDays' in needs))
      return [{ message: `"${code}" has to say how many, as needs: { code: B, halfDays: 5 }`, at }];
    return code === 'five-b-half-days' && needs.halfDays !== 5
      ? [{ message: 'of another number than 5 is called "b-half-days"', at: [...at, 'needs', 'halfDays'] }]
      : [];
  });

/** No ground and no reason instead reads as "never", and is the opposite. */
const groundsIn = ({ grounds, reasonInstead }: LadderRow): readonly Wrong[] =>
  grounds.length === 0 && !reasonInstead
    ? [
        {
          message:
            'none, and no reason instead, would let anybody call in without any: name one, or say reasonInstead: true',
          at: ['grounds'],
        },
      ]
    : [];

/**
 * What is never so for the police: that somebody else than a school calls it in, which would break professional secrecy; that it is
 * for school refusal; that nobody of guidance takes part [S2 §3; S2 §12; S2 Bijlage 1].
 */
const policeIn = ({
  step,
  calledInBy,
  notForSchoolRefusal,
  needsParticipant,
}: LadderRow): readonly Wrong[] => {
  if (step !== 'police-preventive') return [];
  return [
    ...calledInBy.flatMap((type, index) =>
      type === 'school'
        ? []
        : [
            {
              message: `"${type}" never calls in the police: only a school does [S2 §12]`,
              at: ['calledInBy', index],
            },
          ],
    ),
    ...(notForSchoolRefusal
      ? []
      : [{ message: 'has to be true for the police [S2 §3]', at: ['notForSchoolRefusal'] }]),
    ...(needsParticipant
      ? []
      : [
          { message: 'has to name who takes part before the police does [S2 §12]', at: ['needsParticipant'] },
        ]),
  ];
};

/** Who sets something aside has to be among who calls in. */
const overridesIn = ({ calledInBy, mayOverride }: LadderRow): readonly Wrong[] =>
  (mayOverride?.by ?? []).flatMap((type, index) =>
    calledInBy.includes(type)
      ? []
      : [{ message: `"${type}" does not call this step in`, at: ['mayOverride', 'by', index] }],
  );

/** Refuses rows that can be read and mean something else than they say, or that secrecy forbids. */
export const soundRows = (context: z.core.ParsePayload<readonly LadderRow[]>): void => {
  context.value.forEach((row, index) => {
    for (const { message, at } of [halfDaysIn, groundsIn, policeIn, overridesIn].flatMap((check) =>
      check(row),
    ))
      context.issues.push({
        code: 'custom',
        message,
        path: [index, ...at],
        input: context.value,
        continue: true,
      });
  });
};
