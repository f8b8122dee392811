import type { PasskeyView } from '@rinjo/contract';
import type { PasskeyEntity } from './passkey.entity.js';

export function passkeyView({ id, name, synced, createdAt, lastUsedAt }: PasskeyEntity): PasskeyView {
  return {
    ...{ id, name, synced },
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
