import type { MeasureType, NisCode, OrganisationId } from '@samenspoor/domain';
import type { Queryable } from '@samenspoor/sql';
import {
  type CursorKind,
  type Page,
  type PageRequest,
  pageOf,
  readCursor,
  rowsFor,
} from '../framework/cursor.js';
import type { ViewEngine } from '../framework/engine.js';
import { trajectoriesView } from '../trajectories/trajectories-view.js';
import type { TrajectoryDoc } from '../trajectories/trajectory-doc.js';
import type { CountedOffer, OfferDoc } from './offer-doc.js';
import { offersView, sortName } from './offers-view.js';
import { placeKeysOf } from './places.js';

const cursors: CursorKind = { list: 'offers', version: 1, types: ['text', 'text'] };
const placeCursors: CursorKind = { list: 'offer-places', version: 1, types: ['text'] };

/** What a list of programmes is narrowed to; null: not at all. */
export interface OfferFilter {
  readonly owner: OrganisationId | null;
  readonly measureTypes: readonly MeasureType[] | null;
  readonly language: string | null;
  /** Of residence. */
  readonly municipality: NisCode | null;
  /** Whole years. */
  readonly age: number | null;
  /** Only programmes with a free place. */
  readonly free: boolean;
}

export interface OfferQueries {
  /** The programme, running or ended, with its places; null when there never was one. */
  byId(offerId: string): Promise<CountedOffer | null>;
  /**
   * Running programmes, by name.
   * @throws InvalidCursor
   */
  page(filter: OfferFilter, request: PageRequest): Promise<Page<CountedOffer>>;
  /** Every running programme. */
  running(): Promise<readonly CountedOffer[]>;
  /**
   * Open trajectories that ask for, or have, a place in the programme, by id.
   * @throws InvalidCursor
   */
  places(offerId: string, request: PageRequest): Promise<Page<TrajectoryDoc>>;
}

interface Row {
  readonly doc: OfferDoc;
  readonly requested: number;
  readonly granted: number;
}

const counted = ({ doc, requested, granted }: Row): CountedOffer => ({
  ...doc,
  places: { requested, granted },
});

/**
 * Places are counted when they are asked for, over the trajectories that hold them: no counter can drift from what it
 * counts, whatever is merged, parted, closed or forgotten.
 * @param only narrows the places that are counted; for one programme those of it alone, which an index finds
 */
const countedOffers = (offers: string, trajectories: string, only = 'true'): string =>
  `select o.doc, o.key, o.status, o.owner, o.measure_type, o.languages, o.municipalities, o.age_from, o.age_to,
      o.capacity, o.sort_name, coalesce(p.requested, 0)::integer as requested, coalesce(p.granted, 0)::integer as granted
    from ${offers} o left join (
      select split_part(place, ':', 2) as offer_id,
          count(*) filter (where place like 'requested:%') as requested,
          count(*) filter (where place like 'granted:%') as granted
        from ${trajectories}, unnest(places) place
        where status = 'open' and places is not null and ${only}
        group by split_part(place, ':', 2)
    ) p on p.offer_id = o.key`;

const conditions = `status = 'running'
  and ($1::text is null or owner = $1)
  and ($2::text[] is null or measure_type = any($2))
  and ($3::text is null or languages @> array[$3::text])
  and ($4::text is null or cardinality(municipalities) = 0 or municipalities @> array[$4::text])
  and ($5::integer is null or (coalesce(age_from, 0) <= $5 and coalesce(age_to, 1000) >= $5))
  and (not $6::boolean or capacity > granted)`;

export function offerQueries(views: Pick<ViewEngine, 'read'>): OfferQueries {
  /** Both tables, as they are to be read now; they stand in one database. */
  const read = <Value>(
    work: (database: Queryable, offers: string, trajectories: string) => Promise<Value>,
  ): Promise<Value> =>
    views.read(trajectoriesView.name, (_, trajectories) =>
      views.read(offersView.name, (database, offers) => work(database, offers, trajectories)),
    );
  return {
    byId: (offerId) =>
      read(async (database, offers, trajectories) => {
        const { rows } = await database.query<Row>(
          `select * from (${countedOffers(offers, trajectories, 'places && $2::text[]')}) found where key = $1`,
          [offerId, placeKeysOf(offerId)],
        );
        return rows[0] ? counted(rows[0]) : null;
      }),
    running: () =>
      read(async (database, offers, trajectories) => {
        const { rows } = await database.query<Row>(
          `select * from (${countedOffers(offers, trajectories)}) found where status = 'running' order by key`,
        );
        return rows.map(counted);
      }),
    async page(filter, request) {
      const most = rowsFor(request);
      const after = readCursor(cursors, request.cursor, ['', '']);
      const { owner, measureTypes, language, municipality, age, free } = filter;
      return read(async (database, offers, trajectories) => {
        const { rows } = await database.query<Row>(
          `select * from (${countedOffers(offers, trajectories)}) found
            where ${conditions}
              and (sort_name collate "C", key collate "C") > ($7::text collate "C", $8::text collate "C")
            order by sort_name collate "C", key collate "C" limit $9`,
          [owner, measureTypes, language, municipality, age, free, ...after, most],
        );
        return pageOf(cursors, rows, request.limit, counted, ({ doc }) => [
          sortName(doc.state.content.name),
          doc.offerId,
        ]);
      });
    },
    async places(offerId, request) {
      const most = rowsFor(request);
      const after = readCursor(placeCursors, request.cursor, ['']);
      return views.read(trajectoriesView.name, async (database, table) => {
        const { rows } = await database.query<{ readonly doc: TrajectoryDoc }>(
          `select doc from ${table}
            where status = 'open' and places && $1::text[] and key > $2::text collate "C"
            order by key limit $3`,
          [placeKeysOf(offerId), ...after, most],
        );
        return pageOf(
          placeCursors,
          rows,
          request.limit,
          ({ doc }) => doc,
          ({ doc }) => [doc.trajectoryId],
        );
      });
    },
  };
}
