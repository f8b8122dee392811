import type { OpenedEntry } from '../transparency/log-entries.repository.js';

/** An entry as this product has it, for systems that read JSON. What had to be forgotten says no more than what and when. */
export const jsonEntry = ({ id, entry, hidden }: OpenedEntry): object => ({
  ...{ id, tenant: entry.tenant, seq: entry.seq, at: entry.at, action: entry.action, outcome: entry.outcome },
  ...(hidden === null ? { forgotten: true, actor: { id: entry.actorId } } : told(entry.actorId, hidden)),
});

const told = (id: string | null, { facts }: NonNullable<OpenedEntry['hidden']>): object => ({
  actor: { kind: facts.actorKind, id, name: facts.actorName },
  ...{ requestId: facts.requestId, address: facts.address, userAgent: facts.userAgent ?? null },
  details: facts.details,
});
