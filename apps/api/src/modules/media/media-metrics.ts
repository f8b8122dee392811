import { Counter, Gauge } from 'prom-client';
import type { types } from 'mediasoup';

const gauge = (name: string, help: string): Gauge => new Gauge({ name, help });

export const workersGauge = gauge('rinjo_media_workers', 'mediasoup workers that are ready');
export const workerDeaths = new Counter({
  name: 'rinjo_media_worker_deaths_total',
  help: 'mediasoup workers that ended without being asked to',
});
export const routersGauge = gauge('rinjo_media_routers', 'Open routers, one per call');
export const probesGauge = gauge('rinjo_media_probes', 'Checks of the way to the media server that are open');
export const transportsGauge = gauge('rinjo_media_transports', 'Open WebRTC transports');
export const producersGauge = gauge('rinjo_media_producers', 'Tracks that are received');
export const consumersGauge = gauge('rinjo_media_consumers', 'Tracks that are sent');

/** Counts what a worker carries, by its observers alone: whatever closes is counted, however it closes. */
export function observe(worker: types.Worker, load: { consumers: number; routers: number }): void {
  worker.observer.on('newrouter', (router) => {
    counted(routersGauge, router.observer);
    load.routers += 1;
    router.observer.once('close', () => (load.routers -= 1));
    router.observer.on('newtransport', (transport) => {
      counted(transportsGauge, transport.observer);
      transport.observer.on('newproducer', (producer) => counted(producersGauge, producer.observer));
      transport.observer.on('newconsumer', (consumer) => {
        counted(consumersGauge, consumer.observer);
        load.consumers += 1;
        consumer.observer.once('close', () => (load.consumers -= 1));
      });
    });
  });
}

function counted(of: Gauge, observer: { once(event: 'close', listener: () => void): unknown }): void {
  of.inc();
  observer.once('close', () => of.dec());
}
