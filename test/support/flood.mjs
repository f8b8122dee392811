import { parentPort, workerData } from 'node:worker_threads';

/** Sends POST requests until told to stop, and then says how many were answered with which status. */
const { url, headers, bodies, connections } = workerData;
const statuses = new Map();
let goesOn = true;
parentPort.once('message', () => {
  goesOn = false;
});

async function send(from) {
  for (let n = from; goesOn; n += 1) {
    const answer = await fetch(url, { method: 'POST', headers, body: bodies[n % bodies.length] });
    await answer.arrayBuffer();
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  }
}

await Promise.all(Array.from({ length: connections }, (_, from) => send(from)));
parentPort.postMessage(statuses);
