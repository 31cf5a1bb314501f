// Added to each page by the preview, never by a build: reloads the page when there is a newer one,
// and shows what is wrong above it while a build fails.
(() => {
  'use strict';

  const shown = document.currentScript.dataset.build;
  let events = null;
  let overlay = null;

  const element = (name, text, ...children) => {
    const made = document.createElement(name);
    made.textContent = text;
    made.append(...children);
    return made;
  };

  const item = (fault) => element('li', '',
    element('p', '', element('strong', fault.code), ' ', fault.message),
    element('p', '', element('code', fault.place)),
    ...(fault.excerpt ? [element('pre', fault.excerpt)] : []),
    element('p', `What to do: ${fault.remedy}`));

  const show = (faults) => {
    overlay?.remove();
    overlay = null;
    if (faults.length === 0) {
      return;
    }

    overlay = document.createElement('div');
    overlay.id = 'preview-faults';
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = '/_preview/live.css';
    const hide = element('button', 'Hide');
    hide.type = 'button';
    hide.addEventListener('click', () => overlay.remove());
    const panel = element('section', '',
      element('h2',
        faults.length === 1
          ? 'One fault: what is below was built before'
          : `${faults.length} faults: what is below was built before`),
      hide,
      element('ol', '', ...faults.map(item)));
    panel.setAttribute('role', 'alert');
    panel.tabIndex = 0;
    overlay.attachShadow({ mode: 'open' }).append(style, panel);
    document.body.append(overlay);
  };

  const connect = () => {
    events?.close();
    events = new EventSource('/_preview/events');
    events.onmessage = (event) => {
      const state = JSON.parse(event.data);
      if (state.build === shown) {
        show(state.faults);
      } else {
        events.close();
        location.reload();
      }
    };
  };

  // a browser keeps few connections to one server: a tab that nobody looks at gives its own back
  const followVisibility = () => (document.hidden ? events?.close() : connect());
  document.addEventListener('visibilitychange', followVisibility);
  addEventListener('pageshow', (event) => event.persisted && followVisibility());
  followVisibility();
})();
