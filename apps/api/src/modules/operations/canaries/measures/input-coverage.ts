/** How many places take input, and how many of them have a definition of it. */
export interface InputCoverage {
  readonly places: number;
  readonly undefined: readonly string[];
}

export interface InputPlace {
  readonly name: string;
  /** What the framework knows of the shape at run time. */
  readonly type: abstract new (...args: never[]) => unknown;
}

/** Types that say nothing of what is in them: a body typed by an interface has `Object`. */
const SHAPELESS: ReadonlySet<unknown> = new Set([Object, String, Number, Boolean, Array]);

export const coverageOf = (places: readonly InputPlace[]): InputCoverage => ({
  places: places.length,
  undefined: places.filter(({ type }) => SHAPELESS.has(type)).map(({ name }) => name),
});
