import { setTimeout as delay } from 'node:timers/promises';
import type { CallView, Ticket } from '@rinjo/contract';
import type { Product } from '../browser/support/product.js';
import type { Target } from './load/generator.js';
import { type BareProcess, LoadProcess, processorSeconds } from './processes.js';
import { alternate, compare, type Comparison, median } from './statistics.js';

const PARTICIPANTS = 10;
const STREAMS = PARTICIPANTS * (PARTICIPANTS - 1) * 2;
const ROUNDS = 5;
const SETTLE_MS = 2_000;
const MEASURE_MS = 12_000;

interface Sample {
  readonly secondsPerMegabit: number;
  readonly megabitsPerSecond: number;
}

/** Processor time of server and workers per forwarded megabit of a ten-person call. */
export async function forwarding(product: Product, bare: BareProcess): Promise<readonly Comparison[]> {
  const ours: Sample[] = [];
  const theirs: Sample[] = [];
  await alternate(
    ROUNDS,
    async () => {
      const target: Target = { kind: 'product', tickets: await ticketsFor(product) };
      ours.push(await measure(target, () => [product.pid, ...product.workerPids()]));
    },
    async () => {
      const target: Target = { kind: 'bare', url: bare.url, participants: PARTICIPANTS };
      theirs.push(await measure(target, () => bare.pids));
    },
  );
  const middle = (samples: readonly Sample[], key: keyof Sample): number =>
    median(samples.map((s) => s[key]));
  return [
    compare(
      'Processor time of API and workers per forwarded megabit, 10 people',
      'ms',
      middle(ours, 'secondsPerMegabit') * 1000,
      middle(theirs, 'secondsPerMegabit') * 1000,
      1.05,
    ),
    compare(
      'Forwarded in that call',
      'Mbit/s',
      middle(ours, 'megabitsPerSecond'),
      middle(theirs, 'megabitsPerSecond'),
    ),
  ];
}

async function ticketsFor(product: Product): Promise<readonly Ticket[]> {
  const tenant = await product.given.tenant();
  const host = await tenant.signedIn();
  const others = await Promise.all(Array.from({ length: PARTICIPANTS - 1 }, () => tenant.signedIn()));
  const { body: call } = await host.client.post<CallView>('/calls', {
    title: 'Bench',
    inviteUserIds: others.map(({ user }) => user.id),
  });
  const answers = await Promise.all(
    [host, ...others].map(({ client }) => client.post<Ticket>(`/calls/${call.id}/tickets`)),
  );
  return answers.map(({ body }) => body);
}

async function measure(target: Target, pids: () => readonly number[]): Promise<Sample> {
  const load = new LoadProcess();
  try {
    await load.ask({ order: 'fill', target });
    await delay(SETTLE_MS);
    const before = await load.ask({ order: 'count' });
    if (before.streams !== STREAMS)
      throw new Error(`${before.streams} of ${STREAMS} streams in ${target.kind}`);
    const watched = pids();
    const [begin, used] = [performance.now(), processorSeconds(watched)];
    await delay(MEASURE_MS);
    const after = await load.ask({ order: 'count' });
    const seconds = (performance.now() - begin) / 1000;
    const spent = processorSeconds(watched) - used;
    const megabits = ((after.bytesReceived - before.bytesReceived) * 8) / 1e6;
    await load.ask({ order: 'leave' });
    return { secondsPerMegabit: spent / megabits, megabitsPerSecond: megabits / seconds };
  } finally {
    await load.stop();
  }
}
