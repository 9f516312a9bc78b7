/*
 * Numbers as text without a space between them: digits of base 47, `!` to `O` where a number ends, `P` to `~` where it
 * goes on. A number below 47 is one character, below 2,256 two, below 106,079 three.
 */
const BASE = 47;
const FIRST = 33;

/** The byte from which on a number goes on. */
const GOES_ON = FIRST + BASE;

/** A whole number from 0. */
export function encodeNumber(number: number): string {
  let text = String.fromCharCode(FIRST + (number % BASE));
  for (let rest = Math.floor(number / BASE); rest > 0; rest = Math.floor(rest / BASE)) {
    rest--;
    text = String.fromCharCode(GOES_ON + (rest % BASE)) + text;
  }
  return text;
}

/** Rising numbers, each as its distance from the one before. */
export function encodeRising(numbers: readonly number[]): string {
  let previous = -1;
  const texts: string[] = [];
  for (const number of numbers) {
    texts.push(encodeNumber(number - previous - 1));
    previous = number;
  }
  return texts.join('');
}

/** The numbers of a part of a file. Whatever the bytes are, numbers come out; whether they mean anything is the caller's to see. */
export function decodeNumbers(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let value = 0;
  for (const byte of bytes) {
    const digit = byte - FIRST;
    if (digit >= BASE) {
      value = (value + digit - BASE + 1) * BASE;
    } else {
      numbers.push(value + digit);
      value = 0;
    }
  }
  return numbers;
}

/** The rising numbers of a part of a file. */
export function decodeRising(bytes: Uint8Array): number[] {
  let previous = -1;
  return decodeNumbers(bytes).map((distance) => {
    previous += distance + 1;
    return previous;
  });
}

/** How many numbers stand in a part of a file. */
export function countNumbers(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte < GOES_ON) count++;
  return count;
}

/**
 * Notes the rows of a word's line: rising numbers in up to three fields with tabs between them. A row of the field gets
 * the field's grade in `best`, unless it has a better one. Rows that are not there are passed over. In one loop, since
 * a word that is being typed may have a million rows.
 */
export function gradeRows(
  line: Uint8Array,
  grades: readonly [title: number, tag: number, text: number],
  best: Uint8Array,
): void {
  let [field, row, value] = [0, -1, 0];
  let grade = grades[0];
  for (let at = 0; at < line.length; at++) {
    const byte = line[at] ?? 0;
    const digit = byte - FIRST;
    if (byte === 9) {
      field++;
      grade = grades[field] ?? 0;
      row = -1;
      value = 0;
    } else if (digit >= BASE) {
      value = (value + digit - BASE + 1) * BASE;
    } else {
      row += value + digit + 1;
      value = 0;
      if (grade > (best[row] ?? grade)) best[row] = grade;
    }
  }
}
