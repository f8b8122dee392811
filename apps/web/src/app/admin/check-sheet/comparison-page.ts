import { Component } from '@angular/core';
import { EditionComparison } from '../../check-sheet/edition-comparison';

/** Two editions of the installation's check sheet, for a tenant. */
@Component({
  selector: 'rj-comparison-page',
  imports: [EditionComparison],
  template: `<rj-edition-comparison path="/check-sheet" />`,
})
export class ComparisonPage {}
