// node cards-to-pdf.mjs CARDS.json OUT.pdf PAPER: one PDF of all cards, as the program draws them.
import { readFileSync, writeFileSync } from 'node:fs';
import { renderCardParts } from '../../dist/bundle/render-cards.js';

const [source, target, paper] = process.argv.slice(2);
const cards = JSON.parse(readFileSync(source, 'utf8'));
const options = { date: '2026-09-01', title: 'LeerID-kaartjes' };
for await (const { bytes } of renderCardParts(cards, paper, options, cards.length))
  writeFileSync(target, bytes);
