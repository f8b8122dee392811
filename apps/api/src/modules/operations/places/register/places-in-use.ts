import { Injectable } from '@nestjs/common';
import { Environment } from '../../../../config/environment.js';
import { endpointsInUse } from './endpoints-in-use.js';
import { type PlacedEndpoint, placeOf, type PlaceRules } from './judge-places.js';
import { ownNames } from './own-names.js';
import { installationPlace } from './place.js';
import { readRegister } from './place-register.js';

/** Where the endpoints of the settings stand, by the register as it is at that moment. */
@Injectable()
export class PlacesInUse {
  constructor(private readonly environment: Environment) {}

  /** Codes of the countries that data may be in. */
  get allowed(): readonly string[] {
    return this.environment.PLACES_ALLOWED.split(',').map((code) => code.trim());
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
}
