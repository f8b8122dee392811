/**
 * The JSON that jest and vitest (`json` reporter) both write.
 *
 * @typedef {object} RunnerOutput
 * @property {readonly { name: string, status: string, message?: string, assertionResults: readonly { status: string, fullName: string }[] }[]} testResults
 */

/**
 * Counts tests, and files that failed before their first test.
 * @param {RunnerOutput} output
 * @param {string} root
 */
export function countTests(output, root) {
  /** @type {{ passed: number, failed: string[], skipped: string[] }} */
  const counts = { passed: 0, failed: [], skipped: [] };
  for (const file of output.testResults) {
    const name = file.name.startsWith(`${root}/`) ? file.name.slice(root.length + 1) : file.name;
    const failedBefore = counts.failed.length;
    for (const test of file.assertionResults) {
      switch (test.status) {
        case 'passed':
          counts.passed += 1;
          break;
        case 'failed':
          counts.failed.push(`${name}: ${test.fullName}`);
          break;
        default:
          counts.skipped.push(`${name}: ${test.fullName}`);
      }
    }
    if (file.status === 'failed' && counts.failed.length === failedBefore)
      counts.failed.push(`${name}: did not run`);
  }
  return counts;
}
