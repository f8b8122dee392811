import { Injectable } from '@nestjs/common';
import {
  type ConsentTextId,
  SHARING_DEFAULTS,
  type SharingRules,
  type TenantFeature,
  type TenantSettings,
  type UpdateTenantSettings,
} from '@rinjo/contract';
import { type Principal, userActor } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { accentColours } from './appearance/accent-colours.js';
import { mailTextsOf } from './appearance/mail-texts.js';
import { assertPlaceholders } from './appearance/assert-placeholders.js';
import { conformityOf } from './conformity-defaults.js';
import { Clock } from '../../platform/time/clock.js';
import type { ConsentTextEntity } from './consent/consent-text.entity.js';
import { consentHash } from './consent/consent-text.js';
import { ConsentTextsRepository } from './consent/consent-texts.repository.js';
import { featureChanges, featuresOf, leftOutOf, type PlanFeatures } from './features/require-feature.js';
import type { TenantEntity } from './tenant.entity.js';
import { TenantsRepository } from './tenants.repository.js';

/** What admins decide for their whole tenant. */
@Injectable()
export class TenantSettingsUseCase {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly consents: ConsentTextsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  read(principal: Principal): Promise<TenantSettings> {
    return this.tenantDb.run(principal, async (tx) =>
      this.view(tx, await this.tenants.own(tx), await this.consents.current(tx)),
    );
  }

  /**
   * Throws SETTINGS_CHANGED when somebody else has saved meanwhile, ACCENT_ILLEGIBLE for a colour that nothing could be read in,
   * MAIL_PLACEHOLDER. What changes nothing leaves no trace.
   */
  async update(principal: Principal, input: UpdateTenantSettings): Promise<TenantSettings> {
    if (input.accent && accentColours(input.accent) === null) throw new DomainError('ACCENT_ILLEGIBLE');
    assertPlaceholders(input.mailTexts?.ja, input.mailTexts?.en);
    return this.tenantDb.run(principal, async (tx) => {
      const tenant = await this.tenants.lockSettings(tx);
      if (tenant.settingsVersion !== input.version)
        throw new DomainError('SETTINGS_CHANGED', { version: tenant.settingsVersion });
      const before = await this.consents.current(tx);
      const changes = changesOf(tenant, input);
      const consent = await this.newConsent(tx, before, input);
      const fields = [...Object.keys(changes), ...(consent ? ['consent'] : [])];
      if (fields.length === 0) return this.view(tx, tenant, before);
      const was = Object.assign({}, tenant);
      await this.tenants.change(tx, { ...changes, settingsVersion: tenant.settingsVersion + 1 });
      await this.audit.record(tx, 'tenant.updated', { fields }, { before: was, after: changes });
      return this.view(tx, await this.tenants.own(tx), consent ?? before);
    });
  }

  private async view(
    tx: Tx,
    tenant: TenantEntity,
    consent: ConsentTextEntity | null,
  ): Promise<TenantSettings> {
    return settingsView(tenant, await this.tenants.planFeatures(tx, tenant), consent);
  }

  /** Another text in either language is another version: what people have agreed to stays what it was. */
  private async newConsent(
    tx: Tx,
    before: ConsentTextEntity | null,
    { consentJa, consentEn }: UpdateTenantSettings,
  ): Promise<ConsentTextEntity | null> {
    const texts = { ja: consentJa ?? before?.ja ?? '', en: consentEn ?? before?.en ?? '' };
    if (texts.ja === (before?.ja ?? '') && texts.en === (before?.en ?? '')) return null;
    const next: ConsentTextEntity = {
      tenantId: tx.principal.tenantId,
      id: this.ids.next<ConsentTextId>(),
      version: (before?.version ?? 0) + 1,
      ...texts,
      hash: consentHash(texts),
      writtenBy: userActor(tx.principal).userId,
      writtenAt: this.clock.now(),
    };
    await this.consents.insert(tx, next);
    const details = { version: next.version, hash: next.hash.toString('hex') };
    await this.audit.record(tx, 'tenant.consent_changed', details);
    return next;
  }
}

type Changes = Partial<
  Pick<
    TenantEntity,
    | 'name'
    | 'timeZone'
    | 'lobbyByDefault'
    | 'conformity'
    | 'recordingConsent'
    | 'photoMetadata'
    | 'sharing'
    | 'directCalls'
    | 'productName'
    | 'accent'
    | 'mailTexts'
    | TenantFeature
  >
>;

/** The fields that differ from what they are. */
function changesOf(
  tenant: TenantEntity,
  {
    name,
    timeZone,
    lobbyByDefault,
    conformity,
    recordingConsent,
    photoMetadata,
    sharing,
    directCalls,
    productName,
    accent,
    mailTexts,
    ...features
  }: UpdateTenantSettings,
): Changes {
  const texts = mailTexts && mailTextsOf({ mailTexts });
  const wanted = conformity && conformityOf({ conformity });
  return {
    ...featureChanges(tenant, features),
    ...(name !== undefined && name !== tenant.name && { name }),
    ...(timeZone !== undefined && timeZone !== tenant.timeZone && { timeZone }),
    ...(lobbyByDefault !== undefined && lobbyByDefault !== tenant.lobbyByDefault && { lobbyByDefault }),
    ...(recordingConsent !== undefined &&
      recordingConsent !== tenant.recordingConsent && { recordingConsent }),
    ...(directCalls !== undefined && directCalls !== tenant.directCalls && { directCalls }),
    ...(productName !== undefined && productName !== tenant.productName && { productName }),
    ...(accent !== undefined && accent !== tenant.accent && { accent }),
    ...(texts && !same(texts, mailTextsOf(tenant)) && { mailTexts: texts }),
    ...(photoMetadata !== undefined && photoMetadata !== tenant.photoMetadata && { photoMetadata }),
    ...(sharing && !same(sharingOf({ sharing }), sharingOf(tenant)) && { sharing: sharingOf({ sharing }) }),
    ...(wanted && !same(wanted, conformityOf(tenant)) && { conformity: wanted }),
  };
}

/** What an organization allows of links, its known fields alone. */
export function sharingOf({ sharing }: { readonly sharing: SharingRules | null }): SharingRules {
  const { allowed, maxDays, passwordNeeded } = sharing ?? SHARING_DEFAULTS;
  return { allowed, maxDays, passwordNeeded };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function settingsView(
  tenant: TenantEntity,
  plan: PlanFeatures,
  consent: ConsentTextEntity | null,
): TenantSettings {
  return {
    version: tenant.settingsVersion,
    name: tenant.name,
    timeZone: tenant.timeZone,
    lobbyByDefault: tenant.lobbyByDefault,
    conformity: conformityOf(tenant),
    recordingConsent: tenant.recordingConsent,
    photoMetadata: tenant.photoMetadata,
    sharing: sharingOf(tenant),
    ...featuresOf(tenant),
    notInPlan: leftOutOf(plan),
    directCalls: tenant.directCalls,
    productName: tenant.productName,
    accent: tenant.accent,
    mailTexts: mailTextsOf(tenant),
    consentJa: consent?.ja ?? '',
    consentEn: consent?.en ?? '',
    consentVersion: consent?.version ?? 0,
  };
}
