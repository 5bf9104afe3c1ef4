import type { FormatData } from './schema';
import { Format } from './format';
import iplos33 from './data/iplos-3.3.json';
import iplos35 from './data/iplos-3.5.json';

/** The formats that come with the product. Their data is checked against the schema of format data by a test. */
export const BUILT_IN_FORMATS: readonly Format[] = [iplos33, iplos35].map((data) => new Format(data as FormatData));
