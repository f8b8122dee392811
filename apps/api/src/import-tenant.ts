import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { readEnvironment } from './config/environment.js';
import { ImportRefused } from './modules/portability/index.js';
import { progressLines } from './restore/progress-lines.js';
import { restore } from './restore/restore.js';

// The command behind `npm run import:tenant`: lines of JSON; exit code 0 when the tenant is restored, 1 otherwise.
const USAGE = `npm run import:tenant -- <ZIP or folder> --tenant <slug> [--key <key id>] [--plan <code>]

  --key   by which the page of the export names the key that signed it; without it the command says which one did
  --plan  makes the tenant, with this plan; without it the tenant has to be there, and empty
`;
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

try {
  const { values, positionals } = parseArgs({
    options: { tenant: { type: 'string' }, key: { type: 'string' }, plan: { type: 'string' } },
    allowPositionals: true,
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1 || values.tenant === undefined) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
  } else {
    const options = { path, slug: values.tenant, keyId: values.key ?? null };
    const result = await restore(
      readEnvironment(),
      values.plan === undefined ? options : { ...options, plan: values.plan },
      progressLines(say, () => performance.now()),
    );
    say(JSON.stringify({ restored: values.tenant, ...result }));
  }
} catch (cause) {
  if (cause instanceof ImportRefused) say(JSON.stringify({ refused: cause.code, ...cause.details }));
  else process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
  process.exitCode = 1;
}
