import type { FormatData } from './schema';
import { Format } from './format';
import iplos33 from './data/iplos-3.3.json';
import iplos35 from './data/iplos-3.5.json';
import kpr56 from './data/kpr-56.0.0.json';
import kprIde from './data/kpr-ide-53.1.2.json';

/** The formats that come with the product. Their data is checked against the schema of format data by a test. */
export const BUILT_IN_FORMATS: readonly Format[] = [iplos33, iplos35, kprIde, kpr56].map((data) => new Format(data as FormatData));
