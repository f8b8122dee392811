import { inject, Service, signal } from '@angular/core';
import type { PhotoMetadataRule, RecordingConsent } from '@rinjo/contract';
import { ApiClient } from '../api-client';
import { sha256Of } from '../sha256-of';
import { type Capture, photoName } from './outbox-item';
import { strippedPhoto } from './stripped-photo';

const POSITION_MS = 3_000;
const POSITION_AGE_MS = 60_000;

/** A photo at the moment it was taken. */
export interface TakenPhoto extends Capture {
  readonly takenAt: string;
  readonly name: string;
  readonly content: ArrayBuffer;
}

/** What is to be known when something is taken here, asked while there is a signal: the organization's rules and the server's clock. */
@Service()
export class CaptureFacts {
  private readonly api = inject(ApiClient);
  private clockOffsetMs: number | null = null;
  private rule: PhotoMetadataRule = 'keep';
  private readonly ruleOfFilms = signal<RecordingConsent | null>(null);

  /** Whether films may be kept here; null while nobody has answered. */
  readonly films = this.ruleOfFilms.asReadonly();

  /** Milliseconds by which this device is ahead of the server; null when nobody has asked it. */
  get clockOffset(): number | null {
    return this.clockOffsetMs;
  }

  async ask(): Promise<void> {
    await Promise.all([this.askClock(), this.askRule()]);
  }

  /** What is known of a photo at the moment it is taken: the bytes are those that are sent. */
  async capture(photo: Blob): Promise<TakenPhoto> {
    const takenAt = new Date().toISOString();
    // Without what the tenant's rule does not allow, before anything is said of it.
    const content = strippedPhoto(await photo.arrayBuffer(), this.rule);
    const position = this.rule === 'keep' ? await positionIfAllowed() : null;
    const sha256 = await sha256Of(content);
    const { clockOffsetMs } = this;
    return { sha256, takenAt, clockOffsetMs, position, name: photoName(takenAt, photo.type), content };
  }

  /** What the tenant wants of photos; where nobody has ever answered they stay whole, and the server sees to it. */
  async askRule(): Promise<PhotoMetadataRule> {
    try {
      const { photoMetadata, film } = await this.api.uploadRules();
      this.rule = photoMetadata;
      this.ruleOfFilms.set(film);
    } catch (cause) {
      console.debug('upload rules:', cause); // what was known of them counts
    }
    return this.rule;
  }

  /** The server's clock by its Date header, to half a second and half the way there. */
  private async askClock(): Promise<void> {
    const begin = Date.now();
    const answer = await fetch('/api/v1/health/live', { cache: 'no-store' }).catch(() => null);
    const date = Date.parse(answer?.headers.get('date') ?? '');
    if (!Number.isNaN(date)) this.clockOffsetMs = Math.round((begin + Date.now()) / 2 - (date + 500));
  }
}

/** Where the device is, when its owner has allowed that before; nobody is asked because of a photo. */
async function positionIfAllowed(): Promise<Capture['position']> {
  try {
    const { state } = await navigator.permissions.query({ name: 'geolocation' });
    if (state !== 'granted') return null;
  } catch {
    return null;
  }
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        resolve({ latitude, longitude, accuracy });
      },
      () => {
        resolve(null);
      },
      { timeout: POSITION_MS, maximumAge: POSITION_AGE_MS },
    );
  });
}
