export const tablesPage = 'packages/office-data/tables/index';
