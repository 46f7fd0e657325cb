// Notes for each address by how much its layout has shifted at most, in one visit, while nobody touched it.
(() => {
  const key = "shift " + location.pathname;
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) if (!shift.hadRecentInput) sum += shift.value;
    try {
      if (sum > Number(sessionStorage.getItem(key))) sessionStorage.setItem(key, sum);
    } catch {
      // A page of the browser's own keeps nothing.
    }
  }).observe({ type: "layout-shift", buffered: true });
})();
