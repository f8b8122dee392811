import { describe, expect, it } from '@jest/globals';
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
    const japanese = guestLetter('ja', { ...INVITATION, guestName: '山田 一郎' });
    expect(japanese.subject).toBe('通話「ポンプ点検」への招待');
    expect(japanese.text).toMatch(/^山田 一郎 様\n/u);
    expect(japanese.text).toContain('https://rinjo.example/g#secret\n');
    expect(japanese.text).toContain('2026年11月26日 10:00 JST');
    const english = guestLetter('en', { ...INVITATION, timeZone: 'Europe/Berlin' });
    expect(english.text).toContain('until November 26, 2026 at 02:00 AM GMT+1');
    expect(english.text).not.toContain('planned');
  });

  it('says when a planned call begins', () => {
    const startsAt = new Date('2026-11-25T23:30:00Z');
    expect(guestLetter('ja', { ...INVITATION, startsAt }).text).toContain(
      '開始予定: 2026年11月26日 08:30 JST',
    );
    expect(guestLetter('en', { ...INVITATION, startsAt }).text).toContain('planned for November 26, 2026');
  });

  it('has a subject of one line, and no line of its own for what a title brings along', () => {
    const { subject, text } = guestLetter('en', {
      ...INVITATION,
      title: 'X\r\nBcc: all@evil.example\u2028Y',
    });
    expect(subject).toBe('Invitation to the call “X Bcc: all@evil.example Y”');
    expect(text).not.toMatch(/^Bcc:/mu);
  });
});

describe('an address in the log', () => {
  it('shows where a letter went and not to whom', () => {
    expect(maskedAddress('taro.yamada@hoshu.example')).toBe('t***@hoshu.example');
    expect(maskedAddress('"a@b"@hoshu.example')).toBe('"***@hoshu.example');
  });
});
