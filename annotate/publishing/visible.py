"""Show strangers' text without its tricks: hidden characters become visible, and only web addresses become links."""

import re

# Controls, bidi embeddings, overrides and isolates, byte-order marks, line separators, invisible tags, half and
# no characters. The joiners and the plain left/right marks stay: Persian, Hindi and emoji need them.
_HIDDEN = re.compile(
    "\r\n|[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
_HALF = re.compile("[\ud800-\udfff]")
# No backslash (browsers read it as a slash) and no name before the host (https://trusted.example@evil.example).
_WEB_ADDRESS = re.compile(r'https?://[^\s<>"\\@/?#]+([/?#][^\s<>"\\]*)?', re.IGNORECASE)
_INVISIBLE_IN_ADDRESS = re.compile("[\u00ad\u061c\u200b-\u200f\u2060-\u2065]")


def make_visible(text: str) -> str:
    r"""
    Return the text with a visible stand-in for every character that hides or reorders others.

    Newlines and tabs stay; a Windows line end becomes a newline. Markup stays markup.

    >>> make_visible("3\x07 dead\u202e")
    '3␇ dead[U+202E]'
    """
    return type(text)(_HIDDEN.sub(_stand_in, text)) if _HIDDEN.search(text) else text


def mend_halves(text: str) -> str:
    r"""
    Return the text with a replacement character for every half of a character, which no file in UTF-8 can hold.

    >>> mend_halves("3\ud800 dead")
    '3� dead'
    """
    return _HALF.sub("\ufffd", text) if _HALF.search(text) else text


def link_target(address: str | None) -> str | None:
    """
    Return the address if it may become a link, or None.

    >>> link_target("https://archive.example/page")
    'https://archive.example/page'
    >>> link_target("javascript:alert(1)") is None
    True
    """
    if address is None or not _WEB_ADDRESS.fullmatch(address):
        return None
    return None if _HIDDEN.search(address) or _INVISIBLE_IN_ADDRESS.search(address) else address


def _stand_in(match: re.Match[str]) -> str:
    if match[0] == "\r\n":
        return "\n"
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"[U+{code:04X}]"
