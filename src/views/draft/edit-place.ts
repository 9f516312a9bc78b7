/** Where the draft's page shows the reader's own records. */
export const OWN_PLACE = 'own';

const EDIT = 'edit/';

/** Where it shows one of them to be changed, by the record's id. */
export const editPlace = (id: string): string => EDIT + encodeURIComponent(id);

/** The id of the record that a place is about; null where it is about none. */
export function editedId(place: string): string | null {
  if (!place.startsWith(EDIT)) return null;
  try {
    return decodeURIComponent(place.slice(EDIT.length));
  } catch {
    // An address that somebody typed.
    return null;
  }
}
