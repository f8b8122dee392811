interface ScriptPolicy {
  createScriptURL(url: string): string;
}
/** W3C Trusted Types, which TypeScript does not know. */
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

/** A policy can be made once in the life of a page. */
const policies = new Map<string, ScriptPolicy>();

/**
 * The address of a script of ours. The content security policy lets no plain string be one, and knows `policy` by name.
 */
export function trustedScript(policy: `rinjo#${string}`, path: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return path;
  const known = policies.get(policy) ?? trustedTypes.createPolicy(policy, { createScriptURL: () => path });
  policies.set(policy, known);
  return known.createScriptURL(path);
}
