/**
 * What one step of the test run came to.
 *
 * @typedef {object} Result
 * @property {string} step
 * @property {number} passed
 * @property {readonly string[]} failed names
 * @property {readonly string[]} skipped names, with the reason
 * @property {readonly string[]} unsteady names of what failed at first and passed in its second run
 * @property {number} seconds
 */

/**
 * The closing report. Its last line is read by people and machines alike.
 * @param {readonly Result[]} results
 * @returns {string[]}
 */
export function summary(results) {
  const rows = results.map((r) => [
    r.step,
    String(r.passed),
    String(r.failed.length),
    String(r.skipped.length),
    `${Math.round(r.seconds)} s`,
  ]);
  const table = [['step', 'passed', 'failed', 'skipped', 'time'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => (row[column] ?? '').length)));
  const lines = table.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  const list = (/** @type {'failed' | 'skipped' | 'unsteady'} */ kind) =>
    results.flatMap((r) => r[kind].map((name) => `${kind}: ${r.step}: ${name}`));
  const count = (/** @type {'failed' | 'skipped'} */ kind) =>
    results.reduce((sum, r) => sum + r[kind].length, 0);
  const passed = results.reduce((sum, r) => sum + r.passed, 0);
  return [
    '',
    ...lines,
    '',
    ...list('skipped'),
    ...list('unsteady'),
    ...list('failed'),
    `${passed} passed, ${count('failed')} failed, ${count('skipped')} skipped`,
  ];
}

/**
 * A suite that ran nothing has failed, however content its runner is.
 * @param {Result} result
 * @returns {Result}
 */
export function refuseEmpty(result) {
  if (result.passed + result.failed.length > 0) return result;
  return { ...result, failed: [`no test of ${result.step} ran`] };
}

/**
 * @param {readonly Result[]} results
 */
export const hasFailed = (results) => results.some((result) => result.failed.length > 0);
