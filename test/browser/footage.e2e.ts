import { describe, expect } from '@jest/globals';
import { createAccount } from './support/accounts.js';
import { type Reception, receptionOf, voicesIn } from './support/measure.js';
import type { Person } from './support/person.js';
import { enterCall, joinAsGuest, makeGuestLink, signIn, startCall } from './support/screens.js';
import { scene, useStage } from './support/scene.js';
import { PHONE } from './support/stage.js';

const RECORD_MS = 10_000;
const MISSING = 0.02;

describe('a call with real footage', () => {
  const stage = useStage();

  scene(
    stage,
    'carries every picture in order and every voice, both ways, to a desktop and to a guest with a phone',
    async () => {
      const { given } = stage.product;
      const tenant = await given.tenant({ name: 'Harbour Construction' });
      const admin = await tenant.signedIn('admin');
      const worker = await createAccount(admin.client, 'Sato Ken');
      const expert = await createAccount(admin.client, 'Eileen Collins');

      const site = await stage.person('site', { camera: 'site' });
      await site.open('/');
      await signIn(site, { tenant: tenant.slug, ...worker });
      const callId = await startCall(site, 'Slope inspection');
      const link = await makeGuestLink(site);

      const desk = await stage.person('desk', { camera: 'expert' });
      const deskClient = await tenant.clientFor(expert.user);
      await admin.client.post(`/calls/${callId}/invitations`, { userIds: [expert.user.id] });
      await desk.signInAs(deskClient);
      await enterCall(desk, callId);

      const guest = await stage.person('guest', { camera: 'surveyor', device: PHONE });
      await joinAsGuest(guest, link, 'Tanaka Jun');

      const people = [site, desk, guest];
      for (const person of people)
        await person.seesAll(people.filter((other) => other !== person).map((other) => other.camera));

      // What a path loses, it loses in every window; a machine that is busy elsewhere for a moment, in some. So each
      // path has up to four windows, and each of them is in the log.
      let findings = await measure(people);
      for (let again = 0; again < 3 && !allWell(findings); again++)
        findings = better(findings, await measure(people));
      for (const { receptions, voices } of findings) {
        for (const reception of receptions) {
          expect(reception.backwards).toBe(0);
          expect(reception.recognised).toBeGreaterThan(0.7);
          expect(reception.delayMs).toBeGreaterThan(0);
          expect(reception.delayMs).toBeLessThan(1500);
          expect(reception.frames).toBeGreaterThan((RECORD_MS / 1000) * 5);
          expect(reception.unreadable).toBeLessThanOrEqual(reception.frames * 0.02);
          expect(reception.missing).toBeLessThanOrEqual(MISSING);
        }
        expect(namesOf(voices)).toEqual(camerasOf(receptions));
        for (const voice of voices) expect(voice.likeness).toBeGreaterThan(0.8);
      }
    },
    180_000,
  );
});

interface Findings {
  readonly receptions: readonly Reception[];
  readonly voices: Awaited<ReturnType<typeof voicesIn>>;
}

/** Everybody records at the same time; then each is compared with each. The numbers go to the log of the run. */
async function measure(people: readonly Person[]): Promise<readonly Findings[]> {
  const recorded = await Promise.all(
    people.map(async (person) => ({ person, all: await person.record(RECORD_MS) })),
  );
  return Promise.all(
    recorded.map(async ({ person, all }) => {
      const senders = recorded.filter((other) => other.person !== person);
      const receptions = senders.map((sender) => receptionOf(sender.person.camera, all, sender.all));
      const voices = await voicesIn(all);
      for (const finding of [...receptions, ...voices])
        console.info(`measured: ${person.name}: ${JSON.stringify(finding)}`);
      return { receptions, voices };
    }),
  );
}

/** For each path and each voice the better of two windows. */
function better(before: readonly Findings[], now: readonly Findings[]): readonly Findings[] {
  return before.map(({ receptions, voices }, person) => ({
    receptions: receptions.map((reception, path) => {
      const other = now[person]?.receptions[path];
      return other && other.missing < reception.missing ? other : reception;
    }),
    voices: clarity(now[person]?.voices ?? []) > clarity(voices) ? (now[person]?.voices ?? []) : voices,
  }));
}

const clarity = (voices: Findings['voices']): number =>
  Math.min(...voices.map(({ likeness, margin }) => likeness + margin));

const namesOf = (voices: Findings['voices']): readonly string[] => voices.map(({ name }) => name).toSorted();
const camerasOf = (receptions: Findings['receptions']): readonly string[] =>
  receptions.map(({ camera }) => camera).toSorted();

const allWell = (findings: readonly Findings[]): boolean =>
  findings.every(
    ({ receptions, voices }) =>
      receptions.every(({ missing }) => missing <= MISSING) &&
      namesOf(voices).join() === camerasOf(receptions).join(),
  );
