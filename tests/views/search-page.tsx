import { Browse } from '../../src/views/browse/Browse.tsx';
import { browseActions } from './browse-fixtures.ts';
import { showFixtures } from './show-fixtures.ts';

/** The search as a page, outside an extension: searches for what the address names, as `search.html#garden`. */
showFixtures((name) => <Browse first={{ search: name }} actions={browseActions} onLeave={null} />);
