/** happy-dom (20) has no idle callbacks: here the page is idle as soon as everything that waits has had its turn. Timers are looked up late, since tests fake them. */
window.requestIdleCallback = (work) =>
  Number(setTimeout(() => work({ didTimeout: false, timeRemaining: () => 50 })));
