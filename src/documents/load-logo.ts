import type { Logo } from './logo.js';
import type { LogoFile } from './print-settings.js';

/** The logo ready to be drawn; what draws it is loaded for a school that has one. */
export async function loadLogo(file: LogoFile | null): Promise<Logo | null> {
  return file === null ? null : (await import('./logo.js')).prepareLogo(file);
}
