import { Injectable } from '@nestjs/common';
import type {
  RegisteredSecondSite,
  RegisterSecondSite,
  SecondSiteStateView,
  SecondSiteView,
} from '@rinjo/contract';
import { Environment } from '../../../../config/environment.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { allowedCountries } from '../../places/register/places-in-use.js';
import { type SecondSite, SecondSites } from './second-sites.js';

/** What operators see of the second site, and may change. */
@Injectable()
export class Registering {
  constructor(
    private readonly sites: SecondSites,
    private readonly environment: Environment,
  ) {}

  async view(): Promise<SecondSiteStateView> {
    const site = await this.sites.registered();
    return { site: site && viewOf(site), allowed: allowedCountries(this.environment) };
  }

  /** Throws PLACE_NOT_ALLOWED for a country that data may not be in, CONFLICT while another one is registered. */
  async register(of: RegisterSecondSite, registeredBy: string | null): Promise<RegisteredSecondSite> {
    const { name, country, region } = of;
    if (!allowedCountries(this.environment).includes(country)) throw new DomainError('PLACE_NOT_ALLOWED');
    const made = await this.sites.register({ name, country, region, registeredBy });
    if (!made) throw new DomainError('CONFLICT');
    const url = new URL(this.environment.PUBLIC_URL).origin;
    return { site: viewOf(made.site), credentials: { url, name, key: made.key } };
  }

  /** Throws NOT_FOUND when none is registered. */
  async remove(by: string | null): Promise<void> {
    if (!(await this.sites.remove(by))) throw new DomainError('NOT_FOUND');
  }
}

const viewOf = ({ registeredAt, ...site }: SecondSite): SecondSiteView => ({
  ...{ id: site.id, name: site.name, country: site.country, region: site.region },
  ...{ registeredAt: registeredAt.toISOString(), registeredBy: site.registeredBy },
});
