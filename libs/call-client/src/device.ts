import type { RtpCapabilities } from '@rinjo/contract';
import type * as mediasoup from 'mediasoup-client/types';

/** Makes the mediasoup device: the browser's own, or a fake one in tests. */
export type CreateDevice = () => Promise<mediasoup.Device>;

/** Loaded here, so that pages without a call do not carry mediasoup-client. */
export const browserDevice: CreateDevice = async () => {
  const { detectDevice } = await import('./browser-device.js');
  return detectDevice();
};

const importSessions = () => import('./media-session.js');
let sessions: ReturnType<typeof importSessions> | null = null;

/** What is done with a device; loaded beside it. Kept, because an import of what is there already still takes a task of its own. */
export const mediaSessions: typeof importSessions = () => {
  sessions ??= importSessions().catch((cause: unknown) => {
    sessions = null;
    throw cause;
  });
  return sessions;
};

/**
 * One device for all routers that can do the same: to make one and to load it takes a tenth of a second, just when media has
 * to come back.
 */
export class Devices {
  private next: Promise<mediasoup.Device> | null = null;
  private ready: { readonly router: string; readonly device: mediasoup.Device } | null = null;

  constructor(private readonly create: CreateDevice) {}

  /** Begins to make one before it is known for which router. What fails is met when it is needed. */
  prepare(): void {
    this.next ??= this.create();
    this.next.catch(() => undefined);
  }

  async loaded(routerRtpCapabilities: RtpCapabilities): Promise<mediasoup.Device> {
    const router = JSON.stringify(routerRtpCapabilities);
    if (this.ready?.router === router) return this.ready.device;
    const made = this.next ?? this.create();
    this.next = null;
    const device = await made;
    await device.load({ routerRtpCapabilities });
    this.ready = { router, device };
    return device;
  }
}
