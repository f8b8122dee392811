import { applyDecorators } from '@nestjs/common';
import { LIMITS } from '@rinjo/contract';
import { Matches } from 'class-validator';
import { PlainText } from '../http/plain-text.js';

/** What may be asked of a `SearchIndex`: at least two characters, spaces not counted. */
export const SearchTerm = (): PropertyDecorator =>
  applyDecorators(PlainText(2, LIMITS.searchTerm), Matches(/\S\s*\S/u));
