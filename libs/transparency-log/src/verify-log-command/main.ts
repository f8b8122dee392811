import { readFile } from 'node:fs/promises';
import { fromBase64, LogVerifier, verifyEdition } from '../index.js';
import { argumentsOf, type Asked, USAGE } from './arguments.js';
import { editionText } from './edition-text.js';
import { linesOf } from './lines-of.js';
import { NODE_CRYPTOGRAPHY } from './node-cryptography.js';
import { reportText } from './report-text.js';

const asked = argumentsOf(process.argv.slice(2));
if (!asked) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  process.exitCode = await run(asked).catch((cause: unknown) => {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
    return 2;
  });
}

async function run({ file, keys, checkpoints, edition }: Asked): Promise<number> {
  if (edition) {
    const found = verifyEdition(NODE_CRYPTOGRAPHY, await readFile(file, 'utf8'), keys.map(fromBase64));
    process.stdout.write(editionText(found));
    return found.faults.length === 0 ? 0 : 1;
  }
  const notes = await Promise.all(checkpoints.map((path) => readFile(path, 'utf8')));
  const verifier = new LogVerifier(NODE_CRYPTOGRAPHY, { keys: keys.map(fromBase64), notes });
  for await (const lines of linesOf(file)) for (const line of lines) verifier.take(line);
  const report = verifier.report();
  process.stdout.write(reportText(report));
  return report.faults.length === 0 ? 0 : 1;
}
