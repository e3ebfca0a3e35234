import type { IntegrationEvent } from '@samenspoor/contracts';
import type { Queryable } from '@samenspoor/sql';

/** The table of reports: whom each is about now, and what was decided when it came in. */
export const createReports = (table: string) => `create table if not exists ${table} (
  source text, report text, person_id text not null, outcome text not null, primary key (source, report)
)`;

/** Applies one event of the identity register. */
export async function applyToReports(tx: Queryable, table: string, event: IntegrationEvent): Promise<void> {
  switch (event.type) {
    case 'samenspoor.register.report-identified.v1': {
      const { report, youngPerson, outcome } = event.data;
      await tx.query(
        `insert into ${table} (source, report, person_id, outcome) values ($1, $2, $3, $4) on conflict do nothing`,
        [event.source, report, youngPerson, outcome],
      );
      return;
    }
    case 'samenspoor.register.persons-linked.v1':
      return about(tx, table, event.source, event.data.reports, event.data.leading);
    case 'samenspoor.register.reports-unlinked.v1':
      return about(tx, table, event.source, event.data.reports, event.data.to);
    case 'samenspoor.register.person-forgotten.v1':
      await tx.query(`delete from ${table} where source = $1 and report = any($2::text[])`, [
        event.source,
        event.data.reports,
      ]);
  }
}

async function about(
  tx: Queryable,
  table: string,
  source: string,
  reports: readonly string[],
  person: string,
): Promise<void> {
  await tx.query(`update ${table} set person_id = $3 where source = $1 and report = any($2::text[])`, [
    source,
    reports,
    person,
  ]);
}
