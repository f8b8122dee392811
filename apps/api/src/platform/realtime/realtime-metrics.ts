import { Counter } from 'prom-client';
import type { Refusal } from './socket-dispatch.js';

const refusals = new Counter({
  name: 'rinjo_socket_refusals_total',
  help: 'Socket messages refused before they reached a command, by error code',
  labelNames: ['code'],
});

export const countRefusal = (code: Refusal): void => refusals.inc({ code });
