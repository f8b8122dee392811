import { describe, expect, it } from '@jest/globals';
import { parseBackupCommand } from './arguments.js';

describe('the command line of backups', () => {
  it('knows its commands', () => {
    expect(parseBackupCommand(['now'])).toEqual({ kind: 'now' });
    expect(parseBackupCommand(['list'])).toEqual({ kind: 'list' });
    expect(parseBackupCommand(['drill'])).toEqual({ kind: 'drill', drill: null });
    expect(parseBackupCommand(['drill', 'kit'])).toEqual({ kind: 'drill', drill: 'kit' });
    expect(parseBackupCommand(['restore', '--into', 'x'])).toEqual({ kind: 'restore', into: 'x', at: null });
  });

  it('knows the drill at the second site, which no server runs', () => {
    expect(parseBackupCommand(['drill', 'site-failover'])).toEqual({ kind: 'failover', tell: false });
    expect(parseBackupCommand(['drill', 'site-failover', '--tell'])).toEqual({
      kind: 'failover',
      tell: true,
    });
    for (const args of [
      ['drill', '--tell'],
      ['drill', 'kit', '--tell'],
      ['drill', 'site-failover', 'kit'],
    ])
      expect(parseBackupCommand(args)).toBeNull();
  });

  it('takes a time that says its zone, and no other', () => {
    const at = (text: string) => parseBackupCommand(['restore', '--into', 'x', '--at', text]);
    expect(at('2026-11-27T18:30:00+09:00')).toMatchObject({ at: new Date('2026-11-27T09:30:00Z') });
    expect(at('2026-11-27T18:30Z')).toMatchObject({ at: new Date('2026-11-27T18:30:00Z') });
    expect(at('2026-11-27 18:30')).toBeNull();
    expect(at('2026-13-27T18:30Z')).toBeNull();
  });

  it('refuses what is missing or not known', () => {
    for (const args of [
      [],
      ['restore'],
      ['restore', '--at', '2026-11-27T18:30Z'],
      ['now', '--into', 'x'],
      ['burn'],
      ['drill', 'burn'],
      ['drill', 'kit', 'erasure'],
    ])
      expect(parseBackupCommand(args)).toBeNull();
  });
});
