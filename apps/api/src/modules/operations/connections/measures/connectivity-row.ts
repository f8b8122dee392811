import { type Figure, INTERFACE_NAMES, type InterfaceName } from '@rinjo/contract';
import { isUnder, judged, offTarget } from '../../../../platform/measures/judged.js';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import { type CanaryFact, reasonsOfAll } from '../../../../platform/proofs/canary-facts.js';

/** What the row promises to be open to other systems, by the route that has to be there. */
export const INTERFACES = {
  rest: '/api/v1/keys',
  webhooks: '/api/v1/webhooks',
  scim: '/api/v1/scim/v2/Users',
  saml: '/saml/:connectionId/acs',
} as const satisfies Readonly<Record<InterfaceName, string>>;

export const openInterfaces = (templates: readonly string[]): readonly InterfaceName[] =>
  INTERFACE_NAMES.filter((name) => templates.includes(INTERFACES[name]));

export interface ConnectivityFacts {
  readonly saml: CanaryFact;
  readonly integration: CanaryFact;
  readonly open: readonly InterfaceName[];
  /** Of the product that looked at the OpenAPI document last; null: nobody has. */
  readonly documentOf: string | null;
  readonly release: string;
}

/** Row 23, by the rule of its status. */
export function connectivityRow({
  saml,
  integration,
  open,
  documentOf,
  release,
}: ConnectivityFacts): RowFinding {
  const facts = [saml, integration];
  const none = facts.every(({ state }) => state === 'never');
  const times = facts.flatMap(({ lastAt }) => lastAt ?? []).sort((a, b) => a.getTime() - b.getTime());
  const all = INTERFACE_NAMES.length;
  const figures: readonly Figure[] = [
    { name: 'interfaces_open', unit: 'count', amount: open.length, samples: all, target: all },
  ];
  return {
    figures: none ? [] : figures,
    ...{ from: times[0] ?? null, to: times.at(-1) ?? null },
    ...judged([
      ...reasonsOfAll(facts),
      ...offTarget(figures, isUnder),
      ...(documentOf !== null && documentOf !== release
        ? [{ status: 'expired', code: 'document_of_other_release', release: documentOf } as const]
        : []),
    ]),
    evidence: facts.flatMap(({ evidence }) => evidence),
  };
}
