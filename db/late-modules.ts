/** Modules of the runtime that take long to load (its ciphers 6 ms) and that the first screen has no use for: loaded when first used. */

/** Hashes, ciphers, keys. */
export function nodeCrypto(): typeof import('node:crypto') {
  return process.getBuiltinModule('node:crypto');
}

/** Workers of the main process. */
export function workerThreads(): typeof import('node:worker_threads') {
  return process.getBuiltinModule('node:worker_threads');
}
