import { z } from 'zod';
import { escalationPseudonym, ladderStep, moment } from './vocabulary.js';

// Version 1 of what is told when a deadline ran out: as in trajectory-facts.ts, a change is a new version.

const ran = {
  since: moment.meta({
    description: 'When its clock began to run. Of what is stalled the beginning of that day in Brussels.',
  }),
  dueAt: moment.meta({ description: 'From when on it is late; `time` is when that was noticed.' }),
};

const described = <Schema extends z.ZodType>(schema: Schema, description: string): Schema =>
  schema.meta({ description });

/** Data of the events of clocks, by their type. */
export const timerFacts = {
  'samenspoor.trajectory.assignment-overdue.v1': described(
    z.object(ran),
    'Nobody coordinates the trajectory, for longer than is allowed.',
  ),
  'samenspoor.trajectory.stalled.v1': described(
    z.object({
      ...ran,
      suggests: ladderStep.meta({ description: 'What may be worth doing; a person decides.' }),
    }),
    'No measure or note for longer than is allowed.',
  ),
  'samenspoor.trajectory.evaluation-due.v1': described(
    z.object({
      escalation: escalationPseudonym,
      occurrence: z.int().min(1).meta({ description: 'The first evaluation is 1.' }),
      ...ran,
    }),
    'Who accepted the call-in is to evaluate.',
  ),
  'samenspoor.trajectory.letter-due.v1': described(
    z.object({ escalation: escalationPseudonym, letter: z.enum(['parents', 'reminder']), ...ran }),
    'Who accepted the worrying file is to write to the parents, or to remind them.',
  ),
  'samenspoor.trajectory.action-overdue.v1': described(
    z.object({ dueAt: ran.dueAt }),
    'Something that was agreed was not done in time. Told by webhook alone, to who does it and to the coordinator.',
  ),
} as const;
