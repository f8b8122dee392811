import type { FigureName, NetworkCheck, Reach } from '@rinjo/call-client';
import { NETWORK_ROUTES } from '@rinjo/contract';
import type { jaCheckDetails } from '../../core/messages/ja-check-details';

type Texts = typeof jaCheckDetails;

const FIGURES: readonly FigureName[] = ['rttMs', 'jitterMs', 'lossPercent', 'downKbps', 'upKbps'];

/** A short measurement says nothing beyond this. */
const MOST_KBPS = 10_000;

export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What was found, line by line, for people who know networks. */
export function factsOf(check: NetworkCheck, t: Texts): readonly Fact[] {
  const ways = NETWORK_ROUTES.map((route) => ({
    name: t.route[route],
    value: reachText(check.reach[route], t),
  }));
  if (check.route === null) return ways;
  return [...ways, ...FIGURES.map((name) => ({ name: t.figure[name], value: figureText(check, name, t) }))];
}

function reachText(reach: Reach, t: Texts): string {
  return reach.kind === 'reachable' ? t.reach.reachable(reach.afterMs) : t.reach[reach.kind];
}

function figureText({ figures }: NetworkCheck, name: FigureName, t: Texts): string {
  const figure = figures[name];
  if (figure.kind === 'checking') return t.checking;
  if (figure.kind === 'unknown') return t.unknown;
  const { value } = figure;
  switch (name) {
    case 'rttMs':
    case 'jitterMs':
      return `${value < 10 ? String(value) : String(Math.round(value))} ms`;
    case 'lossPercent':
      return `${String(value)} %`;
    case 'downKbps':
    case 'upKbps':
      return t.kbps((Math.min(value, MOST_KBPS) / 1_000).toFixed(value < 1_000 ? 2 : 1));
  }
}

/** Where media goes: "203.0.113.7 UDP 40000". */
export const targetsOf = ({ targets }: NetworkCheck): string =>
  targets.map(({ host, protocol, port }) => `${host} ${protocol.toUpperCase()} ${String(port)}`).join(', ');
