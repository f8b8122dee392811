/** What an accent colour is used for, by the names of the web's tokens. */
export const ACCENT_TOKENS = ['primary', 'primary-hover', 'on-primary', 'focus', 'brand'] as const;
export type AccentToken = (typeof ACCENT_TOKENS)[number];

/** One theme in an organization's colour; each is `#rrggbb`. */
export type AccentTheme = Readonly<Record<AccentToken, string>>;

/** Both themes: black on white for sunlight, and the dark one. What is written in them has a contrast of 7:1 (WCAG 2.2, 1.4.6). */
export interface AccentColours {
  readonly outdoor: AccentTheme;
  readonly indoor: AccentTheme;
}

/** How the product looks to the people of an organization and to its guests. */
export interface AppearanceView {
  /** What the product is called there. */
  readonly productName: string;
  /** Null: as the product comes. */
  readonly colours: AccentColours | null;
  /** Where its sign is (image/jpeg): a path of this service, or the picture itself as `data:`. Null: the product's own. */
  readonly logo: string | null;
}

/** What the product is called where nobody has named it otherwise. */
export const PRODUCT_NAME = 'Rinjo';

/** Query of GET /tenant/appearance/colours: `#rrggbb`. */
export interface AccentQuery {
  readonly accent: string;
}
