import { readFileSync, writeFileSync } from 'node:fs';
import { configurationTable } from './configuration-table.mjs';
import { between } from './between.mjs';

const root = new URL('../../', import.meta.url);
const environment = readFileSync(new URL('apps/api/src/config/environment.ts', root), 'utf8');
const readme = new URL('README.md', root);
writeFileSync(readme, between(readFileSync(readme, 'utf8'), 'configuration', configurationTable(environment)));
