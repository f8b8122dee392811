import { DOCUMENT, inject, Service } from '@angular/core';

/** Leaves this application for an address that its router does not know. */
@Service()
export class WayOut {
  private readonly document = inject(DOCUMENT);

  to(address: string): void {
    this.document.location.assign(address);
  }
}
