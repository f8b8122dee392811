import { ValidateIf } from 'class-validator';

/** Null is not checked; an absent field is, and is refused by the rules that follow. */
export const OrNull = (): PropertyDecorator => ValidateIf((_, value) => value !== null);
