/** What browsers with Trusted Types have; TypeScript does not know it. https://w3c.github.io/trusted-types/dist/spec/ */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (path: string) => string },
  ) => {
    createScriptURL: (path: string) => string;
  };
}
declare const trustedTypes: TrustedTypes | undefined;

/** The scripts that the extension loads while it runs, by their place in the package; SECURITY.md names them. */
export const PACKAGED_SCRIPTS = ['/compiler.js', '/finding.js', '/more.js', '/tasks.js'] as const;

/** One of these scripts. */
export type PackagedScript = (typeof PACKAGED_SCRIPTS)[number];

const rules = {
  createScriptURL(path: string): string {
    if (!(PACKAGED_SCRIPTS as readonly string[]).includes(path)) throw new TypeError(`${path} is no script of ours`);
    return path;
  },
};

/**
 * The one policy that the manifest's content security policy allows: an address is loaded as code only if it went through
 * it. A second of this name in one place is refused, so the scripts that share a place share this module.
 */
const policy = typeof trustedTypes === 'undefined' ? rules : trustedTypes.createPolicy('packaged-scripts', rules);

/** The address of a packaged script, as the browser takes it: where it has Trusted Types no string, though it is typed as one. */
export function packagedScript(script: PackagedScript): string {
  return policy.createScriptURL(script);
}
