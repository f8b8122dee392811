import { Component, inject } from '@angular/core';
import { CheckSheetTexts } from '../../check-sheet/check-sheet-texts';
import { EditionComparison } from '../../check-sheet/edition-comparison';
import { operatorTitle } from '../operator-title';
import { OPERATORS_SHEET } from './editions-store';

/** Two editions of the check sheet, for operators. */
@Component({
  selector: 'rj-operator-comparison',
  imports: [EditionComparison],
  template: `<rj-edition-comparison [path]="path" />`,
})
export class OperatorComparison {
  protected readonly path = OPERATORS_SHEET;

  constructor() {
    const texts = inject(CheckSheetTexts);
    operatorTitle(() => texts.t().comparison.heading);
  }
}
