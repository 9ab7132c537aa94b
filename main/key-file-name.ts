/** The name of the lock's file, known before anything that reads it is loaded (main/key-file.ts). */
export const keyFileName = 'khoa.json';
