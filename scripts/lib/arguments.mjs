import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Fault } from './fault.mjs';

export const USAGE = `npm start -- [options]

  --https        serve HTTPS with a generated certificate on all addresses, so that a phone can join
  --port PORT    port of the web app (default 3000, or PORT)
  --verbose      show the log of the API here, and details of errors
  --help         this text

Settings such as DATABASE_URL are environment variables: see the table in README.md.`;

/**
 * Reads the options of npm start. Throws Fault.
 * @param {readonly string[]} argv
 * @param {NodeJS.ProcessEnv} env
 */
export function startOptions(argv, env) {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...argv],
      options: {
        https: { type: 'boolean', default: false },
        port: { type: 'string' },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : String(cause);
    throw new Fault(reason, 'See `npm start -- --help`', { cause });
  }
  const text = values.port ?? env['PORT'] ?? '3000';
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65535) {
    throw new Fault(`"${text}" is no port`, 'Give a number from 1 to 65535, e.g. `npm start -- --port 3001`');
  }
  return { https: values.https, verbose: values.verbose, help: values.help, port };
}

/**
 * The arguments, with the values of these options as they are meant where the command was typed: npm changes to the checkout.
 * @param {readonly string[]} args
 * @param {readonly string[]} options
 * @param {string} [folder] where it was typed
 */
export const pathsAsTyped = (args, options, folder = '.') =>
  args.map((arg, i) => (options.includes(args[i - 1] ?? '') ? resolve(folder, arg) : arg));
