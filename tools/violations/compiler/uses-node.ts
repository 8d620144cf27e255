// breaks TS2591: 'process'
// breaks TS2591: 'Buffer'
export const place = process.cwd() + String(Buffer.alloc(1));
