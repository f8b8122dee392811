import { parseArgs, type ParseArgsConfig } from 'node:util';

type Named<Names extends readonly string[]> = { readonly [Name in Names[number]]?: string };

/**
 * The options of a command, each with a value: `--name tokyo`. What is none of them, or lacks a value that has to be there, ends the
 * process with what is wrong and the usage on the error output, and exit code 2.
 */
export function commandOptions<const Names extends readonly string[]>(
  usage: string,
  names: Names,
  needed: readonly Names[number][] = [],
): Named<Names> {
  const options: ParseArgsConfig['options'] = Object.fromEntries(
    names.map((name) => [name, { type: 'string' as const }]),
  );
  try {
    const { values } = parseArgs({ args: process.argv.slice(2), options });
    const missing = needed.filter((name) => !values[name]);
    if (missing.length === 0) return values as Named<Names>;
    throw new Error(`Missing: ${missing.map((name) => `--${name}`).join(', ')}`);
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\nUsage: ${usage}\n`);
    process.exit(2);
  }
}
