import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** The program that shows a folder in a window. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { win32: 'explorer', darwin: 'open' };
const OPENER = 'xdg-open';

/** Shows the folder in the system's file manager; false where there is none (a server, a terminal over ssh). */
export async function openFolder(path: string): Promise<boolean> {
  const { platform, env } = process;
  const hasWindows =
    platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY'] ?? env['WAYLAND_DISPLAY']);
  if (!hasWindows) return false;
  const child = spawn(OPENERS[platform] ?? OPENER, [path], { stdio: 'ignore', detached: true });
  try {
    await once(child, 'spawn');
    child.unref();
    return true;
  } catch {
    return false;
  }
}
