import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ASKED_EACH_TIME, DIGEST_IN_NAME, KEPT_FOREVER } from './cache-rule.ts';

const FILE = 'README.md';
const MARK = '<!-- Written by `article-context build`, which will replace it. -->\n';

/** How a compiled collection is published. Names nothing of the collection: its texts are not ours. */
const PUBLISHING_NOTES = `${MARK}
# A compiled collection of records

These files are a collection for the Article Context extension. Any host of static files can serve them as they are. Readers
subscribe to the address of \`collection.json\`; try it here with \`npx article-context serve .\`.

| files | what the host should send |
| --- | --- |
| all | \`Access-Control-Allow-Origin: *\`; readers do not mind the \`Content-Type\` |
| with a digest in their name, \`NAME.DIGEST.json\`, \`.bin\`, \`.txt\` | \`Cache-Control: ${KEPT_FOREVER}\` |
| all others, above all \`collection.json\` | \`Cache-Control: ${ASKED_EACH_TIME}\` |

\`collection.json\` names all other files: publish it last, and delete the files of the version before only after that.

## GitHub Pages

\`npx article-context init\` writes a workflow that does it. Turn it on once, under Settings → Pages → Source: GitHub
Actions. Pages sends \`Access-Control-Allow-Origin: *\` and lets everything be kept for ten minutes; neither can be changed, and
both are good enough. A site may have 1 GB.

## Amazon S3

The bucket, or the distribution before it, must be open for reading. In this folder:

\`\`\`sh
aws s3api put-bucket-cors --bucket BUCKET --cors-configuration \\
  '{"CORSRules":[{"AllowedOrigins":["*"],"AllowedMethods":["GET","HEAD"],"AllowedHeaders":["*"],"ExposeHeaders":["ETag"]}]}'
aws s3 sync . s3://BUCKET/PATH --exclude "*" --include "*.*.*" --cache-control "${KEPT_FOREVER}"
aws s3 sync . s3://BUCKET/PATH --exclude "*.*.*" --exclude collection.json --cache-control ${ASKED_EACH_TIME}
aws s3 cp collection.json s3://BUCKET/PATH/collection.json --cache-control ${ASKED_EACH_TIME}
\`\`\`

## nginx

\`\`\`nginx
location /PATH/ {
    gzip on;
    gzip_types application/json text/plain;
    add_header Access-Control-Allow-Origin "*" always;
    add_header Cache-Control "${ASKED_EACH_TIME}";

    location ~ "${DIGEST_IN_NAME}" {
        # Headers of the outer block don't count where a block has its own.
        add_header Access-Control-Allow-Origin "*" always;
        add_header Cache-Control "${KEPT_FOREVER}";
    }
}
\`\`\`
`;

/** Writes the notes into a compiled collection and returns their size in bytes. */
export function writePublishingNotes(out: string): number {
  const bytes = Buffer.from(PUBLISHING_NOTES);
  writeFileSync(path.join(out, FILE), bytes);
  return bytes.length;
}

/** Whether a name in a folder is such notes, and not a README that somebody wrote. */
export function isPublishingNotes(folder: string, name: string): boolean {
  try {
    return name === FILE && readFileSync(path.join(folder, name), 'utf8').startsWith(MARK);
  } catch {
    // A folder of that name, or unreadable: not ours either way.
    return false;
  }
}
