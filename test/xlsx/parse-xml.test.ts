import { parseXml } from '#src/xlsx/parse-xml.js';

/** The code of what reading throws, or the number of tags that were heard. */
function read(xml: string): unknown {
  let tags = 0;
  const hear = { open: () => (tags += 1), text: () => undefined, close: () => undefined };
  try {
    const sink = parseXml(hear);
    sink.write(Buffer.from(xml));
    sink.end();
    return tags;
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
}

const attributes = (count: number) => Array.from({ length: count }, (_, index) => `a${index}=""`).join(' ');

test.each([
  ['a hundred tags in one another', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`, 100],
  ['one more', `${'<a>'.repeat(101)}${'</a>'.repeat(101)}`, 'xlsx-refused'],
  ['256 attributes', `<a ${attributes(256)}/>`, 1],
  ['one more', `<a ${attributes(257)}/>`, 'xlsx-refused'],
  ['as many again in the next tag', `<a ${attributes(256)}><a ${attributes(256)}/></a>`, 2],
  ['a tag of 60 kB', `<a>${'x'.repeat(60_000)}<a b="${'x'.repeat(60_000)}"/></a>`, 2],
  ['one of 70 kB', `<a b="${'x'.repeat(70_000)}"/>`, 'xlsx-refused'],
  ['a name of 70 kB', `<${'x'.repeat(70_000)}/>`, 'xlsx-refused'],
  ['many beside one another', `<b>${'<a><c/></a>'.repeat(5000)}</b>`, 10_001],
  ['a document type', '<!DOCTYPE a><a/>', 'xlsx-refused'],
  ['a tag without an end', '<a', 'xlsx-refused'],
  ['no XML', 'leerid', 'xlsx-refused'],
])('%s', (_name, xml, expected) => {
  expect(read(xml)).toEqual(expected);
});
