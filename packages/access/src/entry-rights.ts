import type { EntryCommand } from '@samenspoor/domain';

type EntryAction = EntryCommand['kind'] | 'enter-phase';

const participant = (source: string) => ({
  standings: ['participant'] as const,
  rule: 'not-participant' as const,
  source,
});

/** Registers are kept in the town hall: its contact point may know what nobody else does. */
const ofKeepersToo = (source: string) => ({
  standings: ['participant', 'keeper'] as const,
  rule: 'not-participant' as const,
  source,
});

/**
 * Who may enter what in a trajectory. Which facts are whose to record, and who may settle or withdraw something of those that see it, is
 * decided with the entry, in `decide`.
 */
export const entryRights = {
  'agree-action': participant("[S2 'Actieplan'; S2 §15.2]"),
  'settle-action': participant("[S2 'Actieplan'; S2 §15.2]"),
  'record-stance': participant('[S2 §12; S2 §15.2]'),
  'record-agreement': participant('[S2 CLB 2; S2 Bijlage 1]'),
  'record-information': participant('[S2 Bijlage 1; S0 goal 1]'),
  'plan-return': participant('[S2 fase 2]'),
  'settle-return': participant('[S2 fase 2]'),
  'conclude-measure': participant('[S2 §15.2]'),
  'record-fact': ofKeepersToo('[S2 §15.2; S2 De school; S0 goal 8]'),
  'withdraw-fact': ofKeepersToo('[S2 §15.2; S2 Bijlage 1]'),
  'withdraw-absences': ofKeepersToo('[S2 §15.2; S2 Bijlage 1]'),
  'enter-phase': {
    standings: ['coordinator'] as const,
    rule: 'coordinator-enters-phase' as const,
    source: "[S2 'Actieplan'; S4 §2.1.2]",
  },
} satisfies Record<EntryAction, unknown>;
