import { rmSync } from 'node:fs';

export default async function teardown() {
  const server = globalThis.rinjoTestServer;
  globalThis.rinjoTestServer = undefined;
  if (server) await (await server).stop();
  if (globalThis.rinjoTestFolder) rmSync(globalThis.rinjoTestFolder, { recursive: true, force: true });
}
