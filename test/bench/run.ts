import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { dataFolder } from '../../scripts/lib/folders.mjs';
import { Product } from '../browser/support/product.js';
import { Stage } from '../browser/support/stage.js';
import setUp from '../support/global-setup.mjs';
import tearDown from '../support/global-teardown.mjs';
import { audit } from './audit.js';
import { backup } from './backup.js';
import { canaries } from './canaries.js';
import { exporting } from './export.js';
import { gallery } from './gallery.js';
import { forwarding } from './forwarding.js';
import { logExport } from './log-export.js';
import { joins } from './joins.js';
import { pageCost } from './page-cost.js';
import { pointer } from './pointer.js';
import { type BareProcess, startBare } from './processes.js';
import { addressChange, socketCut, workerDeath } from './recovery.js';
import { probing } from './probing.js';
import { recording } from './recording.js';
import { rowLevelSecurity } from './row-level-security.js';
import { samlSignIn } from './saml.js';
import { scimSync } from './scim.js';
import { soakedRecording } from './soak.js';
import { checkSheet } from './sheet.js';
import { sealedStore } from './store.js';
import type { Comparison } from './statistics.js';

/** What is compared; the arguments name some, or none for all. */
const PARTS = {
  audit,
  backup,
  joins: () => besideBare(joins),
  forwarding: async () => {
    const [product, bare] = [await Product.start(), await startBare()];
    try {
      return await forwarding(product, bare);
    } finally {
      await bare.stop();
      await product.close();
    }
  },
  pointer: () => onStage(pointer),
  page: () => besideBare(pageCost),
  recovery: async () => [
    ...(await besideBare(workerDeath)),
    ...(await onStage(socketCut)),
    ...(await addressChange()),
  ],
  recording: () => onProduct(recording),
  rls: () => onProduct(rowLevelSecurity),
  saml: () => onProduct(samlSignIn),
  scim: () => onProduct(scimSync),
  gallery: () => onProduct(gallery),
  export: () => onProduct(exporting),
  'log-export': () => onProduct(logExport),
  store: sealedStore,
  sheet: () => onProduct(checkSheet),
  probing: () => onProduct(probing),
  canaries,
  soak: soakedRecording,
} as const satisfies Record<string, () => Promise<readonly Comparison[]>>;

async function onProduct<T>(measure: (product: Product) => Promise<T>): Promise<T> {
  const product = await Product.start();
  try {
    return await measure(product);
  } finally {
    await product.close();
  }
}

async function onStage<T>(measure: (stage: Stage) => Promise<T>): Promise<T> {
  const stage = new Stage();
  try {
    await stage.open();
    return await measure(stage);
  } finally {
    await stage.close();
  }
}

async function besideBare<T>(measure: (stage: Stage, bare: BareProcess) => Promise<T>): Promise<T> {
  const bare = await startBare();
  try {
    return await onStage((stage) => measure(stage, bare));
  } finally {
    await bare.stop();
  }
}

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in PARTS));
if (unknown) throw new Error(`There is no part "${unknown}", only ${Object.keys(PARTS).join(', ')}`);

await setUp();
const comparisons: Comparison[] = [];
try {
  for (const [name, part] of Object.entries(PARTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stdout.write(`measuring ${name} …\n`);
    comparisons.push(...(await part()));
  }
} finally {
  await tearDown();
  // Also when a part broke off: those before it took their time.
  report(comparisons);
}

function report(lines: readonly Comparison[]): void {
  const number = (value: number): string => value.toPrecision(3);
  const rows = lines.map(({ name, unit, product, baseline, ratio, goal }) => [
    name,
    `${number(product)} ${unit}`,
    `${number(baseline)} ${unit}`,
    ratio.toFixed(2),
    goal === null ? '' : `<= ${goal.toFixed(2)} ${ratio <= goal ? 'met' : 'MISSED'}`,
  ]);
  const table = [['measure', 'Rinjo', 'without', 'ratio', 'goal'], ...rows];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of table)
    process.stdout.write(
      `${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );

  const at = new Date().toISOString();
  const folder = join(dataFolder(), 'bench');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${at.replaceAll(':', '-')}.json`);
  const machine = {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  writeFileSync(file, `${JSON.stringify({ at, machine, comparisons: lines }, null, 2)}\n`);
  process.stdout.write(`written to ${file}\n`);
}
