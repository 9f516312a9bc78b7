import { settled } from './settled.ts';
import { wrongInView } from './wrong-in-view.ts';

/** Most faults that are told. */
const MOST = 10;

/** In the options: puts each text into the field for an address and presses Enter; each must be refused in words. */
export async function subscribeEach(texts: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  const field = document.querySelector<HTMLInputElement>('#subscribe');
  for (const text of texts) {
    if (field === null || faults.length > MOST) break;
    field.value = text;
    if (field.value.trim() === '') continue;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
    field.form?.requestSubmit();
    await settled();
    if (document.querySelector('#add > .fault') === null) faults.push(`${text.slice(0, 60)}: is not refused`);
    faults.push(...wrongInView().map((fault) => `${text.slice(0, 60)}: ${fault}`));
  }
  return faults;
}

/** In the options: imports a file of settings with each text; returns what was wrong, and all that was said. */
export async function importEach(texts: readonly string[]): Promise<{ faults: string[]; said: string[] }> {
  const said = new Set<string>();
  const faults: string[] = [];
  const input = document.querySelector<HTMLInputElement>('input[accept=".json"]');
  const reading = watchReading();
  for (const text of texts) {
    if (!input || faults.length > MOST) break;
    const chosen = new DataTransfer();
    chosen.items.add(new File([text], 'settings.json', { type: 'application/json' }));
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    await reading();
    await settled();
    said.add(input.closest('.setting')?.nextElementSibling?.textContent ?? '');
    faults.push(...wrongInView());
  }
  return { faults, said: [...said] };
}

/** Notes when a file is read; the function that comes back waits for the last one. */
function watchReading(): () => Promise<unknown> {
  const { text } = Blob.prototype;
  let last: Promise<unknown> = Promise.resolve();
  Blob.prototype.text = function read(this: Blob) {
    const reading = text.call(this);
    last = reading;
    return reading;
  };
  return () => last;
}

/** In the options: opens what there is to know of every collection, and looks at it. */
export async function openEach(): Promise<string[]> {
  for (const toggle of document.querySelectorAll<HTMLElement>('.item-toggle[aria-expanded="false"]')) toggle.click();
  await settled();
  return wrongInView();
}
