/**
 * Turns the SVG art of every picture in assets/pictures.json into plain path data that a PDF can draw:
 * dist/assets/picture-paths.json, `{ "<icon>": { width, height, paths: [{ d, fill, rule, opacity }] } }`.
 * `d` holds absolute M, L, C, Q and Z only, in the icon's own units (y down). The art uses a small part of
 * SVG; whatever is not known here stops the build, for a picture that is drawn wrong can't sign anyone in.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import svgpath from 'svgpath';

const DECIMALS = 3;
const SOURCE = new URL('../assets/pictures.json', import.meta.url);
const TARGET = new URL('../dist/assets/picture-paths.json', import.meta.url);
const TAG = /\s*<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>\s*/y;
const PAINT = ['fill', 'fill-rule', 'fill-opacity'];

/** The attributes each element may have. `clip-rule` means nothing outside a clipPath, and there are none. */
const KNOWN_ATTRIBUTES = {
  g: [...PAINT],
  path: [...PAINT, 'clip-rule', 'd'],
  circle: [...PAINT, 'cx', 'cy', 'r'],
  ellipse: [...PAINT, 'cx', 'cy', 'rx', 'ry'],
};

function parseAttributes(text) {
  return Object.fromEntries(
    [...text.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
}

function checkAttributes(element, attributes) {
  const known = KNOWN_ATTRIBUTES[element];
  if (known === undefined) throw new Error(`element <${element}> is not known`);
  const unknown = Object.keys(attributes).filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`<${element}> has unknown attributes: ${unknown.join(', ')}`);
}

function readNumber(text, name) {
  const value = Number(text ?? 0);
  if (text === '' || !Number.isFinite(value)) throw new Error(`${name}="${text}" is not a number`);
  return value;
}

/** The outline of a shape as SVG path data, still with arcs and relative commands. */
function outlineOf(element, attributes) {
  if (element === 'path') return attributes.d ?? '';
  const [cx, cy] = [readNumber(attributes.cx, 'cx'), readNumber(attributes.cy, 'cy')];
  const rx = readNumber(attributes.rx ?? attributes.r, 'rx');
  const ry = readNumber(attributes.ry ?? attributes.r, 'ry');
  if (rx <= 0 || ry <= 0) throw new Error(`<${element}> has no radius`);
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
}

function formatCommand(name, coordinates) {
  return name + coordinates.map((value) => String(Number(value.toFixed(DECIMALS)) + 0)).join(' ');
}

/**
 * Absolute M, L, C, Q and Z only. After a Z always an M, so that no drawer has to know where the pen is; an M that
 * nothing is drawn from is dropped, for a PDF path may not end in one.
 */
function normalisePath(outline) {
  const parsed = svgpath(outline);
  if (parsed.err !== '') throw new Error(parsed.err);
  const commands = [];
  let start = [0, 0];
  let placed = false;
  const draw = (name, coordinates) => {
    if (!placed) commands.push(formatCommand('M', start));
    placed = name !== 'Z';
    commands.push(formatCommand(name, coordinates));
  };
  parsed
    .abs()
    .unshort() // before unarc: a smooth curve after an arc must not mirror the curve that the arc becomes
    .unarc()
    .iterate(([name, ...coordinates], _index, x, y) => {
      if (name === 'M') [start, placed] = [coordinates, false];
      else if (name === 'H') draw('L', [coordinates[0], y]);
      else if (name === 'V') draw('L', [x, coordinates[0]]);
      else if ('LCQZ'.includes(name)) draw(name, coordinates);
      else throw new Error(`path command ${name} is not known`);
    });
  if (commands.length === 0) throw new Error('a path draws nothing');
  return commands.join('');
}

function readPaint(attributes) {
  const { fill = '#000000', 'fill-rule': rule = 'nonzero', 'fill-opacity': opacity } = attributes;
  const [, r, g, b] = /^#([\da-f])([\da-f])([\da-f])$/i.exec(fill) ?? [];
  const colour = (r === undefined ? fill : `#${r}${r}${g}${g}${b}${b}`).toLowerCase();
  if (!/^#[\da-f]{6}$/.test(colour)) throw new Error(`fill "${fill}" is not a colour`);
  if (rule !== 'nonzero' && rule !== 'evenodd') throw new Error(`fill-rule "${rule}" is not known`);
  return { fill: colour, rule, opacity: opacity === undefined ? 1 : readNumber(opacity, 'fill-opacity') };
}

/** The shapes of an SVG body in drawing order; paint that a group sets is inherited. */
function readShapes(body) {
  const shapes = [];
  const groups = [{}];
  TAG.lastIndex = 0;
  for (let end = 0; end < body.length; end = TAG.lastIndex) {
    const tag = TAG.exec(body);
    if (tag === null) throw new Error(`unreadable SVG: ${body.slice(end, end + 40)}`);
    const [, closing, element, attributeText, selfClosing] = tag;
    if (closing !== '') {
      if (element !== 'g' || groups.length === 1) throw new Error(`unexpected </${element}>`);
      groups.pop();
      continue;
    }
    const own = parseAttributes(attributeText);
    checkAttributes(element, own);
    const attributes = { ...groups.at(-1), ...own };
    if (element === 'g') {
      if (selfClosing === '') groups.push(attributes);
    } else {
      if (selfClosing === '') throw new Error(`<${element}> is not closed`);
      if (attributes.fill === 'none') continue;
      shapes.push({ d: normalisePath(outlineOf(element, attributes)), ...readPaint(attributes) });
    }
  }
  if (groups.length > 1) throw new Error('<g> is not closed');
  if (shapes.length === 0) throw new Error('nothing is drawn');
  return shapes;
}

function buildPicture(icon, art) {
  const found = art.icons[icon];
  if (found === undefined) throw new Error(`assets/pictures.json: fluent-emoji-flat has no icon "${icon}"`);
  const { body, width = art.width, height = art.height, ...rest } = found;
  try {
    if (Object.keys(rest).length > 0) throw new Error(`unknown properties: ${Object.keys(rest).join(', ')}`);
    return { width, height, paths: readShapes(body) };
  } catch (error) {
    throw new Error(`picture "${icon}": ${error.message}`, { cause: error });
  }
}

const art = createRequire(import.meta.url)('@iconify-json/fluent-emoji-flat/icons.json');
const icons = JSON.parse(readFileSync(SOURCE, 'utf8')).categories.flatMap(({ pictures }) =>
  pictures.map(({ icon }) => icon),
);
const lines = icons.map((icon) => `${JSON.stringify(icon)}: ${JSON.stringify(buildPicture(icon, art))}`);
mkdirSync(new URL('.', TARGET), { recursive: true });
writeFileSync(TARGET, `{\n${lines.join(',\n')}\n}\n`);
