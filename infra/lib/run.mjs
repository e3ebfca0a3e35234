import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a command in this terminal, without stdin, and gives its exit code (128 + signal number when a signal ended
 * it). A signal that this process gets meanwhile is passed on, so that nothing is left running behind it;
 * `interrupted` is then the exit code with which the caller should end.
 */
export function run(command, args, options) {
  return new Promise((resolve, reject) => {
    let interrupted = null;
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
    const passOn = (signal) => {
      interrupted = exitCodeOf(signal);
      child.kill(signal);
    };
    for (const signal of forwarded) process.on(signal, passOn);
    const stopListening = () => {
      for (const signal of forwarded) process.off(signal, passOn);
    };
    child.once('error', (error) => {
      stopListening();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      stopListening();
      resolve({ code: code ?? exitCodeOf(signal), interrupted });
    });
  });
}

function exitCodeOf(signal) {
  return 128 + constants.signals[signal];
}
