import { describe } from '@jest/globals';
import { expectSound } from './support/axe.js';
import { signInAsOperator, toOperatorPage } from './support/operators.js';
import { scene, useStage } from './support/scene.js';

describe('the page about response times', () => {
  const stage = useStage();

  scene(
    stage,
    'says that nothing is measured, and then what is',
    async () => {
      const { product } = stage;
      const operator = await stage.person('operator', { locale: 'en-US' });
      const { page: desk } = operator;
      await signInAsOperator(operator, product, 'times@installation.test');
      await toOperatorPage(operator, 'Response times');
      await desk.getByText('No hour has been judged yet.').waitFor();
      await desk.getByText('No call yet.').waitFor();
      await desk.getByText('Not measured', { exact: true }).first().waitFor();
      await expectSound(desk);

      const bins = (at: number, times: number): string =>
        `{${Array.from({ length: 22 }, (_, i) => (i === at ? times : 0)).join(',')}}`;
      for (const [kind, values] of [
        ['read', bins(4, 900)],
        ['page', bins(12, 400)],
        ['picture', bins(16, 120)],
      ] as const)
        await product.database.query(
          `insert into timed_hour (hour, kind, bins) values (date_trunc('hour', now()) - interval '2 hours', $1, $2)`,
          [kind, values],
        );
      await product.database.query(
        `insert into judged_hour (hour, minutes)
         select date_trunc('hour', now()) - make_interval(hours => n),
           rpad(repeat('x', case when n % 29 = 5 then n % 13 else 0 end), 60, '.') from generate_series(1, 160) n`,
      );
      await product.database.query(
        `insert into probe_call (slot, prober_id, outside, stages, answer_milliseconds, first_picture_milliseconds, failed, code, received_at)
         select floor(extract(epoch from now()) / 30)::int - 2 * n, '0198c0de-0000-7000-8000-000000000001', true,
           '[{"stage": "sign-in", "ms": 180}, {"stage": "ticket", "ms": 14}, {"stage": "join", "ms": 55}]', 14,
           case when n = 3 then null else 300 + n end, case when n = 3 then 'media' end, case when n = 3 then 'timeout' end, now()
         from generate_series(1, 40) n`,
      );
      await product.database.query(
        `insert into job_run (id, kind, started_at, deadline_at, ended_at, result)
         select gen_random_uuid(), 'backup', now() - make_interval(days => n), now() - make_interval(days => n, hours => -4),
           now() - make_interval(days => n, mins => -9), 'done' from generate_series(1, 25) n`,
      );
      await desk.reload();
      await desk.getByText('95 % within 5 sec').waitFor();
      await desk.getByText('40 calls, 1 failed').waitFor();
      await desk.getByRole('img', { name: /judged minutes were over the limits/ }).waitFor();
      await desk.getByText('25 of 25 in time').waitFor();
      await expectSound(desk);

      await desk.setViewportSize({ width: 390, height: 844 });
      await desk.getByRole('button', { name: '日本語' }).click();
      await desk.getByRole('heading', { name: '許容停止時間の減る速さ' }).waitFor();
      await expectSound(desk);
    },
    180_000,
  );
});
