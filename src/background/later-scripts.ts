import { packagedScript } from '../sources/packaged-script.ts';
import type * as finding from './finding.ts';
import type * as tasks from './tasks.ts';

/** The scripts that the first has loaded later, each by the global name under which it leaves its functions. */
interface Scripts {
  tasks: typeof tasks;
  finding: typeof finding;
}

declare const importScripts: ((url: string) => void) | undefined;

const loading: { [name in keyof Scripts]?: Promise<Scripts[name]> } = {};

/** A later script, loaded at its first use: what the first answer to a reader does not need is not in its way. */
function loadScript<Name extends keyof Scripts>(name: Name): Promise<Scripts[Name]> {
  loading[name] ??= load(name) as (typeof loading)[Name];
  return loading[name] as Promise<Scripts[Name]>;
}

/** What the background has to do beside the first answer. */
export const loadTasks = (): Promise<Scripts['tasks']> => loadScript('tasks');

/** A function of `tasks.ts`, which is loaded when it is called. */
export const task = laterFrom('tasks');

/** A function of `finding.ts`, which is loaded when it is called. */
export const finder = laterFrom('finding');

function laterFrom<Name extends keyof Scripts>(script: Name) {
  return <N extends keyof Scripts[Name]>(name: N): Later<Scripts[Name][N]> => {
    const later = async (...given: unknown[]) =>
      ((await loadScript(script))[name] as (...all: unknown[]) => unknown)(...given);
    return later as Later<Scripts[Name][N]>;
  };
}

type Later<F> = F extends (...given: infer Given) => infer Result
  ? (...given: Given) => Promise<Awaited<Result>>
  : never;

/**
 * Has Chromium keep the later scripts with the worker: one that was not imported before the worker is installed can't be
 * imported later (https://groups.google.com/a/chromium.org/d/msgid/blink-dev/85a66b01-1ee6-4a3f-b941-6487c07b6e65%40chromium.org). To be called while the background
 * script starts. In Firefox, whose background is a page, the event never comes.
 */
export function keepScripts(): void {
  globalThis.addEventListener('install', () => {
    void loadScript('tasks');
    void loadScript('finding');
  });
}

async function load(name: keyof Scripts): Promise<unknown> {
  const script = packagedScript(`/${name}.js`);
  if (typeof importScripts === 'function') importScripts(script);
  else await addScript(script);
  return (globalThis as unknown as Scripts)[name];
}

function addScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${src} can't be loaded`));
    document.head.append(script);
  });
}
