import { setTimeout as delay } from 'node:timers/promises';
import type { CallView, Page, RecordingSummary, Ticket } from '@rinjo/contract';
import type { Product } from '../browser/support/product.js';
import { CallLine } from '../support/call-line.js';
import { ivfFile } from '../support/ivf-file.js';
import { RtpPeer } from '../support/rtp-peer.js';
import { ivf } from '../support/rtp-source.js';
import type { SignedInClient } from '../support/given.js';
import { LoadProcess, processorSeconds } from './processes.js';
import { alternate, compare, type Comparison, median } from './statistics.js';

const PEOPLE = 3;
const TRACKS = PEOPLE * 2;
const ROUNDS = 3;
const SETTLE_MS = 2_000;
const MEASURE_MS = 12_000;
const FILM_MS = 30_000;
const COMPOSED_MS = 180_000;

interface Bench {
  readonly call: CallView;
  readonly host: SignedInClient;
  readonly tickets: readonly Ticket[];
}

/** Processor time of a call that is recorded beside the same call that is not, and how fast its film is made. */
export async function recording(product: Product): Promise<readonly Comparison[]> {
  const recorded: number[] = [];
  const plain: number[] = [];
  const speeds: number[] = [];
  const film = await ivfFile();
  await alternate(
    ROUNDS,
    async () => {
      recorded.push(await measure(product, await givenCall(product), true));
      speeds.push(await composition(product, film));
    },
    async () => {
      plain.push(await measure(product, await givenCall(product), false));
    },
  );
  const [with_, without] = [median(recorded), median(plain)];
  const each = (with_ - without) / TRACKS;
  return [
    compare('Processor time of a call of 3, recorded, per second', 'ms', with_ * 1_000, without * 1_000),
    compare('Of that, one recorded track beside the whole call', 'ms', each * 1_000, without * 1_000),
    compare('Making the film of a recording, per second of it', 's', median(speeds), 1, 0.5),
  ];
}

async function givenCall(product: Product): Promise<Bench> {
  const tenant = await product.given.tenant();
  const { client: host } = await tenant.signedIn();
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => tenant.signedIn()));
  const { body: call } = await host.post<CallView>('/calls', {
    title: 'Bench',
    inviteUserIds: people.map(({ user }) => user.id),
  });
  const answers = await Promise.all(
    people.map(({ client }) => client.post<Ticket>(`/calls/${call.id}/tickets`)),
  );
  return { call, host, tickets: answers.map(({ body }) => body) };
}

async function measure(product: Product, { call, host, tickets }: Bench, record: boolean): Promise<number> {
  const load = new LoadProcess();
  try {
    await load.ask({ order: 'fill', target: { kind: 'product', tickets } });
    const line = await CallLine.to(host, call.id);
    await line.join();
    if (record) await line.send('recording.start', {});
    await delay(SETTLE_MS);
    const watched = [product.pid, ...product.workerPids(), ...product.recorderPids()];
    const [begin, used] = [performance.now(), processorSeconds(watched)];
    await delay(MEASURE_MS);
    const seconds = (performance.now() - begin) / 1_000;
    const spent = processorSeconds(watched) - used;
    await load.ask({ order: 'leave' });
    line.close();
    await host.post(`/calls/${call.id}/end`);
    return spent / seconds;
  } finally {
    await load.stop();
  }
}

/** Seconds of work for each second of film: two cameras and two voices, from the end of the call until the film is there. */
async function composition(product: Product, film: string): Promise<number> {
  const tenant = await product.given.tenant();
  const [{ client: host }, member] = [await tenant.signedIn(), await tenant.signedIn()];
  const { body: call } = await host.post<CallView>('/calls', {
    title: 'Bench',
    inviteUserIds: [member.user.id],
  });
  const camera = (ssrc: number) => ivf(ssrc, film);
  const peers = [
    await RtpPeer.join(await CallLine.to(host, call.id), { camera, receives: false }),
    await RtpPeer.join(await CallLine.to(member.client, call.id), { camera, receives: false }),
  ];
  await peers[0]?.line.send('recording.start', {});
  await delay(FILM_MS);
  await host.post(`/calls/${call.id}/end`);
  const begin = performance.now();
  await Promise.all(peers.map((peer) => peer.close()));
  while (performance.now() - begin < COMPOSED_MS) {
    const { body } = await host.get<Page<RecordingSummary>>(`/calls/${call.id}/recordings`);
    const [only] = body.items;
    if (only?.composition.state === 'failed') throw new Error('The film was not made');
    if (only?.composition.state === 'done') {
      const ends = only.tracks.flatMap(({ segments }) => segments.map((s) => s.offsetMs + s.durationMs));
      return (performance.now() - begin) / Math.max(...ends);
    }
    await delay(100);
  }
  throw new Error('The film was not made in time');
}
