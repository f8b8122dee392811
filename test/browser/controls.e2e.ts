import { describe, expect } from '@jest/globals';
import type { TenantSettings } from '@rinjo/contract';
import type { Locator } from 'playwright-core';
import type { Person } from './support/person.js';
import { scene, useStage } from './support/scene.js';
import { aCall } from './support/calls.js';
import { inCall, joinAsGuest, makeGuestLink } from './support/screens.js';
import { PHONE } from './support/stage.js';

describe('in a call', () => {
  const stage = useStage();
  const press = (person: Person, name: string): Promise<void> =>
    person.page.getByRole('button', { name, exact: true }).click();
  const tile = (person: Person, name: string): Locator => person.page.locator('rj-tile', { hasText: name });

  scene(stage, 'muting and switching the camera off are seen by the others, and undone', async () => {
    const { host, member } = await aCall(stage);
    await host.seesAll(['surveyor']);

    await press(member, 'Mute');
    await tile(host, 'Ito Ren').getByText('Muted').waitFor();
    await press(member, 'Unmute');
    await tile(host, 'Ito Ren').getByText('Muted').waitFor({ state: 'detached' });

    await press(member, 'Camera off');
    await tile(host, 'Ito Ren').locator('video').waitFor({ state: 'detached' });
    await press(member, 'Camera on');
    await host.seesAll(['surveyor']);
  });

  scene(stage, 'a guest joins without an account, is removed, and cannot come back', async () => {
    const { host } = await aCall(stage);
    const link = await makeGuestLink(host);
    const guest = await stage.person('guest', { camera: 'viewpoint', device: PHONE });
    await joinAsGuest(guest, link, 'Visitor Aki');
    await guest.seesAll(['expert', 'surveyor']);
    await host.seesAll(['viewpoint']);

    await press(host, 'Remove Visitor Aki from the call');
    await press(host, 'Remove');
    await guest.page.getByRole('heading', { name: 'You were removed from the call' }).waitFor();
    await tile(host, 'Visitor Aki').waitFor({ state: 'detached' });

    guest.watched.allow({ status: 404, path: /\/guest\/preview$/ });
    await guest.page.goto('about:blank');
    await guest.page.goto(link);
    await guest.page.getByRole('heading', { name: 'You are invited to a call' }).waitFor();
    expect(await guest.page.getByRole('button', { name: 'Join', exact: true }).count()).toBe(0);
  });

  scene(stage, 'leaving lets one come back; ending ends it for everyone', async () => {
    const { host, member, callId } = await aCall(stage);
    await press(member, 'Leave');
    await member.page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();
    await member.page.getByRole('heading', { name: 'You left the call' }).waitFor();
    await tile(host, 'Ito Ren').waitFor({ state: 'detached' });
    await press(member, 'Join again');
    await inCall(member);
    await host.seesAll(['surveyor']);

    await press(host, 'End call for all');
    await host.page.getByRole('dialog').getByRole('button', { name: 'End call' }).click();
    await member.page.getByRole('heading', { name: 'The call has ended' }).waitFor();
    await host.page.getByRole('heading', { name: 'The call has ended' }).waitFor();
    await member.open(`/calls/${callId}`);
    await member.page.getByRole('heading', { name: 'The call has ended' }).waitFor();
  });

  scene(stage, 'a reload keeps the seat, and what the organization does without is not offered', async () => {
    const tenant = await stage.product.given.tenant();
    const { client: admin } = await tenant.signedIn('admin');
    const { body: was } = await admin.get<TenantSettings>('/tenant/settings');
    const without = { guestLinks: false, chatFiles: false, remoteCamera: false };
    await admin.patch('/tenant/settings', { version: was.version, ...without });
    const { host, member, callId } = await aCall(stage, { tenant, admin });
    const { page } = host;
    await page.locator('rj-guest-links').getByText('Your organization does not invite guests.').waitFor();
    expect(await page.locator('rj-guest-links button').count()).toBe(0);
    const tools = page.getByRole('toolbar', { name: 'Tools for the picture' });
    await tools.getByRole('button', { name: 'Freeze' }).waitFor();
    expect(await tools.getByRole('button', { name: 'Remote photo' }).count()).toBe(0);
    await page.getByLabel('Message', { exact: true }).waitFor();
    expect(await page.locator('rj-bring-files').count()).toBe(0);
    await member.page.reload();
    await inCall(member);
    await member.seesAll(['expert']);
    await host.seesAll(['surveyor']);
    const { rows } = await participantsOf(callId);
    expect(rows).toBe(2);
  });

  scene(stage, 'nobody is offered chat, drawing, screens or a recording where they are off', async () => {
    const tenant = await stage.product.given.tenant();
    const { client: admin } = await tenant.signedIn('admin');
    const { body: was } = await admin.get<TenantSettings>('/tenant/settings');
    const without = { chat: false, drawing: false, screenSharing: false, recordingConsent: 'forbid' };
    await admin.patch('/tenant/settings', { version: was.version, ...without });
    const { host } = await aCall(stage, { tenant, admin });
    const guest = await stage.person('guest', { camera: 'viewpoint', device: PHONE });
    await joinAsGuest(guest, await makeGuestLink(host), 'Visitor Aki');
    await guest.seesAll(['expert']);
    await host.page.getByRole('toolbar', { name: 'Tools for the picture' }).waitFor();
    await host.page.getByRole('heading', { name: 'Photos and documents' }).waitFor();
    await press(guest, 'Menu');
    await guest.page.getByRole('heading', { name: 'Photos and documents' }).waitFor();
    for (const { page } of [host, guest]) {
      expect(await page.locator('rj-chat-panel').count()).toBe(0);
      for (const name of ['Draw', 'Freeze and draw', 'Share screen', 'Record', 'Send'])
        expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0);
    }
    await press(guest, 'Close menu');
    await press(guest, 'Signals');
    await press(guest, 'Got it');
    // The keys do nothing, and the sheet does not name them.
    await host.page.keyboard.press('d');
    await host.page.keyboard.press('?');
    await host.page.getByText('Mute and unmute').waitFor();
    expect(await host.page.locator('rj-shortcut-help dt').allInnerTexts()).not.toContain('D');
    expect(await host.page.locator('rj-drawing-tools').count()).toBe(0);
    await press(host, 'Close');
    await press(host, 'Freeze');
    await host.page.locator('rj-image-stage img').waitFor();
    expect(await host.page.locator('rj-drawing-tools').count()).toBe(0);
  });

  async function participantsOf(callId: string): Promise<{ readonly rows: number }> {
    const [row] = await stage.product.database.query<{ rows: number }>(
      `select count(distinct user_id)::int as rows from participant where call_id = $1 and left_at is null`,
      [callId],
    );
    return row ?? { rows: 0 };
  }
});
