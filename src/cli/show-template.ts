import type { Template } from '../use-cases/write-template.js';
import { counted } from './labels.js';
import type { TemplateJson } from './json/template-schema.js';
import { quoteArgument } from './shell-quote.js';
import type { Terminal } from './terminal.js';

/** Where the template is, and the next step. `named`: its path as the person wrote it. */
export function showTemplate(
  { path, rows }: Template,
  terminal: Terminal,
  { json, dryRun, named }: { json: boolean; dryRun: boolean; named: string },
): void {
  const output: TemplateJson = { voorbeeld: path, rijen: rows };
  if (json) terminal.print(JSON.stringify(output, null, 2));
  else terminal.print(path);
  if (dryRun) {
    terminal.tell('Hier zou de voorbeeldlijst komen. Er is niets gewijzigd.');
    return;
  }
  terminal.tell(
    `De voorbeeldlijst bevat ${counted(rows, 'verzonnen leerling', 'verzonnen leerlingen')}: vervang ze door die van je school.`,
  );
  terminal.tell(
    `Volgende stap: leerid import ${quoteArgument(named.startsWith('-') ? `./${named}` : named)}`,
  );
}
