import type { LiveNode, NodeId } from '../../../platform/nodes/node-registry.js';

/** What a node is busy with: seats of people, and calls that were placed on it a moment ago. */
export type Loads = ReadonlyMap<NodeId, number>;

/**
 * The node that somebody has to be sent to who comes to this one for a call; null: they have come to the right one, which holds the call
 * or takes it. A node that is gone holds nothing. Nor does one at the same address: sent there, they would be here again.
 */
export function sentTo(held: NodeId | null, self: LiveNode, alive: readonly LiveNode[]): LiveNode | null {
  const holder = alive.find(({ id }) => id === held);
  return holder && holder.id !== self.id && holder.url !== self.url ? holder : null;
}

/** The node for a call that is asked for at this one: where it is held, else the least busy one, and this one when it is no busier. */
export function placeFor(
  held: NodeId | null,
  self: LiveNode,
  alive: readonly LiveNode[],
  loads: Loads,
): LiveNode {
  const holder = alive.find(({ id }) => id === held);
  if (holder) return holder;
  const load = ({ id }: LiveNode): number => loads.get(id) ?? 0;
  return alive
    .filter(({ id, url }) => id !== self.id && url !== self.url)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .reduce((least, node) => (load(node) < load(least) ? node : least), self);
}
