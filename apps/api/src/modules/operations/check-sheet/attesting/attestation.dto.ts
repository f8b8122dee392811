import { IsIn, Matches, ValidateIf } from 'class-validator';
import {
  ATTESTATION_ANSWERS,
  type AttestationAnswer,
  type AttestRow,
  CHECK_SHEET_LIMITS,
} from '@rinjo/contract';
import { IsDay } from '../../../../platform/http/is-day.js';
import { PlainText } from '../../../../platform/http/plain-text.js';

const DOCUMENTED = ({ answer, ...of }: AttestRow): boolean =>
  answer === 'yes' || [of.document, of.sha256, of.validUntil].some((value) => value != null);

export class AttestRowDto implements AttestRow {
  @IsIn(ATTESTATION_ANSWERS) readonly answer: AttestationAnswer;
  @PlainText(1, CHECK_SHEET_LIMITS.statement) readonly statementJa: string;
  @PlainText(1, CHECK_SHEET_LIMITS.statement) readonly statementEn: string;
  @ValidateIf(DOCUMENTED) @PlainText(1, CHECK_SHEET_LIMITS.document) readonly document: string | null = null;
  @ValidateIf(DOCUMENTED) @Matches(/^[0-9a-f]{64}$/) readonly sha256: string | null = null;
  @PlainText(1, CHECK_SHEET_LIMITS.owner) readonly owner: string;
  @ValidateIf(DOCUMENTED) @IsDay() readonly validUntil: string | null = null;
}
