import {
  CONTACT_LIMITS,
  type EmergencyContact,
  PHONE_NUMBER,
  type UpdateEmergencyContacts,
} from '@rinjo/contract';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PlainText } from '../../../platform/http/plain-text.js';

/** Without a telephone number there is another way. */
class EmergencyContactDto implements EmergencyContact {
  @PlainText(1, CONTACT_LIMITS.name) readonly name: string;
  @PlainText(0, CONTACT_LIMITS.phone)
  @ValidateIf(({ phone, other }: EmergencyContact) => phone !== '' || other === '')
  @Matches(PHONE_NUMBER)
  readonly phone: string;
  @PlainText(0, CONTACT_LIMITS.other) readonly other: string;
  @PlainText(0, CONTACT_LIMITS.hours) readonly hours: string;
  @IsBoolean() readonly forGuests: boolean;
}

export class UpdateEmergencyContactsDto implements UpdateEmergencyContacts {
  @IsInt() @Min(0) @Max(2 ** 31 - 1) readonly version: number;
  @IsArray()
  @ArrayMaxSize(CONTACT_LIMITS.contacts)
  @ValidateNested({ each: true })
  @Type(() => EmergencyContactDto)
  readonly contacts: readonly EmergencyContactDto[];
}
