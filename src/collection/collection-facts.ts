import type { FieldReader } from '../record/field-reader.ts';
import { present } from '../record/present.ts';

/** How the quality numbers of a collection are spread: enough to say where one number stands. */
export interface QualitySpread {
  /** How many records have a quality. */
  scored: number;
  /** `[quality, how many records have it]`, ascending by quality, at most 256 steps. */
  steps: [quality: number, count: number][];
}

/** What a keeper says of a collection. */
export interface CollectionInfo {
  name: string;
  /** https address of its home page. */
  home?: string;
  licence?: string;
  /** What quality means here, in the keeper's words. */
  qualityMeaning?: string;
  /** Where a record can be corrected; `{id}` stands for the record's id. */
  editUrl?: string;
}

/** What a view shows of a collection. */
export interface CollectionFacts extends CollectionInfo {
  /** How many records it has. */
  records: number;
  quality: QualitySpread;
}

/** Reads what a keeper says, all of it optional; `quality` is the name of the field that says what the number means. */
export function readInfo(fields: FieldReader, quality: string): Partial<CollectionInfo> {
  return present({
    name: fields.text('name', 200),
    home: fields.address('home'),
    licence: fields.text('licence', 200),
    qualityMeaning: fields.text(quality, 2000),
    editUrl: fields.address('editUrl'),
  });
}
