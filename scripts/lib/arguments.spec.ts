import { describe, expect, it } from '@jest/globals';
import { pathsAsTyped, startOptions } from './arguments.mjs';

describe('options of npm start', () => {
  it('has defaults', () => {
    expect(startOptions([], {})).toEqual({ https: false, verbose: false, help: false, port: 3000 });
  });

  it('prefers --port to PORT', () => {
    expect(startOptions(['--https', '--port', '3001'], { PORT: '4000' })).toMatchObject({
      https: true,
      port: 3001,
    });
    expect(startOptions([], { PORT: '4000' }).port).toBe(4000);
  });

  it.each(['0', '65536', 'http', '-1', '80.5', ''])('refuses the port "%s"', (port) => {
    expect(() => startOptions([`--port=${port}`], {})).toThrow(`"${port}" is no port`);
  });

  it('names an unknown option in one line', () => {
    expect(() => startOptions(['--htps'], {})).toThrow(/--htps'?\. See .npm start -- --help.$/);
  });
});

describe('paths among the arguments of a command', () => {
  it('are meant where the command was typed', () => {
    expect(pathsAsTyped(['now', '--file', 'a.json', '--name', 'b'], ['--file'], '/srv')).toEqual([
      ...['now', '--file', '/srv/a.json', '--name', 'b'],
    ]);
    expect(pathsAsTyped(['--file', '/etc/a.json'], ['--file'], '/srv')).toEqual(['--file', '/etc/a.json']);
    expect(pathsAsTyped(['--file'], ['--file'], '/srv')).toEqual(['--file']);
  });
});
