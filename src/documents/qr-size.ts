import { QUIET_ZONE } from './qr-path.js';

/** A printed module smaller than this (mm) is not read reliably off a sticker. */
export const LEAST_MODULE = 0.5;

/** The side of nearly every QR code (version 3): smaller quiet zones don't move what stands around them. */
const USUAL_MODULES = 29;

/** The white that a QR code of this side (mm) needs on all sides, in mm. */
export function quietZone(side: number, modules: number): number {
  return (QUIET_ZONE * side) / Math.min(modules, USUAL_MODULES);
}
