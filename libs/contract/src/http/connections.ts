import type { CanaryView } from './canaries.js';

/** What other systems are connected by (check sheet, row 23). */
export const INTERFACE_NAMES = ['rest', 'webhooks', 'scim', 'saml'] as const;
export type InterfaceName = (typeof INTERFACE_NAMES)[number];

/** GET /operator/connections */
export interface ConnectionsView {
  readonly interfaces: readonly { readonly name: InterfaceName; readonly open: boolean }[];
  /** The OpenAPI document: of which release it was when it was looked at last (null: never), and which one runs. */
  readonly document: { readonly lookedAt: string | null; readonly running: string };
  /** What connects to them every day. */
  readonly tests: readonly CanaryView[];
}
