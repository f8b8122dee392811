import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { RecorderProgram } from '../../apps/api/src/modules/recording/index.js';

const SOURCE = join(import.meta.dirname, '../../apps/api/src/recorder/main.ts');
let built: Promise<RecorderProgram> | null = null;

/** The recorder's program from its sources, as a process of its own can run it. */
export function recorderProgram(): Promise<RecorderProgram> {
  built ??= make();
  return built;
}

async function make(): Promise<RecorderProgram> {
  const outfile = join(await mkdtemp(join(tmpdir(), 'rinjo-recorder-')), 'main.mjs');
  await build({
    ...{ entryPoints: [SOURCE], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return new RecorderProgram(outfile);
}
