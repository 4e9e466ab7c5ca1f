// Count what tables are made of on the page.
() => {
  const count = selector => [...document.querySelectorAll(selector)].filter(one => one.checkVisibility()).length;
  return {
    table: [...document.querySelectorAll("table")].length,
    row: [...document.querySelectorAll("table tr")].length,
    columnheader: [...document.querySelectorAll("table th[scope=col]")].length,
    rowheader: [...document.querySelectorAll("table th[scope=row]")].length,
    cell: [...document.querySelectorAll("table td")].length,
    "header without scope": count("table th:not([scope=col], [scope=row], [scope=colgroup], [scope=rowgroup])"),
  };
}
