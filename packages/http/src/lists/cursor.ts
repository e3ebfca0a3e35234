import { createHash } from 'node:crypto';
import type { OrganisationId } from '@samenspoor/domain';

/** For whom and of what list a cursor is: one of another is not ours. */
export interface CursorScope {
  readonly list: string;
  readonly caller: OrganisationId;
}

const seal = ({ list, caller }: CursorScope, place: string): string =>
  createHash('sha256')
    .update(JSON.stringify(['cursor', list, caller, place]))
    .digest('base64url')
    .slice(0, 16);

/** The cursor that the caller is given for a place in a list. The same on every process. */
export const writeCursor = (scope: CursorScope, place: string): string => `${seal(scope, place)}.${place}`;

/** The place in the list, or null for a cursor that this list did not give to this caller. */
export const readCursor = (scope: CursorScope, cursor: string): string | null => {
  const dot = cursor.indexOf('.');
  const place = cursor.slice(dot + 1);
  return dot > 0 && cursor.slice(0, dot) === seal(scope, place) ? place : null;
};
