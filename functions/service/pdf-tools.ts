/** What draws a certificate, in the cloud a file of its own that only the first PDF reads (scripts/support/own-chunk.cjs). */
export { default as PDFDocument } from 'pdfkit';
export { encode as qrCode } from 'uqr';
