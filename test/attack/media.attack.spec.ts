import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  CommandName,
  Commands,
  ConsumerId,
  CreatedTransport,
  DtlsParameters,
  ProducerId,
  RtpCapabilities,
  RtpParameters,
  TransportId,
} from '@rinjo/contract';
import { MediaPort } from '../../apps/api/src/modules/calls/index.js';
import { MediaService } from '../../apps/api/src/modules/media/index.js';
import { register } from 'prom-client';
import { startApp, type TestApp } from '../support/app.js';
import { buildCall } from '../support/call-builder.js';
import { type CallLine, refusedWith } from '../support/call-line.js';
import { RtpPeer } from '../support/rtp-peer.js';

const FINGERPRINT = Array.from({ length: 32 }, () => 'AB').join(':');
const DTLS: DtlsParameters = { role: 'client', fingerprints: [{ algorithm: 'sha-256', value: FINGERPRINT }] };
const video = (ssrc: number): RtpParameters => ({
  codecs: [{ mimeType: 'video/VP8', payloadType: 101, clockRate: 90_000 }],
  encodings: [{ ssrc }],
  rtcp: { cname: 'x' },
});
const audio = (ssrc: number): RtpParameters => ({
  codecs: [{ mimeType: 'audio/opus', payloadType: 100, clockRate: 48_000, channels: 2 }],
  encodings: [{ ssrc }],
  rtcp: { cname: 'x' },
});

/** A participant with everything that has an id. */
interface Equipped {
  readonly line: CallLine;
  readonly send: CreatedTransport;
  readonly recv: CreatedTransport;
  readonly producerId: ProducerId;
  readonly capabilities: RtpCapabilities;
}

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ media: 'real' });
});
afterAll(() => app.close());

let nextSsrc = 10_000;
async function equip(line: CallLine, capabilities: RtpCapabilities): Promise<Equipped> {
  await line.send('media.declareCapabilities', { rtpCapabilities: capabilities });
  const send = await line.send('media.createTransport', { direction: 'send' });
  const recv = await line.send('media.createTransport', { direction: 'recv' });
  nextSsrc += 1;
  const { producerId } = await line.send('media.produce', {
    transportId: send.id,
    kind: 'video',
    source: 'camera',
    rtpParameters: video(nextSsrc),
    paused: false,
  });
  return { line, send, recv, producerId, capabilities };
}

/** Two in one call, equipped; the second consumes the first. */
async function twoEquipped() {
  const call = await buildCall(app);
  const hostLine = await call.hostLine();
  // The router's own, as a client that can do everything would declare.
  const { rtpCapabilities } = hostLine.joined ?? fail();
  const host = await equip(hostLine, rtpCapabilities);
  const member = await equip(await call.memberLine(), rtpCapabilities);
  const { id: consumerId } = await member.line.send('media.consume', { producerId: host.producerId });
  return { call, host, member, consumerId };
}

/** Every media command that names something, with the ids of somebody else. */
function withIdsOf(ids: { transportId: TransportId; producerId: ProducerId; consumerId: ConsumerId }): {
  [C in CommandName]?: Commands[C]['input'];
} {
  const { transportId, producerId, consumerId } = ids;
  return {
    'media.connectTransport': { transportId, dtlsParameters: DTLS },
    'media.restartIce': { transportId },
    'media.closeTransport': { transportId },
    'media.produce': {
      transportId,
      kind: 'audio',
      source: 'microphone',
      rtpParameters: audio(7),
      paused: false,
    },
    'media.pauseProducer': { producerId },
    'media.resumeProducer': { producerId },
    'media.closeProducer': { producerId },
    'media.pauseConsumer': { consumerId },
    'media.resumeConsumer': { consumerId },
    'media.setPreferredLayers': { consumerId, spatialLayer: 0, temporalLayer: 0 },
  };
}

async function tryAll(line: CallLine, inputs: { [C in CommandName]?: Commands[C]['input'] }) {
  const answers: Partial<Record<CommandName, unknown>> = {};
  for (const [name, input] of Object.entries(inputs))
    answers[name as CommandName] = await refusedWith(line.send(name as CommandName, input));
  return answers;
}
const allNotFound = (inputs: object) =>
  Object.fromEntries(Object.keys(inputs).map((name) => [name, 'NOT_FOUND']));

