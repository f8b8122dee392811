import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsIn,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import {
  type AddIncidentUpdate,
  AVAILABILITY_LIMITS,
  INCIDENT_STAGES,
  LIMITS,
  LOCALES,
  type Locale,
  type OnCallContact,
  type ReportIncident,
  SERVICE_COMPONENTS,
  type ServiceComponent,
  type SetOnCall,
} from '@rinjo/contract';
import { IsMoment } from '../../../../platform/http/is-moment.js';
import { OrNull } from '../../../../platform/http/or-null.js';
import { PlainLines, PlainText } from '../../../../platform/http/plain-text.js';

const { contactName, contacts, incidentText, webhookUrl } = AVAILABILITY_LIMITS;

export class ReportIncidentDto implements ReportIncident {
  @IsIn(SERVICE_COMPONENTS) readonly component: ServiceComponent;
  @IsMoment() readonly openedAt: string;
  @PlainLines(1, incidentText) readonly ja: string;
  @PlainLines(1, incidentText) readonly en: string;
}

export class AddIncidentUpdateDto implements AddIncidentUpdate {
  @IsIn(INCIDENT_STAGES.filter((stage) => stage !== 'detected')) readonly stage: AddIncidentUpdate['stage'];
  @PlainLines(1, incidentText) readonly ja: string;
  @PlainLines(1, incidentText) readonly en: string;
  @OrNull() @IsMoment() readonly forecastAt: string | null;
}

export class OnCallContactDto implements OnCallContact {
  @PlainText(1, contactName) readonly name: string;
  @IsEmail() @Length(3, LIMITS.email) readonly email: string;
  @IsString() @Length(0, webhookUrl) @Matches(/^$|^https?:\/\/[^\s]+$/) readonly webhookUrl: string;
  @IsIn(LOCALES) readonly locale: Locale;
}

export class SetOnCallDto implements SetOnCall {
  @IsArray()
  @ArrayMaxSize(contacts)
  @ValidateNested({ each: true })
  @Type(() => OnCallContactDto)
  readonly contacts: OnCallContactDto[];
}
