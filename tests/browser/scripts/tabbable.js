// Remember, in their order, the elements that the keyboard must reach; gives how many there are.
() => {
  const able = "a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]";
  window.tabbable = [...document.querySelectorAll(able)].filter(element =>
    element.tabIndex >= 0 && !element.disabled && element.type !== "hidden"
    && element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]"));
  return window.tabbable.length;
}
