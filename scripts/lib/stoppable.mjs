import { setTimeout as delay } from 'node:timers/promises';

/**
 * A child process that can be stopped: politely, and after a while firmly.
 *
 * @typedef {object} Stoppable
 * @property {() => boolean} running
 * @property {Promise<void>} exited settles when it has ended, or never began
 * @property {() => Promise<void>} stop
 */

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {{ politely: NodeJS.Signals, firmly: NodeJS.Signals, afterMs: number }} how
 * @returns {Stoppable}
 */
export function stoppable(child, { politely, firmly, afterMs }) {
  let running = true;
  /** @type {Promise<void>} */
  const exited = new Promise((done) => {
    const end = () => {
      running = false;
      done();
    };
    child.once('exit', end);
    child.once('error', end);
  });
  const stop = async () => {
    if (!running) return;
    child.kill(politely);
    const late = new AbortController();
    void exited.then(() => late.abort());
    await delay(afterMs, undefined, { signal: late.signal }).then(
      () => child.kill(firmly),
      () => undefined,
    );
    await exited;
  };
  return { running: () => running, exited, stop };
}
