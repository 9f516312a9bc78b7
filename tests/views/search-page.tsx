import { render } from 'preact';
import { Browse } from '../../src/views/browse/Browse.tsx';
import { browseActions } from './browse-fixtures.ts';
import { pictureFixture } from './picture-words.ts';

/** The search as a page, outside an extension: searches for what the address names, as `search.html#garden`. */
render(<Browse first={{ search: pictureFixture() }} actions={browseActions} onLeave={null} />, document.body);
