// leerid with the cheapest hashing there is, which no user can ask for: to see how all the rest grows without waiting for hashes.
import { SETTINGS } from '../../dist/config/settings.js';
import { main } from '../../dist/cli/main.js';

SETTINGS.cost.fallback = () => 4;
await main(process.argv.slice(2));
