import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from '@jest/globals';
import { postgresBinaries } from '../../scripts/postgres/binaries.mjs';
import { maintenanceInProgress } from '../support/maintenance.js';
import { expectSound } from './support/axe.js';
import { signInAsOperator, toOperatorPage } from './support/operators.js';
import { scene, useStage } from './support/scene.js';

describe('the page about backups', () => {
  const stage = useStage();

  scene(
    stage,
    'says that there are none, what there are, and how a drill went',
    async () => {
      const { product } = stage;
      const operator = await stage.person('operator', { locale: 'en-US' });
      const { page: desk } = operator;
      await signInAsOperator(operator, product, 'backups@installation.test');
      await toOperatorPage(operator, 'Backups');
      await desk.getByText('No backups are made.').waitFor();
      await expectSound(operator.page);

      const folder = mkdtempSync(join(tmpdir(), 'rinjo-page-'));
      try {
        mkdirSync(join(folder, 'backups'));
        writeFileSync(join(folder, 'key'), randomBytes(32).toString('hex'), { mode: 0o400 });
        await product.database.query(
          `insert into backup_set (generation, method, place, started_at, ended_at, verified_at, database_bytes, stored_bytes, manifest_sha256)
           select 'g' || n, 'files', 'node', now() - make_interval(days => n, mins => 9), now() - make_interval(days => n, mins => 5),
             now() - make_interval(days => n, mins => 2), 48000000, 6100000, repeat('ab', 32) from generate_series(0, 2) n`,
        );
        await product.database.query(
          `insert into drill (id, kind, started_at, ended_at, passed, measured)
           values (gen_random_uuid(), 'restore-loss', now() - interval '1 day', now() - interval '1 day', true,
             '{"recoveryMs": 95001, "lostMs": 41000, "objects": 100}')`,
        );
        await product.database.query(
          `insert into suppression_entry (kind, subject, batch) values ('user', gen_random_uuid(), gen_random_uuid())`,
        );
        await product.database.query(
          `insert into suppression_run (batch, at, tenants, users) values (gen_random_uuid(), now(), 1, 2)`,
        );
        await product.database.query(
          `insert into api_node (id, started_at, expires_at) values (gen_random_uuid(), now(), now() + interval '1 day')`,
        );
        await maintenanceInProgress(product.database);
        await product.restart({
          ...{ BACKUP_STORE: 'directory', BACKUP_DIR: join(folder, 'backups') },
          ...{ BACKUP_KEY_FILE: join(folder, 'key'), POSTGRES_BIN_DIR: await postgresBinaries(18) },
        });
        await desk.reload();
        await desk.getByText('3 generations').waitFor();
        await desk.getByRole('heading', { name: 'Restores from' }).first().waitFor();
        await desk.getByText('The database archives nothing.').waitFor();
        await desk.getByText('On this machine (lost together with it)').waitFor();
        await desk.getByText('Recovered in 01:36').waitFor();
        await desk.getByText('1 organization, 2 people').waitFor();
        await expectSound(operator.page);

        await desk.getByRole('button', { name: 'Run now: A node is lost' }).click();
        await desk.getByRole('heading', { name: 'Really kill one node?' }).waitFor();
        await expectSound(operator.page);
        await desk.getByRole('button', { name: 'Cancel' }).click();

        await desk.getByRole('button', { name: 'Run a drill now' }).click();
        await desk.getByText('There is no whole backup in the store of backups').waitFor();
        await desk.getByText('Failed', { exact: true }).waitFor();
        await expectSound(operator.page);

        const site = desk.getByRole('region', { name: 'Second site' });
        await site.getByText('None is registered.').waitFor();
        await site.getByRole('textbox', { name: 'Name' }).fill('Osaka!');
        await site.getByRole('button', { name: 'Register' }).click();
        await site.getByText('Give up to 40 small letters, digits and hyphens.').waitFor();
        await site.getByRole('textbox', { name: 'Name' }).fill('osaka');
        await site.getByRole('textbox', { name: 'Region' }).fill('Osaka');
        await site.getByRole('button', { name: 'Register' }).click();
        await site.getByText('it is shown only now').waitFor();
        await site.getByText('"key":').waitFor();
        await expectSound(operator.page);
        await desk.reload();
        await site.getByRole('heading', { name: 'osaka' }).waitFor();
        await site.getByText('"key":').waitFor({ state: 'detached' });
        await site.getByRole('button', { name: 'Remove' }).click();
        await desk.getByRole('heading', { name: 'Remove the second site?' }).waitFor();
        await expectSound(operator.page);
        await desk.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
        await site.getByText('None is registered.').waitFor();

        await desk.setViewportSize({ width: 390, height: 844 });
        await desk.getByRole('button', { name: '日本語' }).click();
        await desk.getByRole('heading', { name: '復元の演習' }).waitFor();
        await expectSound(operator.page);
      } finally {
        await product.restart({});
        rmSync(folder, { recursive: true, force: true });
      }
    },
    180_000,
  );
});
