import { Transform } from 'class-transformer';

/** Takes white space off both ends of a text before it is checked; what is no text stays as it is. */
export const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
