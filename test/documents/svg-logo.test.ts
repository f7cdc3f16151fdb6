import { drawSvg, LogoProblem } from '#src/documents/svg-logo.js';

const svg = (content: string, attributes = 'viewBox="0 0 100 50"') => `<svg ${attributes}>${content}</svg>`;
const SQUARE = '<path d="M0 0H10V10Z"/>';

function faultOf(source: string): unknown {
  try {
    drawSvg(source);
    return null;
  } catch (error) {
    if (error instanceof LogoProblem) return error.fault;
    throw error;
  }
}

test('a drawing is 1000 units on its longer side, wherever its own box begins', () => {
  const drawn = drawSvg(svg('<path d="M10 20H110V70Z"/>', 'viewBox="10 20 100 50"'));
  expect(drawn).toMatchObject({ width: 1000, height: 500, opacities: [] });
  expect(drawn.operators).toBe('0 0 0 rg\n0 0 m\n1000 0 l\n1000 500 l\nh\nf');
});

test('without a box it has the size that it gives', () => {
  expect(drawSvg(svg(SQUARE, 'width="20" height="40px"'))).toMatchObject({ width: 500, height: 1000 });
});

test('transforms, colours and opacity of groups go for what they hold', () => {
  const group =
    '<g transform="translate(10 0)" fill="red" opacity=".5"><g transform="scale(2)"><path d="M0 0H1V1Z" opacity=".5"/></g></g>';
  const { operators, opacities } = drawSvg(svg(group));
  expect(opacities).toEqual([25]);
  expect(operators).toBe('q /O25 gs 1 0 0 rg\n100 0 m\n120 0 l\n120 20 l\nh\nf Q');
});

test('a line is as wide as its transform makes it', () => {
  const line = '<line x2="10" stroke="#000" stroke-width="2" transform="scale(3)" fill="none"/>';
  expect(drawSvg(svg(line)).operators).toContain('0 0 0 RG 60 w 0 J 0 j');
});

test('what draws nothing is passed over, whatever it holds', () => {
  const silent =
    '<title>x</title><defs><style/><linearGradient/></defs><sodipodi:namedview/><g display="none"><path d="M0 0H5V5Z"/></g>';
  expect(drawSvg(svg(silent + SQUARE)).operators).toBe(drawSvg(svg(SQUARE)).operators);
});

test.each([
  [svg('<text>School</text>'), { kind: 'element', name: 'text' }],
  [svg(`<style>.a{fill:red}</style>${SQUARE}`), { kind: 'element', name: 'style' }],
  [svg(`<defs><style>.a{fill:red}</style></defs>${SQUARE}`), { kind: 'element', name: 'style' }],
  [svg('<path d="M0 0 I 5 5"/>'), { kind: 'value', name: 'M0 0 I 5 5' }],
  [svg('<polygon points="1,2 I"/>'), { kind: 'value', name: 'M1,2 IZ' }],
  [svg('<image href="/etc/passwd"/>'), { kind: 'element', name: 'image' }],
  [svg('<path d="M0 0H1V1Z" clip-path="url(#a)"/>'), { kind: 'attribute', name: 'clip-path' }],
  [svg('<g style="filter: url(#a)"/>'), { kind: 'attribute', name: 'filter' }],
  [svg(SQUARE, 'viewBox="0 0 1 1" mask="url(#a)"'), { kind: 'attribute', name: 'mask' }],
  [svg(SQUARE, 'viewBox="0 0 1 1" style="clip-path: url(#a)"'), { kind: 'attribute', name: 'clip-path' }],
  [svg('<path d="M0 0H1V1Z" style="transform: rotate(5deg)"/>'), { kind: 'attribute', name: 'transform' }],
  [svg('<path d="M0 0H1V1Z" transform="bogus(1)"/>'), { kind: 'value', name: 'bogus(1)' }],
  [svg('<g transform="rotate(a)"><path d="M0 0H1V1Z"/></g>'), { kind: 'value', name: 'rotate(a)' }],
  [svg('<path d="M0 0H1V1Z" fill="url(#a)"/>'), { kind: 'value', name: 'url(#a)' }],
  [svg(''), { kind: 'empty' }],
  [svg('<g display="none"><path d="M0 0H5V5Z"/></g>'), { kind: 'empty' }],
  [svg(`<g transform="scale(0)" stroke="red">${SQUARE}</g>`), { kind: 'empty' }],
  [svg('<path d="M0 0H10V10Z" transform="scale(1 0)"/>'), { kind: 'empty' }],
  [svg(SQUARE, ''), { kind: 'no-size' }],
  [svg(SQUARE, 'viewBox="0 0 0 5"'), { kind: 'no-size' }],
  ['<html/>', { kind: 'not-an-image' }],
  ['<svg viewBox="0 0 1 1"><g></svg>', { kind: 'damaged' }],
  [`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('<title>&a;</title>')}`, { kind: 'damaged' }],
  [svg('<g>'.repeat(101) + '</g>'.repeat(101)), { kind: 'too-complex' }],
  [svg('<g/>'.repeat(5_001)), { kind: 'too-complex' }],
  [svg('<g transform="translate(1 1)">'.repeat(99) + '</g>'.repeat(99)), { kind: 'too-complex' }],
  [svg(`<path d="M0 0${'a1 1 0 111 0'.repeat(8)}"/>`.repeat(4_000)), { kind: 'too-complex' }],
])('%s', (source, fault) => {
  expect(faultOf(source)).toEqual(fault);
});

/** Each as long as a file may be, and made to be slow: of a time that grows with the square of its length nobody sees the end. */
test.each([
  ['turns', svg(`<g transform="${'rotate(1) '.repeat(40_000)}">${SQUARE.repeat(4_000)}</g>`), 'too-complex'],
  ['the name of a transform', svg(`<g transform="${'a'.repeat(500_000)}"/>`), 'too-complex'],
  ['spaces in a transform', svg(`<g transform="rotate(1${' '.repeat(500_000)})"/>`), 'too-complex'],
  ['lines in one path', svg(`<path d="M0 0l${'.1.1'.repeat(125_000)}"/>`), 'too-complex'],
  ['arcs', svg(`<path d="M0 0${'a1 1 0 111 0'.repeat(35_000)}" stroke="red"/>`), 'too-complex'],
  ['the digits of a length', svg(`<rect width="${'1'.repeat(500_000)}x" height="1"/>`), 'value'],
  ['the digits of an opacity', svg(`<g opacity="${'1'.repeat(500_000)}x"/>`), 'value'],
])('%s: refused at once', (_name, source, kind) => {
  const start = performance.now();
  expect(faultOf(source)).toMatchObject({ kind });
  expect(performance.now() - start).toBeLessThan(3_000);
});
