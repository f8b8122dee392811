import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { CameraName } from '../../media/cameras.js';
import { clipOf } from '../../media/clip.js';
import { type Elsewhere, launchChromium, launchProfile } from './chromium.js';
import type { LostLine } from './lost-line.js';
import { Person } from './person.js';
import { installProbe } from './probe.js';
import { Product } from './product.js';
import { Watched } from './watched.js';

export const DESKTOP = { viewport: { width: 1280, height: 800 } } satisfies BrowserContextOptions;
export const PHONE = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
} satisfies BrowserContextOptions;

export interface PersonOptions {
  readonly camera?: CameraName;
  readonly device?: BrowserContextOptions;
  readonly locale?: 'en-US' | 'ja-JP';
  /** Another machine, for a browser of its own. */
  readonly at?: Elsewhere;
  /** The way to the server, when it is to be cut. */
  readonly line?: LostLine;
  /** A folder for what the browser keeps, when it is to be closed and opened again: a browser of its own. */
  readonly profile?: string;
}

/** The product and the people in front of it, for one test file. */
export class Stage {
  private running: Product | undefined;
  private readonly browsers = new Map<string, Promise<Browser>>();
  private people: Person[] = [];

  /** Without the counter in the pictures they are for people to look at. */
  constructor(private readonly film: { readonly counter: boolean } = { counter: true }) {}

  get product(): Product {
    if (!this.running) throw new Error('The product is not running yet');
    return this.running;
  }

  async open(settings: Readonly<Record<string, string>> = {}): Promise<void> {
    this.running = await Product.start(settings);
  }

  /** Instead of `open`: a product of several nodes, of which people know the address in front alone. Closes this one. */
  stand(product: Product): void {
    this.running = product;
  }

  /** One Chromium per camera, since the camera's film is a start option; a profile of its own per person. */
  async person(name: string, options: PersonOptions = {}): Promise<Person> {
    const { camera = 'expert', device = DESKTOP, locale = 'en-US' } = options;
    const { at } = options;
    const proxy = options.line ? { proxy: { server: options.line.url } } : {};
    const surroundings = { ...device, ...proxy, locale, timezoneId: 'Asia/Tokyo' };
    const context = options.profile
      ? await launchProfile(options.profile, surroundings, await clipOf(camera, this.film), at)
      : await (await this.browser(camera, at)).newContext(surroundings);
    context.setDefaultTimeout(15_000);
    await context.addInitScript(installProbe);
    const watched = new Watched(name, context);
    const page = context.pages()[0] ?? (await context.newPage());
    const person = new Person(name, camera, context, page, watched, this.product.publicUrl);
    this.people.push(person);
    return person;
  }

  private browser(camera: CameraName, at: Elsewhere | undefined): Promise<Browser> {
    const key = `${camera} ${at?.hosts ?? ''}`;
    const browser =
      this.browsers.get(key) ?? clipOf(camera, this.film).then((clip) => launchChromium(clip, at));
    this.browsers.set(key, browser);
    return browser;
  }

  /** What went wrong unseen since the last time, and a clean stage for the next test. */
  async clear(): Promise<readonly string[]> {
    const problems = this.people.flatMap((person) => person.watched.problems);
    await Promise.allSettled(this.people.map((person) => person.context.close()));
    this.people = [];
    return problems;
  }

  async screenshots(test: string): Promise<void> {
    for (const person of this.people) await person.watched.screenshots(test);
  }

  async close(): Promise<void> {
    await this.clear();
    const browsers = await Promise.allSettled(this.browsers.values());
    for (const browser of browsers) if (browser.status === 'fulfilled') await browser.value.close();
    await this.running?.close();
  }
}
