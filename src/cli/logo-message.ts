import type { LogoFault } from '../domain/logo-fault.js';

const NAME_SHOWN = 40;

/** The Dutch line about a logo that can't be used: which file, what is wrong, what to do. */
export function describeLogoFault(path: string, fault: LogoFault): string {
  return `het logo ${path} kan niet gebruikt worden: ${describeFault(fault)}`;
}

function describeFault(fault: LogoFault): string {
  switch (fault.kind) {
    case 'not-found':
      return 'het bestand bestaat niet; kijk de naam en de map na';
    case 'unreadable':
      return 'het bestand kan niet gelezen worden; kijk de rechten na';
    case 'folder':
      return 'het is een map; geef het bestand zelf';
    case 'not-a-file':
      return 'het is geen gewoon bestand; geef een SVG of PNG';
    case 'not-an-image':
      return 'het is geen SVG en geen PNG; bewaar het als een van beide';
    case 'damaged':
      return 'het bestand is beschadigd of niet volledig; bewaar het opnieuw';
    case 'empty':
      return 'er staat niets op dat getekend kan worden; bewaar het als PNG';
    case 'no-size':
      return 'de SVG zegt niet hoe groot ze is (viewBox, of width en height in px); bewaar het als PNG';
    case 'too-thin':
      return 'het is meer dan 20 keer zo breed als hoog, of zo hoog als breed; snijd het bij';
    case 'too-complex':
      return 'de SVG heeft te veel onderdelen; bewaar het als PNG';
    case 'too-large':
      return `het is groter dan ${fault.maximumBytes / 1024} kB; maak het kleiner`;
    case 'too-many-pixels':
      return `het heeft meer dan ${fault.maximumPixels / 1_000_000} miljoen beeldpunten; maak het kleiner`;
    case 'element':
      return `de SVG gebruikt <${shorten(fault.name)}>, dat niet getekend wordt; zet tekst en effecten om in paden, of bewaar het als PNG`;
    case 'attribute':
      return `de SVG gebruikt ${shorten(fault.name)}, dat niet getekend wordt; vereenvoudig het, of bewaar het als PNG`;
    case 'value':
      if (fault.name.startsWith('url('))
        return 'de SVG gebruikt een kleurverloop of patroon, dat niet getekend wordt; kies effen kleuren, of bewaar het als PNG';
      return `"${shorten(fault.name)}" in de SVG is niet te lezen; vereenvoudig het, of bewaar het als PNG`;
  }
}

function shorten(name: string): string {
  const clean = name.replace(/[\p{C}\s]+/gu, ' ');
  return clean.length > NAME_SHOWN ? `${clean.slice(0, NAME_SHOWN)}…` : clean;
}
