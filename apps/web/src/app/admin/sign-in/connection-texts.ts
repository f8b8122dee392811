import { computed, inject, Service } from '@angular/core';
import { type IdentityProvider, type Locale, METADATA_REFUSALS } from '@rinjo/contract';
import { I18n } from '../../core/i18n';
import { enConnections } from '../../core/messages/en-connections';
import { jaConnections } from '../../core/messages/ja-connections';
import { enGuides } from './guides/en-guides';
import type { Guide } from './guides/guide';
import { jaGuides } from './guides/ja-guides';
import { enChecks, enRefusals } from './refusals/en-refusals';
import { jaChecks, jaRefusals } from './refusals/ja-refusals';

const TEXTS: Readonly<Record<Locale, typeof jaConnections>> = { ja: jaConnections, en: enConnections };
const GUIDES = { ja: jaGuides, en: enGuides };
const REFUSALS = { ja: jaRefusals, en: enRefusals };
const CHECKS = { ja: jaChecks, en: enChecks };

/** The texts of sign-in connections, with the guides and what explains a failed sign-in. */
@Service()
export class ConnectionTexts {
  private readonly i18n = inject(I18n);
  readonly t = computed(() => TEXTS[this.i18n.locale()]);
  readonly guides = computed<Readonly<Record<IdentityProvider, Guide>>>(() => GUIDES[this.i18n.locale()]);
  readonly refusals = computed(() => REFUSALS[this.i18n.locale()]);
  readonly checks = computed(() => CHECKS[this.i18n.locale()]);

  /** Why metadata cannot be used; null for what is no reason of ours. */
  metadataReason(reason: string): string | null {
    const known = METADATA_REFUSALS.find((one) => one === reason);
    return known === undefined ? null : this.t().reasons[known];
  }
}
