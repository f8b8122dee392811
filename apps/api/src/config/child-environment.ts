/** The environment of a program that is started, with settings that it is given whatever this process was started with. */
export const childEnvironment = (settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...settings,
});
