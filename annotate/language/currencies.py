"""Money: signs, codes and names of currencies, as ISO 4217 codes where one is meant beyond doubt."""

from .words import Tokens, glued, listed, token_at, word_set


def money_start(tokens: Tokens, start: int) -> int:
    """Return the index where “US$ 5”, “NZ $ 26” or “Rs. 500” begins, or `start`."""
    before = token_at(tokens, start - 1)
    if _code(tokens, start - 1):
        return start - 1
    if before == "." and token_at(tokens, start - 2) == "rs":
        return start - 2
    if before not in SYMBOLS:
        return start
    return start - 2 if _is_prefix(tokens, start - 2) else start - 1


def currency_before(tokens: Tokens, start: int) -> str | None:
    """Return the currency written before the number that begins at a token, or None."""
    first = money_start(tokens, start)
    if first == start:
        return None
    word, symbol = token_at(tokens, first), token_at(tokens, start - 1)
    if first == start - 1:
        return SYMBOLS.get(symbol) or _code(tokens, first)
    return _CODES.get(word) or _PREFIXES[word]


def currency_named(tokens: Tokens, index: int) -> tuple[str, int] | None:
    """
    Return the currency named after a number, from `index`, and the index after it; or None.

    A name that several countries use (“pesos”) stays as written, unless the
    country stands before it.
    """
    word = token_at(tokens, index)
    if word in SYMBOLS:
        return SYMBOLS[word], index + 1
    if code := _code(tokens, index):
        return code, index + 1
    singular = _singular(word)
    if singular in _NAMES and not (singular == "pound" and token_at(tokens, index + 1) == "of"):
        return _NAMES[singular], index + 1
    following = _singular(token_at(tokens, index + 1))
    if (word, following) in _OF_COUNTRY:
        return _OF_COUNTRY[word, following], index + 2
    return (singular, index + 1) if singular in _SHARED_NAMES else None


def is_code(tokens: Tokens, index: int) -> bool:
    """Say whether the code of a currency (“RM”, “Rs”) stands at an index."""
    return _code(tokens, index) is not None


def is_money(unit: str) -> bool:
    """Say whether a unit is a currency: a code, or a name that several countries use."""
    return unit in _ISO or unit in _SHARED_NAMES


SYMBOLS = {
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₴": "UAH",
    "₩": "KRW",
    "₺": "TRY",
    "₪": "ILS",
    "₦": "NGN",
    "₱": "PHP",
    "₫": "VND",
    "฿": "THB",
}
_PREFIXES = {
    "us": "USD",
    "nz": "NZD",
    "a": "AUD",
    "au": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "hk": "HKD",
    "s": "SGD",
    "nt": "TWD",
    "r": "BRL",
    "f": "FJD",
    "fj": "FJD",
    "j": "JMD",
    "tt": "TTD",
    "bd": "BBD",
    "b": "BND",
    "n": "NAD",
    "ec": "XCD",
    "mx": "MXN",
}
_CODES = {
    code: code.upper()
    for code in listed(
        "usd gbp eur jpy inr rub uah cny chf aud cad nzd sek nok dkk pln try zar brl krw hkd sgd mxn ils aed sar "
        "thb php idr myr vnd ngn kes ghs egp pkr bdt lkr czk huf ron bgn cop clp ars pen qar kwd bhd omr jod mad "
        "tnd dzd etb ugx tzs rwf zmw mzn xof xaf kzt gel amd azn uzs isk twd fjd"
    )
} | {"rs": "INR", "rmb": "CNY", "rm": "MYR", "rp": "IDR", "tk": "BDT", "ksh": "KES", "tsh": "TZS", "ush": "UGX"}
_MIXED_CASE = word_set("rs rp tk ksh tsh ush")
_NAMES = {
    "dollar": "USD",
    "pound": "GBP",
    "euro": "EUR",
    "yen": "JPY",
    "rupee": "INR",
    "rouble": "RUB",
    "ruble": "RUB",
    "hryvnia": "UAH",
    "yuan": "CNY",
    "renminbi": "CNY",
    "zloty": "PLN",
    "forint": "HUF",
    "baht": "THB",
    "ringgit": "MYR",
    "rupiah": "IDR",
    "naira": "NGN",
    "shekel": "ILS",
    "rand": "ZAR",
    "taka": "BDT",
}
_SHARED_NAMES = word_set(
    "peso dinar dirham riyal rial krona kronor krone kroner koruna pence penny cent franc lira shilling cedi real "
    "reais soles kwacha birr dong kip riel tenge lari dram manat pula quetzal lempira bolivar boliviano rufiyaa "
    "kyat afghani bitcoin bitcoins"
)
_OF_COUNTRY = {
    ("us", "dollar"): "USD",
    ("american", "dollar"): "USD",
    ("australian", "dollar"): "AUD",
    ("canadian", "dollar"): "CAD",
    ("zealand", "dollar"): "NZD",
    ("kong", "dollar"): "HKD",
    ("singapore", "dollar"): "SGD",
    ("swiss", "franc"): "CHF",
    ("turkish", "lira"): "TRY",
    ("mexican", "peso"): "MXN",
    ("philippine", "peso"): "PHP",
    ("swedish", "krona"): "SEK",
    ("swedish", "kronor"): "SEK",
    ("norwegian", "kroner"): "NOK",
    ("danish", "kroner"): "DKK",
    ("pakistani", "rupee"): "PKR",
    ("saudi", "riyal"): "SAR",
    ("egyptian", "pound"): "EGP",
    ("kenyan", "shilling"): "KES",
    ("brazilian", "reais"): "BRL",
    ("korean", "won"): "KRW",
}
_ISO = frozenset(_CODES.values()) | frozenset(SYMBOLS.values()) | frozenset(_PREFIXES.values())


def _code(tokens: Tokens, index: int) -> str | None:
    # Upper case: "try 5" is no Turkish money.
    word = token_at(tokens, index)
    if word in _MIXED_CASE and tokens[index].is_capital | (word == "rs"):
        return _CODES[word]
    if word == "r" and tokens[index].text == "R" and _is_sum(tokens, index + 1):
        return "ZAR"
    return _CODES.get(word) if word in _CODES and tokens[index].text.isupper() else None


def _is_sum(tokens: Tokens, index: int) -> bool:
    """“R180m”, “R1,200”, “R450”: rand; not “R0” and “R21”."""
    if not glued(tokens, index) or not tokens[index].is_number:
        return False
    return len(tokens[index].text) > 2 or token_at(tokens, index + 1) in {"m", "bn", "million", "billion", "trillion"}


def _is_prefix(tokens: Tokens, index: int) -> bool:
    # "A$40" is Australian, "A $40 fine" is not.
    word = token_at(tokens, index)
    upper = word in _PREFIXES and tokens[index].text.isupper()
    return upper and (len(word) > 1 or glued(tokens, index + 1))


def _singular(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 and word != "reais" else word
