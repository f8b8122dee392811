import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
} from 'playwright-core';
import type { Clip } from '../../media/clip.js';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser to test with: `RINJO_CHROMIUM`, or the distribution's. */
export function chromiumPath(): string | undefined {
  const named = process.env['RINJO_CHROMIUM'];
  return [...(named ? [named] : []), ...CANDIDATES].find((path) => existsSync(path));
}

/** What the machine lacks for browser tests, in words; null when nothing. */
export function missingForBrowserTests(): string | null {
  const missing = [];
  if (!chromiumPath()) missing.push('Chromium');
  if (spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' }).status !== 0) missing.push('ffmpeg');
  return missing.length === 0 ? null : `${missing.join(' and ')} not found`;
}

/** A machine that is not this one: how Chromium starts there, and how it finds the product. */
export interface Elsewhere {
  /** Makes a program that runs this one over there. */
  wrapped(path: string): string;
  /** For Chromium's `--host-resolver-rules`. */
  readonly hosts: string;
}

/** A Chromium of its own, whose camera and microphone play `clip`. */
export async function launchChromium(clip?: Clip, elsewhere?: Elsewhere): Promise<Browser> {
  return chromium.launch(optionsFor(clip, elsewhere));
}

/** As that, with a profile in a folder: what it keeps is there when it is opened again. */
export async function launchProfile(
  folder: string,
  options: BrowserContextOptions,
  clip?: Clip,
  elsewhere?: Elsewhere,
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, { ...options, ...optionsFor(clip, elsewhere) });
}

function optionsFor(clip?: Clip, elsewhere?: Elsewhere): LaunchOptions {
  const path = chromiumPath();
  const executablePath = path && elsewhere ? elsewhere.wrapped(path) : path;
  if (!executablePath) throw new Error('Chromium not found');
  return {
    executablePath,
    args: [
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      ...(clip
        ? [
            `--use-file-for-fake-video-capture=${clip.video}`,
            `--use-file-for-fake-audio-capture=${clip.audio}`,
          ]
        : []),
      '--autoplay-policy=no-user-gesture-required',
      '--disable-features=WebRtcHideLocalIpsWithMdns',
      '--mute-audio',
      ...(elsewhere ? [`--host-resolver-rules=${elsewhere.hosts}`] : []),
      // Without a graphics card, drawing in software is cheaper than emulating one.
      '--disable-gpu',
      // Chromium refuses to run as root with its sandbox.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  };
}
