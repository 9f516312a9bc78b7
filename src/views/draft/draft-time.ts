/** `2021-02-05`, `2021/2/5`, a time behind it as ISO 8601 writes it or without seconds. */
const TIME = /^\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?\s*$/i;

/** The first of these texts that is a time, as a record writes it: `2021-02-05T05:04:00Z`, or the day alone; '' where none is. */
export function draftTime(texts: readonly string[]): string {
  for (const text of texts) {
    const [, year, month = '', day = '', minute, second = ':00', zone = 'Z'] = TIME.exec(text.slice(0, 100)) ?? [];
    if (year === undefined) continue;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const time = new Date(
      `${date}T${minute ?? '00:00'}${second}${zone.replace(/(\d\d)(\d\d)$/, '$1:$2').toUpperCase()}`,
    );
    if (Number.isNaN(time.getTime())) continue;
    return minute === undefined ? date : time.toISOString().replace(/\.\d+/, '');
  }
  return '';
}
