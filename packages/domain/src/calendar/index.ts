export * from './days.js';
export * from './school-calendar.js';
