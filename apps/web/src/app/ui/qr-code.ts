import { Component, computed, input } from '@angular/core';
import { generate } from 'lean-qr';

/** ISO/IEC 18004: four modules of quiet zone around the code. */
const QUIET = 4;

/** A QR code, always dark on light: some cameras read no other. */
@Component({
  selector: 'rj-qr-code',
  template: `
    <svg [attr.viewBox]="box()" shape-rendering="crispEdges" role="img" [attr.aria-label]="label()">
      <path fill="#fff" [attr.d]="ground()" />
      <path fill="#000" [attr.d]="modules()" />
    </svg>
  `,
  styles: `
    :host,
    svg {
      display: block;
      inline-size: 100%;
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();
  private readonly code = computed(() => generate(this.text()));
  private readonly size = computed(() => this.code().size + 2 * QUIET);
  protected readonly box = computed(() => `0 0 ${String(this.size())} ${String(this.size())}`);
  protected readonly ground = computed(
    () => `M0 0h${String(this.size())}v${String(this.size())}h-${String(this.size())}z`,
  );
  /** One square of a path for each dark module. */
  protected readonly modules = computed(() => {
    const code = this.code();
    let path = '';
    for (let y = 0; y < code.size; y += 1)
      for (let x = 0; x < code.size; x += 1)
        if (code.get(x, y)) path += `M${String(x + QUIET)} ${String(y + QUIET)}h1v1h-1z`;
    return path;
  });
}
