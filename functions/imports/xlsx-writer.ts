/** What writes spreadsheets, in the cloud a file of its own that only the first table reads (scripts/support/own-chunk.cjs). */
export { default as WorkbookWriter } from 'exceljs/lib/stream/xlsx/workbook-writer.js';
