import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A directory that looks like a build of the web app, with something secret beside it. */
export function aWebRoot(): { readonly root: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'rinjo-web-'));
  const root = join(folder, 'browser');
  mkdirSync(root);
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(
    join(root, 'index.html'),
    `<!doctype html><html><head><link rel="modulepreload" href="/chunk-AbCdEf12.js" nonce="__CSP_NONCE__"></head>
     <body><app-root ngCspNonce="__CSP_NONCE__"></app-root>
     <script type="module" src="/main-AbCdEf12.js" nonce="__CSP_NONCE__"></script></body></html>`,
  );
  writeFileSync(join(root, 'main-AbCdEf12.js'), `console.log(${JSON.stringify('x'.repeat(5000))});`);
  writeFileSync(join(root, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(root, 'service-worker.js'), `const BUILD = '__BUILD__';`);
  return { root, remove: () => rmSync(folder, { recursive: true }) };
}

/** A web app of the pages alone that a device keeps for when nothing is reached. */
export function pagesOnly(folder: string): string {
  const root = join(folder, 'web');
  cpSync(new URL('../../apps/web/public', import.meta.url), root, { recursive: true });
  writeFileSync(join(root, 'index.html'), '<!doctype html><app-root ngCspNonce="__CSP_NONCE__"></app-root>');
  return root;
}
