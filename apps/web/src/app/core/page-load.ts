import { inject, Service } from '@angular/core';
import { Timings } from './timings';

/** Milliseconds after which nothing larger is expected. */
const SETTLED_MS = 8_000;

/**
 * How long this page took to show its largest picture or text (W3C Largest Contentful Paint): told once, some seconds later or when
 * somebody does something. Not told where the browser does not know it, or the page was opened out of sight.
 */
@Service()
export class PageLoad {
  private readonly timings = inject(Timings);
  private begun = false;

  watch(): void {
    if (this.begun || typeof PerformanceObserver === 'undefined' || document.visibilityState !== 'visible')
      return;
    this.begun = true;
    if (!PerformanceObserver.supportedEntryTypes.includes('largest-contentful-paint')) return;
    let latest: number | null = null;
    const observer = new PerformanceObserver((list) => {
      latest = list.getEntries().at(-1)?.startTime ?? latest;
    });
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
    const done = new AbortController();
    const tell = (): void => {
      if (done.signal.aborted) return;
      done.abort();
      clearTimeout(timer);
      observer.disconnect();
      if (latest !== null) void this.timings.tell('page', latest);
    };
    const timer = setTimeout(tell, SETTLED_MS);
    for (const event of ['pointerdown', 'keydown', 'visibilitychange'])
      document.addEventListener(event, tell, { signal: done.signal });
  }
}
