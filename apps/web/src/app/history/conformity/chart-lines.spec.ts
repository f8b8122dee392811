import { CONFORMITY_LIMITS, type ConformityPoint } from '@rinjo/contract';
import { type ChartedCamera, chartLines, HEIGHT, WIDTH } from './chart-lines';

const AT = (second: number): string => new Date(Date.UTC(2026, 10, 26) + second * 1_000).toISOString();
const point = (second: number, change: Partial<ConformityPoint> = {}): ConformityPoint => ({
  ...{ at: AT(second), state: 'filming', kbps: 1_000, fps: 24 },
  ...change,
});
const camera = (chart: readonly ConformityPoint[]): ChartedCamera => ({
  ...{ from: AT(0), to: AT(40), limits: CONFORMITY_LIMITS.civil, chart },
});

it('draws bitrate and pictures, each with its limit', () => {
  const lines = chartLines(camera([point(10), point(20, { kbps: 2_000 }), point(30), point(40)]));
  expect(lines?.map(({ kind }) => kind)).toEqual(['kbps', 'fps']);
  const [bitrate] = lines ?? [];
  expect(bitrate?.top).toBeCloseTo(2_200);
  expect(bitrate?.limit).toBeCloseTo(HEIGHT - (1_000 / 2_200) * HEIGHT, 1);
  expect(bitrate?.paths).toHaveLength(1);
  expect(bitrate?.paths[0]?.startsWith('M0 ')).toBe(true);
  expect(bitrate?.paths[0]).toContain(`L${String(WIDTH)} `);
});

it('breaks off where nothing was filmed', () => {
  const paused = { state: 'paused', kbps: null, fps: null } as const;
  const [bitrate] = chartLines(camera([point(10), point(20, paused), point(30), point(40)])) ?? [];
  expect(bitrate?.paths).toHaveLength(2);
  expect(bitrate?.gaps).toEqual([{ x: 150, width: 150 }]);
});

it('draws nothing for a moment', () => {
  expect(chartLines(camera([point(10)]))).toBeNull();
});
