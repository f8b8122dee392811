import { afterAll, describe } from '@jest/globals';
import { PostOffice } from '../support/post-office.js';
import { expectSound } from './support/axe.js';
import { signInAsOperator, toOperatorPage } from './support/operators.js';
import { scene, useStage } from './support/scene.js';
import { PHONE } from './support/stage.js';

const DAY = 86_400_000;
/** As a field for a local time takes it; browsers are in Japan. */
const local = (days: number, hours = 0): string =>
  new Date(Date.now() + days * DAY + (hours + 9) * 3_600_000)
    .toISOString()
    .slice(0, '2026-11-28T10:00'.length);

describe('planned work and the end of the service', () => {
  const post = new PostOffice();
  afterAll(() => post.close());
  const stage = useStage(async () => ({ SMTP_URL: await post.open(), MAIL_FROM: 'no-reply@rinjo.test' }));

  scene(stage, 'are announced to organizations, which see them, and are worked through', async () => {
    const { product } = stage;
    const tenant = await product.given.tenant({ name: 'Kitano Works' });
    const { client, user } = await tenant.signedIn('admin');
    await client.patch('/me', { locale: 'en' });
    const operator = await stage.person('operator', { locale: 'en-US' });
    operator.watched.allow({ status: 409, path: /\/operator\/maintenance$/ }); // too soon
    const { page: desk } = operator;
    await signInAsOperator(operator, product, 'works@installation.test');
    await toOperatorPage(operator, 'Maintenance');
    await desk.getByText('No work is planned.').waitFor();
    await expectSound(desk);

    await desk.getByRole('button', { name: 'Make a draft' }).click();
    await desk.getByLabel('Begins').fill(local(20));
    await desk.getByLabel('Ends').fill(local(20, 2));
    await desk.getByLabel('Text in Japanese').fill('データベースを更新します。\n通話はできません。');
    await desk.getByLabel('Text in English').fill('The database is updated.\nNo calls.');
    await expectSound(desk);
    await desk.getByRole('button', { name: 'Save the draft' }).click();
    await desk.getByText('That is too soon for the promised notice.').waitFor();
    await desk.getByLabel('Begins').fill(local(40));
    await desk.getByLabel('Ends').fill(local(40, 2));
    await desk.getByRole('button', { name: 'Save the draft' }).click();
    await desk.getByText('The draft was saved.').waitFor();
    await desk.getByRole('button', { name: /^Announce: / }).click();
    await desk
      .getByRole('dialog')
      .getByText(/Tell all administrators of/)
      .waitFor();
    await expectSound(desk);
    await desk.getByRole('dialog').getByRole('button', { name: 'Announce' }).click();
    await post.letterTo(user.email);
    await desk.getByText('Every organization was told in time').waitFor({ timeout: 60_000 });
    await expectSound(desk);
    await desk.getByRole('button', { name: /^Who was told: Announcement/ }).click();
    await desk.getByRole('dialog').getByText('Kitano Works').waitFor();
    await expectSound(desk);
    await desk.keyboard.press('Escape');

    const admin = await stage.person('admin', { device: PHONE });
    await admin.signInAs(client);
    await admin.open('/');
    const { page: phone } = admin;
    await phone.getByText('Planned maintenance: the service stops').waitFor();
    await expectSound(phone);
    await phone.getByRole('button', { name: 'Read it' }).click();
    await phone.getByText('The database is updated.').waitFor();
    await phone.getByRole('link', { name: 'Status of the service' }).click();
    await phone
      .getByRole('heading', { name: 'Planned work' })
      .or(phone.getByText('No calls.'))
      .first()
      .waitFor();

    await desk.setViewportSize({ width: 390, height: 844 });
    await desk.getByRole('button', { name: '日本語' }).click();
    await desk.getByText('期限内に全組織へ届きました').waitFor();
    await expectSound(desk);
    await desk.getByRole('button', { name: /^中止する: / }).click();
    await desk.getByRole('dialog').getByRole('button', { name: '中止する' }).click();
    await desk.getByText('中止しました。').waitFor();

    await desk.getByRole('button', { name: /^メニュー/ }).click();
    await desk.getByRole('link', { name: 'サービス終了' }).click();
    await desk.getByText('サービスの終了は告知されていません。').waitFor();
    await expectSound(desk);
    await desk.getByLabel(/^終了日（/).fill('2027-01-01');
    await desk.getByLabel('日本語の文').fill('後継サービスに移ります。');
    await desk.getByLabel('英語の文').fill('Another service takes over.');
    await desk.getByRole('button', { name: '告知する' }).click();
    await desk.getByText('15 か月以上先の日にしてください。').waitFor();
    await expectSound(desk);
    await desk.getByLabel(/^終了日（/).fill('2031-04-01');
    await desk.getByRole('button', { name: '告知する' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: '告知する' }).click();
    await desk.getByRole('heading', { name: '2031-04-01 に終了' }).waitFor();
    await desk.getByText('1 組織中 1 組織に到達').waitFor({ timeout: 60_000 });
    await expectSound(desk);
  });
});
