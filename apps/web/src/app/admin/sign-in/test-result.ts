import { Component, computed, inject, input } from '@angular/core';
import type { ConnectionView, TestSignIn, TestSignInCheck, TestSignInPerson } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icons';
import { Notice } from '../../ui/notice';
import { RoleNames } from '../people/role-names';
import { ConnectionTexts } from './connection-texts';
import { isProviderPlace } from './guides/guide';
import { clockDifference } from './refusals/clock-difference';
import { MEND_PLACE } from './refusals/mend-places';

const SIGNS: Readonly<Record<TestSignInCheck['outcome'], IconName>> = {
  passed: 'check',
  failed: 'close',
  skipped: 'minus',
};

/** What came of a test sign-in, in words of an administrator. */
@Component({
  selector: 'rj-test-result',
  imports: [Icon, Notice],
  providers: [RoleNames],
  templateUrl: './test-result.html',
  styleUrls: ['./section.scss', './test-result.scss'],
})
export class TestResult {
  readonly result = input.required<TestSignIn>();
  readonly connection = input.required<ConnectionView>();
  protected readonly i18n = inject(I18n);
  protected readonly texts = inject(ConnectionTexts);
  protected readonly signs = SIGNS;
  private readonly roleNames = inject(RoleNames);

  /** The check that failed, what that means, and where it is mended. */
  protected readonly failure = computed(() => {
    const check = this.result().checks.find(({ outcome }) => outcome === 'failed');
    if (!check?.refusal) return null;
    const place = MEND_PLACE[check.refusal];
    const { mend } = this.texts.guides()[this.connection().provider];
    return {
      check,
      text: this.texts.refusals()[check.refusal],
      where: isProviderPlace(place) ? mend[place] : this.texts.t().test.places[place],
      seconds: check.check === 'time' ? clockDifference(check) : null,
    };
  });

  constructor() {
    // Without the names, roles are shown as roles of the organization.
    this.roleNames.load().catch((cause: unknown) => console.debug('roles:', cause));
  }

  protected rolesOf(person: TestSignInPerson): string {
    return person.roles.map((role) => this.roleNames.nameOf(role)).join(this.texts.t().comma);
  }
}
