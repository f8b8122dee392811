import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { openApiAnswers } from './openapi-answers.mjs';

const root = new URL('../../', import.meta.url);
const path = fileURLToPath(new URL('apps/api/src/platform/openapi/answers.generated.ts', root));
const { answers, events, schemas } = openApiAnswers(fileURLToPath(new URL('apps/api/tsconfig.json', root)));
const source = `// Made by \`npm run docs\` from the controllers' return types; not edited by hand.
import type { Answer, Schema } from './schema.js';

export const ANSWERS: Readonly<Record<string, Answer>> = ${JSON.stringify(answers)};

/** What webhooks are told: the schema of \`data\` of each event. */
export const EVENTS: Readonly<Record<string, Answer>> = ${JSON.stringify(events)};

export const ANSWER_SCHEMAS: Readonly<Record<string, Schema>> = ${JSON.stringify(schemas)};
`;
const wanted = await prettier.format(source, {
  ...(await prettier.resolveConfig(path)),
  parser: 'typescript',
});

if (!process.argv.includes('--check')) writeFileSync(path, wanted);
else if (!existsSync(path) || readFileSync(path, 'utf8') !== wanted) {
  console.error(`${path} is out of date; run \`npm run docs\``);
  process.exitCode = 1;
}
