import { MAIL_TEXT_DEFAULTS, PRODUCT_NAME, type TenantMailTexts } from '@rinjo/contract';

/** How a letter of an organization looks. */
export interface LetterLook {
  /** What the product is called in it. */
  readonly product: string;
  /** Of a button, both `#rrggbb`. */
  readonly button: { readonly ground: string; readonly text: string };
  /** A picture (image/jpeg) at its head; null: none. */
  readonly logo: Buffer | null;
  /** What the organization writes itself. */
  readonly texts: TenantMailTexts;
}

/** As the product comes. */
export const OWN_LOOK: LetterLook = {
  product: PRODUCT_NAME,
  button: { ground: '#0b4f60', text: '#ffffff' },
  logo: null,
  texts: MAIL_TEXT_DEFAULTS,
};
