/*
 * What runs in Firefox's own window: each function goes there alone, without what is around it here.
 */

/** What Firefox's own code offers in the browser's window, as far as it is used here. */
interface Question {
  Dialog: {
    args: { promptType: string; inPermitUnload?: boolean };
    ui: Record<'button0' | 'button1', HTMLButtonElement>;
  };
}
interface Observer {
  observe: (question: Question) => void;
}
declare const Services: {
  obs: Record<'addObserver' | 'removeObserver', (observer: Observer, topic: 'common-dialog-loaded') => void>;
};
interface Asking {
  asked: string[];
  forget: () => void;
}
declare const window: Window & { asking?: Asking };

/**
 * Notes what Firefox asks from now on: 'beforeunload' before a page is left. Marionette answers that with a yes by itself;
 * with `isStaying` a no comes before it does.
 */
export function noteQuestions(isStaying: boolean): void {
  const asked: string[] = [];
  const observer: Observer = {
    observe({ Dialog: { args, ui } }) {
      asked.push(args.inPermitUnload ? 'beforeunload' : args.promptType);
      if (!isStaying) return;
      ui.button0.disabled = true;
      ui.button1.click();
    },
  };
  Services.obs.addObserver(observer, 'common-dialog-loaded');
  const forget = () => Services.obs.removeObserver(observer, 'common-dialog-loaded');
  window.asking = { asked, forget };
}

/** What was asked since. */
export function questionsAsked(): string[] {
  return window.asking?.asked ?? [];
}

/** No more is noted. */
export function forgetQuestions(): void {
  window.asking?.forget();
}
