/** The environment of a program that is started, with settings that it is given whatever this process was started with. */
export const childEnvironment = (settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...settings,
});

/** The environment of a program that knows nothing of the settings of this one: what it needs to be found, and what it is given. */
export const bareEnvironment = (settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  ...settings,
});
