import { Injectable } from '@nestjs/common';
import { type AppearanceView, PRODUCT_NAME } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { TenantEntity } from '../tenant.entity.js';
import { accentColours } from './accent-colours.js';
import { type LetterLook, OWN_LOOK } from './letter-look.js';
import { mailTextsOf } from './mail-texts.js';
import { TenantLogoRepository } from './tenant-logo.repository.js';

/** Path of the picture for those who are signed in. */
const LOGO = '/api/v1/tenant/logo';

type Named = Pick<TenantEntity, 'productName' | 'accent'>;

/** How the product looks in the principal's tenant. */
@Injectable()
export class Appearances {
  constructor(private readonly logos: TenantLogoRepository) {}

  /** With a path of the picture, for its own people. */
  async ofMembers(tx: Tx, tenant: Named): Promise<AppearanceView> {
    const hash = await this.logos.hash(tx);
    return { ...look(tenant), logo: hash && `${LOGO}?sha256=${hash}` };
  }

  /** What the product is called there. */
  async productName(tx: Tx): Promise<string> {
    return look(await this.own(tx)).productName;
  }

  async ofLetters(tx: Tx): Promise<LetterLook> {
    const own = await this.own(tx);
    const { productName: product, colours } = look(own);
    const outdoor = colours?.outdoor;
    return {
      product,
      button: outdoor ? { ground: outdoor.primary, text: outdoor['on-primary'] } : OWN_LOOK.button,
      logo: (await this.logos.current(tx))?.jpeg ?? null,
      texts: mailTextsOf(own),
    };
  }

  /** With the picture itself, for those who cannot fetch one before they have joined. */
  async ofGuests(tx: Tx): Promise<AppearanceView> {
    const logo = await this.logos.current(tx);
    return {
      ...look(await this.own(tx)),
      logo: logo && `data:image/jpeg;base64,${logo.jpeg.toString('base64')}`,
    };
  }

  private own(tx: Tx): Promise<TenantEntity> {
    return tx.repo(TenantEntity).findOneByOrFail({ tenantId: tx.principal.tenantId });
  }
}

const look = ({ productName, accent }: Named): Omit<AppearanceView, 'logo'> => ({
  productName: productName === '' ? PRODUCT_NAME : productName,
  colours: accent === '' ? null : accentColours(accent),
});
