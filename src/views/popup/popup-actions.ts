/** What the popup's view asks of the browser. `main.tsx` does these for real. */
export interface PopupActions {
  /** Turns the number on the button on or off; whether it is on afterwards: the reader may refuse the permission. */
  setCounts: (isWanted: boolean) => Promise<boolean>;
  declineCounts: () => void;
  setPictures: (isWanted: boolean) => void;
  /** Copies a text; false where the browser refuses. */
  copy: (text: string) => Promise<boolean>;
}
