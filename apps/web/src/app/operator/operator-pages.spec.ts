import { describe, expect, it } from 'vitest';
import { OPERATOR_SECTIONS, operatorPageOf } from './operator-pages';
import { operatorRoutes } from './operator.routes';

describe('the navigation of operators', () => {
  const all = OPERATOR_SECTIONS.flatMap(({ pages }) => pages.map(({ path }) => path as string));

  it('leads to pages that exist, to each once', () => {
    const routes = operatorRoutes.flatMap(({ children }) => children ?? []).map(({ path }) => path);
    expect(all.filter((path) => !routes.includes(path))).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('leads to every page that is not below another', () => {
    const routes = operatorRoutes
      .flatMap(({ children }) => children ?? [])
      .filter(({ redirectTo }) => redirectTo === undefined)
      .map(({ path }) => path ?? '');
    expect(routes.filter((path) => !path.includes('/') && !all.includes(path))).toEqual([]);
  });

  it('knows which page an address belongs to', () => {
    expect(operatorPageOf('/operator')).toBe('');
    expect(operatorPageOf('/operator/check-sheet/comparison?from=1&to=2')).toBe('check-sheet');
    expect(operatorPageOf('/operator/incidents/0190#end')).toBe('incidents');
    expect(operatorPageOf('/operator/grants/0190')).toBe('access');
  });
});