describe('case 63: what belongs to somebody else', () => {
  it('in the same call cannot be reached by its ids, and nothing changes', async () => {
    const { call, host, member, consumerId } = await twoEquipped();
    const before = await host.line.send('call.snapshot', {});
    const ofMember = withIdsOf({ transportId: member.send.id, producerId: member.producerId, consumerId });
    expect(await tryAll(host.line, ofMember)).toEqual(allNotFound(ofMember));
    expect(await refusedWith(host.line.send('media.consume', { producerId: host.producerId }))).toBe(
      'NOT_FOUND',
    );
    expect(await host.line.send('call.snapshot', {})).toEqual(before);
    await member.line.send('media.resumeConsumer', { consumerId });
    await call.host.client.post(`/calls/${call.id}/end`);
  });

  it('in another call or another tenant neither, also not by consuming', async () => {
    const here = await twoEquipped();
    const there = await twoEquipped();
    const foreign = withIdsOf({
      transportId: there.member.send.id,
      producerId: there.member.producerId,
      consumerId: there.consumerId,
    });
    const inputs = { ...foreign, 'media.consume': { producerId: there.host.producerId } };
    expect(await tryAll(here.host.line, inputs)).toEqual(allNotFound(inputs));
    for (const { call } of [here, there]) await call.host.client.post(`/calls/${call.id}/end`);
  });
});

describe('case 64: too much, or not what it says', () => {
  it('is refused, and the worker lives', async () => {
    const { call, host, member } = await twoEquipped();
    const media = app.get(MediaPort);
    if (!(media instanceof MediaService)) fail();
    const workers = media.workerPids;
    const produce = (input: Partial<Commands['media.produce']['input']>) =>
      refusedWith(
        host.line.send('media.produce', {
          transportId: host.send.id,
          kind: 'video',
          source: 'screen',
          rtpParameters: video(++nextSsrc),
          paused: false,
          ...input,
        }),
      );
    expect(await produce({ source: 'camera' })).toBe('MEDIA_LIMIT');
    expect(await produce({ source: 'microphone' })).toBe('MEDIA_UNSUPPORTED');
    expect(await produce({ transportId: host.recv.id })).toBe('NOT_FOUND');
    const [codec] = video(1).codecs;
    if (!codec) fail();
    const bad: RtpParameters[] = [
      { codecs: [] },
      { ...video(1), codecs: [{ ...codec, mimeType: 'video/AV1' }] },
      { ...video(1), codecs: [{ ...codec, mimeType: 'audio/opus' }] },
      { ...video(1), codecs: [{ ...codec, payloadType: -1 }] },
      { ...video(1), encodings: [] },
      { ...video(1), encodings: Array.from({ length: 4 }, (_, n) => ({ ssrc: 50_000 + n })) },
      { ...video(1), encodings: [{ ssrc: 2 ** 40 }] },
      JSON.parse('{"codecs": "all", "encodings": 1}') as RtpParameters,
      JSON.parse('{"codecs": [null]}') as RtpParameters,
    ];
    for (const rtpParameters of bad) expect(await produce({ rtpParameters })).toBe('MEDIA_UNSUPPORTED');
    const connect = (dtlsParameters: DtlsParameters) =>
      refusedWith(host.line.send('media.connectTransport', { transportId: host.send.id, dtlsParameters }));
    expect(await connect({ fingerprints: [] })).toBe('MEDIA_UNSUPPORTED');
    expect(await connect({ fingerprints: [{ algorithm: 'sha-1', value: FINGERPRINT }] })).toBe(
      'MEDIA_UNSUPPORTED',
    );
    // What was refused has not connected it; whoever has, has once and for all.
    await host.line.send('media.connectTransport', { transportId: host.send.id, dtlsParameters: DTLS });
    const another = { algorithm: 'sha-256', value: FINGERPRINT.replaceAll('AB', 'CD') } as const;
    expect(await connect({ role: 'client', fingerprints: [another] })).toBe('CONFLICT');
    expect(
      await refusedWith(host.line.send('media.declareCapabilities', { rtpCapabilities: { codecs: [] } })),
    ).toBe('MEDIA_UNSUPPORTED');
    expect((await host.line.send('call.snapshot', {})).producers).toHaveLength(2);
    expect(media.workerPids).toEqual(workers);
    await member.line.send('media.restartIce', { transportId: member.recv.id });
    await call.host.client.post(`/calls/${call.id}/end`);
  });
});

describe('after the last call', () => {
  it('nothing is left in the workers: every gauge is back at 0', async () => {
    const call = await buildCall(app, { members: 2 });
    const peers = [await RtpPeer.join(await call.openHostLine())];
    for (const n of [0, 1]) peers.push(await RtpPeer.join(await call.openMemberLine(n)));
    await Promise.all(peers.map((peer) => peer.firstPacket()));
    const gauges = async () => {
      const names = ['routers', 'transports', 'producers', 'consumers'];
      const text = await register.metrics();
      return Object.fromEntries(
        names.map((name) => [name, Number(new RegExp(`^rinjo_media_${name} (\\d+)$`, 'm').exec(text)?.[1])]),
      );
    };
    for (const peer of peers) await peer.idle();
    expect(await gauges()).toEqual({ routers: 1, transports: 6, producers: 6, consumers: 12 });
    await call.host.client.post(`/calls/${call.id}/end`);
    expect(await gauges()).toEqual({ routers: 0, transports: 0, producers: 0, consumers: 0 });
    await Promise.all(peers.map((peer) => peer.close()));
  });
});

function fail(): never {
  throw new Error('Not as the test needs it');
}
