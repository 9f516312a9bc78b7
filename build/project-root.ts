import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, wherever a command was started. */
export const projectRoot = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
