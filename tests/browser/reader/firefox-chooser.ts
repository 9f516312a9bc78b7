import { setTimeout as wait } from 'node:timers/promises';
import type { RunningFirefox } from '../../../build/browser/firefox/launch-firefox.ts';

const PATIENCE_MS = 10_000;

/** What Firefox's own code offers, as far as it is used here. */
declare const Ci: {
  nsIComponentRegistrar: object;
  nsIFile: object;
  nsIFilePicker: { modeGetFolder: number };
  nsIMutableArray: object;
};
declare const Cc: {
  '@mozilla.org/array;1': { createInstance: (of: object) => FileList };
  '@mozilla.org/file/local;1': { createInstance: (of: object) => { initWithPath: (path: string) => void } };
};
interface FileList {
  appendElement: (file: object) => void;
  enumerate: () => object;
  queryElementAt: (place: number, of: object) => object;
}
declare const Components: {
  manager: {
    QueryInterface: (of: object) => {
      registerFactory: (id: object, name: string, contract: string, factory: object) => void;
    };
  };
};
declare const ChromeUtils: { generateQI: (names: string[]) => (of: object) => object };
declare const Services: { uuid: { generateUUID: () => object } };
interface ChoosingWindow extends Window {
  /** What the next chooser gives; `tell` is told whether it was one for a folder. */
  choice?: { paths: string[]; opened: Promise<boolean>; tell: (isFolder: boolean) => void };
}
declare const window: ChoosingWindow;

/**
 * Chooses files, or a folder, in the chooser that `open` opens: in the place of the desktop's one, which no test can reach.
 * Firefox asks the reader once more before it gives a page a whole folder; `here` does something with that page as the current one.
 */
export async function chooseInFirefox(
  firefox: RunningFirefox,
  here: (act: () => Promise<unknown>) => Promise<unknown>,
  open: () => Promise<void>,
  files: string[],
): Promise<void> {
  await firefox.run('browser', chooseNext, files);
  await open();
  if (await firefox.run('browser', whetherFolder)) await here(() => acceptPrompt(firefox));
}

async function acceptPrompt(firefox: RunningFirefox): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  const isAccepted = async () => {
    try {
      await firefox.send('WebDriver:AcceptAlert');
      return true;
    } catch (error) {
      if (!String(error).includes('no such alert') || performance.now() > end) throw error;
      return false;
    }
  };
  while (!(await isAccepted())) await wait(10);
}

/** In the browser's window: the next chooser gives these files. */
function chooseNext(paths: string[]): void {
  const isFirst = window.choice === undefined;
  let tell: (isFolder: boolean) => void = () => undefined;
  const opened = new Promise<boolean>((resolve) => {
    tell = resolve;
  });
  window.choice = { paths, opened, tell };
  if (!isFirst) return;
  const createInstance = (of: object) => {
    const files = Cc['@mozilla.org/array;1'].createInstance(Ci.nsIMutableArray);
    for (const path of window.choice?.paths ?? []) {
      const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
      file.initWithPath(path);
      files.appendElement(file);
    }
    let isFolder = false;
    const chooser = {
      QueryInterface: ChromeUtils.generateQI(['nsIFilePicker']),
      init(_context: object, _title: string, mode: number) {
        isFolder = mode === Ci.nsIFilePicker.modeGetFolder;
      },
      appendFilter: () => undefined,
      appendFilters: () => undefined,
      appendRawFilter: () => undefined,
      get files() {
        return files.enumerate();
      },
      get file() {
        return files.queryElementAt(0, Ci.nsIFile);
      },
      open(callback: { done: (result: number) => void }) {
        setTimeout(() => {
          callback.done(0);
          window.choice?.tell(isFolder);
        });
      },
    };
    return chooser.QueryInterface(of);
  };
  Components.manager
    .QueryInterface(Ci.nsIComponentRegistrar)
    .registerFactory(Services.uuid.generateUUID(), '', '@mozilla.org/filepicker;1', {
      createInstance,
      QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
    });
}

async function whetherFolder(): Promise<boolean> {
  return (await window.choice?.opened) ?? false;
}
