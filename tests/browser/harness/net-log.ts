import { readFileSync } from 'node:fs';

/** The part of Chromium's own log of its network that is read here (https://www.chromium.org/for-testers/providing-network-details/). */
interface NetLog {
  constants: { logEventTypes: { [name: string]: number } };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

/** The addresses that a Chromium asked the network for on behalf of an origin, by the log it wrote until it ended. */
export function requestsOf(logFile: string, origin: string): string[] {
  const { constants, events }: NetLog = JSON.parse(readFileSync(logFile, 'utf8'));
  const started = constants.logEventTypes.URL_REQUEST_START_JOB;
  const requests = events.filter(({ type, params }) => type === started && params?.url !== undefined);
  // A log without a request would prove nothing.
  if (requests.length === 0) throw new Error(`${logFile} tells of no request`);
  return requests.flatMap(({ params }) => (params?.initiator === origin ? (params.url ?? '') : []));
}
