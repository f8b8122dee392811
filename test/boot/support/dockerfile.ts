/** One instruction of a Dockerfile, with its line continuations joined. */
export interface Instruction {
  readonly name: string;
  readonly text: string;
}

export interface Stage {
  readonly name: string;
  readonly image: string;
  readonly instructions: readonly Instruction[];
}

/** The stages of a Dockerfile. Throws at an instruction before the first FROM. */
export function parseDockerfile(text: string): Stage[] {
  const stages: { name: string; image: string; instructions: Instruction[] }[] = [];
  const lines = text.replace(/\\\n/g, ' ').split('\n');
  for (const line of lines) {
    const match = /^([A-Z]+)\s+(.*)$/.exec(line.trim());
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name, rest] = match ?? [];
    if (name === undefined || rest === undefined) throw new Error(`Not an instruction: ${line}`);
    if (name === 'FROM') {
      const [image = '', , alias] = rest.split(/\s+/);
      stages.push({ name: alias ?? `stage ${stages.length}`, image, instructions: [] });
      continue;
    }
    const stage = stages.at(-1);
    if (!stage) throw new Error(`${name} stands before FROM`);
    stage.instructions.push({ name, text: rest });
  }
  return stages;
}

/** Whether a file belongs to the build context, by the rules of a .dockerignore; the last one that matches decides. */
export function isInContext(path: string, ignoreFile: string): boolean {
  let included = true;
  for (const line of ignoreFile.split('\n').map((l) => l.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const except = line.startsWith('!');
    if (ruleMatches(path, except ? line.slice(1) : line)) included = except;
  }
  return included;
}

/** A rule matches a path and everything below it; `*` stays within one name, and a leading double star spans folders. */
function ruleMatches(path: string, rule: string): boolean {
  const pattern = rule
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*\*\/|\*/g, (star) => (star === '*' ? '[^/]*' : '(?:.*/)?'));
  return new RegExp(`^${pattern}(?:/|$)`).test(path);
}

/** `KEY=value KEY=value` of an ENV instruction without quotes. */
export function parseEnv(text: string): Record<string, string> {
  return Object.fromEntries(text.split(/\s+/).map((pair) => pair.split('=', 2) as [string, string]));
}
