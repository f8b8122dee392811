import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { commandOptions } from './command-options.js';

const USAGE = 'npm run probers:add -- --name <name>';
const argv = process.argv;
const given = (...args: string[]) => {
  process.argv = ['node', 'command.js', ...args];
  return commandOptions(USAGE, ['name', 'file'], ['name']);
};

/** What ends the process ends the test's function instead. */
function ended(...args: string[]): { readonly code: unknown; readonly said: string } {
  const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const exit = jest.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(String(code));
  });
  expect(() => given(...args)).toThrow();
  return { code: exit.mock.calls[0]?.[0], said: said.mock.calls.map(([text]) => String(text)).join('') };
}

describe('options of a command', () => {
  afterEach(() => {
    process.argv = argv;
    jest.restoreAllMocks();
  });

  it('are those that are named', () => {
    expect({ ...given('--name', 'tokyo') }).toEqual({ name: 'tokyo' });
  });

  it.each([
    ['one that there is not', ['--help'], "Unknown option '--help'"],
    ['one without its value', ['--name'], 'argument missing'],
    ['one that has to be there', ['--file', 'x'], 'Missing: --name'],
    ['something else', ['--name', 'x', 'tokyo'], "Unexpected argument 'tokyo'"],
  ])('end the process with the usage: %s', (_, args, why) => {
    const { code, said } = ended(...args);
    expect(code).toBe(2);
    expect(said).toContain(why);
    expect(said).toContain(`Usage: ${USAGE}`);
  });
});
