import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CallView } from '@rinjo/contract';
import { startApp, type TestApp } from '../../support/app.js';
import { CallLine } from '../../support/call-line.js';

describe('a real media worker', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ media: 'real' });
  });
  afterAll(() => app.close());

  it('gives a seat its transports, UDP and TCP on one port', async () => {
    const tenant = await app.given.tenant();
    const host = await tenant.signedIn();
    const { body: call } = await host.client.post<CallView>('/calls', { title: 'Test', inviteUserIds: [] });
    const line = await CallLine.to(host.client, call.id);
    const { rtpCapabilities } = await line.join();
    expect(rtpCapabilities.codecs?.map(({ mimeType }) => mimeType)).toEqual([
      'audio/opus',
      'video/VP8',
      'video/rtx',
      'video/H264',
      'video/rtx',
    ]);
    expect(rtpCapabilities.headerExtensions?.map(({ uri }) => uri)).not.toContain(
      'urn:3gpp:video-orientation',
    );
    const { iceCandidates } = await line.send('media.createTransport', { direction: 'send' });
    expect(iceCandidates.map(({ protocol }) => protocol)).toEqual(['udp', 'tcp']);
    expect(new Set(iceCandidates.map(({ port }) => port)).size).toBe(1);
    line.close();
  });
});
