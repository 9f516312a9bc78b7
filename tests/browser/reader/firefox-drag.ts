import type { RunningFirefox } from '../../../build/browser/firefox/launch-firefox.ts';
import type { ReaderPage } from './reader.ts';
import { untilTrue } from './until-true.ts';

/*
 * Dragging in Firefox: what the mouse does comes from Firefox's own stand-in for the desktop's service, which its own tests
 * drag with, too. All else is as with a mouse: the browser's process asks that of the page, and gives it the files.
 */

/** What Firefox's own code offers, as far as it is used here. */
interface DragService {
  QueryInterface: (of: object) => DragService;
  /** A desktop without a screen has none. */
  getMockDragController: () => { mockDragService: DragService; sendEvent: SendEvent };
  getCurrentSession: (window: Window) => { endDragSession: (isDone: boolean) => void } | null;
  neverAllowSessionIsSynthesizedForTests: boolean;
}
type SendEvent = (context: object, event: number, screenX: number, screenY: number) => void;
interface Firefox {
  nsIDragService: object;
  nsIComponentRegistrar: object;
  nsIFile: object;
  nsIMockDragServiceController: { [event: string]: number };
}
declare const Ci: Firefox;
declare const Cc: {
  '@mozilla.org/widget/dragservice;1': { getService: (of: object) => DragService };
  '@mozilla.org/file/local;1': { createInstance: (of: object) => { initWithPath: (path: string) => void } };
};
declare const Components: {
  manager: {
    QueryInterface: (of: object) => {
      registerFactory: (id: object, name: string, contract: string, factory: object) => void;
    };
  };
};
declare const ChromeUtils: { generateQI: (names: string[]) => unknown };
declare const Services: { uuid: { generateUUID: () => object } };
declare const gBrowser: { selectedBrowser: Element & { browsingContext: object } };
interface FirefoxWindow extends Window {
  mozInnerScreenX: number;
  mozInnerScreenY: number;
  windowUtils: { dragSession: { canDrop: boolean; endDragSession: (isDone: boolean) => void } | null };
  hand?: Hand;
}
declare const window: FirefoxWindow;

interface FilesOfDrag {
  mozSetDataAt: (kind: string, file: object, place: number) => void;
}

/** What drags in the browser's window. */
interface Hand {
  /** Does something with the mouse at a point of the window, in its CSS pixels. */
  does: (event: string, x: number, y: number) => void;
  /** The same at a point of the page in front. */
  doesInPage: (event: string, x: number, y: number) => void;
  isDragging: () => boolean;
  /** Lets go of what is dragged, outside the page. */
  letGo: () => void;
}

/** Drags over a page; `inFront` does something with that page as the current one, and in front. */
export function firefoxDrag(
  firefox: RunningFirefox,
  inFront: <R>(act: () => Promise<R>) => Promise<R>,
): Pick<ReaderPage, 'drag' | 'dragOnto'> {
  const ready = async () => {
    await firefox.run('browser', putHand);
    await untilTrue(() => firefox.run('privileged-page', readyPage), 'the page has not the focus');
  };
  const dropAt = async (point: Point) => {
    // As a desktop does, which tells again and again where the pointer is.
    const isTaken = async () => {
      await firefox.run('browser', doInPage, 'eDragOver', point);
      return firefox.run('privileged-page', takesDrop);
    };
    await untilTrue(isTaken, 'the page takes no drop');
    await firefox.run('browser', doInPage, 'eDrop', point);
  };
  return {
    async drag(...files) {
      const middle = await inFront(async () => {
        await ready();
        await firefox.run('browser', takeFiles, files);
        const place = await firefox.run('page', middleOfPage);
        await firefox.run('browser', doInPage, 'eDragOver', place);
        return place;
      });
      return {
        async drop() {
          await inFront(() => dropAt(middle));
          await firefox.run('browser', putFilesAway);
        },
        leave: () => firefox.run('browser', putFilesAway),
      };
    },
    dragOnto: (selector, target) =>
      inFront(async () => {
        const take = async () => {
          await ready();
          const [from, to] = await firefox.run('page', middles, [selector, target]);
          if (from === undefined || to === undefined) throw new Error(`no ${selector} and ${target} in the page`);
          return (await firefox.run('browser', takeAt, from)) ? to : undefined;
        };
        // What moved away under the hand is taken again where it is now.
        await dropAt(await untilTrue(take, 'the page drags nothing'));
      }),
  };
}

/**
 * In the page: has it take what the browser's process says of what is dragged, and not what a test in the page says; what was
 * dragged before is let go. Whether it has the focus.
 */
