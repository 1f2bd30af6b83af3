/** What reads spreadsheets, in the cloud a file of its own that only a job reads (scripts/support/own-chunk.cjs). */
export { default as WorkbookReader } from 'exceljs/lib/stream/xlsx/workbook-reader.js';
