import { isSeen } from './is-seen.ts';
import { recordTime } from './record-time.ts';
import { toWebAddress } from './web-address.ts';

/** A fault in one field. Where `isFatal` is false the field is left out and the rest of the record is good. */
export interface FieldProblem {
  field: string;
  message: string;
  isFatal: boolean;
}

type Fields = { readonly [name: string]: unknown };

const isMap = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A domain as nearly all are, which need not be parsed. */
const ORDINARY_DOMAIN = /^(?:(?!xn--)[a-z\d-]{1,63}\.){1,4}[a-z]{2,24}$/i;

/**
 * Reads untrusted values by name, each as one type, and notes what is wrong with them. A class, since a record, its
 * provider, pictures and related links are read by the same few methods and share one list of problems.
 */
export class FieldReader {
  private constructor(
    private readonly data: Fields,
    private readonly prefix: string,
    readonly problems: FieldProblem[],
  ) {
    // Parsers keep it as a field like any other, and no honest one is called so.
    if (Object.hasOwn(data, '__proto__')) this.flaw('__proto__', 'no field has this name: take it out');
  }

  /** A reader of a whole record, or null where `data` is no map. */
  static of(data: unknown): FieldReader | null {
    return isMap(data) ? new FieldReader(data, '', []) : null;
  }

  /** Text of at most `limit` characters; what is longer is cut and ends in '…'. Of what nobody would see there is none. */
  text(name: string, limit: number): string | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (typeof value === 'object') return this.fault(name, 'text expected');
    return cutText(value, limit);
  }

  /**
   * The name of a site, in ASCII: one with other letters looks like another's, and is written as a browser writes it.
   * What can be no site's name is a fault, but the record stays.
   */
  domain(name: string, limit: number): string | undefined {
    const text = this.text(name, limit);
    if (text === undefined || ORDINARY_DOMAIN.test(text)) return text;
    const host = toWebAddress(`https://${text}`) === null ? '' : new URL(`https://${text}`).hostname;
    const domain = /^[ -~]*$/.test(text) ? text : host;
    const isDomain = host !== '' && domain.toLowerCase() === host && host.length <= limit;
    return isDomain ? domain : this.flaw(name, `no domain: ${shown(text)}`);
  }

  /** A whole number from 0; -1 and nothing mean 'not scored'. */
  score(name: string): number | undefined {
    const value = this.value(name);
    if (value === undefined || value === '') return undefined;
    const number = typeof value === 'string' && /^[+-]?\d{1,9}$/.test(value) ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isSafeInteger(number) || Math.abs(number) > 999_999_999) {
      return this.fault(name, `a whole number expected, not ${shown(value)}`);
    }
    return number < 0 ? undefined : number;
  }

  /** A size in pixels; anything else is left out, since a size is only a hint. */
  size(name: string): number | undefined {
    const number = Number(this.value(name));
    return Number.isInteger(number) && number > 0 && number < 100_000 ? number : undefined;
  }

  flag(name: string): boolean | undefined {
    const value = this.value(name);
    if (value === undefined || typeof value === 'boolean') return value;
    return this.fault(name, `true or false expected, not ${shown(value)}`);
  }

  /** A date as ISO 8601 in UTC, without parts of a second: `2021-02-05T05:04:00Z`. */
  date(name: string): string | undefined {
    const value = this.value(name);
    if (value === undefined || value === '') return undefined;
    const date = typeof value === 'string' ? recordTime(value) : null;
    return date ?? this.fault(name, `a date like 2021-02-05T05:04:00Z expected, not ${shown(value)}`);
  }

  /** An absolute http(s) address. Nothing is no fault; a text that can't be followed is one, but the record stays. */
  address(name: string): string | undefined {
    const value = this.value(name);
    if (value === undefined || value === '') return undefined;
    const address = typeof value === 'string' ? toWebAddress(value.trim()) : null;
    if (address !== null) return address;
    return this.flaw(name, `not a web address: ${shown(value)}`);
  }

  /** The address of a picture. Real ones are often relative to the collection's own site: those are left out, without a fault. */
  pictureAddress(name: string): string | undefined {
    const value = this.value(name);
    return (typeof value === 'string' && toWebAddress(value.trim())) || undefined;
  }

  /** Texts of a list, at most `most`, each at most `limit` characters. */
  texts(name: string, most: number, limit: number): string[] {
    const items = this.list(name, most);
    const wrong = items.findIndex((item) => typeof item === 'object' && item !== null);
    if (wrong >= 0) this.fault(`${name}[${wrong}]`, 'text expected');
    return wrong >= 0 ? [] : items.flatMap((item) => cutText(item ?? '', limit) ?? []);
  }

  /** Readers of the maps of a list, at most `most`. */
  maps(name: string, most: number): FieldReader[] {
    const items = this.list(name, most);
    const wrong = items.findIndex((item) => !isMap(item));
    if (wrong >= 0) this.fault(`${name}[${wrong}]`, 'a list of fields expected');
    return items
      .filter(isMap)
      .map((item, index) => new FieldReader(item, `${this.path(name)}[${index}].`, this.problems));
  }

  /** A reader of a map's fields. */
  map(name: string): FieldReader | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (isMap(value)) return new FieldReader(value, `${this.path(name)}.`, this.problems);
    return this.fault(name, 'a list of fields expected');
  }

  /** Notes a fault that spoils the record. */
  fault(name: string, message: string): undefined {
    this.problems.push({ field: this.path(name), message, isFatal: true });
  }

  /** Notes a fault that spoils its field alone. */
  private flaw(name: string, message: string): undefined {
    this.problems.push({ field: this.path(name), message, isFatal: false });
  }

  hasFault(name: string): boolean {
    return this.problems.some((problem) => problem.field === this.path(name));
  }

  private list(name: string, most: number): unknown[] {
    const value = this.value(name);
    if (Array.isArray(value)) return value.slice(0, most);
    if (value !== undefined) this.fault(name, 'a list expected');
    return [];
  }

  /** Own values alone: a front matter must not reach `constructor` or `__proto__`. Null is what YAML makes of nothing. */
  private value(name: string): unknown {
    return Object.hasOwn(this.data, name) ? (this.data[name] ?? undefined) : undefined;
  }

  private path(name: string): string {
    return `${this.prefix}${name}`;
  }
}

/** A value as a text of at most `limit` characters; nothing for one in which nothing is to be seen. */
function cutText(value: unknown, limit: number): string | undefined {
  const text = String(value).trim();
  const kept = text.length <= limit ? text : text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '');
  if (!isSeen(kept)) return undefined;
  return kept === text ? text : `${kept}…`;
}

/** A value as a problem's words show it: short. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a list of fields';
  const text = String(value);
  return `'${text.length > 60 ? `${text.slice(0, 59)}…` : text}'`;
}
