import type { OperatorTenantView } from '@rinjo/contract';
import type { jaOperatorContracts } from '../../core/messages/ja-operator-contracts';

/** What an operator can do with an organization's contract. */
export type TenantVerb = keyof typeof jaOperatorContracts.verbs;

/** What is possible with a contract in this state, the usual first. */
export function verbsFor({ state }: Pick<OperatorTenantView, 'state'>): readonly TenantVerb[] {
  switch (state) {
    case 'trial':
      return ['activation', 'plan', 'suspension', 'cancellation'];
    case 'active':
      return ['plan', 'suspension', 'cancellation'];
    case 'suspended':
      return ['resumption', 'plan', 'cancellation'];
    case 'cancelled':
      return ['withdrawal'];
    case 'erasing':
    case 'erased':
      return [];
  }
}

/** What needs a warning colour: people lose something by it. */
export const isDangerous = (verb: TenantVerb): boolean => verb === 'suspension' || verb === 'cancellation';
