/** `npm run icons`: draws the icons of the installed app from apps/web/public/icon.svg, with Chromium. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ROOT } from './lib/folders.mjs';

const FOLDER = join(ROOT, 'apps/web/public');
const BRAND = '#0b4f60';

/** `share`: how much of the width the drawing takes; launchers cut up to a fifth off a maskable icon at each side. */
const ICONS = [
  { name: 'icon-192.png', size: 192, share: 1, background: 'transparent' },
  { name: 'icon-512.png', size: 512, share: 1, background: 'transparent' },
  { name: 'icon-maskable-512.png', size: 512, share: 0.8, background: BRAND },
];

const svg = Buffer.from(readFileSync(join(FOLDER, 'icon.svg'))).toString('base64');
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const { name, size, share, background } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const inner = String(size * share);
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${background}">
       <img width="${inner}" height="${inner}" src="data:image/svg+xml;base64,${svg}">`,
  );
  writeFileSync(join(FOLDER, name), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
