import { describe, expect, it } from '@jest/globals';
import { canaryText, isTold } from './canary-alert.js';

const NOW = new Date('2026-11-28T03:00:00Z');
const ago = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000);

describe('alerts of canaries', () => {
  it('come when a canary gets worse, and daily while it stays so', () => {
    expect(isTold('passed', 'failed', ago(30), NOW)).toBe(false);
    expect(isTold('failed', 'passed', ago(1), NOW)).toBe(true);
    expect(isTold('failed', null, null, NOW)).toBe(true);
    expect(isTold('failed', 'failed', ago(23), NOW)).toBe(false);
    expect(isTold('failed', 'failed', ago(24), NOW)).toBe(true);
    expect(isTold('breach', 'failed', ago(1), NOW)).toBe(true);
  });

  it('say what was found and where to look, in the language of whoever reads it', () => {
    const news = { name: 'plaintext', detail: 'orphan 3 bytes', url: 'https://rinjo.example.jp/' } as const;
    for (const outcome of ['failed', 'breach'] as const)
      for (const locale of ['ja', 'en'] as const) {
        const { subject, text } = canaryText(locale, { ...news, outcome });
        expect(subject).toContain('plaintext');
        expect(text).toContain('orphan 3 bytes');
        expect(text).toContain('https://rinjo.example.jp/operator/canaries');
      }
    expect(canaryText('ja', { ...news, outcome: 'breach' }).subject).toBe(
      '侵害の疑い: plaintext（rinjo.example.jp）',
    );
  });
});
