import { ValidateIf } from 'class-validator';

/** An absent field is not checked; null is, and is refused: PATCH knows no "set to nothing". */
export const IfPresent = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
