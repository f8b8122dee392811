import type { Frame } from './frames/frame.js';

/** Milliseconds: until the first one comes, and between two for seeking while the way is good. */
const AGAIN_MS = 1_000;
const SEEK_MS = 10_000;

/**
 * When a film needs a picture that stands for itself: at the beginning and after a loss, and now and then for seeking,
 * but not while packets are being lost: recorders that ask too often storm the sender (media.md 4.4).
 */
export class KeyFrameWish {
  private needed = true;
  private askedAt: number;
  private lastKeyAt: number;
  private lostAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly ask: () => void,
    now: number,
  ) {
    this.askedAt = now - AGAIN_MS;
    this.lastKeyAt = now;
  }

  lost(now: number): void {
    this.needed = true;
    this.lostAt = now;
    this.tick(now);
  }

  /** Whether this frame can be decoded with what came before it. */
  takes(frame: Frame, now: number): boolean {
    if (frame.key) {
      this.needed = false;
      this.lastKeyAt = now;
    }
    return !this.needed;
  }

  tick(now: number): void {
    const quiet = now - this.lostAt >= SEEK_MS;
    const wanted = this.needed
      ? now - this.askedAt >= AGAIN_MS
      : quiet && now - this.lastKeyAt >= SEEK_MS && now - this.askedAt >= SEEK_MS;
    if (!wanted) return;
    this.askedAt = now;
    this.ask();
  }
}
