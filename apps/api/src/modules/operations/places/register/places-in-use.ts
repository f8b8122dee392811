import { Injectable } from '@nestjs/common';
import { Environment } from '../../../../config/environment.js';
import { SecondSites } from '../../second-site/register/second-sites.js';
import { endpointsInUse } from './endpoints-in-use.js';
import { type PlacedEndpoint, placeOf, placeOfSite, type PlaceRules } from './judge-places.js';
import { ownNames } from './own-names.js';
import { installationPlace } from './place.js';
import { readRegister } from './place-register.js';

/** Codes of the countries that data may be in. */
export const allowedCountries = ({
  PLACES_ALLOWED,
}: Pick<Environment, 'PLACES_ALLOWED'>): readonly string[] =>
  PLACES_ALLOWED.split(',').map((code) => code.trim());

/** Where the endpoints of the settings stand, by the register as it is at that moment. */
@Injectable()
export class PlacesInUse {
  constructor(
    private readonly environment: Environment,
    private readonly sites: SecondSites,
  ) {}

  /** Codes of the countries that data may be in. */
  get allowed(): readonly string[] {
    return allowedCountries(this.environment);
  }

  /** Throws when the register cannot be read. */
  rules(): PlaceRules {
    return {
      register: readRegister(this.environment.PLACES_FILE),
      allowed: this.allowed,
      installation: installationPlace(this.environment.INSTALLATION_PLACE),
      own: ownNames(this.environment),
    };
  }

  now(rules: PlaceRules = this.rules()): readonly PlacedEndpoint[] {
    return endpointsInUse(this.environment).map((endpoint) => placeOf(endpoint, rules));
  }
  /** Likewise, with the second site where one is registered. */
  async all(rules: PlaceRules = this.rules()): Promise<readonly PlacedEndpoint[]> {
    const site = await this.sites.registered();
    return [...this.now(rules), ...(site ? [placeOfSite(site, rules.allowed)] : [])];
  }
}
