import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsString, Length, Matches } from 'class-validator';
import { Trimmed } from './trimmed.js';

/** Control characters and those that turn the direction of other people's text (Unicode TR 9, explicit formatting). */
const NONE_OF = /^[^\p{Cc}\u2028-\u202e\u2066-\u2069]*$/u;

/** One line of text for people: trimmed, of so many characters, without control characters. */
export const PlainText = (min: number, max: number): PropertyDecorator =>
  applyDecorators(
    Trimmed(),
    IsString(),
    Length(min, max),
    Matches(NONE_OF, { message: '$property has control characters' }),
  );

/** A list of such texts. That it is a list, and how long, is for others to say. */
export const PlainTexts = (min: number, max: number): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value)
        ? value.map((text: unknown) => (typeof text === 'string' ? text.trim() : text))
        : value,
    ),
    IsString({ each: true }),
    Length(min, max, { each: true }),
    Matches(NONE_OF, { each: true, message: '$property has control characters' }),
  );

/** As in `NONE_OF`, but lines may end. */
const NONE_BUT_LINES = /^(?:\n|[^\p{Cc}\u2028-\u202e\u2066-\u2069])*$/u;

/** Several lines of text for people: trimmed, of so many characters, line ends as \n, no other control characters. */
export const PlainLines = (min: number, max: number): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : value,
    ),
    IsString(),
    Length(min, max),
    Matches(NONE_BUT_LINES, { message: '$property has control characters' }),
  );
