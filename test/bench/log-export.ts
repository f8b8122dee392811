import { type LogExportFormat, LOG_EXPORT_FORMATS, type LogExportView } from '@rinjo/contract';
import type { Product } from '../browser/support/product.js';
import { until } from '../browser/support/until.js';
import type { SignedInClient } from '../support/given.js';
import { manyEntries } from '../support/many-entries.js';
import { peakOf, resetPeak } from './peak-memory.js';
import { alternate, compare, type Comparison, median } from './statistics.js';

/** Rows of the log that is taken away. */
const ROWS = Number(process.env['LOG_EXPORT_ROWS'] ?? 100_000);
const ROUNDS = 3;
const LIMIT_MS = 300_000;

/** SQL: the same columns of the same rows, by the database itself, to nowhere. */
const COPY = (tenantId: string): string => `copy (
  select seq, at, action, outcome, actor_kind, actor_id, actor_name, address, request_id, user_agent, details, id
  from audit_entry where tenant_id = '${tenantId}' order by at desc, seq desc) to program 'cat > /dev/null' with (format csv)`;

/** The log of a tenant in a sealed file, in each format, beside PostgreSQL's own COPY of the same rows. */
export async function logExport(product: Product): Promise<readonly Comparison[]> {
  const tenant = await product.given.tenant();
  const { client } = await tenant.signedIn('admin');
  await manyEntries(product.database, tenant.id, ROWS);
  await made(client, 'csv', 0); // signs what there is, which is another measure
  const lines: Comparison[] = [];
  for (const format of LOG_EXPORT_FORMATS) {
    const [ours, copied, bytes]: [number[], number[], number[]] = [[], [], []];
    const before = resetPeak(product.pid);
    await alternate(
      ROUNDS,
      async () => {
        const began = performance.now();
        const view = await made(client, format, ROWS);
        ours.push((performance.now() - began) / 1_000);
        bytes.push(view.bytes ?? 0);
      },
      async () => {
        const began = performance.now();
        await product.database.query(COPY(tenant.id));
        copied.push((performance.now() - began) / 1_000);
      },
    );
    const memory = peakOf(product.pid) - before;
    const rows = Math.round(ROWS / median(ours));
    const size = (median(bytes) / 1e6).toFixed(0);
    process.stdout.write(
      `measured: ${format}: ${String(rows)} rows a second, ${size} MB, ${memory.toFixed(0)} MB of memory above before\n`,
    );
    const name = `${String(ROWS)} rows of a log as ${format}, beside COPY`;
    lines.push(compare(name, 's', median(ours), median(copied)));
  }
  return lines;
}

/** Makes a file, sees that it has so many entries, and takes it away again. */
async function made(client: SignedInClient, format: LogExportFormat, rows: number): Promise<LogExportView> {
  const { body, status } = await client.post<LogExportView>('/log-exports', {
    ...{ log: 'operations', format, conditions: {} },
  });
  if (status !== 201) throw new Error(`no export: ${JSON.stringify(body)}`);
  const path = `/log-exports/${body.id}`;
  const view = await until(
    'the file',
    async () => {
      const { body: now } = await client.get<LogExportView>(path);
      if (now.state === 'ended') throw new Error(`it ended: ${String(now.end)}`);
      return now.state === 'ready' && now;
    },
    LIMIT_MS,
  );
  if (view.rows < rows) throw new Error(`only ${String(view.rows)} rows`);
  await client.delete(path);
  return view;
}
