import type { RunningFirefox } from '../../../build/browser/firefox/launch-firefox.ts';
import { untilTrue } from './until-true.ts';

/** What Firefox's own code offers in the browser's window, as far as it is used here. */
declare const Ci: {
  nsIComponentRegistrar: object;
  nsIFile: object;
  nsIFilePicker: { modeGetFolder: number };
  nsIMutableArray: object;
};
declare const Cc: {
  '@mozilla.org/array;1': { createInstance: (of: object) => Files };
  '@mozilla.org/file/local;1': { createInstance: (of: object) => { initWithPath: (path: string) => void } };
};
interface Files {
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

/** Has the next chooser give these files, or this folder. It comes in the place of the desktop's, which no test can reach. */
export async function chooseNext(firefox: RunningFirefox, files: string[]): Promise<void> {
  await firefox.run('browser', putChooser);
  await firefox.run('browser', noteChoice, files);
}

/** Resolves when they are chosen. Firefox asks the reader once more, in the current page, before it gives a page a whole folder. */
export async function untilChosen(firefox: RunningFirefox): Promise<void> {
  if (await firefox.run('browser', isFolderChosen)) await accept(firefox);
}

/** Accepts what Firefox asks in the current page, as soon as it does. */
async function accept(firefox: RunningFirefox): Promise<void> {
  const isAccepted = async () => {
    try {
      await firefox.send('WebDriver:AcceptAlert');
      return true;
    } catch (error) {
      if (!String(error).includes('no such alert')) throw error;
      return false;
    }
  };
  await untilTrue(isAccepted, 'Firefox asked nothing');
}

/*
 * What runs in that window: each function goes there alone, without what is around it here.
 */

function noteChoice(paths: string[]): void {
  let tell: (isFolder: boolean) => void = () => undefined;
  const opened = new Promise<boolean>((resolve) => {
    tell = resolve;
  });
  window.choice = { paths, opened, tell };
}

/** Whether it was a chooser for a folder, once it was there. */
async function isFolderChosen(): Promise<boolean> {
  return (await window.choice?.opened) ?? false;
}

/** A chooser that gives at once what was noted. */
function putChooser(): void {
  if (window.choice !== undefined) return;
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
