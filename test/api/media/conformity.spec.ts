import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CameraMeter, ConformityReport } from '@rinjo/contract';
import { MediaPort } from '../../../apps/api/src/modules/calls/index.js';
import { ConformityWriter } from '../../../apps/api/src/modules/conformity/conformity-writer.js';
import { MediaService } from '../../../apps/api/src/modules/media/index.js';
import { startApp, type TestApp } from '../../support/app.js';
import { buildCall } from '../../support/call-builder.js';
import { CallLine } from '../../support/call-line.js';
import { RtpPeer } from '../../support/rtp-peer.js';
import { noise, type RtpStream, silence } from '../../support/rtp-source.js';

const RTP_HEADER = 12;

/** What a stream sends, in kbit/s with its RTP headers. */
function kbpsOf(stream: RtpStream): number {
  let bytes = 0;
  for (let index = 0; index < stream.fps; index += 1)
    for (const payload of stream.frame(index).payloads) bytes += payload.length + RTP_HEADER;
  return (bytes * 8) / 1_000;
}

describe('a film of known bytes', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ media: 'real' });
  });
  afterAll(() => app.close());

  it('is measured within 2 %, also after its worker was killed, which counts as lost', async () => {
    const call = await buildCall(app);
    const nothing = { camera: null, microphone: null };
    const viewer = await RtpPeer.join(await call.openHostLine(), nothing);
    const host = viewer.line;
    await host.send('conformity.choose', { preset: 'civil', limits: null });
    const site = await RtpPeer.join(await CallLine.to(call.member().client, call.id), {
      camera: (ssrc) => noise(ssrc, 1_200_000),
    });
    const meters = (): readonly CameraMeter[] =>
      host.transients.flatMap((event) => (event.name === 'conformity.measured' ? event.payload.cameras : []));
    const filmed = () => meters().filter(({ state }) => state === 'filming').length;
    await host.until(() => filmed() >= 3);
    const media = app.get(MediaPort);
    const [pid] = media instanceof MediaService ? media.workerPids : [];
    if (pid === undefined) throw new Error('No worker');
    process.kill(pid, 'SIGKILL');
    await host.until(() => meters().at(-1)?.state === 'lost');
    const before = filmed();
    await host.until(() => filmed() >= before + 3);
    await host.send('call.end', {});
    await Promise.all([site.close(), viewer.close()]);
    await app.get(ConformityWriter).flush();
    const path = `/calls/${call.id}/conformity`;
    const { body } = await call.host.client.get<ConformityReport>(path);
    const [camera] = body.cameras;
    const sent = kbpsOf(noise(1, 1_200_000)) + kbpsOf(silence(1));
    console.info(
      `sent ${sent.toFixed(1)} kbit/s, measured ${String(camera?.averageKbps?.toFixed(1))} over ` +
        `${String(camera?.filmedMs)} ms, lost ${String(camera?.lostMs)} ms`,
    );
    expect(body.cameras).toHaveLength(1);
    expect(Math.abs((camera?.averageKbps ?? 0) / sent - 1)).toBeLessThan(0.02);
    expect(camera?.filmedMs).toBeGreaterThan(11_000);
    expect(camera?.lostMs).toBeGreaterThan(0);
  });
});
