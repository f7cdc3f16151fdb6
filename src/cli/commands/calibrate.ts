import type { Command } from 'commander';
import { resolveSetting } from '../../config/setting-sources.js';
import type { SettingFlags } from '../../config/settings.js';
import type { Invocation } from '../invocation.js';
import { addCommonOptions, terminalFor, type CommonOptions } from '../options.js';
import { toStickerSettings } from '../print-options.js';
import { settingOption } from '../setting-options.js';

type CalibrateOptions = CommonOptions & SettingFlags;

/** `leerid calibrate`: a test sheet that tells how a printer shifts and scales. */
export function defineCalibrate(command: Command, { settings }: Invocation): Command {
  command
    .addOption(settingOption('sticker'))
    .addOption(settingOption('sticker-offset'))
    .addOption(settingOption('sticker-scale'))
    .addOption(settingOption('output', 'waar het ijkblad komt'));
  return addCommonOptions(command).action(async (options: CalibrateOptions) => {
    const sources = await settings(options);
    const [{ writeCalibration }, { showCalibration }, { reportTo }] = await Promise.all([
      import('../../use-cases/write-calibration.js'),
      import('../show-calibration.js'),
      import('../report.js'),
    ]);
    const sticker = toStickerSettings({}, sources);
    const terminal = terminalFor(options);
    const path = await writeCalibration(sticker, {
      outputFolder: resolveSetting(sources, 'output').value,
      now: new Date(),
      report: reportTo(terminal),
    });
    showCalibration(path, sticker, terminal, options.json ?? false);
  });
}
