// Writes fixtures/leerid-accounts.xlsx, a list as LeerID's own Excel of accounts: invented pupils, invented passwords.
import ExcelJS from 'exceljs';

const HEADER = [
  'Stamnummer',
  'Voornaam',
  'Achternaam',
  'Administratieve groep',
  'LeerID Gebruikersnaam',
  'LeerID Wachtwoord',
];
const ON_PDF = 'afbeeldingswachtwoord: zie pdf';
const ROWS = [
  ['3101', 'Mila', 'Peeters', '1ste leerjaar', 'mila.peeters', ON_PDF],
  ['3102', 'Süheda', 'Daniëls', '1ste leerjaar', 'suheda.daniels', ON_PDF],
  ['3103', 'Jules', 'Van den Broeck', '4de leerjaar', 'jules.vandenbroeck', '29ban9'],
  ['3104', 'Zoë', "D'Hondt", '4de leerjaar', 'zoe.dhondt', 'zal659'],
  ['3105', 'Łukasz', 'Nowak', '6de leerjaar', 'lukasz.nowak', '4vis83'],
  ['00945', 'Eben-Ezer', 'Charneux', '1e lj 2e gr Houttechnieken TSO', 'eben-ezer.charneux', 'k7RtmQ4x'],
  ['3107', 'Ayşe', 'Çelik', '1e lj 3e gr Economie ASO', 'ayse.celik', 'Vn8pHdw3'],
  ['3108', 'Emma', 'Peeters', '1e lj 3e gr Economie ASO', 'emma.peeters2', 'bX5gJzu9'],
  ['3109', 'Noé', 'Lefèvre', '2e lj 3e gr Wetenschappen ASO', 'noe.lefevre', 'Qa6yTfe2'],
  ['3110', 'Kobe', 'Goossens', 'BuSO OV3 2de jaar Kok', 'kobe.goossens', '8maan4'],
];

const workbook = new ExcelJS.Workbook();
workbook.created = workbook.modified = new Date('2026-09-01T12:00:00Z');
const sheet = workbook.addWorksheet('Accounts');
for (const row of [HEADER, ...ROWS]) sheet.addRow(row);
await workbook.xlsx.writeFile(new URL('../fixtures/leerid-accounts.xlsx', import.meta.url).pathname);
