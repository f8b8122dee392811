import type { CameraConformity, ConformityPoint } from '@rinjo/contract';

export const WIDTH = 600;
export const HEIGHT = 80;
/** Of the height above the highest value. */
const ROOM = 1.1;

export interface ChartLine {
  readonly kind: 'kbps' | 'fps';
  /** The value at the upper edge. */
  readonly top: number;
  /** Where the limit lies. */
  readonly limit: number;
  /** One for each stretch without a break. */
  readonly paths: readonly string[];
  /** Times that were not filmed. */
  readonly gaps: readonly { readonly x: number; readonly width: number }[];
}

export type ChartedCamera = Pick<CameraConformity, 'chart' | 'from' | 'to' | 'limits'>;

/** What is drawn of a camera; null for fewer than two points. */
export function chartLines({ chart, from, to, limits }: ChartedCamera): readonly ChartLine[] | null {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  if (chart.length < 2 || end <= start) return null;
  const x = (point: ConformityPoint): number =>
    round(Math.min(WIDTH, ((Date.parse(point.at) - start) / (end - start)) * WIDTH));
  return (['kbps', 'fps'] as const).map((kind) => {
    const top = ROOM * chart.reduce((max, point) => Math.max(max, point[kind] ?? 0), limits[kind]);
    const y = (value: number): number => round(HEIGHT - (value / top) * HEIGHT);
    const paths: string[] = [];
    const gaps: { x: number; width: number }[] = [];
    let [path, last]: [string | null, number] = [null, 0];
    for (const point of chart) {
      const value = point[kind];
      if (value === null) {
        if (path) paths.push(path);
        path = null;
        if (point.state !== 'filming') gaps.push({ x: last, width: round(x(point) - last) });
      } else {
        path = `${path ?? ''}${path ? 'L' : 'M'}${String(last === 0 && !path ? 0 : x(point))} ${String(y(value))}`;
      }
      last = x(point);
    }
    if (path) paths.push(path);
    return { kind, top, limit: y(limits[kind]), paths, gaps };
  });
}

const round = (value: number): number => Math.round(value * 10) / 10;
