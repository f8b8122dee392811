import { setTimeout as delay } from 'node:timers/promises';

/** Waits until `look` answers something true, and returns it. Throws with what it saw last. */
export async function until<T>(
  what: string,
  look: () => Promise<T | false | null | undefined>,
  timeoutMs = 20_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const seen = await look();
    if (seen !== false && seen !== null && seen !== undefined) return seen;
    if (Date.now() > deadline) throw new Error(`Not within ${timeoutMs} ms: ${what}`);
    await delay(50);
  }
}
