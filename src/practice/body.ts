import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { Refused } from './refused';

const LARGEST = 64 * 1024;

/** Reads a small JSON body of the form that the schema has; anything else is refused. */
export async function readJson<T extends z.ZodType>(request: IncomingMessage, schema: T): Promise<z.infer<T>> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= LARGEST) chunks.push(chunk);
  }
  if (length > LARGEST) throw new Refused(413, 'too-large');
  try {
    return schema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  } catch {
    throw new Refused(400, 'bad-request');
  }
}
