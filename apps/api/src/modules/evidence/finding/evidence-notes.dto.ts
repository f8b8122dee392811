import { type AddEvidenceComment, type ChangeEvidence, LIMITS } from '@rinjo/contract';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsString, Length, Matches } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { PlainLines, PlainText } from '../../../platform/http/plain-text.js';

export class ChangeEvidenceDto implements ChangeEvidence {
  @IfPresent() @PlainText(1, LIMITS.evidenceName) readonly name?: string;

  @IfPresent()
  @IsArray()
  @ArrayMaxSize(LIMITS.tagsPerEvidence)
  @Transform(({ value }: { value: unknown }) =>
    Array.isArray(value) ? value.map((tag: unknown) => (typeof tag === 'string' ? tag.trim() : tag)) : value,
  )
  @IsString({ each: true })
  @Length(1, LIMITS.evidenceTag, { each: true })
  @Matches(/^[^\p{Cc}\u2028-\u202e\u2066-\u2069]*$/u, { each: true })
  readonly tags?: string[];
}

export class AddEvidenceCommentDto implements AddEvidenceComment {
  @PlainLines(1, LIMITS.evidenceComment) readonly text: string;
}
