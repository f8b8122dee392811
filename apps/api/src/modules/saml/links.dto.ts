import { IsUUID } from 'class-validator';
import type { AcceptSamlLink, LinkOfferId } from '@rinjo/contract';

export class AcceptLinkDto implements AcceptSamlLink {
  @IsUUID() readonly offerId: LinkOfferId;
}
