/**
 * Stops things once, in the reverse order of their start, at the first of the usual signals.
 */
export class Shutdown {
  /** @type {(() => Promise<void>)[]} */
  #stops = [];
  /** @type {Promise<void> | undefined} */
  #stopping;
  /** @type {() => void} */
  #wake = () => undefined;
  /** Resolves when somebody asks to stop. */
  requested = new Promise((resolve) => {
    this.#wake = () => resolve(undefined);
  });

  /** @param {() => Promise<void>} stop */
  add(stop) {
    this.#stops.push(stop);
  }

  /**
   * Handles Ctrl-C, a kill and a closed terminal. A repeated signal changes nothing: stopping is bounded in time.
   * @param {(signal: NodeJS.Signals) => void} onSignal
   */
  listen(onSignal) {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => {
        this.#wake();
        onSignal(signal);
      });
    }
  }

  /** @returns {Promise<void>} */
  run() {
    this.#stopping ??= (async () => {
      for (const stop of this.#stops.reverse()) await stop();
    })();
    return this.#stopping;
  }
}
