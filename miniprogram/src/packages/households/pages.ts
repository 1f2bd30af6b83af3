export const ledgerPage = 'packages/households/ledger/index';
export const filePage = 'packages/households/file/index';
export const openPage = 'packages/households/open/index';
export const minePage = 'packages/households/mine/index';
