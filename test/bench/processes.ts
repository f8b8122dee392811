import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../scripts/lib/free-port.mjs';
import { ROUTER_CODECS } from '../../apps/api/src/modules/media/codecs.js';
import type { Answer, Order } from './load/generator.js';

const HERE = import.meta.dirname;
/** `sysconf(_SC_CLK_TCK)` of every Linux on x86 and ARM. */
const TICKS_PER_SECOND = 100;

/** Seconds of processor time, of user and kernel, that these processes have used so far. */
export function processorSeconds(pids: readonly number[]): number {
  return pids
    .map((pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [])
    .reduce((sum, fields) => sum + (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND, 0);
}

export interface BareProcess {
  readonly url: string;
  readonly pids: readonly number[];
  stop(): Promise<void>;
}

/** The bare server as a process of its own, with the product's codecs. */
export async function startBare(): Promise<BareProcess> {
  const mediaPort = await freePort('127.0.0.1');
  const worker = process.env['MEDIASOUP_WORKER_BIN'] ?? '';
  const args = [join(HERE, 'bare/main.ts'), worker, `${mediaPort}`, JSON.stringify(ROUTER_CODECS)];
  const child = spawn(process.execPath, [...process.execArgv, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const { url, workerPid } = JSON.parse(line.toString()) as { url: string; workerPid: number };
  return { url, pids: [child.pid ?? 0, workerPid], stop: () => ended(child) };
}

/** Ten participants in a process of their own. */
export class LoadProcess {
  private readonly child = fork(join(HERE, 'load/generator.ts'), [], { execArgv: process.execArgv });

  async ask(order: Order): Promise<Answer> {
    this.child.send(order);
    const [answer] = (await Promise.race([
      once(this.child, 'message'),
      once(this.child, 'exit').then(() => Promise.reject(new Error('The load generator ended'))),
    ])) as [Answer];
    return answer;
  }

  stop(): Promise<void> {
    return ended(this.child);
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
