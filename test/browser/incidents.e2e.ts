import { describe, expect } from '@jest/globals';
import { type AlertReport, SLOT_MS } from '@rinjo/contract';
import { hashSecret } from '../../apps/api/src/platform/crypto/secret-token.js';
import { ELSEWHERE } from '../support/probers.js';
import { seen } from '../support/sightings.js';
import { expectSound } from './support/axe.js';
import { signInAsOperator } from './support/operators.js';
import type { Product } from './support/product.js';
import { scene, useStage } from './support/scene.js';
import { PHONE } from './support/stage.js';

const KEY = 'k'.repeat(43);
const EMAIL = 'aoi@installation.test';

/** What a prober on another machine has seen: sign-in is out, and was out an hour ago; and whom it has told. */
async function given({ database, url }: Product): Promise<void> {
  await database.query(
    `insert into prober (id, name, key_hash, created_at) values (gen_random_uuid(), 'tokyo', $1, now())`,
    [hashSecret(KEY)],
  );
  const now = Math.floor(Date.now() / SLOT_MS);
  const at = (slot: number): string => new Date(slot * SLOT_MS).toISOString();
  const alert: AlertReport = {
    ...{ id: '0193f1a0-0000-7000-8000-000000000042' as AlertReport['id'], rule: 'incident' },
    ...{ component: 'sign-in', openedAt: at(now - 4), detectedAt: at(now - 3) },
    deliveries: [{ channel: 'mail', contact: 'Ren', at: at(now - 3), ok: true }],
  };
  const past = `..${'x'.repeat(12)}${'.'.repeat(20)}`;
  const samples = [
    ...seen('sign-in', now - 120, past),
    ...seen('sign-in', now - 88, '.'.repeat(84)),
    ...seen('sign-in', now - 4, 'xxxx'),
    ...seen('signalling', now - 80, '.'.repeat(80)),
  ];
  const SLICE = 200;
  for (let from = 0; from < samples.length; from += SLICE) {
    const answer = await fetch(`${url}/api/v1/prober/reports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify({ host: ELSEWHERE, samples: samples.slice(from, from + SLICE), alerts: [alert] }),
    });
    expect(answer.status).toBe(200);
  }
}

describe('incidents', () => {
  const stage = useStage();

  scene(stage, 'are seen by everybody, and explained and taken by operators', async () => {
    await given(stage.product);
    const visitor = await stage.person('visitor', { device: PHONE, locale: 'ja-JP' });
    await visitor.open('/status');
    const { page: phone } = visitor;
    await phone.getByText('利用できない機能があります').waitFor();
    await phone.getByRole('heading', { name: '続いている障害' }).waitFor();
    await phone.getByRole('heading', { name: '過去の障害' }).waitFor();
    await expectSound(visitor.page);

    const operator = await stage.person('operator', { locale: 'en-US' });
    await signInAsOperator(operator, stage.product, EMAIL);
    const { page: desk } = operator;
    await operator.open('/operator/incidents');
    await desk.getByText('Nobody is on call').waitFor();
    await expectSound(operator.page);
    await desk.getByRole('button', { name: 'Add somebody' }).click();
    await desk.getByLabel('Name').fill('Aoi');
    await desk.getByLabel('E-mail address').fill(EMAIL);
    await expectSound(operator.page);
    await desk.getByRole('button', { name: 'Save and confirm' }).click();
    await desk.getByText('Saved.').waitFor();

    await desk
      .getByRole('link', { name: /^Open: Sign-in/ })
      .first()
      .click();
    await desk.getByText('Reached Ren by e-mail').waitFor();
    await expectSound(operator.page);
    await desk.getByRole('button', { name: 'Take it' }).click();
    await desk.getByText('Taken by Aoi Kano').waitFor();
    await desk.getByRole('button', { name: 'Insert template' }).click();
    await desk.getByRole('button', { name: 'Publish' }).click();
    await desk.getByText('Replace what is in brackets.').first().waitFor();
    await expectSound(operator.page);
    await desk.getByLabel('Text in Japanese').fill('認証のデータベースが止まりました。');
    await desk.getByLabel('Text in English').fill('The database of accounts has stopped.');
    await desk.getByRole('button', { name: 'Publish' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await desk.getByText('Published.').waitFor();
    await desk.getByText('Cause and workaround').first().waitFor();
    await expectSound(operator.page);

    await desk.getByRole('link', { name: 'To the list of incidents' }).click();
    await desk.getByLabel('When it began').fill('2026-01-05T10:00');
    await desk.getByLabel('Text in Japanese').fill('映像が届きません。');
    await desk.getByLabel('Text in English').fill('No picture arrives.');
    await desk.getByRole('button', { name: 'Report', exact: true }).click();
    await desk.getByText('Reported by somebody').waitFor();
    await desk.getByText('No picture arrives.').waitFor();

    await operator.open('/status');
    await desk.getByText('Something does not work').waitFor();
    await expectSound(operator.page);
  });
});
