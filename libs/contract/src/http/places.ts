import type { SheetText } from '../check-sheet.js';

/** What data of the service go to. `second-site`: where they are restored when the first one is lost; its host is its name. */
export const ENDPOINT_KINDS = [
  'database',
  'objects',
  'keys',
  'backups',
  'turn',
  'mail',
  'second-site',
] as const;
export type EndpointKind = (typeof ENDPOINT_KINDS)[number];

/** `undeclared`: nobody said where the installation itself stands; `unknown`: nobody registered it; `not_allowed`: its country is not. */
export type PlaceProblem = 'undeclared' | 'unknown' | 'not_allowed';

/** An endpoint in use, and where it stands as the operator answers for it. */
export interface PlaceView {
  readonly kind: EndpointKind;
  /** Null: the machine of the service itself, without a network. */
  readonly host: string | null;
  /** Stands where the installation stands. */
  readonly own: boolean;
  /** ISO 3166-1 alpha-2; null: nobody said. */
  readonly country: string | null;
  readonly region: string;
  /** Who runs it on the operator's behalf; empty: the operator itself. */
  readonly subProcessor: string;
  readonly legalBasis: SheetText | null;
  readonly problem: PlaceProblem | null;
  /** In use, at this place, since then; null: not noted yet. */
  readonly since: string | null;
}

/** `webhook`, `log_stream`: the service sends there; `identity_provider`: browsers are sent there; `metadata`: is read from there. */
export const DESTINATION_KINDS = ['webhook', 'log_stream', 'identity_provider', 'metadata'] as const;
export type DestinationKind = (typeof DESTINATION_KINDS)[number];

/** A host outside that an organization has set. */
export interface DestinationView {
  readonly kind: DestinationKind;
  readonly host: string;
  /** As administrators call it. */
  readonly name: string;
  readonly enabled: boolean;
}

/** GET /operator/places, GET /places */
export interface PlacesView {
  /** Codes of the countries that data may be in. */
  readonly allowed: readonly string[];
  readonly places: readonly PlaceView[];
  /** How the hourly look at them ended last; null: there was none yet. */
  readonly checked: {
    readonly at: string;
    readonly outcome: 'passed' | 'failed' | 'breach';
    readonly detail: string;
  } | null;
}

/** GET /places/destinations: where data of one organization go because it said so. */
export interface DestinationsView {
  readonly destinations: readonly DestinationView[];
}

/** A host that organizations have set; which ones, operators do not see. */
export interface SharedDestinationView {
  readonly kind: DestinationKind;
  readonly host: string;
  readonly organizations: number;
}

/** GET /operator/places/destinations */
export interface SharedDestinationsView {
  readonly destinations: readonly SharedDestinationView[];
}
