import { describe, expect } from '@jest/globals';
import { createAccount } from './support/accounts.js';
import { scene, useStage } from './support/scene.js';
import { enterCall, inCall } from './support/screens.js';

describe('a group', () => {
  const stage = useStage();

  scene(
    stage,
    'is made by an admin, called by a member, and its people see the call and are in it',
    async () => {
      const tenant = await stage.product.given.tenant();
      const admin = await tenant.signedIn('admin');
      const [mori, ito] = [
        await createAccount(admin.client, 'Mori Aoi'),
        await createAccount(admin.client, 'Ito Ren'),
      ];
      await createAccount(admin.client, 'Sato Ken');
      const chief = await createAccount(admin.client, 'Ueda Kei');
      await admin.client.patch(`/users/${chief.user.id}`, { roles: ['admin'] });
      const someone = await stage.person('desk', { camera: 'expert' });
      const { page } = someone;

      await someone.signInAs(await tenant.clientFor(chief.user));
      await someone.open('/admin/users');
      await page.getByRole('link', { name: 'Groups', exact: true }).click();
      await page.getByRole('button', { name: 'Add a group' }).click();
      // The dialog gives the focus to its first field when it is open.
      await page.locator('input:focus').and(page.getByLabel('Name of the group')).waitFor();
      await page.getByLabel('Name of the group').fill('Maintenance');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByRole('heading', { name: 'Maintenance' }).waitFor();
      for (const name of ['Ito Ren', 'Mori Aoi', 'Sato Ken']) {
        await page.getByLabel('People to add').fill(name);
        await page.getByRole('option', { name }).click();
      }
      await page.getByRole('button', { name: 'Add 3 people' }).click();
      await page.getByText('3 people were added.').waitFor();
      await page.getByRole('button', { name: 'Remove Sato Ken from the group' }).click();
      await page.getByText('Sato Ken was removed from the group.').waitFor();

      await someone.signInAs(await tenant.clientFor(mori.user));
      await someone.open('/');
      await page.getByLabel('Name of the call').fill('Pump 3 leaks');
      await page.getByLabel('People and groups to call').fill('mainten');
      await page.getByRole('option', { name: 'Group Maintenance' }).click();
      await page.getByRole('button', { name: 'Call now' }).click();
      await inCall(someone);

      const invited = await stage.person('site', { camera: 'surveyor' });
      await invited.signInAs(await tenant.clientFor(ito.user));
      await invited.open('/');
      await invited.page.getByRole('button', { name: 'Join “Pump 3 leaks”' }).waitFor();
      const callId = new URL(page.url()).pathname.split('/').at(-1);
      expect(callId).toBeDefined();
      await enterCall(invited, callId as Parameters<typeof enterCall>[1]);
      await someone.seesAll(['surveyor']);

      // Sato Ken comes with another group, from inside the call.
      const { body: night } = await admin.client.post<{ id: string }>('/groups', {
        displayName: 'Night shift',
      });
      const sato = (await admin.client.get<{ items: { id: string }[] }>('/users?search=sato')).body.items[0];
      await admin.client.patch(`/groups/${night.id}/members`, { add: [sato?.id] });
      const panel = page.locator('rj-invite-panel');
      await panel.getByPlaceholder('Search by name or group').fill('night');
      await panel.getByRole('button', { name: 'Invite the group “Night shift”' }).click();
      await panel.getByText('Invited', { exact: true }).waitFor();
    },
    90_000,
  );
});
