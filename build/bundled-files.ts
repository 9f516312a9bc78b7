import type { Metafile } from 'esbuild';

/** The files with code in what esbuild wrote: as paths below the project, or in a namespace of a plugin (`shared:preact`). */
export function bundledFiles({ outputs }: Metafile): string[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file);
}
