import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SLOT_MS } from '@rinjo/contract';
import { Logger } from '../../apps/api/src/platform/logging/logger.js';
import { makeProber } from '../../apps/api/src/prober/make-prober.js';
import type { Memory } from '../../apps/api/src/prober/memory-file.js';
import type { Product } from '../browser/support/product.js';
import { PostOffice } from '../support/post-office.js';
import { ProberProcess } from '../support/prober-process.js';
import { TcpRelay } from '../support/tcp-relay.js';
import { processorSeconds } from './processes.js';
import { compare, type Comparison, median, percentile } from './statistics.js';

const FAULTS = 50;
/** Good looks before the line is cut: the list of people has come by then. */
const GOOD_SLOTS = 2;
const COST_MS = 8 * SLOT_MS;
const CONTACT = 'bench@installation.test';
/** Goals of the check sheet, section 6, in milliseconds at p95; processor: part of a core. */
const [DETECT_MS, NOTIFY_MS, CORE] = [60_000, 60_000, 0.02];

interface Fault {
  /** Milliseconds from the cut to the detection, and from there to the delivery. */
  readonly detection: number;
  readonly notification: number;
}

/**
 * Fifty probers, each behind a line of its own to one product, that look in turns through the slot; each line is cut once, at a moment
 * of its own, for good. Then what one prober costs as a process of its own, and the service with it.
 */
export async function probing(product: Product): Promise<readonly Comparison[]> {
  const office = new PostOffice();
  const mail = { SMTP_URL: await office.open(), MAIL_FROM: 'rinjo@installation.test' };
  await product.database.query(
    `insert into on_call_list (id, made_at, made_by, contacts) values (gen_random_uuid(), now(), gen_random_uuid(), $1)`,
    [JSON.stringify([{ name: 'Bench', email: CONTACT, webhookUrl: '', locale: 'en' }])],
  );
  try {
    const credentials = await ProberProcess.added(product, 'bench');
    const faults = await Promise.all(
      Array.from({ length: FAULTS }, (_, i) => oneFault(product, credentials, mail, i)),
    );
    rmSync(join(credentials, '..'), { recursive: true });
    const { prober, service } = await processorCost(product, mail);
    const [detection, notification] = [
      faults.map((one) => one.detection),
      faults.map((one) => one.notification),
    ];
    return [
      compare(`${FAULTS} lines cut: until it is detected, p50`, 'ms', median(detection), DETECT_MS),
      compare('The same, p95 beside the goal', 'ms', percentile(detection, 0.95), DETECT_MS, 1),
      compare(
        'From the detection to the mail, p95 beside the goal',
        'ms',
        percentile(notification, 0.95),
        NOTIFY_MS,
        1,
      ),
      compare('Processor time of a prober, part of a core, beside the goal', '', prober, CORE, 1),
      compare('The same with what the service does for it', '', prober + service, CORE, 1),
    ];
  } finally {
    await office.close();
  }
}

async function oneFault(
  product: Product,
  credentials: string,
  mail: { readonly SMTP_URL: string; readonly MAIL_FROM: string },
  index: number,
): Promise<Fault> {
  const relay = await TcpRelay.to(product.url.replace('localhost', '127.0.0.1'));
  const folder = mkdtempSync(join(tmpdir(), 'rinjo-bench-prober-'));
  const settings = { PROBER_CREDENTIALS: credentials, PROBER_DIR: folder, PROBER_URL: relay.url, ...mail };
  const prober = makeProber(settings, new Logger('error', () => undefined));
  const offset = Math.floor((index * SLOT_MS) / FAULTS);
  // Even through the slot, whatever the prober's own turn is: the order of both is another.
  const cutIn = Math.floor((((index * 7) % FAULTS) * SLOT_MS) / FAULTS);
  const read = (): Memory => JSON.parse(readFileSync(join(folder, 'memory.json'), 'utf8')) as Memory;
  let cutAt = 0;
  try {
    const first = Math.floor(Date.now() / SLOT_MS) + 1;
    for (let slot = first; ; slot += 1) {
      await sleep(slot * SLOT_MS + offset - Date.now());
      await prober.look(slot);
      if (slot === first + GOOD_SLOTS) void sleep(cutIn).then(() => (cutAt = cut(relay)));
      if (cutAt === 0) continue;
      await prober.told();
      const [alert] = read().alerts.filter(({ rule, told }) => rule === 'incident' && told > 0);
      const delivered = alert?.deliveries.find(({ ok }) => ok);
      if (!alert || !delivered) continue;
      const detectedAt = Date.parse(alert.detectedAt);
      return { detection: detectedAt - cutAt, notification: Date.parse(delivered.at) - detectedAt };
    }
  } finally {
    relay.close();
    rmSync(folder, { recursive: true });
  }
}

function cut(relay: TcpRelay): number {
  relay.close();
  return Date.now();
}

/** Parts of a core, of user and kernel, after the start is over; of the service beyond what it does by itself. */
async function processorCost(
  product: Product,
  mail: Readonly<Record<string, string>>,
): Promise<{ readonly prober: number; readonly service: number }> {
  const pids = [product.pid, ...product.workerPids(), ...product.recorderPids()];
  const [alone] = await rates([pids]);
  const prober = await ProberProcess.start(product, 'cost', mail);
  try {
    await sleep(2 * SLOT_MS);
    const [own, service] = await rates([[prober.pid], pids]);
    await allGood(product, 'cost');
    return { prober: own ?? 0, service: Math.max(0, (service ?? 0) - (alone ?? 0)) };
  } finally {
    await prober.stop();
  }
}

/** Parts of a core that each group of processes uses from now on. */
async function rates(groups: readonly (readonly number[])[]): Promise<readonly number[]> {
  const [before, began] = [groups.map(processorSeconds), Date.now()];
  await sleep(COST_MS);
  const seconds = (Date.now() - began) / 1000;
  return groups.map((pids, i) => (processorSeconds(pids) - (before[i] ?? 0)) / seconds);
}

/** A prober that fails costs nothing: what it saw has to be good. */
async function allGood({ database }: Product, name: string): Promise<void> {
  const [seen] = await database.query<{ good: number; bad: number }>(
    `select count(*) filter (where ok)::int as good, count(*) filter (where not ok)::int as bad
     from probe_sample where prober_id = (select id from prober where name = $1)`,
    [name],
  );
  if (!seen || seen.bad > 0 || seen.good === 0) throw new Error(`The prober saw ${JSON.stringify(seen)}`);
}
