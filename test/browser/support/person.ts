import type { BrowserContext, Page } from 'playwright-core';
import { CAMERAS, type CameraName } from '../../media/cameras.js';
import { COUNTER, decodeMark, type Mark } from '../../media/counter.js';
import type { SignedInClient } from '../../support/given.js';
import type { Arrival, MediaRecording } from './probe.js';
import { until } from './until.js';
import type { Watched } from './watched.js';

/** The counter's shape without what a page cannot be handed. */
const SHAPE = { columns: COUNTER.columns, rows: COUNTER.rows, cell: COUNTER.cell };

/** Somebody at a browser, with a camera that plays a known clip. */
export class Person {
  constructor(
    readonly name: string,
    readonly camera: CameraName,
    readonly context: BrowserContext,
    readonly page: Page,
    readonly watched: Watched,
    private readonly origin: string,
  ) {}

  /** Opens a path of the product. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.origin + path);
  }

  /** Takes over the session of a client, as if this browser had signed in. */
  async signInAs(client: SignedInClient): Promise<void> {
    const cookies = [...client.cookies].map(([name, value]) => ({
      name,
      value,
      // Cookies know no port, and Secure ones belong to https also on `localhost`.
      url: 'https://localhost/',
      secure: true,
      httpOnly: true,
      sameSite: 'Lax' as const,
    }));
    await this.context.addCookies(cookies);
  }

  /** Everything sent and received during `ms` milliseconds. */
  record(ms: number): Promise<MediaRecording> {
    return this.page.evaluate(({ ms, shape }) => window.rinjoProbe.record(ms, shape), { ms, shape: SHAPE });
  }

  /** How this person's media goes: `udp`, `tcp`, `relay over tcp`. */
  paths(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.rinjoProbe.paths());
  }

  watchArrivals(): Promise<void> {
    return this.page.evaluate(() => window.rinjoProbe.watchArrivals());
  }

  arrivals(): Promise<readonly Arrival[]> {
    return this.page.evaluate(() => window.rinjoProbe.arrivals());
  }

  /** The marks in the pictures of others that the page shows now. */
  async sees(): Promise<readonly Mark[]> {
    const shown = await this.page.evaluate((shape) => window.rinjoProbe.shown(shape), SHAPE);
    return shown
      .filter((video) => video.remote)
      .map((video) => decodeMark(video.cells))
      .filter((mark) => mark !== null);
  }

  /** Waits until the page shows the cameras of all these people, moving. */
  async seesAll(cameras: readonly CameraName[], timeoutMs?: number): Promise<void> {
    const first = new Map<number, number>();
    await until(
      `${this.name} sees ${cameras.join(', ')}`,
      async () => {
        const marks = await this.sees();
        for (const { camera, frame } of marks) if (!first.has(camera)) first.set(camera, frame);
        return cameras.every((name) =>
          marks.some(({ camera, frame }) => camera === CAMERAS[name].number && frame !== first.get(camera)),
        );
      },
      timeoutMs,
    );
  }

  /**
   * Begins to watch for pictures over a connection that does not exist yet. `newPictureAt` answers when the first one was
   * decoded, in milliseconds since the epoch.
   */
  async expectNewPictures(): Promise<void> {
    await this.page.evaluate(() => window.rinjoProbe.expectNewPictures());
  }

  newPictureAt(): Promise<number> {
    return this.page.evaluate(() => window.rinjoProbe.newPictureAt());
  }

  /** Waits until some picture of somebody else is at least this wide: the sharp layer has come. */
  async waitForWidth(width: number): Promise<void> {
    await until(`a picture of ${width} px`, async () => {
      const shown = await this.page.evaluate((shape) => window.rinjoProbe.shown(shape), SHAPE);
      return shown.some((video) => video.remote && video.width >= width);
    });
  }

  /** How many pictures of others the page shows. */
  async remotePictures(): Promise<number> {
    const shown = await this.page.evaluate((shape) => window.rinjoProbe.shown(shape), SHAPE);
    return shown.filter((video) => video.remote).length;
  }
}
