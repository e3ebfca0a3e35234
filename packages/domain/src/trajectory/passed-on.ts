import type { OrganisationId } from '../ids.js';
import type { TrajectoryState } from './state.js';

/** Why a young person came to another organisation: it was handed over, or how the call-in before it ended. */
export const moveCauses = ['handed-over', 'returned', 'refused', 'no-place', 'expired'] as const;
export type MoveCause = (typeof moveCauses)[number];

/** Once that a young person was passed on. */
export interface Move {
  /** When the next organisation was called in, or became the coordinator; ISO 8601. */
  readonly at: string;
  readonly from: OrganisationId;
  readonly to: OrganisationId;
  readonly because: MoveCause;
  /** The call-in that ended without result; null where a coordinator handed over. */
  readonly ended: string | null;
  /** The call-in that followed; null where the next organisation became the coordinator. */
  readonly followedBy: string | null;
}

export interface PassedOn {
  readonly times: number;
  readonly moves: readonly Move[];
  /** Call-ins that were refused, found no place or were never answered, whether somebody followed or not. */
  readonly bounced: number;
}

const endedWithoutResult: Readonly<Record<string, Exclude<MoveCause, 'handed-over'>>> = {
  returned: 'returned',
  refused: 'refused',
  'no-place': 'no-place',
  expired: 'expired',
};

const cameIn: readonly string[] = ['accepted', 'completed', 'returned'];

interface Ended {
  readonly escalationId: string;
  readonly organisationId: OrganisationId;
  readonly at: string;
  readonly because: Exclude<MoveCause, 'handed-over'>;
}

interface Arrival {
  readonly organisationId: OrganisationId;
  readonly at: string;
  readonly followedBy: string | null;
}

/**
 * How often a young person was passed on: pupils should not be sent to another person too often [S4 §2.1.2]. Passed on is
 * - another coordinator after one of the same opening, whether it left or was replaced;
 * - an organisation that was called in, and came, or became the first coordinator, after the call-in of another one had
 *   ended without result: returned, refused, without a place, expired. Several that ended so before it count once.
 *
 * Two asked at the same time are not passing on, nor is calling in more help beside help that goes on, nor the same
 * organisation again. What merged trajectories brought counts as well: it is one young person.
 */
export const timesPassedOn = ({
  escalations,
  leads,
}: Pick<TrajectoryState, 'escalations' | 'leads'>): PassedOn => {
  const ended = escalations.flatMap(({ escalationId, to, status, answeredAt }): readonly Ended[] => {
    const because = endedWithoutResult[status];
    return because && answeredAt !== null
      ? [{ escalationId, organisationId: to, at: answeredAt, because }]
      : [];
  });
  const moves = [
    ...leads.flatMap(handedOver),
    ...afterOthers(ended, [
      ...escalations
        .filter(({ status }) => cameIn.includes(status))
        .map(({ escalationId, to, requestedAt }) => ({
          organisationId: to,
          at: requestedAt,
          followedBy: escalationId,
        })),
      ...leads
        .filter(({ previous }) => previous === null)
        .map(({ organisationId, at }) => ({ organisationId, at, followedBy: null })),
    ]),
  ].toSorted(byMoment);
  return {
    times: moves.length,
    moves,
    bounced: ended.filter(({ because }) => because !== 'returned').length,
  };
};

const byMoment = (one: { readonly at: string }, other: { readonly at: string }): number =>
  one.at < other.at ? -1 : one.at > other.at ? 1 : 0;

const handedOver = ({ organisationId, previous, at }: TrajectoryState['leads'][number]): readonly Move[] =>
  previous === null || previous === organisationId
    ? []
    : [{ at, from: previous, to: organisationId, because: 'handed-over', ended: null, followedBy: null }];

/** Each that ended is followed once, by the first of another organisation after it. */
const afterOthers = (ended: readonly Ended[], arrivals: readonly Arrival[]): readonly Move[] => {
  let open = ended.toSorted(byMoment);
  return arrivals.toSorted(byMoment).flatMap(({ organisationId, at, followedBy }): readonly Move[] => {
    // It came after all: that it had not come before leads nobody on.
    open = open.filter((each) => each.at > at || each.organisationId !== organisationId);
    const isBefore = (each: Ended) => each.at <= at;
    const last = open.findLast(isBefore);
    if (!last) return [];
    open = open.filter((each) => !isBefore(each));
    return [
      {
        at,
        from: last.organisationId,
        to: organisationId,
        because: last.because,
        ended: last.escalationId,
        followedBy,
      },
    ];
  });
};
