// node cards-to-xlsx.mjs CARDS.json OUT.xlsx: the Excel file of the cards, as the program writes it.
import { readFileSync, writeFileSync } from 'node:fs';
import { renderWorkbook } from '../../dist/documents/workbook.js';

const [source, target] = process.argv.slice(2);
const cards = JSON.parse(readFileSync(source, 'utf8'));
writeFileSync(target, await renderWorkbook(cards, { date: '2026-09-01', files: [] }));
