import { expect, it } from '@jest/globals';
import { LOCALES } from '@rinjo/contract';
import { type SecurityEvent, securityLetter } from './security-letter.js';

const EVENTS: readonly SecurityEvent[] = [
  { kind: 'factor_added', factor: 'passkey' },
  { kind: 'factor_removed', factor: 'totp' },
  { kind: 'recovery_code_used', left: 3 },
  { kind: 'factors_reset' },
  { kind: 'passkey_copied', passkey: 'Phone' },
  { kind: 'break_glass_used', name: 'Admin', address: '192.0.2.7' },
  { kind: 'log_alert', rule: 'new_country', name: 'Mori Aoi', address: '8.8.8.8', country: 'US', count: 1 },
  { kind: 'log_altered' },
  { kind: 'log_rolled_back', size: 310, keptSize: 320 },
];

/** What letters have words for. */
const CODES = ['passkey', 'totp', 'new_country', 'US'];

it('says in each language what happened, when and where, in one line of subject', () => {
  for (const locale of LOCALES)
    for (const event of EVENTS) {
      const at = new Date('2026-11-26T06:00:00Z');
      const letter = securityLetter(locale, {
        event,
        displayName: 'Aoki',
        product: 'Rinjo',
        at,
        url: 'https://a.example',
      });
      expect(letter.subject).toMatch(/^Rinjo: .+$/);
      expect(letter.text).toContain('Aoki');
      expect(letter.text).toContain('2026');
      expect(letter.text).toContain('https://a.example');
      for (const value of Object.values(event).slice(1))
        if (!CODES.includes(String(value))) expect(letter.text).toContain(String(value));
    }
});
