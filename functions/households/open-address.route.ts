import { OpenAddress } from '@shared/households/households.contracts';
import { defineRoute } from '../core/route';
import { openAddress, openedAddress } from './household.address';
import type { HouseholdDeps } from './household.deps';
import { openInFile } from './opening';

export const openAddressRoute = defineRoute<typeof OpenAddress, HouseholdDeps>(OpenAddress, (call, deps) =>
  openInFile(
    call,
    deps,
    'openAddress',
    (file, rules, now) => openAddress(file, call.body, rules, now),
    (file) => ({ address: openedAddress(file, deps.crypto) ?? '' }),
  ),
);
