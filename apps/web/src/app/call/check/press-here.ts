import { Component, computed, input } from '@angular/core';
import type { BrowserKind } from './browser-kind';

/** Where to press: the shape of the device, where its address bar is, and what is to be pressed in it. */
interface Scene {
  readonly device: 'phone' | 'desktop';
  readonly bar: 'top' | 'bottom' | 'none';
  readonly spot: 'left' | 'right' | 'menu' | 'settings';
  readonly sign: 'sliders' | 'lock' | 'letters' | 'dots' | 'crossed' | 'gear';
}

const SCENES: Readonly<Record<BrowserKind, Scene>> = {
  chromeAndroid: { device: 'phone', bar: 'top', spot: 'left', sign: 'sliders' },
  safariIos: { device: 'phone', bar: 'bottom', spot: 'left', sign: 'letters' },
  otherIos: { device: 'phone', bar: 'none', spot: 'settings', sign: 'gear' },
  chromeDesktop: { device: 'desktop', bar: 'top', spot: 'left', sign: 'sliders' },
  edgeDesktop: { device: 'desktop', bar: 'top', spot: 'left', sign: 'lock' },
  firefoxDesktop: { device: 'desktop', bar: 'top', spot: 'left', sign: 'crossed' },
  safariMac: { device: 'desktop', bar: 'top', spot: 'menu', sign: 'gear' },
  inApp: { device: 'phone', bar: 'top', spot: 'right', sign: 'dots' },
  other: { device: 'desktop', bar: 'top', spot: 'left', sign: 'lock' },
};

/** Outlines on a grid of 24 x 24. */
const SIGNS: Readonly<Record<Scene['sign'], string>> = {
  sliders:
    'M4 8h9M19 8h1M16 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM4 16h1M11 16h9M8 13.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  lock: 'M6 11h12v9H6ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  letters: 'M3 18l3.5-10h1L11 18M4.2 15h5.6M13 18l2.6-7h.8l2.6 7M13.9 16h4.2',
  dots: 'M6 12h.1M12 12h.1M18 12h.1',
  crossed: 'M3 8h11v8H3ZM14 11l5-3v8l-5-3M3 3l18 18',
  gear: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6ZM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M18.4 5.6l-2.1 2.1M7.7 16.3l-2.1 2.1',
};

/** A drawn picture of the browser with a ring around what is to be pressed. */
@Component({
  selector: 'rj-press-here',
  template: `
    <svg [attr.viewBox]="box()" role="img" [attr.aria-label]="label()">
      <rect
        class="device"
        x="2"
        y="2"
        [attr.width]="size().width - 4"
        [attr.height]="size().height - 4"
        rx="10"
      />
      @if (scene().spot === 'menu') {
        <rect class="bar" x="10" y="9" [attr.width]="size().width - 20" height="16" rx="3" />
      }
      @if (bar(); as at) {
        <rect class="bar" x="10" [attr.y]="at.y" [attr.width]="size().width - 20" height="26" rx="13" />
        <rect
          class="address"
          [attr.x]="at.addressX"
          [attr.y]="at.y + 9"
          [attr.width]="at.addressWidth"
          height="8"
          rx="4"
        />
      }
      <g [attr.transform]="spot().move">
        <path class="sign" [attr.d]="spot().sign" />
        <circle class="ring" cx="12" cy="12" r="20" />
      </g>
    </svg>
  `,
  styles: `
    svg {
      display: block;
      inline-size: min(100%, 15rem);
      max-block-size: 11rem;
    }
    .device {
      fill: var(--rj-surface);
      stroke: var(--rj-outline-strong);
      stroke-width: 3;
    }
    .bar {
      fill: var(--rj-surface-2);
      stroke: var(--rj-outline-strong);
    }
    .address {
      fill: var(--rj-outline-strong);
      opacity: 0.5;
    }
    .sign {
      fill: none;
      stroke: var(--rj-text);
      stroke-width: 2;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .ring {
      fill: none;
      stroke: var(--rj-danger-text);
      stroke-width: 4;
    }
  `,
})
export class PressHere {
  readonly kind = input.required<BrowserKind>();
  /** What the picture shows, for those who do not see it. */
  readonly label = input.required<string>();
  protected readonly scene = computed(() => SCENES[this.kind()]);
  protected readonly size = computed(() =>
    this.scene().device === 'phone' ? { width: 150, height: 200 } : { width: 240, height: 150 },
  );
  protected readonly box = computed(() => `0 0 ${String(this.size().width)} ${String(this.size().height)}`);
  protected readonly bar = computed(() => {
    const { bar, spot } = this.scene();
    const { width, height } = this.size();
    if (bar === 'none') return null;
    const y = bar === 'bottom' ? height - 42 : spot === 'menu' ? 36 : 18;
    return { y, addressX: 48, addressWidth: width - 96 };
  });
  protected readonly spot = computed(() => {
    const { spot, sign } = this.scene();
    const { width, height } = this.size();
    const barY = (this.bar()?.y ?? 0) + 1;
    const places: Readonly<Record<Scene['spot'], readonly [number, number]>> = {
      left: [16, barY],
      right: [width - 42, barY],
      menu: [18, 5],
      settings: [width / 2 - 12, height / 2 - 12],
    };
    const [x, y] = places[spot];
    return { move: `translate(${String(x)} ${String(y)})`, sign: SIGNS[sign] };
  });
}
