"""Units of measure as UCUM codes (the Unified Code for Units of Measure), where one exists."""


def ucum_code(unit: str) -> str | None:
    """
    Return the UCUM code of a quantity's unit as the claims carry it (“km”, “mile”, “°C”, “%”), or None.

    Money has ISO 4217 codes instead, and counted things (“troop”) have none.
    Miles, feet, inches, pounds and the like are the international ones.
    """
    area = unit.removeprefix("square ").removeprefix("sq ")
    if area != unit and area in _CODES:
        return f"{_CODES[area]}2" if not _CODES[area].startswith("[") else _SQUARES.get(area)
    return _CODES.get(unit)


_NAMES = {
    "km": "km kilometre kilometer",
    "m": "m metre meter",
    "cm": "cm centimetre centimeter",
    "mm": "mm millimetre millimeter",
    "[mi_i]": "mile mi",
    "[ft_i]": "foot ft",
    "[in_i]": "inch",
    "[yd_i]": "yard yd",
    "kg": "kg kilogram kilogramme kilo",
    "g": "g gram gramme",
    "mg": "mg milligram",
    "t": "tonne",
    "[ston_av]": "ton",
    "[lb_av]": "lb lbs pound",
    "[oz_av]": "oz ounce",
    "[stone_av]": "stone st",
    "L": "litre liter",
    "mL": "ml millilitre milliliter",
    "[gal_us]": "gallon",
    "[bbl_us]": "barrel",
    "har": "hectare",
    "[acr_us]": "acre",
    "Cel": "°C c celsius",
    "[degF]": "°F f fahrenheit",
    "km/h": "km/h kph",
    "[mi_i]/h": "mph",
    "[kn_i]": "knot",
    "m/s": "m/s",
    "s": "second sec",
    "min": "minute min",
    "h": "hour hr",
    "d": "day",
    "wk": "week",
    "mo": "month",
    "a": "year yr",
    "W": "w watt",
    "kW": "kw kilowatt",
    "MW": "mw megawatt",
    "GW": "gw gigawatt",
    "kW.h": "kwh",
    "Hz": "hz",
    "MHz": "mhz",
    "GHz": "ghz",
    "%": "%",
    "[ppm]": "ppm",
    "[ppb]": "ppb",
}
_CODES = {name: code for code, names in _NAMES.items() for name in names.split()}
_SQUARES = {
    "mile": "[smi_us]",
    "mi": "[smi_us]",
    "foot": "[sft_i]",
    "ft": "[sft_i]",
    "yard": "[syd_i]",
    "inch": "[sin_i]",
}
