/**
 * One round of a prober as a process of its own: it tries every way around a failure that the service orders, and tells of it.
 *
 *   node --import ./scripts/lib/typescript.mjs test/support/prober-round.ts '<settings in JSON>'
 */
import 'reflect-metadata';
import { FALLBACK_WAYS, SLOT_MS } from '@rinjo/contract';
import { Logger } from '../../apps/api/src/platform/logging/logger.js';
import { makeProber } from '../../apps/api/src/prober/make-prober.js';
import { MemoryFile } from '../../apps/api/src/prober/memory-file.js';

const settings = JSON.parse(process.argv[2] ?? '{}') as Parameters<typeof makeProber>[0];
const memory = new MemoryFile(settings.PROBER_DIR);
memory.write({ ...memory.read(), records: false, ways: FALLBACK_WAYS, waysTried: {} });
const prober = makeProber(settings, new Logger('error'));
await prober.tryWays();
await prober.look(Math.floor(Date.now() / SLOT_MS) - 40);
await prober.told();
process.exit(0);
