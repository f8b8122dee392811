/** @typedef {import('./result.mjs').Result} Result */

/** More than these are no accident of a busy machine. */
const MOST_FILES = 3;

/**
 * The files whose tests failed, when they are few enough to be run again.
 * @param {Result} result names of tests begin with their file and a colon
 * @returns {readonly string[]}
 */
export function filesWorthAnotherRun({ failed }) {
  const files = [...new Set(failed.map((name) => /^(\S+\.ts): /.exec(name)?.[1]))];
  const known = files.filter((file) => file !== undefined);
  return known.length === files.length && known.length <= MOST_FILES ? known : [];
}

/**
 * What both runs came to: what failed and passed in its second run counts as passed, and is named as unsteady.
 * @param {Result} first
 * @param {Result} second of nothing but the files that failed
 * @returns {Result}
 */
export function withSecondRun(first, second) {
  const stillFailing = new Set(second.failed.map(titleOf));
  const recovered = second.passed > 0 ? first.failed.filter((name) => !stillFailing.has(titleOf(name))) : [];
  // Also what failed only now: it has failed.
  const failed = recovered.length === 0 ? first.failed : second.failed;
  return {
    ...first,
    passed: first.passed + recovered.length,
    failed,
    unsteady: recovered,
    seconds: first.seconds + second.seconds,
  };
}

/** @param {string} name without the lines that say why */
const titleOf = (name) => name.split('\n')[0];
