// breaks no-restricted-properties: 'Date.now'
// breaks no-restricted-syntax: new Date() reads the clock
// breaks no-restricted-syntax: Date() reads the clock
export const instants = [Date.now(), new Date(), Date()];
