import type { Topic } from '../help/topics/topic.js';

/** How completion is installed; the files hold little and stay good when leerid itself is renewed. */
export const INSTALL_TEXT: Topic = [
  {
    text: 'Typ het begin van een opdracht, optie, groep, klas of stamnummer en druk op Tab: je shell vult aan. Installeer dat één keer voor je shell, en open daarna een nieuw venster.',
  },
  {
    title: 'bash',
    examples: [
      {
        what: 'Bewaar het script en lees het bij elke start',
        command: 'leerid completion bash > ~/.leerid.bash',
      },
      { what: '', command: "echo 'source ~/.leerid.bash' >> ~/.bashrc" },
    ],
  },
  {
    title: 'zsh',
    examples: [
      {
        what: 'Bewaar het script en lees het bij elke start',
        command: 'leerid completion zsh > ~/.leerid.zsh',
      },
      { what: '', command: "echo 'source ~/.leerid.zsh' >> ~/.zshrc" },
    ],
  },
  {
    title: 'fish',
    examples: [
      {
        what: 'Bewaar het script waar fish het vanzelf leest',
        command: 'mkdir -p ~/.config/fish/completions',
      },
      { what: '', command: 'leerid completion fish > ~/.config/fish/completions/leerid.fish' },
    ],
  },
  {
    title: 'PowerShell',
    examples: [
      {
        what: 'Maak je profiel als het er nog niet is, en zet er het script bij',
        command: 'if (!(Test-Path $PROFILE)) { New-Item -Force $PROFILE }',
      },
      { what: '', command: "Add-Content $PROFILE 'leerid completion powershell | Out-String | iex'" },
    ],
  },
];
