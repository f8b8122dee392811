import { Gauge } from 'prom-client';

export const liveCalls = new Gauge({ name: 'rinjo_calls', help: 'Calls that people on this process are in' });
export const seatsTaken = new Gauge({
  name: 'rinjo_seats',
  help: 'Seats on this process, held ones included',
});
export const sockets = new Gauge({ name: 'rinjo_sockets', help: 'Open sockets on this process' });
