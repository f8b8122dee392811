import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { isInContext, parseDockerfile, parseEnv, type Instruction } from './dockerfile.js';

/** What an image would run, in a folder of this machine that stands for its root. */
export interface FollowedImage {
  readonly workdir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly entrypoint: readonly string[];
  readonly healthcheck: readonly string[];
  readonly user: string | undefined;
}

const execute = promisify(execFile);

interface StageState {
  readonly root: string;
  workdir: string;
  readonly env: Record<string, string>;
  entrypoint: string[];
  healthcheck: string[];
  user: string | undefined;
}

export interface FollowOptions {
  /** The checkout. */
  readonly context: string;
  /** An empty folder; each stage gets a folder in it. */
  readonly target: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Carries out the steps of docker/Dockerfile without a container engine: COPY from the files of the build context and
 * from earlier stages, RUN with the stage's folder in the place of `/`. Not covered: the base images themselves with their packages, and
 * what an engine enforces at run time (user, read-only root, capabilities).
 */
export async function followDockerfile({ context, target, env }: FollowOptions): Promise<FollowedImage> {
  const dockerfile = readFileSync(join(context, 'docker/Dockerfile'), 'utf8');
  const files = contextFiles(context);
  const states = new Map<string, StageState>();
  let last: StageState | undefined;
  for (const stage of parseDockerfile(dockerfile)) {
    // Somebody else's image, with commands that are about its own root.
    if (!stage.image.startsWith('node:')) continue;
    const root = join(target, stage.name.replace(/\W/g, '-'));
    mkdirSync(root);
    const state: StageState = {
      root,
      workdir: root,
      env: {},
      entrypoint: [],
      healthcheck: [],
      user: undefined,
    };
    for (const instruction of stage.instructions) {
      await follow(instruction, state, { context, files, states, env });
    }
    states.set(stage.name, state);
    last = state;
  }
  if (!last) throw new Error('The Dockerfile has no stage');
  return last;
}

/** Files that git would have in a clone, less what the ignore file leaves out. */
function contextFiles(context: string): string[] {
  const ignore = readFileSync(join(context, 'docker/Dockerfile.dockerignore'), 'utf8');
  const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: context,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (listed.status !== 0) throw new Error(listed.stderr);
  return listed.stdout.split('\0').filter((path) => path !== '' && isInContext(path, ignore));
}

interface Surroundings {
  readonly context: string;
  readonly files: readonly string[];
  readonly states: ReadonlyMap<string, StageState>;
  readonly env: NodeJS.ProcessEnv;
}

async function follow({ name, text }: Instruction, state: StageState, around: Surroundings): Promise<void> {
  switch (name) {
    case 'WORKDIR':
      state.workdir = join(state.root, text);
      mkdirSync(state.workdir, { recursive: true });
      return;
    case 'ENV':
      for (const [key, value] of Object.entries(parseEnv(text))) state.env[key] = mapped(value, state.root);
      return;
    case 'COPY':
      copy(text, state, around);
      return;
    case 'RUN':
      // Debian packages belong to the base image: this machine has them from the project's scripts.
      if (text.startsWith('apt-get ')) return;
      await run(text, state, around.env);
      return;
    case 'ENTRYPOINT':
      state.entrypoint = JSON.parse(text) as string[];
      return;
    case 'HEALTHCHECK':
      state.healthcheck = JSON.parse(text.slice(text.indexOf('['))) as string[];
      return;
    case 'USER':
      state.user = text;
      return;
    case 'EXPOSE':
      return;
    default:
      throw new Error(`The test does not follow ${name} yet`);
  }
}

function copy(text: string, state: StageState, { context, files, states }: Surroundings): void {
  const words = text.split(/\s+/);
  const from = words[0]?.startsWith('--from=') ? words.shift()?.slice('--from='.length) : undefined;
  const destination = words.pop() ?? '';
  const target = destination.startsWith('/')
    ? join(state.root, destination)
    : resolve(state.workdir, destination);
  for (const source of words) {
    const intoFolder = destination.endsWith('/') || words.length > 1;
    if (from !== undefined) {
      const stage = states.get(from);
      if (!stage) throw new Error(`COPY --from=${from}: no such stage`);
      // Like Docker: what a folder holds goes into the destination. Links instead of copies, as the stages only read.
      const path = join(stage.root, source);
      const isFile = statSync(path).isFile();
      mkdirSync(isFile && !intoFolder ? dirname(target) : target, { recursive: true });
      const linked = spawnSync('cp', ['-al', isFile ? path : `${path}/.`, target], { encoding: 'utf8' });
      if (linked.status !== 0) throw new Error(linked.stderr);
      continue;
    }
    const found = files.filter((file) => file === source || file.startsWith(`${source}/`));
    if (found.length === 0) throw new Error(`COPY ${source}: not in the build context`);
    for (const file of found) {
      const inner =
        file === source ? (intoFolder ? (file.split('/').at(-1) ?? '') : '') : file.slice(source.length + 1);
      const path = join(target, inner);
      mkdirSync(dirname(path), { recursive: true });
      cpSync(join(context, file), path);
    }
  }
}

async function run(text: string, state: StageState, env: NodeJS.ProcessEnv): Promise<void> {
  // Mounts of an engine, e.g. of secrets, which are not there.
  const command = text.replace(/^(?:--\S+\s+)+/, '');
  await execute('sh', ['-c', mapped(command, state.root)], {
    cwd: state.workdir,
    env: { ...env, ...state.env },
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Absolute paths of the image, in the folder that stands for its root. */
function mapped(text: string, root: string): string {
  return text.replace(/(?<=^|[\s=])\/app(?=\/|\s|$)/g, join(root, 'app'));
}
