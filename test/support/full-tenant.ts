import { callRows } from './full-tenant/calls.js';
import { evidenceRows } from './full-tenant/evidence.js';
import { exportRows } from './full-tenant/exports.js';
import { inCallRows } from './full-tenant/in-call.js';
import { keyRows } from './full-tenant/keys.js';
import { peopleRows } from './full-tenant/people.js';
import { platformRows } from './full-tenant/platform.js';
import { reachRows } from './full-tenant/reach.js';
import { recordingRows } from './full-tenant/recording.js';
import { reportRows } from './full-tenant/reports.js';
import { type Row, RowWriter } from './full-tenant/row-writer.js';
import { samlRows } from './full-tenant/saml.js';
import { scimRows } from './full-tenant/scim.js';
import { tenancyRows } from './full-tenant/tenancy.js';
import { supportRows } from './full-tenant/support.js';
import { webhookRows } from './full-tenant/webhooks.js';
import { Given, type GivenTenant } from './given.js';
import type { TestDatabase } from './test-database.js';

/**
 * A tenant with a row in every tenant table, by table. A test compares this with the catalogue, so that a new table is
 * given a row here on the day it is added, and is then covered by every test of the fence.
 */
export async function fullTenant(
  database: TestDatabase,
  url = 'http://test.invalid',
): Promise<{ tenant: GivenTenant; rows: ReadonlyMap<string, Row> }> {
  const tenant = await new Given(database, url).tenant();
  const writer = new RowWriter(database, tenant.id);
  const [found] = await database.query<Row>('select * from tenant where tenant_id = $1', [tenant.id]);
  writer.rows.set('tenant', found ?? {});

  const person = await peopleRows(writer);
  const { user_id } = person;
  await keyRows(writer, user_id);
  const { connection_id } = await samlRows(writer, person);
  const { site_id } = await tenancyRows(writer, user_id, connection_id);
  const call = await callRows(writer, { ...person, site_id });
  await inCallRows(writer, call);
  await evidenceRows(writer, { ...call, user_id, site_id });
  await recordingRows(writer, call);
  await exportRows(writer, person);
  await reportRows(writer, { ...call, user_id });
  await reachRows(writer, { ...person, ...call });
  await scimRows(writer, user_id);
  await supportRows(writer, { ...call, user_id });
  await webhookRows(writer, user_id);
  await platformRows(writer);
  return { tenant, rows: writer.rows };
}
