import { describe, expect } from '@jest/globals';
import { uuidv7 } from 'uuidv7';
import { expectSound } from './support/axe.js';
import { signInAsOperator, toOperatorPage } from './support/operators.js';
import { scene, useStage } from './support/scene.js';
import { PHONE } from './support/stage.js';

describe('what is kept, where, what a release is made of, and what is connected', () => {
  const stage = useStage();

  scene(
    stage,
    'is read by operators and by administrators',
    async () => {
      const operator = await stage.person('operator', { locale: 'en-US' });
      const { page: desk } = operator;
      await signInAsOperator(operator, stage.product, 'handling@installation.test');
      await toOperatorPage(operator, 'Data handling');
      await desk.getByText('Every column is defined.').waitFor();
      await desk.getByText('Nobody has said where this installation stands').first().waitFor();
      await desk.getByLabel('Search tables and columns').fill('user_agent');
      await desk.getByRole('heading', { name: 'user_account' }).waitFor({ state: 'detached' });
      await desk.getByRole('heading', { name: 'access_entry' }).waitFor();
      await desk.getByRole('button', { name: 'Look through all organizations' }).click();
      await desk.getByText('No destination is set.').waitFor();
      const download = desk.waitForEvent('download');
      await desk.getByRole('link', { name: 'Download CSV' }).click();
      expect((await download).suggestedFilename()).toBe('rinjo-personal-data.en.csv');
      await expectSound(desk);

      await toOperatorPage(operator, 'Releases');
      await desk.getByText('No feed is configured').waitFor();
      await desk.getByText(/^\d+ parts \(CycloneDX 1\.5\)$/).waitFor();
      await expectSound(desk);

      const tenant = await stage.product.given.tenant({ name: 'Hoshino Plant' });
      const { client } = await tenant.signedIn('admin');
      const admin = await stage.person('admin', { device: PHONE });
      await admin.signInAs(client);
      await admin.open('/admin/data-handling');
      const { page: phone } = admin;
      await phone.getByText('設定した送信先はありません。').waitFor();
      await phone.getByText('すべての項目を定義しています。').waitFor();
      await expectSound(admin.page);

      await admin.open('/admin/monthly-reports');
      await phone.getByText('報告はまだありません。').waitFor();
      await phone.getByRole('switch', { name: '月次報告ができたお知らせ' }).click();
      await phone.getByText('保存しました。').waitFor();
      await expectSound(phone);
      // As the round of the next month would ask for it.
      const id = uuidv7();
      await stage.product.database.query(
        `insert into monthly_report (tenant_id, id, month, state, asked_at) values ($1, $2, '2026-10-01', 'waiting', now())`,
        [tenant.id, id],
      );
      await phone.reload();
      await phone.getByText('作成しています…').waitFor();
      await stage.product.database.query(
        `insert into job (tenant_id, id, kind, payload, run_at, max_attempts, created_at)
         values ($1, $2, 'monthly_report.make', $3, now(), 3, now())`,
        [tenant.id, uuidv7(), { monthlyReportId: id }],
      );
      const link = phone.getByRole('link', { name: '英語の PDF 2026年10月の報告をダウンロード' });
      await link.waitFor({ timeout: 60_000 });
      const report = phone.waitForEvent('download');
      await link.click();
      expect((await report).suggestedFilename()).toBe('rinjo-monthly-report-2026-10.en.pdf');
      await expectSound(phone);

      await client.post('/domains', { domain: 'hoshino.example' });
      await admin.open('/admin/connections');
      const domains = phone.getByRole('region', { name: 'メールドメイン' });
      await domains.getByRole('heading', { name: 'hoshino.example' }).waitFor();
      await domains.getByText('未確認').waitFor();
      await phone.getByRole('region', { name: 'API キー' }).getByText('まだありません。').waitFor();
      await expectSound(phone);
      await domains.getByRole('link').click();
      await phone.waitForURL('**/admin/domains');
    },
    180_000,
  );
});
