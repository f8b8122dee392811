import { relative } from 'node:path';

const FILE = 'test/api/settings-take-effect.api.spec.ts';
/** What such a test is called: the others of the file are about the list itself. */
const ABOUT = /^takes effect for one tenant only: (\S+)$/;

/**
 * Which settings of tenants were tested, and what came of it.
 * @param {import('../testing/runner-output.mjs').RunnerOutput} output
 * @param {string} root
 * @returns {{ passed: string[], failed: string[] } | null} null: these tests did not run, or broke off
 */
export function settingsTested(output, root) {
  const file = output.testResults.find(({ name }) => relative(root, name) === FILE);
  if (!file) return null;
  /** @param {string} wanted */
  const named = (wanted) =>
    file.assertionResults.flatMap(({ status, fullName }) => {
      const name = ABOUT.exec(fullName)?.[1];
      return name !== undefined && status === wanted ? [name] : [];
    });
  const [passed, failed] = [named('passed'), named('failed')];
  return passed.length + failed.length === 0 ? null : { passed, failed };
}
