import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { WalPrograms } from '../../apps/api/src/modules/operations/index.js';

const SOURCES = join(import.meta.dirname, '../../apps/api/src');

/** The programs that PostgreSQL calls, from their sources. */
export async function walPrograms(): Promise<WalPrograms> {
  const outdir = await mkdtemp(join(tmpdir(), 'rinjo-wal-'));
  await build({
    entryPoints: ['archive-wal', 'fetch-wal'].map((name) => join(SOURCES, `${name}.ts`)),
    ...{ outdir, outExtension: { '.js': '.mjs' }, bundle: true, platform: 'node', format: 'esm' },
    // What belongs to Azure stays apart, and is not loaded.
    ...{ logLevel: 'error', external: ['@azure/*'], splitting: true },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return new WalPrograms(`${outdir}/`, 'mjs');
}
