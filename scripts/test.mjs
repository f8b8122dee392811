/**
 * `npm test`: every check and suite, or those named: `node scripts/test.mjs unit db -- --testNamePattern=seat`.
 * The last line is `N passed, N failed, N skipped`; the exit code is 1 when anything failed or a suite ran no test.
 */
import { API, ensureBuilt, WEB } from './bootstrap/build.mjs';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { onPinnedNode } from './bootstrap/node.mjs';
import {
  CHROMIUM,
  CLAMD,
  ensureTool,
  FFMPEG,
  NETWORK_TOOLS,
  PDFTOPPM,
  PGBACKREST,
  SIMPLESAMLPHP,
} from './bootstrap/tools.mjs';
import { Fault } from './lib/fault.mjs';
import { createReport } from './lib/report.mjs';
import { hasFailed, summary } from './testing/result.mjs';
import { STEPS } from './testing/steps.mjs';
import { recordTests } from './release/test-record.mjs';
import { ensureWorker } from './worker/index.mjs';

/** @typedef {import('./testing/steps.mjs').Step} Step */

const separator = process.argv.indexOf('--');
const names = process.argv
  .slice(2, separator < 0 ? undefined : separator)
  .filter((arg) => !arg.startsWith('--'));
const extra = separator < 0 ? [] : process.argv.slice(separator + 1);
const report = createReport({ verbose: process.argv.includes('--verbose') });

try {
  const steps = chosen(names);
  if (await onPinnedNode(report)) process.exitCode = await runAll(steps);
} catch (error) {
  report.fault(error);
  process.exitCode = 1;
}

/** @param {readonly string[]} wanted */
function chosen(wanted) {
  const unknown = wanted.find((name) => STEPS.every((step) => step.name !== name));
  if (unknown === undefined)
    return wanted.length === 0 ? STEPS : STEPS.filter((step) => wanted.includes(step.name));
  throw new Fault(
    `There is no test step "${unknown}"`,
    `Name some of: ${STEPS.map((step) => step.name).join(' ')}`,
  );
}

/** @param {readonly Step[]} steps */
async function runAll(steps) {
  const needs = new Set(steps.flatMap((step) => step.needs));
  await ensureDependencies(report);
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, NG_CLI_ANALYTICS: 'false', CI: 'true' };
  if (needs.has('worker')) env['MEDIASOUP_WORKER_BIN'] = await ensureWorker(report);
  const missing = await missingTools(needs);

  const results = [];
  for (const step of steps) {
    report.line(`\n== ${step.name}: ${step.about}`);
    const lacking = missing.find((tool) => step.needs.includes('chromium') && tool !== undefined);
    if (lacking) {
      const skipped = [`all of it: ${lacking} is not installed`];
      results.push({ step: step.name, passed: 0, failed: [], skipped, unsteady: [], seconds: 0 });
      report.line(`SKIPPED: ${lacking} is not installed`);
      continue;
    }
    results.push((await buildFailure(step)) ?? (await step.run(env, extra)));
    if (step.name === 'api') recordTests();
  }
  summary(results).forEach((line) => report.line(line));
  return hasFailed(results) ? 1 : 0;
}

/**
 * The browser suite plays clips that ffmpeg makes into a Chromium.
 * @param {ReadonlySet<string>} needs
 */
async function missingTools(needs) {
  // Their tests say themselves what they lack.
  if (needs.has('simplesamlphp')) await ensureTool(report, SIMPLESAMLPHP);
  if (needs.has('clamd')) await ensureTool(report, CLAMD);
  if (needs.has('pdftoppm')) await ensureTool(report, PDFTOPPM);
  if (needs.has('pgbackrest')) await ensureTool(report, PGBACKREST);
  if (!needs.has('chromium')) return [];
  const missing = [];
  for (const tool of NETWORK_TOOLS) await ensureTool(report, tool);
  for (const tool of [CHROMIUM, FFMPEG]) if (!(await ensureTool(report, tool))) missing.push(tool.command);
  return missing;
}

/**
 * A build that fails fails the step that needs it; the others still run.
 * @param {Step} step
 */
async function buildFailure(step) {
  const begin = performance.now();
  try {
    if (step.needs.includes('api')) await ensureBuilt(report, API);
    if (step.needs.includes('web')) await ensureBuilt(report, WEB);
    return undefined;
  } catch (error) {
    report.fault(error);
    const failed = [error instanceof Error ? error.message : String(error)];
    return {
      step: step.name,
      passed: 0,
      failed,
      skipped: [],
      unsteady: [],
      seconds: (performance.now() - begin) / 1000,
    };
  }
}
