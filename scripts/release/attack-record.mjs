import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const SUITE = 'test/attack';

/**
 * What the attack suite came to, if all of its files ran.
 * @param {import('../testing/runner-output.mjs').RunnerOutput} output
 * @param {string} root
 * @returns {{ passed: number, failed: number } | null} null: only some of them ran, so that this says nothing about a release
 */
export function attackCounts(output, root) {
  const wanted = readdirSync(join(root, SUITE)).filter((name) => name.endsWith('.spec.ts'));
  const ran = output.testResults.filter(({ name }) => relative(root, name).startsWith(`${SUITE}/`));
  const names = new Set(ran.map(({ name }) => relative(join(root, SUITE), name)));
  if (wanted.length === 0 || !wanted.every((name) => names.has(name))) return null;
  const tests = ran.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  // A test that was left out repelled nothing, and a file that broke off has failed whatever came before.
  const broken = ran.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const passed = tests.filter((status) => status === 'passed').length;
  return { passed, failed: tests.length - passed + broken.length };
}
