/** Long names of pictures with the seam at which the word may be broken, as Dutch breaks it. */
const SEAMS: readonly string[] = [
  'schild-pad',
  'zonne-bril',
  'slimme-rik',
  'feest-gezicht',
  'onderste-boven',
  'mond-masker',
  'crois-sant',
  'ham-burger',
  'pannen-koeken',
  'choco-lade',
  'spa-ghetti',
  'water-meloen',
  'kom-kommer',
  'aard-appel',
  'padden-stoel',
  'auber-gine',
  'politie-auto',
  'zieken-wagen',
  'brandweer-wagen',
  'vracht-wagen',
  'race-auto',
  'heli-kopter',
  'para-chute',
  'skate-board',
  'speed-boot',
  'basket-bal',
  'ping-pong',
  'teddy-beer',
  'con-troller',
  'dobbel-steen',
  'tover-staf',
  'sneeuw-vlok',
  'sneeuw-man',
  'regen-boog',
  'palm-boom',
  'dennen-boom',
  'zonne-bloem',
  'wereld-bol',
  'hand-schoen',
  'sport-schoen',
  'ballet-schoenen',
  'fluo-hesje',
  'porte-monnee',
];

const BROKEN: ReadonlyMap<string, string> = new Map(
  SEAMS.map((word) => [word.replace('-', ''), word.replace('-', '- ')]),
);

/** A name of one long word in two parts, `sneeuw- man`; null when it is not to be broken. */
export function breakName(name: string): string | null {
  return BROKEN.get(name) ?? null;
}
