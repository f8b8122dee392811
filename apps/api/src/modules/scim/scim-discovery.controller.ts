import { Controller, Get } from '@nestjs/common';
import type { ScimDocument, ScimList } from '@rinjo/contract';
import { Environment } from '../../config/environment.js';
import { resourceTypes, schemas, serviceProviderConfig } from './discovery.js';
import { ScimRoute } from './scim-edge.js';
import { SCIM_PATH } from './scim-path.js';

/** What this SCIM service can do (RFC 7644, section 4). */
@Controller('scim/v2')
export class ScimDiscoveryController {
  private readonly base: string;

  constructor(environment: Environment) {
    this.base = new URL(SCIM_PATH, environment.PUBLIC_URL).href;
  }

  /** The parts of SCIM that there are. */
  @Get('ServiceProviderConfig')
  @ScimRoute()
  serviceProviderConfig(): ScimDocument {
    return serviceProviderConfig(this.base);
  }

  /** Users and groups. */
  @Get('ResourceTypes')
  @ScimRoute()
  resourceTypes(): ScimList<ScimDocument> {
    return resourceTypes(this.base);
  }

  /** The attributes that are kept. */
  @Get('Schemas')
  @ScimRoute()
  schemas(): ScimList<ScimDocument> {
    return schemas(this.base);
  }
}
