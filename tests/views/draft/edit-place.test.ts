import { expect, test } from 'vitest';
import { editedId, editPlace } from '../../../src/views/draft/edit-place.ts';

test.each(['2021-02-05-how-to-water', 'a/b c', 'حديقة', '100%', '#?&'])('leads to the record %s', (id) => {
  const url = new URL(`https://extension.example/draft.html#${editPlace(id)}`);
  expect(editedId(url.hash.slice(1))).toBe(id);
});

test.each(['own', '7b0c', 'edit', '', 'edit/%E0%A4%A'])('is about no record: %s', (place) => {
  expect(editedId(place)).toBeNull();
});
