import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core';
import { ROOT } from '../../../scripts/lib/folders.mjs';

/** Answers that a page may ask for without being at fault: what the server is for is to say no. */
export interface Allowed {
  readonly status: number;
  readonly path: RegExp;
}

/** Left by the probe when a recording ends with pictures in its queue; the product reads no VideoFrame. */
const OUR_OWN = /^A VideoFrame was garbage collected without being closed/;

/** Whoever is not signed in is told so; and a check that begins while its guest joins finds the link used up. */
const ALWAYS: readonly Allowed[] = [
  { status: 401, path: /\/api\/v1\/(guest\/)?session$/ },
  { status: 404, path: /\/api\/v1\/guest\/network-checks$/ },
];

/**
 * Everything that goes wrong in the pages of a context without being looked for: errors on the console, uncaught
 * exceptions, violations of the Content Security Policy (Chromium writes them to the console), answers of 500 and above.
 */
export class Watched {
  readonly problems: string[] = [];
  private readonly allowed: Allowed[] = [...ALWAYS];
  private lineLost = false;

  constructor(
    readonly name: string,
    private readonly context: BrowserContext,
  ) {
    context.on('console', (message) => this.onConsole(message));
    context.on('weberror', (error) =>
      this.problems.push(`${name}: ${error.error().stack ?? error.error().message}`),
    );
    context.on('response', (response) => {
      if (response.status() >= 500) this.problems.push(`${name}: ${response.status()} ${response.url()}`);
    });
  }

  allow(...answers: readonly Allowed[]): void {
    this.allowed.push(...answers);
  }

  /** The line is about to be cut: the browser says so on the console, and that is right. */
  allowLostLine(): void {
    this.lineLost = true;
  }

  /** Pictures of all pages, named after the test that failed. */
  async screenshots(test: string): Promise<void> {
    const folder = join(ROOT, 'dist/test-results/browser');
    mkdirSync(folder, { recursive: true });
    for (const [i, page] of this.context.pages().entries()) {
      const file = `${test} ${this.name} ${i}`.replaceAll(/[^\w]+/g, '-').slice(0, 120);
      await page.screenshot({ path: join(folder, `${file}.png`), timeout: 5000 }).catch(() => undefined);
    }
  }

  private onConsole(message: ConsoleMessage): void {
    if (message.type() !== 'error' || OUR_OWN.test(message.text())) return;
    const { url } = message.location();
    if (this.lineLost && /net::ERR_|WebSocket connection to .* failed/.test(message.text())) return;
    const refused = /status of (\d{3})/.exec(message.text());
    if (
      refused &&
      this.allowed.some((a) => a.status === Number(refused[1]) && a.path.test(new URL(url).pathname))
    )
      return;
    this.problems.push(`${this.name}: ${message.text()} (${url})`);
  }
}

/** The one page of a context. */
export async function onlyPage(context: BrowserContext): Promise<Page> {
  return context.pages()[0] ?? (await context.newPage());
}
