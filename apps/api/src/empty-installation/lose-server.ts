import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { bareEnvironment } from '../config/child-environment.js';

const READY_MS = 120_000;
const LOOK_MS = 50;

/**
 * Starts a server process, kills it when it is ready, and starts it again at once. Answers milliseconds from the kill until the second one
 * is ready. Throws when one does not become ready.
 */
export async function loseServer(
  program: string,
  settings: Readonly<Record<string, string>>,
): Promise<number> {
  const health = `${settings['PUBLIC_URL'] ?? ''}/api/v1/health/ready`;
  const first = start(program, settings);
  try {
    await ready(first, health);
    const from = performance.now();
    await killed(first);
    const second = start(program, settings);
    try {
      await ready(second, health);
      return Math.ceil(performance.now() - from);
    } finally {
      await killed(second);
    }
  } finally {
    await killed(first);
  }
}

function start(program: string, settings: Readonly<Record<string, string>>): ChildProcess {
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    stdio: 'ignore',
    env: bareEnvironment(settings),
  });
  child.on('error', () => undefined); // seen by its exit
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

async function ready(child: ChildProcess, url: string): Promise<void> {
  const until = performance.now() + READY_MS;
  while (!(await answers(url))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error('The server process has ended before it was ready');
    if (performance.now() > until) throw new Error('The server process was not ready within two minutes');
    await delay(LOOK_MS);
  }
}

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    get(url, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on('error', () => resolve(false));
  });
}
