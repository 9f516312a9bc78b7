import { expect } from 'vitest';
import { CANARY_HOST } from '../../attack/corpus/canary.ts';
import type { Reader } from './reader.ts';

/** Closes the reader's browser after attacks: no console told of a fault, nothing was asked for that no visit explains, and nothing left. */
export async function endUnharmed(reader: Reader): Promise<void> {
  const [faults, requests, strays] = [await reader.faults(), reader.web.requests(), reader.web.strayRequests()];
  await reader.close();
  expect(faults).toEqual([]);
  expect(requests.filter((url) => url.includes(CANARY_HOST))).toEqual([]);
  expect(strays).toEqual([]);
}
