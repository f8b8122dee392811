import type { ComponentStatus } from '@rinjo/contract';
import { overallOf, percentOf } from './overall';

describe('the state of the service in a word', () => {
  it.each<[ComponentStatus[], string]>([
    [[], 'none'],
    [['operational', 'operational'], 'good'],
    [['operational', 'unknown'], 'some'],
    [['operational', 'degraded_performance'], 'some'],
    [['under_maintenance', 'operational'], 'work'],
    [['under_maintenance', 'major_outage'], 'out'],
  ])('%j', (statuses, word) => {
    expect(overallOf(statuses)).toBe(word);
  });

  it('never says 100 for less', () => {
    expect([10_000, 9_999, 9_950, 0].map(percentOf)).toEqual(['100.00', '99.99', '99.50', '0.00']);
  });
});
