import { describe, expect, it } from '@jest/globals';
import { OWN_LOOK } from '../../tenancy/index.js';
import { guestLetter } from './guest-letter.js';
import { maskedAddress } from './masked-address.js';

const INVITATION = {
  tenant: '北浜建設',
  inviter: '森 葵',
  title: 'ポンプ点検',
  guestName: null,
  url: 'https://rinjo.example/g#secret',
  startsAt: null,
  expiresAt: new Date('2026-11-26T01:00:00Z'),
  timeZone: 'Asia/Tokyo',
};

describe('the letter with a guest link', () => {
  it('is in the receiver’s language and names the time zone', () => {
    const japanese = guestLetter('ja', { ...INVITATION, guestName: '山田 一郎' }, OWN_LOOK);
    expect(japanese.subject).toBe('通話「ポンプ点検」への招待');
    expect(japanese.text).toMatch(/^山田 一郎 様\n/u);
    expect(japanese.text).toContain('https://rinjo.example/g#secret\n');
    expect(japanese.text).toContain('2026年11月26日 10:00 JST');
    const english = guestLetter('en', { ...INVITATION, timeZone: 'Europe/Berlin' }, OWN_LOOK);
    expect(english.text).toContain('until November 26, 2026 at 02:00 AM GMT+1');
    expect(english.text).not.toContain('planned');
  });

  it('says when a planned call begins', () => {
    const startsAt = new Date('2026-11-25T23:30:00Z');
    expect(guestLetter('ja', { ...INVITATION, startsAt }, OWN_LOOK).text).toContain(
      '開始予定: 2026年11月26日 08:30 JST',
    );
    expect(guestLetter('en', { ...INVITATION, startsAt }, OWN_LOOK).text).toContain(
      'planned for November 26, 2026',
    );
  });

  it('has a subject of one line, and no line of its own for what a title brings along', () => {
    const title = 'X\r\nBcc: all@evil.example\u2028Y';
    const { subject, text } = guestLetter('en', { ...INVITATION, title }, OWN_LOOK);
    expect(subject).toBe('Invitation to the call “X Bcc: all@evil.example Y”');
    expect(text).not.toMatch(/^Bcc:/mu);
  });
});

describe('the letter of an organization with a look of its own', () => {
  it('has its name, sign and colour, and nothing of them is markup', () => {
    const look = {
      ...OWN_LOOK,
      product: '<b>Aoba</b>',
      button: { ground: '#7a0019', text: '#ffffff' },
      logo: Buffer.from('jpeg'),
    };
    const { html, logo } = guestLetter('en', INVITATION, look);
    expect(html).toContain('<img src="cid:logo" alt="&lt;b&gt;Aoba&lt;/b&gt;"');
    expect(html).toContain('background:#7a0019;color:#ffffff');
    expect(logo).toBe(look.logo);
    const named = guestLetter('en', INVITATION, { ...look, logo: null });
    expect(named.html).toContain('&lt;b&gt;Aoba&lt;/b&gt;</p>');
    expect(named).not.toHaveProperty('logo');
  });
});

describe('an address in the log', () => {
  it('shows where a letter went and not to whom', () => {
    expect(maskedAddress('taro.yamada@hoshu.example')).toBe('t***@hoshu.example');
    expect(maskedAddress('"a@b"@hoshu.example')).toBe('"***@hoshu.example');
  });
});
