import { describe, expect } from '@jest/globals';
import type { CallView, ProducerId } from '@rinjo/contract';
import { smallPictures } from '../media/pictures.js';
import { CallLine } from '../support/call-line.js';
import { RtpPeer } from '../support/rtp-peer.js';
import { ivf } from '../support/rtp-source.js';
import { createAccount } from './support/accounts.js';
import type { Person } from './support/person.js';
import { scene, useStage } from './support/scene.js';
import { enterCall } from './support/screens.js';
import { until } from './support/until.js';

/**
 * People with a browser and clients without one: ten browsers do not fit on two cores. Two did at times: then one of them could
 * not encode its film beside nine others, and sent none.
 */
const BROWSERS = 1;
const CLIENTS = 9;
const OTHERS = BROWSERS + CLIENTS - 1;
/** Large enough that the page shows everybody: what is not shown is not sent. */
const LARGE = { viewport: { width: 1920, height: 1200 } };

type Counts = ReadonlyMap<string, number>;

/** How many of these have grown since. */
const growing = (before: Counts, now: Counts): number =>
  [...now].filter(([id, count]) => count > (before.get(id) ?? 0)).length;

/** Decoded pictures and received packets of sound, by track. */
async function arrived({ page }: Person): Promise<{ readonly audio: Counts; readonly video: Counts }> {
  const found = await page.evaluate(async () => {
    const [audio, video]: [[string, number][], [string, number][]] = [[], []];
    for (const connection of window.rinjoProbe.connections())
      for (const value of (await connection.getStats()).values()) {
        const report = value as RTCInboundRtpStreamStats;
        if (report.type !== 'inbound-rtp') continue;
        if (report.kind === 'video') video.push([report.trackIdentifier, report.framesDecoded ?? 0]);
        else audio.push([report.trackIdentifier, report.packetsReceived ?? 0]);
      }
    return { audio, video };
  });
  return { audio: new Map(found.audio), video: new Map(found.video) };
}

describe('a call of ten', () => {
  const stage = useStage();

  scene(
    stage,
    'everybody receives the sound and the picture of the nine others',
    async () => {
      const tenant = await stage.product.given.tenant();
      const admin = (await tenant.signedIn('admin')).client;
      const accounts = await Promise.all(
        Array.from({ length: BROWSERS + CLIENTS }, (_, n) => createAccount(admin, `Person ${n}`)),
      );
      const clients = await Promise.all(accounts.map(({ user }) => tenant.clientFor(user)));
      const [host, ...others] = clients;
      if (!host) throw new Error('Nobody');
      const { body: call } = await host.post<CallView>('/calls', {
        title: 'All ten',
        inviteUserIds: accounts.slice(1).map(({ user }) => user.id),
      });
      const pictures = await smallPictures();
      const peers: RtpPeer[] = [];
      try {
        for (const client of others.slice(BROWSERS - 1))
          peers.push(
            await RtpPeer.join(await CallLine.to(client, call.id), {
              camera: (ssrc) => ivf(ssrc, pictures),
            }),
          );
        const people: Person[] = [];
        for (const [index, client] of clients.slice(0, BROWSERS).entries()) {
          const camera = index === 0 ? 'expert' : 'surveyor';
          const person = await stage.person(camera, { camera, device: LARGE });
          await person.signInAs(client);
          await enterCall(person, call.id);
          people.push(person);
        }
        for (const person of people) {
          const before = await arrived(person);
          const seen = await until(
            `${person.name} receives ${OTHERS} voices and ${OTHERS} pictures`,
            async () => {
              const now = await arrived(person);
              const flowing = [growing(before.audio, now.audio), growing(before.video, now.video)];
              return flowing.every((count) => count === OTHERS) ? flowing : null;
            },
            45_000,
          );
          expect(seen).toEqual([OTHERS, OTHERS]);
        }
        for (const peer of peers) {
          await peer.idle();
          const before: ReadonlyMap<ProducerId, number> = new Map(peer.received);
          await until(
            `a client receives ${OTHERS * 2} streams`,
            () => Promise.resolve(growing(before, peer.received) === OTHERS * 2),
            45_000,
          );
        }
      } finally {
        await Promise.all(peers.map((peer) => peer.close()));
      }
    },
    240_000,
  );
});
