import type { ConnectionId } from '@rinjo/contract';
import { DOMAIN_RULES, domainRule, ruleChange } from './domain-rule';

const [OURS, OTHER] = ['c-1', 'c-2'] as [ConnectionId, ConnectionId];

it.each(DOMAIN_RULES)('a domain that is asked to be %s is so', (rule) => {
  const { ssoConnectionId = null, ssoEnforced = false } = ruleChange(rule, OURS);
  expect(domainRule({ ssoConnectionId, ssoEnforced }, OURS)).toBe(rule);
});

it('tells when another connection has the domain', () => {
  expect(domainRule({ ssoConnectionId: OTHER, ssoEnforced: true }, OURS)).toBe('elsewhere');
});
