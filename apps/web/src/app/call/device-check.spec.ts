import { provideZonelessChangeDetection, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ApiClient } from '../core/api-client';
import { I18n } from '../core/i18n';
import { DeviceCheck } from './device-check';
import { LocalMedia } from './local-media';
import type { MediaProblem } from './media-problem';

/** What the browser says about camera and microphone; tests change it. */
class FakePermission extends EventTarget {
  state: PermissionState = 'prompt';

  becomes(state: PermissionState): void {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}

/** Devices that are asked for and never come. */
class FakeMedia {
  readonly kind = 'desktop';
  readonly camera = signal(null);
  readonly microphone = signal(null);
  readonly problem = signal<MediaProblem | null>(null);
  readonly asking = signal(false);
  readonly mirrored = signal(false);
  readonly canSwitchCamera = signal(false);
  starts = 0;

  start(): Promise<void> {
    this.starts += 1;
    return Promise.resolve();
  }
}

async function given(state: PermissionState): Promise<{
  page: HTMLElement;
  media: FakeMedia;
  permission: FakePermission;
  settle: () => Promise<void>;
}> {
  const permission = new FakePermission();
  permission.state = state;
  Object.defineProperty(navigator, 'permissions', {
    configurable: true,
    value: { query: () => Promise.resolve(permission) },
  });
  const media = new FakeMedia();
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      { provide: LocalMedia, useValue: media },
      { provide: ApiClient, useValue: {} },
    ],
  });
  TestBed.inject(I18n).choose('en');
  const fixture = TestBed.createComponent(DeviceCheck);
  const settle = async (): Promise<void> => {
    await fixture.whenStable();
  };
  await settle();
  return {
    page: fixture.nativeElement as HTMLElement,
    media,
    permission,
    settle,
  };
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'permissions');
});

it('asks for nothing before it is explained', async () => {
  const { page, media } = await given('prompt');
  expect(media.starts).toBe(0);
  expect(page.textContent).toContain('Press “Allow”');
  expect(page.querySelector('rj-notice')).toBeNull();
});

it('knows without asking what was blocked before, and goes on by itself when it is allowed', async () => {
  const { page, media, permission, settle } = await given('denied');
  expect(media.starts).toBe(0);
  expect(page.querySelector('rj-notice')?.textContent).toContain('was not allowed');
  permission.becomes('granted');
  await settle();
  expect(media.starts).toBe(1);
  expect(page.querySelector('rj-notice')).toBeNull();
});

it('starts at once what was allowed before', async () => {
  const { media } = await given('granted');
  expect(media.starts).toBe(1);
});

it('tells a question that was closed from one that was refused', async () => {
  const { page, media, settle } = await given('prompt');
  media.problem.set('denied');
  await settle();
  expect(page.querySelector('rj-notice')?.textContent).toContain('The question was closed');
});
