import { setTimeout as delay } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import type { DrillKind, DrillObstacle } from '@rinjo/contract';
import { DrillOrders, NodeLossConditions } from '../modules/operations/index.js';
import { DomainError } from '../platform/errors/domain-error.js';
import { ProofLedger } from '../platform/proofs/proof-ledger.js';
import type { Terminal } from './terminal.js';

const LOOK_MS = 1_000;
/** Servers look every few seconds. */
const BEGUN_MS = 60_000;

const OBSTACLES: Readonly<Record<DrillObstacle, string>> = {
  window: 'A node is only lost while announced maintenance is in progress, with five minutes of it left',
  nodes: 'There is one node: nothing would go on elsewhere',
  busy: 'Calls of customers did not end on the node',
  here: 'The call came to the node that measures each time',
  call: 'The call of the drill could not be held through PUBLIC_URL',
};

/** Orders a drill that a server of the installation runs, and tells how far it is. Answers the exit code. */
export async function orderDrill(
  app: INestApplicationContext,
  kind: DrillKind,
  terminal: Terminal,
): Promise<number> {
  const orders = app.get(DrillOrders);
  const obstacle = kind === 'node-loss' ? await app.get(NodeLossConditions).obstacle() : null;
  if (obstacle !== null) {
    terminal.fault(OBSTACLES[obstacle]);
    return 1;
  }
  let id: Awaited<ReturnType<DrillOrders['order']>>;
  try {
    id = await orders.order(kind, 'npm run drill');
  } catch (cause) {
    if (!(cause instanceof DomainError) || cause.code !== 'CONFLICT') throw cause;
    terminal.fault(`A drill ${kind} is ordered already`);
    return 1;
  }
  const from = performance.now();
  for (;;) {
    await delay(LOOK_MS);
    const order = await orders.read(id);
    if (order?.calledOff) {
      terminal.fault(`${kind}: called off, nothing was lost. ${OBSTACLES[order.calledOff]}`);
      return 1;
    }
    if (!order || order.endedAt !== null) break;
    if (order.begunAt === null && performance.now() - from > BEGUN_MS) {
      await orders.end(id, false);
      terminal.fault('No server takes it: does one run that has what this drill needs?');
      return 1;
    }
    terminal.progress(`${kind}: ${order.step ?? 'waiting'}`);
  }
  const [row] = await app.get(ProofLedger).drills([kind], 1);
  if (!row) throw new Error('The drill has left no entry');
  const said = row.failure === null ? 'passed' : `failed: ${row.failure}`;
  terminal.line(`${kind}: ${said} ${JSON.stringify(row.measured)}`);
  return row.passed ? 0 : 1;
}
