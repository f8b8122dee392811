/**
 * `node --import ./scripts/lib/typescript.mjs file.ts` runs TypeScript of this repository without a build: the `.js`
 * of relative imports finds the `.ts`, the `@rinjo/…` aliases find their folders, SWC removes the types.
 */
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const ROOT = new URL('../../', import.meta.url);
const ALIAS = /^@rinjo\/(contract|annotation|photo-metadata|call-client|rest-client|transparency-log)$/;

registerHooks({
  resolve(specifier, context, next) {
    const alias = ALIAS.exec(specifier);
    if (alias) return next(new URL(`libs/${alias[1]}/src/index.ts`, ROOT).href, context);
    if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL) {
      const typescript = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (existsSync(fileURLToPath(typescript))) return next(typescript.href, context);
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      sourceMaps: 'inline',
      module: { type: 'es6' },
      jsc: {
        target: 'es2024',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
      },
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
