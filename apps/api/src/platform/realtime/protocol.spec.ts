import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { PROTOCOL } from '@rinjo/contract';

const CONTRACT = new URL('../../../../../libs/contract/src/', import.meta.url);

/** What goes over the socket: a change of any of these is a change of the protocol. */
const WIRE = [
  'board.ts',
  'camera.ts',
  'chat.ts',
  'call.ts',
  'conformity.ts',
  'direct.ts',
  'drawing.ts',
  'emergency-contacts.ts',
  'file.ts',
  'interruption.ts',
  'media.ts',
  'protocol.ts',
  'lobby.ts',
  'quality.ts',
  'reach.ts',
  'recording.ts',
  'surface.ts',
  'commands',
  'events',
];

/**
 * The shape of each version. When this test fails, something that goes over the socket has changed: raise `PROTOCOL`,
 * say in its comment what changed, and add a line here. Before the first release the line may be replaced instead.
 */
const VERSIONS: Readonly<Record<number, string>> = {
  1: '39a52dc40f20bcd3',
};

function sources(name: string): string[] {
  const path = new URL(name, CONTRACT);
  if (name.endsWith('.ts')) return [readFileSync(path, 'utf8')];
  return readdirSync(path)
    .sort()
    .flatMap((file) => sources(`${name}/${file}`));
}

/** Comments and layout are no part of it. */
const shape = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/\s+/g, ' ');

describe('the protocol', () => {
  it('does not change without its number', () => {
    const text = WIRE.flatMap(sources).map(shape).join('\n');
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
    expect({ [PROTOCOL]: hash }).toEqual({ [PROTOCOL]: VERSIONS[PROTOCOL] });
  });
});
