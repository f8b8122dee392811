import type { ConnectionId, DomainView, UpdateDomain } from '@rinjo/contract';

/** How people of a domain sign in, as seen from one connection. */
export const DOMAIN_RULES = ['free', 'offered', 'enforced'] as const;
export type DomainRule = (typeof DOMAIN_RULES)[number];

/** `elsewhere`: another connection has this domain. */
export function domainRule(
  { ssoConnectionId, ssoEnforced }: Pick<DomainView, 'ssoConnectionId' | 'ssoEnforced'>,
  connection: ConnectionId,
): DomainRule | 'elsewhere' {
  if (ssoConnectionId === null) return 'free';
  if (ssoConnectionId !== connection) return 'elsewhere';
  return ssoEnforced ? 'enforced' : 'offered';
}

/** What to ask of the server so that the rule holds. */
export function ruleChange(rule: DomainRule, connection: ConnectionId): UpdateDomain {
  return rule === 'free'
    ? { ssoConnectionId: null, ssoEnforced: false }
    : { ssoConnectionId: connection, ssoEnforced: rule === 'enforced' };
}
