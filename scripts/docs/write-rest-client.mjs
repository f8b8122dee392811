import 'reflect-metadata';
import '../lib/typescript.mjs';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MetadataScanner, Reflector } from '@nestjs/core';
import openapiTS, { astToString } from 'openapi-typescript';
import prettier from 'prettier';

// The types of libs/rest-client, from the OpenAPI document, from the controllers. Needs no database.
const root = new URL('../../', import.meta.url);
const path = fileURLToPath(new URL('libs/rest-client/src/schema.generated.ts', root));

/** @param {string} file TypeScript, which the compiler does not follow from here */
const from = (file) => import(new URL(file, root).href);
const { RouteTable } = await from('apps/api/src/platform/access/route-table.ts');
const { openApiDocument } = await from('apps/api/src/platform/openapi/document.ts');
const controllers = await controllersIn('apps/api/src/**/*.controller.ts');
const table = new RouteTable({ getControllers: () => controllers }, new MetadataScanner(), new Reflector());
const document = openApiDocument(table.all(), 'https://rinjo.example');
const types = astToString(await openapiTS(document, { alphabetize: true }));
const source = `// Made by \`npm run docs\` from the OpenAPI document; not edited by hand.\n${types}`;
const wanted = await prettier.format(source, {
  ...(await prettier.resolveConfig(path)),
  parser: 'typescript',
});

if (!process.argv.includes('--check')) writeFileSync(path, wanted);
else if (!existsSync(path) || readFileSync(path, 'utf8') !== wanted) {
  console.error(`${path} is out of date; run \`npm run docs\``);
  process.exitCode = 1;
}

/**
 * What Nest's discovery would find, without starting anything.
 * @param {string} pattern
 * @returns {Promise<{ metatype: unknown }[]>}
 */
async function controllersIn(pattern) {
  const found = [];
  for (const file of globSync(pattern, { cwd: fileURLToPath(root) }).sort()) {
    const module = await from(file);
    for (const [name, metatype] of Object.entries(module))
      if (name.endsWith('Controller')) found.push({ metatype });
  }
  return found;
}
