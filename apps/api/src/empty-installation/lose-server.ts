import { ServerProcess } from './server-process.js';

const READY_MS = 120_000;

/**
 * Starts a server process, kills it when it is ready, and starts it again at once. Answers milliseconds from the kill until the second one
 * is ready. Throws when one does not become ready.
 */
export async function loseServer(
  program: string,
  settings: Readonly<Record<string, string>>,
): Promise<number> {
  const health = `${settings['PUBLIC_URL'] ?? ''}/api/v1/health/ready`;
  const first = ServerProcess.start([program], settings);
  try {
    await first.ready(health, READY_MS);
    const from = performance.now();
    await first.kill();
    const second = ServerProcess.start([program], settings);
    try {
      await second.ready(health, READY_MS);
      return Math.ceil(performance.now() - from);
    } finally {
      await second.kill();
    }
  } finally {
    await first.kill();
  }
}
