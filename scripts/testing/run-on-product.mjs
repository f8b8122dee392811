import { join } from 'node:path';
import { API, ensureBuilt, WEB } from '../bootstrap/build.mjs';
import { ensureDependencies } from '../bootstrap/dependencies.mjs';
import { onPinnedNode } from '../bootstrap/node.mjs';
import { CHROMIUM, ensureTool, FFMPEG, NETWORK_TOOLS } from '../bootstrap/tools.mjs';
import { Fault } from '../lib/fault.mjs';
import { ROOT } from '../lib/folders.mjs';
import { createReport } from '../lib/report.mjs';
import { ensureWorker } from '../worker/index.mjs';
import { runVisibly } from './run-visibly.mjs';

const LIMIT_MS = 30 * 60_000;

/**
 * Runs a TypeScript program that starts the built product and looks at it with Chromium. Returns its exit code.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export async function runOnProduct(program, args) {
  const report = createReport({ verbose: false });
  try {
    if (!(await onPinnedNode(report))) return Number(process.exitCode ?? 0);
    await ensureDependencies(report);
    const worker = await ensureWorker(report);
    for (const tool of [CHROMIUM, FFMPEG])
      if (!(await ensureTool(report, tool)))
        throw new Fault(`${tool.command} is not installed`, 'Install it and run this again');
    // What needs them is left out without them, and says so.
    for (const tool of NETWORK_TOOLS) await ensureTool(report, tool);
    await ensureBuilt(report, API);
    await ensureBuilt(report, WEB);
    const typescript = join(ROOT, 'scripts/lib/typescript.mjs');
    const env = { ...process.env, MEDIASOUP_WORKER_BIN: worker };
    const command = ['--import', typescript, join(ROOT, program), ...args];
    return await runVisibly(process.execPath, command, env, LIMIT_MS);
  } catch (error) {
    report.fault(error);
    return 1;
  }
}