function readyPage(): boolean {
  Cc['@mozilla.org/widget/dragservice;1'].getService(Ci.nsIDragService).neverAllowSessionIsSynthesizedForTests = true;
  // While one goes on, another does not begin.
  window.windowUtils.dragSession?.endDragSession(false);
  return document.hasFocus();
}

/** In the page: whether what is over it could be dropped there. */
function takesDrop(): boolean {
  return window.windowUtils.dragSession?.canDrop === true;
}

/** In the browser's window: from now on Firefox's stand-in drags, in the place of the desktop's service, and `window.hand` moves it. */
function putHand(): void {
  if (window.hand) return;
  const contract = '@mozilla.org/widget/dragservice;1';
  const controller = Cc[contract].getService(Ci.nsIDragService).getMockDragController();
  const service = controller.mockDragService;
  Components.manager
    .QueryInterface(Ci.nsIComponentRegistrar)
    .registerFactory(Services.uuid.generateUUID(), '', contract, {
      createInstance: (of: object) => service.QueryInterface(of),
      QueryInterface: ChromeUtils.generateQI(['nsIFactory']),
    });
  const does: Hand['does'] = (event, x, y) => {
    const onScreen = [window.mozInnerScreenX + x, window.mozInnerScreenY + y];
    const [screenX = 0, screenY = 0] = onScreen.map((place) => Math.round(place * window.devicePixelRatio));
    const { browsingContext } = gBrowser.selectedBrowser;
    controller.sendEvent(browsingContext, Ci.nsIMockDragServiceController[event] as number, screenX, screenY);
  };
  window.hand = {
    does,
    doesInPage(event, x, y) {
      const page = gBrowser.selectedBrowser.getBoundingClientRect();
      does(event, page.x + x, page.y + y);
    },
    isDragging: () => service.getCurrentSession(window) !== null,
    letGo: () => service.getCurrentSession(window)?.endDragSession(false),
  };
}

/** Begins to drag files, in the corner of the window. */
function takeFiles(paths: string[]): void {
  const hand = window.hand as Hand;
  const corner = document.createElement('div');
  corner.id = 'dragged-files';
  corner.draggable = true;
  corner.style = 'position: fixed; inset: 0 auto auto 0; width: 40px; height: 40px; z-index: 1000';
  corner.addEventListener('dragstart', ({ dataTransfer }) => {
    for (const [place, path] of paths.entries()) {
      const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
      file.initWithPath(path);
      (dataTransfer as FilesOfDrag | null)?.mozSetDataAt('application/x-moz-file', file, place);
    }
  });
  document.documentElement.append(corner);
  hand.does('eMouseDown', 5, 5);
  hand.does('eMouseMove', 15, 15);
  hand.does('eMouseMove', 25, 25);
  if (!hand.isDragging()) throw new Error('Firefox drags nothing');
}

/** Takes what is left of them away from the page. */
function putFilesAway(): void {
  if (window.hand?.isDragging()) window.hand.does('eDragOver', 25, 25);
  window.hand?.letGo();
  document.querySelector('#dragged-files')?.remove();
}

interface Point {
  x: number;
  y: number;
}

/** In the page. */
async function middleOfPage(): Promise<Point> {
  return { x: innerWidth / 2, y: innerHeight / 2 };
}

/** In the page: the middles of elements, of which the last is seen. */
async function middles(selectors: string[]): Promise<Point[]> {
  const elements = selectors.flatMap((selector) => document.querySelector(selector) ?? []);
  elements.at(-1)?.scrollIntoView({ block: 'center' });
  return elements.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
}

/** Begins to drag what is at a point of the page; whether that led to anything. */
async function takeAt(from: Point): Promise<boolean> {
  const hand = window.hand as Hand;
  hand.doesInPage('eMouseDown', from.x, from.y);
  const end = performance.now() + 2000;
  // The page begins to drag after a few movements that lead away from there, and tells the browser's process of it.
  for (let by = 5; !hand.isDragging(); by = by < 20 ? by + 5 : 15) {
    if (performance.now() > end) {
      hand.doesInPage('eMouseUp', from.x, from.y);
      return false;
    }
    hand.doesInPage('eMouseMove', from.x + by, from.y + by);
    // A hand takes its time, too: what a movement led to comes from another process, which tells of it by `isDragging` alone.
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  hand.doesInPage('eDragOver', from.x, from.y);
  return true;
}

/** In the browser's window: does something with the mouse at a point of the page. */
function doInPage(event: string, { x, y }: Point): void {
  window.hand?.doesInPage(event, x, y);
}
