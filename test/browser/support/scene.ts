import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Stage } from './stage.js';

const START_MS = 120_000;

type Settings = Readonly<Record<string, string>>;

/** A stage for the tests of this file. */
export function useStage(settings: Settings | (() => Promise<Settings>) = {}): Stage {
  const stage = new Stage();
  beforeAll(async () => stage.open(typeof settings === 'function' ? await settings() : settings), START_MS);
  afterAll(() => stage.close(), START_MS);
  return stage;
}

/** A test that fails also for what nobody looked at, and leaves pictures when it fails. */
export function scene(stage: Stage, name: string, act: () => Promise<void>, timeoutMs?: number): void {
  it(
    name,
    async () => {
      try {
        await act();
      } catch (cause) {
        await stage.screenshots(name);
        await stage.clear();
        throw cause;
      }
      expect(await stage.clear()).toEqual([]);
    },
    timeoutMs,
  );
}
