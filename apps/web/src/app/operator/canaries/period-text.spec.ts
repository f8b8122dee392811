import { describe, expect, it } from 'vitest';
import { periodText } from './period-text';

describe('periodText', () => {
  it('says a period in its largest unit', () => {
    expect(periodText(300, 'en')).toBe('5 minutes');
    expect(periodText(86_400, 'en')).toBe('1 day');
    expect(periodText(2_592_000, 'ja')).toBe('30 日');
  });
});
