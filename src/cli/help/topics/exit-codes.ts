import { exitPairs, GENERAL_EXITS } from '../exit-meanings.js';
import type { Topic } from './topic.js';

/** `leerid help exitcodes`: how a command ends. */
export function exitCodesTopic(): Topic {
  return [
    { text: 'De exitcode zegt aan een script hoe een opdracht afliep.' },
    { title: 'Exitcodes', pairs: exitPairs(GENERAL_EXITS) },
    {
      title: 'Opvragen',
      pairs: [
        ['bash, zsh', 'echo $?'],
        ['fish', 'echo $status'],
        ['PowerShell', '$LASTEXITCODE'],
      ],
    },
    {
      title: 'Voorbeelden',
      examples: [
        {
          what: 'Alleen accounts maken als de lijst goed ingelezen is',
          command: 'leerid import leerlingen.csv && leerid bulk --alles --yes',
        },
        {
          what: 'Een minuut wachten op een andere leerid',
          command: 'leerid import leerlingen.csv --wait 60',
        },
      ],
    },
    { text: 'Wat ze bij één opdracht betekenen, staat onderaan in leerid OPDRACHT --help.' },
  ];
}
