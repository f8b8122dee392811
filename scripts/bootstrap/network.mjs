import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';
import { Fault, codeOf } from '../lib/fault.mjs';
import { portTrouble } from '../lib/free-port.mjs';

/**
 * The addresses under which other machines may reach this one, the likeliest first. Bridges of containers and virtual
 * machines come last.
 * @param {ReturnType<typeof networkInterfaces>} [interfaces]
 */
export function lanAddresses(interfaces = networkInterfaces()) {
  /** @type {{ address: string, rank: number }[]} */
  const found = [];
  for (const [name, entries] of Object.entries(interfaces)) {
    const inner = /^(docker|br-|veth|virbr|cni|flannel|tun|tap|wg)/.test(name) ? 1 : 0;
    for (const entry of entries ?? []) {
      if (entry.internal || entry.family !== 'IPv4') continue;
      found.push({ address: entry.address, rank: inner });
    }
  }
  return found.sort((a, b) => a.rank - b.rank).map(({ address }) => address);
}

/**
 * Refuses a TCP port that cannot be listened on. Throws Fault.
 * @param {number} port
 * @param {string} host
 * @param {string} use
 * @param {string} remedy
 */
export async function requireTcpPort(port, host, use, remedy) {
  const code = await portTrouble(port, host);
  if (code === undefined) return;
  throw portFault(code, `${port}`, use, remedy);
}

/**
 * Refuses a media port that cannot be listened on by UDP or TCP. Throws Fault.
 * @param {number} port
 * @param {string} host
 */
export async function requireMediaPort(port, host) {
  const remedy = 'Set MEDIA_PORT to another one';
  await requireTcpPort(port, host, 'media', remedy);
  const code = await new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', (error) => resolve(codeOf(error)));
    socket.bind(port, host, () => socket.close(() => resolve(undefined)));
  });
  if (code !== undefined) throw portFault(code, `${port}/udp`, 'media', remedy);
}

/**
 * @param {string} code
 * @param {string} port
 * @param {string} use
 * @param {string} remedy
 */
function portFault(code, port, use, remedy) {
  switch (code) {
    case 'EADDRINUSE':
      return new Fault(`Port ${port} for ${use} is taken by another program`, remedy);
    case 'EACCES':
      return new Fault(`This user may not listen on port ${port} for ${use}`, remedy);
    default:
      return new Fault(`Port ${port} for ${use} cannot be used (${code})`, remedy);
  }
}
