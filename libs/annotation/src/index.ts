export * from './pointer-codec.js';
