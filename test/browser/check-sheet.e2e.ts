import { readFile } from 'node:fs/promises';
import { describe, expect } from '@jest/globals';
import { pdfText } from '../support/pdf-text.js';
import { expectSound } from './support/axe.js';
import { signInAsOperator, toOperatorPage } from './support/operators.js';
import { scene, useStage } from './support/scene.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

describe('the check sheet', () => {
  const stage = useStage();

  scene(
    stage,
    'is read, stated, printed as an edition, taken along, and read by a tenant',
    async () => {
      const operator = await stage.person('operator', { locale: 'en-US' });
      const { page: desk } = operator;
      await signInAsOperator(operator, stage.product, 'sheet@installation.test');
      await toOperatorPage(operator, 'Check sheet');
      await desk.getByRole('heading', { name: '5 Service availability' }).waitFor();
      expect(await desk.locator('[data-row]').count()).toBe(49);
      await desk.getByText('There is no edition yet.').waitFor();
      const missing = desk.locator('[data-row="44"]').getByRole('link', { name: /Loss of a media worker/ });
      expect(await missing.getAttribute('href')).toBe('/operator/backups');
      await expectSound(operator.page);

      await desk.getByRole('button', { name: 'State row 35' }).click();
      await desk.getByLabel('Statement in Japanese').fill('賠償責任保険に加入しています。');
      await desk.getByLabel('Statement in English').fill('Liability insurance is in force.');
      await desk.getByLabel('Who answers for it').fill('Aoi Kano');
      await desk.getByRole('button', { name: 'State it' }).click();
      await desk.getByText('A yes needs a document.').waitFor();
      const document = { name: 'policy.pdf', mimeType: 'application/pdf', buffer: Buffer.from('policy') };
      await desk.getByLabel('Choose a document').setInputFiles(document);
      // SHA-256 of "policy".
      await desk.getByText(/^[0-9a-f]{64}$/).waitFor();
      const nextYear = `${String(new Date().getUTCFullYear() + 1)}-03-31`;
      await desk.getByLabel('Valid until (last day)').fill(nextYear);
      await expectSound(operator.page);
      await desk.getByRole('button', { name: 'State it' }).click();
      await desk.getByText('The statement about row 35 is kept.').waitFor();
      await desk.locator('[data-row="35"]').getByText('Yes', { exact: true }).waitFor();

      await desk.getByRole('button', { name: 'Print an edition' }).click();
      await desk.getByRole('dialog').getByRole('button', { name: 'Print an edition' }).click();
      await desk.getByText('Edition 1 is printed.').waitFor();
      await desk.getByRole('button', { name: 'Look: Edition 1' }).click();
      await desk.getByRole('heading', { name: 'Edition 1', level: 2 }).waitFor();
      const download = desk.waitForEvent('download');
      await desk.getByRole('link', { name: 'PDF' }).click();
      const pdf = await (await download).path();
      const { all, isTagged } = await pdfText(await readFile(pdf));
      expect(all).toContain('Liabilityinsuranceisinforce.');
      expect(isTagged).toBe(true);

      await desk.getByRole('button', { name: 'Back to how it is now' }).click();
      await desk.getByRole('button', { name: 'State row 43' }).click();
      await desk.getByRole('radio', { name: 'No' }).check();
      await desk.getByLabel('Statement in Japanese').fill('監査報告書はありません。');
      await desk.getByLabel('Statement in English').fill('There is no audit report.');
      await desk.getByLabel('Who answers for it').fill('Aoi Kano');
      await desk.getByRole('button', { name: 'State it' }).click();
      await desk.getByText('The statement about row 43 is kept.').waitFor();
      await desk.getByRole('button', { name: 'Print an edition' }).click();
      await desk.getByRole('dialog').getByRole('button', { name: 'Print an edition' }).click();
      await desk.getByText('Edition 2 is printed.').waitFor();
      await desk.getByRole('link', { name: 'Compare editions' }).click();
      // The page before has a row 43, too, with the same words.
      const changed = desk.locator('li[data-row="43"][data-change="changed"]');
      await changed.getByText('There is no audit report.').waitFor();
      await expectSound(desk);
      const table = desk.waitForEvent('download');
      await desk.getByRole('link', { name: 'Download CSV' }).click();
      expect((await table).suggestedFilename()).toBe('rinjo-check-sheet-1-2.en.csv');

      const tenant = await stage.product.given.tenant({ name: 'Hoshino Plant' });
      const { client } = await tenant.signedIn('admin');
      const admin = await stage.person('admin', { device: PHONE });
      await admin.signInAs(client);
      await admin.open('/admin/check-sheet');
      const { page: phone } = admin;
      await phone.getByRole('heading', { name: '35 データ漏えい・破壊時の補償/保険' }).waitFor();
      await expectSound(admin.page);
      // Row 35, and those whose self-tests have passed by now.
      await phone.getByRole('button', { name: /^有 \d+$/ }).click();
      await until('rows that are yes', async () => (await phone.locator('[data-row]').count()) < 49);
      await phone.locator('[data-row="35"]').waitFor();
      await phone.getByRole('link', { name: '版を比べる' }).click();
      await phone.locator('li[data-row="43"][data-change]').getByText('監査報告書はありません。').waitFor();
      await expectSound(phone);
    },
    180_000,
  );
});
