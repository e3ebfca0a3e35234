export * from './brussels.js';
export * from './days.js';
export * from './easter.js';
export * from './school-calendar.js';
export * from './working-deadline.js';
