import { packagedScript } from '../sources/packaged-script.ts';
import type * as tasksScript from './tasks.ts';

/** What the second script can do. */
export type Tasks = typeof tasksScript;

/** The packaged file of the second script. */
const SCRIPT = '/tasks.js';

/** The global name under which it leaves its functions. */
declare const tasks: Tasks;
declare const importScripts: ((url: string) => void) | undefined;

let loading: Promise<Tasks> | undefined;

/** The second script, loaded at its first use: what the first answer to a reader does not need is not in its way. */
export function loadTasks(): Promise<Tasks> {
  loading ??= load();
  return loading;
}

/** A function of the second script, which is loaded when it is called. */
export function task<N extends keyof Tasks>(name: N): Later<Tasks[N]> {
  const later = async (...given: unknown[]) => ((await loadTasks())[name] as (...all: unknown[]) => unknown)(...given);
  return later as Later<Tasks[N]>;
}

type Later<F> = F extends (...given: infer Given) => infer Result
  ? (...given: Given) => Promise<Awaited<Result>>
  : never;

/**
 * Has Chromium keep the second script with the worker: one that was not imported before the worker is installed can't be
 * imported later (https://groups.google.com/a/chromium.org/d/msgid/blink-dev/85a66b01-1ee6-4a3f-b941-6487c07b6e65%40chromium.org). To be called while the background
 * script starts. In Firefox, whose background is a page, the event never comes.
 */
export function keepTasks(): void {
  globalThis.addEventListener('install', () => void loadTasks());
}

async function load(): Promise<Tasks> {
  if (typeof importScripts === 'function') importScripts(packagedScript(SCRIPT));
  else await addScript();
  return tasks;
}

function addScript(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = packagedScript(SCRIPT);
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${SCRIPT} can't be loaded`));
    document.head.append(script);
  });
}
