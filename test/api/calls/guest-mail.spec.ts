import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type AuditEntryView,
  type CallView,
  type CreatedGuestLink,
  type CurrentSession,
  type GuestPreview,
  LIMITS,
  type MailPreview,
  type Page,
} from '@rinjo/contract';
import { startApp, type TestApp } from '../../support/app.js';
import { refusal } from '../../support/http-client.js';
import { PostOffice } from '../../support/post-office.js';

describe('a guest link that is sent by mail', () => {
  const post = new PostOffice();
  let app: TestApp;
  let silent: TestApp;
  beforeAll(async () => {
    app = await startApp({
      environment: { SMTP_URL: await post.open(), MAIL_FROM: 'Rinjo <no-reply@rinjo.example>' },
    });
    silent = await startApp();
  });
  afterAll(async () => {
    await Promise.all([app.close(), silent.close()]);
    await post.close();
  });

  const A_LINK = { maxUses: 1, lifetimeS: 3600 };
  async function given(of = app, title = 'ポンプ点検') {
    const tenant = await of.given.tenant({ name: '北浜建設' });
    const { client } = await tenant.signedIn('admin');
    const { body: call } = await client.post<CallView>('/calls', { title, inviteUserIds: [] });
    const path = `/calls/${call.id}/guest-links`;
    const make = (body: object) => client.post<CreatedGuestLink>(path, { ...A_LINK, ...body });
    return { tenant, client, path, make };
  }
  const lettersTo = (address: string) => post.received.filter(({ to }) => to.includes(address));

  it('reaches the guest in the guest’s language and lets them in', async () => {
    const { client, make } = await given();
    const to = 'yamada@hoshu.example';
    const { status, body: link } = await make({
      mailTo: to,
      locale: 'ja',
      timeZone: 'Asia/Tokyo',
      guestName: '山田',
    });
    expect([status, link.mail]).toEqual([201, 'sent']);
    const letters = lettersTo(to);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.source).toContain('From: Rinjo <no-reply@rinjo.example>');
    const { text, html } = await post.letterTo(to);
    expect(html).toContain(link.url);
    expect(text).toContain('北浜建設 の Test User さんが、通話「ポンプ点検」に招待しています。');
    expect(text).toContain(link.url);
    expect(text).toMatch(/JST/);
    const token = new URL(link.url).hash.slice(1);
    const preview = await app.anonymous().post<GuestPreview>('/guest/preview', { token });
    expect(preview.body.guestName).toBe('山田');
    expect((await client.get<CurrentSession>('/session')).body.sendsMail).toBe(true);
  });

  it('says what the organization has written, in the receiver’s language, and no markup', async () => {
    const { client, make } = await given();
    const en = {
      invitation: 'Dear {{guest}},\n\n{{inviter}} needs you for {{ call }} <b>now</b>.\nBring your glasses.',
      signature: 'Aoba Works\nOsaka',
    };
    const mailTexts = { ja: { invitation: '', signature: '' }, en };
    const tried = await client.post<MailPreview>('/tenant/mail-preview', { locale: 'en', texts: en });
    expect(tried.body.text).toContain(
      'Hanako Sato needs you for Pier 3, stage inspection <b>now</b>.\nBring',
    );
    expect((await client.patch('/tenant/settings', { version: 0, mailTexts })).status).toBe(200);
    const { body: link } = await make({ mailTo: 'ito@hoshu.example', locale: 'en', guestName: '{{call}}' });
    const letter = await post.letterTo('ito@hoshu.example');
    const text = letter.text.replaceAll('\r\n', '\n');
    expect(text).toMatch(/^Dear \{\{call\}\},\n\nTest User needs you for ポンプ点検 <b>now<\/b>\.\nBring/u);
    expect(text).toContain(link.url);
    expect(text).toContain('Aoba Works\nOsaka');
    expect(letter.html).toContain('&lt;b&gt;now&lt;/b&gt;.<br>Bring your glasses.</p>');
    await make({ mailTo: 'kato@hoshu.example', locale: 'ja' });
    expect((await post.letterTo('kato@hoshu.example')).text).not.toContain('Osaka');

    const strange = { ...en, invitation: 'Open {{url}}' };
    const refused = { ...refusal(400, 'MAIL_PLACEHOLDER'), body: { details: { names: ['{{url}}'] } } };
    expect(
      await client.patch('/tenant/settings', { version: 1, mailTexts: { ...mailTexts, ja: strange } }),
    ).toMatchObject(refused);
    expect(await client.post('/tenant/mail-preview', { locale: 'ja', texts: strange })).toMatchObject(
      refused,
    );
  });

  it('is in the log without the address', async () => {
    const { client, make } = await given();
    const to = 'suzuki@hoshu.example';
    const { body: link } = await make({ mailTo: to, locale: 'en' });
    const { body: log } = await client.get<Page<AuditEntryView>>('/audit-entries');
    const entry = log.items.find(({ action }) => action === 'call.guest_link_mailed');
    expect(entry?.details).toMatchObject({ guestLinkId: link.id, to: 's***@hoshu.example', outcome: 'sent' });
    expect(JSON.stringify(log)).not.toContain(to);
  });

  it('exists also when the mail server refuses, or none is set', async () => {
    const { client, make } = await given();
    const refused = await make({ mailTo: 'x@refuses.example', locale: 'en' });
    expect(refused).toMatchObject({ status: 201, body: { mail: 'failed', state: 'usable' } });
    const { body: log } = await client.get<Page<AuditEntryView>>('/audit-entries');
    expect(log.items[0]).toMatchObject({ details: { to: 'x***@refuses.example', outcome: 'failed' } });
    const without = await given(silent);
    const off = await without.make({ mailTo: 'y@hoshu.example', locale: 'en' });
    expect(off).toMatchObject({ status: 201, body: { mail: 'off', state: 'usable' } });
    expect(lettersTo('y@hoshu.example')).toEqual([]);
    expect((await without.client.get<CurrentSession>('/session')).body.sendsMail).toBe(false);
    expect((await make({})).body.mail).toBeNull();
  });

  it('goes to one address and nowhere else, whatever address and title say', async () => {
    const { client, path, make } = await given(app, 'Check\r\nBcc: all@evil.example');
    for (const mailTo of [
      'a@hoshu.example\r\nBcc: all@evil.example',
      'a@hoshu.example, all@evil.example',
      'A <a@hoshu.example>',
      'a@hoshu.example\u0000',
      `${'a'.repeat(250)}@x.example`,
      '',
      ['a@hoshu.example'],
      null,
    ])
      expect([mailTo, await make({ mailTo, locale: 'en' })]).toMatchObject([
        mailTo,
        refusal(400, 'VALIDATION'),
      ]);
    expect(await make({ mailTo: 'a@hoshu.example' })).toMatchObject(refusal(400, 'VALIDATION'));
    expect(await make({ mailTo: 'a@hoshu.example', locale: 'en', timeZone: 'Mars/Base' })).toMatchObject(
      refusal(400, 'VALIDATION'),
    );
    expect((await client.get<unknown[]>(path)).body).toEqual([]);
    expect((await make({ mailTo: 'tanaka@hoshu.example', locale: 'en' })).body.mail).toBe('sent');
    const [letter] = lettersTo('tanaka@hoshu.example');
    expect(letter?.to).toEqual(['tanaka@hoshu.example']);
    expect(letter?.source).not.toMatch(/^bcc:/im);
    expect(lettersTo('all@evil.example')).toEqual([]);
  });

  it('is sent so many times an hour and tenant, and no link is made beyond that', async () => {
    const { tenant, client, path, make } = await given();
    await app.database.query(`insert into rate_limit (key, points, expire) values ($1, $2, $3)`, [
      `guest-mail:${tenant.id}`,
      LIMITS.guestMailsPerHour,
      Date.now() + 3_600_000,
    ]);
    expect(await make({ mailTo: 'z@hoshu.example', locale: 'en' })).toMatchObject(
      refusal(429, 'RATE_LIMITED'),
    );
    expect((await client.get<unknown[]>(path)).body).toEqual([]);
    expect((await make({})).status).toBe(201);
  });
});
