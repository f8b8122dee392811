import { stripVTControlCharacters } from 'node:util';

/**
 * The JSON that jest and vitest (`json` reporter) both write.
 *
 * @typedef {object} RunnerOutput
 * @property {readonly { name: string, status: string, message?: string, assertionResults: readonly { status: string, fullName: string, failureMessages?: readonly string[] }[] }[]} testResults
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
          counts.failed.push(`${name}: ${test.fullName}${why(test.failureMessages?.join('\n'))}`);
          break;
        default:
          counts.skipped.push(`${name}: ${test.fullName}`);
      }
    }
    if (file.status === 'failed' && counts.failed.length === failedBefore)
      counts.failed.push(`${name}: did not run${why(file.message)}`);
  }
  return counts;
}

const LINES = 8;
const WIDTH = 200;

/**
 * The first lines of a message, indented: what is above it in the output may be cut off where one reads it.
 * @param {string | undefined} message
 */
function why(message = '') {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, LINES);
  return lines.map((line) => `\n    ${line.slice(0, WIDTH)}`).join('');
}
