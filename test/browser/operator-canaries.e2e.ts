import { describe } from '@jest/globals';
import { expectSound } from './support/axe.js';
import { signInAsOperator, toOperatorPage } from './support/operators.js';
import { scene, useStage } from './support/scene.js';

describe('the page about self-tests', () => {
  const stage = useStage();

  scene(
    stage,
    'says what each proves and found, runs one, and ends a security incident',
    async () => {
      const { product } = stage;
      const operator = await stage.person('operator', { locale: 'en-US' });
      const { page: desk } = operator;
      await product.database.query(
        `with run as (insert into canary_run (id, canary, at, outcome, detail, took_ms, processor_ms)
           select gen_random_uuid(), 'key-revoke', now() - make_interval(hours => n), case n when 1 then 'breach' else 'passed' end,
             case n when 1 then 'Still readable after 300001 ms' else 'unreadable 3 ms after' end, 40, 30
           from generate_series(1, 9) n returning id, canary, at, outcome)
         insert into security_incident (id, canary, run_id, opened_at)
         select gen_random_uuid(), canary, id, at from run where outcome = 'breach'`,
      );
      await product.database.query(
        `insert into way_trial (id, way, at, prober_id, outside, outcome, step, detail, took_ms, received_at)
         select gen_random_uuid(), way, now(), gen_random_uuid(), true, outcome, step, detail, 2100, now()
         from (values ('direct', 'failed', 'ask', 'refused_off'), ('audio', 'passed', null, '')) as tried (way, outcome, step, detail)`,
      );
      await signInAsOperator(operator, product, 'canaries@installation.test');
      await toOperatorPage(operator, 'Self-tests');
      await desk.getByText('Possible breach', { exact: true }).waitFor();
      await desk.getByText('8 of the last 9 runs passed').waitFor();
      const ways = desk.getByRole('list', { name: 'What came of each way' });
      await ways.getByText('Failed: asking the service. Direct calls are set to “off”').waitFor();
      await ways.getByText('Not tried yet: it takes a TURN server over TCP or TLS, and a prober.').waitFor();
      await expectSound(operator.page);

      await desk.getByRole('button', { name: 'Run now: Fence in the database' }).click();
      const fence = desk.getByRole('listitem').filter({ hasText: 'Fence in the database' });
      await fence.getByText('Passed', { exact: true }).waitFor();

      await desk.getByRole('textbox', { name: 'What was found and done' }).fill('A file of a test. Removed.');
      await desk.getByRole('button', { name: 'Record the end' }).click();
      await desk.getByRole('dialog').getByRole('button', { name: 'Record the end' }).click();
      await desk.getByText('Over', { exact: true }).waitFor();

      await desk.setViewportSize({ width: 390, height: 844 });
      await desk.getByRole('button', { name: '日本語' }).click();
      await desk.getByRole('heading', { name: 'データベースの隔壁' }).waitFor();
      await expectSound(operator.page);

      await desk.getByRole('button', { name: 'メニュー 自動点検' }).click();
      await expectSound(operator.page);
      await desk.getByRole('link', { name: '接続と処理能力' }).click();
      await desk.getByRole('button', { name: 'メニュー 接続と処理能力' }).waitFor();
      await desk.getByText('サービスのアドレス（PUBLIC_URL）が https ではありません').waitFor();
      await desk.getByText('負荷試験の記録がありません。').waitFor();
      await expectSound(operator.page);
    },
    180_000,
  );
});
