import { setTimeout as sleep } from 'node:timers/promises';
import type { CanariesView } from '@rinjo/contract';
import { Product } from '../browser/support/product.js';
import { Clamd } from '../support/clamd.js';
import type { HttpClient } from '../support/http-client.js';
import { PostOffice } from '../support/post-office.js';
import { standardPlan } from '../support/standard-plan.js';
import { operatorClient } from './operator-client.js';
import { processorSeconds } from './processes.js';
import { compare, type Comparison, median } from './statistics.js';

const ROUNDS = 5;
/** Of the check sheet: part of a core. */
const CORE = 0.02;
const LOOK_MS = 50;
/** All that fall due at a start are over when none has run for so long. */
const SETTLED_MS = 35_000;

/**
 * What the proofs that run by themselves cost an installation with a scanner and mail: each is begun by hand, one after the other,
 * and the processor time of the service's processes meanwhile is spread over its period. What it does by itself is in it.
 */
export async function canaries(): Promise<readonly Comparison[]> {
  const [office, scanner] = [new PostOffice(), await Clamd.start()];
  const mail = { SMTP_URL: await office.open(), MAIL_FROM: 'rinjo@installation.test' };
  const place = { INSTALLATION_PLACE: 'JP Tokyo' };
  const product = await Product.start({ ...mail, ...place, CLAMD_SOCKET: scanner.socket });
  try {
    await standardPlan(product.database);
    const client = await operatorClient(product);
    await settle(product);
    const { canaries: all } = await view(client);
    const applying = all.filter(({ applies }) => applies);
    const costs: number[] = [];
    for (const canary of applying) {
      const seconds = await secondsOf(product, client, canary.name);
      costs.push(seconds / canary.everyS);
      process.stdout.write(`  ${canary.name}: ${seconds.toFixed(3)} s each ${String(canary.everyS)} s\n`);
    }
    for (const { name } of all.filter(({ applies }) => !applies))
      process.stdout.write(`  ${name}: left out, it has nothing to prove here\n`);
    const sum = costs.reduce((total, cost) => total + cost, 0);
    return [
      compare(
        `${String(applying.length)} of ${String(all.length)} canaries, part of a core`,
        '',
        sum,
        CORE,
        1,
      ),
    ];
  } finally {
    await product.close();
    await scanner.close();
    await office.close();
  }
}

async function view(client: HttpClient): Promise<CanariesView> {
  return (await client.get<CanariesView>('/operator/canaries')).body;
}

/** Runs so far, of one or of all: from the database, so that looking costs the service nothing. */
async function runsOf({ database }: Product, name = ''): Promise<number> {
  const [row] = await database.query<{ runs: number }>(
    `select count(*)::int as runs from canary_run where $1 in ('', canary)`,
    [name],
  );
  return row?.runs ?? 0;
}

/** Waits for what falls due at a start. */
async function settle(product: Product): Promise<void> {
  let [runs, since] = [-1, Date.now()];
  while (Date.now() - since < SETTLED_MS) {
    const now = await runsOf(product);
    if (now !== runs) [runs, since] = [now, Date.now()];
    await sleep(LOOK_MS);
  }
}

/** The canaries, once none is under way: whoever is told of a run is told after its entry. */
async function over(client: HttpClient): Promise<CanariesView['canaries']> {
  for (;;) {
    const { canaries: all, running } = await view(client);
    if (running === null) return all;
    await sleep(LOOK_MS);
  }
}

/** Median seconds of processor time of API, workers and recorder for one run. Throws when one does not pass. */
async function secondsOf(product: Product, client: HttpClient, name: string): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const runs = await runsOf(product, name);
    const pids = [product.pid, ...product.workerPids(), ...product.recorderPids()];
    const before = processorSeconds(pids);
    const { status } = await client.post(`/operator/canaries/${name}/run`, {});
    if (status !== 202) throw new Error(`${name} was not begun: ${String(status)}`);
    while ((await runsOf(product, name)) === runs) await sleep(LOOK_MS);
    rounds.push(processorSeconds(pids) - before);
    const [run] = (await over(client)).find((canary) => canary.name === name)?.runs ?? [];
    if (run?.outcome !== 'passed') throw new Error(`${name}: ${run?.outcome ?? ''} ${run?.detail ?? ''}`);
  }
  return median(rounds);
}
