import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Injectable } from '@nestjs/common';
import ipaddr from 'ipaddr.js';
import { type CountryResponse, Reader } from 'maxmind';
import { Environment } from '../../config/environment.js';

/** From what the registries of addresses publish: CC0, with data of the Number Resource Organization (nro.net, CC BY 4.0). */
const SUPPLIED = '@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb';

/** Either shape in which such files name the country. */
interface Located extends Pick<CountryResponse, 'country'> {
  readonly country_code?: string;
}

/** In which country an address is used. A file on this machine says so: nobody else is asked, and nobody else learns of it. */
@Injectable()
export class Countries {
  /** Read when the first address is asked for. */
  private reader: Reader<Located> | null = null;

  constructor(private readonly environment: Environment) {}

  /** ISO 3166-1 alpha-2; null for addresses of private networks, and for those that the file does not know. */
  of(address: string): string | null {
    this.reader ??= new Reader<Located>(
      readFileSync(this.environment.GEO_DATABASE || createRequire(import.meta.url).resolve(SUPPLIED)),
    );
    if (!ipaddr.isValid(address)) return null;
    const found = this.reader.get(ipaddr.process(address).toString());
    const country = found?.country_code ?? found?.country?.iso_code ?? null;
    return country !== null && /^[A-Z]{2}$/.test(country) ? country : null;
  }
}
