import type { PlaceProblem } from '@rinjo/contract';
import type { Endpoint } from './endpoints-in-use.js';
import { isOfTheInstallation } from './of-the-installation.js';
import type { Place } from './place.js';
import { registered, type RegisteredPlace } from './place-register.js';

export interface PlaceRules {
  readonly register: readonly RegisteredPlace[];
  /** Codes of countries. */
  readonly allowed: readonly string[];
  /** Null: nobody said where the installation itself stands. */
  readonly installation: Place | null;
  /** Names and addresses of the installation itself. */
  readonly own: ReadonlySet<string>;
}

export interface PlacedEndpoint extends Endpoint {
  readonly isOwn: boolean;
  /** Null: nobody knows. */
  readonly place: Place | null;
  readonly problem: PlaceProblem | null;
}

/** Where an endpoint stands, and what is wrong with that. */
export function placeOf(endpoint: Endpoint, rules: PlaceRules): PlacedEndpoint {
  const listed = registered(endpoint.host, rules.register);
  const isOwn = listed === null && isOfTheInstallation(endpoint.host, rules.own);
  const place = isOwn ? rules.installation : listed;
  return { ...endpoint, isOwn, place, problem: problemOf(place, isOwn, rules.allowed) };
}

/** The second site, as it was registered: what is restored there stands where its operators said, and no file has to name it. */
export function placeOfSite(
  { name, country, region }: { readonly name: string; readonly country: string; readonly region: string },
  allowed: readonly string[],
): PlacedEndpoint {
  const legalBasis = {
    ja: '運営者が登録した第二拠点',
    en: 'The second site that the operator has registered',
  };
  const place: Place = { country, region, subProcessor: '', legalBasis };
  return { kind: 'second-site', host: name, isOwn: false, place, problem: problemOf(place, false, allowed) };
}

function problemOf(place: Place | null, isOwn: boolean, allowed: readonly string[]): PlaceProblem | null {
  if (place === null) return isOwn ? 'undeclared' : 'unknown';
  return allowed.includes(place.country) ? null : 'not_allowed';
}

/** Data must not go there. Where this installation stands may be left open, which no row of the check sheet calls a yes. */
export const isRefused = ({ problem }: PlacedEndpoint): boolean =>
  problem === 'unknown' || problem === 'not_allowed';

/** Why nothing starts, in one line; null when everything may be where it is. */
export function refusalOf(placed: readonly PlacedEndpoint[]): string | null {
  const wrong = placed.filter(isRefused);
  if (wrong.length === 0) return null;
  const each = wrong.map(({ kind, host, isOwn, place, problem }) => {
    const name = isOwn ? 'this installation (INSTALLATION_PLACE)' : host;
    if (problem === 'unknown') return `${name} (${kind}) is not in PLACES_FILE`;
    return `${name} (${kind}) stands in ${place?.country ?? ''}, which PLACES_ALLOWED does not name`;
  });
  return `Places refused: ${each.join('; ')}`;
}
