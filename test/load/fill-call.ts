/**
 * Fills a call with participants without a browser, who send and receive until the process is stopped:
 *
 *   node --import ./scripts/lib/typescript.mjs test/load/fill-call.ts \
 *     --link 'http://localhost:3000/g#…' --participants 5 [--ivf pictures.ivf] [--seconds 60]
 *
 * The link needs that many uses. Pictures are VP8 in IVF, e.g. made by
 *   ffmpeg -i clip.mp4 -c:v libvpx -g 24 -b:v 600k pictures.ivf
 * Without them the video has the size and shape of VP8, but nothing to see. Prints what was received each second.
 */
import { parseArgs } from 'node:util';
import type { GuestSessionView } from '@rinjo/contract';
import { CallLine } from '../support/call-line.js';
import { HttpClient } from '../support/http-client.js';
import { RtpPeer } from '../support/rtp-peer.js';
import { ivf } from '../support/rtp-source.js';

const NAMES = [
  '佐藤 健',
  '鈴木 葵',
  '高橋 蓮',
  '田中 結衣',
  '伊藤 湊',
  '渡辺 凛',
  '山本 樹',
  '中村 咲',
  '小林 陽',
];

const { values } = parseArgs({
  options: {
    link: { type: 'string' },
    participants: { type: 'string', default: '3' },
    ivf: { type: 'string' },
    seconds: { type: 'string', default: '0' },
  },
});
if (values.link === undefined) throw new Error('--link is needed: a guest link with enough uses');
const link = new URL(values.link);
const pictures = values.ivf;

const peers: RtpPeer[] = [];
for (let n = 0; n < Number(values.participants); n += 1) peers.push(await enter(n));

let last = 0;
const started = performance.now();
const report = setInterval(() => {
  const received = peers.reduce((sum, peer) => sum + peer.packets, 0);
  process.stdout.write(
    `${peers.length} participants, ${received - last} packets received in the last second\n`,
  );
  last = received;
  const seconds = Number(values.seconds);
  if (seconds > 0 && performance.now() - started > seconds * 1000) void leave();
}, 1000);
process.once('SIGINT', () => void leave());
process.once('SIGTERM', () => void leave());

async function enter(n: number): Promise<RtpPeer> {
  const client = new HttpClient(link.origin);
  const { status, body } = await client.post<GuestSessionView>('/guest/sessions', {
    token: link.hash.slice(1),
    displayName: NAMES[n % NAMES.length],
  });
  if (status !== 201) throw new Error(`The link does not let anybody in: ${status} ${JSON.stringify(body)}`);
  const line = await CallLine.to(client, body.callId);
  return RtpPeer.join(line, {
    device: n === 0 ? 'phone' : 'desktop',
    ...(pictures === undefined ? {} : { camera: (ssrc) => ivf(ssrc, pictures) }),
  });
}

async function leave(): Promise<void> {
  clearInterval(report);
  await Promise.allSettled(peers.map((peer) => peer.line.send('call.leave', {})));
  await Promise.all(peers.map((peer) => peer.close()));
}
