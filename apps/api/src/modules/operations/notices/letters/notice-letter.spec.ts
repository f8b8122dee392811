import { describe, expect, it } from '@jest/globals';
import { MAINTENANCE_EVENTS } from '@rinjo/contract';
import type { IncidentNews, MaintenanceNews } from '../post/notice-news.js';
import { noticeLetter } from './notice-letter.js';

const work: MaintenanceNews = {
  ...{ kind: 'maintenance', event: 'announced', emergency: false },
  ...{ plannedStart: '2027-03-06T15:00:00Z', plannedEnd: '2027-03-06T17:00:00Z' },
  ...{ ja: 'データベースを更新します。\n通話はできません。', en: 'The database is updated.\nNo calls.' },
};
const facts = { tenant: 'Kitano Works', timeZone: 'Asia/Tokyo', url: 'https://rinjo.test/status', end: null };

describe('a letter about the service', () => {
  it('says when in the time of the organization, what, and where there is more', () => {
    const { subject, text } = noticeLetter('ja', { ...facts, news: work });
    expect(subject).toBe('計画停止のお知らせ（2027年3月7日日曜日 0:00）');
    expect(text).toContain('2027年3月7日日曜日 2:00 まで');
    expect(text).toContain('データベースを更新します。\n\n通話はできません。');
    expect(text).toContain('https://rinjo.test/status');
    const abroad = noticeLetter('en', { ...facts, timeZone: 'Europe/Paris', news: work });
    expect(abroad.subject).toContain('March 6, 2027 at 4:00');
    expect(abroad.subject).toContain('(Europe/Paris)');
  });

  it('has words of its own for everything that is told', () => {
    for (const locale of ['ja', 'en'] as const) {
      const subjects = MAINTENANCE_EVENTS.map(
        (event) => noticeLetter(locale, { ...facts, news: { ...work, event } }).subject,
      );
      expect(new Set(subjects).size).toBe(MAINTENANCE_EVENTS.length);
    }
    const urgent = noticeLetter('ja', { ...facts, news: { ...work, emergency: true } });
    expect(urgent.subject).toContain('緊急の作業');
  });

  it('names all components of an incident at once', () => {
    const news: IncidentNews = {
      ...{ kind: 'incident', event: 'detected', components: ['sign-in', 'media'], updates: [] },
      ...{ openedAt: '2027-03-06T15:00:00Z', forecastAt: '2027-03-06T16:00:00Z' },
      ...{ ja: ['サインインできません。', '映像が届きません。'], en: ['No sign-in.', 'No picture.'] },
    };
    const end = 'https://rinjo.test/status#letters=x';
    const { subject, text } = noticeLetter('en', { ...facts, news, end });
    expect(subject).toBe('Incident: Sign-in, Video and audio');
    expect(text).toContain('No sign-in.\n\nNo picture.');
    expect(text).toContain('Expected to be over');
    expect(text).toContain(`Stop letters about incidents: ${end}`);
  });
});
