import { describe, expect, it } from '@jest/globals';
import type { LiveNode, NodeId } from '../../../platform/nodes/node-registry.js';
import { placeFor, sentTo } from './place.js';

const node = (name: string, url = `https://${name}.example`): LiveNode => ({ id: name as NodeId, url });
const [a, b, c] = [node('a'), node('b'), node('c')];
const held = (name: string): NodeId => name as NodeId;
const loads = (of: Readonly<Record<string, number>>) =>
  new Map(Object.entries(of).map(([id, load]) => [held(id), load]));

describe('who comes to a node for a call', () => {
  it('is sent to the one that holds it', () => {
    expect(sentTo(held('b'), a, [a, b])).toEqual(b);
  });

  it('is right where it is held, where it is held nowhere, and where the node that held it is gone', () => {
    expect(sentTo(held('a'), a, [a, b])).toBeNull();
    expect(sentTo(null, a, [a, b])).toBeNull();
    expect(sentTo(held('c'), a, [a, b])).toBeNull();
  });

  it('is not sent to where they are: a process that was started again, or several behind one address', () => {
    expect(sentTo(held('old'), a, [a, node('old', a.url)])).toBeNull();
  });
});

describe('the node of a ticket', () => {
  it('is the one that holds the call, however busy', () => {
    expect(placeFor(held('b'), a, [a, b, c], loads({ b: 9 }))).toEqual(b);
    expect(placeFor(held('a'), a, [a, b, c], loads({ a: 9 }))).toEqual(a);
  });

  it('is the least busy one for a call that nobody holds any more', () => {
    expect(placeFor(null, a, [a, b, c], loads({ a: 2, b: 1, c: 3 }))).toEqual(b);
    expect(placeFor(held('gone'), a, [a, b, c], loads({ a: 2, b: 1 }))).toEqual(c);
  });

  it('is this one when no other is less busy, and the same one of several others whatever their order', () => {
    expect(placeFor(null, b, [b, a, c], loads({}))).toEqual(b);
    for (const alive of [
      [a, b, c],
      [a, c, b],
    ])
      expect(placeFor(null, a, alive, loads({ a: 1 }))).toEqual(b);
  });

  it('is this one where others are at the same address, and never another address for their calls', () => {
    const twin = node('t', a.url);
    expect(placeFor(null, a, [a, twin], loads({ a: 5 }))).toEqual(a);
    expect(placeFor(held('t'), a, [a, twin], loads({ a: 5 })).url).toBe(a.url);
  });
});
