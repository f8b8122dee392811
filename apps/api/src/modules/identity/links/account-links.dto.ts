import type { PreviewAccountLink } from '@rinjo/contract';
import { IsString, Length } from 'class-validator';

/** A secret of a link; of any length a secret may have, so that a wrong one is answered like a used one. */
export function AccountLinkToken(): PropertyDecorator {
  return (target, name) => {
    IsString()(target, name);
    Length(1, 128)(target, name);
  };
}

export class PreviewAccountLinkDto implements PreviewAccountLink {
  @AccountLinkToken() readonly token: string;
}
