// Parses a file with saxes and does nothing with it.
import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';

const parser = new SaxesParser();
parser.on('error', (error) => { throw error; });
for await (const chunk of createReadStream(process.argv[2], { encoding: 'utf8', highWaterMark: 1024 * 1024 })) parser.write(chunk);
parser.close();
