import { Component, inject, input } from '@angular/core';
import { RecoveryCodes } from '../security/recovery-codes';
import { FactorTexts } from '../security/factor-texts';
import { SignInFlow } from './sign-in-flow';

/** The recovery codes that came with the first second factor, before the way goes on. */
@Component({
  selector: 'rj-codes-step',
  imports: [RecoveryCodes],
  template: `
    <h2>{{ texts.t().codesTitle }}</h2>
    <rj-recovery-codes [codes]="codes()" [account]="flow.who().email" (kept)="flow.goOn()" />
  `,
  styleUrl: './step.scss',
})
export class CodesStep {
  readonly codes = input.required<readonly string[]>();
  protected readonly texts = inject(FactorTexts);
  protected readonly flow = inject(SignInFlow);
}
