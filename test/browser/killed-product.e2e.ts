import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallView, Page, RecordingSummary } from '@rinjo/contract';
import { CallLine } from '../support/call-line.js';
import type { SignedInClient } from '../support/given.js';
import { ivfFile } from '../support/ivf-file.js';
import { RtpPeer } from '../support/rtp-peer.js';
import { ivf } from '../support/rtp-source.js';
import { Product } from './support/product.js';
import { until } from './support/until.js';

const RECORD_MS = 12_000;
/** What a crash may take from a recording. */
const LOST_MS = 2_000;
/** A second process takes a job over after half a minute; a busy machine takes its time for the rest. */
const TAKEN_OVER_MS = 90_000;

/** Everything is killed with SIGKILL: API, workers, recorder and ffmpeg, first while it records and then while it composes. */
describe('a product that is killed', () => {
  let product: Product;
  let film: string;
  beforeAll(async () => {
    [film, product] = await Promise.all([ivfFile(), Product.start()]);
  }, 120_000);
  afterAll(() => product.close(), 60_000);

  async function only(client: SignedInClient, { id }: CallView): Promise<RecordingSummary | undefined> {
    const { body } = await client.get<Page<RecordingSummary>>(`/calls/${id}/recordings`);
    return body.items[0];
  }

  it('completes its recordings and its films when it is started again', async () => {
    const tenant = await product.given.tenant();
    const { client: host } = await tenant.signedIn();
    const { body: call } = await host.post<CallView>('/calls', { title: 'Tunnel 2', inviteUserIds: [] });
    const camera = (ssrc: number) => ivf(ssrc, film);
    const peer = await RtpPeer.join(await CallLine.to(host, call.id), { camera, receives: false });
    await peer.line.send('recording.start', {});
    const began = Date.now();
    await until('time', () => Promise.resolve(Date.now() - began >= RECORD_MS), RECORD_MS * 2);

    const killedAt = Date.now();
    await product.kill();
    await peer.close();
    await product.restart({});
    await host.post(`/calls/${call.id}/end`);
    const ready = await until(
      'everything in the store',
      async () => {
        const found = await only(host, call);
        return found?.state === 'ready' ? found : null;
      },
      60_000,
    );
    const since = Date.parse(ready.startedAt);
    for (const { source, segments } of ready.tracks) {
      if (source === 'timeline') continue;
      const reached = Math.max(...segments.map(({ offsetMs, durationMs }) => offsetMs + durationMs));
      const lost = killedAt - since - reached;
      console.info(`measured: everything was killed: ${String(lost)} ms of the ${source} were lost`);
      expect(lost).toBeLessThan(LOST_MS);
      expect(segments.at(-1)?.truncated).toBe(true);
    }

    await until('a film being made', async () => {
      const state = (await only(host, call))?.composition.state;
      return state === 'running' || state === 'done';
    });
    await product.kill();
    const dead = Date.now();
    await product.restart({});
    const done = await until(
      'the film',
      async () => {
        const found = await only(host, call);
        return found?.composition.state === 'done' ? found : null;
      },
      TAKEN_OVER_MS,
    );
    console.info(`measured: the film was there ${String(Date.now() - dead)} ms after its maker was killed`);
    const { body: kept } = await host.get<{ readonly durationMs: number }>(
      `/evidence/${done.composition.evidenceId ?? ''}`,
    );
    expect(kept.durationMs).toBeGreaterThan(RECORD_MS - LOST_MS - 1_000);
  }, 300_000);
});
