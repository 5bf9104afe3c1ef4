// Makes pictures of a screen small: 256 colours are enough for text and icons, and pack far better than 16 million.
import zlib from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;
const TRUE_COLOUR = 2;
const TRUE_COLOUR_ALPHA = 6;
const PALETTE = 3;

/** As many colours are taken because they are frequent, the rest because they are unlike those. */
const FREQUENT = 128;

/**
 * The same picture with a palette of 256 of its colours, every other one drawn in the nearest of them.
 * @param {Buffer} png eight bits a channel, not interlaced, opaque: as a browser takes it of a page
 * @returns {Buffer}
 */
export function shrinkPng(png) {
  const { width, height, pixels } = decode(png);
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = choose(counts);
  const numbers = new Map([...counts.keys()].map((colour) => [colour, nearest(colour, palette)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = numbers.get(pixels[y * width + x]);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, PALETTE, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', zlib.deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const channels = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

/** How unlike two colours look. */
function distance(one, other) {
  const [r, g, b] = channels(one);
  const [r2, g2, b2] = channels(other);
  return (r - r2) ** 2 * 3 + (g - g2) ** 2 * 4 + (b - b2) ** 2 * 2;
}

/** A palette: the frequent colours, then again and again the one that the palette so far would spoil most. */
function choose(counts) {
  const colours = [...counts].sort((a, b) => b[1] - a[1]);
  const palette = colours.slice(0, FREQUENT).map(([colour]) => colour);
  const rest = colours.slice(FREQUENT).map(([colour, count]) => ({ colour, count, error: distance(colour, palette[nearest(colour, palette)]) }));
  while (palette.length < COLOURS && rest.length > 0) {
    const worst = rest.reduce((a, b) => (b.count * b.error > a.count * a.error ? b : a));
    palette.push(worst.colour);
    for (const one of rest) one.error = Math.min(one.error, distance(one.colour, worst.colour));
  }
  return palette;
}

/** The number of the colour of the palette that looks most like this one. */
function nearest(colour, palette) {
  let best = 0;
  let least = Infinity;
  palette.forEach((other, number) => {
    const unlike = distance(colour, other);
    if (unlike < least) [best, least] = [number, unlike];
  });
  return best;
}

function chunk(type, data) {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(type, 4, 'latin1');
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc(Buffer.concat([head.subarray(4), data])), 0);
  return Buffer.concat([head, data, tail]);
}

/** The checksum of PNG (ISO 3309). Node 20 has none of its own. */
function crc(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

/** Width, height and the pixels as 0xRRGGBB. */
function decode(png) {
  const data = [];
  let header;
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const body = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = body;
    if (type === 'IDAT') data.push(body);
    at += length + 12;
  }
  const [depth, kind, , , interlace] = header.subarray(8);
  if (depth !== 8 || interlace || ![TRUE_COLOUR, TRUE_COLOUR_ALPHA].includes(kind)) throw new Error('Not a picture of a page');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const size = kind === TRUE_COLOUR ? 3 : 4;
  const bytes = unfilter(zlib.inflateSync(Buffer.concat(data)), width * size, height, size);
  const pixels = new Uint32Array(width * height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = bytes.readUIntBE(i * size, 3);
  return { width, height, pixels };
}

/** Undoes what PNG does to each row before packing: a byte is told by how it differs from its neighbours. */
function unfilter(packed, stride, height, size) {
  const bytes = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = packed[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= size ? bytes[at - size] : 0;
      const up = y > 0 ? bytes[at - stride] : 0;
      const corner = x >= size && y > 0 ? bytes[at - stride - size] : 0;
      bytes[at] = packed[y * (stride + 1) + 1 + x] + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
    }
  }
  return bytes;
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(guess - value));
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
