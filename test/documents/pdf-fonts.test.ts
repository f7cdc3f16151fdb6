import { create } from '@cantoo/fontkit';
import { PDFDocument, PDFName } from 'pdf-lib';
import { loadFace, type FaceName } from '#src/documents/font-faces.js';
import { canDraw, measureText, shapeText, type FontRole } from '#src/documents/fonts.js';
import { openFonts } from '#src/documents/pdf-fonts.js';
import { differingPixels, readPng } from '../support/png.js';
import { readPdfText, renderPages } from '../support/read-pdf.js';

const PAGE: [number, number] = [620, 50];
const AT = { x: 10, y: 20, size: 16 };

/** The text as cards have it: out of a subset of the font, letter by letter. */
async function drawSubset(text: string, role: FontRole): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const fonts = openFonts(document);
  await fonts.embed(shapeText(text, role).map(({ face }) => face));
  const { node } = document.addPage(PAGE);
  const { context } = document;
  const content = `BT ${AT.x} ${AT.y} Td ${fonts.showText(text, role, AT.size)} ET`;
  node.set(PDFName.Contents, context.register(context.stream(content)));
  node.set(PDFName.Resources, context.obj({ Font: Object.fromEntries(fonts.resources()) }));
  return document.save();
}

/** The text as pdf-lib draws it with the whole font in the file. */
async function drawWhole(text: string, face: FaceName): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.registerFontkit({ create: (bytes: Uint8Array) => create(bytes) });
  const features = { liga: false, clig: false, calt: false };
  const font = await document.embedFont(loadFace(face).bytes, { subset: false, features });
  document.addPage(PAGE).drawText(text, { ...AT, font });
  return document.save();
}

const SAMPLES: readonly [string, FontRole, FaceName][] = [
  ['ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäå', 'name', 'andika-bold'],
  ['æçèéêëìíîïðñòóôõöøùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎď', 'text', 'andika'],
  ['ĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĲĳĴĵĶķ', 'name', 'andika-bold'],
  ['ŁłŃńŅņŇňŐőŒœŔŕŘřŚśŞşŠšŢţŤťŰűŲųŹźŻżŽžȘșȚț', 'text', 'andika'],
  ['ẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệ', 'name', 'andika-bold'],
  ['ỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰự', 'text', 'andika'],
  ['АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеё', 'name', 'andika-bold'],
  ['жзийклмнопрстуфхцчшщъыьэюяҐґЄєІіЇїЉљЊњЋћЏџ', 'text', 'andika'],
  ['ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩάέήίόύώϊϋΐΰς', 'name', 'noto-bold'],
  ['αβγδεζηθικλμνξοπρστυφχψωΆΈΉΊΌΎΏΪΫ', 'text', 'noto'],
  ['abcdefghijklmnopqrstuvwxyz-.0123456789', 'code', 'atkinson'],
  ['ABCDEFGHIJKMNPQRSTUVWXYZ23456789pgusJ7Zn', 'code-strong', 'atkinson-bold'],
];

test.each(SAMPLES)('no glyph of %s is lost in the subset', async (text, role, face) => {
  expect(new Set(shapeText(text, role).map((cluster) => cluster.face))).toEqual(new Set([face]));
  const [subset] = renderPages(await drawSubset(text, role), 100);
  const [whole] = renderPages(await drawWhole(text, face), 100);
  if (subset === undefined || whole === undefined) throw new Error('no page was rendered');
  expect(differingPixels(readPng(subset), readPng(whole), 32)).toBe(0);
});

test.each(SAMPLES)('%s can be copied out of the file', async (text, role) => {
  expect(
    readPdfText(await drawSubset(text, role))
      .trim()
      .normalize('NFC'),
  ).toBe(text.normalize('NFC'));
});

test('letters are never joined: fi and ffl stay letters of their own', async () => {
  expect(shapeText('fi-ffl', 'code').map(({ text }) => text)).toEqual(Array.from('fi-ffl'));
  expect(readPdfText(await drawSubset('fi-ffl', 'code')).trim()).toBe('fi-ffl');
});

test('an accent without a composed letter stands over its letter and takes no room', async () => {
  expect(measureText('g\u0303', 'name')).toBeCloseTo(measureText('g', 'name'), 6);
  expect(canDraw('g\u0303', 'name')).toBe(true);
  const name = 'Nag\u0303a n\u030Dela';
  expect(readPdfText(await drawSubset(name, 'name')).trim()).toBe(name);
});

test('what no font has is a question mark, never a box', () => {
  expect(canDraw('李', 'name')).toBe(false);
  expect(shapeText('a李', 'name').map(({ text }) => text)).toEqual(['a', '?']);
});
